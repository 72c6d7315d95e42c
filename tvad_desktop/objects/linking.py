"""Objects of consecutive looks linked into tracks: a Kalman filter of constant velocity for each, pairs by least cost.

Where a track should be, and how sure that is, decides what continues it; the colours of both decide where two are
equally near. Sure objects are paired first, unsure ones may only continue a track. Memory is bounded: tracks that are
over are handed out, and one that goes on for hours is kept in ever coarser steps.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.objects.classes import GROUPS, NAMES
from tvad_desktop.objects.looks import LOOK
from tvad_desktop.objects.network import drop_overlapping

Array = NDArray[np.float32]
State = NDArray[np.float64]

BEGIN_SCORE = {"person": 0.5, "cycle": 0.45, "vehicle": 0.4, "dog": 0.5, "bag": 0.5}
"""An object surer than this begins a track. Chosen on PETS 2009 S2.L1, TUD-Campus and CDnet's highway."""

SURE_SCORE = 0.35
MISSING_US = 3_000_000
GROUP_OVERLAP = 0.5
GATE, UNSURE_GATE = 16.0, 9.0  # squared distances in four dimensions: 0.3 % and 6 % of true pairs lie beyond
LOOK_WEIGHT = 12.0  # of wholly other colours, in squared distances
MOST_POINTS = 2048
FIRST_SPEED = {"person": 1.2, "cycle": 2.5, "vehicle": 6.0, "dog": 2.0, "bag": 1.0}  # heights a second, usual spread
ACCELERATION = {"person": 0.4, "cycle": 0.6, "vehicle": 0.8, "dog": 0.6, "bag": 0.4}  # heights a second²
GROWTH = 0.15  # the same of width and height
NOISE = np.array([0.1, 0.1, 0.1, 0.1])  # of a measured box, in heights
_NO_PAIR = 1e6


@dataclass(frozen=True, slots=True, eq=False)
class Objects:
    """What one look shows: `boxes` [n, 4] (left, top, right, bottom in [0, 1]), `scores` and `kinds` [n], `looks`
    [n, LOOK] (all zero where colours could not be told)."""

    time_us: int
    boxes: Array
    scores: Array
    kinds: NDArray[np.int16]
    looks: Array


@dataclass(slots=True, eq=False)
class LinkedTrack:
    """One object over time. `points`: (time_us, box [4], score) of each sighting; `kinds`: summed scores of each class;
    `looks`: summed colours of `looked` sightings, those with bigger boxes counting more."""

    group: str
    points: list[tuple[int, Array, float]] = field(default_factory=list)
    sightings: int = 0
    best: tuple[float, int] = (-1.0, 0)  # how well it is seen where it is seen best, and when
    kinds: dict[int, float] = field(default_factory=dict)
    looks: State = field(default_factory=lambda: np.zeros(LOOK))
    looked: float = 0.0
    mean_score: float = 0.0
    _every: int = 1

    @property
    def last_us(self) -> int:
        return self.points[-1][0]

    def add(self, seen: Objects, place: int) -> None:
        box, score, kind = seen.boxes[place], float(seen.scores[place]), int(seen.kinds[place])
        area = float((box[2] - box[0]) * (box[3] - box[1]))
        if self.sightings % self._every and len(self.points) > 1:
            self.points[-1] = (seen.time_us, box, score)  # its end is always known
        else:
            self.points.append((seen.time_us, box, score))
        if len(self.points) > MOST_POINTS:
            self.points = [*self.points[:-1:2], self.points[-1]]
            self._every *= 2
        self.sightings += 1
        self.best = max(self.best, (score * area**0.5, seen.time_us))
        self.kinds[kind] = self.kinds.get(kind, 0.0) + score
        self.mean_score += (score - self.mean_score) / self.sightings
        if seen.looks[place].any():
            self.looks += area * seen.looks[place]
            self.looked += area


class _Filter:
    """Where one track is and how fast: middle, width and height in picture heights, each with its own speed."""

    def __init__(self, box: State, group: str, time_us: int) -> None:
        height = box[3]
        self.place, self.speed, self.time_us = box, np.zeros(4), time_us
        self._push = np.array([ACCELERATION[group], ACCELERATION[group], GROWTH, GROWTH])
        first = FIRST_SPEED[group] * height
        self.spread = np.stack([self._noise(), np.zeros(4), np.array([first, first, 0.2 * first, 0.2 * first]) ** 2])

    def predict(self, time_us: int) -> None:
        seconds = (time_us - self.time_us) / 1e6
        place, both, speed = self.spread
        push = (self._push * max(self.place[3], 1e-3)) ** 2
        self.spread = np.stack(
            [
                place + 2 * seconds * both + seconds**2 * speed + push * seconds**4 / 4,
                both + seconds * speed + push * seconds**3 / 2,
                speed + push * seconds**2,
            ]
        )
        self.place, self.time_us = self.place + seconds * self.speed, time_us

    def misfit(self, boxes: State) -> tuple[State, State]:
        """Squared distance of each box [n, 4], and the same plus what a vague guess costs: [n] each."""
        noise = self._noise()
        spread = self.spread[0] + noise
        distance = ((boxes - self.place) ** 2 / spread).sum(axis=1)
        return distance, distance + float(np.log(spread / noise).sum())

    def correct(self, box: State) -> None:
        place, both, speed = self.spread
        gain, speed_gain = place / (place + self._noise()), both / (place + self._noise())
        missed = box - self.place
        self.place, self.speed = self.place + gain * missed, self.speed + speed_gain * missed
        self.spread = np.stack([(1 - gain) * place, (1 - gain) * both, speed - speed_gain * both])

    def _noise(self) -> State:
        return np.asarray((NOISE * max(self.place[3], 0.02)) ** 2)


@dataclass(slots=True, eq=False)
class _Open:
    """A track that may still grow."""

    track: LinkedTrack
    filter: _Filter


def link_objects(looks: Iterable[Objects], aspect: float) -> Iterator[LinkedTrack]:
    """The tracks of a recording, each when it is over; `aspect` is width by height of the picture.

    Every group of classes that the network mixes up is linked by itself. Ascending times; memory grows with what is
    seen at once, not with the length of the footage.
    """
    groups = {name: _Group(name, aspect) for name in dict.fromkeys(GROUPS.values())}
    members = {name: [kind for kind, word in NAMES.items() if GROUPS[word] == name] for name in groups}
    for seen in looks:
        for name, group in groups.items():
            yield from group.take(_single(seen, members[name]))
    for group in groups.values():
        yield from group.end()


class _Group:
    """The open tracks of one group of classes."""

    def __init__(self, name: str, aspect: float) -> None:
        self._name = name
        self._aspect = aspect
        self._open: list[_Open] = []

    def take(self, seen: Objects) -> list[LinkedTrack]:
        """Continue tracks with what a look shows; those that are over."""
        over = [one.track for one in self._open if seen.time_us - one.track.last_us > MISSING_US]
        self._open = [one for one in self._open if seen.time_us - one.track.last_us <= MISSING_US]
        for one in self._open:
            one.filter.predict(seen.time_us)
        boxes = self._measured(seen.boxes)
        sure = np.flatnonzero(seen.scores >= SURE_SCORE)
        unsure = np.flatnonzero(seen.scores < SURE_SCORE)
        free = list(self._open)
        taken: set[int] = set()
        for places, gate in ((sure, GATE), (unsure, UNSURE_GATE)):
            for one, place in self._pairs(free, seen, boxes, places, gate):
                one.filter.correct(boxes[place])
                one.track.add(seen, place)
                free.remove(one)
                taken.add(place)
        for place in np.flatnonzero(seen.scores >= BEGIN_SCORE[self._name]).tolist():
            if place not in taken:
                track = LinkedTrack(self._name)
                track.add(seen, place)
                self._open.append(_Open(track, _Filter(boxes[place], self._name, seen.time_us)))
        return over

    def end(self) -> list[LinkedTrack]:
        """The tracks that were open when the footage ended."""
        return [one.track for one in self._open]

    def _measured(self, boxes: Array) -> State:
        """Middle x, middle y, width and height in picture heights, [n, 4]."""
        left, top, right, bottom = boxes.astype(np.float64).T
        x, y = (left + right) / 2 * self._aspect, (top + bottom) / 2
        return np.stack([x, y, (right - left) * self._aspect, bottom - top], axis=1)

    @staticmethod
    def _pairs(
        free: Sequence[_Open], seen: Objects, boxes: State, places: NDArray[np.intp], gate: float
    ) -> list[tuple[_Open, int]]:
        """Tracks and the objects that continue them, one to one: as many as possible, at the least cost together."""
        from scipy.optimize import linear_sum_assignment

        if not free or not len(places):
            return []
        costs = np.full((len(free), len(places)), _NO_PAIR)
        for row, one in enumerate(free):
            distance, cost = one.filter.misfit(boxes[places])
            cost = cost + LOOK_WEIGHT * _unlike(one.track, seen.looks[places])
            costs[row] = np.where(distance <= gate, cost, _NO_PAIR)
        chosen = zip(*linear_sum_assignment(costs), strict=True)
        return [(free[row], int(places[column])) for row, column in chosen if costs[row, column] < _NO_PAIR]


def _single(seen: Objects, kinds: Sequence[int]) -> Objects:
    """The objects of a group, each once: two kinds of one box are one object."""
    of_group = np.flatnonzero(np.isin(seen.kinds, kinds))
    if len(of_group) > 1:
        rows = np.column_stack([seen.boxes[of_group], seen.scores[of_group], of_group])
        of_group = drop_overlapping(rows, GROUP_OVERLAP)[:, 5].astype(np.intp)
    return Objects(
        seen.time_us, seen.boxes[of_group], seen.scores[of_group], seen.kinds[of_group], seen.looks[of_group]
    )


def _unlike(track: LinkedTrack, looks: Array) -> State:
    """How far the colours of objects [n, LOOK] are from those of a track, in [0, 1]: half where nothing is known."""
    known = looks.any(axis=1)
    if not track.looked or not known.any():
        return np.full(len(looks), 0.5)
    own = track.looks / track.looks.sum()
    others = looks / np.maximum(looks.sum(axis=1, keepdims=True), 1e-6)
    return np.where(known, 1 - np.sqrt(own * others).sum(axis=1), 0.5)
