"""Covering the masks of a picture: a plain colour, or blocks so large that nothing of a person is left to be read.

Never a blur: it can be undone. Blocks can be undone too when they are small (networks recognise faces in mosaics of
16 × 16 blocks) or when many pictures show the same thing in differently placed blocks. So a face has at most three
blocks a side and a person at most eight in height, blocks lie in a grid that is fixed to the picture, their colours
have 16 levels, and a block keeps its colour for half a second.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from math import ceil, floor

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.media import Frame, Region
from tvad_desktop.domain.redaction import Cover, Mask, Redaction, Target

REDACTION_ACTION = "redaction.export"
FILL_COLOUR = (0, 0, 0)
BLOCKS = {Target.FACE: 3, Target.PERSON: 8, Target.DRAWN: 6}  # along the longer side of a mask, at most
LEAST_BLOCK_PX = 8
LEVEL = 16
HELD_US = 500_000

Rgb = NDArray[np.uint8]


@dataclass(slots=True)
class _Held:
    """The colours of blocks of one size, and when each was last looked at."""

    colours: NDArray[np.uint8]
    times_us: NDArray[np.int64]


class Coverer:
    """Covers the pictures of one redaction, in the order of time."""

    def __init__(self, redaction: Redaction) -> None:
        self._redaction = redaction
        self._held: dict[tuple[int, int, int], _Held] = {}

    def cover(self, frame: Frame) -> Frame:
        """The frame with everything covered that is masked at its moment; a picture shown before the stretch and still
        at its beginning is covered as that is."""
        rgb = frame.rgb.copy()
        span = self._redaction.span
        time_us = min(max(frame.time_us, span.start_us), span.end_us - 1)
        places = masked_places(self._redaction.masks, time_us, rgb.shape[1] / rgb.shape[0])
        if self._redaction.cover is Cover.FILL:
            for _, region in places:
                rgb[pixels_of(region, rgb)] = FILL_COLOUR
        else:
            # Larger blocks come last: where masks overlap, nothing is left in smaller ones.
            sized = [(block_px(mask.target, region, rgb), region) for mask, region in places]
            for size, region in sorted(sized, key=lambda one: one[0]):
                self._pixelate(rgb, region, size, time_us)
        return replace(frame, rgb=rgb)

    def _pixelate(self, rgb: Rgb, region: Region, size: int, time_us: int) -> None:
        """Whole blocks of a grid that begins at the upper left of the picture."""
        height, width, _ = rgb.shape
        key = (size, height, width)
        if key not in self._held:
            grid = (ceil(height / size), ceil(width / size))
            never = np.full(grid, -(1 << 60), np.int64)
            self._held[key] = _Held(np.zeros((*grid, 3), np.uint8), never)
        held = self._held[key]
        down, across = pixels_of(region, rgb)
        for row in range(down.start // size, ceil(down.stop / size)):
            for column in range(across.start // size, ceil(across.stop / size)):
                block = rgb[row * size : (row + 1) * size, column * size : (column + 1) * size]
                if abs(time_us - held.times_us[row, column]) >= HELD_US:
                    mean = block.reshape(-1, 3).mean(axis=0)
                    held.colours[row, column] = np.minimum(mean // LEVEL * LEVEL + LEVEL // 2, 255)
                    held.times_us[row, column] = time_us
                block[:] = held.colours[row, column]


def find_reviewed(redactions: Sequence[Redaction], time_us: int) -> Redaction | None:
    """The newest redaction that covers a moment and has been looked at as a whole."""
    fit = (one for one in reversed(redactions) if one.span.contains(time_us) and not one.unreviewed)
    return next(fit, None)


def masked_places(masks: Sequence[Mask], time_us: int, aspect: float) -> list[tuple[Mask, Region]]:
    """Every mask that covers something at a moment, and where."""
    places = ((mask, mask.region_at(time_us, aspect)) for mask in masks if mask.is_covered)
    return [(mask, region) for mask, region in places if region is not None]


def pixels_of(region: Region, rgb: Rgb) -> tuple[slice, slice]:
    """Rows and columns that a region touches, a pixel too many rather than one too few."""
    height, width = rgb.shape[:2]
    top, bottom = max(0, floor(region.y * height) - 1), min(height, ceil((region.y + region.height) * height) + 1)
    left, right = max(0, floor(region.x * width) - 1), min(width, ceil((region.x + region.width) * width) + 1)
    return slice(top, bottom), slice(left, right)


def block_px(target: Target, region: Region, rgb: Rgb) -> int:
    """The side of a block. Rounded up to a power of two, so that it stays the same while a target comes nearer."""
    height, width = rgb.shape[:2]
    longer = max(region.height * height, region.width * width)
    least = max(LEAST_BLOCK_PX, longer / BLOCKS[target])
    side: int = 1 << (ceil(least) - 1).bit_length()
    return side
