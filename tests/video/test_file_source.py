from __future__ import annotations

import itertools
import random
import tracemalloc
from collections.abc import Callable, Sequence
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

from tests.video.conftest import HEIGHT_PX, WIDTH_PX
from tvad_desktop.domain.media import Frame
from tvad_desktop.video.sampling import sample
from tvad_desktop.video.source import VideoSource, open_video

WriteClip = Callable[..., Path]
ReadNumber = Callable[[NDArray[np.uint8]], int]
UNEVEN = [104, 96, 504, 96, 2560, 24, 96, 104, 1440, 96]  # durations, repeated; the same sum as of even ones


@pytest.fixture(scope="session", params=["constant", "variable"])
def clip(
    request: pytest.FixtureRequest,
    tmp_path_factory: pytest.TempPathFactory,
    write_clip: WriteClip,
    set_durations: Callable[[Path, Sequence[int]], None],
) -> Path:
    path = write_clip(tmp_path_factory.mktemp("clips") / f"{request.param}.mp4", 240)
    if request.param == "variable":
        set_durations(path, UNEVEN * 24)
    return path


def decode(source: VideoSource) -> list[Frame]:
    return list(source.frames())


def same(one: Frame, other: Frame) -> bool:
    return (one.time_us, one.index) == (other.time_us, other.index) and np.array_equal(one.rgb, other.rgb)


def test_times_are_those_the_container_states(
    clip: Path, presentation_times: Callable[[Path], list[int]], read_number: ReadNumber
) -> None:
    with open_video(clip) as source:
        frames = decode(source)
        assert [frame.time_us for frame in frames] == presentation_times(clip)
        assert [read_number(frame.rgb) for frame in frames] == list(range(240))
        assert all(frame.rgb.dtype == np.uint8 and frame.rgb.shape == (96, 160, 3) for frame in frames)
        assert (source.video.width_px, source.video.height_px, source.video.frame_count) == (160, 96, 240)
        assert frames[-1].time_us < source.video.duration_us < frames[-1].time_us + 1_000_000
        assert source.skipped_frames == 0


def test_iterating_from_any_moment_gives_the_very_pictures_of_a_whole_pass(clip: Path) -> None:
    rng = random.Random(2)
    with open_video(clip) as source:
        frames = decode(source)
        for start_us in [rng.randrange(frames[-1].time_us + 1) for _ in range(25)]:
            expected = [frame for frame in frames if frame.time_us >= start_us][:4]
            got = [frame for frame, _ in zip(source.frames(start_us), range(len(expected)), strict=False)]
            assert all(same(*pair) for pair in zip(got, expected, strict=True)), start_us
        assert list(source.frames(frames[-1].time_us + 1)) == []


def test_the_frame_at_a_moment_is_the_one_shown_then(clip: Path) -> None:
    rng = random.Random(3)
    with open_video(clip) as source:
        frames = decode(source)
        moments = [rng.randrange(frames[-1].time_us) for _ in range(40)]
        moments += [frame.time_us for frame in frames[100:130]]  # playing on
        moments += [frame.time_us for frame in reversed(frames[80:130])]  # stepping back
        for time_us in moments:
            expected = [frame for frame in frames if frame.time_us <= time_us][-1]
            assert same(source.frame_at(time_us), expected), time_us
        assert same(source.frame_at(-5), frames[0])
        assert same(source.frame_at(10**10), frames[-1])


def test_iterators_and_single_looks_do_not_disturb_each_other(clip: Path, read_number: ReadNumber) -> None:
    with open_video(clip) as source:
        numbers = []
        for frame, other in zip(source.frames(), source.frames(2_000_000), strict=False):
            numbers.append(read_number(frame.rgb))
            assert source.frame_at(other.time_us).time_us == other.time_us
            if len(numbers) == 30:
                break
    assert numbers == list(range(30))


@pytest.mark.parametrize("rate_hz", [None, 10.0, 3.3, 1000.0])
def test_sampling_inside_the_source_picks_what_sampling_outside_picks(clip: Path, rate_hz: float | None) -> None:
    with open_video(clip) as source:
        for start_us in (0, 3_210_000):
            outside = list(sample(source.frames(start_us), rate_hz))
            inside = list(source.sampled(rate_hz, start_us))
            assert all(same(*pair) for pair in zip(inside, outside, strict=True))


def test_rotated_footage_comes_upright(
    tmp_path: Path, write_clip: WriteClip, rotate_clip: Callable[[Path], None]
) -> None:
    plain = write_clip(tmp_path / "plain.mp4", 5)
    turned = write_clip(tmp_path / "turned.mp4", 5)
    rotate_clip(turned)
    with open_video(plain) as lying, open_video(turned) as upright:
        assert (upright.video.width_px, upright.video.height_px) == (96, 160)
        for one, other in zip(lying.frames(), upright.frames(), strict=True):
            assert np.array_equal(np.rot90(one.rgb, -1), other.rgb)


def test_a_clock_that_starts_anew_never_runs_backwards(tmp_path: Path, write_clip: WriteClip) -> None:
    part = write_clip(tmp_path / "part.ts", 40).read_bytes()
    (tmp_path / "joined.ts").write_bytes(part + part)
    with open_video(tmp_path / "joined.ts") as source:
        times_us = [frame.time_us for frame in source.frames()]
    assert len(times_us) == 80
    assert times_us == [number * 40_000 for number in range(80)]


def test_a_stream_without_times_runs_at_its_rate(
    tmp_path: Path, write_clip: WriteClip, read_number: ReadNumber
) -> None:
    path = write_clip(tmp_path / "raw.m2v", 60, codec="MPG2")
    with open_video(path) as source:
        frames = decode(source)
        assert [read_number(frame.rgb) for frame in frames] == list(range(len(frames)))
        assert np.all(np.diff([frame.time_us for frame in frames]) == 40_000)
        assert same(source.frame_at(frames[50].time_us), frames[50])
        assert same(next(source.frames(frames[30].time_us)), frames[30])


def test_damage_in_the_middle_is_leapt_over_and_counted(
    tmp_path: Path, write_clip: WriteClip, read_number: ReadNumber
) -> None:
    path = write_clip(tmp_path / "clip.mp4", 200)
    content = bytearray(path.read_bytes())
    middle, hole = len(content) // 2, len(content) // 10
    content[middle : middle + hole] = bytes(hole)
    path.write_bytes(content)
    with open_video(path) as source:
        frames = decode(source)
        times_us = [frame.time_us for frame in frames]
        assert times_us == sorted(set(times_us))
        assert 140 < len(frames) < 200
        assert times_us[-1] == 199 * 40_000
        damage = source.damage()
        assert {one.kind for one in damage} >= {"missing"}
        assert sum(one.pictures for one in damage if one.kind == "missing") == 200 - len(frames)
        assert sum(one.end_us - one.start_us for one in damage) < 2_000_000
        intact = [frame for frame in frames if not any(one.start_us <= frame.time_us < one.end_us for one in damage)]
        assert [read_number(frame.rgb) for frame in intact] == [frame.time_us // 40_000 for frame in intact]
        assert source.skipped_frames == 200 - len(frames)
        decode(source)
        assert source.skipped_frames == 200 - len(frames), "a second pass counts the same frames, not more"
        assert same(source.frame_at(7_000_000), next(frame for frame in frames if frame.time_us == 7_000_000))


def test_a_truncated_file_gives_what_it_has(tmp_path: Path, write_clip: WriteClip, read_number: ReadNumber) -> None:
    path = write_clip(tmp_path / "clip.avi", 200, codec="MJPG")
    path.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    with open_video(path) as source:
        frames = decode(source)
        assert 80 < len(frames) < 110
        assert [read_number(frame.rgb) for frame in frames[:-1]] == list(range(len(frames) - 1))
        assert frames[-1].time_us < source.video.duration_us <= frames[-1].time_us + 80_000
        assert abs(source.skipped_frames + len(frames) - 200) <= 1


def test_a_clip_of_one_frame(tmp_path: Path, write_clip: WriteClip) -> None:
    with open_video(write_clip(tmp_path / "one.mp4", 1)) as source:
        assert [frame.time_us for frame in source.frames()] == [0]
        assert source.frame_at(1_000_000).time_us == 0
        assert source.video.duration_us == 40_000


def test_grey_footage_with_sixteen_bits_becomes_rgb_with_eight(tmp_path: Path) -> None:
    path = tmp_path / "grey.mkv"
    options = [cv2.VIDEOWRITER_PROP_DEPTH, cv2.CV_16U, cv2.VIDEOWRITER_PROP_IS_COLOR, 0]
    writer = cv2.VideoWriter(str(path), cv2.CAP_FFMPEG, cv2.VideoWriter.fourcc(*"FFV1"), 25, (64, 48), options)
    writer.write(np.full((48, 64), 0x8000, np.uint16))
    writer.release()
    with open_video(path) as source:
        picture = source.frame_at(0).rgb
    assert picture.dtype == np.uint8
    assert picture.shape == (48, 64, 3)
    assert np.all(np.abs(picture.astype(int) - 0x80) <= 2)


def test_iterating_keeps_memory_constant(tmp_path: Path, write_clip: WriteClip) -> None:
    def peak_bytes(frames: int) -> int:
        with open_video(write_clip(tmp_path / f"{frames}.mp4", frames)) as source:
            tracemalloc.start()
            assert sum(1 for _ in source.frames()) == frames
            peak = tracemalloc.get_traced_memory()[1]
            tracemalloc.stop()
            return peak

    assert peak_bytes(400) < peak_bytes(40) + 96 * 160 * 3


def test_real_footage_of_variable_rate_has_its_own_times(
    footage: Path, presentation_times: Callable[[Path], list[int]]
) -> None:
    path = footage / "clips" / "traffic_camera_vfr.mp4"
    with open_video(path) as source:
        expected = presentation_times(path)
        times_us = [frame.time_us for frame in source.frames()]
        assert times_us == expected
        assert len(set(np.diff(times_us).tolist())) > 1, "the clip is of variable rate"
        assert expected[-1] < source.video.duration_us < expected[-1] + 200_000


@pytest.mark.parametrize("name", ["traffic_camera_vfr.mp4", "pets09_vtest.mp4", "intel_car_detection.mp4"])
def test_seeking_in_real_footage_is_exact(footage: Path, name: str) -> None:
    rng = random.Random(4)
    with open_video(footage / "clips" / name) as source:
        small = 8  # a picture shrunk by dropping pixels still tells one frame from another
        shown = [(frame.time_us, frame.rgb[::small, ::small].copy()) for frame in source.frames()]
        for place in rng.sample(range(len(shown)), 8):
            time_us, picture = shown[place]
            frame = source.frame_at(time_us)
            assert frame.time_us == time_us
            assert np.array_equal(frame.rgb[::small, ::small], picture)


def test_a_look_may_be_smaller_and_is_the_same_picture(
    tmp_path: Path, write_clip: WriteClip, rotate_clip: Callable[[Path], None]
) -> None:
    path = write_clip(tmp_path / "clip.mp4", 12)
    rotate_clip(path)
    with open_video(path) as source:
        whole = source.frame_at(200_000)
        assert whole.rgb.shape == (WIDTH_PX, HEIGHT_PX, 3)
        small = source.frame_at(200_000, (40, 80))
        assert (small.time_us, small.index, small.is_reduced) == (whole.time_us, whole.index, True)
        assert small.rgb.shape == (67, 40, 3)
        expected = cv2.resize(whole.rgb, (40, 67), interpolation=cv2.INTER_AREA)
        assert np.abs(small.rgb.astype(int) - expected).mean() < 3
        assert not np.array_equal(np.rot90(small.rgb, 2), small.rgb)
        for room in ((90, 150), (1000, 1000), None):
            again = source.frame_at(200_000, room)
            assert not again.is_reduced
            assert np.array_equal(again.rgb, whole.rgb), "hardly smaller is as it is"
        read = list(itertools.islice(source.frames(100_000, (40, 80)), 4))
        assert [frame.rgb.shape for frame in read] == [(67, 40, 3)] * 4
        assert all(frame.is_reduced for frame in read)
        assert [frame.rgb.shape for frame in itertools.islice(source.frames(100_000), 2)] == [whole.rgb.shape] * 2


def test_steps_on_are_the_frames_of_the_linear_pass(clip: Path) -> None:
    with open_video(clip) as source:
        frames = list(source.frames())
        for place in (200, 40, 41, 42, 39, 0):
            after = source.frame_after(frames[place].time_us)
            assert after is not None
            assert (after.time_us, after.index) == (frames[place + 1].time_us, frames[place + 1].index)
            assert np.array_equal(after.rgb, frames[place + 1].rgb)
        assert source.frame_after(frames[-1].time_us) is None
