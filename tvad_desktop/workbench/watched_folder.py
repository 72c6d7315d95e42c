"""A folder into which footage is being copied: what is new there and whole."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path

from tvad_desktop.domain.errors import UserError
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.workbench.footage import VIDEO_SUFFIXES

SETTLED_S = 4.0  # a file that has not changed for so long is taken to be whole
MOST_FILES = 100_000

State = tuple[int, int]  # size in bytes, time of the last change in nanoseconds


@dataclass(slots=True)
class WatchedFolder:
    """Looked at again and again; remembers between looks which files still change.

    A file is new once: after it was handed over it is new again only when it has changed and is not footage of the
    case, as when a half-copied file was refused.
    """

    path: Path
    _growing: dict[Path, tuple[State, float]] = field(default_factory=dict)
    _handed_over: dict[Path, State] = field(default_factory=dict)

    def look(self, known: Collection[Path], now_s: float) -> list[Path]:
        """New footage in the order of its last change, by the clock `now_s`. `known`: what the case has already.

        UserError where the folder cannot be read.
        """
        found = {path: state for path, state in self._find() if path not in known and state[0] > 0}
        before, self._growing, ready = self._growing, {}, []
        for path, state in found.items():
            if self._handed_over.get(path) == state:
                continue
            last, since_s = before.get(path, (None, now_s))
            if state != last:
                since_s = now_s
            if now_s - since_s >= SETTLED_S:
                self._handed_over[path] = state
                ready.append(path)
            else:
                self._growing[path] = state, since_s
        return sorted(ready, key=lambda path: (found[path][1], path))

    @property
    def growing(self) -> int:
        """How many files were still changing, or had just come, at the last look."""
        return len(self._growing)

    def _find(self) -> Iterator[tuple[Path, State]]:
        """Every file with the name of footage, in subfolders too; hidden ones are not looked at, links not followed."""
        if not self.path.is_dir():
            raise UserError(f"The watched folder {self.path} is not there.", "Mount or make it, or stop watching it.")
        count = 0
        for folder, names, files in os.walk(self.path.resolve(), onerror=_explain):
            names[:] = sorted(name for name in names if not name.startswith("."))
            for name in files:
                path = Path(folder, name)
                if name.startswith(".") or path.suffix.lower() not in VIDEO_SUFFIXES:
                    continue
                count += 1
                if count > MOST_FILES:
                    raise UserError(f"{self.path} holds more than {MOST_FILES:,} videos.", "Watch a folder of it.")
                try:
                    state = path.stat()
                except OSError:  # gone between listing and looking
                    continue
                yield path, (state.st_size, state.st_mtime_ns)


def known_footage(store: CaseStore) -> frozenset[Path]:
    """Where all footage of a case lies, and what was removed from it: neither is new."""
    return frozenset([*(one.video.path for one in store.videos()), *(Path(one.path) for one in store.removals())])


def _explain(error: OSError) -> None:
    raise UserError(f"The watched folder cannot be read: {error.strerror}: {error.filename}.") from error
