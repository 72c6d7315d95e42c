"""Boxes, ways and names of targets over the picture, of which `rect` is all on the screen."""

from __future__ import annotations

from bisect import bisect_right

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from tvad_desktop.domain.incident import ObjectTrack, TrackPoint
from tvad_desktop.domain.media import Region
from tvad_desktop.domain.observed import ObservedTrack
from tvad_desktop.ui.look.told import name_object
from tvad_desktop.ui.look.words import write_number

BOX_HOLD_US = 500_000  # a box is shown this long after it was last seen
PATH_WINDOW_US = 1_000_000
_OBJECT_COLOUR = "#ffffff"
BOX_COLOURS = ("#ffd166", "#7bdff2", "#b9fbc0", "#f1c0e8")


def smooth_path(track: ObjectTrack) -> NDArray[np.float64]:
    """Centres of a track's boxes [T, 2], averaged over a second: boxes breathe by a cell, targets do not."""
    times_us = np.array([point.time_us for point in track.points])
    centers = np.array([point.region.center for point in track.points])
    sums = np.vstack([np.zeros((1, 2)), centers.cumsum(axis=0)])
    first = np.searchsorted(times_us, times_us - PATH_WINDOW_US // 2)
    last = np.searchsorted(times_us, times_us + PATH_WINDOW_US // 2, side="right")
    smooth: NDArray[np.float64] = (sums[last] - sums[first]) / (last - first)[:, None]
    return smooth


def on_screen(region: Region, rect: QRectF) -> QRectF:
    """Where a part of the picture lies."""
    return QRectF(
        rect.x() + region.x * rect.width(),
        rect.y() + region.y * rect.height(),
        region.width * rect.width(),
        region.height * rect.height(),
    )


def point_at(track: ObjectTrack, time_us: int) -> TrackPoint | None:
    """Where a target is at a moment; None before it was seen, and a while after."""
    index = bisect_right(track.points, time_us, key=lambda point: point.time_us) - 1
    if index < 0 or time_us - track.points[index].time_us > BOX_HOLD_US:
        return None
    return track.points[index]


def box_at(track: ObjectTrack, rect: QRectF, time_us: int) -> QRectF | None:
    """Where the box of a target stands on the screen at a moment."""
    point = point_at(track, time_us)
    return on_screen(point.region, rect) if point is not None else None


def paint_box(painter: QPainter, rect: QRectF, track: ObjectTrack, colour: QColor, time_us: int) -> None:
    box = box_at(track, rect, time_us)
    if box is None:
        return
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.setPen(QPen(QColor(0, 0, 0, 130), 4))
    painter.drawRoundedRect(box, 4, 4)
    painter.setPen(QPen(colour, 2))
    painter.drawRoundedRect(box, 4, 4)


def paint_object(painter: QPainter, rect: QRectF, seen: ObservedTrack, time_us: int) -> None:
    """Corners around an object where it is."""
    region = seen.region_at(time_us)
    if region is None:
        return
    box = on_screen(region, rect)
    corner = min(14.0, box.width() / 3, box.height() / 3)
    path = QPainterPath()
    for x, right in ((box.left(), corner), (box.right(), -corner)):
        for y, down in ((box.top(), corner), (box.bottom(), -corner)):
            path.moveTo(x + right, y)
            path.lineTo(x, y)
            path.lineTo(x, y + down)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for pen in (QPen(QColor(0, 0, 0, 150), 4), QPen(QColor(_OBJECT_COLOUR), 2)):
        painter.setPen(pen)
        painter.drawPath(path)


def paint_name(painter: QPainter, rect: QRectF, seen: ObservedTrack, time_us: int) -> None:
    """The class of an object above it, over whatever else is drawn there."""
    region = seen.region_at(time_us)
    if region is None:
        return
    box = on_screen(region, rect)
    font = painter.font()
    font.setPixelSize(11)
    painter.setFont(font)
    name = name_object(seen)
    plate = QRectF(painter.fontMetrics().boundingRect(name)).adjusted(-4, -2, 4, 2)
    plate.moveBottomLeft(QPointF(box.left(), max(rect.top() + plate.height(), box.top() - 3)))
    painter.fillRect(plate, QColor(0, 0, 0, 190))
    painter.setPen(QColor(_OBJECT_COLOUR))
    painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, name)


def paint_path(painter: QPainter, rect: QRectF, track: ObjectTrack, colour: QColor, time_us: int) -> None:
    """The whole way faint, what has been covered by now strong, a dot at the start."""
    if len(track.points) < 2:
        return
    now = bisect_right(track.points, time_us, key=lambda point: point.time_us)
    centers = smooth_path(track) * (rect.width(), rect.height()) + (rect.x(), rect.y())
    places = [QPointF(x, y) for x, y in centers.tolist()]
    faint = QColor(colour)
    faint.setAlpha(90)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    for pen, points in ((QPen(faint, 2, Qt.PenStyle.DotLine), places), (QPen(colour, 2.5), places[:now])):
        if len(points) > 1:
            path = QPainterPath(points[0])
            for place in points[1:]:
                path.lineTo(place)
            painter.setPen(pen)
            painter.drawPath(path)
    painter.setPen(QPen(QColor(0, 0, 0, 150), 1))
    painter.setBrush(colour)
    painter.drawEllipse(places[0], 4, 4)


def paint_cells(painter: QPainter, rect: QRectF, scores: NDArray[np.floating]) -> None:
    """The nine cells in whose names places are told, and the highest score in each."""
    painter.setPen(QPen(QColor(255, 255, 255, 150), 1))
    for third in (1 / 3, 2 / 3):
        x, y = rect.left() + third * rect.width(), rect.top() + third * rect.height()
        painter.drawLine(QPointF(x, rect.top()), QPointF(x, rect.bottom()))
        painter.drawLine(QPointF(rect.left(), y), QPointF(rect.right(), y))
    font = painter.font()
    font.setPixelSize(12)
    painter.setFont(font)
    rows, columns = (np.linspace(0, size, 4).round().astype(int) for size in scores.shape)
    for row in range(3):
        for column in range(3):
            part = scores[rows[row] : rows[row + 1], columns[column] : columns[column + 1]]
            cell = on_screen(Region(column / 3, row / 3, 1 / 3, 1 / 3), rect)
            plate = QRectF(cell.left() + 6, cell.top() + 6, 38, 18)
            painter.fillRect(plate, QColor(0, 0, 0, 150))
            highest = f"{float(part.max()) if part.size else 0.0:.2f}"
            painter.drawText(plate, Qt.AlignmentFlag.AlignCenter, write_number(highest))
