"""Objects left or taken: a place that somebody touched looks otherwise from then on, and nothing moves there.

One small picture every two seconds is enough: what stands in three of them alike is there to stay. A place where a
person or a vehicle is still seen is theirs.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import cv2
import numpy as np
from numpy.typing import NDArray

from tvad_desktop.events.pixel_signs import ramp
from tvad_desktop.objects.classes import GROUPS, NAMES

Array = NDArray[np.float32]
Picture = NDArray[np.uint8]

ALIKE = 14  # of 255: what noise and compression change
CHANGED = (22.0, 40.0)  # the same of a place that looks otherwise now
STAYS = 4  # pictures
AREA = (0.0008, 0.05)  # of the picture
MOST_CHANGED = 0.12  # of the picture: more is another light or another view
TOUCHED_US = 8_000_000
PERSON_SCORE, VEHICLE_SCORE, OWN_SHARE = 0.3, 0.4, 0.2
LEAST_OF_VEHICLE = 0.25  # how much of its box a place must be to be the vehicle's own
REACH = 0.35  # of a person's box around it: arms
KEPT_US = 60_000_000
VEHICLES = tuple(kind for kind, name in NAMES.items() if GROUPS[name] in ("vehicle", "cycle"))
PERSON = 0
NOBODY, TOUCHED, PERSON_THERE, VEHICLE_THERE = range(4)


@dataclass(frozen=True, slots=True, eq=False)
class Change:
    """A place that looks otherwise: since when, its box [4] in [0, 1], how sure that is, and whether something was left
    (else taken)."""

    since_us: int
    box: Array
    probability: float
    was_left: bool


@dataclass(slots=True, eq=False)
class _Scene:
    """What is known of a place: the last pictures, and what stays in each pixel (−1 where nothing has yet)."""

    pictures: deque[tuple[int, NDArray[np.int16]]] = field(default_factory=lambda: deque(maxlen=STAYS))
    stays: NDArray[np.int16] | None = None


def follow_things(steps: Iterable[tuple[int, Picture | None, Array | None]]) -> Iterator[list[Change]]:
    """What was left or taken, for each step, given its time, its small picture and its objects (None: not in this one).

    A change is told for a minute, or until the same place changes back.
    """
    scene = _Scene()
    told: list[Change] = []
    seen: deque[tuple[int, Array]] = deque()
    for time_us, picture, objects in steps:
        if objects is not None:
            seen.append((time_us, objects))
        while seen and time_us - seen[0][0] > TOUCHED_US + 2 * STAYS * 2_000_000:
            seen.popleft()
        if picture is not None:
            told = [one for one in told if time_us - one.since_us <= KEPT_US]
            for one in _look(scene, time_us, picture, seen):
                told = _joined(told, one)
        yield told


def _look(scene: _Scene, time_us: int, picture: Picture, seen: Iterable[tuple[int, Array]]) -> list[Change]:
    """What this picture tells: changes that somebody touched; what stays is brought up to date."""
    now = picture.astype(np.int16)
    if scene.pictures and scene.pictures[-1][1].shape != now.shape:
        scene.pictures.clear()
        scene.stays = None
    scene.pictures.append((time_us, now))
    if len(scene.pictures) < STAYS:
        return []
    last = np.stack([one for _, one in scene.pictures])
    stable = np.ptp(last, axis=0).max(axis=2) <= ALIKE
    value = np.median(last, axis=0).astype(np.int16)
    looks = list(seen)
    learned = stable & ~_people_in(stable.shape, looks, scene.pictures[0][0])
    if scene.stays is None:
        scene.stays = np.where(learned[..., None], value, np.int16(-1))
        return []
    known = stable & (scene.stays[..., 0] >= 0)
    if not known.any():
        return []
    difference = value - scene.stays
    difference = np.abs(difference - np.median(difference[known], axis=0)).max(axis=2)
    changed = known & (difference >= CHANGED[0])
    if changed.mean() > MOST_CHANGED:
        scene.stays = np.where(learned[..., None], value, np.int16(-1))
        return []
    found, waits = _changes(scene, changed, difference, value, looks)
    scene.stays = np.where((learned & ~waits)[..., None], value, scene.stays)
    return found


def _changes(
    scene: _Scene,
    changed: NDArray[np.bool_],
    difference: NDArray[np.floating],
    value: NDArray[np.int16],
    seen: list[tuple[int, Array]],
) -> tuple[list[Change], NDArray[np.bool_]]:
    """Changes of places that nobody covers any more, and where to wait for somebody to step aside [h, w]."""
    assert scene.stays is not None
    since_us = scene.pictures[0][0]
    closed = cv2.morphologyEx(changed.astype(np.uint8), cv2.MORPH_CLOSE, np.ones((3, 3), np.uint8))
    count, labels, stats, _ = cv2.connectedComponentsWithStats(closed, connectivity=8)
    waits = np.zeros(changed.shape, bool)
    found = []
    for one in range(1, count):
        where = (labels == one) & changed
        box = _box(stats[one], changed.shape)
        if not AREA[0] <= where.mean() <= AREA[1]:
            continue
        covered = _coverage(box, seen, since_us)
        if covered == PERSON_THERE:
            waits |= labels == one
        elif covered == TOUCHED:
            sure = ramp(float(np.median(difference[where])), CHANGED)
            found.append(Change(since_us, box, sure, _is_left(labels == one, value, scene.stays)))
    return found, waits


def _coverage(box: Array, seen: list[tuple[int, Array]], since_us: int) -> int:
    """Who is, or was, at a place: a vehicle at any time, a person now, or one shortly before it changed."""
    touched = False
    for time_us, objects in seen:
        people = objects[(objects[:, 5] == PERSON) & (objects[:, 4] >= PERSON_SCORE)]
        vehicles = objects[np.isin(objects[:, 5], VEHICLES) & (objects[:, 4] >= VEHICLE_SCORE)]
        if any(_share_of(box, one) >= OWN_SHARE and _share_of(one, box) >= LEAST_OF_VEHICLE for one in vehicles):
            return VEHICLE_THERE
        if time_us == seen[-1][0] and any(_share_of(box, other) >= OWN_SHARE for other in people):
            return PERSON_THERE
        if since_us - TOUCHED_US <= time_us <= since_us:
            touched |= any(_share_of(box, _reached(other)) > 0 for other in people)
    return TOUCHED if touched else NOBODY


def _joined(told: list[Change], change: Change) -> list[Change]:
    """What is told with one change more: what is known of a place already counts once; what changes back is over."""
    same = [one for one in told if _share_of(change.box, one.box) > 0]
    if any(one.was_left == change.was_left for one in same):
        return told
    return [*(one for one in told if one not in same), change]


def _share_of(box: Array, other: Array) -> float:
    """How much of a box another one covers."""
    corner = np.minimum(box[2:4], other[2:4]) - np.maximum(box[:2], other[:2])
    return float(np.prod(np.maximum(corner, 0)) / max(float(np.prod(box[2:4] - box[:2])), 1e-9))


def _people_in(shape: tuple[int, ...], seen: list[tuple[int, Array]], since_us: int) -> NDArray[np.bool_]:
    """Where people were seen since a time [h, w]: what is seen there is theirs, and nothing is learned of the place."""
    covered = np.zeros(shape, bool)
    rows, columns = shape
    for time_us, objects in seen:
        if time_us < since_us:
            continue
        for one in objects[(objects[:, 5] == PERSON) & (objects[:, 4] >= PERSON_SCORE)]:
            left, top, right, bottom = _reached(one) * np.array([columns, rows, columns, rows])
            covered[int(max(0, top)) : int(np.ceil(bottom)), int(max(0, left)) : int(np.ceil(right))] = True
    return covered


def _reached(person: Array) -> Array:
    across = REACH * float(person[2] - person[0])
    return np.array([person[0] - across, person[1], person[2] + across, person[3]], np.float32)


def _is_left(where: NDArray[np.bool_], now: NDArray[np.int16], before: NDArray[np.int16]) -> bool:
    """Whether a place is more unlike what lies around it than it was: then something lies there."""
    around = (cv2.dilate(where.astype(np.uint8), np.ones((5, 5), np.uint8)) > 0) & ~where
    return _unlike(now, where, around) >= _unlike(before, where, around)


def _unlike(picture: NDArray[np.int16], where: NDArray[np.bool_], around: NDArray[np.bool_]) -> float:
    inside, outside = (np.median(picture[places], axis=0) for places in (where, around))
    return float(np.abs(inside - outside).max())


def _box(stats: NDArray[np.int32], shape: tuple[int, ...]) -> Array:
    rows, columns = shape
    left, top, width, height = stats[:4]
    return np.array([left / columns, top / rows, (left + width) / columns, (top + height) / rows], np.float32)
