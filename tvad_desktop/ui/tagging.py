"""Tags in the window: given to what is picked, taken away, each undone and done again."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject

from tvad_desktop.ui.case_controller import CaseController
from tvad_desktop.ui.history import History, Step
from tvad_desktop.ui.look.words import fill, tr
from tvad_desktop.ui.review.incident_list import IncidentList
from tvad_desktop.ui.review.tag_bar import TagBar


class Tagging(QObject):
    """Does to the picked incidents what is asked for in the bar of tags."""

    def __init__(self, controller: CaseController, incidents: IncidentList, bar: TagBar, history: History) -> None:
        super().__init__()
        self._controller = controller
        self._incidents = incidents
        self._history = history
        bar.given.connect(partial(self._do, given=True))
        bar.taken.connect(partial(self._do, given=False))

    def _do(self, tag: str, *, given: bool) -> None:
        view = self._controller.view
        if view is None:
            return
        ids = [one for one in self._incidents.selected_ids if (tag in view.tags.get(one, ())) is not given]
        if not ids:
            return
        self._change(ids, tag, given=given)
        words = fill(tr("tag “{tag}” given") if given else tr("tag “{tag}” taken away"), tag=tag)
        undo, redo = (partial(self._change, ids, tag, given=one) for one in (not given, given))
        self._history.add(Step(words, undo, redo))

    def _change(self, ids: Sequence[int], tag: str, *, given: bool) -> None:
        for incident_id in ids:
            self._controller.reviews.tag(incident_id, tag, given=given)
