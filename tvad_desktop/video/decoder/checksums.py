"""What pictures say of their own bytes, where decoders would show hurt ones without a word.

FFV1 ends every slice with its length, a byte and a CRC-32 over all of it (RFC 9043, 4.8); HEVC may carry the MD5 of the
decoded picture (ITU-T H.265, D.3.19).
"""

from __future__ import annotations

import zlib
from collections.abc import Callable

SLICE_END_BYTES = 8
MOST_SLICES = 1024
# A suffix message of type 132 that holds an MD5 for each plane.
MD5_MESSAGES, TAIL_BYTES = (b"\x50\x01\x84\x31\x00", b"\x50\x01\x84\x11\x00"), 96
REVERSED = bytes(int(f"{byte:08b}"[::-1], 2) for byte in range(256))

Check = Callable[[memoryview], bool]


def check_of(codec: str) -> Check | None:
    """What the bytes of a packet are asked: whether they are as they were written, or whether they tell the MD5 of
    their picture; None for codecs that tell nothing."""
    return {"ffv1": are_slices_whole, "hevc": carries_md5}.get(codec)


def are_slices_whole(packet: memoryview) -> bool:
    """Of FFV1. Where it is written without checksums, no packet has whole ones."""
    content = bytes(packet)
    end, slices = len(content), 0
    while end >= SLICE_END_BYTES and slices < MOST_SLICES:
        length_at = end - SLICE_END_BYTES
        begin = length_at - int.from_bytes(content[length_at : length_at + 3], "big")
        if begin < 0 or _remainder(content[begin:end]):
            return False
        end, slices = begin, slices + 1
    return end == 0 and slices > 0


def _remainder(content: bytes) -> int:
    """The CRC-32 of content and its own CRC, most significant bit first and from zero: 0 where they fit."""
    return zlib.crc32(content.translate(REVERSED), 0xFFFFFFFF) ^ 0xFFFFFFFF


def carries_md5(packet: memoryview) -> bool:
    """Whether a packet of HEVC tells the MD5 of its picture."""
    tail = bytes(packet[-TAIL_BYTES:])
    return any(message in tail for message in MD5_MESSAGES)
