"""Somebody fell: a person who stood is flat, or gone, a moment later, and stays so.

The object network, trained on people who stand, often takes somebody on the ground for a dog or cat, and often misses
them. So a fall is: somebody stood here in the last seconds; now something lies there that is flatter and much lower,
and one person fewer stands about. Seen once it is half believed, seen again wholly. Somebody near the camera who is
simply gone in the middle of the picture is believed less: they may lie behind something.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.objects.network import CAT, DOG, PERSON

Array = NDArray[np.float32]

LEAST_SHAPE = 1.15  # height by width of somebody upright, also sitting
UPRIGHT_SCORE, FAINT_SCORE = 0.4, 0.25
REMEMBERED_US, HISTORY_US = 6_000_000, 4_000_000
LONGEST_US, UNSEEN_US, LEAST_DOWN_US = 60_000_000, 10_000_000, 1_200_000
DROP = (0.2, 0.45)  # of the height: from nothing to all of the evidence
FLAT = (0.8, 1.25)  # width by height
NOT_FLAT = 0.2  # of the evidence, where somebody is lower and not flat
TALL_ENOUGH = (0.16, 0.24)  # of the picture: smaller people are not seen well enough
ONCE = 0.45
NOBODY_MISSING = 0.25  # of the evidence, where as many stand about as before
LEAST_EVIDENCE = 0.15
GONE = 0.45
GONE_HEIGHT, GONE_MARGIN, GONE_FOOT = 0.35, 0.06, 0.97
GONE_LOOKS, SEEN_LOOKS = 2, 3


@dataclass(frozen=True, slots=True, eq=False)
class Down:
    """Somebody lies: since when, when last seen so, the box of the person standing, the box of the one who lies, the
    evidence in [0, 1] if seen again, and how much of it is believed. Boxes in picture heights."""

    since_us: int
    seen_us: int
    stood: Array
    box: Array
    full: float
    evidence: float


def follow_falls(steps: Iterable[tuple[int, Array | None]], aspect: float) -> Iterator[Down | None]:
    """Who lies in each step, given its time and its objects (None: nobody looked).

    `aspect` is width by height of the picture. What was known holds while nobody looks.
    """
    watch = _Watch(aspect)
    for time_us, objects in steps:
        if objects is not None:
            watch.look(time_us, objects)
        yield watch.down


class _Watch:
    """What is remembered of earlier looks: who stood (`_upright`), and who was there however faintly (`_people`)."""

    def __init__(self, aspect: float) -> None:
        self.down: Down | None = None
        self._aspect = aspect
        self._upright: list[tuple[int, Array]] = []
        self._people: list[tuple[int, Array]] = []

    def look(self, time_us: int, objects: Array) -> None:
        seen = objects[np.isin(objects[:, 5], (PERSON, CAT, DOG))]
        seen = seen * np.array([self._aspect, 1, self._aspect, 1, 1, 1], np.float32)
        upright = seen[_stands(seen, UPRIGHT_SCORE)]
        self._upright = [(at, boxes) for at, boxes in self._upright if time_us - at <= REMEMBERED_US]
        self._people = [(at, boxes) for at, boxes in self._people if time_us - at <= HISTORY_US]
        self._people.append((time_us, seen[_stands(seen, FAINT_SCORE)]))
        if self.down is not None and _is_over(self.down, time_us, upright):
            self.down = None
        found = self._lowest(time_us, seen, upright)
        if found is not None:
            self.down = _believe(self.down, found)
        elif self.down is None:
            self.down = self._gone(time_us, seen)
        if len(upright):
            self._upright.append((time_us, upright))

    def _lowest(self, time_us: int, seen: Array, upright: Array) -> Down | None:
        """The pair of somebody who stood and something that lies there now with the most evidence."""
        found = None
        for _, boxes in self._upright:
            for stood in boxes:
                if _height(stood) <= TALL_ENOUGH[0] or _still_stands(stood, upright):  # too small to be evidence of any
                    continue
                fewer = 1.0 if _about(stood, upright) < _about(stood, boxes) else NOBODY_MISSING
                for lying in seen:
                    evidence = fewer * _evidence(stood, lying)
                    if evidence > max(LEAST_EVIDENCE, found.full if found else 0.0):
                        found = Down(time_us, time_us, stood, lying, evidence, ONCE * evidence)
        return found

    def _gone(self, time_us: int, seen: Array) -> Down | None:
        """Somebody large who was seen several times in the middle of the picture, then not, and nobody new near."""
        earlier, later = self._people[:-GONE_LOOKS], self._people[-GONE_LOOKS:]
        if len(earlier) < SEEN_LOOKS:
            return None
        for stood in earlier[-1][1]:
            margin = GONE_MARGIN * self._aspect
            inside = stood[0] >= margin and stood[2] <= self._aspect - margin and stood[3] <= GONE_FOOT
            if not inside or _height(stood) < GONE_HEIGHT:
                continue
            before = sum(_is_there(stood, boxes) for _, boxes in earlier)
            if before < SEEN_LOOKS or any(_is_there(stood, boxes) for _, boxes in later):
                continue
            if not any(_came(box, stood, earlier) for box in seen):
                return Down(time_us, time_us, stood, stood, GONE, GONE)
        return None


def _stands(boxes: Array, least: float) -> NDArray[np.bool_]:
    shape = (boxes[:, 3] - boxes[:, 1]) / np.maximum(boxes[:, 2] - boxes[:, 0], 1e-3)
    stands: NDArray[np.bool_] = (boxes[:, 5] == PERSON) & (shape >= LEAST_SHAPE) & (boxes[:, 4] >= least)
    return stands


def _believe(down: Down | None, found: Down) -> Down:
    """What is known after another look that shows somebody lying."""
    if down is None:
        return found
    if abs(_middle(found.box) - _middle(down.box)) < 0.6 * _height(down.stood):
        full = max(down.full, found.full)
        box = found.box if found.full >= down.full else down.box
        return replace(down, seen_us=found.seen_us, full=full, evidence=full, box=box)
    return found if found.evidence > down.evidence else down


def _is_over(down: Down, time_us: int, upright: Array) -> bool:
    """Whether somebody got up there, or it was too long ago."""
    if time_us - down.seen_us > UNSEEN_US or time_us - down.since_us > LONGEST_US:
        return True
    if time_us - down.since_us <= LEAST_DOWN_US:
        return False
    height = _height(down.stood)
    return any(
        _height(box) >= 0.8 * height and box[4] >= 0.5 and abs(_middle(box) - _middle(down.stood)) < 0.6 * height
        for box in upright
    )


def _evidence(stood: Array, lying: Array) -> float:
    """How much the one looks like the other a moment later: lower, flat, on the same ground, as long as a person."""
    height, width = _height(stood), _width(lying)
    is_near = abs(_middle(lying) - _middle(stood)) <= 0.9 * height and lying[3] >= stood[3] - 0.35 * height
    if not is_near or not 0.25 * height <= width <= 1.6 * height:
        return 0.0
    drop = _ramp(1 - _height(lying) / height, DROP)
    flat = NOT_FLAT + (1 - NOT_FLAT) * _ramp(width / max(_height(lying), 1e-3), FLAT)
    sure = min(1.0, float(stood[4]) / 0.6) * min(1.0, 0.5 + float(lying[4]))
    return drop * flat * sure * _ramp(height, TALL_ENOUGH)


def _about(stood: Array, boxes: Array) -> int:
    """How many people as tall as this one stand about the place."""
    height = _height(stood)
    return sum(
        abs(_middle(box) - _middle(stood)) < 2 * height
        and abs(box[3] - stood[3]) < height
        and 0.6 * height < _height(box) < 1.6 * height
        for box in boxes
    )


def _still_stands(stood: Array, upright: Array) -> bool:
    return any(
        min(box[2], stood[2]) - max(box[0], stood[0]) > 0.3 * _width(stood) and _height(box) > 0.75 * _height(stood)
        for box in upright
    )


def _is_there(stood: Array, boxes: Array) -> bool:
    height = _height(stood)
    return any(abs(_middle(box) - _middle(stood)) < 0.5 * height and _height(box) > 0.6 * height for box in boxes)


def _came(box: Array, stood: Array, earlier: list[tuple[int, Array]]) -> bool:
    """Whether a box near the place was not there before: the person may have become it."""
    if box[4] < FAINT_SCORE or abs(_middle(box) - _middle(stood)) >= 1.5 * _height(stood):
        return False
    return not any(
        abs(_middle(box) - _middle(other)) < 0.15 and abs(box[3] - other[3]) < 0.15
        for _, boxes in earlier
        for other in boxes
    )


def _ramp(value: float, bounds: tuple[float, float]) -> float:
    """0 below the first bound, 1 above the second, straight between them."""
    return float(np.clip((value - bounds[0]) / (bounds[1] - bounds[0]), 0, 1))


def _height(box: Array) -> float:
    return float(box[3] - box[1])


def _width(box: Array) -> float:
    return float(box[2] - box[0])


def _middle(box: Array) -> float:
    return float(box[0] + box[2]) / 2
