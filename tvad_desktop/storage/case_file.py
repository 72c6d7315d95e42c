"""What every part of a case shares: one connection, reads, and changes that cannot forget the audit log."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, nullcontext
from pathlib import Path
from types import TracebackType
from typing import Any, Self

from sqlite_utils import Database

from tvad_desktop.domain.errors import UserError
from tvad_desktop.storage.audit import AuditTrail
from tvad_desktop.storage.ciphertext import FileCipher
from tvad_desktop.storage.database import explain_failures, write_transaction
from tvad_desktop.storage.heads import HEAD_NAME, keep_head, read_current


class CaseReadOnlyError(UserError):
    """The case may not be changed by this store, or by nobody; trying again at once is no use."""


def say_utc(at_utc: str) -> str:
    """A moment of a log, to the second."""
    return f"{at_utc[:10]} {at_utc[11:19]} UTC"


class CaseFile:
    """One open case folder and one connection to its database; for the thread that opened it only."""

    def __init__(self, folder: Path, actor: str, database: Database) -> None:
        self.folder = folder
        self.actor = actor
        self.cipher: FileCipher | None = None  # of the files of an encrypted case
        self._database = database
        self._acting = False
        self.read_only: CaseReadOnlyError | None = None  # why nothing can be changed here

    def claim(self) -> None:
        """Before every change: make sure that it may be made here. Raises CaseReadOnlyError where it may not."""
        if self.read_only is not None:
            raise CaseReadOnlyError(self.read_only.message, self.read_only.hint)

    @property
    def closed_utc(self) -> str | None:
        """Since when the case is closed, None while it is open."""
        rows = self._rows("SELECT closed_utc FROM cases")
        return str(rows[0]["closed_utc"]) if rows and rows[0]["closed_utc"] is not None else None

    @property
    def why_read_only(self) -> str:
        """In words, why nothing can be changed; empty where it can."""
        if self.read_only is not None:
            return self.read_only.message
        return f"The case was closed at {say_utc(closed_utc)}." if (closed_utc := self.closed_utc) is not None else ""

    def close(self) -> None:
        self._database.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        self.close()

    def _rows(self, sql: str, *values: object) -> list[dict[str, Any]]:
        with explain_failures(self.folder):
            return list(self._database.query(sql, values))

    def _columns(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        """Rows without the names of their columns: a hundred thousand are read in half the time."""
        with explain_failures(self.folder):
            return self._database.execute(sql, values).fetchall()

    @contextmanager
    def one_act(self) -> Iterator[None]:
        """Everything changed inside is one transaction: kept whole or not at all, whenever the process is killed."""
        if self._acting:
            raise RuntimeError("an act inside another")
        self.claim()
        with explain_failures(self.folder), self._transaction():
            self._acting = True
            try:
                yield
            finally:
                self._acting = False

    @contextmanager
    def _change(self, *, while_closed: bool = False) -> Iterator[AuditTrail]:
        """All or nothing, as part of the act around it if there is one. Raises RuntimeError, undoing everything, for a
        change that was not logged, and CaseReadOnlyError unless the case may be changed: the one place where that is
        decided. `while_closed`: it changes nothing that a closed case says."""
        self.claim()
        joined = nullcontext() if self._acting else self._transaction()
        with explain_failures(self.folder), joined:
            if not while_closed and self._database.table_names() and (closed_utc := self.closed_utc) is not None:
                reopen = "Reopen it first, with a reason (tvad case reopen)."
                raise CaseReadOnlyError(
                    f"The case was closed at {say_utc(closed_utc)}: nothing is changed in it.", reopen
                )
            changes_before = self._database.conn.total_changes
            trail = AuditTrail(self._database, self.actor)
            yield trail
            if not trail.appended and self._database.conn.total_changes > changes_before:
                raise RuntimeError("a case was changed without an audit entry")

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        """One write transaction; how far the log reaches afterwards is remembered beside the database."""
        changes_before = self._database.conn.total_changes
        with write_transaction(self._database):
            yield
        if self._database.conn.total_changes > changes_before:
            keep_head(self.folder / HEAD_NAME, read_current(self._database))

    def _has_table(self, name: str) -> bool:
        """A case of an earlier version, examined as it is, lacks some."""
        return bool(self._rows("SELECT 1 FROM sqlite_master WHERE type = 'table' AND name = ?", name))

    def _insert(self, table: str, **values: object) -> int:
        """Insert one row inside a change and return its id."""
        columns, places = ", ".join(values), ", ".join("?" * len(values))
        sql = f"INSERT INTO {table} ({columns}) VALUES ({places}) RETURNING id"
        return int(self._rows(sql, *values.values())[0]["id"])

    def _one(self, kind: str, table: str, row_id: int) -> dict[str, Any]:
        """The row with this id; UserError says which ids exist."""
        rows = self._rows(f"SELECT * FROM {table} WHERE id = ?", row_id)
        if not rows:
            ids = [row["id"] for row in self._rows(f"SELECT id FROM {table} ORDER BY id")]
            raise missing(kind, row_id, ids)
        return rows[0]


class MissingRecordError(UserError):
    """The case has no record of this id."""


def missing(kind: str, row_id: int, ids: list[int]) -> MissingRecordError:
    """The error for an id that does not exist, naming those that do."""
    known = ", ".join(map(str, ids[:30])) + (" …" if len(ids) > 30 else "")
    hint = f"It has {known}." if ids else f"It has no {kind} at all yet."
    return MissingRecordError(f"The case has no {kind} {row_id}.", hint)
