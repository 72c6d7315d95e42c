"""Maps on the patch grid: averaged over a person's size, and turned into heat."""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]

PERSON_CELLS = 3


def person_sized(logits: Array) -> Array:
    """Each patch averaged with its neighbours."""
    return np.asarray(cv2.blur(logits, (PERSON_CELLS, PERSON_CELLS)), np.float32)


def softmax(difference: Array) -> Array:
    """Softmax over two classes, from the difference of their logits."""
    heat: Array = (1.0 / (1.0 + np.exp(-np.clip(difference, -30, 30)))).astype(np.float32)
    return heat
