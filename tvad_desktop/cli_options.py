"""The options that several commands share."""

from __future__ import annotations

from pathlib import Path

import click

from tvad_desktop.model.pack import DEFAULT_PACK

PATH = click.Path(path_type=Path)

case_option = click.option("--case", "case_folder", type=PATH, required=True, help="The case folder.")
pack_option = click.option("--pack", "pack_name", default=DEFAULT_PACK, show_default=True, help="The model pack.")
fps_option = click.option("--fps", type=click.FloatRange(0, 1000, min_open=True), help="Rate of a folder of images.")
json_option = click.option("--json", "as_json", is_flag=True, help="Print JSON.")
quick_option = click.option(
    "--quick", is_flag=True, help="Only remember what is normal; do not train heads for the camera (saves minutes)."
)
kept_profile_option = click.option(
    "--profile-file", "kept_profile", type=PATH, help="Keep the learned profile here; use it if it is there already."
)
videos_argument = click.argument("videos", type=PATH, nargs=-1, required=True)
