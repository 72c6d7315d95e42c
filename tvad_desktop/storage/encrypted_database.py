"""Databases of encrypted cases: SQLCipher, made to behave as Python's own SQLite does.

`sqlcipher3` raises errors of its own; here they become those of `sqlite3`, so that neither sqlite-utils nor this
program has to know which of the two a case is kept with.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, cast
from weakref import WeakSet

from sqlcipher3 import dbapi2 as sqlcipher

# `backup` tells no code, only what SQLite says of it.
_CODES = {
    "database disk image is malformed": sqlite3.SQLITE_CORRUPT,
    "file is not a database": sqlite3.SQLITE_NOTADB,
    "disk I/O error": sqlite3.SQLITE_IOERR,
    "database or disk is full": sqlite3.SQLITE_FULL,
    "attempt to write a readonly database": sqlite3.SQLITE_READONLY,
    "unable to open database file": sqlite3.SQLITE_CANTOPEN,
    "database is locked": sqlite3.SQLITE_BUSY,
    "database table is locked": sqlite3.SQLITE_LOCKED,
}


@contextmanager
def _as_sqlite3() -> Iterator[None]:
    try:
        yield
    except sqlcipher.Error as error:
        kind = getattr(sqlite3, type(error).__name__, sqlite3.DatabaseError)
        told = kind(*error.args)
        told.sqlite_errorcode = getattr(error, "sqlite_errorcode", 0) or _CODES.get(str(error), 0)
        told.sqlite_errorname = getattr(error, "sqlite_errorname", "")
        raise told from error


class _Cursor(sqlcipher.Cursor):  # type: ignore[misc,unused-ignore]
    def execute(self, *arguments: Any) -> Any:
        with _as_sqlite3():
            return super().execute(*arguments)

    def executemany(self, *arguments: Any) -> Any:
        with _as_sqlite3():
            return super().executemany(*arguments)

    def executescript(self, *arguments: Any) -> Any:
        with _as_sqlite3():
            return super().executescript(*arguments)

    def fetchone(self) -> Any:
        with _as_sqlite3():
            return super().fetchone()

    def fetchmany(self, *arguments: Any) -> Any:
        with _as_sqlite3():
            return super().fetchmany(*arguments)

    def fetchall(self) -> Any:
        with _as_sqlite3():
            return super().fetchall()

    def __next__(self) -> Any:
        with _as_sqlite3():
            return super().__next__()


class _Connection(sqlcipher.Connection):  # type: ignore[misc,unused-ignore]
    """What it runs goes through its cursors. `sqlcipher3` would keep the file open, and locked, until the last of them
    is collected; here closing means closed."""

    def __init__(self, *arguments: Any, **named: Any) -> None:
        super().__init__(*arguments, **named)
        self._cursors: WeakSet[Any] = WeakSet()

    def cursor(self, factory: Any = _Cursor) -> Any:
        made = super().cursor(factory)
        self._cursors.add(made)
        return made

    def close(self) -> None:
        for cursor in list(self._cursors):
            cursor.close()
        super().close()

    def execute(self, *arguments: Any) -> Any:
        return self.cursor().execute(*arguments)

    def executemany(self, *arguments: Any) -> Any:
        return self.cursor().executemany(*arguments)

    def executescript(self, *arguments: Any) -> Any:
        return self.cursor().executescript(*arguments)

    def commit(self) -> None:
        with _as_sqlite3():
            super().commit()

    def rollback(self) -> None:
        with _as_sqlite3():
            super().rollback()

    def backup(self, *arguments: Any, **named: Any) -> None:
        with _as_sqlite3():
            super().backup(*arguments, **named)


def connect_encrypted(database: str, key: bytes | None, *, timeout_s: float = 5.0) -> sqlite3.Connection:
    """Open a database by its name or URI with a raw key of 32 bytes; None: one that is not encrypted, with the same
    library. What it keeps for a while stays in memory, never in files.

    sqlite3.DatabaseError where the key is another one, at the first reading.
    """
    with _as_sqlite3():
        connection = sqlcipher.connect(
            database, uri=database.startswith("file:"), timeout=timeout_s, factory=_Connection
        )
    connection.execute("PRAGMA cipher_log_level = NONE")  # it would write to the terminal
    if key is not None:
        connection.execute(f"""PRAGMA key = "x'{key.hex()}'" """)
    connection.execute("PRAGMA temp_store = MEMORY")
    return cast(sqlite3.Connection, connection)
