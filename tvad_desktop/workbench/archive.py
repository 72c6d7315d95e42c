"""A case as one file to be put away, and back again; and footage that several cases have.

An archive is a zip of every file of the case folder with their SHA-256; the database in it is one snapshot, whoever
has the case open meanwhile. That of an encrypted case stays encrypted. Restored, a case is compared with what was put
away before it gets its name.
"""

from __future__ import annotations

import hashlib
import lzma
import shutil
import struct
import tempfile
import zipfile
import zlib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

import msgspec
from sqlite_utils import Database

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Job
from tvad_desktop.files import replace_durably
from tvad_desktop.storage.cases import FOLDERS, CaseStore
from tvad_desktop.storage.content import cannot_write, inside
from tvad_desktop.storage.database import DATABASE_NAME, connect, connect_file, explain_failures
from tvad_desktop.storage.heads import HEAD_NAME, Head, keep_head, read_current
from tvad_desktop.storage.keyring import find_key, unlock
from tvad_desktop.storage.migrating import check_version
from tvad_desktop.storage.passphrase import KEY_NAME, CaseKey, is_encrypted

MANIFEST = "archive.json"
EPOCH = (1980, 1, 1, 0, 0, 0)
BLOCK_BYTES = 1 << 20
MOST_MANIFEST_BYTES = 1 << 28
MOST_BYTES = 1 << 42
# What reading a damaged zip file ends in, whatever its parts are packed with.
UNREADABLE = (zipfile.BadZipFile, zlib.error, lzma.LZMAError, struct.error, KeyError, ValueError, EOFError,
              NotImplementedError, RuntimeError)  # fmt: skip
MOST_TIMES = 200  # larger than itself; a database of repeated words shrinks to a fiftieth


class ArchivedFile(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One file of a case. `path` is relative to its folder."""

    path: str
    size_bytes: int
    sha256: str


class Archive(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What was put away: the case, how far its log reached, and its files."""

    case_id: str
    name: str
    sequence: int
    head_sha256: str
    files: list[ArchivedFile]


@dataclass(frozen=True, slots=True)
class Duplicate:
    """One piece of footage that is known more than once: in which cases, under which paths."""

    sha256: str
    places: tuple[tuple[Path, Path], ...]  # case, footage


def archive_case(store: CaseStore, path: Path, *, job: Job) -> Path:
    """Write everything that a case folder holds into one file; originals stay where they are. Returns where it lies.

    UserError for a file that exists, that cannot be written, and for a case whose log does not verify.
    """
    if path.exists():
        raise UserError(f"{path} exists already.", "Choose another name; archives are not overwritten.")
    store.verify_audit()
    partial = path.with_name(f"{path.name}.partial")
    partial.unlink(missing_ok=True)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix="tvad-", dir=path.parent) as place:
            snapshot, key = Path(place) / DATABASE_NAME, find_key(store.folder)
            with closing(connect_file(snapshot, key, "rwc")) as copy:
                store.database.conn.backup(copy)
            with zipfile.ZipFile(partial, "x", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
                _fill(archive, store, snapshot, key, job)
        replace_durably(partial, path)
    except OSError as error:
        raise cannot_write(path, error) from error
    finally:
        partial.unlink(missing_ok=True)
    return path


def _fill(archive: zipfile.ZipFile, store: CaseStore, snapshot: Path, key: CaseKey | None, job: Job) -> None:
    with closing(connect_file(snapshot, key, "ro")) as copy:
        rows = copy.execute("SELECT path FROM segments UNION SELECT path FROM profiles ORDER BY path").fetchall()
        head = read_current(Database(copy))
    files = [_add(archive, DATABASE_NAME, snapshot)]
    if key is not None:
        files.append(_add(archive, KEY_NAME, store.folder / KEY_NAME))
    for number, (relative,) in enumerate(rows):
        job.checkpoint(number, len(rows))
        files.append(_add(archive, str(relative), inside(store.folder, str(relative))))
    name = store.case().name if key is None else ""  # nothing of an encrypted case lies open
    manifest = Archive(head.case_id, name, head.sequence, head.sha256, files)
    archive.writestr(zipfile.ZipInfo(MANIFEST, EPOCH), msgspec.json.encode(manifest))


def _add(archive: zipfile.ZipFile, name: str, path: Path) -> ArchivedFile:
    digest, size = hashlib.sha256(), 0
    info = zipfile.ZipInfo(name, EPOCH)
    info.compress_type = zipfile.ZIP_DEFLATED if name == DATABASE_NAME else zipfile.ZIP_STORED
    with path.open("rb") as source, archive.open(info, "w", force_zip64=True) as target:
        while block := source.read(BLOCK_BYTES):
            digest.update(block)
            target.write(block)
            size += len(block)
    return ArchivedFile(name, size, digest.hexdigest())


def restore_case(
    path: Path, folder: Path, actor: str, *, job: Job, memory: Path | None = None, passphrase: str | None = None
) -> CaseStore:
    """Make a case folder of an archive and open it. The folder appears only when every file is what was put away and
    the log verifies. An encrypted case is opened with `passphrase`, where it is not unlocked yet.

    UserError for a folder that exists, and for an archive that is damaged, altered, or none.
    """
    if folder.exists():
        raise UserError(f"{folder} exists already.", "Name a folder that does not exist yet.")
    partial = folder.with_name(f"{folder.name}.partial")
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        shutil.rmtree(partial, ignore_errors=True)
        partial.mkdir()
        try:
            _unpack(path, partial, passphrase, job)
            with CaseStore.open(partial, actor) as store:
                store.verify_audit()
            partial.rename(folder)
        finally:
            shutil.rmtree(partial, ignore_errors=True)
    except OSError as error:
        raise cannot_write(folder, error) from error
    return CaseStore.open(folder, actor, memory=memory)


def _unpack(path: Path, folder: Path, passphrase: str | None, job: Job) -> None:
    try:
        with zipfile.ZipFile(path) as archive:
            manifest = _read_manifest(archive, path)
            _refuse_bomb(archive, path, folder)
            extra = set(archive.namelist()) - {one.path for one in manifest.files} - {MANIFEST}
            if extra:
                raise UserError(f"{path} holds {min(extra)!a}, which was not put away.", "Use another copy.")
            for number, one in enumerate(manifest.files):
                job.checkpoint(number, len(manifest.files))
                _extract(archive, one, folder, path)
    except UNREADABLE as error:
        raise _not_an_archive(path) from error
    if passphrase is not None and is_encrypted(folder):
        unlock(folder, passphrase)
    expected = Head(manifest.case_id, manifest.sequence, manifest.head_sha256)
    with explain_failures(folder), closing(connect(folder).conn) as connection:
        database = Database(connection, execute_plugins=False)
        check_version(database, folder)  # before anything of it is read: an archive may come from somebody else
        found = read_current(database)
    if found != expected:
        raise UserError(f"The log in {path} is not the one that was put away.", "Use another copy of the archive.")
    keep_head(folder / HEAD_NAME, expected)


def _refuse_bomb(archive: zipfile.ZipFile, path: Path, folder: Path) -> None:
    """UserError for an archive that unpacks to far more than it holds, or than there is room for."""
    members = archive.infolist()
    packed, unpacked = (sum(getattr(one, size) for one in members) for size in ("compress_size", "file_size"))
    is_squeezed = any(
        one.compress_type != zipfile.ZIP_STORED and one.filename not in (DATABASE_NAME, MANIFEST) for one in members
    )
    if is_squeezed or packed > path.stat().st_size or unpacked > MOST_TIMES * path.stat().st_size:
        raise UserError(f"{path} unpacks to far more than it holds.", "Do not trust this archive.")
    if unpacked > (free := shutil.disk_usage(folder).free):
        raise UserError(
            f"{path} needs {unpacked / 1e9:.1f} GB, and {folder.parent} has room for {free / 1e9:.1f} GB.",
            "Free some space, or bring it back elsewhere.",
        )


def _read_manifest(archive: zipfile.ZipFile, path: Path) -> Archive:
    try:
        if archive.getinfo(MANIFEST).file_size > MOST_MANIFEST_BYTES:
            raise _not_an_archive(path)
        manifest = msgspec.json.decode(archive.read(MANIFEST), type=Archive)
    except (KeyError, msgspec.MsgspecError, RecursionError) as error:
        raise _not_an_archive(path) from error
    for one in manifest.files:
        parts = PurePosixPath(one.path).parts
        is_ours = one.path in (DATABASE_NAME, KEY_NAME) or (len(parts) == 2 and parts[0] in FOLDERS)
        if not is_ours or not 0 <= one.size_bytes <= MOST_BYTES:
            raise UserError(f"{path} names {one.path!a}, which no case holds.", "Do not trust this archive.")
    return manifest


def _extract(archive: zipfile.ZipFile, one: ArchivedFile, folder: Path, path: Path) -> None:
    """Never more bytes than were put away: an archive may come from somebody who wants to fill the disk."""
    target = inside(folder, one.path)
    target.parent.mkdir(exist_ok=True)
    digest, left = hashlib.sha256(), one.size_bytes
    with archive.open(one.path) as source, target.open("xb") as file:
        while block := source.read(min(BLOCK_BYTES, left + 1)):
            left -= len(block)
            if left < 0:
                break
            digest.update(block)
            file.write(block)
    if left != 0 or digest.hexdigest() != one.sha256:
        raise UserError(f"{one.path} in {path} is not what was put away.", "Use another copy of the archive.")


def find_duplicates(folders: Sequence[Path], actor: str) -> list[Duplicate]:
    """Footage that these cases have more than once, by its SHA-256; UserError for a folder that is no case."""
    places: dict[str, list[tuple[Path, Path]]] = defaultdict(list)
    for folder, path, sha256 in _footage_of(folders, actor):
        places[sha256].append((folder, path))
    return [Duplicate(sha256, tuple(known)) for sha256, known in sorted(places.items()) if len(known) > 1]


def _footage_of(folders: Sequence[Path], actor: str) -> Iterator[tuple[Path, Path, str]]:
    for folder in folders:
        with CaseStore.open(folder, actor) as store:
            for footage in store.videos():
                yield folder, footage.video.path, footage.video.sha256


def _not_an_archive(path: Path) -> UserError:
    return UserError(f"{path} is not an archive of a case, or is damaged.", "Use another copy of it.")
