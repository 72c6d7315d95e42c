"""With a profile, where people are near: memory and the change of the whole picture count beside the heads."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

import msgspec
import numpy as np
import pytest

from tvad_desktop.detection.camera_profile import Calibration, CameraProfile
from tvad_desktop.detection.self_learned import judge_recording
from tvad_desktop.detection.smoothing import SIGMA_STEPS, kernel_of, smooth_over_time
from tvad_desktop.detection.taught import change_logits, either, is_near, judge_taught, peaks_of, sigma_of, weigh_near
from tvad_desktop.detection.watched_step import WatchedStep, pack_steps, unpack_steps
from tvad_desktop.objects.network import PERSON

GRID = (6, 9)


def calibration(**numbers: float) -> Calibration:
    return Calibration(memory_distance=0.5, decoder_offset=0.0, decoder_scale=1.0, **numbers)


def noise_maps(spread: float, seed: int):
    random = np.random.default_rng(seed)
    return [(number, np.full(GRID, random.normal(0, spread), np.float32)) for number in range(400)]


def profile_of(measured: Calibration) -> CameraProfile:
    return CameraProfile("0" * 64, 100, np.ones(GRID[0], np.float32), np.eye(4, dtype=np.float32), measured)


def with_heads(measured: Calibration) -> CameraProfile:
    return replace(profile_of(measured), heads=({"weight": np.zeros(1, np.float32)},))


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
    judged = list(judge_taught(lambda: steps, with_heads(measured)))
    peaks = np.array([logits.max() for _, logits in judged])
    assert [time_us for time_us, _ in judged] == [step.time_us for step in steps]
    assert peaks[102:108].min() > 0 > np.delete(peaks, np.s_[95:115]).max()
    still = msgspec.structs.replace(measured, change_weight=0.0)
    assert np.ptp([logits.max() for _, logits in judge_taught(lambda: steps, with_heads(still))]) == 0


def test_heat_covers_whole_people_and_the_score_stays():
    """Someone stands over all rows of the middle columns; only the head is unusual."""
    measured = calibration(crowd=0.0, change_weight=1.0)
    boxes = np.array([[1 / 3, 0.0, 2 / 3, 1.0, 0.9, PERSON]], np.float32)
    steps = recording(range(0))
    for step in steps:
        step.logits[:2, 4] = 6.0
    seen = [replace(step, objects=boxes if number % 3 == 0 else None) for number, step in enumerate(steps)]
    for (_, bare), (_, whole) in zip(
        judge_taught(lambda: steps, with_heads(measured)), judge_taught(lambda: seen, with_heads(measured)), strict=True
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


def test_the_higher_opinion_decides_and_both_say_where():
    told, own = np.full(GRID, -3.0, np.float32), np.full(GRID, -2.0, np.float32)
    told[1, 2] = 0.5
    own[4, 7] = 1.5
    joined = either(told, own)
    assert joined.max() == pytest.approx(1.5)
    assert np.unravel_index(joined.argmax(), GRID) == (1, 2), "the profile knows places better"
    assert joined[4, 7] > joined[0, 0]
    np.testing.assert_allclose(either(told, told), told, atol=1e-6)


def tops(judged) -> np.ndarray:
    return np.array([logits.max() for _, logits in judged])


def test_what_only_the_recording_itself_tells_is_hot_on_the_cameras_own_scale():
    """The profile says the same of every step; a stretch changes unlike the rest of the recording."""
    steps = [replace(step, taught=np.full(GRID, -3.0, np.float16)) for step in recording(range(100, 110))]
    own = tops(judge_recording(lambda: steps))
    measured = calibration(crowd=0.0, own_offset=0.5, own_scale=2.0)
    joined = tops(judge_taught(lambda: steps, with_heads(measured)))
    np.testing.assert_allclose(joined, np.maximum(-3.0, (own - 0.5) / 2), atol=1e-3)
    assert joined[105] > joined[50] + 0.5
    alone = tops(judge_taught(lambda: steps, with_heads(calibration(crowd=0.0))))
    np.testing.assert_allclose(alone, -3.0, atol=1e-3, err_msg="learned by an earlier version")


def test_a_memory_without_heads_is_no_worse_than_nothing_where_people_are_near():
    random = np.random.default_rng(5)
    misled = [replace(step, taught=random.normal(0, 9, GRID).astype(np.float16)) for step in recording(range(100, 110))]
    by_itself = [logits for _, logits in judge_recording(lambda: misled)]
    for (_, taught), own in zip(
        judge_taught(lambda: misled, profile_of(calibration(crowd=0.0))), by_itself, strict=True
    ):
        np.testing.assert_allclose(taught, own, atol=1e-5)
    crowded = tops(judge_taught(lambda: misled, profile_of(calibration(crowd=1.0))))
    assert crowded.max() <= 4.0
    assert np.ptp(crowded) > 0.1, "in a crowd it counts"


def test_what_was_dismissed_is_lowered_whoever_told_it():
    steps = [replace(step, taught=np.zeros(GRID, np.float16)) for step in recording(range(100, 110))]
    dismissed = [replace(step, dismissed=np.full(GRID, 5.0, np.float16)) for step in steps]
    measured = calibration(crowd=0.0, own_scale=1.0)
    before, after = (tops(judge_taught(partial(iter, one), with_heads(measured))) for one in (steps, dismissed))
    np.testing.assert_allclose(before - after, 5.0, atol=1e-2)


def test_steps_watched_by_an_earlier_version_say_the_same():
    old = recording(range(0))
    for step in old:
        step.logits[2, 3] = 4.0
    new = [replace(step, taught=step.logits, logits=np.zeros(GRID, np.float16)) for step in old]
    profile = with_heads(calibration(crowd=1.0))
    for (_, one), (_, other) in zip(
        judge_taught(lambda: old, profile), judge_taught(lambda: new, profile), strict=True
    ):
        np.testing.assert_array_equal(one, other)


def test_what_a_profile_says_of_a_step_is_kept():
    plain = recording(range(0), 3)
    seen = [
        replace(step, taught=np.full(GRID, number, np.float16), dismissed=np.full(GRID, number / 2, np.float16))
        for number, step in enumerate(plain)
    ]
    for before, after in zip(seen, unpack_steps(pack_steps(seen)), strict=True):
        np.testing.assert_array_equal(after.taught, before.taught)
        np.testing.assert_array_equal(after.dismissed, before.dismissed)
    bare = unpack_steps(pack_steps(plain))[0]
    assert bare.taught is None
    assert bare.dismissed is None
