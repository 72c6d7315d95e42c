"""Reports as files."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Job
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.workbench.certificate import Certificate
from tvad_desktop.workbench.exporting import write_exports
from tvad_desktop.workbench.report.case_uco import write_case_uco
from tvad_desktop.workbench.report.digest import gather_digest, title_of, write_digest
from tvad_desktop.workbench.report.gather import gather
from tvad_desktop.workbench.report.html import lay_out_html, write_html
from tvad_desktop.workbench.report.model import Report
from tvad_desktop.workbench.report.pdf import lay_out_pdf, write_pdf
from tvad_desktop.workbench.report.signature import sign_pdf
from tvad_desktop.workbench.report.tables import write_csv, write_json

EXPORT_ACTION = "report.export"
WRITERS: dict[str, tuple[str, Callable[[Report], bytes]]] = {
    "html": ("report.html", write_html),
    "pdf": ("report.pdf", write_pdf),
    "csv": ("incidents.csv", write_csv),
    "json": ("report.json", write_json),
    "case": ("report.case.jsonld", write_case_uco),
}
FILE_NAME = WRITERS["html"][0]


def export(store: CaseStore, out: Path, *, job: Job) -> Path:
    """Like `export_files`, the HTML report alone."""
    return export_files(store, out, ("html",), job=job)[0]


def export_files(
    store: CaseStore,
    out: Path,
    formats: Sequence[str],
    *,
    job: Job,
    certificate: Certificate | None = None,
    is_redacted: bool = False,
) -> list[Path]:
    """Write a report in these formats (names of `WRITERS`) into the folder `out` and the SHA-256 of each file into the
    audit log, in one act; return where they lie.

    Every original is hashed again; footage that is missing or has changed is named as such, not an error. A file of
    that name which is no report of this case stays, and the report gets another name. With a certificate the PDF is
    signed. `is_redacted`: stills are covered, and left out where no redaction that was looked at covers them. Raises
    `UserError` when the folder cannot be written.
    """
    report = gather(store, job, is_redacted=is_redacted)
    contents = [(WRITERS[name][0], WRITERS[name][1](report)) for name in formats]
    return _write(store, out, contents, certificate)


def export_digest(
    store: CaseStore,
    day: date,
    out: Path,
    formats: Sequence[str],
    *,
    job: Job,
    certificate: Certificate | None = None,
    is_redacted: bool = False,
) -> list[Path]:
    """Write what happened on a day, by the recorders' clocks, as "html" and "pdf"; everything else is as in
    `export_files`. UserError for a day on which nothing was recorded."""
    report = gather_digest(store, day, job, is_redacted=is_redacted)
    title, stem = title_of(report, day), f"digest-{day.isoformat()}"
    writers = {
        "html": lambda: lay_out_html(title, write_digest(report, day)),
        "pdf": lambda: lay_out_pdf(title, report, write_digest(report, day)),
    }
    return _write(store, out, [(f"{stem}.{name}", writers[name]()) for name in formats], certificate)


def _write(
    store: CaseStore, out: Path, contents: Sequence[tuple[str, bytes]], certificate: Certificate | None
) -> list[Path]:
    if certificate is not None:
        contents = [
            (name, sign_pdf(content, certificate) if name.endswith(".pdf") else content) for name, content in contents
        ]
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(
            f"The folder {out} cannot be made: {error.strerror}.", "Choose a folder that you may write to."
        ) from error
    return write_exports(store, out, EXPORT_ACTION, contents)
