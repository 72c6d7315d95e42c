"""Zones of a camera in which nobody shall be: `tvad zone`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeAlias

import click

from tvad_desktop.cli.opening import open_case
from tvad_desktop.cli.options import CORNERS, REGION, case_option, day_from_option, day_to_option
from tvad_desktop.cli.printing import say
from tvad_desktop.cli.progress import long_work
from tvad_desktop.domain.media import Region
from tvad_desktop.domain.zones import ZONE_KINDS, Zone

if TYPE_CHECKING:
    from tvad_desktop.storage.cases import CaseStore

Corners: TypeAlias = tuple[tuple[float, float], ...]
Zones: TypeAlias = tuple[Zone, ...]

camera_option = click.option("--camera", required=True, help="Of all footage of this camera.")


@click.group()
def zone() -> None:
    """Zones in which nobody shall be: whoever sets foot in one is an incident, be it usual or not."""


@zone.command("add")
@case_option
@camera_option
@click.option("--name", required=True, help="What is there: “yard”, “behind the counter”.")
@click.option("--corners", type=CORNERS, help="The corners of the zone, in shares of the picture.")
@click.option("--region", type=REGION, help="A zone that is a box, instead of corners.")
@click.option(
    "--kind", "kinds", type=click.Choice(ZONE_KINDS), multiple=True, help="Who shall not be there; a person by default."
)
@day_from_option
@day_to_option
def add(
    case_folder: Path,
    camera: str,
    name: str,
    corners: Corners | None,
    region: Region | None,
    kinds: tuple[str, ...],
    day_from: int | None,
    day_to: int | None,
) -> None:
    """Watch a zone from now on, in footage that was analysed already too; the detector is not run again."""
    from tvad_desktop.domain.numbered import with_one_more

    if (corners is None) is (region is None):
        raise click.UsageError("Say where the zone is: --corners or --region.")
    if (day_from is None) is not (day_to is None):
        raise click.UsageError("A time has a beginning and an end.")
    outline = corners if region is None else box_corners(region)
    day = None if day_from is None or day_to is None else (day_from, day_to)
    drawn = Zone(0, " ".join(name.split()), outline or (), day, kinds or ("person",))
    _change(case_folder, camera, lambda zones: with_one_more(zones, drawn))


@zone.command("remove")
@case_option
@camera_option
@click.argument("number", type=int)
def remove(case_folder: Path, camera: str, number: int) -> None:
    """Watch a zone no longer: NUMBER as `tvad zone list` shows it."""
    from tvad_desktop.workbench.zones import remove_zone

    _change(case_folder, camera, lambda zones: remove_zone(zones, number))


@zone.command("list")
@case_option
def list_zones(case_folder: Path) -> None:
    """List the zones of every camera."""
    with open_case(case_folder) as store:
        _say_all(store)


def box_corners(region: Region) -> Corners:
    """The four corners of a box."""
    right, bottom = min(1.0, region.x + region.width), min(1.0, region.y + region.height)
    return ((region.x, region.y), (right, region.y), (right, bottom), (region.x, bottom))


def _say_all(store: CaseStore) -> None:
    for camera in store.cameras():
        for one in store.zones(camera.id):
            say(f"camera {camera.name}: {one.id:>3}  {one.words}")


def _change(case_folder: Path, camera: str, change: Callable[[Zones], Zones]) -> None:
    from tvad_desktop.workbench.incidents import apply_zones
    from tvad_desktop.workbench.profiles import find_camera

    with open_case(case_folder) as store:
        camera_id = find_camera(store, camera).id
        with long_work("deriving incidents") as job:
            apply_zones(store, change(store.zones(camera_id)), camera_id, job)
        _say_all(store)
