"""What a person decides and writes about an incident: `tvad review`."""

from __future__ import annotations

from pathlib import Path

import click

from tvad_desktop.cli.opening import open_case
from tvad_desktop.cli.options import case_option
from tvad_desktop.cli.printing import say
from tvad_desktop.domain.incident import Verdict


@click.command()
@case_option
@click.option("--incident", "incident_id", type=int, required=True, help="The id of an incident.")
@click.option(
    "--revision",
    type=int,
    required=True,
    help="The revision that `tvad incidents` showed; refused if somebody has changed the incident since.",
)
@click.option(
    "--verdict", type=click.Choice([one.value for one in Verdict]), help="What you decide; else a note alone."
)
@click.option("--note", help="What you write about it.")
def review(case_folder: Path, incident_id: int, revision: int, verdict: str | None, note: str | None) -> None:
    """Decide about an incident, or write a note about it."""
    if verdict is None and note is None:
        raise click.UsageError("Give a --verdict, a --note, or both.")
    with open_case(case_folder) as store:
        if verdict is not None:
            store.review(incident_id, Verdict(verdict), note, revision=revision)
        else:
            store.write_note(incident_id, note or "", revision=revision)
        say(f"incident {incident_id}: revision {store.revision(incident_id)}")
