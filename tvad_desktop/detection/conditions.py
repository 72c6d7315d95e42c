"""What was the matter with a recording, so that little or nothing can be told from it: darkness, a frozen picture, a
camera that moves, few pictures; and how much of it was still."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import binary_closing

from tvad_desktop.detection.watched_step import WatchedStep
from tvad_desktop.detection.whole_picture import are_sparse, camera_moves

DARK, FROZEN, MOVING, SPARSE, STILL = "dark", "frozen", "moving", "sparse", "still"

LEAST_CONTRAST = 6.0
"""Of 255 grey levels, the spread of a picture: less is one even colour, a covered lens or no signal."""

LEAST_US = {DARK: 3_000_000, FROZEN: 8_000_000}
GAP_STEPS = 2  # between two stretches that are told as one: whole pictures come now and then in compressed footage
MOST_STILL = 0.5
"""From this share of still steps on it is worth telling."""


@dataclass(frozen=True, slots=True)
class Condition:
    """One of the kinds above, from `start_us` to `end_us`; of `steps` steps."""

    kind: str
    start_us: int
    end_us: int
    steps: int


def find_conditions(steps: Iterable[WatchedStep]) -> list[Condition]:
    """The conditions of consecutive steps of a recording, in the order of the kinds. Memory grows by a few numbers a
    step."""
    kept = [_Numbers(step.time_us, step.look_change, step.contrast, step.shift) for step in steps]
    return list(_find(kept)) if len(kept) > 1 else []


@dataclass(frozen=True, slots=True)
class _Numbers:
    time_us: int
    look_change: float
    contrast: float
    shift: float


def _find(steps: list[_Numbers]) -> Iterator[Condition]:
    times_us = np.array([step.time_us for step in steps])
    is_same = np.array([step.look_change == 0 for step in steps])
    is_dark = np.array([step.contrast < LEAST_CONTRAST for step in steps])
    step_us = int(np.median(np.diff(times_us)))
    yield from _spans(DARK, is_dark, times_us, step_us)
    yield from _spans(FROZEN, is_same & ~is_dark, times_us, step_us)
    whole = int(times_us[0]), int(times_us[-1]) + step_us
    moved = np.array([step.shift for step in steps])
    if camera_moves(moved):
        yield Condition(MOVING, *whole, int((moved > 0).sum()))
    if are_sparse(times_us.tolist()):
        yield Condition(SPARSE, *whole, len(steps))
    if is_same.mean() >= MOST_STILL:
        yield Condition(STILL, *whole, int(is_same.sum()))


def _spans(kind: str, where: NDArray[np.bool_], times_us: NDArray[np.int64], step_us: int) -> Iterator[Condition]:
    joined = binary_closing(np.pad(where, GAP_STEPS), np.ones(GAP_STEPS + 1))[GAP_STEPS:-GAP_STEPS]
    edges = np.diff(np.concatenate([[0], joined.astype(np.int8), [0]]))
    for first, end in zip(np.flatnonzero(edges == 1), np.flatnonzero(edges == -1), strict=True):
        start_us, end_us = int(times_us[first]) if first else 0, int(times_us[end - 1]) + step_us
        if end_us - start_us >= LEAST_US[kind]:
            yield Condition(kind, start_us, end_us, int(end - first))
