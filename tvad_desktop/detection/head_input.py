"""What a camera's own head reads of one step."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.packs.interface import StepFeatures
from tvad_desktop.packs.spec import PackSpec


def head_input(features: StepFeatures, spec: PackSpec) -> NDArray[np.float32]:
    """The motion level and the memory's, [C, h, w]: the two levels that say who moves how."""
    appearance = features.levels[spec.memory_place]
    return appearance if spec.motion is None else np.concatenate([features.levels[-1], appearance])
