"""The report of a case: `tvad export`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

from tvad_desktop.cli.opening import open_case
from tvad_desktop.cli.options import (
    PATH,
    case_option,
)
from tvad_desktop.cli.printing import say
from tvad_desktop.cli.progress import long_work

if TYPE_CHECKING:
    pass


@click.command()
@case_option
@click.option("--out", type=PATH, required=True, help="The folder to write the report into.")
@click.option(
    "--format",
    "formats",
    type=click.Choice(["html", "pdf", "csv", "json", "case", "all"]),
    multiple=True,
    default=["html"],
    show_default=True,
    help="HTML and PDF for people; CSV, JSON and CASE/UCO (JSON-LD) for programs. May be given several times.",
)
def export(case_folder: Path, out: Path, formats: tuple[str, ...]) -> None:
    """Write a report of a case, each format as one file that needs nothing beside itself."""
    from tvad_desktop.workbench.report.files import WRITERS, export_files

    wanted = tuple(WRITERS) if "all" in formats else tuple(dict.fromkeys(formats))
    with open_case(case_folder) as store, long_work("exporting") as job:
        paths = export_files(store, out, wanted, job=job)
    for path, name in zip(paths, wanted, strict=True):
        usual = WRITERS[name][0]
        if path.name != usual:
            say(f"{out / usual} is no report of this case and was left as it is", err=True)
        say(path)
