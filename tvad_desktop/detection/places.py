"""How unusual each place of a picture is when nothing was taught about its camera: how fast it moves for this
recording, a little of what AHD and prompts say, and always of whole objects."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from itertools import tee

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.detection.maps import person_sized
from tvad_desktop.detection.smoothing import smooth_over_time
from tvad_desktop.detection.watched_step import WatchedStep
from tvad_desktop.objects.classes import NAMES
from tvad_desktop.objects.network import NO_OBJECTS

Array = NDArray[np.float32]

SIGMA_STEPS = 2.0
SPEED_SHARE, LOGIT_SHARE = 2.0, 0.4
"""Of the speed, in units of the recording's fast ones, and of the logits without a profile beside it."""

MOST_SPEED = 2.5  # in these units: a vehicle that crosses a crowd is no more unusual than that
FAST_QUANTILE, QUICK_QUANTILE = 0.9, 0.75  # of the speeds of what moves
MOST_OF_QUICK = 1.5
"""Fast is at most so much more than quick: in ordinary crowds it is 1.1 to 1.46 times as much, and where those who are
unusually fast are a tenth of what moves, they must not be their own measure."""

NOISE, LEAST_FAST = 0.3, 0.6  # pixels in 0.1 s
FASTEST, BINS = 100.0, 400
SURE_OBJECT = 0.3


def fast_speed(steps: Iterable[WatchedStep]) -> float:
    """The speed that a tenth of what moves in a recording exceeds, pixels in 0.1 s, or less where that is far above
    what a quarter exceeds; it takes constant memory."""
    edges = np.geomspace(NOISE, FASTEST, BINS + 1)
    counts = np.zeros(BINS, np.int64)
    for step in steps:
        if step.speeds is not None:
            counts += np.histogram(_own_speeds(step.speeds), edges)[0]
    if not counts.any():
        return LEAST_FAST
    shares = np.cumsum(counts) / counts.sum()
    quick, fast = (float(edges[np.searchsorted(shares, share)]) for share in (QUICK_QUANTILE, FAST_QUANTILE))
    return max(LEAST_FAST, min(fast, MOST_OF_QUICK * quick))


def unusual_places(steps: Iterable[WatchedStep], fast: float) -> Iterator[tuple[int, Array]]:
    """Each step's time and how unusual its places are, [grid_h, grid_w], what AHD and prompts say included."""
    seen, measured = tee(steps)
    maps = smooth_over_time(((step.time_us, _measure(step, fast)) for step in measured), SIGMA_STEPS)
    for objects, (time_us, smooth) in zip(known_objects(seen), maps, strict=True):
        yield time_us, over_objects(person_sized(smooth), objects)


def without_void(steps: Iterable[WatchedStep], is_void: NDArray[np.bool_]) -> Iterator[WatchedStep]:
    """Steps; where one is void, with the places of the one before it."""
    known: WatchedStep | None = None
    for step, void in zip(steps, is_void, strict=True):
        if known is None or known.logits.shape != step.logits.shape or not void:
            known = step
        yield replace(known, time_us=step.time_us, objects=step.objects)


def over_objects(place: Array, boxes: Array) -> Array:
    """A map [grid_h, grid_w] in which no place of a box [n, ≥ 4] is lower than half way from the mean of the box to its
    highest place: people move their limbs, and are meant as a whole."""
    rows, columns = place.shape
    whole = place.copy()
    for left, top, right, bottom in boxes[:, :4] * np.array([columns, rows, columns, rows], np.float32):
        inside = _cells(top, bottom), _cells(left, right)
        if place[inside].size:
            whole[inside] = np.maximum(whole[inside], (place[inside].mean() + place[inside].max()) / 2)
    return whole


def _cells(first: float, last: float) -> slice:
    return slice(int(first), max(int(np.ceil(last)), int(first) + 1))


def _measure(step: WatchedStep, fast: float) -> Array:
    logits = step.logits.astype(np.float32)
    if step.speeds is None:
        return logits
    speed = np.minimum(_own_speeds(step.speeds) / np.float32(fast), np.float32(MOST_SPEED))
    told: Array = (SPEED_SHARE * speed + LOGIT_SHARE * logits).astype(np.float32)
    return told


def _own_speeds(speeds: NDArray[np.float16]) -> Array:
    """Speeds beyond what half of the picture has: that is the camera, which shakes or is moved."""
    told = speeds.astype(np.float32)
    own: Array = np.maximum(told - np.median(told), 0)
    return own


def known_objects(steps: Iterable[WatchedStep]) -> Iterator[Array]:
    """The sure objects [n, 6] of each step; where nobody looked, those of the step before."""
    objects = NO_OBJECTS
    for step in steps:
        if step.objects is not None:
            objects = _sure_objects(step.objects)
        yield objects


def _sure_objects(objects: Array) -> Array:
    """Those that are likely there, of the classes that are told."""
    return objects[(objects[:, 4] >= SURE_OBJECT) & np.isin(objects[:, 5], list(NAMES))]
