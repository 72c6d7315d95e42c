"""Heat from prompts alone, for a pack whose AHD has not been trained: where the language model sees what they say.

The language model reads a picture as visual tokens, and prompts as text; the final hidden states of both lie in one
space. What a picture has beyond a plain grey one says whether it is anomalous, what a place has beyond its picture says
where: each is compared with the pooled prompts of both classes. Nothing is learned, a step depends on its own picture
only, and nothing of it was measured on real weights.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from tvad_desktop.packs.interface import PictureReader, StepFeatures

Array = NDArray[np.float32]

TEMPERATURE = 0.07
"""Of cosines of text and pictures, as it is usual where both were aligned by contrast."""

WHOLE_SHARE = 2 / 3
"""What the whole picture decides: no place of a picture that looks normal is called anomalous."""

BOUND = 2.0
"""Of logits without a profile (`without_profile.py`)."""


class ZeroShotDecoder:
    """Stands in the place of the AHD. One thread at a time."""

    def __init__(self, reader: PictureReader) -> None:
        self._reader = reader
        self._plain: dict[tuple[int, int], Array] = {}

    def logits(self, features: StepFeatures, prompts: Array) -> Array:
        """Anomalous minus normal logit of each patch from unit `prompts` [2, D_t]: [grid_h, grid_w]."""
        picture = features.picture
        if picture is None:
            raise RuntimeError("the vision encoder gave no visual tokens")
        if picture.grid not in self._plain:
            self._plain[picture.grid] = self._reader.states(self._reader.plain_picture(picture.grid))
        states = self._reader.states(picture)
        mean = states.mean(axis=0, keepdims=True)
        direction = prompts[1] - prompts[0]
        places = _agreement(states - mean, direction)
        whole = _agreement(mean - self._plain[picture.grid].mean(axis=0, keepdims=True), direction)
        logits = (BOUND * ((1 - WHOLE_SHARE) * places + WHOLE_SHARE * whole)).reshape(picture.grid).astype(np.float32)
        rows, columns = features.levels[0].shape[1:]
        return np.asarray(cv2.resize(logits, (columns, rows), interpolation=cv2.INTER_LINEAR), np.float32)


def _agreement(states: Array, direction: Array) -> Array:
    """How far states [n, D_t] agree with a direction [D_t], from −1 to 1: [n]."""
    unit = states / np.maximum(np.linalg.norm(states, axis=1, keepdims=True), 1e-6)
    return np.asarray(np.tanh(unit @ direction / TEMPERATURE), np.float32)
