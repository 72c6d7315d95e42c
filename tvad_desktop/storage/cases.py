"""A case: one folder that keeps footage's names, scores, heatmaps, incidents, reviews and the log of all changes."""

from __future__ import annotations

import contextlib
import json
import sqlite3
from contextlib import ExitStack
from dataclasses import asdict
from pathlib import Path
from typing import Self
from uuid import uuid4

from sqlite_utils import Database

from tvad_desktop.domain.case import AuditEntry, Case
from tvad_desktop.domain.errors import UserError
from tvad_desktop.storage.analyses import HEATMAPS
from tvad_desktop.storage.audit import CHANGES, FIRST_PREVIOUS_SHA256, AuditTrail
from tvad_desktop.storage.bookmarks import Bookmarks
from tvad_desktop.storage.case_file import CaseReadOnlyError
from tvad_desktop.storage.ciphertext import FileCipher
from tvad_desktop.storage.database import (
    DATABASE_NAME,
    connect,
    connect_to_look,
    copy_database,
    damaged,
    explain_failures,
    is_full,
    may_write,
    now_utc,
    write_transaction,
)
from tvad_desktop.storage.footage import PROFILES
from tvad_desktop.storage.heads import (
    HEAD_NAME,
    REGRESS,
    Head,
    compare,
    keep_head,
    memory_path,
    read_current,
    read_head,
)
from tvad_desktop.storage.heat_index import HeatIndex
from tvad_desktop.storage.ignores import Ignores
from tvad_desktop.storage.keyring import find_key, find_key_id, hold
from tvad_desktop.storage.locks import Locks
from tvad_desktop.storage.migrating import check_version, is_older, make_tables, migrate, without_foreign_keys
from tvad_desktop.storage.observed_tracks import ObservedTracks
from tvad_desktop.storage.passphrase import is_encrypted, make_key, write_key
from tvad_desktop.storage.redactions import Redactions
from tvad_desktop.storage.shapes import Shapes
from tvad_desktop.storage.writer import Claim, claim_writing
from tvad_desktop.storage.zones import Zones

FOLDERS = (HEATMAPS, PROFILES)


class CaseStore(Bookmarks, HeatIndex, Shapes, ObservedTracks, Redactions, Locks, Ignores, Zones):
    """One open case folder, one SQLite connection; not shared between threads, but many may have one case open."""

    memory: Path | None = None  # where this machine remembers the heads of cases

    def __init__(self, folder: Path, actor: str, database: Database) -> None:
        super().__init__(folder, actor, database)
        self.warnings: list[str] = []  # what whoever opened the case should be told
        self.is_claimed = False  # whether it takes part in deciding who writes
        self._claim: Claim | None = None
        self._is_ours = False  # whether its schema was compared with ours; before, nothing of it is read
        self._key_id = find_key_id(folder)  # with which it was opened

    def claim(self) -> None:
        super().claim()
        if self.is_claimed and self._claim is None:
            self._claim = claim_writing(self.folder, self.actor)
        # The database itself is not looked into: to close it again would end the locks that SQLite holds on it.
        if find_key_id(self.folder) != self._key_id:
            raise CaseReadOnlyError(
                f"The database of the case {self.folder.name} was replaced while it was open.", "Open the case again."
            )

    @property
    def database(self) -> Database:
        """For examining a snapshot only: what is changed past the store is not logged."""
        return self._database

    def close(self) -> None:
        """Close the connection, and remember on this machine how far the log reaches."""
        if self._claim is not None:
            self._claim.release()
        if self.memory is not None and self._is_ours:
            with contextlib.suppress(
                sqlite3.Error, UserError, UnicodeDecodeError
            ):  # a case that could not be opened has no head
                head = read_current(self._database)
                keep_head(memory_path(self.memory, head.case_id), head)
        super().close()

    @classmethod
    def create(
        cls, folder: Path, name: str, actor: str, *, memory: Path | None = None, passphrase: str | None = None
    ) -> Self:
        """Make a new case in `folder`, encrypted where there is a passphrase; UserError if it holds one already or
        cannot be written."""
        if passphrase is not None:
            begin_encrypted(folder.absolute(), passphrase)
        with ExitStack() as stack:
            store = cls._connect(folder, actor, create=True)
            store.memory = memory
            stack.callback(store.close)
            if not store._initialise(name):
                raise UserError(f"{folder} already holds a case.", "Open it, or choose another folder.")
            store._is_ours = True
            stack.pop_all()
        return store

    @classmethod
    def open(cls, folder: Path, actor: str, *, memory: Path | None = None) -> Self:
        """Open a case, bringing an older one up to date. `memory` is where this machine remembers heads of cases.

        One that cannot be written, for its rights or because its disk is full, is opened to be looked at. Raises
        UserError when it is not a case, is damaged, or comes from a newer version.
        """
        try:
            return cls._open(folder, actor, memory)
        except UserError:
            if not is_full(folder):
                raise
        why = CaseReadOnlyError(
            f"The disk that holds the case {folder.absolute()} is full: it can only be looked at.",
            "Free some space; then it can be changed again.",
        )
        return cls._open(folder, actor, memory, why)

    @classmethod
    def _open(cls, folder: Path, actor: str, memory: Path | None, why: CaseReadOnlyError | None = None) -> Self:
        with ExitStack() as stack:
            store = cls._connect(folder, actor, create=False, why=why)
            store.memory = memory
            stack.callback(store.close)
            store._bring_up_to_date()
            stack.pop_all()
        return store

    @classmethod
    def open_or_create(cls, folder: Path, actor: str, *, memory: Path | None = None) -> Self:
        """Open the case in `folder`, or make one there with the folder's name."""
        with ExitStack() as stack:
            store = cls._connect(folder, actor, create=True)
            store.memory = memory
            stack.callback(store.close)
            if not store._initialise(folder.name):
                store._bring_up_to_date()
            store._is_ours = True
            stack.pop_all()
        return store

    @classmethod
    def _connect(cls, folder: Path, actor: str, *, create: bool, why: CaseReadOnlyError | None = None) -> Self:
        """`why`: it is to be looked at only."""
        folder = folder.absolute()
        exists = (folder / DATABASE_NAME).is_file()
        if exists and (why is not None or not may_write(folder)):
            store = cls(folder, actor, connect_to_look(folder))
            store.cipher = find_cipher(folder)
            store.read_only = why or CaseReadOnlyError(
                f"The case {folder} cannot be written: it can only be looked at.",
                "Check its permissions, or copy the case to a folder of your own.",
            )
            return store
        if create:
            _make_folder(folder)
        store = cls(folder, actor, connect(folder, create=create))
        store.cipher = find_cipher(folder)
        return store

    def _initialise(self, name: str) -> bool:
        """Make the tables; False, changing nothing, when the database already has some."""
        with explain_failures(self.folder):
            if self._database.table_names():
                return False
            self._database.enable_wal()
        with self._change() as trail:
            if self._database.table_names():  # another program was faster
                return False
            make_tables(self._database)
            case_id = uuid4().hex
            self._database.execute(
                "INSERT INTO cases (id, name, created_utc, audit_sequence, audit_sha256) VALUES (?, ?, ?, 0, ?)",
                [case_id, name, now_utc(), FIRST_PREVIOUS_SHA256],
            )
            trail.append_change("case.create", case_id)
        self._make_subfolders()
        return True

    def _bring_up_to_date(self) -> None:
        with explain_failures(self.folder):
            check_version(self._database, self.folder)
            self._is_ours = True
            if self.read_only is not None:
                self._bring_copy_up_to_date()
                return
            self._database.enable_wal()
            remembered = self._remembered_heads()  # before the database is read: it can only be newer
            self._note_missing_head()
            AuditTrail(self._database, self.actor).check_head()
            if is_older(self._database):
                migrate(self._database, self.folder, self.actor)
                keep_head(self.folder / HEAD_NAME, read_current(self._database))
            self._note_regress(remembered)
        self._make_subfolders()

    def _bring_copy_up_to_date(self) -> None:
        """For looking: what is older is brought up to date in a copy; the case is left as it is."""
        AuditTrail(self._database, self.actor).check_head()
        self._note_missing_head()
        self._note_regress(self._remembered_heads())
        if is_older(self._database):
            older, self._database = self._database, copy_database(self._database, self.folder)
            older.close()
            with without_foreign_keys(self._database), write_transaction(self._database):
                make_tables(self._database)
        self._database.execute("PRAGMA query_only = ON")

    def _remembered_heads(self) -> list[Head]:
        """What was remembered of this case, in its folder and on this machine."""
        paths = [self.folder / HEAD_NAME]
        if self.memory is not None:
            paths.append(memory_path(self.memory, self.case().id))
        return [head for path in paths if (head := read_head(path)) is not None]

    def _note_missing_head(self) -> None:
        """A case that has been changed has a head beside its database: without it, nothing shows what was lost."""
        is_new = read_current(self._database).sequence <= 1  # killed as it was made
        if read_head(self.folder / HEAD_NAME) is None and not is_older(self._database) and not is_new:
            self.warnings.append(
                f"{HEAD_NAME} is missing: this may be a copy without its last changes, made while the case was open."
                " Compare it with the original before you rely on it."
            )
            if self.read_only is None:
                with self._change(while_closed=True) as trail:
                    trail.append(REGRESS, HEAD_NAME, "missing")

    def _note_regress(self, remembered: list[Head]) -> None:
        """Log that the case is older than it was, or its log another; `warnings` tells it to whoever opened it."""
        for head in remembered:
            if message := compare(head, self._database):
                self.warnings.append(f"{message} Verify the case before you rely on it.")
                if self.read_only is not None:
                    continue
                with self._change(while_closed=True) as trail:
                    trail.append(REGRESS, f"audit entry {head.sequence}", json.dumps(asdict(head), sort_keys=True))

    def _make_subfolders(self) -> None:
        for name in FOLDERS:
            _make_subfolder(self.folder / name)

    def case(self) -> Case:
        rows = self._rows("SELECT id, name, created_utc FROM cases")
        if len(rows) != 1 or not all(isinstance(value, str) for value in rows[0].values()):
            raise damaged(self.folder, "what the case is called")
        return Case(**rows[0])

    def setting(self, key: str) -> str | None:
        rows = self._rows("SELECT value FROM settings WHERE key = ?", key)
        return rows[0]["value"] if rows else None

    def set_setting(self, key: str, value: str) -> None:
        with self._change() as trail:
            self._database.execute("INSERT OR REPLACE INTO settings VALUES (?, ?)", [key, value])
            trail.append_change("setting.set", key)

    def record(self, action: str, subject: str, payload: str) -> None:
        """Log something that changes no record, such as an export; the log keeps the SHA-256 of `payload`."""
        if action in CHANGES:
            raise ValueError(f"{action} is logged by the change itself")
        with self._change(while_closed=True) as trail:
            trail.append(action, subject, payload)

    def record_file(self, action: str, path: str, sha256: str) -> None:
        """Log a file that was written outside the case, by its hash."""
        if action in CHANGES:
            raise ValueError(f"{action} is logged by the change itself")
        with self._change(while_closed=True) as trail:
            trail.append_hash(action, path, sha256)

    def audit(self) -> list[AuditEntry]:
        """The whole log, oldest first."""
        with explain_failures(self.folder):
            return AuditTrail(self._database, self.actor).entries()

    def verify_audit(self) -> None:
        """Raise UserError naming the first broken entry of the log, or the first record that is not as logged."""
        with explain_failures(self.folder):
            AuditTrail(self._database, self.actor).verify()


def begin_encrypted(folder: Path, passphrase: str) -> None:
    """Give a folder that holds no case yet the key of an encrypted one."""
    _make_folder(folder)
    if (folder / DATABASE_NAME).exists() or is_encrypted(folder):
        raise UserError(f"{folder} already holds a case.", "Open it, or choose another folder.")
    key = make_key(passphrase)
    write_key(folder, key)
    hold(key)


def find_cipher(folder: Path) -> FileCipher | None:
    """What encrypts the files of a case; errors as in `find_key`."""
    key = find_key(folder)
    return key.files if key is not None else None


def _make_subfolder(folder: Path) -> None:
    if folder.is_symlink():
        raise UserError(f"{folder}, a part of the case, is a link.", "Put the real folder in its place.")
    _make_folder(folder)


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise UserError(
            f"The case folder {folder} cannot be made: {error.strerror}.", "Choose a folder that you may write to."
        ) from error
