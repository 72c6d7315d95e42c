"""Wrong way: somebody goes against the way that all others take through the same places.

Places through which ways lead in several directions have no usual one, and nobody can go against it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.events.paths import Spotted, Way
from tvad_desktop.events.pixel_signs import ramp

Array = NDArray[np.float32]
Cell = tuple[str, int, int]

CELLS = 12  # down and across
LEAST_OTHERS = (5.0, 10.0)  # ways through a place
ONE_WAY = (0.8, 0.95)  # length of the mean of unit vectors
AGAINST = (0.5, 0.85)  # of one, how far the way points against the usual one
LEAST_PLACES, LEAST_LENGTH = 2, 1.5  # cells with a usual way, and heights that the whole way must be long
MOVES = 0.25  # heights between two sightings: less has no direction


def find_wrong_way(ways: Sequence[Way], aspect: float) -> Iterator[Spotted]:
    """Everyone who goes the wrong way; the measure is through how many ways the usual direction is known."""
    steps = [_directions(way, aspect) for way in ways]
    sums: dict[Cell, Array] = defaultdict(lambda: np.zeros(3, np.float32))
    for directions in steps:
        for cell, direction in directions.items():
            sums[cell] += np.array([*direction, 1], np.float32)
    for way, directions in zip(ways, steps, strict=True):
        spotted = _judge(way, directions, sums, aspect)
        if spotted is not None:
            yield spotted


def _judge(way: Way, directions: dict[Cell, Array], sums: dict[Cell, Array], aspect: float) -> Spotted | None:
    middles = way.middles(aspect)
    if np.hypot(*(middles[-1] - middles[0])) < LEAST_LENGTH * float(np.median(way.heights())):
        return None
    against, trust, others = [], [], []
    for cell, direction in directions.items():
        usual = sums[cell] - np.array([*direction, 1], np.float32)
        if usual[2] < LEAST_OTHERS[0]:
            continue
        mean = usual[:2] / usual[2]
        length = float(np.hypot(*mean))
        known = ramp(float(usual[2]), LEAST_OTHERS) * ramp(length, ONE_WAY)
        if known > 0:
            against.append(-float(direction @ mean) / length)
            trust.append(known)
            others.append(float(usual[2]))
    if len(against) < LEAST_PLACES:
        return None
    probability = ramp(float(np.median(against)), AGAINST) * float(np.mean(trust)) * min(1.0, way.score / 0.5)
    if probability <= 0:
        return None
    box = np.concatenate([way.boxes[:, :2].min(axis=0), way.boxes[:, 2:].max(axis=0)]).astype(np.float32)
    return Spotted(int(way.times_us[0]), int(way.times_us[-1]), probability, box, float(np.median(others)))


def _directions(way: Way, aspect: float) -> dict[Cell, Array]:
    """The unit vector of the way in each cell that it goes through."""
    middles, heights = way.middles(aspect), way.heights()
    found: dict[Cell, Array] = {}
    for place in range(1, len(middles)):
        step = middles[place] - middles[place - 1]
        length = float(np.hypot(*step))
        if length < MOVES * heights[place]:
            continue
        x, y = (middles[place] + middles[place - 1]) / 2
        cell = (way.group, int(x / aspect * CELLS), int(y * CELLS))
        found[cell] = found.get(cell, np.zeros(2, np.float32)) + step / length
    return {cell: vector / max(float(np.hypot(*vector)), 1e-6) for cell, vector in found.items()}
