"""What the set-up compiles is what was trained, and it is made once."""

from __future__ import annotations

import numpy as np
import pytest
import torch
from torch.nn import functional

from tvad_desktop.detection.ahd import LEVEL_CHANNELS, TEXT_WIDTH
from tvad_desktop.packs.manifest import load_pack
from tvad_desktop.packs.onnx import graph_path, load_graph
from tvad_desktop.packs.tvad_mini.vision import LEVEL_NAMES
from tvad_desktop.workbench import prepare
from tvad_desktop.workbench.prepare import WithWeights, decoder_weights, load_decoder, prepare_pack

pytestmark = pytest.mark.usefixtures("one_torch_thread")

WEIGHTS = b"\x02" + bytes(7) + b"{}"


@pytest.fixture
def levels() -> list[torch.Tensor]:
    """Two steps side by side would be a batch; the graph takes one, on another patch grid than its example."""
    generator = torch.Generator().manual_seed(6)
    return [torch.randn(1, channels, 9, 13, generator=generator) for channels in LEVEL_CHANNELS]


@pytest.fixture
def prompts() -> torch.Tensor:
    return functional.normalize(torch.randn(2, TEXT_WIDTH, generator=torch.Generator().manual_seed(5)), dim=1)


@pytest.fixture
def run_graph(trial_pack, levels, prompts):
    graph = load_graph(trial_pack, "ahd")
    feeds = {name: level.numpy() for name, level in zip(LEVEL_NAMES, levels, strict=True)}

    def run(weights: dict[str, torch.Tensor]) -> np.ndarray:
        arrays = {name: tensor.numpy() for name, tensor in weights.items()}
        return graph.run({**feeds, "prompts": prompts.numpy(), **arrays})[0]

    return run


def test_the_compiled_decoder_agrees_with_the_trained_one(trial_pack, levels, prompts, run_graph):
    decoder = load_decoder(trial_pack.path("ahd"))
    with torch.inference_mode():
        expected = decoder(levels, prompts).numpy()
    logits = run_graph(decoder_weights(decoder))
    difference = float(np.abs(logits - expected).max())
    print(f"largest difference between onnxruntime and torch: {difference:.2e}")
    assert logits.shape == (1, 2, 9, 13)
    assert difference < 1e-4


def test_a_camera_s_own_weights_take_the_place_of_the_shipped_ones(trial_pack, levels, prompts, run_graph):
    """Every tensor of the decoder is an input: none of them is frozen into the graph."""
    decoder = load_decoder(trial_pack.path("ahd"))
    generator = torch.Generator().manual_seed(7)
    shipped = {name: tensor.clone() for name, tensor in decoder_weights(decoder).items()}
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


def test_only_what_is_missing_is_made_and_an_interruption_leaves_nothing(write_pack, monkeypatch):
    roles = ("vision", "things", "ahd", "rae")
    write_pack("street", {role: (f"{role}.safetensors", WEIGHTS + role.encode()) for role in roles})
    pack = load_pack("street")
    lines: list[str] = []

    def compile_graph(pack, path):
        path.write_bytes(b"graph")

    def fail(pack, path):
        path.write_bytes(b"half a gra")
        raise KeyboardInterrupt

    monkeypatch.setattr(prepare, "_compile_vision", compile_graph)
    monkeypatch.setattr(prepare, "_compile_things", compile_graph)
    monkeypatch.setattr(prepare, "_compile_decoder", compile_graph)
    monkeypatch.setattr(prepare, "_compile_head", compile_graph)
    monkeypatch.setattr(prepare, "compile_region_encoder", fail)
    with pytest.raises(KeyboardInterrupt):
        prepare_pack(pack, lines.append)
    assert [graph_path(pack, role).is_file() for role in roles] == [True, True, True, False]

    monkeypatch.setattr(prepare, "compile_region_encoder", compile_graph)
    lines.clear()
    prepare_pack(pack, lines.append)
    assert lines == ["compiling rae"]
    lines.clear()
    prepare_pack(pack, lines.append)
    assert lines == []
