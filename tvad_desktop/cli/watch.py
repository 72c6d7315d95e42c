"""A folder into which footage is being copied: `tvad watch`."""

from __future__ import annotations

import time
from pathlib import Path
from typing import TYPE_CHECKING

import click

from tvad_desktop.cli.opening import open_case_detector, open_or_create_case
from tvad_desktop.cli.options import PATH, case_option
from tvad_desktop.cli.printing import say
from tvad_desktop.cli.progress import long_work
from tvad_desktop.domain.errors import UserError

if TYPE_CHECKING:
    from tvad_desktop.detection.detector import Detector
    from tvad_desktop.storage.cases import CaseStore

LOOK_EVERY_S = 1.0


@click.command()
@click.argument("folder", type=PATH)
@case_option
@click.option("--camera", help="The camera that records into this folder.")
@click.option("--import-only", is_flag=True, help="Add new footage to the case, and leave the analysis for later.")
@click.option("--once", is_flag=True, help="End when everything that lies there is done, instead of waiting for more.")
def watch(folder: Path, case_folder: Path, camera: str | None, import_only: bool, once: bool) -> None:
    """Import and analyse what comes into FOLDER, until Ctrl-C; a file that still grows waits until it is whole."""
    from tvad_desktop.workbench.watched_folder import WatchedFolder, known_footage

    watched = WatchedFolder(folder)
    with open_or_create_case(case_folder) as store:
        detector = None if import_only else open_case_detector(store, None)
        say(f"watching {folder}; Ctrl-C ends it", err=True)
        while True:
            ready = watched.look(known_footage(store), time.monotonic())
            for path in ready:
                _take_in(store, path, camera, detector)
            if once and not ready and not watched.growing:
                return
            if not ready:
                time.sleep(LOOK_EVERY_S)


def _take_in(store: CaseStore, path: Path, camera: str | None, detector: Detector | None) -> None:
    """Import one video, and analyse it; one that cannot be read is named, and the others come all the same."""
    from tvad_desktop.workbench.analyse import analyse_footage
    from tvad_desktop.workbench.footage import add_footage, read_footage

    try:
        with long_work(f"reading {path.name}") as job:
            known = add_footage(store, read_footage(path, None, job), camera)
        if detector is None:
            say(f"{path}: imported as footage {known.id}")
            return
        with long_work(f"analysing {path.name}") as job:
            report = analyse_footage(store, known, detector, job=job)
    except UserError as error:
        say(f"left out: {path}: {error}", err=True)
        return
    say(f"{path}: footage {known.id}, incidents: {len(report.incidents)}; {report.coverage.sentence()}")
