"""Whether all of a file is there: what its outside declares, read without any decoder."""

from __future__ import annotations

import struct
from collections.abc import Callable, Iterator
from dataclasses import dataclass

Read = Callable[[int, int], bytes]  # offset and length → bytes, fewer at the end of the file
MP4_BOXES = {b"ftyp", b"moov", b"mdat", b"wide", b"free", b"skip", b"styp", b"sidx", b"moof", b"uuid", b"pnot"}
MOST_BOXES = 1_000_000
MOST_HEADER_BYTES = 64 << 20
ASF_HEAD = bytes.fromhex("3026b2758e66cf11a6d900aa0062ce6c")
ASF_PROPERTIES = bytes.fromhex("a1dcab8c47a9cf118ee400c00c205365")


@dataclass(frozen=True, slots=True)
class Outside:
    is_cut: bool = False  # the file ends before what it declares
    lacks_index: bool = False
    declared_us: int | None = None  # how long it says that it is, where the library does not pass that on


def look_at(read: Read, size_bytes: int) -> Outside:
    head = read(0, 16)
    if head[:4] == b"RIFF":
        return _look_at_riff(read, size_bytes)
    if head[:4] == b"\x1aE\xdf\xa3":
        return Outside(is_cut=_is_matroska_cut(read, size_bytes))
    if head[4:8] in MP4_BOXES:
        return Outside(is_cut=_is_mp4_cut(read, size_bytes))
    if head == ASF_HEAD:
        return _look_at_asf(read, size_bytes)
    return Outside()


def _look_at_asf(read: Read, size_bytes: int) -> Outside:
    """ASF and WMV: the file properties (3.2 of its specification) tell size and length, unless it is being written."""
    header = read(0, 1 << 16)
    at = header.find(ASF_PROPERTIES)
    if at < 0 or len(header) < at + 104:
        return Outside()
    declared_bytes = struct.unpack_from("<Q", header, at + 40)[0]
    length_100ns, preroll_ms, flags = struct.unpack_from("<QxxxxxxxxQI", header, at + 64)
    if flags & 1 or declared_bytes <= size_bytes:
        return Outside()
    return Outside(is_cut=True, declared_us=max(0, length_100ns // 10 - 1000 * preroll_ms))


def _look_at_riff(read: Read, size_bytes: int) -> Outside:
    """AVI: its outer chunks, and whether an index stands among them."""
    declared = struct.unpack("<I", read(4, 4))[0] + 8
    offset, has_index = 12, False
    while offset + 8 <= size_bytes:
        header = read(offset, 12)
        kind, length = header[:4], struct.unpack("<I", header[4:8])[0]
        has_index = has_index or kind == b"idx1"
        if kind == b"LIST" and header[8:12] == b"hdrl":
            has_index = has_index or b"indx" in read(offset, min(length, 1 << 16))
        if kind == b"RIFF":  # a further part of a large file
            length = 4
        offset += 8 + length + length % 2
    return Outside(is_cut=declared > size_bytes + 1 or offset > size_bytes + 1, lacks_index=not has_index)


def boxes(read: Read, size_bytes: int) -> Iterator[tuple[bytes, int, int]]:
    """Kind, place and length of the outer boxes of an MP4. The last one may reach beyond the end of the file."""
    offset = 0
    for _ in range(MOST_BOXES):
        if offset + 8 > size_bytes:
            return
        header = read(offset, 16)
        length = int.from_bytes(header[:4], "big")
        if length == 1:  # the size does not fit into 32 bits and follows
            length = int.from_bytes(header[8:16], "big")
        if length == 0:  # to the end of the file
            length = size_bytes - offset
        yield header[4:8], offset, max(8, length)
        offset += max(8, length)


def _is_mp4_cut(read: Read, size_bytes: int) -> bool:
    """Whether the last box does not end with the file."""
    end = 0
    for _, offset, length in boxes(read, size_bytes):
        end = offset + length
    return end != size_bytes


def _is_matroska_cut(read: Read, size_bytes: int) -> bool:
    offset = 0
    for _ in range(4):
        element = read(offset, 16)
        if len(element) < 2:
            return True
        id_length = _length_of(element[0])
        size_at = element[id_length : id_length + 8]
        if not size_at:
            return True
        length = _length_of(size_at[0])
        value = int.from_bytes(size_at[:length], "big") & ((1 << 7 * length) - 1)
        if element[:id_length] == b"\x18\x53\x80\x67":  # the segment, which is all the rest
            is_unknown = value == (1 << 7 * length) - 1
            return not is_unknown and offset + id_length + length + value > size_bytes
        offset += id_length + length + value
    return False


def _length_of(first: int) -> int:
    return 9 - first.bit_length() if first else 8


def refers_elsewhere(read: Read, size_bytes: int) -> bool:
    """Whether an MP4 or MOV says that its pictures lie in another file."""
    if read(4, 4) not in MP4_BOXES:
        return False
    for kind, offset, length in boxes(read, size_bytes):
        if kind == b"moov":
            return _names_a_file(read(offset, min(length, MOST_HEADER_BYTES)))
    return False


def _names_a_file(moov: bytes) -> bool:
    place = moov.find(b"dref")
    while place >= 0:
        entry = moov[place + 12 : place + 28]
        is_reference = len(entry) >= 12 and entry[4:8] in (b"url ", b"urn ", b"alis", b"rsrc")
        if is_reference and not int.from_bytes(entry[8:12], "big") & 1:
            return True
        place = moov.find(b"dref", place + 4)
    return False
