"""Edit lists of several parts: every picture of each part once, when the list says, and a pause is no damage."""

from __future__ import annotations

import os
import struct
from collections.abc import Iterator, Sequence
from fractions import Fraction
from pathlib import Path

import av
import pytest

from tests.video.test_unusual_recordings import PERIOD_US, encode, numbers_of, read
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.media import Timespan
from tvad_desktop.video.clips import copy_stretch
from tvad_desktop.video.decoder.recording import Recording

Edit = tuple[int | Fraction, int | Fraction | None]  # length in pictures; number of the first picture, None for a pause


def boxes(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 0
    while at < len(content):
        length = int.from_bytes(content[at : at + 4], "big")
        yield content[at + 4 : at + 8], content[at : at + length]
        at += length


def box(kind: bytes, content: bytes) -> bytes:
    return struct.pack(">I4s", 8 + len(content), kind) + content


def edit(path: Path, edits: Sequence[Edit]) -> Path:
    """Give the only track of an MP4, whose header stands at its end, another edit list."""
    content = path.read_bytes()
    with av.open(str(path)) as container:
        tick = container.streams.video[0].time_base
    with av.open(str(path), options={"ignore_editlist": "1"}) as container:
        zero = min(packet.pts for packet in container.demux(video=0) if packet.pts is not None)
    assert tick is not None
    (movie_hz,) = struct.unpack_from(">I", content, content.find(b"mvhd") + 16)
    rows = [
        (round(length * movie_hz / 25), -1 if first is None else zero + round(Fraction(first, 25) / tick))
        for length, first in edits
    ]
    table = struct.pack(">II", 0, len(rows)) + b"".join(struct.pack(">IiI", *row, 1 << 16) for row in rows)
    listed = box(b"edts", box(b"elst", table))
    moov = b""
    *others, (kind, header) = boxes(content)
    assert kind == b"moov"
    for name, one in boxes(header[8:]):
        parts = [listed if part == b"edts" else rest for part, rest in boxes(one[8:])] if name == b"trak" else [one[8:]]
        moov += box(name, b"".join(parts))
    path.write_bytes(b"".join(rest for _, rest in others) + box(b"moov", moov))
    return path


@pytest.mark.parametrize(("codec", "between"), [("libx264", 3), ("mpeg4", 0)])
@pytest.mark.parametrize(
    "edits",
    [
        [(25, 0), (20, 40)],
        [(25, 0), (25, None), (20, 40)],
        [(10, 3), (3, None), (10, 18), (5, None), (7, 28)],  # seams inside of groups
    ],
)
def test_parts_are_shown_when_the_list_says(
    edits: list[tuple[int, int | None]], codec: str, between: int, tmp_path: Path
) -> None:
    path = edit(encode(tmp_path / "clip.mp4", codec, range(60), between=between), edits)
    frames, damage = read(path)
    at, numbers, places = 0, list[int](), list[int]()
    for length, first in edits:
        if first is not None:
            numbers += range(first, first + length)
            places += range(at, at + length)
        at += length
    assert numbers_of(frames) == numbers
    assert [frame.time_us for frame in frames] == [place * PERIOD_US for place in places]
    assert damage == []


def test_a_picture_that_is_split_is_shown_once(tmp_path: Path) -> None:
    """The second part goes on where the first one ends, in the middle of a picture."""
    half = Fraction(49, 2)
    path = edit(encode(tmp_path / "clip.mp4", "mpeg4", range(60), between=0), [(half, 0), (45 - half, half)])
    frames, damage = read(path)
    assert (numbers_of(frames), damage) == (list(range(45)), [])


def test_what_is_kept_carries_the_list_out_too(tmp_path: Path) -> None:
    path = edit(encode(tmp_path / "clip.mp4", "libx264", range(60), between=3), [(25, 0), (25, None), (20, 40)])
    first = Recording(os.fsencode(path), None, None, lambda: None)
    again = Recording(os.fsencode(path), None, None, lambda: None, first.keep())
    assert again.is_kept
    assert again.shown_us() == first.shown_us()
    assert again.opener.ignores_edits
    assert again.timeline.seams == first.timeline.seams != frozenset()


def test_parts_are_not_copied_undecoded(tmp_path: Path) -> None:
    path = edit(encode(tmp_path / "clip.mp4", "mpeg4", range(60), between=0), [(25, 0), (20, 40)])
    with pytest.raises(UserError, match="several parts"):
        copy_stretch(path, 0, Timespan(0, 1_000_000), tmp_path / "clip.mkv")
