"""One writer: who has a case open for writing, so that nobody else changes it behind their back.

A lock of the operating system on `case.lock` says so, and goes with the process that holds it, however that ends.
"""

from __future__ import annotations

import contextlib
import os
import socket
import stat
import threading
import time
from dataclasses import asdict, dataclass
from pathlib import Path

import msgspec

from tvad_desktop.files import is_still, lock_at_once
from tvad_desktop.storage.case_file import CaseReadOnlyError, say_utc
from tvad_desktop.storage.database import now_utc
from tvad_desktop.storage.passphrase import is_encrypted

LOCK_NAME = "case.lock"
PATIENCE_S = 3.0  # a command is over soon; a window stays
_MOST_BYTES = 2_000
_OPEN = os.O_RDWR | os.O_CREAT | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)


@dataclass(frozen=True, slots=True)
class Writer:
    """Who writes a case, as the lock file says for people to read; the lock itself is the proof. `who` is left out of
    an encrypted case, where no name lies open."""

    who: str
    machine: str
    process: int
    since_utc: str


class CaseOpenElsewhereError(CaseReadOnlyError):
    """Somebody else has the case open for writing."""

    def __init__(self, folder: Path, writer: Writer | None) -> None:
        by = ""
        if writer is not None:
            since = say_utc(writer.since_utc)
            by = f": {writer.who or 'somebody'} on {writer.machine}, process {writer.process}, since {since}"
        super().__init__(
            f"The case {folder.name} is open elsewhere{by}. Here it can only be looked at.",
            "Close it there to change it here.",
        )


class _Held:
    """The locks of this process: its threads and stores share one for each case."""

    def __init__(self) -> None:
        self.guard = threading.Lock()
        self.files: dict[Path, int] = {}
        self.counts: dict[Path, int] = {}


_held = _Held()


class Claim:
    """The right to write a case, until it is given back; for any number of stores in this process."""

    def __init__(self, folder: Path) -> None:
        self._folder: Path | None = folder

    def release(self) -> None:
        folder, self._folder = self._folder, None
        if folder is None:
            return
        with _held.guard:
            _held.counts[folder] -= 1
            if _held.counts[folder] == 0:
                del _held.counts[folder]
                with contextlib.suppress(OSError):
                    (folder / LOCK_NAME).unlink()  # while it is still locked: who waits for it looks again
                os.close(_held.files.pop(folder))


class Writers:
    """Which cases this program writes: it stays the writer of the one that is open until another is entered."""

    def __init__(self) -> None:
        self._claims: dict[Path, Claim] = {}
        self._guard = threading.Lock()

    def find_reason_against(self, folder: Path, who: str) -> CaseReadOnlyError | None:
        """Become the writer of a case if nobody else is; else say who is."""
        folder = folder.resolve()
        with self._guard:
            if folder not in self._claims:
                try:
                    self._claims[folder] = claim_writing(folder, who, patience_s=0.0)
                except CaseReadOnlyError as error:
                    return error
        return None

    def enter(self, folder: Path | None) -> None:
        """Another case is open now, or none: let others write those of before."""
        kept = folder.resolve() if folder is not None else None
        with self._guard:
            for other in [one for one in self._claims if one != kept]:
                self._claims.pop(other).release()


def claim_writing(folder: Path, who: str, *, patience_s: float = PATIENCE_S) -> Claim:
    """Become the writer of a case; CaseOpenElsewhereError where somebody else stays it for longer than `patience_s`."""
    folder, until = folder.resolve(), time.monotonic() + patience_s
    while True:
        with _held.guard:
            if folder in _held.files or _take(folder, who):
                _held.counts[folder] = _held.counts.get(folder, 0) + 1
                return Claim(folder)
        if time.monotonic() >= until:
            raise CaseOpenElsewhereError(folder, _read(folder))
        time.sleep(0.05)


def _take(folder: Path, who: str) -> bool:
    path = folder / LOCK_NAME
    try:
        number = os.open(path, _OPEN, 0o666)
    except OSError as error:
        hint = "Check its permissions, or take a file of this name away that is not one of ours."
        raise CaseReadOnlyError(f"{path} cannot be made: {error.strerror}.", hint) from error
    try:
        state = os.fstat(number)
        has_other_names = state.st_nlink > 1  # then it may be anything, and is not written into
        is_ours = (
            stat.S_ISREG(state.st_mode) and not has_other_names and lock_at_once(number) and is_still(path, number)
        )
    except OSError:
        is_ours = has_other_names = False
    if not is_ours:
        os.close(number)
        if has_other_names:
            hint = "Take it away; the program makes a new one."
            raise CaseReadOnlyError(f"{path} is also a file elsewhere, and is not written into.", hint)
        return False
    writer = Writer("" if is_encrypted(folder) else who, socket.gethostname(), os.getpid(), now_utc())
    with contextlib.suppress(OSError):  # a full disk: the lock holds, nobody can read whose it is
        os.ftruncate(number, 0)
        os.write(number, msgspec.json.encode(asdict(writer))[:_MOST_BYTES])
    _held.files[folder] = number
    return True


def _read(folder: Path) -> Writer | None:
    path = folder / LOCK_NAME
    try:
        if path.is_symlink() or not path.is_file() or path.stat().st_size > _MOST_BYTES:
            return None
        return msgspec.json.decode(path.read_bytes(), type=Writer)
    except (OSError, msgspec.MsgspecError):
        return None
