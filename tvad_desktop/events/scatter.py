"""A crowd scatters: people who stood or strolled run apart, all at once."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.events.paths import Spotted, Way
from tvad_desktop.events.pixel_signs import ramp

Array = NDArray[np.float32]

LEAST_PEOPLE = 4
EVERY_US, WINDOW_US, BEFORE_US, HELD_US = 400_000, 700_000, 2_400_000, 2_000_000
FAST, SPEED_UP = (0.7, 1.2), (1.5, 2.5)  # heights a second, and how much faster than before
SCATTERED = (0.5, 0.8)  # of the people
OUTWARD = 0.3  # cosine of the way with the direction away from the middle of all


def find_scatter(ways: Sequence[Way], aspect: float) -> Iterator[Spotted]:
    """Each moment at which people run apart; its measure is how many do."""
    people = [way for way in ways if way.group == "person"]
    if len(people) < LEAST_PEOPLE:
        return
    first = min(int(way.times_us[0]) for way in people)
    last = max(int(way.times_us[-1]) for way in people)
    starts = np.array([way.times_us[0] for way in people])
    ends = np.array([way.times_us[-1] for way in people])
    for now in range(first + BEFORE_US, last, EVERY_US):
        here = np.flatnonzero((starts <= now - WINDOW_US) & (ends >= now))
        if len(here) >= LEAST_PEOPLE:
            found = _at(now, [people[place] for place in here], aspect)
            if found is not None:
                yield found


def _at(now: int, people: Sequence[Way], aspect: float) -> Spotted | None:
    boxes = np.stack([way.box_at(now) for way in people])
    places = np.stack([(boxes[:, 0] + boxes[:, 2]) / 2 * aspect, (boxes[:, 1] + boxes[:, 3]) / 2], axis=1)
    moves = np.stack([_velocity(way, now, aspect) for way in people])
    before = np.array([float(np.hypot(*_velocity(way, now - BEFORE_US + WINDOW_US, aspect))) for way in people])
    known = np.isfinite(moves).all(axis=1)
    if known.sum() < LEAST_PEOPLE:
        return None
    away = places - places[known].mean(axis=0)
    speed = np.hypot(*np.nan_to_num(moves).T)
    cosine = (np.nan_to_num(moves) * away).sum(axis=1) / np.maximum(speed * np.hypot(*away.T), 1e-6)
    runs = known & (speed >= FAST[0]) & (cosine >= OUTWARD)
    if runs.sum() < LEAST_PEOPLE:
        return None
    usual = np.nanmedian(before) if np.isfinite(before).any() else np.nan
    if not np.isfinite(usual):
        return None
    faster = float(np.median(speed[runs]))
    evidence = ramp(float(runs.sum() / known.sum()), SCATTERED) * ramp(faster, FAST)
    evidence *= ramp(faster / max(float(usual), 0.2), SPEED_UP)
    if evidence <= 0:
        return None
    box = np.concatenate([boxes[runs, :2].min(axis=0), boxes[runs, 2:].max(axis=0)]).astype(np.float32)
    return Spotted(now, now + HELD_US, evidence, box, float(runs.sum()))


def _velocity(way: Way, now: int, aspect: float) -> Array:
    """Heights a second over the last moments, NaN where the way was not there."""
    if now - WINDOW_US < way.times_us[0] or now > way.times_us[-1]:
        return np.full(2, np.nan, np.float32)
    then, at = way.box_at(now - WINDOW_US), way.box_at(now)
    height = float(at[3] - at[1] + then[3] - then[1]) / 2
    step = np.array([(at[0] + at[2] - then[0] - then[2]) / 2 * aspect, (at[1] + at[3] - then[1] - then[3]) / 2])
    return (step / max(height, 1e-3) / (WINDOW_US / 1e6)).astype(np.float32)
