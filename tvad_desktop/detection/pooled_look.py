"""The look of a whole picture in a few hundred numbers, and how far it is from that of the step before.

Things that move keep the average of what is seen; things that change their shape do not. The deepest level tells most.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.packs.interface import StepFeatures
from tvad_desktop.packs.spec import PackSpec

Array = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class PooledLook:
    """Mean and maximum of the deepest and of the memory level over the picture: unit vectors."""

    deep: Array
    texture: Array

    @classmethod
    def of(cls, features: StepFeatures, spec: PackSpec) -> PooledLook:
        appearance = features.levels[:-1] if spec.motion is not None else features.levels
        return cls(_pool(appearance[-1]), _pool(features.levels[spec.memory_place]))

    def deep_change(self, before: PooledLook | None) -> float:
        """Distance from the deepest level of the step before, from 0 to 2; NaN without one."""
        return math.nan if before is None else float(np.linalg.norm(self.deep - before.deep))

    def texture_change(self, before: PooledLook | None) -> float:
        """The same of the memory level."""
        return math.nan if before is None else float(np.linalg.norm(self.texture - before.texture))


def _pool(level: Array) -> Array:
    return _unit(np.concatenate([_unit(level.mean(axis=(1, 2))), _unit(level.max(axis=(1, 2)))]))


def _unit(vector: Array) -> Array:
    scaled: Array = vector / max(float(np.linalg.norm(vector)), 1e-9)
    return scaled
