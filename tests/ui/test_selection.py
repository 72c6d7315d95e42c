"""Footage, incident and moment are chosen together, and nothing but a person moves the view."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtCore import Qt

from tvad_desktop.domain.incident import Verdict
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.ui.main_window import MainWindow
from tvad_desktop.ui.services import FootageToImport
from tvad_desktop.video.source import open_video


@pytest.fixture
def other_footage(tmp_path: Path) -> Path:
    folder = tmp_path / "street"
    folder.mkdir()
    for index in range(80):
        cv2.imwrite(str(folder / f"{index:03d}.png"), np.full((90, 120, 3), 200 - index, np.uint8))
    return folder


@pytest.fixture
def two_videos(window: MainWindow, qtbot, other_footage: Path, case_folder: Path) -> MainWindow:
    """The window on two videos with two incidents each, the first incident of the first video chosen."""
    window.import_footage([FootageToImport(other_footage, "Street", 10.0)])
    qtbot.waitUntil(lambda: len(window.workspace.incidents.model.rows) == 4, timeout=20_000)
    qtbot.waitUntil(lambda: not window.runner.live)
    return window


def test_other_footage_leaves_the_incident_behind(two_videos: MainWindow, qtbot, case_folder: Path) -> None:
    workspace = two_videos.workspace
    assert workspace.chat.incident_id == 1
    workspace.footage.choose(2)
    qtbot.waitUntil(lambda: workspace.player.frame is not None and not two_videos.runner.live)
    assert workspace.video_id == 2
    assert workspace.video_view.tracks == ()
    assert workspace.chat.incident_id == workspace.incidents.chosen_id == 0
    qtbot.keyClick(two_videos, Qt.Key.Key_M)
    qtbot.waitUntil(lambda: not two_videos.runner.live)
    with CaseStore.open(case_folder, "auditor") as store:
        assert store.reviews(1) == store.notes(1) == []


def test_the_next_incident_is_the_next_of_the_footage_shown(two_videos: MainWindow, qtbot) -> None:
    workspace = two_videos.workspace
    workspace.footage.choose(2)
    qtbot.keyClick(two_videos, Qt.Key.Key_Down)
    assert workspace.incidents.chosen_id == 3
    assert workspace.video_id == 2


def test_the_end_of_an_analysis_moves_nothing(window: MainWindow, qtbot, other_footage: Path) -> None:
    workspace = window.workspace
    workspace.footage.choose(1)
    workspace.player.seek(3_300_000)
    qtbot.waitUntil(lambda: workspace.player.time_us == 3_300_000)
    workspace.selection.leave_incident()
    window.import_footage([FootageToImport(other_footage, "Street", 10.0)])
    qtbot.waitUntil(lambda: len(workspace.incidents.model.rows) == 4, timeout=20_000)
    qtbot.waitUntil(lambda: not window.runner.live)
    assert workspace.video_id == 1
    assert workspace.player.time_us == 3_300_000
    assert workspace.incidents.chosen_id == 0


def test_a_search_does_not_lose_the_incident_being_read(two_videos: MainWindow, qtbot) -> None:
    workspace = two_videos.workspace
    workspace.incidents.choose(2)
    workspace.incidents.show_found([3, 4])
    assert workspace.chat.incident_id == workspace.incidents.chosen_id == 2
    assert workspace.incidents.filters[None].text() == "All  2"
    assert workspace.incidents.filters[Verdict.OPEN].text() == "Open  2"
    workspace.incidents.show_found(None)
    assert workspace.incidents.view.currentIndex().row() == 1
    assert workspace.incidents.chosen_id == 2


def test_the_list_of_footage_keeps_its_row_when_it_is_scrolled(make_window, qtbot, tmp_path, footage_folder) -> None:
    folder = tmp_path / "many"
    with CaseStore.create(folder, "Many", "a") as store, open_video(footage_folder, 10.0) as source:
        for number in range(60):
            video = replace(source.video, sha256=f"{number:064d}", path=footage_folder)
            store.add_video(video, None, 10.0)
    window = make_window()
    window.open_case(folder)
    qtbot.waitUntil(lambda: window.workspace.video_id == 1 and not window.runner.live)
    footage = window.workspace.footage
    footage.choose(55)
    qtbot.waitUntil(lambda: not window.runner.live)
    footage.list.scrollToTop()
    window.controller.reload()
    qtbot.waitUntil(lambda: not window.runner.live)
    assert footage.list.currentIndex().row() == 54
    assert window.workspace.video_id == 55
    selected = footage.list.selectionModel().selectedIndexes()
    assert [index.row() for index in selected] == [54]
    assert footage.list.verticalScrollBar().value() == 0
