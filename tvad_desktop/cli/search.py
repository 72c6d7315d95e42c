"""Finding incidents: `tvad search`."""

from __future__ import annotations

from datetime import time
from pathlib import Path
from typing import Any

import click

from tvad_desktop.cli.opening import find_actor
from tvad_desktop.cli.options import PATH, REGION, json_option
from tvad_desktop.cli.printing import print_json, say
from tvad_desktop.cli.search_heat import search_heat
from tvad_desktop.domain.clock import format_moment
from tvad_desktop.domain.incident import Verdict


def _read_time(context: click.Context, parameter: click.Parameter, text: str | None) -> time | None:
    try:
        return None if text is None else time.fromisoformat(text)
    except ValueError as error:
        raise click.BadParameter("a time of day is written like 22:30.", context, parameter) from error


@click.command()
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
@json_option
def search(
    folders: tuple[Path, ...],
    text: str,
    verdict: str | None,
    longer_than_s: float,
    in_heat: bool,
    as_json: bool,
    **conditions: Any,
) -> None:
    """Find incidents about which every word of TEXT was said, and that meet all other conditions."""
    if in_heat:
        if conditions["region"] is None:
            raise click.UsageError("--heat needs a --region.")
        search_heat(folders, conditions["region"], conditions["score_from"] or None, as_json)
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
        print_json(
            [
                {
                    "case": str(hit.case), "incident": hit.incident.id, "video": str(hit.footage.video.path),
                    "camera": hit.camera, "start_us": hit.incident.span.start_us, "end_us": hit.incident.span.end_us,
                    "score": hit.incident.peak_score, "verdict": hit.verdict.value, "note": hit.note,
                    "tags": list(hit.tags),
                }
                for hit in hits
            ]
        )  # fmt: skip
        return
    for hit in hits:
        span = hit.incident.span
        said = f"{hit.incident.id:>5}  {format_moment(span.start_us)} to {format_moment(span.end_us)}"
        where = f"  {hit.camera or hit.footage.video.path.name}" + (f"  {hit.case.name}" if len(folders) > 1 else "")
        say(f"{said}  score {hit.incident.score_words}  {hit.verdict.value}{where}")
