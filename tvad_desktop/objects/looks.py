"""What colours an object shows: shares of named colours in the upper and the lower part of its box.

A look is measured in the one picture in which the object was found, so that no footage is decoded again; names are only
given to a whole track (`observed.py`). Looks also tell one object from another when tracks are linked.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.observed import COLOURS

Array = NDArray[np.float32]
Rgb = NDArray[np.uint8]

PARTS = 2  # upper and lower: coat and trousers, or glass and paint
LOOK = PARTS * len(COLOURS)

# Hue in degrees up to the given one, and the colour it is called.
HUE_ENDS = np.array([14, 40, 68, 165, 195, 258, 292, 330])
HUE_NAMES = np.array([COLOURS.index(name) for name in
                      ("red", "orange", "yellow", "green", "cyan", "blue", "purple", "pink", "red")])  # fmt: skip
ORANGE, BROWN = COLOURS.index("orange"), COLOURS.index("brown")
WHITE, GREY, BLACK = (COLOURS.index(name) for name in ("white", "grey", "black"))
BROWN_VALUE = 0.55
LEAST_SATURATION, LEAST_VALUE = 0.33, 0.3
WHITE_VALUE, BLACK_VALUE, VERY_DARK_VALUE, NEUTRAL_SATURATION = 0.78, 0.28, 0.18, 0.12
DARK_SATURATION = 0.35  # what is dark and more saturated is navy, bottle green or brown, and has no name

GREY_CHROMA = 16  # the spread of R, G and B that noise and compression leave in grey footage
LEAST_LIGHT = 40  # the median brightness below which nobody should name a colour
CROP_ROWS, CROP_COLUMNS, BESIDE_COLUMNS = 24, 12, 4
WHOLE_COLUMNS = CROP_COLUMNS + 2 * BESIDE_COLUMNS
LEAST_SIDE_PX = 3
UPPER, LOWER, MIDDLE = slice(4, 11), slice(13, 20), slice(3, 9)  # away from the edges, where the background shows


def measure_looks(rgb: Rgb, boxes: Array) -> Array:
    """Shares of `COLOURS` in the upper and the lower part of each box: [n, LOOK] in [0, 1].

    `rgb` [h, w, 3]; `boxes` [n, ≥ 4] with left, top, right, bottom in [0, 1]. A colour counts only as far as there is
    more of it in the box than beside it: roads are grey, and at dusk everything is blue. All zero where colours cannot
    be told: grey or dark pictures, boxes of next to no pixels.
    """
    looks = np.zeros((len(boxes), LOOK), np.float32)
    if not len(boxes) or not shows_colours(rgb):
        return looks
    places, crops = [], []
    height, width = rgb.shape[:2]
    for place, (left, top, right, bottom) in enumerate(boxes[:, :4] * np.array([width, height, width, height])):
        crop = _crop(rgb, round(left), round(top), round(right), round(bottom))
        if crop is not None:
            places.append(place)
            crops.append(crop)
    if places:
        stacked = np.asarray(np.stack(crops).reshape(-1, WHOLE_COLUMNS, 3), np.uint8)
        named = name_pixels(stacked).reshape(-1, CROP_ROWS, WHOLE_COLUMNS)
        looks[places] = np.concatenate([_own_shares(named[:, part]) for part in (UPPER, LOWER)], axis=1)
    return looks


def _crop(rgb: Rgb, left: int, top: int, right: int, bottom: int) -> Rgb | None:
    """A box with what lies beside it, [CROP_ROWS, WHOLE_COLUMNS, 3]; at the edge of the picture that is its outermost
    column. None for next to no pixels."""
    box = rgb[top:bottom, left:right]
    if min(box.shape[:2]) < LEAST_SIDE_PX:
        return None
    margin = max(1, round((right - left) * BESIDE_COLUMNS / CROP_COLUMNS))
    parts = [(box, CROP_COLUMNS), (rgb[top:bottom, max(0, left - margin) : max(1, left)], BESIDE_COLUMNS)]
    parts.append((rgb[top:bottom, min(right, rgb.shape[1] - 1) : right + margin], BESIDE_COLUMNS))
    sized = [cv2.resize(part, (columns, CROP_ROWS), interpolation=cv2.INTER_AREA) for part, columns in parts]
    return np.asarray(np.concatenate(sized, axis=1), np.uint8)


def _own_shares(named: NDArray[np.int64]) -> Array:
    """Shares of colours in the middle of boxes, less what of them lies beside: [n, colours]."""
    inside, beside = _shares(named[:, :, MIDDLE]), _shares(named[:, :, CROP_COLUMNS:])
    own: Array = np.maximum(inside - beside, 0)
    return own


def shows_colours(rgb: Rgb) -> bool:
    """False for a picture of a monochrome or infrared camera, and for one too dark to name colours in."""
    sparse = rgb[::8, ::8].reshape(-1, 3).astype(np.int16)
    chroma = np.quantile(np.ptp(sparse, axis=1), 0.99)
    return bool(chroma >= GREY_CHROMA and np.median(sparse) >= LEAST_LIGHT)


def name_pixels(rgb: Rgb) -> NDArray[np.int64]:
    """The place in `COLOURS` of each pixel of [h, w, 3], −1 for one between the names: [h, w]."""
    hue, saturation, value = np.moveaxis(cv2.cvtColor(rgb.astype(np.float32) / 255, cv2.COLOR_RGB2HSV), -1, 0)
    names = np.full(hue.shape, -1, np.int64)
    vivid = (saturation > LEAST_SATURATION) & (value > LEAST_VALUE)
    names[vivid] = HUE_NAMES[np.searchsorted(HUE_ENDS, hue[vivid], side="right")]
    names[(names == ORANGE) & (value < BROWN_VALUE)] = BROWN
    neutral = saturation < NEUTRAL_SATURATION
    names[neutral] = GREY
    names[neutral & (value > WHITE_VALUE)] = WHITE
    names[(value < BLACK_VALUE) & ((saturation < DARK_SATURATION) | (value < VERY_DARK_VALUE))] = BLACK
    return names


def _shares(named: NDArray[np.int64]) -> Array:
    """[n, rows, columns] of places to [n, colours] of shares."""
    flat = named.reshape(len(named), -1)
    return np.stack([(flat == place).mean(axis=1) for place in range(len(COLOURS))], axis=1).astype(np.float32)
