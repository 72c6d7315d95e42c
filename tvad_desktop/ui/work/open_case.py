"""The case that is open, as last read, and how work is done to it: by a worker, with a connection of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal

from tvad_desktop.domain.errors import UserError
from tvad_desktop.ui.look.told import tell
from tvad_desktop.ui.look.words import fill, tr
from tvad_desktop.ui.review.case_view import CaseView, read_case
from tvad_desktop.ui.services import Services
from tvad_desktop.ui.tasks import Lane, Task, TaskJob, TaskRunner

if TYPE_CHECKING:
    from tvad_desktop.storage.cases import CaseStore

T = TypeVar("T")


class OpenCase(QObject):
    """`changed` carries the case read anew. Every answer is dropped if another case has been opened meanwhile."""

    changed = Signal(object)
    task_started = Signal(object, float)
    said = Signal(str)
    trouble = Signal(object)

    def __init__(self, services: Services, runner: TaskRunner) -> None:
        super().__init__()
        self.services = services
        self.runner = runner
        self.view: CaseView | None = None

    @property
    def folder(self) -> Path:
        if self.view is None:
            raise RuntimeError("no case is open")
        return self.view.folder

    def is_open(self, folder: Path) -> bool:
        return self.view is not None and self.view.folder == folder

    def work(self, lane: Lane, title: str, work: Callable[[CaseStore, TaskJob], T]) -> Task:
        """Start `work` on the case; what goes wrong is shown."""
        task = self.work_in(self.folder, lane, title, work)
        task.failed.connect(self.trouble)
        return task

    def work_in(self, folder: Path, lane: Lane, title: str, work: Callable[[CaseStore, TaskJob], T]) -> Task:
        """Start `work` on the case in a folder, which need not be the open one; the caller minds what goes wrong."""

        def run(job: TaskJob) -> T:
            with self.services.open_store(folder) as store:
                return work(store, job)

        return self.runner.start(lane, title, run)

    def refuses(self) -> bool:
        """Whether nothing can be changed in the case; the reason is said."""
        why = self.view.read_only if self.view is not None else ""
        if why:
            self.said.emit(fill(tr("Nothing was changed. {why}"), why=tell(why)))
        return bool(why)

    def change(self, title: str, act: Callable[[CaseStore], T], done: Callable[[T], object] = lambda _: None) -> None:
        """Change something at once, show the case as it is then, and pass what came of it."""
        if self.refuses():
            return

        def run(store: CaseStore, job: TaskJob) -> tuple[T, CaseView]:
            return act(store), read_case(store)

        def show(changed: tuple[T, CaseView]) -> None:
            self.show(changed[1])
            done(changed[0])

        self.on_success(self.work(Lane.QUICK, title, run), show)

    def on_success(self, task: Task, act: Callable[[T], object]) -> None:
        """Do something with the result of a task, while the same case is open."""
        folder = self.folder

        def act_if_still_open(result: T) -> None:
            if self.is_open(folder):
                act(result)

        task.succeeded.connect(act_if_still_open)

    def show(self, view: CaseView) -> None:
        """This is what the case is now."""
        self.view = view
        self.changed.emit(view)
        for warning in view.warnings:
            self.trouble.emit(UserError(warning))

    def note_own_entries(self, before: int, after: int) -> None:
        """The entries up to `after` were added to the log here, after the entry `before`, and are shown already."""
        if self.view is not None and self.view.sequence == before:
            self.view = self.view.reaching(after)
