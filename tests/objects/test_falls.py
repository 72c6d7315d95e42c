"""Who falls: tall, then flat at the same place, and not up again."""

from __future__ import annotations

import numpy as np
import pytest

from tvad_desktop.objects.falls import follow_falls
from tvad_desktop.objects.network import DOG, NO_OBJECTS, PERSON

STEP_US = 600_000
ASPECT = 1.5


def box(x: float, foot: float, width: float, height: float, score: float = 0.7, kind: int = PERSON) -> list[float]:
    return [x - width / 2, foot - height, x + width / 2, foot, score, kind]


def objects(*boxes: list[float]) -> np.ndarray:
    return np.array(boxes, np.float32).reshape(-1, 6)


STANDING = objects(box(0.5, 0.9, 0.1, 0.5))
LYING = objects(box(0.52, 0.92, 0.3, 0.15, 0.3, DOG))


def follow(*seen: np.ndarray | None) -> list[float]:
    steps = [(number * STEP_US, one) for number, one in enumerate(seen)]
    return [0.0 if down is None else down.evidence for down in follow_falls(steps, ASPECT)]


def test_somebody_who_falls_lies_until_he_is_up_again():
    evidence = follow(STANDING, STANDING, LYING, None, NO_OBJECTS, LYING, LYING, STANDING, STANDING)
    assert evidence[:2] == [0.0, 0.0]
    assert evidence[2:7] == [pytest.approx(0.7 * 0.65)] * 5, "what was known holds while nobody looks or is seen"
    assert evidence[7:] == [0.0, 0.0]


def test_what_always_lay_there_has_not_fallen():
    assert follow(LYING, LYING, LYING) == [0.0] * 3


def test_somebody_elsewhere_has_not_fallen():
    far = objects(box(0.1, 0.5, 0.3, 0.15, 0.5))
    assert follow(STANDING, far, far) == [0.0] * 3


def test_somebody_who_still_stands_has_not_fallen():
    both = np.concatenate([STANDING, LYING])
    assert follow(STANDING, both, both) == [0.0] * 3


def test_long_ago_is_forgotten():
    assert follow(STANDING, *[NO_OBJECTS] * 11, LYING)[-1] == 0.0
    assert follow(STANDING, *[NO_OBJECTS] * 8, LYING)[-1] > 0.0
