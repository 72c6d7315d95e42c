"""What the outside of a video file tells: whether it can be read at all, and whether all of it is there."""

from __future__ import annotations

import struct
from pathlib import Path

from tvad_desktop.domain.errors import UserError

HEAD_BYTES = 16
MP4_FIRST_BOXES = {b"ftyp", b"moov", b"mdat", b"wide", b"free", b"skip"}
OTHER_MAGIC = (b"RIFF", b"\x1aE\xdf\xa3", b"FLV", b"\x00\x00\x01\xba", b"OggS", b"0&\xb2u")


def check_readable(path: Path) -> None:
    """Raise `UserError` for a file that may not be read or is empty."""
    if not _read_head(path):
        raise UserError(f"{path} is empty.", "The recording or the copy was interrupted: copy it again.")


def unreadable_video(path: Path) -> UserError:
    """The reason, as well as it can be told, why a file does not open as a video."""
    head = _read_head(path)
    if head[4:8] in MP4_FIRST_BOXES or head.startswith(OTHER_MAGIC):
        return UserError(
            f"{path} is truncated or damaged: what is needed to play it is missing.",
            "The recording or the copy was interrupted: copy it again or repair it.",
        )
    return UserError(f"{path} is not a video that can be read.", "Supported: MP4, AVI, MKV, MOV, TS and the like.")


def is_trimmed_only(path: Path) -> bool:
    """Whether a file is an MP4 with all its boxes: what it declares and does not show was cut off by an edit."""
    size_bytes = path.stat().st_size
    with path.open("rb") as stream:
        offset = 0
        while offset + 8 <= size_bytes:
            stream.seek(offset)
            box_bytes, kind = struct.unpack(">I4s", stream.read(8))
            if offset == 0 and kind not in MP4_FIRST_BOXES:
                return False
            if box_bytes == 1:  # the size does not fit into 32 bits and follows
                box_bytes = int.from_bytes(stream.read(8), "big")
            if box_bytes == 0:  # to the end of the file
                return True
            offset += max(8, box_bytes)
    return offset == size_bytes


def _read_head(path: Path) -> bytes:
    try:
        with path.open("rb") as stream:
            return stream.read(HEAD_BYTES)
    except OSError as error:
        raise UserError(f"{path} cannot be read: {error.strerror}.", "Check that you may read it.") from error
