"""A case that exists is encrypted, or decrypted, where it lies.

`case.key` says from the first step to the last what was begun, so that a conversion that was interrupted goes on with
the same passphrase. Every file, and the database, is made whole beside the old one, which it then replaces; the
database only after its rows, schema and log were compared. Nothing is overwritten: what lay on the disk before may
still be found there by somebody who reads the bare disk.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from sqlite3 import Connection

from sqlite_utils import Database

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Job
from tvad_desktop.files import replace_durably, sync_folder
from tvad_desktop.storage.audit import AuditTrail
from tvad_desktop.storage.cases import FOLDERS, CaseStore
from tvad_desktop.storage.ciphertext import MARK, FileCipher, NotAuthenticError, is_ciphertext
from tvad_desktop.storage.content import cannot_write, inside
from tvad_desktop.storage.database import (
    BUSY_TIMEOUT_S,
    DATABASE_NAME,
    CaseBusyError,
    explain_failures,
    refuse_links,
)
from tvad_desktop.storage.encrypted_database import connect_encrypted
from tvad_desktop.storage.heads import HEAD_NAME
from tvad_desktop.storage.keyring import find_key, hold
from tvad_desktop.storage.observations import FOLDER as OBSERVATIONS
from tvad_desktop.storage.passphrase import (
    KEY_NAME,
    CaseKey,
    is_encrypted,
    make_key,
    open_key,
    read_change,
    seal_anew,
    write_key,
)
from tvad_desktop.storage.schema import read_schema
from tvad_desktop.storage.shortcuts import FOLDER as SHORTCUTS
from tvad_desktop.storage.writer import LOCK_NAME, claim_writing

ENCRYPT, DECRYPT, RENEW = "case.encrypt", "case.decrypt", "case.passphrase"
_PLAIN_DATABASE = b"SQLite format 3\0"
_PARTIAL = ".converted"
_OURS = {DATABASE_NAME, HEAD_NAME, KEY_NAME, LOCK_NAME, f"{DATABASE_NAME}-wal", f"{DATABASE_NAME}-shm"}


def encrypt_case(folder: Path, actor: str, passphrase: str, job: Job) -> None:
    """Encrypt a case that is not; or go on with that, with the same passphrase, where it was interrupted.

    UserError for a case that is encrypted already, that others have open, or whose log does not verify.
    """
    folder = folder.absolute()
    with _claimed(folder, actor):
        if is_encrypted(folder):
            _expect(folder, "encrypting", "is encrypted already")
            key = open_key(folder, passphrase)
        else:
            key = make_key(passphrase)
            _log(folder, actor, ENCRYPT, key)
            write_key(folder, key, "encrypting")
        _convert(folder, None, key, job)
        write_key(folder, key)
        hold(key)


def decrypt_case(folder: Path, actor: str, passphrase: str, job: Job) -> None:
    """Take the passphrase of a case away: everything lies open then. What was interrupted goes on; errors as in
    `encrypt_case`."""
    folder = folder.absolute()
    _expect_encrypted(folder)
    with _claimed(folder, actor):
        key = open_key(folder, passphrase)
        if read_change(folder) != "decrypting":
            hold(key)
            _log(folder, actor, DECRYPT, key)
            write_key(folder, key, "decrypting")
        _convert(folder, key, None, job)
        (folder / KEY_NAME).unlink()
        sync_folder(folder)


def change_passphrase(folder: Path, actor: str, passphrase: str, new: str) -> None:
    """Let another passphrase open the case from now on. The key behind it stays the same: whoever has an older copy of
    `case.key` and knows the passphrase of then still has it."""
    folder = folder.absolute()
    _expect_encrypted(folder)
    with _claimed(folder, actor):
        hold(open_key(folder, passphrase))
        key = find_key(folder)  # UserError where a conversion was begun
        assert key is not None
        sealed = seal_anew(key, new)
        _log(folder, actor, RENEW, key)
        write_key(folder, sealed)
        hold(sealed)


def finish_conversion(folder: Path, actor: str, passphrase: str, job: Job) -> None:
    """Go on with what was begun and interrupted; nothing where nothing was."""
    change = read_change(folder)
    if change:
        (encrypt_case if change == "encrypting" else decrypt_case)(folder, actor, passphrase, job)


@contextmanager
def _claimed(folder: Path, actor: str) -> Iterator[None]:
    """Inside, nobody else writes the case; errors as in `claim_writing`."""
    claim = claim_writing(folder, actor)
    try:
        yield
    finally:
        claim.release()


def find_readable(folder: Path) -> list[str]:
    """What lies in the folder of an encrypted case, is no part of it, and can be read by anybody."""
    found = []
    for path in sorted(folder.rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and not path.is_symlink() and name not in _OURS and _is_plain(path):
            found.append(name)
    return found


def _is_plain(path: Path) -> bool:
    is_backup = path.name.startswith("case.before-")
    return _begins_with(path, _PLAIN_DATABASE) if is_backup else not _begins_with(path, MARK)


def _log(folder: Path, actor: str, action: str, key: CaseKey) -> None:
    """Logged before anything is changed: an entry without a change is harmless, a change without one is not."""
    with CaseStore.open(folder, actor) as store:
        store.verify_audit()
        store.record(action, store.case().id, key.key_id)


def _expect(folder: Path, change: str, otherwise: str) -> None:
    if read_change(folder) != change:
        raise UserError(f"The case {folder.name} {otherwise}.", "Nothing was changed.")


def _expect_encrypted(folder: Path) -> None:
    if not is_encrypted(folder):
        raise UserError(f"The case {folder.name} is not encrypted.", "Nothing was changed.")


def _convert(folder: Path, old: CaseKey | None, new: CaseKey | None, job: Job) -> None:
    key = new or old
    assert key is not None
    cipher = key.files
    refuse_links(folder)
    files = list(_files(folder))
    try:
        for number, path in enumerate(files):
            job.checkpoint(number, len(files) + 1)
            _convert_file(path, cipher, encrypt=new is not None)
        for database in (*sorted(folder.glob("case.before-*.sqlite")), folder / DATABASE_NAME):
            if _begins_with(database, _PLAIN_DATABASE) is (new is not None):
                _convert_database(database, folder, old, new)
    except OSError as error:
        raise cannot_write(folder, error) from error


def _files(folder: Path) -> Iterator[Path]:
    """Every file that the case keeps beside its database, whether a record names it or a killed save left it."""
    for name in (*FOLDERS, OBSERVATIONS, SHORTCUTS):
        for path in sorted(inside(folder, name).glob("*")):
            if path.name.endswith(_PARTIAL):
                path.unlink()
            elif inside(folder, f"{name}/{path.name}").is_file():
                yield path


def _convert_file(path: Path, cipher: FileCipher, *, encrypt: bool) -> None:
    if _begins_with(path, MARK) is encrypt:  # done before it was interrupted
        return
    partial = path.with_name(path.name + _PARTIAL)
    with path.open("rb") as source, partial.open("xb") as target:
        try:
            (cipher.encrypt_stream if encrypt else cipher.decrypt_stream)(source, target)
        except NotAuthenticError as error:
            partial.unlink()
            raise UserError(f"{path} was altered after it was saved: {error}.", "Put it back from a backup.") from error
    replace_durably(partial, path)


def _begins_with(path: Path, mark: bytes) -> bool:
    with path.open("rb") as stream:
        beginning = stream.read(len(mark))
    return is_ciphertext(beginning) if mark == MARK else beginning == mark


def _convert_database(path: Path, folder: Path, old: CaseKey | None, new: CaseKey | None) -> None:
    partial = path.with_name(path.name + _PARTIAL)
    for name in (partial, Path(f"{partial}-journal")):
        name.unlink(missing_ok=True)
    with explain_failures(folder), closing(_connect(path, old)) as source:
        _take_alone(source, folder)
        secret = f"x'{new.database.hex()}'" if new is not None else ""
        source.execute("ATTACH DATABASE ? AS converted KEY ?", (str(partial), secret))
        source.execute("SELECT sqlcipher_export('converted')").fetchall()
        source.execute("DETACH DATABASE converted")
        with closing(_connect(partial, new)) as target:
            _compare(Database(source, execute_plugins=False), Database(target, execute_plugins=False), folder)
        if os.name == "nt":  # where a file that is open cannot be replaced
            source.close()
        replace_durably(partial, path)  # before the old one is let go: nobody writes into it any more


def _connect(path: Path, key: CaseKey | None) -> Connection:
    address = f"{path.as_uri()}?mode=rw"
    return connect_encrypted(address, key.database if key is not None else None, timeout_s=BUSY_TIMEOUT_S)


def _take_alone(source: Connection, folder: Path) -> None:
    """Bring everything into the one file, and keep everybody else out until the connection is closed."""
    source.execute("PRAGMA locking_mode = EXCLUSIVE")
    mode = source.execute("PRAGMA journal_mode = DELETE").fetchone()[0]
    if mode != "delete":
        raise CaseBusyError(f"The case {folder} is open elsewhere.", "Close it there, then try again.")
    source.execute("BEGIN EXCLUSIVE")
    source.execute("COMMIT")


def _compare(source: Database, target: Database, folder: Path) -> None:
    """UserError unless the new database says what the old one says."""
    tables = source.table_names()
    is_same = read_schema(source) == read_schema(target) and all(
        source.table(name).count == target.table(name).count for name in tables
    )
    if not is_same or target.execute("PRAGMA quick_check").fetchone()[0] != "ok":
        raise UserError(f"The database of {folder} could not be converted.", "The old one was left as it is.")
    if "audit" in tables:
        AuditTrail(target, "").verify()
