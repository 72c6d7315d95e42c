"""Which incidents a list shows, and in which order."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import time
from enum import StrEnum
from typing import Any

from tvad_desktop.domain.events import REASON_KINDS
from tvad_desktop.domain.incident import Verdict
from tvad_desktop.domain.media import cell_name
from tvad_desktop.domain.observed import CLASSES, names_of
from tvad_desktop.ui.look.told import tell
from tvad_desktop.ui.look.words import fill, tr, tr_noop
from tvad_desktop.ui.review.incident_card import IncidentRow

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


def _verdict_rank(row: IncidentRow) -> int:
    return 0 if row.verdict is Verdict.OPEN else 1 + list(Verdict).index(row.verdict)


def _clock_rank(row: IncidentRow) -> Any:
    """Those whose time of day is not known come last."""
    return (row.started_at is None, row.started_at.time() if row.started_at is not None else time.min)


def _place_rank(row: IncidentRow) -> tuple[int, ...]:
    """From the upper left to the lower right, as one reads."""
    cells = (row.incident.from_cell, row.incident.to_cell)
    return tuple(POSITIONS.index(cell) if cell in POSITIONS else len(POSITIONS) for cell in cells)


def kinds_of(row: IncidentRow, kinds: Kinds) -> list[str]:
    """The classes that an incident is about: as they were measured, and as the first answer names them."""
    said = row.answer.target.lower().replace(",", " ").split() if row.answer is not None else []
    return [*kinds.get(row.incident.id, ()), *(word for word in said if word in TARGETS)]


def sort_rows(rows: list[IncidentRow], order: Order, kinds: Kinds) -> None:
    """Put rows, which come in order of video and time, into another order."""
    if order is Order.TARGET:
        rows.sort(key=lambda row: next((TARGETS.index(one) for one in kinds_of(row, kinds)), len(TARGETS)))
    elif order is not Order.TIME:
        rows.sort(key=SORT_KEYS[order])


SORT_KEYS: dict[Order, Callable[[IncidentRow], Any]] = {
    Order.TIME: lambda row: (row.incident.video_id, row.incident.span),
    Order.SCORE: lambda row: -row.incident.peak_score,
    Order.LENGTH: lambda row: -row.incident.span.duration_us,
    Order.UNDECIDED: lambda row: (_verdict_rank(row), -row.incident.peak_score),
    Order.CAMERA: lambda row: (row.footage, row.incident.video_id, row.incident.span),
    Order.CLOCK: _clock_rank,
    Order.DIRECTION: lambda row: row.incident.state,
    Order.PLACE: _place_rank,
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

    def fits(self, row: IncidentRow, kinds: Kinds) -> bool:
        incident = row.incident
        return (
            self.footage in ("", row.footage)
            and incident.peak_score >= self.least_score
            and self._goes(incident.state)
            and self.place in ("", incident.from_cell, incident.to_cell)
            and self._is_at(row)
            and self.sign in ("", *(reason.kind for reason in incident.reasons))
            and self.tag in ("", *row.tags)
            and (not self.target or not set(names_of(self.target)).isdisjoint(kinds_of(row, kinds)))
        )

    def _goes(self, state: str) -> bool:
        if not self.direction:
            return True
        word = self.direction.rsplit(" ", 1)[-1].removesuffix("ward")  # "to the upper left" goes left as well as up
        return word in state

    def _is_at(self, row: IncidentRow) -> bool:
        if self.clock is None:
            return True
        if row.started_at is None:
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
