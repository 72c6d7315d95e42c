"""Everything about a case that can be checked with the case folder alone. Nothing in the folder is changed."""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections import Counter
from collections.abc import Iterator
from contextlib import closing, contextmanager
from itertools import pairwise
from pathlib import Path

from sqlite_utils import Database

from tvad_desktop.domain.case import AuditEntry
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.verification import Finding, Weight
from tvad_desktop.storage import heads, migrations
from tvad_desktop.storage.analyses import HEATMAPS
from tvad_desktop.storage.audit import AuditTrail
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.storage.database import DATABASE_NAME, explain_failures, refuse_links
from tvad_desktop.storage.footage import PROFILES
from tvad_desktop.storage.schema import find_strange

MOST_COMPLAINTS = 20  # of SQLite about one database
TEXT_INDEXES = ("incidents_fts", "reviews_fts", "notes_fts", "messages_fts")


@contextmanager
def open_snapshot(folder: Path) -> Iterator[CaseStore]:
    """The case as it is now, in a copy of its database that may be written to; its files stay where they are.

    It is not brought up to date and nothing is checked. UserError when there is no database, or none that can be read.
    """
    if not (folder / DATABASE_NAME).is_file():
        raise UserError(f"{folder} is not a case: it has no {DATABASE_NAME}.", "Choose a case folder.")
    refuse_links(folder)
    with explain_failures(folder), closing(sqlite3.connect("")) as copy:
        _copy_database(folder, copy)
        yield CaseStore(folder, "", Database(copy, execute_plugins=False))


def _copy_database(folder: Path, copy: sqlite3.Connection) -> None:
    try:
        with closing(sqlite3.connect(f"{(folder / DATABASE_NAME).as_uri()}?mode=ro", uri=True)) as original:
            original.backup(copy)
    except sqlite3.OperationalError:  # a folder that cannot be written, as on a disc: SQLite wants to lock it there
        with tempfile.TemporaryDirectory(prefix="tvad-") as place:
            for name in (DATABASE_NAME, f"{DATABASE_NAME}-wal"):
                if (folder / name).is_file():
                    shutil.copyfile(folder / name, Path(place) / name)
            with closing(sqlite3.connect(Path(place) / DATABASE_NAME)) as original:
                original.backup(copy)


def examine(store: CaseStore, checked: Counter[str]) -> Iterator[Finding]:
    """Every finding about a snapshot: database, schema, chain, records, head, segments and profiles."""
    yield from _examine_database(store, checked)
    strange = find_strange(store.database, migrations.SCHEMA)
    checked["tables and triggers"] += 1
    yield from (_broken("schema", "schema", f"In the database {what}.") for what in strange)
    if "audit" not in store.database.table_names():
        return
    trail = AuditTrail(store.database, "")
    entries = trail.entries()
    checked["audit entries"] += len(entries)
    yield from (_broken("chain", subject, message) for subject, message in trail.find_broken_links(entries))
    yield from _examine_clock(entries)
    yield from (_broken("record", subject, message) for subject, message in trail.find_changed_records(entries))
    yield from heads.examine(store, entries, checked)
    yield from _examine_files(store, checked)


def _examine_database(store: CaseStore, checked: Counter[str]) -> Iterator[Finding]:
    checked["database"] += 1
    for (complaint,) in store.database.execute(f"PRAGMA integrity_check({MOST_COMPLAINTS})").fetchall():
        if complaint != "ok":
            yield _broken("database", DATABASE_NAME, f"The database is damaged: {complaint}.")
    for table, row_id, parent, _ in store.database.execute("PRAGMA foreign_key_check").fetchall():
        yield _broken(
            "database", f"{table} {row_id}", f"Row {row_id} of {table} points at a row of {parent} that is gone."
        )
    for index in set(TEXT_INDEXES) & set(store.database.table_names()):
        try:
            store.database.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")
        except sqlite3.DatabaseError:
            yield _broken("database", index, f"The search index {index} does not say what its table says.")


def _examine_clock(entries: list[AuditEntry]) -> Iterator[Finding]:
    """The clock of a computer may be set back; nobody should have to find that out alone."""
    for before, after in pairwise(entries):
        if after.at_utc < before.at_utc:
            said = f"Entry {after.sequence} says {after.at_utc}, the one before {before.at_utc}: a clock was set back."
            yield Finding(Weight.UNPROVEN, "chain", f"audit entry {after.sequence}", said)


def _examine_files(store: CaseStore, checked: Counter[str]) -> Iterator[Finding]:
    named: set[str] = set()
    for row in store.database.query("SELECT * FROM segments ORDER BY id"):
        named.add(str(row["path"]))
        checked["heatmap files"] += 1
        try:
            store.read_segment(row)
        except UserError as error:
            yield _broken("segment", f"segment {row['id']} ({row['path']})", error.message)
    for camera in store.cameras():
        for record in store.profiles(camera.id):
            named.add(record.path)
            checked["profile files"] += 1
            try:
                store.profile_content(record)
            except UserError as error:
                yield _broken("profile", f"version {record.version} of {camera.name} ({record.path})", error.message)
    yield from _find_foreign_files(store.folder, named)


def _find_foreign_files(folder: Path, named: set[str]) -> Iterator[Finding]:
    for place in (HEATMAPS, PROFILES):
        if (folder / place).is_symlink():
            yield _broken("segment" if place == HEATMAPS else "profile", place, f"The folder {place} is a link.")
            continue
        for path in sorted((folder / place).glob("*")):
            if f"{place}/{path.name}" not in named:
                said = "No record names this file; a save that was killed leaves one, and the next overwrites it."
                yield Finding(Weight.UNPROVEN, "file", f"{place}/{path.name}", said)


def _broken(part: str, subject: str, message: str) -> Finding:
    return Finding(Weight.BROKEN, part, subject, message)
