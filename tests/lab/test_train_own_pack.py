"""A site's own Qwen2.5-VL, the whole way: imported, quantized, used untrained, trained in three parts, asked."""

from __future__ import annotations

from pathlib import Path

import platformdirs
import pytest
from click.testing import CliRunner
from frame_difference import write_street

from tvad_desktop.cli.main import tvad
from tvad_desktop.detection.detector import Detector
from tvad_desktop.domain.answers import FirstAnswer
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.incident import IncidentSettings
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.provenance import UNTRAINED_ANSWER, read_provenance
from tvad_desktop.language.rae.shapes import SOFT_TOKENS
from tvad_desktop.packs.manifest import load_pack
from tvad_desktop.packs.qwen25_vl import shapes, vision
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.workbench import ask as chat
from tvad_desktop.workbench.analyse import analyse
from tvad_desktop.workbench.ask import ask, describe
from tvad_desktop.workbench.assistant import Assistant
from tvad_desktop.workbench.import_pack import import_pack
from tvad_desktop.workbench.incidents import update_incidents
from tvad_desktop.workbench.learn import learn_profile
from tvad_desktop.workbench.packs import open_pack, pack_of_incident
from tvad_desktop.workbench.prepare import prepare_pack
from tvad_desktop.workbench.report.files import export_files

AHD = """
scenes = "{folder}/scenes"
scene_count = 2
scene_seed = 1
output = "{pack}/ahd.safetensors"
features = "{folder}/features"
clips = ""
clip_features = ""
sprites = ""
seed = 3
steps_per_scene = 5
updates = 2
batch_size = 4
learning_rate = 0.002
default_prompts_share = 0.5
pasted_share = 0.0
clips_share = 0.0
pack = "site"
"""
RAE = """
scenes = "{folder}/scenes"
features = "{folder}/features"
base = "{folder}/base"
checkpoint = "{folder}/checkpoint.pt"
output = "{pack}"
seed = 1
samples_per_scene = 4
clips = ""
staged = ""
staged_features = ""
sprites = ""
samples_per_staged_scene = 1
minutes = 0.01
batch_size = 2
alignment_steps = 2
alignment_batch_size = 2
alignment_learning_rate = 0.001
learning_rate = 0.001
lora_learning_rate = 0.001
dimmed_share = 0.3
checkpointing = "on"
precision = "half"
pack = "site"
"""


def run(*arguments: str) -> str:
    result = CliRunner().invoke(tvad, list(arguments), catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.output


@pytest.mark.usefixtures("one_torch_thread")
def test_from_a_folder_to_an_answer(qwen_source, tmp_path: Path, monkeypatch, write_scene):
    monkeypatch.setenv("TVAD_MODELS", str(tmp_path / "models"))
    monkeypatch.setattr(platformdirs, "user_cache_dir", lambda name: str(tmp_path / "cache"))
    monkeypatch.setattr(shapes, "ANALYSED_PIXELS", 112 * 168)
    monkeypatch.setattr(vision, "SHOWN_PIXELS", 84 * 112)
    monkeypatch.setattr(chat, "ANSWER_TOKENS", 8)
    pack = import_pack(qwen_source, "qwen2.5-vl", "site", "Q8_0", Job())
    prepare_pack(pack)
    street = write_street(tmp_path / "street", seconds=3.5)
    quiet = write_street(tmp_path / "quiet", seconds=2.5)
    options = {"camera": "gate", "fps": 20.0, "job": Job()}

    with CaseStore.create(tmp_path / "untrained", "Street", "ada") as store:
        detector = Detector(open_pack("site"))
        incident, heat = find_incident(store, street, detector, options)
        assert heat.std() > 0, "prompts alone give heat that differs from place to place"
        assistant = Assistant(open_pack("site"))
        answer = describe(store, incident.id, assistant, job=Job())
        assistant.close()
        assert (answer.untrained, answer.soft_tokens, answer.visual_tokens > 0) == (True, 0, True)
        assert read_provenance(store.messages(incident.id)[-1].provenance).untrained
        export_files(store, tmp_path / "report", ("html",), job=Job())
    report = (tmp_path / "report" / "report.html").read_text(encoding="utf-8")
    assert UNTRAINED_ANSWER in report
    assert "it comes from prompts alone" in report

    for name, category in (("one", "vehicle"), ("two", "walking")):
        write_scene(tmp_path / "scenes" / name, category)
    for part, recipe in (("ahd", AHD), ("rae", RAE)):
        path = tmp_path / f"{part}.toml"
        path.write_text(recipe.format(folder=tmp_path.as_posix(), pack=pack.folder.as_posix()), encoding="utf-8")
        planned = run("train", part, "--config", str(path), "--dry-run")
        assert "(measured)" in planned
        assert not load_pack("site").has(part), "a dry run trains nothing"
        run("train", part, "--config", str(path))
    trained = load_pack("site")
    assert [file.role for file in trained.files] == ["vision", "language", "ahd", "rae", "lora"]
    with pytest.raises(UserError, match="is not prepared"):
        open_pack("site")
    prepare_pack(trained)

    with CaseStore.create(tmp_path / "trained", "Street", "ada") as store:
        detector = Detector(open_pack("site"))
        learn_profile(store, [quiet], detector, **options)
        incident, _ = find_incident(store, street, detector, options)
        assert pack_of_incident(store, incident.id) == "site"
        assistant = Assistant(open_pack("site"))
        answer = describe(store, incident.id, assistant, job=Job())
        later = ask(store, incident.id, "Anything else?", assistant, job=Job(), on_text=lambda _: None)
        assistant.close()
    FirstAnswer.parse(answer.text)
    assert (answer.untrained, answer.soft_tokens, answer.visual_tokens > 0) == (False, SOFT_TOKENS, True)
    assert later.text


def find_incident(store, street, detector, options):
    report = analyse(store, street, detector, **options)
    heat = store.heatmaps(report.analysis_id).scores.astype("float32")
    loose = IncidentSettings(float(heat.max(axis=(1, 2)).min()) * 0.9, 1e-6)  # whatever is hottest in random networks
    return update_incidents(store, store.analysis(report.analysis_id), loose)[0], heat
