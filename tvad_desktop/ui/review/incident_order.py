"""Which incidents a list shows, and in which order."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import time
from enum import StrEnum
from typing import Any

from tvad_desktop.domain.incident import Verdict
from tvad_desktop.ui.look.told import tell
from tvad_desktop.ui.look.words import fill, tr, tr_noop
from tvad_desktop.ui.review.incident_card import IncidentRow

DIRECTIONS = ("to the left", "to the right", "upward", "downward")


class Order(StrEnum):
    """How incidents follow each other."""

    TIME = "time"
    SCORE = "score"
    LENGTH = "length"
    UNDECIDED = "undecided"
    CAMERA = "camera"


ORDER_WORDS = {
    Order.TIME: tr_noop("By time"),
    Order.SCORE: tr_noop("Highest score"),
    Order.LENGTH: tr_noop("Longest"),
    Order.UNDECIDED: tr_noop("Undecided first"),
    Order.CAMERA: tr_noop("By camera"),
}


def _verdict_rank(row: IncidentRow) -> int:
    return 0 if row.verdict is Verdict.OPEN else 1 + list(Verdict).index(row.verdict)


SORT_KEYS: dict[Order, Callable[[IncidentRow], Any]] = {
    Order.TIME: lambda row: (row.incident.video_id, row.incident.span),
    Order.SCORE: lambda row: -row.incident.peak_score,
    Order.LENGTH: lambda row: -row.incident.span.duration_us,
    Order.UNDECIDED: lambda row: (_verdict_rank(row), -row.incident.peak_score),
    Order.CAMERA: lambda row: (row.footage, row.incident.video_id, row.incident.span),
}


@dataclass(frozen=True, slots=True)
class IncidentFilter:
    """What an incident must be like to be shown; what is left as it is here asks for nothing.

    `footage` is the name of a camera, or of footage without one; `clock` a time of day by the recorder's clock, from
    the first to the second, over midnight where the second is earlier.
    """

    footage: str = ""
    least_score: float = 0.0
    direction: str = ""
    place: str = ""
    clock: tuple[time, time] | None = None

    def fits(self, row: IncidentRow) -> bool:
        incident = row.incident
        return (
            self.footage in ("", row.footage)
            and incident.peak_score >= self.least_score
            and self._goes(incident.state)
            and self.place in ("", incident.from_cell, incident.to_cell)
            and self._is_at(row)
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
        return ", ".join(part for part in (self.footage, score, tell(self.direction), tell(self.place), clock) if part)
