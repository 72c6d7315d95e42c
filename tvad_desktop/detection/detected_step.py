"""What the detector says of one time step, and what it is guided by."""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.detection.camera_profile import CameraProfile
from tvad_desktop.detection.maps import person_sized, softmax
from tvad_desktop.detection.without_profile import SCALE
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.layers import Layers
from tvad_desktop.domain.scores import Heatmap
from tvad_desktop.objects.layer import OBJECTS_LAYER, as_rows

Array = NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class Guidance:
    """What a prompt set says to the detector.

    `vectors` [2, D_t]: `S̄_c`. `things`: the things that its words name (`named_things.choose_things`), or None.
    """

    vectors: Array
    things: Array | None = None


@dataclass(frozen=True, slots=True, eq=False)
class DetectionStep:
    """The heatmap of one time step, its score in [0, 1], and whatever other layers it shows (`domain/layers.py`)."""

    heatmap: Heatmap
    score: float
    layers: Layers = field(default_factory=dict)

    @property
    def time_us(self) -> int:
        return self.heatmap.time_us


@dataclass(frozen=True, slots=True, eq=False)
class ObservedStep:
    """What a step needs to be judged again after another dismissal, without the footage.

    `logits` [grid_h, grid_w] before any dismissal; `appearance`: the memory's level, float16 [C, grid_h, grid_w].
    """

    time_us: int
    logits: Array
    appearance: NDArray[np.float16]


def heat_step(time_us: int, heat: Array) -> DetectionStep:
    """A step of this heat; its score is the highest of it."""
    return DetectionStep(Heatmap(time_us, heat), float(heat.max()))


def judged_step(time_us: int, logits: Array, profile: CameraProfile | None) -> DetectionStep:
    """Heat, averaged over a person's size as the logits were that calibrated it; the score is the highest heat."""
    if not np.isfinite(logits).all():
        raise UserError("The detector gives heat that is no number.", "Verify the pack, and learn the camera again.")
    offset, scale = (profile.calibration.offset, profile.calibration.scale) if profile else (0.0, SCALE)
    return heat_step(time_us, softmax((person_sized(logits) - offset) / scale))


def layers_of(objects: Array | None, looks: Array | None) -> Layers:
    """Objects and their looks as a layer; none where nobody looked."""
    return {} if objects is None else {OBJECTS_LAYER: as_rows(objects, looks)}
