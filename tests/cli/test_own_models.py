"""`tvad models` for packs of a site: what is unfinished, removing and choosing a pack, what untrained packs say."""

from __future__ import annotations

import shutil

import pytest
from click.testing import CliRunner

from tvad_desktop.cli.main import tvad
from tvad_desktop.packs.manifest import UNTRAINED
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.workbench.packs import pack_of_case


@pytest.fixture
def models(tmp_path, monkeypatch, qwen_pack):
    folder = tmp_path / "models"
    shutil.copytree(qwen_pack.folder, folder / "site")
    monkeypatch.setenv("TVAD_MODELS", str(folder))
    return folder


def run(*arguments: object) -> str:
    result = CliRunner().invoke(tvad, [str(argument) for argument in arguments], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return result.output


def test_what_is_untrained_and_unfinished_is_listed_and_can_be_removed(models):
    (models / ".half.partial" / "half").mkdir(parents=True)
    listed = run("models", "list")
    assert UNTRAINED["ahd"] in listed
    assert "half: its import was stopped" in listed
    run("models", "discard", "half")
    assert not (models / ".half.partial").exists()
    assert "half" not in run("models", "list")


def test_a_pack_is_chosen_for_a_case(models, tmp_path):
    with CaseStore.create(tmp_path / "case", "Street", "ada"):
        pass
    assert "analysed with site" in run("models", "use", "site", "--case", tmp_path / "case")
    with CaseStore.open(tmp_path / "case", "ada") as store:
        assert pack_of_case(store) == "site"


def test_an_import_tells_what_it_takes(models, qwen_source):
    told = run("models", "import", qwen_source, "--as", "qwen2.5-vl", "--name", "other", "--quantize", "F16")
    assert "GB of the disk" in told
    assert "other: imported from" in told
