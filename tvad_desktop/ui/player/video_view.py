"""The picture: one frame, its heatmap, the targets' boxes and the path they took."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QCursor,
    QImage,
    QMouseEvent,
    QPainter,
    QPainterPath,
    QPaintEvent,
    QPen,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from tvad_desktop.domain.incident import ObjectTrack
from tvad_desktop.domain.media import Frame, Region
from tvad_desktop.domain.observed import ObservedTrack
from tvad_desktop.ui.look.colours import DARK, Colours
from tvad_desktop.ui.look.words import write_number
from tvad_desktop.ui.player.adjustment import Adjustment, Lines, Shape
from tvad_desktop.ui.player.heatmap_overlay import HeatStyle, render_contours, render_heatmap, render_legend
from tvad_desktop.ui.player.sketch import Sketch
from tvad_desktop.ui.player.target_painting import (
    BOX_COLOURS,
    box_at,
    paint_box,
    paint_cells,
    paint_name,
    paint_object,
    paint_path,
)
from tvad_desktop.workbench.heat_picture import COLOUR_MAP, OPACITY

MAXIMUM_ZOOM = 12.0
TRACKS_SHOWN = 4
WARNING_HEIGHT = 34
LENS_PX, LENS_ZOOM = 180, 3.0
CLOSER = 1.05  # so much larger than it was read is a picture shown at most


@dataclass(frozen=True, slots=True)
class OverlaySettings:
    """What is drawn over the picture. `opacity` in [0, 1]."""

    heatmap: bool = True
    opacity: float = OPACITY
    colour_map: str = COLOUR_MAP
    style: HeatStyle = HeatStyle.HEAT
    boxes: bool = True
    path: bool = True


class VideoView(QWidget):
    """Fits the picture into its space; the wheel zooms, dragging moves, a double click fits again."""

    zoom_changed = Signal(float)
    box_drawn = Signal(object)
    sharper_wanted = Signal()  # the picture is looked at larger than it was read

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setMinimumSize(320, 200)
        self.overlay = OverlaySettings()
        self.message = ""
        self.warning = ""
        self.hides_overlay = False
        self.has_legend = True
        self.adjustment = Adjustment()
        self.colours: Colours = DARK
        self.frame: Frame | None = None
        self.tracks: tuple[ObjectTrack, ...] = ()
        self.objects: tuple[ObservedTrack, ...] = ()
        self.zoom = 1.0
        self._heat: NDArray[np.floating] | None = None
        self._picture = QImage()
        self._heat_picture = QImage()
        self._offset = QPointF()
        self._drag_from: QPointF | None = None
        self.sketch = Sketch()
        self.lens: QPointF | None = None  # where the picture is magnified

    def sizeHint(self) -> QSize:
        return QSize(760, 460)

    def set_colours(self, colours: Colours) -> None:
        self.colours = colours
        self.update()

    def show_frame(self, frame: Frame | None) -> None:
        self.frame = frame
        if frame is not None:
            self.message = ""
            rgb = np.ascontiguousarray(self.adjustment.apply(frame.rgb))
            height, width, _ = rgb.shape
            self._picture = QImage(rgb.data, width, height, 3 * width, QImage.Format.Format_RGB888).copy()
        self.update()
        self._look_closer()

    def wanted_px(self) -> tuple[int, int] | None:
        """In how many pixels of the screen the picture is looked at, width and height; None where all that the
        footage has are needed."""
        adjustment = self.adjustment
        as_it_is = adjustment.lines is Lines.BOTH and adjustment.shape is Shape.RECORDED and not adjustment.sharpness
        if self.lens is not None or not as_it_is:
            return None
        scale = self.devicePixelRatioF() * self.zoom
        return max(1, ceil(self.width() * scale)), max(1, ceil(self.height() * scale))

    def _look_closer(self) -> None:
        """Ask for more pixels where the picture shown has fewer than are looked at."""
        if self.frame is None or not self.frame.is_reduced:
            return
        wanted = self.wanted_px()
        known = self._picture.width(), self._picture.height()
        if wanted is None or min(room / side for room, side in zip(wanted, known, strict=True)) > CLOSER:
            self.sharper_wanted.emit()

    def set_adjustment(self, adjustment: Adjustment) -> None:
        """Look at the picture in another light; the footage stays as it is."""
        self.adjustment = adjustment
        if self.frame is not None:
            self.show_frame(self.frame)

    def show_message(self, message: str) -> None:
        """Say in place of the picture why there is none."""
        self.message = message
        self.show_frame(None)

    def show_warning(self, warning: str, *, hide: bool = False) -> None:
        """Say over the picture what is wrong with the footage, empty for nothing; `hide` heat, boxes and path."""
        self.warning = warning
        self.hides_overlay = hide
        self.update()

    def show_heatmap(self, scores: NDArray[np.floating] | None) -> None:
        """Scores [grid_h, grid_w] for the frame shown, or none."""
        if scores is self._heat:
            return
        self._heat = scores
        self._render_heat()

    def show_tracks(self, tracks: tuple[ObjectTrack, ...]) -> None:
        """The main target first."""
        self.tracks = tracks[:TRACKS_SHOWN]
        self.update()

    def show_objects(self, objects: Sequence[ObservedTrack]) -> None:
        """Objects seen over time; their boxes follow them, and say what they are."""
        self.objects = tuple(objects)
        self.update()

    def show_sketch(self, box: Region | None, *, on: bool) -> None:
        """The box a person has drawn for the moment shown; while it is `on`, dragging draws another."""
        self.sketch.box, self.sketch.is_on = box, on
        self.setCursor(Qt.CursorShape.CrossCursor if on else Qt.CursorShape.ArrowCursor)
        self.update()

    def show_ignored(self, regions: Sequence[Region]) -> None:
        """Places of the picture that count for nothing now."""
        self.sketch.ignored = tuple(regions)
        self.update()

    def set_overlay(self, overlay: OverlaySettings) -> None:
        is_drawn_anew = (overlay.colour_map, overlay.style) != (self.overlay.colour_map, self.overlay.style)
        self.overlay = overlay
        if is_drawn_anew:
            self._render_heat()
        self.update()

    def fit(self) -> None:
        self.zoom = 1.0
        self._offset = QPointF()
        self.zoom_changed.emit(self.zoom)
        self.update()

    def picture_rect(self) -> QRectF:
        """Where the picture lies in the widget."""
        if self._picture.isNull():
            return QRectF()
        shape = self.adjustment.shape.ratio or self._picture.width() / self._picture.height()
        height = min(self.height(), self.width() / shape) * self.zoom
        width = height * shape
        left = (self.width() - width) / 2 + self._offset.x()
        top = (self.height() - height) / 2 + self._offset.y()
        return QRectF(left, top, width, height)

    def grab_picture(self) -> QImage:
        """The picture as it is looked at, with what is drawn over it, in the footage's own size."""
        image, shape = self._picture.copy(), self.adjustment.shape.ratio
        if shape is not None and not image.isNull():
            image = image.scaled(round(image.height() * shape), image.height())
        if not image.isNull():
            painter = QPainter(image)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_overlay(painter, QRectF(image.rect()))
            painter.end()
        return image

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform)
        clip = QPainterPath()
        clip.addRoundedRect(QRectF(self.rect()), 10, 10)
        painter.setClipPath(clip)
        painter.fillRect(self.rect(), QColor(self.colours.video_ground))
        if self.frame is None:
            self._paint_message(painter)
        else:
            rect = self.picture_rect()
            painter.drawImage(rect, self._picture)
            self._paint_overlay(painter, rect)
            self.sketch.paint(painter, rect)
            has_colours = self.has_legend and self.overlay.style is not HeatStyle.CELLS
            if has_colours and self.overlay.heatmap and self._heat is not None:
                self._paint_legend(painter)
            self._paint_lens(painter, rect)
        if self.warning:
            self._paint_warning(painter)
        painter.end()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if self.frame is None:
            return
        previous = self.zoom
        self.zoom = min(MAXIMUM_ZOOM, max(1.0, self.zoom * 1.0015 ** event.angleDelta().y()))
        from_center = event.position() - QPointF(self.width() / 2, self.height() / 2)
        self._offset = from_center + (self._offset - from_center) * (self.zoom / previous)
        self._hold_in_view()
        self.zoom_changed.emit(self.zoom)
        self.update()
        self._look_closer()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._look_closer()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus()
        if event.button() is Qt.MouseButton.LeftButton and self.sketch.is_on and self.frame is not None:
            self.sketch.begin(event.position())
        elif event.button() is Qt.MouseButton.LeftButton and self.zoom > 1:
            self._drag_from = event.position() - self._offset

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self.lens is not None:
            self.lens = event.position()
            self.update()
        if self.sketch.is_drawing:
            self.sketch.move(event.position())
            self.update()
        elif self._drag_from is not None:
            self._offset = event.position() - self._drag_from
            self._hold_in_view()
            self.update()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._drag_from = None
        if self.sketch.is_drawing:
            drawn = self.sketch.end(self.picture_rect())
            self.update()
            if drawn is not None:
                self.box_drawn.emit(drawn)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self.fit()

    def toggle_lens(self) -> None:
        """Magnify what is under the pointer, or the middle where it is elsewhere; or no more."""
        on = self.lens is None
        here = QPointF(self.mapFromGlobal(QCursor.pos()))
        self.lens = (here if self.rect().contains(here.toPoint()) else QPointF(self.rect().center())) if on else None
        self.setMouseTracking(on)
        self.update()
        self._look_closer()

    def _paint_lens(self, painter: QPainter, rect: QRectF) -> None:
        """A part of the picture three times as large, in a frame around the pointer."""
        if self.lens is None or rect.isEmpty():
            return
        plate = QRectF(0, 0, LENS_PX, LENS_PX)
        plate.moveCenter(self.lens)
        scale_x, scale_y = self._picture.width() / rect.width(), self._picture.height() / rect.height()
        source = QRectF(0, 0, LENS_PX / LENS_ZOOM * scale_x, LENS_PX / LENS_ZOOM * scale_y)
        source.moveCenter(QPointF((self.lens.x() - rect.x()) * scale_x, (self.lens.y() - rect.y()) * scale_y))
        painter.fillRect(plate, QColor(self.colours.video_ground))
        painter.drawImage(plate, self._picture, source)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self.colours.accent), 2))
        painter.drawRoundedRect(plate, 6, 6)

    def _hold_in_view(self) -> None:
        rect = self.picture_rect()
        reach_x = max(0.0, (rect.width() - self.width()) / 2)
        reach_y = max(0.0, (rect.height() - self.height()) / 2)
        x, y = self._offset.x(), self._offset.y()
        self._offset = QPointF(min(reach_x, max(-reach_x, x)), min(reach_y, max(-reach_y, y)))

    def _render_heat(self) -> None:
        heat = self._heat
        render = render_contours if self.overlay.style is HeatStyle.CONTOURS else render_heatmap
        self._heat_picture = QImage() if heat is None else render(heat, self.overlay.colour_map)
        self.update()

    def _paint_message(self, painter: QPainter) -> None:
        painter.setPen(QColor("#9aa4b2"))
        box = QRectF(self.rect()).adjusted(40, 20, -40, -20)
        painter.drawText(box, Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap, self.message)

    def _paint_warning(self, painter: QPainter) -> None:
        band = QRectF(0, 0, self.width(), WARNING_HEIGHT)
        painter.fillRect(band, QColor(self.colours.open))
        painter.setPen(QColor("#14181d"))
        painter.drawText(band.adjusted(14, 0, -14, 0), Qt.AlignmentFlag.AlignVCenter, f"⚠  {self.warning}")

    def _paint_overlay(self, painter: QPainter, rect: QRectF) -> None:
        if self.hides_overlay:
            return
        if self.overlay.heatmap and self._heat is not None and self.overlay.style is HeatStyle.CELLS:
            paint_cells(painter, rect, self._heat)
        elif self.overlay.heatmap and not self._heat_picture.isNull():
            painter.setOpacity(self.overlay.opacity)
            painter.drawImage(rect, self._heat_picture)
            painter.setOpacity(1.0)
        if self.frame is None:
            return
        time_us = self.frame.time_us
        if self.overlay.boxes:
            for seen in self.objects:
                paint_object(painter, rect, seen, time_us)
        for index, track in reversed(list(enumerate(self.tracks))):
            colour = QColor(BOX_COLOURS[index % len(BOX_COLOURS)])
            if self.overlay.path and index == 0:
                paint_path(painter, rect, track, colour, time_us)
            if self.overlay.boxes:
                paint_box(painter, rect, track, colour, time_us)
        for seen in self.objects if self.overlay.boxes else ():
            paint_name(painter, rect, seen, time_us)

    def _legend_place(self) -> QRectF:
        """A corner in which no target is; the lower right one if it can be."""
        width, height, margin = 54.0, 124.0, 10.0
        right, lower = self.width() - width - margin, self.height() - height - margin
        upper = margin + (WARNING_HEIGHT if self.warning else 0)
        corners = [QRectF(x, y, width, height) for x, y in ((right, lower), (margin, lower), (right, upper))]
        corners.append(QRectF(margin, upper, width, height))
        rect, time_us = self.picture_rect(), self.frame.time_us if self.frame is not None else 0
        boxes = [box for track in self.tracks if (box := box_at(track, rect, time_us)) is not None]
        free = (corner for corner in corners if not any(corner.intersects(box) for box in boxes))
        return next(free, corners[0])

    def _paint_legend(self, painter: QPainter) -> None:
        plate = self._legend_place()
        bar = plate.adjusted(34, 12, -12, -12)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(0, 0, 0, 130))
        painter.drawRoundedRect(plate, 7, 7)
        painter.drawImage(bar, render_legend(self.overlay.colour_map))
        font = painter.font()
        font.setPixelSize(10)
        painter.setFont(font)
        painter.setPen(QColor("#e8ebf0"))
        for score, text in ((1.0, "1"), (0.5, write_number("0.5")), (0.0, "0")):
            y = bar.bottom() - score * bar.height()
            place = QRectF(bar.left() - 30, y - 7, 25, 14)
            painter.drawText(place, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)
