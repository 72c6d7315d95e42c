"""Files for others: written, then logged, then named."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Sequence
from pathlib import Path

from tvad_desktop.domain.errors import UserError
from tvad_desktop.files import replace_durably
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.storage.content import cannot_write, write_new
from tvad_desktop.storage.passphrase import is_encrypted

MOST_EXPORTS = 100
PARTIAL = ".partial"


def exports_folder(case_folder: Path) -> Path:
    """Where to offer to write what is made of a case: beside an encrypted one, in whose folder nothing lies open."""
    return (
        case_folder.with_name(f"{case_folder.name} exports") if is_encrypted(case_folder) else case_folder / "exports"
    )


def write_exports(store: CaseStore, out: Path, action: str, contents: Sequence[tuple[str, bytes]]) -> list[Path]:
    """Write files, named so, into a folder and their SHA-256 into the log; see `name_exports`."""
    partials = []
    try:
        for name, content in contents:
            partials.append((begin_export(store, action, out / name), out / name))
            write_new(partials[-1][0], content)
    except OSError as error:
        raise cannot_write(out, error) from error
    return name_exports(store, action, partials)


def begin_export(store: CaseStore, action: str, path: Path) -> Path:
    """Where to write what shall be named `path`: nothing lies there.

    What lay there and was logged, but stopped before it got its name, gets it now: else the log would name a file that
    is nowhere.
    """
    place = _choose_place(store, path.parent, action, path.name)
    partial = place.with_name(f"{place.name}{PARTIAL}")
    if is_logged(store, action, partial):
        replace_durably(partial, place)
    partial.unlink(missing_ok=True)
    return partial


def discard_export(store: CaseStore, action: str, partial: Path) -> None:
    """Remove what was begun, unless it was logged and only its name is missing."""
    if not is_logged(store, action, partial):
        partial.unlink(missing_ok=True)


def is_logged(store: CaseStore, action: str, partial: Path) -> bool:
    """Whether the log says that a file lies under its name, which still waits for it."""
    if partial.is_symlink() or not partial.is_file():
        return False
    subject = str(partial.with_name(partial.name.removesuffix(PARTIAL)).resolve())
    last = next(
        (entry for entry in reversed(store.audit()) if (entry.action, entry.subject) == (action, subject)), None
    )
    return last is not None and _hash_file(partial) == last.payload_sha256


def name_exports(store: CaseStore, action: str, files: Sequence[tuple[Path, Path]]) -> list[Path]:
    """Log finished files by their hash, in one act, and give each its name, or the next one that is free.

    Written, then logged, then named: whenever the process is killed, there is no file under its name that the log does
    not know, and what the log knows lies under its name, or beside it until the next export (`begin_export`).
    """
    paths = [_choose_place(store, path.parent, action, path.name) for _, path in files]
    try:
        waiting = [_move_beside(store, action, partial, path) for (partial, _), path in zip(files, paths, strict=True)]
        with store.one_act():
            for partial, path in zip(waiting, paths, strict=True):
                store.record_file(action, str(path.resolve()), _hash_file(partial))
        for partial, path in zip(waiting, paths, strict=True):
            replace_durably(partial, path)
    except OSError as error:
        raise cannot_write(paths[0], error) from error
    return paths


def _move_beside(store: CaseStore, action: str, partial: Path, path: Path) -> Path:
    """A file that was taken for another name meanwhile lies beside the one that it gets."""
    beside = path.with_name(f"{path.name}{PARTIAL}")
    if beside != partial:
        begin_export(store, action, path)
        partial.replace(beside)
    return beside


def _hash_file(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


def _choose_place(store: CaseStore, out: Path, action: str, name: str) -> Path:
    """The first name in `out` that is free, or taken by a file which this case's own log knows by its hash."""
    known = {entry.payload_sha256 for entry in store.audit() if entry.action == action}
    stem, dot, suffix = name.partition(".")
    names = (name, *(f"{stem}-{number}{dot}{suffix}" for number in range(2, MOST_EXPORTS)))
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
