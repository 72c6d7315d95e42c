"""What makes a case provable to others: bundles, seals, and the comparison of everything with the log."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from tvad_desktop.ui.look.words import fill, tr
from tvad_desktop.ui.tasks import Lane, Task, TaskJob
from tvad_desktop.ui.work.open_case import OpenCase

if TYPE_CHECKING:
    from tvad_desktop.domain.verification import Verification
    from tvad_desktop.storage.cases import CaseStore


@dataclass(frozen=True, slots=True)
class BundleRequest:
    """Which file a bundle becomes, and what goes along; covered stills exclude originals."""

    path: Path
    with_originals: bool
    with_clips: bool
    is_redacted: bool


@dataclass(frozen=True, slots=True)
class HandedOut:
    """A file for others, and the lines that are handed over apart from it: they prove it."""

    path: Path
    kept: tuple[str, ...]


class Custody(QObject):
    """`handed_out` carries a bundle or seal that was written, `verified` what a comparison found."""

    handed_out = Signal(object)
    verified = Signal(object)

    def __init__(self, case: OpenCase) -> None:
        super().__init__()
        self._case = case

    def bundle(self, wanted: BundleRequest) -> None:
        """Write the case as one file that proves itself."""

        def work(store: CaseStore, job: TaskJob) -> HandedOut:
            from tvad_desktop.workbench.bundle import say_kept, write_bundle

            path = write_bundle(
                store,
                wanted.path,
                job=job,
                with_originals=wanted.with_originals,
                with_clips=wanted.with_clips,
                is_redacted=wanted.is_redacted,
            )
            return HandedOut(path, say_kept(path))

        self._hand_out(self._case.work(Lane.IMPORT, tr("Write the bundle"), work))

    def seal(self, path: Path) -> None:
        """Write the head of the log as a seal, to be kept elsewhere."""

        def work(store: CaseStore, job: TaskJob) -> HandedOut:
            from tvad_desktop.workbench.seal import say_for_paper, seal_case, write_seal

            made = seal_case(store)
            write_seal(made, path)
            return HandedOut(path, (say_for_paper(made),))

        self._hand_out(self._case.work(Lane.IMPORT, tr("Seal the case"), work))

    def verify(self, folder: Path, kept: str) -> None:
        """Compare the case in a folder with its log, and with a seal that was kept."""

        def work(job: TaskJob) -> Verification:
            from tvad_desktop.workbench.reviewer import memory_folder
            from tvad_desktop.workbench.seal import read_seal
            from tvad_desktop.workbench.verify import verify_case

            sealed = [read_seal(kept)] if kept else []
            return verify_case(folder, job=job, memory=memory_folder(), sealed=sealed)

        self._compare(self._case.runner.start(Lane.IMPORT, tr("Compare the case with a seal"), work))

    def verify_bundle(self, path: Path, kept: str) -> None:
        """Compare a bundle with itself, and with an entry of its log where one was kept."""

        def work(job: TaskJob) -> Verification:
            from tvad_desktop.workbench.bundle import verify_bundle
            from tvad_desktop.workbench.seal import read_seal

            return verify_bundle(path, [read_seal(kept)] if kept else [])

        title = fill(tr("Verify {name}"), name=path.name)
        self._compare(self._case.runner.start(Lane.IMPORT, title, work))

    def _hand_out(self, task: Task) -> None:
        self._case.on_success(task, self.handed_out.emit)
        self._case.task_started.emit(task, 0.0)

    def _compare(self, task: Task) -> None:
        task.failed.connect(self._case.trouble)
        task.succeeded.connect(self.verified)
        self._case.task_started.emit(task, 0.0)
