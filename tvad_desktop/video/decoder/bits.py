"""Bits of compressed pictures: numbers of fixed length, Exp-Golomb codes, and the units of H.264 and HEVC."""

from __future__ import annotations

from collections.abc import Iterator

START = b"\0\0\1"
LONGEST_CODE = 32
UNIT_HEAD_BYTES = 512  # headers are shorter; what they describe is not looked at
PACKET_HEAD_BYTES = 4096  # parameters and messages before the picture itself


class OutOfBits(Exception):  # noqa: N818 - what is cut short or garbled tells nothing
    """More was asked for than is there."""


class Bits:
    """Reads from the first bit on. Raises `OutOfBits`."""

    def __init__(self, content: bytes) -> None:
        self._value, self._left = int.from_bytes(content, "big"), 8 * len(content)

    def take(self, count: int) -> int:
        if count > self._left:
            raise OutOfBits
        self._left -= count
        return (self._value >> self._left) & ((1 << count) - 1)

    def golomb(self) -> int:
        """An unsigned Exp-Golomb code."""
        zeros = 0
        while not self.take(1):
            zeros += 1
            if zeros > LONGEST_CODE:
                raise OutOfBits
        return (1 << zeros) - 1 + self.take(zeros)


def units(content: bytes, length_bytes: int) -> Iterator[bytes]:
    """The beginnings of the units of a packet, without their emulation prevention.

    `length_bytes` is how long their lengths are (MP4, Matroska); 0 where start codes stand between them.
    """
    for unit in _by_length(content, length_bytes) if length_bytes else _by_start(content):
        yield unit.replace(b"\0\0\3", b"\0\0")


def _by_length(content: bytes, length_bytes: int) -> Iterator[bytes]:
    at = 0
    while at + length_bytes < len(content):
        length = int.from_bytes(content[at : at + length_bytes], "big")
        at += length_bytes
        yield content[at : at + min(length, UNIT_HEAD_BYTES)]
        at += length


def _by_start(content: bytes) -> Iterator[bytes]:
    at = content.find(START)
    while at >= 0:
        after = content.find(START, at + 3)
        end = len(content) if after < 0 else after
        yield content[at + 3 : min(end, at + 3 + UNIT_HEAD_BYTES)]
        at = after
