"""Without a profile the decoder is heard within bounds, and who outruns the others stands out."""

from __future__ import annotations

import numpy as np

from tvad_desktop.detection.without_profile import MOST_SURE, combine_without_profile, faster_than_others
from tvad_desktop.packs.tvad_mini.motion import LEAST_SPEED


def crowd(walkers: int, runner: float = 0.0) -> np.ndarray:
    """Speeds of a 12×18 grid: walkers of one patch each at speed 1, and one patch of a runner."""
    speed = np.zeros((12, 18), np.float32)
    speed.ravel()[: 3 * walkers : 3] = 1.0
    speed[11, 17] = runner
    return speed


def test_a_runner_among_walkers_stands_out_and_walkers_do_not():
    excess = faster_than_others(crowd(20, runner=3.0), LEAST_SPEED)
    assert excess[11, 17] > 1.5
    assert 0 < excess[0, 0] < 0.4
    assert excess[0, 1] == 0


def test_nobody_is_fast_where_hardly_anybody_moves():
    assert not faster_than_others(crowd(3, runner=9.0), LEAST_SPEED).any()


def test_overconfident_logits_are_bounded():
    logits = np.full((12, 18), -30, np.float32)
    logits[3, 3] = 30
    combined = combine_without_profile(logits, np.zeros((12, 18), np.float32), LEAST_SPEED)
    assert (combined.min(), combined.max()) == (-MOST_SURE, MOST_SURE)


def test_named_things_are_added_beyond_the_bounds_of_the_logits():
    logits, things = np.full((12, 18), -30, np.float32), np.zeros((12, 18), np.float32)
    things[3, 3] = 4
    combined = combine_without_profile(logits, np.zeros((12, 18), np.float32), LEAST_SPEED, things)
    assert (combined.min(), combined.max()) == (-MOST_SURE, 4 - MOST_SURE)
