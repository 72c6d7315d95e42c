"""Video files, decoded by OpenCV's FFmpeg."""

from __future__ import annotations

from bisect import bisect_right
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import cv2

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.media import Frame, Video
from tvad_desktop.video.container import check_readable, is_trimmed_only, unreadable_video
from tvad_desktop.video.interface import Grabbed, Picture, VideoSource
from tvad_desktop.video.reader import Reader, Timing, open_capture

RECENT_BYTES = 64 << 20
STEP_FORWARD_US = 1_000_000  # nearer than this, grabbing on is cheaper than seeking
LOOK_BACK_US = 250_000
TAIL_SLACK_US = 1_000_000  # containers round their length; less than this is no loss
SANE_FPS = (0.01, 1000.0)
FALLBACK_FPS = 25.0


class FileSource(VideoSource):
    """Every iteration reads the file anew, so that any number of them can go on side by side."""

    def __init__(self, path: Path) -> None:
        check_readable(path)
        probe = _probe(path)
        super().__init__(1e6 / probe.timing.period_us)
        assert probe.timing.end_us is not None
        self._timing = probe.timing
        lost_us = probe.declared_end_us - probe.timing.end_us
        is_lost = lost_us > TAIL_SLACK_US and not is_trimmed_only(path)
        self.missing_us = lost_us if is_lost else 0
        self._lost_at_end = round(lost_us / probe.timing.period_us) if is_lost else 0
        duration_us = probe.timing.end_us + round(probe.timing.period_us)
        self.video = Video(path, "", duration_us, probe.width_px, probe.height_px, probe.frame_count)
        self._cursor = Reader(path, self._timing, self._note_damage)
        frame_bytes = probe.width_px * probe.height_px * 3
        self._recent: deque[Frame] = deque(maxlen=max(2, min(32, RECENT_BYTES // frame_bytes)))
        self._next_us: int | None = None  # what the cursor has grabbed: the time that follows the recent frames

    def frame_at(self, time_us: int) -> Frame:
        time_us = max(0, time_us)
        is_behind = not self._recent or time_us < self._recent[0].time_us
        if is_behind or (self._next_us is not None and time_us - self._next_us > STEP_FORWARD_US):
            self._look_back_from(time_us)
        self._advance_to(time_us)
        if not self._recent:
            raise UserError(f"{self.video.path} can no longer be read.", "Is the disk still connected?")
        place = bisect_right(self._recent, time_us, key=lambda frame: frame.time_us) - 1
        return self._recent[max(0, place)]

    def close(self) -> None:
        self._cursor.close()
        self._recent.clear()

    def _look_back_from(self, time_us: int) -> None:
        """Fill the recent frames so that they begin no later than the moment, or with the first frame there is."""
        back_us = LOOK_BACK_US
        while True:
            from_us = max(0, min(time_us, self.video.duration_us) - back_us)
            self._recent.clear()
            self._next_us = self._cursor.start_at(from_us)
            self._advance_to(time_us)
            if from_us == 0 or (self._recent and self._recent[0].time_us <= time_us):
                return
            back_us *= 4

    def _advance_to(self, time_us: int) -> None:
        while self._next_us is not None and (self._next_us <= time_us or not self._recent):
            picture = self._retrieve(self._cursor)
            if picture is not None:
                self._recent.append(self._frame(self._next_us, picture))
            self._next_us = self._cursor.grab()

    def _grabs(self, start_us: int) -> Iterator[Grabbed]:
        reader = Reader(self.video.path, self._timing, self._note_damage)
        try:
            time_us = reader.start_at(start_us)
            while time_us is not None:
                yield time_us, lambda: self._retrieve(reader)
                time_us = reader.grab()
            if self._lost_at_end:
                self._note_damage(self._timing.end_us or 0, self._lost_at_end)
        finally:
            reader.close()

    def _retrieve(self, reader: Reader) -> Picture | None:
        picture = reader.retrieve()
        if picture is None:
            self._note_damage(reader.last_us)
        return picture


@dataclass(frozen=True, slots=True)
class _Probe:
    timing: Timing
    declared_end_us: int
    frame_count: int
    width_px: int
    height_px: int


def _probe(path: Path) -> _Probe:
    """Look at the first frames and find the last one: what containers say of their length is often wrong."""
    capture = open_capture(path)
    try:
        if not capture.isOpened():
            raise unreadable_video(path)
        if not capture.grab():
            raise UserError(f"{path} holds no picture that can be decoded.", "It is empty, truncated or damaged.")
        origin_ms = capture.get(cv2.CAP_PROP_POS_MSEC)
        width_px, height_px = (int(capture.get(side)) for side in (cv2.CAP_PROP_FRAME_WIDTH, cv2.CAP_PROP_FRAME_HEIGHT))
        fps, declared = capture.get(cv2.CAP_PROP_FPS), capture.get(cv2.CAP_PROP_FRAME_COUNT)
        has_times = not capture.grab() or capture.get(cv2.CAP_PROP_POS_MSEC) > origin_ms
    finally:
        capture.release()
    period_us = 1e6 / (fps if SANE_FPS[0] <= fps <= SANE_FPS[1] else FALLBACK_FPS)
    frame_count = int(declared) if has_times and declared > 0 else _count_packets(path)
    declared_end_us = round((frame_count - 1) * period_us)
    timing = Timing(origin_ms, period_us, has_times, None if has_times else declared_end_us)
    if has_times:
        timing = replace(timing, end_us=_find_end(path, timing, declared_end_us))
    return _Probe(timing, declared_end_us, frame_count, width_px, height_px)


def _find_end(path: Path, timing: Timing, declared_end_us: int) -> int:
    """When the last frame that can be reached is shown."""
    reader = Reader(path, timing, lambda _time_us, _frames: None)
    time_us = reader.start_at(declared_end_us)
    while time_us is not None:
        time_us = reader.grab()
    reader.close()
    return reader.last_us


def _count_packets(path: Path) -> int:
    """Count compressed pictures without decoding them, for streams that declare no length."""
    capture = open_capture(path, cv2.CAP_PROP_FORMAT, -1)
    count = 0
    while capture.grab():
        count += 1
    capture.release()
    return max(1, count)
