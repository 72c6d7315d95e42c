"""Training the AHD: two tiny scenes, a few clips, and weights that load."""

from __future__ import annotations

import re
from pathlib import Path

import cv2
import numpy as np
import pytest
import torch

from tvad_desktop.detection.ahd import HeatmapDecoder, load_decoder
from tvad_desktop.detection.prompts import PromptSet, load_prompts
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Job
from tvad_desktop.lab.data.clip_samples import ClipSample, training_clips
from tvad_desktop.lab.data.clip_split import is_held_out
from tvad_desktop.lab.training import train_ahd
from tvad_desktop.lab.training.train_ahd import CATEGORY_WORDS, Prompted, heat_loss, settle_norms, split_levels
from tvad_desktop.packs.manifest import load_pack
from tvad_desktop.packs.onnx import graph_path
from tvad_desktop.packs.tvad_mini import vision as mini
from tvad_desktop.packs.tvad_mini.spec import SPEC
from tvad_desktop.packs.tvad_mini.vision import VISION_GRAPH

SPRITES = Path(__file__).resolve().parents[2] / "resources" / "sprites.npz"
RECIPE = """
scenes = "{folder}/scenes"
scene_count = 2
scene_seed = 1
output = "{folder}/weights/ahd.safetensors"
features = "{folder}/features"
clips = "{clips}"
clip_features = "{folder}/clip-features"
sprites = "{sprites}"
seed = 3
steps_per_scene = 3
updates = {updates}
batch_size = 4
learning_rate = 0.002
default_prompts_share = 0.5
pasted_share = 0.3
clips_share = 0.3
"""


def write_recipe(folder: Path, *, clips: Path | str = "", updates: int = 3) -> Path:
    path = folder / "recipe.toml"
    clips = clips.as_posix() if isinstance(clips, Path) else clips
    recipe = RECIPE.format(folder=folder.as_posix(), sprites=SPRITES.as_posix(), clips=clips, updates=updates)
    path.write_text(recipe, encoding="utf-8")
    return path


@pytest.fixture(autouse=True)
def one_torch_thread() -> None:
    torch.set_num_threads(1)


@pytest.fixture
def scenes(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, write_scene) -> Path:
    """A scene with a car and one with a walker, small pictures, and prompts without a language model."""
    if not graph_path(load_pack("tvad-mini"), VISION_GRAPH).is_file():
        pytest.skip("the base weights are not set up (run python3 installer/bootstrap.py)")
    monkeypatch.setattr(mini, "ANALYSED_PIXELS", 96 * 144)
    monkeypatch.setattr(train_ahd, "load_prompted", random_prompts)
    for name, category in (("one", "vehicle"), ("two", "walking")):
        write_scene(tmp_path / "scenes" / name, category)
    return tmp_path


def random_prompts(pack) -> dict[str, Prompted]:
    generator = torch.Generator().manual_seed(0)
    vectors = torch.nn.functional.normalize(torch.randn(2, SPEC.text_width, generator=generator), dim=1)
    meant = {"default": CATEGORY_WORDS, "vehicle": ["vehicle"], "fighting": ["fighting"]}
    return {name: Prompted(vectors, frozenset(categories)) for name, categories in meant.items()}


@pytest.fixture
def clips(tmp_path: Path) -> Path:
    """Five clips of a second of each kind, some of them held out."""
    street = np.random.default_rng(0).integers(60, 100, (96, 144, 3), np.uint8)
    for kind in ("fight", "no_fight"):
        (tmp_path / "fights" / kind).mkdir(parents=True)
        for number in range(5):
            path = tmp_path / "fights" / kind / f"{kind}{number}.mp4"
            writer = cv2.VideoWriter(str(path), cv2.CAP_FFMPEG, cv2.VideoWriter.fourcc(*"mp4v"), 10, (144, 96))
            for place in range(10):
                picture = street.copy()
                picture[30:60, 10 + 8 * place : 30 + 8 * place] = 200
                writer.write(picture)
            writer.release()
    return tmp_path / "fights"


def test_a_training_gives_weights_that_load_and_keeps_its_features(scenes, tmp_path, capsys, monkeypatch):
    progress: list[tuple[float, float]] = []
    job = Job(on_progress=lambda done, total: progress.append((done, total)))
    written = train_ahd.train_ahd(write_recipe(tmp_path), job)
    assert progress == [(0, 2), (1, 2), (0, 3), (1, 3), (2, 3)]
    (loss,) = re.findall(r"update 0/3 .* loss (\S+)", capsys.readouterr().out)
    assert np.isfinite(float(loss))

    decoder = load_decoder(written, SPEC)
    assert all(torch.isfinite(tensor).all() for tensor in decoder.state_dict().values())
    assert not torch.allclose(decoder.level_weights, HeatmapDecoder(SPEC).level_weights, atol=1e-4)

    monkeypatch.setattr(train_ahd, "_encode_scene", lambda *_: pytest.fail("the features are on disk"))
    first = written.read_bytes()
    train_ahd.train_ahd(write_recipe(tmp_path), Job())
    assert written.read_bytes() == first, "the same recipe gives the same weights"
    assert len(list((tmp_path / "features").iterdir())) == 2


def test_clips_join_the_training_but_never_those_held_out(scenes, clips, tmp_path, capsys):
    names = {path.name for path in clips.glob("*/*.mp4")}
    held_out = {name for name in names if is_held_out(name)}
    assert held_out
    assert {path.name for path in training_clips(clips)} == names - held_out
    written = train_ahd.train_ahd(write_recipe(tmp_path, clips=clips, updates=2), Job())
    assert all(torch.isfinite(tensor).all() for tensor in load_decoder(written, SPEC).state_dict().values())
    stored = [path.stem for path in (tmp_path / "clip-features").iterdir()]
    assert len(stored) == len(names) - len(held_out)
    assert not any(stem.endswith(Path(name).stem) for stem in stored for name in held_out)
    with np.load(next((tmp_path / "clip-features").glob("clip-no_fight-*"))) as arrays:
        shares = [arrays[name] for name in arrays.files if name.startswith("share_")]
        assert arrays["plain"].shape[1] == sum(SPEC.channels)
        assert arrays["pasted"].shape[2:] == shares[0].shape[1:]
        assert max(float(share.max()) for share in shares) > 0.5, "something was pasted"
    with np.load(next((tmp_path / "clip-features").glob("clip-fight-*"))) as arrays:
        assert arrays.files == ["plain"], "a fight may hide what is pasted"


def test_a_target_counts_where_the_prompts_call_it_anomalous():
    share = np.zeros((3, 4), np.float16)
    share[1, 2] = 0.5
    sample = ClipSample(np.zeros((sum(SPEC.channels), 3, 4), np.float16), {"vehicle": share})
    for categories, expected in ((["vehicle", "animal"], 0.5), (["fighting"], 0.0)):
        target = train_ahd._target(sample, Prompted(torch.zeros(2, SPEC.text_width), frozenset(categories)))
        assert target[1, 2] == expected
        assert target.sum() == expected


def test_a_recipe_that_cannot_work_is_told(tmp_path, monkeypatch):
    path = tmp_path / "recipe.toml"
    with pytest.raises(UserError, match="cannot be read"):
        train_ahd.train_ahd(path, Job())
    path.write_text("scenes = 3", encoding="utf-8")
    with pytest.raises(UserError, match="cannot be read"):
        train_ahd.train_ahd(path, Job())
    with pytest.raises(UserError, match="no scenes"):
        train_ahd.train_ahd(write_recipe(tmp_path), Job())
    monkeypatch.setattr(train_ahd, "load_material", lambda config, job: train_ahd.Material([], [], []))
    with pytest.raises(UserError, match="0 samples do not fill one batch of 4"):
        train_ahd.train_ahd(write_recipe(tmp_path), Job())


def test_every_shipped_prompt_set_is_trained_with_categories_that_are_known():
    for name, categories in train_ahd.SHIPPED_PROMPTS.items():
        assert isinstance(load_prompts(name), PromptSet)
        assert set(categories) <= set(CATEGORY_WORDS)


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
    features = np.random.default_rng(0).normal(3, 2, (5, sum(SPEC.channels), 6, 8)).astype(np.float16)
    levels = split_levels(torch.from_numpy(features), SPEC)
    assert [level.shape[1] for level in levels] == list(SPEC.channels)
    decoder = HeatmapDecoder(SPEC)
    settle_norms(decoder, list(features), SPEC)
    for mlp in decoder.mlps:
        torch.testing.assert_close(mlp.mean, torch.full_like(mlp.mean, 3), atol=0.6, rtol=0)
        torch.testing.assert_close(mlp.spread, torch.full_like(mlp.spread, 2), atol=0.6, rtol=0)
