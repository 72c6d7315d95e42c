"""What was found out of a recording by reading all of it, as bytes: whoever opens it again need not read it for that.

It is a shortcut, no truth: every packet that is decoded is still compared with it, and what does not fit is refused.
"""

from __future__ import annotations

import json
import struct
import zlib
from array import array
from fractions import Fraction
from hashlib import sha256
from typing import Any

import av

from tvad_desktop.video.decoder.endings import Outside
from tvad_desktop.video.decoder.packets import PacketTable
from tvad_desktop.video.decoder.pictures import Shape
from tvad_desktop.video.decoder.timeline import Timeline

Recording = Any  # which imports this

FORMAT = 4
LEVEL = 1  # of compression: it must not take longer than reading the file
HEAD = struct.Struct("<4sI")
MAGIC = b"TVIX"
MOST_HEADER_BYTES, MOST_BYTES = 1 << 20, 1 << 30
PLAIN = (
    *("streams", "index", "container_name", "is_rate_known", "is_interlaced", "offers", "failed_reading", "facts"),
    *("may_lack_references", "_head_pictures", "_declared_us", "_ends_early_us", "_declared_pictures", "_beyond_us"),
)
COLUMNS = ("pts", "dts", "durations", "positions", "sizes")


def pack(recording: Recording, asked: tuple[float | None, int | None]) -> bytes:
    """`asked`: rate and stream with which it was opened."""
    table, timeline = recording.table, recording.timeline
    assert timeline.slots_us is not None
    assert timeline.order is not None
    arrays = [*(getattr(table, name) for name in COLUMNS), timeline.ticks, timeline.slots_us, timeline.order]
    content = b"".join([*(one.tobytes() for one in arrays), bytes(table.flags)])
    header = {
        **_fits(recording, asked),
        "lengths": [len(one) for one in arrays],
        "plain": {name: getattr(recording, name) for name in PLAIN},
        "rate": None if recording.rate is None else str(recording.rate),
        "shape": [recording.shape.width, recording.shape.height, recording.shape.rotation, recording.shape.is_mirrored],
        "outside": [recording.outside.is_cut, recording.outside.lacks_index, recording.outside.declared_us],
        "checks_pictures": recording.opener.checks_pictures,
        "ignores_edits": recording.opener.ignores_edits,
        "table": [table.is_jpeg, table.has_references, table.has_checksums],
        "timeline": [str(timeline.time_base), timeline.delays, str(timeline.period), timeline.has_times],
        "seams": sorted(timeline.seams),
        "sha256": sha256(content).hexdigest(),
    }
    told = json.dumps(header).encode()
    return HEAD.pack(MAGIC, len(told)) + told + zlib.compress(content, LEVEL)


def unpack(recording: Recording, asked: tuple[float | None, int | None], kept: bytes) -> bool:
    """Give a recording what was kept; False where that is of another file, build or question, or hurt."""
    try:
        magic, length = HEAD.unpack_from(kept)
        if magic != MAGIC or length > MOST_HEADER_BYTES:
            return False
        header = json.loads(kept[HEAD.size : HEAD.size + length])
        wanted = _fits(recording, asked)
        if {name: header[name] for name in wanted} != wanted:
            return False
        content = zlib.decompressobj().decompress(kept[HEAD.size + length :], MOST_BYTES)
        if sha256(content).hexdigest() != header["sha256"]:
            return False
        _restore(recording, header, content)
    except (ValueError, KeyError, TypeError, struct.error, zlib.error):
        return False
    return True


def _fits(recording: Recording, asked: tuple[float | None, int | None]) -> dict[str, Any]:
    opener = recording.opener
    return {
        "format": FORMAT,
        "library": f"{av.__version__} {av.ffmpeg_version_info}",
        "asked": list(asked),
        "bytes": opener.size_bytes,
        "head": sha256(opener.head).hexdigest(),
    }


def _restore(recording: Recording, header: dict[str, Any], content: bytes) -> None:
    arrays: list[array[int]] = []
    at = 0
    for length in header["lengths"]:
        one: array[int] = array("q")
        one.frombytes(content[at : at + 8 * length])
        arrays.append(one)
        at += 8 * length
    pts, dts, durations, positions, sizes, ticks, slots_us, order = arrays
    is_jpeg, has_references, has_checksums = header["table"]
    recording.table = PacketTable(
        pts, dts, durations, positions, sizes, bytearray(content[at:]), is_jpeg=is_jpeg, has_references=has_references
    )
    time_base, delays, period, has_times = header["timeline"]
    recording.timeline = Timeline(
        ticks, Fraction(time_base), delays, Fraction(period), has_times, slots_us, order, frozenset(header["seams"])
    )
    for name in PLAIN:
        setattr(recording, name, header["plain"][name])
    recording.rate = None if header["rate"] is None else Fraction(header["rate"])
    recording.table.has_checksums = has_checksums
    recording.opener.checks_pictures = header["checks_pictures"]
    recording.opener.ignores_edits = header["ignores_edits"]
    recording.shape, recording.outside = Shape(*header["shape"]), Outside(*header["outside"])
