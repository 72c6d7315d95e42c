"""The RAE: the graph that runs is the network that was trained, and its tokens follow the heat."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
import torch

from tvad_desktop.language.prompt_template import STEPS
from tvad_desktop.language.rae.encoder import SoftTokenEncoder, to_grid
from tvad_desktop.language.rae.network import SoftTokenNetwork, export_region_encoder, load_network, network_of
from tvad_desktop.language.rae.shapes import BASE_TOKENS, SOFT_TOKENS, VISUAL_TOKENS
from tvad_desktop.packs.onnx import Graph
from tvad_desktop.packs.region_pooling import CELLS, PLACES
from tvad_desktop.packs.tvad_mini.spec import SPEC


def spot(row: int, column: int) -> np.ndarray:
    """One step of heat around a cell of a 30×45 grid."""
    rows, columns = np.indices((30, 45))
    return np.exp(-((rows - row) ** 2 + (columns - column) ** 2) / 6).astype(np.float32)


@pytest.fixture(scope="module")
def network() -> SoftTokenNetwork:
    torch.manual_seed(0)
    return network_of(SPEC).eval()


@pytest.fixture(scope="module")
def encoder(network: SoftTokenNetwork, tmp_path_factory: pytest.TempPathFactory) -> SoftTokenEncoder:
    path = tmp_path_factory.mktemp("graph") / "rae.onnx"
    export_region_encoder(network, path)
    return SoftTokenEncoder(Graph(path), SPEC.visual_channels)


@pytest.fixture(scope="module")
def visual() -> np.ndarray:
    return np.random.default_rng(0).random((STEPS, PLACES, SPEC.visual_channels)).astype(np.float32)


def test_the_compiled_graph_agrees_with_torch(network, encoder, visual):
    heatmaps = np.stack([spot(5, 4 + 8 * step) for step in range(STEPS)])
    with torch.inference_mode():
        expected = network(torch.from_numpy(to_grid(heatmaps))[None], torch.from_numpy(visual)[None])[0].numpy()
    tokens = encoder.encode(heatmaps, visual)
    difference = float(np.abs(tokens - expected).max())
    print(f"largest difference between onnxruntime and torch: {difference:.2e}")
    assert tokens.shape == (SOFT_TOKENS, SPEC.language_width) == (99, 576)
    assert tokens.dtype == np.float32
    assert difference < 1e-4


def test_any_patch_grid_is_accepted(encoder, visual):
    small = np.zeros((STEPS, 12, 20), np.float32)
    assert encoder.encode(small, visual).shape == (SOFT_TOKENS, SPEC.language_width)
    with pytest.raises(ValueError, match="not 5 steps"):
        encoder.encode(small[:3], visual)


def test_a_moving_spot_changes_the_tokens_of_the_cells_it_passes(encoder, visual):
    """Without the heat the region tokens of a step are those of an empty scene; far cells stay nearly untouched."""
    empty = encoder.encode(np.zeros((STEPS, 30, 45), np.float32), visual)[VISUAL_TOKENS:]
    moving = encoder.encode(np.stack([spot(3, 3) * (step == 1) for step in range(STEPS)]), visual)[VISUAL_TOKENS:]
    change = np.abs(moving - empty).mean(axis=1).reshape(STEPS - 1, BASE_TOKENS + 10)
    assert (change[:, :BASE_TOKENS] == 0).all()
    upper_left, lower_right = change[0, BASE_TOKENS], change[0, BASE_TOKENS + 8]
    assert upper_left > 10 * max(lower_right, 1e-9)
    assert change[3].max() < 1e-6


def test_the_target_is_told_by_its_own_tokens(encoder, visual):
    """What the parts of the target look like changes the ten target tokens and no other."""
    heatmaps = np.stack([spot(5, 4 + 8 * step) for step in range(STEPS)])
    repainted = visual.copy()
    repainted[:, CELLS:] = 1 - repainted[:, CELLS:]
    change = np.abs(encoder.encode(heatmaps, repainted) - encoder.encode(heatmaps, visual)).max(axis=1)
    assert (change[CELLS:VISUAL_TOKENS] > 1e-3).all()
    assert change[:CELLS].max() < 1e-6
    assert change[VISUAL_TOKENS:].max() < 1e-6


def test_weights_survive_storage(network, tmp_path: Path):
    from safetensors.torch import save_file

    path = tmp_path / "rae.safetensors"
    save_file(network.state_dict(), path)
    again = load_network(path, SPEC)
    assert all(torch.equal(a, b) for a, b in zip(network.parameters(), again.parameters(), strict=True))
