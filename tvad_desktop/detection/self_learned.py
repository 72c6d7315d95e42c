"""Judging a recording by itself: what is unusual in it, when nothing was taught about its camera.

A recording is mostly normal, so it is looked at twice: once to observe, once to judge each moment against all others.
Two kinds of scenes are told apart by the people that the object network sees. Where many small people walk, who is
faster than the others is unusual, at every place for itself (`without_profile.py`). Where few are near, what counts is
how much the look of the whole picture changes beyond what its motion explains: things that move keep their look, things
that fight, fall or crash change it; and somebody who lies where he stood. Such a sign of the whole picture is laid over
the place that is hottest anyway, so that score and heat stay one map.

A short recording tells little about its own normality: the less it lasts, the more usual figures of other recordings
count.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.detection.maps import person_sized
from tvad_desktop.detection.smoothing import smooth_over_time
from tvad_desktop.detection.watched_step import WatchedStep
from tvad_desktop.detection.whole_picture import (
    LOOK,
    SPEED,
    change_of_picture,
    company_of,
    crowd_share,
    log_smoothed,
    read_numbers,
    smoothed,
    unusual,
)
from tvad_desktop.detection.without_profile import SCALE
from tvad_desktop.objects.people import count_people

Array = NDArray[np.float32]
ReadSteps = Callable[[], Iterable[WatchedStep]]

MOTION_SHARE = 0.4  # of a change of look that motion explains
BOTH_SPREAD = 1.5  # how far the sum of both spreads, in deviations of one
ONE_HALF = 1.0
"""Where the evidence of the whole picture means "anomalous"."""

CROWD_ONE_HALF = 1.0
"""The same of a place in a crowd, in logits of heat."""

SMOOTHED_SHARE, LEAST_SIGMA, MOST_SIGMA = 1 / 20, 1.5, 10.0


@dataclass(frozen=True, slots=True, eq=False)
class Evidence:
    """What a whole recording says: `logits` [T] of each picture as a whole, and `crowd`, the share in [0, 1] that the
    speed of each place has in the heat; the rest is that of the logits."""

    logits: Array
    crowd: float


def judge_recording(read_steps: ReadSteps) -> Iterator[tuple[int, Array]]:
    """Logits of heat [grid_h, grid_w] for each step of a recording, with its time; the steps are read three times.

    Memory grows by a few numbers a step.
    """
    evidence = weigh_recording(read_steps)
    maps = smooth_over_time((step.time_us, step.logits.astype(np.float32)) for step in read_steps())
    for number, (time_us, local) in enumerate(maps):
        sized = person_sized(local)
        whole = evidence.logits[number] + sized - sized.max()
        by_place = sized / SCALE - CROWD_ONE_HALF
        yield time_us, (evidence.crowd * by_place + (1 - evidence.crowd) * whole).astype(np.float32)


def weigh_recording(read_steps: ReadSteps) -> Evidence:
    """Judge the pictures of a recording against one another."""
    numbers, _ = read_numbers(read_steps())
    if not len(numbers):
        return Evidence(np.zeros(0, np.float32), 0.0)
    people = count_people(step.objects for step in read_steps())
    company, far = company_of(people)
    look = unusual(log_smoothed(numbers[:, 0], 0.01), LOOK)
    speed = unusual(log_smoothed(numbers[:, 2], 0.1), SPEED)
    few = look - MOTION_SHARE * speed
    many = change_of_picture(numbers[:, 0], numbers[:, 1]) / BOTH_SPREAD
    near_share = company * (1 - far) / (1 - company * far + 1e-6)
    sigma = float(np.clip(len(numbers) * SMOOTHED_SHARE, LEAST_SIGMA, MOST_SIGMA))
    told = smoothed(near_share * many + (1 - near_share) * few, sigma) - ONE_HALF
    return Evidence(told.astype(np.float32), crowd_share(people))
