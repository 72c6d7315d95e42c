"""The heatmap as a picture, the same in the window and in the report: colour where it is hot, clear elsewhere.

OpenCV is imported where it is used: the start of the window shall not wait for it.
"""

from __future__ import annotations

from functools import cache

import numpy as np
from numpy.typing import NDArray

COLOUR_MAPS = ("inferno", "turbo", "viridis", "magma", "cividis")  # as OpenCV names them
COLOUR_MAP = "inferno"  # unless the reviewer chooses another one
OPACITY = 0.65
LEVELS = 256
UPSAMPLING = 6  # the grid is coarse: interpolate scores, not colours
FADE_IN = 0.12, 0.55  # below the first score nothing is drawn, above the second the colour is full
_BRIGHTEST_DARK = 60  # perceptual maps begin in black, which would darken the picture instead of marking it


@cache
def colour_table(name: str) -> NDArray[np.uint8]:
    """RGBA of each of 256 score levels, [256, 4]; alpha rises with the score so that calm places stay clear."""
    import cv2

    levels = np.arange(LEVELS, dtype=np.uint8)[:, None]
    lookup = cv2.applyColorMap(levels, getattr(cv2, f"COLORMAP_{name.upper()}"))[:, 0, ::-1]
    if name in ("inferno", "magma"):
        lookup = lookup[np.linspace(_BRIGHTEST_DARK, LEVELS - 1, LEVELS).astype(int)]
    low, high = FADE_IN
    fade = np.clip((np.linspace(0, 1, LEVELS) - low) / (high - low), 0, 1)
    alpha = (fade * fade * (3 - 2 * fade) * 255).astype(np.uint8)
    return np.ascontiguousarray(np.column_stack([lookup, alpha]))


def colour_heat(scores: NDArray[np.floating], colour_map: str = COLOUR_MAP) -> NDArray[np.uint8]:
    """Colour one heatmap [grid_h, grid_w], scores in [0, 1]: RGBA [grid_h × 6, grid_w × 6, 4]."""
    import cv2

    grid_h, grid_w = scores.shape
    known = np.clip(np.nan_to_num(scores.astype(np.float32)), 0, 1)
    smooth = cv2.resize(known, (grid_w * UPSAMPLING, grid_h * UPSAMPLING), interpolation=cv2.INTER_LINEAR)
    coloured: NDArray[np.uint8] = colour_table(colour_map)[(smooth * (LEVELS - 1) + 0.5).astype(np.uint8)]
    return coloured


def lay_over(rgb: NDArray[np.uint8], scores: NDArray[np.floating]) -> NDArray[np.uint8]:
    """A frame [height_px, width_px, 3] under its heatmap, as the window shows it at first."""
    import cv2

    height, width, _ = rgb.shape
    coloured = colour_heat(scores).astype(np.float32)
    coloured[..., :3] *= coloured[..., 3:] / 255  # clear pixels have a colour too: it must not mix in
    large = cv2.resize(coloured, (width, height), interpolation=cv2.INTER_LINEAR)
    picture = rgb * (1 - OPACITY * large[..., 3:] / 255) + OPACITY * large[..., :3]
    return np.rint(picture).astype(np.uint8)
