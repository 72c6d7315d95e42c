"""Objects that were found: a picture, what each is, when and where; walked through with the arrow keys."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QAbstractItemView, QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from tvad_desktop.domain.clock import format_clock
from tvad_desktop.domain.media import Region
from tvad_desktop.ui.look.colours import DARK, Colours
from tvad_desktop.ui.look.told import tell, tell_object
from tvad_desktop.ui.look.words import tr, write_date, write_duration
from tvad_desktop.workbench.track_search import TrackHit

HIT_ROLE = Qt.ItemDataRole.UserRole + 1
PICTURE_ROLE = Qt.ItemDataRole.UserRole + 2
ROW_HEIGHT = 66
PICTURE = QSize(76, 54)
SHOWN_CELLS = 4

Index = QModelIndex | QPersistentModelIndex


@dataclass(frozen=True, slots=True)
class SeenMoment:
    """Where and when an object is seen best; what a thumbnail needs to know of it."""

    id: int
    video_id: int
    peak_us: int
    region: Region


def moment_of(hit: TrackHit) -> SeenMoment | None:
    """The best moment of an object; None where its box is not known then."""
    region = hit.track.region_at(hit.track.best_us)
    return SeenMoment(hit.track.id, hit.footage.id, hit.track.best_us, region) if region is not None else None


def say_when(hit: TrackHit) -> str:
    """From when to when, on the recorder's clock where it is known, and in which footage."""
    track, clock = hit.track, hit.clock
    began = f"{write_date(clock)} {clock:%H:%M:%S}" if clock is not None else format_clock(track.first_us)
    length = write_duration(track.dwell_us / 1e6)
    return f"{began} · {length} · {hit.camera or hit.footage.name}"


def say_where(hit: TrackHit) -> str:
    cells = hit.track.cells
    more = " …" if len(cells) > SHOWN_CELLS else ""
    return " → ".join(map(tell, cells[:SHOWN_CELLS])) + more


class ObjectModel(QAbstractListModel):
    """Asks for a picture when a row is first painted."""

    picture_wanted = Signal(object, object)

    def __init__(self) -> None:
        super().__init__()
        self.hits: tuple[TrackHit, ...] = ()
        self._pictures: dict[SeenMoment, QImage] = {}
        self._places: dict[int, int] = {}

    def rowCount(self, parent: Index | None = None) -> int:
        return len(self.hits)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        hit = self.hits[index.row()]
        if role == HIT_ROLE:
            return hit
        if role == PICTURE_ROLE:
            moment = moment_of(hit)
            if moment is not None and moment not in self._pictures:
                self.picture_wanted.emit(hit.footage, moment)
            return self._pictures.get(moment) if moment is not None else None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return f"{tell_object(hit.track)}, {say_when(hit)}, {say_where(hit)}"
        return None

    def show_hits(self, hits: Sequence[TrackHit]) -> None:
        self.beginResetModel()
        self.hits = tuple(hits)
        self._places = {hit.track.id: place for place, hit in enumerate(self.hits)}
        self.endResetModel()

    def set_picture(self, moment: SeenMoment, picture: QImage) -> None:
        self._pictures[moment] = picture
        if (place := self._places.get(moment.id)) is not None:
            self.dataChanged.emit(self.index(place), self.index(place), [PICTURE_ROLE])


class ObjectCard(QStyledItemDelegate):
    """Paints one found object."""

    def __init__(self) -> None:
        super().__init__()
        self.colours: Colours = DARK

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, ROW_HEIGHT)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        hit: TrackHit = index.data(HIT_ROLE)
        card = QRectF(option.rect).adjusted(2, 1, -2, -1)
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        hovered = bool(option.state & QStyle.StateFlag.State_MouseOver)
        painter.save()
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        if selected or hovered:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(QColor(self.colours.selection if selected else self.colours.raised))
            painter.drawRoundedRect(card, 8, 8)
        place = QRectF(card.left() + 6, card.top() + 5, PICTURE.width(), PICTURE.height())
        painter.fillRect(place, QColor(self.colours.hover))
        picture: QImage | None = index.data(PICTURE_ROLE)
        if picture is not None and not picture.isNull():
            painter.drawImage(place, picture)
        text = QRect(round(place.right()) + 10, round(card.top()) + 5, 0, PICTURE.height())
        text.setRight(round(card.right()) - 8)
        self._paint_words(painter, text, hit)
        painter.restore()

    def _paint_words(self, painter: QPainter, place: QRect, hit: TrackHit) -> None:
        line = place.height() // 3
        lines = ((tell_object(hit.track), 13, self.colours.text), (say_when(hit), 12, self.colours.muted),
                 (say_where(hit), 12, self.colours.muted))  # fmt: skip
        for number, (words, size_px, colour) in enumerate(lines):
            font = QFont(painter.font())
            font.setPixelSize(size_px)
            font.setWeight(QFont.Weight.DemiBold if number == 0 else QFont.Weight.Normal)
            painter.setFont(font)
            painter.setPen(QColor(colour))
            shown = words[:1].upper() + words[1:] if number == 0 else words
            room = QRect(place.left(), place.top() + number * line, place.width(), line)
            elided = QFontMetrics(font).elidedText(shown, Qt.TextElideMode.ElideRight, room.width())
            painter.drawText(room, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, elided)


class ObjectList(QListView):
    """`chosen` fires when a person or a key goes to an object."""

    chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.objects = ObjectModel()
        self.card = ObjectCard()
        self.setModel(self.objects)
        self.setItemDelegate(self.card)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setAccessibleName(tr("Objects found"))
        self.selectionModel().currentChanged.connect(self._announce)
        self.clicked.connect(self._announce)

    def walk(self, rows: int) -> None:
        """Go to the object so many rows on."""
        count = self.objects.rowCount()
        if count:
            now = self.currentIndex().row()
            place = min(count - 1, max(0, now + rows)) if now >= 0 else 0
            self.setCurrentIndex(self.objects.index(place))

    def _announce(self, index: QModelIndex, _: QModelIndex | None = None) -> None:
        if index.isValid():
            self.chosen.emit(index.data(HIT_ROLE))
