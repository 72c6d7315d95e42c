"""Explosions: the picture brightens at once, in the colours of flames, and what made it bright does not rest.

A lamp that is switched on, a cut, a lens that is uncovered and a camera that changes to infrared brighten the picture,
too; but what they show is not flame-coloured, or lies still from then on.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from itertools import chain, repeat

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.events.pixel_signs import FLAME, HOT, LIGHT, TURNED, box_of, ramp

Array = NDArray[np.float32]
Cells = NDArray[np.uint8]

BEFORE_STEPS, AFTER_STEPS, LEAST_AFTER = 3, 12, 2
RISE = 30  # of 255 grey levels
BRIGHTENED = (0.08, 0.25)  # of the picture
FLAME_GROWTH, GLOW_GROWTH = (0.008, 0.04), (0.02, 0.08)  # of the picture
GLOW_ALONE = 0.45
"""Of the evidence, where something glows without the colours of flames: less likely than not."""

RESTLESS = (0.03, 0.12)  # pixels that turn back and forth, by flame-coloured ones
LEAST_EVIDENCE = 0.05
_END: Cells = np.zeros(0, np.uint8)


def follow_explosions(steps: Iterable[Cells | None]) -> Iterator[tuple[float, Array, float] | None]:
    """Whether each step shows an explosion, up to `AFTER_STEPS` steps after it began: probability, box [4] in [0, 1],
    share of the picture that brightened. What comes after a step decides, too."""
    begun: deque[tuple[float, Array, float] | None] = deque(maxlen=AFTER_STEPS)
    for before, after in _windows(steps):
        begun.append(_at(before, after) if before and after else None)
        yield max((one for one in begun if one is not None), key=lambda one: one[0], default=None)


def _windows(steps: Iterable[Cells | None]) -> Iterator[tuple[list[Cells], list[Cells]]]:
    """For each step the few before it, and itself with those after it, without what nobody measured; the second is
    empty where nobody measured the step itself."""
    before: deque[Cells | None] = deque(maxlen=BEFORE_STEPS)
    coming: deque[Cells | None] = deque()
    for step in chain(steps, repeat(_END, AFTER_STEPS - 1)):
        if step is not _END:
            coming.append(step)
        if coming and (len(coming) == AFTER_STEPS or step is _END):
            now = coming.popleft()
            later = [] if now is None else [now, *(one for one in coming if one is not None)]
            yield [one for one in before if one is not None], later
            before.append(now)


def _at(before: Sequence[Cells], after: Sequence[Cells]) -> tuple[float, Array, float] | None:
    """The evidence that the first of the later steps begins an explosion."""
    now = after[0]
    darker = np.max([one[LIGHT] for one in before], axis=0)
    brightened = now[LIGHT].astype(np.int16) - darker >= RISE
    sudden = ramp(float(brightened.mean()), BRIGHTENED)
    if sudden <= 0 or len(after) < LEAST_AFTER:
        return None
    flame, glow = (_share(now, one) - max(_share(step, one) for step in before) for one in (FLAME, HOT))
    coloured = ramp(flame, FLAME_GROWTH) * ramp(_restlessness(after), RESTLESS)
    evidence = sudden * max(coloured, GLOW_ALONE * ramp(glow, GLOW_GROWTH) * ramp(_fading(after), (0.2, 0.6)))
    if evidence < LEAST_EVIDENCE:
        return None
    return evidence, box_of(brightened & (now[LIGHT] >= np.quantile(now[LIGHT], 0.5))), float(brightened.mean())


def _restlessness(steps: Sequence[Cells]) -> float:
    """How much flame-coloured pixels turn beyond what their growing and shrinking as a whole explains."""
    shares = np.array([_share(step, FLAME) for step in steps])
    turned = np.array([_share(step, TURNED) for step in steps[1:]])
    net = np.maximum(2 * turned - np.abs(np.diff(shares)), 0)  # there are two pictures in a step
    return float(net.mean() / max(2 * shares[1:].mean(), 1e-4))


def _fading(steps: Sequence[Cells]) -> float:
    """How much of the glow is gone at the end."""
    shares = [_share(step, HOT) for step in steps]
    return 1 - shares[-1] / max(*shares, 1e-4)


def _share(cells: Cells, channel: int) -> float:
    return float(cells[channel].mean()) / 255
