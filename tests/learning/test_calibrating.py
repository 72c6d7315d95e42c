"""Normal footage is watched as a recording is later, each recording for itself."""

from __future__ import annotations

import numpy as np

from tvad_desktop.domain.media import Frame
from tvad_desktop.learning.calibrating import split_recordings


def frames_at(*times_us: int) -> list[Frame]:
    return [Frame(time_us, 0, np.zeros((2, 2, 3), np.uint8)) for time_us in times_us]


def test_joined_videos_are_told_apart_and_a_dropped_picture_is_no_end():
    frames = frames_at(0, 100_000, 1_500_000, 20_000_000, 20_100_000, 40_000_000)
    split = [[frame.time_us for frame in recording] for recording in split_recordings(iter(frames))]
    assert split == [[0, 100_000, 1_500_000], [20_000_000, 20_100_000], [40_000_000]]


def test_no_footage_is_no_recording():
    assert list(split_recordings(iter([]))) == []
