"""Smoothing over time: single-step flicker is noise, a person stays for many steps."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator

import numpy as np
from numpy.typing import NDArray

SIGMA_STEPS = 1.5
RADIUS_STEPS = 4
KERNEL = np.exp(-0.5 * (np.arange(-RADIUS_STEPS, RADIUS_STEPS + 1) / SIGMA_STEPS) ** 2).astype(np.float32)

TimedMap = tuple[int, NDArray[np.float32]]


def smooth_over_time(maps: Iterable[TimedMap]) -> Iterator[TimedMap]:
    """Gaussian mean of each map with up to four before and after it; a step leaves four steps after it came."""
    window: deque[TimedMap] = deque(maxlen=2 * RADIUS_STEPS + 1)
    center = -1
    for item in maps:
        window.append(item)
        if len(window) > RADIUS_STEPS:
            center = len(window) - 1 - RADIUS_STEPS
            yield _weighted(window, center)
    for late in range(center + 1, len(window)):
        yield _weighted(window, late)


def _weighted(window: deque[TimedMap], center: int) -> TimedMap:
    first = max(0, center - RADIUS_STEPS)
    near = [window[place][1] for place in range(first, min(len(window), center + RADIUS_STEPS + 1))]
    weights = KERNEL[first - center + RADIUS_STEPS :][: len(near)]
    mean = np.tensordot(weights / weights.sum(), np.stack(near), axes=1)
    return window[center][0], mean.astype(np.float32)
