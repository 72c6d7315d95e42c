"""Vehicle accidents: two who came towards each other touch, and at that moment one stops dead or is thrown aside.

In a flat picture vehicles seem to touch all the time; but then they go on as before. Braking takes longer than
a second.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.events.paths import Spotted, Way, apart
from tvad_desktop.events.pixel_signs import ramp

Array = NDArray[np.float32]

LOOKS_US = 1_300_000  # two looks before and after
HELD_US = 3_000_000
SURE_SCORE = 0.5
LEAST_SPEED = 0.7  # heights a second, before
STOPS = (0.4, 0.15)  # of the speed is left
TURNS = (40.0, 65.0)  # degrees
LEAST_TURNING = (0.4, 0.8)  # heights a second before and after: slower boxes only tremble
TOUCHING, CAME_FROM = 0.12, (0.3, 0.8)  # heights between the two, then and before
ALIKE = (0.4, 2.5)  # height of the one by that of the other
MOST_GROWTH = 1.8


@dataclass(frozen=True, slots=True, eq=False)
class _Change:
    """How one moved about a moment: its place among the sightings, and the evidence that it stopped or was turned."""

    place: int
    evidence: float
    speed: float


def find_accidents(ways: Sequence[Way], aspect: float) -> Iterator[Spotted]:
    """Each accident; its measure is the speed before in heights a second."""
    vehicles = [way for way in ways if way.group in ("vehicle", "cycle")]
    for way in vehicles:
        if way.score < SURE_SCORE:
            continue
        for change in _changes(way, aspect):
            met = max((_meeting(way, change.place, other, aspect) for other in vehicles if other is not way), default=0)
            if change.evidence * met > 0:
                time_us = int(way.times_us[change.place])
                yield Spotted(time_us, time_us + HELD_US, change.evidence * met, way.boxes[change.place], change.speed)


def _changes(way: Way, aspect: float) -> Iterator[_Change]:
    middles, heights, whole = way.middles(aspect), way.heights(), way.is_whole()
    for place in range(1, len(way.times_us) - 1):
        now = way.times_us[place]
        before = np.flatnonzero((way.times_us <= now) & (way.times_us >= now - LOOKS_US))
        after = np.flatnonzero((way.times_us >= now) & (way.times_us <= now + LOOKS_US))
        about = np.concatenate([before, after])
        size = heights[about]
        if min(len(before), len(after)) < 2 or not whole[about].all() or size.max() / size.min() > MOST_GROWTH:
            continue
        first, then = (_velocity(way, middles, places) / float(size.mean()) for places in (before, after))
        speed, left = float(np.hypot(*first)), float(np.hypot(*then))
        if speed < LEAST_SPEED:
            continue
        stopped = ramp(-left / speed, (-STOPS[0], -STOPS[1]))
        angle = float(np.degrees(np.arccos(np.clip(first @ then / max(speed * left, 1e-6), -1, 1))))
        turned = ramp(angle, TURNS) * ramp(min(speed, left), LEAST_TURNING)
        yield _Change(place, max(stopped, turned), speed)


def _velocity(way: Way, middles: Array, places: NDArray[np.intp]) -> Array:
    seconds = (way.times_us[places] - way.times_us[places[0]]) / 1e6
    return np.asarray(np.polyfit(seconds, middles[places], 1)[0], np.float32)


def _meeting(way: Way, place: int, other: Way, aspect: float) -> float:
    """The evidence that another one came near and touches now."""
    now, height = int(way.times_us[place]), float(way.heights()[place])
    if other.score < SURE_SCORE or not other.times_us[0] < now - LOOKS_US / 3 <= other.times_us[-1]:
        return 0.0
    theirs = other.box_at(now)
    if not ALIKE[0] <= float(theirs[3] - theirs[1]) / height <= ALIKE[1]:
        return 0.0
    if apart(way.boxes[place], theirs, aspect) > TOUCHING * height:
        return 0.0
    earlier_us = max(now - LOOKS_US, int(other.times_us[0]), int(way.times_us[0]))
    return ramp(apart(way.box_at(earlier_us), other.box_at(earlier_us), aspect) / height, CAME_FROM)
