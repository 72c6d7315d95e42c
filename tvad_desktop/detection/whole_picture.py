"""Signs of the whole picture: how far its look, texture and motion change, and how unusual that is in a recording.

The usual figures come from the fight and no-fight clips that the AHD was trained with.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray
from scipy.ndimage import gaussian_filter1d

from tvad_desktop.detection.watched_step import WatchedStep
from tvad_desktop.objects.people import People

Numbers = NDArray[np.float64]

PRIOR_STEPS = 20
"""A recording of so many steps counts as much as what other recordings usually show."""

SCENE_STEPS = 60
"""A scene of so many steps counts as much as the recording that it was cut into."""

CROWD_PRIOR_STEPS = 2  # where people walk or a camera was taught, a recording tells its own usual change soon
LEAST_CHANGE, MOST_CHANGE = -4.0, 8.0
QUIETEST = 0.6
"""How far below what others show (in logarithms) the usual of a recording may lie: less is noise."""

CUT_LOOK, CUT_TEXTURE, CUT_TIMES = 0.5, 0.35, 3.0
"""How different a step is from the one before where a scene is cut, and how many times as much as its neighbours."""

FLOW_STEPS = 2  # after a cut, in which motion is still measured across it
MOVED_SHIFT = 0.8  # pixels in 0.1 s: the camera is moved
SPARSE_US = 400_000  # between steps
MOSTLY = 0.5
FULL_CROWD = 4.0  # people in a picture: with so many the speed of others tells half
SMALL_PERSON, LARGE_PERSON = 0.15, 0.25  # of the picture's height
CROWD_BOOST = 1.35


@dataclass(frozen=True, slots=True)
class Usual:
    """What a sign usually is in other recordings: its median, and the median distance from it within a recording.
    `least` is what noise shows."""

    median: float
    spread: float
    least: float

    def logarithm(self, values: Numbers) -> Numbers:
        """Of values [T], averaged over neighbouring steps."""
        logarithm: Numbers = np.log(smoothed(values, 1.0) + self.least)
        return logarithm

    def in_recording(self, values: Numbers) -> Usual:
        """What values [T] of a recording make of it: the more steps, the less what other recordings show counts."""
        own = len(values) / (len(values) + PRIOR_STEPS)
        median = float(np.median(values))
        spread = float(np.median(np.abs(values - median)))
        variance = own * spread**2 + (1 - own) * self.spread**2
        return replace(self, median=own * median + (1 - own) * self.median, spread=math.sqrt(variance))


LOOK, TEXTURE = Usual(-1.87, 0.116, 0.01), Usual(-2.41, 0.07, 0.01)
SPEED, UNSTEADY = Usual(-1.3, 0.175, 0.1), Usual(-1.7, 0.116, 0.1)
ACTION = Usual(-3.1, 1.13, 0.0)
"""Of the logit of violent action (`events/fights.py`), which is no change and has no logarithm."""


@dataclass(frozen=True, slots=True)
class Expected:
    """What the signs of a scene are expected to be, before it is looked at; `steps`: a scene of so many counts as
    much. `recording_steps`: how long the recording is that it belongs to."""

    look: Usual
    texture: Usual
    speed: Usual
    action: Usual
    steps: int
    recording_steps: int


@dataclass(frozen=True, slots=True, eq=False)
class Signs:
    """Signs of each step of a recording [T]: changes of look and texture, speed, how unsteady it is, and the logit of
    violent action.

    `is_void` [T]: a cut, or the camera was moved; what neighbouring steps show stands there instead. `cuts`: steps with
    which other scenes begin. `camera_moves`: it does so most of the time. `is_sparse`: there are few pictures a second.
    `aspect`: width by height of the picture.
    """

    look: Numbers
    texture: Numbers
    speed: Numbers
    unsteadiness: Numbers
    action: Numbers
    is_void: NDArray[np.bool_]
    cuts: tuple[int, ...] = ()
    camera_moves: bool = False
    is_sparse: bool = False
    aspect: float = 1.0

    def __len__(self) -> int:
        return len(self.look)

    def scenes(self) -> list[Signs]:
        """Those of each scene; together they have as many steps."""
        parts = [slice(*ends) for ends in pairwise([0, *self.cuts, len(self)])]
        return [
            replace(
                self,
                look=self.look[part],
                texture=self.texture[part],
                speed=self.speed[part],
                unsteadiness=self.unsteadiness[part],
                action=self.action[part],
                is_void=self.is_void[part],
                cuts=(),
            )
            for part in parts
        ]


def change_of_picture(look: Numbers, texture: Numbers) -> Numbers:
    """How unlike other moments of its recording look and texture of each picture [T] change: the sum of both, in robust
    deviations, within bounds."""
    changes = (
        unusual(LOOK.logarithm(look), LOOK, CROWD_PRIOR_STEPS),
        unusual(TEXTURE.logarithm(texture), TEXTURE, CROWD_PRIOR_STEPS),
    )
    return np.clip(sum(changes), LEAST_CHANGE, MOST_CHANGE)


def stands_out(values: Numbers, usual: Usual, quietest: float = QUIETEST) -> Numbers:
    """How far values [T] lie above what they are in their own recording, in robust deviations within bounds."""
    return np.clip(unusual(usual.logarithm(values), usual, 0, quietest), LEAST_CHANGE, MOST_CHANGE)


def expected_in(signs: Signs) -> Expected:
    """What is expected of a recording's scenes: where it was cut, what all of them show, otherwise what other
    recordings do. A scene that is strange from its first to its last step is strange only beside the others."""
    if not signs.cuts:
        return Expected(LOOK, TEXTURE, SPEED, ACTION, PRIOR_STEPS, len(signs))
    return Expected(
        LOOK.in_recording(LOOK.logarithm(signs.look)),
        TEXTURE.in_recording(TEXTURE.logarithm(signs.texture)),
        SPEED.in_recording(SPEED.logarithm(signs.speed)),
        ACTION.in_recording(smoothed(signs.action, 1.0)),
        SCENE_STEPS,
        len(signs),
    )


def unusual(
    sign: Numbers,
    usual: Usual,
    prior_steps: int = PRIOR_STEPS,
    quietest: float = QUIETEST,
    expected: Usual | None = None,
) -> Numbers:
    """How far a sign [T] lies above its median in the recording, in robust deviations; the fewer steps, the more the
    `expected` median and spread count, or without them the usual ones. `quietest`: how far below the usual median a
    recording's own may lie."""
    prior = usual if expected is None else expected
    own = len(sign) / (len(sign) + prior_steps)
    median = float(np.median(sign))
    spread = float(np.median(np.abs(sign - median)))
    center = max(own * median + (1 - own) * prior.median, usual.median - quietest)
    variance = own * spread**2 + (1 - own) * prior.spread**2 + usual.spread**2
    deviations: Numbers = (sign - center) / (1.48 * np.sqrt(variance))
    return deviations


def smoothed(values: Numbers, sigma: float) -> Numbers:
    """Gaussian mean over time. Near the ends it is that of fewer values, so that none counts twice."""
    weights = gaussian_filter1d(np.ones(len(values)), sigma, mode="constant")
    mean: Numbers = gaussian_filter1d(np.asarray(values, np.float64), sigma, mode="constant") / weights
    return mean


def crowd_share(people: People) -> float:
    """The share in [0, 1] that the speed of each place has in the heat, given the people of a recording."""
    company, far = company_of(people)
    return min(1.0, CROWD_BOOST * company * far)


def company_of(people: People) -> tuple[float, float]:
    """How much there are others to compare with, and how small they are: both in [0, 1]."""
    company = people.count / (people.count + FULL_CROWD)
    far = (LARGE_PERSON - people.height) / (LARGE_PERSON - SMALL_PERSON) if people.height else 0.0
    return company, float(np.clip(far, 0, 1))


def read_signs(steps: Iterable[WatchedStep], action: Sequence[float] | NDArray[np.float32] = ()) -> Signs:
    """The signs of consecutive steps; `action` [T]: logits of violent action, or none. Of the first nothing is known,
    for it has none before it, and what two steps tell of their speeds is known from the third on: they are those of the
    next."""
    numbers, aspect, times_us = [], 1.0, []
    for step in steps:
        times_us.append(step.time_us)
        numbers.append((step.look_change, step.texture_change, step.speed, step.unsteadiness, step.shift))
        aspect = step.logits.shape[1] / step.logits.shape[0]
    table = np.array(numbers, np.float64).reshape(-1, 5)
    if len(table) > 1:
        table[0] = table[1]
    if len(table) > 2:
        table[:2, 3] = table[2, 3]
    look, texture, speed, unsteadiness, shift = np.nan_to_num(table).T
    is_moved = shift >= MOVED_SHIFT
    is_moving = camera_moves(shift)
    is_cut = find_cuts(look, texture)
    cuts = tuple(np.flatnonzero(is_cut).tolist())
    is_void = _widened(is_cut, 0, FLOW_STEPS)
    if not is_moving:
        is_void |= _widened(is_moved, 1, 1)
    return Signs(
        look=_bridged(look, is_void, cuts),
        texture=_bridged(texture, is_void, cuts),
        speed=_bridged(speed, is_void, cuts),
        unsteadiness=_bridged(unsteadiness, is_void, cuts),
        action=_bridged(
            np.array(action, np.float64) if len(action) else np.full(len(look), ACTION.median), is_void, cuts
        ),
        is_void=is_void,
        cuts=cuts,
        camera_moves=is_moving,
        is_sparse=are_sparse(times_us),
        aspect=aspect,
    )


def camera_moves(shift: Numbers) -> bool:
    """Whether the picture as a whole moves most of the time, given how far it does in each step [T]."""
    return bool(np.mean(shift >= MOVED_SHIFT) > MOSTLY) if len(shift) else False


def are_sparse(times_us: Sequence[int]) -> bool:
    """Whether steps follow one another so slowly that there are under five pictures in two seconds."""
    return len(times_us) > 1 and float(np.median(np.diff(times_us))) > SPARSE_US


def find_cuts(look: Numbers, texture: Numbers) -> NDArray[np.bool_]:
    """Where another scene begins, or the camera switches to infrared [T]: once, look and texture are all different. An
    explosion goes on to change them."""
    around = np.maximum(np.append(look[1:], 0.0), np.append(0.0, look[:-1]))[: len(look)]
    is_cut: NDArray[np.bool_] = (look >= CUT_LOOK) & (texture >= CUT_TEXTURE) & (look >= CUT_TIMES * around)
    return is_cut


def _widened(where: NDArray[np.bool_], before: int, after: int) -> NDArray[np.bool_]:
    wide = where.copy()
    for shift in range(1, after + 1):
        wide[shift:] |= where[:-shift]
    for shift in range(1, before + 1):
        wide[:-shift] |= where[shift:]
    return wide


def _bridged(values: Numbers, is_void: NDArray[np.bool_], cuts: tuple[int, ...]) -> Numbers:
    """Values [T] with straight lines over what is void, within each scene; a scene that is void has what is usual."""
    if not is_void.any() or is_void.all():
        return values
    bridged = np.where(is_void, np.median(values[~is_void]), values)
    for start, end in pairwise([0, *cuts, len(values)]):
        known = start + np.flatnonzero(~is_void[start:end])
        if len(known):
            bridged[start:end] = np.interp(np.arange(start, end), known, values[known])
    return bridged
