"""What is drawn on the timeline beside the curve: incidents, what was seen, what was not analysed, what is damaged."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import pyqtgraph
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter

from tvad_desktop.domain.clock import format_clock
from tvad_desktop.domain.coverage import MOST_TOLD, DamagedSpan
from tvad_desktop.domain.incident import Verdict
from tvad_desktop.domain.media import Timespan
from tvad_desktop.ui.look.colours import DARK, Colours
from tvad_desktop.ui.look.words import fill, tr

LANE = (-0.2, -0.05)  # incidents lie in a lane below the curve, in score units
SEEN_BAND = (-0.29, -0.24)  # and what a person has seen in a band below them
MARK_HEIGHT = 1.05


@dataclass(frozen=True, slots=True)
class SpanMark:
    """One incident on the timeline; `incident_id` is 0 while it is only a preview. One that is below today's threshold
    is drawn fainter."""

    incident_id: int
    span: Timespan
    verdict: Verdict = Verdict.OPEN
    is_below: bool = False


class SpanLane(pyqtgraph.GraphicsObject):  # type: ignore[misc]
    """All incidents as bars in one item: thousands cost one paint."""

    def __init__(self) -> None:
        super().__init__()
        self.marks: tuple[SpanMark, ...] = ()
        self.selected_id = 0
        self.colours: Colours = DARK
        self._bounds = QRectF()

    def set_marks(self, marks: Sequence[SpanMark], selected_id: int, colours: Colours) -> None:
        self.prepareGeometryChange()
        self.marks, self.selected_id, self.colours = tuple(marks), selected_id, colours
        end_us = max((mark.span.end_us for mark in self.marks), default=0)
        self._bounds = QRectF(0, LANE[0], end_us / 1e6, 1 - LANE[0])
        self.update()

    def boundingRect(self) -> QRectF:
        return self._bounds

    def paint(self, painter: QPainter, *_: object) -> None:
        """Bars of one colour are filled together: hundreds cost little more than one."""
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing, on=False)
        pixel_s = self.pixelVectors()[0].x() if self.pixelVectors()[0] is not None else 0.0
        bars: dict[int, list[QRectF]] = {}
        for mark in self.marks:
            colour = self.colours.verdict(mark.verdict)
            start_s, length_s = mark.span.start_us / 1e6, mark.span.duration_us / 1e6
            selected = mark.incident_id != 0 and mark.incident_id == self.selected_id
            colour.setAlpha(30 if selected else 12)
            bars.setdefault(colour.rgba(), []).append(QRectF(start_s, 0, length_s, 1))
            colour.setAlpha((255 if selected else 150) // (2 if mark.is_below else 1))
            bar = QRectF(start_s, LANE[0], max(length_s, 3 * pixel_s), LANE[1] - LANE[0])
            bars.setdefault(colour.rgba(), []).append(bar)
        for rgba in sorted(bars, key=lambda one: one >> 24):  # what is chosen lies over the others
            painter.setBrush(QColor.fromRgba(rgba))
            painter.drawRects(bars[rgba])


class UnseenShade(pyqtgraph.GraphicsObject):  # type: ignore[misc]
    """Hatching over the time that has not been analysed yet."""

    def __init__(self) -> None:
        super().__init__()
        self.colours: Colours = DARK
        self.span_s = (0.0, 0.0)

    def set_span(self, start_s: float, end_s: float) -> None:
        self.prepareGeometryChange()
        self.span_s = (start_s, max(start_s, end_s))
        self.setVisible(end_s > start_s)

    def boundingRect(self) -> QRectF:
        start_s, end_s = self.span_s
        return QRectF(start_s, LANE[0], end_s - start_s, MARK_HEIGHT - LANE[0])

    def paint(self, painter: QPainter, *_: object) -> None:
        shade = QColor(self.colours.faint)
        shade.setAlpha(90)
        brush = QBrush(shade, Qt.BrushStyle.BDiagPattern)
        brush.setTransform(painter.worldTransform().inverted()[0])  # stripes as wide as pixels, whatever is in view
        painter.fillRect(self.boundingRect(), brush)


class DamageShade(pyqtgraph.GraphicsObject):  # type: ignore[misc]
    """Crossed hatching over what cannot be read or relied on; resting on it says so."""

    def __init__(self) -> None:
        super().__init__()
        self.colours: Colours = DARK
        self.damage: tuple[DamagedSpan, ...] = ()

    def set_damage(self, damage: Sequence[DamagedSpan]) -> None:
        self.prepareGeometryChange()
        self.damage = tuple(damage)
        self.setVisible(bool(damage))
        self.setToolTip("\n".join(describe_damage(span) for span in self.damage[:MOST_TOLD]))
        self.update()

    def boundingRect(self) -> QRectF:
        if not self.damage:
            return QRectF()
        start_s, end_s = self.damage[0].start_us / 1e6, max(span.end_us for span in self.damage) / 1e6
        return QRectF(start_s, LANE[0], end_s - start_s, MARK_HEIGHT - LANE[0])

    def paint(self, painter: QPainter, *_: object) -> None:
        shade = QColor(self.colours.open)
        shade.setAlpha(110)
        to_pixels = painter.worldTransform().inverted()[0]
        for span in self.damage:
            brush = QBrush(shade, Qt.BrushStyle.BDiagPattern if span.is_shown else Qt.BrushStyle.DiagCrossPattern)
            brush.setTransform(to_pixels)
            width_s = max((span.end_us - span.start_us) / 1e6, abs(to_pixels.m11()))  # never narrower than a pixel
            painter.fillRect(QRectF(span.start_us / 1e6, LANE[0], width_s, MARK_HEIGHT - LANE[0]), brush)


def describe_damage(span: DamagedSpan) -> str:
    words = tr("not reliable from {start} to {end}") if span.is_shown else tr("not readable from {start} to {end}")
    return fill(words, start=format_clock(span.start_us, 1), end=format_clock(span.end_us, 1))


class SeenBand(pyqtgraph.GraphicsObject):  # type: ignore[misc]
    """A band in which is full what a person has seen, faint what only the machine has, and empty what nobody has."""

    def __init__(self) -> None:
        super().__init__()
        self.colours: Colours = DARK
        self.seen: tuple[Timespan, ...] = ()
        self.machine_until_us = 0
        self._end_us = 0

    def set_seen(self, seen: Sequence[Timespan], machine_until_us: int, duration_us: int) -> None:
        self.prepareGeometryChange()
        self.seen, self.machine_until_us, self._end_us = tuple(seen), machine_until_us, duration_us
        people_us = sum(span.duration_us for span in self.seen)
        share = people_us / duration_us if duration_us else 0.0
        self.setToolTip(
            fill(tr("Seen by a person: {share:.0%} of this footage (the full part of the band)"), share=share)
        )
        self.update()

    def boundingRect(self) -> QRectF:
        return QRectF(0, SEEN_BAND[0], self._end_us / 1e6, SEEN_BAND[1] - SEEN_BAND[0])

    def paint(self, painter: QPainter, *_: object) -> None:
        painter.setPen(Qt.PenStyle.NoPen)
        bottom, height = SEEN_BAND[0], SEEN_BAND[1] - SEEN_BAND[0]
        faint, full = QColor(self.colours.accent), QColor(self.colours.accent)
        faint.setAlpha(50)
        painter.fillRect(QRectF(0, bottom, self.machine_until_us / 1e6, height), faint)
        for span in self.seen:
            painter.fillRect(QRectF(span.start_us / 1e6, bottom, span.duration_us / 1e6, height), full)
