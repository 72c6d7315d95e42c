"""How unusual places are: their speed for the recording, over whole objects."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tvad_desktop.detection.places import (
    LEAST_FAST,
    MOST_OF_QUICK,
    MOST_SPEED,
    SPEED_SHARE,
    fast_speed,
    over_objects,
    unusual_places,
    without_void,
)
from tvad_desktop.detection.watched_step import WatchedStep, pack_steps, unpack_steps
from tvad_desktop.objects.network import PERSON

GRID = (12, 18)
STEP_US = 200_000
FAST_PLACE = (slice(4, 7), slice(9, 12))


def steps(count: int = 40, *, fast: float = 4.0, boxes: list[list[float]] | None = None) -> list[WatchedStep]:
    """In the upper third all walk at one pixel in 0.1 s; below, one is as fast as told."""
    found = []
    for number in range(count):
        speeds = np.zeros(GRID, np.float16)
        speeds[:4] = 1.0
        speeds[FAST_PLACE] = fast
        seen = np.array(boxes or [], np.float32).reshape(-1, 6) if number % 3 == 0 else None
        logits = np.full(GRID, -2.0, np.float16)
        found.append(WatchedStep(number * STEP_US, logits, 0.1, 0.1, 1.0, seen, speeds=speeds))
    return found


def test_the_fast_are_measured_by_the_usual_of_the_recording():
    assert fast_speed(steps(fast=1.0)) == pytest.approx(1.0, rel=0.02)
    assert fast_speed([]) == LEAST_FAST
    still = [WatchedStep(0, np.zeros(GRID, np.float16), 0.1, 0.1, 0.0, None, speeds=np.zeros(GRID, np.float16))]
    assert fast_speed(still) == LEAST_FAST


def test_who_is_unusually_fast_all_the_time_is_not_their_own_measure():
    assert fast_speed(steps(fast=1.4)) == pytest.approx(1.4, rel=0.02), "so much faster are some in every crowd"
    assert fast_speed(steps(fast=4.0)) == pytest.approx(MOST_OF_QUICK * 1.0, rel=0.02)


def test_who_is_faster_is_more_unusual_up_to_a_bound():
    walked = steps(fast=1.5)
    place = dict(unusual_places(walked, 1.0))[20 * STEP_US]
    assert place[5, 10] == place.max() > place[0, 0]
    assert place[5, 10] - place[0, 0] == pytest.approx(SPEED_SHARE * 0.5, rel=0.01)
    raced = dict(unusual_places(steps(fast=50.0), 1.0))[20 * STEP_US]
    assert raced.max() - raced[0, 0] == pytest.approx(SPEED_SHARE * (MOST_SPEED - 1.0), rel=0.01)


def test_people_are_meant_as_a_whole():
    """Of the box over rows 3 to 9 only the middle moves; all of it is hot, and nothing beside it."""
    box = [9 / 18, 3 / 12, 12 / 18, 10 / 12, 0.9, PERSON]
    place = dict(unusual_places(steps(boxes=[box]), 1.0))[20 * STEP_US]
    bare = dict(unusual_places(steps(), 1.0))[20 * STEP_US]
    assert place[9, 10] > bare[9, 10] + 1
    assert place[9, 14] == bare[9, 14]
    assert place.max() == bare.max()


def test_doubtful_objects_and_classes_that_are_not_told_change_nothing():
    sure, bird = [0.5, 0.25, 0.7, 0.8, 0.2, PERSON], [0.5, 0.25, 0.7, 0.8, 0.9, 14]
    for (_, one), (_, other) in zip(
        unusual_places(steps(boxes=[sure, bird]), 1.0), unusual_places(steps(), 1.0), strict=True
    ):
        assert np.array_equal(one, other)


def test_a_box_at_the_edge_and_one_smaller_than_a_place():
    place = np.arange(12, dtype=np.float32).reshape(3, 4)
    assert over_objects(place, np.array([[1.0, 1.0, 1.0, 1.0, 0.9, 0]], np.float32)).tolist() == place.tolist()
    assert over_objects(place, np.array([[0.3, 0.4, 0.31, 0.41, 0.9, 0]], np.float32)).tolist() == place.tolist()
    assert over_objects(place, np.array([[0.0, 0.0, 1.0, 1.0, 0.9, 0]], np.float32)).min() == pytest.approx(8.25)


def test_what_is_void_shows_the_places_before_it():
    walked = steps(6)
    is_void = np.array([0, 0, 0, 1, 1, 0], bool)
    broken = [
        WatchedStep(step.time_us, step.logits + 9, 0.1, 0.1, 9.0, step.objects, speeds=step.speeds * 9)
        if void
        else step
        for step, void in zip(walked, is_void, strict=True)
    ]
    for one, step in zip(without_void(broken, is_void), walked, strict=True):
        assert one.time_us == step.time_us
        assert np.array_equal(one.logits, step.logits)
        assert np.array_equal(one.speeds, step.speeds)


def test_speeds_are_kept_with_the_steps_and_may_be_missing():
    walked = steps(4)
    for before, after in zip(walked, unpack_steps(pack_steps(walked)), strict=True):
        assert np.array_equal(before.speeds, after.speeds)
    bare = [WatchedStep(0, np.zeros(GRID, np.float16), 0.1, 0.1, 1.0, None)]
    assert unpack_steps(pack_steps(bare))[0].speeds is None
    assert np.array_equal(dict(unusual_places(bare, 1.0))[0], np.zeros(GRID))


def test_a_camera_that_shakes_makes_nobody_fast():
    shaken = [replace(step, speeds=(step.speeds + np.float16(3.0)).astype(np.float16)) for step in steps()]
    assert fast_speed(shaken) == pytest.approx(fast_speed(steps(fast=4.0)), rel=0.5)
    for (_, one), (_, other) in zip(unusual_places(shaken, 2.0), unusual_places(steps(), 2.0), strict=True):
        assert one == pytest.approx(other, abs=0.01)
