"""The same on a GPU and on the CPU: features, heat, scores and answers; and frames a second of both packs.

Skipped without CUDA. With TVAD_REHEARSE=1 networks at half precision on the CPU stand in for a GPU: every line runs,
and the bounds are met by the rounding that a GPU has too.
"""

from __future__ import annotations

import os
import time
from collections.abc import Iterator
from contextlib import contextmanager

import numpy as np
import pytest
import torch

from tvad_desktop.detection.detector import Detector
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.media import Frame
from tvad_desktop.language.incident_prompt import show_incident
from tvad_desktop.language.model import LanguageModel
from tvad_desktop.packs.llama import weights
from tvad_desktop.packs.manifest import Pack
from tvad_desktop.packs.qwen25_vl import network as qwen_network
from tvad_desktop.packs.qwen25_vl import vision as qwen_vision
from tvad_desktop.packs.registry import family_of, spec_of
from tvad_desktop.packs.tvad_mini import vision as mini_vision
from tvad_desktop.packs.tvad_mini.efficientnet import load_efficientnet

pytestmark = [pytest.mark.cuda, pytest.mark.usefixtures("one_torch_thread")]

REHEARSED = bool(os.environ.get("TVAD_REHEARSE"))
GPU = "half precision on the CPU, in a GPU's place" if REHEARSED else "the GPU"
FEATURE_TOLERANCE = 0.05  # of the spread of each level
HEAT_TOLERANCE = 0.03
ANSWER_TOLERANCE = 0.02  # of the largest logit
STEPS = 24


class HalfOnCpu(qwen_network.QwenVision):
    """What a GPU does, without one: the same precision on the CPU."""

    def __init__(self, weights, shapes, device) -> None:
        super().__init__(weights, shapes, "cpu")
        self._precision = torch.bfloat16
        self._network.to(torch.bfloat16)


def load_half(pack: Pack):
    """The shipped network in torch at half precision."""
    network = load_efficientnet(pack.path("vision"))

    @torch.inference_mode()
    def run(batch):
        with torch.autocast("cpu", torch.bfloat16):
            return [level.float().numpy() for level in network(torch.from_numpy(batch))]

    return run


@contextmanager
def on_gpu() -> Iterator[None]:
    """Everything that can runs on the GPU, or on what stands in for it."""
    with pytest.MonkeyPatch.context() as patch:
        if REHEARSED:
            patch.setattr(qwen_network, "QwenVision", HalfOnCpu)
            patch.setattr(mini_vision, "_load_network", load_half)
        yield


@contextmanager
def on_cpu() -> Iterator[None]:
    """Nothing runs on the GPU."""
    with pytest.MonkeyPatch.context() as patch:
        for module in (qwen_vision, mini_vision):
            patch.setattr(module, "cuda_is_available", lambda: False)
        patch.setattr(weights, "_gpu_layers", lambda gguf: 0)
        yield


@pytest.fixture(autouse=True)
def needs_cuda():
    if not (REHEARSED or torch.cuda.is_available()):
        pytest.skip("no CUDA here")


@pytest.fixture(params=["shipped", "imported"])
def pack(request, qwen_pack) -> Pack:
    return request.getfixturevalue("mini_pack") if request.param == "shipped" else qwen_pack


def moving_square(count: int) -> list[Frame]:
    street = np.random.default_rng(1).integers(60, 120, (360, 640, 3), np.uint8)
    frames = []
    for number in range(count):
        picture = street.copy()
        picture[100:180, 10 + 8 * number : 70 + 8 * number] = (220, 60, 40)
        frames.append(Frame(100_000 * number, number, picture))
    return frames


def detect_timed(pack: Pack) -> tuple[np.ndarray, np.ndarray, float]:
    """Heat, scores, and frames a second."""
    detector, frames = Detector(pack), moving_square(2 * STEPS)
    list(detector.detect(frames[:4]))  # what is loaded once
    started_s = time.perf_counter()
    steps = list(detector.detect(frames))
    seconds = time.perf_counter() - started_s
    return np.stack([s.heatmap.scores for s in steps]), np.array([s.score for s in steps]), len(frames) / seconds


def test_the_gpu_is_what_is_used(qwen_pack, mini_pack):
    """Or everything below would compare the CPU with itself."""
    with on_gpu():
        encoder = family_of(qwen_pack).load_vision(qwen_pack)
        precision = next(encoder._network._network.parameters()).dtype
        device = next(encoder._network._network.parameters()).device.type
    assert (device, precision) == ("cpu" if REHEARSED else "cuda", torch.bfloat16)
    layers = weights._gpu_layers(qwen_pack.path("language"))
    built = weights.llama.llama_supports_gpu_offload()
    print(f"llama.cpp is built {'with' if built else 'without'} a GPU: {layers} layers and head are offloaded")
    assert bool(layers) == (built and not REHEARSED)


def test_features_agree(pack):
    frames = moving_square(8)
    seen = []
    for side in (on_gpu, on_cpu):
        with side():
            seen.append(list(family_of(pack).load_vision(pack).encode(frames)))
    names = spec_of(pack).level_names
    worst = dict.fromkeys(names, 0.0)
    for one, other in zip(*seen, strict=True):
        for name, level, expected in zip(names, one.levels, other.levels, strict=True):
            share = float(np.abs(level - expected).mean() / max(float(expected.std()), 1e-6))
            worst[name] = max(worst[name], share)
    print(f"{pack.name}: mean difference by level, of its spread: {worst}")
    assert max(worst.values()) < FEATURE_TOLERANCE


def test_heat_and_scores_agree_and_speed_is_told(pack):
    with on_gpu():
        heat, scores, fast = detect_timed(pack)
    with on_cpu():
        expected, expected_scores, slow = detect_timed(pack)
    print(f"{pack.name}: {fast:.1f} frames a second on {GPU}, {slow:.1f} on the CPU")
    differs, scored = np.abs(heat - expected).mean(), np.abs(scores - expected_scores).max()
    print(f"{pack.name}: heat differs by {differs:.4f} in the mean, scores by {scored:.4f} at most")
    assert expected.std() > 0, "heat that is the same everywhere would agree with anything"
    assert differs < HEAT_TOLERANCE
    assert scored < 5 * HEAT_TOLERANCE


def test_answers_agree_where_layers_are_offloaded(pack):
    """The same pictures and soft tokens on both sides: logits before the answer, and what is said first."""
    width, frames = spec_of(pack).language_width, moving_square(2)
    with on_cpu():
        tokens = family_of(pack).load_vision(pack).picture_tokens(frames)
    shown = [("A: ", picture) for picture in tokens]
    soft = np.random.default_rng(3).normal(0, 0.1, (9, width)).astype(np.float32)
    said, words = [], []
    for side in (on_gpu, on_cpu):
        with side():
            model = LanguageModel(pack.path("language"))
            show_incident(model, soft, ("Score 81%.",), pictures=shown)
            said.append(model.logits("Is it?"))
            words.append(model.answer("Is it?", job=Job(), on_text=lambda _: None, max_tokens=8).text)
            model.close()
    differs = float(np.abs(said[0] - said[1]).max() / np.abs(said[1]).max())
    print(f"{pack.name}: logits differ by {differs:.1e} of the largest; it says {words[0]!r} and {words[1]!r}")
    assert differs < ANSWER_TOLERANCE
    assert said[0].argmax() == said[1].argmax()
