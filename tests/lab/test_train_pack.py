"""All weights of a pack by one command: in what order, and that the manifest then names what was made."""

from __future__ import annotations

from pathlib import Path

import pytest

pytest.importorskip("pybullet", reason="the training extra is not installed: no pybullet")

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Job
from tvad_desktop.lab.training import train_pack
from tvad_desktop.packs.manifest import file_sha256, packs_folder, read_manifest

SHIPPED = packs_folder() / "tvad-mini"


@pytest.fixture
def pack(tmp_path: Path) -> Path:
    """A pack with the shipped recipes and manifest, and none of its files."""
    for name in ("ahd.toml", "rae.toml", "fights.toml", "manifest.toml"):
        (tmp_path / name).write_bytes((SHIPPED / name).read_bytes())
    return tmp_path


def test_scenes_come_first_and_the_manifest_names_the_new_weights(pack, monkeypatch):
    done: list[str] = []

    def render(folder: Path, count: int, seed: int, job: Job, workers: int) -> list[Path]:
        done.append(f"{count} scenes of seed {seed} in {folder}")
        return []

    def train(name: str):
        def make(recipe: Path, job: Job) -> Path:
            done.append(recipe.name)
            (recipe.parent / name).write_bytes(name.encode())
            return recipe.parent / name

        return make

    monkeypatch.setattr(train_pack, "generate", render)
    monkeypatch.setattr(train_pack, "train_ahd", train("ahd.safetensors"))
    monkeypatch.setattr(train_pack, "train_rae", train("rae.safetensors"))
    monkeypatch.setattr(train_pack, "train_fights", train("fights.onnx"))
    before = read_manifest(pack / "manifest.toml")
    written = train_pack.train_pack(pack, Job())
    assert done == ["238 scenes of seed 1 in runs/scenes", "ahd.toml", "rae.toml", "fights.toml"]
    after = {file.role: file for file in read_manifest(written).files}
    for file in before.files:
        made = pack / file.path
        assert after[file.role].sha256 == (file_sha256(made) if made.is_file() else file.sha256)
    shipped = {file.role: file.sha256 for file in before.files}
    assert all(after[role].sha256 != shipped[role] for role in ("ahd", "fights"))


def test_a_folder_without_recipes_is_refused(tmp_path):
    with pytest.raises(UserError, match=r"ahd\.toml"):
        train_pack.train_pack(tmp_path, Job())
