"""One open piece of footage, read by one worker at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from threading import Lock
from typing import TYPE_CHECKING

from tvad_desktop.domain.media import Frame

if TYPE_CHECKING:
    from tvad_desktop.video.source import VideoSource


class FrameReader:
    """Opens the footage on first use; consecutive reads go on where the last one ended instead of seeking again."""

    def __init__(self, open_source: Callable[[], VideoSource]) -> None:
        self._open_source = open_source
        self._lock = Lock()
        self._source: VideoSource | None = None
        self._run: Iterator[Frame] | None = None
        self._run_us = 0

    def frame_at(self, time_us: int) -> Frame:
        """The frame shown at that moment."""
        with self._lock:
            return self._opened().frame_at(time_us)

    def read(self, start_us: int, count: int) -> list[Frame]:
        """Up to `count` frames with time ≥ `start_us`, in order; empty at the end of the footage."""
        with self._lock:
            if self._run is None or self._run_us != start_us:
                self._run = self._opened().frames(start_us)
            frames = list(islice(self._run, count))
            self._run_us = frames[-1].time_us + 1 if frames else start_us
            return frames

    def close(self) -> None:
        with self._lock:
            self._run = None
            if self._source is not None:
                self._source.close()
                self._source = None

    def _opened(self) -> VideoSource:
        if self._source is None:
            self._source = self._open_source()
        return self._source
