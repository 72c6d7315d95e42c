"""A picture in which a person points at a place or draws a box."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QColor, QImage, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from tvad_desktop.domain.media import Region

LEAST_DRAG_PX = 6
GROUND, MESSAGE = "#0b0d10", "#9aa4b2"


@dataclass(frozen=True, slots=True)
class Outline:
    """A box over the picture, with a word at its corner."""

    region: Region
    word: str
    colour: str
    is_strong: bool = False


class RegionCanvas(QWidget):
    """Fits the picture into its space. `drawn` carries the region of a drag, `pointed` the place of a click, both in
    shares of the picture."""

    drawn = Signal(object)
    pointed = Signal(float, float)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(360, 240)
        self.setCursor(Qt.CursorShape.CrossCursor)
        self.message = ""
        self.outlines: Sequence[Outline] = ()
        self._picture = QImage()
        self._from: QPointF | None = None
        self._to: QPointF | None = None

    def sizeHint(self) -> QSize:
        return QSize(640, 420)

    def show_picture(self, rgb: NDArray[np.uint8] | None, outlines: Sequence[Outline] = (), message: str = "") -> None:
        """A picture rgb [H, W, 3] with boxes over it; with None the message in its place."""
        self.message, self.outlines = message, outlines
        if rgb is None:
            self._picture = QImage()
        else:
            height, width, _ = rgb.shape
            known = np.ascontiguousarray(rgb)
            self._picture = QImage(known.data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()
        self.update()

    def picture_rect(self) -> QRectF:
        """Where the picture lies in the widget."""
        if self._picture.isNull():
            return QRectF()
        scale = min(self.width() / self._picture.width(), self.height() / self._picture.height())
        width, height = self._picture.width() * scale, self._picture.height() * scale
        return QRectF((self.width() - width) / 2, (self.height() - height) / 2, width, height)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        painter.fillRect(self.rect(), QColor(GROUND))
        rect = self.picture_rect()
        if rect.isNull():
            painter.setPen(QColor(MESSAGE))
            flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap
            painter.drawText(QRectF(self.rect()).adjusted(30, 20, -30, -20), flags, self.message)
        else:
            painter.drawImage(rect, self._picture)
            for outline in self.outlines:
                self._paint_outline(painter, rect, outline)
        if self._from is not None and self._to is not None:
            painter.setPen(QPen(QColor("#ffd166"), 2, Qt.PenStyle.DashLine))
            painter.drawRect(QRectF(self._from, self._to).normalized())
        painter.end()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton and self.picture_rect().contains(event.position()):
            self._from = self._to = event.position()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._from is not None:
            self._to = event.position()
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        begin, end, rect = self._from, event.position(), self.picture_rect()
        self._from = self._to = None
        self.update()
        if begin is None or rect.isNull():
            return
        box = QRectF(begin, end).normalized().intersected(rect)
        if min(box.width(), box.height()) < LEAST_DRAG_PX:
            self.pointed.emit((begin.x() - rect.x()) / rect.width(), (begin.y() - rect.y()) / rect.height())
            return
        x, y = (box.x() - rect.x()) / rect.width(), (box.y() - rect.y()) / rect.height()
        width, height = min(1 - x, box.width() / rect.width()), min(1 - y, box.height() / rect.height())
        self.drawn.emit(Region(x, y, width, height))

    def _paint_outline(self, painter: QPainter, rect: QRectF, outline: Outline) -> None:
        region = outline.region
        box = QRectF(
            rect.x() + region.x * rect.width(),
            rect.y() + region.y * rect.height(),
            region.width * rect.width(),
            region.height * rect.height(),
        )
        painter.setPen(QPen(QColor(outline.colour), 3 if outline.is_strong else 1.5))
        painter.drawRect(box)
        painter.drawText(box.adjusted(3, 1, 60, 0), Qt.AlignmentFlag.AlignLeft, outline.word)
