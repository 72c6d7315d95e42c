"""Reports as files: written, logged, then named."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Callable, Sequence
from pathlib import Path

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Job
from tvad_desktop.files import replace_durably
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.storage.content import cannot_write, write_new
from tvad_desktop.workbench.report.case_uco import write_case_uco
from tvad_desktop.workbench.report.gather import gather
from tvad_desktop.workbench.report.html import write_html
from tvad_desktop.workbench.report.model import Report
from tvad_desktop.workbench.report.pdf import write_pdf
from tvad_desktop.workbench.report.tables import write_csv, write_json

EXPORT_ACTION = "report.export"
MOST_REPORTS = 100
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


def export_files(store: CaseStore, out: Path, formats: Sequence[str], *, job: Job) -> list[Path]:
    """Write a report in these formats (names of `WRITERS`) into the folder `out` and the SHA-256 of each file into the
    audit log, in one act; return where they lie.

    Every original is hashed again; footage that is missing or has changed is named as such, not an error. A file of
    that name which is no report of this case stays, and the report gets another name. Raises `UserError` when the
    folder cannot be written.
    """
    report = gather(store, job)
    contents = [(WRITERS[name][0], WRITERS[name][1](report)) for name in formats]
    try:
        out.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(
            f"The folder {out} cannot be made: {error.strerror}.", "Choose a folder that you may write to."
        ) from error
    return write_exports(store, out, EXPORT_ACTION, contents)


def write_exports(store: CaseStore, out: Path, action: str, contents: Sequence[tuple[str, bytes]]) -> list[Path]:
    """Write files, named so, into a folder and their SHA-256 into the log; see `name_exports`."""
    partials = [(out / f"{name}.partial", out / name) for name, _ in contents]
    try:
        for (partial, _), (_, content) in zip(partials, contents, strict=True):
            write_new(partial, content)
    except OSError as error:
        raise cannot_write(out, error) from error
    return name_exports(store, action, partials)


def name_exports(store: CaseStore, action: str, files: Sequence[tuple[Path, Path]]) -> list[Path]:
    """Log finished files by their hash, in one act, and give each its name, or the next one that is free.

    Written, then logged, then named: whenever the process is killed, there is no file under its name that the log does
    not know.
    """
    paths = [_choose_place(store, path.parent, action, path.name) for _, path in files]
    try:
        with store.one_act():
            for (partial, _), path in zip(files, paths, strict=True):
                store.record_file(action, str(path.resolve()), _hash_file(partial))
        for (partial, _), path in zip(files, paths, strict=True):
            replace_durably(partial, path)
    except OSError as error:
        raise cannot_write(paths[0], error) from error
    return paths


def _hash_file(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _choose_place(store: CaseStore, out: Path, action: str, name: str) -> Path:
    """The first name in `out` that is free, or taken by a file which this case's own log knows by its hash."""
    known = {entry.payload_sha256 for entry in store.audit() if entry.action == action}
    stem, dot, suffix = name.partition(".")
    names = (name, *(f"{stem}-{number}{dot}{suffix}" for number in range(2, MOST_REPORTS)))
    for path in (out / one for one in names):
        if not os.path.lexists(path) or _holds_one_of(path, known):
            return path
    raise UserError(f"The folder {out} is full of other reports.", "Choose another folder.")


def _holds_one_of(path: Path, known: set[str]) -> bool:
    if path.is_symlink() or not path.is_file():
        return False
    try:
        return _hash_file(path) in known
    except OSError:  # what cannot be read is not known to be ours
        return False
