"""What colours an object shows: shares of named colours in the upper and the lower part of its box.

A look is measured in the one picture in which the object was found, so that no footage is decoded again; names are only
given to a whole track (`observed.py`). Looks also tell one object from another when tracks are linked.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.observed import COLOURS
from tvad_desktop.objects.colours import BLACK, cast_of, name_pixels, shows_colours

Array = NDArray[np.float32]
Rgb = NDArray[np.uint8]

PARTS = 2  # upper and lower: coat and trousers, or glass and paint
LOOK = PARTS * len(COLOURS)

CROP_ROWS, CROP_COLUMNS, BESIDE_COLUMNS = 24, 12, 4
WHOLE_COLUMNS = CROP_COLUMNS + 2 * BESIDE_COLUMNS
LEAST_SIDE_PX = 3
MOST_OF_LIGHT = 0.5  # of the usual brightness beside it: what is brighter is not black
UPPER, LOWER, MIDDLE = slice(4, 11), slice(13, 20), slice(3, 9)  # away from the edges, where the background shows


def measure_looks(rgb: Rgb, boxes: Array) -> Array:
    """Shares of `COLOURS` in the upper and the lower part of each box: [n, LOOK] in [0, 1].

    `rgb` [h, w, 3]; `boxes` [n, ≥ 4] with left, top, right, bottom in [0, 1]. A colour counts only as far as there is
    more of it in the box than beside it, and not at all where the light has it: roads are grey, and at dusk everything
    is blue. All zero where colours cannot be told: grey or dark pictures, boxes of next to no pixels.
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
        for crop, names in zip(crops, named, strict=True):
            names[names == cast_of(crop[:, CROP_COLUMNS:].reshape(-1, 3))] = -1
            names[(names == BLACK) & ~_is_dark(crop)] = -1
        looks[places] = np.concatenate([_own_shares(named[:, part]) for part in (UPPER, LOWER)], axis=1)
    return looks


def _is_dark(crop: Rgb) -> NDArray[np.bool_]:
    """Where a crop is much darker than what lies beside: brown and dark grey in the shade are as dark as black is in
    the sun."""
    brightness = crop.max(axis=2)
    return np.asarray(brightness <= MOST_OF_LIGHT * np.median(brightness[:, CROP_COLUMNS:]), bool)


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


def _shares(named: NDArray[np.int64]) -> Array:
    """[n, rows, columns] of places to [n, colours] of shares."""
    flat = named.reshape(len(named), -1)
    return np.stack([(flat == place).mean(axis=1) for place in range(len(COLOURS))], axis=1).astype(np.float32)
