"""The layouts by name: the one place that knows them all."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from tvad_desktop.domain.errors import UserError
from tvad_desktop.lab.data.sets.avenue import read_avenue
from tvad_desktop.lab.data.sets.footage import LabelledSet
from tvad_desktop.lab.data.sets.shanghaitech import read_shanghaitech
from tvad_desktop.lab.data.sets.site import read_site
from tvad_desktop.lab.data.sets.ubnormal import read_ubnormal
from tvad_desktop.lab.data.sets.ucf_crime import read_ucf_crime

LAYOUTS: dict[str, Callable[[Path], LabelledSet]] = {
    "ubnormal": read_ubnormal,
    "shanghaitech": read_shanghaitech,
    "avenue": read_avenue,
    "ucf-crime": read_ucf_crime,
    "site": read_site,
}


def read_labelled(folder: Path, layout: str) -> LabelledSet:
    """Read a folder in a layout; `UserError` for one that is not known, or a folder that is not laid out so."""
    if layout not in LAYOUTS:
        raise UserError(f"“{layout}” is no layout that is known here.", f"Give one of {', '.join(LAYOUTS)}.")
    if not folder.is_dir():
        raise UserError(f"{folder} is missing.", "Name the folder of the data set.")
    return LAYOUTS[layout](folder)
