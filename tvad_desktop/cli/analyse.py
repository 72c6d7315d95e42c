"""Footage into a case: `tvad analyse` and `tvad import`."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tvad_desktop.cli.opening import open_case_detector, open_or_create_case
from tvad_desktop.cli.options import (
    case_option,
    case_pack_option,
    fps_option,
    json_option,
    recorded_from_option,
    videos_argument,
)
from tvad_desktop.cli.printing import print_json, say
from tvad_desktop.cli.progress import long_work
from tvad_desktop.cli.prompts import prompts_option
from tvad_desktop.cli.videos import describe_coverage
from tvad_desktop.domain.counted import counted
from tvad_desktop.domain.errors import UserError
from tvad_desktop.packs.manifest import UNTRAINED

if TYPE_CHECKING:
    from collections.abc import Sequence

    from tvad_desktop.detection.prompts import PromptSet
    from tvad_desktop.storage.cases import CaseStore
    from tvad_desktop.workbench.analyse import AnalysisReport
    from tvad_desktop.workbench.footage import ReadFootage


@click.command("import")
@videos_argument
@case_option
@click.option("--camera", help="The camera that recorded the videos.")
@fps_option
@recorded_from_option
@json_option
def import_videos(
    videos: tuple[Path, ...],
    case_folder: Path,
    camera: str | None,
    fps: float | None,
    recorded_from: datetime | None,
    as_json: bool,
) -> None:
    """Add VIDEOS (files, or folders of images) to a case without analysing them: facts, hashes, camera and time."""
    from tvad_desktop.workbench.footage import add_footage

    read, faults = _read_all(videos, fps, recorded_from)
    with open_or_create_case(case_folder) as store:
        added = [add_footage(store, one, camera, recorded_from) for one in read]
        cameras = {known.id: known.name for known in store.cameras()}
        described = [
            {
                "id": one.id,
                "video": str(one.video.path),
                "sha256": one.video.sha256,
                "camera": cameras.get(one.camera_id or 0),
            }
            for one in added
        ]
    if as_json:
        print_json({"imported": described} | _describe_refused(faults))
    else:
        for one in described:
            say(f"{one['id']:>5}  {one['video']}  SHA-256 {one['sha256']}")
    if faults:
        raise _refusal(faults, len(videos), "imported")


@click.command()
@videos_argument
@case_option
@click.option("--camera", help="The camera that recorded the videos; what it has learned is used.")
@case_pack_option
@fps_option
@recorded_from_option
@prompts_option
@click.option("--again", is_flag=True, help="Begin a new analysis even where there is one with these settings.")
@json_option
def analyse(
    videos: tuple[Path, ...],
    case_folder: Path,
    camera: str | None,
    pack_name: str | None,
    fps: float | None,
    recorded_from: datetime | None,
    prompts: PromptSet | None,
    again: bool,
    as_json: bool,
) -> None:
    """Analyse VIDEOS (files, or folders of images) into a case; an interrupted or incomplete analysis goes on."""
    from tvad_desktop.workbench.analyse import analyse_footage
    from tvad_desktop.workbench.footage import add_footage

    read, faults = _read_all(videos, fps, recorded_from)
    reports = []
    with open_or_create_case(case_folder) as store:
        detector = open_case_detector(store, pack_name)
        if not detector.trains_heads:
            say(f"warning: {detector.pack.name}: {UNTRAINED['ahd']}", err=True)
        for one in read:
            known = add_footage(store, one, camera, recorded_from)
            try:
                with long_work(f"analysing {known.name}") as job:
                    report = analyse_footage(
                        store, known, detector, job=job, prompts=prompts, again=again, original=one.original
                    )
            except UserError as error:
                faults[known.video.path] = error
                if len(videos) == 1:
                    raise
                say(f"left out: {error}", err=True)
                continue
            reports.append(report)
            if not as_json:
                say(
                    "{video}: incidents: {incidents}; {frames} frames in {seconds} s ({frames_per_second} a second), "
                    "damaged frames skipped: {skipped_frames}; {covered}".format(
                        **_describe_report(store, report), covered=report.coverage.sentence()
                    )
                )
        described = [_describe_report(store, report) for report in reports]
    if as_json:
        print_json({"analyses": described} | _describe_refused(faults))
    if faults:
        raise _refusal(faults, len(videos), "analysed")
    lost = [one["video"] for one, report in zip(described, reports, strict=True) if not report.coverage.is_complete]
    if lost:
        raise UserError(
            f"Not analysed to the end: {', '.join(lost)}.",
            "Put the original footage back and run the command again: it goes on where it stopped.",
        )


def _read_all(
    videos: Sequence[Path], fps: float | None, recorded_from: datetime | None
) -> tuple[list[ReadFootage], dict[Path, UserError]]:
    """Read all videos before anything is begun; those that cannot be read are named and left out."""
    from tvad_desktop.workbench.footage import read_footage

    if recorded_from is not None and len(videos) > 1:
        raise click.UsageError("--recorded-from is the time of one video; give the others on their own.")
    read, faults = [], {}
    for path in videos:  # all of them before anything is begun
        try:
            with long_work(f"reading {path.name}") as job:
                read.append(read_footage(path, fps, job))
        except UserError as error:
            faults[path] = error
            if len(videos) == 1:
                raise
            say(f"left out: {error}", err=True)
    if not read:
        raise UserError(f"None of the {counted(len(videos), 'video')} can be read.", str(next(iter(faults.values()))))
    return read, faults


def _describe_refused(faults: dict[Path, UserError]) -> dict[str, Any]:
    refused = [{"video": str(path), "error": str(error)} for path, error in faults.items()]
    return {"refused": refused} if refused else {}


def _refusal(faults: dict[Path, UserError], videos: int, done: str) -> UserError:
    names = ", ".join(str(path) for path in faults)
    return UserError(f"{len(faults)} of {counted(videos, 'video')} could not be {done}: {names}.", "The others were.")


def _describe_report(store: CaseStore, report: AnalysisReport) -> dict[str, Any]:
    return {
        "video": str(store.video(report.video_id).video.path),
        "frames": report.frames,
        "seconds": round(report.seconds, 3),
        "frames_per_second": round(report.frames_per_second, 1),
        "incidents": len(report.incidents),
        "skipped_frames": report.skipped_frames,
        "coverage": describe_coverage(report.coverage),
    }
