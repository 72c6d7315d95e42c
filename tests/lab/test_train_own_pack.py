"""A site's own Qwen2.5-VL pack: its AHD is trained by the recipe of every pack, and the manifest names the outcome."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import platformdirs
import pytest
from tiny_qwen import make_model, write_folder

from tvad_desktop.detection.detector import Detector
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.media import Frame
from tvad_desktop.lab.training import train_ahd
from tvad_desktop.packs.manifest import load_pack
from tvad_desktop.packs.qwen25_vl import shapes
from tvad_desktop.workbench.import_pack import import_pack
from tvad_desktop.workbench.packs import open_pack
from tvad_desktop.workbench.prepare import prepare_pack

RECIPE = """
scenes = "{folder}/scenes"
scene_count = 2
scene_seed = 1
output = "{pack}/ahd.safetensors"
features = "{folder}/features"
clips = ""
clip_features = ""
sprites = ""
seed = 3
steps_per_scene = 3
updates = 2
batch_size = 4
learning_rate = 0.002
default_prompts_share = 0.5
pasted_share = 0.0
clips_share = 0.0
pack = "site"
"""


@pytest.mark.usefixtures("one_torch_thread")
def test_an_imported_pack_trains_its_ahd_and_then_detects(tmp_path: Path, monkeypatch, write_scene):
    monkeypatch.setenv("TVAD_MODELS", str(tmp_path / "models"))
    monkeypatch.setattr(platformdirs, "user_cache_dir", lambda name: str(tmp_path / "cache"))
    monkeypatch.setattr(shapes, "ANALYSED_PIXELS", 112 * 168)
    pack = import_pack(write_folder(tmp_path / "brought", make_model()), "qwen2.5-vl", "site", "Q8_0", Job())
    for name, category in (("one", "vehicle"), ("two", "walking")):
        write_scene(tmp_path / "scenes" / name, category)
    recipe = tmp_path / "recipe.toml"
    text = RECIPE.format(folder=tmp_path.as_posix(), pack=pack.folder.as_posix())

    hashes = []
    for seed in (3, 4):  # the second training takes the place of the first
        recipe.write_text(text.replace("seed = 3", f"seed = {seed}"), encoding="utf-8")
        assert train_ahd.train_ahd(recipe, Job()) == pack.folder / "ahd.safetensors"
        hashes.append(load_pack("site").file("ahd").sha256)
    assert hashes[0] != hashes[1]
    with pytest.raises(UserError, match="is not prepared"):
        open_pack("site")
    prepare_pack(load_pack("site"))
    trained = open_pack("site")
    assert [file.role for file in trained.files] == ["vision", "language", "ahd"]

    picture = np.random.default_rng(0).integers(0, 255, (112, 168, 3), np.uint8)
    (step,) = Detector(trained).detect([Frame(0, 0, picture)])
    assert step.heatmap.scores.shape == (8, 12)
