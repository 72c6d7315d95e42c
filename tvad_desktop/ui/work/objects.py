"""Objects that were seen over time: found by what they look like and where they went, and told for incidents."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from tvad_desktop.domain.incident import Incident
from tvad_desktop.ui.look.words import tr
from tvad_desktop.ui.tasks import Lane, Task, TaskJob
from tvad_desktop.ui.work.open_case import OpenCase
from tvad_desktop.workbench.targets import Target, find_targets, read_target_kinds
from tvad_desktop.workbench.track_search import TrackHits, TrackQuery, search_tracks

if TYPE_CHECKING:
    from tvad_desktop.storage.cases import CaseStore

MOST_SHOWN = 500


class Objects(QObject):
    """`found` carries a query and what meets it, of the newest query only; `targets_read` the id of an incident and the
    objects that its heat lies on, `kinds_read` their classes for every incident of the case."""

    found = Signal(object, object)
    targets_read = Signal(int, object)
    kinds_read = Signal(object)

    def __init__(self, case: OpenCase) -> None:
        super().__init__()
        self._case = case
        self._newest = TrackQuery()
        self._targets: dict[tuple[object, ...], list[Target] | None] = {}
        self._kinds: Task | None = None

    def find(self, query: TrackQuery) -> None:
        """Search the open case; answers to earlier queries are dropped."""
        if self._case.view is None:
            return
        self._newest = query

        def work(store: CaseStore, job: TaskJob) -> TrackHits:
            return search_tracks(store, query, limit=MOST_SHOWN, with_points=True)

        def show(hits: TrackHits) -> None:
            if query == self._newest:
                self.found.emit(query, hits)

        self._case.on_success(self._case.work(Lane.QUICK, tr("Find objects"), work), show)

    def read_targets(self, incident: Incident) -> None:
        """The objects of an incident arrive by `targets_read`, read once for each state of it: a list that is painted
        asks again and again."""
        view = self._case.view
        if view is None:
            return
        key = (view.folder, incident.id, incident.analysis_id, incident.span, incident.region)
        if key in self._targets:
            if (known := self._targets[key]) is not None:
                self.targets_read.emit(incident.id, known)
            return
        self._targets[key] = None

        def work(store: CaseStore, job: TaskJob) -> list[Target]:
            # The view holds incidents without the tracks of their heat.
            return find_targets(store, incident if incident.tracks else store.incident(incident.id))

        def show(targets: list[Target]) -> None:
            self._targets[key] = targets
            self.targets_read.emit(incident.id, targets)

        self._case.on_success(self._case.work(Lane.QUICK, tr("Read targets"), work), show)

    def read_kinds(self) -> None:
        """The classes that incidents are about arrive by `kinds_read`; an earlier reading, of what was before, ends."""
        if self._case.view is None:
            return
        if self._kinds is not None:
            self._kinds.cancel()
        task = self._case.work(Lane.QUICK, tr("Read targets"), read_target_kinds)
        self._kinds = task
        self._case.on_success(task, self.kinds_read.emit)
        task.ended.connect(lambda: self._forget_kinds(task))

    def _forget_kinds(self, task: Task) -> None:
        if self._kinds is task:
            self._kinds = None
