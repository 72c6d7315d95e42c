"""Files of a case that its database knows by their SHA-256."""

from __future__ import annotations

import hashlib
from pathlib import Path

from tvad_desktop.domain.errors import UserError
from tvad_desktop.files import replace_durably


def write_content(path: Path, content: bytes) -> str:
    """Write `path` so that it holds all of `content` or does not exist, even after a power cut; return its SHA-256.

    A leftover of an earlier attempt is overwritten. Raises UserError when the folder cannot be written.
    """
    partial = path.with_suffix(".partial")
    try:
        path.parent.mkdir(exist_ok=True)
        partial.write_bytes(content)
        replace_durably(partial, path)
    except OSError as error:
        raise UserError(
            f"{path} could not be written: {error.strerror}.", "Check the free space and the permissions of the folder."
        ) from error
    return hashlib.sha256(content).hexdigest()


def read_content(path: Path, sha256: str) -> bytes:
    """Raise UserError when the file is gone, unreadable or no longer what was written."""
    try:
        content = path.read_bytes()
    except OSError as error:
        raise UserError(
            f"{path}, a part of the case, cannot be read: {error.strerror}.", "Restore it from a backup of the case."
        ) from error
    if hashlib.sha256(content).hexdigest() != sha256:
        raise UserError(f"{path} was altered after it was saved.", "Restore it from a backup of the case.")
    return content
