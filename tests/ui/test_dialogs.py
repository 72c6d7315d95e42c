"""Settings are seen at once and remembered, footage can be looked into, and there is one window a user."""

from __future__ import annotations

import shutil
from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings
from PySide6.QtWidgets import QApplication, QFileDialog, QLabel, QLineEdit, QWidget

from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.ui.defaults import read_defaults
from tvad_desktop.ui.dialogs.case_dialogs import NewCaseDialog
from tvad_desktop.ui.dialogs.error_dialog import ErrorDialog
from tvad_desktop.ui.dialogs.footage_dialog import FootageDialog
from tvad_desktop.ui.dialogs.settings_dialog import MODES, SettingsDialog
from tvad_desktop.ui.look.clocks import CLOCK_STYLE
from tvad_desktop.ui.look.theme import ThemeMode
from tvad_desktop.ui.look.widgets import resize_on_screen
from tvad_desktop.ui.main_window import MainWindow
from tvad_desktop.ui.single_instance import SingleInstance
from tvad_desktop.workbench.incidents import incident_settings
from tvad_desktop.workbench.reviewer import reviewer_folder, say_actor


def dialog(kind: type):
    (found,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, kind) and one.isVisible()]
    return found


def test_settings_are_seen_at_once_and_cancel_takes_them_back(make_window, qtbot) -> None:
    window = make_window()
    held = window.theme.mode
    window.dialogs.ask_settings()
    asked = dialog(SettingsDialog)
    asked.mode.setCurrentText(MODES[ThemeMode.LIGHT])
    asked.text_size.setValue(17)
    assert not window.theme.colours.is_dark
    assert QApplication.font().pixelSize() == 17
    assert "font-size: 29px" in QApplication.instance().styleSheet()  # a heading of 22 pixels
    asked.reject()
    assert (window.theme.mode, QApplication.font().pixelSize()) == (held, 13)


def test_the_size_of_the_text_is_remembered(make_window) -> None:
    first = make_window()
    first.theme.set_font_px(15)
    first.close()
    second = make_window()
    assert second.theme.font_px == 15
    second.theme.set_font_px(13)


def test_footage_tells_what_it_is_and_gets_a_camera(window: MainWindow, qtbot, case_folder: Path) -> None:
    window.workspace.footage.properties_requested.emit(1)
    asked = dialog(FootageDialog)
    words = {shown.text() for kind in (QLabel, QLineEdit) for shown in asked.findChildren(kind)}
    video = window.controller.view.videos[0].video
    assert {video.sha256, str(video.path), "120 × 90, 80 frames", "00:08.0"} <= words
    asked.camera.setCurrentText("Back yard")
    asked.go_ahead.click()
    qtbot.waitUntil(lambda: window.controller.view.camera_name(window.controller.view.videos[0]) == "Back yard")
    with CaseStore.open(case_folder, "auditor") as store:
        store.verify_audit()


@pytest.mark.parametrize("is_same", [True, False])
def test_footage_is_relinked_only_to_the_same_content(
    window: MainWindow, qtbot, tmp_path: Path, footage_folder: Path, monkeypatch, is_same: bool
) -> None:
    there = shutil.copytree(footage_folder, tmp_path / "there")
    if not is_same:
        (there / "000.png").write_bytes((there / "001.png").read_bytes())
    monkeypatch.setattr(QFileDialog, "getExistingDirectory", lambda *_: str(there))
    window.dialogs.footage.ask_properties(1)
    dialog(FootageDialog)._choose()
    if is_same:
        qtbot.waitUntil(lambda: window.controller.view.videos[0].video.path == there)
    else:
        qtbot.waitUntil(lambda: any(isinstance(one, ErrorDialog) for one in QApplication.topLevelWidgets()))
        assert "content differs" in dialog(ErrorDialog).message.text()
        dialog(ErrorDialog).accept()
    qtbot.waitUntil(lambda: not window.runner.live)


def test_who_works_here_and_what_new_cases_begin_with_are_settings(make_window, qtbot, tmp_path, monkeypatch) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    window = make_window()
    window.dialogs.ask_settings()
    asked = next(one for one in QApplication.topLevelWidgets() if isinstance(one, SettingsDialog) and one.isVisible())
    asked.name.setText("Grace Hopper")
    asked.role.setText("examiner")
    asked.threshold.setValue(0.35)
    asked.folder.setText(str(tmp_path / "elsewhere"))
    asked.go_ahead.click()
    assert say_actor(reviewer_folder()) == "Grace Hopper (examiner)"
    window.dialogs.ask_new_case()
    asked = next(one for one in QApplication.topLevelWidgets() if isinstance(one, NewCaseDialog) and one.isVisible())
    asked.name.setText("Night")
    asked.go_ahead.click()
    folder = tmp_path / "elsewhere" / "Night"
    qtbot.waitUntil(lambda: window.controller.view is not None and not window.runner.live)
    with CaseStore.open(folder, "auditor") as store:
        assert incident_settings(store, None).threshold_on == pytest.approx(0.35)
    assert read_defaults(QSettings(), tmp_path).name == "Grace Hopper"


def test_a_window_is_no_larger_than_its_screen(qtbot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    room = window.screen().availableSize()
    resize_on_screen(window, 320, 200)
    assert (window.width(), window.height()) == (320, 200)
    resize_on_screen(window, 99_999, 99_999)
    assert window.width() <= room.width()
    assert window.height() <= room.height() - 40  # with its title


def test_a_second_start_hands_its_case_to_the_first(qtbot, tmp_path: Path) -> None:
    first, second = SingleInstance(tmp_path), SingleInstance(tmp_path)
    assert not first.hand_over(None)
    first.begin()
    with qtbot.waitSignal(first.requested) as asked:
        assert second.hand_over(tmp_path / "case")
    assert asked.args == [tmp_path / "case"]
    with qtbot.waitSignal(first.requested) as alone:
        assert second.hand_over(None)
    assert alone.args == [None]
    first.close()
    assert not second.hand_over(None)


def test_the_clock_and_the_colours_of_the_heat_are_settings(window: MainWindow, qtbot) -> None:
    window.dialogs.ask_settings()
    asked = dialog(SettingsDialog)
    asked.clock.setCurrentIndex(1)
    asked.colour_map.setCurrentText("cividis")
    asked.accept()
    at = datetime(2026, 3, 12, 13, 5, 9, 500_000)
    assert (CLOCK_STYLE.write(at), CLOCK_STYLE.write(at, 1)) == ("1:05:09 PM", "1:05:09.5 PM")
    assert CLOCK_STYLE.write(at.replace(hour=0)) == "12:05:09 AM"
    assert window.workspace.video_view.overlay.colour_map == "cividis"
    window.dialogs.ask_settings()
    again = dialog(SettingsDialog)
    assert again.colour_map.currentText() == "cividis"
    again.clock.setCurrentIndex(0)
    assert CLOCK_STYLE.write(at) == "13:05:09"
    again.reject()
    assert CLOCK_STYLE.write(at) == "1:05:09 PM"
    window.theme.set_twelve_hours(False)
