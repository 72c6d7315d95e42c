from __future__ import annotations

import numpy as np
import pytest

from tvad_desktop.domain.media import Frame
from tvad_desktop.video.sampling import sample

PICTURE = np.zeros((2, 2, 3), np.uint8)


def frames_at(times_us: list[int]) -> list[Frame]:
    return [Frame(time_us, index, PICTURE) for index, time_us in enumerate(times_us)]


def sampled_times(times_us: list[int], rate_hz: float | None) -> list[int]:
    return [frame.time_us for frame in sample(frames_at(times_us), rate_hz)]


def test_the_first_frame_of_every_tick_passes() -> None:
    assert sampled_times([0, 40_000, 80_000, 120_000, 160_000, 200_000], 10) == [0, 120_000, 200_000]


@pytest.mark.parametrize("fps", [5, 10, 12, 15, 25, 29.97, 30])
@pytest.mark.parametrize("clock_us", [1, 1000])
def test_footage_no_faster_than_the_rate_passes_whole(fps: float, clock_us: int) -> None:
    times_us = [round(k * 1e6 / fps / clock_us) * clock_us for k in range(500)]
    assert sampled_times(times_us, max(fps, 10)) == times_us


def test_without_a_rate_every_frame_passes() -> None:
    times_us = [0, 1, 2, 900, 901]
    assert sampled_times(times_us, None) == times_us


def test_a_run_resumed_at_a_sampled_frame_picks_the_same_frames() -> None:
    rng = np.random.default_rng(1)
    times_us = np.cumsum(rng.integers(1_000, 150_000, 400)).tolist()
    whole = sampled_times(times_us, 7.5)
    for start in range(0, len(whole), 17):
        rest = [time_us for time_us in times_us if time_us >= whole[start]]
        assert sampled_times(rest, 7.5) == whole[start:]
