"""The numbers that a codec writes into its pictures: they tell of a picture that is gone without any other trace.

H.264 counts the pictures that others refer to (`frame_num`, ITU-T H.264 7.4.3) and, as HEVC, the places of pictures in
the order of showing (picture order count, 8.2.1); MPEG-4 writes the moment of a picture (ISO/IEC 14496-2, 6.3.5).
MPEG-1 and MPEG-2 are in `groups`.
"""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass, field
from typing import Any

from tvad_desktop.video.decoder.bits import PACKET_HEAD_BYTES, Bits, OutOfBits, units
from tvad_desktop.video.decoder.counts import Count, Counter
from tvad_desktop.video.decoder.groups import GroupCounter

H264_SLICES, H264_IDR, H264_SPS, H264_PPS = (1, 2, 5), 5, 7, 8
SEPARATE_PROFILES = {100, 110, 122, 244, 44, 83, 86, 118, 128, 138, 139, 134, 135}
HEVC_SLICES, HEVC_IDR, HEVC_IRAP, HEVC_SPS, HEVC_PPS = range(22), (19, 20), range(16, 24), 33, 34
HEVC_BROKEN_LINKS = (16, 17, 18)
COUNTED_FROM_ZERO = {"mpeg1video", "mpeg2video"}  # in every sequence, what is shown first has the number 0
VOL_STARTS, VOP_START = range(0x20, 0x30), b"\0\0\1\xb6"


def counter_of(stream: Any) -> Counter | None:
    """None for codecs whose pictures carry no numbers that are read here."""
    context = stream.codec_context
    extra = bytes(context.extradata or b"")
    match context.name:
        case "h264":
            return H264Counter(extra)
        case "hevc":
            return HevcCounter(extra)
        case "mpeg4":
            return Mpeg4Counter(extra)
        case "mpeg1video" | "mpeg2video":
            return GroupCounter()
    return None


def _head(packet: Any) -> bytes:
    return bytes(memoryview(packet)[:PACKET_HEAD_BYTES])


@dataclass(slots=True)
class _UnitCounter(ABC):
    """Streams of units: parameters are learned from the codec's extra bytes and on the way, slices tell the counts."""

    extra: bytes
    ticks_a_second: int = 0
    is_clock: bool = False
    tells_references: bool = True
    _length_bytes: int = 0

    def read(self, packet: Any) -> Count | None:
        for content in (_head(packet), packet):
            for unit in units(bytes(content), self._length_bytes):
                if self._is_slice(unit):
                    return self._slice(unit)
                self._learn(unit)
        return None

    @abstractmethod
    def _is_slice(self, unit: bytes) -> bool: ...

    @abstractmethod
    def _slice(self, unit: bytes) -> Count | None: ...

    @abstractmethod
    def _learn(self, unit: bytes) -> None: ...


@dataclass(slots=True)
class _H264Sequence:
    number_bits: int
    order_kind: int
    order_bits: int  # 0 where the order is told in another way
    has_planes: bool
    only_frames: bool
    may_skip_numbers: bool


@dataclass(slots=True)
class H264Counter(_UnitCounter):
    _sequences: dict[int, _H264Sequence] = field(default_factory=dict)
    _pictures: dict[int, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        content = self.extra
        if content[:1] == b"\1" and len(content) > 6:  # avcC: one byte of lengths, then the parameters
            self._length_bytes = (content[4] & 3) + 1
            for unit in _boxed(content, 5, counts=((0x1F,), (0xFF,))):
                self._learn(unit)
            return
        for unit in units(content, 0):
            self._learn(unit)

    def _is_slice(self, unit: bytes) -> bool:
        return bool(unit) and unit[0] & 31 in H264_SLICES

    def _learn(self, unit: bytes) -> None:
        try:
            if unit and unit[0] & 31 == H264_SPS:
                number, sequence = _h264_sequence(Bits(unit[1:]))
                self._sequences[number] = sequence
            elif unit and unit[0] & 31 == H264_PPS:
                bits = Bits(unit[1:])
                number = bits.golomb()
                self._pictures[number] = bits.golomb()
        except OutOfBits:
            return

    def _slice(self, unit: bytes) -> Count | None:
        bits = Bits(unit[1:40])
        try:
            bits.golomb(), bits.golomb()
            sequence = self._sequences.get(self._pictures.get(bits.golomb(), -1))
            if sequence is None:
                return None
            bits.take(2 * sequence.has_planes)
            number = bits.take(sequence.number_bits)
            if not sequence.only_frames and bits.take(1):
                bits.take(1)
            is_idr = unit[0] & 31 == H264_IDR
            if is_idr:
                bits.golomb()
            order = bits.take(sequence.order_bits) if sequence.order_bits else -1
        except OutOfBits:
            return None
        counts = not sequence.may_skip_numbers
        is_reference, order_bits = bool(unit[0] & 0x60), sequence.order_bits
        if sequence.order_kind == 2:  # shown as they are decoded (8.2.1.3)
            order_bits = sequence.number_bits + 1
            order = (2 * number - (not is_reference)) % (1 << order_bits)
        return Count(
            is_idr,
            order,
            1 << order_bits,
            is_reference,
            carries_order=is_reference,
            is_for_itself=not is_reference,
            number=number if counts else -1,
            number_modulus=1 << sequence.number_bits,
        )


def _boxed(content: bytes, at: int, counts: tuple[tuple[int], ...]) -> list[bytes]:
    """The parameter sets of an avcC: lists with a count of one byte, of units with a length of two."""
    found: list[bytes] = []
    for (mask,) in counts:
        count, at = (content[at] & mask if at < len(content) else 0), at + 1
        for _ in range(count):
            length = int.from_bytes(content[at : at + 2], "big")
            found.append(content[at + 2 : at + 2 + length].replace(b"\0\0\3", b"\0\0"))
            at += 2 + length
    return found


def _h264_sequence(bits: Bits) -> tuple[int, _H264Sequence]:
    profile = bits.take(24) >> 16
    number, has_planes = bits.golomb(), False
    if profile in SEPARATE_PROFILES:
        chroma = bits.golomb()
        has_planes = chroma == 3 and bool(bits.take(1))
        bits.golomb(), bits.golomb(), bits.take(1)
        if bits.take(1):
            for place in range(8 if chroma != 3 else 12):
                if bits.take(1):
                    _skip_scaling_list(bits, 16 if place < 6 else 64)
    number_bits, order_kind, order_bits = bits.golomb() + 4, bits.golomb(), 0
    if order_kind == 0:
        order_bits = bits.golomb() + 4
    elif order_kind == 1:
        bits.take(1), bits.golomb(), bits.golomb()
        for _ in range(min(bits.golomb(), 255)):
            bits.golomb()
    bits.golomb()
    may_skip = bool(bits.take(1))
    bits.golomb(), bits.golomb()
    return number, _H264Sequence(number_bits, order_kind, order_bits, has_planes, bool(bits.take(1)), may_skip)


def _skip_scaling_list(bits: Bits, size: int) -> None:
    last = following = 8
    for _ in range(size):
        if following:
            code = bits.golomb()
            delta = (code + 1) // 2 if code % 2 else -(code // 2)
            following = (last + delta) % 256
        last = following or last


@dataclass(slots=True)
class HevcCounter(_UnitCounter):
    _sequences: dict[int, tuple[int, bool, int]] = field(default_factory=dict)  # bits of the order; planes; layers
    _pictures: dict[int, tuple[int, bool, int]] = field(default_factory=dict)  # sequence; output flag; further bits

    def __post_init__(self) -> None:
        content = self.extra
        if content[:1] == b"\1" and len(content) > 23:  # hvcC
            self._length_bytes = (content[21] & 3) + 1
            at = 23
            for _ in range(content[22]):
                count, at = int.from_bytes(content[at + 1 : at + 3], "big"), at + 3
                for _ in range(count):
                    length = int.from_bytes(content[at : at + 2], "big")
                    self._learn(content[at + 2 : at + 2 + length].replace(b"\0\0\3", b"\0\0"))
                    at += 2 + length
            return
        for unit in units(content, 0):
            self._learn(unit)

    def _is_slice(self, unit: bytes) -> bool:
        return len(unit) > 2 and unit[0] >> 1 in HEVC_SLICES

    def _learn(self, unit: bytes) -> None:
        kind = unit[0] >> 1 if len(unit) > 2 else -1
        try:
            if kind == HEVC_SPS:
                number, sequence = _hevc_sequence(Bits(unit[2:]))
                self._sequences[number] = sequence
            elif kind == HEVC_PPS:
                bits = Bits(unit[2:])
                number, sequence_number = bits.golomb(), bits.golomb()
                bits.take(1)
                self._pictures[number] = (sequence_number, bool(bits.take(1)), bits.take(3))
        except OutOfBits:
            return

    def _slice(self, unit: bytes) -> Count | None:
        kind, layer = unit[0] >> 1, (unit[1] & 7) - 1
        bits = Bits(unit[2:40])
        try:
            is_first = bits.take(1)
            if kind in HEVC_IRAP:
                bits.take(1)
            picture = self._pictures.get(bits.golomb())
            sequence = None if picture is None else self._sequences.get(picture[0])
            if picture is None or sequence is None or not is_first:
                return None
            bits.take(picture[2])
            bits.golomb()
            bits.take(picture[1] + 2 * sequence[1])
            order = 0 if kind in HEVC_IDR else bits.take(sequence[0])
        except OutOfBits:
            return None
        is_leading, is_reference = 6 <= kind <= 9, kind > 14 or kind % 2 == 1
        begins = kind in HEVC_IDR or kind in HEVC_BROKEN_LINKS
        carries = layer == 0 and is_reference and not is_leading
        is_for_itself = not is_reference and layer == sequence[2]  # what is above it may be made from it
        modulus = 1 << sequence[0]
        return Count(begins, order, modulus, is_reference, carries_order=carries, is_for_itself=is_for_itself)


def _hevc_sequence(bits: Bits) -> tuple[int, tuple[int, bool, int]]:
    bits.take(4)
    layers = bits.take(3)
    bits.take(1 + 96)  # general profile, tier and level
    present = [(bits.take(1), bits.take(1)) for _ in range(layers)]
    bits.take(2 * (8 - layers) if layers else 0)
    for has_profile, has_level in present:
        bits.take(88 * has_profile + 8 * has_level)
    number, chroma = bits.golomb(), bits.golomb()
    has_planes = chroma == 3 and bool(bits.take(1))
    bits.golomb(), bits.golomb()
    if bits.take(1):
        bits.golomb(), bits.golomb(), bits.golomb(), bits.golomb()
    bits.golomb(), bits.golomb()
    return number, (bits.golomb() + 4, has_planes, layers)


@dataclass(slots=True)
class Mpeg4Counter:
    """Seconds run on at every second that passes since the last picture that others refer to."""

    extra: bytes
    ticks_a_second: int = 0
    is_clock: bool = True
    tells_references: bool = False
    _base_s: int = 0
    _shown_base_s: int = 0

    def __post_init__(self) -> None:
        self._learn(self.extra)

    def read(self, packet: Any) -> Count | None:
        content = _head(packet)
        at = content.find(VOP_START)
        if at < 0:
            return None
        self._learn(content[:at])
        if not self.ticks_a_second:
            return None
        bits, seconds = Bits(content[at + 4 : at + 24]), 0
        try:
            is_b = bits.take(2) == 2
            while bits.take(1):
                seconds += 1
            bits.take(1)
            increment = bits.take(max(1, (self.ticks_a_second - 1).bit_length()))
        except OutOfBits:
            return None
        if not is_b:
            self._shown_base_s, self._base_s = self._base_s, self._base_s + seconds
        whole_s = self._shown_base_s + seconds if is_b else self._base_s
        return Count(False, whole_s * self.ticks_a_second + increment, 0, is_reference=not is_b, is_for_itself=is_b)

    def _learn(self, content: bytes) -> None:
        """The resolution of the clock, from the header of the video object layer."""
        at = content.find(b"\0\0\1")
        while at >= 0:
            if len(content) > at + 3 and content[at + 3] in VOL_STARTS:
                try:
                    self.ticks_a_second = _mpeg4_resolution(Bits(content[at + 4 : at + 64]))
                except OutOfBits:
                    return
            at = content.find(b"\0\0\1", at + 3)


def _mpeg4_resolution(bits: Bits) -> int:
    bits.take(9)
    version = bits.take(7) >> 3 if bits.take(1) else 1
    if bits.take(4) == 15:
        bits.take(16)
    if bits.take(1):
        bits.take(3)
        if bits.take(1):
            bits.take(79)
    shape = bits.take(2)
    if shape == 3 and version != 1:
        bits.take(4)
    bits.take(1)
    return bits.take(16)
