"""The footage of a case: `tvad videos`."""

from __future__ import annotations

from dataclasses import asdict
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tvad_desktop.cli.opening import open_case
from tvad_desktop.cli.options import INCIDENT, case_option, json_option
from tvad_desktop.cli.printing import print_json, say
from tvad_desktop.domain.cameras import AlsoTimed, recording_times
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.recording import EXAMPLE, read_recording_time

if TYPE_CHECKING:
    from tvad_desktop.domain.coverage import Coverage
    from tvad_desktop.storage.cases import CaseStore

NOT_KNOWN = "unknown"


def _read_time(context: click.Context, parameter: click.Parameter, text: str | None) -> datetime | str | None:
    try:
        return text if text in (None, NOT_KNOWN) else read_recording_time(text)
    except UserError as error:
        raise click.BadParameter(str(error), context, parameter) from error


@click.command()
@case_option
@click.option("--video", "video_id", type=INCIDENT, help="The one meant, by the number that this command shows.")
@click.option(
    "--recorded-from",
    metavar="DATE TIME",
    callback=_read_time,
    help=f"When it began by the recorder's clock, as “{EXAMPLE}”, or “{NOT_KNOWN}”.",
)
@click.option(
    "--also",
    type=click.Choice([choice.name.lower() for choice in AlsoTimed]),
    default="none",
    show_default=True,
    help="What else of its camera gets a time: what follows it, each where the one before ends; all, moved by as much.",
)
@click.option(
    "--rename", metavar="NAME", help="What it is called in this case; empty: by its file, which is unchanged."
)
@click.option("--remove", metavar="REASON", help="Take the video out of the case; nothing is deleted.")
@click.option("--restore", is_flag=True, help="Put the video back that was taken out.")
@click.option("--removed", is_flag=True, help="List what was taken out, by whom and why.")
@json_option
def videos(
    case_folder: Path,
    video_id: int | None,
    recorded_from: datetime | str | None,
    also: str,
    rename: str | None,
    remove: str | None,
    restore: bool,
    removed: bool,
    as_json: bool,
) -> None:
    """List the footage of a case and how much of it was analysed, name it, say when it began, or take it out."""
    if video_id is None and (recorded_from is not None or rename is not None or remove is not None or restore):
        named = "--recorded-from, --rename, --remove and --restore"
        raise click.UsageError(f"{named} concern one video: name it with --video.")
    if remove is not None and restore:
        raise click.UsageError("--remove and --restore exclude each other.")
    with open_case(case_folder) as store:
        if video_id is not None and (remove is not None or restore):
            _turn(store, video_id, remove)
            return
        if removed:
            _list_removed(store, as_json)
            return
        if rename is not None and video_id is not None:
            store.rename_video(video_id, rename)
        if recorded_from is not None and video_id is not None:
            when = recorded_from if isinstance(recorded_from, datetime) else None
            times = recording_times(store.videos(), store.video(video_id), when, AlsoTimed[also.upper()])
            with store.one_act():
                for timed_id, at in times.items():
                    store.set_recorded_from(timed_id, at)
        described = [one for one in _describe(store) if video_id in (None, one["id"])]
        if video_id is not None:
            store.video(video_id)  # says which there are
    if as_json:
        print_json(described)
        return
    for one in described:
        parts = (one["camera"] or "no camera", one["recorded_from"] or "time not known", one["said"])
        say(f"{one['id']:>5}  {one['name']}  {', '.join(parts)}")


def _turn(store: CaseStore, video_id: int, reason: str | None) -> None:
    """Take a video out for a reason; without one, put it back."""
    if reason is not None:
        store.remove_videos([video_id], reason)
        say(f"footage {video_id} is removed from the case; --restore puts it back")
    else:
        store.restore_videos([video_id])
        say(f"footage {video_id} is back in the case")


def _list_removed(store: CaseStore, as_json: bool) -> None:
    removals = store.removals()
    if as_json:
        print_json([asdict(one) for one in removals])
        return
    for one in removals:
        say(f"{one.video_id:>5}  {Path(one.path).name}  {one.reason} ({one.who}, {one.at_utc})")


def _describe(store: CaseStore) -> list[dict[str, Any]]:
    from tvad_desktop.workbench.coverages import read_coverages

    cameras = {camera.id: camera.name for camera in store.cameras()}
    coverages = read_coverages(store)
    return [
        {
            "id": footage.id,
            "video": str(footage.video.path),
            "name": footage.name,
            "sha256": footage.video.sha256,
            "camera": cameras.get(footage.camera_id or 0),
            "recorded_from": footage.recorded_from and footage.recorded_from.isoformat(sep=" "),
            "said": coverages[footage.id].sentence() if footage.id in coverages else "not analysed",
            "coverage": describe_coverage(coverages[footage.id]) if footage.id in coverages else None,
        }
        for footage in store.videos()
    ]


def describe_coverage(coverage: Coverage) -> dict[str, Any]:
    """How much of a video was seen, for JSON."""
    return {
        "state": coverage.state,
        "analysed_us": coverage.reached_us,
        "length_us": coverage.length_us,
        "missing_us": coverage.missing_us,
        "unreadable": [
            {"start_us": span.start_us, "end_us": span.end_us} for span in coverage.damage if not span.is_condition
        ],
        "conditions": [
            {"kind": span.kind, "start_us": span.start_us, "end_us": span.end_us, "steps": span.pictures}
            for span in coverage.damage
            if span.is_condition
        ],
        "reason": coverage.reason,
    }
