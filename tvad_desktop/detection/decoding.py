"""What turns features and prompts into logits: the trained AHD of a pack, or prompts alone where it has none."""

from __future__ import annotations

from typing import Protocol

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.detection.ablation import Ablation
from tvad_desktop.detection.graphs import decoder_graph
from tvad_desktop.detection.zero_shot import ZeroShotDecoder
from tvad_desktop.packs.interface import StepFeatures, VisionEncoder
from tvad_desktop.packs.manifest import Pack
from tvad_desktop.packs.onnx import load_graph
from tvad_desktop.packs.registry import family_of
from tvad_desktop.packs.spec import PackSpec

Array = NDArray[np.float32]


class Decoder(Protocol):
    """`H_anomalous − H_normal` before the softmax."""

    def logits(self, features: StepFeatures, prompts: Array) -> Array:
        """From unit `prompts` [2, D_t]: [grid_h, grid_w]."""
        ...


class TrainedDecoder:
    """The AHD, compiled, with its weights among its inputs."""

    def __init__(self, pack: Pack, spec: PackSpec, ablation: Ablation) -> None:
        self._graph = load_graph(pack, decoder_graph(spec))
        self._names = spec.level_names
        self._weights = ablation.of_decoder(_read_weights(pack), spec)

    def logits(self, features: StepFeatures, prompts: Array) -> Array:
        feeds = {name: level[None] for name, level in zip(self._names, features.levels, strict=True)}
        return class_difference(self._graph.run({**feeds, "prompts": prompts, **self._weights}))


def load_decoder_of(pack: Pack, spec: PackSpec, encoder: VisionEncoder, ablation: Ablation) -> Decoder:
    """`UserError` for a pack that has no trained AHD, and whose language model reads no pictures either."""
    if pack.has("ahd") or not spec.shows_pictures:
        return TrainedDecoder(pack, spec, ablation)
    return ZeroShotDecoder(family_of(pack).load_picture_reader(pack, encoder))


def class_difference(outputs: list[Array]) -> Array:
    """Anomalous minus normal of a graph's class logits [1, 2, h, w]."""
    difference: Array = outputs[0][0, 1] - outputs[0][0, 0]
    return difference


def _read_weights(pack: Pack) -> dict[str, Array]:
    from safetensors.numpy import load_file

    return {name: tensor.astype(np.float32) for name, tensor in load_file(pack.path("ahd")).items()}
