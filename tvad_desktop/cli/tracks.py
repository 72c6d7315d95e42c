"""Objects seen over time: what `tvad search` prints of them, and `tvad count`."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tvad_desktop.cli.opening import find_actor, open_case
from tvad_desktop.cli.options import case_option, json_option
from tvad_desktop.cli.printing import print_json, say
from tvad_desktop.domain.clock import format_moment

NO_TRACKS = "no tracks of objects are kept; analyse it again: tvad analyse --again"

if TYPE_CHECKING:
    from tvad_desktop.domain.case import CaseVideo
    from tvad_desktop.domain.observed import ObservedTrack
    from tvad_desktop.workbench.track_search import TrackHit, TrackHits


def search_for_tracks(folders: Sequence[Path], **conditions: Any) -> list[TrackHits]:
    """The objects of cases that meet all conditions."""
    from tvad_desktop.storage.cases import CaseStore
    from tvad_desktop.workbench.track_search import TrackQuery, check_query, search_tracks

    query = check_query(TrackQuery(**conditions))
    found = []
    for folder in folders:
        with CaseStore.open(folder, find_actor()) as store:
            found.append(search_tracks(store, query))
    return found


def print_tracks(found: Iterable[TrackHits], as_json: bool, *, names_case: bool) -> None:
    """Print objects that were found, and for which footage nothing can be said."""
    hits: list[TrackHit] = []
    for of_case in found:
        hits += of_case.hits
        _tell(of_case.untracked, NO_TRACKS)
        _tell(of_case.undated, "its recording time is not known; set it: tvad videos")
    if as_json:
        print_json([_as_record(hit) for hit in hits])
        return
    for hit in hits:
        track, clock = hit.track, hit.clock
        began = f"{format_moment(track.first_us)} to {format_moment(track.last_us)}"
        said = f"{track.id:>6}  {began}" + (f"  {clock:%Y-%m-%d %H:%M:%S}" if clock else "")
        where = f"  {hit.camera or hit.footage.name}" + (f"  {hit.case.name}" if names_case else "")
        say(f"{said}  {track.describe()}, {track.dwell_us / 1e6:.0f} s, {' > '.join(track.cells)}{where}")


def _tell(videos: Sequence[CaseVideo], why: str) -> None:
    for footage in videos:
        say(f"{footage.video.path}: {why}", err=True)


def _as_record(hit: TrackHit) -> dict[str, Any]:
    clock = {"first_at": hit.clock.isoformat(timespec="seconds")} if hit.clock else {}
    return {
        "case": str(hit.case), "video": str(hit.footage.video.path), "camera": hit.camera, **track_record(hit.track),
        **clock,
    }  # fmt: skip


def track_record(track: ObservedTrack) -> dict[str, Any]:
    """A track as JSON."""
    return {
        "track": track.id,
        "class": track.kind,
        "name": track.name,
        "score": track.score,
        "first_us": track.first_us,
        "last_us": track.last_us,
        "best_us": track.best_us,
        "dwell_us": track.dwell_us,
        "standing_us": track.standing_us,
        "cells": list(track.cells),
        "direction": track.direction,
        "heights_per_second": track.speed,
        "size": track.size,
        "colours": list(track.colours),
    }


@click.command()
@case_option
@click.option("--camera", default="", help="Of this camera.")
@json_option
def count(case_folder: Path, camera: str, as_json: bool) -> None:
    """Count people, vehicles and others by the hour in which they were first seen."""
    from tvad_desktop.domain.observed import CLASSES
    from tvad_desktop.workbench.track_search import TrackQuery, count_case, search_tracks

    with open_case(case_folder) as store:
        hours = count_case(store, camera)
        _tell(search_tracks(store, TrackQuery(camera=camera), limit=0).untracked, NO_TRACKS)
    if as_json:
        print_json(
            [
                {"video": str(hour.footage.video.path), "camera": hour.camera, "hour_us": hour.hour_us,
                 **({"hour": hour.clock.isoformat(timespec="minutes")} if hour.clock else {}), "counts": hour.counts}
                for hour in hours
            ]
        )  # fmt: skip
        return
    for hour in hours:
        clock = hour.clock
        began = f"{clock:%Y-%m-%d %H:%M}" if clock else format_moment(max(0, hour.hour_us))
        said = ", ".join(f"{group} {hour.counts[group]}" for group in CLASSES if group in hour.counts)
        say(f"{began}  {said}  {hour.camera or hour.footage.name}")
