"""The heatmap as a picture: perceptual colour, transparent where nothing is unusual."""

from __future__ import annotations

from functools import cache

import numpy as np
import pyqtgraph
from numpy.typing import NDArray
from PySide6.QtGui import QImage

COLOUR_MAPS = ("inferno", "turbo", "viridis", "magma")
LEVELS = 256
UPSAMPLING = 6  # the grid is coarse: interpolate scores, not colours
FADE_IN = 0.12, 0.55  # below the first score nothing is drawn, above the second the colour is full
_BRIGHTEST_DARK = 60  # perceptual maps begin in black, which would darken the picture instead of marking it


@cache
def colour_table(name: str) -> NDArray[np.uint8]:
    """RGBA of each of 256 score levels, [256, 4]; alpha rises with the score so that calm places stay clear."""
    lookup: NDArray[np.uint8] = pyqtgraph.colormap.get(name).getLookupTable(0.0, 1.0, LEVELS, alpha=False)
    if name in ("inferno", "magma"):
        stretched = np.linspace(_BRIGHTEST_DARK, LEVELS - 1, LEVELS).astype(int)
        lookup = lookup[stretched]
    low, high = FADE_IN
    fade = np.clip((np.linspace(0, 1, LEVELS) - low) / (high - low), 0, 1)
    alpha = (fade * fade * (3 - 2 * fade) * 255).astype(np.uint8)
    return np.ascontiguousarray(np.column_stack([lookup[:, :3].astype(np.uint8), alpha]))


def render_heatmap(scores: NDArray[np.floating], colour_map: str, upsampling: int = UPSAMPLING) -> QImage:
    """Colour one heatmap; scores [grid_h, grid_w] in [0, 1] become an RGBA image `upsampling` times as large."""
    grid_h, grid_w = scores.shape
    known = np.clip(np.nan_to_num(scores.astype(np.float32)), 0, 1)
    smooth = _spread(grid_h, upsampling) @ known @ _spread(grid_w, upsampling).T
    levels = (smooth * (LEVELS - 1) + 0.5).astype(np.uint8)
    pixels = colour_table(colour_map)[levels]
    height, width, _ = pixels.shape
    return QImage(pixels.tobytes(), width, height, 4 * width, QImage.Format.Format_RGBA8888).copy()


def render_legend(colour_map: str) -> QImage:
    """The colour table as one column, high scores at the top, opaque."""
    column = colour_table(colour_map)[::-1].copy()
    column[:, 3] = 255
    return QImage(column.tobytes(), 1, LEVELS, 4, QImage.Format.Format_RGBA8888).copy()


@cache
def _spread(cells: int, upsampling: int) -> NDArray[np.float32]:
    """Linear interpolation from cell centres to pixel centres, as a matrix [cells × upsampling, cells]."""
    positions = np.clip((np.arange(cells * upsampling) + 0.5) / upsampling - 0.5, 0, cells - 1)
    distance = np.abs(positions[:, None] - np.arange(cells)[None, :])
    weights: NDArray[np.float32] = np.clip(1 - distance, 0, 1).astype(np.float32)
    return weights
