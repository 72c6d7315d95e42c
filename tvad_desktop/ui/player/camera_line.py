"""All footage of one camera as one line in the order of the recorder's clock, other cameras of that time under it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QEvent, QRectF, Signal
from PySide6.QtGui import QColor, QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from tvad_desktop.domain.cameras import LinePart
from tvad_desktop.ui.look.colours import DARK, Colours
from tvad_desktop.ui.look.widgets import plain
from tvad_desktop.ui.look.words import tr
from tvad_desktop.ui.player.timeline_items import SpanMark

LINE_HEIGHT = 14
LEAST_PX = 3  # of a short video on a long line


class CameraLine(QWidget):
    """Hidden where there is one video only. A click: `wanted` carries the video and the moment of it."""

    wanted = Signal(int, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(LINE_HEIGHT)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(tr("All footage of this camera by the recorder's clock"))
        self.parts: tuple[LinePart, ...] = ()
        self._names: Mapping[int, str] = {}
        self._marks: Mapping[int, Sequence[SpanMark]] = {}
        self._shown = (0, 0)
        self._colours: Colours = DARK
        self.hide()

    def show_parts(
        self, parts: Sequence[LinePart], names: Mapping[int, str], marks: Mapping[int, Sequence[SpanMark]]
    ) -> None:
        """Footage of one camera, what each video is called, and its incidents."""
        self.parts, self._names, self._marks = tuple(parts), names, marks
        self.setFixedHeight(LINE_HEIGHT * (1 + max((part.row for part in parts), default=0)))
        self.setVisible(bool(parts))
        self.update()

    def show_moment(self, video_id: int, time_us: int) -> None:
        self._shown = (video_id, time_us)
        self.update()

    def set_colours(self, colours: Colours) -> None:
        self._colours = colours
        self.update()

    def place_at(self, x_px: float, y_px: float = 0.0) -> tuple[int, int] | None:
        """The video under a place of the line, and the moment of it; None in a gap."""
        at_us = x_px / self._scale
        slack_us = LEAST_PX / self._scale
        row = int(y_px // LINE_HEIGHT)
        for part in (part for part in self.parts if part.row == row):
            if part.start_us <= at_us < max(part.end_us, part.start_us + slack_us):
                return part.video_id, round(min(at_us - part.start_us, part.end_us - part.start_us - 1))
        return None

    @property
    def _scale(self) -> float:
        """Pixels a microsecond."""
        return self.width() / max(1, max((part.end_us for part in self.parts), default=1))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, scale = QPainter(self), self._scale
        painter.fillRect(self.rect(), QColor(self._colours.ground))
        for part in self.parts:
            is_shown = part.video_id == self._shown[0]
            left, width = part.start_us * scale, max(LEAST_PX, (part.end_us - part.start_us) * scale - 1)
            ground = self._colours.accent_soft if is_shown else self._colours.hover
            top = part.row * LINE_HEIGHT
            painter.fillRect(QRectF(left, top + 1, width, LINE_HEIGHT - 2), QColor(ground))
            for mark in self._marks.get(part.video_id, ()):
                at, length = (part.start_us + mark.span.start_us) * scale, mark.span.duration_us * scale
                place = QRectF(at, top + 4, max(2.0, length), LINE_HEIGHT - 8)
                painter.fillRect(place, self._colours.verdict(mark.verdict))
            if is_shown:
                painter.fillRect(QRectF(left + self._shown[1] * scale, 0, 2, self.height()), QColor(self._colours.text))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if (place := self.place_at(event.position().x(), event.position().y())) is not None:
            self.wanted.emit(*place)

    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            place = self.place_at(event.pos().x(), event.pos().y())
            QToolTip.showText(event.globalPos(), plain(self._names.get(place[0], "")) if place is not None else "")
            return True
        return super().event(event)
