"""Whether a picture can be decoded without others, by its own bits: some recorders mark every one of theirs as such."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import cast

from av.codec.codec import Properties

from tvad_desktop.video.decoder.bits import PACKET_HEAD_BYTES, START, Bits, OutOfBits, units

H264_SLICE, H264_IDR, INTRA_SLICES = 1, 5, (2, 4, 7, 9)
HEVC_PICTURES, HEVC_KEYS = range(32), range(16, 24)
PICTURE, MPEG4_PICTURE = START + b"\0", START + b"\xb6"
UNIT_LENGTH_BYTES = 4

IsIntra = Callable[[bytes], bool | None]


def is_intra_only(codec: str, properties: int) -> bool:
    """Whether no picture of a codec refers to another one."""
    return codec in ("png", "apng") or bool(properties & cast(int, Properties.INTRA_ONLY.value))


def intra_test(codec: str, extra: bytes) -> IsIntra | None:
    """How the beginning of a packet tells; None where nothing is known of the codec. The test itself gives None for
    packets that it cannot read."""
    length_bytes = UNIT_LENGTH_BYTES if extra[:1] == b"\1" else 0
    tests: dict[str, IsIntra] = {
        "h264": lambda head: _h264(head, length_bytes),
        "hevc": lambda head: _hevc(head, length_bytes),
        "mpeg4": _mpeg4,
        "mpeg1video": _mpeg2,
        "mpeg2video": _mpeg2,
        "h263": _h263,
        "flv": _sorenson,
        "vp8": lambda head: not head[0] & 1,
        "vp9": _vp9,
        "wmv2": lambda head: not head[0] & 0x80,
        **dict.fromkeys(("wmv1", "msmpeg4v2", "msmpeg4v3"), lambda head: not head[0] & 0xC0),
    }
    return partial(_safely, tests[codec]) if codec in tests else None


def _safely(test: IsIntra, packet: bytes) -> bool | None:
    try:
        return test(packet[:PACKET_HEAD_BYTES])
    except (OutOfBits, IndexError):
        return None


def _h264(head: bytes, length_bytes: int) -> bool | None:
    for unit in units(head, length_bytes):
        kind = unit[0] & 31 if unit else 0
        if kind in (H264_SLICE, H264_IDR):
            bits = Bits(unit[1:32])
            bits.golomb()
            return kind == H264_IDR or bits.golomb() in INTRA_SLICES
    return None


def _hevc(head: bytes, length_bytes: int) -> bool | None:
    kinds = (unit[0] >> 1 & 63 for unit in units(head, length_bytes) if unit)
    first = next((kind for kind in kinds if kind in HEVC_PICTURES), None)
    return None if first is None else first in HEVC_KEYS


def _mpeg4(head: bytes) -> bool | None:
    at = head.find(MPEG4_PICTURE)
    return None if at < 0 else Bits(head[at + 4 : at + 8]).take(2) == 0


def _mpeg2(head: bytes) -> bool | None:
    at = head.find(PICTURE)
    return None if at < 0 else Bits(head[at + 4 : at + 8]).take(13) & 7 == 1


def _h263(head: bytes) -> bool | None:
    bits = Bits(head[:16])
    if bits.take(22) != 1 << 5:
        return None
    bits.take(13)
    source_format = bits.take(3)
    if source_format != 7:
        return not bits.take(1)
    if bits.take(3) == 1:
        bits.take(18)
    return bits.take(3) == 0


def _sorenson(head: bytes) -> bool | None:
    bits = Bits(head[:16])
    if bits.take(17) != 1:
        return None
    bits.take(13)
    size = bits.take(3)
    bits.take({0: 16, 1: 32}.get(size, 0))
    return bits.take(2) == 0


def _vp9(head: bytes) -> bool | None:
    bits = Bits(head[:2])
    if bits.take(2) != 2:
        return None
    profile = bits.take(1) + 2 * bits.take(1)
    bits.take(profile == 3)
    return not bits.take(1) and not bits.take(1)
