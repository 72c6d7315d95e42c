"""What makes looks at footage quick: an index of its pictures, and small pictures of many moments.

It lies in the case folder and is made anew where it is gone. It is no part of the case's truth: nothing that is stored,
exported or verified comes from it, so the log does not know it, and archives and bundles leave it out.
"""

from __future__ import annotations

import re
import struct
from pathlib import Path

from tvad_desktop.domain.errors import UserError
from tvad_desktop.storage.ciphertext import FileCipher, NotAuthenticError
from tvad_desktop.storage.content import inside, read_plain, write_content

FOLDER = "shortcuts"
NAME = re.compile(r"[0-9a-f]{64}")
MOST_INDEX_BYTES, MOST_PICTURES_BYTES = 200 << 20, 16 << 20
ENTRY = struct.Struct("<qI")  # the moment of a picture, and how many bytes it has

Look = tuple[int, bytes]  # microseconds, JPEG


class Shortcuts:
    """Of one piece of footage, known by its SHA-256. What cannot be read is as if it were not there."""

    def __init__(self, case_folder: Path, sha256: str, cipher: FileCipher | None) -> None:
        self._folder, self._sha256, self._cipher = case_folder, sha256, cipher

    def read_index(self) -> bytes:
        """What `DecodedSource.keep` gave; empty where nothing is kept."""
        return self._read(f"{self._sha256}.index", MOST_INDEX_BYTES)

    def keep_index(self, content: bytes) -> None:
        """Keep an index; an empty one takes away what is kept. Raises `UserError`."""
        self._write(f"{self._sha256}.index", content)

    def read_looks(self, number: int) -> list[Look]:
        """The pictures of one part of the footage, in the order of time."""
        content, at = self._read(self._name(number), MOST_PICTURES_BYTES), 0
        looks: list[Look] = []
        while at + ENTRY.size <= len(content):
            time_us, length = ENTRY.unpack_from(content, at)
            at += ENTRY.size + length
            looks.append((time_us, content[at - length : at]))
        return looks

    def keep_looks(self, number: int, looks: list[Look]) -> None:
        """Keep pictures beside those of this part that are kept. Raises `UserError`."""
        all_looks = dict(self.read_looks(number)) | dict(looks)
        content = b"".join(ENTRY.pack(time_us, len(jpeg)) + jpeg for time_us, jpeg in sorted(all_looks.items()))
        self._write(self._name(number), content)

    def _name(self, number: int) -> str:
        return f"{self._sha256}-{number:06d}.looks"

    def _read(self, name: str, most_bytes: int) -> bytes:
        if not NAME.fullmatch(self._sha256):
            return b""
        try:
            path = inside(self._folder, f"{FOLDER}/{name}")
            return read_plain(path, most_bytes, self._cipher) if path.exists() else b""
        except (UserError, NotAuthenticError):
            return b""

    def _write(self, name: str, content: bytes) -> None:
        if NAME.fullmatch(self._sha256):
            write_content(inside(self._folder, f"{FOLDER}/{name}"), content, self._cipher)
