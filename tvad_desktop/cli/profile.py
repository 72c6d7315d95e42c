"""What cameras learn: `tvad profile`."""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tvad_desktop.cli.opening import check_footage, open_case, open_case_detector, open_detector, open_or_create_case
from tvad_desktop.cli.options import (
    INCIDENT,
    FiniteRange,
    case_option,
    case_pack_option,
    fps_option,
    json_option,
    quick_option,
    videos_argument,
)
from tvad_desktop.cli.printing import print_json, say
from tvad_desktop.cli.progress import long_work
from tvad_desktop.domain.counted import counted

if TYPE_CHECKING:
    from tvad_desktop.workbench.teach import DismissalPreview


@click.group()
def profile() -> None:
    """What a camera has learned."""


@profile.command()
@videos_argument
@case_option
@click.option("--camera", required=True, help="The camera that recorded the videos.")
@case_pack_option
@fps_option
@quick_option
@click.option(
    "--alarms-per-hour",
    type=FiniteRange(0, 3600, min_open=True),
    default=1.0,
    show_default=True,
    help="How many false alarms an hour of normal footage may raise.",
)
def learn(
    videos: tuple[Path, ...],
    case_folder: Path,
    camera: str,
    pack_name: str | None,
    fps: float | None,
    quick: bool,
    alarms_per_hour: float,
) -> None:
    """Learn what is normal for a camera from VIDEOS of normal activity."""
    from tvad_desktop.learning.camera_learning import QUICK_EFFORT, Effort
    from tvad_desktop.workbench.learn import learn_profile

    check_footage(videos, fps)
    with open_or_create_case(case_folder) as store:
        detector = open_case_detector(store, pack_name)
        with long_work(f"learning {camera}") as job:
            effort = QUICK_EFFORT if quick else Effort()
            record = learn_profile(
                store,
                videos,
                detector,
                camera=camera,
                fps=fps,
                job=job,
                effort=effort,
                alarms_per_hour=alarms_per_hour,
            )
    say(f"{camera}: version {record.version}, SHA-256 {record.sha256}")


@profile.command("list")
@case_option
@json_option
def list_profiles(case_folder: Path, as_json: bool) -> None:
    """List what each camera has learned: versions, when, and from what."""
    from tvad_desktop.workbench.profiles import list_versions

    with open_case(case_folder) as store:
        versions = list_versions(store)
    if as_json:
        described = [
            {
                "camera": one.camera.name,
                "version": one.record.version,
                "created_utc": one.record.created_utc,
                "learned_from": one.learned_from,
                "sha256": one.record.sha256,
            }
            for one in versions
        ]
        print_json(described)
        return
    if not versions:
        say("No camera of this case has learned anything yet (tvad profile learn).")
    for one in versions:
        say(f"{one.camera.name}  version {one.record.version}  {one.record.created_utc}  {one.learned_from}")


@profile.command()
@case_option
@click.option("--camera", required=True, help="The camera whose last learning is undone.")
def undo(case_folder: Path, camera: str) -> None:
    """Undo the last learning of a camera: a new version equal to the one before."""
    from tvad_desktop.workbench.profiles import meant_version
    from tvad_desktop.workbench.teach import undo_profile

    with open_case(case_folder) as store:
        record = undo_profile(store, camera)
        same = meant_version(store, record)
    say(f"{camera}: version {record.version} is the same as version {same.version}")


@profile.command()
@case_option
@click.option(
    "--incident", "incident_id", type=INCIDENT, required=True, help="The incident that is normal for its camera."
)
@click.option("--keep", is_flag=True, help="Dismiss the incident and keep what its camera learns from it.")
@json_option
def dismiss(case_folder: Path, incident_id: int, keep: bool, as_json: bool) -> None:
    """Show what would vanish if the camera learned that an incident is normal; keep it with --keep."""
    from tvad_desktop.workbench.packs import pack_of_incident
    from tvad_desktop.workbench.teach import keep_dismissal, preview_dismissal

    with open_case(case_folder) as store:
        detector = open_detector(pack_of_incident(store, incident_id))
        with long_work(f"looking at incident {incident_id}") as job:
            preview = preview_dismissal(store, incident_id, detector, job)
        version = keep_dismissal(store, preview, dismiss=True).version if keep else None
    if as_json:
        effects = [asdict(effect) for effect in preview.effects]
        shown = {"camera": preview.camera, "effects": effects, "unseen": preview.unseen, "kept_version": version}
        print_json(shown)
        return
    _print_preview(preview)
    if version is None:
        say("Nothing was changed; --keep keeps it.")
    else:
        say(f"{preview.camera}: version {version} kept; analyse the video again to see it.")


def _print_preview(preview: DismissalPreview) -> None:
    for effect in preview.effects:
        outcome = "vanishes" if effect.vanishes else "stays"
        verdict = " (confirmed!)" if effect.vanishes and effect.verdict.value == "confirmed" else ""
        say(
            f"{effect.incident_id:>5}  score {effect.peak_before:.2f}, then {effect.peak_after:.2f}  {outcome}{verdict}"
        )
    if preview.unseen:
        lie, were = ("lies", "was") if preview.unseen == 1 else ("lie", "were")
        say(f"{counted(preview.unseen, 'incident')} of this video {lie} too far away and {were} not looked at.")
