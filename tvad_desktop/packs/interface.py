"""The interface of a pack: what the detector and the language side may know of the networks behind them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.media import Frame


@dataclass(frozen=True, slots=True, eq=False)
class StepFeatures:
    """What the vision encoder sees in one time step.

    `levels`: float32 [C_i, grid_h, grid_w] for each level, all on one patch grid, motion last (`V_i` of the paper).
    `objects`: float32 [n, 6] as `FindObjects` gives them, or None for a step in which nobody looked for objects.
    """

    time_us: int
    levels: tuple[NDArray[np.float32], ...]
    objects: NDArray[np.float32] | None = None


FindObjects = Callable[[NDArray[np.uint8]], NDArray[np.float32]]
"""From a picture uint8 [h, w, 3] to boxes: left, top, right, bottom in [0, 1], score, class; float32 [n, 6]."""


class VisionEncoder(Protocol):
    """`E_v`: frozen, from sampled frames to feature levels."""

    sample_rate_hz: float
    warm_up_us: int

    def encode(self, frames: Iterable[Frame], find_objects: FindObjects | None = None) -> Iterator[StepFeatures]:
        """Features of every time step, with the objects of some of them.

        A step is a pure function of its frames and those `warm_up_us` before it.
        """
        ...

    def pooled(self, frames: Sequence[Frame], heatmaps: Sequence[NDArray[np.float32]]) -> NDArray[np.float32]:
        """All levels of each picture averaged over places, the target's seen through its heatmap [grid_h, grid_w]:
        float32 [T, 12, C_v] (`region_pooling.py`). Source of `P_V`."""
        ...


class TextEncoder(Protocol):
    """`E_t`: frozen, from prompts to vectors."""

    def embed_texts(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Mean-pooled hidden states, float32 [n, D_t]."""
        ...
