"""Where the files beside the code lie, in a checkout and where a wheel was installed: resources and model packs.

A wheel carries resources and the small files of the packs within the package; base weights and compiled graphs are made
by `tvad models prepare` in a folder of the user's, for the package itself may belong to somebody else.
"""

from __future__ import annotations

import os
from pathlib import Path

import platformdirs

PACKAGE = Path(__file__).resolve().parent
CHECKOUT = PACKAGE.parent
CARRIED = PACKAGE / "carried"
"""What a wheel holds of the folders beside the package (see `pyproject.toml`)."""


def is_checkout() -> bool:
    """Whether this runs from the repository, and not from where a wheel was installed."""
    return (CHECKOUT / "pyproject.toml").is_file() and (CHECKOUT / "resources").is_dir()


def resources_folder() -> Path:
    """Icons, prompts, the demo clip and the user guide."""
    return shipped_folder() / "resources"


def shipped_folder() -> Path:
    """What holds resources and packs as they were published."""
    return CHECKOUT if is_checkout() else CARRIED


def models_folder() -> Path:
    """The folder of all model packs: `TVAD_MODELS`, or `models/` beside the package, or in the user's data."""
    if named := os.environ.get("TVAD_MODELS"):
        return Path(named)
    return CHECKOUT / "models" if is_checkout() else Path(platformdirs.user_data_dir("tvad-desktop")) / "models"


def set_up_hint() -> str:
    """What to do when something of a pack is missing."""
    if is_checkout():
        return "Run the set-up again: python3 installer/bootstrap.py"
    return "Prepare the pack: tvad models prepare"
