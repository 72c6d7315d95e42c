"""Drawing on the picture: a box that is being drawn, the box drawn last, and places that count for nothing."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPen

from tvad_desktop.domain.media import Region

LEAST_SIDE = 0.01  # of the picture: less is a click
DRAWN, IGNORED = "#ff5d8f", "#aab4c3"


class Sketch:
    """What a person draws. It knows the picture by the rectangle in which it is shown."""

    def __init__(self) -> None:
        self.is_on = False
        self.box: Region | None = None
        self.ignored: tuple[Region, ...] = ()
        self._from: QPointF | None = None
        self._to = QPointF()

    @property
    def is_drawing(self) -> bool:
        return self._from is not None

    def begin(self, place: QPointF) -> None:
        self._from = self._to = place

    def move(self, place: QPointF) -> None:
        self._to = place

    def end(self, rect: QRectF) -> Region | None:
        """The box that was drawn, in fractions of the picture; None for one too small to be meant."""
        if self._from is None or rect.isEmpty():
            self._from = None
            return None
        box = QRectF(self._from, self._to).normalized().intersected(rect)
        self._from = None
        x, y = (box.left() - rect.left()) / rect.width(), (box.top() - rect.top()) / rect.height()
        region = Region(x, y, box.width() / rect.width(), box.height() / rect.height())
        return region if min(region.width, region.height) >= LEAST_SIDE else None

    def paint(self, painter: QPainter, rect: QRectF) -> None:
        for region in self.ignored:
            shade = QColor(IGNORED)
            shade.setAlpha(70)
            place = _place(region, rect)
            painter.fillRect(place, QBrush(shade, Qt.BrushStyle.BDiagPattern))
            painter.setPen(QPen(QColor(IGNORED), 1, Qt.PenStyle.DashLine))
            painter.drawRect(place)
        drawn = [QRectF(self._from, self._to).normalized()] if self._from is not None else []
        if self.box is not None and self.is_on and not drawn:
            drawn = [_place(self.box, rect)]
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(DRAWN), 2, Qt.PenStyle.DashLine))
        for place in drawn:
            painter.drawRect(place)


def _place(region: Region, rect: QRectF) -> QRectF:
    left, top = rect.x() + region.x * rect.width(), rect.y() + region.y * rect.height()
    return QRectF(left, top, region.width * rect.width(), region.height * rect.height())
