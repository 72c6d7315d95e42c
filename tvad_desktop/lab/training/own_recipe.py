"""The recipes of the shipped pack, turned into those of another: its own folders, its own outcome."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import TypeVar

import msgspec

from tvad_desktop.domain.site_data import INCIDENTS_FILE
from tvad_desktop.lab.training.config import read_recipe
from tvad_desktop.lab.training.train_ahd import AhdConfig
from tvad_desktop.lab.training.train_rae import RaeConfig
from tvad_desktop.packs.manifest import DEFAULT_PACK, load_pack
from tvad_desktop.places import shipped_folder

Recipe = TypeVar("Recipe", AhdConfig, RaeConfig)


def with_labelled(recipe: AhdConfig, data: Path, layout: str) -> AhdConfig:
    """The recipe with labelled footage beside its scenes, or instead of them where they were never made."""
    scenes = recipe.scenes if any(Path(recipe.scenes).glob("*/scene.json")) else ""
    clips = recipe.clips if recipe.clips and Path(recipe.clips).is_dir() else ""
    cache = Path("runs") / recipe.pack / f"labelled-{layout}-{_key_of(data)}"
    return msgspec.structs.replace(
        recipe, labelled=str(data), layout=layout, labelled_features=str(cache), scenes=scenes, clips=clips
    )


def _key_of(data: Path) -> str:
    """What tells labelled footage from other footage: its folder, and the labels that a site edits itself."""
    labels = data / INCIDENTS_FILE
    content = labels.read_bytes() if labels.is_file() else b""
    return hashlib.sha256(str(data.resolve()).encode() + content).hexdigest()[:12]


def with_dialogues(recipe: RaeConfig, data: Path) -> RaeConfig:
    """The same with dialogues about a site's own footage."""
    scenes = recipe.scenes if any(Path(recipe.features).glob("*.npz")) else ""
    clips = recipe.clips if recipe.clips and Path(recipe.clips).is_dir() else ""
    return msgspec.structs.replace(recipe, dialogues=str(data), scenes=scenes, clips=clips)


def ahd_recipe(config: Path | None, pack: str | None) -> AhdConfig:
    """The recipe of a file, or the shipped one; for `pack` if one is named. `UserError` for a bad one."""
    recipe = _read("ahd.toml", config, AhdConfig)
    if pack is None or pack == recipe.pack:
        return recipe
    output = str(load_pack(pack).folder / "ahd.safetensors")
    runs = _runs(pack, features="ahd-features", clip_features="clip-features")
    return msgspec.structs.replace(recipe, pack=pack, output=output, **runs)


def rae_recipe(config: Path | None, pack: str | None) -> RaeConfig:
    """The same of the RAE, the projector and the LoRA."""
    recipe = _read("rae.toml", config, RaeConfig)
    if pack is None or pack == recipe.pack:
        return recipe
    runs = _runs(
        pack,
        features="ahd-features",
        base="language-base",
        checkpoint="rae-checkpoint.pt",
        staged="staged",
        staged_features="staged-features",
    )
    return msgspec.structs.replace(recipe, pack=pack, output=str(load_pack(pack).folder), **runs)


def _runs(pack: str, **names: str) -> dict[str, str]:
    """Where a pack's own training keeps things."""
    return {setting: str(Path("runs") / pack / name) for setting, name in names.items()}


def _read(name: str, config: Path | None, kind: type[Recipe]) -> Recipe:
    return read_recipe(config or shipped_folder() / "models" / DEFAULT_PACK / name, kind)
