"""Every key of the window, and the list of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from tvad_desktop.ui.look.widgets import make_button, make_label

EDITING = ("Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Y", "Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+X")


@dataclass(frozen=True, slots=True)
class Shortcut:
    """One wish and the keys that say it. `shown` is how the help list writes them."""

    group: str
    words: str
    keys: tuple[str, ...]
    shown: str
    act: Callable[[], object]


def install_shortcuts(window: QWidget, shortcuts: list[Shortcut]) -> None:
    """Bind the keys; a key that the focused control itself needs goes to that control."""
    installed: list[tuple[str, QShortcut]] = []
    for shortcut in shortcuts:
        for keys in shortcut.keys:
            bound = QShortcut(QKeySequence(keys), window)
            bound.setContext(Qt.ShortcutContext.WindowShortcut)
            bound.activated.connect(shortcut.act)
            installed.append((keys, bound))

    def give_way(_: QWidget | None, focused: QWidget | None) -> None:
        for keys, bound in installed:
            bound.setEnabled(not _is_needed(keys, focused))

    application = QApplication.instance()
    assert isinstance(application, QApplication)
    application.focusChanged.connect(give_way)
    window.destroyed.connect(lambda: application.focusChanged.disconnect(give_way))


def _is_needed(keys: str, focused: QWidget | None) -> bool:
    """Only a field in which text is written needs keys of its own; elsewhere each key always means the same."""
    if not isinstance(focused, QLineEdit | QPlainTextEdit | QAbstractSpinBox):
        return False
    return keys in EDITING or not keys.startswith(("Ctrl+", "F1", "Esc"))


def press_focused() -> None:
    """What Enter does: press the button, or open the list, that has the focus."""
    focused = QApplication.focusWidget()
    if isinstance(focused, QAbstractButton):
        focused.click()
    elif isinstance(focused, QComboBox):
        focused.showPopup()


class ShortcutDialog(QDialog):
    """The list that "?" opens."""

    def __init__(self, shortcuts: list[Shortcut], parent: QWidget) -> None:
        super().__init__(parent)
        self.setWindowTitle("Keyboard")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 20)
        layout.setSpacing(16)
        layout.addWidget(make_label("Keyboard", "heading"))
        columns = QHBoxLayout()
        columns.setSpacing(44)
        for group in dict.fromkeys(shortcut.group for shortcut in shortcuts):
            columns.addLayout(self._make_column(group, [one for one in shortcuts if one.group == group]))
        layout.addLayout(columns)
        close = make_button("Close", "primary")
        close.clicked.connect(self.accept)
        layout.addWidget(close, alignment=Qt.AlignmentFlag.AlignRight)

    @staticmethod
    def _make_column(group: str, shortcuts: list[Shortcut]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(make_label(group.upper(), "section"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setVerticalSpacing(9)
        for line, shortcut in enumerate(shortcuts):
            grid.addWidget(make_label(shortcut.shown, "pill"), line, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(make_label(shortcut.words), line, 1)
        column.addLayout(grid)
        column.addStretch()
        return column
