"""A site's own labelled footage trains the AHD, is measured by its layout, and its dialogues become samples."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import msgspec
import numpy as np
import platformdirs
import pytest
from frame_difference import write_street
from safetensors.numpy import load_file
from second_pack import SPEC, PlainFamily

from tvad_desktop.detection.detector import Detector
from tvad_desktop.domain.answers import FirstAnswer
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.questions import FIRST_QUESTION
from tvad_desktop.lab.data.dialogues import write_dialogue
from tvad_desktop.lab.data.sets.spoken import read_dialogues
from tvad_desktop.lab.data.spoken_samples import load_spoken
from tvad_desktop.lab.evaluation.detection import evaluate_detection
from tvad_desktop.lab.training.dry_run import plan_ahd
from tvad_desktop.lab.training.own_recipe import ahd_recipe, rae_recipe, with_dialogues, with_labelled
from tvad_desktop.lab.training.train_ahd import run_ahd
from tvad_desktop.language.rae.shapes import GRID
from tvad_desktop.packs import registry
from tvad_desktop.packs.manifest import load_pack
from tvad_desktop.packs.region_pooling import PLACES
from tvad_desktop.workbench.packs import open_pack
from tvad_desktop.workbench.prepare import prepare_pack

ANSWER = FirstAnswer(True, "a white car", "moving fast to the right", "center left", "center right").render()


@pytest.fixture
def pack(plain_models: Path, tmp_path: Path, monkeypatch):
    monkeypatch.setitem(registry.FAMILIES, "plain", PlainFamily())
    monkeypatch.setattr(platformdirs, "user_cache_dir", lambda name: str(tmp_path / "cache"))
    monkeypatch.setenv("TVAD_MODELS", str(shutil.copytree(plain_models, tmp_path / "models")))
    monkeypatch.chdir(tmp_path)
    return open_pack("plain")


@pytest.fixture
def site(tmp_path: Path) -> Path:
    folder = tmp_path / "site"
    folder.mkdir()
    for name in ("gate", "yard"):
        write_street(folder / name, seconds=3.0)
    boxes = [{"time_us": t, "x": 0.1 + t / 4e6, "y": 0.4, "width": 0.2, "height": 0.2} for t in (500_000, 2_000_000)]
    incident = {"start_us": 500_000, "end_us": 2_000_000, "name": "a car", "boxes": boxes}
    videos = [
        {"path": name, "fps": 20.0, "split": split, "complete": True, "incidents": [incident]}
        for name, split in (("gate", "train"), ("yard", "test"))
    ]
    (folder / "incidents.json").write_text(json.dumps({"videos": videos}), encoding="utf-8")
    spoken = {
        "video": "gate", "fps": 20.0, "start_s": 0.5, "end_s": 2.0,
        "conversations": [{"from": "human", "value": FIRST_QUESTION}, {"from": "gpt", "value": ANSWER}],
    }  # fmt: skip
    (folder / "dialogues.json").write_text(json.dumps([spoken]), encoding="utf-8")
    return folder


def test_boxes_alone_train_the_ahd_and_are_measured(pack, site):
    recipe = with_labelled(ahd_recipe(None, "plain"), site, "site")
    assert (recipe.scenes, recipe.clips) == ("", ""), "nothing was rendered here"
    planned = "\n".join(plan_ahd(recipe, Job()))
    assert "1 labelled videos; 12 steps" in planned
    before = load_file(pack.path("ahd"))

    written = run_ahd(msgspec.structs.replace(recipe, updates=3, batch_size=4), Job(), "tvad train ahd")
    after = load_file(written)
    assert any(not np.array_equal(before[name], after[name]) for name in before)
    prepare_pack(load_pack("plain"))
    figures = evaluate_detection(site, Detector(open_pack("plain")), profile="none", layout="site", job=Job())
    assert figures.frames == 60
    assert figures.micro_auc is not None
    assert figures.pixel_auroc is not None


def test_dialogues_are_samples_with_the_heat_of_the_pack(pack, site):
    (sample,) = load_spoken(read_dialogues(site), Detector(pack), Job())
    assert sample.heatmaps.shape == (5, *GRID)
    assert sample.visual.shape == (5, PLACES, SPEC.visual_channels)
    assert (sample.anomalous, sample.seen.target) == (True, "a white car")
    for seed in range(3):
        assert write_dialogue(sample, np.random.default_rng(seed)).turns == ((FIRST_QUESTION, ANSWER),)
    recipe = with_dialogues(rae_recipe(None, "plain"), site)
    assert (recipe.scenes, recipe.dialogues) == ("", str(site))


def test_other_labels_of_the_same_footage_are_encoded_anew(pack, site):
    recipe = ahd_recipe(None, "plain")
    before = with_labelled(recipe, site, "site").labelled_features
    assert with_labelled(recipe, site, "site").labelled_features == before
    labels = site / "incidents.json"
    labels.write_text(labels.read_text(encoding="utf-8").replace("a car", "a van"), encoding="utf-8")
    assert with_labelled(recipe, site, "site").labelled_features != before
