"""A second family by the same road: a tiny random SmolVLM2 of the true architecture is imported, analyses and
answers."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
import platformdirs
import pytest
from frame_difference import write_street
from tiny_smolvlm import VISION_WIDTH, WIDTH, make_model, write_folder

from tvad_desktop.detection.detector import Detector
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.incident import IncidentSettings
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.media import Frame
from tvad_desktop.language.incident_prompt import show_incident
from tvad_desktop.language.model import LanguageModel
from tvad_desktop.language.prompt_template import QUESTION_END, evidence_text, prefix_text
from tvad_desktop.packs.registry import family_of, spec_of
from tvad_desktop.packs.smolvlm2 import family
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.workbench.analyse import analyse
from tvad_desktop.workbench.ask import describe
from tvad_desktop.workbench.assistant import Assistant
from tvad_desktop.workbench.import_pack import import_pack
from tvad_desktop.workbench.incidents import update_incidents
from tvad_desktop.workbench.packs import open_pack

pytestmark = pytest.mark.usefixtures("one_torch_thread")

FAMILY = "smolvlm2"


@pytest.fixture(scope="module")
def model() -> Any:
    return make_model()


@pytest.fixture(scope="module")
def source(model, tmp_path_factory) -> Path:
    return write_folder(tmp_path_factory.mktemp("brought") / "small", model)


@pytest.fixture(scope="module")
def pack(source, tmp_path_factory):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("TVAD_MODELS", str(tmp_path_factory.mktemp("models")))
        cache = tmp_path_factory.mktemp("cache")
        patch.setattr(platformdirs, "user_cache_dir", lambda name: str(cache))
        yield import_pack(source, FAMILY, "small", "F16", Job())


@pytest.mark.parametrize(("height", "width"), [(140, 392), (392, 252), (99, 101)])
def test_levels_have_the_shape_of_the_picture(pack, height, width):
    encoder = family_of(pack).load_vision(pack)
    random = np.random.default_rng(0)
    before, now = (Frame(0, 0, random.integers(0, 255, (height, width, 3), np.uint8)) for _ in range(2))
    step = encoder.encode_moment(before, before, now)
    grid = encoder.grid_of(height, width)
    assert [level.shape for level in step.levels] == [(2 * VISION_WIDTH, *grid)] * 4
    assert step.picture.grid == (grid[0] // 4, grid[1] // 4)
    still = encoder.encode_moment(now, now, now)
    assert not still.levels[0][VISION_WIDTH:].any(), "nothing differs between two pictures that are the same"
    np.testing.assert_allclose(still.levels[0][:VISION_WIDTH], step.levels[0][:VISION_WIDTH], atol=1e-4)


def test_visual_tokens_are_those_of_transformers(model, pack):
    """On a square picture, which is all that its own connector can do."""
    import torch

    picture = np.random.default_rng(1).integers(0, 255, (512, 512, 3), np.uint8)
    (shown,) = family_of(pack).load_vision(pack).picture_tokens([Frame(0, 0, picture)])
    pixels = torch.from_numpy((picture.astype(np.float32) / 255 - 0.5) / 0.5).permute(2, 0, 1)[None]
    with torch.inference_mode():
        states = model.model.vision_model(pixel_values=pixels).last_hidden_state
        expected = model.model.connector(states)[0].numpy()
    assert shown.embeddings.shape == (64, WIDTH)
    np.testing.assert_allclose(shown.embeddings, expected, atol=0.02 * np.abs(expected).max())


def test_llama_cpp_and_torch_agree_with_pictures_and_text(model, pack):
    import torch

    picture = np.random.default_rng(1).integers(0, 255, (100, 300, 3), np.uint8)
    (shown,) = family_of(pack).load_vision(pack).picture_tokens([Frame(0, 0, picture)])
    language = LanguageModel(pack.path("language"))
    show_incident(language, None, (), pictures=[("A: ", shown)])
    said = language.logits("Is it?")
    tokenize, embed = language._weights.tokenize, model.get_input_embeddings()
    before = (
        tokenize(prefix_text(), special=True) + tokenize("A: ", special=False) + tokenize(shown.before, special=True)
    )
    after = tokenize(shown.after, special=True) + tokenize(evidence_text(()), special=False)
    after += tokenize("Is it?", special=False) + tokenize(QUESTION_END, special=True)
    with torch.inference_mode():
        parts = [embed(torch.tensor(before)), torch.from_numpy(shown.embeddings), embed(torch.tensor(after))]
        states = model.model.text_model(inputs_embeds=torch.cat(parts)[None]).last_hidden_state[0, -1]
        expected = model.lm_head(states).numpy()
    language.close()
    error = float(np.abs(said - expected).max() / np.abs(expected).max())
    print(f"largest relative difference with a picture, F16: {error:.1e}")
    assert error < 1e-2


def test_it_analyses_and_answers_untrained(pack, tmp_path, monkeypatch):
    monkeypatch.setattr(family, "ANALYSED_PIXELS", 128 * 192)
    with CaseStore.create(tmp_path / "case", "Street", "ada") as store:
        detector = Detector(open_pack("small"))
        report = analyse(
            store, write_street(tmp_path / "street", seconds=2.5), detector, camera="gate", fps=20.0, job=Job()
        )
        heat = store.heatmaps(report.analysis_id).scores.astype(np.float32)
        assert heat.std() > 0
        loose = IncidentSettings(float(heat.max(axis=(1, 2)).min()) * 0.9, 1e-6)
        incident = update_incidents(store, store.analysis(report.analysis_id), loose)[0]
        assistant = Assistant(open_pack("small"))
        answer = describe(store, incident.id, assistant, job=Job())
        assistant.close()
    assert (answer.untrained, answer.visual_tokens > 0, answer.pack) == (True, True, "small")


def test_its_language_model_is_trained_by_the_same_loader(pack, tmp_path):
    trainable = family_of(pack).load_trainable(pack, tmp_path / "base", half=False)
    assert (trainable.architecture, trainable.permuted, trainable.sections) == ("llama", True, 1)
    assert trainable.model.get_input_embeddings().weight.shape[1] == spec_of(pack).language_width


@pytest.mark.parametrize(
    ("change", "complaint"),
    [
        ({"model_type": "idefics3"}, "of the kind “idefics3”, not smolvlm"),
        ({"auto_map": {"AutoModel": "code.py"}}, "wants to run code of its own"),
        ({"text_config": {}}, "does not tell vocab_size"),
        ({"scale_factor": 2}, "modality_projection.* is 64×512, but config.json says 64×128"),
        ({"vision_config": {"hidden_size": 32}}, "lacks .* tensors of its vision part"),
    ],
)
def test_a_folder_that_will_not_do_is_refused(source, tmp_path, monkeypatch, change, complaint):
    import shutil

    monkeypatch.setenv("TVAD_MODELS", str(tmp_path / "models"))
    folder = Path(shutil.copytree(source, tmp_path / "other"))
    config = json.loads((folder / "config.json").read_text(encoding="utf-8")) | change
    (folder / "config.json").write_text(json.dumps(config), encoding="utf-8")
    with pytest.raises(UserError, match=complaint):
        import_pack(folder, FAMILY, "other", "F16", Job())
    assert list((tmp_path / "models").iterdir()) == []


def test_what_published_settings_leave_out_is_as_usual(tmp_path, monkeypatch):
    """The smaller ones tell neither the number of blocks nor what follows from the kind of transformer."""
    monkeypatch.setenv("TVAD_MODELS", str(tmp_path / "models"))
    folder = write_folder(tmp_path / "brought", make_model(depth=12))
    config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    told = config["vision_config"]
    config["vision_config"] = {
        name: told[name] for name in ("hidden_size", "intermediate_size", "image_size", "patch_size", "model_type")
    } | {"num_attention_heads": 2, "max_image_size": {"longest_edge": 128}, "use_base_siglip": False}
    (folder / "config.json").write_text(json.dumps(config), encoding="utf-8")
    pack = import_pack(folder, FAMILY, "usual", "F16", Job())
    assert spec_of(pack).level_names == ("block1", "block3", "block6", "block12")
    encoder = family_of(pack).load_vision(pack)
    picture = Frame(0, 0, np.zeros((96, 160, 3), np.uint8))
    assert len(encoder.encode_moment(picture, picture, picture).levels) == 4
