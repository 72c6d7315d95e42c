"""One way through a video file: frame after frame, with exact seek and recovery after damage."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import cast

os.environ.setdefault("OPENCV_FFMPEG_LOGLEVEL", "-8")  # before the first capture; damage is counted, not printed

import cv2

from tvad_desktop.video.interface import Picture

cv2.utils.logging.setLogLevel(cv2.utils.logging.LOG_LEVEL_SILENT)

LEAD_US = 2_000_000  # measured: a raw seek gives wrong pictures, one that starts two seconds early gives none
SHORTEST_LEAP_US = 500_000


@dataclass(frozen=True, slots=True)
class Timing:
    """What a file says about time. `end_us` is when its last reachable frame is shown (None: not yet known);
    without `has_times` (raw streams) frames follow each other at `period_us` and nothing can be sought."""

    origin_ms: float
    period_us: float
    has_times: bool
    end_us: int | None


def open_capture(path: Path, *options: int) -> cv2.VideoCapture:
    return cv2.VideoCapture(str(path), cv2.CAP_FFMPEG, list(options))


class Reader:
    """`start_at` comes first. `report_damage` receives the time of the last good frame and the frames lost after it."""

    def __init__(self, path: Path, timing: Timing, report_damage: Callable[[int, int], None]) -> None:
        self.last_us = -1
        self._path = path
        self._timing = timing
        self._report_damage = report_damage
        self._capture = cv2.VideoCapture()
        self._bgr: Picture | None = None

    def close(self) -> None:
        self._capture.release()

    def start_at(self, time_us: int) -> int | None:
        """Grab the first frame at or after a moment and return its time; None when there is none.

        Seeks aim early and grab forward. OpenCV reckons the aim with the mean frame rate, which on variable rates
        may land too late: then it is aimed earlier, in the end at the very start.
        """
        lead_us = LEAD_US
        landed: int | None = None
        while landed is None and self._timing.has_times and lead_us < time_us:
            landed = self._jump(time_us - lead_us)
            if landed is not None and landed > time_us:
                landed = None
            lead_us *= 2
        if landed is None:
            landed = self._rewind()
        while landed is not None and landed < time_us:
            landed = self.grab()
        return landed

    def grab(self) -> int | None:
        """Decode the next frame without converting it; its time, or None at the end."""
        if not self._capture.grab():
            return self._recover()
        self.last_us = self._follow(self._position_us())
        return self.last_us

    def retrieve(self) -> Picture | None:
        """The picture of the grabbed frame; None when it is damaged."""
        ok, bgr = self._capture.retrieve(self._bgr)
        if not ok:
            return None
        self._bgr = cast("Picture", bgr)  # written over by the next picture
        return cast("Picture", cv2.cvtColor(self._bgr, cv2.COLOR_BGR2RGB))

    def _rewind(self) -> int | None:
        self._capture.release()
        self._capture = open_capture(self._path)
        self.last_us = -1
        return self.grab()

    def _jump(self, time_us: int) -> int | None:
        """Seek near a moment; where it led to, or None when it led nowhere or cannot be told."""
        if not self._capture.isOpened():
            self._capture = open_capture(self._path)
        self._capture.set(cv2.CAP_PROP_POS_MSEC, time_us / 1000 + self._timing.origin_ms)
        if not self._capture.grab() or self._capture.get(cv2.CAP_PROP_POS_MSEC) == 0.0:  # 0: a frame without a time
            return None
        self.last_us = self._position_us()
        return self.last_us

    def _position_us(self) -> int:
        return round((self._capture.get(cv2.CAP_PROP_POS_MSEC) - self._timing.origin_ms) * 1000)

    def _follow(self, time_us: int) -> int:
        """Make times strictly increase: where a file repeats a time, lacks it, or starts its clock anew."""
        if time_us > self.last_us:
            return time_us
        is_repeated = self._timing.has_times and self.last_us - time_us < self._timing.period_us
        return self.last_us + (1 if is_repeated else round(self._timing.period_us))

    def _recover(self) -> int | None:
        """Leap over a damaged stretch: ever wider, then back by halves. Tries grow with the logarithm of its length."""
        good_us, end_us = self.last_us, self._timing.end_us
        if end_us is None or not self._timing.has_times or good_us >= end_us:
            return None
        failed_us, target_us = good_us, min(good_us + SHORTEST_LEAP_US, end_us)
        while not self._leap(target_us, good_us):
            if target_us == end_us:
                self.last_us = good_us
                return None
            failed_us, target_us = target_us, min(2 * target_us - good_us, end_us)
        while target_us - failed_us > SHORTEST_LEAP_US:
            middle_us = (failed_us + target_us) // 2
            if self._leap(middle_us, good_us):
                target_us = middle_us
            else:
                failed_us = middle_us
        self._leap(target_us, good_us)
        self._report_damage(good_us, max(1, round((self.last_us - good_us) / self._timing.period_us) - 1))
        return self.last_us

    def _leap(self, time_us: int, good_us: int) -> bool:
        landed = self._jump(time_us)
        return landed is not None and landed > good_us
