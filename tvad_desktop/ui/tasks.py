"""The one threading pattern: a plain function runs in a lane, its news arrive on the main thread."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from enum import StrEnum
from functools import partial
from time import monotonic
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal

from tvad_desktop.domain.job import Cancelled, Job


class Lane(StrEnum):
    """Work of one lane never waits for that of another."""

    ANALYSIS = "analysis"
    CHAT = "chat"
    IMPORT = "import"
    CHECK = "check"
    WATCH = "watch"
    PLAY = "play"
    FOLLOW = "follow"
    SOUND = "sound"
    QUICK = "quick"


WORKERS = {
    Lane.ANALYSIS: 1, Lane.CHAT: 1, Lane.IMPORT: 1, Lane.CHECK: 1, Lane.WATCH: 1, Lane.PLAY: 1,
    Lane.FOLLOW: 3, Lane.SOUND: 1, Lane.QUICK: 2,
}  # fmt: skip


class TaskJob(Job):
    """A job whose work can hand over parts of its result early."""

    def __init__(self, on_progress: Callable[[float, float], None], on_partial: Callable[[object], None]) -> None:
        super().__init__(on_progress)
        self._on_partial = on_partial

    def partial(self, value: object) -> None:
        """Show `value` at once, unless the work was cancelled meanwhile (raises `Cancelled`)."""
        self.check()
        self._on_partial(value)


@dataclass(frozen=True, slots=True)
class _Part:
    value: object


@dataclass(frozen=True, slots=True)
class _Outcome:
    """`error` is None for success; `Cancelled` for a stop."""

    value: object
    error: Exception | None


class Task(QObject):
    """One piece of work under way. Every signal is emitted on the main thread, `ended` always and last."""

    progressed = Signal(float, float)
    partial = Signal(object)
    succeeded = Signal(object)
    failed = Signal(object)
    cancelled = Signal()
    ended = Signal()
    pause_changed = Signal(bool)
    _posted = Signal(object)

    def __init__(self, lane: Lane, title: str, parent: QObject) -> None:
        super().__init__(parent)
        self.lane = lane
        self.title = title
        self.started_s = monotonic()
        self.job = TaskJob(self._report_progress, lambda value: self._posted.emit(_Part(value)))
        self._progress: tuple[float, float] | None = None
        self._posted.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def cancel(self) -> None:
        self.job.cancel()

    def set_paused(self, paused: bool) -> None:
        if paused:
            self.job.pause()
        else:
            self.job.resume()
        self.pause_changed.emit(paused)

    def run(self, work: Callable[[TaskJob], Any]) -> None:
        """Do the work; called by a worker thread."""
        self.started_s = monotonic()
        try:
            self.job.check()
            outcome = _Outcome(work(self.job), None)
        except Exception as error:  # noqa: BLE001 - whatever went wrong is shown on the main thread
            outcome = _Outcome(None, error)
        self._posted.emit(outcome)

    def _report_progress(self, done: float, total: float) -> None:
        # Only the newest progress matters: a fast loop must not fill the event queue.
        waiting = self._progress is not None
        self._progress = (done, total)
        if not waiting:
            self._posted.emit(None)

    def _deliver(self, news: object) -> None:
        if isinstance(news, _Part):
            self.partial.emit(news.value)
        elif isinstance(news, _Outcome):
            self._finish(news)
        else:
            progress, self._progress = self._progress, None
            if progress is not None:
                self.progressed.emit(*progress)

    def _finish(self, outcome: _Outcome) -> None:
        if outcome.error is None:
            self.succeeded.emit(outcome.value)
        elif isinstance(outcome.error, Cancelled):
            self.cancelled.emit()
        else:
            self.failed.emit(outcome.error)
        self.ended.emit()


class TaskRunner(QObject):
    """Owns the lanes and every task that has not ended yet."""

    started = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._lanes = {
            lane: ThreadPoolExecutor(workers, thread_name_prefix=f"tvad-{lane}") for lane, workers in WORKERS.items()
        }
        self._live: dict[Task, Future[None]] = {}
        self._closed = False

    @property
    def live(self) -> tuple[Task, ...]:
        return tuple(self._live)

    def start(self, lane: Lane, title: str, work: Callable[[TaskJob], Any]) -> Task:
        """Queue `work` in its lane. Connect to the task's signals before returning to the event loop.

        After the shutdown the task never runs and says nothing.
        """
        # The runner owns the C++ half, so that a worker dropping the last reference never destroys it there.
        task = Task(lane, title, self)
        if self._closed:
            return task
        task.ended.connect(partial(self._forget, task))
        self._live[task] = self._lanes[lane].submit(task.run, work)
        self.started.emit(task)
        return task

    def shutdown(self) -> None:
        """Stop everything and wait for the threads; nothing is delivered afterwards."""
        if self._closed:
            return
        self._closed = True
        for task, future in self._live.items():
            task.blockSignals(True)
            task.cancel()
            future.cancel()
        for executor in self._lanes.values():
            executor.shutdown(wait=True, cancel_futures=True)
        self._live.clear()

    def _forget(self, task: Task) -> None:
        self._live.pop(task, None)
        task.deleteLater()
