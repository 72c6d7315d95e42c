"""Smoothing over time: nothing is invented, nothing shifted, and the end is reached."""

from __future__ import annotations

import numpy as np
import pytest

from tvad_desktop.detection.smoothing import KERNEL, RADIUS_STEPS, smooth_over_time


def smooth(values: list[float]) -> list[float]:
    steps = [(number * 200_000, np.full((2, 3), value, np.float32)) for number, value in enumerate(values)]
    smoothed = list(smooth_over_time(steps))
    assert [time_us for time_us, _ in smoothed] == [time_us for time_us, _ in steps]
    for _, scores in smoothed:
        assert scores.dtype == np.float32
        np.testing.assert_allclose(scores, scores[0, 0], rtol=1e-6)
    return [float(scores[0, 0]) for _, scores in smoothed]


@pytest.mark.parametrize("length", [0, 1, 2, 4, 5, 8, 9, 10, 25])
def test_what_is_constant_stays_so_however_short(length):
    assert smooth([0.7] * length) == pytest.approx([0.7] * length)


@pytest.mark.parametrize("length", [1, 3, 5, 7, 9, 13, 30])
def test_streaming_gives_what_the_whole_sequence_gives(length):
    values = np.random.default_rng(length).random(length)
    expected = []
    for place in range(length):
        near = np.arange(max(0, place - RADIUS_STEPS), min(length, place + RADIUS_STEPS + 1))
        weights = KERNEL[near - place + RADIUS_STEPS]
        expected.append(float((weights * values[near]).sum() / weights.sum()))
    assert smooth(list(values)) == pytest.approx(expected, rel=1e-5)


def test_a_flash_spreads_evenly_to_both_sides_and_stays_where_it_was():
    smoothed = smooth([0.0] * 12 + [1.0] + [0.0] * 12)
    assert smoothed == pytest.approx(smoothed[::-1])
    assert int(np.argmax(smoothed)) == 12
    assert smoothed[12] < 0.3
    assert np.count_nonzero(smoothed) == 2 * RADIUS_STEPS + 1


def test_time_turned_round_turns_the_result_round():
    values = list(np.random.default_rng(0).random(17))
    assert smooth(values[::-1]) == pytest.approx(smooth(values)[::-1])


def test_a_step_leaves_as_soon_as_its_neighbours_are_known():
    came = []

    def steps():
        for number in range(20):
            came.append(number)
            yield number * 200_000, np.zeros((2, 2), np.float32)

    for place, _ in enumerate(smooth_over_time(steps())):
        assert came[-1] == min(place + RADIUS_STEPS, 19)
