"""Signs of violent action in one step: how the look of the picture changes over one, two and three steps, and how what
moves in it moves.

Things that move keep their look; people who fight change it, again and again and in no direction. Everything is a
ratio or a logarithm, so that near and far, large and small pictures are comparable.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

from tvad_desktop.events.running import fastest_person
from tvad_desktop.packs.interface import StepFeatures
from tvad_desktop.packs.spec import PackSpec

Array = NDArray[np.float32]

LAGS = (1, 2, 3)  # steps
LEAST_CHANGE = 0.01  # what noise shows
CUT_DEEPEST, CUT_MEMORY = 0.6, 0.4
"""Changes of the pooled deepest and memory level with which another scene begins: 19 of 20 pairs of cameras differ
more, and no two consecutive steps of 98 in 100 recordings do."""

STILL, FASTEST = 0.15, 3.0  # speeds between which a patch counts as moving, pixels in 0.1 s
SHORT_STILL, SHORT_FASTEST = 0.3, 4.0
OUTSIDE = (0.1, 0.9)
"""Quantiles of what moves that bound the place, across and down."""

VIEWS_BESIDE_LEVELS = 2
MOTION_SIGNS = 15


@dataclass(frozen=True, slots=True, eq=False)
class ActionSigns:
    """`values` [count of `sign_count`]; `place` [4]: left, top, right, bottom in [0, 1] of most that moves; `fastest`
    [5]: speed and box of the fastest person (`running.py`), None where nobody looked."""

    values: Array
    place: Array
    fastest: Array | None = None


def sign_count(spec: PackSpec) -> int:
    """How many signs a step of a pack has."""
    return len(LAGS) * (2 * (len(spec.levels) - 1) + VIEWS_BESIDE_LEVELS) + MOTION_SIGNS


class SignReader:
    """Reads signs of consecutive steps of one recording; it remembers the look of the last three. Where another scene
    begins, the signs before it hold until nothing reaches back across the cut."""

    def __init__(self, spec: PackSpec) -> None:
        self._spec = spec
        self._looks: deque[list[Array]] = deque(maxlen=max(LAGS))
        self._flow: Array | None = None
        self._known: Array | None = None
        self._held_steps = 0

    def read(self, features: StepFeatures) -> ActionSigns | None:
        """Signs of the next step; None for a pack without motion, whose flow has no four channels a step."""
        if self._spec.motion is None or len(self._spec.motion.horizontal_channels) != 2:
            return None
        motion = features.levels[-1]
        moving = np.clip(cv2.blur(motion[self._spec.motion.speed_channel], (3, 3)) - STILL, 0, FASTEST)
        look = _look(features, self._spec, np.asarray(moving, np.float32))
        changes = [_changes(look, self._looks[-min(lag, len(self._looks))] if self._looks else look) for lag in LAGS]
        first, *later = changes
        signs = [*first, *(sign for change in later for sign in change - first), *self._motion_signs(motion, moving)]
        self._looks.append(look)
        values = self._without_cut(np.array(signs, np.float32), first)
        objects = features.objects
        fastest = None if objects is None else fastest_person(objects, motion, self._spec.motion)
        return ActionSigns(values, _place(moving), fastest)

    def _without_cut(self, values: Array, changes: Array) -> Array:
        deepest, memory = 2 * (len(self._spec.levels) - 2), 2 * self._spec.memory_place
        if changes[deepest] >= np.log(CUT_DEEPEST) and changes[memory] >= np.log(CUT_MEMORY):
            self._held_steps = max(LAGS)
        if self._held_steps:
            self._held_steps -= 1
        else:
            self._known = values
        return values if self._known is None else self._known

    def _motion_signs(self, motion: Array, moving: Array) -> list[float]:
        short, long = (motion[first : first + 4] for first in self._horizontal())
        flow = long[:2]
        before = self._flow if self._flow is not None and self._flow.shape == flow.shape else flow
        self._flow = flow.copy()
        return _motion_signs(short, long, motion[-1], before, moving)

    def _horizontal(self) -> Sequence[int]:
        """Where the four channels of the short and of the long step begin."""
        assert self._spec.motion is not None
        return sorted(self._spec.motion.horizontal_channels)


def _look(features: StepFeatures, spec: PackSpec, moving: Array) -> list[Array]:
    """Unit vectors: mean and maximum of every level of appearance; the deepest and the memory level where it moves."""
    appearance = features.levels[:-1]
    pooled = [unit(pool) for level in appearance for pool in (level.mean(axis=(1, 2)), level.max(axis=(1, 2)))]
    weights = moving + 1e-4
    weights = weights / weights.sum()
    return [
        *pooled,
        *(unit((level * weights).sum(axis=(1, 2))) for level in (appearance[-1], features.levels[spec.memory_place])),
    ]


def unit(vector: Array) -> Array:
    """The vector at length one."""
    scaled: Array = vector / max(float(np.linalg.norm(vector)), 1e-9)
    return scaled


def _changes(now: list[Array], before: list[Array]) -> Array:
    distances = [float(np.linalg.norm(one - other)) for one, other in zip(now, before, strict=True)]
    changes: Array = np.log(np.array(distances, np.float32) + np.float32(LEAST_CHANGE))
    return changes


def _motion_signs(short: Array, long: Array, difference: Array, before: Array, moving: Array) -> list[float]:
    """`short`, `long` [4, h, w]: flow across and down, its mean and highest speed; `before` [2, h, w]: the long flow of
    the step before; `moving` [h, w]: how much each patch counts."""
    total = float(moving.sum()) + 1e-6

    def mean(values: Array) -> float:
        return float((values * moving).sum()) / total

    quick = np.clip(short[2] - SHORT_STILL, 0, SHORT_FASTEST)
    quick_total = float(quick.sum()) + 1e-6
    speed = mean(long[2])
    blurred = [np.asarray(cv2.blur(long[channel], (3, 3)), np.float32) for channel in (0, 1, 2)]
    same_way = np.hypot(blurred[0], blurred[1]) / (blurred[2] + 1e-3)
    quick_speed = float((short[2] * quick).sum()) / quick_total
    quick_same_way = float((np.hypot(short[0], short[1]) * quick).sum()) / quick_total
    rows, columns = np.mgrid[0 : moving.shape[0], 0 : moving.shape[1]] / np.array(moving.shape)[:, None, None]
    row, column = mean(rows), mean(columns)
    return [
        np.log(speed + 0.05),
        np.log(total / moving.size + 1e-3),
        float(np.hypot(mean(long[0]), mean(long[1]))) / (speed + 1e-3),
        mean(same_way),
        np.log(mean(_gradient(long[0], long[1])) / (speed + 0.05) + 0.01),
        np.log(mean(long[3]) + 0.05),
        np.log(quick_speed + 0.05),
        np.log(float((short[3] * quick).sum()) / quick_total + 0.05),
        quick_same_way / (quick_speed + 1e-6),
        np.log(mean(difference) + 0.01),
        np.log(float(long[2].max()) + 0.05),
        np.log(float(np.quantile(blurred[2], 0.9)) + 0.05),
        np.log(np.sqrt(mean((columns - column) ** 2)) + 0.01),
        np.log(np.sqrt(mean((rows - row) ** 2)) + 0.01),
        mean(np.hypot(long[0] - before[0], long[1] - before[1])) / (speed + 0.05),
    ]


def _gradient(across: Array, down: Array) -> Array:
    """How much the flow differs from patch to patch, [h, w]."""
    parts = [cv2.Sobel(flow, -1, dx, dy) / 8 for flow in (across, down) for dx, dy in ((1, 0), (0, 1))]
    return np.sqrt(sum(np.square(part) for part in parts)).astype(np.float32)


def _place(moving: Array) -> Array:
    """The box that holds most of what moves; the whole picture where nothing does."""
    if moving.sum() <= 0:
        return np.array([0, 0, 1, 1], np.float32)
    sides = [_between(moving.sum(axis=axis)) for axis in (0, 1)]
    (left, right), (top, bottom) = sides
    return np.array([left, top, right, bottom], np.float32)


def _between(weights: Array) -> tuple[float, float]:
    share = np.concatenate([[0.0], np.cumsum(weights) / weights.sum()])
    first, last = (float(np.interp(bound, share, np.arange(len(share)) / len(weights))) for bound in OUTSIDE)
    return first, last
