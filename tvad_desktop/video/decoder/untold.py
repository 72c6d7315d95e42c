"""When pictures are shown of which a few tell no time: a Matroska cannot tell one before zero."""

from __future__ import annotations

from bisect import insort
from fractions import Fraction
from itertools import pairwise
from statistics import median

from tvad_desktop.video.decoder.packets import REORDERED, UNKNOWN

FEW_SHARE = 0.25
LONGEST_HOLE = 16  # pictures


def moments_of_all(times: list[int], told_period: Fraction | None) -> list[int] | None:
    """The moments at which pictures are shown, in their order; None where too many are not told, or the clock starts
    anew. `times` are in the order of decoding."""
    known = [time for time in times if time != UNKNOWN]
    untold = [place for place, time in enumerate(times) if time == UNKNOWN]
    if len(known) < 2 or len(untold) > max(REORDERED, FEW_SHARE * len(times)):
        return None
    moments = sorted(known)
    steps = [after - before for before, after in pairwise(moments) if after > before]
    period = Fraction(median(steps)) if steps else told_period
    if not period or any(before - after > REORDERED * period for before, after in pairwise(known)):
        return None
    free = _holes(moments, period)
    for place in untold:
        if untold[0] == 0 and place <= REORDERED + len(untold):
            moment = moments[0] - round(period)
        else:
            near = moments[0] + round(place * period)
            moment = min(free, key=lambda hole: abs(hole - near), default=moments[-1] + round(period))
            free = [hole for hole in free if hole != moment]
        insort(moments, moment)
    return moments


def _holes(moments: list[int], period: Fraction) -> list[int]:
    """Moments between others at which nothing is shown."""
    found: list[int] = []
    for before, after in pairwise(moments):
        missing = round((after - before) / period) - 1
        if 0 < missing <= LONGEST_HOLE:
            found += [before + round(period * number) for number in range(1, missing + 1)]
    return found
