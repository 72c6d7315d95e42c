"""What of the pictures of a camera counts for nothing: a flag, a tree, a burnt-in clock, or a stretch of time. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.clock import format_moment
from tvad_desktop.domain.media import Region, Timespan
from tvad_desktop.domain.scores import HeatmapSequence

DAY_MINUTES = 24 * 60


def check_day(day_minutes: tuple[int, int] | None) -> None:
    """ValueError for minutes after midnight that no day has."""
    if day_minutes is not None and not all(0 <= minutes <= DAY_MINUTES for minutes in day_minutes):
        raise ValueError("a time of day that there is not")


def say_day(day_minutes: tuple[int, int]) -> str:
    """Between which times of day, in words."""
    first, last = (f"{minutes // 60:02d}:{minutes % 60:02d}" for minutes in day_minutes)
    return f"from {first} to {last} by the recorder's clock"


@dataclass(frozen=True, slots=True)
class IgnoreRule:
    """Heat in `region`, or without one in the whole picture, counts for nothing: always, or in a stretch of the
    footage, or between two times of day (minutes after midnight by the recorder's clock; may run over midnight)."""

    id: int
    reason: str
    region: Region | None = None
    span: Timespan | None = None
    day_minutes: tuple[int, int] | None = None

    def acts_at(self, times_us: NDArray[np.int64], recorded_from: datetime | None) -> NDArray[np.bool_]:
        """At which of these moments it holds [T]. A time of day holds nowhere while the recording time is unknown."""
        acts = np.ones(len(times_us), np.bool_)
        if self.span is not None:
            acts &= (times_us >= self.span.start_us) & (times_us < self.span.end_us)
        if self.day_minutes is not None:
            acts &= in_day(times_us, recorded_from, self.day_minutes)
        return acts

    @property
    def parts(self) -> tuple[str, ...]:
        """Where and when it holds, each in a few words."""
        said = ["in the whole picture"]
        if (region := self.region) is not None:
            said = [f"in {region.width:.0%} × {region.height:.0%} from {region.x:.0%} right, {region.y:.0%} down"]
        if self.span is not None:
            said.append(f"from {format_moment(self.span.start_us)} to {format_moment(self.span.end_us)}")
        if self.day_minutes is not None:
            said.append(say_day(self.day_minutes))
        return tuple(said)

    @property
    def words(self) -> str:
        """What it says, in short."""
        return " ".join(self.parts) + (f" ({self.reason})" if self.reason else "")


def leave_out(
    heatmaps: HeatmapSequence, rules: Sequence[IgnoreRule], recorded_from: datetime | None
) -> tuple[HeatmapSequence, NDArray[np.float32]]:
    """The heat without what counts for nothing, and the share [T] in [0, 1] of its highest heat that a step keeps."""
    _, grid_h, grid_w = heatmaps.scores.shape
    kept = heatmaps.scores.copy()
    for rule in rules:
        acts = rule.acts_at(heatmaps.times_us, recorded_from)
        cells = _cells(rule.region, grid_h, grid_w)
        kept[acts[:, None, None] & cells[None]] = 0.0
    before = heatmaps.scores.max(axis=(1, 2), initial=0.0)
    after = kept.max(axis=(1, 2), initial=0.0)
    share = np.divide(after, before, out=np.ones_like(after), where=before > 0)
    for rule in rules:
        if rule.region is None:
            share[rule.acts_at(heatmaps.times_us, recorded_from)] = 0.0
    return HeatmapSequence(heatmaps.times_us, kept), share.astype(np.float32)


def _cells(region: Region | None, grid_h: int, grid_w: int) -> NDArray[np.bool_]:
    """Which cells of the patch grid have their middle in a region [grid_h, grid_w]."""
    if region is None:
        return np.ones((grid_h, grid_w), np.bool_)
    x, y = (np.arange(grid_w) + 0.5) / grid_w, (np.arange(grid_h) + 0.5) / grid_h
    columns = (x >= region.x) & (x <= region.x + region.width)
    rows = (y >= region.y) & (y <= region.y + region.height)
    inside: NDArray[np.bool_] = rows[:, None] & columns[None]
    return inside


def in_day(
    times_us: NDArray[np.int64], recorded_from: datetime | None, day_minutes: tuple[int, int]
) -> NDArray[np.bool_]:
    """Which of the moments [T] lie between two times of day, minutes after midnight; none while no clock is known."""
    if recorded_from is None:
        return np.zeros(len(times_us), np.bool_)
    midnight = recorded_from.replace(hour=0, minute=0, second=0, microsecond=0)
    offset_us = (recorded_from - midnight) // timedelta(microseconds=1)
    minutes = (times_us + offset_us) // 60_000_000 % DAY_MINUTES
    first, last = day_minutes
    inside: NDArray[np.bool_] = (minutes >= first) & (minutes < last)
    return inside if first <= last else (minutes >= first) | (minutes < last)
