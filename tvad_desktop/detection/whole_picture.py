"""Signs of the whole picture: how far its look and texture change, and how unusual that is in a recording.

The usual figures come from the fight and no-fight clips that the AHD was trained with.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from tvad_desktop.detection.watched_step import WatchedStep
from tvad_desktop.objects.people import People

Numbers = NDArray[np.float64]

PRIOR_STEPS = 20
"""A recording of so many steps counts as much as what other recordings usually show."""

CROWD_PRIOR_STEPS = 2  # where people walk or a camera was taught, a recording tells its own usual change soon
LEAST_CHANGE, MOST_CHANGE = -4.0, 8.0
FULL_CROWD = 4.0  # people in a picture: with so many the speed of others tells half
SMALL_PERSON, LARGE_PERSON = 0.15, 0.25  # of the picture's height
CROWD_BOOST = 1.35


@dataclass(frozen=True, slots=True)
class Usual:
    """What a sign usually is in other recordings: its median, and the median distance from it within a recording."""

    median: float
    spread: float


LOOK, TEXTURE, SPEED = Usual(-1.72, 0.059), Usual(-2.41, 0.054), Usual(-1.1, 0.11)


def change_of_picture(look: Numbers, texture: Numbers) -> Numbers:
    """How unlike other moments of its recording look and texture of each picture [T] change: the sum of both, in robust
    deviations, within bounds."""
    changes = (
        unusual(log_smoothed(look, 0.01), LOOK, CROWD_PRIOR_STEPS),
        unusual(log_smoothed(texture, 0.01), TEXTURE, CROWD_PRIOR_STEPS),
    )
    return np.clip(sum(changes), LEAST_CHANGE, MOST_CHANGE)


def unusual(sign: Numbers, usual: Usual, prior_steps: int = PRIOR_STEPS) -> Numbers:
    """How far a sign [T] lies above its median in the recording, in robust deviations; the fewer steps, the more the
    usual median and spread count."""
    own = len(sign) / (len(sign) + prior_steps)
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


def crowd_share(people: People) -> float:
    """The share in [0, 1] that the speed of each place has in the heat, given the people of a recording."""
    company, far = company_of(people)
    return min(1.0, CROWD_BOOST * company * far)


def company_of(people: People) -> tuple[float, float]:
    """How much there are others to compare with, and how small they are: both in [0, 1]."""
    company = people.count / (people.count + FULL_CROWD)
    far = (LARGE_PERSON - people.height) / (LARGE_PERSON - SMALL_PERSON) if people.height else 0.0
    return company, float(np.clip(far, 0, 1))


def read_numbers(steps: Iterable[WatchedStep]) -> tuple[Numbers, float]:
    """Changes of look and texture and speeds [T, 3], and width by height of the picture."""
    numbers, aspect = [], 1.0
    for step in steps:
        numbers.append((step.look_change, step.texture_change, step.speed))
        aspect = step.logits.shape[1] / step.logits.shape[0]
    table = np.array(numbers, np.float64).reshape(-1, 3)
    if len(table) > 1:
        table[0] = np.where(np.isnan(table[0]), table[1], table[0])  # the first step has none before it
    return np.nan_to_num(table), aspect
