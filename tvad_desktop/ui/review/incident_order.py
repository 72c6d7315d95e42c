"""Which incidents a list shows, and in which order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import time
from enum import StrEnum
from operator import attrgetter

import numpy as np

from tvad_desktop.domain.events import REASON_KINDS
from tvad_desktop.domain.incident import Verdict
from tvad_desktop.domain.media import cell_name
from tvad_desktop.domain.observed import CLASSES, names_of
from tvad_desktop.ui.look.told import tell
from tvad_desktop.ui.look.words import fill, tr, tr_noop
from tvad_desktop.ui.review.incident_card import IncidentRow

DAY_S = 86_400
DIRECTIONS = ("to the left", "to the right", "upward", "downward")
POSITIONS = tuple(cell_name((column + 0.5) / 3, (row + 0.5) / 3) for row in range(3) for column in range(3))
TARGETS = tuple(dict.fromkeys(word for group, names in CLASSES.items() for word in (group, *names)))
SIGNS = REASON_KINDS
Kinds = Mapping[int, Sequence[str]]
"""Classes of the objects that incidents are about, by incident; those of them that are known."""


class Order(StrEnum):
    """How incidents follow each other."""

    TIME = "time"
    SCORE = "score"
    LENGTH = "length"
    UNDECIDED = "undecided"
    CAMERA = "camera"
    CLOCK = "clock"
    TARGET = "target"
    DIRECTION = "direction"
    PLACE = "place"


ORDER_WORDS = {
    Order.TIME: tr_noop("By time"),
    Order.SCORE: tr_noop("Highest score"),
    Order.LENGTH: tr_noop("Longest"),
    Order.UNDECIDED: tr_noop("Undecided first"),
    Order.CAMERA: tr_noop("By camera"),
    Order.CLOCK: tr_noop("By time of day"),
    Order.TARGET: tr_noop("By target"),
    Order.DIRECTION: tr_noop("By direction"),
    Order.PLACE: tr_noop("By place"),
}


def kinds_of(row: IncidentRow, kinds: Kinds) -> list[str]:
    """The classes that an incident is about: as they were measured, and as the first answer names them."""
    said = row.answer.target.lower().replace(",", " ").split() if row.answer is not None else []
    return [*kinds.get(row.incident.id, ()), *(word for word in said if word in TARGETS)]


def sort_rows(rows: list[IncidentRow], order: Order, kinds: Kinds) -> list[IncidentRow]:
    """Rows, which come in order of video and time, in another order; those that are alike in it stay as they come.

    A hundred thousand of them are sorted while a person waits: by numbers, all at once.
    """
    if order is Order.TIME:
        return rows
    if order is Order.CAMERA:
        return sorted(rows, key=attrgetter("footage"))
    if order is Order.DIRECTION:
        return sorted(rows, key=attrgetter("incident.state"))
    ranks = np.array(RANKS[order](rows, kinds), np.float64)
    return [rows[place] for place in np.argsort(ranks, kind="stable").tolist()]


def _by_score(rows: Sequence[IncidentRow], _: Kinds) -> Iterable[float]:
    return [-row.incident.peak_score for row in rows]


def _by_length(rows: Sequence[IncidentRow], _: Kinds) -> Iterable[float]:
    return [row.incident.span.start_us - row.incident.span.end_us for row in rows]


def _by_verdict(rows: Sequence[IncidentRow], _: Kinds) -> Iterable[float]:
    """What is open first, and of what is decided alike the highest score."""
    rank = {verdict: 2 * place for place, verdict in enumerate((Verdict.OPEN, *Verdict))}
    rank[Verdict.OPEN] = 0
    return [rank[row.verdict] - row.incident.peak_score for row in rows]


def _by_clock(rows: Sequence[IncidentRow], _: Kinds) -> Iterable[float]:
    """Those whose time of day is not known come last."""
    clocks = (row.started_at for row in rows)
    return [DAY_S if at is None else at.hour * 3600 + at.minute * 60 + at.second for at in clocks]


def _by_target(rows: Sequence[IncidentRow], kinds: Kinds) -> Iterable[float]:
    ranks = {kind: place for place, kind in enumerate(TARGETS)}
    last = len(TARGETS)
    return [ranks.get(next(iter(kinds_of(row, kinds)), ""), last) for row in rows]


def _by_place(rows: Sequence[IncidentRow], _: Kinds) -> Iterable[float]:
    """Where they begin, then where they end: from the upper left to the lower right, as one reads."""
    ranks, last = {cell: place for place, cell in enumerate(POSITIONS)}, len(POSITIONS)
    cells = ((row.incident.from_cell, row.incident.to_cell) for row in rows)
    return [ranks.get(begin, last) * (last + 1) + ranks.get(end, last) for begin, end in cells]


RANKS: dict[Order, Callable[[Sequence[IncidentRow], Kinds], Iterable[float]]] = {
    Order.SCORE: _by_score,
    Order.LENGTH: _by_length,
    Order.UNDECIDED: _by_verdict,
    Order.CLOCK: _by_clock,
    Order.TARGET: _by_target,
    Order.PLACE: _by_place,
}


@dataclass(frozen=True, slots=True)
class IncidentFilter:
    """What an incident must be like to be shown; what is left as it is here asks for nothing.

    `footage` is the name of a camera, or of footage without one; `clock` a time of day by the recorder's clock, from
    the first to the second, over midnight where the second is earlier. `target` is a class of `TARGETS`, which may
    stand for several, `sign` a kind of `SIGNS`, `tag` what people call it.
    """

    footage: str = ""
    least_score: float = 0.0
    direction: str = ""
    place: str = ""
    clock: tuple[time, time] | None = None
    target: str = ""
    sign: str = ""
    tag: str = ""

    def keep(self, rows: Iterable[IncidentRow], kinds: Kinds) -> list[IncidentRow]:
        """Those of them that fit."""
        kept = list(rows)
        for fits in self._conditions(kinds):
            kept = [row for row in kept if fits(row)]
        return kept

    def _conditions(self, kinds: Kinds) -> Iterator[Callable[[IncidentRow], bool]]:
        """What is asked for alone, what is quickly told first."""
        if self.least_score:
            least = self.least_score
            yield lambda row: row.incident.peak_score >= least
        if self.footage:
            yield lambda row: row.footage == self.footage
        if self.direction:
            word = self.direction.rsplit(" ", 1)[-1].removesuffix("ward")  # “to the upper left” goes left and up
            yield lambda row: word in row.incident.state
        if self.place:
            yield lambda row: self.place in (row.incident.from_cell, row.incident.to_cell)
        if self.sign:
            yield lambda row: any(reason.kind == self.sign for reason in row.incident.reasons)
        if self.tag:
            yield lambda row: self.tag in row.tags
        if self.clock is not None:
            yield self._is_at
        if self.target:
            meant = set(names_of(self.target))
            yield lambda row: not meant.isdisjoint(kinds_of(row, kinds))

    def _is_at(self, row: IncidentRow) -> bool:
        if self.clock is None or row.started_at is None:
            return False
        begin, end = self.clock
        at = row.started_at.time()
        return begin <= at <= end if begin <= end else at >= begin or at <= end

    @property
    def words(self) -> str:
        """What it asks for, in short; empty where it asks for nothing."""
        clock = f"{self.clock[0]:%H:%M}–{self.clock[1]:%H:%M}" if self.clock else ""
        score = fill(tr("score ≥ {score:.2f}"), score=self.least_score) if self.least_score else ""
        told = map(tell, (self.target, self.sign, self.direction, self.place))
        return ", ".join(part for part in (self.footage, score, *told, clock, self.tag) if part)
