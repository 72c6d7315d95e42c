"""The end of a recording that its container promises and that is not there."""

from __future__ import annotations

import struct
from collections.abc import Callable
from pathlib import Path

import av
import pytest

from tvad_desktop.domain.media import Timespan
from tvad_desktop.video.source import open_video

PICTURES, PERIOD_US = 60, 40_000
CODECS = {"avi": "XVID", "mkv": "MJPG", "mp4": "mp4v"}


def places(path: Path) -> list[int]:
    """Where the packets lie in a file."""
    with av.open(str(path)) as container:
        return [packet.pos for packet in container.demux(video=0) if packet.size]


def front_loaded(path: Path) -> Path:
    """The same MP4 with its index before the pictures: else nothing of a cut one can be read."""
    copy = path.with_name("front.mp4")
    with av.open(str(path)) as source, av.open(str(copy), "w", options={"movflags": "faststart"}) as target:
        stream = target.add_stream_from_template(source.streams.video[0])
        for packet in source.demux(video=0):
            if packet.size:
                packet.stream = stream
                target.mux(packet)
    return copy


def read(path: Path) -> tuple[int, Timespan | None, list[str]]:
    with open_video(path) as source:
        pictures = len(list(source.frames()))
        return pictures, source.missing_tail, [one.kind for one in source.damage()]


@pytest.mark.parametrize("suffix", CODECS)
@pytest.mark.parametrize("kept", [25, 58])
def test_a_cut_file_misses_the_rest(suffix: str, kept: int, tmp_path: Path, write_clip: Callable[..., Path]) -> None:
    whole = write_clip(tmp_path / f"whole.{suffix}", PICTURES, codec=CODECS[suffix])
    whole = front_loaded(whole) if suffix == "mp4" else whole
    assert read(whole) == (PICTURES, None, [])
    cut = tmp_path / f"cut.{suffix}"
    cut.write_bytes(whole.read_bytes()[: places(whole)[kept] - 8])
    pictures, tail, kinds = read(cut)
    assert pictures in (kept - 1, kept), "the last one may be held in a block that is cut"
    assert tail == Timespan(pictures * PERIOD_US, PICTURES * PERIOD_US)
    assert kinds[-1] == "tail"


def test_an_avi_that_counts_more_pictures_than_it_has(tmp_path: Path, write_clip: Callable[..., Path]) -> None:
    content = bytearray(write_clip(tmp_path / "clip.avi", PICTURES, codec="XVID").read_bytes())
    struct.pack_into("<I", content, content.find(b"strh") + 40, PICTURES + 5)
    (tmp_path / "clip.avi").write_bytes(content)
    _, tail, _ = read(tmp_path / "clip.avi")
    assert tail == Timespan(PICTURES * PERIOD_US, (PICTURES + 5) * PERIOD_US)


def test_a_matroska_that_promises_to_be_longer(tmp_path: Path, write_clip: Callable[..., Path]) -> None:
    content = bytearray(write_clip(tmp_path / "clip.mkv", PICTURES, codec="MJPG").read_bytes())
    struct.pack_into(">d", content, content.find(b"\x44\x89\x88") + 3, 5_000.0)
    (tmp_path / "clip.mkv").write_bytes(content)
    assert read(tmp_path / "clip.mkv")[1] == Timespan(PICTURES * PERIOD_US, 5_000_000)


@pytest.mark.parametrize("suffix", ["avi", "mkv"])
def test_a_file_that_is_cut_after_its_last_picture_misses_none(
    suffix: str, tmp_path: Path, write_clip: Callable[..., Path]
) -> None:
    whole = write_clip(tmp_path / f"whole.{suffix}", PICTURES, codec=CODECS[suffix])
    cut = tmp_path / f"cut.{suffix}"
    cut.write_bytes(whole.read_bytes()[:-9])
    assert read(cut)[:2] == (PICTURES, None)
