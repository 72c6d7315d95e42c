"""What a cue says of one step: which event, how likely, and where it was measured."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.events import EVENT_KINDS
from tvad_desktop.domain.layers import Rows

Array = NDArray[np.float32]

EVENTS_LAYER = "events"
LEAST_KEPT = 0.2
"""A cue less likely than this is not worth a row."""


@dataclass(frozen=True, slots=True, eq=False)
class Cue:
    """One event in one step. `probability` in [0, 1]; `box` [4]: left, top, right, bottom in [0, 1], where it was
    measured; `measure`: the one number that explains it, in the unit that `domain/events.py` names."""

    kind: str
    probability: float
    box: Array
    measure: float = 0.0


def as_rows(cues: list[Cue]) -> Rows:
    """Cues of a step as rows of a layer: `kind` (place in `EVENT_KINDS`), `probability`, `box` [n, 4], `measure`."""
    kept = [cue for cue in cues if cue.probability >= LEAST_KEPT]
    return {
        "kind": np.array([EVENT_KINDS.index(cue.kind) for cue in kept], np.int16),
        "probability": np.array([cue.probability for cue in kept], np.float32),
        "box": np.array([cue.box for cue in kept], np.float32).reshape(-1, 4),
        "measure": np.array([cue.measure for cue in kept], np.float32),
    }
