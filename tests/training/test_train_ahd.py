"""Training the AHD: two tiny scenes, two steps, and weights that load."""

from __future__ import annotations

import re
from pathlib import Path

import numpy as np
import pytest
import torch

pytest.importorskip("pybullet", reason="the training extra is not installed: no pybullet")

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Job
from tvad_desktop.model import mini
from tvad_desktop.model.graph import graph_path
from tvad_desktop.model.heatmap_decoder import LEVEL_CHANNELS, TEXT_WIDTH, HeatmapDecoder
from tvad_desktop.model.pack import load_pack
from tvad_desktop.model.prepare import load_decoder
from tvad_desktop.model.prompts import load_prompts
from tvad_desktop.training import synthetic, train_ahd
from tvad_desktop.training.train_ahd import CATEGORY_WORDS, heat_loss, settle_norms, split_levels

RECIPE = """
scenes = "{folder}/scenes"
output = "{folder}/weights/ahd.safetensors"
features = "{folder}/features"
seed = 3
steps_per_scene = 3
epochs = 2
batch_size = 6
learning_rate = 0.002
default_prompts_share = 0.6
"""


@pytest.fixture(autouse=True)
def one_torch_thread() -> None:
    torch.set_num_threads(1)


@pytest.fixture
def recipe(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Two rendered scenes of a second, small pictures, and prompts without a language model."""
    pack = load_pack("tvad-mini")
    if not graph_path(pack, "vision").is_file():
        pytest.skip("the base weights are not set up (run python3 installer/bootstrap.py)")
    monkeypatch.setattr(synthetic, "FRAME_COUNTS", (10, 11))
    monkeypatch.setattr(mini, "SHORT_SIDE_PX", 96)
    generator = torch.Generator().manual_seed(0)
    vectors = torch.nn.functional.normalize(torch.randn(2, TEXT_WIDTH, generator=generator), dim=1)
    monkeypatch.setattr(train_ahd, "_prompt_vectors", lambda: dict.fromkeys((None, *CATEGORY_WORDS), vectors))
    synthetic.generate(tmp_path / "scenes", 2, 5, Job())
    path = tmp_path / "recipe.toml"
    path.write_text(RECIPE.format(folder=tmp_path.as_posix()), encoding="utf-8")
    return path


def test_two_steps_on_two_scenes_give_weights_that_load(recipe, tmp_path, capsys, monkeypatch):
    progress: list[tuple[int, int]] = []
    written = train_ahd.train_ahd(recipe, Job(on_progress=lambda done, total: progress.append((done, total))))
    assert progress == [(0, 2), (1, 2), (0, 2), (1, 2)]
    (loss,) = re.findall(r"step 0/2 loss (\S+)", capsys.readouterr().out)
    assert np.isfinite(float(loss))

    decoder = load_decoder(written)
    assert all(torch.isfinite(tensor).all() for tensor in decoder.state_dict().values())
    torch.manual_seed(3)
    assert not torch.allclose(decoder.level_weights, HeatmapDecoder().level_weights, atol=1e-4)

    monkeypatch.setattr(train_ahd, "_encode_scene", lambda *_: pytest.fail("the features are on disk"))
    first = written.read_bytes()
    train_ahd.train_ahd(recipe, Job())
    assert written.read_bytes() == first
    assert len(list((tmp_path / "features").iterdir())) == 2


def test_a_recipe_that_cannot_work_is_told(tmp_path, monkeypatch):
    path = tmp_path / "recipe.toml"
    with pytest.raises(UserError, match="cannot be read"):
        train_ahd.train_ahd(path, Job())
    path.write_text("scenes = 3", encoding="utf-8")
    with pytest.raises(UserError, match="cannot be read"):
        train_ahd.train_ahd(path, Job())
    path.write_text(RECIPE.format(folder=tmp_path.as_posix()), encoding="utf-8")
    with pytest.raises(UserError, match="no scenes"):
        train_ahd.train_ahd(path, Job())
    monkeypatch.setattr(train_ahd, "_load_samples", lambda config, job: [])
    with pytest.raises(UserError, match="0 samples do not fill one batch of 6"):
        train_ahd.train_ahd(path, Job())


@pytest.mark.parametrize("category", CATEGORY_WORDS)
def test_a_category_called_anomalous_makes_the_others_normal(category):
    prompts = train_ahd._category_prompts(load_prompts(), category)
    assert prompts.anomalous_words == CATEGORY_WORDS[category]
    for other, words in CATEGORY_WORDS.items():
        assert (words[0] in prompts.normal_words) == (other != category)


def test_heat_in_the_wrong_place_costs_and_missed_heat_costs_more():
    target = torch.zeros(1, 4, 4)
    target[0, 1, 1] = 1
    right, blind, wrong = (torch.zeros(1, 2, 4, 4) for _ in range(3))
    right[:, 1] = 12 * target - 6
    blind[:, 1] = -6
    wrong[:, 1] = -6
    wrong[0, 1, 1, 1], wrong[0, 1, 3, 3] = 6, 6
    losses = [float(heat_loss(logits, target)) for logits in (right, wrong, blind)]
    assert losses == sorted(losses)
    assert losses[1] > 10 * losses[0]
    assert losses[2] > 3 * losses[1]


def test_the_levels_are_taken_apart_and_normalised_to_the_data():
    features = np.random.default_rng(0).normal(3, 2, (5, sum(LEVEL_CHANNELS), 6, 8)).astype(np.float16)
    levels = split_levels(torch.from_numpy(features))
    assert [level.shape[1] for level in levels] == list(LEVEL_CHANNELS)
    decoder = HeatmapDecoder()
    settle_norms(decoder, list(features))
    for mlp in decoder.mlps:
        torch.testing.assert_close(mlp.mean, torch.full_like(mlp.mean, 3), atol=0.6, rtol=0)
        torch.testing.assert_close(mlp.spread, torch.full_like(mlp.spread, 2), atol=0.6, rtol=0)
