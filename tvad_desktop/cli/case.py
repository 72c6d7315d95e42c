"""A case as a whole: `tvad case`."""

from __future__ import annotations

from pathlib import Path

import click

from tvad_desktop.cli.opening import find_actor, memory_folder, open_case
from tvad_desktop.cli.options import PATH, case_option, json_option, unlock_option
from tvad_desktop.cli.printing import print_json, say
from tvad_desktop.cli.progress import long_work
from tvad_desktop.domain.counted import counted


@click.group()
def case() -> None:
    """Say what a case is for, put it away and bring it back, find footage that several cases have."""


@case.command("scope")
@case_option
@click.option("--authority", help="On whose behalf, and on what ground, the footage is examined.")
@click.option("--scope", help="What was to be found out.")
def scope(case_folder: Path, authority: str | None, scope: str | None) -> None:
    """Say, or show, authority and scope: the head of every report."""
    from tvad_desktop.workbench.report.gather import AUTHORITY_KEY, SCOPE_KEY

    given = {AUTHORITY_KEY: authority, SCOPE_KEY: scope}
    with open_case(case_folder) as store:
        for key, text in given.items():
            if text is not None:
                store.set_setting(key, text.strip())
        say(f"authority: {store.setting(AUTHORITY_KEY) or 'not said'}")
        say(f"scope: {store.setting(SCOPE_KEY) or 'not said'}")


@case.command("archive")
@case_option
@click.option("--out", type=PATH, required=True, help="The file to write.")
def archive(case_folder: Path, out: Path) -> None:
    """Put a case away as one file; recordings stay where they are."""
    from tvad_desktop.workbench.archive import archive_case

    with open_case(case_folder) as store, long_work("archiving") as job:
        say(archive_case(store, out, job=job))


@case.command("restore")
@click.argument("path", type=PATH)
@click.option("--case", "case_folder", type=PATH, required=True, help="The case folder to make.")
@unlock_option
def restore(path: Path, case_folder: Path) -> None:
    """Bring a case back from the file PATH; every file and the log are compared with what was put away."""
    from tvad_desktop.workbench.archive import restore_case

    with long_work("restoring") as job:
        restored = restore_case(path, case_folder, find_actor(), job=job, memory=memory_folder())
    with restored as store:
        for warning in store.warnings:
            say(f"warning: {warning}", err=True)
        say(f"{case_folder}: {store.case().name}, {counted(len(store.videos()), 'video')}, the log verifies")


@case.command("duplicates")
@click.argument("folders", type=PATH, nargs=-1, required=True)
@unlock_option
@json_option
def duplicates(folders: tuple[Path, ...], as_json: bool) -> None:
    """List footage that the cases FOLDERS have more than once, by its SHA-256."""
    from tvad_desktop.workbench.archive import find_duplicates

    found = find_duplicates(folders, find_actor())
    if as_json:
        print_json(
            [
                {"sha256": one.sha256, "places": [{"case": str(case), "video": str(path)} for case, path in one.places]}
                for one in found
            ]
        )
        return
    for one in found:
        say(f"SHA-256 {one.sha256}")
        for folder, path in one.places:
            say(f"  {folder}: {path}")
    if not found:
        say("No footage is there twice.")
