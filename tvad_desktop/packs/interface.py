"""The interface of a pack: what the detector and the language side may know of the networks behind them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.job import Job
from tvad_desktop.domain.media import Frame
from tvad_desktop.packs.manifest import Pack
from tvad_desktop.packs.onnx import GraphKind
from tvad_desktop.packs.spec import PackSpec


@dataclass(frozen=True, slots=True, eq=False)
class StepFeatures:
    """What the vision encoder sees in one time step.

    `levels`: float32 [C_i, grid_h, grid_w] for each level, all on one patch grid, motion last (`V_i` of the paper).
    `objects`: float32 [n, ≥ 6] as `FindObjects` gives them, or None for a step in which nobody looked for objects.
    `picture`: the last picture as tokens, where the encoder makes them in the same run.
    """

    time_us: int
    levels: tuple[NDArray[np.float32], ...]
    objects: NDArray[np.float32] | None = None
    picture: PictureTokens | None = None


@dataclass(frozen=True, slots=True, eq=False)
class PictureTokens:
    """One picture as the language model reads it, `P_V` of the paper: `embeddings` float32 [rows · columns, D] in
    reading order of the grid (rows, columns); `before` and `after` are the special tokens between which it stands."""

    embeddings: NDArray[np.float32]
    grid: tuple[int, int]
    before: str
    after: str


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

    def picture_tokens(self, frames: Sequence[Frame]) -> list[PictureTokens]:
        """The pictures as tokens of the pack's language model; none where it reads no pictures
        (`PackSpec.shows_pictures`)."""
        ...

    def grid_of(self, height_px: int, width_px: int) -> tuple[int, int]:
        """Patch grid (rows, columns) of a picture of this size."""
        ...


class TextEncoder(Protocol):
    """`E_t`: frozen, from prompts to vectors."""

    def embed_texts(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Mean-pooled hidden states, float32 [n, D_t]."""
        ...


class PictureReader(Protocol):
    """The language model as it sees a picture."""

    def states(self, picture: PictureTokens) -> NDArray[np.float32]:
        """The final hidden state of every visual token, in the space of prompt vectors: float32 [rows · columns,
        D_t]."""
        ...

    def plain_picture(self, grid: tuple[int, int]) -> PictureTokens:
        """A picture without content that has this grid."""
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


@dataclass(frozen=True, slots=True, eq=False)
class TrainableLanguage:
    """The language model of a pack in torch, the very weights of its GGUF, as it is trained.

    `model`: a module with `model` (the decoder), `lm_head`, `config` and `get_input_embeddings`. `architecture`: what
    its GGUF calls itself. `permuted`: GGUF keeps the rows of q and k in another order. `sections`: of a position, 1 or
    3.
    """

    model: Any
    architecture: str
    permuted: bool
    sections: int


Report = Callable[[str], None]
Compile = Callable[[Pack, Path], None]


@dataclass(frozen=True, slots=True)
class ImportSizes:
    """What an import takes of the disk: at most while it runs, and for good."""

    disk_bytes: int
    kept_bytes: int


class Importer(Protocol):
    """Makes the files of a pack from a model that a site brings."""

    def check_import(self, folder: Path, target: Path, quantization: str, done_bytes: int = 0) -> Any:
        """Look at everything that can be known before long work begins; returns what the others are given.
        `UserError` says what is in the way. `done_bytes`: of a stopped import that goes on."""
        ...

    def sizes(self, source: Any, quantization: str) -> ImportSizes:
        """What the import takes of the disk."""
        ...

    def key(self, source: Any, quantization: str) -> str:
        """What tells this import from another."""
        ...

    def make_files(self, source: Any, folder: Path, quantization: str, job: Job, report: Report) -> dict[str, Path]:
        """Write those files into the folder that are not there yet, each whole or not at all; returns all by role."""
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

    def load_picture_reader(self, pack: Pack, encoder: VisionEncoder) -> PictureReader:
        """Only asked for where the spec says that the language model reads pictures."""
        ...

    def load_trainable(self, pack: Pack, base: Path, half: bool) -> TrainableLanguage:
        """The language model as it is trained, at half precision (bfloat16) or whole; `base` is a folder where what
        takes long to make is kept. Imports torch."""
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
