"""Which stretches of footage a person has seen here: played or stepped through, not jumped over."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from tvad_desktop.domain.media import Timespan
from tvad_desktop.domain.viewing import merge_spans

KEPT_EVERY_MS = 60_000
LONGEST_PLAYED_US = 1_000_000  # between two pictures that are played in real time
LONGEST_STEP_US = 300_000  # between two pictures that are stepped through; more is a jump
LEAST_SEEN_US = 500_000  # a shorter glance is not worth an entry in the log


class ViewingLog(QObject):
    """`seen` carries a video, the stretches of it that were seen, and at which speed."""

    seen = Signal(int, object, float)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._video_id = 0
        self._speed = 1.0
        self._last_us: int | None = None
        self._spans: list[Timespan] = []
        self._timer = QTimer(self, singleShot=True, interval=KEPT_EVERY_MS)
        self._timer.timeout.connect(self.tell)

    def open(self, video_id: int) -> None:
        """Other footage is shown; 0 for none."""
        self.tell()
        self._video_id, self._last_us = video_id, None

    def note(self, time_us: int, speed: float, *, playing: bool = True) -> None:
        """A picture is shown; what lies between it and the one before was seen, unless that was a jump."""
        if speed != self._speed:
            self.tell()
            self._speed = speed
        before_us, self._last_us = self._last_us, time_us
        longest_us = LONGEST_PLAYED_US * max(1.0, abs(speed)) if playing else LONGEST_STEP_US
        if before_us is None or not 0 < abs(time_us - before_us) <= longest_us:
            return
        self._spans.append(Timespan(min(before_us, time_us), max(before_us, time_us)))
        if not self._timer.isActive():
            self._timer.start()

    def tell(self) -> None:
        """Hand over what was seen since the last time."""
        self._timer.stop()
        seen, self._spans = merge_spans(self._spans), []
        if self._video_id and sum(span.duration_us for span in seen) >= LEAST_SEEN_US:
            self.seen.emit(self._video_id, seen, abs(self._speed))
