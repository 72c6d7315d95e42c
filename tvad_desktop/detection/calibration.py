"""From the scores of normal footage to the score that means "anomalous": an expected number of false alarms an hour.

Peaks over a threshold (extreme value theory): stretches of normal footage that rise above a high quantile come at some
rate, and their heights above it fall off exponentially. Both are measured, and the height that is expected to be
exceeded once in so many hours follows, also where the footage is a tenth as long.
"""

from __future__ import annotations

import math
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

ALARMS_PER_HOUR = 1.0
"""What one half stands for on every camera, by default."""

HIGH_QUANTILE = 0.9
LEAST_SCALE = 0.4
USUAL_HEAT = 0.05  # of an ordinary peak of normal footage
LEAST_TAIL = 0.02
BULK_TOPS = 5  # so few stretches tell as much about the tail as the bulk does, if it falls off alike
ALIKE = 0.05
LONGEST_REACH = 8.0  # mean excesses: no farther is extrapolated
LONGEST_TIMES = 10.0  # nor to what is rarer than once in so many times the footage: of that it knows nothing


def calibrate_peaks(
    peaks: Sequence[float], seconds: float, alarms_per_hour: float = ALARMS_PER_HOUR
) -> tuple[float, float]:
    """Offset and scale that map peaks to scores, `logistic((peak - offset) / scale)`, so that normal footage reaches
    one half `alarms_per_hour` times.

    `peaks` are those of consecutive steps over `seconds` of normal footage. Medians make it robust against a few
    anomalous stretches in it. A few seconds cannot tell what comes once an hour: one half is then what is expected once
    in ten times as long.
    """
    values = np.asarray(peaks, np.float64)
    high, usual = np.quantile(values, (HIGH_QUANTILE, 0.5))
    tops = _stretch_tops(values, float(high))
    bulk = (float(high) - float(usual)) / math.log(0.5 / (1 - HIGH_QUANTILE))
    seen = len(tops) / (len(tops) + BULK_TOPS)
    tail = max(seen * float(np.median(tops - high)) / math.log(2) + (1 - seen) * bulk, LEAST_TAIL)
    rate_per_hour = len(tops) / max(seconds, 1.0) * 3600
    rarest = 3600 / (LONGEST_TIMES * max(seconds, 1.0))
    reach = min(max(math.log(rate_per_hour / max(alarms_per_hour, rarest)), 0.0), LONGEST_REACH)
    steepness = math.log(1 / USUAL_HEAT - 1)
    offset = float(high) + tail * reach
    if high - usual < ALIKE:  # nothing moves: then the least scale says how far from one half the usual is
        offset = max(offset, float(usual) + LEAST_SCALE * steepness)
    return offset, max(LEAST_SCALE, (offset - float(usual)) / steepness)


def _stretch_tops(values: NDArray[np.float64], threshold: float) -> NDArray[np.float64]:
    """The highest value of every stretch that stays at or above the threshold."""
    above = np.concatenate([[False], values >= threshold, [False]])
    starts, ends = np.flatnonzero(~above[:-1] & above[1:]), np.flatnonzero(above[:-1] & ~above[1:])
    return np.array([values[start:end].max() for start, end in zip(starts, ends, strict=True)])
