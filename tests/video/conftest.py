"""Clips made for the tests: every picture tells its own number, so that a wrong one cannot pass."""

from __future__ import annotations

import struct
from collections.abc import Callable, Sequence
from pathlib import Path

import cv2
import numpy as np
import pytest
from numpy.typing import NDArray

WIDTH_PX, HEIGHT_PX = 160, 96
SCREEN = np.random.default_rng(0).integers(0, 256, (HEIGHT_PX, 4 * WIDTH_PX, 3), dtype=np.uint8)


def draw(number: int) -> NDArray[np.uint8]:
    """A moving texture with the number as eight black or white blocks along the upper edge (BGR)."""
    picture = np.ascontiguousarray(cv2.blur(SCREEN, (9, 9))[:, number % 400 : number % 400 + WIDTH_PX])
    for bit in range(8):
        picture[:16, bit * 20 : bit * 20 + 20] = 255 if number >> bit & 1 else 0
    return picture


def read_number(picture: NDArray[np.uint8]) -> int:
    return sum(1 << bit for bit in range(8) if picture[4:12, bit * 20 + 6 : bit * 20 + 14].mean() > 127)


@pytest.fixture(name="read_number", scope="session")
def _read_number() -> Callable[[NDArray[np.uint8]], int]:
    return read_number


@pytest.fixture(scope="session")
def write_clip() -> Callable[..., Path]:
    """`write_clip(path, frames, fps=25, codec="mp4v")`."""

    def write(path: Path, frames: int, fps: float = 25.0, codec: str = "mp4v") -> Path:
        writer = cv2.VideoWriter(str(path), cv2.CAP_FFMPEG, cv2.VideoWriter.fourcc(*codec), fps, (WIDTH_PX, HEIGHT_PX))
        assert writer.isOpened()
        for number in range(frames):
            writer.write(draw(number))
        writer.release()
        return path

    return write


@pytest.fixture(scope="session")
def write_folder() -> Callable[..., Path]:
    """`write_folder(path, frames, suffix=".png")`: images named 0.png, 1.png, … 10.png."""

    def write(path: Path, frames: int, suffix: str = ".png") -> Path:
        path.mkdir()
        for number in range(frames):
            assert cv2.imwrite(str(path / f"{number}{suffix}"), draw(number))
        return path

    return write


BOXES_OF_BOXES = {b"moov", b"trak", b"mdia", b"minf", b"stbl"}


def _rewrite_boxes(content: bytes, replace: Callable[[bytes, bytes], bytes]) -> bytes:
    """Walk through the boxes of an MP4, let `replace(kind, body)` change the leaves, and mend the sizes."""
    out, offset = b"", 0
    while offset < len(content):
        size, kind = struct.unpack_from(">I4s", content, offset)
        body = content[offset + 8 : offset + size]
        body = _rewrite_boxes(body, replace) if kind in BOXES_OF_BOXES else replace(kind, body)
        out += struct.pack(">I4s", len(body) + 8, kind) + body
        offset += size
    return out


@pytest.fixture(scope="session")
def set_durations() -> Callable[[Path, Sequence[int]], None]:
    """Give every frame of a written MP4 its own duration, in units of the clip's clock."""

    def set_all(path: Path, durations: Sequence[int]) -> None:
        table = b"".join(struct.pack(">II", 1, duration) for duration in durations)

        def replace(kind: bytes, body: bytes) -> bytes:
            return struct.pack(">II", 0, len(durations)) + table if kind == b"stts" else body

        path.write_bytes(_rewrite_boxes(path.read_bytes(), replace))

    return set_all


@pytest.fixture(scope="session")
def rotate_clip() -> Callable[[Path], None]:
    """Mark a written MP4 as filmed with the camera on its side: to be shown turned by 90 degrees clockwise."""

    def rotate(path: Path) -> None:
        quarter_turn = struct.pack(">9i", 0, 1 << 16, 0, -(1 << 16), 0, 0, HEIGHT_PX << 16, 0, 1 << 30)

        def replace(kind: bytes, body: bytes) -> bytes:
            return body[:40] + quarter_turn + body[76:] if kind == b"tkhd" else body

        path.write_bytes(_rewrite_boxes(path.read_bytes(), replace))

    return rotate


@pytest.fixture(scope="session")
def presentation_times() -> Callable[[Path], list[int]]:
    """The times an MP4 itself states, read without any decoder: microseconds from the first frame."""

    def read(path: Path) -> list[int]:
        tables: dict[bytes, bytes] = {}

        def collect(kind: bytes, body: bytes) -> bytes:
            tables.setdefault(kind, body)
            return body

        _rewrite_boxes(path.read_bytes(), collect)
        clock_hz = struct.unpack_from(">I", tables[b"mdhd"], 12)[0]
        durations = _runs(tables[b"stts"])
        decoded = np.concatenate([[0], np.cumsum(durations)[:-1]])
        shown = np.sort(decoded + (_runs(tables[b"ctts"]) if b"ctts" in tables else 0))
        return [round(ticks * 1_000_000 / clock_hz) for ticks in (shown - shown[0]).tolist()]

    return read


def _runs(table: bytes) -> NDArray[np.int64]:
    pairs = np.frombuffer(table, ">i4", offset=8).reshape(-1, 2).astype(np.int64)
    return np.repeat(pairs[:, 1], pairs[:, 0])
