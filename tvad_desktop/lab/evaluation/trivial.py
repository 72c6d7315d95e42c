"""The trivial sign that a detector without a profile must not fall below: how far a picture's texture changes.

The distance between the pooled memory level of consecutive steps, averaged over three steps, in robust deviations from
the median of its recording. It knows nothing, needs nothing, and tells a surprising part.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.detection.watched_step import WatchedStep

STEPS = 3
LEAST_SPREAD = 1e-6


def trivial_sign(steps: Iterable[WatchedStep]) -> NDArray[np.float64]:
    """Of each step of a recording, [T]; the first, which has none before it, shows what the second does."""
    changes = np.array([step.texture_change for step in steps], np.float64)
    if len(changes) > 1:
        changes[0] = changes[1]
    around = np.pad(np.nan_to_num(changes), STEPS // 2, mode="edge")
    smooth = np.convolve(around, np.full(STEPS, 1 / STEPS), mode="valid")
    distance = smooth - np.median(smooth)
    sign: NDArray[np.float64] = distance / max(float(np.median(np.abs(distance))), LEAST_SPREAD)
    return sign
