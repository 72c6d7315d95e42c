"""What is known of a piece of evidence besides its bytes: from whom it came, and how its recorder's clock was set."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from tvad_desktop.domain.errors import UserError


@dataclass(frozen=True, slots=True)
class ClockPoint:
    """What the recorder's clock showed when the true time was known; both without a zone, in the place's own time."""

    recorder: datetime
    true: datetime

    @property
    def offset(self) -> timedelta:
        """How far the recorder was ahead of true time; negative when it was behind."""
        return self.recorder - self.true


@dataclass(frozen=True, slots=True)
class Evidence:
    """How footage was received. `zone` names the time zone of the place, such as "Europe/Berlin" or "+01:00"."""

    received_from: str = ""
    received_by: str = ""
    received_at: str = ""
    item_number: str = ""
    seal_number: str = ""
    place: str = ""
    zone: str = ""
    remarks: str = ""
    clock: tuple[ClockPoint, ...] = ()

    def true_time(self, recorder: datetime) -> datetime | None:
        """The true time when the recorder's clock showed this; None where its offset was never measured."""
        if not self.clock:
            return None
        first = self.clock[0]
        if len(self.clock) == 1:
            return recorder - first.offset
        last = self.clock[-1]
        share = (recorder - first.recorder) / (last.recorder - first.recorder)
        return recorder - (first.offset + (last.offset - first.offset) * share)

    @property
    def drift_ppm(self) -> float | None:
        """By how many millionths the recorder's clock ran too fast; None unless it was compared twice."""
        if len(self.clock) < 2:
            return None
        first, last = self.clock[0], self.clock[-1]
        return (last.offset - first.offset) / (last.true - first.true) * 1e6


def check_clock(points: Sequence[ClockPoint]) -> tuple[ClockPoint, ...]:
    """The comparisons in order; UserError for more than two, or for two that say nothing about a drift."""
    ordered = tuple(sorted(points, key=lambda point: point.recorder))
    if len(ordered) > 2:
        raise UserError("The recorder's clock is described by at most two comparisons.", "Give the first and the last.")
    if len(ordered) == 2 and not (ordered[0].recorder < ordered[1].recorder and ordered[0].true < ordered[1].true):
        raise UserError("The two comparisons of the recorder's clock do not follow each other.", "Check the times.")
    return ordered


def say_offset(offset: timedelta) -> str:
    """An offset in words: “1:31:00 ahead of true time”."""
    if not offset:
        return "equal to true time"
    return f"{abs(offset)} {'ahead of' if offset > timedelta(0) else 'behind'} true time"
