"""The case in the window: opened, read again when others have written to it, and everything that is done to it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from tvad_desktop.storage.heads import read_current
from tvad_desktop.storage.keyring import CaseHalfConvertedError, CaseLockedError
from tvad_desktop.ui.footage_watch import FootageWatch
from tvad_desktop.ui.look import told
from tvad_desktop.ui.look.words import fill, tr
from tvad_desktop.ui.review.case_view import CaseView, last_writes, read_case, read_sequence
from tvad_desktop.ui.services import Services
from tvad_desktop.ui.tasks import Lane, Task, TaskJob, TaskRunner
from tvad_desktop.ui.work.cameras import Cameras
from tvad_desktop.ui.work.custody import Custody
from tvad_desktop.ui.work.exports import Exports
from tvad_desktop.ui.work.folder_watch import FolderWatch
from tvad_desktop.ui.work.footage import Footage
from tvad_desktop.ui.work.keeping import Keeping
from tvad_desktop.ui.work.labels import Labels
from tvad_desktop.ui.work.models import Models
from tvad_desktop.ui.work.objects import Objects
from tvad_desktop.ui.work.open_case import OpenCase
from tvad_desktop.ui.work.questions import Questions
from tvad_desktop.ui.work.queue_work import QueueWork
from tvad_desktop.ui.work.redactions import Redactions
from tvad_desktop.ui.work.reviews import Reviews
from tvad_desktop.ui.work_queue import WorkQueue

if TYPE_CHECKING:
    from tvad_desktop.storage.cases import CaseStore

LOOK_MS = 2_000


class CaseController(QObject):
    """`case` is the open case; the other parts do one kind of work to it each."""

    found = Signal(object)
    locked = Signal(object, object)  # a case that is to be opened wants its passphrase: its folder, and why

    def __init__(self, services: Services, runner: TaskRunner) -> None:
        super().__init__()
        self._services = services
        self._runner = runner
        self.case = OpenCase(services, runner)
        self.watch = FootageWatch(runner, services.settings)
        self.work = QueueWork(self.case, self.watch)
        self.footage = Footage(self.case, self.work)
        self.folders = FolderWatch(self.case, self.work.queue)
        self.reviews = Reviews(self.case)
        self.questions = Questions(self.case)
        self.cameras = Cameras(self.case)
        self.exports = Exports(self.case)
        self.custody = Custody(self.case)
        self.models = Models(self.case)
        self.redactions = Redactions(self.case)
        self.labels = Labels(self.case)
        self.objects = Objects(self.case)
        self.keeping = Keeping(self.case)
        self._before: CaseView | None = None
        self._looking = False
        self._others = QTimer(self, interval=LOOK_MS)
        self._others.timeout.connect(self._look_if_touched)
        self._touched: tuple[int, ...] = ()
        self.case.changed.connect(self._watch_footage)
        self.work.imported.connect(self.reload)
        self.work.analysed.connect(self.questions.describe)
        self.reviews.refused.connect(self.reload)

    @property
    def view(self) -> CaseView | None:
        return self.case.view

    @property
    def queue(self) -> WorkQueue:
        return self.work.queue

    def open_case(self, folder: Path) -> Task:
        words = fill(tr("Open {folder}"), folder=folder.name)
        return self._enter(words, folder, lambda: self._services.open_store(folder))

    def create_case(self, folder: Path, name: str, passphrase: str | None = None) -> Task:
        words = fill(tr("Create {name}"), name=name)
        return self._enter(words, folder, lambda: self._services.create_store(folder, name, passphrase))

    def reopen(self) -> None:
        """Open the case that is open again, because it was made anew."""
        if self.view is not None:
            self.open_case(self.view.folder)

    def reload(self) -> None:
        task = self.case.work(Lane.QUICK, tr("Read the case"), lambda store, job: read_case(store))
        self.case.on_success(task, self.case.show)

    def set_lock(self, reason: str, *, closing: bool) -> None:
        """Close the case, or reopen it."""

        def work(store: CaseStore, job: TaskJob) -> CaseView:
            (store.close_case if closing else store.reopen_case)(reason)
            return read_case(store)

        self.case.on_success(self.case.work(Lane.QUICK, tr("Close or reopen"), work), self.case.show)

    def search(self, text: str) -> None:
        if not text:
            self.found.emit(None)
            return
        task = self.case.work(Lane.QUICK, tr("Search"), lambda store, job: store.search(text))
        self.case.on_success(task, self.found.emit)

    def look_again(self) -> None:
        """The window has come to the front: footage may have changed, and others may have worked on the case."""
        if self.view is not None:
            self.watch.look(self.view)
            self._look_for_others()

    def close(self) -> None:
        """Look and start nothing any more; what waits in the queue is kept for the next time."""
        self._others.stop()
        self.folders.close()
        self.reviews.close()
        self.footage.close()
        self.queue.close()

    def _enter(self, title: str, folder: Path, open_store: Callable[[], CaseStore]) -> Task:
        def work(job: TaskJob) -> CaseView:
            told.prepare()
            with open_store() as store:
                return read_case(store)

        task = self._runner.start(Lane.QUICK, title, work)

        def fail(error: Exception) -> None:
            if isinstance(error, CaseLockedError | CaseHalfConvertedError):
                self.locked.emit(folder, error)
            else:
                self.case.trouble.emit(error)

        task.failed.connect(fail)
        task.succeeded.connect(self._enter_case)
        return task

    def _enter_case(self, view: CaseView) -> None:
        before = self.view
        if before is not None and before.folder != view.folder and before.folder not in self.queue.folders:
            self.keeping.forget(before.folder)  # whoever opens it again says its passphrase again
        self._services.enter_case(view.folder)
        self.case.show(view)
        self._others.start()
        if not view.read_only:
            self.queue.restore(view.folder)

    def _watch_footage(self, view: CaseView) -> None:
        """Other footage than before is looked at: whether it is still what was imported."""
        before, self._before = self._before, view
        if before is None or [one.video for one in before.videos] != [one.video for one in view.videos]:
            self.watch.look(view)

    def _look_for_others(self) -> None:
        """Read the case again when something else than this window has written to it."""
        view = self.view
        if view is None or self._looking or not self.reviews.are_saved or self.work.is_analysing:
            return
        self._looking = True
        task = self._runner.start(Lane.QUICK, tr("Look at the case"), lambda job: read_sequence(view.folder))
        task.succeeded.connect(lambda sequence: self._reload_if_newer(view, sequence))
        task.ended.connect(self._end_looking)

    def _reload_if_newer(self, view: CaseView, sequence: int) -> None:
        if self.view is not None and self.view.folder == view.folder and sequence > self.view.sequence:
            self.reload()

    def _look_if_touched(self) -> None:
        """Cheap enough for every two seconds: the times of two files."""
        if self.view is not None and self.view.read_only and not self.view.is_closed:
            self._look_if_free(self.view)
            return
        touched = last_writes(self.view.folder) if self.view is not None else ()
        if touched != self._touched:
            self._touched = touched
            self._look_for_others()

    def _look_if_free(self, view: CaseView) -> None:
        """Whoever has the case open may have changed it, or closed it: then it can be changed here."""
        if self._looking:
            return

        def find(job: TaskJob) -> tuple[str, int]:
            with self._services.open_store(view.folder) as store:
                return store.why_read_only, read_current(store.database).sequence

        def compare(found: tuple[str, int]) -> None:
            if self.view is view and found != (view.read_only, view.sequence):
                self.reload()

        self._looking = True
        task = self._runner.start(Lane.QUICK, tr("Look whether the case is free"), find)
        task.succeeded.connect(compare)
        task.ended.connect(self._end_looking)

    def _end_looking(self) -> None:
        self._looking = False
