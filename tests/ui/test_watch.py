"""What changes behind the window's back is noticed: footage, and the case itself."""

from __future__ import annotations

import shutil
from dataclasses import replace
from pathlib import Path

import cv2
import numpy as np
import pytest

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.incident import Verdict
from tvad_desktop.domain.job import Job
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.ui.footage_watch import Condition, stamp_of
from tvad_desktop.ui.main_window import MainWindow
from tvad_desktop.ui.services import FootageToImport
from tvad_desktop.video.source import open_video


@pytest.fixture
def own_footage(tmp_path: Path, footage_folder: Path) -> Path:
    return Path(shutil.copytree(footage_folder, tmp_path / "own"))


@pytest.fixture
def own_case(tmp_path: Path, own_footage: Path, services) -> Path:
    folder = tmp_path / "own-case"
    with CaseStore.create(folder, "Own", "a") as store:
        services.analyse(store, FootageToImport(own_footage, "Gate", 10.0), Job(), lambda *_: None)
    return folder


@pytest.fixture
def shown(make_window, own_case: Path, qtbot) -> MainWindow:
    window = make_window()
    window.open_case(own_case)
    qtbot.waitUntil(lambda: window.workspace.player.frame is not None and not window.runner.live, timeout=30_000)
    return window


def condition(window: MainWindow) -> Condition:
    return window.controller.watch.conditions.get(1, Condition.FINE)


def overwrite(folder: Path) -> None:
    cv2.imwrite(str(folder / "010.png"), np.zeros((90, 120, 3), np.uint8))


class TestFootage:
    def test_footage_as_imported_is_fine_and_read_once(
        self, shown: MainWindow, own_footage, monkeypatch, qtbot
    ) -> None:
        assert shown.controller.watch.conditions == {}
        read = []
        monkeypatch.setattr("tvad_desktop.ui.footage_watch.fingerprint", lambda *_: read.append(1) or "")
        shown.controller.look_again()
        qtbot.waitUntil(lambda: not shown.runner.live)
        assert read == []
        assert shown.workspace.video_view.warning == ""

    def test_altered_footage_is_marked_and_loses_its_heat(self, shown: MainWindow, own_footage, qtbot) -> None:
        view = shown.workspace.video_view
        overwrite(own_footage)
        shown.controller.look_again()
        qtbot.waitUntil(lambda: condition(shown) is Condition.ALTERED)
        assert "altered since it was imported" in view.warning
        assert view.hides_overlay
        line = shown.workspace.footage.model.lines[0]
        assert line.spoken.startswith("altered since it was imported")
        assert view.grab_picture() == view._picture

    def test_it_is_marked_at_once_when_the_case_is_opened_again(
        self, shown: MainWindow, own_case, own_footage, make_window, qtbot
    ) -> None:
        shown.close()
        overwrite(own_footage)
        again = make_window()
        seen = []
        again.controller.watch.changed.connect(lambda conditions: seen.append(dict(conditions)))
        again.open_case(own_case)
        qtbot.waitUntil(lambda: condition(again) is Condition.ALTERED)
        assert seen[0] == {1: Condition.TOUCHED}  # before its content was read
        qtbot.waitUntil(lambda: not again.runner.live)

    def test_footage_that_is_gone_comes_back(self, shown: MainWindow, own_footage, qtbot) -> None:
        own_footage.rename(own_footage.with_name("away"))
        shown.controller.look_again()
        qtbot.waitUntil(lambda: condition(shown) is Condition.MISSING)
        own_footage.with_name("away").rename(own_footage)
        shown.controller.look_again()
        qtbot.waitUntil(lambda: condition(shown) is Condition.FINE)
        qtbot.waitUntil(lambda: not shown.runner.live)

    def test_moved_footage_is_found_again_and_not_imported_twice(
        self, shown: MainWindow, own_footage, own_case, qtbot
    ) -> None:
        moved = own_footage.with_name("moved")
        own_footage.rename(moved)
        shown.import_footage([FootageToImport(moved, "Gate", 10.0)])
        qtbot.waitUntil(lambda: [one.video.path for one in shown.controller.view.videos] == [moved], timeout=10_000)
        qtbot.waitUntil(lambda: not shown.runner.live)
        with CaseStore.open(own_case, "a") as store:
            assert [one.video.path for one in store.videos()] == [moved]
            assert len(store.incidents()) == 2
            store.verify_audit()

    def test_only_the_same_content_is_relinked(self, own_case: Path, own_footage: Path, services) -> None:
        other = own_footage.with_name("other")
        shutil.copytree(own_footage, other)
        with CaseStore.open(own_case, "a") as store, open_video(other, 10.0) as source:
            with pytest.raises(UserError, match="content differs"):
                store.relink(1, source.video)
            known = store.video(1).video
            assert store.relink(1, replace(known, path=other)).video.path == other
            store.verify_audit()

    def test_nothing_has_no_stamp(self, tmp_path: Path) -> None:
        assert stamp_of(tmp_path / "absent") == ""
        assert stamp_of(tmp_path / "window.log") == ""


class TestCase:
    def test_a_case_changed_by_another_program_is_read_again(self, shown: MainWindow, own_case, qtbot) -> None:
        with CaseStore.open(own_case, "colleague") as store:
            store.review(2, Verdict.CONFIRMED, "Seen it", revision=store.revision(2))
        rows = shown.workspace.incidents.model
        qtbot.waitUntil(lambda: rows.rows[1].verdict is Verdict.CONFIRMED, timeout=8_000)
        assert shown.workspace.incidents.chosen_id == 1
        qtbot.waitUntil(lambda: not shown.runner.live)
