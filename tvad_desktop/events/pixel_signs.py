"""Signs of light in the pixels of a picture: how bright its places are, and how much of them has the colours of flames.

They are measured on a small copy of every sampled picture, so that what flickers is seen twice in a step.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.media import Frame

Bytes = NDArray[np.uint8]

ROWS, COLUMNS, CHANNELS = 18, 32, 4
LIGHT, FLAME, TURNED, HOT = range(CHANNELS)
WIDTH_PX, PICTURE_PX = 160, 80
PICTURE_US = 2_000_000
CONTRAST_EVERY_PX = 8

LEAST_RED, LEAST_WARMTH, LEAST_STEP = 190, 60, 12
"""Of 255: a flame is bright in red, its red exceeds its blue by so much, and its green lies between the two."""

LEAST_TURN = 20
"""Of 255: a pixel that changes less did not turn, it trembles about a limit."""

HOT_RED, HOT_GREEN = 245, 190
"""What is brighter glows: the camera shows it yellow to white."""


@dataclass(frozen=True, slots=True, eq=False)
class PixelSigns:
    """Of one step. `cells` uint8 [CHANNELS, ROWS, COLUMNS]: mean brightness of the last picture, and the shares, in
    1/255, of pixels that are flame-coloured, that turned so or ceased to be since the picture before, and that glow.
    `contrast`: spread of the grey levels of the last picture; `picture` uint8 [rows, PICTURE_PX, 3]: a small copy of
    it, with the first step of every two seconds."""

    cells: Bytes
    contrast: float
    picture: Bytes | None = None


class PixelReader:
    """Notes the signs of the pictures that pass by, and hands those of a step over. One recording, ascending times."""

    def __init__(self) -> None:
        self._noted: dict[int, PixelSigns] = {}
        self._small: Bytes | None = None
        self._mask: NDArray[np.bool_] | None = None
        self._period = -1

    def note(self, frames: Iterable[Frame]) -> Iterator[Frame]:
        """The same frames; what was noted of each waits for `take`."""
        for frame in frames:
            self._noted[frame.time_us] = self._read(frame.rgb)
            yield frame

    def take(self, time_us: int) -> PixelSigns | None:
        """The signs of the step that ends with the picture of this time, those of the pictures since the last step
        taken together; None where no picture was noted."""
        times_us = [one for one in self._noted if one <= time_us]
        noted = [self._noted.pop(one) for one in times_us]
        if not noted:
            return None
        cells = np.stack([one.cells for one in noted]).mean(axis=0).round().astype(np.uint8)
        cells[LIGHT] = noted[-1].cells[LIGHT]
        begins, self._period = time_us // PICTURE_US != self._period, time_us // PICTURE_US
        return PixelSigns(cells, noted[-1].contrast, noted[-1].picture if begins else None)

    def _read(self, rgb: Bytes) -> PixelSigns:
        small = _small(rgb)
        mask = flame_mask(small)
        turned = self._turned(small, mask)
        self._small, self._mask = small, mask
        hot = (small[..., 0] >= HOT_RED) & (small[..., 1] >= HOT_GREEN)
        light = cv2.cvtColor(small, cv2.COLOR_RGB2GRAY)
        shares = [_cells(one.astype(np.uint8) * np.uint8(255)) for one in (mask, turned, hot)]
        sparse = rgb[::CONTRAST_EVERY_PX, ::CONTRAST_EVERY_PX].mean(axis=2)
        rows = max(1, round(PICTURE_PX * rgb.shape[0] / rgb.shape[1]))
        picture = np.asarray(cv2.resize(small, (PICTURE_PX, rows), interpolation=cv2.INTER_AREA), np.uint8)
        return PixelSigns(np.stack([_cells(np.asarray(light, np.uint8)), *shares]), float(sparse.std()), picture)

    def _turned(self, small: Bytes, mask: NDArray[np.bool_]) -> NDArray[np.bool_]:
        """Which pixels became flame-coloured, or ceased to be, and look clearly otherwise than before."""
        if self._small is None or self._mask is None or self._mask.shape != mask.shape:
            return np.zeros_like(mask)
        turned = mask ^ self._mask
        turned[turned] = cv2.absdiff(small, self._small)[turned].max(axis=1) >= LEAST_TURN
        return turned


def flame_mask(rgb: Bytes) -> NDArray[np.bool_]:
    """Which pixels of [h, w, 3] have the colours of flames: [h, w]."""
    red, green, blue = (rgb[..., channel].astype(np.int16) for channel in range(3))
    warm = (red >= LEAST_RED) & (red - blue >= LEAST_WARMTH)
    mask: NDArray[np.bool_] = warm & (green >= blue + LEAST_STEP) & (red >= green + LEAST_STEP) & (4 * green >= red)
    return mask


def _small(rgb: Bytes) -> Bytes:
    """The picture `WIDTH_PX` wide; of large ones not every pixel is read."""
    height = max(ROWS, round(WIDTH_PX * rgb.shape[0] / rgb.shape[1]))
    if rgb.shape[1] > 3 * WIDTH_PX:
        rgb = np.asarray(cv2.resize(rgb, (2 * WIDTH_PX, 2 * height), interpolation=cv2.INTER_NEAREST), np.uint8)
    return np.asarray(cv2.resize(rgb, (WIDTH_PX, height), interpolation=cv2.INTER_AREA), np.uint8)


def _cells(pixels: Bytes) -> Bytes:
    """Means of places, [ROWS, COLUMNS]."""
    if not pixels.any():
        return np.zeros((ROWS, COLUMNS), np.uint8)
    return np.asarray(cv2.resize(pixels, (COLUMNS, ROWS), interpolation=cv2.INTER_AREA), np.uint8)


def box_of(where: NDArray[np.bool_]) -> NDArray[np.float32]:
    """The box [4] in [0, 1] around the cells of [ROWS, COLUMNS] that are meant."""
    rows, columns = np.nonzero(where)
    sides = [columns.min() / COLUMNS, rows.min() / ROWS, (columns.max() + 1) / COLUMNS, (rows.max() + 1) / ROWS]
    return np.array(sides, np.float32)


def ramp(value: float, bounds: tuple[float, float]) -> float:
    """0 below the first bound, 1 above the second, straight between them."""
    return float(np.clip((value - bounds[0]) / (bounds[1] - bounds[0]), 0, 1))
