"""How one incident looks in the list: picture, time, score, way, verdict."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol, TypeAlias

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QImage, QPainter, QPainterPath
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from tvad_desktop.domain.answers import FirstAnswer
from tvad_desktop.domain.clock import format_clock
from tvad_desktop.domain.incident import BELOW_THRESHOLD, Incident, Verdict
from tvad_desktop.domain.media import Region
from tvad_desktop.ui.look.clocks import CLOCK_STYLE
from tvad_desktop.ui.look.colours import DARK, Colours
from tvad_desktop.ui.look.icons import draw_icon
from tvad_desktop.ui.look.told import tell
from tvad_desktop.ui.look.told_things import tell_things
from tvad_desktop.ui.look.words import fill, tr, tr_noop, write_number

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
PICTURE_ROLE = Qt.ItemDataRole.UserRole + 2
CARD_HEIGHT = 80
PICTURE = QSize(80, 60)
BADGE = QColor(0, 0, 0, 170)  # on any picture, in both themes
VERDICT_WORDS = {
    Verdict.OPEN: tr_noop("Open"),
    Verdict.CONFIRMED: tr_noop("Confirmed"),
    Verdict.DISMISSED: tr_noop("Dismissed"),
    Verdict.SECOND_LOOK: tr_noop("Needs another look"),
    Verdict.DUPLICATE: tr_noop("Duplicate"),
}


@dataclass(frozen=True, slots=True)
class IncidentRow:
    """One incident as the list shows it. `answer` is what the model first said about it, None until it was asked;
    `started_at` the wall-clock time of its start, None where it is not known; `target` the object that its heat lies
    on, once it was read."""

    incident: Incident
    verdict: Verdict
    footage: str
    answer: FirstAnswer | None = None
    started_at: datetime | None = None
    agreed: tuple[int, int] = (1, 1)  # reviewers who say what holds, and how many are needed
    target: str = ""
    tags: tuple[str, ...] = ()

    @property
    def title(self) -> str:
        target = (self.answer.target if self.answer is not None else "") or self.target
        told = tell_things(target) if target else tell(self.incident.state)
        words = self.incident.label or told or tr("Something unusual")
        if self.incident.reasons and not self.incident.label:
            words = f"{tell(self.incident.reasons[0].kind)}: {words}"
        return words[:1].upper() + words[1:]

    @property
    def standing(self) -> str:
        """That it would not be found today, and what of it is a person's work; empty for one as it was found."""
        below = [tell(BELOW_THRESHOLD)] if self.incident.below_threshold else []
        if self.agreed[1] > 1 and self.verdict is not Verdict.OPEN:
            below.append(fill(tr("{given} of {needed} verdicts"), given=min(self.agreed), needed=self.agreed[1]))
        return ", ".join([*below, *([tell(self.incident.origin)] if self.incident.origin else [])])

    @property
    def opinion(self) -> str:
        """Whether the model finds it unusual; empty until it was asked."""
        if self.answer is None:
            return ""
        return tr("Yes") if self.answer.anomalous else tr("No")

    @property
    def place_in_time(self) -> str:
        """From when to when in the footage, when by the recorder's clock, and in which footage."""
        start, end = format_clock(self.incident.span.start_us), format_clock(self.incident.span.end_us)
        if self.started_at is None:
            return f"{start} – {end}  ·  {self.footage}"
        # Set close: with wide gaps the clock would not fit on a card of the usual width.
        return f"{start}–{end} · {CLOCK_STYLE.write(self.started_at)} · {self.footage}"

    @property
    def way(self) -> str:
        start, end = tell(self.incident.from_cell), tell(self.incident.to_cell)
        return start if start == end else f"{start} → {end}"


PictureKey: TypeAlias = tuple[int, int, Region]


class Pictured(Protocol):
    """What has a moment and a place to be shown."""

    @property
    def video_id(self) -> int: ...
    @property
    def peak_us(self) -> int: ...
    @property
    def region(self) -> Region: ...


def picture_key(incident: Pictured) -> PictureKey:
    """What a thumbnail shows; it outlives a change of the incident's other properties."""
    return incident.video_id, incident.peak_us, incident.region


class IncidentCard(QStyledItemDelegate):
    """Paints `IncidentRow`s."""

    def __init__(self) -> None:
        super().__init__()
        self.colours: Colours = DARK

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(200, CARD_HEIGHT)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        row: IncidentRow = index.data(ROW_ROLE)
        card = QRectF(option.rect).adjusted(2, 2, -2, -2)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        state = option.state
        self._paint_ground(
            painter, card, bool(state & QStyle.StateFlag.State_Selected), bool(state & QStyle.StateFlag.State_MouseOver)
        )
        picture = QRectF(card.left() + 8, card.top() + 8, PICTURE.width(), PICTURE.height())
        self._paint_picture(painter, picture, index.data(PICTURE_ROLE))
        self._paint_score(painter, picture, write_number(row.incident.score_words))
        text = QRect(round(picture.right()) + 9, round(card.top()) + 8, 0, PICTURE.height())
        text.setRight(round(card.right()) - 6)
        self._paint_words(painter, text, row)
        painter.restore()

    def _paint_ground(self, painter: QPainter, card: QRectF, selected: bool, hovered: bool) -> None:
        if not (selected or hovered):
            return
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(self.colours.selection if selected else self.colours.raised))
        painter.drawRoundedRect(card, 8, 8)
        if selected:
            painter.setBrush(QColor(self.colours.accent))
            painter.drawRoundedRect(QRectF(card.left(), card.top() + 14, 3, card.height() - 28), 1.5, 1.5)

    def _paint_picture(self, painter: QPainter, place: QRectF, picture: QImage | None) -> None:
        clip = QPainterPath()
        clip.addRoundedRect(place, 5, 5)
        painter.save()
        painter.setClipPath(clip)
        painter.fillRect(place, QColor(self.colours.hover))
        if picture is None or picture.isNull():
            painter.drawPixmap(
                round(place.center().x()) - 10,
                round(place.center().y()) - 10,
                draw_icon("film", self.colours.faint, 20),
            )
        else:
            painter.drawImage(place, picture)
        painter.restore()

    def _paint_score(self, painter: QPainter, picture: QRectF, score: str) -> None:
        """On the picture: beside the title it would take the room of that."""
        font = self._font(painter, 11, QFont.Weight.DemiBold)
        width = QFontMetrics(font).horizontalAdvance(score) + 8
        place = QRectF(picture.right() - width - 3, picture.bottom() - 18, width, 15)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(BADGE)
        painter.drawRoundedRect(place, 4, 4)
        painter.setPen(Qt.GlobalColor.white)
        painter.setFont(font)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, score)

    def _paint_words(self, painter: QPainter, place: QRect, row: IncidentRow) -> None:
        line = place.height() // 3
        first = QRect(place.left(), place.top() - 1, place.width(), line)
        second, third = first.translated(0, line + 1), first.translated(0, 2 * line + 3)
        left = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
        bold = self._font(painter, 13, QFont.Weight.DemiBold)
        painter.setFont(bold)
        painter.setPen(QColor(self.colours.text))
        title = QFontMetrics(bold).elidedText(row.title, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(first, left, title)
        small = self._font(painter, 12, QFont.Weight.Normal)
        painter.setFont(small)
        painter.setPen(QColor(self.colours.muted))
        when = QFontMetrics(small).elidedText(row.place_in_time, Qt.TextElideMode.ElideRight, place.width())
        painter.drawText(second, left, when)
        self._paint_verdict(painter, third, row, small)

    def _paint_verdict(self, painter: QPainter, place: QRect, row: IncidentRow, font: QFont) -> None:
        colour = self.colours.verdict(row.verdict)
        painter.setBrush(colour)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.drawEllipse(QRectF(place.left() + 1, place.center().y() - 3, 7, 7))
        painter.setPen(colour)
        words = tr(VERDICT_WORDS[row.verdict])
        metrics = QFontMetrics(font)
        beside = place.adjusted(14, 0, 0, 0)
        painter.drawText(beside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, words)
        painter.setPen(QColor(self.colours.muted))
        way = beside.adjusted(metrics.horizontalAdvance(words) + 10, 0, 0, 0)
        said = row.standing or (f"{row.opinion}  ·  {row.way}" if row.opinion else row.way)
        painter.drawText(
            way,
            Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter,
            metrics.elidedText(said, Qt.TextElideMode.ElideRight, way.width()),
        )

    @staticmethod
    def _font(painter: QPainter, size_px: int, weight: QFont.Weight) -> QFont:
        font = QFont(painter.font())
        font.setPixelSize(size_px)
        font.setWeight(weight)
        return font
