"""In which light and shape the picture is looked at: a view setting, never a change of the footage."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.ui.look.words import tr_noop


class Lines(StrEnum):
    """Which lines of an interlaced picture are shown: both fields were taken at different moments."""

    BOTH = tr_noop("as decoded")
    UPPER = tr_noop("upper field alone")
    LOWER = tr_noop("lower field alone")


class Shape(StrEnum):
    """Width to height of the picture, where the recording tells it wrongly."""

    RECORDED = tr_noop("as recorded")
    FOUR_THREE = "4:3"
    SIXTEEN_NINE = "16:9"

    @property
    def ratio(self) -> float | None:
        """Width divided by height; None for that of the picture itself."""
        return {Shape.FOUR_THREE: 4 / 3, Shape.SIXTEEN_NINE: 16 / 9}.get(self)


@dataclass(frozen=True, slots=True)
class Adjustment:
    """`brightness` is added, in shares of white; `contrast` multiplies the distance from grey; `gamma` above 1 lightens
    what is dark; `sharpness` is how much of the difference from a blurred picture is added."""

    brightness: float = 0.0
    contrast: float = 1.0
    gamma: float = 1.0
    sharpness: float = 0.0
    lines: Lines = Lines.BOTH
    shape: Shape = Shape.RECORDED

    @property
    def words(self) -> str:
        """What is told of a still that was seen so; empty for the picture as it is."""
        parts = [
            f"brightness {self.brightness:+.0%}" if self.brightness else "",
            f"contrast {self.contrast:.2f}" if self.contrast != 1 else "",
            f"gamma {self.gamma:.2f}" if self.gamma != 1 else "",
            f"sharpness {self.sharpness:.2f}" if self.sharpness else "",
            self.lines.value if self.lines is not Lines.BOTH else "",
            f"shape {self.shape.value}" if self.shape is not Shape.RECORDED else "",
        ]
        return ", ".join(part for part in parts if part)

    def apply(self, rgb: NDArray[np.uint8]) -> NDArray[np.uint8]:
        """The picture as it is looked at; the very same one where nothing of its light is adjusted."""
        if self.lines is not Lines.BOTH and len(rgb) > 1:
            field = rgb[0 if self.lines is Lines.UPPER else 1 :: 2]
            rgb = np.repeat(field, 2, axis=0)[: len(rgb)]
        if (self.brightness, self.contrast, self.gamma) != (0.0, 1.0, 1.0):
            rgb = _table(self.brightness, self.contrast, self.gamma)[rgb]
        return _sharpen(rgb, self.sharpness) if self.sharpness else rgb


@lru_cache(maxsize=8)
def _table(brightness: float, contrast: float, gamma: float) -> NDArray[np.uint8]:
    level = (np.arange(256) / 255) ** (1 / gamma)
    level = (level - 0.5) * contrast + 0.5 + brightness
    table: NDArray[np.uint8] = np.rint(np.clip(level, 0, 1) * 255).astype(np.uint8)
    return table


def _sharpen(rgb: NDArray[np.uint8], amount: float) -> NDArray[np.uint8]:
    """Unsharp masking with a Gaussian of 1.5 pixels."""
    import cv2  # the window starts without it

    blurred = cv2.GaussianBlur(rgb, (0, 0), 1.5)
    sharp: NDArray[np.uint8] = np.asarray(cv2.addWeighted(rgb, 1 + amount, blurred, -amount, 0), np.uint8)
    return sharp
