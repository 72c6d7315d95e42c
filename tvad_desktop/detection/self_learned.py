"""Judging a recording by itself: what is unusual in it, when nothing was taught about its camera.

A recording is mostly normal, so it is looked at twice: once to observe, once to judge each moment against all others.
Two kinds of scenes are told apart by the people that the object network sees. Where many small people walk, who is
faster than the others is unusual, at every place for itself (`without_profile.py`). Where few are near, what counts is
how much the look of the whole picture changes beyond what its motion explains: things that move keep their look, things
that fight, fall or crash change it; and somebody who lies where he stood. Such a sign of the whole picture is laid over
the place that is hottest anyway, so that score and heat stay one map.

A short recording tells little about its own normality: the less it lasts, the more usual figures of other recordings
count. The figures come from the fight and no-fight clips that the AHD was trained with.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from tvad_desktop.detection.maps import person_sized
from tvad_desktop.detection.smoothing import smooth_over_time
from tvad_desktop.detection.watched_step import WatchedStep
from tvad_desktop.detection.without_profile import SCALE
from tvad_desktop.objects.falls import follow_falls
from tvad_desktop.objects.people import People, count_people

Array = NDArray[np.float32]
Numbers = NDArray[np.float64]
ReadSteps = Callable[[], Iterable[WatchedStep]]

PRIOR_STEPS = 20
"""A recording of so many steps counts as much as what other recordings usually show."""

FULL_CROWD = 4.0  # people in a picture: with so many the speed of others tells half
SMALL_PERSON, LARGE_PERSON = 0.15, 0.25  # of the picture's height
CROWD_BOOST = 1.35
MOTION_SHARE = 0.4  # of a change of look that motion explains
TEXTURE_SHARE = 0.5
BOTH_SPREAD = 1.2  # how far the sum of both spreads, in deviations of one
FALL_WEIGHT = 4.0
ONE_HALF = 1.0
"""Where the evidence of the whole picture means "anomalous"."""

CROWD_ONE_HALF = 1.0
"""The same of a place in a crowd, in logits of heat."""

SMOOTHED_SHARE, LEAST_SIGMA, MOST_SIGMA = 1 / 20, 1.5, 10.0


@dataclass(frozen=True, slots=True)
class Usual:
    """What a sign usually is in other recordings: its median, and the median distance from it within a recording."""

    median: float
    spread: float


LOOK, TEXTURE, SPEED = Usual(-1.72, 0.059), Usual(-2.41, 0.054), Usual(-1.1, 0.11)


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
    numbers, aspect = _read_numbers(read_steps())
    if not len(numbers):
        return Evidence(np.zeros(0, np.float32), 0.0)
    people = count_people(step.objects for step in read_steps())
    company, far = _company(people)
    steps = ((step.time_us, step.objects) for step in read_steps())
    falls = np.array([0.0 if down is None else down.evidence for down in follow_falls(steps, aspect)])
    look = unusual(log_smoothed(numbers[:, 0], 0.01), LOOK)
    texture = unusual(log_smoothed(numbers[:, 1], 0.01), TEXTURE)
    speed = unusual(log_smoothed(numbers[:, 2], 0.1), SPEED)
    few = look - MOTION_SHARE * speed + FALL_WEIGHT * falls
    many = (look + TEXTURE_SHARE * texture) / BOTH_SPREAD
    near_share = company * (1 - far) / (1 - company * far + 1e-6)
    sigma = float(np.clip(len(numbers) * SMOOTHED_SHARE, LEAST_SIGMA, MOST_SIGMA))
    told = smoothed(near_share * many + (1 - near_share) * few, sigma) - ONE_HALF
    return Evidence(told.astype(np.float32), min(1.0, CROWD_BOOST * company * far))


def unusual(sign: Numbers, usual: Usual) -> Numbers:
    """How far a sign [T] lies above its median in the recording, in robust deviations; the fewer steps, the more the
    usual median and spread count."""
    own = len(sign) / (len(sign) + PRIOR_STEPS)
    median = float(np.median(sign))
    spread = float(np.median(np.abs(sign - median)))
    center = own * median + (1 - own) * usual.median
    variance = own * spread**2 + (2 - own) * usual.spread**2
    deviations: Numbers = (sign - center) / (1.48 * np.sqrt(variance))
    return deviations


def log_smoothed(values: Numbers, least: float) -> Numbers:
    """The logarithm of values [T] averaged over neighbouring steps; `least` is what noise shows."""
    logarithm: Numbers = np.log(smoothed(values, 1.0) + least)
    return logarithm


def smoothed(values: Numbers, sigma: float) -> Numbers:
    """Gaussian mean over time; beyond the ends the first and last value go on."""
    reach = 2 * round(4 * sigma) + 1
    blurred = cv2.GaussianBlur(values[:, None], (1, reach), sigmaX=1, sigmaY=sigma, borderType=cv2.BORDER_REPLICATE)
    return np.asarray(blurred, np.float64)[:, 0]


def _company(people: People) -> tuple[float, float]:
    """How much there are others to compare with, and how small they are: both in [0, 1]."""
    company = people.count / (people.count + FULL_CROWD)
    far = (LARGE_PERSON - people.height) / (LARGE_PERSON - SMALL_PERSON) if people.height else 0.0
    return company, float(np.clip(far, 0, 1))


def _read_numbers(steps: Iterable[WatchedStep]) -> tuple[Numbers, float]:
    """Changes of look and texture and speeds [T, 3], and width by height of the picture."""
    numbers, aspect = [], 1.0
    for step in steps:
        numbers.append((step.look_change, step.texture_change, step.speed))
        aspect = step.logits.shape[1] / step.logits.shape[0]
    table = np.array(numbers, np.float64).reshape(-1, 3)
    if len(table) > 1:
        table[0] = np.where(np.isnan(table[0]), table[1], table[0])  # the first step has none before it
    return np.nan_to_num(table), aspect
