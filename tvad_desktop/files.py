"""Files that are whole or not there: written beside their name, synced, then given it."""

from __future__ import annotations

import hashlib
import os
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
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


@contextmanager
def held_alone(path: Path, patience_s: float = 0.0) -> Iterator[bool]:
    """Hold the lock of a file while the block runs, and take the file away afterwards; False where somebody else holds
    it for longer than `patience_s`.

    It goes with the process that holds it, however that ends. Raises OSError.
    """
    until = time.monotonic() + patience_s
    while (number := _take_lock(path)) is None and time.monotonic() < until:
        time.sleep(0.02)
    try:
        yield number is not None
    finally:
        if number is not None:
            with suppress(OSError):
                path.unlink()  # while it is still locked: who waits for it looks again
            os.close(number)


def _take_lock(path: Path) -> int | None:
    number = os.open(path, os.O_RDWR | os.O_CREAT, 0o644)
    with suppress(FileNotFoundError):
        if lock_at_once(number) and is_still(path, number):
            return number
    os.close(number)
    return None


def lock_at_once(number: int) -> bool:
    """Lock an open file for this process alone, if nobody has."""
    try:
        if os.name == "nt":
            import msvcrt

            msvcrt.locking(number, msvcrt.LK_NBLCK, 1)  # type: ignore[attr-defined,unused-ignore]
        else:
            import fcntl

            fcntl.flock(number, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        return False
    return True


def is_still(path: Path, number: int) -> bool:
    """Whether an open file is the one that lies there: who held its lock may have taken that away. Raises OSError."""
    there, opened = path.stat(follow_symlinks=False), os.fstat(number)
    return (there.st_dev, there.st_ino) == (opened.st_dev, opened.st_ino)


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
