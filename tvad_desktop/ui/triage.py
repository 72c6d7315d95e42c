"""Deciding about incidents: one or many at once, with undo, going on to the next."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Signal

from tvad_desktop.domain.incident import Verdict
from tvad_desktop.ui.case_controller import CaseController
from tvad_desktop.ui.history import History, Step
from tvad_desktop.ui.look.told import tell
from tvad_desktop.ui.look.words import fill, tr
from tvad_desktop.ui.review.incident_list import IncidentList
from tvad_desktop.ui.review.incident_panel import IncidentPanel


class Triage(QObject):
    """Gives verdicts to what is picked in the list. While it `advances`, a verdict leads to the next open incident."""

    said = Signal(str)

    def __init__(
        self, controller: CaseController, incidents: IncidentList, panel: IncidentPanel, history: History
    ) -> None:
        super().__init__()
        self._controller = controller
        self._incidents = incidents
        self._panel = panel
        self._history = history
        self.advances = False

    def set_advancing(self, on: bool) -> None:
        """Begin or leave the walk through what is still open."""
        self.advances = on
        self._incidents.show_progress(on)
        is_open = self._panel.verdict is Verdict.OPEN
        if on and not is_open and not self._incidents.walk_to_open():
            self._say_done()

    def decide(self, verdict: Verdict) -> None:
        """Give the picked incidents a verdict; where all have it already, take it back."""
        view, ids = self._controller.view, self._incidents.selected_ids
        if view is None or not ids:
            return
        before = {incident_id: view.verdict(incident_id) for incident_id in ids}
        wanted = Verdict.OPEN if all(held is verdict for held in before.values()) else verdict
        after = {incident_id: wanted for incident_id, held in before.items() if held is not wanted}
        self._give(after)
        self._history.add(
            Step(
                _describe(ids, wanted),
                lambda: self._give({incident_id: before[incident_id] for incident_id in after}),
                lambda: self._give(after),
            )
        )
        if self.advances and wanted is not Verdict.OPEN:
            self._advance(ids)

    def _give(self, verdicts: Mapping[int, Verdict]) -> None:
        view = self._controller.view
        if view is None:
            return
        for incident_id, verdict in verdicts.items():
            if incident_id == self._panel.incident_id:
                note, revision = self._panel.take_note(), self._panel.revision
            else:
                note, revision = self._controller.reviews.note(incident_id), view.revisions.get(incident_id, 0)
            self._controller.reviews.review(incident_id, verdict, note, revision)

    def _advance(self, ids: Sequence[int]) -> None:
        """The verdict is on its way into the case; the next open one is another one."""
        if not self._incidents.walk_to_open(passing=ids):
            self._say_done()

    def _say_done(self) -> None:
        _, count = self._incidents.progress
        done = tr("Nothing is open any more among the %n incident(s) shown.", None, count)
        self.said.emit(done if count else tr("Nothing is shown."))


def _describe(ids: Sequence[int], verdict: Verdict) -> str:
    if len(ids) == 1:
        return fill(tr("incident {number}: {verdict}"), number=ids[0], verdict=tell(verdict.value))
    return fill(tr("%n incident(s): {verdict}", None, len(ids)), verdict=tell(verdict.value))
