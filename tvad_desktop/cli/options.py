"""The options that several commands share."""

from __future__ import annotations

import math
import re
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.recording import EXAMPLE, read_recording_time
from tvad_desktop.packs.manifest import DEFAULT_PACK
from tvad_desktop.surroundings import refuse_impossible, refuse_no_text


class PathType(click.Path):
    """A path that a file may have, whether there is one or not. Only `takes_bytes` takes a name that is no text."""

    def __init__(self, *, takes_bytes: bool = False) -> None:
        super().__init__()
        self._takes_bytes = takes_bytes

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Path:
        path = Path(str(super().convert(value, param, ctx)))
        if not self._takes_bytes:
            refuse_no_text(str(path))
        refuse_impossible(path)
        return path


class FiniteRange(click.FloatRange):
    """A range of numbers; “nan” lies in none, though no comparison says so."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> float:
        number: float = super().convert(value, param, ctx)
        if not math.isfinite(number):
            self.fail(f"{value} is not a number.", param, ctx)
        return number


class PackNameType(click.ParamType[str]):
    """The name of a pack: of a folder in the folder of packs, so never a path."""

    name = "text"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> str:
        if not PACK_NAMES.fullmatch(value):
            self.fail(f"“{value}” is not the name of a model pack.", param, ctx)
        return str(value)


PATH = PathType()
FOOTAGE = PathType(takes_bytes=True)
PACK_NAMES = re.compile(r"\w[\w.+-]{0,99}")
PACK_NAME = PackNameType()
INCIDENT = click.IntRange(min=1, max=2**63 - 1)  # what the database can hold


def _read_recorded_from(context: click.Context, parameter: click.Parameter, text: str | None) -> datetime | None:
    try:
        return None if text is None else read_recording_time(text)
    except UserError as error:
        raise click.BadParameter(str(error), context, parameter) from error


case_option = click.option("--case", "case_folder", type=PATH, required=True, help="The case folder.")
pack_option = click.option(
    "--pack", "pack_name", type=PACK_NAME, default=DEFAULT_PACK, show_default=True, help="The model pack."
)
case_pack_option = click.option(
    "--pack",
    "pack_name",
    type=PACK_NAME,
    help=f"The model pack; without it that of the case's analyses, or {DEFAULT_PACK}.",
)
fps_option = click.option(
    "--fps", type=FiniteRange(0, 1000, min_open=True), help="Rate where the footage tells none: images, raw streams."
)
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON.")
recorded_from_option = click.option(
    "--recorded-from",
    metavar="DATE TIME",
    callback=_read_recorded_from,
    help=f"When the video began by the recorder's clock, as “{EXAMPLE}”; for one video at a time.",
)
quick_option = click.option(
    "--quick", is_flag=True, help="Only remember what is normal; do not train heads for the camera (saves minutes)."
)
kept_profile_option = click.option(
    "--profile-file", "kept_profile", type=PATH, help="Keep the learned profile here; use it if it is there already."
)
videos_argument = click.argument("videos", type=FOOTAGE, nargs=-1, required=True)
