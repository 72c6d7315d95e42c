"""What a person decides and writes about an incident: `tvad review`."""

from __future__ import annotations

from pathlib import Path

import click

from tvad_desktop.cli.opening import open_case
from tvad_desktop.cli.options import INCIDENT, case_option
from tvad_desktop.cli.printing import say
from tvad_desktop.domain.incident import Verdict


@click.command()
@case_option
@click.option("--incident", "incident_id", type=INCIDENT, required=True, help="The id of an incident.")
@click.option(
    "--revision",
    type=int,
    required=True,
    help="The revision that `tvad incidents` showed; refused if somebody has changed the incident since.",
)
@click.option(
    "--verdict", type=click.Choice([one.value for one in Verdict]), help="What you decide; else a note alone."
)
@click.option("--duplicate-of", type=int, help="The incident that a duplicate repeats.")
@click.option("--note", help="What you write about it.")
@click.option("--tag", "tags", multiple=True, help="Its tags from now on; an empty one takes all away.")
def review(
    case_folder: Path,
    incident_id: int,
    revision: int,
    verdict: str | None,
    duplicate_of: int | None,
    note: str | None,
    tags: tuple[str, ...],
) -> None:
    """Decide about an incident, write a note about it, or give it tags."""
    if verdict is None and note is None and not tags:
        raise click.UsageError("Give a --verdict, a --note, a --tag, or several of them.")
    with open_case(case_folder) as store:
        with store.one_act():
            if verdict is not None:
                store.review(incident_id, Verdict(verdict), note, revision=revision, duplicate_of=duplicate_of)
            elif note is not None:
                store.write_note(incident_id, note, revision=revision)
            if tags:
                now = store.revision(incident_id) if verdict is not None or note is not None else revision
                store.set_tags(incident_id, [tag for tag in tags if tag.strip()], revision=now)
        say(f"incident {incident_id}: revision {store.revision(incident_id)}")
