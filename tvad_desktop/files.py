"""Files that are whole or not there: written beside their name, synced, then given it."""

from __future__ import annotations

import hashlib
import os
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_DIGEST_BYTES = hashlib.sha256().digest_size


def replace_durably(partial: Path, path: Path) -> None:
    """Give the finished file `partial` its name; both its content and its name survive a power cut."""
    with partial.open("rb+") as written:
        os.fsync(written.fileno())
    partial.replace(path)
    sync_folder(path.parent)


def sync_folder(folder: Path) -> None:
    """Let the names in a folder survive a power cut."""
    if os.name == "posix":  # elsewhere a folder cannot be opened to be synced
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)


@contextmanager
def written_whole(path: Path) -> Iterator[Path]:
    """A path to write to; what was written takes the place of `path` when the block ends without an error.

    Nothing is left of what was not finished, and writers of the same file do not meet. Raises OSError.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    descriptor, name = tempfile.mkstemp(prefix=f"{path.name}.", suffix=".partial", dir=path.parent)
    os.close(descriptor)
    partial = Path(name)
    partial.chmod(0o644)
    try:
        yield partial
        replace_durably(partial, path)
    finally:
        partial.unlink(missing_ok=True)


def write_durably(path: Path, content: bytes) -> None:
    """Write a file whole. Raises OSError."""
    with written_whole(path) as partial:
        partial.write_bytes(content)


def write_sealed(path: Path, content: bytes) -> None:
    """Write a file of a cache together with its own SHA-256, for `read_sealed`."""
    write_durably(path, hashlib.sha256(content).digest() + content)


def read_sealed(path: Path) -> bytes | None:
    """What `write_sealed` wrote; None where there is no such file or it is not as it was written."""
    try:
        stored = path.read_bytes()
    except OSError:
        return None
    digest, content = stored[:_DIGEST_BYTES], stored[_DIGEST_BYTES:]
    return content if hashlib.sha256(content).digest() == digest else None
