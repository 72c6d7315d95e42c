"""What the set-up compiles is what was trained."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from torch.nn import functional

from tvad_desktop.detection.ahd import load_decoder
from tvad_desktop.detection.graphs import decoder_graph
from tvad_desktop.packs.onnx import load_graph
from tvad_desktop.packs.onnx_export import WithWeights
from tvad_desktop.packs.tvad_mini.spec import SPEC

pytestmark = pytest.mark.usefixtures("one_torch_thread")


@pytest.fixture
def levels() -> list[torch.Tensor]:
    """Two steps side by side would be a batch; the graph takes one, on another patch grid than its example."""
    generator = torch.Generator().manual_seed(6)
    return [torch.randn(1, channels, 9, 13, generator=generator) for channels in SPEC.channels]


@pytest.fixture
def prompts() -> torch.Tensor:
    return functional.normalize(torch.randn(2, SPEC.text_width, generator=torch.Generator().manual_seed(5)), dim=1)


@pytest.fixture
def run_graph(trial_pack, levels, prompts):
    graph = load_graph(trial_pack, decoder_graph(SPEC))
    feeds = {name: level.numpy() for name, level in zip(SPEC.level_names, levels, strict=True)}

    def run(weights: dict[str, torch.Tensor]) -> np.ndarray:
        arrays = {name: tensor.numpy() for name, tensor in weights.items()}
        return graph.run({**feeds, "prompts": prompts.numpy(), **arrays})[0]

    return run


def test_the_compiled_decoder_agrees_with_the_trained_one(trial_pack, levels, prompts, run_graph):
    decoder = load_decoder(trial_pack.path("ahd"), SPEC)
    with torch.inference_mode():
        expected = decoder(levels, prompts).numpy()
    logits = run_graph(dict(decoder.state_dict()))
    difference = float(np.abs(logits - expected).max())
    print(f"largest difference between onnxruntime and torch: {difference:.2e}")
    assert logits.shape == (1, 2, 9, 13)
    assert difference < 1e-4


def test_a_camera_s_own_weights_take_the_place_of_the_shipped_ones(trial_pack, levels, prompts, run_graph):
    """Every tensor of the decoder is an input: none of them is frozen into the graph."""
    decoder = load_decoder(trial_pack.path("ahd"), SPEC)
    generator = torch.Generator().manual_seed(7)
    shipped = {name: tensor.clone() for name, tensor in dict(decoder.state_dict()).items()}
    own = {name: tensor + 0.05 * torch.rand(tensor.shape, generator=generator) for name, tensor in shipped.items()}
    with torch.inference_mode():
        expected = WithWeights(decoder)(levels, prompts, own).numpy()
        untouched = decoder(levels, prompts).numpy()
        decoder.load_state_dict(own)
        loaded = decoder(levels, prompts).numpy()
    np.testing.assert_allclose(expected, loaded, atol=1e-5)
    np.testing.assert_allclose(run_graph(own), expected, atol=1e-4)
    np.testing.assert_allclose(run_graph(shipped), untouched, atol=1e-4)
    assert np.abs(expected - untouched).max() > 0.05
    for name in shipped:
        assert not np.array_equal(run_graph({**shipped, name: own[name]}), run_graph(shipped)), name
