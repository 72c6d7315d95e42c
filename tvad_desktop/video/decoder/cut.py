"""Copy a stretch of a recording without decoding it; runs in a process of its own, for the bytes are not trusted.

Called as `python -m tvad_desktop.video.decoder.cut PATH STREAM START_US END_US OUT`; prints what was copied as JSON.
"""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator
from itertools import islice
from typing import Any

import av

from tvad_desktop.video.decoder.edits import parts_of
from tvad_desktop.video.decoder.opening import Opener
from tvad_desktop.video.decoder.refusal import Refusal

FIRST_PACKETS = 256  # among them is the picture that is shown first
TICKS = 1_000_000


def cut(path: str, index: int, start_us: int, end_us: int, out: str) -> dict[str, Any]:
    """Copy the pictures from the key picture at or before `start_us` to the one at or after `end_us` into Matroska.

    Returns the stretch copied, counted from the first picture of the recording, and how many pictures it has.
    """
    opener = Opener(os.fsencode(path))
    if parts_of(opener.read, opener.size_bytes, index):
        raise Refusal("PATH is edited in several parts, which cannot be copied.", "Export an exact clip instead.")
    with opener.container(1) as container:
        stream = container.streams[index]
        # What an edit list leaves out is never shown: the clock of the footage does not begin with it.
        shown = (packet.pts for packet in _packets(container, stream) if not packet.is_discard)
        zero = min(islice(shown, FIRST_PACKETS))
    with opener.container(1) as container:
        stream = container.streams[index]
        group = _find_group(container, stream, zero, start_us, end_us)
        if not group:
            raise Refusal("PATH has no pictures there.", "Choose another stretch.")
        base, period = stream.time_base, max(1, group[-1].duration or 0)
        begin, last = (pick(packet.pts for packet in group) for pick in (min, max))  # before they are given new times
        with av.open(out, "w", format="matroska") as target:
            copied = target.add_stream_from_template(stream)
            shift = min(packet.dts for packet in group if packet.dts is not None)
            for packet in group:
                packet.pts -= shift
                packet.dts = None if packet.dts is None else packet.dts - shift
                packet.stream = copied
                target.mux(packet)
        micro = [round((ticks - zero) * base * TICKS) for ticks in (begin, last + period)]
        return {"start_us": max(0, micro[0]), "end_us": micro[1], "pictures": len(group), "codec": stream.codec.name}


def _packets(container: Any, stream: Any) -> Iterator[Any]:
    for packet in container.demux(stream):
        if packet.pts is not None:
            yield packet


def _find_group(container: Any, stream: Any, zero: int, start_us: int, end_us: int) -> list[Any]:
    """The packets from the last key picture not after the start, to the first one not before the end."""
    per_tick = stream.time_base * TICKS
    start, end = zero + int(start_us / per_tick), zero + int(end_us / per_tick)
    try:
        container.seek(start, stream=stream, backward=True)
    except av.FFmpegError:
        container.seek(0)
    group: list[Any] = []
    for packet in _packets(container, stream):
        if packet.is_keyframe and packet.pts <= start:
            group = []
        if group and packet.is_keyframe and packet.pts >= end:
            break
        if group or packet.is_keyframe:
            group.append(packet)
    return group


def main(arguments: list[str]) -> None:
    path, index, start_us, end_us, out = arguments
    try:
        answer: dict[str, Any] = cut(path, int(index), int(start_us), int(end_us), out)
    except Refusal as refusal:
        answer = {"refused": str(refusal)}
    except (av.FFmpegError, OSError, ValueError) as error:
        answer = {"refused": f"PATH cannot be copied: {error}."}
    print(json.dumps(answer))


if __name__ == "__main__":
    main(sys.argv[1:])
