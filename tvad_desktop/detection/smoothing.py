"""Smoothing over time: single-step flicker is noise, a person stays for many steps."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator

import numpy as np
from numpy.typing import NDArray

SIGMA_STEPS = 1.5
RADIUS_STEPS = 4


def kernel_of(sigma_steps: float) -> NDArray[np.float32]:
    """Weights of a Gaussian mean, as far as they count."""
    radius = round(RADIUS_STEPS * sigma_steps / SIGMA_STEPS)
    weights: NDArray[np.float32] = np.exp(-0.5 * (np.arange(-radius, radius + 1) / sigma_steps) ** 2).astype(np.float32)
    return weights


KERNEL = kernel_of(SIGMA_STEPS)
TimedMap = tuple[int, NDArray[np.float32]]


def smooth_over_time(maps: Iterable[TimedMap], sigma_steps: float = SIGMA_STEPS) -> Iterator[TimedMap]:
    """Gaussian mean of each map with up to four before and after it, more for a wider mean; a step leaves as many
    steps after it came."""
    kernel = KERNEL if sigma_steps == SIGMA_STEPS else kernel_of(sigma_steps)
    radius = len(kernel) // 2
    window: deque[TimedMap] = deque(maxlen=len(kernel))
    center = -1
    for item in maps:
        window.append(item)
        if len(window) > radius:
            center = len(window) - 1 - radius
            yield _weighted(window, center, kernel)
    for late in range(center + 1, len(window)):
        yield _weighted(window, late, kernel)


def _weighted(window: deque[TimedMap], center: int, kernel: NDArray[np.float32]) -> TimedMap:
    radius = len(kernel) // 2
    first = max(0, center - radius)
    near = [window[place][1] for place in range(first, min(len(window), center + radius + 1))]
    weights = kernel[first - center + radius :][: len(near)]
    mean = np.tensordot(weights / weights.sum(), np.stack(near), axes=1)
    return window[center][0], mean.astype(np.float32)
