"""Somebody runs: a person whose body moves faster than anybody walks, measured in body heights a second.

The speed is that of the flow within the person's box, without linking boxes: so it holds in crowds, too. People walk at
less than one height a second, on whatever camera; towards the camera or away from it less is seen of it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.objects.classes import GROUPS, NAMES
from tvad_desktop.objects.network import PERSON
from tvad_desktop.packs.spec import MotionSpec

Array = NDArray[np.float32]

PERSON_SCORE, LEAST_HEIGHT, EDGE = 0.45, 0.12, 0.01
RIDDEN_SCORE, RIDDEN_SHARE = 0.2, 0.3
FASTER_HALF = 0.5
WALKS, RUNS = 1.0, 1.8
"""Heights a second between which somebody is the likelier to run. Walkers of PETS 2009, Avenue, Ped2, UBnormal and
`events` stay under 1.0 in 99 of 100 looks; the middle is what joggers reach."""

AGAIN_US = 1_000_000
ONCE = 0.6
NOBODY = np.zeros(5, np.float32)
RIDES = tuple(kind for kind, name in NAMES.items() if GROUPS[name] in ("cycle", "vehicle"))


def fastest_person(objects: Array, motion: Array, spec: MotionSpec) -> Array:
    """Speed in heights a second and box of the person who moves fastest, [5]; zeros where nobody can be measured.

    `objects` [n, ≥ 6], `motion` [channels, grid_h, grid_w]. Whoever rides is left out, and how the camera moves is
    taken off.
    """
    across, down = (motion[spec.horizontal_channels[-1] + one] for one in (0, 1))
    flow = np.stack([across - np.median(across), down - np.median(down)])
    fastest = NOBODY
    for person in _people(objects):
        speed = _coherent_speed(flow, person) * _per_second(spec) / float(person[3] - person[1])
        if speed > fastest[0]:
            fastest = np.array([speed, *person[:4]], np.float32)
    return fastest


def _per_second(spec: MotionSpec) -> float:
    """From a speed of the motion level to patches a second."""
    return float(1e6 / spec.unit_us / spec.patch_px)


def _people(objects: Array) -> Array:
    """Those who are whole in the picture, tall enough to be measured, and do not ride."""
    left, top, right, bottom, score, kind = objects[:, :6].T
    seen = (kind == PERSON) & (score >= PERSON_SCORE) & (bottom - top >= LEAST_HEIGHT)
    people = objects[seen & (left >= EDGE) & (right <= 1 - EDGE)]
    ridden = objects[np.isin(kind, RIDES) & (score >= RIDDEN_SCORE)]
    walkers: Array = people[[place for place, person in enumerate(people) if not _covers(person, ridden)]]
    return walkers


def _covers(person: Array, ridden: Array) -> bool:
    """Whether something that is ridden or driven overlaps a good part of the person."""
    corner = np.minimum(person[2:4], ridden[:, 2:4]) - np.maximum(person[:2], ridden[:, :2])
    common = np.prod(np.maximum(corner, 0), axis=1)
    return bool((common >= RIDDEN_SHARE * float(np.prod(person[2:4] - person[:2]))).any())


def _coherent_speed(flow: Array, box: Array) -> float:
    """How fast the faster half of the cells in a box goes one way; limbs that swing cancel out. In the unit of the
    motion level, divided by the rows of the grid."""
    rows, columns = flow.shape[1:]
    left, top = int(box[0] * columns), int(box[1] * rows)
    right, bottom = max(int(np.ceil(box[2] * columns)), left + 1), max(int(np.ceil(box[3] * rows)), top + 1)
    inside = flow[:, top:bottom, left:right].reshape(2, -1)
    speed = np.hypot(*inside)
    faster = speed >= np.quantile(speed, FASTER_HALF)
    return float(np.hypot(*inside[:, faster].mean(axis=1)) / rows)


def follow_runners(steps: Iterable[tuple[int, Array | None]]) -> Iterator[tuple[float, Array] | None]:
    """Whether somebody runs in each step, as probability and what was measured [5], given its time and its fastest
    person (None: nobody looked). Seen once it is believed less; what was known holds while nobody looks."""
    before_us, before, known = -AGAIN_US - 1, 0.0, None
    for time_us, fastest in steps:
        if fastest is not None:
            now = float(np.clip((fastest[0] - WALKS) / (RUNS - WALKS), 0, 1))
            again = min(now, before) if time_us - before_us <= AGAIN_US else 0.0
            probability = max(ONCE * now, again)
            known = (probability, fastest) if probability > 0 else None
            before_us, before = time_us, now
        yield known
