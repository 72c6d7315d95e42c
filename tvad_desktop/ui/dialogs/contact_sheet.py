"""The pictures of all incidents that the list shows, side by side."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import (
    QDialog,
    QListView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from tvad_desktop.domain.clock import format_clock
from tvad_desktop.ui.look.colours import Colours
from tvad_desktop.ui.look.icons import draw_icon
from tvad_desktop.ui.look.widgets import make_label
from tvad_desktop.ui.look.words import tr, tr_noop, write_number
from tvad_desktop.ui.review.incident_card import PICTURE_ROLE, ROW_ROLE, VERDICT_WORDS, IncidentRow
from tvad_desktop.ui.review.incident_model import IncidentModel

CARD, PICTURE_HEIGHT = QSize(190, 168), 124
SIZE = QSize(860, 620)
TIP = tr_noop("Double click, or Enter, goes to an incident.")


class ContactSheet(QDialog):
    """Follows the list, its filter and order included. `chosen` carries the incident that a person wants to see."""

    chosen = Signal(int)

    def __init__(self, incidents: IncidentModel, colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Contact sheet"))
        self.resize(SIZE)
        self._incidents = incidents
        self.view = QListView()
        self.view.setAccessibleName(tr("Pictures of the incidents"))
        self.view.setModel(incidents)
        self._card = _SheetCard(colours)
        self.view.setItemDelegate(self._card)
        self.view.setViewMode(QListView.ViewMode.IconMode)
        self.view.setResizeMode(QListView.ResizeMode.Adjust)
        self.view.setMovement(QListView.Movement.Static)
        self.view.setUniformItemSizes(True)
        self.view.setLayoutMode(QListView.LayoutMode.Batched)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.activated.connect(self._choose)
        self.view.doubleClicked.connect(self._choose)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(20, 18, 20, 18)
        layout.addWidget(make_label(tr("%n incident(s)", None, len(incidents.rows)), "heading"))
        layout.addWidget(make_label(tr(TIP), "muted"))
        layout.addWidget(self.view, 1)

    def _choose(self, index: QModelIndex) -> None:
        if self.isVisible() and index.isValid():
            self.chosen.emit(self._incidents.rows[index.row()].incident.id)
            self.accept()


class _SheetCard(QStyledItemDelegate):
    """A picture, and below it what, when and what was decided."""

    def __init__(self, colours: Colours) -> None:
        super().__init__()
        self._colours = colours

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return CARD

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: IncidentRow = index.data(ROW_ROLE)
        card, picture = QRectF(option.rect).adjusted(4, 4, -4, -4), index.data(PICTURE_ROLE)
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(card.adjusted(-3, -3, 3, 3), QColor(self._colours.selection))
        place = QRectF(card.left(), card.top(), card.width(), PICTURE_HEIGHT)
        painter.fillRect(place, QColor(self._colours.hover))
        if picture is None or picture.isNull():
            painter.drawPixmap(place.center().toPoint(), draw_icon("film", self._colours.faint, 20))
        else:
            painter.drawImage(place, picture)
        font = QFont(painter.font())
        font.setPixelSize(12)
        painter.setFont(font)
        title = QFontMetrics(font).elidedText(row.title, Qt.TextElideMode.ElideRight, round(card.width()))
        line = QRectF(card.left(), place.bottom() + 3, card.width(), 16)
        painter.setPen(QColor(self._colours.text))
        painter.drawText(line, Qt.AlignmentFlag.AlignLeft, title)
        painter.setPen(self._colours.verdict(row.verdict))
        verdict, score = tr(VERDICT_WORDS[row.verdict]), write_number(row.incident.score_words)
        said = f"{format_clock(row.incident.span.start_us)}  ·  {verdict}  ·  {score}"
        painter.drawText(line.translated(0, 16), Qt.AlignmentFlag.AlignLeft, said)
        painter.restore()
