"""Timeline and heat as tables: for those who do not see them, or want the numbers."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QDialog, QHBoxLayout, QTableView, QVBoxLayout, QWidget

from tvad_desktop.domain.answers import CELLS
from tvad_desktop.domain.case import Bookmark, CaseVideo
from tvad_desktop.domain.clock import format_clock
from tvad_desktop.domain.scores import ScoreTrack
from tvad_desktop.ui.look.clocks import CLOCK_STYLE
from tvad_desktop.ui.look.told import tell
from tvad_desktop.ui.look.widgets import make_button, make_label, plain
from tvad_desktop.ui.look.words import fill, tr, tr_noop, write_number
from tvad_desktop.ui.player.timeline_items import SpanMark

COLUMNS = (tr_noop("Time"), tr_noop("Clock"), tr_noop("Highest score"), tr_noop("Incident"), tr_noop("Bookmark"))
BOOKMARK_COLUMN = 4
ROW_US = 1_000_000
MOST_ROWS = 2_000  # longer footage has longer rows
SIZE, COLUMN_PX = (720, 520), 130

Index = QModelIndex | QPersistentModelIndex


class MomentsModel(QAbstractTableModel):
    """One row for each stretch of the footage: its time, the highest score in it, and the incident that it is in."""

    def __init__(
        self, video: CaseVideo, track: ScoreTrack, marks: Sequence[SpanMark], bookmarks: Sequence[Bookmark] = ()
    ) -> None:
        super().__init__()
        self._bookmarks = bookmarks
        duration_us = max(1, video.video.duration_us)
        self.row_us = ROW_US * max(1, -(-duration_us // (ROW_US * MOST_ROWS)))
        self._video, self._marks = video, marks
        edges = np.arange(0, duration_us + self.row_us, self.row_us)
        bounds = np.searchsorted(track.times_us, edges)
        self._peaks = [float(track.scores[a:b].max()) if b > a else None for a, b in pairwise(bounds)]

    def rowCount(self, parent: Index | None = None) -> int:
        return len(self._peaks)

    def columnCount(self, parent: Index | None = None) -> int:
        return len(COLUMNS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role != Qt.ItemDataRole.DisplayRole or orientation is not Qt.Orientation.Horizontal:
            return None
        return tr(COLUMNS[section])

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if role == Qt.ItemDataRole.ToolTipRole:  # where the column is too narrow
            return plain(str(self.data(index)))
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        start_us = index.row() * self.row_us
        if index.column() == 0:
            return format_clock(start_us)
        if index.column() == 1:
            clock = self._video.clock_at(start_us)
            return CLOCK_STYLE.write(clock) if clock is not None else ""
        if index.column() == 2:
            peak = self._peaks[index.row()]
            return tr("not analysed") if peak is None else write_number(f"{peak:.2f}")
        end_us = start_us + self.row_us
        if index.column() == BOOKMARK_COLUMN:
            noted = [one.note or tr("bookmark") for one in self._bookmarks if start_us <= one.time_us < end_us]
            return "; ".join(noted)
        inside = [one for one in self._marks if one.span.start_us < end_us and one.span.end_us > start_us]
        return ", ".join(f"{one.incident_id} ({tell(one.verdict.value)})" for one in inside)


def cell_heat(heatmap: NDArray[np.floating]) -> list[tuple[str, float]]:
    """The highest heat in each of the nine positions of the picture, hottest first."""
    rows, columns = (np.array_split(np.arange(size), 3) for size in heatmap.shape)
    peaks = [float(np.nanmax(heatmap[np.ix_(row, column)])) for row in rows for column in columns]
    return sorted(zip(CELLS, peaks, strict=True), key=lambda one: -one[1])


class MomentsDialog(QDialog):
    """`chosen` carries the moment of a row that was picked, in microseconds."""

    chosen = Signal(object)

    def __init__(
        self,
        video: CaseVideo,
        track: ScoreTrack,
        marks: Sequence[SpanMark],
        time_us: int,
        heatmap: NDArray[np.floating] | None,
        parent: QWidget | None = None,
        bookmarks: Sequence[Bookmark] = (),
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Timeline as a table"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.resize(*SIZE)
        self.model = MomentsModel(video, track, marks, bookmarks)
        self.table = QTableView()
        self.table.setModel(self.model)
        self.table.setAccessibleName(tr("Timeline as a table"))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.table.verticalHeader().setVisible(False)
        header = self.table.horizontalHeader()
        for column in range(len(COLUMNS) - 1):
            header.resizeSection(column, max(COLUMN_PX, header.sectionSizeHint(column)))
        header.setStretchLastSection(True)
        self.table.selectRow(min(time_us // self.model.row_us, self.model.rowCount() - 1))
        self.table.activated.connect(lambda index: self.chosen.emit(index.row() * self.model.row_us))
        self.heat = make_label(_say_heat(time_us, heatmap), "muted", wrap=True)
        go, close = make_button(tr("Go there")), make_button(tr("Close"), "primary")
        go.clicked.connect(lambda: self.chosen.emit(self.table.currentIndex().row() * self.model.row_us))
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.addWidget(self.table, 1)
        layout.addWidget(self.heat)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(go)
        foot.addWidget(close)
        layout.addLayout(foot)


def _say_heat(time_us: int, heatmap: NDArray[np.floating] | None) -> str:
    at = format_clock(time_us, 1)
    if heatmap is None:
        return fill(tr("There is no heat at {at}."), at=at)
    cells = ", ".join(f"{tell(cell)} {write_number(f'{heat:.2f}')}" for cell, heat in cell_heat(heatmap))
    return fill(tr("Heat at {at}: {cells}."), at=at, cells=cells)
