"""Cases are made with today's tables, refused, or brought up to date after a backup."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from sqlite_utils import Database

from tvad_desktop.domain.errors import UserError
from tvad_desktop.files import replace_durably
from tvad_desktop.storage.audit import AuditTrail
from tvad_desktop.storage.database import DATABASE_NAME, connect_file, write_transaction
from tvad_desktop.storage.keyring import find_key
from tvad_desktop.storage.migrations import SCHEMA
from tvad_desktop.storage.schema import check_schema, is_traceable


def make_tables(database: Database) -> None:
    """Fill an empty database. Call it inside a write transaction."""
    SCHEMA.apply(database)


def is_older(database: Database) -> bool:
    """Whether a case is of an earlier version."""
    return bool(SCHEMA.pending(database))


def check_version(database: Database, folder: Path) -> None:
    """Raise UserError, having changed nothing, for a database of a newer version, of another program, or with tables or
    triggers that are not ours."""
    if not is_traceable(database, SCHEMA):
        check_schema(database, SCHEMA, folder)
    applied = {step.name for step in SCHEMA.applied(database)}
    if not applied:
        raise UserError(
            f"{folder} is not a case: its {DATABASE_NAME} is empty or was made by another program.",
            "Choose a case folder, or make a case in another folder.",
        )
    with closing(sqlite3.connect(":memory:")) as nothing:
        known = {step.name for step in SCHEMA.pending(Database(nothing))}
    if applied - known:
        raise UserError(
            f"The case {folder} was made by a newer version of T-VAD Desktop.",
            "Update T-VAD Desktop to open it; the case was left as it is.",
        )
    check_schema(database, SCHEMA, folder)


def migrate(database: Database, folder: Path, actor: str) -> None:
    """Bring an older case up to date, all or nothing, after backing its database up beside it."""
    if not SCHEMA.pending(database):
        return
    with without_foreign_keys(database), write_transaction(database):
        pending = [step.name for step in SCHEMA.pending(database)]  # again: another program may have been faster
        if pending:
            back_up(folder / DATABASE_NAME, folder / f"case.before-{pending[0]}.sqlite")
            SCHEMA.apply(database)
            _check_references(database, folder)
            AuditTrail(database, actor).append("case.migrate", pending[-1], "")


@contextmanager
def without_foreign_keys(database: Database) -> Iterator[None]:
    """While tables are made anew, rows may point at nothing for a moment. Begin it outside a transaction."""
    database.execute("PRAGMA foreign_keys = OFF")
    try:
        yield
    finally:
        database.execute("PRAGMA foreign_keys = ON")


def _check_references(database: Database, folder: Path) -> None:
    if database.execute("PRAGMA foreign_key_check").fetchone() is not None:
        raise UserError(
            f"The case {folder} cannot be brought up to date: some of its rows point at rows that are gone.",
            "Restore the case folder from a backup; the case was left as it is.",
        )


def back_up(source: Path, target: Path) -> None:
    """Copy a database that others may be using, encrypted where it is; `target` appears complete or not at all."""
    partial = target.with_suffix(".partial")
    partial.unlink(missing_ok=True)  # a link in its place too: it is never followed
    key = find_key(source.parent)
    with closing(connect_file(source, key, "rw")) as original, closing(connect_file(partial, key, "rwc")) as copy:
        original.backup(copy)
    replace_durably(partial, target)
