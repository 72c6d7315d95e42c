"""Logits for a camera without a profile: those of the AHD, limited, and how much faster a place moves than the others.

The shipped AHD has seen rendered scenes and few real ones: on unfamiliar footage its logits may be far too sure, so
they are bounded. "Fast" is measured against what moves in the same picture. Both depend on the step alone, so that a
resumed run gives what a whole one does.
"""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]

MOST_SURE = 2.0
SPEED_WEIGHT = 2.0
OTHERS_QUANTILE = 0.75
FEWEST_MOVING_PATCHES = 8
SCALE = 0.7
"""Of the logits: heat of a patch without any sign of an anomaly is then about 5 %."""


def combine_without_profile(logits: Array, speed: Array, least_speed: float, things: Array | None = None) -> Array:
    """Anomalous minus normal logit of each patch, from the AHD's, from speeds and from named things, if any are: all
    [grid_h, grid_w]. Things have bounds of their own. Below `least_speed` a speed is noise."""
    combined: Array = np.clip(logits, -MOST_SURE, MOST_SURE) + SPEED_WEIGHT * faster_than_others(speed, least_speed)
    return combined if things is None else combined + things


def faster_than_others(speed: Array, least_speed: float) -> Array:
    """Speed above half that of the faster movers in the same picture, in such speeds: [grid_h, grid_w], from 0 to 3.

    The form is that of a profile's `motion_excess`; 0 everywhere while hardly anything moves.
    """
    moving = speed[speed > least_speed]
    if len(moving) < FEWEST_MOVING_PATCHES:
        return np.zeros_like(speed)
    usual = float(np.quantile(moving, OTHERS_QUANTILE))
    excess: Array = np.clip(speed / (usual + least_speed) - 0.5, 0, 3).astype(np.float32)
    return excess
