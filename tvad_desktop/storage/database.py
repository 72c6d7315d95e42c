"""One connection to one case database: how it is opened, how it is changed, how its failures read."""

from __future__ import annotations

import os
import shutil
import sqlite3
import struct
import tempfile
from collections.abc import Iterator
from contextlib import closing, contextmanager
from datetime import UTC, datetime
from pathlib import Path

import msgspec
from sqlite_utils import Database

from tvad_desktop.domain.errors import UserError
from tvad_desktop.storage.keyring import find_key
from tvad_desktop.storage.passphrase import CaseKey

DATABASE_NAME = "case.sqlite"
_COMPANIONS = ("", "-wal", "-shm", "-journal")  # what SQLite opens beside a database, by its name alone
BUSY_TIMEOUT_S = 30.0
LEAST_ROOM_BYTES = 1 << 18
MOST_VALUE_BYTES = 1 << 26

_FAILURES = {
    sqlite3.SQLITE_BUSY: (
        f"The case {{folder}} is busy: another program has been writing to it for {BUSY_TIMEOUT_S:.0f} seconds.",
        "Wait for it to finish or close it, then try again.",
    ),
    sqlite3.SQLITE_READONLY: (
        "The case folder {folder} cannot be written.",
        "Check its permissions, or copy the case to a folder of your own.",
    ),
    sqlite3.SQLITE_CORRUPT: (
        "The case database {folder}/case.sqlite is damaged, or it is not a case database.",
        "Restore the case folder from a backup.",
    ),
    sqlite3.SQLITE_FULL: ("The disk that holds the case {folder} is full.", "Free some space, then try again."),
    sqlite3.SQLITE_IOERR: (
        "The case database {folder}/case.sqlite could not be read or written.",
        "Check that the disk is connected and sound.",
    ),
}
_SAME_FAILURE = {
    sqlite3.SQLITE_LOCKED: sqlite3.SQLITE_BUSY,
    sqlite3.SQLITE_PERM: sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_CANTOPEN: sqlite3.SQLITE_READONLY,
    sqlite3.SQLITE_NOTADB: sqlite3.SQLITE_CORRUPT,
    sqlite3.SQLITE_TOOBIG: sqlite3.SQLITE_CORRUPT,
}

_MEANINGLESS = (
    ValueError, TypeError, LookupError, OverflowError, RecursionError, struct.error, msgspec.MsgspecError,
)  # fmt: skip


class CaseBusyError(UserError):
    """Another program held the case for too long; the same may well succeed later."""


def damaged(folder: Path, what: str) -> UserError:
    """The UserError for a record of a case that no version of the program can have written."""
    return UserError(
        f"The case database {folder / DATABASE_NAME} is damaged: {what} cannot be read.",
        "Restore the case folder from a backup.",
    )


@contextmanager
def explain_damage(folder: Path, what: str) -> Iterator[None]:
    """Raise a UserError for a record that does not mean anything; for the code that makes values of rows only."""
    try:
        yield
    except _MEANINGLESS as error:
        raise damaged(folder, what) from error


def now_utc() -> str:
    """This moment as ISO 8601 in UTC with microseconds: 2026-01-31T08:15:00.000000Z."""
    return datetime.now(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


@contextmanager
def explain_failures(folder: Path) -> Iterator[None]:
    """Raise a UserError for what SQLite blames on the environment; anything else is a bug and passes."""
    try:
        yield
    except (sqlite3.DatabaseError, UnicodeDecodeError) as error:  # the latter where SQLite quotes what is no text
        primary_code = getattr(error, "sqlite_errorcode", 0) & 0xFF
        if primary_code == 0 and "decode" in str(error):  # a text that is no UTF-8 is Python's to complain of
            primary_code = sqlite3.SQLITE_CORRUPT
        if "invalid fts5 file format" in str(error):  # a damaged text index has no code of its own
            primary_code = sqlite3.SQLITE_CORRUPT
        code = _SAME_FAILURE.get(primary_code, primary_code)
        if code == sqlite3.SQLITE_IOERR and is_full(folder):
            code = sqlite3.SQLITE_FULL
        if code not in _FAILURES:
            raise
        message, hint = _FAILURES[code]
        kind = CaseBusyError if code == sqlite3.SQLITE_BUSY else UserError
        raise kind(message.format(folder=folder), hint) from error


@contextmanager
def write_transaction(database: Database) -> Iterator[None]:
    """All or nothing, begun IMMEDIATE: what is read inside stays true until the commit, whoever else writes."""
    database.execute("BEGIN IMMEDIATE")
    try:
        yield
    except BaseException:
        database.rollback()
        raise
    database.commit()


def connect(folder: Path, *, create: bool = False) -> Database:
    """Open `case.sqlite` for reading and writing and change nothing in it yet.

    Raises UserError when it is absent (and not to be created), unwritable or not a database.
    """
    path = folder / DATABASE_NAME
    if not create and not path.is_file():
        raise UserError(f"{folder} is not a case: it has no {DATABASE_NAME}.", "Choose a case folder, or make a case.")
    refuse_links(folder)
    if not may_write(folder):
        message, hint = _FAILURES[sqlite3.SQLITE_READONLY]
        raise UserError(message.format(folder=folder), hint)
    with explain_failures(folder):
        connection = connect_file(path, find_key(folder), "rwc" if create else "rw")
        # A case may come from somebody else, so damage is looked for. The schema is compared with ours before anything
        # it names is run (schema.py); it cannot be called untrusted, for then full-text search would not work.
        for pragma in ("foreign_keys = ON", "cell_size_check = ON"):
            connection.execute(f"PRAGMA {pragma}")
    return Database(connection, execute_plugins=False)


def may_write(folder: Path) -> bool:
    """Whether the database of a case in this folder could be written."""
    path = folder / DATABASE_NAME
    return os.access(folder, os.W_OK | os.X_OK) and (not path.exists() or os.access(path, os.W_OK))


def is_full(folder: Path) -> bool:
    """Whether its disk has no room for what SQLite needs beside a database, even to read it."""
    try:
        return shutil.disk_usage(folder).free < LEAST_ROOM_BYTES
    except OSError:
        return False


def connect_file(path: Path, key: CaseKey | None, how: str) -> sqlite3.Connection:
    """Open one database file; `how` is the mode that SQLite is to open it in, with other parameters of its URI."""
    address = f"{path.as_uri()}?mode={how}"
    if key is None:
        connection = sqlite3.connect(address, uri=True, timeout=BUSY_TIMEOUT_S)
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, MOST_VALUE_BYTES)  # more in one place is nothing of ours
        return connection
    from tvad_desktop.storage.encrypted_database import connect_encrypted  # which plain cases need not wait for

    return connect_encrypted(address, key.database, timeout_s=BUSY_TIMEOUT_S)


def connect_nowhere(key: CaseKey | None) -> sqlite3.Connection:
    """A private database that is gone when it is closed; that of an encrypted case never leaves the memory."""
    if key is not None:
        from tvad_desktop.storage.encrypted_database import connect_encrypted

        return connect_encrypted(":memory:", key.database)
    connection = sqlite3.connect("")
    connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, MOST_VALUE_BYTES)
    return connection


def connect_to_look(folder: Path) -> Database:
    """Open a database that cannot be written, leaving no trace beside it; one that somebody left open, in a copy."""
    refuse_links(folder)
    path, key = folder / DATABASE_NAME, find_key(folder)
    with explain_failures(folder):
        if not (folder / f"{DATABASE_NAME}-wal").exists():
            # Nobody has it open, and SQLite need not lock it.
            return Database(connect_file(path, key, "ro&immutable=1"), execute_plugins=False)
        with copied_database(folder, key) as original:
            return copy_database(Database(original, execute_plugins=False), folder)


@contextmanager
def copied_database(folder: Path, key: CaseKey | None) -> Iterator[sqlite3.Connection]:
    """A copy of the files of a database, opened: for a folder in which SQLite cannot lock anything."""
    with tempfile.TemporaryDirectory(prefix="tvad-") as place:
        for name in (DATABASE_NAME, f"{DATABASE_NAME}-wal", f"{DATABASE_NAME}-journal"):
            if (folder / name).is_file():
                shutil.copyfile(folder / name, Path(place) / name)
        with closing(connect_file(Path(place) / DATABASE_NAME, key, "rw")) as copy:
            yield copy


def copy_database(original: Database, folder: Path) -> Database:
    """A private copy of the database of the case in `folder`, gone when it is closed."""
    copy = connect_nowhere(find_key(folder))
    original.conn.backup(copy)
    return Database(copy, execute_plugins=False)


def refuse_links(folder: Path) -> None:
    """Raise UserError where the database, or what SQLite opens beside it, is not a regular file of this folder."""
    for companion in _COMPANIONS:
        path = folder / f"{DATABASE_NAME}{companion}"
        if path.is_symlink() or (path.exists() and not path.is_file()):
            raise UserError(f"{path}, a part of the case, is not a regular file.", "Put the real file in its place.")
