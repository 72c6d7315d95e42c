"""A person who falls: somebody tall turns flat at the same place and does not get up.

The network was trained on people who stand; one who lies is seen as an unsure person, or as a dog. So a flat box alone
tells little, and a flat box where somebody tall was a moment ago tells much.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.objects.network import CAT, DOG, PERSON

Array = NDArray[np.float32]

TALL_ASPECT, FLAT_ASPECT = 1.5, 0.85  # height by width
TALL_SCORE = 0.4
REMEMBERED_US = 6_000_000
LONGEST_US = 60_000_000
LEAST_DOWN_US = 1_500_000
LYING_HEIGHT = 0.62  # of the height that the person had standing
UP_HEIGHT, UP_SCORE = 0.8, 0.5


@dataclass(frozen=True, slots=True, eq=False)
class Down:
    """Somebody lies: since when, the box of the person standing, the evidence in [0, 1] and the box of the one who
    lies."""

    since_us: int
    stood: Array
    evidence: float
    box: Array


def follow_falls(steps: Iterable[tuple[int, Array | None]], aspect: float) -> Iterator[Down | None]:
    """Who lies in each step, given its time and its objects (None: nobody looked).

    `aspect` is width by height of the picture. What was known holds while nobody looks.
    """
    standing: list[tuple[int, Array]] = []
    down: Down | None = None
    for time_us, objects in steps:
        if objects is not None:
            shapes = np.array([aspect, 1, aspect, 1, 1, 1], np.float32)
            people = objects[np.isin(objects[:, 5], (PERSON, CAT, DOG))] * shapes
            tall, flat = _tall_and_flat(people)
            standing = [(seen_us, box) for seen_us, box in standing if time_us - seen_us <= REMEMBERED_US]
            down = _next(down, time_us, standing, tall, flat)
            standing += [(time_us, box) for box in tall]
        yield down


def _tall_and_flat(people: Array) -> tuple[Array, Array]:
    shape = (people[:, 3] - people[:, 1]) / np.maximum(people[:, 2] - people[:, 0], 1e-3)
    tall = (people[:, 5] == PERSON) & (shape >= TALL_ASPECT) & (people[:, 4] >= TALL_SCORE)
    return people[tall], people[shape < FLAT_ASPECT]


def _next(down: Down | None, time_us: int, standing: list[tuple[int, Array]], tall: Array, flat: Array) -> Down | None:
    if down is not None and (time_us - down.since_us > LONGEST_US or _got_up(down, time_us, tall)):
        down = None
    for lying in flat:
        stood = next((box for _, box in standing if _fell(box, lying) and not _still_stands(box, tall)), None)
        if stood is None:
            continue
        evidence = float(min(stood[4], 1.0) * (0.5 + 0.5 * lying[4]))
        if down is None or evidence > down.evidence:
            down = Down(time_us if down is None else down.since_us, stood, evidence, lying)
    return down


def _got_up(down: Down, time_us: int, tall: Array) -> bool:
    if time_us - down.since_us <= LEAST_DOWN_US:
        return False
    height = _height(down.stood)
    return any(
        _height(box) >= UP_HEIGHT * height
        and box[4] >= UP_SCORE
        and abs(_middle(box) - _middle(down.stood)) < 0.6 * height
        for box in tall
    )


def _fell(stood: Array, lying: Array) -> bool:
    """Whether the one may be the other a moment later: flat, near, on the same ground, and as long as a person."""
    height = _height(stood)
    return bool(
        _height(lying) <= LYING_HEIGHT * height
        and abs(_middle(lying) - _middle(stood)) <= 0.9 * height
        and lying[3] >= stood[3] - 0.35 * height
        and lying[2] - lying[0] >= 0.35 * height
    )


def _still_stands(stood: Array, tall: Array) -> bool:
    height, width = _height(stood), stood[2] - stood[0]
    return any(
        min(box[2], stood[2]) - max(box[0], stood[0]) > 0.3 * width and _height(box) > 0.75 * height for box in tall
    )


def _height(box: Array) -> float:
    return float(box[3] - box[1])


def _middle(box: Array) -> float:
    return float(box[0] + box[2]) / 2
