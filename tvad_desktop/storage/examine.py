"""Everything about a case that can be checked with the case folder alone. Nothing in the folder is changed."""

from __future__ import annotations

import sqlite3
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
from tvad_desktop.storage.audit import CHANGES, AuditTrail
from tvad_desktop.storage.case_file import say_utc
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.storage.database import (
    DATABASE_NAME,
    connect_file,
    connect_nowhere,
    copied_database,
    explain_damage,
    explain_failures,
    now_utc,
    refuse_links,
)
from tvad_desktop.storage.footage import PROFILES
from tvad_desktop.storage.heat_maxima import coarse_maxima
from tvad_desktop.storage.keyring import find_key
from tvad_desktop.storage.passphrase import CaseKey
from tvad_desktop.storage.schema import are_tables_ours, find_strange

MOST_COMPLAINTS = 20  # of SQLite about one database
NUMBERED = {"review": "reviews", "note": "notes", "message": "messages", "shape": "shapes", "viewing": "viewings",
            "video": "videos", "analysis": "analyses", "segment": "segments", "profile": "profiles", "seal": "seals",
            "redaction": "redactions", "ignore list": "ignore_lists", "bookmark": "bookmarks", "title": "titles",
            "removal": "removals", "zone list": "zone_lists"}  # fmt: skip
MOST_NUMBERS_SKIPPED = 1_000_000
TEXT_INDEXES = ("incidents_fts", "reviews_fts", "notes_fts", "messages_fts", "shapes_fts", "bookmark_notes_fts")


class NoCaseError(UserError):
    """There is no case at all, rather than one with which something is wrong."""


@contextmanager
def open_snapshot(folder: Path) -> Iterator[CaseStore]:
    """The case as it is now, in a copy of its database that may be written to; its files stay where they are.

    It is not brought up to date and nothing is checked. UserError when there is no database, or none that can be read.
    """
    if not (folder / DATABASE_NAME).is_file():
        raise NoCaseError(f"{folder} is not a case: it has no {DATABASE_NAME}.", "Choose a case folder.")
    refuse_links(folder)
    key = find_key(folder)
    with explain_failures(folder), closing(connect_nowhere(key)) as copy:
        _copy_database(folder, copy, key)
        store = CaseStore(folder, "", Database(copy, execute_plugins=False))
        store.cipher = key.files if key is not None else None
        yield store


def _copy_database(folder: Path, copy: sqlite3.Connection, key: CaseKey | None) -> None:
    # Without a -wal nobody has the case open, and it can be read without leaving a trace in the folder.
    nobody_writes = not (folder / f"{DATABASE_NAME}-wal").exists()
    how = "ro&immutable=1" if nobody_writes else "ro"
    try:
        if (folder / f"{DATABASE_NAME}-journal").exists():  # which whoever opens the case obeys: see what they will
            with copied_database(folder, key) as original:
                original.backup(copy)
            return
        with closing(connect_file(folder / DATABASE_NAME, key, how)) as original:
            original.backup(copy)
    except sqlite3.OperationalError:  # a folder that cannot be written, as on a disc: SQLite wants to lock it there
        with copied_database(folder, key) as original:
            original.backup(copy)


def examine(store: CaseStore, checked: Counter[str]) -> Iterator[Finding]:
    """Every finding about a snapshot: database, schema, chain, records, head, segments, tracks and profiles."""
    yield from guard(store, "schema", _examine_schema(store, checked))
    if not is_readable(store):
        said = "Its tables are not ours, so nothing more of it was read: what stands in their place may never end."
        yield _broken("database", DATABASE_NAME, said)
        return
    yield from guard(store, "database", _examine_database(store, checked))
    yield from guard(store, "chain", _examine_chain(store, checked))
    yield from guard(store, "record", _examine_records(store))
    yield from guard(store, "head", _examine_heads(store, checked))
    yield from guard(store, "segment", _examine_segments(store, checked))
    yield from guard(store, "track", _examine_tracks(store, checked))
    yield from guard(store, "profile", _examine_profiles(store, checked))


def is_readable(store: CaseStore) -> bool:
    """Whether the tables of a snapshot are ours; what stands in place of others may go on for ever when it is read."""
    return are_tables_ours(store.database, migrations.SCHEMA)


def guard(store: CaseStore, part: str, findings: Iterator[Finding]) -> Iterator[Finding]:
    """The findings; what cannot be examined at all is one more, and hides nothing behind it."""
    try:
        with explain_failures(store.folder), explain_damage(store.folder, f"the {part}"):
            yield from findings
    except sqlite3.DatabaseError as error:  # a table that is gone, for one
        yield _broken(part, part, f"The {part} cannot be examined: {error}.")
    except UserError as error:
        yield _broken(part, part, error.message)


def _examine_schema(store: CaseStore, checked: Counter[str]) -> Iterator[Finding]:
    checked["tables and triggers"] = len(store.database.table_names()) + len(store.database.triggers)
    for what in find_strange(store.database, migrations.SCHEMA):
        yield _broken("schema", "schema", f"In the database {what}.")


def _examine_chain(store: CaseStore, checked: Counter[str]) -> Iterator[Finding]:
    trail = AuditTrail(store.database, "")
    entries = trail.entries()
    checked["audit entries"] += len(entries)
    if not entries:
        yield _broken("chain", "audit log", "The audit log is empty: it was deleted.")
    yield from (_broken("chain", subject, message) for subject, message in trail.find_broken_links(entries))
    yield from _examine_clock(entries)
    yield from _examine_lock(entries)


def _examine_records(store: CaseStore) -> Iterator[Finding]:
    trail = AuditTrail(store.database, "")
    entries = trail.entries()
    for subject, message in trail.find_changed_records(entries):
        yield _broken("record", subject, message)
    yield from _examine_numbers(store, entries)


def _examine_numbers(store: CaseStore, entries: list[AuditEntry]) -> Iterator[Finding]:
    """What was numbered once is never numbered again: the highest number that was given is kept beside each table."""
    given = dict(store.database.execute("SELECT name, seq FROM sqlite_sequence").fetchall())
    for kind, table in NUMBERED.items():
        numbers = [entry.subject.rpartition(" ")[2] for entry in entries if CHANGES.get(entry.action) == kind]
        highest = max((int(number) for number in numbers if number.isdecimal()), default=0)
        if highest and not highest <= int(given.get(table, 0)) <= highest + MOST_NUMBERS_SKIPPED:
            said = f"The last {kind} was number {highest}; the database says that {given.get(table, 0)} were numbered."
            yield _broken("record", f"numbers of {table}", said)


def _examine_database(store: CaseStore, checked: Counter[str]) -> Iterator[Finding]:
    checked["database"] += 1
    for (complaint,) in store.database.execute(f"PRAGMA integrity_check({MOST_COMPLAINTS})").fetchall():
        if complaint != "ok":
            yield _broken("database", DATABASE_NAME, f"The database is damaged: {complaint}.")
    for table, row_id, parent, _ in store.database.execute("PRAGMA foreign_key_check").fetchall():
        yield _broken(
            "database", f"{table} {row_id}", f"Row {row_id} of {table} points at a row of {parent} that is gone."
        )
    if (store.folder / f"{DATABASE_NAME}-journal").exists():
        said = "A rollback journal lies beside the database, which this program leaves only where it is killed at once."
        yield Finding(Weight.UNPROVEN, "database", f"{DATABASE_NAME}-journal", said)
    for index in set(TEXT_INDEXES) & set(store.database.table_names()):
        try:
            store.database.execute(f"INSERT INTO {index} ({index}, rank) VALUES ('integrity-check', 1)")
        except sqlite3.DatabaseError:
            yield _broken("database", index, f"The search index {index} does not say what its table says.")


def _examine_clock(entries: list[AuditEntry]) -> Iterator[Finding]:
    """The clock of a computer may be set back; nobody should have to find that out alone."""
    if entries and entries[-1].at_utc > now_utc():
        said = f"Entry {entries[-1].sequence} says {entries[-1].at_utc}, which is still to come: a clock is wrong."
        yield Finding(Weight.UNPROVEN, "chain", f"audit entry {entries[-1].sequence}", said)
    for before, after in pairwise(entries):
        if after.at_utc < before.at_utc:
            said = f"Entry {after.sequence} says {after.at_utc}, the one before {before.at_utc}: a clock was set back."
            yield Finding(Weight.UNPROVEN, "chain", f"audit entry {after.sequence}", said)


def _examine_lock(entries: list[AuditEntry]) -> Iterator[Finding]:
    """Nothing that a case says is changed between its closing and its reopening."""
    is_closed = False
    for entry in entries:
        if entry.action in ("case.close", "case.reopen"):
            is_closed = entry.action == "case.close"
        elif is_closed and entry.action in CHANGES and entry.action not in ("case.seal", "case.stamp", "setting.set"):
            said = f"Audit entry {entry.sequence} ({entry.action}) was written while the case was closed."
            yield _broken("chain", f"audit entry {entry.sequence}", said)


def _examine_heads(store: CaseStore, checked: Counter[str]) -> Iterator[Finding]:
    """Compare a snapshot with the head in its folder and with its seals."""
    remembered = heads.read_head(store.folder / heads.HEAD_NAME)
    checked["heads"] += 1
    if remembered is None:
        said = f"{heads.HEAD_NAME} is missing or cannot be read: nothing shows that the last changes are all there."
        yield Finding(Weight.UNPROVEN, "head", heads.HEAD_NAME, said)
    elif message := heads.compare(remembered, store.database):
        yield Finding(Weight.BROKEN, "head", heads.HEAD_NAME, message)
    regressed = "SELECT sequence, at_utc FROM audit WHERE action = ? ORDER BY sequence"
    for sequence, at_utc in store.database.execute(regressed, [heads.REGRESS]).fetchall():
        said = f"When it was opened at {say_utc(at_utc)}, the case was older than it had been, or its log was another."
        yield Finding(Weight.BROKEN, "head", f"audit entry {sequence}", said)
    if "seals" in store.database.table_names():
        for seal in store.seals():
            checked["seals"] += 1
            if message := heads.compare(heads.Head(store.case().id, seal.sequence, seal.sha256), store.database):
                yield Finding(Weight.BROKEN, "seal", f"seal {seal.id} of {seal.at_utc}", message)


def _examine_segments(store: CaseStore, checked: Counter[str]) -> Iterator[Finding]:
    named: set[str] = set()
    has_index = "heat_maxima" in store.database.table_names()
    maxima = dict(store.database.execute("SELECT segment_id, maxima FROM heat_maxima").fetchall()) if has_index else {}
    for row in store.database.query("SELECT * FROM segments ORDER BY id"):
        named.add(str(row["path"]))
        checked["heatmap files"] += 1
        try:
            heatmaps = store.read_segment(row)
        except UserError as error:
            yield _broken("segment", f"segment {row['id']} ({row['path']})", error.message)
            continue
        if row["id"] in maxima and maxima[row["id"]] != coarse_maxima(heatmaps.scores):
            said = f"The index of segment {row['id']} does not say what its heatmap says."
            yield _broken("segment", f"index of segment {row['id']}", said)
    yield from _find_foreign_files(store.folder / HEATMAPS, named, "segment")


def _examine_tracks(store: CaseStore, checked: Counter[str]) -> Iterator[Finding]:
    if "observed_tracks" not in store.database.table_names():
        return
    for track_id, wrong in store.check_tracks():
        checked["tracks of objects"] += 1
        if wrong:
            yield _broken("track", f"track {track_id}", wrong)


def _examine_profiles(store: CaseStore, checked: Counter[str]) -> Iterator[Finding]:
    named: set[str] = set()
    for camera in store.cameras():
        for record in store.profiles(camera.id):
            named.add(record.path)
            checked["profile files"] += 1
            try:
                store.profile_content(record)
            except UserError as error:
                yield _broken("profile", f"version {record.version} of {camera.name} ({record.path})", error.message)
    yield from _find_foreign_files(store.folder / PROFILES, named, "profile")


def _find_foreign_files(place: Path, named: set[str], part: str) -> Iterator[Finding]:
    if place.is_symlink():
        yield _broken(part, place.name, f"The folder {place.name} is a link.")
        return
    for path in sorted(place.glob("*")):
        if f"{place.name}/{path.name}" not in named:
            said = "No record names this file. A save that was killed leaves one, and the next overwrites it."
            yield Finding(Weight.UNPROVEN, part, f"{place.name}/{path.name}", said)


def _broken(part: str, subject: str, message: str) -> Finding:
    return Finding(Weight.BROKEN, part, subject, message)
