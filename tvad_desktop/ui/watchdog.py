"""Whether the main thread stays free: how long it works between two waits for something to happen."""

from __future__ import annotations

from time import perf_counter, thread_time

from PySide6.QtCore import QAbstractEventDispatcher, QObject


class Watchdog(QObject):
    """Listens to the event loop of the thread that made it. `longest_s` is processor time of that thread, which a busy
    machine does not stretch; `longest_wall_s` is what a person waits."""

    def __init__(self) -> None:
        super().__init__()
        self.longest_s = 0.0
        self.longest_wall_s = 0.0
        self._began: tuple[float, float] | None = None
        dispatcher = QAbstractEventDispatcher.instance()
        if dispatcher is None:
            raise RuntimeError("this thread has no event loop")
        self._dispatcher = dispatcher
        dispatcher.awake.connect(self._begin)
        dispatcher.aboutToBlock.connect(self._end)

    def stop(self) -> None:
        self._dispatcher.awake.disconnect(self._begin)
        self._dispatcher.aboutToBlock.disconnect(self._end)

    def reset(self) -> None:
        """Forget what has been seen, the stretch under way included."""
        self.longest_s = self.longest_wall_s = 0.0
        self._began = None

    def _begin(self) -> None:
        if self._began is None:
            self._began = (thread_time(), perf_counter())

    def _end(self) -> None:
        if self._began is not None:
            worked_s, passed_s = thread_time() - self._began[0], perf_counter() - self._began[1]
            self.longest_s = max(self.longest_s, worked_s)
            self.longest_wall_s = max(self.longest_wall_s, passed_s)
            self._began = None
