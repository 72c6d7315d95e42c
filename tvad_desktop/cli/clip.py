"""Clips of incidents: `tvad clip`."""

from __future__ import annotations

from pathlib import Path

import click

from tvad_desktop.cli.opening import open_case
from tvad_desktop.cli.options import PATH, case_option
from tvad_desktop.cli.printing import say
from tvad_desktop.cli.progress import long_work


@click.command()
@case_option
@click.option("--incident", "incident_id", type=int, required=True, help="The id of an incident.")
@click.option("--out", type=PATH, required=True, help="The folder to write the clip into.")
@click.option("--exact", is_flag=True, help="Encode anew, exact to the picture; else copied bit for bit.")
@click.option("--heat", is_flag=True, help="Draw the heatmap in (exact).")
@click.option("--boxes", is_flag=True, help="Draw the targets' boxes in (exact).")
@click.option("--path", "draw_path", is_flag=True, help="Draw the targets' paths in (exact).")
@click.option("--clock", is_flag=True, help="Write case, incident and time in (exact).")
@click.option("--margin", "margin_s", type=click.FloatRange(0, 600), default=2.0, show_default=True,
              help="Seconds before and after the incident.")  # fmt: skip
def clip(
    case_folder: Path,
    incident_id: int,
    out: Path,
    exact: bool,
    heat: bool,
    boxes: bool,
    draw_path: bool,
    clock: bool,
    margin_s: float,
) -> None:
    """Write a clip of an incident; its SHA-256 goes into the log of the case."""
    from tvad_desktop.workbench.clips import Drawn, export_clip

    drawn = Drawn(heat=heat, boxes=boxes, path=draw_path, clock=clock)
    with open_case(case_folder) as store, long_work("writing a clip") as job:
        made = export_clip(
            store, incident_id, out, job=job, exact=exact, drawn=drawn, margin_us=round(margin_s * 1_000_000)
        )
    say(f"{made.path}: {made.pictures} pictures, {made.remark}")
