"""One set-up at a time: several checkouts share one cache, with its downloads and its build."""

from __future__ import annotations

import errno
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from tvad_setup.console import PROGRESS_SECONDS, say

POLL_SECONDS = 0.5
_TAKEN = (errno.EACCES, errno.EAGAIN, errno.EDEADLK)


@contextmanager
def taking_turns(lock: Path) -> Iterator[None]:
    """Hold `lock` while the block runs; wait, and say so, while another process holds it.

    The system lets go of it when the process ends in whatever way, so that nothing is ever left locked.
    """
    lock.parent.mkdir(parents=True, exist_ok=True)
    with lock.open("a+", encoding="utf-8") as file:
        _wait_for(file)
        file.truncate(0)
        file.write(f"{os.getpid()}\n")
        file.flush()
        yield


def _wait_for(file: IO[str]) -> None:
    began = time.monotonic()
    said = began - PROGRESS_SECONDS
    while not _try_to_lock(file):
        if time.monotonic() - said >= PROGRESS_SECONDS:
            said = time.monotonic()
            say(f"{said - began:4.0f} s  waiting for another set-up that is under way ({file.name})")
        time.sleep(POLL_SECONDS)


def _try_to_lock(file: IO[str]) -> bool:
    """Whether the lock is ours now; on a file system that knows no locks there is nothing to wait for."""
    try:
        if sys.platform == "win32":
            import msvcrt

            file.seek(0)
            msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)
        else:
            import fcntl

            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as error:
        return error.errno not in _TAKEN
    return True
