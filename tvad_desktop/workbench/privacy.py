"""What earlier builds let onnxruntime keep on this machine about its use, and how that goes.

Until `tvad_desktop.offline` forbade it, onnxruntime kept a device id and a queue of reports in a folder of its own and
tried to send them. Nothing of that is needed by anything here.
"""

from __future__ import annotations

import os
import re
import sys
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from tvad_desktop.domain.errors import UserError

FOLDER = Path("Microsoft", "DeveloperTools", ".onnxruntime")
WRITTEN_THERE = re.compile(r"deviceid(\.lock|\.tmp\..*)?|onnxruntime\.db(-wal|-shm|-journal|\.ses)?")
SESSION_NAME = ".ses"
SESSION = re.compile(rb"\d{13}\n[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\n?")


@dataclass(frozen=True, slots=True)
class LeftTelemetry:
    """The files that were left, and the folders that hold nothing else."""

    files: tuple[Path, ...]
    folders: tuple[Path, ...]

    def __bool__(self) -> bool:
        return bool(self.files or self.folders)


def find_left_telemetry() -> LeftTelemetry:
    """What is there now, for this user."""
    folders = [base / FOLDER for base in _bases(sys.platform, os.environ)]
    kept = [folder for folder in dict.fromkeys(folders) if folder.is_dir() and not folder.is_symlink()]
    files = [file for folder in kept for file in sorted(folder.iterdir()) if WRITTEN_THERE.fullmatch(file.name)]
    return LeftTelemetry((*files, *_sessions()), tuple(kept))


def delete_left_telemetry(left: LeftTelemetry) -> None:
    """Delete the files, and the folders that are empty then; `UserError` names the first that cannot be deleted."""
    for file in left.files:
        try:
            file.unlink(missing_ok=True)
        except OSError as error:
            raise UserError(f"{file} cannot be deleted: {error.strerror}.", "Delete it by hand.") from error
    for folder in left.folders:
        for place in (folder, *folder.parents[:2]):
            try:
                place.rmdir()
            except OSError:  # something of another program lies there
                break


def _bases(platform: str, environment: Mapping[str, str]) -> Iterator[Path]:
    """Where onnxruntime makes its folder; both caches on Linux, for one of them may have been set only since."""
    home = Path(os.path.expanduser("~"))  # noqa: PTH111  # pathlib raises where there is no home
    if platform == "win32":
        yield Path(environment.get("LOCALAPPDATA") or home / "AppData" / "Local")
    elif platform == "darwin":
        yield home / "Library" / "Application Support"
    else:
        if cache := environment.get("XDG_CACHE_HOME"):
            yield Path(cache)
        yield home / ".cache"


def _sessions() -> Iterator[Path]:
    """The number of its session, which it keeps in the folder for temporary files; known by what it looks like."""
    path = Path(tempfile.gettempdir()) / SESSION_NAME
    try:
        if path.is_file() and not path.is_symlink() and SESSION.fullmatch(path.read_bytes()[:100]):
            yield path
    except OSError:  # of another user, whose business it is
        return
