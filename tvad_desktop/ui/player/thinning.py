"""A curve of millions of steps, drawn on a thousand pixels: the lowest and the highest of every column stay."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.scores import ScoreTrack

STEPS_A_COLUMN = 4  # fewer are drawn as they are


def thin_out(
    track: ScoreTrack, start_us: float, end_us: float, columns: int
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Times in seconds and scores of what lies from a moment to another, one step more on either side.

    Of many steps in one column two are left, its lowest and its highest score, at the beginning and the middle of it.
    """
    first = max(0, int(np.searchsorted(track.times_us, round(start_us))) - 1)
    last = min(len(track), int(np.searchsorted(track.times_us, round(end_us), side="right")) + 1)
    times_us, scores = track.times_us[first:last], track.scores[first:last]
    if len(times_us) <= STEPS_A_COLUMN * max(columns, 1):
        return times_us / 1e6, scores.astype(np.float64)
    begins = np.unique(np.linspace(0, len(times_us), columns, endpoint=False).astype(np.int64))
    middles = (begins + np.append(begins[1:], len(times_us))) // 2
    x = np.column_stack((times_us[begins], times_us[middles])).ravel() / 1e6
    y = np.column_stack((np.minimum.reduceat(scores, begins), np.maximum.reduceat(scores, begins))).ravel()
    return x, y.astype(np.float64)


def column_peaks(track: ScoreTrack, duration_s: float, columns: int) -> NDArray[np.float64]:
    """The highest score under each of so many columns of the whole footage, [columns]; 0 where there is none."""
    highest = np.zeros(max(columns, 1))
    if not len(track) or duration_s <= 0 or columns < 1:
        return highest
    bounds_us = np.linspace(0, duration_s * 1e6, columns + 1)[1:-1].astype(np.int64)
    begins = np.concatenate(([0], np.searchsorted(track.times_us, bounds_us)))
    ends = np.append(begins[1:], len(track))
    filled = ends > begins
    highest[filled] = np.maximum.reduceat(track.scores, begins[filled])
    return highest
