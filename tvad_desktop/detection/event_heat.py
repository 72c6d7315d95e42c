"""Events raise the heat where they were measured: heat and score stay one map."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.events import ACCIDENT, EXPLOSION, FALL, FIGHT, FIRE, LEFT
from tvad_desktop.events.cue import Cue

Array = NDArray[np.float32]

LEAST_JOINED = 0.02
"""A cue less likely than this changes nothing."""

WARMING: Mapping[str, float] = {
    FIGHT: LEAST_JOINED,
    FALL: LEAST_JOINED,
    FIRE: LEAST_JOINED,
    EXPLOSION: LEAST_JOINED,
    ACCIDENT: 0.5,
    LEFT: 0.75,
}
"""Events that raise the heat, and from which probability on: vehicles that nearly meet, and places that look a little
otherwise, are seen all the time. Other events are told, and warm nothing."""

NEWS_SECONDS = 20.0
"""Something that was left is news for so long; it lies there for hours."""

FADE_CELLS = 1.5
ONE_HALF, BELOW_HALF = 0.5, 0.49
"""What is less likely than not makes no place hot that was not: it warms it up to just below one half."""


def with_events(heat: Array, cues: Sequence[Cue]) -> Array:
    """Heat [grid_h, grid_w] with each cue that warms joined as one more cause (noisy-or), in its box, fading around."""
    warm = [cue for cue in cues if _warms(cue)]
    if not warm:
        return heat
    improbable = np.ones(heat.shape)
    for cue in warm:
        improbable *= 1 - cue.probability * _reach(cue.box, heat.shape)
    most = np.where(improbable > ONE_HALF, np.maximum(heat, BELOW_HALF), 1.0)
    joined: Array = np.minimum(1 - (1 - heat) * improbable, most).astype(np.float32)
    return joined


def _warms(cue: Cue) -> bool:
    if cue.kind == LEFT and cue.measure > NEWS_SECONDS:
        return False
    return cue.kind in WARMING and cue.probability >= WARMING[cue.kind]


def _reach(box: Array, shape: tuple[int, ...]) -> Array:
    """1 for every cell that the box touches, less the farther a cell is from it, [grid_h, grid_w]."""
    rows, columns = shape
    left, top, right, bottom = box * np.array([columns, rows, columns, rows])
    across = _beyond(np.arange(columns), left, right)
    down = _beyond(np.arange(rows), top, bottom)
    reach: Array = np.exp(-(down[:, None] ** 2 + across[None] ** 2) / FADE_CELLS**2)
    return reach


def _beyond(cells: NDArray[np.int64], first: float, last: float) -> NDArray[np.float64]:
    """How many cells each one lies beyond the interval."""
    beyond: NDArray[np.float64] = np.maximum(np.maximum(np.floor(first) - cells, cells - np.ceil(last) + 1), 0)
    return beyond
