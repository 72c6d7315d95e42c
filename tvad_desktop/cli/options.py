"""The options that several commands share."""

from __future__ import annotations

import math
import os
import re
from datetime import datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tvad_desktop.cli.passphrases import case_passphrase_option, is_at_terminal, read_secret_file
from tvad_desktop.domain.clock import find_clocks
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.media import Region
from tvad_desktop.domain.recording import EXAMPLE, read_recording_time
from tvad_desktop.packs.manifest import DEFAULT_PACK
from tvad_desktop.surroundings import refuse_impossible, refuse_no_text

if TYPE_CHECKING:
    from tvad_desktop.workbench.certificate import Certificate


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


class MomentType(click.ParamType[int]):
    """A moment of footage, in microseconds."""

    name = "mm:ss"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> int:
        if isinstance(value, int):
            return value
        found = find_clocks(value)
        if len(found) != 1 or found[0][:2] != (0, len(value)):
            self.fail("a moment is written like 1:02.5 or 0:01:02.", param, ctx)
        return found[0][2]


class RegionType(click.ParamType[Region]):
    """An upright box in fractions of the picture."""

    name = "x,y,width,height"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Region:
        if isinstance(value, Region):
            return value
        try:
            x, y, width, height = (float(part) for part in value.split(","))
        except ValueError:
            self.fail("a region is written like 0.2,0.1,0.5,0.4.", param, ctx)
        if not (0 <= x <= 1 and 0 <= y <= 1 and 0 < width <= 1 and 0 < height <= 1):
            self.fail("a region lies in the picture: all from 0 to 1.", param, ctx)
        return Region(x, y, width, height)


class CornersType(click.ParamType[Any]):
    """A polygon: its corners (x, y) in shares of the picture."""

    name = "X,Y X,Y X,Y …"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if not isinstance(value, str):
            return value
        try:
            corners = tuple((float(x), float(y)) for x, y in (corner.split(",") for corner in value.split()))
        except ValueError:
            self.fail('corners are written like "0.1,0.9 0.5,0.4 0.9,0.9".', param, ctx)
        if len(corners) < 3 or not all(0 <= x <= 1 and 0 <= y <= 1 for x, y in corners):
            self.fail("a zone has at least three corners, all in the picture: from 0 to 1.", param, ctx)
        return corners


PATH = PathType()
PASSPHRASE_VARIABLE = "TVAD_SIGN_PASSPHRASE"
MOMENT = MomentType()
REGION = RegionType()
CORNERS = CornersType()
FOOTAGE = PathType(takes_bytes=True)
PACK_NAMES = re.compile(r"\w[\w.+-]{0,99}")
PACK_NAME = PackNameType()
INCIDENT = click.IntRange(min=1, max=2**63 - 1)  # what the database can hold


def _read_recorded_from(context: click.Context, parameter: click.Parameter, text: str | None) -> datetime | None:
    try:
        return None if text is None else read_recording_time(text)
    except UserError as error:
        raise click.BadParameter(str(error), context, parameter) from error


def _read_passphrase(path: Path | None) -> str:
    """From a file, from the environment, or asked at a terminal: never from the command line, which others can see."""
    if path is not None:
        return read_secret_file(path)
    if PASSPHRASE_VARIABLE in os.environ:
        return os.environ[PASSPHRASE_VARIABLE]
    if is_at_terminal():
        return str(click.prompt("Passphrase of the certificate", hide_input=True, default="", err=True))
    return ""


def read_signer(certificate: Path | None, passphrase_file: Path | None) -> Certificate | None:
    """The certificate that `--sign` names, opened; None without it."""
    if certificate is None:
        return None
    from tvad_desktop.workbench.certificate import read_certificate

    return read_certificate(certificate, _read_passphrase(passphrase_file))


sign_option = click.option(
    "--sign", "certificate", type=PATH, metavar="P12", help="Sign with this certificate (PKCS#12)."
)
passphrase_option = click.option(
    "--passphrase-file", type=PATH, help=f"Its passphrase; else {PASSPHRASE_VARIABLE} in the environment, or asked."
)
unlock_option = case_passphrase_option(PATH)


def case_option(command: Any) -> Any:
    """The case folder, and how it is unlocked where it is encrypted."""
    return click.option("--case", "case_folder", type=PATH, required=True, help="The case folder.")(
        unlock_option(command)
    )


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
    "--quick",
    is_flag=True,
    help="Train the camera's heads briefly, on at most 800 composed steps instead of 8,000: saves minutes, finds less.",
)
kept_profile_option = click.option(
    "--profile-file", "kept_profile", type=PATH, help="Keep the learned profile here; use it if it is there already."
)


def _read_minutes(context: click.Context, parameter: click.Parameter, text: str | None) -> int | None:
    try:
        at = None if text is None else time.fromisoformat(text)
    except ValueError as error:
        raise click.BadParameter("a time of day is written like 22:30.", context, parameter) from error
    return None if at is None else at.hour * 60 + at.minute


day_from_option = click.option("--day-from", metavar="HH:MM", callback=_read_minutes, help="From this time of day on.")
day_to_option = click.option("--day-to", metavar="HH:MM", callback=_read_minutes, help="To this time of day.")
videos_argument = click.argument("videos", type=FOOTAGE, nargs=-1, required=True)

LAYOUTS = ("ubnormal", "shanghaitech", "avenue", "ucf-crime", "site")
layout_option = click.option(
    "--layout", type=click.Choice(LAYOUTS), help="How the folder is laid out, where it is a published data set."
)
