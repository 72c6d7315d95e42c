"""The list of the keys of the window, in which they can be changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractSpinBox,
    QApplication,
    QComboBox,
    QDialog,
    QGridLayout,
    QHBoxLayout,
    QKeySequenceEdit,
    QLabel,
    QLayout,
    QLineEdit,
    QPlainTextEdit,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from tvad_desktop.ui.look.widgets import make_button, make_label
from tvad_desktop.ui.look.words import fill, tr, tr_noop

EDITING = ("Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Y", "Ctrl+A", "Ctrl+C", "Ctrl+V", "Ctrl+X")
FIELD_PX, COLUMNS = 120, 3
KEY_NAMES = {
    "Ctrl": tr_noop("Ctrl"),
    "Shift": tr_noop("Shift"),
    "Space": tr_noop("Space"),
    "Enter": tr_noop("Enter"),
    "Esc": tr_noop("Esc"),
    "Del": tr_noop("Del"),
}


@dataclass(frozen=True, slots=True)
class Shortcut:
    """One wish and the keys that say it. `words`, in English, are also its name, under which changed keys are kept; the
    list translates them. `shown` is how the list writes the keys."""

    group: str
    words: str
    keys: tuple[str, ...]
    shown: str
    act: Callable[[], object]


def write_keys(shown: str) -> str:
    """Keys with the names that stand on the keyboards of the language."""
    return " ".join(tr(KEY_NAMES[key]) if key in KEY_NAMES else key for key in shown.split(" "))


def is_needed(keys: str, focused: QWidget | None) -> bool:
    """Only a field in which text is written needs keys of its own; elsewhere each key always means the same."""
    if not isinstance(focused, QLineEdit | QPlainTextEdit | QAbstractSpinBox | QKeySequenceEdit):
        return False
    if isinstance(focused, QKeySequenceEdit):  # it takes any key as its new value
        return True
    return keys in EDITING or not keys.startswith(("Ctrl+", "F1", "Esc"))


def press_focused() -> None:
    """What Enter does: press the button, or open the list, that has the focus."""
    focused = QApplication.focusWidget()
    if isinstance(focused, QAbstractButton):
        focused.click()
    elif isinstance(focused, QComboBox):
        focused.showPopup()


class ShownKeys(Protocol):
    """What the list of keys needs of those who bind them."""

    shortcuts: list[Shortcut]

    def taken_by(self, keys: str, words: str) -> str: ...
    def change(self, words: str, keys: str) -> None: ...
    def reset(self) -> None: ...


class ShortcutDialog(QDialog):
    """The list that "?" opens. “Change keys” turns each into a field that takes the keys pressed in it."""

    def __init__(self, keys: ShownKeys, parent: QWidget) -> None:
        super().__init__(parent)
        self._keys = keys
        self.setWindowTitle(tr("Keyboard"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.pills: dict[str, QLabel] = {}
        self.fields: dict[str, QKeySequenceEdit] = {}
        self._lines: dict[str, tuple[QGridLayout, int]] = {}
        self.refusal = make_label("", "warning", wrap=True)
        self.edit = make_button(tr("Change keys"), tip=tr("Press other keys for what is listed here"), checkable=True)
        self.reset = make_button(tr("As at first"), tip=tr("Take back every change of keys"))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 20)
        layout.setSpacing(16)
        layout.addWidget(make_label(tr("Keyboard"), "heading"))
        layout.addWidget(self._make_list(), 1)
        layout.addWidget(self.refusal)
        layout.addLayout(self._make_foot())
        self._show(False)
        self._fit()

    def _make_list(self) -> QScrollArea:
        """Columns of about the same length, each of whole groups; they scroll where the screen is too small."""
        groups: dict[str, list[Shortcut]] = {}
        for shortcut in self._keys.shortcuts:
            groups.setdefault(shortcut.group, []).append(shortcut)
        columns: list[QVBoxLayout] = [QVBoxLayout() for _ in range(min(COLUMNS, len(groups)))]
        lengths = [0] * len(columns)
        for group, members in sorted(groups.items(), key=lambda one: -len(one[1])):
            place = lengths.index(min(lengths))
            columns[place].addLayout(self._make_column(group, members))
            lengths[place] += len(members) + 2
        content, line = QWidget(), QHBoxLayout()
        content.setObjectName("scrolled")
        line.setContentsMargins(0, 0, 12, 0)
        line.setSpacing(24)
        for column in columns:
            column.setSpacing(18)
            column.addStretch()
            line.addLayout(column)
        content.setLayout(line)
        self._list = QScrollArea()
        self._list.setWidgetResizable(True)
        self._list.setFrameShape(QScrollArea.Shape.NoFrame)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._content = content
        self._list.setWidget(content)
        return self._list

    def _fit(self) -> None:
        """As large as the list, and never larger than the screen."""
        self._content.ensurePolished()
        for layout in self._content.findChildren(QLayout):
            layout.invalidate()  # what was hidden a moment ago takes no room any more
        content, room = self._content.sizeHint(), self.screen().availableSize()
        width = min(content.width() + 80, room.width() - 20)
        self._list.setMinimumWidth(width - 60)
        self.resize(width, min(content.height() + 170, room.height() - 60))

    def _make_foot(self) -> QHBoxLayout:
        foot = QHBoxLayout()
        close = make_button(tr("Close"), "primary")
        close.clicked.connect(self.accept)
        self.edit.toggled.connect(self._show)
        self.reset.clicked.connect(self._reset)
        for widget in (self.edit, self.reset):
            foot.addWidget(widget)
        foot.addStretch()
        foot.addWidget(close)
        return foot

    def _make_column(self, group: str, shortcuts: list[Shortcut]) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        column.addWidget(make_label(tr(group).upper(), "section"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(16)
        grid.setColumnStretch(1, 1)
        grid.setVerticalSpacing(7)
        for line, shortcut in enumerate(shortcuts):
            pill = self.pills[shortcut.words] = make_label(write_keys(shortcut.shown), "pill")
            self._lines[shortcut.words] = (grid, line)
            grid.addWidget(pill, line, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(make_label(tr(shortcut.words)), line, 1)
        column.addLayout(grid)
        column.addStretch()
        return column

    def _make_field(self, words: str) -> QKeySequenceEdit:
        """The field for the keys of one line, made when it is first needed: most people only read the list."""
        field = self.fields[words] = QKeySequenceEdit()
        field.setMaximumSequenceLength(1)
        field.setFixedWidth(FIELD_PX)
        field.setAccessibleName(fill(tr("Keys for: {words}"), words=tr(words)))
        field.editingFinished.connect(partial(self._take, words))
        grid, line = self._lines[words]
        grid.addWidget(field, line, 0)
        return field

    def _show(self, editing: bool) -> None:
        for shortcut in self._keys.shortcuts:
            self.pills[shortcut.words].setText(write_keys(shortcut.shown))
            self.pills[shortcut.words].setVisible(not editing)
            if editing or shortcut.words in self.fields:
                field = self.fields.get(shortcut.words) or self._make_field(shortcut.words)
                field.setKeySequence(QKeySequence(shortcut.keys[0]))
                field.setVisible(editing)
        self.reset.setVisible(editing)
        self.refusal.setVisible(False)

    def _take(self, words: str) -> None:
        """Keep what was pressed, unless it does something else already."""
        pressed = self.fields[words].keySequence().toString()
        if pressed == next(one.keys[0] for one in self._keys.shortcuts if one.words == words):
            return
        taken = self._keys.taken_by(pressed, words) if pressed else ""
        if not taken:
            self._keys.change(words, pressed)
        self._show(True)
        shown = QKeySequence(pressed).toString(QKeySequence.SequenceFormat.NativeText)
        refusal = tr("{keys} already does: {taken}. Change that first.")
        self.refusal.setText(fill(refusal, keys=shown, taken=tr(taken)) if taken else "")
        self.refusal.setVisible(bool(taken))

    def _reset(self) -> None:
        self._keys.reset()
        self._show(True)
