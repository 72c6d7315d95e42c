"""What a person decides and writes about an incident: `tvad review`, `tvad note`."""

from __future__ import annotations

from pathlib import Path

import click

from tvad_desktop.cli.opening import open_case
from tvad_desktop.cli.options import INCIDENT, MOMENT, case_option
from tvad_desktop.cli.printing import say, say_lines
from tvad_desktop.domain.clock import add_mark
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


@click.command()
@case_option
@click.option("--incident", "incident_id", type=INCIDENT, required=True, help="The id of an incident.")
@click.option(
    "--revision", type=int, help="The revision that `tvad incidents` showed; needed for a TEXT that replaces another."
)
@click.option("--mark", "time_us", metavar="MM:SS", type=MOMENT, help="Add this moment to the note.")
@click.argument("text", required=False)
def note(case_folder: Path, incident_id: int, revision: int | None, time_us: int | None, text: str | None) -> None:
    """Show the note of an incident, write TEXT in its place, or mark a moment in it."""
    with open_case(case_folder) as store:
        if text is not None or time_us is not None:
            with store.one_act():  # nobody writes between reading and writing
                known, latest = store.note(incident_id), store.revision(incident_id)
                if text is not None and known and revision is None:
                    raise click.UsageError("There is a note already: give the --revision that you have read.")
                written = known if text is None else text
                if time_us is not None:
                    written = add_mark(written, time_us)
                store.write_note(incident_id, written, revision=latest if revision is None else revision)
        say(f"incident {incident_id}: revision {store.revision(incident_id)}")
        say_lines(store.note(incident_id))
