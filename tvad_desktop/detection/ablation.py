"""What is left out of a detector on purpose, to see what it carries (ablation)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.detection.prompts import LEVELS
from tvad_desktop.packs.spec import PackSpec

Array = NDArray[np.float32]

LEVEL_WEIGHTS = "level_weights"
THINGS = "things"


@dataclass(frozen=True, slots=True)
class Ablation:
    """`levels` of the vision encoder that do not count in the AHD; with the motion level speeds do not count beside it
    either, with or without a camera profile, nor do named things, which count where they move. With "things" nothing
    that the prompts name is looked for with the classifier. `prompt_levels` are those that stay. A camera's own heads
    read motion and the level behind it whatever is left out.
    """

    levels: tuple[str, ...] = ()
    prompt_levels: tuple[str, ...] = LEVELS

    def __post_init__(self) -> None:
        object.__setattr__(self, "prompt_levels", _in_order(self.prompt_levels, LEVELS))
        if not self.prompt_levels:
            raise ValueError(f"no level of prompts stays of {', '.join(LEVELS)}")

    def of_pack(self, spec: PackSpec) -> Ablation:
        """The same with the levels in the order of the detector; ValueError for one that the pack does not have."""
        return replace(self, levels=_in_order(self.levels, removable_parts(spec)))

    def of_decoder(self, weights: Mapping[str, Array], spec: PackSpec) -> dict[str, Array]:
        """The AHD's tensors by name, the weight of each level that is left out 0."""
        counts = np.array([level not in self.levels for level in spec.level_names], np.float32)
        return {**weights, LEVEL_WEIGHTS: weights[LEVEL_WEIGHTS] * counts}

    def of_speed(self, speed: Array, spec: PackSpec) -> Array:
        """Speeds as a camera profile counts them: those of a still picture when motion is left out."""
        return np.zeros_like(speed) if spec.motion is not None and spec.motion.level in self.levels else speed


def removable_parts(spec: PackSpec) -> tuple[str, ...]:
    """What can be left out: levels of the vision encoder, and the things that the prompts name."""
    return (*spec.level_names, THINGS)


def _in_order(named: tuple[str, ...], known: tuple[str, ...]) -> tuple[str, ...]:
    if unknown := set(named) - set(known):
        raise ValueError(f"{', '.join(sorted(unknown))}: not among {', '.join(known)}")
    return tuple(level for level in known if level in named)


NO_ABLATION = Ablation()
