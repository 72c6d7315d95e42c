"""The chosen incident: its words on the right, its objects over the picture, what is asked and taught about it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from PySide6.QtCore import QObject

from tvad_desktop.domain.case import Message
from tvad_desktop.domain.incident import Incident, ObjectTrack, Verdict
from tvad_desktop.ui.case_controller import CaseController
from tvad_desktop.ui.look.told import tell_object
from tvad_desktop.ui.player.video_view import VideoView
from tvad_desktop.ui.review.case_view import CaseView
from tvad_desktop.ui.review.incident_list import IncidentList
from tvad_desktop.ui.review.incident_panel import IncidentPanel
from tvad_desktop.ui.selection import Selection
from tvad_desktop.workbench.targets import Target


class ChosenIncident(QObject):
    """Keeps the panel of the chosen incident true. `tracks` are those of the incidents of the footage shown."""

    def __init__(
        self,
        controller: CaseController,
        selection: Selection,
        picture: VideoView,
        panel: IncidentPanel,
        incidents: IncidentList,
    ) -> None:
        super().__init__()
        self._controller = controller
        self._selection = selection
        self._picture = picture
        self._panel = panel
        self._incidents = incidents
        self.tracks: Mapping[int, tuple[ObjectTrack, ...]] = {}
        self._connect()

    def _connect(self) -> None:
        questions, cameras, panel = self._controller.questions, self._controller.cameras, self._panel
        self._controller.objects.targets_read.connect(self._show_targets)
        questions.messages_read.connect(self._show_messages)
        questions.answer_began.connect(panel.begin_answer)
        questions.answer_text.connect(panel.add_answer_text)
        questions.answer_ended.connect(self._end_answer)
        panel.asked.connect(lambda question: questions.ask(panel.incident_id, question))
        panel.answer_judged.connect(questions.judge)
        panel.stopped.connect(questions.stop_answer)
        cameras.effect_awaited.connect(panel.teach.await_effect)
        cameras.effect_read.connect(panel.teach.show_effect)
        panel.teach.asked.connect(cameras.teach)
        panel.teach.kept.connect(cameras.keep_effect)
        panel.note_written.connect(self._write_note)
        self._controller.reviews.unsaved_changed.connect(panel.show_unsaved)

    def show(self, view: CaseView, incident: Incident) -> None:
        """Another incident has been chosen."""
        incident, note = self._with_tracks(incident), self._controller.reviews.note(incident.id)
        self._panel.show_incident(view.row(incident), note, view.revisions.get(incident.id, 0))
        self._offer_teaching(view, incident)
        self._picture.show_tracks(incident.tracks)
        self._picture.show_objects(())
        self._controller.objects.read_targets(incident)
        self._controller.questions.read_messages(incident.id)

    def leave(self) -> None:
        """None is chosen any more."""
        self._panel.show_incident(None, "")
        self._picture.show_tracks(())

    def refresh(self, view: CaseView) -> None:
        """The chosen incident may read differently now; the player stays where it is."""
        incident = view.incident(self._panel.incident_id)
        if incident is None:
            return
        incident, note = self._with_tracks(incident), self._controller.reviews.note(incident.id)
        self._panel.show_row(view.row(incident))
        self._panel.show_note(note, view.revisions.get(incident.id, 0))
        self._offer_teaching(view, incident)
        self._picture.show_tracks(incident.tracks)

    def _with_tracks(self, incident: Incident) -> Incident:
        """A case is read without tracks; those of the footage shown come with its scores."""
        return incident if incident.tracks else replace(incident, tracks=self.tracks.get(incident.id, ()))

    def _show_targets(self, incident_id: int, targets: Sequence[Target]) -> None:
        """What an incident is about, as far as it was recognised."""
        self._incidents.model.set_target(incident_id, tell_object(targets[0].track) if targets else "")
        if incident_id == self._panel.incident_id:
            self._panel.show_targets(targets)
        if incident_id == self._selection.incident_id:
            self._picture.show_objects([target.track for target in targets])

    def _offer_teaching(self, view: CaseView, incident: Incident) -> None:
        """A dismissal can teach a camera that knows what is normal."""
        learned = view.profile(view.video(incident.video_id)) is not None
        offered = learned and view.verdict(incident.id) is Verdict.DISMISSED
        self._panel.teach.show_incident(incident.id, offered=offered)

    def _write_note(self, note: str) -> None:
        """Keep a note; it carries no verdict, which a colleague may have changed meanwhile."""
        if self._controller.view is not None:
            self._controller.reviews.review(self._panel.incident_id, None, note, self._panel.revision)

    def _show_messages(self, incident_id: int, messages: Sequence[Message]) -> None:
        if incident_id == self._panel.incident_id:
            self._panel.show_messages(messages)

    def _end_answer(self, incident_id: int) -> None:
        self._panel.end_answer()
        self._controller.questions.read_messages(incident_id)
