"""Files of a case that its database knows by their SHA-256.

A case may come from somebody else, so its folder is not trusted: only regular files inside it are read or written, and
never more of them than is expected.
"""

from __future__ import annotations

import hashlib
import os
import stat
from pathlib import Path, PurePosixPath

from tvad_desktop.domain.errors import UserError
from tvad_desktop.files import replace_durably
from tvad_desktop.storage.ciphertext import FileCipher, NotAuthenticError, most_ciphertext_bytes

_RESTORE = "Restore it from a backup of the case."
_NO_FOLLOW = getattr(os, "O_NOFOLLOW", 0)
_NO_WAIT = getattr(os, "O_NONBLOCK", 0)  # to open a FIFO would wait for its other end
_BINARY = getattr(os, "O_BINARY", 0)


def inside(folder: Path, relative: str) -> Path:
    """The path of a file of the case; UserError for one that lies outside its folder or behind a link."""
    parts = PurePosixPath(relative).parts
    is_plain = bool(parts) and not any(part in ("..", "/") or set(part) & set(":\\\0") for part in parts)
    if not is_plain or PurePosixPath(relative).is_absolute():
        raise UserError(f"The case names a file outside its own folder: {relative!a}.", "Do not trust this case.")
    path = folder
    for part in parts:
        path = path / part
        if path.is_symlink():
            raise UserError(f"{path}, a part of the case, is a link.", "Put the real file or folder in its place.")
    return path


def write_content(path: Path, content: bytes, cipher: FileCipher | None = None) -> str:
    """Write `path` so that it holds all of `content` or does not exist, even after a power cut; return its SHA-256.

    With a cipher it is encrypted; the SHA-256 is that of what `read_content` gives. A leftover of an earlier attempt is
    overwritten; a link in its place is removed, never followed. Raises UserError when the folder cannot be written.
    """
    partial = path.with_suffix(".partial")
    try:
        path.parent.mkdir(exist_ok=True)
        write_new(partial, cipher.encrypt(content) if cipher is not None else content)
        replace_durably(partial, path)
    except OSError as error:
        raise cannot_write(path, error) from error
    return hashlib.sha256(content).hexdigest()


def write_new(path: Path, content: bytes) -> None:
    """Write a file that is made by this call, whatever lay under its name."""
    path.unlink(missing_ok=True)
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | _NO_FOLLOW | _BINARY, 0o666), "wb") as stream:
        stream.write(content)


def cannot_write(path: Path, error: OSError) -> UserError:
    return UserError(
        f"{path} could not be written: {error.strerror}.", "Check the free space and the permissions of the folder."
    )


def read_content(
    folder: Path, relative: str, sha256: str, at_most_bytes: int, cipher: FileCipher | None = None
) -> bytes:
    """A file of the case; UserError when it is gone, unreadable, too large or no longer what was written: in an
    encrypted case, also when it is not encrypted."""
    path = inside(folder, relative)
    try:
        content = read_plain(path, at_most_bytes, cipher)
    except NotAuthenticError as error:
        raise UserError(f"{path} was altered after it was saved: {error}.", _RESTORE) from error
    if hashlib.sha256(content).hexdigest() != sha256:
        raise UserError(f"{path} was altered after it was saved.", _RESTORE)
    return content


def read_plain(path: Path, at_most_bytes: int, cipher: FileCipher | None) -> bytes:
    """What was written, of at most so many bytes, decrypted where there is a cipher; errors as in `read_regular`, and
    NotAuthenticError."""
    if cipher is None:
        return read_regular(path, at_most_bytes)
    return cipher.decrypt(read_regular(path, most_ciphertext_bytes(at_most_bytes)))


def read_regular(path: Path, at_most_bytes: int) -> bytes:
    """The content of a regular file of bounded size; UserError for anything else."""
    try:
        with os.fdopen(os.open(path, os.O_RDONLY | _NO_FOLLOW | _NO_WAIT | _BINARY), "rb") as stream:
            state = os.fstat(stream.fileno())
            if not stat.S_ISREG(state.st_mode):
                raise UserError(f"{path}, a part of the case, is not a regular file.", _RESTORE)
            if state.st_size > at_most_bytes:
                raise UserError(f"{path}, a part of the case, is larger than anything that is saved there.", _RESTORE)
            content = stream.read(at_most_bytes + 1)
    except OSError as error:
        raise UserError(f"{path}, a part of the case, cannot be read: {error.strerror}.", _RESTORE) from error
    if len(content) > at_most_bytes:
        raise UserError(f"{path}, a part of the case, grew while it was read.", _RESTORE)
    return content
