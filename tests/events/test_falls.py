"""Who falls: upright, then flat at the same place, with nobody else to be taken for them, and not up again."""

from __future__ import annotations

import numpy as np
import pytest

from tvad_desktop.events.falls import GONE, LEAST_EVIDENCE, ONCE, follow_falls
from tvad_desktop.objects.network import DOG, NO_OBJECTS, PERSON

STEP_US = 600_000
ASPECT = 1.5


def box(x: float, foot: float, width: float, height: float, score: float = 0.7, kind: int = PERSON) -> list[float]:
    return [x - width / 2, foot - height, x + width / 2, foot, score, kind]


def objects(*boxes: list[float]) -> np.ndarray:
    return np.array(boxes, np.float32).reshape(-1, 6)


STANDING = objects(box(0.5, 0.9, 0.1, 0.5))
LYING = objects(box(0.52, 0.92, 0.3, 0.15, 0.5, DOG))
CHAIR = objects(box(0.8, 0.9, 0.1, 0.25, 0.35))


def follow(*seen: np.ndarray | None) -> list[float]:
    steps = [(number * STEP_US, one) for number, one in enumerate(seen)]
    return [0.0 if down is None else down.evidence for down in follow_falls(steps, ASPECT)]


def test_somebody_who_falls_lies_until_up_again():
    evidence = follow(STANDING, STANDING, LYING, None, NO_OBJECTS, LYING, LYING, STANDING, STANDING)
    assert evidence[:2] == [0.0, 0.0]
    assert evidence[2:5] == [pytest.approx(ONCE)] * 3, "seen once it is half believed, also while nobody looks"
    assert evidence[5:7] == [pytest.approx(1.0)] * 2
    assert evidence[7:] == [0.0, 0.0]


def test_what_always_lay_there_has_not_fallen():
    assert follow(LYING, LYING, LYING) == [0.0] * 3


def test_somebody_elsewhere_has_not_fallen():
    far = objects(box(0.1, 0.5, 0.3, 0.15, 0.5))
    assert max(follow(STANDING, far, far, far)) == 0.0


def test_somebody_who_still_stands_has_not_fallen():
    both = np.concatenate([STANDING, LYING])
    assert follow(STANDING, both, both) == [0.0] * 3


def test_nobody_is_missing_where_somebody_walked_on():
    aside = np.concatenate([objects(box(0.65, 0.9, 0.1, 0.5)), LYING])
    assert max(follow(STANDING, aside, aside)) < 0.5 * max(follow(STANDING, LYING, LYING))


def test_small_people_far_away_are_not_seen_well_enough():
    small = np.array([0.2, 0.2, 0.2, 0.2, 1, 1], np.float32)
    assert follow(STANDING * small, LYING * small, LYING * small) == [0.0] * 3


def test_bending_down_is_no_fall():
    bent = objects(box(0.5, 0.9, 0.2, 0.4))
    assert max(follow(STANDING, bent, bent)) <= LEAST_EVIDENCE


def test_somebody_large_who_is_gone_from_the_middle_may_lie_behind_something():
    evidence = follow(*[STANDING] * 4, NO_OBJECTS, NO_OBJECTS, NO_OBJECTS)
    assert evidence[:5] == [0.0] * 5
    assert evidence[5:] == [GONE, GONE]
    assert max(follow(*[np.concatenate([STANDING, CHAIR])] * 4, CHAIR, CHAIR)) == GONE, "the chair was always there"


@pytest.mark.parametrize("x", [0.06, 0.94])
def test_somebody_who_leaves_the_picture_has_not_fallen(x):
    at_the_edge = objects(box(x, 0.9, 0.1, 0.5))
    assert max(follow(*[at_the_edge] * 4, *[NO_OBJECTS] * 4)) == 0.0


def test_somebody_who_walks_on_is_not_gone():
    on_the_way = [objects(box(0.3 + 0.06 * step, 0.9, 0.1, 0.5)) for step in range(8)]
    assert max(follow(*on_the_way)) == 0.0


def test_long_ago_is_forgotten():
    assert follow(STANDING, *[NO_OBJECTS] * 11, LYING)[-1] == 0.0
    assert follow(STANDING, *[NO_OBJECTS] * 8, LYING)[-1] > 0.0
    assert follow(STANDING, LYING, LYING, *[NO_OBJECTS] * 18)[-1] == 0.0, "not seen for ten seconds"
