"""Whether the main thread stays free: how long it works before it looks again whether something has happened."""

from __future__ import annotations

import sys
from time import thread_time
from types import FrameType

from PySide6.QtCore import QAbstractEventDispatcher, QObject


class Watchdog(QObject):
    """Listens to the event loop of the thread that made it.

    `longest_s` is processor time of that thread, which a busy machine does not stretch and waiting does not count for.
    With `in_loops`, what is done between two event loops is passed over: a test works there, not the window.
    """

    def __init__(self, *, in_loops: bool = False) -> None:
        super().__init__()
        self.longest_s = 0.0
        self._in_loops = in_loops
        self._loop: FrameType | None = None  # whoever runs the event loop: another frame, another loop
        self._last_s = thread_time()
        dispatcher = QAbstractEventDispatcher.instance()
        if dispatcher is None:
            raise RuntimeError("this thread has no event loop")
        self._dispatcher = dispatcher
        # Qt runs timers after it has waited and before it says that it is awake: both signals end a stretch of work.
        dispatcher.awake.connect(self._look)
        dispatcher.aboutToBlock.connect(self._look)

    def stop(self) -> None:
        self._dispatcher.awake.disconnect(self._look)
        self._dispatcher.aboutToBlock.disconnect(self._look)
        self._loop = None

    def reset(self) -> None:
        """Forget what has been seen, and what this thread has worked until now."""
        self.longest_s = 0.0
        self._last_s = thread_time()

    def _look(self) -> None:
        now_s, loop = thread_time(), sys._getframe(1)
        if loop is self._loop or not self._in_loops:
            self.longest_s = max(self.longest_s, now_s - self._last_s)
        self._last_s, self._loop = now_s, loop
