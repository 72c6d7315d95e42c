"""How far the log of a case once reached, remembered outside its database: in the case folder, and on this machine.

The head in the folder tells that the database was replaced by an older one or lost its last changes. The memory of
this machine also tells that somebody rebuilt the log together with that file. Neither proves anything to somebody who
does not trust this machine: a seal that was handed out does.
"""

from __future__ import annotations

import contextlib
import json
import os
import threading
from dataclasses import asdict, dataclass
from pathlib import Path

import msgspec
from sqlite_utils import Database

from tvad_desktop.domain.errors import UserError

HEAD_NAME = "case.head"
REGRESS = "case.regress"
_MOST_BYTES = 10_000


@dataclass(frozen=True, slots=True)
class Head:
    """The last audit entry that a case had."""

    case_id: str
    sequence: int
    sha256: str


def read_current(database: Database) -> Head:
    """What the database itself names; UserError where it names nothing."""
    row = database.execute("SELECT id, audit_sequence, audit_sha256 FROM cases").fetchone()
    if row is None or not (isinstance(row[0], str) and isinstance(row[1], int) and isinstance(row[2], str)):
        raise UserError("The case does not name its last audit entry.", "Restore the case folder from a backup.")
    return Head(*row)


def read_head(path: Path) -> Head | None:
    """A remembered head; None where there is none, or none that can be read, as after a power cut."""
    try:
        if path.is_symlink() or not path.is_file() or path.stat().st_size > _MOST_BYTES:
            return None
        head = msgspec.json.decode(path.read_bytes(), type=Head)
    except (OSError, msgspec.MsgspecError, RecursionError):
        return None
    return head if 0 <= head.sequence < 1 << 63 else None


def keep_head(path: Path, head: Head) -> None:
    """Remember a head. What cannot be written is left: an older head proves less, and the change itself is safe."""
    partial = path.with_suffix(f".{os.getpid()}-{threading.get_ident()}.partial")
    with contextlib.suppress(OSError):
        partial.unlink(missing_ok=True)
        with partial.open("x", encoding="utf-8") as stream:
            json.dump(asdict(head), stream)
        partial.replace(path)


def memory_path(folder: Path, case_id: str) -> Path:
    """Where this machine remembers the head of a case, whatever folder the case lies in."""
    return folder / f"{''.join(letter for letter in case_id if letter.isalnum())[:64]}.head"


def compare(remembered: Head, database: Database) -> str:
    """In words, how the database falls behind a head that was remembered; empty where it does not."""
    current = read_current(database)
    if remembered.case_id not in ("", current.case_id):
        return "The database is that of another case."
    rows = database.execute("SELECT sha256 FROM audit WHERE sequence = ?", [remembered.sequence]).fetchall()
    if not rows:
        return (
            f"The case once had {remembered.sequence} audit entries and now has {current.sequence}: "
            "an older copy was put back, or its last changes were lost."
        )
    if rows[0][0] != remembered.sha256:
        return f"Audit entry {remembered.sequence} is not the one that it was: the log was written anew."
    return ""
