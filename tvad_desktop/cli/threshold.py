"""The score that makes an incident, of a case and of its cameras: `tvad threshold`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tvad_desktop.cli.opening import open_case
from tvad_desktop.cli.options import FiniteRange, case_option, json_option
from tvad_desktop.cli.printing import print_json, say
from tvad_desktop.cli.progress import long_work

if TYPE_CHECKING:
    from tvad_desktop.storage.cases import CaseStore


@click.command()
@case_option
@click.option("--camera", help="The camera meant; else the default of the case, for cameras without one of their own.")
@click.option("--reset", is_flag=True, help="Go back: a camera to the case's default, the case to the program's.")
@click.argument("value", type=FiniteRange(0.02, 0.98), required=False)
@json_option
def threshold(case_folder: Path, camera: str | None, reset: bool, value: float | None, as_json: bool) -> None:
    """Show the thresholds of a case, or set one to VALUE for all footage that it concerns, at once."""
    from tvad_desktop.workbench.incidents import set_threshold
    from tvad_desktop.workbench.profiles import find_camera

    if reset and value is not None:
        raise click.UsageError("--reset takes no value.")
    with open_case(case_folder) as store:
        camera_id = find_camera(store, camera).id if camera else None
        if reset or value is not None:
            with long_work("deriving incidents") as job:
                set_threshold(store, value, camera_id, job)
        shown = _describe(store)
    if as_json:
        print_json(shown)
        return
    say(f"case: {shown['case']:.2f}")
    for name, own in shown["cameras"].items():
        say(f"{name}: {own['threshold']:.2f}{'' if own['own'] else ' (of the case)'}")


def _describe(store: CaseStore) -> dict[str, Any]:
    from tvad_desktop.workbench.incidents import incident_settings, own_incident_settings

    cameras = {
        camera.name: {
            "threshold": incident_settings(store, camera.id).threshold_on,
            "own": own_incident_settings(store, camera.id) is not None,
        }
        for camera in store.cameras()
    }
    return {"case": incident_settings(store).threshold_on, "cameras": cameras}
