"""A bounded sample of moments from footage of any length, kept as compressed pictures."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.media import Frame
from tvad_desktop.learning.survey import Moment

JPEG_QUALITY = 98
FOLDS = 3
FOLD_FRAMES = 100
"""How many sampled frames in a row belong to one fold: neighbours look alike, so that a fold must be long."""


@dataclass(frozen=True, slots=True)
class PackedMoment:
    """A moment with its pictures as JPEG, and the fold it belongs to."""

    times_us: tuple[int, int, int]
    pictures: tuple[bytes, bytes, bytes]
    fold: int

    def unpack(self) -> Moment:
        past, before, now = (
            Frame(time_us, 0, _decode(picture)) for time_us, picture in zip(self.times_us, self.pictures, strict=True)
        )
        return Moment(past, before, now)


def fold_of(frame_number: int) -> int:
    """The fold of a sampled frame, counted from the first of all footage."""
    return frame_number // FOLD_FRAMES % FOLDS


def sample_moments(
    frames: Iterable[Frame], count: int, reach_us: int, most_pixels: int, random: np.random.Generator
) -> list[PackedMoment]:
    """A uniform sample of so many moments, in order of time; its size does not grow with the footage.

    `reach_us` is how far the earliest picture of a moment lies back, at most; larger pictures are made smaller to
    `most_pixels`.
    """
    kept: list[tuple[int, PackedMoment]] = []
    window: deque[Frame] = deque()
    candidates = 0
    for number, frame in enumerate(frames):
        if window and (window[-1].rgb.shape != frame.rgb.shape or frame.time_us - window[-1].time_us > reach_us):
            window.clear()
        window.append(frame)
        while window[0].time_us < frame.time_us - reach_us:
            window.popleft()
        if len(window) < 3:
            continue
        candidates += 1
        place = len(kept) if len(kept) < count else int(random.integers(candidates))
        if place < count:
            moment = _pack(window, fold_of(number), most_pixels)
            kept[place : place + 1] = [(number, moment)]
    return [moment for _, moment in sorted(kept, key=lambda item: item[0])]


def _pack(window: deque[Frame], fold: int, most_pixels: int) -> PackedMoment:
    past, before, now = window[0], window[-2], window[-1]
    pictures = tuple(_encode(frame.rgb, most_pixels) for frame in (past, before, now))
    return PackedMoment((past.time_us, before.time_us, now.time_us), (pictures[0], pictures[1], pictures[2]), fold)


def _encode(rgb: NDArray[np.uint8], most_pixels: int) -> bytes:
    height, width = rgb.shape[:2]
    scale = (most_pixels / (height * width)) ** 0.5
    if scale < 1:
        rgb = np.asarray(cv2.resize(rgb, None, fx=scale, fy=scale, interpolation=cv2.INTER_AREA), np.uint8)
    bgr = cv2.cvtColor(rgb, cv2.COLOR_RGB2BGR)
    _, jpeg = cv2.imencode(".jpg", bgr, [cv2.IMWRITE_JPEG_QUALITY, JPEG_QUALITY])
    return jpeg.tobytes()


def _decode(jpeg: bytes) -> NDArray[np.uint8]:
    bgr = cv2.imdecode(np.frombuffer(jpeg, np.uint8), cv2.IMREAD_COLOR)
    if bgr is None:
        raise ValueError("a picture of a moment cannot be decoded")
    return np.asarray(cv2.cvtColor(bgr, cv2.COLOR_BGR2RGB), np.uint8)
