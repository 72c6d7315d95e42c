"""What is learned about a camera before anomalies are composed on its footage: its movers, their sizes and speeds."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.media import Frame
from tvad_desktop.learning.composition import CameraScene, Cutout, Image, background_of, cut_out_moving_things

TICK_US = 100_000
"""The unit of time in which speeds are given: pixels in 0.1 s."""

MOST_CUTOUTS = 1500
LEAST_CUTOUTS = 8  # fewer tell nothing about sizes
USUAL_HEIGHT_SHARE = 0.13  # of the picture, for a camera that shows no movers
PERSON_QUANTILE = 0.6
USUAL_SPEED_QUANTILE = 0.8
LEAST_USUAL_SPEED = 0.6


@dataclass(frozen=True, slots=True, eq=False)
class Moment:
    """Three pictures of one time step: about 0.4 s earlier, just before, and now."""

    past: Frame
    before: Frame
    now: Frame

    @property
    def offsets(self) -> list[float]:
        """Times of the three pictures in units of 0.1 s, relative to the last."""
        return [(frame.time_us - self.now.time_us) / TICK_US for frame in (self.past, self.before, self.now)]

    @property
    def pictures(self) -> list[Image]:
        return [self.past.rgb, self.before.rgb, self.now.rgb]


def survey(
    pictures: Iterable[Image], spread: Sequence[Image], row_speed_px: NDArray[np.float32], sprites: Sequence[Cutout]
) -> CameraScene:
    """What composing needs, from `pictures` of the footage and some of them `spread` over it.

    `row_speed_px` [rows]: the usual speed of movers on each row of any grid, pixels of the footage in 0.1 s. Things to
    paste are in grey where the footage is.
    """
    background = background_of(spread)
    cutouts: list[Cutout] = []
    for picture in pictures:
        cutouts += cut_out_moving_things(picture, background)
        if len(cutouts) >= MOST_CUTOUTS:
            break
    height = len(background)
    gray = all(is_gray(picture) for picture in spread[::8])
    rows = np.arange(height)
    speed_px = np.interp(rows, np.linspace(0, height - 1, len(row_speed_px)), row_speed_px)
    return CameraScene(
        cutouts=cutouts,
        textures=list(spread),
        sprites=[turn_gray(sprite) for sprite in sprites] if gray else sprites,
        speed_px=np.maximum(speed_px, LEAST_USUAL_SPEED).astype(np.float32),
        person_height_px=_usual_heights(cutouts, height),
    )


def usual_speeds(speeds: NDArray[np.float32], least: float) -> NDArray[np.float32]:
    """The usual speed of what moves on each row: `speeds` [steps, rows, columns] → [rows]; rows without movers take
    that of their neighbours."""
    rows = []
    for row in speeds.transpose(1, 0, 2):
        moving = row[row > least]
        rows.append(np.quantile(moving, USUAL_SPEED_QUANTILE) if moving.size > 20 else np.nan)
    known = np.flatnonzero(~np.isnan(rows))
    if not len(known):
        return np.full(len(rows), least, np.float32)
    filled = np.interp(np.arange(len(rows)), known, np.array(rows)[known])
    kernel = np.ones(5) / 5
    return np.convolve(np.pad(filled, 2, mode="edge"), kernel, mode="valid").astype(np.float32)


def _usual_heights(cutouts: Sequence[Cutout], height_px: int) -> NDArray[np.float32]:
    """How tall a mover is whose foot stands on each row: a line through the sizes of all movers."""
    rows = np.arange(height_px, dtype=np.float64)
    if len(cutouts) < LEAST_CUTOUTS:
        return np.full(height_px, USUAL_HEIGHT_SHARE * height_px, np.float32)
    feet = np.array([cutout.foot * height_px for cutout in cutouts])
    heights = np.array([len(cutout.alpha) for cutout in cutouts], np.float64)
    tall = heights >= np.quantile(heights, 0.3)  # parts of people are no people
    slope, start = np.polyfit(feet[tall], heights[tall], 1) if np.ptp(feet[tall]) > 0.1 * height_px else (0.0, 0.0)
    if slope <= 0:
        slope, start = 0.0, float(np.quantile(heights, PERSON_QUANTILE))
    low, high = np.quantile(heights, (0.2, 0.95))
    return np.clip(slope * rows + start, low, high).astype(np.float32)


def is_gray(picture: Image) -> bool:
    """True for a picture without colour."""
    sampled = picture[::7, ::7].astype(np.int16)
    return int(np.quantile(np.ptp(sampled, axis=2), 0.99)) < 16


def turn_gray(cutout: Cutout) -> Cutout:
    """The same thing without colour."""
    gray = cutout.rgb @ np.array([0.299, 0.587, 0.114], np.float32)
    return Cutout(np.repeat(gray[..., None], 3, axis=2).astype(np.uint8), cutout.alpha, cutout.foot)
