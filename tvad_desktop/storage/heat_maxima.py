"""Heatmaps as coarse maxima, one byte a cell."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

COARSE_GRID = (8, 12)  # rows, columns: 41 MB for 24 hours at five steps a second


def coarse_maxima(scores: NDArray[np.float32]) -> bytes:
    """The highest of `scores` [T, grid_h, grid_w] in each of 8 × 12 parts of the picture, × 255 and rounded up, so that
    no heat is missed: uint8 [T, 8, 12]. A cell that lies in two parts counts in both."""
    steps, grid_h, grid_w = scores.shape
    rows, columns = COARSE_GRID
    known = np.clip(scores, 0, 1)
    by_row = np.stack([known[:, _part(row, rows, grid_h)].max(axis=1) for row in range(rows)], axis=1)
    both = np.stack([by_row[:, :, _part(one, columns, grid_w)].max(axis=2) for one in range(columns)], axis=2)
    return np.ceil(both * 255 - 1e-4).astype(np.uint8).reshape(steps, rows, columns).tobytes()


def _part(number: int, parts: int, cells: int) -> slice:
    return slice(number * cells // parts, max(number * cells // parts + 1, -(-(number + 1) * cells // parts)))
