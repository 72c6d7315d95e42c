from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tvad_desktop.video.joining import PAUSE_US, join_sampled
from tvad_desktop.video.source import open_video


def test_joined_videos_follow_each_other_with_a_pause_and_keep_their_ticks(
    tmp_path: Path, write_folder: Callable[..., Path]
) -> None:
    first = open_video(write_folder(tmp_path / "first", 25), fps=10)
    second = open_video(write_folder(tmp_path / "second", 25), fps=10)
    alone = [frame.time_us for frame in first.sampled(3.0)]
    joined = [frame.time_us for frame in join_sampled([first, second], 3.0)]
    assert joined == alone + [2 * PAUSE_US + time_us for time_us in alone]
