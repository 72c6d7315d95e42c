"""Steps in which nothing moves are not encoded: they look as the last one that was.

A step is still when its pictures do not differ from that of the last encoded step, patch by patch, by more than noise
does. Once in every block of slots a step is encoded whatever it shows, and nothing is carried from one block into the
next: so a run that begins anywhere makes the same steps as one over the whole footage.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from typing import Generic, Protocol, TypeVar

import cv2
import numpy as np
from numpy.typing import NDArray

from tvad_desktop.packs.interface import StepFeatures

BLOCK_SLOTS = 12
OBJECTS_EVERY = 3  # slots: people are where they were 0.6 s ago, and looking takes as long as a step
LOOKED_PX = 320  # of the picture's width, at least: every so many pixels are looked at
STILL_LEVELS = 2.5
"""Of 255 grey levels, between means of patches: noise of single pixels stays below, somebody far away does not."""


class Picture(Protocol):
    """What stillness is told by."""

    @property
    def time_us(self) -> int: ...

    @property
    def means(self) -> NDArray[np.float32]: ...


Seen = TypeVar("Seen", bound=Picture)


@dataclass(frozen=True, slots=True, eq=False)
class MarkedStep(Generic[Seen]):
    """The pictures of a step, whether it is still, and whether objects are looked for in it."""

    pictures: tuple[Seen, Seen, Seen]
    is_still: bool
    looks_for_objects: bool


@dataclass(frozen=True, slots=True, eq=False)
class Look:
    """What was made of a step: features unless it is still, and objects if they were looked for."""

    time_us: int
    features: StepFeatures | None
    objects: NDArray[np.float32] | None


def find_still(steps: Iterable[tuple[Seen, Seen, Seen]], slot_us: float) -> Iterator[MarkedStep[Seen]]:
    """Tell which steps are still. Objects are looked for in every third slot, in a still one only if it has not been
    done since the last that was encoded."""
    block, known, looked = -1, None, False
    for pictures in steps:
        slot = int(pictures[-1].time_us // slot_us)
        if slot // BLOCK_SLOTS != block:
            block, known = slot // BLOCK_SLOTS, None
        is_still = known is not None and all(_are_alike(known, picture.means) for picture in pictures)
        is_looking = slot % OBJECTS_EVERY == 0 and not (is_still and looked)
        if not is_still:
            known, looked = pictures[-1].means, False
        looked = looked or is_looking
        yield MarkedStep(pictures, is_still, is_looking)


def carry_over(looks: Iterable[Look]) -> Iterator[StepFeatures]:
    """Features of every step; a still one has those of the last that was encoded, without motion.

    Equal levels of consecutive steps are the same arrays.
    """
    known: StepFeatures | None = None
    for look in looks:
        if look.features is not None:
            known = look.features
        assert known is not None  # a block begins with a step that is encoded
        if look.features is None and known.levels[-1].any():
            known = replace(known, levels=(*known.levels[:-1], np.zeros_like(known.levels[-1])))
        yield replace(known, time_us=look.time_us, objects=look.objects)


def patch_means(rgb: NDArray[np.uint8], grid: tuple[int, int]) -> NDArray[np.float32]:
    """Mean grey level of each patch [rows, columns] of a picture."""
    every = max(1, rgb.shape[1] // LOOKED_PX)
    gray = cv2.cvtColor(np.ascontiguousarray(rgb[::every, ::every]), cv2.COLOR_RGB2GRAY).astype(np.float32)
    return np.asarray(cv2.resize(gray, grid[::-1], interpolation=cv2.INTER_AREA), np.float32)


def _are_alike(one: NDArray[np.float32], other: NDArray[np.float32]) -> bool:
    return one.shape == other.shape and float(np.abs(one - other).max()) < STILL_LEVELS
