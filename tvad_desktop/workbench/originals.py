"""Whether footage is still what was hashed: its files are compared often, its content only when they differ."""

from __future__ import annotations

import threading
import time
from collections import OrderedDict
from dataclasses import dataclass, replace
from pathlib import Path

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Job
from tvad_desktop.video.fingerprint import fingerprint

KEPT = 4096
SETTLED_NS = 3_000_000_000  # file systems of memory sticks round times of change to two seconds

FileState = tuple[str, int, int, int, int, int]
FootageState = tuple[FileState, ...]


@dataclass(frozen=True, slots=True)
class Original:
    """Footage as it was hashed: `state` names its files with place on the disk, size and times of change."""

    path: Path
    sha256: str
    state: FootageState


class FootageLostError(UserError):
    """Footage is gone, unreadable or another than was hashed; `reason` continues “because …”."""

    def __init__(self, path: Path, reason: str) -> None:
        super().__init__(f"{path}: {reason}.", "Put the original back in its place; the analysis then goes on.")
        self.reason = reason


class UnreadableError(FootageLostError):
    """A source failed; whether the footage is still the original has not been looked at."""


class _Hashes:
    """What has been hashed in this process, by path and state; safe to use from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._known: OrderedDict[tuple[str, FootageState], str] = OrderedDict()

    def find(self, path: Path, state: FootageState) -> str | None:
        with self._lock:
            return self._known.get((str(path.absolute()), state))

    def keep(self, path: Path, state: FootageState, sha256: str) -> None:
        with self._lock:
            self._known[(str(path.absolute()), state)] = sha256
            if len(self._known) > KEPT:
                self._known.popitem(last=False)


_HASHES = _Hashes()


def look_at(path: Path) -> FootageState:
    """The files of footage as the file system tells them; `UserError` when there are none."""
    try:
        if not path.is_dir():
            return (_look_at_file(path, path.name),)
        files = (file for file in path.iterdir() if not file.name.startswith("."))
        return tuple(_look_at_file(file, file.name) for file in sorted(files) if file.is_file())
    except OSError as error:
        raise UserError(
            f"{path} cannot be read: {error.strerror or error}.", "Check the path and that the disk is connected."
        ) from error


def _look_at_file(path: Path, name: str) -> FileState:
    found = path.stat()
    return (name, found.st_dev, found.st_ino, found.st_size, found.st_mtime_ns, found.st_ctime_ns)


def hash_original(path: Path, job: Job, state: FootageState | None = None) -> Original:
    """The footage with its SHA-256; what this process has hashed before and nobody has touched is not read again.

    With a `state` it must still be in it. `UserError` for footage that cannot be read or is being written.
    """
    found = look_at(path)
    if state is not None and found != state:
        raise _being_written(path)
    known = _HASHES.find(path, found)
    if known is not None:
        return Original(path, known, found)
    began_ns = time.time_ns()
    sha256 = fingerprint(path, job)
    if look_at(path) != found:
        raise _being_written(path)
    if all(began_ns - file[4] > SETTLED_NS for file in found):  # a later change would be seen by its time
        _HASHES.keep(path, found, sha256)
    return Original(path, sha256, found)


def check_original(original: Original, job: Job) -> Original:
    """The footage as it is now, with the content it had; raises `FootageLostError` when it has not.

    Everything read from it before this call was of that content.
    """
    try:
        state = look_at(original.path)
        if state == original.state:
            return original
        job = job.without_report()
        now = hash_original(original.path, job)
    except UserError as error:
        raise FootageLostError(original.path, _why_unreadable(original.path, error)) from error
    if now.sha256 != original.sha256:
        raise FootageLostError(original.path, "the footage was changed while it was analysed")
    return replace(original, state=now.state)


def read_original(original: Original, job: Job) -> None:
    """Read the whole footage again; raises `FootageLostError` when that fails or it is another."""
    try:
        sha256 = fingerprint(original.path, job.without_report())
    except UserError as error:
        raise FootageLostError(original.path, _why_unreadable(original.path, error)) from error
    if sha256 != original.sha256:
        raise FootageLostError(original.path, "the footage was changed while it was analysed")


def _why_unreadable(path: Path, error: UserError) -> str:
    return "the footage is gone" if not path.exists() else f"it could not be read on: {error.message.rstrip('.')}"


def _being_written(path: Path) -> UserError:
    return UserError(f"{path} is being written while it is read.", "Wait until the recording or copy has ended.")
