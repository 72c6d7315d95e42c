"""Colours of pixels, the one place where they get their names, and of targets that move before a background.

A name is only given where light and saturation allow it: dusk makes everything blue, and roads are grey.
"""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.media import Region
from tvad_desktop.domain.observed import COLOURS

Rgb = NDArray[np.uint8]

# Hue in degrees up to the given one, and the colour it is called.
HUE_ENDS = np.array([11, 40, 68, 165, 195, 258, 292, 330])
HUE_NAMES = np.array([COLOURS.index(name) for name in
                      ("red", "orange", "yellow", "green", "cyan", "blue", "purple", "pink", "red")])  # fmt: skip
PINK = COLOURS.index("pink")
ORANGE, BROWN = COLOURS.index("orange"), COLOURS.index("brown")
WHITE, GREY, BLACK = (COLOURS.index(name) for name in ("white", "grey", "black"))
BROWN_VALUE = 0.55
LEAST_SATURATION, LEAST_VALUE = 0.33, 0.36
PALE_PINK, PALE_SATURATION, PALE_VALUE = (296, 350), 0.15, 0.55
"""Pink is pale by nature: of these hues less saturation is enough, in the light."""

CAST_SATURATION = 0.15
"""From this saturation of the usual pixel on, what is seen has the colour of the light: at dusk everything is blue."""

WHITE_VALUE, BLACK_VALUE, VERY_DARK_VALUE, NEUTRAL_SATURATION = 0.78, 0.28, 0.18, 0.12
DARK_SATURATION = 0.35  # what is dark and more saturated is navy, bottle green or brown, and has no name

GREY_CHROMA = 16  # the spread of R, G and B that noise and compression leave in grey footage
LEAST_LIGHT = 40  # the median brightness below which nobody should name a colour

MOVED_DIFFERENCE = 25
LEAST_PIXELS = 60
COLOUR_SHARE, NEUTRAL_SHARE = 0.25, 0.55
MOST_COLOURS = 2
NEUTRAL = ("white", "grey", "black")


def shows_colours(rgb: Rgb) -> bool:
    """False for a picture of a monochrome or infrared camera, and for one too dark to name colours in."""
    sparse = rgb[::8, ::8].reshape(-1, 3).astype(np.int16)
    chroma = np.quantile(np.ptp(sparse, axis=1), 0.99)
    return bool(chroma >= GREY_CHROMA and np.median(sparse) >= LEAST_LIGHT)


def cast_of(pixels: Rgb) -> int:
    """The colour that the light has, as a place in `COLOURS`, from pixels [n, 3] of the surroundings; −1 for none."""
    usual = np.median(pixels, axis=0).astype(np.float32)
    hue, saturation, _ = cv2.cvtColor(usual[None, None] / 255, cv2.COLOR_RGB2HSV)[0, 0]
    return int(HUE_NAMES[np.searchsorted(HUE_ENDS, hue, side="right")]) if saturation >= CAST_SATURATION else -1


def name_pixels(rgb: Rgb) -> NDArray[np.int64]:
    """The place in `COLOURS` of each pixel of [h, w, 3], −1 for one between the names: [h, w]."""
    hue, saturation, value = np.moveaxis(cv2.cvtColor(rgb.astype(np.float32) / 255, cv2.COLOR_RGB2HSV), -1, 0)
    names = np.full(hue.shape, -1, np.int64)
    vivid = (saturation > LEAST_SATURATION) & (value > LEAST_VALUE)
    names[vivid] = HUE_NAMES[np.searchsorted(HUE_ENDS, hue[vivid], side="right")]
    names[(names == ORANGE) & (value < BROWN_VALUE)] = BROWN
    is_pink = (hue >= PALE_PINK[0]) & (hue < PALE_PINK[1]) & (saturation >= PALE_SATURATION) & (value > PALE_VALUE)
    names[is_pink & (saturation <= LEAST_SATURATION)] = PINK
    neutral = saturation < NEUTRAL_SATURATION
    names[neutral] = GREY
    names[neutral & (value > WHITE_VALUE)] = WHITE
    names[(value < BLACK_VALUE) & ((saturation < DARK_SATURATION) | (value < VERY_DARK_VALUE))] = BLACK
    return names


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
    named = name_pixels(pixels[None])[0]
    shares = ((float((named == place).mean()), name) for place, name in enumerate(COLOURS) if name != "grey")
    clear = [(share, name) for share, name in shares if share >= (NEUTRAL_SHARE if name in NEUTRAL else COLOUR_SHARE)]
    return tuple(name for _, name in sorted(clear, reverse=True)[:MOST_COLOURS])
