"""Footage, frames, moments and places.

Integer microseconds from the first frame are the only identity of a moment; a frame number never is.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

DAY_US = 86_400_000_000
CELL_ROWS = ("upper", "center", "lower")
CELL_COLUMNS = ("left", "center", "right")


@dataclass(frozen=True, slots=True)
class Video:
    """One piece of footage: a video file, or a folder of numbered images.

    `frame_count` is what the container declares and may be wrong; it serves progress bars only.
    """

    path: Path
    sha256: str
    duration_us: int
    width_px: int
    height_px: int
    frame_count: int


NEAR = "near"  # the fault of a small picture of another moment, which is shown until the exact one is there


@dataclass(frozen=True, slots=True, eq=False)
class Frame:
    """One decoded picture, upright. `rgb` is uint8 [height_px, width_px, 3]. `fault` is "damaged", or "following" where
    a picture is missing to which it refers, or NEAR; empty for a good one. `is_reduced`: this very picture, smaller
    than the footage has it, because it was asked for so."""

    time_us: int
    index: int
    rgb: NDArray[np.uint8]
    fault: str = ""
    is_reduced: bool = False


@dataclass(frozen=True, slots=True, order=True)
class Timespan:
    """Half-open: `start_us` belongs to it, `end_us` does not."""

    start_us: int
    end_us: int

    @property
    def duration_us(self) -> int:
        return self.end_us - self.start_us

    def contains(self, time_us: int) -> bool:
        return self.start_us <= time_us < self.end_us

    def overlap_us(self, other: Timespan) -> int:
        """How long both last together; 0 where they only touch."""
        return max(0, min(self.end_us, other.end_us) - max(self.start_us, other.start_us))

    def iou(self, other: Timespan) -> float:
        """Intersection over union, in [0, 1]."""
        overlap_us = self.overlap_us(other)
        return overlap_us / (self.duration_us + other.duration_us - overlap_us) if overlap_us else 0.0


@dataclass(frozen=True, slots=True)
class Region:
    """An upright box in fractions of the frame: all four values in [0, 1], origin at the upper left."""

    x: float
    y: float
    width: float
    height: float

    @property
    def center(self) -> tuple[float, float]:
        return (self.x + self.width / 2, self.y + self.height / 2)

    @property
    def area(self) -> float:
        return self.width * self.height

    def iou(self, other: Region) -> float:
        """Intersection over union, in [0, 1]."""
        overlap_x = min(self.x + self.width, other.x + other.width) - max(self.x, other.x)
        overlap_y = min(self.y + self.height, other.y + other.height) - max(self.y, other.y)
        if overlap_x <= 0 or overlap_y <= 0:
            return 0.0
        overlap = overlap_x * overlap_y
        return overlap / (self.area + other.area - overlap)


def cell_name(x: float, y: float) -> str:
    """Name one of the paper's nine positions for a point in [0, 1]²: "upper left" … "center" … "lower right"."""
    row = CELL_ROWS[min(2, max(0, int(y * 3)))]
    column = CELL_COLUMNS[min(2, max(0, int(x * 3)))]
    return "center" if row == column == "center" else f"{row} {column}"
