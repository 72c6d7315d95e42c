"""The interface of a pack: what the detector and the language side may know of the networks behind them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.media import Frame
from tvad_desktop.packs.manifest import Pack
from tvad_desktop.packs.onnx import GraphKind
from tvad_desktop.packs.spec import PackSpec


@dataclass(frozen=True, slots=True, eq=False)
class StepFeatures:
    """What the vision encoder sees in one time step.

    `levels`: float32 [C_i, grid_h, grid_w] for each level, all on one patch grid, motion last (`V_i` of the paper).
    `objects`: float32 [n, ≥ 6] as `FindObjects` gives them, or None for a step in which nobody looked for objects.
    """

    time_us: int
    levels: tuple[NDArray[np.float32], ...]
    objects: NDArray[np.float32] | None = None


FindObjects = Callable[[NDArray[np.uint8]], NDArray[np.float32]]
"""From a picture uint8 [h, w, 3] to boxes: left, top, right, bottom in [0, 1], score, class, and whatever else is
measured of each; float32 [n, ≥ 6]."""


class VisionEncoder(Protocol):
    """`E_v`: frozen, from sampled frames to feature levels."""

    @property
    def warm_up_us(self) -> int:
        """How far back a step depends on frames."""
        ...

    def encode(self, frames: Iterable[Frame], find_objects: FindObjects | None = None) -> Iterator[StepFeatures]:
        """Features of every time step, with the objects of some of them.

        A step is a pure function of its frames and those `warm_up_us` before it.
        """
        ...

    def encode_moment(self, past: Frame, before: Frame, now: Frame) -> StepFeatures:
        """Features of one step from three frames: one `reach_us` earlier, one just before, and now (may coincide).
        Safe for several threads at once."""
        ...

    def pooled(self, frames: Sequence[Frame], heatmaps: Sequence[NDArray[np.float32]]) -> NDArray[np.float32]:
        """The levels of appearance of each picture averaged over places, the target's seen through its heatmap
        [grid_h, grid_w]: float32 [T, 12, C_v] (`region_pooling.py`). Source of `P_V`."""
        ...

    def grid_of(self, height_px: int, width_px: int) -> tuple[int, int]:
        """Patch grid (rows, columns) of a picture of this size."""
        ...


class TextEncoder(Protocol):
    """`E_t`: frozen, from prompts to vectors."""

    def embed_texts(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Mean-pooled hidden states, float32 [n, D_t]."""
        ...


class Classifier(Protocol):
    """The vision encoder's own classifier of things, asked about windows of a picture. One thread at a time."""

    def logits(
        self, level: NDArray[np.float32], chosen: NDArray[np.float32], speed: NDArray[np.float32]
    ) -> NDArray[np.float32]:
        """What named things add to "anomalous minus normal": [grid_h, grid_w], within bounds, where something moves.

        `level`: the spec's `classifier_level` [C, grid_h, grid_w]; `chosen` [2, classes]: the classes called normal and
        anomalous; `speed` [grid_h, grid_w].
        """
        ...


Report = Callable[[str], None]
Compile = Callable[[Pack, Path], None]


class Importer(Protocol):
    """Makes the files of a pack from a model that a site brings."""

    def check_import(self, folder: Path, target: Path, quantization: str) -> Any:
        """Look at everything that can be known before long work begins; returns what `make_files` is given.
        `UserError` says what is in the way."""
        ...

    def make_files(
        self, source: Any, folder: Path, quantization: str, progress: Callable[[int, int], None]
    ) -> dict[str, Path]:
        """Write the files into an empty folder; returns them by role."""
        ...


class PackFamily(Protocol):
    """All packs of one architecture: their shapes, and how their networks are made and loaded."""

    def spec(self, pack: Pack) -> PackSpec:
        """Shapes and units of a pack; `UserError` where its files do not tell."""
        ...

    def load_vision(self, pack: Pack) -> VisionEncoder: ...

    def load_text_encoder(self, pack: Pack) -> TextEncoder: ...

    def load_classifier(self, pack: Pack) -> Classifier:
        """The classifier; only asked for where the spec names a `classifier_level`."""
        ...

    def graphs(self) -> tuple[GraphKind, ...]:
        """The graphs of the family's own networks that are compiled at set-up."""
        ...

    def convert(self, pack: Pack, report: Report) -> None:
        """Make what is missing of the pack's own files from what was published. Imports torch where there is work."""
        ...

    def compiler(self, kind: GraphKind) -> Compile:
        """What compiles one of `graphs` into a file. Imports torch."""
        ...
