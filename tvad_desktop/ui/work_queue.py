"""Footage that waits to be imported and analysed: in order, one at a time, and not forgotten on closing."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from hashlib import sha256
from itertools import count
from pathlib import Path

import msgspec
from PySide6.QtCore import QObject, QSettings, Signal

from tvad_desktop.domain.case import CaseVideo
from tvad_desktop.domain.errors import UserError
from tvad_desktop.storage.passphrase import is_encrypted
from tvad_desktop.ui.rate import Rate
from tvad_desktop.ui.services import FootageToImport
from tvad_desktop.ui.tasks import Task

NO_TEXT = "\0"


class State(StrEnum):
    WAITING = "waiting"
    RUNNING = "running"
    FAILED = "failed"
    STOPPED = "stopped"
    DONE = "done"


@dataclass(slots=True, eq=False)
class Entry:
    """One piece of footage on its way. `video_id` is 0 until it is imported; `reason` says why it failed."""

    id: int
    folder: Path
    footage: FootageToImport
    video_id: int = 0
    duration_s: float = 0.0
    state: State = State.WAITING
    reason: str = ""
    task: Task | None = None
    rate: Rate | None = None

    @property
    def name(self) -> str:
        return self.footage.path.name

    @property
    def is_open(self) -> bool:
        return self.state in (State.WAITING, State.RUNNING)

    @property
    def share(self) -> float:
        """How much of its analysis is done; importing counts for nothing."""
        if self.state is State.DONE:
            return 1.0
        return self.rate.share if self.rate is not None and self.video_id else 0.0


class _Kept(msgspec.Struct):
    """An entry as it survives a restart."""

    path: str
    camera: str | None
    fps: float | None
    recorded_from: datetime | None
    video_id: int
    duration_s: float
    state: State
    reason: str


StartWork = Callable[[Entry], Task]


class WorkQueue(QObject):
    """`changed` fires when entries come, go, or change their state; `imported` and `analysed` carry the entry and what
    its work returned; `broken` an error that is no fault of the environment; `finished` says that nothing waits or runs
    any more: how many were analysed, how many failed."""

    changed = Signal()
    progressed = Signal(object)
    imported = Signal(object, object)
    analysed = Signal(object, object)
    broken = Signal(object)
    finished = Signal(int, int)

    def __init__(self, settings: QSettings, start_import: StartWork, start_analysis: StartWork) -> None:
        super().__init__()
        self._settings = settings
        self._start_import = start_import
        self._start_analysis = start_analysis
        self._ids = count(1)
        self._closed = False
        self._folders: set[Path] = set()
        self.entries: list[Entry] = []

    @property
    def analysing(self) -> frozenset[int]:
        """Videos whose analysis runs or waits."""
        return frozenset(entry.video_id for entry in self.entries if entry.video_id and entry.is_open)

    @property
    def waiting(self) -> frozenset[int]:
        """Videos whose analysis has not begun."""
        return frozenset(one.video_id for one in self.entries if one.video_id and one.state is State.WAITING)

    @property
    def folders(self) -> frozenset[Path]:
        """Cases for which something runs or waits."""
        return frozenset(entry.folder for entry in self.open)

    @property
    def open(self) -> list[Entry]:
        return [entry for entry in self.entries if entry.is_open]

    def add_footage(self, folder: Path, footage: Sequence[FootageToImport]) -> None:
        """Import footage, then analyse it."""
        self.entries += [Entry(next(self._ids), folder, one) for one in footage]
        self._change()

    def add_analysis(self, folder: Path, video: CaseVideo, camera: str | None) -> None:
        """Analyse footage of the case, unless that is under way."""
        if video.id in self.analysing:
            return
        footage = FootageToImport(video.video.path, camera, video.fps)
        self._forget_over(folder, video.id)
        self.entries.append(Entry(next(self._ids), folder, footage, video.id, video.video.duration_us / 1e6))
        self._change()

    def find(self, video_id: int) -> Entry | None:
        """The running or waiting analysis of a video."""
        return next((entry for entry in self.open if entry.video_id == video_id), None)

    def retry(self, entry: Entry) -> None:
        if not entry.is_open:
            entry.state, entry.reason = State.WAITING, ""
            self._change()

    def stop(self, entry: Entry) -> None:
        """Stop what runs, or take out what waits; it can be tried again."""
        if entry.task is not None:
            entry.task.cancel()
        elif entry.state is State.WAITING:
            entry.state = State.STOPPED
            self._change()

    def move(self, entry: Entry, steps: int) -> None:
        """Let a waiting entry come earlier or later."""
        place = self.entries.index(entry)
        others = [at for at, one in enumerate(self.entries) if one.state is State.WAITING]
        if place in others:
            target = others[max(0, min(others.index(place) + steps, len(others) - 1))]
            self.entries.insert(target, self.entries.pop(place))
            self._change()

    def clear_over(self) -> None:
        """Forget what is done, stopped or failed."""
        self.entries = self.open
        self._change()

    def restore(self, folder: Path) -> None:
        """Go on with what was not over when the case was last closed."""
        kept = self._settings.value(_key(folder))
        if any(entry.folder == folder for entry in self.entries) or not isinstance(kept, str) or not kept:
            return
        for one in msgspec.json.decode(kept, type=list[_Kept]):
            footage = FootageToImport(_read_path(one.path), one.camera, one.fps, one.recorded_from)
            entry = Entry(next(self._ids), folder, footage, one.video_id, one.duration_s, one.state, one.reason)
            if entry.state is State.RUNNING:
                entry.state = State.WAITING
            self.entries.append(entry)
        self._change()

    def close(self) -> None:
        """Start nothing more; what is not over is kept for the next time."""
        self._closed = True
        self._keep()

    def _change(self) -> None:
        self._start_next()
        self._keep()
        self.changed.emit()

    def _start_next(self) -> None:
        if self._closed:
            return
        for is_imported, start in ((False, self._start_import), (True, self._start_analysis)):
            of_kind = [entry for entry in self.entries if bool(entry.video_id) is is_imported]
            if any(entry.state is State.RUNNING for entry in of_kind):
                continue
            entry = next((entry for entry in of_kind if entry.state is State.WAITING), None)
            if entry is not None:
                self._begin(entry, start)

    def _begin(self, entry: Entry, start: StartWork) -> None:
        entry.state, entry.rate = State.RUNNING, Rate()
        task = start(entry)
        entry.task = task
        task.progressed.connect(lambda done, total: self._note_progress(entry, done, total))
        task.pause_changed.connect(lambda _: entry.rate.forget() if entry.rate else None)
        task.failed.connect(lambda error: self._fail(entry, error))
        task.cancelled.connect(lambda: self._leave(entry, State.STOPPED))
        task.succeeded.connect(lambda result: self._succeed(entry, result))

    def _note_progress(self, entry: Entry, done: float, total: float) -> None:
        if entry.rate is not None:
            entry.rate.report(done, total)
            self.progressed.emit(entry)

    def _succeed(self, entry: Entry, result: object) -> None:
        was_imported = bool(entry.video_id)
        if not was_imported:
            assert isinstance(result, CaseVideo)
            entry.video_id, entry.duration_s = result.id, result.video.duration_us / 1e6
            twin = next((one for one in self.open if one is not entry and one.video_id == entry.video_id), None)
            if twin is not None:  # the same footage twice: one analysis is enough
                self.entries.remove(entry)
        self._leave(entry, State.DONE if was_imported else State.WAITING)
        (self.analysed if was_imported else self.imported).emit(entry, result)
        self._tell_if_finished()

    def _fail(self, entry: Entry, error: Exception) -> None:
        entry.reason = str(error)
        self._leave(entry, State.FAILED)
        if not isinstance(error, UserError):
            self.broken.emit(error)
        self._tell_if_finished()

    def _leave(self, entry: Entry, state: State) -> None:
        entry.state, entry.task = state, None
        self._change()

    def _tell_if_finished(self) -> None:
        """Last of all that an entry brings about, so that nothing is told over it."""
        if not self.open and not self._closed:
            states = [one.state for one in self.entries]
            self.finished.emit(states.count(State.DONE), states.count(State.FAILED))

    def _forget_over(self, folder: Path, video_id: int) -> None:
        self.entries = [
            entry for entry in self.entries if entry.is_open or (entry.folder, entry.video_id) != (folder, video_id)
        ]

    def _keep(self) -> None:
        self._folders |= {entry.folder for entry in self.entries}
        by_folder: dict[Path, list[_Kept]] = {folder: [] for folder in self._folders}
        for entry in self.entries:
            if entry.state is not State.DONE:
                footage = entry.footage
                by_folder[entry.folder].append(
                    _Kept(
                        _write_path(footage.path), footage.camera, footage.fps, footage.recorded_from,
                        entry.video_id, entry.duration_s, entry.state, entry.reason,
                    )
                )  # fmt: skip
        for folder, kept in by_folder.items():
            if kept and not is_encrypted(folder):  # what it names lies in no file of this machine
                self._settings.setValue(_key(folder), msgspec.json.encode(kept).decode())
            else:
                self._settings.remove(_key(folder))


def _key(folder: Path) -> str:
    return f"queue/{sha256(str(folder).encode()).hexdigest()[:16]}"


def _write_path(path: Path) -> str:
    """As text, also where bytes of the path are none: these become pairs of digits behind a mark that no path has."""
    text = str(path)
    return text if text.isascii() or _is_text(text) else NO_TEXT + os.fsencode(path).hex()


def _read_path(text: str) -> Path:
    return Path(os.fsdecode(bytes.fromhex(text.removeprefix(NO_TEXT))) if text.startswith(NO_TEXT) else text)


def _is_text(text: str) -> bool:
    return not any("\ud800" <= letter <= "\udfff" for letter in text)
