"""What cameras learn: what is normal, what a dismissal teaches, and the way back."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from tvad_desktop.domain.case import CameraProfileRecord
from tvad_desktop.domain.zones import Zone
from tvad_desktop.ui.look.words import fill, tr
from tvad_desktop.ui.review.case_view import CaseView, read_case
from tvad_desktop.ui.services import LearningRequest
from tvad_desktop.ui.tasks import Lane, Task, TaskJob
from tvad_desktop.ui.work.open_case import OpenCase

if TYPE_CHECKING:
    from tvad_desktop.storage.cases import CaseStore
    from tvad_desktop.workbench.camera_page import CameraFacts
    from tvad_desktop.workbench.teach import DismissalPreview


class Cameras(QObject):
    """`effect_awaited` carries the incident whose effect is looked at, 0 for none; `facts_read` what is known of every
    camera."""

    effect_awaited = Signal(int)
    effect_read = Signal(object)
    facts_read = Signal(object)

    def __init__(self, case: OpenCase) -> None:
        super().__init__()
        self._case = case
        self._teaching: Task | None = None

    def teach(self, incident_id: int) -> None:
        """Look at what the camera would learn from a dismissal; it arrives by `effect_read`. One look at a time."""
        if self._teaching is not None:
            return

        def work(store: CaseStore, job: TaskJob) -> DismissalPreview:
            return self._case.services.preview_dismissal(store, incident_id, job)

        task = self._case.work(
            Lane.ANALYSIS, fill(tr("Look at what incident {number} would teach"), number=incident_id), work
        )
        self._teaching = task
        self.effect_awaited.emit(incident_id)
        self._case.on_success(task, self.effect_read.emit)
        task.ended.connect(self._end_teaching)
        self._case.task_started.emit(task, 0.0)

    def keep_effect(self, effect: DismissalPreview) -> None:
        """The camera learns what was shown."""
        if self._case.refuses():
            return

        def keep(store: CaseStore, job: TaskJob) -> CameraProfileRecord:
            from tvad_desktop.workbench.teach import keep_dismissal

            return keep_dismissal(store, effect)

        self._learn(Lane.QUICK, tr("Teach the camera"), fill(tr("{camera} has learned it"), camera=effect.camera), keep)

    def learn(self, learning: LearningRequest) -> None:
        """Let a camera learn what is normal, in the background."""
        if self._case.refuses():
            return
        camera = learning.camera
        task = self._learn(
            Lane.ANALYSIS,
            fill(tr("Learn what is normal for {camera}"), camera=camera),
            fill(tr("{camera} has learned what is normal"), camera=camera),
            lambda store, job: self._case.services.learn(store, learning, job),
        )
        self._case.task_started.emit(task, 0.0)

    def undo_learning(self, camera: str) -> None:
        """Go back to what the camera knew before it learned last."""
        if self._case.refuses():
            return

        def undo(store: CaseStore, job: TaskJob) -> CameraProfileRecord:
            from tvad_desktop.workbench.teach import undo_profile

            return undo_profile(store, camera)

        said = fill(tr("{camera} has forgotten what it learned last"), camera=camera)
        self._learn(Lane.QUICK, tr("Undo the last learning"), said, undo)

    def read_facts(self) -> None:
        """What is known of the cameras arrives by `facts_read`."""

        def work(store: CaseStore, job: TaskJob) -> list[CameraFacts]:
            from tvad_desktop.workbench.camera_page import camera_facts

            return camera_facts(store)

        self._case.on_success(self._case.work(Lane.QUICK, tr("Read what cameras learned"), work), self.facts_read.emit)

    def read_zones(self, camera: str, show: Callable[[tuple[Zone, ...]], None]) -> None:
        """Read the zones of a camera, then `show` them."""

        def work(store: CaseStore, job: TaskJob) -> tuple[Zone, ...]:
            from tvad_desktop.workbench.profiles import find_camera

            return store.zones(find_camera(store, camera).id)

        self._case.on_success(self._case.work(Lane.QUICK, tr("Read the zones"), work), show)

    def set_zones(self, camera: str, zones: tuple[Zone, ...]) -> None:
        """Keep the zones of a camera; the incidents of its footage are derived anew."""

        def act(store: CaseStore) -> None:
            from tvad_desktop.workbench.incidents import apply_zones
            from tvad_desktop.workbench.profiles import find_camera

            apply_zones(store, zones, find_camera(store, camera).id)

        self._case.change(tr("Keep the zones"), act)

    def _end_teaching(self) -> None:
        self._teaching = None
        self.effect_awaited.emit(0)

    def _learn(
        self, lane: Lane, title: str, said: str, work: Callable[[CaseStore, TaskJob], CameraProfileRecord]
    ) -> Task:
        """Make another version of what a camera knows, then show the case and say what was done."""

        def learn(store: CaseStore, job: TaskJob) -> tuple[CameraProfileRecord, CaseView]:
            return work(store, job), read_case(store)

        def show(learned: tuple[CameraProfileRecord, CaseView]) -> None:
            record, view = learned
            self._case.show(view)
            of_camera = [video for video in view.videos if video.camera_id == record.camera_id]
            told = fill(tr("{said} (version {version})."), said=said, version=record.version)
            if any(map(view.is_outdated, of_camera)):
                again = tr("Analyse its footage again to see the effect.")
                told = f"{told} {again}"
            self._case.said.emit(told)

        task = self._case.work(lane, title, learn)
        self._case.on_success(task, show)
        return task
