"""The options that several commands share."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import click

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.recording import EXAMPLE, read_recording_time
from tvad_desktop.packs.manifest import DEFAULT_PACK

PATH = click.Path(path_type=Path)


def _read_recorded_from(context: click.Context, parameter: click.Parameter, text: str | None) -> datetime | None:
    try:
        return None if text is None else read_recording_time(text)
    except UserError as error:
        raise click.BadParameter(str(error), context, parameter) from error


case_option = click.option("--case", "case_folder", type=PATH, required=True, help="The case folder.")
pack_option = click.option("--pack", "pack_name", default=DEFAULT_PACK, show_default=True, help="The model pack.")
case_pack_option = click.option(
    "--pack", "pack_name", help=f"The model pack; unless told that of the case's analyses, or {DEFAULT_PACK}."
)
fps_option = click.option("--fps", type=click.FloatRange(0, 1000, min_open=True), help="Rate of a folder of images.")
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
videos_argument = click.argument("videos", type=PATH, nargs=-1, required=True)
