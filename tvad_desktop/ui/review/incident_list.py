"""All incidents of a case: filtered, sorted, searched, walked through."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
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
from tvad_desktop.ui.look.widgets import make_button, make_label, plain_tip
from tvad_desktop.ui.review.incident_card import (
    PICTURE_ROLE,
    ROW_ROLE,
    IncidentCard,
    IncidentRow,
    PictureKey,
    picture_key,
)

SEARCH_DELAY_MS = 200
NO_CASE = "No case is open."
NO_FOOTAGE = "Import footage to look for incidents."
NOT_ANALYSED = "The footage has not been analysed yet."
NOTHING_FOUND = "Nothing rises above the threshold.\nDrag it down on the timeline to see weaker traces."
NO_MATCH = "No incident fits the filter."

Index = QModelIndex | QPersistentModelIndex


class Order(StrEnum):
    """How incidents follow each other."""

    TIME = "By time"
    SCORE = "Highest score"
    LENGTH = "Longest"
    UNDECIDED = "Undecided first"


def _verdict_rank(row: IncidentRow) -> int:
    return (Verdict.OPEN, Verdict.CONFIRMED, Verdict.DISMISSED).index(row.verdict)


_SORT_KEYS: dict[Order, Callable[[IncidentRow], Any]] = {
    Order.TIME: lambda row: (row.incident.video_id, row.incident.span),
    Order.SCORE: lambda row: -row.incident.peak_score,
    Order.LENGTH: lambda row: -row.incident.span.duration_us,
    Order.UNDECIDED: lambda row: (_verdict_rank(row), -row.incident.peak_score),
}


class IncidentModel(QAbstractListModel):
    """The rows shown, in order; asks for a picture when one is first painted."""

    picture_wanted = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.rows: list[IncidentRow] = []
        self.pictures: dict[PictureKey, QImage] = {}

    def rowCount(self, parent: Index | None = None) -> int:
        return len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        row = self.rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role == PICTURE_ROLE:
            picture = self.pictures.get(picture_key(row.incident))
            if picture is None:
                self.picture_wanted.emit(row.incident)
            return picture
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            clock = f", {row.started_at:%H:%M:%S}" if row.started_at is not None else ""
            said = f", the model says {row.opinion}" if row.opinion else ""
            return f"{row.title}{clock}, {row.way}, {row.verdict.value}{said}"
        if role == Qt.ItemDataRole.ToolTipRole:
            return plain_tip(f"The model says {row.opinion}: {row.title}") if row.opinion else None
        return None

    def show_rows(self, rows: list[IncidentRow]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def set_picture(self, incident: Incident, picture: QImage) -> None:
        key = picture_key(incident)
        self.pictures[key] = picture
        for position, row in enumerate(self.rows):
            if picture_key(row.incident) == key:
                self.dataChanged.emit(self.index(position), self.index(position), [PICTURE_ROLE])


class IncidentList(QWidget):
    """`chosen` fires when a person or a key picks another incident (0 for none)."""

    chosen = Signal(int)
    search_requested = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = IncidentModel()
        self._all: tuple[IncidentRow, ...] = ()
        self._found: set[int] | None = None
        self._empty_text = NO_CASE
        self._card = IncidentCard()
        self.search_field = QLineEdit(placeholderText="Search notes and answers   /", clearButtonEnabled=True)
        self.order = QComboBox()
        self.view = QListView()
        self.empty = make_label(NO_CASE, "muted", wrap=True, centered=True)
        self.filters: dict[Verdict | None, QPushButton] = {}
        self._search_timer = QTimer(self, singleShot=True, interval=SEARCH_DELAY_MS)
        self._assemble()
        self._refresh()

    def _assemble(self) -> None:
        self.view.setModel(self.model)
        self.view.setItemDelegate(self._card)
        self.view.setMouseTracking(True)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setUniformItemSizes(True)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the window's own keys walk the list
        self.view.selectionModel().currentChanged.connect(self._announce)
        self.order.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.order.addItems([order.value for order in Order])
        self.order.currentTextChanged.connect(self._refresh)
        self.search_field.textChanged.connect(lambda: self._search_timer.start())
        self._search_timer.timeout.connect(lambda: self.search_requested.emit(self.search_field.text().strip()))
        layout = QVBoxLayout(self)
        layout.setContentsMargins(12, 12, 8, 8)
        layout.setSpacing(9)
        head = QHBoxLayout()
        head.addWidget(make_label("INCIDENTS", "section"))
        head.addStretch()
        head.addWidget(self.order)
        layout.addLayout(head)
        layout.addWidget(self.search_field)
        layout.addLayout(self._make_filters())
        self._stack = QStackedLayout()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.empty)
        layout.addLayout(self._stack, 1)

    def _make_filters(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.setSpacing(5)
        group = QButtonGroup(self)
        for verdict in (None, Verdict.OPEN, Verdict.CONFIRMED, Verdict.DISMISSED):
            chip = make_button("", "chip", checkable=True)
            chip.clicked.connect(self._refresh)
            group.addButton(chip)
            line.addWidget(chip)
            self.filters[verdict] = chip
        self.filters[None].setChecked(True)
        line.addStretch()
        return line

    @property
    def chosen_id(self) -> int:
        index = self.view.currentIndex()
        return self.model.rows[index.row()].incident.id if index.isValid() else 0

    def show_incidents(self, rows: Sequence[IncidentRow], empty_text: str = NOTHING_FOUND) -> None:
        """Replace all rows; the chosen incident stays chosen while it exists."""
        self._all = tuple(rows)
        self._empty_text = empty_text
        self._refresh()

    def show_found(self, incident_ids: Sequence[int] | None) -> None:
        """Keep only what a search found; None ends the search."""
        self._found = None if incident_ids is None else set(incident_ids)
        self._refresh()

    def forget(self) -> None:
        """Another case comes: no rows, no pictures, no search."""
        self.model.pictures.clear()
        self.search_field.blockSignals(True)
        self.search_field.clear()
        self.search_field.blockSignals(False)
        self._found = None
        self.show_incidents((), NO_CASE)

    def choose(self, incident_id: int) -> None:
        """Choose an incident, lifting a filter that hides it."""
        if all(row.incident.id != incident_id for row in self.model.rows):
            self.filters[None].setChecked(True)
            self._refresh()
        for position, row in enumerate(self.model.rows):
            if row.incident.id == incident_id:
                self.view.setCurrentIndex(self.model.index(position))

    def walk(self, steps: int) -> None:
        """Go to the next or previous incident shown."""
        if not self.model.rows:
            return
        current = self.view.currentIndex()
        position = current.row() + steps if current.isValid() else 0 if steps > 0 else len(self.model.rows) - 1
        self.view.setCurrentIndex(self.model.index(max(0, min(position, len(self.model.rows) - 1))))

    def set_colours(self, colours: Colours) -> None:
        self._card.colours = colours
        self.view.viewport().update()

    def _refresh(self) -> None:
        chosen_id, position = self.chosen_id, self.view.currentIndex().row()
        wanted = next((verdict for verdict, chip in self.filters.items() if chip.isChecked()), None)
        for verdict, chip in self.filters.items():
            count = sum(verdict is None or row.verdict is verdict for row in self._all)
            chip.setText(f"{'All' if verdict is None else verdict.value.capitalize()}  {count}")
        rows = [
            row
            for row in self._all
            if (wanted is None or row.verdict is wanted) and (self._found is None or row.incident.id in self._found)
        ]
        rows.sort(key=_SORT_KEYS[Order(self.order.currentText())])
        selection = self.view.selectionModel()
        selection.blockSignals(True)
        self.model.show_rows(rows)
        selection.blockSignals(False)
        self.empty.setText(NO_MATCH if self._all else self._empty_text)
        self._stack.setCurrentWidget(self.view if rows else self.empty)
        if chosen_id:
            self._choose_again(chosen_id, position)

    def _choose_again(self, incident_id: int, position: int) -> None:
        """Keep the choice; if the filter has just taken it away, go on with the one that follows."""
        ids = [row.incident.id for row in self.model.rows]
        if not ids:
            self.chosen.emit(0)
        elif incident_id not in ids:
            self.view.setCurrentIndex(self.model.index(min(position, len(ids) - 1)))
        else:
            selection = self.view.selectionModel()
            selection.blockSignals(True)
            self.view.setCurrentIndex(self.model.index(ids.index(incident_id)))
            selection.blockSignals(False)

    def _announce(self, current: QModelIndex) -> None:
        if current.isValid():
            self.view.scrollTo(current)
            self.chosen.emit(self.chosen_id)
