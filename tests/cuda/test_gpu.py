"""The same on a GPU and on the CPU: heat, scores and answers; and frames a second of both packs. Skipped without
CUDA."""

from __future__ import annotations

import time

import numpy as np
import pytest

from tvad_desktop.detection.detector import Detector
from tvad_desktop.domain.media import Frame
from tvad_desktop.language.model import LanguageModel
from tvad_desktop.packs.registry import family_of
from tvad_desktop.packs.tvad_mini import vision as mini_vision
from tvad_desktop.workbench.packs import open_pack

pytestmark = pytest.mark.cuda

HEAT_TOLERANCE = 0.03
STEPS = 24


@pytest.fixture(autouse=True)
def needs_cuda():
    import torch

    if not torch.cuda.is_available():
        pytest.skip("no CUDA here")


def moving_square(count: int) -> list[Frame]:
    street = np.random.default_rng(1).integers(60, 120, (360, 640, 3), np.uint8)
    frames = []
    for number in range(count):
        picture = street.copy()
        picture[100:180, 10 + 8 * number : 70 + 8 * number] = (220, 60, 40)
        frames.append(Frame(100_000 * number, number, picture))
    return frames


def detect_timed(detector: Detector) -> tuple[np.ndarray, np.ndarray, float]:
    frames = moving_square(2 * STEPS)
    list(detector.detect(frames[:4]))  # what is loaded once
    started_s = time.perf_counter()
    steps = list(detector.detect(frames))
    seconds = time.perf_counter() - started_s
    return np.stack([s.heatmap.scores for s in steps]), np.array([s.score for s in steps]), len(frames) / seconds


@pytest.mark.parametrize("kind", ["shipped", "imported"])
def test_heat_and_scores_agree_and_speed_is_told(kind, qwen_pack, mini_pack, monkeypatch):
    from tvad_desktop.packs.qwen25_vl import vision as qwen_vision

    pack = open_pack("tvad-mini") if kind == "shipped" else qwen_pack
    module = mini_vision if kind == "shipped" else qwen_vision
    heat, scores, on_gpu = detect_timed(Detector(pack))
    monkeypatch.setattr(module, "cuda_is_available", lambda: False)
    expected, expected_scores, on_cpu = detect_timed(Detector(pack))
    print(f"{pack.name}: {on_gpu:.1f} frames a second on the GPU, {on_cpu:.1f} on the CPU")
    assert np.abs(heat - expected).mean() < HEAT_TOLERANCE
    assert np.abs(scores - expected_scores).max() < 5 * HEAT_TOLERANCE


def test_answers_agree_where_layers_are_offloaded(qwen_pack, monkeypatch):
    from tvad_desktop.packs.llama import weights

    frames = moving_square(2)
    shown = [("A: ", tokens) for tokens in family_of(qwen_pack).load_vision(qwen_pack).picture_tokens(frames)]
    said = []
    for offloads in (True, False):
        if not offloads:
            monkeypatch.setattr(weights, "_gpu_layers", lambda gguf: 0)
        model = LanguageModel(qwen_pack.path("language"))
        model.begin("", None, pictures=shown)
        said.append(model.logits("Is it?"))
        model.close()
    assert np.abs(said[0] - said[1]).max() < 0.02 * np.abs(said[1]).max()
    assert said[0].argmax() == said[1].argmax()
