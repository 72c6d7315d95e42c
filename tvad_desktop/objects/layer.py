"""Objects as a layer of observations beside the heat."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.layers import Rows
from tvad_desktop.objects.classes import NAMES

Array = NDArray[np.float32]

OBJECTS_LAYER = "objects"


def as_rows(objects: Array) -> Rows:
    """Objects [n, 6] of known classes as rows: `box` [n, 4] (left, top, right, bottom in [0, 1]), `score` and `kind`
    [n], the number of the class."""
    known = objects[np.isin(objects[:, 5], list(NAMES))]
    return {"box": known[:, :4], "score": known[:, 4], "kind": known[:, 5].astype(np.int16)}
