"""Incidents by hand in the window: recorded, cut, split, merged, taken back; each undone and done again."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.ignoring import IgnoreRule
from tvad_desktop.domain.incident import Incident
from tvad_desktop.domain.media import Region
from tvad_desktop.domain.numbered import with_one_more
from tvad_desktop.ui.case_controller import CaseController
from tvad_desktop.ui.history import History, Step
from tvad_desktop.ui.look.told import tell
from tvad_desktop.ui.look.words import fill, tr, tr_noop
from tvad_desktop.ui.review.incident_list import IncidentList
from tvad_desktop.ui.selection import Selected, Selection
from tvad_desktop.ui.stage import Stage
from tvad_desktop.workbench.casework import (
    Reshaping,
    cut_incident,
    merge_incidents,
    record_incident,
    redo_reshaping,
    split_incident,
    undo_reshaping,
    withdraw_incident,
)
from tvad_desktop.workbench.incidents import apply_ignore_rules

if TYPE_CHECKING:
    from tvad_desktop.storage.cases import CaseStore

NOT_SET = UserError(tr_noop("In and Out are not set."), tr_noop("Press I where it begins and O where it ends."))
NOTHING_DRAWN = UserError(
    tr_noop("Nothing is drawn."), tr_noop("Press I, drag a box on the picture, then say that it is ignored.")
)
NO_INCIDENT = UserError(tr_noop("No incident is chosen."), tr_noop("Choose one in the list, then try again."))


class HandWork(QObject):
    """What a person makes of incidents. `made` carries the incident to look at now."""

    made = Signal(int)
    trouble = Signal(object)

    def __init__(
        self,
        controller: CaseController,
        incidents: IncidentList,
        selection: Selection,
        stage: Stage,
        history: History,
    ) -> None:
        super().__init__()
        self._controller = controller
        self._incidents = incidents
        self._selection = selection
        self._stage = stage
        self._history = history
        self.bar = stage.record_bar
        self.bar.record_requested.connect(self.record)
        self.bar.cut_requested.connect(self.cut)
        self.bar.ignore_requested.connect(self.ignore)
        self.bar.changed.connect(self._show)
        stage.moved.connect(lambda _: self._show())
        stage.video_view.box_drawn.connect(self._add_box)
        selection.changed.connect(self._forget_other_footage)

    def _forget_other_footage(self, before: Selected, now: Selected) -> None:
        if before.video_id != now.video_id:
            self.bar.forget()

    def set_in(self) -> None:
        if self._selection.video_id:
            self.bar.set_in(self._selection.now.time_us)

    def set_out(self) -> None:
        if self._selection.video_id:
            self.bar.set_out(self._selection.now.time_us)

    def record(self) -> None:
        """Make an incident of what lies between In and Out."""
        span, video_id = self.bar.span, self._selection.video_id
        if span is None or not video_id:
            self.trouble.emit(NOT_SET)
            return
        boxes, label = self.bar.boxes, self.bar.label.text()
        self._do(lambda store: record_incident(store, video_id, span, boxes, label), forgets=True)

    def cut(self) -> None:
        """Let the chosen incident begin at In and end at Out."""
        span, incident = self.bar.span, self._chosen()
        if incident is None:
            return
        if span is None:
            self.trouble.emit(NOT_SET)
            return
        revision = self._revision(incident.id)
        self._do(lambda store: cut_incident(store, incident.id, span, revision), forgets=True)

    def ignore(self) -> None:
        """Let heat in the box drawn last, or from In to Out, count for nothing: on the camera, or in this video."""
        view, video_id = self._controller.view, self._selection.video_id
        video = view.video(video_id) if view is not None else None
        if video is None or (not self.bar.boxes and self.bar.span is None):
            self.trouble.emit(NOTHING_DRAWN)
            return
        region = self.bar.boxes[max(self.bar.boxes)] if self.bar.boxes else None
        rule = IgnoreRule(0, self.bar.label.text().strip(), region, self.bar.span)
        camera_id = video.camera_id if self.bar.span is None else None
        own_id = None if camera_id is not None else video_id

        def apply(rules: tuple[IgnoreRule, ...], store: CaseStore) -> None:
            apply_ignore_rules(store, rules, camera_id=camera_id, video_id=own_id)

        def add(store: CaseStore) -> tuple[tuple[IgnoreRule, ...], tuple[IgnoreRule, ...]]:
            before = store.ignore_rules(camera_id=camera_id, video_id=own_id)
            after = with_one_more(before, rule)
            apply(after, store)
            return before, after

        def done(rules: tuple[tuple[IgnoreRule, ...], tuple[IgnoreRule, ...]]) -> None:
            self.bar.forget()
            undo, redo = (
                partial(self._controller.case.change, tr("Ignore"), partial(apply, one)) for one in (rules[0], rules[1])
            )
            self._history.add(
                Step(fill(tr("heat {place} counts for nothing"), place=" ".join(map(tell, rule.parts))), undo, redo)
            )

        self._controller.case.change(tr("Ignore"), add, done)

    def split(self) -> None:
        """Make two of the chosen incident at the moment shown."""
        if (incident := self._chosen()) is not None:
            at_us, revision = self._selection.now.time_us, self._revision(incident.id)
            self._do(lambda store: split_incident(store, incident.id, at_us, revision))

    def merge(self) -> None:
        """Make one of the picked incidents."""
        revisions = {one: self._revision(one) for one in self._incidents.selected_ids}
        self._do(lambda store: merge_incidents(store, revisions))

    def take_back(self) -> None:
        """Take the chosen incident back, if it was recorded by hand."""
        if (incident := self._chosen()) is not None:
            revision = self._revision(incident.id)
            self._do(lambda store: withdraw_incident(store, incident.id, revision))

    def _do(self, act: Callable[[CaseStore], Reshaping], *, forgets: bool = False) -> None:
        if self._controller.view is None:
            self.trouble.emit(NO_INCIDENT)
            return

        def done(reshaping: Reshaping) -> None:
            if forgets:
                self.bar.forget()
            undo = partial(self._controller.case.change, tr("Undo"), lambda store: undo_reshaping(store, reshaping))
            redo = partial(
                self._controller.case.change, tr("Do it again"), lambda store: redo_reshaping(store, reshaping)
            )
            self._history.add(Step(tell(reshaping.words), undo, redo))
            for incident_id in reshaping.incident_ids[:1]:
                self.made.emit(incident_id)

        self._controller.case.change(tr("Change incidents"), act, done)

    def _chosen(self) -> Incident | None:
        view = self._controller.view
        incident = view.incident(self._selection.incident_id) if view is not None else None
        if incident is None:
            self.trouble.emit(NO_INCIDENT)
        return incident

    def _revision(self, incident_id: int) -> int:
        view = self._controller.view
        return view.revisions.get(incident_id, 0) if view is not None else 0

    def _add_box(self, region: Region) -> None:
        self.bar.add_box(self._selection.now.time_us, region)

    def _show(self) -> None:
        """The picture and the timeline show what is set."""
        self._stage.video_view.show_sketch(self.bar.box_at(self._selection.now.time_us), on=not self.bar.isHidden())
        self._stage.timeline.set_range(self.bar.start_us, self.bar.end_us)
