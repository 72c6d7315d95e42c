"""Zeros inside pictures of H.264 and HEVC, where a disk lost a sector: decoders show something there without a word.

No encoder writes more than two zero bytes in a row into a unit (emulation prevention, ITU-T H.264 7.4.1, H.265 7.4.2).
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

BLANK = bytes(8)  # more than careless recorders leave
H264_PICTURES, HEVC_PICTURES = range(1, 6), range(32)

BlankTest = Callable[[memoryview], bool]


def blank_test(codec: str, extra: bytes) -> BlankTest | None:
    """Whether a packet lacks a part; None where start codes tell units apart, or nothing is known of the codec."""
    if codec == "h264" and extra[:1] == b"\1" and len(extra) > 4:
        return partial(_has_blank, length_bytes=(extra[4] & 3) + 1, is_hevc=False)
    if codec == "hevc" and extra[:1] == b"\1" and len(extra) > 21:
        return partial(_has_blank, length_bytes=(extra[21] & 3) + 1, is_hevc=True)
    return None


def _has_blank(packet: memoryview, length_bytes: int, *, is_hevc: bool) -> bool:
    content = bytes(packet)
    if BLANK not in content:
        return False
    at = 0
    while at + length_bytes < len(content):
        length = int.from_bytes(content[at : at + length_bytes], "big")
        at += length_bytes
        unit = content[at : at + length].rstrip(b"\0")  # recorders pad
        if BLANK in unit and _is_picture(unit[0], is_hevc=is_hevc):
            return True
        at += length
    return False


def _is_picture(head: int, *, is_hevc: bool) -> bool:
    return head >> 1 & 63 in HEVC_PICTURES if is_hevc else head & 31 in H264_PICTURES
