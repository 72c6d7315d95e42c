"""The same moment in footage of another camera."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

from tvad_desktop.domain.cameras import (
    AlsoTimed,
    LinePart,
    Place,
    camera_line,
    camera_lines,
    find_same_moment,
    find_same_moments,
    recording_times,
)
from tvad_desktop.domain.case import CaseVideo
from tvad_desktop.domain.media import Video

NOON = datetime(2026, 3, 12, 12)


def video(number: int, camera: int | None, begins_s: float | None, length_s: float = 60) -> CaseVideo:
    media = Video(Path(f"/{number}.mp4"), f"{number:064x}", round(length_s * 1e6), 64, 48, 100)
    began = None if begins_s is None else NOON + timedelta(seconds=begins_s)
    return CaseVideo(number, media, camera, None, "", began)


VIDEOS = [video(1, 1, 0), video(2, 2, -30), video(3, 3, 20), video(4, 2, 90), video(5, 1, 10), video(6, 4, None)]


def test_the_next_camera_shows_the_same_moment_round_and_round() -> None:
    shown = VIDEOS[0]
    assert find_same_moment(VIDEOS, shown, 25_000_000, 1) == Place(2, 55_000_000)
    assert find_same_moment(VIDEOS, VIDEOS[1], 55_000_000, 1) == Place(3, 5_000_000)
    assert find_same_moment(VIDEOS, VIDEOS[2], 5_000_000, 1) == Place(1, 25_000_000)
    assert find_same_moment(VIDEOS, shown, 25_000_000, -1) == Place(3, 5_000_000)


def test_every_other_camera_is_known_at_a_moment_the_next_one_first() -> None:
    assert find_same_moments(VIDEOS, VIDEOS[1], 55_000_000) == [Place(3, 5_000_000), Place(1, 25_000_000)]
    assert find_same_moments(VIDEOS, VIDEOS[5], 0) == []


def test_a_camera_that_did_not_record_then_is_passed_over() -> None:
    assert find_same_moment(VIDEOS, VIDEOS[0], 40_000_000, 1) == Place(3, 20_000_000)
    assert find_same_moment(VIDEOS[:1] + VIDEOS[4:], VIDEOS[0], 40_000_000, 1) is None


def test_without_a_clock_there_is_no_same_moment() -> None:
    assert find_same_moment(VIDEOS, VIDEOS[5], 0, 1) is None
    assert find_same_moment(VIDEOS, None, 0, 1) is None
    zoned = CaseVideo(7, VIDEOS[1].video, 9, None, "", NOON.replace(tzinfo=UTC))
    assert find_same_moment([VIDEOS[0], zoned], VIDEOS[0], 0, 1) is None


def test_all_footage_of_a_camera_is_one_line_in_the_order_of_the_clock() -> None:
    parts = camera_line(VIDEOS, VIDEOS[3])
    assert parts == [LinePart(2, 0, 60_000_000), LinePart(4, 120_000_000, 180_000_000)]
    assert camera_line(VIDEOS, VIDEOS[2]) == []  # the only one of its camera
    assert camera_line(VIDEOS, VIDEOS[5]) == []  # nobody knows when
    assert camera_line(VIDEOS, None) == []


def test_other_cameras_of_that_time_stand_under_it() -> None:
    parts = camera_lines(VIDEOS, VIDEOS[2])  # from 20 s to 80 s
    assert [(part.video_id, part.row) for part in parts] == [(3, 0), (1, 1), (5, 1), (2, 2)]
    assert {part.video_id: part.start_us for part in parts} == {2: 0, 1: 30_000_000, 5: 40_000_000, 3: 50_000_000}
    assert camera_lines([VIDEOS[2], VIDEOS[3]], VIDEOS[2]) == []  # camera 2 recorded later
    assert camera_lines(VIDEOS, VIDEOS[5]) == camera_lines(VIDEOS, None) == []


def test_one_recording_time_can_hold_for_others_of_the_camera() -> None:
    first, later = VIDEOS[0], VIDEOS[4]
    noon = NOON + timedelta(hours=1)
    assert recording_times(VIDEOS, first, noon, AlsoTimed.NONE) == {1: noon}
    assert recording_times(VIDEOS, first, noon, AlsoTimed.FOLLOWING) == {1: noon, 5: noon + timedelta(minutes=1)}
    assert recording_times(VIDEOS, later, noon, AlsoTimed.FOLLOWING) == {5: noon}  # the other one comes before it
    assert recording_times(VIDEOS, first, noon, AlsoTimed.MOVED) == {1: noon, 5: noon + timedelta(seconds=10)}
    assert recording_times(VIDEOS, first, None, AlsoTimed.FOLLOWING) == {1: None}
