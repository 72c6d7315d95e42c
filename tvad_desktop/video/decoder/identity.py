"""What stays the same when a recording is put into another container: its packets, and its decoded pictures."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

from tvad_desktop.video.decoder.cursor import Cursor, Shown
from tvad_desktop.video.decoder.damage import first_at_or_after
from tvad_desktop.video.decoder.packets import read_packets
from tvad_desktop.video.decoder.recording import Recording

MOMENTS = 9


def identify(recording: Recording) -> dict[str, Any]:
    """SHA-256 of the packets of every stream, one after the other; and of pictures at some moments, as decoded.

    A picture is hashed plane by plane, row by row, before anything is scaled or converted.
    """
    container = recording.opener.container(1)
    streams = list(container.streams)
    digests = {stream.index: hashlib.sha256() for stream in streams}
    for packet in read_packets(container, streams):
        recording.beat()
        digests[packet.stream_index].update(packet)
    container.close()
    return {
        "streams": [[index, digest.hexdigest()] for index, digest in digests.items()],
        "pictures": list(_hash_pictures(recording, _moments(recording.shown_us()))),
    }


def _moments(times_us: list[int]) -> list[int]:
    """Of pictures spread evenly: by their count, for times may be cut or moved when a recording is wrapped anew."""
    last = len(times_us) - 1
    return sorted({times_us[last * place // max(1, MOMENTS - 1)] for place in range(MOMENTS)}) if times_us else []


def _hash_pictures(recording: Recording, times_us: list[int]) -> Iterator[list[Any]]:
    """Moments in the order of time, each with the hash of the first picture that is there from it on; empty where there
    is none. One way leads to all of them: it goes on where no key picture lies nearer to the next."""
    timeline, cursor = recording.timeline, Cursor(recording)
    assert timeline.slots_us is not None
    coming: Iterator[Shown] = iter(())
    last: Shown | None = None
    for time_us in times_us:
        key = recording.key_before(first_at_or_after(timeline, time_us))
        cursor.whole_from_us = time_us
        if last is None or (key is not None and timeline.slots_us[key] > last.time_us):
            coming, last = cursor.pictures(time_us), None
        if last is None or last.time_us < time_us:
            last = next((shown for shown in coming if shown.time_us >= time_us), None)
        yield [time_us, "" if last is None else hash_picture(last.frame)]
    cursor.close()


def hash_picture(frame: Any) -> str:
    """Of what can be seen of every plane: rows end at their width, whatever the decoder puts beyond."""
    digest = hashlib.sha256(f"{frame.format.name} {frame.width}x{frame.height}".encode())
    for plane in frame.planes:
        row_bytes = plane.width * _sample_bytes(frame.format)
        content = memoryview(plane)
        for row in range(plane.height):
            at = row * plane.line_size
            digest.update(content[at : at + min(row_bytes, plane.line_size)])
    return digest.hexdigest()


def _sample_bytes(pixels: Any) -> int:
    """Bytes of one sample of a plane; formats that are not planar have all their components in one."""
    bits = max(component.bits for component in pixels.components) if pixels.is_planar else pixels.bits_per_pixel
    return -(-int(bits) // 8)
