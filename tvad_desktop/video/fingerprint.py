"""What identifies footage in the chain of custody: its SHA-256."""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from pathlib import Path

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Job

BLOCK_BYTES = 1 << 20


class AmbiguousNamesError(UserError):
    """A folder has a file whose name could stand for others; none is taken in like that."""


def fingerprint(path: Path, job: Job | None = None) -> str:
    """SHA-256 in hex of a file, or for a folder of its sorted "name, tab, SHA-256, newline" lines.

    Progress is reported in bytes. Hidden files and subfolders of a folder do not count. Raises `UserError` when
    something cannot be read.
    """
    try:
        files = _visible_files(path) if path.is_dir() else [path]
        total_bytes = sum(file.stat().st_size for file in files)
        done_bytes = 0

        def advance(block_bytes: int) -> None:
            nonlocal done_bytes
            done_bytes += block_bytes
            if job is not None:
                job.checkpoint(done_bytes, total_bytes)

        if not path.is_dir():
            return _hash_file(path, advance)
        lines = "".join(f"{file.name}\t{_hash_file(file, advance)}\n" for file in files)
    except OSError as error:
        raise UserError(
            f"{path} cannot be read: {error.strerror or error}.", "Check that it exists and that you may read it."
        ) from error
    return hashlib.sha256(lines.encode("utf-8", "surrogateescape")).hexdigest()


def _visible_files(folder: Path) -> list[Path]:
    files = sorted(
        (file for file in folder.iterdir() if file.is_file() and not file.name.startswith(".")),
        key=lambda file: file.name,
    )
    for file in files:
        if "\n" in file.name:  # it could name several files at once, and stand for them
            raise AmbiguousNamesError(
                f"A file name in {folder} holds a line break: {file.name!a}.", "Give it another name."
            )
    return files


def _hash_file(path: Path, advance: Callable[[int], None]) -> str:
    if not path.is_file():  # to read a FIFO or a device would never end
        raise UserError(f"{path} is no regular file.", "Check that it exists and that you may read it.")
    digest = hashlib.sha256()
    with path.open("rb") as stream:
        while block := stream.read(BLOCK_BYTES):
            digest.update(block)
            advance(len(block))
    return digest.hexdigest()
