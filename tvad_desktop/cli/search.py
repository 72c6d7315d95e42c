"""Finding incidents, and objects in whole recordings: `tvad search`."""

from __future__ import annotations

from datetime import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tvad_desktop.cli.opening import find_actor
from tvad_desktop.cli.options import PATH, REGION, FiniteRange, json_option, unlock_option
from tvad_desktop.cli.printing import print_json, say
from tvad_desktop.cli.search_heat import search_heat
from tvad_desktop.cli.tracks import print_tracks, search_for_tracks
from tvad_desktop.domain.clock import format_moment
from tvad_desktop.domain.incident import Verdict

if TYPE_CHECKING:
    from tvad_desktop.workbench.search import BookmarkHit, Hit


def _read_time(context: click.Context, parameter: click.Parameter, text: str | None) -> time | None:
    try:
        return None if text is None else time.fromisoformat(text)
    except ValueError as error:
        raise click.BadParameter("a time of day is written like 22:30.", context, parameter) from error


@click.command()
@unlock_option
@click.option("--case", "folders", type=PATH, required=True, multiple=True, help="A case folder; several may be given.")
@click.argument("text", default="")
@click.option("--camera", default="", help="Of this camera.")
@click.option("--verdict", type=click.Choice([one.value for one in Verdict]), help="Decided so.")
@click.option("--tag", default="", help="With this tag.")
@click.option("--score", "score_from", type=click.FloatRange(0, 1), default=0.0, help="With at least this score.")
@click.option(
    "--longer-than", "longer_than_s", type=click.FloatRange(0), default=0.0, help="Of at least so many seconds."
)
@click.option("--from", "day_from", metavar="HH:MM", callback=_read_time, help="From this time of day on.")
@click.option("--to", "day_to", metavar="HH:MM", callback=_read_time, help="To this time of day.")
@click.option("--region", type=REGION, help="In this part of the picture.")
@click.option("--heat", "in_heat", is_flag=True, help="What happened in the region, incident or not: from the heat.")
@click.option("--class", "kind", default="", help="Objects of this class: person, car, vehicle, bicycle, dog, bag …")
@click.option("--colour", "--color", "colours", multiple=True, help="Objects of this colour; several may be given.")
@click.option("--place", default="", help="Objects that were here: lower-left, center, upper …")
@click.option("--direction", default="", help="Objects that went there: left, down, upper-right … or standing.")
@click.option("--size", default="", help="Objects that look small, medium or large.")
@click.option(
    "--dwell-over", "dwell_over_s", type=FiniteRange(0), default=0.0, help="Objects in the picture so long, in seconds."
)
@click.option(
    "--standing-over",
    "standing_over_s",
    type=FiniteRange(0),
    default=0.0,
    help="Objects at one spot so long, in seconds.",
)
@click.option("--objects", "every_object", is_flag=True, help="Objects of any kind.")
@json_option
def search(
    folders: tuple[Path, ...],
    text: str,
    verdict: str | None,
    longer_than_s: float,
    in_heat: bool,
    as_json: bool,
    kind: str,
    colours: tuple[str, ...],
    place: str,
    direction: str,
    size: str,
    dwell_over_s: float,
    standing_over_s: float,
    every_object: bool,
    **conditions: Any,
) -> None:
    """Find incidents and bookmarks about which every word of TEXT was said, and that meet all other conditions.

    With --class, --colour, --place, --direction, --size, --dwell-over, --standing-over or --objects: find objects in
    the whole recordings, whether anything about them was unusual or not.
    """
    if in_heat:
        if conditions["region"] is None:
            raise click.UsageError("--heat needs a --region.")
        search_heat(folders, conditions["region"], conditions["score_from"] or None, as_json)
        return
    if every_object or any((kind, colours, place, direction, size, dwell_over_s, standing_over_s)):
        only = {"TEXT": text, "--verdict": verdict, "--tag": conditions["tag"], "--longer-than": longer_than_s,
                "--region": conditions["region"]}  # fmt: skip
        if refused := [name for name, value in only.items() if value]:
            raise click.UsageError(f"{' and '.join(refused)} search incidents, not objects.")
        wanted = {name: conditions[name] for name in ("camera", "score_from", "day_from", "day_to")}
        found = search_for_tracks(
            folders,
            kind=kind,
            colours=colours,
            place=place,
            direction=direction,
            size=size,
            dwell_over_us=round(dwell_over_s * 1e6),
            standing_over_us=round(standing_over_s * 1e6),
            **wanted,
        )
        print_tracks(found, as_json, names_case=len(folders) > 1)
        return
    from tvad_desktop.workbench.search import Query, search_cases

    query = Query(
        text=text,
        verdict=Verdict(verdict) if verdict is not None else None,
        longer_than_us=round(longer_than_s * 1e6),
        **conditions,
    )
    hits = list(search_cases(folders, query, find_actor()))
    if as_json:
        print_json([_describe(hit) for hit in hits])
        return
    for hit in hits:
        _say(hit, names_case=len(folders) > 1)


def _describe(hit: Hit | BookmarkHit) -> dict[str, Any]:
    from tvad_desktop.workbench.search import BookmarkHit

    where = {"case": str(hit.case), "video": str(hit.footage.video.path), "camera": hit.camera}
    if isinstance(hit, BookmarkHit):
        mark = hit.bookmark
        return {**where, "bookmark": mark.id, "time_us": mark.time_us, "note": mark.note, "author": mark.author}
    incident = hit.incident
    return {
        **where, "incident": incident.id, "start_us": incident.span.start_us, "end_us": incident.span.end_us,
        "score": incident.peak_score, "verdict": hit.verdict.value, "note": hit.note, "tags": list(hit.tags),
    }  # fmt: skip


def _say(hit: Hit | BookmarkHit, *, names_case: bool) -> None:
    from tvad_desktop.workbench.search import BookmarkHit

    where = f"  {hit.camera or hit.footage.name}" + (f"  {hit.case.name}" if names_case else "")
    if isinstance(hit, BookmarkHit):
        say(f"bookmark {hit.bookmark.id}  {format_moment(hit.bookmark.time_us)}  {hit.bookmark.note}{where}")
        return
    span = hit.incident.span
    said = f"{hit.incident.id:>5}  {format_moment(span.start_us)} to {format_moment(span.end_us)}"
    say(f"{said}  score {hit.incident.score_words}  {hit.verdict.value}{where}")
