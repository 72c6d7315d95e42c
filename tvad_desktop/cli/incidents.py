"""What a case holds to be reviewed: `tvad incidents`."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tvad_desktop.cli.opening import open_case
from tvad_desktop.cli.options import (
    case_option,
    json_option,
)
from tvad_desktop.cli.printing import print_json, say
from tvad_desktop.cli.tracks import track_record
from tvad_desktop.cli.videos import describe_coverage
from tvad_desktop.domain.events import say_reason
from tvad_desktop.domain.incident import BELOW_THRESHOLD, Verdict

if TYPE_CHECKING:
    from tvad_desktop.domain.incident import Incident
    from tvad_desktop.storage.cases import CaseStore


@click.command()
@case_option
@json_option
def incidents(case_folder: Path, as_json: bool) -> None:
    """List the incidents of a case."""
    from tvad_desktop.workbench.coverages import read_coverages
    from tvad_desktop.workbench.ignoring import rules_of
    from tvad_desktop.workbench.targets import find_targets
    from tvad_desktop.workbench.verdict_rule import count_all_agreeing, say_verdict, verdicts_needed

    with open_case(case_folder) as store:
        revisions, reviews, notes = store.revisions(), store.latest_reviews(), store.latest_notes()
        coverages, needed, agreeing = read_coverages(store), verdicts_needed(store), count_all_agreeing(store)
        described = [
            _describe_incident(store, incident)
            | {
                "targets": [track_record(one.track) | {"share": one.share} for one in find_targets(store, incident)],
                "verdict": reviews[incident.id].verdict.value if incident.id in reviews else Verdict.OPEN.value,
                "agreeing": agreeing.get(incident.id, 0),
                "verdicts_needed": needed,
                "note": notes.get(incident.id, ""),
                "revision": revisions.get(incident.id, 0),
                "below_threshold": incident.below_threshold,
                "coverage": describe_coverage(coverages[incident.video_id]) if incident.video_id in coverages else None,
            }
            for incident in store.incidents()
        ]
        for footage in store.videos():
            for rule in rules_of(store, footage):
                say(f"{footage.name}: heat counts for nothing {rule.words}", err=True)
        for video_id, coverage in coverages.items():
            if coverage.is_remarkable:
                say(f"{store.video(video_id).video.path}: {coverage.sentence()}", err=True)
    if as_json:
        print_json(described)
        return
    for one in described:
        clock = f"{one['started_at'].replace('T', ' ')}  " if "started_at" in one else ""
        verdict = say_verdict(Verdict(one["verdict"]), one["agreeing"], needed)
        say(
            f"{one['id']:>5}  {one['start_us'] / 1e6:9.2f} s to {one['end_us'] / 1e6:9.2f} s  {clock}"
            f"{_say_score(one)}  {one['state']}, {one['from']} to {one['to']}  {Path(one['video']).name}"
            f"  {verdict} (revision {one['revision']}){_say_standing(one)}{_say_targets(one)}"
        )
        for sign in one["signs"]:
            say(f"       {sign}")


def _describe_incident(store: CaseStore, incident: Incident) -> dict[str, Any]:
    region, footage = incident.region, store.video(incident.video_id)
    started_at = footage.clock_at(incident.span.start_us)
    return {
        "id": incident.id,
        "video": str(footage.video.path),
        "start_us": incident.span.start_us,
        "end_us": incident.span.end_us,
        "peak_us": incident.peak_us,
        "peak_score": incident.peak_score if incident.analysis_id is not None else None,
        "region": {"x": region.x, "y": region.y, "width": region.width, "height": region.height},
        "from": incident.from_cell,
        "to": incident.to_cell,
        "state": incident.state,
        "reasons": [asdict(reason) for reason in incident.reasons],
        "signs": [say_reason(reason) for reason in incident.reasons],
        "label": incident.label,
        "origin": incident.origin or "found",
        **({"started_at": started_at.isoformat(timespec="seconds")} if started_at else {}),
    }


def _say_score(described: dict[str, Any]) -> str:
    label = f"“{described['label']}”  " if described["label"] else ""
    score = described["peak_score"]
    return label + ("not analysed" if score is None else f"score {score:.2f}")


def _say_standing(described: dict[str, Any]) -> str:
    origin = f"  {described['origin']}" if described["origin"] != "found" else ""
    return origin + (f"  {BELOW_THRESHOLD}" if described["below_threshold"] else "")


def _say_targets(described: dict[str, Any]) -> str:
    named = ", ".join(one["name"] for one in described["targets"])
    return f"  on {named}" if named else ""
