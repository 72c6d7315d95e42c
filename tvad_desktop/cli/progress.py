"""Long work on the command line: a progress line on a terminal, and Ctrl-C that keeps what is done."""

from __future__ import annotations

import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, nullcontext
from types import FrameType
from typing import TYPE_CHECKING

from tvad_desktop.domain.job import Job
from tvad_desktop.domain.printable import printable

if TYPE_CHECKING:
    from rich.progress import Progress


@contextmanager
def long_work(label: str, *, is_shown: bool = True) -> Iterator[Job]:
    """A job that shows its progress where stderr is a terminal. Ctrl-C cancels it, a second Ctrl-C stops at once."""
    line = _progress_line() if is_shown and sys.stderr.isatty() else None
    job = Job(_shows_on(line, label) if line else None)

    def cancel(signal_number: int, frame: FrameType | None) -> None:
        if job.is_cancelled:
            raise KeyboardInterrupt
        job.cancel()

    in_main_thread = threading.current_thread() is threading.main_thread()
    previous = signal.signal(signal.SIGINT, cancel) if in_main_thread else None
    try:
        with line or nullcontext():
            yield job
    finally:
        if in_main_thread:
            signal.signal(signal.SIGINT, previous)


def _progress_line() -> Progress:
    """What is done, how far, and how long it will take; erased in the end. Results go to stdout, so that it is written
    to only where it is the same terminal."""
    from rich.console import Console
    from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeRemainingColumn

    return Progress(
        TextColumn("{task.description}", markup=False),
        BarColumn(bar_width=24),
        TaskProgressColumn(text_format_no_percentage="{task.completed:.0f}"),
        TimeRemainingColumn(compact=True),
        console=Console(stderr=True),
        transient=True,
        redirect_stdout=sys.stdout.isatty(),
        redirect_stderr=False,
    )


def _shows_on(line: Progress, label: str) -> Callable[[float, float], None]:
    """A function of what is done and the total, 0 where that is unknown."""
    task = line.add_task(printable(label), total=None)
    return lambda done, total: line.update(task, completed=done, total=total or None)
