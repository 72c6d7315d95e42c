"""The Model page: packs with hashes, checking, measuring, choosing one for the case, importing and stopping."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel

from tvad_desktop.domain.job import Job
from tvad_desktop.packs.manifest import UNTRAINED
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.ui.dialogs import model_page
from tvad_desktop.ui.dialogs.import_model_dialog import ImportModelDialog, ModelToImport
from tvad_desktop.ui.dialogs.model_page import ModelPage
from tvad_desktop.workbench import model_packs
from tvad_desktop.workbench.model_packs import MeasuredSpeed
from tvad_desktop.workbench.packs import pack_of_case


@pytest.fixture
def models(tmp_path, monkeypatch, qwen_pack) -> Path:
    folder = tmp_path / "models"
    shutil.copytree(qwen_pack.folder, folder / "site")
    monkeypatch.setenv("TVAD_MODELS", str(folder))
    return folder


@pytest.fixture
def page(qtbot, runner, models) -> ModelPage:
    page = ModelPage(runner)
    qtbot.addWidget(page)
    page.look_at("site")
    qtbot.waitUntil(lambda: not runner.live)
    return page


def texts(page: ModelPage) -> str:
    return "\n".join(label.text() for label in page.findChildren(QLabel))


def test_a_pack_tells_hashes_device_limits_and_files(page, qwen_pack):
    said = texts(page)
    assert qwen_pack.sha256 in said
    assert UNTRAINED["ahd"] in said
    assert "language-F16.gguf" in said
    assert "CPU" in said or "CUDA" in said
    assert "not measured yet" in said
    assert not page.use.isEnabled(), "the case uses it already"


def test_a_damaged_file_is_found(page, models, qtbot, runner):
    page.verify.click()
    qtbot.waitUntil(lambda: "what it should be" in page.state.text())
    path = models / "site" / "vision.safetensors"
    path.write_bytes(path.read_bytes()[:-1] + b"x")
    page.verify.click()
    qtbot.waitUntil(lambda: "wrong SHA-256" in page.state.text())


def test_what_was_measured_is_shown(page, qtbot, monkeypatch, runner):
    monkeypatch.setattr(model_packs, "measure_speed", lambda name, job: MeasuredSpeed("CPU", 1.5, 20.0))
    page.measure.click()
    qtbot.waitUntil(lambda: "1.50 steps" in page.state.text())
    qtbot.waitUntil(lambda: not runner.live)
    assert page.measure.isEnabled()


def test_an_import_shows_progress_and_can_be_stopped_and_goes_on(page, qwen_source, models, qtbot, runner):
    model = ModelToImport(qwen_source, "qwen2.5-vl", "other", "F16")
    page.start_import(model)
    assert page.cancel.isVisibleTo(page)
    page.cancel.click()
    qtbot.waitUntil(lambda: not runner.live)
    assert "Stopped" in page.state.text()
    assert not (models / "other").exists()
    page.start_import(model)
    qtbot.waitUntil(lambda: "is imported" in page.state.text(), timeout=20_000)
    qtbot.waitUntil(lambda: not runner.live)
    assert [page.list.item(row).text() for row in range(page.list.count())] == ["other", "site ✓"]


def test_what_a_stopped_import_left_can_be_removed(page, models):
    (models / ".half.partial" / "half").mkdir(parents=True)
    page.refresh()
    page.list.setCurrentRow(1)
    assert "was stopped" in page.heading.text()
    page.discard.click()
    assert not (models / ".half.partial").exists()
    assert page.list.count() == 1


def test_the_import_dialog_says_first_what_is_in_the_way(qtbot, models, qwen_source, tmp_path, runner):
    dialog = ImportModelDialog(runner)
    qtbot.addWidget(dialog)

    def told(words: str) -> None:
        qtbot.waitUntil(lambda: words in dialog.told.text(), timeout=10_000)

    assert not dialog.go_ahead.isEnabled()
    dialog.folder.setText(str(tmp_path))
    told("config.json is missing")
    assert not dialog.go_ahead.isEnabled()
    dialog.folder.setText(str(qwen_source))
    told("GB of the disk")
    assert dialog.go_ahead.isEnabled()
    assert dialog.model.name == "site-model"
    dialog.name.setText("site")
    assert not dialog.go_ahead.isEnabled(), "nothing is gone ahead with before it was looked at"
    told("There is a model pack “site” already")
    dialog.name.setText("a/b")
    told("is not the name")
    dialog.family.setCurrentText("smolvlm2")
    dialog.name.setText("other")
    told("of the kind “qwen2_5_vl”, not smolvlm")
    dialog.close()


def test_a_second_family_is_imported_on_the_same_page(page, models, tmp_path, qtbot, runner):
    from tiny_smolvlm import make_model, write_folder

    brought = write_folder(tmp_path / "Überwachung 監視", make_model())
    page.start_import(ModelToImport(brought, "smolvlm2", "small", "Q8_0"))
    qtbot.waitUntil(lambda: "small is imported" in page.state.text(), timeout=30_000)
    qtbot.waitUntil(lambda: not runner.live)
    page.list.setCurrentRow(1)
    assert "smolvlm2" in texts(page)
    assert "Überwachung 監視, imported by this site" in page.heading.text()


def test_a_case_keeps_the_pack_that_was_chosen(tmp_path, models, qtbot):
    with CaseStore.create(tmp_path / "case", "Street", "ada") as store:
        assert pack_of_case(store) == "tvad-mini"
        model_packs.choose_pack(store, "site")
        assert pack_of_case(store) == "site"
        store.verify_audit()


def test_speed_is_measured_and_remembered(models, tmp_path, monkeypatch):
    import platformdirs

    monkeypatch.setattr(platformdirs, "user_cache_dir", lambda name: str(tmp_path / "cache"))
    monkeypatch.setattr(model_packs, "MEASURED_STEPS", 2)
    monkeypatch.setattr("tvad_desktop.packs.qwen25_vl.shapes.ANALYSED_PIXELS", 112 * 168)
    speed = model_packs.measure_speed("site", Job())
    assert speed.steps_per_second > 0
    (kept,) = (tmp_path / "cache").rglob("*.json")
    assert json.loads(kept.read_text())["steps_per_second"] == speed.steps_per_second
    (model,) = model_packs.read_models()
    assert model.speed == speed
    assert "steps of 720p" in model_page.say_speed(speed)


def test_the_window_opens_it_and_marks_an_untrained_pack(window, models, qtbot):
    mark = window.header.untrained
    assert not mark.isVisibleTo(window)
    window.dialogs.ask_models()
    qtbot.waitUntil(lambda: window.dialogs._models is not None)
    page = window.dialogs._models
    assert page.use.isVisibleTo(page)
    page.list.setCurrentRow(0)
    page.use.click()
    qtbot.waitUntil(lambda: "analysed with site" in page.state.text(), timeout=10_000)
    assert mark.isVisibleTo(window)
    assert UNTRAINED["ahd"] in mark.toolTip()
    qtbot.waitUntil(lambda: not window.runner.live)
    page.close()
