"""In the languages with the longest words, on the smallest screen: every text of the window and of its dialogs fits."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QStyle,
    QStyleOptionComboBox,
    QWidget,
)

from tvad_desktop.ui.look.widgets import ElidedLabel
from tvad_desktop.ui.look.words import Language
from tvad_desktop.ui.pictures import dialogs_of, open_dialog

SMALLEST = 1366, 768
SHA256 = "0" * 64


def find_cut(root: QWidget) -> Iterator[str]:
    """What is shown of `root` without room for all its words; what says so by an ellipsis and a tip is no fault."""
    for widget in root.findChildren(QWidget):
        if widget.isVisible() and not isinstance(widget, ElidedLabel) and _lacks_room(widget):
            yield f"{type(widget).__name__}: {_words_of(widget)!r} in {widget.width()} × {widget.height()}"


def find_lasting_cut(qtbot, root: QWidget) -> list[str]:
    """What is cut off when `root` has laid itself out, which it does by events of its own after its texts came."""
    for _ in range(50):
        QApplication.processEvents()
        if not (cut := list(find_cut(root))):
            break
        qtbot.wait(20)
    return cut


def _lacks_room(widget: QWidget) -> bool:
    if isinstance(widget, QLabel) and widget.wordWrap():
        return widget.height() < widget.heightForWidth(widget.width())
    if isinstance(widget, QLabel | QAbstractButton):
        return bool(widget.text()) and widget.width() < widget.sizeHint().width()
    if isinstance(widget, QLineEdit) and widget.isReadOnly() and len(widget.text()) == len(SHA256):
        return widget.contentsRect().width() < widget.fontMetrics().horizontalAdvance(widget.text())
    if isinstance(widget, QComboBox):
        option = QStyleOptionComboBox()
        widget.initStyleOption(option)
        field = QStyle.SubControl.SC_ComboBoxEditField
        room = widget.style().subControlRect(QStyle.ComplexControl.CC_ComboBox, option, field, widget)
        return room.width() < widget.fontMetrics().horizontalAdvance(widget.currentText())
    return False


def _words_of(widget: QWidget) -> str:
    return widget.currentText() if isinstance(widget, QComboBox) else widget.text()


def test_the_walk_finds_what_is_cut(qtbot) -> None:
    root = QWidget()
    qtbot.addWidget(root)
    label = QLabel("A line that is much longer than its room", root)
    label.setGeometry(0, 0, 60, 20)
    box = QComboBox(root)
    box.addItem("A choice that is much longer than its room")
    box.setGeometry(0, 30, 80, 24)
    root.show()
    assert len(list(find_cut(root))) == 2
    label.resize(label.sizeHint())
    box.resize(box.sizeHint())
    assert list(find_cut(root)) == []


@pytest.mark.blocks(5, "every dialog is opened")
@pytest.mark.parametrize("language", [*Language][1:])
def test_nothing_is_cut_off(speak, make_window, case_folder, qtbot, language: Language) -> None:
    speak(language)
    window = make_window()
    window.resize(*SMALLEST)
    window.open_case(case_folder)
    workspace = window.workspace
    qtbot.waitUntil(lambda: workspace.player.frame is not None and not window.runner.live, timeout=30_000)
    workspace.hand_work.set_in()
    workspace.hand_work.set_out()
    workspace.transport.open_menu()
    QApplication.processEvents()
    assert window.width() <= SMALLEST[0], "the window is wider than the screen"
    found = {"window": list(find_cut(window)), "view menu": list(find_cut(workspace.transport.menu))}
    workspace.transport.menu.hide()
    for name, ask in dialogs_of(window):
        dialog = open_dialog(ask)
        qtbot.waitUntil(lambda: not window.runner.live, timeout=30_000)
        found[name] = find_lasting_cut(qtbot, dialog)
        dialog.close()
        dialog.deleteLater()
        QApplication.processEvents()
    assert {name: cut for name, cut in found.items() if cut} == {}
