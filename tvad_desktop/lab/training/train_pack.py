"""Make all trained weights of a pack from nothing: render the scenes, train the AHD and the language side, note it."""

from __future__ import annotations

from pathlib import Path

from tvad_desktop.domain.job import Job
from tvad_desktop.lab.scenes.render import generate
from tvad_desktop.lab.training.config import read_recipe
from tvad_desktop.lab.training.train_ahd import AhdConfig, train_ahd
from tvad_desktop.lab.training.train_fights import train_fights
from tvad_desktop.lab.training.train_rae import train_rae
from tvad_desktop.packs.manifest import MANIFEST_NAME, file_sha256, read_manifest
from tvad_desktop.packs.onnx import usable_cores
from tvad_desktop.storage.content import write_content

FIGHTS_RECIPE = "fights.toml"


def train_pack(folder: Path, job: Job) -> Path:
    """Run the recipes of a pack's folder, one after the other, with the scenes they need: `ahd.toml`, `rae.toml`, and
    `fights.toml` where it has one; an interrupted run goes on. Returns the manifest, which names the new weights.
    `UserError` for a bad recipe."""
    recipe = read_recipe(folder / "ahd.toml", AhdConfig)
    generate(Path(recipe.scenes), recipe.scene_count, recipe.scene_seed, job, workers=usable_cores())
    train_ahd(folder / "ahd.toml", job)
    train_rae(folder / "rae.toml", job)
    if (folder / FIGHTS_RECIPE).is_file():
        train_fights(folder / FIGHTS_RECIPE, job)
    return note_hashes(folder / MANIFEST_NAME)


def note_hashes(manifest: Path) -> Path:
    """Write the SHA-256 of every file that is there into a manifest, and leave the rest of its text as it is."""
    text = manifest.read_text(encoding="utf-8")
    for file in read_manifest(manifest).files:
        path = manifest.parent / file.path
        if path.is_file():
            text = text.replace(file.sha256, file_sha256(path))
    write_content(manifest, text.encode("utf-8"))
    return manifest
