"""Places and times that count for nothing: `tvad ignore`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import click

from tvad_desktop.cli.opening import open_case
from tvad_desktop.cli.options import INCIDENT, MOMENT, REGION, case_option, day_from_option, day_to_option
from tvad_desktop.cli.printing import say
from tvad_desktop.cli.progress import long_work
from tvad_desktop.domain.ignoring import IgnoreRule
from tvad_desktop.domain.media import Region, Timespan

if TYPE_CHECKING:
    from tvad_desktop.storage.cases import CaseStore

Rules: TypeAlias = tuple[IgnoreRule, ...]
Change: TypeAlias = Callable[[Rules], Rules]

camera_option = click.option("--camera", help="Of all footage of this camera.")
video_option = click.option("--video", "video_id", type=INCIDENT, help="Of one video alone (`tvad videos`).")


@click.group()
def ignore() -> None:
    """Places of the picture and times in which heat counts for nothing: a flag, a tree, a burnt-in clock."""


@ignore.command("add")
@case_option
@camera_option
@video_option
@click.option("--region", type=REGION, help="The place, in fractions of the picture; else the whole picture.")
@click.option("--from", "start_us", type=MOMENT, help="From this moment of the video on.")
@click.option("--to", "end_us", type=MOMENT, help="To this moment.")
@day_from_option
@day_to_option
@click.option("--reason", default="", help="What is there, in words.")
def add(
    case_folder: Path,
    camera: str | None,
    video_id: int | None,
    region: Region | None,
    start_us: int | None,
    end_us: int | None,
    day_from: int | None,
    day_to: int | None,
    reason: str,
) -> None:
    """Let heat count for nothing from now on; incidents are derived anew, the detector is not run again."""
    from tvad_desktop.domain.numbered import with_one_more

    if (start_us is None) is not (end_us is None) or (day_from is None) is not (day_to is None):
        raise click.UsageError("A time has a beginning and an end.")
    if start_us is not None and video_id is None:
        raise click.UsageError("--from and --to are moments of one video: name it with --video.")
    span = None if start_us is None or end_us is None else Timespan(start_us, end_us)
    day = None if day_from is None or day_to is None else (day_from, day_to)
    rule = IgnoreRule(0, " ".join(reason.split()), region, span, day)
    _change(case_folder, camera, video_id, lambda rules: with_one_more(rules, rule))


@ignore.command("remove")
@case_option
@camera_option
@video_option
@click.argument("number", type=int)
def remove(case_folder: Path, camera: str | None, video_id: int | None, number: int) -> None:
    """Let heat count again: NUMBER as `tvad ignore list` shows it."""
    from tvad_desktop.workbench.ignoring import remove_rule

    _change(case_folder, camera, video_id, lambda rules: remove_rule(rules, number))


@ignore.command("list")
@case_option
def list_ignored(case_folder: Path) -> None:
    """List what counts for nothing, by camera and by video."""
    with open_case(case_folder) as store:
        _say_all(store)


def _say_all(store: CaseStore) -> None:
    lists = [(f"camera {one.name}", store.ignore_rules(camera_id=one.id)) for one in store.cameras()]
    lists += [(f"video {one.id} {one.name}", store.ignore_rules(video_id=one.id)) for one in store.videos()]
    for name, rules in lists:
        for rule in rules:
            say(f"{name}: {rule.id:>3}  {rule.words}")


def _change(case_folder: Path, camera: str | None, video_id: int | None, change: Change) -> None:
    from tvad_desktop.workbench.incidents import apply_ignore_rules
    from tvad_desktop.workbench.profiles import find_camera

    if (camera is None) is (video_id is None):
        raise click.UsageError("Name a --camera or a --video.")
    with open_case(case_folder) as store:
        camera_id = find_camera(store, camera).id if camera is not None else None
        rules = change(store.ignore_rules(camera_id=camera_id, video_id=video_id))
        with long_work("deriving incidents") as job:
            apply_ignore_rules(store, rules, camera_id=camera_id, video_id=video_id, job=job)
        _say_all(store)
