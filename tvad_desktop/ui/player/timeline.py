"""The score of every moment, the incidents in it, and the threshold that makes them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime, timedelta
from typing import Any

import numpy as np
import pyqtgraph
from PySide6.QtCore import QEvent, QPoint, QPointF, Qt, Signal
from PySide6.QtGui import QBrush, QColor, QLinearGradient, QPen
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from tvad_desktop.domain.case import Bookmark
from tvad_desktop.domain.clock import format_clock
from tvad_desktop.domain.coverage import DamagedSpan
from tvad_desktop.domain.media import Timespan
from tvad_desktop.domain.scores import ScoreTrack
from tvad_desktop.ui.look.clocks import CLOCK_STYLE
from tvad_desktop.ui.look.colours import DARK, Colours
from tvad_desktop.ui.look.words import fill, tr, write_number
from tvad_desktop.ui.player.overview import STRIP_HEIGHT, OverviewStrip
from tvad_desktop.ui.player.thinning import thin_out
from tvad_desktop.ui.player.timeline_items import (
    LANE,
    MARK_HEIGHT,
    SEEN_BAND,
    DamageShade,
    SeenBand,
    SpanLane,
    SpanMark,
    UnseenShade,
)

__all__ = ["SpanMark", "Timeline"]

THRESHOLD_BOUNDS = (0.02, 0.98)
SHORTEST_VIEW_S = 0.5
HEIGHT = 168 + STRIP_HEIGHT
AXIS_HEIGHT = 24
BOOKMARK_HEIGHT, BOOKMARK_REACH_PX = 0.88, 7  # beneath the flags, above most of the curve
TICK_PX = 84  # a tick with hours, and room beside it
TICKS_S = (
    0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1800, 3600, 7200, 10800, 21600, 43200, 86400,
    172800, 604800,
)  # fmt: skip
WALL_CLOCK_HEIGHT = 16  # of a second line of ticks


class ClockAxis(pyqtgraph.AxisItem):  # type: ignore[misc]
    """Ticks as mm:ss, and below it the wall clock where it is known; tenths only where they differ."""

    recorded_from: datetime | None = None

    def tickSpacing(self, minVal: float, maxVal: float, size: float) -> list[tuple[float, float]]:  # noqa: N803
        """Ticks at whole parts of minutes and hours, far enough apart for their words."""
        least_s = (maxVal - minVal) * TICK_PX / max(size, 1.0)
        spacing_s = next((step for step in TICKS_S if step >= least_s), TICKS_S[-1])
        return [(spacing_s, 0.0)]

    def tickStrings(self, values: Sequence[float], scale: float, spacing: float) -> list[str]:
        decimals = 0 if spacing >= 1 else 1 if spacing >= 0.1 else 2
        times_us = [round(value * 1e6) for value in values]
        ticks = [format_clock(time_us, decimals) for time_us in times_us]
        if self.recorded_from is None:
            return ticks
        clocks = [self.recorded_from + timedelta(microseconds=time_us) for time_us in times_us]
        return [f"{tick}\n{CLOCK_STYLE.write(clock, decimals)}" for tick, clock in zip(ticks, clocks, strict=True)]


class _ThresholdLabel(pyqtgraph.InfLineLabel):  # type: ignore[misc]
    """Tells where the threshold stands, as numbers are written in the language of the window."""

    def valueChanged(self) -> None:
        self.setText(fill(tr("threshold {value:.2f}"), value=float(self.line.value())))
        self.updatePosition()


class Timeline(QWidget):
    """Click or drag to move in time; the wheel zooms; a double click shows everything; drag the threshold."""

    seek_requested = Signal(object)  # microseconds: a signal's int ends after 35 minutes of them
    scrubbed = Signal(object)
    threshold_moved = Signal(float)
    threshold_set = Signal(float)
    incident_clicked = Signal(int)
    hovered = Signal(object)  # the moment under the pointer in microseconds; None where it has left

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setFixedHeight(HEIGHT)
        self.duration_us = 0
        self.track = ScoreTrack(np.empty(0, np.int64), np.empty(0, np.float32))
        self.marks: tuple[SpanMark, ...] = ()
        self.flags_us: tuple[int, ...] = ()
        self.bookmarks: tuple[Bookmark, ...] = ()
        self._colours: Colours = DARK
        self._selected_id = 0
        self._box = _TimeBox(self)
        self._axis = ClockAxis("bottom")
        self._plot = pyqtgraph.PlotWidget(viewBox=self._box, axisItems={"bottom": self._axis})
        self._curve = pyqtgraph.PlotDataItem(fillLevel=0.0, antialias=True, connect="finite")
        self._lane = SpanLane()
        self._unseen = UnseenShade()
        self.unseen: Timespan | None = None
        self._damage = DamageShade()
        self._seen = SeenBand()
        self._threshold = pyqtgraph.InfiniteLine(0.5, angle=0, movable=True, bounds=THRESHOLD_BOUNDS)
        self._threshold_label = _ThresholdLabel(self._threshold, position=0.006, anchors=[(0, 1), (0, 1)])
        self._playhead = pyqtgraph.InfiniteLine(0.0, angle=90, movable=False)
        self._flags = pyqtgraph.ScatterPlotItem(symbol="t", size=11)
        self._bookmarks = pyqtgraph.ScatterPlotItem(symbol="d", size=12)
        self.overview = OverviewStrip()
        self._range = pyqtgraph.LinearRegionItem(movable=False)
        self._range.hide()
        self._assemble()

    def _assemble(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(8, 6, 10, 4)
        layout.setSpacing(2)
        layout.addWidget(self._plot)
        layout.addWidget(self.overview)
        self.overview.wanted.connect(self.show_around)
        self._box.sigXRangeChanged.connect(lambda _, span: self.overview.show_range(*span))
        self._plot.setMenuEnabled(False)
        self._plot.hideButtons()
        self._plot.setFrameShape(pyqtgraph.PlotWidget.Shape.NoFrame)
        item = self._plot.getPlotItem()
        left = item.getAxis("left")
        left.setTicks([[(0.0, "0"), (0.5, write_number("0.5")), (1.0, "1")]])
        left.setWidth(30)
        self._axis.setHeight(AXIS_HEIGHT)
        item.setYRange(SEEN_BAND[0], MARK_HEIGHT, padding=0.02)
        item.addItem(self._range)
        shades = self._seen, self._lane, self._unseen, self._damage
        for part in (*shades, self._curve, self._threshold, self._playhead, self._flags, self._bookmarks):
            item.addItem(part)
        self._plot.scene().sigMouseMoved.connect(self._hover)
        self._box.sigXRangeChanged.connect(self._draw_curve)
        self._threshold.setZValue(20)
        self._playhead.setZValue(30)
        self._threshold.sigDragged.connect(lambda line: self.threshold_moved.emit(float(line.value())))
        self._threshold.sigPositionChangeFinished.connect(lambda line: self.threshold_set.emit(float(line.value())))
        self.set_colours(self._colours)

    @property
    def threshold(self) -> float:
        return float(self._threshold.value())

    @property
    def playhead_us(self) -> int:
        return round(float(self._playhead.value()) * 1e6)

    def set_footage(self, duration_us: int) -> None:
        """Begin with other footage: no scores, no incidents, all of its time in view."""
        self.duration_us = duration_us
        self.set_track(ScoreTrack(np.empty(0, np.int64), np.empty(0, np.float32)))
        self.set_marks(())
        self.set_flags(())
        self.set_bookmarks(())
        self.set_unseen(None)
        self.set_damage(())
        self.set_seen(())
        self.set_playhead(0)
        end_s = max(duration_us / 1e6, SHORTEST_VIEW_S)
        self._box.setLimits(xMin=0, xMax=end_s, minXRange=min(SHORTEST_VIEW_S, end_s), maxXRange=end_s)
        self.show_all()

    def set_recorded_from(self, when: datetime | None) -> None:
        """Show the wall clock below footage time, or with None footage time alone."""
        more = WALL_CLOCK_HEIGHT if when is not None else 0
        self.setFixedHeight(HEIGHT + more)
        self._axis.setHeight(AXIS_HEIGHT + more)
        self._axis.recorded_from = when
        self._axis.picture = None  # it would be painted again as it was
        self._axis.update()

    def show_all(self) -> None:
        self._box.setXRange(0, max(self.duration_us / 1e6, SHORTEST_VIEW_S), padding=0)

    def show_around(self, time_s: float) -> None:
        """Bring a moment into the middle, as near or far as what is shown."""
        (start_s, end_s), _ = self._box.viewRange()
        length_s, whole_s = end_s - start_s, max(self.duration_us / 1e6, SHORTEST_VIEW_S)
        start_s = max(0.0, min(time_s - length_s / 2, whole_s - length_s))
        self._box.setXRange(start_s, start_s + length_s, padding=0)

    def set_track(self, track: ScoreTrack) -> None:
        self.track = track
        self._show_overview()
        self._draw_curve()

    def _draw_curve(self) -> None:
        """The curve is drawn of what is in view, in as many columns as there are pixels."""
        (start_s, end_s), _ = self._box.viewRange()
        times_s, scores = thin_out(self.track, start_s * 1e6, end_s * 1e6, max(1, self._plot.width()))
        is_dense = len(times_s) > self._plot.width()
        # Qt paints a smooth wide line with a point on every pixel twenty times as slowly, and nobody sees it.
        self._curve.setPen(pyqtgraph.mkPen(QColor(self._colours.accent), width=1 if is_dense else 1.4))
        self._curve.setData(times_s, scores, antialias=not is_dense)

    def extend_track(self, track: ScoreTrack) -> None:
        """Append steps that have just been analysed; steps already shown are passed over."""
        known_us = self.track.times_us[-1] if len(self.track) else -1
        fresh = track.times_us > known_us
        self.set_track(
            ScoreTrack(
                np.concatenate([self.track.times_us, track.times_us[fresh]]),
                np.concatenate([self.track.scores, track.scores[fresh]]),
            )
        )

    @property
    def damage(self) -> tuple[DamagedSpan, ...]:
        return self._damage.damage

    def set_damage(self, damage: Sequence[DamagedSpan]) -> None:
        """Mark what cannot be read or relied on."""
        self._damage.set_damage(damage)

    def set_unseen(self, span: Timespan | None) -> None:
        """Hatch what has not been analysed; None: everything has, or nothing is known."""
        self.unseen = span
        self._unseen.set_span(*((span.start_us / 1e6, span.end_us / 1e6) if span is not None else (0.0, 0.0)))

    @property
    def seen(self) -> tuple[Timespan, ...]:
        return self._seen.seen

    def set_seen(self, spans: Sequence[Timespan]) -> None:
        """Say what people have seen; the machine has seen what is not hatched, once there are scores."""
        until_us = self.unseen.start_us if self.unseen is not None else self.duration_us if len(self.track) else 0
        self._seen.set_seen(spans, until_us, self.duration_us)

    def score_at(self, time_us: int) -> float | None:
        """The score of the step that holds at a moment; None where nothing was analysed."""
        place = int(np.searchsorted(self.track.times_us, time_us, side="right")) - 1
        if place < 0 or (self.unseen is not None and self.unseen.contains(time_us)):
            return None
        return float(self.track.scores[place])

    def place_of(self, time_us: int) -> QPoint:
        """Where a moment lies on this widget: the upper edge of the plot."""
        scene = self._box.mapViewToScene(QPointF(time_us / 1e6, MARK_HEIGHT))
        place: QPoint = self._plot.mapTo(self, self._plot.mapFromScene(scene))
        return place

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.hovered.emit(None)

    def _hover(self, scene: QPointF) -> None:
        place = self._box.mapSceneToView(scene)
        inside = self._box.sceneBoundingRect().contains(scene) and self.duration_us
        self.hovered.emit(max(0, min(round(place.x() * 1e6), self.duration_us)) if inside else None)

    def set_marks(self, marks: Sequence[SpanMark], selected_id: int = 0) -> None:
        self.marks = tuple(marks)
        self._selected_id = selected_id
        self._lane.set_marks(self.marks, selected_id, self._colours)
        self._show_overview()

    def _show_overview(self) -> None:
        self.overview.show_footage(self.duration_us / 1e6, self.track, self.marks)

    def set_flags(self, times_us: Sequence[int]) -> None:
        """Moments a reviewer has marked."""
        self.flags_us = tuple(times_us)
        self._flags.setData([time_us / 1e6 for time_us in times_us], [MARK_HEIGHT - 0.04] * len(times_us))

    def set_bookmarks(self, bookmarks: Sequence[Bookmark]) -> None:
        """Moments that people noted, apart from incidents."""
        self.bookmarks = tuple(bookmarks)
        self._bookmarks.setData([one.time_us / 1e6 for one in bookmarks], [BOOKMARK_HEIGHT] * len(bookmarks))

    def bookmark_at(self, time_us: int) -> Bookmark | None:
        """The bookmark that is drawn under a moment; None where none is."""
        reach_us = self._box.viewPixelSize()[0] * BOOKMARK_REACH_PX * 1e6
        near = [one for one in self.bookmarks if abs(one.time_us - time_us) <= reach_us]
        return min(near, key=lambda one: abs(one.time_us - time_us), default=None)

    def set_range(self, start_us: int | None, end_us: int | None) -> None:
        """What a person has set as In and Out; of one alone its moment."""
        known = [time_us / 1e6 for time_us in (start_us, end_us) if time_us is not None]
        self._range.setVisible(bool(known))
        if known:
            self._range.setRegion((known[0], known[-1]))

    def let_threshold_move(self, on: bool) -> None:
        self._threshold.setMovable(on)

    def set_threshold(self, threshold: float) -> None:
        self._threshold.blockSignals(True)
        self._threshold.setValue(threshold)
        self._threshold.blockSignals(False)
        self._threshold_label.valueChanged()

    def set_playhead(self, time_us: int) -> None:
        """Move the playhead and keep it in view."""
        time_s = time_us / 1e6
        self._playhead.setValue(time_s)
        (start_s, end_s), _ = self._box.viewRange()
        if not start_s <= time_s <= end_s:
            length_s = end_s - start_s
            start_s = max(0.0, min(time_s - 0.1 * length_s, self.duration_us / 1e6 - length_s))
            self._box.setXRange(start_s, start_s + length_s, padding=0)

    def set_colours(self, colours: Colours) -> None:
        self._colours = colours
        self._plot.setBackground(QColor(colours.surface))
        accent, muted = QColor(colours.accent), QColor(colours.muted)
        gradient = QLinearGradient(QPointF(0, 0), QPointF(0, 1))
        for position, alpha in ((0.0, 20), (1.0, 130)):
            shade = QColor(accent)
            shade.setAlpha(alpha)
            gradient.setColorAt(position, shade)
        self._curve.setPen(pyqtgraph.mkPen(accent, width=1.4))
        self._curve.setFillBrush(QBrush(gradient))
        open_colour = QColor(colours.open)
        self._threshold.setPen(QPen(open_colour, 0, Qt.PenStyle.DashLine))
        self._threshold.setHoverPen(pyqtgraph.mkPen(open_colour, width=3))
        self._threshold_label.setColor(open_colour)
        ground = QColor(colours.surface)
        ground.setAlpha(215)
        self._threshold_label.fill = pyqtgraph.mkBrush(ground)
        self._playhead.setPen(pyqtgraph.mkPen(QColor(colours.text), width=1.6))
        self._flags.setBrush(QBrush(accent))
        self._flags.setPen(pyqtgraph.mkPen(None))
        self._bookmarks.setBrush(QBrush(QColor(colours.text)))
        self._bookmarks.setPen(pyqtgraph.mkPen(QColor(colours.surface), width=1.5))
        for side in ("left", "bottom"):
            axis = self._plot.getPlotItem().getAxis(side)
            axis.setPen(QPen(QColor(colours.border), 0))
            axis.setTextPen(muted)
        self._axis.picture = None  # ticks may be written otherwise now
        self._axis.update()
        shade = QColor(colours.text)
        shade.setAlpha(36)
        self._range.setBrush(shade)
        for line in self._range.lines:
            line.setPen(pyqtgraph.mkPen(QColor(colours.text), width=1.2, style=Qt.PenStyle.DotLine))
        self._lane.set_marks(self.marks, self._selected_id, colours)
        self._unseen.colours = colours
        self._damage.colours = colours
        self.overview.set_colours(colours)
        self._seen.colours = colours

    def click(self, time_s: float, height: float) -> None:
        """A click at a place of the plot: on an incident's bar it chooses the incident, on a bookmark its very moment,
        elsewhere the moment."""
        time_us = max(0, min(round(time_s * 1e6), self.duration_us))
        bookmark = self.bookmark_at(time_us) if abs(height - BOOKMARK_HEIGHT) < 0.07 else None
        if bookmark is not None:
            self.seek_requested.emit(bookmark.time_us)
            return
        if height < LANE[1] + 0.04:
            for mark in self.marks:
                if mark.incident_id and mark.span.contains(time_us):
                    self.incident_clicked.emit(mark.incident_id)
                    return
        self.seek_requested.emit(time_us)

    def drag(self, time_s: float) -> None:
        self.scrubbed.emit(max(0, min(round(time_s * 1e6), self.duration_us)))


class _TimeBox(pyqtgraph.ViewBox):  # type: ignore[misc]
    """Left button scrubs, middle button pans, wheel and right button zoom; in time only."""

    def __init__(self, timeline: Timeline) -> None:
        super().__init__(enableMenu=False)
        self._timeline = timeline
        self.setMouseEnabled(x=True, y=False)

    def mouseClickEvent(self, event: Any) -> None:
        place = self.mapSceneToView(event.scenePos())
        if event.double():
            self._timeline.show_all()
        else:
            self._timeline.click(place.x(), place.y())
        event.accept()

    def mouseDragEvent(self, event: Any, axis: int | None = None) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._timeline.drag(self.mapSceneToView(event.scenePos()).x())
            event.accept()
        else:
            super().mouseDragEvent(event, axis)
