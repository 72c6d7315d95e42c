"""Colours of a target, measured from its pixels, and only where light and saturation allow a name."""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.media import Region
from tvad_desktop.objects.looks import GREY_CHROMA, LEAST_LIGHT

Rgb = NDArray[np.uint8]

MOVED_DIFFERENCE = 25
LEAST_PIXELS = 60
LEAST_SATURATION, LEAST_VALUE = 0.33, 0.22
COLOUR_SHARE, NEUTRAL_SHARE = 0.25, 0.55
MOST_COLOURS = 2

# Names by hue in degrees, up to the given one.
HUES = ((14, "red"), (40, "orange"), (68, "yellow"), (165, "green"), (195, "cyan"), (258, "blue"), (292, "purple"),
        (342, "pink"), (360, "red"))  # fmt: skip
BROWN_VALUE = 0.55
WHITE_VALUE, BLACK_VALUE, NEUTRAL_SATURATION = 0.78, 0.18, 0.12


def is_grey(pictures: Sequence[Rgb]) -> bool:
    """True when pictures [H, W, 3] have no colour: an infrared or monochrome camera, or grey footage."""
    chroma = [np.quantile(np.ptp(picture[::4, ::4].reshape(-1, 3).astype(int), axis=1), 0.99) for picture in pictures]
    return bool(chroma) and max(chroma) < GREY_CHROMA


def measure_colours(pictures: Sequence[Rgb], boxes: Sequence[Region | None]) -> tuple[str, ...]:
    """At most two colours of the target in `boxes` (one for each picture of one size), the most seen first.

    Pixels that also show the background at another moment are passed over. Empty where the pictures are grey or dark,
    where too little of the target is seen, or where no colour has a clear share.
    """
    if is_grey(pictures) or not pictures or any(picture.shape != pictures[0].shape for picture in pictures):
        return ()
    if np.median(np.stack([picture[::8, ::8] for picture in pictures])) < LEAST_LIGHT:
        return ()
    background = np.median(np.stack(pictures), axis=0).astype(np.uint8)
    parts = [
        _target_pixels(picture, background, box)
        for picture, box in zip(pictures, boxes, strict=True)
        if box is not None
    ]
    pixels = np.concatenate(parts) if parts else np.zeros((0, 3), np.uint8)
    return _name_colours(pixels) if len(pixels) >= LEAST_PIXELS else ()


def _target_pixels(picture: Rgb, background: Rgb, box: Region) -> Rgb:
    """Pixels [n, 3] of an ellipse in the box that differ from the background; all of it where hardly any do."""
    height, width = picture.shape[:2]
    left, right = (int(np.clip(side * width, 0, width)) for side in (box.x, box.x + box.width))
    top, bottom = (int(np.clip(side * height, 0, height)) for side in (box.y, box.y + box.height))
    crop, behind = picture[top:bottom, left:right], background[top:bottom, left:right]
    if min(crop.shape[:2]) < 2:  # outside the picture
        return np.zeros((0, 3), np.uint8)
    inside = np.zeros(crop.shape[:2], np.uint8)
    rows, columns = crop.shape[:2]
    cv2.ellipse(
        inside, (columns // 2, rows // 2), (max(1, int(columns * 0.4)), max(1, int(rows * 0.4))), 0, 0, 360, 1, -1
    )
    moved = (cv2.absdiff(crop, behind).max(axis=2) > MOVED_DIFFERENCE) & (inside > 0)
    chosen = moved if moved.sum() > 0.15 * inside.sum() else inside > 0
    pixels: Rgb = crop[chosen]
    return pixels


def _name_colours(pixels: Rgb) -> tuple[str, ...]:
    hsv = cv2.cvtColor((pixels[None].astype(np.float32) / 255), cv2.COLOR_RGB2HSV)[0]
    hue, saturation, value = hsv.T
    vivid = (saturation > LEAST_SATURATION) & (value > LEAST_VALUE)
    names = np.array([name for _, name in HUES])[
        np.searchsorted([end for end, _ in HUES], hue, side="right").clip(0, 8)
    ]
    names = np.where((names == "orange") & (value < BROWN_VALUE), "brown", names)
    shares = {str(name): float((vivid & (names == name)).mean()) for name in np.unique(names)}
    neutral = saturation < NEUTRAL_SATURATION
    shares["white"] = float((neutral & (value > WHITE_VALUE)).mean())
    shares["black"] = float((value < BLACK_VALUE).mean())
    clear = [
        (share, name)
        for name, share in shares.items()
        if share >= (NEUTRAL_SHARE if name in ("white", "black") else COLOUR_SHARE)
    ]
    return tuple(name for _, name in sorted(clear, reverse=True)[:MOST_COLOURS])
