"""Footage that was not analysed to its end says so in the footage list and on the timeline."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Qt

from tvad_desktop.domain.media import Timespan
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.ui.services import FootageToImport
from tvad_desktop.ui.stage import FAULTS
from tvad_desktop.ui.tasks import Lane


def test_an_incomplete_analysis_is_named_in_list_and_timeline(make_window, case_folder, qtbot):
    with CaseStore.open(case_folder, "ada") as store:
        store.keep_reach(1, 5_000_000, incomplete_reason="the footage is gone")
        store.stop_analysis(1, 50, 0)
    window = make_window()
    window.open_case(case_folder)
    qtbot.waitUntil(lambda: window.workspace.player.frame is not None and not window.runner.live)
    (line,) = window.workspace.footage.model.lines
    assert line.warning == "incomplete: analysed to 5 of 8 s, because the footage is gone"
    assert window.workspace.footage.model.index(0).data(Qt.ItemDataRole.ToolTipRole).count("because") == 1
    assert window.workspace.timeline.unseen == Timespan(5_000_000, 8_000_000)
    with CaseStore.open(case_folder, "ada") as store:
        store.keep_reach(1, 8_000_000)
        store.finish_analysis(1, 80, 0)
    window.controller.reload()
    qtbot.waitUntil(lambda: window.workspace.timeline.unseen is None)


def test_importing_hashes_beside_playback_and_once(make_window, qtbot, footage_folder, tmp_path, monkeypatch):
    """The import has a lane of its own, and the analysis that follows does not hash the footage again."""
    from frame_difference import FrameDifference

    from tvad_desktop.app import Models, add_footage
    from tvad_desktop.workbench import originals

    street = Path(shutil.copytree(footage_folder, tmp_path / "street"))  # no other test has hashed it
    hashed = []
    original = originals.fingerprint
    monkeypatch.setattr(originals, "fingerprint", lambda path, job: hashed.append(path) or original(path, job))
    monkeypatch.setattr(originals, "SETTLED_NS", 0)
    monkeypatch.setattr(Models, "detector", lambda self, name: FrameDifference())
    models = Models()
    window = make_window(add_footage=add_footage, analyse=models.analyse)
    window.create_case(tmp_path / "new", "New")
    qtbot.waitUntil(lambda: not window.runner.live and window.controller.view is not None)
    lanes = []
    window.controller.case.task_started.connect(lambda task, _: lanes.append(task.lane))
    window.import_footage([FootageToImport(street, None, 10.0)])
    qtbot.waitUntil(lambda: not window.runner.live and len(window.controller.view.coverages) == 1, timeout=20_000)
    assert lanes[:2] == [Lane.IMPORT, Lane.ANALYSIS]
    assert hashed == [street]
    assert window.controller.view.coverages[1].is_complete


def test_a_picture_that_cannot_be_relied_on_is_marked(make_window, case_folder, qtbot):
    window = make_window()
    window.open_case(case_folder)
    stage = window.workspace.stage
    qtbot.waitUntil(lambda: stage.player.frame is not None and not window.runner.live)
    frame = stage.player.frame
    assert stage.video_view.warning == ""
    for fault, words in FAULTS.items():
        stage.player._show(replace(frame, fault=fault))
        assert stage.video_view.warning == words
    stage.player._show(frame)
    assert stage.video_view.warning == ""
