"""What kind of pictures a recording has, where less can be told from them than from others: without colours, round as a
fisheye lens draws them, upright, or much larger than they are looked at."""

from __future__ import annotations

import math

import cv2
import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.coverage import GREY, LARGE, ROUND, UPRIGHT
from tvad_desktop.domain.media import Frame
from tvad_desktop.objects.colours import is_grey

EVERY_US = 2_000_000
ROWS = 48
UNLIT = 24  # of 255: outside the circle of a lens it is black, give or take compression
LEAST_LIT, MOST_LIT = 0.3, 0.95
"""Shares of the picture that a round lens lights: a circle in 16:9 is 0.44 of it, one cut off above and below more. So
much of its upright box, too: bars beside a picture leave a whole one."""

SHARPNESS = 0.88
"""What is unlit begins so near, in radii, to where what is lit ends: bars beside or above a picture do not."""

LARGE_SCALE = 4.0
PATCH_PX = 16


class PictureKinds:
    """Looks at pictures now and then while a recording is read."""

    def __init__(self, width_px: int, height_px: int, analysed_pixels: int) -> None:
        self._size = (width_px, height_px)
        self._scale = math.sqrt(width_px * height_px / analysed_pixels)
        self._next_us = 0
        self._is_grey = True
        self._brightest: NDArray[np.uint8] | None = None

    def take(self, frame: Frame) -> None:
        """Look at a picture, in the order of time."""
        if frame.time_us < self._next_us or frame.fault:
            return
        self._next_us = frame.time_us + EVERY_US
        self._is_grey = self._is_grey and is_grey([frame.rgb])
        columns = max(ROWS // 2, round(ROWS * frame.rgb.shape[1] / frame.rgb.shape[0]))
        small = cv2.resize(frame.rgb.max(axis=2), (columns, ROWS), interpolation=cv2.INTER_AREA)
        before = self._brightest
        if before is not None and before.shape == small.shape:
            small = np.maximum(before, small)
        self._brightest = np.asarray(small, np.uint8)

    def found(self) -> list[tuple[str, int]]:
        """The kinds that all pictures were of, each with a number: the smallest thing that is seen in large pictures,
        in their pixels; else 0."""
        if self._brightest is None:
            return []
        width_px, height_px = self._size
        kinds = [(GREY, self._is_grey and self._brightest.max() > UNLIT), (ROUND, is_round(self._brightest))]
        found = [(kind, 0) for kind, is_so in [*kinds, (UPRIGHT, height_px > width_px)] if is_so]
        return [*found, (LARGE, round(PATCH_PX * self._scale))] if self._scale > LARGE_SCALE else found


def is_round(brightest: NDArray[np.uint8]) -> bool:
    """Whether pictures show something within a circle only; `brightest` [h, w]: the most that each place ever was."""
    lit = brightest > UNLIT
    if not LEAST_LIT <= lit.mean() <= MOST_LIT or lit[[0, 0, -1, -1], [0, -1, 0, -1]].any():
        return False
    rows, columns = np.nonzero(lit)
    if lit[rows.min() : rows.max() + 1, columns.min() : columns.max() + 1].mean() > MOST_LIT:
        return False
    middle = (rows.min() + rows.max()) / 2, (columns.min() + columns.max()) / 2
    y, x = np.indices(lit.shape)
    radius = np.hypot(y - middle[0], x - middle[1])
    begins, ends = np.quantile(radius[~lit], 0.02), np.quantile(radius[lit], 0.98)
    return bool(begins >= SHARPNESS * ends)
