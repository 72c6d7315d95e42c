"""The one interface to footage, whatever it lies in."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable, Iterator
from typing import Self, TypeAlias

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.media import Frame, Video
from tvad_desktop.video.sampling import tick_of

Picture: TypeAlias = NDArray[np.uint8]  # rgb [height_px, width_px, 3], upright
Grabbed: TypeAlias = tuple[int, Callable[[], Picture | None]]  # time_us, and how to get its picture (None: damaged)


class VideoSource(ABC):
    """Opened footage. Used by one thread at a time; iterators and `frame_at` do not disturb each other."""

    video: Video

    def __init__(self, fps: float) -> None:
        self.read_frames = 0  # by all iterations together, wanted or not
        self.missing_us = 0  # how much longer than its last reachable picture the container says the footage is
        self._fps = fps
        self._damaged: dict[int, int] = {}

    @property
    def skipped_frames(self) -> int:
        """Damaged frames met so far; those met twice count once."""
        return sum(self._damaged.values())

    def frames(self, start_us: int = 0) -> Iterator[Frame]:
        """The first frame at or after `start_us` and all that follow, strictly increasing in time."""
        return self.sampled(None, start_us)

    def sampled(self, rate_hz: float | None, start_us: int = 0) -> Iterator[Frame]:
        """The same as `sample(frames(start_us), rate_hz)`, but frames that are not wanted are never converted."""
        last_tick: int | None = None
        for time_us, retrieve in self._grabs(start_us):
            self.read_frames += 1
            tick = tick_of(time_us, rate_hz)
            if tick == last_tick:
                continue
            picture = retrieve()
            if picture is not None:
                last_tick = tick
                yield self._frame(time_us, picture)

    @abstractmethod
    def frame_at(self, time_us: int) -> Frame:
        """The frame shown at a moment: the last one not after it, the first one for moments before it.

        Raises `UserError` when the footage has become unreadable.
        """

    @abstractmethod
    def close(self) -> None:
        """Let go of the footage; closing twice is harmless."""

    @abstractmethod
    def _grabs(self, start_us: int) -> Iterator[Grabbed]:
        """Times from `start_us` on; a picture can be had only until the next time is taken."""

    def _frame(self, time_us: int, picture: Picture) -> Frame:
        """`index` follows from the time at the nominal rate, so that it is the same however a frame is reached."""
        return Frame(time_us, round(time_us * self._fps / 1e6), picture)

    def _note_damage(self, time_us: int, frames: int = 1) -> None:
        self._damaged[time_us] = frames

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()
