"""Features of one picture pooled over places: the nine cells of the frame, and what is hot in it.

The nine cells are the scene around; the hot parts are the target, seen through its heatmap (as mask pooling does in
region-level language models), so that its colours are not lost in the average of a ninth of the frame.
"""

from __future__ import annotations

from collections.abc import Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

CELLS = 9
PARTS = 3
"""The whole target, its upper and its lower half."""

PLACES = CELLS + PARTS
HOT_SHARE = 0.5  # of the hottest patch: what is hotter belongs to the target

Array = NDArray[np.float32]


def pool_places(levels: Sequence[NDArray[np.floating]], heat: Array) -> Array:
    """Mean features over each place: `levels` [C_i, h, w] on one grid, `heat` [grid_h, grid_w] → [12, ΣC_i]."""
    rows, columns = levels[0].shape[1:]
    weights = np.concatenate([_cell_weights(rows, columns), _part_weights(fit_heat(heat, rows, columns))])
    flat = weights.reshape(PLACES, -1)
    return np.concatenate([flat @ level.reshape(len(level), -1).astype(np.float32).T for level in levels], axis=1)


def fit_heat(heat: Array, rows: int, columns: int) -> Array:
    """A heatmap resized to another grid."""
    return np.asarray(cv2.resize(heat, (columns, rows), interpolation=cv2.INTER_LINEAR), np.float32)


def _cell_weights(rows: int, columns: int) -> Array:
    """[9, rows, columns], each summing to 1."""
    row_of, column_of = np.arange(rows) * 3 // rows, np.arange(columns) * 3 // columns
    cell_of = row_of[:, None] * 3 + column_of[None]
    inside = (cell_of[None] == np.arange(CELLS)[:, None, None]).astype(np.float32)
    weights: Array = inside / inside.sum(axis=(1, 2), keepdims=True)
    return weights


def _part_weights(heat: Array) -> Array:
    """[3, rows, columns], each summing to 1: the blob around the hottest patch, above and below its middle.

    Without any heat the target is the whole frame.
    """
    peak = float(heat.max())
    hot = np.asarray(heat >= max(peak * HOT_SHARE, 1e-6), np.uint8)
    _, labels = cv2.connectedComponents(hot, connectivity=8)
    blob = labels == labels.ravel()[int(heat.argmax())]
    weights = np.where(blob, heat, 0.0) if peak > 1e-6 else np.ones_like(heat)
    weights = weights / weights.sum()
    places = np.arange(len(heat), dtype=np.float32)[:, None]
    middle = float((weights * places).sum())
    below = np.clip(places - middle + 0.5, 0, 1)
    parts = np.stack([weights, weights * (1 - below), weights * below])
    normalised: Array = (parts / np.maximum(parts.sum(axis=(1, 2), keepdims=True), 1e-6)).astype(np.float32)
    return normalised
