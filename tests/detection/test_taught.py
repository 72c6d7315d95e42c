"""With a profile, where people are near: memory and the change of the whole picture count beside the heads."""

from __future__ import annotations

from dataclasses import replace

import msgspec
import numpy as np
import pytest

from tvad_desktop.detection.camera_profile import Calibration, CameraProfile
from tvad_desktop.detection.smoothing import SIGMA_STEPS, kernel_of, smooth_over_time
from tvad_desktop.detection.taught import change_logits, is_near, judge_taught, peaks_of, sigma_of, weigh_near
from tvad_desktop.detection.watched_step import WatchedStep
from tvad_desktop.objects.network import PERSON

GRID = (6, 9)


def calibration(**numbers: float) -> Calibration:
    return Calibration(memory_distance=0.5, decoder_offset=0.0, decoder_scale=1.0, **numbers)


def noise_maps(spread: float, seed: int):
    random = np.random.default_rng(seed)
    return [(number, np.full(GRID, random.normal(0, spread), np.float32)) for number in range(400)]


def profile_of(measured: Calibration) -> CameraProfile:
    return CameraProfile("0" * 64, 100, np.ones(GRID[0], np.float32), np.eye(4, dtype=np.float32), measured)


def recording(strange: range, count: int = 200) -> list[WatchedStep]:
    random = np.random.default_rng(3)
    return [
        WatchedStep(
            time_us=number * 200_000,
            logits=np.zeros(GRID, np.float16),
            look_change=0.15 * random.uniform(0.9, 1.1) * (1 + (number in strange)),
            texture_change=0.08 * random.uniform(0.9, 1.1) * (1 + (number in strange)),
            speed=0.2,
            objects=None,
        )
        for number in range(count)
    ]


def test_memory_and_change_are_brought_to_the_units_of_the_heads():
    measured = weigh_near(calibration(crowd=0.0), noise_maps(2.0, 1), noise_maps(0.1, 1))
    assert measured.novelty_weight == pytest.approx(20, rel=0.01)
    assert measured.change_weight > 0
    half = weigh_near(calibration(crowd=0.5), noise_maps(2.0, 1), noise_maps(0.1, 1))
    assert half.novelty_weight == pytest.approx(measured.novelty_weight / 2, rel=0.1)


def test_a_crowd_seen_from_afar_stays_with_its_heads():
    assert not is_near(calibration())
    assert not is_near(calibration(crowd=0.92)), "as UCSD Ped2 is measured"
    assert is_near(calibration(crowd=0.2))
    assert sigma_of(calibration(crowd=0.2)) == SIGMA_STEPS, "nothing was weighed"
    assert sigma_of(calibration(crowd=0.0, change_weight=1.0)) == 2 * SIGMA_STEPS


def test_a_picture_that_changes_more_than_others_is_hotter():
    measured = calibration(crowd=0.0, change_weight=1.0, offset=2.0, scale=1.0)
    steps = recording(range(100, 110))
    judged = list(judge_taught(lambda: steps, profile_of(measured)))
    peaks = np.array([logits.max() for _, logits in judged])
    assert [time_us for time_us, _ in judged] == [step.time_us for step in steps]
    assert peaks[102:108].min() > 0 > np.delete(peaks, np.s_[95:115]).max()
    still = msgspec.structs.replace(measured, change_weight=0.0)
    assert np.ptp([logits.max() for _, logits in judge_taught(lambda: steps, profile_of(still))]) == 0


def test_heat_covers_whole_people_and_the_score_stays():
    """Someone stands over all rows of the middle columns; only the head is unusual."""
    measured = calibration(crowd=0.0, change_weight=1.0)
    boxes = np.array([[1 / 3, 0.0, 2 / 3, 1.0, 0.9, PERSON]], np.float32)
    steps = recording(range(0))
    for step in steps:
        step.logits[:2, 4] = 6.0
    seen = [replace(step, objects=boxes if number % 3 == 0 else None) for number, step in enumerate(steps)]
    for (_, bare), (_, whole) in zip(
        judge_taught(lambda: steps, profile_of(measured)), judge_taught(lambda: seen, profile_of(measured)), strict=True
    ):
        assert whole.max() == bare.max()
        assert whole[5, 4] > bare[5, 4] + 1
        assert whole[5, 0] == bare[5, 0]


def test_the_first_step_has_nothing_to_be_compared_with():
    changes = [(float("nan"), float("nan")), *[(0.15, 0.08)] * 20]
    added = change_logits(calibration(change_weight=1.0), changes)
    assert np.isfinite(added).all()
    assert added[0] == pytest.approx(added[5])


def test_a_wider_mean_keeps_its_weight_and_its_times():
    kernel = kernel_of(2 * SIGMA_STEPS)
    assert len(kernel) == 17
    spike = [(number, np.full((1, 1), float(number == 20), np.float32)) for number in range(41)]
    wide = [float(value[0, 0]) for _, value in smooth_over_time(spike, 2 * SIGMA_STEPS)]
    assert len(wide) == 41
    assert np.argmax(wide) == 20
    assert np.count_nonzero(wide) == 17
    assert max(wide) < max(float(value[0, 0]) for _, value in smooth_over_time(spike))


def test_peaks_are_those_of_a_persons_size():
    lonely = np.zeros(GRID, np.float32)
    lonely[3, 4] = 9.0
    assert peaks_of([(0, lonely)]) == pytest.approx([1.0])
