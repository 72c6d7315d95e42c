"""All cues over a recording that was watched whole: which events each of its steps shows."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.events import EXPLOSION, FALL, FIGHT, FIRE, RUNNING
from tvad_desktop.events.action_signs import ActionSigns
from tvad_desktop.events.cue import Cue
from tvad_desktop.events.explosion import follow_explosions
from tvad_desktop.events.falls import follow_falls
from tvad_desktop.events.fights import FightHead
from tvad_desktop.events.fire import follow_fire
from tvad_desktop.events.running import follow_runners
from tvad_desktop.objects.network import PERSON

Array = NDArray[np.float32]

FIGHT_ONE_HALF = 1.8
"""The head's logit that counts as one half: no two seconds of the normal footage of TRAINING.md reach it."""

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
    def light(self) -> NDArray[np.uint8] | None: ...

    @property
    def shift(self) -> float: ...


Sights = Callable[[], Iterable[Sight]]


def find_events(read: Sights, head: FightHead | None, *, aspect: float, crowd: float) -> list[list[Cue]]:
    """The cues of every step; the steps are read several times.

    `aspect` is width by height of the picture. In a `crowd` (in [0, 1]) of small people falls are not believed: one
    who is hidden behind another looks as if gone.
    """
    falls = list(_falls(read(), aspect, 1 - crowd))
    fights = _fights(read, head, aspect) if head is not None else [None] * len(falls)
    fire = follow_fire((step.light, step.shift) for step in read())
    explosions = follow_explosions(step.light for step in read())
    lights = (_of_light(FIRE, fire), _of_light(EXPLOSION, explosions))
    found = zip(fights, falls, _running(read()), *lights, strict=True)
    return [[cue for cue in of_step if cue is not None] for of_step in found]


def _of_light(kind: str, found: Iterable[tuple[float, Array, float] | None]) -> Iterator[Cue | None]:
    """Cues of a kind that is seen in pixels."""
    for one in found:
        yield None if one is None else Cue(kind, min(MOST_PROBABILITY, one[0]), one[1], one[2])


def _fights(read: Sights, head: FightHead, aspect: float) -> list[Cue | None]:
    signs = [step.signs for step in read()]
    logits = head.logits(signs)
    if not len(logits):
        return [None] * len(signs)
    cues: list[Cue | None] = []
    people = np.zeros((0, 4), np.float32)
    for step, one, logit in zip(read(), signs, logits.tolist(), strict=True):
        if step.objects is not None:
            is_person = (step.objects[:, 5] == PERSON) & (step.objects[:, 4] >= PERSON_SCORE)
            people = step.objects[is_person, :4]
        probability = min(MOST_PROBABILITY, 1 / (1 + float(np.exp(FIGHT_ONE_HALF - logit))))
        cues.append(None if one is None else Cue(FIGHT, probability, one.place, count_close(people, aspect)))
    return cues


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
        yield Cue(RUNNING, min(MOST_PROBABILITY, probability), measured[1:], float(measured[0]))


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
        yield Cue(FALL, min(MOST_PROBABILITY, trust * down.evidence), box.astype(np.float32), seconds)
