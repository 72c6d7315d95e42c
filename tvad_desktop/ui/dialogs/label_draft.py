"""What a person is saying of an incident before it is saved, and where else the dialog can go."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import chain

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QListWidget, QListWidgetItem

from tvad_desktop.domain.case import CaseVideo
from tvad_desktop.domain.clock import format_clock
from tvad_desktop.domain.hand_drawn import box_at
from tvad_desktop.domain.incident import Verdict
from tvad_desktop.domain.media import Region, Timespan
from tvad_desktop.domain.printable import printable
from tvad_desktop.ui.look.told import tell
from tvad_desktop.ui.look.words import fill, tr
from tvad_desktop.ui.work.labels import LabelBook
from tvad_desktop.workbench.labelling import Label, Labelled

LEAST_US = 1_000_000
LIST_WIDTH = 270
DRAWN, FOUND = "#ff5d8f", "#ffd166"

Key = tuple[int, int]
"""A video, and an incident of it or 0 for something new."""


@dataclass(slots=True)
class Draft:
    """What a person is saying of one incident, or with None of something new in a video. Times in µs."""

    video: CaseVideo
    labelled: Labelled | None = None
    name: str = ""
    anomalous: bool = True
    boxes: dict[int, Region] = field(default_factory=dict)
    start_us: int | None = None
    end_us: int | None = None
    is_touched: bool = False

    @property
    def span(self) -> Timespan | None:
        """From its beginning to its end; of something new from the first box to the last."""
        found = self.labelled.incident.span if self.labelled is not None else None
        first = min(self.boxes) if self.boxes else None
        last = max(max(self.boxes) + 1, min(self.boxes) + LEAST_US) if self.boxes else None
        start_us = self.start_us if self.start_us is not None else found.start_us if found is not None else first
        end_us = self.end_us if self.end_us is not None else found.end_us if found is not None else last
        if start_us is None or end_us is None:
            return None
        end_us = min(end_us, self.video.video.duration_us)
        return Timespan(start_us, end_us) if start_us < end_us else None

    @property
    def fault(self) -> str:
        """What is still to be said before it can be saved; nothing where all is."""
        if self.span is None:
            return tr("Draw a box.") if not self.boxes else tr("It must end after it begins.")
        has_box = bool(self.boxes) or (self.labelled is not None and bool(self.labelled.incident.tracks))
        if self.anomalous and not self.name.strip():
            return tr("Say what it is.")
        return "" if has_box or not self.anomalous else tr("Draw a box.")

    def region_at(self, time_us: int) -> tuple[Region | None, str]:
        """The box at a moment, and its colour."""
        if self.boxes:
            return box_at(self.boxes, time_us), DRAWN
        tracks = self.labelled.incident.tracks if self.labelled is not None else ()
        return box_at({point.time_us: point.region for point in tracks[0].points} if tracks else {}, time_us), FOUND

    @property
    def key(self) -> Key:
        return self.video.id, self.labelled.incident.id if self.labelled is not None else 0

    @property
    def label(self) -> Label:
        """What is saved; the span where it is another one than was found."""
        is_edged = self.labelled is None or self.start_us is not None or self.end_us is not None
        return Label(self.name, self.anomalous, self.boxes, self.span if is_edged else None)


def begin_draft(video: CaseVideo, labelled: Labelled | None) -> Draft:
    """What is known so far."""
    if labelled is None:
        return Draft(video)
    return Draft(video, labelled, labelled.name, labelled.verdict is not Verdict.DISMISSED)


class LabelList(QListWidget):
    """Every video, to label something new in, and below it its incidents."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("framed")
        self.setAccessibleName(tr("What is to be labelled"))
        self.setFixedWidth(LIST_WIDTH)
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._book = LabelBook((), (), {})

    def show_book(self, book: LabelBook, *, goes_on: bool) -> None:
        """List it anew. What was chosen stays, or where it `goes_on` the next that is not ready is chosen."""
        self._book, chosen = book, self.key
        self.blockSignals(True)
        self.clear()
        of_video: dict[int, list[Labelled]] = {}
        for one in book.labelled:
            of_video.setdefault(one.footage.id, []).append(one)
        for video in book.videos:
            self._add(fill(tr("＋ {name}: something new"), name=video.name), (video.id, 0))
            for one in of_video.get(video.id, ()):
                said = tell(one.missing) or (one.name if one.verdict is Verdict.CONFIRMED else tr("normal here"))
                sign = "·" if one.missing else "✓"
                self._add(
                    f"   {sign} {format_clock(one.incident.span.start_us, 1)}  {said}", (video.id, one.incident.id)
                )
        self.setCurrentRow(self._next_row(chosen) if goes_on or chosen is None else self._row_of(chosen))
        self.blockSignals(False)

    def walk(self, rows: int) -> None:
        self.setCurrentRow(max(0, min(self.count() - 1, self.currentRow() + rows)))

    @property
    def key(self) -> Key | None:
        """What is chosen."""
        return self._key_at(self.currentRow()) if self.currentRow() >= 0 else None

    def _add(self, words: str, key: Key) -> None:
        item = QListWidgetItem(printable(words))
        item.setToolTip(printable(words))
        item.setData(Qt.ItemDataRole.UserRole, key)
        self.addItem(item)

    def _key_at(self, row: int) -> Key:
        video_id, incident_id = self.item(row).data(Qt.ItemDataRole.UserRole)
        return video_id, incident_id

    def _row_of(self, key: Key) -> int:
        return next((row for row in range(self.count()) if self._key_at(row) == key), 0)

    def _next_row(self, key: Key | None) -> int:
        """Where something new was labelled, there again; else the next incident that is not ready, from this one on."""
        begin = self._row_of(key) if key is not None else 0
        if key is not None and not key[1]:
            return begin
        for row in chain(range(begin, self.count()), range(begin)):
            one = self._book.find(self._key_at(row)[1])
            if one is not None and one.missing:
                return row
        return begin
