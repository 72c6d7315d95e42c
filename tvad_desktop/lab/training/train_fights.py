"""Training of the fight head: a logistic regression on signs of action, from clips of fights and of anything else.

The fit is convex: there is no seed. Clips of one recording are trained on together or not at all, and ordinary footage
counts as much as `normal_weight` says, however long it is.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Job
from tvad_desktop.events.action_signs import SignReader
from tvad_desktop.events.fights import INPUT, WINDOW_STEPS, tabulate, window_means
from tvad_desktop.files import written_whole
from tvad_desktop.lab.data.clip_sources import held_out_sources
from tvad_desktop.lab.training.config import read_recipe
from tvad_desktop.packs.manifest import load_pack
from tvad_desktop.packs.registry import family_of
from tvad_desktop.video.sampling import sample
from tvad_desktop.video.source import open_video

Array = NDArray[np.float32]

FIGHT, NO_FIGHT = "fight", "no_fight"
LEAST_CLIPS = 4
FPS = 10.0  # of folders of images
OPSET = 17


class FightsConfig(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A recipe. `clips` holds `fight` and `no_fight`; `normal` videos, or folders of images, without anything like it.
    Signs are kept in the folder `signs`. `penalty` of the squared weights; the footage of each normal video weighs as
    much as `normal_weight` clips. With `hold_out` the clips of some recordings are left out, to be measured on."""

    pack: str
    clips: str
    normal: str
    signs: str
    output: str
    penalty: float = 3.3
    normal_weight: float = 20.0
    hold_out: bool = True


@dataclass(frozen=True, slots=True, eq=False)
class Samples:
    """Mean signs of two seconds [n, S], those of the `clips` clips first; whether each is a fight; its weight [n]."""

    clips: int
    signs: Array
    is_fight: NDArray[np.bool_]
    weights: NDArray[np.float64]


def train_fights(config_path: Path, job: Job) -> Path:
    """Train by a recipe and write the head as ONNX. `UserError` for a bad recipe or too few clips."""
    config = read_recipe(config_path, FightsConfig)
    samples = read_samples(config, job)
    weights, bias = fit(samples, config.penalty)
    with written_whole(Path(config.output)) as partial:
        partial.write_bytes(as_onnx(weights, bias))
    return Path(config.output)


def read_samples(config: FightsConfig, job: Job) -> Samples:
    """The clips of recordings that are not held out, whole, and windows of normal footage."""
    clips = {kind: _list(Path(config.clips) / kind) for kind in (FIGHT, NO_FIGHT)}
    every = [path for paths in clips.values() for path in paths]
    held_out = held_out_sources(every) if config.hold_out else set()
    chosen = [(path, kind == FIGHT) for kind, paths in clips.items() for path in paths if path not in held_out]
    if len({is_fight for _, is_fight in chosen}) < 2 or len(chosen) < LEAST_CLIPS:
        raise UserError(f"{config.clips} holds too few clips to train with.", "Put clips into fight and no_fight.")
    normal = _list(Path(config.normal)) if config.normal else []
    total, signs, is_fight, weights = len(chosen) + len(normal), [], [], []
    encoder = SignEncoder(config.pack, Path(config.signs))
    for number, (path, fights) in enumerate(chosen):
        job.checkpoint(number, total)
        signs.append(encoder.read(path).mean(axis=0, keepdims=True))
        is_fight.append(np.array([fights]))
        weights.append(np.ones(1))
    for number, path in enumerate(normal, len(chosen)):
        job.checkpoint(number, total)
        windows = window_means(encoder.read(path))[WINDOW_STEPS // 2 :: WINDOW_STEPS // 2]
        signs.append(windows)
        is_fight.append(np.zeros(len(windows), bool))
        weights.append(np.full(len(windows), config.normal_weight / max(1, len(windows))))
    return Samples(len(chosen), np.concatenate(signs), np.concatenate(is_fight), np.concatenate(weights))


class SignEncoder:
    """Reads the signs of whole videos with the vision encoder of a pack, once: they are kept in a folder."""

    def __init__(self, pack_name: str, kept: Path) -> None:
        pack = load_pack(pack_name)
        family = family_of(pack)
        self._spec, self._encoder = family.spec(pack), family.load_vision(pack)
        self._kept = kept
        kept.mkdir(parents=True, exist_ok=True)

    def read(self, path: Path) -> Array:
        """Signs of every step [T, S]; `UserError` for a video that is too short."""
        kept = self._kept / f"{path.parent.name}-{path.stem}.npy"
        if kept.is_file():
            stored: Array = np.load(kept, allow_pickle=False)
            return stored
        reader = SignReader(self._spec)
        with open_video(path, FPS) as source:
            steps = self._encoder.encode(sample(source.frames(), self._spec.sample_rate_hz))
            table = tabulate([reader.read(features) for features in steps])
        if not len(table):
            raise UserError(f"{path} is too short to see an action in it.", "Leave it out.")
        with written_whole(kept) as partial, partial.open("wb") as file:
            np.save(file, table)
        return table


def fit(samples: Samples, penalty: float) -> tuple[NDArray[np.float64], float]:
    """Weights [S] and bias of the logit, for signs as they are measured."""
    from sklearn.linear_model import LogisticRegression

    clips = samples.signs[: samples.clips].astype(np.float64)
    middle, spread = clips.mean(axis=0), np.maximum(clips.std(axis=0), 1e-6)
    model = LogisticRegression(C=1 / penalty, max_iter=10_000, tol=1e-8)
    model.fit((samples.signs - middle) / spread, samples.is_fight, sample_weight=samples.weights)
    weights = model.coef_[0] / spread
    return weights, float(model.intercept_[0] - weights @ middle)


def as_onnx(weights: NDArray[np.float64], bias: float) -> bytes:
    """A graph from `signs` [T, S] to logits [T, 1]."""
    from onnx import TensorProto, checker, helper, numpy_helper

    count = len(weights)
    graph = helper.make_graph(
        [helper.make_node("Gemm", [INPUT, "weights", "bias"], ["logits"])],
        "fights",
        [helper.make_tensor_value_info(INPUT, TensorProto.FLOAT, ["steps", count])],
        [helper.make_tensor_value_info("logits", TensorProto.FLOAT, ["steps", 1])],
        [
            numpy_helper.from_array(np.asarray(weights, np.float32).reshape(count, 1), "weights"),
            numpy_helper.from_array(np.array([bias], np.float32), "bias"),
        ],
    )
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", OPSET)], ir_version=8)
    checker.check_model(model)
    content: bytes = model.SerializeToString()
    return content


def _list(folder: Path) -> Sequence[Path]:
    if not folder.is_dir():
        raise UserError(f"{folder} is missing.", "The recipe names where clips and normal footage lie.")
    return sorted(path for path in folder.iterdir() if not path.name.startswith("."))
