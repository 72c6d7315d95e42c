"""Long work on the command line: one updating line on a terminal, and Ctrl-C that keeps what is done."""

from __future__ import annotations

import signal
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from types import FrameType

from tvad_desktop.domain.job import Job

REDRAW_S = 0.1
ERASE_LINE = "\r\x1b[K"


@contextmanager
def long_work(label: str, *, is_shown: bool = True) -> Iterator[Job]:
    """A job that shows its progress where stderr is a terminal. Ctrl-C cancels it, a second Ctrl-C stops at once."""
    line = ProgressLine(label, is_shown and sys.stderr.isatty())
    job = Job(line.show)

    def cancel(signal_number: int, frame: FrameType | None) -> None:
        if job.is_cancelled:
            raise KeyboardInterrupt
        job.cancel()

    in_main_thread = threading.current_thread() is threading.main_thread()
    previous = signal.signal(signal.SIGINT, cancel) if in_main_thread else None
    try:
        yield job
    finally:
        if in_main_thread:
            signal.signal(signal.SIGINT, previous)
        line.erase()


class ProgressLine:
    """One line on a terminal: what is done, how far, and how long it will take."""

    def __init__(self, label: str, is_shown: bool) -> None:
        self._label = label
        self._is_shown = is_shown
        self._drawn_s = 0.0
        self._began_s = time.monotonic()
        self._began_at = 0.0
        self._last = 0.0

    def show(self, done: float, total: float) -> None:
        now_s = time.monotonic()
        if done < self._last:  # another phase of the work
            self._began_s, self._began_at = now_s, done
        self._last = done
        if self._is_shown and now_s - self._drawn_s >= REDRAW_S:
            self._drawn_s = now_s
            self._write(f"{ERASE_LINE}{self._label}: {self._describe(done, total, now_s)}")

    def erase(self) -> None:
        if self._is_shown and self._drawn_s:
            self._write(ERASE_LINE)

    def _describe(self, done: float, total: float, now_s: float) -> str:
        if total <= 0:
            return f"{done:.0f}"
        pace = (done - self._began_at) / max(now_s - self._began_s, 1e-3)
        left = f", {format_seconds((total - done) / pace)} left" if pace > 0 else ""
        return f"{done / total:4.0%}{left}"

    def _write(self, text: str) -> None:
        sys.stderr.write(text)
        sys.stderr.flush()


def format_seconds(seconds: float) -> str:
    """m:ss, or h:mm:ss."""
    minutes, rest = divmod(round(seconds), 60)
    hours, minutes = divmod(minutes, 60)
    return f"{hours}:{minutes:02d}:{rest:02d}" if hours else f"{minutes}:{rest:02d}"
