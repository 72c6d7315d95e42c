"""Incidents that a person records, cuts, splits, merges or takes back: `tvad incident`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tvad_desktop.cli.opening import open_case
from tvad_desktop.cli.options import INCIDENT, MOMENT, REGION, case_option
from tvad_desktop.cli.printing import say
from tvad_desktop.domain.clock import format_moment
from tvad_desktop.domain.media import Region, Timespan

if TYPE_CHECKING:
    from tvad_desktop.storage.cases import CaseStore
    from tvad_desktop.workbench.casework import Reshaping


class PartType(click.ParamType[tuple[int, int]]):
    """An incident with its revision."""

    name = "id:revision"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> tuple[int, int]:
        if isinstance(value, tuple):
            return value
        incident_id, _, revision = value.partition(":")
        if not (incident_id.isdecimal() and revision.isdecimal()):
            self.fail("an incident is written with its revision, like 3:1.", param, ctx)
        return int(incident_id), int(revision)


PART = PartType()
incident_option = click.option("--incident", "incident_id", type=INCIDENT, required=True, help="The id of an incident.")
revision_option = click.option(
    "--revision",
    type=int,
    required=True,
    help="The revision that `tvad incidents` showed; refused if somebody has changed the incident since.",
)
start_option = click.option("--from", "start_us", type=MOMENT, required=True, help="When it begins in the footage.")
end_option = click.option("--to", "end_us", type=MOMENT, required=True, help="When it ends.")
boxes_option = click.option(
    "--box",
    "boxes",
    type=(MOMENT, REGION),
    multiple=True,
    metavar="MM:SS X,Y,WIDTH,HEIGHT",
    help="Where it was at a moment, in fractions of the picture; give several where it moves.",
)


@click.group()
def incident() -> None:
    """Record what the detector missed; cut, split and merge incidents."""


@incident.command("add")
@case_option
@click.option("--video", "video_id", type=INCIDENT, required=True, help="The id of the footage (`tvad videos`).")
@start_option
@end_option
@click.option("--label", default="", help="What it is, in words.")
@boxes_option
def add(
    case_folder: Path, video_id: int, start_us: int, end_us: int, label: str, boxes: tuple[tuple[int, Region], ...]
) -> None:
    """Record an incident by hand; its footage need not be analysed."""
    from tvad_desktop.workbench.casework import record_incident

    with open_case(case_folder) as store:
        _tell(store, record_incident(store, video_id, Timespan(start_us, end_us), dict(boxes), label))


@incident.command("cut")
@case_option
@incident_option
@revision_option
@start_option
@end_option
def cut(case_folder: Path, incident_id: int, revision: int, start_us: int, end_us: int) -> None:
    """Let an incident begin and end elsewhere."""
    from tvad_desktop.workbench.casework import cut_incident

    with open_case(case_folder) as store:
        _tell(store, cut_incident(store, incident_id, Timespan(start_us, end_us), revision))


@incident.command("split")
@case_option
@incident_option
@revision_option
@click.option("--at", "at_us", type=MOMENT, required=True, help="Where the second one begins.")
def split(case_folder: Path, incident_id: int, revision: int, at_us: int) -> None:
    """Make two of an incident; the first keeps its number and what was said."""
    from tvad_desktop.workbench.casework import split_incident

    with open_case(case_folder) as store:
        _tell(store, split_incident(store, incident_id, at_us, revision))


@incident.command("merge")
@case_option
@click.argument("parts", type=PART, nargs=-1, required=True, metavar="ID:REVISION …")
def merge(case_folder: Path, parts: tuple[tuple[int, int], ...]) -> None:
    """Make one of several incidents of one video; each with the revision that `tvad incidents` showed."""
    from tvad_desktop.workbench.casework import merge_incidents

    with open_case(case_folder) as store:
        _tell(store, merge_incidents(store, dict(parts)))


@incident.command("label")
@case_option
@incident_option
@revision_option
@click.option("--name", default="", help="What it is, in words; needed for an anomaly.")
@click.option("--normal", is_flag=True, help="It is nothing unusual here.")
@boxes_option
def label(
    case_folder: Path,
    incident_id: int,
    revision: int,
    name: str,
    normal: bool,
    boxes: tuple[tuple[int, Region], ...],
) -> None:
    """Say what an incident is, as data to train on; without boxes those that were found are taken."""
    from tvad_desktop.workbench.labelling import Label, label_incident

    with open_case(case_folder) as store:
        _tell(store, label_incident(store, incident_id, Label(name, not normal, dict(boxes)), revision))


@incident.command("remove")
@case_option
@incident_option
@revision_option
def remove(case_folder: Path, incident_id: int, revision: int) -> None:
    """Take back an incident that was recorded by hand; the log keeps it."""
    from tvad_desktop.workbench.casework import withdraw_incident

    with open_case(case_folder) as store:
        _tell(store, withdraw_incident(store, incident_id, revision))


def _tell(store: CaseStore, done: Reshaping) -> None:
    say(done.words)
    for incident_id in done.incident_ids:
        span = store.incident(incident_id).span
        said = f"{format_moment(span.start_us)} to {format_moment(span.end_us)}"
        say(f"{incident_id:>5}  {said}  revision {store.revision(incident_id)}")
