"""Finding objects in whole recordings, beside the window: what is chosen is searched for at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import time

from PySide6.QtCore import Qt, QTime, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QDialog,
    QDoubleSpinBox,
    QGridLayout,
    QHBoxLayout,
    QStackedLayout,
    QTimeEdit,
    QVBoxLayout,
    QWidget,
)

from tvad_desktop.domain.case import CaseVideo
from tvad_desktop.domain.observed import CLASSES, COLOURS, DIRECTIONS, SIZES, STANDING
from tvad_desktop.ui.look.colours import Colours
from tvad_desktop.ui.look.told import tell
from tvad_desktop.ui.look.widgets import indent, make_button, make_label, resize_on_screen
from tvad_desktop.ui.look.words import fill, tr, tr_noop
from tvad_desktop.ui.review.object_list import ObjectList
from tvad_desktop.workbench.track_search import PLACES, TrackHits, TrackQuery

ANY = tr_noop("any")
SEARCH_MS = 150
SIZE = 460, 720
MOST_S = 86_400.0
NOTHING_FOUND = tr_noop("Nothing that was seen fits all of it.\nLeave something out, or press “Anything”.")
NO_TRACKS = tr_noop("The footage of this case was analysed before objects were kept.\nAnalyse it again to search it.")
NOT_SEEN = tr_noop("No object has been seen yet.\nThey can be searched for when an analysis is done.")
MEASURED = tr_noop(
    "Only what was recognised and measured is found. Colours need light: grey and dark footage has none."
)


class FindObjectsDialog(QDialog):
    """`wanted` asks for a search, `chosen` goes to an object; the window stays usable."""

    wanted = Signal(object)
    chosen = Signal(object)

    def __init__(self, cameras: Sequence[str], colours: Colours, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Find objects"))
        resize_on_screen(self, *SIZE)
        kinds = list(dict.fromkeys(word for group, names in CLASSES.items() for word in (group, *names)))
        self.kind, self.colour = _make_choice(kinds), _make_choice(COLOURS)
        self.place, self.direction = _make_choice(PLACES), _make_choice((*DIRECTIONS, STANDING))
        self.size_class, self.camera = _make_choice(SIZES), _make_choice(cameras, say=str)
        self.dwell, self.standing = _make_seconds(), _make_seconds()
        self.by_clock = QCheckBox(tr("Between"))
        self.begin, self.end = QTimeEdit(QTime(22, 0)), QTimeEdit(QTime(6, 0))
        self.summary = make_label("", "small", wrap=True)
        self.list = ObjectList()
        self.empty = make_label(tr(NOT_SEEN), "muted", wrap=True, centered=True)
        self._timer = QTimer(self, singleShot=True, interval=SEARCH_MS)
        self._assemble()
        self._connect()
        self.set_colours(colours)
        self.search_soon()

    def _assemble(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        layout.addWidget(make_label(tr("Find objects"), "title"))
        layout.addLayout(self._make_fields())
        layout.addLayout(self._make_clock())
        layout.addWidget(self.summary)
        self._stack = QStackedLayout()
        self._stack.addWidget(self.list)
        self._stack.addWidget(self.empty)
        layout.addLayout(self._stack, 1)
        layout.addWidget(make_label(tr(MEASURED), "small", wrap=True))

    def _make_fields(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(6)
        fields: tuple[tuple[str, QWidget], ...] = (
            (tr("Class"), self.kind),
            (tr("Colour"), self.colour),
            (tr("Place"), self.place),
            (tr("Direction"), self.direction),
            (tr("Size"), self.size_class),
            (tr("Camera"), self.camera),
            (tr("Seen for"), self.dwell),
            (tr("At one spot for"), self.standing),
        )
        for number, (words, field) in enumerate(fields):
            field.setAccessibleName(words)
            row, column = divmod(number, 2)
            grid.addWidget(make_label(words, "small"), row, column * 2)
            grid.addWidget(field, row, column * 2 + 1)
            grid.setColumnStretch(column * 2 + 1, 1)
        return grid

    def _make_clock(self) -> QHBoxLayout:
        line = QHBoxLayout()
        line.addWidget(self.by_clock)
        for field, words in ((self.begin, tr("From this time of day")), (self.end, tr("To this time of day"))):
            field.setDisplayFormat("HH:mm")
            indent(field)
            field.setAccessibleName(words)
        line.addWidget(self.begin)
        line.addWidget(make_label(tr("and")))
        line.addWidget(self.end)
        line.addStretch()
        self.everything = make_button(tr("Anything"), "chip", tip=tr("Ask for nothing in particular"))
        line.addWidget(self.everything)
        return line

    def _connect(self) -> None:
        for box in (self.kind, self.colour, self.place, self.direction, self.size_class, self.camera):
            box.currentIndexChanged.connect(self.search_soon)
        for seconds in (self.dwell, self.standing):
            seconds.valueChanged.connect(self.search_soon)
        for clock in (self.begin, self.end):
            clock.timeChanged.connect(self.search_soon)
        self.by_clock.toggled.connect(self.search_soon)
        self.everything.clicked.connect(self._forget)
        self._timer.timeout.connect(lambda: self.wanted.emit(self.query))
        self.list.chosen.connect(self.chosen)

    @property
    def query(self) -> TrackQuery:
        """What is asked for."""

        def choice(box: QComboBox) -> str:
            return str(box.currentData())

        def clock(field: QTimeEdit) -> time | None:
            return time(field.time().hour(), field.time().minute()) if self.by_clock.isChecked() else None

        return TrackQuery(
            kind=choice(self.kind),
            colours=(choice(self.colour),) if choice(self.colour) else (),
            place=choice(self.place),
            direction=choice(self.direction),
            size=choice(self.size_class),
            camera=choice(self.camera),
            dwell_over_us=round(self.dwell.value() * 1e6),
            standing_over_us=round(self.standing.value() * 1e6),
            day_from=clock(self.begin),
            day_to=clock(self.end),
        )

    def search_soon(self) -> None:
        """Search when nothing was changed for a moment."""
        self._timer.start()

    def show_hits(self, query: TrackQuery, found: TrackHits, most: int) -> None:
        """Show what was found; `most` is how many are read at the most."""
        self.list.objects.show_hits(found.hits)
        count = len(found.hits)
        some, most_found = tr("%n found", None, count), tr("The first %n found", None, count)
        said = [(most_found if count == most else some) if count else ""]
        if found.untracked:
            words = tr("not searched, because analysed before objects were kept: {names}")
            said.append(fill(words, names=_names(found.untracked)))
        if found.undated:
            words = tr("left out, because its recording time is not known: {names}")
            said.append(fill(words, names=_names(found.undated)))
        self.summary.setText("; ".join(words for words in said if words))
        self._stack.setCurrentIndex(0 if count else 1)
        nothing = tr(NOT_SEEN) if query.is_empty else tr(NOTHING_FOUND)
        self.empty.setText(tr(NO_TRACKS) if found.untracked and query.is_empty else nothing)

    def set_colours(self, colours: Colours) -> None:
        self.list.card.colours = colours
        self.list.viewport().update()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The arrow keys walk the list from wherever the focus is, and Enter goes to the first one."""
        steps = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1, Qt.Key.Key_Return: 0, Qt.Key.Key_Enter: 0}
        if event.key() in steps:
            self.list.walk(steps[Qt.Key(event.key())])
            event.accept()
            return
        super().keyPressEvent(event)

    def _forget(self) -> None:
        for box in (self.kind, self.colour, self.place, self.direction, self.size_class, self.camera):
            box.setCurrentIndex(0)
        for seconds in (self.dwell, self.standing):
            seconds.setValue(0)
        self.by_clock.setChecked(False)


def _names(videos: Sequence[CaseVideo]) -> str:
    shown, more = ", ".join(video.name for video in videos[:3]), len(videos) - 3
    return fill(tr("{names} and %n more", None, more), names=shown) if more > 0 else shown


def _make_choice(words: Sequence[str], say: Callable[[str], str] = tell) -> QComboBox:
    box = QComboBox()
    box.addItem(tr(ANY), "")
    for word in words:
        box.addItem(say(word), word)
    return box


def _make_seconds() -> QDoubleSpinBox:
    box = QDoubleSpinBox()
    box.setRange(0, MOST_S)
    box.setDecimals(0)
    box.setSuffix(tr(" s"))
    box.setSpecialValueText(tr("any time"))
    indent(box)
    return box
