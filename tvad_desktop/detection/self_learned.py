"""Judging a recording by itself: what is unusual in it, when nothing was taught about its camera.

A recording is mostly normal, so it is looked at twice: once to observe, once to judge each moment against all others.
Two kinds of scenes are told apart by the people that the object network sees. Where many small people walk, who is
faster than the others is unusual, at every place for itself (`without_profile.py`). Where few are near, what counts is
how much the look of the whole picture changes beyond what its motion explains: things that move keep their look, things
that fight, fall or crash change it; and what is unlike all else in the recording, of which a short one knows little.
Such a sign of the whole picture is laid over the place that is hottest anyway, so that score and heat stay one map
(`places.py`).

A short recording tells little about its own normality: the less it lasts, the more usual figures of other recordings
count.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.detection.places import fast_speed, unusual_places, without_void
from tvad_desktop.detection.watched_step import WatchedStep
from tvad_desktop.detection.whole_picture import (
    ACTION,
    LEAST_CHANGE,
    LOOK,
    MOST_CHANGE,
    QUIETEST,
    SPEED,
    TEXTURE,
    UNSTEADY,
    Expected,
    Numbers,
    Signs,
    Usual,
    company_of,
    crowd_share,
    expected_in,
    read_signs,
    smoothed,
    stands_out,
    unusual,
)
from tvad_desktop.objects.people import People, count_people

Array = NDArray[np.float32]
ReadSteps = Callable[[], Iterable[WatchedStep]]

MOTION_SHARE = 0.4  # of a change of look that motion explains
EXPLAINED = -1.0, 3.0  # of the speed: that all stands still is no sign, and a fast road does not explain everything
ACTION_SHARE = 0.8  # none at all is no proof that nothing is the matter: vehicles crash without
TEXTURE_SHARE = 0.6  # of a change of texture, which tells little in short clips and much in whole recordings;
TEXTURE_STEPS = 300  # in one of so many steps (a minute) it has half of it
MOST_OF_QUIET = 1.0  # less than one half: unlike a quiet recording, and yet what others show
PLACE_SHARE = 0.5  # of how much colder other places are, where the whole picture is judged
MOVING_CAMERA = 1.5  # so much more must be seen where the camera moves most of the time
SHORT, SHORT_STEPS = 0.5, 20  # so much more where hardly any steps can be compared; half of it with so many
SPARSE = 1.0  # the same where pictures come so seldom that neither motion nor change is followed
ONE_HALF = 1.2
"""Where the evidence of the whole picture means "anomalous"."""

CROWD_ONE_HALF = 3.2
"""The same of a place in a crowd, in the units of `places.py`."""

NEAR_STEPS = 10, 16
"""Near people are judged by what is a recording's own alone. Two seconds have nothing of their own, three have."""

SMOOTHED_SHARE, LEAST_SIGMA, MOST_SIGMA = 1 / 20, 1.5, 5.0


@dataclass(frozen=True, slots=True, eq=False)
class Evidence:
    """What a whole recording says: `logits` [T] of each picture as a whole, and `crowd` [T], the share in [0, 1] that
    the speed of each place has in the heat; the rest is that of the logits. `is_void` [T]: cuts, and where the camera
    was moved. `caution`: how much more must be seen of every place."""

    logits: Array
    crowd: Array
    is_void: NDArray[np.bool_]
    caution: float = 0.0


def judge_recording(read_steps: ReadSteps, action: Sequence[float] | Array = ()) -> Iterator[tuple[int, Array]]:
    """Logits of heat [grid_h, grid_w] for each step of a recording, with its time; the steps are read three times.

    Memory grows by a few numbers a step.
    """
    evidence = weigh_recording(read_steps, action)
    places = unusual_places(without_void(read_steps(), evidence.is_void), fast_speed(read_steps()))
    for number, (time_us, place) in enumerate(places):
        whole = evidence.logits[number] + PLACE_SHARE * (place - place.max())
        by_place = place - CROWD_ONE_HALF - evidence.caution
        crowd = evidence.crowd[number]
        yield time_us, (crowd * by_place + (1 - crowd) * whole).astype(np.float32)


def weigh_recording(read_steps: ReadSteps, action: Sequence[float] | Array = ()) -> Evidence:
    """Judge the pictures of a recording against one another."""
    signs = read_signs(read_steps(), action)
    if not len(signs):
        return Evidence(np.zeros(0, np.float32), np.zeros(0, np.float32), signs.is_void)
    objects = (step.objects for step in read_steps())
    told, crowd = np.zeros(0), np.zeros(0)
    expected = expected_in(signs)
    for scene in signs.scenes():  # what is usual in one says little about another
        people = count_people(islice(objects, len(scene)))
        told = np.append(told, _whole_picture(scene, people, expected))
        crowd = np.append(crowd, np.full(len(scene), crowd_share(people)))
    caution = SPARSE * signs.is_sparse
    is_short = SHORT * SHORT_STEPS / (len(signs) + SHORT_STEPS)
    told -= ONE_HALF + MOVING_CAMERA * signs.camera_moves + caution + is_short
    return Evidence(told.astype(np.float32), crowd.astype(np.float32), signs.is_void, caution)


def _whole_picture(scene: Signs, people: People, expected: Expected) -> Numbers:
    """Evidence of a scene [T], smoothed over time: one where there are few people, another where several are near."""
    company, far = company_of(people)
    has_own = float(np.interp(len(scene), NEAR_STEPS, (0, 1)))
    near_share = has_own * company * (1 - far) / (1 - company * far + 1e-6)
    sigma = float(np.clip(len(scene) * SMOOTHED_SHARE, LEAST_SIGMA, MOST_SIGMA))
    return smoothed(near_share * _among_near(scene) + (1 - near_share) * _among_few(scene, expected), sigma)


def _among_few(signs: Signs, expected: Expected) -> Numbers:
    """Evidence [T] where there are few. Where nothing happens for most of the time, the first who walks by is unlike
    all else, and yet what other recordings show all the time: that alone is bounded."""
    bounded = np.minimum(_beyond(signs, expected, QUIETEST), MOST_OF_QUIET)
    return np.maximum(_beyond(signs, expected, 0.0), bounded)


def _beyond(signs: Signs, expected: Expected, quietest: float) -> Numbers:
    """Evidence [T]: a change of look that motion does not explain, a change of texture, and violent action, each unlike
    the rest of the recording. `quietest`: how far below others it may usually be."""

    def bounded(sign: Numbers, usual: Usual, prior: Usual) -> Numbers:
        return np.clip(unusual(sign, usual, expected.steps, quietest, prior), LEAST_CHANGE, MOST_CHANGE)

    look = bounded(LOOK.logarithm(signs.look), LOOK, expected.look)
    texture = bounded(TEXTURE.logarithm(signs.texture), TEXTURE, expected.texture)
    speed = np.clip(bounded(SPEED.logarithm(signs.speed), SPEED, expected.speed), *EXPLAINED)
    action = bounded(smoothed(signs.action, 1.0), ACTION, expected.action)
    texture_share = TEXTURE_SHARE * expected.recording_steps / (expected.recording_steps + TEXTURE_STEPS)
    return look + texture_share * texture - MOTION_SHARE * speed + ACTION_SHARE * np.maximum(action, 0)


def _among_near(signs: Signs) -> Numbers:
    """The same where several people are near, who always change the look: how they are seen and move changes."""
    return (stands_out(signs.texture, TEXTURE) + stands_out(signs.unsteadiness, UNSTEADY)) / 2
