"""Single looks at any moment: what was decoded on the way is kept, so that stepping back costs nothing."""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from collections.abc import Generator

from tvad_desktop.video.decoder.cursor import Cursor, Shown
from tvad_desktop.video.decoder.damage import first_at_or_after
from tvad_desktop.video.decoder.recording import ALL_THREADS, LARGE_PIXELS, LOOKING_THREADS, Recording
from tvad_desktop.video.decoder.refusal import Refusal

KEPT_BYTES, MOST_KEPT = 256 << 20, 300  # a whole group of most recorders
STEPS_BACK = 12  # so many pictures before the one that was asked for are kept at least
STEP_FORWARD_US = 1_000_000  # nearer than this, decoding on is cheaper than seeking


class Looker:
    """The picture at a moment is the last one not after it; the first one for moments before it."""

    def __init__(self, recording: Recording) -> None:
        self._recording = recording
        is_large = recording.shape.width * recording.shape.height > LARGE_PIXELS
        self._cursor = Cursor(recording, ALL_THREADS if is_large else LOOKING_THREADS)
        self._coming: Generator[Shown, None, None] | None = None
        self._next: Shown | None = None
        width, height = recording.shape.shown
        self._kept: deque[Shown] = deque(maxlen=max(2, min(MOST_KEPT, 2 * KEPT_BYTES // (3 * width * height))))

    def at(self, time_us: int) -> Shown:
        time_us = max(0, time_us)
        if not self._is_near(time_us):
            self._go_to(time_us)
        elif self._next is not None and time_us >= self._next.time_us:
            self._cursor.whole_from_us = self._whole_from(time_us)
        self._advance_to(time_us)
        if not self._kept:
            raise Refusal("PATH can no longer be read.", "Is the disk still connected?")
        place = bisect_right(self._kept, time_us, key=lambda shown: shown.time_us) - 1
        return self._kept[max(0, place)]

    def after(self, time_us: int) -> Shown | None:
        """The first picture after a moment; None after the last. Next to one that was looked at it is there already."""
        self.at(time_us)
        return next((shown for shown in self._kept if shown.time_us > time_us), self._next)

    def close(self) -> None:
        self._let_go()
        self._cursor.close()

    def _let_go(self) -> None:
        self._kept.clear()
        self._next = None
        if self._coming is not None:
            self._coming.close()
            self._coming = None

    def _is_near(self, time_us: int) -> bool:
        if not self._kept or time_us < self._kept[0].time_us:
            return False
        if self._next is None or time_us - self._next.time_us <= STEP_FORWARD_US:
            return True
        return self._key_us(time_us, 0) <= self._next.time_us

    def _key_us(self, time_us: int, back: int) -> int:
        """When the key picture is shown from which a moment is reached."""
        timeline = self._recording.timeline
        assert timeline.slots_us is not None
        rank = max(0, first_at_or_after(timeline, time_us + 1) - 1)
        key = self._recording.key_before(rank, back)
        return 0 if key is None else max(0, timeline.slots_us[key])

    def _go_to(self, time_us: int) -> None:
        back = 0
        while True:
            start_us = self._key_us(time_us, back)
            self._let_go()
            self._cursor.whole_from_us = self._whole_from(time_us)
            self._coming = self._cursor.pictures(start_us)
            self._next = next(self._coming, None)
            if start_us == 0 or (self._next is not None and self._next.time_us <= time_us):
                return
            back = 2 * back + 1

    def _whole_from(self, time_us: int) -> int:
        """The moment of the picture from which on all are kept for steps back from a moment."""
        timeline = self._recording.timeline
        assert timeline.slots_us is not None
        assert timeline.order is not None
        rank = first_at_or_after(timeline, time_us + 1) - 1 - STEPS_BACK
        return timeline.slots_us[timeline.order[rank]] if rank > 0 else 0

    def _advance_to(self, time_us: int) -> None:
        while self._next is not None and (self._next.time_us <= time_us or not self._kept):
            assert self._coming is not None
            if self._kept and self._kept[-1].time_us < self._cursor.whole_from_us:
                self._kept.clear()  # some may be left out after it
            self._kept.append(self._next)
            self._next = next(self._coming, None)
