"""Where the window begins: a case, the demo, the last visit."""

from __future__ import annotations

import gc
from pathlib import Path

import cv2
import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from tvad_desktop import app
from tvad_desktop.app import offer_deletion, open_demo, open_first
from tvad_desktop.ui.dialogs.error_dialog import ErrorDialog
from tvad_desktop.workbench import privacy


@pytest.fixture
def clip(tmp_path: Path) -> Path:
    path = tmp_path / "demo.avi"
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 10.0, (120, 90))
    for index in range(80):
        writer.write(np.full((90, 120, 3), index, np.uint8))
    writer.release()
    return path


def test_the_demo_is_made_once_and_then_opened(make_window, qtbot, tmp_path: Path, clip: Path) -> None:
    folder = tmp_path / "user data" / "demo-case"
    window = make_window()
    open_demo(window, folder, clip)
    qtbot.waitUntil(lambda: len(window.workspace.incidents.model.rows) == 2, timeout=15_000)
    qtbot.waitUntil(lambda: not window.runner.live)
    window.close()
    again = make_window()
    open_demo(again, folder, clip)
    qtbot.waitUntil(lambda: len(again.workspace.incidents.model.rows) == 2)
    assert len(again.controller.view.videos) == 1


def test_without_its_clip_the_demo_says_so(make_window, tmp_path: Path) -> None:
    window = make_window()
    open_demo(window, tmp_path / "demo-case", tmp_path / "absent.mp4")
    (dialog,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, ErrorDialog) and one.isVisible()]
    assert "absent.mp4" in dialog.message.text()
    dialog.accept()


def test_the_last_visit_is_taken_up_again(make_window, qtbot, case_folder: Path, tmp_path: Path) -> None:
    first = make_window()
    with qtbot.waitSignal(first.controller.case.changed):
        open_first(first, case_folder, False, tmp_path / "demo-case")
    first.close()
    second = make_window()
    with qtbot.waitSignal(second.controller.case.changed):
        open_first(second, None, False, tmp_path / "demo-case")
    assert second.controller.view.folder == case_folder


def test_the_very_first_start_without_a_demo_shows_the_ways_in(make_window, monkeypatch, tmp_path: Path) -> None:
    monkeypatch.setattr(app, "DEMO_CLIP", tmp_path / "absent.mp4")
    window = make_window()
    open_first(window, None, False, tmp_path / "demo-case")
    assert window.runner.live == ()
    assert window.pages.currentWidget() is window.welcome


class TestLeftTelemetry:
    @pytest.fixture
    def left(self, monkeypatch, tmp_path: Path) -> Path:
        monkeypatch.setattr(privacy.sys, "platform", "linux")
        monkeypatch.setattr(privacy.tempfile, "tempdir", str(tmp_path))
        monkeypatch.setenv("HOME", str(tmp_path))
        monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
        file = tmp_path / "Microsoft" / "DeveloperTools" / ".onnxruntime" / "deviceid"
        file.parent.mkdir(parents=True)
        file.touch()
        return file

    def test_its_deletion_is_offered_and_done(self, make_window, services, left: Path) -> None:
        window = make_window()
        offer_deletion(window, services.settings)
        assert window.offers.isVisible()
        assert "onnxruntime" in window.offers.words.text()
        window.offers.accept.click()
        assert not left.exists()
        assert not window.offers.isVisible()

    def test_it_is_offered_until_it_is_answered_once(self, make_window, services, left: Path) -> None:
        first, second = make_window(), make_window()
        offer_deletion(first, services.settings)
        offer_deletion(second, services.settings)
        assert second.offers.isVisible()
        second.offers.decline.click()
        third = make_window()
        offer_deletion(third, services.settings)
        assert not third.offers.isVisible()
        assert left.exists()

    def test_nothing_is_offered_where_nothing_was_left(self, make_window, services, left: Path) -> None:
        left.unlink()
        left.parent.rmdir()
        window = make_window()
        offer_deletion(window, services.settings)
        assert not window.offers.isVisible()


def test_the_search_for_cycles_leaves_an_open_case_alone(make_window, qtbot, case_folder: Path) -> None:
    window = make_window()
    app.let_collector_rest(window)
    gc.unfreeze()
    try:
        window.open_case(case_folder)
        qtbot.waitUntil(lambda: window.controller.view is not None and not window.runner.live)
        frozen = gc.get_freeze_count()
        assert frozen > 10_000
        window.controller.reload()
        qtbot.waitUntil(lambda: not window.runner.live)
        assert gc.get_freeze_count() <= frozen  # once for each case: what goes round in circles later is still found
    finally:
        gc.unfreeze()
