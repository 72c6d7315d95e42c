"""The few kinds of labels, buttons and frames the window is made of; the style sheet knows them by name."""

from __future__ import annotations

from html import escape

from PySide6 import QtGui
from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractSpinBox,
    QFrame,
    QLabel,
    QListWidget,
    QPushButton,
    QSizePolicy,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from tvad_desktop.ui.look.icons import set_icon


def make_label(text: str = "", kind: str = "", *, wrap: bool = False, centered: bool = False) -> QLabel:
    label = QLabel()
    label.setTextFormat(Qt.TextFormat.PlainText)  # names of files, cameras and cases are shown as they are
    label.setText(text)
    label.setObjectName(kind)
    label.setWordWrap(wrap)
    if centered:
        label.setAlignment(Qt.AlignmentFlag.AlignCenter)
    return label


class ElidedLabel(QLabel):
    """One line that takes the room it is given: what has none is cut with an ellipsis, and stands in the tip."""

    def __init__(self, tip: str = "", kind: str = "") -> None:
        super().__init__()
        self.setObjectName(kind)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self._full, self._tip = "", tip
        self._elide()

    def text(self) -> str:
        """All of it, whatever of it is shown."""
        return self._full

    def setText(self, text: str) -> None:
        self._full = text
        self.setAccessibleName(text)
        self._elide()

    def resizeEvent(self, event: QtGui.QResizeEvent) -> None:
        super().resizeEvent(event)
        self._elide()

    def _elide(self) -> None:
        room = self.contentsRect().width()
        shown = self.fontMetrics().elidedText(self._full, Qt.TextElideMode.ElideRight, room)
        super().setText(shown)
        set_tip(self, "\n".join(part for part in (self._full if shown != self._full else "", self._tip) if part))


class FramedList(QListWidget):
    """A list in a frame, whose lines are wrapped; where it is empty it says why."""

    def __init__(self, empty: str = "") -> None:
        super().__init__()
        self.setObjectName("framed")
        self.setWordWrap(True)
        self._empty = empty

    def paintEvent(self, event: QtGui.QPaintEvent) -> None:
        super().paintEvent(event)
        if self.count() == 0 and self._empty:
            painter = QtGui.QPainter(self.viewport())
            painter.setPen(self.palette().color(QtGui.QPalette.ColorRole.PlaceholderText))
            room = self.viewport().rect().adjusted(8, 4, -8, -4)
            painter.drawText(room, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self._empty)
            painter.end()


def make_button(text: str, kind: str = "", icon: str = "", tip: str = "", *, checkable: bool = False) -> QPushButton:
    """A button that leaves the keyboard to the window; Tab still reaches it."""
    button = QPushButton(text)
    button.setObjectName(kind)
    button.setCheckable(checkable)
    set_tip(button, tip)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    if icon:
        set_icon(button, icon, 16)
    return button


def make_tool(icon: str, tip: str, kind: str = "", *, checkable: bool = False, size_px: int = 18) -> QToolButton:
    """An icon without words; the tip is also what a screen reader says."""
    button = QToolButton()
    button.setObjectName(kind)
    button.setCheckable(checkable)
    set_tip(button, tip)
    button.setAccessibleName(tip)
    button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    button.setAutoRaise(True)
    set_icon(button, icon, size_px)
    return button


def resize_on_screen(window: QWidget, width_px: int, height_px: int) -> None:
    """Make a window so large, or as large as the screen lets it be with a title above and a bar below."""
    room = window.screen().availableSize()
    window.resize(min(width_px, room.width() - 20), min(height_px, room.height() - 60))


def set_tip(widget: QWidget, text: str) -> None:
    """Say something about a widget; whatever looks like markup, in a name for example, is shown as it is."""
    widget.setToolTip(plain(text))


def plain(text: str) -> str:
    """Text for a tip or a message box, where Qt takes what begins like markup for markup: shown as it is."""
    if not QtGui.Qt.mightBeRichText(text):
        return text
    return f'<p style="white-space:pre">{escape(text)}</p>'


def indent(field: QAbstractSpinBox) -> None:
    """Begin the text of a field of numbers or times where that of other fields begins: the style sheet does not."""
    field.lineEdit().setTextMargins(7, 0, 0, 0)


def retint_links(root: QWidget) -> None:
    """Give links the colour of the theme in force: Qt keeps the one they were laid out with."""
    for label in root.findChildren(QLabel):
        text = label.text()
        if "<a " in text and label.textFormat() is Qt.TextFormat.RichText:
            label.setText("")
            label.setText(text)


def make_panel(content: QWidget | None = None, least_px: int = 0) -> QFrame:
    """A rounded surface, around `content` if given, and never narrower than `least_px`."""
    panel = QFrame()
    panel.setObjectName("panel")
    if content is not None:
        layout = QVBoxLayout(panel)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.addStrut(least_px)
        layout.addWidget(content)
    return panel


def make_line(*, vertical: bool = False) -> QFrame:
    line = QFrame()
    line.setObjectName("line")
    if vertical:
        line.setFixedSize(1, 20)
    else:
        line.setFixedHeight(1)
    return line
