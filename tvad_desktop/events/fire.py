"""Fire: a place that stays flame-coloured and whose outline never rests.

Lamps and sunsets stay and rest; coats, cars and headlights change and move on. What burns does neither: over three
seconds its cells keep the colours of flames while pixels turn so, and cease to be, again and again.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator

import cv2
import numpy as np
from numpy.typing import NDArray

from tvad_desktop.events.pixel_signs import FLAME, HOT, TURNED, box_of, ramp

Array = NDArray[np.float32]
Cells = NDArray[np.uint8]

WINDOW_STEPS, LEAST_STEPS = 15, 12
LEAST_FLAME, LEAST_STAY = 0.08, 0.8
"""A cell burns with this share of flame-coloured pixels on average, and with at least some of them so often."""

SOME_FLAME = 0.03
FLICKER = (0.06, 0.2)
"""Pixels that turned, by flame-coloured ones: from rest to restless, for a flame of `SMALL` cells. It flickers at its
edges, of which a large one has fewer for its size."""

SMALL, EDGES = 2.0, 0.25
AREA = (0.5, 1.5)  # cells' worth of flame-coloured pixels
UNGLOWING = 0.45  # of the evidence, where nothing glows: a flag in the wind, leaves in autumn
GLOWING = 0.1  # of the flame
SHIFT = (0.1, 0.4)  # pixels in 0.1 s, on average: a picture that shakes or was knocked flickers everywhere


def follow_fire(steps: Iterable[tuple[Cells | None, float]]) -> Iterator[tuple[float, Array, float] | None]:
    """Whether something burns in each step, given its cells (`pixel_signs.py`) and how far all of the picture moves:
    probability, box [4] in [0, 1] and share of the picture."""
    window: deque[tuple[Array, float]] = deque(maxlen=WINDOW_STEPS)
    for cells, shift in steps:
        if cells is None:
            yield None
            continue
        window.append((np.asarray(cells / 255, np.float32), shift))
        yield _burning(window) if len(window) >= LEAST_STEPS else None


def _burning(window: Iterable[tuple[Array, float]]) -> tuple[float, Array, float] | None:
    cells = np.stack([cells for cells, _ in window])
    flame, turned, hot = (cells[:, channel] for channel in (FLAME, TURNED, HOT))
    mean = flame.mean(axis=0)
    burns = (mean >= LEAST_FLAME) & ((flame >= SOME_FLAME).mean(axis=0) >= LEAST_STAY)
    if not burns.any():
        return None
    count, labels = cv2.connectedComponents(burns.astype(np.uint8), connectivity=8)
    steady = 1 - ramp(float(np.mean([shift for _, shift in window])), SHIFT)
    found = [_evidence(labels == one, mean, turned.mean(axis=0), hot.mean(axis=0)) for one in range(1, count)]
    evidence, where = max(found, key=lambda one: one[0])
    if evidence * steady <= 0:
        return None
    return evidence * steady, box_of(where), float(mean[where].sum()) / mean.size


def _evidence(where: NDArray[np.bool_], flame: Array, turned: Array, hot: Array) -> tuple[float, NDArray[np.bool_]]:
    area = float(flame[where].sum())
    flicker = float(turned[where].sum()) / area * (max(area, SMALL) / SMALL) ** EDGES
    glow = UNGLOWING + (1 - UNGLOWING) * ramp(float(hot[where].sum()) / area, (0.0, GLOWING))
    return ramp(flicker, FLICKER) * ramp(area, AREA) * glow, where
