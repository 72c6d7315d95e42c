"""Zones of a camera in which nobody shall be: drawn by a person, with times of day. Pure."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.events import INTRUSION, Reason
from tvad_desktop.domain.ignoring import in_day, say_day
from tvad_desktop.domain.media import Timespan
from tvad_desktop.domain.observed import LONGEST_GAP_US, ObservedTrack, names_of
from tvad_desktop.domain.scores import HeatmapSequence

Points = NDArray[np.float64]

ZONE_KINDS = ("person", "vehicle", "cycle", "dog")
"""What a zone can be watched for: groups of classes."""

INTRUSION_HEAT = 0.97
"""Of whoever is in a zone: a rule that was drawn holds at any sensible threshold."""

LEAST_INSIDE_US = 400_000  # a box that trembles over the line is no visit
SAME_VISIT_US = 1_200_000  # two looks: shorter absences are the box's, not the person's


@dataclass(frozen=True, slots=True)
class Zone:
    """A polygon of `corners` (x, y), shares of the picture, that nobody of `kinds` may enter: always, or between two
    times of day (minutes after midnight by the recorder's clock; may run over midnight)."""

    id: int
    name: str
    corners: tuple[tuple[float, float], ...]
    day_minutes: tuple[int, int] | None = None
    kinds: tuple[str, ...] = ("person",)

    def contains(self, places: Points) -> NDArray[np.bool_]:
        """Which of the places [n, 2] lie inside, by how often a ray from each crosses the outline."""
        inside = np.zeros(len(places), np.bool_)
        x, y = places[:, 0], places[:, 1]
        corners = np.array(self.corners, np.float64)
        for (x1, y1), (x2, y2) in zip(corners, np.roll(corners, -1, axis=0), strict=True):
            crosses = (y1 > y) != (y2 > y)
            if crosses.any():
                inside ^= crosses & (x < (x2 - x1) * (y - y1) / (y2 - y1 if y2 != y1 else 1.0) + x1)
        return inside

    def holds_at(self, times_us: NDArray[np.int64], recorded_from: datetime | None) -> NDArray[np.bool_]:
        """At which of these moments it is watched [T]. A time of day holds nowhere while the recording time is
        unknown."""
        if self.day_minutes is None:
            return np.ones(len(times_us), np.bool_)
        return in_day(times_us, recorded_from, self.day_minutes)

    @property
    def words(self) -> str:
        """What it says, in short."""
        when = "" if self.day_minutes is None else f", {say_day(self.day_minutes)}"
        return f"“{self.name}”: {', '.join(self.kinds)}, {len(self.corners)} corners{when}"


@dataclass(frozen=True, slots=True, eq=False)
class Intrusion:
    """Somebody's stay in a zone: the steps [n] in which their feet are inside, and their boxes [n, 4] (left, top,
    right, bottom, shares of the picture). `score` is how sure it is what it is taken for."""

    zone: Zone
    kind: str
    score: float
    times_us: NDArray[np.int64]
    boxes: Points


def find_intrusions(
    zones: Sequence[Zone],
    tracks: Iterable[ObservedTrack],
    times_us: NDArray[np.int64],
    recorded_from: datetime | None,
) -> Iterator[Intrusion]:
    """The stays of tracks, which have their points, in zones; `times_us` [T] are the steps of the analysis."""
    watched = [(zone, {name for kind in zone.kinds for name in names_of(kind)}) for zone in zones]
    for track in tracks:
        concerned = [zone for zone, names in watched if track.kind in names]
        if not concerned or not track.points:
            continue
        first, last = np.searchsorted(times_us, (track.first_us, track.last_us + 1)).tolist()
        seen_us, boxes = _on_the_way(track, times_us[first:last])
        feet = np.column_stack(((boxes[:, 0] + boxes[:, 2]) / 2, boxes[:, 3]))
        for zone in concerned:
            inside = zone.contains(feet) & zone.holds_at(seen_us, recorded_from)
            for stay in _stays(seen_us, inside):
                yield Intrusion(zone, track.kind, track.score, seen_us[stay], boxes[stay])


def raised(scores: NDArray[np.float32], times_us: NDArray[np.int64], stays: Iterable[Intrusion]) -> NDArray[np.float32]:
    """Scores [T] that are high while somebody is in a zone."""
    high = scores.copy()
    for stay in stays:
        steps = np.searchsorted(times_us, stay.times_us)
        high[steps] = np.maximum(high[steps], np.float32(INTRUSION_HEAT))
    return high


def warmed(heat: HeatmapSequence, stays: Iterable[Intrusion]) -> HeatmapSequence:
    """The heat, hot where somebody is in a zone."""
    count, rows, columns = heat.scores.shape
    scores, place = heat.scores.copy(), {int(at): step for step, at in enumerate(heat.times_us.tolist())}
    if not count:
        return heat
    for stay in stays:
        for at, box in zip(stay.times_us.tolist(), stay.boxes, strict=True):
            if at in place:
                left, top = int(box[0] * columns), int(box[1] * rows)
                right, bottom = max(left + 1, int(np.ceil(box[2] * columns))), max(top + 1, int(np.ceil(box[3] * rows)))
                cells = scores[place[at], top:bottom, left:right]
                np.maximum(cells, np.float32(INTRUSION_HEAT), out=cells)
    return HeatmapSequence(heat.times_us, scores)


def explain_stays(stays: Iterable[Intrusion], span: Timespan, step_us: int) -> Iterator[Reason]:
    """The stays that fall into an incident as its reasons, one of each zone: the surest."""
    best: dict[int, Intrusion] = {}
    for stay in stays:
        is_within = stay.times_us[0] < span.end_us and stay.times_us[-1] >= span.start_us
        if is_within and (stay.zone.id not in best or stay.score > best[stay.zone.id].score):
            best[stay.zone.id] = stay
    for stay in best.values():
        start_us, end_us = int(stay.times_us[0]), min(int(stay.times_us[-1]) + step_us, span.end_us)
        text = _say_stay(stay, (end_us - start_us) / 1e6)
        yield Reason(INTRUSION, round(min(stay.score, INTRUSION_HEAT), 3), start_us, end_us, text)


def _say_stay(stay: Intrusion, seconds: float) -> str:
    kind, name = stay.kind, stay.zone.name
    return f"{kind} in the zone “{name}”, {seconds:.0f} s"


def _on_the_way(track: ObservedTrack, times_us: NDArray[np.int64]) -> tuple[NDArray[np.int64], Points]:
    """The steps in which it is known where a track is, and its boxes there: on straight lines between sightings."""
    at_us = np.array([time_us for time_us, _ in track.points], np.int64)
    boxes = np.array([(box.x, box.y, box.x + box.width, box.y + box.height) for _, box in track.points])
    after = np.clip(np.searchsorted(at_us, times_us), 1, max(1, len(at_us) - 1))
    longest_us = max(LONGEST_GAP_US, 2 * track.dwell_us // len(at_us))
    if len(at_us) > 1:
        is_near = (at_us[after] - at_us[after - 1] <= longest_us) | np.isin(times_us, at_us)
        times_us = times_us[is_near]
    between = np.column_stack([np.interp(times_us, at_us, side) for side in boxes.T])
    return times_us, between.reshape(-1, 4)


def _stays(times_us: NDArray[np.int64], inside: NDArray[np.bool_]) -> Iterator[NDArray[np.intp]]:
    """The steps of each stay, over short absences, that lasts long enough."""
    steps = np.flatnonzero(inside)
    if not len(steps):
        return
    parts = np.split(steps, np.flatnonzero(np.diff(times_us[steps]) > SAME_VISIT_US) + 1)
    yield from (part for part in parts if times_us[part[-1]] - times_us[part[0]] >= LEAST_INSIDE_US)
