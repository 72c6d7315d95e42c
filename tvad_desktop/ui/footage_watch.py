"""Whether footage is still what was imported: its files are looked at often, its content only when they differ."""

from __future__ import annotations

import os
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QObject, QSettings, Signal

from tvad_desktop.domain.case import CaseVideo
from tvad_desktop.domain.errors import UserError
from tvad_desktop.ui.look.words import tr, tr_noop
from tvad_desktop.ui.review.case_view import CaseView
from tvad_desktop.ui.tasks import Lane, Task, TaskJob, TaskRunner
from tvad_desktop.video.fingerprint import fingerprint

TELL_EVERY_S = 0.3


class Condition(StrEnum):
    """What is wrong with footage, in words that go through `tr` when they are shown."""

    FINE = ""
    MISSING = tr_noop("missing")
    TOUCHED = tr_noop("changed on the disk, being compared")
    ALTERED = tr_noop("altered since it was imported")


@dataclass(frozen=True, slots=True)
class Seen:
    """The content that footage had while its files were in a state: numbers, sizes and times of change."""

    stamp: str = ""
    sha256: str = ""


class FootageWatch(QObject):
    """`changed` carries the condition of every video that is not fine. Content is read in a lane of its own, once for
    each state of the files, also over restarts."""

    changed = Signal(object)

    def __init__(self, runner: TaskRunner, settings: QSettings) -> None:
        super().__init__()
        self._runner = runner
        self._settings = settings
        self._task: Task | None = None
        self._again: CaseView | None = None
        self._folder: Path | None = None
        self.conditions: dict[int, Condition] = {}

    def look(self, view: CaseView) -> None:
        """Look at all footage of a case; one look at a time, the newest wish next."""
        if view.folder != self._folder:
            self._folder = view.folder
            self._show({})
        if self._task is not None:
            self._again = view
            return
        known = {video.id: self._recall(video.video.path) for video in view.videos}

        def work(job: TaskJob) -> None:
            conditions, unknown = look_at_files(view.videos, known)
            job.partial(conditions)
            told_s, found = monotonic(), []
            for video in unknown:
                found.append((video, read_content(video.video.path, job)))
                if monotonic() - told_s > TELL_EVERY_S:  # a thousand at once would hold up the window
                    job.partial(found)
                    told_s, found = monotonic(), []
            job.partial(found)

        self._task = self._runner.start(Lane.CHECK, tr("Look at the footage"), work)
        self._task.partial.connect(lambda found: self._note(view.folder, found))
        self._task.ended.connect(self._end)

    def remember(self, path: Path, seen: Seen) -> None:
        """The content of footage was read by somebody else, at import for example."""
        self._settings.setValue(_key(path), f"{seen.stamp}|{seen.sha256}")

    def _recall(self, path: Path) -> Seen:
        stamp, _, digest = str(self._settings.value(_key(path), "")).partition("|")
        return Seen(stamp, digest)

    def _note(self, folder: Path, found: dict[int, Condition] | list[tuple[CaseVideo, Seen]]) -> None:
        if isinstance(found, dict):
            conditions = found
        else:
            conditions = {**self.conditions, **{video.id: judge(video, seen) for video, seen in found}}
            for video, seen in found:
                if seen.stamp and seen.sha256:
                    self.remember(video.video.path, seen)
        if folder == self._folder:
            self._show({video_id: condition for video_id, condition in conditions.items() if condition})

    def _show(self, conditions: dict[int, Condition]) -> None:
        if conditions != self.conditions:
            self.conditions = conditions
            self.changed.emit(conditions)

    def _end(self) -> None:
        self._task = None
        again, self._again = self._again, None
        if again is not None:
            self.look(again)


def look_at_files(
    videos: tuple[CaseVideo, ...], known: dict[int, Seen]
) -> tuple[dict[int, Condition], list[CaseVideo]]:
    """What the files alone tell, and the footage whose content must be read to know."""
    conditions, unknown = {}, []
    for video in videos:
        seen = known[video.id]
        stamp = stamp_of(video.video.path)
        if not stamp or stamp == seen.stamp:
            conditions[video.id] = judge(video, Seen(stamp, seen.sha256))
        else:
            conditions[video.id] = Condition.TOUCHED if seen.stamp else Condition.FINE
            unknown.append(video)
    return conditions, unknown


def judge(video: CaseVideo, seen: Seen) -> Condition:
    """What content means for footage of a case."""
    if not seen.stamp:
        return Condition.MISSING
    return Condition.FINE if seen.sha256 == video.video.sha256 else Condition.ALTERED


def read_content(path: Path, job: TaskJob) -> Seen:
    """Read footage whole; its stamp is empty where it is missing or cannot be read."""
    stamp = stamp_of(path)
    try:
        return Seen(stamp, fingerprint(path, job)) if stamp else Seen()
    except UserError:
        return Seen()


def stamp_of(path: Path) -> str:
    """The state of the files of footage; empty where there are none."""
    try:
        files = (
            [path] if not path.is_dir() else sorted(file for file in path.iterdir() if not file.name.startswith("."))
        )
        states = [
            (file.name, found.st_ino, found.st_size, found.st_mtime_ns) for file in files if (found := file.stat())
        ]
    except OSError:
        return ""
    return sha256(repr(states).encode()).hexdigest()[:32] if states else ""


def _key(path: Path) -> str:
    return f"footage/{sha256(os.fsencode(path.absolute())).hexdigest()[:20]}"
