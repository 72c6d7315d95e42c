"""What was the matter with a recording is said, and an ordinary one has nothing the matter."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tvad_desktop.detection.conditions import DARK, FROZEN, MOVING, SPARSE, STILL, Condition, find_conditions
from tvad_desktop.detection.watched_step import WatchedStep
from tvad_desktop.domain.coverage import CONDITIONS, NOTED, Coverage, DamagedSpan, told_spans
from tvad_desktop.objects.picture_kinds import GREY, LARGE, ROUND, UPRIGHT

STEP_US = 200_000


def recording(count: int = 100, step_us: int = STEP_US) -> list[WatchedStep]:
    logits = np.zeros((2, 3), np.float16)
    return [WatchedStep(number * step_us, logits, 0.1, 0.1, 0.2, None, 0.1, 0.0, 50.0) for number in range(count)]


def changed(steps: list[WatchedStep], where: range, **values: float) -> list[WatchedStep]:
    return [replace(step, **values) if number in where else step for number, step in enumerate(steps)]


def test_an_ordinary_recording_has_nothing_the_matter():
    assert find_conditions(recording()) == []
    assert find_conditions([]) == []
    assert find_conditions(recording(1)) == []


def test_a_covered_lens_is_dark_from_the_beginning():
    (dark,) = find_conditions(changed(recording(), range(40), contrast=1.0))
    assert dark == Condition(DARK, 0, 40 * STEP_US, 40)


def test_a_short_blink_is_not_told():
    assert find_conditions(changed(recording(), range(40, 50), contrast=1.0)) == []


def test_a_frozen_picture_is_one_stretch_though_compression_shows_it_anew_now_and_then():
    steps = changed(recording(200), range(100, 190), look_change=0.0)
    steps[140] = replace(steps[140], look_change=0.01)
    (frozen,) = find_conditions(steps)
    assert (frozen.kind, frozen.start_us, frozen.end_us) == (FROZEN, 100 * STEP_US, 190 * STEP_US)


def test_a_still_scene_is_told_with_how_much_was_left_out():
    steps = recording(120)
    steps = [replace(step, look_change=0.05 if number % 12 == 0 else 0.0) for number, step in enumerate(steps)]
    assert STILL in [one.kind for one in find_conditions(steps)]
    assert next(one for one in find_conditions(steps) if one.kind == STILL).steps == 110


def test_a_camera_that_moves_and_few_pictures():
    assert [one.kind for one in find_conditions(changed(recording(), range(80), shift=3.0))] == [MOVING]
    assert [one.kind for one in find_conditions(recording(20, step_us=1_000_000))] == [SPARSE]


@pytest.mark.parametrize("kind", list(CONDITIONS))
def test_every_condition_is_said_in_words_and_is_no_damage(kind):
    span = DamagedSpan(2_000_000, 62_000_000, kind, 60)
    coverage = Coverage("done", 70_000_000, 70_000_000, damage=(span,))
    assert len(coverage.sentence()) > len("analysed 70 of 70 s; ")
    assert "could not be read" not in coverage.sentence()
    assert "{" not in coverage.sentence()
    assert told_spans(coverage.damage) == []
    assert coverage.is_remarkable == (kind not in NOTED)


def test_kinds_are_those_that_are_told():
    assert {DARK, FROZEN, MOVING, SPARSE, STILL, GREY, ROUND, UPRIGHT, LARGE} == set(CONDITIONS)
