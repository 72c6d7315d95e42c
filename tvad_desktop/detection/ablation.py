"""What is left out of a detector on purpose, to see what it carries (ablation)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.detection.prompts import LEVELS
from tvad_desktop.packs.tvad_mini.vision import LEVEL_NAMES

Array = NDArray[np.float32]

MOTION = LEVEL_NAMES[-1]
LEVEL_WEIGHTS = "level_weights"
THINGS = "things"
PARTS = (*LEVEL_NAMES, THINGS)
"""What can be left out: levels of the vision encoder, and the things that the prompts name."""


@dataclass(frozen=True, slots=True)
class Ablation:
    """`levels` of the vision encoder that do not count in the AHD; with "motion" speeds do not count beside it either,
    with or without a camera profile, nor do named things, which count where they move. With "things" nothing that the
    prompts name is looked for with the classifier. `prompt_levels` are those that stay. A camera's own heads read
    motion and block 10 whatever is left out.

    Both are kept in the order of the detector, whatever order they were named in.
    """

    levels: tuple[str, ...] = ()
    prompt_levels: tuple[str, ...] = LEVELS

    def __post_init__(self) -> None:
        for name, known in (("levels", PARTS), ("prompt_levels", LEVELS)):
            named = getattr(self, name)
            if unknown := set(named) - set(known):
                raise ValueError(f"{', '.join(sorted(unknown))}: not among {', '.join(known)}")
            object.__setattr__(self, name, tuple(level for level in known if level in named))
        if not self.prompt_levels:
            raise ValueError(f"no level of prompts stays of {', '.join(LEVELS)}")

    def of_decoder(self, weights: Mapping[str, Array]) -> dict[str, Array]:
        """The AHD's tensors by name, the weight of each level that is left out 0."""
        counts = np.array([level not in self.levels for level in LEVEL_NAMES], np.float32)
        return {**weights, LEVEL_WEIGHTS: weights[LEVEL_WEIGHTS] * counts}

    def of_speed(self, speed: Array) -> Array:
        """Speeds as a camera profile counts them: those of a still picture when motion is left out."""
        return np.zeros_like(speed) if MOTION in self.levels else speed


NO_ABLATION = Ablation()
