"""The ways of people and vehicles through a recording, as cues read them: the linked tracks of its looks, compact."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.objects.linking import LinkedTrack, Objects, link_objects
from tvad_desktop.objects.looks import LOOK

Array = NDArray[np.float32]

LEAST_SCORE, LEAST_SIGHTINGS = 0.4, 3
EDGE = 0.012


@dataclass(frozen=True, slots=True, eq=False)
class Way:
    """One object over time. `group`: "person", "cycle", "vehicle" (`objects/classes.py`); `times_us` [n];
    `boxes` [n, 4]: left, top, right, bottom in [0, 1]; `score`: the mean of its sightings."""

    group: str
    times_us: NDArray[np.int64]
    boxes: Array
    score: float

    def middles(self, aspect: float) -> Array:
        """Middles of the boxes in picture heights, [n, 2]."""
        x, y = (self.boxes[:, 0] + self.boxes[:, 2]) / 2, (self.boxes[:, 1] + self.boxes[:, 3]) / 2
        return np.stack([x * aspect, y], axis=1)

    def heights(self) -> Array:
        """Heights of the boxes, [n]."""
        heights: Array = np.maximum(self.boxes[:, 3] - self.boxes[:, 1], 1e-3)
        return heights

    def is_whole(self) -> NDArray[np.bool_]:
        """Where the box touches no edge of the picture, [n]: elsewhere its middle and size lie."""
        boxes = self.boxes
        return np.asarray((boxes[:, :2] > EDGE).all(axis=1) & (boxes[:, 2:] < 1 - EDGE).all(axis=1))

    def box_at(self, time_us: int) -> Array:
        """The box at a moment, between sightings on the straight line."""
        sides = [np.interp(time_us, self.times_us, self.boxes[:, side]) for side in range(4)]
        return np.array(sides, np.float32)


@dataclass(frozen=True, slots=True, eq=False)
class Spotted:
    """An event from `start_us` to `end_us`, with probability, box [4] in [0, 1] and the one number that explains it."""

    start_us: int
    end_us: int
    probability: float
    box: Array
    measure: float


def read_ways(steps: Iterable[tuple[int, Array | None, Array | None]], aspect: float) -> list[Way]:
    """The ways of a recording that are believed, given time, objects [n, 6] and looks [n, LOOK] of its steps (None:
    nobody looked); `aspect` is width by height of the picture. 30 bytes a sighting."""
    return [
        _compact(track)
        for track in link_objects(_looks(steps), aspect)
        if track.sightings >= LEAST_SIGHTINGS and track.mean_score >= LEAST_SCORE
    ]


def _looks(steps: Iterable[tuple[int, Array | None, Array | None]]) -> Iterator[Objects]:
    for time_us, objects, looks in steps:
        if objects is not None and len(objects):
            known = np.zeros((len(objects), LOOK), np.float32) if looks is None else looks
            yield Objects(time_us, objects[:, :4], objects[:, 4], objects[:, 5].astype(np.int16), known)


def _compact(track: LinkedTrack) -> Way:
    times_us = np.array([time_us for time_us, _, _ in track.points], np.int64)
    boxes = np.stack([box for _, box, _ in track.points]).astype(np.float32)
    return Way(track.group, times_us, boxes, track.mean_score)


def apart(one: Array, other: Array, aspect: float) -> float:
    """The gap between two boxes in picture heights, 0 where they touch."""
    across = max(float(one[0] - other[2]), float(other[0] - one[2]), 0.0) * aspect
    down = max(float(one[1] - other[3]), float(other[1] - one[3]), 0.0)
    return max(across, down)
