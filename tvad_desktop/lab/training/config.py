"""Recipes: how every training reads what it is told."""

from __future__ import annotations

from pathlib import Path
from typing import TypeVar

import msgspec

from tvad_desktop.domain.errors import UserError
from tvad_desktop.packs.toml_file import read_toml

Recipe = TypeVar("Recipe", bound=msgspec.Struct)


def read_recipe(path: Path, kind: type[Recipe]) -> Recipe:
    """Read a TOML recipe strictly; `UserError` for one that is missing or malformed."""
    try:
        return read_toml(path, kind)
    except (OSError, msgspec.MsgspecError) as error:
        raise UserError(f"The recipe {path} cannot be read: {error}.", "Compare it with the shipped one.") from error
