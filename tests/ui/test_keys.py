"""Keys can be changed; what is changed is remembered, listed, and never does two things."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QApplication

from tvad_desktop.ui.dialogs.shortcuts import ShortcutDialog


def shown_for(window, words: str) -> str:
    return next(one.shown for one in window.keys.shortcuts if one.words == words)


def open_dialog(window) -> ShortcutDialog:
    window.show_shortcuts()
    return next(one for one in QApplication.topLevelWidgets() if isinstance(one, ShortcutDialog) and one.isVisible())


def press_in_field(dialog: ShortcutDialog, words: str, keys: str) -> None:
    dialog.fields[words].setKeySequence(QKeySequence(keys))
    dialog.fields[words].editingFinished.emit()


def test_another_key_does_it_and_the_old_one_no_more(make_window, qtbot) -> None:
    window = make_window()
    dialog = open_dialog(window)
    dialog.edit.setChecked(True)
    press_in_field(dialog, "Light or dark", "Ctrl+J")
    dialog.accept()
    was_dark = window.theme.colours.is_dark
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    qtbot.keyClick(window, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier)
    assert window.theme.colours.is_dark is was_dark
    qtbot.keyClick(window, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier)
    assert window.theme.colours.is_dark is not was_dark
    window.theme.toggle()
    assert shown_for(make_window(), "Light or dark") == "Ctrl J"


def test_a_key_that_does_something_else_is_refused(make_window, qtbot) -> None:
    window = make_window()
    dialog = open_dialog(window)
    dialog.edit.setChecked(True)
    press_in_field(dialog, "Confirm", "D")
    assert "Dismiss" in dialog.refusal.text()
    assert not dialog.refusal.isHidden()
    assert dialog.fields["Confirm"].keySequence() == QKeySequence("C")
    assert shown_for(window, "Confirm") == "C"
    dialog.accept()


def test_everything_can_be_taken_back(make_window, qtbot) -> None:
    window = make_window()
    window.keys.change("Confirm", "Y")
    dialog = open_dialog(window)
    assert dialog.pills["Confirm"].text() == "Y"
    dialog.edit.setChecked(True)
    dialog.reset.click()
    assert dialog.pills["Confirm"].text() == "C"
    assert shown_for(window, "Confirm") == "C"
    dialog.accept()
