"""The incidents that a list shows, in order, as Qt's views read them."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QImage

from tvad_desktop.domain.incident import Incident
from tvad_desktop.ui.look.widgets import plain
from tvad_desktop.ui.look.words import fill, tr
from tvad_desktop.ui.review.incident_card import (
    PICTURE_ROLE,
    ROW_ROLE,
    VERDICT_WORDS,
    IncidentRow,
    PictureKey,
    picture_key,
)

Index = QModelIndex | QPersistentModelIndex

PICTURES_KEPT = 600  # of 0.2 MB each


class IncidentModel(QAbstractListModel):
    """The rows shown, in order; asks for a picture when one is first painted."""

    picture_wanted = Signal(object)
    picture_dropped = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[IncidentRow] = []
        self.pictures: dict[PictureKey, QImage] = {}
        self._places: dict[int, int] = {}
        self._targets: dict[int, str] = {}

    def rowCount(self, parent: Index | None = None) -> int:
        return len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        row = replace(row, target=self._targets.get(row.incident.id, ""))
        if role == ROW_ROLE:
            return row
        if role == PICTURE_ROLE:
            picture = self.pictures.get(picture_key(row.incident))
            if picture is None:
                self.picture_wanted.emit(row.incident)
            return picture
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            clock = f", {row.started_at:%H:%M:%S}" if row.started_at is not None else ""
            said = fill(tr("the model says {opinion}"), opinion=row.opinion) if row.opinion else ""
            parts = (f"{row.title}{clock}", row.way, tr(VERDICT_WORDS[row.verdict]), row.standing, said)
            return ", ".join(part for part in parts if part)
        if role == Qt.ItemDataRole.ToolTipRole:
            what = fill(tr("The model says {opinion}: {title}"), opinion=row.opinion, title=row.title)
            return plain(f"{what if row.opinion else row.title}\n{row.place_in_time}\n{row.way}")
        return None

    def place(self, incident_id: int) -> int:
        """Which row shows an incident; -1 if none does."""
        return self._places.get(incident_id, -1)

    def show_rows(self, rows: list[IncidentRow]) -> None:
        """Replace what is shown; a view of the same incidents keeps its place."""
        ids = [row.incident.id for row in rows]
        if len(rows) == len(self.rows) and ids == list(self._places):
            self.rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self.rows = rows
        self._places = dict(zip(ids, range(len(ids)), strict=True))
        self.endResetModel()

    def change_row(self, row: IncidentRow) -> None:
        place = self.place(row.incident.id)
        if place >= 0:
            self.rows[place] = row
            self.dataChanged.emit(self.index(place), self.index(place))

    def set_target(self, incident_id: int, words: str) -> None:
        """What the incident is about, measured; empty where it is not known."""
        if self._targets.get(incident_id, "") == words:
            return
        self._targets[incident_id] = words
        if (place := self.place(incident_id)) >= 0:
            self.dataChanged.emit(self.index(place), self.index(place))

    def forget_targets(self) -> None:
        self._targets.clear()

    def set_picture(self, incident: Incident, picture: QImage) -> None:
        self.pictures[picture_key(incident)] = picture
        while len(self.pictures) > PICTURES_KEPT:  # the one that came first; it is asked for again when it is painted
            dropped = next(iter(self.pictures))
            del self.pictures[dropped]
            self.picture_dropped.emit(dropped)
        place = self.place(incident.id)
        if place >= 0:
            self.dataChanged.emit(self.index(place), self.index(place), [PICTURE_ROLE])
