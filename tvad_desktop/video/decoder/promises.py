"""How long the headers of an MP4 or MOV say that it is, beside what its tables of samples hold (ISO/IEC 14496-12)."""

from __future__ import annotations

import struct
from collections.abc import Iterator
from dataclasses import dataclass

from tvad_desktop.video.decoder.endings import MOST_HEADER_BYTES, MP4_BOXES, Read, boxes

UNKNOWN_LENGTHS = (0, 0xFFFFFFFF, 0xFFFFFFFFFFFFFFFF)
NEAR = 0.01  # a length in ticks of another clock of the file is a mistake of the recorder, no promise
MOST_EDITS = 100_000
USUAL_SPEED = 1 << 16


@dataclass(frozen=True, slots=True)
class Clock:
    """Ticks a second, and a length in ticks; 0 where none is told."""

    hz: int
    ticks: int

    @property
    def seconds(self) -> float:
        return self.ticks / self.hz if self.hz else 0.0


@dataclass(frozen=True, slots=True)
class Track:
    media: Clock  # as its header tells
    samples: int  # the same as its table tells, in the same ticks
    shown_ticks: int  # of the clock of the movie: 0 where the track tells none
    edits: list[tuple[int, int]]  # length in ticks of the movie; first tick of the media, -1 for a pause
    plays_plainly: bool  # at the usual speed, without a still picture


def promised_beyond_us(read: Read, size_bytes: int, track: int) -> int:
    """By how much the headers promise more than the samples of a track hold; 0 where they do not."""
    movie, tracks = read_movie(read, size_bytes)
    if track >= len(tracks) or not tracks[track].samples or not tracks[track].media.hz:
        return 0
    one, longest_s = tracks[track], max((_held_s(other, movie.hz) for other in tracks), default=0.0)
    clocks = {movie.hz, *(other.media.hz for other in tracks)}
    promises = [
        (one.media.seconds, one.samples / one.media.hz, one.media.hz),
        (movie.seconds, longest_s, movie.hz),
        *_by_edits(one, movie),
    ]
    beyond_s = [told - held for told, held, hz in promises if not _is_mixed_up(told, held, hz, clocks)]
    return max(0, round(1e6 * max(beyond_s, default=0.0)))


def read_movie(read: Read, size_bytes: int) -> tuple[Clock, list[Track]]:
    """What the headers of a file tell of the whole and of every track; of any other file, nothing."""
    return _movie(next((body for kind, body in _top_level(read, size_bytes) if kind == b"moov"), b""))


def _by_edits(one: Track, movie: Clock) -> Iterator[tuple[float, float, int]]:
    """What the track header and the edit list promise, and what there is of it."""
    if not movie.hz:
        return
    if one.shown_ticks:
        yield one.shown_ticks / movie.hz, _held_s(one, movie.hz), movie.hz
    for length, first in one.edits:
        if first >= 0:
            yield length / movie.hz, max(0, one.samples - first) / one.media.hz, movie.hz


def _held_s(one: Track, movie_hz: int = 0) -> float:
    """How long a track can be: its samples, and the pauses and repetitions of its edit list."""
    held = one.samples / one.media.hz if one.media.hz else 0.0
    if not movie_hz:
        return held
    pauses = sum(length for length, first in one.edits if first < 0)
    return max(held + pauses / movie_hz, sum(length for length, _ in one.edits) / movie_hz)


def _is_mixed_up(told_s: float, held_s: float, hz: int, clocks: set[int]) -> bool:
    """Whether a length is right in the ticks of another clock of the file."""
    ticks = told_s * hz
    return any(other not in (0, hz) and abs(ticks / other - held_s) <= NEAR * held_s for other in clocks)


def _top_level(read: Read, size_bytes: int) -> Iterator[tuple[bytes, bytes]]:
    if read(4, 4) not in MP4_BOXES:
        return
    for kind, offset, length in boxes(read, size_bytes):
        if kind == b"moov":
            yield kind, read(offset, min(length, MOST_HEADER_BYTES))


def _movie(moov: bytes) -> tuple[Clock, list[Track]]:
    movie = Clock(0, 0)
    tracks: list[Track] = []
    for kind, body in _inside(moov[8:]):
        if kind == b"mvhd":
            movie = _clock(body)
        elif kind == b"trak":
            tracks.append(_track(body))
    return movie, tracks


def _track(body: bytes) -> Track:
    parts = {b"mdhd": b"", b"stts": b"", b"elst": b"", b"tkhd": b""}
    waiting = [body]
    while waiting:
        for kind, inner in _inside(waiting.pop()):
            if kind in (b"mdia", b"minf", b"stbl", b"edts"):
                waiting.append(inner)
            elif kind in parts:
                parts[kind] = inner
    edits = _edits(parts[b"elst"])
    return Track(
        media=_clock(parts[b"mdhd"]),
        samples=_samples(parts[b"stts"]),
        shown_ticks=_shown(parts[b"tkhd"]),
        edits=[(length, first) for length, first, rate in edits if rate],
        plays_plainly=all(rate == USUAL_SPEED for _, _, rate in edits),
    )


def _inside(content: bytes) -> Iterator[tuple[bytes, bytes]]:
    at = 0
    while at + 8 <= len(content):
        length = int.from_bytes(content[at : at + 4], "big")
        if length < 8:
            return
        yield content[at + 4 : at + 8], content[at + 8 : at + length]
        at += length


def _clock(header: bytes) -> Clock:
    """Of a movie header or a media header: both begin alike."""
    if len(header) < (32 if header[:1] == b"\1" else 20):
        return Clock(0, 0)
    hz, ticks = struct.unpack_from(">IQ", header, 20) if header[0] == 1 else struct.unpack_from(">II", header, 12)
    return Clock(hz, 0 if ticks in UNKNOWN_LENGTHS else ticks)


def _shown(header: bytes) -> int:
    if len(header) < 36:
        return 0
    (ticks,) = struct.unpack_from(">Q", header, 28) if header[0] == 1 else struct.unpack_from(">I", header, 20)
    return 0 if ticks in UNKNOWN_LENGTHS else int(ticks)


def _samples(table: bytes) -> int:
    runs = min(int.from_bytes(table[4:8], "big"), (len(table) - 8) // 8)
    return sum(count * ticks for count, ticks in struct.iter_unpack(">II", table[8 : 8 + 8 * max(0, runs)]))


def _edits(table: bytes) -> list[tuple[int, int, int]]:
    form = ">QqI" if table[:1] == b"\1" else ">IiI"
    size = struct.calcsize(form)
    runs = min(int.from_bytes(table[4:8], "big"), (len(table) - 8) // size, MOST_EDITS)
    rows = struct.iter_unpack(form, table[8 : 8 + size * max(0, runs)])
    return [row for row in rows if row[0] not in UNKNOWN_LENGTHS]
