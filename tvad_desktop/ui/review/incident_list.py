"""All incidents of a case: filtered, sorted, searched, walked through."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from itertools import groupby
from operator import attrgetter
from typing import cast

from PySide6.QtCore import (
    QItemSelection,
    QItemSelectionModel,
    QItemSelectionRange,
    QModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QListView,
    QPushButton,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from tvad_desktop.domain.incident import Incident, Verdict
from tvad_desktop.ui.look.colours import Colours
from tvad_desktop.ui.look.flow import FlowLayout
from tvad_desktop.ui.look.widgets import make_button, make_label
from tvad_desktop.ui.look.words import fill, tr, tr_noop
from tvad_desktop.ui.review.incident_card import VERDICT_WORDS, IncidentCard, IncidentRow
from tvad_desktop.ui.review.incident_model import IncidentModel
from tvad_desktop.ui.review.incident_order import IncidentFilter, Kinds, Order, sort_rows
from tvad_desktop.ui.review.order_box import OrderBox

SEARCH_DELAY_MS = 200
ROWS_AT_ONCE = 2_000
NO_CASE = tr_noop("No case is open.")
NO_FOOTAGE = tr_noop("Import footage to look for incidents.")
NOT_ANALYSED = tr_noop("The footage has not been analysed yet.")
UNFINISHED = tr_noop("The analysis is not finished.\nIncidents appear here while it goes on.")
NOTHING_FOUND = tr_noop("Nothing rises above the threshold.\nDrag it down on the timeline to see weaker traces.")
REVIEW_TIP = tr_noop("Walk through what is open: after each verdict comes the next (R)")
NO_MATCH = tr_noop("No incident fits the filter.")
READING_TARGETS = tr_noop("What the incidents are about is being read …")


class IncidentList(QWidget):
    """`chosen` fires when a person or a key picks another incident, `lost` when the chosen one is no more.
    `kinds_wanted` asks what the incidents are about, once somebody filters or sorts by it.

    Which one is chosen is told to it (`mark`); it stays so while a search or a filter hides it.
    """

    chosen = Signal(int)
    lost = Signal()
    search_requested = Signal(str)
    filter_requested = Signal()
    kinds_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = IncidentModel()
        self._all: dict[int, IncidentRow] = {}
        self._found: set[int] | None = None
        self._filter = IncidentFilter()
        self._kinds: Kinds | None = None
        self._empty_text = tr(NO_CASE)
        self._marked = (0, 0)  # incident, video
        self._last_place = 0
        self._silent = False
        self._card = IncidentCard()
        self.search_field = QLineEdit(placeholderText=tr("Search notes and answers   /"), clearButtonEnabled=True)
        self.order = OrderBox()
        self.review = make_button(tr("Review"), "chip", tip=tr(REVIEW_TIP), checkable=True)
        self.filter_button = make_button(
            tr("Filter"), "chip", tip=tr("Choose by camera, target, sign, tag, score, direction, place, time of day")
        )
        self.view = QListView()
        self.empty = make_label(tr(NO_CASE), "muted", wrap=True, centered=True)
        self.filters: dict[Verdict | None, QPushButton] = {}
        self._search_timer = QTimer(self, singleShot=True, interval=SEARCH_DELAY_MS)
        self._assemble()
        self._refresh()

    def _assemble(self) -> None:
        self.view.setModel(self.model)
        self.view.setItemDelegate(self._card)
        self.view.setMouseTracking(True)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.view.setUniformItemSizes(True)
        self.view.setLayoutMode(QListView.LayoutMode.Batched)  # a hundred thousand at once would hold up the window
        self.view.setBatchSize(ROWS_AT_ONCE)
        self.view.setAccessibleName(tr("Incidents"))
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the window's own keys walk the list
        self.view.selectionModel().currentChanged.connect(self._announce)
        self.order.currentIndexChanged.connect(self._order_anew)
        self.search_field.setAccessibleName(tr("Search notes and answers"))
        self.search_field.textChanged.connect(lambda: self._search_timer.start())
        self._search_timer.timeout.connect(lambda: self.search_requested.emit(self.search_field.text().strip()))
        self.filter_button.setCheckable(True)
        self.filter_button.clicked.connect(self._ask_filter)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 8, 8)
        layout.setSpacing(9)
        head = QHBoxLayout()
        head.addWidget(make_label(tr("INCIDENTS"), "section"))
        head.addStretch()
        head.addWidget(self.review)
        head.addWidget(self.order)
        layout.addLayout(head)
        layout.addWidget(self.search_field)
        layout.addLayout(self._make_filters())
        self._stack = QStackedLayout()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.empty)
        layout.addLayout(self._stack, 1)

    def _make_filters(self) -> FlowLayout:
        line = FlowLayout(spacing=5)
        group = QButtonGroup(self)
        for verdict in (None, *Verdict):
            chip = make_button("", "chip", checkable=True)
            chip.clicked.connect(self._refresh)
            group.addButton(chip)
            line.addWidget(chip)
            self.filters[verdict] = chip
        self.filters[None].setChecked(True)
        line.addWidget(self.filter_button)
        return line

    @property
    def chosen_id(self) -> int:
        return self._marked[0]

    @property
    def selected_ids(self) -> list[int]:
        """Every incident picked together, in the order shown; the chosen one alone where nothing else is picked."""
        ids = [self.model.rows[place].incident.id for place in sorted(self._picked_places())]
        return ids if len(ids) > 1 else [self.chosen_id] if self.chosen_id else []

    def _picked_places(self) -> Iterator[int]:
        picked = cast("Iterable[QItemSelectionRange]", self.view.selectionModel().selection())
        for part in picked:  # not index by index: very many may be picked
            yield from range(part.top(), part.bottom() + 1)

    @property
    def filter(self) -> IncidentFilter:
        return self._filter

    @property
    def footage_names(self) -> list[str]:
        return sorted({row.footage for row in self._all.values()})

    @property
    def tags(self) -> list[str]:
        """Every tag that an incident of the case has."""
        return sorted({tag for row in self._all.values() for tag in row.tags})

    def show_incidents(self, rows: Mapping[int, IncidentRow], empty_text: str = NOTHING_FOUND) -> None:
        """Replace all rows, by incident in order of video and time; the chosen one stays chosen while it exists."""
        self._all = dict(rows)
        self._empty_text = empty_text
        self._want_kinds()
        self._refresh()

    def show_why_empty(self, text: str) -> None:
        """Why there is no incident, as long as there is none."""
        self._empty_text = text
        self._say_empty()

    def show_kinds(self, kinds: Kinds) -> None:
        """What the incidents are about is known now."""
        self._kinds = kinds
        if self._asks_for_kinds:
            self._refresh()

    def change_row(self, row: IncidentRow) -> None:
        """Something was decided or said about one incident; a filter that it no longer fits goes on with the next."""
        self._all[row.incident.id] = row
        was_shown, fits = self.model.place(row.incident.id) >= 0, self._is_wanted(row)
        if was_shown and fits and self.order.order is not Order.UNDECIDED:
            self.model.change_row(row)
            self._count()
            return
        place = self.model.place(row.incident.id)
        self._refresh()
        if was_shown and not fits and row.incident.id == self.chosen_id and self.model.rows:
            self.view.setCurrentIndex(self.model.index(min(place, len(self.model.rows) - 1)))

    def show_found(self, incident_ids: Sequence[int] | None) -> None:
        """Keep only what a search found; None ends the search."""
        self._found = None if incident_ids is None else set(incident_ids)
        self._refresh()

    def set_filter(self, wanted: IncidentFilter) -> None:
        self._filter = wanted
        self.filter_button.setText(wanted.words or tr("Filter"))
        self.filter_button.setChecked(bool(wanted.words))
        self._want_kinds()
        self._refresh()

    def forget(self) -> None:
        """Another case comes: no rows, no pictures, no search."""
        self.model.pictures.clear()
        self.search_field.blockSignals(True)
        self.search_field.clear()
        self.search_field.blockSignals(False)
        self._found = self._kinds = None
        self._marked = (0, 0)
        self._last_place = 0
        self.set_filter(IncidentFilter())
        self.show_incidents({}, tr(NO_CASE))

    def release(self) -> None:
        """Search for nothing any more."""
        self._search_timer.stop()

    def choose(self, incident_id: int) -> None:
        """Pick an incident, lifting what hides it."""
        if incident_id in self._all and self.model.place(incident_id) < 0:
            self.filters[None].setChecked(True)
            self.set_filter(IncidentFilter())
        if self.model.place(incident_id) >= 0:
            self.view.setCurrentIndex(self.model.index(self.model.place(incident_id)))

    def mark(self, incident_id: int, video_id: int) -> None:
        """Highlight what is chosen; 0 for none."""
        self._marked = (incident_id, video_id)
        self._highlight()

    def walk(self, steps: int, *, extend: bool = False) -> None:
        """Go to the next or previous incident shown; `extend` keeps those passed picked."""
        place = self._place_to(steps)
        if place < 0:
            return
        command = QItemSelectionModel.SelectionFlag.ClearAndSelect
        if extend:
            command = QItemSelectionModel.SelectionFlag.Select
        self.view.selectionModel().setCurrentIndex(self.model.index(place), command)

    @property
    def following(self) -> Incident | None:
        """The incident that comes after the chosen one."""
        place = self.model.place(self._marked[0])
        rows = self.model.rows
        return rows[place + 1].incident if 0 <= place < len(rows) - 1 else None

    def show_progress(self, on: bool) -> None:
        """Say on the button how many of the incidents shown are decided."""
        decided, count = self.progress
        self.review.setText(fill(tr("{decided} of {count}"), decided=decided, count=count) if on else tr("Review"))

    def walk_to_open(self, passing: Collection[int] = ()) -> bool:
        """Go to the next undecided incident shown, from the beginning again after the last; False if there is none.
        Those of `passing` have just been decided."""
        start = self.model.place(self.chosen_id)
        start = self._last_place - 1 if start < 0 else start
        count = len(self.model.rows)
        for step in range(1, count + 1):
            place = (start + step) % count
            row = self.model.rows[place]
            if row.verdict is Verdict.OPEN and row.incident.id not in passing:
                self.view.setCurrentIndex(self.model.index(place))
                return True
        return False

    def select_all(self) -> None:
        self.view.selectAll()

    @property
    def progress(self) -> tuple[int, int]:
        """How many of the incidents shown are decided, and how many there are."""
        decided = sum(row.verdict is not Verdict.OPEN for row in self.model.rows)
        return decided, len(self.model.rows)

    def set_colours(self, colours: Colours) -> None:
        self._card.colours = colours
        self.view.viewport().update()

    def _place_to(self, steps: int) -> int:
        rows = self.model.rows
        if not rows:
            return -1
        chosen = self.model.place(self.chosen_id)
        if chosen >= 0:
            return max(0, min(chosen + steps, len(rows) - 1))
        if self.chosen_id:  # hidden: go on from where it was
            return max(0, min(self._last_place + (steps - 1 if steps > 0 else steps), len(rows) - 1))
        places = range(len(rows)) if steps > 0 else range(len(rows) - 1, -1, -1)
        return next((place for place in places if rows[place].incident.video_id == self._marked[1]), places[0])

    def _ask_filter(self) -> None:
        self.filter_button.setChecked(bool(self._filter.words))
        self.filter_requested.emit()

    def _is_wanted(self, row: IncidentRow) -> bool:
        return bool(self._of_verdict(self._find([row])))

    def _of_verdict(self, rows: list[IncidentRow]) -> list[IncidentRow]:
        """Those that the chips let through."""
        wanted = next((verdict for verdict, chip in self.filters.items() if chip.isChecked()), None)
        return rows if wanted is None else [row for row in rows if row.verdict is wanted]

    def _find(self, rows: Iterable[IncidentRow]) -> list[IncidentRow]:
        """Those that were searched and filtered for."""
        found = self._found
        among = rows if found is None else [row for row in rows if row.incident.id in found]
        return self._filter.keep(among, self._kinds or {})

    @property
    def _asks_for_kinds(self) -> bool:
        return bool(self._filter.target) or self.order.order is Order.TARGET

    def _want_kinds(self) -> None:
        """Ask what the incidents are about: all of it again where they may be others, for little of it is kept."""
        if self._asks_for_kinds and self._all:
            self.kinds_wanted.emit()

    def _order_anew(self) -> None:
        self._want_kinds()
        self._refresh()

    def _count(self, found: Sequence[IncidentRow] | None = None) -> None:
        """Say on each chip how many of those that were searched for it would show."""
        rows = self._find(self._all.values()) if found is None else found
        counts = Counter(map(attrgetter("verdict"), rows))
        for verdict, chip in self.filters.items():
            count = counts.total() if verdict is None else counts[verdict]
            words = tr("All") if verdict is None else tr(VERDICT_WORDS[verdict])
            chip.setText(f"{words}  {count}")
        if self.review.isChecked():
            self.show_progress(True)

    def _refresh(self) -> None:
        found = self._find(self._all.values())
        self._count(found)
        rows = sort_rows(self._of_verdict(found), self.order.order, self._kinds or {})
        picked = set(self.selected_ids)
        with self._silence():
            self.model.show_rows(rows)
        self._say_empty()
        self._stack.setCurrentWidget(self.view if rows else self.empty)
        if self.chosen_id and self.chosen_id not in self._all:
            self.lost.emit()
        self._highlight(picked)

    def _say_empty(self) -> None:
        reading = self._kinds is None and bool(self._filter.target)
        self.empty.setText(tr((READING_TARGETS if reading else NO_MATCH) if self._all else self._empty_text))

    def _highlight(self, picked: Collection[int] = ()) -> None:
        """Make the chosen incident the current row, without a word to anybody."""
        place = self.model.place(self.chosen_id)
        if place >= 0:
            self._last_place = place
        if place == self.view.currentIndex().row() and len(picked) < 2:
            return
        with self._silence():
            self.view.setCurrentIndex(self.model.index(place) if place >= 0 else QModelIndex())
            if place < 0:
                self.view.clearSelection()
            if len(picked) > 1:
                places = sorted(place for one in picked if (place := self.model.place(one)) >= 0)
                both = QItemSelection()
                for first, last in _stretches(places):
                    both.select(self.model.index(first), self.model.index(last))
                self.view.selectionModel().select(both, QItemSelectionModel.SelectionFlag.Select)

    @contextmanager
    def _silence(self) -> Iterator[None]:
        """What changes inside was not picked by a person."""
        self._silent = True
        try:
            yield
        finally:
            self._silent = False

    def _announce(self, current: QModelIndex) -> None:
        if current.isValid() and not self._silent:
            self.view.scrollTo(current)
            self.chosen.emit(self.model.rows[current.row()].incident.id)


def _stretches(places: Sequence[int]) -> Iterator[tuple[int, int]]:
    """First and last of every stretch of places that follow each other."""
    for _, part in groupby(enumerate(places), lambda one: one[1] - one[0]):
        stretch = [place for _, place in part]
        yield stretch[0], stretch[-1]
