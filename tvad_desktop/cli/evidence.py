"""How footage was received, and who has seen it: `tvad evidence`, `tvad viewings`."""

from __future__ import annotations

from dataclasses import asdict, fields, replace
from datetime import datetime
from pathlib import Path
from typing import Any

import click

from tvad_desktop.cli.opening import open_case
from tvad_desktop.cli.options import case_option, json_option
from tvad_desktop.cli.printing import print_json, say
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.evidence import ClockPoint, Evidence, check_clock, say_offset
from tvad_desktop.domain.recording import read_recording_time

FACTS = [field.name for field in fields(Evidence) if field.name != "clock"]


def _read_clock(context: click.Context, parameter: click.Parameter, texts: tuple[str, ...]) -> tuple[ClockPoint, ...]:
    try:
        return check_clock([_read_point(text) for text in texts])
    except UserError as error:
        raise click.BadParameter(str(error), context, parameter) from error


def _read_point(text: str) -> ClockPoint:
    recorder, equals, true = text.partition("=")
    if not equals:
        raise UserError(f"“{text}” compares nothing.", "Write RECORDER=TRUE, two dates with times.")
    return ClockPoint(read_recording_time(recorder), read_recording_time(true))


@click.command()
@case_option
@click.option("--video", "video_ids", type=int, multiple=True, help="The id of a video; several may be given.")
@click.option("--all", "of_all", is_flag=True, help="All videos of the case, as for a folder received at once.")
@click.option("--received-from", help="Who handed it over.")
@click.option("--received-by", help="Who took it.")
@click.option("--received-at", help="When it was handed over.")
@click.option("--item-number", help="The number of the item.")
@click.option("--seal-number", help="The number of the seal it came under.")
@click.option("--place", help="Where the camera is.")
@click.option("--zone", help="The time zone of that place, as Europe/Berlin.")
@click.option("--remarks", help="Anything else.")
@click.option(
    "--recorder-clock",
    "clock",
    metavar="RECORDER=TRUE",
    multiple=True,
    callback=_read_clock,
    help="What the recorder's clock showed, and the true time then; twice tells its drift.",
)
@json_option
def evidence(
    case_folder: Path,
    video_ids: tuple[int, ...],
    of_all: bool,
    clock: tuple[ClockPoint, ...],
    as_json: bool,
    **told: str | None,
) -> None:
    """Say how footage of a case was received, or show what was said."""
    changed: dict[str, Any] = {name: value for name, value in told.items() if value is not None}
    if clock:
        changed["clock"] = clock
    if changed and not (video_ids or of_all):
        raise click.UsageError("Name the videos by --video, or give --all.")
    with open_case(case_folder) as store:
        wanted = [video for video in store.videos() if of_all or not video_ids or video.id in video_ids]
        for missing in set(video_ids) - {video.id for video in wanted}:
            store.video(missing)  # says which there are
        if changed:
            with store.one_act():
                for video in wanted:
                    store.set_evidence(video.id, replace(store.evidence(video.id), **changed))
        known = [(video, store.evidence(video.id)) for video in wanted]
    if as_json:
        print_json([{"video": video.id, "path": str(video.video.path), **_describe(kept)} for video, kept in known])
        return
    for video, kept in known:
        said = [f"{name.replace('_', ' ')}: {getattr(kept, name)}" for name in FACTS if getattr(kept, name)]
        said += [f"recorder's clock {say_offset(point.offset)}" for point in kept.clock]
        said += [f"drift {kept.drift_ppm:+.1f} millionths"] if kept.drift_ppm is not None else []
        say(f"video {video.id} ({video.name}): {'; '.join(said) or 'nothing was said'}")


def _describe(kept: Evidence) -> dict[str, Any]:
    clock = [{"recorder": _iso(point.recorder), "true": _iso(point.true)} for point in kept.clock]
    return {**asdict(kept), "clock": clock, "drift_ppm": kept.drift_ppm}


def _iso(when: datetime) -> str:
    return when.isoformat(" ")


@click.command()
@case_option
@json_option
def viewings(case_folder: Path, as_json: bool) -> None:
    """Tell which part of each video people have seen, which only the machine, and which nobody."""
    from tvad_desktop.workbench.viewings import sum_viewings

    with open_case(case_folder) as store:
        sums = sum_viewings(store)
    if as_json:
        print_json([asdict(one) for one in sums])
        return
    for one in sums:
        by = "; ".join(f"{viewer} {share:.0%}" for viewer, share in one.viewers)
        say(
            f"video {one.video_id} ({one.name}): seen by a person {one.seen:.0%}, only by the machine"
            f" {one.machine_only:.0%}, by nobody {one.nobody:.0%}" + (f" ({by})" if by else "")
        )
