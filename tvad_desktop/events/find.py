"""All cues over a recording that was watched whole: which events each of its steps shows."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import islice, pairwise
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.events import ACCIDENT, EXPLOSION, FALL, FIGHT, FIRE, LEFT, RUNNING, SCATTER, TAKEN, WRONG_WAY
from tvad_desktop.events.accidents import find_accidents
from tvad_desktop.events.action_signs import ActionSigns
from tvad_desktop.events.cue import Cue
from tvad_desktop.events.explosion import follow_explosions
from tvad_desktop.events.falls import follow_falls
from tvad_desktop.events.fights import FightHead
from tvad_desktop.events.fire import follow_fire
from tvad_desktop.events.left_things import follow_things
from tvad_desktop.events.paths import Spotted, read_ways
from tvad_desktop.events.running import follow_runners
from tvad_desktop.events.scatter import find_scatter
from tvad_desktop.events.wrong_way import find_wrong_way
from tvad_desktop.objects.network import PERSON

Array = NDArray[np.float32]

FIGHT_ONE_HALF = 1.8
"""The head's logit that counts as one half: no two seconds of the normal footage of TRAINING.md reach it."""

FIGHT_USUAL = -3.1  # the median of other recordings and of clips without a fight
OWN_STEPS = 100
MOST_PROBABILITY = 0.97
PERSON_SCORE = 0.3
CLOSE_HEIGHTS = 1.0  # of their own height: people who are nearer than this are close


class Sight(Protocol):
    """What cues need of a step."""

    @property
    def time_us(self) -> int: ...

    @property
    def objects(self) -> Array | None: ...

    @property
    def signs(self) -> ActionSigns | None: ...

    @property
    def looks(self) -> Array | None: ...

    @property
    def picture(self) -> NDArray[np.uint8] | None: ...

    @property
    def light(self) -> NDArray[np.uint8] | None: ...

    @property
    def shift(self) -> float: ...


Sights = Callable[[], Iterable[Sight]]


def find_events(
    read: Sights, head: FightHead | None, *, aspect: float, crowd: float, cuts: Sequence[int] = ()
) -> list[list[Cue]]:
    """The cues of every step; the steps are read several times.

    `aspect` is width by height of the picture. In a `crowd` (in [0, 1]) of small people falls are not believed: one
    who is hidden behind another looks as if gone. `cuts`: numbers of steps with which other scenes begin; who stood
    before a cut did not fall in it.
    """
    falls = [cue for scene in _scenes(read(), cuts) for cue in _falls(scene, aspect, 1 - crowd)]
    fights = _fights(read, head, aspect) if head is not None else [None] * len(falls)
    fire = follow_fire((step.light, step.shift) for step in read())
    explosions = follow_explosions(step.light for step in read())
    lights = (_of_light(FIRE, fire), _of_light(EXPLOSION, explosions))
    found = zip(fights, falls, _running(read()), *lights, strict=True)
    alone = ([cue for cue in of_step if cue is not None] for of_step in found)
    together = zip(alone, _of_ways(read, aspect), _of_things(read()), strict=True)
    return [[*one, *ways, *things] for one, ways, things in together]


def _scenes(steps: Iterable[Sight], cuts: Sequence[int]) -> Iterator[Iterator[Sight]]:
    """The steps of each scene, to be read one scene after the other."""
    left = iter(steps)
    for first, last in pairwise([0, *cuts]):
        yield islice(left, last - first)
    yield left


def _cue(kind: str, probability: float, box: Array, measure: float) -> Cue:
    """A cue; nothing is ever quite certain."""
    return Cue(kind, min(MOST_PROBABILITY, probability), box, measure)


def _of_ways(read: Sights, aspect: float) -> Iterator[list[Cue]]:
    """Cues that the ways of people and vehicles tell, for each step."""
    ways = read_ways(((step.time_us, step.objects, step.looks) for step in read()), aspect)
    finders = ((ACCIDENT, find_accidents), (SCATTER, find_scatter), (WRONG_WAY, find_wrong_way))
    spotted = sorted(
        ((one, kind) for kind, find in finders for one in find(ways, aspect)), key=lambda pair: pair[0].start_us
    )
    coming, going_on = deque(spotted), list[tuple[Spotted, str]]()
    for step in read():
        while coming and coming[0][0].start_us <= step.time_us:
            going_on.append(coming.popleft())
        going_on = [pair for pair in going_on if pair[0].end_us >= step.time_us]
        yield _likeliest(going_on)


def _likeliest(going_on: Iterable[tuple[Spotted, str]]) -> list[Cue]:
    """One cue of each kind."""
    best: dict[str, Spotted] = {}
    for one, kind in going_on:
        if kind not in best or one.probability > best[kind].probability:
            best[kind] = one
    return [_cue(kind, one.probability, one.box, one.measure) for kind, one in best.items()]


def _of_things(steps: Iterable[Sight]) -> Iterator[list[Cue]]:
    """Cues that something was left or taken, for each step; the measure is since how many seconds."""
    times_us: list[int] = []

    def looks() -> Iterator[tuple[int, NDArray[np.uint8] | None, Array | None]]:
        for step in steps:
            times_us.append(step.time_us)
            yield step.time_us, step.picture, step.objects

    for changes in follow_things(looks()):
        kinds = ((LEFT if one.was_left else TAKEN, one) for one in changes)
        now_us = times_us.pop()
        yield [_cue(kind, one.probability, one.box, (now_us - one.since_us) / 1e6) for kind, one in kinds]


def _of_light(kind: str, found: Iterable[tuple[float, Array, float] | None]) -> Iterator[Cue | None]:
    """Cues of a kind that is seen in pixels."""
    for one in found:
        yield None if one is None else _cue(kind, *one)


def _fights(read: Sights, head: FightHead, aspect: float) -> list[Cue | None]:
    signs = [step.signs for step in read()]
    logits = head.logits(signs)
    if not len(logits):
        return [None] * len(signs)
    logits = beyond_usual(logits)
    cues: list[Cue | None] = []
    people = np.zeros((0, 4), np.float32)
    for step, one, logit in zip(read(), signs, logits.tolist(), strict=True):
        if step.objects is not None:
            is_person = (step.objects[:, 5] == PERSON) & (step.objects[:, 4] >= PERSON_SCORE)
            people = step.objects[is_person, :4]
        probability = 1 / (1 + float(np.exp(FIGHT_ONE_HALF - logit)))
        cues.append(None if one is None else _cue(FIGHT, probability, one.place, count_close(people, aspect)))
    return cues


def beyond_usual(logits: Array) -> Array:
    """Logits [T] of a recording less what its usual one is above that of others, the more of that the longer it is: in
    rain, and where the picture is noisy, the head sees action all the time."""
    own = len(logits) / (len(logits) + OWN_STEPS)
    beyond: Array = logits - np.float32(own * max(0.0, float(np.median(logits)) - FIGHT_USUAL))
    return beyond


def count_close(people: Array, aspect: float) -> int:
    """How many of the people's boxes [n, 4] have another one close to them."""
    if len(people) < 2:
        return 0
    middles = np.stack([(people[:, 0] + people[:, 2]) / 2 * aspect, (people[:, 1] + people[:, 3]) / 2], axis=1)
    heights = people[:, 3] - people[:, 1]
    apart = np.linalg.norm(middles[:, None] - middles[None], axis=2)
    near = apart <= CLOSE_HEIGHTS * np.minimum(heights[:, None], heights[None])
    np.fill_diagonal(near, val=False)
    return int(near.any(axis=1).sum())


def _running(steps: Iterable[Sight]) -> Iterator[Cue | None]:
    fastest = ((step.time_us, None if step.signs is None else step.signs.fastest) for step in steps)
    for known in follow_runners(fastest):
        if known is None:
            yield None
            continue
        probability, measured = known
        yield _cue(RUNNING, probability, measured[1:], float(measured[0]))


def _falls(steps: Iterable[Sight], aspect: float, trust: float) -> Iterator[Cue | None]:
    times_us: list[int] = []

    def looks() -> Iterator[tuple[int, Array | None]]:
        for step in steps:
            times_us.append(step.time_us)
            yield step.time_us, step.objects

    for down in follow_falls(looks(), aspect):
        if down is None:
            yield None
            continue
        box = down.box[:4] / np.array([aspect, 1, aspect, 1], np.float32)
        seconds = (times_us[-1] - down.since_us) / 1e6
        yield _cue(FALL, trust * down.evidence, box.astype(np.float32), seconds)
