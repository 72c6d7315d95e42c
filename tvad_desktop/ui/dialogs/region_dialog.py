"""What happened here? A region is drawn, and what was hot in it is listed."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QDialog, QHBoxLayout, QListWidgetItem, QVBoxLayout, QWidget

from tvad_desktop.domain.clock import format_moment
from tvad_desktop.domain.media import Region
from tvad_desktop.ui.look.widgets import FramedList, make_button, make_label
from tvad_desktop.ui.look.words import fill, tr, tr_noop, write_date
from tvad_desktop.ui.player.region_canvas import Outline, RegionCanvas
from tvad_desktop.workbench.region_search import Happening

DRAW = tr_noop("Draw a box over the picture. Everything that was hot in it is listed, in all footage of the case.")
NOTHING = tr_noop("Nothing was hot there.")
COLOUR = "#ffd166"


class RegionDialog(QDialog):
    """`wanted` carries the region that was drawn, `chosen` what a person wants to see."""

    wanted = Signal(object)
    chosen = Signal(object)

    def __init__(self, rgb: NDArray[np.uint8], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("What happened here?"))
        self.resize(980, 560)
        self._rgb = rgb
        self.canvas = RegionCanvas()
        self.canvas.show_picture(rgb)
        self.said = make_label(tr(DRAW), "muted", wrap=True)
        self.list = FramedList(tr("Nothing is listed yet."))
        self.list.setMinimumWidth(360)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        close = make_button(tr("Close"))
        close.clicked.connect(self.reject)
        right = QVBoxLayout()
        right.addWidget(make_label(tr("What happened here?"), "heading"))
        right.addWidget(self.said)
        right.addWidget(self.list, 1)
        right.addWidget(close, alignment=Qt.AlignmentFlag.AlignRight)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(20, 20, 20, 20)
        layout.setSpacing(16)
        layout.addWidget(self.canvas, 1)
        layout.addLayout(right)
        self.canvas.drawn.connect(self._search)
        self.list.itemActivated.connect(self._choose)
        self.list.itemClicked.connect(self._choose)

    def _search(self, region: Region) -> None:
        self.canvas.show_picture(self._rgb, [Outline(region, "", COLOUR, is_strong=True)])
        self.said.setText(tr("Searching …"))
        self.list.clear()
        self.wanted.emit(region)

    def show_found(self, found: Sequence[Happening]) -> None:
        """List what was found; the hottest are there, in the order of time."""
        self.said.setText(tr("%n found. Choose one to see it.", None, len(found)) if found else tr(NOTHING))
        for one in found:
            clock = one.footage.clock_at(one.span.start_us)
            at = f"{write_date(clock)} {clock:%H:%M:%S}" if clock else format_moment(one.span.start_us)
            numbers = ", ".join(map(str, one.incidents))
            of = fill(tr("incident {numbers}"), numbers=numbers) if one.incidents else ""
            what = fill(tr("{seconds:.1f} s, heat {heat:.2f}"), seconds=one.span.duration_us / 1e6, heat=one.heat)
            where = ", ".join(part for part in (one.footage.name, of) if part)
            item = QListWidgetItem(f"{at}  ·  {what}\n{where}")
            item.setData(Qt.ItemDataRole.UserRole, one)
            self.list.addItem(item)

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(Qt.ItemDataRole.UserRole))
