"""All of the footage in one thin strip, and which part of it the timeline shows."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from tvad_desktop.domain.scores import ScoreTrack
from tvad_desktop.ui.look.colours import DARK, Colours
from tvad_desktop.ui.look.words import tr
from tvad_desktop.ui.player.thinning import column_peaks
from tvad_desktop.ui.player.timeline_items import SpanMark

STRIP_HEIGHT = 16
LEAST_WIDTH_PX = 6  # of the part that is shown, so that it can be grasped


class OverviewStrip(QWidget):
    """Click or drag: `wanted` carries the second that shall be in the middle of the timeline."""

    wanted = Signal(float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(STRIP_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("Overview of all of the footage"))
        self.setToolTip(tr("All of the footage; the frame is what the timeline above shows"))
        self.shown_s = (0.0, 0.0)
        self._duration_s = 0.0
        self._track = ScoreTrack(np.empty(0, np.int64), np.empty(0, np.float32))
        self._peaks: NDArray[np.float64] | None = None  # of the columns last painted
        self._marks: tuple[SpanMark, ...] = ()
        self._colours: Colours = DARK

    @property
    def is_zoomed(self) -> bool:
        start_s, end_s = self.shown_s
        return 0 < end_s - start_s < 0.999 * self._duration_s

    def show_footage(self, duration_s: float, track: ScoreTrack, marks: Sequence[SpanMark]) -> None:
        if track is not self._track or duration_s != self._duration_s:
            self._peaks = None
        self._duration_s, self._track, self._marks = duration_s, track, tuple(marks)
        self.update()

    def show_range(self, start_s: float, end_s: float) -> None:
        self.shown_s = (start_s, end_s)
        self.update()

    def set_colours(self, colours: Colours) -> None:
        self._colours = colours
        self.update()

    def peaks(self, columns: int) -> NDArray[np.float64]:
        """The highest score under each of so many columns, float [columns]; 0 where there is none."""
        if self._peaks is None or len(self._peaks) != max(columns, 1):
            self._peaks = column_peaks(self._track, self._duration_s, columns)
        return self._peaks

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), QColor(self._colours.raised))
        if self._duration_s <= 0:
            return
        curve = QColor(self._colours.accent)
        for column, peak in enumerate(self.peaks(self.width())):
            if peak > 0:
                height = float(peak) * (STRIP_HEIGHT - 5)
                painter.fillRect(QRectF(column, STRIP_HEIGHT - 4 - height, 1, height), curve)
        scale = self.width() / self._duration_s
        for mark in self._marks:
            left, width = mark.span.start_us / 1e6 * scale, max(2.0, mark.span.duration_us / 1e6 * scale)
            painter.fillRect(QRectF(left, STRIP_HEIGHT - 3, width, 3), self._colours.verdict(mark.verdict))
        if self.is_zoomed:
            start_s, end_s = self.shown_s
            width = max(LEAST_WIDTH_PX, (end_s - start_s) * scale)
            painter.setPen(QPen(QColor(self._colours.text), 1))
            painter.drawRect(QRectF(start_s * scale, 0.5, min(width, self.width() - 1), STRIP_HEIGHT - 1))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._want(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if event.buttons() & Qt.MouseButton.LeftButton:
            self._want(event)

    def _want(self, event: QMouseEvent) -> None:
        if self._duration_s > 0 and self.width() > 0:
            self.wanted.emit(self._duration_s * max(0.0, min(event.position().x() / self.width(), 1.0)))
