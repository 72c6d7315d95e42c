"""Folders into which footage is being copied: what is new there comes into the queue. Remembered for each case."""

from __future__ import annotations

from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import QObject, QTimer

from tvad_desktop.domain.errors import UserError
from tvad_desktop.ui.look.told import tell
from tvad_desktop.ui.look.words import fill, tr
from tvad_desktop.ui.review.case_view import CaseView
from tvad_desktop.ui.services import FootageToImport
from tvad_desktop.ui.tasks import Lane, TaskJob
from tvad_desktop.ui.work.open_case import OpenCase
from tvad_desktop.ui.work_queue import WorkQueue
from tvad_desktop.workbench.watched_folder import WatchedFolder, known_footage

if TYPE_CHECKING:
    from tvad_desktop.storage.cases import CaseStore

LOOK_MS = 2_000


class Watch(msgspec.Struct, frozen=True):
    """A folder that is watched, and the camera that records into it; empty: not known."""

    path: str
    camera: str = ""


@dataclass(slots=True)
class _Watched:
    watch: Watch
    folder: WatchedFolder
    trouble: str = ""  # what was wrong at the last look; it is said once


class FolderWatch(QObject):
    """Looks every two seconds, in a lane of its own, while a case with watched folders is open and can be changed."""

    def __init__(self, case: OpenCase, queue: WorkQueue) -> None:
        super().__init__()
        self._case = case
        self._queue = queue
        self._folder: Path | None = None
        self._watched: list[_Watched] = []
        self._is_looking = False
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self._look)
        case.changed.connect(self._enter)

    @property
    def watches(self) -> tuple[Watch, ...]:
        """What is watched for the open case."""
        return tuple(one.watch for one in self._watched)

    def set_watches(self, watches: tuple[Watch, ...]) -> None:
        """Watch these folders from now on, and no others."""
        if self._folder is None or self._case.refuses():
            return
        kept = {one.watch: one for one in self._watched}
        self._watched = [kept.get(one) or _Watched(one, WatchedFolder(Path(one.path))) for one in watches]
        self._case.services.settings.setValue(_key(self._folder), msgspec.json.encode(watches).decode())
        self._set_going()

    def close(self) -> None:
        """Look no more; what is watched is remembered."""
        self._timer.stop()

    def _enter(self, view: CaseView) -> None:
        if view.folder != self._folder:
            self._folder = view.folder
            kept = self._case.services.settings.value(_key(view.folder))
            watches = msgspec.json.decode(kept, type=tuple[Watch, ...]) if isinstance(kept, str) and kept else ()
            self._watched = [_Watched(one, WatchedFolder(Path(one.path))) for one in watches]
        self._set_going()

    def _set_going(self) -> None:
        view = self._case.view
        going = bool(self._watched) and view is not None and not view.read_only
        if going is not self._timer.isActive():
            (self._timer.start if going else self._timer.stop)()

    def _look(self) -> None:
        if self._is_looking:
            return
        watched, now_s = tuple(self._watched), monotonic()

        def look(store: CaseStore, job: TaskJob) -> list[tuple[_Watched, list[Path], str]]:
            known, news = known_footage(store), []
            for one in watched:
                try:
                    news.append((one, one.folder.look(known, now_s), ""))
                except UserError as error:
                    news.append((one, [], str(error)))
            return news

        self._is_looking = True
        task = self._case.work_in(self._case.folder, Lane.WATCH, tr("Look into watched folders"), look)
        self._case.on_success(task, self._note)
        task.ended.connect(self._end)

    def _note(self, news: list[tuple[_Watched, list[Path], str]]) -> None:
        for one, ready, trouble in news:
            if trouble and trouble != one.trouble:
                self._case.said.emit(tell(trouble))
            one.trouble = trouble
            if ready and one in self._watched:
                footage = [FootageToImport(path, one.watch.camera or None, None) for path in ready]
                self._queue.add_footage(self._case.folder, footage)
                files = tr("%n new file(s) in {folder}.", None, len(ready))
                self._case.said.emit(fill(files, folder=Path(one.watch.path).name))

    def _end(self) -> None:
        self._is_looking = False


def _key(folder: Path) -> str:
    return f"watch/{sha256(str(folder).encode()).hexdigest()[:16]}"
