"""Packets that are gone from a file without a trace: pictures that were made from them are never shown as good."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import dataclass
from fractions import Fraction
from functools import cache
from itertools import accumulate, pairwise
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest
from numpy.typing import NDArray

from tests.video.conftest import draw, read_number
from tvad_desktop.video.facts import Damage
from tvad_desktop.video.source import open_video

PICTURES, GROUP = 50, 20
X264 = "scenecut=0:b-adapt=0:keyint=20:min-keyint=20:threads=1:"
X265 = "scenecut=0:b-adapt=0:keyint=20:min-keyint=20:log-level=none:pools=none:"
KINDS: dict[str, tuple[str, int, dict[str, str]]] = {
    "h264": ("libx264", 0, {"x264-params": X264 + "bframes=0"}),
    "h264 with B": ("libx264", 2, {"x264-params": X264 + "bframes=2:b-pyramid=none"}),
    "h264 pyramid": ("libx264", 3, {"x264-params": X264 + "bframes=3:b-pyramid=normal"}),
    "h264 open": ("libx264", 3, {"x264-params": X264 + "bframes=3:open-gop=1"}),
    "hevc": ("libx265", 0, {"x265-params": X265 + "bframes=0"}),
    "hevc open": ("libx265", 3, {"x265-params": X265 + "bframes=3:open-gop=1"}),
    "mpeg4": ("mpeg4", 0, {}),
    "mpeg4 with B": ("mpeg4", 2, {}),
    "mjpeg": ("mjpeg", 0, {}),
    "mpeg2": ("mpeg2video", 0, {}),
    "mpeg2 with B": ("mpeg2video", 2, {}),
}
CASES = [(kind, suffix) for kind, suffix in zip(KINDS, ["mp4", "mkv"] * 9, strict=False)] + [
    (kind, "avi") for kind in ("h264", "h264 open", "mpeg4", "mjpeg", "mpeg2", "mpeg2 with B")
]

UNTOLD = (("mjpeg", "avi"),)
"""Nothing need tell there of a picture that no other one was made from; what was made from a lost one is marked."""


@dataclass
class Seen:
    pictures: dict[int, NDArray[np.uint8]]
    damage: list[Damage]

    def is_marked(self, time_us: int) -> bool:
        return any(one.start_us <= time_us < one.end_us for one in self.damage)


def read(path: Path) -> Seen:
    with open_video(path) as source:
        pictures = {frame.time_us: frame.rgb for frame in source.frames()}
        return Seen(pictures, source.damage())


def encode(path: Path, kind: str, times_ms: list[int] | None = None, form: str | None = None) -> Path:
    codec, between, options = KINDS[kind]
    with av.open(str(path), "w", format=form) as container:
        stream: Any = container.add_stream(codec, rate=25, options=options)
        stream.height, stream.width = draw(0).shape[:2]
        stream.pix_fmt = "yuvj420p" if codec == "mjpeg" else "yuv420p"
        stream.codec_context.gop_size, stream.codec_context.max_b_frames = GROUP, between
        if times_ms is not None:
            stream.codec_context.time_base = Fraction(1, 1000)
        for number in range(PICTURES):
            frame = av.VideoFrame.from_ndarray(draw(number), "bgr24")
            if times_ms is not None:
                frame.pts, frame.time_base = times_ms[number], Fraction(1, 1000)
            container.mux(stream.encode(frame))
        container.mux(stream.encode(None))
    return path


def leave_out(whole: Path, copy: Path, dropped: set[int], *, closes_up: bool = False, form: str | None = None) -> Path:
    """The same recording without some of its packets; with `closes_up` the later ones take their moments."""
    with av.open(str(whole)) as source, av.open(str(copy), "w", format=form) as target:
        stream = target.add_stream_from_template(source.streams.video[0])
        packets = (packet for packet in source.demux(video=0) if packet.size)
        for ordinal, packet in enumerate(packets):
            if ordinal not in dropped:
                if closes_up:
                    packet.pts = packet.dts = ordinal - sum(one < ordinal for one in dropped)
                    packet.time_base = Fraction(1, 25)
                packet.stream = stream
                target.mux(packet)
    return copy


@pytest.fixture(scope="module")
def whole_of(tmp_path_factory: pytest.TempPathFactory) -> Callable[[str, str], tuple[Path, Seen]]:
    folder = tmp_path_factory.mktemp("whole")

    @cache
    def make(kind: str, suffix: str) -> tuple[Path, Seen]:
        path = encode(folder / f"{kind.replace(' ', '_')}.{suffix}", kind)
        return path, read(path)

    return make


@pytest.mark.parametrize(("kind", "suffix"), CASES)
def test_every_picture_that_differs_is_marked(
    kind: str, suffix: str, tmp_path: Path, whole_of: Callable[[str, str], tuple[Path, Seen]]
) -> None:
    whole, seen = whole_of(kind, suffix)
    assert seen.damage == []
    assert len(seen.pictures) == PICTURES
    by_number = {read_number(rgb): rgb for rgb in seen.pictures.values()}
    rng = random.Random(f"{kind} {suffix}")
    first = rng.randrange(22, 34)
    for dropped in ({GROUP}, {first}, set(range(first, first + 3))):
        lossy = read(leave_out(whole, tmp_path / f"lossy.{suffix}", dropped))
        lost = sum(one.pictures for one in lossy.damage if one.kind == "missing")
        if (kind, suffix) not in UNTOLD:
            assert lost >= len(dropped), (dropped, lossy.damage)
        for time_us, rgb in lossy.pictures.items():
            same = by_number.get(read_number(rgb))
            assert lossy.is_marked(time_us) or (same is not None and np.array_equal(rgb, same)), (dropped, time_us)
        assert not lossy.is_marked(0)
        assert all(one.start_us >= 400_000 for one in lossy.damage), "the group before is whole"


@pytest.mark.parametrize("kind", ["h264", "h264 pyramid", "hevc open", "mpeg4", "mjpeg"])
def test_a_variable_rate_is_no_damage(kind: str, tmp_path: Path) -> None:
    rng = random.Random(kind)
    times_ms = list(accumulate((rng.choice([40, 80, 120, 500]) for _ in range(PICTURES - 1)), initial=0))
    seen = read(encode(tmp_path / "variable.mkv", kind, times_ms))
    assert seen.damage == []
    assert [time_us // 1000 for time_us in seen.pictures] == times_ms


@pytest.mark.parametrize("kind", ["h264", "h264 pyramid", "hevc"])
def test_a_picture_that_the_recorder_left_out_is_no_damage_where_the_counts_go_on(kind: str, tmp_path: Path) -> None:
    times_ms = [40 * number + 40 * (number > 25) for number in range(PICTURES)]
    assert read(encode(tmp_path / "left_out.mkv", kind, times_ms)).damage == []


def test_every_picture_says_itself_that_it_cannot_be_relied_on(tmp_path: Path) -> None:
    whole = encode(tmp_path / "whole.mp4", "h264 pyramid")
    with open_video(leave_out(whole, tmp_path / "lossy.mp4", {25})) as source:
        read_on = {frame.time_us: frame.fault for frame in source.frames()}
        damage = source.damage()
        looked = {time_us: source.frame_at(time_us).fault for time_us in (0, 840_000, 1_400_000, 1_800_000)}
    with open_video(tmp_path / "lossy.mp4") as source:
        alone = source.frame_at(1_400_000).fault
    for time_us, fault in read_on.items():
        assert bool(fault) == any(one.start_us <= time_us < one.end_us for one in damage), time_us
    assert {read_on[time_us] for time_us in looked} == {"", "following"}
    assert looked == {time_us: read_on[time_us] for time_us in looked}
    assert alone == "following"


FORMS = {"h264": "h264", "hevc": "hevc", "mpeg4": "m4v", "mpeg2": "mpeg2video"}
CLOSED_UP = [
    *((kind, FORMS[kind.split()[0]]) for kind in KINDS if kind != "mjpeg" and "open" not in kind),
    *((kind, "avi") for kind in ("h264", "h264 pyramid", "mpeg4", "mpeg2", "mpeg2 with B")),
]


@pytest.mark.parametrize(("kind", "form"), CLOSED_UP)
def test_later_pictures_keep_their_times_where_a_file_closes_up_over_a_lost_one(
    kind: str, form: str, tmp_path: Path
) -> None:
    whole = encode(tmp_path / "whole", kind, form=form)
    every = read(whole)
    assert every.damage == []
    assert [read_number(rgb) for rgb in every.pictures.values()] == list(range(PICTURES))
    for dropped in ({23}, {26}, {34, 35}):
        seen = read(leave_out(whole, tmp_path / "lossy", dropped, closes_up=True, form=form))
        assert sum(one.pictures for one in seen.damage if one.kind == "missing") >= len(dropped)
        assert list(seen.pictures)[-1] == 40_000 * (PICTURES - 1)
        good = {time_us: rgb for time_us, rgb in seen.pictures.items() if not seen.is_marked(time_us)}
        assert len(good) >= 20
        assert [read_number(rgb) for rgb in good.values()] == [time_us // 40_000 for time_us in good], dropped


def test_a_recorder_that_leaves_pictures_out_of_an_avi_moves_none(tmp_path: Path) -> None:
    """Empty packets stand there for them, and its counts go on without a gap; one that is lost has a gap in both."""
    times_ms = [40 * number + 40 * (number > 10) + 120 * (number > 40) for number in range(PICTURES)]
    whole = encode(tmp_path / "whole.avi", "h264 with B")
    with av.open(str(whole)) as source, av.open(str(tmp_path / "left_out.avi"), "w") as target:
        stream = target.add_stream_from_template(source.streams.video[0])
        for ordinal, packet in enumerate(packet for packet in source.demux(video=0) if packet.size):
            if ordinal != 26:
                packet.pts = packet.dts = times_ms[ordinal] // 40
                packet.time_base, packet.stream = Fraction(1, 25), stream
                target.mux(packet)
    seen = read(tmp_path / "left_out.avi")
    good = {time_us: read_number(rgb) for time_us, rgb in seen.pictures.items() if not seen.is_marked(time_us)}
    assert len(good) >= 40
    assert [times_ms[number] * 1000 for number in good.values()] == pytest.approx(list(good), abs=80_000)
    assert list(seen.pictures)[-1] == times_ms[-1] * 1000


@pytest.mark.parametrize(("kind", "suffix", "lost"), [("h264", "mp4", 1), ("mjpeg", "avi", 1), ("mjpeg", "avi", 3)])
def test_a_hole_is_where_the_lost_pictures_would_be(kind: str, suffix: str, lost: int, tmp_path: Path) -> None:
    """Not where it would be by the mean rate, which lost pictures change; and no end is missing for them."""
    whole = encode(tmp_path / f"whole.{suffix}", kind)
    seen = read(leave_out(whole, tmp_path / f"lossy.{suffix}", set(range(33, 33 + lost))))
    assert seen.damage[0] == Damage(33 * 40_000, (33 + lost) * 40_000, "missing", lost)
    assert "tail" not in {one.kind for one in seen.damage}


def test_a_hurt_picture_from_which_no_other_is_made_hurts_none(tmp_path: Path) -> None:
    path = encode(tmp_path / "clip.mkv", "h264 with B")
    with av.open(str(path)) as container:
        packets = [packet for packet in container.demux(video=0) if packet.size]
    between = next(one for before, one in pairwise(packets[24:]) if one.pts < before.pts)
    content, packet = path.read_bytes(), bytes(between)
    hurt = packet[: len(packet) // 2] + bytes(255 - byte for byte in packet[len(packet) // 2 :])
    assert content.count(packet) == 1
    path.write_bytes(content.replace(packet, hurt))
    start_us = round(between.pts * between.time_base * 1_000_000)
    assert [(one.start_us, one.pictures, one.kind) for one in read(path).damage] == [(start_us, 1, "damaged")]
