"""What a camera's own head reads of one step."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.packs.interface import StepFeatures

CONTEXT_LEVEL = 2


def head_input(features: StepFeatures) -> NDArray[np.float32]:
    """The motion level and block 10, [C, h, w]: the two levels that say who moves how."""
    return np.concatenate([features.levels[-1], features.levels[CONTEXT_LEVEL]])
