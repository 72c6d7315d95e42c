"""Clips of incidents: `tvad clip`, and all of a case in one: `tvad synopsis`."""

from __future__ import annotations

from pathlib import Path

import click

from tvad_desktop.cli.opening import open_case
from tvad_desktop.cli.options import PATH, case_option, passphrase_option, read_signer, sign_option
from tvad_desktop.cli.printing import say
from tvad_desktop.cli.progress import long_work
from tvad_desktop.domain.clock import format_moment
from tvad_desktop.domain.counted import counted
from tvad_desktop.domain.incident import Verdict


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
@sign_option
@passphrase_option
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
    certificate: Path | None,
    passphrase_file: Path | None,
) -> None:
    """Write a clip of an incident; its SHA-256 goes into the log of the case.

    With --sign an exact clip gets content credentials (C2PA).
    """
    from tvad_desktop.workbench.clips import Drawn, export_clip

    drawn = Drawn(heat=heat, boxes=boxes, path=draw_path, clock=clock)
    if certificate is not None and not (exact or drawn):
        raise click.UsageError("a copy stays as it is: only an exact clip is signed (--exact).")
    signer = read_signer(certificate, passphrase_file)
    margin_us = round(margin_s * 1_000_000)
    with open_case(case_folder) as store, long_work("writing a clip") as job:
        made = export_clip(
            store, incident_id, out, job=job, exact=exact, drawn=drawn, margin_us=margin_us, certificate=signer
        )
    signed = f", signed by {signer.subject}" if signer is not None else ""
    say(f"{made.path}: {made.pictures} pictures, {made.remark}{signed}")


@click.command()
@case_option
@click.option("--out", type=PATH, required=True, help="The folder to write synopsis.mp4 into.")
@click.option("--seconds", type=click.FloatRange(1, 60), default=6.0, show_default=True, help="Of each incident.")
@click.option("--verdict", "verdicts", type=click.Choice([one.value for one in Verdict]), multiple=True,
              help="Only incidents decided so; may be given several times.")  # fmt: skip
@click.option("--heat", is_flag=True, help="Draw the heatmap in.")
@click.option(
    "--redacted", is_flag=True, help="Cover people; incidents that no finished redaction covers are left out."
)
@sign_option
@passphrase_option
def synopsis(
    case_folder: Path,
    out: Path,
    seconds: float,
    verdicts: tuple[str, ...],
    heat: bool,
    redacted: bool,
    certificate: Path | None,
    passphrase_file: Path | None,
) -> None:
    """Write all incidents of a case as one short clip, one after the other."""
    from tvad_desktop.workbench.clips import Drawn
    from tvad_desktop.workbench.synopsis import export_synopsis

    signer = read_signer(certificate, passphrase_file)
    with open_case(case_folder) as store, long_work("writing the synopsis") as job:
        made = export_synopsis(
            store, out, job=job, seconds=seconds, verdicts=[Verdict(one) for one in verdicts],
            drawn=Drawn(boxes=True, heat=heat), is_redacted=redacted, certificate=signer,
        )  # fmt: skip
    for incident_id, why in made.left_out:
        say(f"left out: incident {incident_id}: {why}", err=True)
    signed = f", signed by {signer.subject}" if signer is not None else ""
    say(f"{made.path}: {counted(len(made.shown), 'incident')} in {format_moment(made.duration_us)}{signed}")
