"""Bits that are hurt so that the decoder takes them: where pictures carry checksums, none of them is shown as good."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import av
import numpy as np
import pytest
from numpy.typing import NDArray

from tests.video.conftest import draw
from tvad_desktop.video.facts import Damage
from tvad_desktop.video.source import open_video

PICTURES, FILES = 24, 4
KINDS: dict[str, tuple[str, dict[str, str]]] = {
    "ffv1": ("ffv1", {"level": "3", "slicecrc": "1", "slices": "4"}),
    "hevc": ("libx265", {"x265-params": "hash=1:keyint=12:bframes=2:log-level=none:pools=none"}),
}


def encode(path: Path, codec: str, options: dict[str, str]) -> list[tuple[int, int]]:
    """Place in the file and size of every packet."""
    with av.open(str(path), "w") as container:
        stream: Any = container.add_stream(codec, rate=25, options=options)
        stream.height, stream.width = draw(0).shape[:2]
        stream.pix_fmt = "yuv420p"
        stream.codec_context.gop_size = 12
        for number in range(PICTURES):
            container.mux(stream.encode(av.VideoFrame.from_ndarray(draw(number), "bgr24")))
        container.mux(stream.encode(None))
    with av.open(str(path)) as container:
        return [(packet.pos or 0, packet.size) for packet in container.demux(video=0) if packet.size]


def read(path: Path) -> tuple[dict[int, NDArray[np.uint8]], list[Damage]]:
    with open_video(path) as source:
        return {frame.time_us: frame.rgb for frame in source.frames()}, source.damage()


@pytest.mark.parametrize("kind", KINDS)
def test_every_picture_that_differs_is_marked(kind: str, tmp_path: Path) -> None:
    path = tmp_path / "whole.mkv"
    packets = encode(path, *KINDS[kind])
    whole, damage = read(path)
    assert damage == []
    different = 0
    for seed in range(FILES):
        rng = random.Random(f"{kind} {seed}")
        content = bytearray(path.read_bytes())
        at, size = packets[rng.randrange(3, 20)]
        content[rng.randrange(at + 24, at + size)] ^= 1 << rng.randrange(8)
        (tmp_path / "hurt.mkv").write_bytes(content)
        pictures, damage = read(tmp_path / "hurt.mkv")
        for time_us, rgb in pictures.items():
            if not np.array_equal(rgb, whole[time_us]):
                different += 1
                assert any(one.start_us <= time_us < one.end_us for one in damage), (seed, time_us)
        assert sum(one.pictures for one in damage) <= 15, "no further than the next key picture"
    assert different > 0


UNITS = {
    "libx264": {"x264-params": "keyint=12:bframes=0"},
    "libx265": {"x265-params": "keyint=12:bframes=0:log-level=none"},
}


@pytest.mark.parametrize("suffix", ["mkv", "mp4"])
@pytest.mark.parametrize("codec", UNITS)
def test_a_sector_that_a_disk_lost_is_told(codec: str, suffix: str, tmp_path: Path) -> None:
    """Zeros inside a picture, where no encoder writes any."""
    path = tmp_path / f"clip.{suffix}"
    encode(path, codec, UNITS[codec])
    with av.open(str(path)) as container:
        packet = max((bytes(one) for one in container.demux(video=0) if one.size and not one.is_keyframe), key=len)
    content, middle = path.read_bytes(), len(packet) // 2
    assert (content.count(packet), any(packet[middle - 16 : middle])) == (1, True)
    whole, damage = read(path)
    assert damage == []
    path.write_bytes(content.replace(packet, packet[: middle - 16] + bytes(16) + packet[middle:]))
    pictures, damage = read(path)
    different = [time_us for time_us, rgb in pictures.items() if not np.array_equal(rgb, whole[time_us])]
    assert different
    assert all(any(one.start_us <= time_us < one.end_us for one in damage) for time_us in different)


def test_pictures_without_checksums_are_none_the_worse(tmp_path: Path) -> None:
    encode(tmp_path / "plain.mkv", "ffv1", {"level": "3", "slicecrc": "0"})
    assert read(tmp_path / "plain.mkv")[1] == []
