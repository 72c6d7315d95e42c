"""Moments are a uniform sample of bounded size, in order, and look like the footage."""

from __future__ import annotations

import numpy as np

from tvad_desktop.domain.media import Frame
from tvad_desktop.learning.moments import FOLD_FRAMES, FOLDS, fold_of, sample_moments

REACH_US = 450_000
PIXELS = 64 * 96


def footage(count: int, shape: tuple[int, int] = (48, 64)):
    """Frames of which each has a brightness of its own."""
    return (Frame(number * 100_000, number, np.full((*shape, 3), number % 250, np.uint8)) for number in range(count))


def sample(frames, count=20, seed=0):
    return sample_moments(frames, count, REACH_US, PIXELS, np.random.default_rng(seed))


def test_moments_are_spread_over_all_of_the_footage_and_in_order():
    moments = sample(footage(2000))
    times = [moment.times_us[2] for moment in moments]
    assert len(moments) == 20
    assert times == sorted(times)
    assert times[0] < 60_000_000 < 140_000_000 < times[-1]


def test_a_moment_holds_the_pictures_of_its_times():
    for packed in sample(footage(240)):
        moment = packed.unpack()
        assert moment.offsets == [-4.0, -1.0, 0.0]
        for frame in (moment.past, moment.before, moment.now):
            assert abs(float(frame.rgb.mean()) - frame.time_us / 100_000) < 3


def test_large_pictures_are_kept_small():
    (packed, *_) = sample(footage(12, (240, 320)))
    height, width, _ = packed.unpack().now.rgb.shape
    assert height * width <= PIXELS * 1.05
    assert abs(width / height - 4 / 3) < 0.05


def test_no_moment_reaches_over_a_pause():
    first = list(footage(6))
    after = [Frame(frame.time_us + 10_000_000, frame.index, frame.rgb) for frame in footage(6)]
    for packed in sample([*first, *after], count=50):
        assert packed.times_us[2] - packed.times_us[0] <= REACH_US


def test_folds_take_turns():
    folds = [fold_of(number) for number in range(FOLD_FRAMES * FOLDS)]
    assert sorted(set(folds)) == list(range(FOLDS))
    assert all(folds.count(fold) == FOLD_FRAMES for fold in range(FOLDS))
