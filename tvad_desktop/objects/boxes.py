"""How boxes lie to each other."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]


def covered(boxes: Array, box: Array) -> Array:
    """How far `boxes` [n, 4 or more] and a box [4] cover each other: the larger share of either one [n]."""
    corner = np.minimum(box[2:], boxes[:, 2:4]) - np.maximum(box[:2], boxes[:, :2])
    common = np.prod(np.maximum(corner, 0), axis=1)
    smaller = np.minimum(np.prod(boxes[:, 2:4] - boxes[:, :2], axis=1), np.prod(box[2:] - box[:2]))
    shares: Array = common / np.maximum(smaller, 1e-6)
    return shares
