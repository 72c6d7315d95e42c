"""Recordings that are not as their containers say: every picture at its time, and nothing invented or passed over."""

from __future__ import annotations

import os
import random
import struct
from fractions import Fraction
from itertools import islice
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest

from tests.video.conftest import draw, read_number
from tvad_desktop.domain.media import Frame
from tvad_desktop.video.decoder.cursor import Cursor
from tvad_desktop.video.decoder.recording import Recording
from tvad_desktop.video.facts import Damage
from tvad_desktop.video.source import open_video

GROUP, PERIOD_US = 20, 40_000
BETWEEN = {"mpeg1video": 2, "mpeg2video": 2, "mpeg4": 2}


def encode(
    path: Path,
    codec: str,
    numbers: range,
    *,
    form: str | None = None,
    start: int = 0,
    scale: int = 1,
    between: int | None = None,
    rate: int | Fraction = 25,
    group: int = GROUP,
) -> Path:
    with av.open(str(path), "w", format=form, options={"avoid_negative_ts": "disabled"}) as container:
        stream: Any = container.add_stream(codec, rate=rate)
        stream.height, stream.width = (scale * side for side in draw(0).shape[:2])
        stream.pix_fmt = "yuvj420p" if codec == "mjpeg" else "yuv420p"
        stream.codec_context.gop_size, stream.codec_context.max_b_frames = (
            group,
            BETWEEN.get(codec, 0) if between is None else between,
        )
        for place, number in enumerate(numbers):
            frame = av.VideoFrame.from_ndarray(np.kron(draw(number), np.ones((scale, scale, 1), np.uint8)), "bgr24")
            frame.pts = start + place
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return path


def packets(path: Path) -> list[tuple[int, int]]:
    """Place in the file and size of every packet, in the order of decoding."""
    with av.open(str(path)) as container:
        return [(packet.pos, packet.size) for packet in container.demux(video=0) if packet.size]


def read(path: Path) -> tuple[list[Frame], list[Damage]]:
    """All pictures; and looks at any moment show the very same."""
    with open_video(path) as source:
        frames, damage = list(source.frames()), source.damage()
        times_us = [frame.time_us for frame in frames]
        rng = random.Random(path.name)
        for _ in range(8):
            time_us = rng.randrange(source.facts().end_us)
            place = int(np.searchsorted(times_us, time_us, side="right")) - 1
            looked = source.frame_at(time_us)
            assert looked.time_us == times_us[place]
            assert np.array_equal(looked.rgb, frames[place].rgb), time_us
    return frames, damage


def numbers_of(frames: list[Frame]) -> list[int]:
    return [read_number(frame.rgb[:: frame.rgb.shape[0] // 96, :: frame.rgb.shape[1] // 160]) for frame in frames]


def is_steady(frames: list[Frame]) -> bool:
    return [frame.time_us for frame in frames] == [PERIOD_US * place for place in range(len(frames))]


def test_a_container_that_says_of_every_picture_that_it_needs_no_other(tmp_path: Path) -> None:
    frames, damage = read(encode(tmp_path / "clip.avi", "h263p", range(50)))
    assert (numbers_of(frames), damage) == (list(range(50)), [])


@pytest.mark.parametrize(("codec", "suffix"), [("mpeg4", "avi"), ("mpeg4", "ts"), ("mpeg2video", "ts")])
def test_what_stands_before_the_first_key_picture_is_not_shown(codec: str, suffix: str, tmp_path: Path) -> None:
    whole = encode(tmp_path / f"whole.{suffix}", codec, range(60))
    late = tmp_path / f"late.{suffix}"
    if suffix == "avi":
        with av.open(str(whole)) as source, av.open(str(late), "w") as target:
            stream = target.add_stream_from_template(source.streams.video[0])
            for place, packet in enumerate(source.demux(video=0)):
                if packet.size and place >= 7:
                    packet.dts, packet.pts = packet.dts - 7, None
                    packet.stream = stream
                    target.mux(packet)
    else:
        late.write_bytes(whole.read_bytes()[packets(whole)[7][0] // 188 * 188 :])
    frames, damage = read(late)
    numbers = numbers_of(frames)
    assert 16 <= numbers[0] <= 22
    assert numbers == list(range(numbers[0], 60))
    assert is_steady(frames)
    assert [one.kind for one in damage if one.kind != "tail"] == ["head"]


@pytest.mark.parametrize(("codec", "form"), [("mpeg2video", "mpeg"), ("mpeg2video", "mpeg2video"), ("mpeg4", "m4v")])
def test_no_picture_is_lost_where_the_size_changes(codec: str, form: str, tmp_path: Path) -> None:
    first = encode(tmp_path / "first", codec, range(30), form=form)
    second = encode(tmp_path / "second", codec, range(100, 130), form=form, scale=2)
    joined = tmp_path / "joined"
    joined.write_bytes(first.read_bytes() + second.read_bytes())
    frames, damage = read(joined)
    assert (numbers_of(frames), damage) == ([*range(30), *range(100, 130)], [])
    assert {frame.rgb.shape for frame in frames} == {(96, 160, 3), (192, 320, 3)}


def test_a_program_stream_whose_clock_goes_back_in_the_middle(tmp_path: Path) -> None:
    first = encode(tmp_path / "first", "mpeg2video", range(40), form="mpeg", start=5000)
    second = encode(tmp_path / "second", "mpeg2video", range(100, 140), form="mpeg")
    (tmp_path / "joined.mpg").write_bytes(first.read_bytes() + second.read_bytes())
    frames, damage = read(tmp_path / "joined.mpg")
    assert (numbers_of(frames), damage) == ([*range(40), *range(100, 140)], [])
    assert is_steady(frames)


def test_a_raw_stream_of_mpeg_1_with_pictures_between(tmp_path: Path) -> None:
    frames, damage = read(encode(tmp_path / "clip.m1v", "mpeg1video", range(50), form="mpeg1video"))
    assert (numbers_of(frames), damage) == (list(range(50)), [])
    assert is_steady(frames)


@pytest.mark.parametrize("suffix", ["avi", "mjpeg", "mov"])
def test_a_jpeg_that_is_hurt_inside_is_shown_and_marked(suffix: str, tmp_path: Path) -> None:
    path = encode(tmp_path / f"clip.{suffix}", "mjpeg", range(30))
    content = bytearray(path.read_bytes())
    at, size = packets(path)[12]
    content[at + size - 50 : at + size - 10] = bytes(40)
    path.write_bytes(content)
    frames, damage = read(path)
    assert len(frames) == 30
    assert damage == [Damage(480_000, 520_000, "damaged", 1)]


@pytest.mark.parametrize("garbage", [bytes(4096), bytes(range(1, 200)) * 9])
def test_what_stands_around_jpegs_does_not_count(garbage: bytes, tmp_path: Path) -> None:
    path = encode(tmp_path / "clip.mjpeg", "mjpeg", range(20))
    path.write_bytes(garbage + path.read_bytes() + bytes(100_000))
    frames, damage = read(path)
    assert (numbers_of(frames), damage) == (list(range(20)), [])


def test_jpegs_as_cameras_send_them_miss_no_end(tmp_path: Path) -> None:
    frames, damage = read(encode(tmp_path / "clip.mpjpeg", "mjpeg", range(20), form="mpjpeg"))
    assert (numbers_of(frames), damage) == (list(range(20)), [])


def test_one_jpeg_is_footage_of_one_picture(tmp_path: Path) -> None:
    frames, damage = read(encode(tmp_path / "still.mjpeg", "mjpeg", range(7, 8)))
    assert (numbers_of(frames), damage) == ([7], [])


def test_a_matroska_that_does_not_begin_at_zero_lacks_nothing(tmp_path: Path) -> None:
    frames, damage = read(encode(tmp_path / "late.mkv", "libx264", range(30), start=100_000))
    assert (numbers_of(frames), damage) == (list(range(30)), [])
    assert is_steady(frames)


@pytest.mark.parametrize("start", [-1, -2, -10])
def test_an_flv_that_begins_before_zero(start: int, tmp_path: Path) -> None:
    frames, damage = read(encode(tmp_path / "clip.flv", "libx264", range(30), between=3, start=start))
    assert (numbers_of(frames), damage) == (list(range(30)), [])
    assert is_steady(frames)


def test_times_stay_right_in_an_avi_that_lost_packets(tmp_path: Path) -> None:
    path = encode(tmp_path / "clip.avi", "mjpeg", range(60))
    content = bytearray(path.read_bytes())
    for at, _ in packets(path)[20:22]:
        content[at - 8 : at] = b"\x11" * 8  # what tells that a packet follows
    path.write_bytes(content)
    frames, _ = read(path)
    assert {number: frame.time_us for number, frame in zip(numbers_of(frames), frames, strict=True)}[59] == 2_360_000
    assert len(frames) in (58, 59)


def test_an_asf_that_is_cut_tells_how_long_it_was(tmp_path: Path) -> None:
    whole = encode(tmp_path / "whole.asf", "wmv2", range(60), scale=3)
    assert read(whole)[1] == []
    cut = tmp_path / "cut.asf"
    cut.write_bytes(whole.read_bytes()[: whole.stat().st_size * 2 // 3])
    frames, damage = read(cut)
    assert damage[-1].kind == "tail"
    assert damage[-1].end_us == pytest.approx(60 * PERIOD_US, abs=2000)
    assert 20 < len(frames) < 60


def promise_more(content: bytes, seconds: int, kinds: tuple[bytes, ...]) -> bytes:
    """The same MP4 of which some headers tell another length."""
    changed = bytearray(content)
    movie_hz = struct.unpack_from(">I", content, content.find(b"mvhd") + 16)[0]
    media_hz = struct.unpack_from(">I", content, content.find(b"mdhd") + 16)[0]
    for kind in kinds:
        clock_hz = media_hz if kind == b"mdhd" else movie_hz
        places = {b"mvhd": 20, b"mdhd": 20, b"tkhd": 24, b"elst": 12}
        struct.pack_into(">I", changed, content.find(kind) + places[kind], seconds * clock_hz)
    return bytes(changed)


@pytest.mark.parametrize("kinds", [(b"mvhd", b"tkhd", b"mdhd", b"elst"), (b"mvhd",), (b"mdhd",), (b"elst",)])
def test_an_mp4_that_promises_more_than_its_table_has_a_missing_tail(kinds: tuple[bytes, ...], tmp_path: Path) -> None:
    path = encode(tmp_path / "clip.mp4", "libx264", range(50))
    assert read(path)[1] == []
    path.write_bytes(promise_more(path.read_bytes(), 9, kinds))
    frames, damage = read(path)
    assert numbers_of(frames) == list(range(50))
    assert damage == [Damage(50 * PERIOD_US, 9_000_000, "tail", 175)]


def test_a_length_in_the_ticks_of_another_clock_promises_nothing(tmp_path: Path) -> None:
    path = encode(tmp_path / "clip.mp4", "libx264", range(50))
    content = bytearray(path.read_bytes())
    media_hz = struct.unpack_from(">I", content, content.find(b"mdhd") + 16)[0]
    struct.pack_into(">I", content, content.find(b"mvhd") + 20, 2 * media_hz)
    path.write_bytes(content)
    assert read(path)[1] == []


def test_leading_pictures_of_a_raw_stream_are_not_missing(tmp_path: Path) -> None:
    """Whoever goes on in the middle decodes again from a key picture whose leading pictures cannot be decoded then."""
    path = encode(tmp_path / "clip.hevc", "libx265", range(60), between=4)
    for stop in range(36, 44):
        recording = Recording(os.fsencode(path), None, None, lambda: None)
        until = [shown.time_us for shown in islice(Cursor(recording, 1).pictures(0), stop)]
        after = [shown.time_us for shown in Cursor(recording, 1).pictures(until[-1] + 1)]
        assert until + after == [PERIOD_US * place for place in range(60)]
        assert recording.damage() == [], stop


@pytest.mark.parametrize("between", [0, 2])
@pytest.mark.parametrize("rate", [7, Fraction(25, 2), Fraction(30_000, 1001)])
def test_a_raw_stream_of_mpeg_4_has_the_rate_of_its_own_clock(rate: Fraction, between: int, tmp_path: Path) -> None:
    path = encode(tmp_path / "clip.m4v", "mpeg4", range(40), form="m4v", between=between, rate=rate, group=25)
    frames, damage = read(path)
    assert (numbers_of(frames), damage) == (list(range(40)), [])
    assert [frame.time_us for frame in frames] == [round(place * 1_000_000 / rate) for place in range(40)]


@pytest.mark.parametrize("codec", ["libx264", "mpeg4"])
@pytest.mark.parametrize("start", [-1, -10])
def test_a_matroska_whose_first_pictures_tell_no_time(start: int, codec: str, tmp_path: Path) -> None:
    """It cannot tell a time before zero."""
    path = encode(tmp_path / "clip.mkv", codec, range(40), between=2, start=start)
    frames, damage = read(path)
    assert (numbers_of(frames), damage) == (list(range(40)), [])
    assert is_steady(frames)


@pytest.mark.parametrize("codec", ["libx264", "mpeg2video"])
def test_a_recording_that_begins_before_the_one_before_it_has_ended(codec: str, tmp_path: Path) -> None:
    first = encode(tmp_path / "first.ts", codec, range(20), between=2)
    second = encode(tmp_path / "second.ts", codec, range(100, 120), between=2, start=19)
    joined = tmp_path / "joined.ts"
    joined.write_bytes(first.read_bytes() + second.read_bytes())
    with av.open(str(joined)) as container:
        times = [packet.pts for packet in container.demux(video=0) if packet.size]
    assert len(set(times)) < len(times), "else nothing overlaps"
    frames, damage = read(joined)
    assert (numbers_of(frames), damage) == ([*range(20), *range(100, 120)], [])
    assert is_steady(frames)


TO_THE_RIGHT, TO_THE_LEFT, DOWN, UP = (1, 0), (-1, 0), (0, 1), (0, -1)
TURNED = {
    "left to right": (TO_THE_LEFT, DOWN, lambda rgb: rgb[:, ::-1]),
    "upside down": (TO_THE_RIGHT, UP, lambda rgb: rgb[::-1]),
    "along its diagonal": (DOWN, TO_THE_RIGHT, lambda rgb: rgb.transpose(1, 0, 2)),
    "along its other diagonal": (UP, TO_THE_LEFT, lambda rgb: rgb[::-1, ::-1].transpose(1, 0, 2)),
    "a half turn": (TO_THE_LEFT, UP, lambda rgb: rgb[::-1, ::-1]),
    "three quarters": (UP, TO_THE_RIGHT, np.rot90),
}


@pytest.mark.parametrize("how", TURNED)
def test_pictures_that_are_to_be_mirrored_are(how: str, tmp_path: Path) -> None:
    """By the matrix of the track header (ISO/IEC 14496-12, 8.3.2): where a step to the right and one down lead."""
    path = encode(tmp_path / "clip.mp4", "libx264", range(8))
    plain, _ = read(path)
    (across, across_down), (down_across, down), turn = TURNED[how]
    matrix = [across << 16, across_down << 16, 0, down_across << 16, down << 16, 0, 0, 0, 1 << 30]
    content = bytearray(path.read_bytes())
    struct.pack_into(">9i", content, content.find(b"tkhd") + 44, *matrix)
    path.write_bytes(content)
    shown, _ = read(path)
    for one, other in zip(plain, shown, strict=True):
        assert np.array_equal(turn(one.rgb), other.rgb)
