"""The one way long work reports, pauses and stops."""

from __future__ import annotations

import threading
from collections.abc import Callable


class Cancelled(Exception):  # noqa: N818 - stopping is no error
    """The user asked for the work to stop. Silent: never shown, never logged as an error."""


class Job:
    """Handed to every long function; safe to control from another thread.

    The work calls `checkpoint` often. `checkpoint` reports, waits while paused, and raises `Cancelled`.
    """

    def __init__(self, on_progress: Callable[[float, float], None] | None = None) -> None:
        self._on_progress = on_progress
        self._cancelled = threading.Event()
        self._running = threading.Event()
        self._running.set()

    def checkpoint(self, done: float, total: float) -> None:
        """Report `done` of `total` (any unit; total 0 means unknown), honour pause and cancel."""
        self._running.wait()
        self.check()
        if self._on_progress is not None:
            self._on_progress(done, total)

    def check(self) -> None:
        """Raise `Cancelled` if the user asked for it."""
        if self._cancelled.is_set():
            raise Cancelled

    def without_report(self) -> Job:
        """The same job for one part of many: it pauses and stops with this one, and its progress is not reported."""
        return self._share(None)

    def part(self, start: float, end: float) -> Job:
        """The same job for one phase: all of its progress is progress of this one from `start` to `end`, shares of 1.

        While the phase does not know its total, it stands at its start.
        """

        def report(done: float, total: float) -> None:
            share = min(done / total, 1.0) if total > 0 else 0.0
            if self._on_progress is not None:
                self._on_progress(start + (end - start) * share, 1.0)

        return self._share(report)

    def _share(self, on_progress: Callable[[float, float], None] | None) -> Job:
        part = Job(on_progress)
        part._cancelled, part._running = self._cancelled, self._running
        return part

    def cancel(self) -> None:
        self._cancelled.set()
        self._running.set()

    def pause(self) -> None:
        self._running.clear()

    def resume(self) -> None:
        self._running.set()

    @property
    def is_cancelled(self) -> bool:
        return self._cancelled.is_set()
