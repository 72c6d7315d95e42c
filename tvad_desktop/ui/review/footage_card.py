"""How one piece of footage looks in the list: name, camera, length, and how far it has been looked at."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from tvad_desktop.ui.look.colours import DARK, Colours
from tvad_desktop.ui.look.icons import draw_icon

LINE_ROLE = Qt.ItemDataRole.UserRole + 1
LINE_HEIGHT = 44
ICON_PX = 18


BETWEEN = "  ·  "


@dataclass(frozen=True, slots=True)
class FootageLine:
    """One piece of footage as the list shows it. `warning` says what is wrong with it, if anything."""

    video_id: int
    name: str
    path: str
    words: str
    warning: str = ""

    @property
    def spoken(self) -> str:
        return BETWEEN.join(part for part in (self.warning, self.words) if part)


class FootageCard(QStyledItemDelegate):
    """Paints `FootageLine`s."""

    def __init__(self) -> None:
        super().__init__()
        self.colours: Colours = DARK

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(120, LINE_HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        line: FootageLine = index.data(LINE_ROLE)
        colours, place = self.colours, QRect(option.rect).adjusted(0, 1, 0, -1)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen or option.state & QStyle.StateFlag.State_MouseOver:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(colours.selection if chosen else colours.raised))
            painter.drawRoundedRect(QRectF(place), 7, 7)
        icon = draw_icon("film", colours.open if line.warning else colours.muted, ICON_PX)
        painter.drawPixmap(place.left() + 9, place.center().y() - ICON_PX // 2 + 1, icon)
        words = place.adjusted(9 + ICON_PX + 10, 3, -9, -3)
        half = words.height() // 2
        self._paint_text(painter, QRect(words.left(), words.top(), words.width(), half), line.name, 13, colours.text)
        below = QRect(words.left(), words.top() + half, words.width(), half)
        said, colour = (line.warning, colours.open) if line.warning else (line.words, colours.muted)
        self._paint_parts(painter, below, said, 12, colour)
        painter.restore()

    def _paint_parts(self, painter: QPainter, place: QRect, text: str, size_px: int, colour: str) -> None:
        """What does not fit is taken from the first part, a name: never from times and counts."""
        font = QFont(painter.font())
        font.setPixelSize(size_px)
        metrics = QFontMetrics(font)
        first, *others = text.split(BETWEEN)
        rest = "".join(f"{BETWEEN}{part}" for part in others)
        room = max(place.width() // 3, place.width() - metrics.horizontalAdvance(rest))
        shown = metrics.elidedText(first, Qt.TextElideMode.ElideRight, room) + rest
        self._paint_text(painter, place, shown, size_px, colour)

    @staticmethod
    def _paint_text(painter: QPainter, place: QRect, text: str, size_px: int, colour: str) -> None:
        font = QFont(painter.font())
        font.setPixelSize(size_px)
        painter.setFont(font)
        painter.setPen(QColor(colour))
        elided = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideMiddle, place.width())
        painter.drawText(place, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, elided)
