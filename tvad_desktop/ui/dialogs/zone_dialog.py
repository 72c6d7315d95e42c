"""Zones in which nobody shall be: drawn on a picture of the camera, with what they are watched for and when."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeAlias

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QPointF, Qt, QTime
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QCheckBox, QDialog, QHBoxLayout, QLineEdit, QTimeEdit, QVBoxLayout, QWidget

from tvad_desktop.domain.ignoring import say_day
from tvad_desktop.domain.media import Region
from tvad_desktop.domain.numbered import with_one_more
from tvad_desktop.domain.zones import ZONE_KINDS, Zone
from tvad_desktop.ui.look.flow import FlowLayout
from tvad_desktop.ui.look.told import join_words, tell
from tvad_desktop.ui.look.widgets import FramedList, indent, make_button, make_label, resize_on_screen
from tvad_desktop.ui.look.words import fill, tr, tr_noop
from tvad_desktop.ui.player.region_canvas import RegionCanvas

Corners: TypeAlias = tuple[tuple[float, float], ...]

WORDS = tr_noop(
    "Whoever sets foot in a zone is an incident, be it usual or not. Click its corners on the picture, or drag a box. "
    "The detector is not run again."
)
NO_CLOCK = tr_noop("When this footage was recorded is not known: a time of day holds once that is set (Ctrl+K).")
KINDS = {
    "person": tr_noop("People"),
    "vehicle": tr_noop("Vehicles"),
    "cycle": tr_noop("Cycles"),
    "dog": tr_noop("Dogs"),
}
DRAWN, KEPT = "#ffd166", "#ef476f"
LEAST_CORNERS = 3
CORNER_PX = 4
SIDE_PX = 380


class ZoneCanvas(RegionCanvas):
    """A picture with zones over it; clicks and drags are told as `RegionCanvas` tells them."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.zones: Sequence[Zone] = ()
        self.corners: Corners = ()

    def show_zones(self, zones: Sequence[Zone], corners: Corners) -> None:
        """The zones that there are, and the corners of the one that is being drawn."""
        self.zones, self.corners = zones, corners
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        for zone in self.zones:
            outline = self._outline(zone.corners)
            _paint_area(painter, outline, KEPT)
            painter.drawText(outline.boundingRect().adjusted(6, 4, 200, 0), Qt.AlignmentFlag.AlignLeft, zone.name)
        if self.corners:
            outline = self._outline(self.corners)
            _paint_area(painter, outline, DRAWN)
            painter.setBrush(QColor(DRAWN))
            for corner in range(outline.count()):
                painter.drawEllipse(outline.at(corner), CORNER_PX, CORNER_PX)
        painter.end()

    def _outline(self, corners: Corners) -> QPolygonF:
        rect = self.picture_rect()
        return QPolygonF([QPointF(rect.x() + x * rect.width(), rect.y() + y * rect.height()) for x, y in corners])


class ZoneDialog(QDialog):
    """`zones` are those of the camera as they shall be."""

    def __init__(
        self,
        rgb: NDArray[np.uint8],
        zones: Sequence[Zone],
        *,
        camera: str,
        has_clock: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.zones = tuple(zones)
        self._corners: Corners = ()
        title = fill(tr("Zones of {camera}"), camera=camera)
        self.setWindowTitle(title)
        resize_on_screen(self, 1100, 620)
        self.canvas = ZoneCanvas()
        self.canvas.show_picture(rgb)
        self.canvas.setAccessibleName(tr("Picture in which zones are drawn"))
        self.canvas.pointed.connect(self._add_corner)
        self.canvas.drawn.connect(self._take_box)
        self.list = FramedList(tr("No zone yet."))
        self.list.setAccessibleName(tr("Zones"))
        self.remove = make_button(tr("Take away"))
        self.list.currentRowChanged.connect(lambda row: self.remove.setEnabled(row >= 0))
        self.remove.clicked.connect(self._remove)
        self._make_fields()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 20)
        layout.setSpacing(16)
        layout.addWidget(self.canvas, 1)
        layout.addWidget(self._make_side(title, has_clock))
        self._show()

    def _make_fields(self) -> None:
        self.name = QLineEdit()
        self.name.setPlaceholderText(tr("yard, behind the counter"))
        self.name.setAccessibleName(tr("Name of the zone"))
        self.name.textChanged.connect(self._enable)
        self.kinds = {kind: QCheckBox(tr(KINDS[kind])) for kind in ZONE_KINDS}
        self.kinds["person"].setChecked(True)
        self.by_day = QCheckBox(tr("Each day from"))
        self.begin, self.end = _make_clock(QTime(22, 0)), _make_clock(QTime(6, 0))
        self.begin.setAccessibleName(tr("From this time of day"))
        self.end.setAccessibleName(tr("To this time of day"))
        for edit in (self.begin, self.end):
            edit.setEnabled(False)
            self.by_day.toggled.connect(edit.setEnabled)
        self.back = make_button(tr("Undo corner"))
        self.back.clicked.connect(lambda: self._draw(self._corners[:-1]))
        self.add = make_button(tr("Add zone"))
        self.add.clicked.connect(self._add)
        for box in self.kinds.values():
            box.toggled.connect(self._enable)

    def _make_side(self, title: str, has_clock: bool) -> QWidget:
        side = QWidget()
        side.setFixedWidth(SIDE_PX)
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(make_label(title, "heading", wrap=True))
        column.addWidget(make_label(tr(WORDS), "muted", wrap=True))
        column.addWidget(self.list, 1)
        column.addWidget(self.remove, alignment=Qt.AlignmentFlag.AlignRight)
        column.addWidget(self.name)
        kinds = FlowLayout(spacing=12)
        for box in self.kinds.values():
            kinds.addWidget(box)
        column.addLayout(kinds)
        column.addLayout(_line(self.by_day, self.begin, make_label(tr("to")), self.end))
        if not has_clock:
            column.addWidget(make_label(tr(NO_CLOCK), "small", wrap=True))
        column.addLayout(_line(self.back, self.add))
        keep, cancel = make_button(tr("Keep"), "primary"), make_button(tr("Cancel"))
        keep.clicked.connect(self.accept)
        cancel.clicked.connect(self.reject)
        self.keep = keep
        column.addSpacing(10)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(cancel)
        foot.addWidget(keep)
        column.addLayout(foot)
        return side

    def _add_corner(self, x: float, y: float) -> None:
        self._draw((*self._corners, (round(x, 4), round(y, 4))))

    def _take_box(self, box: Region) -> None:
        right, bottom = min(1.0, box.x + box.width), min(1.0, box.y + box.height)
        self._draw(((box.x, box.y), (right, box.y), (right, bottom), (box.x, bottom)))

    def _draw(self, corners: Corners) -> None:
        self._corners = corners
        self._show()

    def _add(self) -> None:
        minutes = [at.time().hour() * 60 + at.time().minute() for at in (self.begin, self.end)]
        day = (minutes[0], minutes[1]) if self.by_day.isChecked() else None
        kinds = tuple(kind for kind, box in self.kinds.items() if box.isChecked())
        name = " ".join(self.name.text().split())
        self.zones = with_one_more(self.zones, Zone(0, name, self._corners, day, kinds))
        self.name.clear()
        self._draw(())

    def _remove(self) -> None:
        row = self.list.currentRow()
        self.zones = self.zones[:row] + self.zones[row + 1 :]
        self._show()

    def _show(self) -> None:
        self.canvas.show_zones(self.zones, self._corners)
        self.list.clear()
        self.list.addItems([tell_zone(zone) for zone in self.zones])
        self.remove.setEnabled(False)
        self._enable()

    def _enable(self) -> None:
        has_kind = any(box.isChecked() for box in self.kinds.values())
        self.back.setEnabled(bool(self._corners))
        self.add.setEnabled(len(self._corners) >= LEAST_CORNERS and bool(self.name.text().strip()) and has_kind)


def tell_zone(zone: Zone) -> str:
    """What a zone is watched for, and when: what `zone.words` says."""
    said = f"{zone.name}: {join_words([tr(KINDS[kind]) for kind in zone.kinds])}"
    return said if zone.day_minutes is None else f"{said}, {tell(say_day(zone.day_minutes))}"


def _make_clock(at: QTime) -> QTimeEdit:
    edit = QTimeEdit(at)
    edit.setDisplayFormat("HH:mm")
    indent(edit)
    return edit


def _line(*widgets: QWidget) -> QHBoxLayout:
    line = QHBoxLayout()
    for widget in widgets:
        line.addWidget(widget)
    line.addStretch()
    return line


def _paint_area(painter: QPainter, outline: QPolygonF, colour: str) -> None:
    area = QColor(colour)
    area.setAlpha(60)
    painter.setBrush(area)
    painter.setPen(QPen(QColor(colour), 2))
    painter.drawPolygon(outline)
