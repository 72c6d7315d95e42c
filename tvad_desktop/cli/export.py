"""The report of a case: `tvad export`, and of a day: `tvad digest`."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

import click

from tvad_desktop.cli.opening import open_case
from tvad_desktop.cli.options import PATH, case_option, passphrase_option, read_signer, sign_option
from tvad_desktop.cli.printing import say
from tvad_desktop.cli.progress import long_work

redacted_option = click.option(
    "--redacted",
    is_flag=True,
    help="Cover the stills; those that no redaction covers, looked at as a whole, are left out.",
)


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
@sign_option
@passphrase_option
@redacted_option
def export(
    case_folder: Path,
    out: Path,
    formats: tuple[str, ...],
    certificate: Path | None,
    passphrase_file: Path | None,
    redacted: bool,
) -> None:
    """Write a report of a case, each format as one file that needs nothing beside itself."""
    from tvad_desktop.workbench.report.files import WRITERS, export_files

    wanted = tuple(WRITERS) if "all" in formats else tuple(dict.fromkeys(formats))
    if certificate is not None and "pdf" not in wanted:
        raise click.UsageError("only a PDF is signed: give --format pdf too.")
    signer = read_signer(certificate, passphrase_file)
    with open_case(case_folder) as store, long_work("exporting") as job:
        paths = export_files(store, out, wanted, job=job, certificate=signer, is_redacted=redacted)
    for path, name in zip(paths, wanted, strict=True):
        usual = WRITERS[name][0]
        if path.name != usual:
            say(f"{out / usual} is no report of this case and was left as it is", err=True)
        say(f"{path}: signed by {signer.subject}" if signer is not None and name == "pdf" else path)


def _read_day(context: click.Context, parameter: click.Parameter, text: str) -> date:
    try:
        return datetime.strptime(text, "%Y-%m-%d").date()
    except ValueError as error:
        raise click.BadParameter("a day is written like 2024-03-12.", context, parameter) from error


@click.command()
@case_option
@click.option("--day", metavar="DATE", required=True, callback=_read_day, help="By the recorders' clocks: 2024-03-12.")
@click.option("--out", type=PATH, required=True, help="The folder to write it into.")
@click.option("--format", "formats", type=click.Choice(["html", "pdf"]), multiple=True, default=["html", "pdf"],
              show_default=True, help="May be given several times.")  # fmt: skip
@sign_option
@passphrase_option
@redacted_option
def digest(
    case_folder: Path,
    day: date,
    out: Path,
    formats: tuple[str, ...],
    certificate: Path | None,
    passphrase_file: Path | None,
    redacted: bool,
) -> None:
    """Write what happened on a day: ten incidents, a contact sheet, and a table by hour and camera."""
    from tvad_desktop.workbench.report.files import export_digest

    if certificate is not None and "pdf" not in formats:
        raise click.UsageError("only a PDF is signed: give --format pdf too.")
    signer = read_signer(certificate, passphrase_file)
    with open_case(case_folder) as store, long_work("exporting") as job:
        paths = export_digest(store, day, out, formats, job=job, certificate=signer, is_redacted=redacted)
    for path in paths:
        say(f"{path}: signed by {signer.subject}" if signer is not None and path.suffix == ".pdf" else path)
