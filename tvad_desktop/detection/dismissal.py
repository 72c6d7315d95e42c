"""What reviewers dismissed: patches that were hot and are normal, and how similar patches lose heat.

A dismissal is narrow on purpose. Heat is lost only where a patch looks like a dismissed one, lies near the place of the
dismissal, and only as much as was dismissed: what is hotter there stays hot.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Array = NDArray[np.float32]

PATCHES_KEPT = 1024
PATCHES_PER_DISMISSAL = 256
CANDIDATES = 20_000  # the hottest patches of an incident, of which the dismissed ones are chosen
LEAST_REST = 0.3  # calibrated logits above `QUIET` that are not worth another patch
QUIET_HEAT = 0.15
QUIET = -math.log(1 / QUIET_HEAT - 1)
"""The calibrated logit to which what was dismissed is lowered: far below an incident."""

# In usual distances of a normal patch from the memory: up to the first it is the same thing, from the second another.
# Nine of ten patches of a cyclist or a cart (UCSD Ped2) lie farther than the second from whatever was dismissed there.
ALIKE, UNLIKE = 0.6, 1.2
NEAR, FAR = 0.06, 0.12  # shares of the frame's longer side: a person's width, and twice that
SPARE_HEAT = 1.2  # a little more than was measured is taken away, for the next time is never the very same


@dataclass(frozen=True, slots=True, eq=False)
class Dismissed:
    """Patches of dismissed incidents, oldest first.

    `vectors` [K, C]: unit vectors of the memory's level; `places` [K, 2]: centres as fractions of width and height;
    `excess` [K]: how far each was above `QUIET`, in calibrated logits.
    """

    vectors: Array
    places: Array
    excess: Array

    def __len__(self) -> int:
        return len(self.excess)


NOTHING_DISMISSED = Dismissed(np.zeros((0, 0), np.float32), np.zeros((0, 2), np.float32), np.zeros(0, np.float32))


def patch_places(rows: int, columns: int) -> Array:
    """Centres of the patches of a grid in reading order, as fractions of width and height: [rows × columns, 2]."""
    y, x = np.mgrid[0:rows, 0:columns].astype(np.float32)
    return np.stack([(x.ravel() + 0.5) / columns, (y.ravel() + 0.5) / rows], axis=1)


def choose_patches(candidates: Dismissed, *, usual_distance: float, aspect: float) -> Dismissed:
    """The few patches whose dismissal takes the heat of all: again and again the one that would still be hottest.

    `usual_distance` and `aspect` are those of `lower_dismissed`.
    """
    hottest = np.argsort(-candidates.excess, kind="stable")[:CANDIDATES]
    patches = _pick(candidates, np.sort(hottest))
    rest = patches.excess.copy()
    chosen: list[int] = []
    while len(chosen) < PATCHES_PER_DISMISSAL and len(rest) and rest.max() > LEAST_REST:
        place = int(rest.argmax())
        chosen.append(place)
        one = _pick(patches, np.array([place]))
        loss = _loss(patches.vectors, patches.places, one, usual_distance, aspect)
        rest = np.minimum(rest, patches.excess - loss)
    return _pick(patches, np.array(sorted(chosen), np.int64))


def join_dismissed(known: Dismissed, new: Dismissed) -> Dismissed:
    """What was dismissed before and now; of too many the newest are kept."""
    parts = [part for part in (known, new) if len(part)]
    if not parts:
        return NOTHING_DISMISSED
    joined = concatenate_dismissed(parts)
    return _pick(joined, np.arange(max(0, len(joined) - PATCHES_KEPT), len(joined)))


def lower_dismissed(
    logits: Array, vectors: Array, places: Array, dismissed: Dismissed, *, usual_distance: float, aspect: float
) -> Array:
    """Calibrated logits [n] after the dismissals, for patches of unit `vectors` [n, C] at `places` [n, 2].

    `usual_distance`: of a normal patch from the memory; `aspect`: the frame's height over its width. A pure function,
    smooth in vectors, places and logits; nothing rises, and nothing falls below `QUIET`.
    """
    hot = np.flatnonzero(logits > QUIET)
    if not len(dismissed) or not len(hot):
        return logits
    loss = _loss(vectors[hot], places[hot], dismissed, usual_distance, aspect)
    lowered = logits.copy()
    lowered[hot] = np.maximum(logits[hot] - loss, QUIET)
    return lowered


def _loss(vectors: Array, places: Array, dismissed: Dismissed, usual_distance: float, aspect: float) -> Array:
    """What each patch loses to the dismissed patch that takes most from it: [n]. Only near pairs are looked at."""
    away = _squared_distances(places, dismissed.places, aspect)
    patch, other = np.nonzero(away < FAR**2)
    distance = (1.0 - (vectors @ dismissed.vectors.T)[patch, other]) / max(usual_distance, 1e-3)
    near = _fade(np.sqrt(np.maximum(away[patch, other], 0.0)), NEAR, FAR)
    loss = np.zeros(len(vectors), np.float32)
    np.maximum.at(loss, patch, SPARE_HEAT * _fade(distance, ALIKE, UNLIKE) * near * dismissed.excess[other])
    return loss


def _squared_distances(places: Array, others: Array, aspect: float) -> Array:
    """Of each place from each other one, in lengths of the frame's longer side: [n, K]."""
    sides = np.array([1.0, aspect], np.float32) / max(1.0, aspect)
    one, other = places * sides, others * sides
    squares: Array = (one**2).sum(axis=1)[:, None] + (other**2).sum(axis=1) - 2.0 * one @ other.T
    return squares


def _fade(values: Array, whole: float, none: float) -> Array:
    """From 1 up to `whole` to 0 from `none` on, without a corner between (smoothstep)."""
    share = np.clip((none - values) / (none - whole), 0.0, 1.0)
    faded: Array = share * share * (3.0 - 2.0 * share)
    return faded


def concatenate_dismissed(parts: Sequence[Dismissed]) -> Dismissed:
    """At least one part, one after the other."""
    return Dismissed(
        np.concatenate([part.vectors for part in parts]),
        np.concatenate([part.places for part in parts]),
        np.concatenate([part.excess for part in parts]),
    )


def _pick(dismissed: Dismissed, chosen: NDArray[np.int64]) -> Dismissed:
    return Dismissed(dismissed.vectors[chosen], dismissed.places[chosen], dismissed.excess[chosen])
