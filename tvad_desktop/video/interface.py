"""The one interface to footage, whatever it lies in."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Iterator
from typing import Self, TypeAlias

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.media import Frame, Timespan, Video
from tvad_desktop.video.facts import Damage, Facts, Identity

Picture: TypeAlias = NDArray[np.uint8]  # rgb [height_px, width_px, 3], upright
Size: TypeAlias = tuple[int, int]  # width and height in pixels


class VideoSource(ABC):
    """Opened footage. Used by one thread at a time; iterators and `frame_at` do not disturb each other.

    Everything but `close` raises `UserError` when the footage has become unreadable.
    """

    video: Video
    read_frames: int  # by all iterations together, wanted or not

    def frames(self, start_us: int = 0, within: Size | None = None) -> Iterator[Frame]:
        """The first frame at or after `start_us` and all that follow, strictly increasing in time.

        Where the size of the pictures changes, each frame has its own. With `within` they may be made smaller, to be
        looked at in a place of this size: quicker, but nothing to measure, keep or export.
        """
        return self._read(None, start_us, is_uniform=False, within=within)

    def sampled(self, rate_hz: float | None, start_us: int = 0) -> Iterator[Frame]:
        """The same as `sample(frames(start_us), rate_hz)`, but frames that are not wanted are never converted, and all
        have the size of the first."""
        return self._read(rate_hz, start_us, is_uniform=True)

    @abstractmethod
    def frame_at(self, time_us: int, within: Size | None = None) -> Frame:
        """The frame shown at a moment: the last one not after it, the first one for moments before it. `within` as
        in `frames`."""

    @abstractmethod
    def frame_after(self, time_us: int, within: Size | None = None) -> Frame | None:
        """The first frame after a moment, None after the last: that after one which was looked at costs next to
        nothing. `within` as in `frames`."""

    @property
    @abstractmethod
    def skipped_frames(self) -> int:
        """Pictures met so far that cannot be decoded; those met twice count once."""

    @abstractmethod
    def facts(self) -> Facts:
        """What is known now: streams, clock offers, and damage of what was read."""

    def damage(self) -> list[Damage]:
        """Stretches of footage time that cannot be relied on, in order, as far as the footage was read."""
        return self.facts().damage

    @property
    @abstractmethod
    def key_pictures(self) -> int:
        """How many pictures need no other one to be decoded."""

    @abstractmethod
    def identify(self) -> Identity:
        """Hashes by which a copy in another container is recognised; reads the whole footage."""

    @property
    @abstractmethod
    def missing_tail(self) -> Timespan | None:
        """What the container declares beyond the last picture that is there; None when all of it is there."""

    @property
    def missing_us(self) -> int:
        """How much longer than its last picture the container says the footage is."""
        return 0 if self.missing_tail is None else self.missing_tail.duration_us

    @abstractmethod
    def has_changed(self) -> bool:
        """Whether the file is gone, or is another one, or of another length than when it was opened."""

    @abstractmethod
    def close(self) -> None:
        """Let go of the footage; closing twice is harmless."""

    @abstractmethod
    def _read(
        self, rate_hz: float | None, start_us: int, *, is_uniform: bool, within: Size | None = None
    ) -> Iterator[Frame]:
        """The frames of one iteration."""

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *exception: object) -> None:
        self.close()
