"""What is observed of a recording before it is judged: working files of a running analysis, gone when it is done.

They are not part of the case's records. Each names its own SHA-256; one that is damaged or missing ends what is known,
and the footage is watched again from there.
"""

from __future__ import annotations

import hashlib
import struct
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tvad_desktop.domain.errors import UserError
from tvad_desktop.files import replace_durably
from tvad_desktop.storage.ciphertext import FileCipher
from tvad_desktop.storage.content import read_content, write_content

FOLDER = "observations"
COUNTS = struct.Struct("<qq")
MOST_BYTES = 64 << 20


@dataclass(frozen=True, slots=True)
class ObservedSegment:
    """One file: frames read and skipped since the beginning of the footage up to its last step, and where it lies."""

    frames: int
    skipped_frames: int
    case_folder: Path
    name: str
    cipher: FileCipher | None

    def content(self) -> bytes:
        """What was observed; `UserError` if the file is altered or gone."""
        return _read(self.case_folder, self.name, self.cipher)[COUNTS.size :]


class Observations:
    """The observed segments of one analysis, in order."""

    def __init__(self, case_folder: Path, analysis_id: int, cipher: FileCipher | None = None) -> None:
        self._case_folder = case_folder
        self._cipher = cipher
        self._folder = case_folder / FOLDER
        self._analysis_id = analysis_id
        self._segments = list(self._find())

    def __iter__(self) -> Iterator[ObservedSegment]:
        return iter(self._segments)

    def __len__(self) -> int:
        return len(self._segments)

    def counted_frames(self) -> tuple[int, int]:
        """Frames and skipped frames up to the last step kept so far."""
        return (self._segments[-1].frames, self._segments[-1].skipped_frames) if self._segments else (0, 0)

    def append(self, content: bytes, *, frames: int, skipped_frames: int) -> None:
        """Keep the next segment, whole or not at all."""
        whole = COUNTS.pack(frames, skipped_frames) + content
        name = self._name(len(self._segments), hashlib.sha256(whole).hexdigest())
        write_content(self._folder / name, whole, self._cipher)
        self._segments.append(ObservedSegment(frames, skipped_frames, self._case_folder, name, self._cipher))

    def hand_over(self, analysis_id: int) -> None:
        """Make them those of another analysis, which goes on with them."""
        for position, segment in enumerate(self._segments):
            name = f"{analysis_id}-{position:06d}-{_sha256_of(segment.name)}.npz"
            replace_durably(self._folder / segment.name, self._folder / name)
        self._segments = []

    def remove(self) -> None:
        """Forget all of them; also what earlier attempts left."""
        for path in self._folder.glob(f"{self._analysis_id}-*"):
            path.unlink()
        self._segments = []

    def _name(self, position: int, sha256: str) -> str:
        return f"{self._analysis_id}-{position:06d}-{sha256}.npz"

    def _find(self) -> Iterator[ObservedSegment]:
        """Whole segments from the first on, without a gap."""
        for position, path in enumerate(sorted(self._folder.glob(f"{self._analysis_id}-*.npz"))):
            if path.name != self._name(position, _sha256_of(path.name)):
                return
            try:
                frames, skipped_frames = COUNTS.unpack_from(_read(self._case_folder, path.name, self._cipher))
            except UserError:
                return
            yield ObservedSegment(frames, skipped_frames, self._case_folder, path.name, self._cipher)


def _read(case_folder: Path, name: str, cipher: FileCipher | None) -> bytes:
    return read_content(case_folder, f"{FOLDER}/{name}", _sha256_of(name), MOST_BYTES, cipher)


def _sha256_of(name: str) -> str:
    return Path(name).stem.rpartition("-")[2]
