"""Verdicts, notes and tags on their way into the case: in order, and tried again while the case cannot be written."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from tvad_desktop.domain.incident import Verdict
from tvad_desktop.ui.look.words import tr
from tvad_desktop.ui.tasks import Lane
from tvad_desktop.ui.work.open_case import OpenCase
from tvad_desktop.workbench.unsaved import Saved, UnsavedReview, UnsavedReviews

RETRY_MS = 5_000


class Reviews(QObject):
    """`unsaved_changed` says why something still waits, or nothing; `refused` that the case reads otherwise now."""

    reviewed = Signal(object)
    unsaved_changed = Signal(object)
    refused = Signal()

    def __init__(self, case: OpenCase) -> None:
        super().__init__()
        self._case = case
        self._unsaved = UnsavedReviews(case.services.open_store)
        self._saving = False
        self._told_unsaved = False
        self._retry = QTimer(self, singleShot=True, interval=RETRY_MS)
        self._retry.timeout.connect(self._save_next)

    @property
    def are_saved(self) -> bool:
        return not self._saving and not self._unsaved

    def review(self, incident_id: int, verdict: Verdict | None, note: str, revision: int) -> None:
        """Save a verdict with its note, or with None the note alone; what is given is saved in that order.

        `revision` is that of the incident as it was shown: if somebody else has changed it since, it is refused and
        shown anew. What cannot be saved now, because the case is locked or its disk is full, is kept and tried again.
        """
        if self._case.refuses():
            return
        self._unsaved.add(UnsavedReview(self._case.folder, incident_id, verdict, note, revision))
        self._save_next()

    def tag(self, incident_id: int, tag: str, *, given: bool) -> None:
        """Give an incident a tag or take it away, in its turn among reviews and notes."""
        view = self._case.view
        if view is None or self._case.refuses():
            return
        revision = view.revisions.get(incident_id, 0)
        self._unsaved.add(UnsavedReview(view.folder, incident_id, None, "", revision, tag, tag_given=given))
        self._save_next()

    def note(self, incident_id: int) -> str:
        """The note that was written last about an incident, saved or not."""
        unsaved = self.unsaved_note(incident_id)
        if unsaved is not None:
            return unsaved
        return self._case.view.notes.get(incident_id, "") if self._case.view is not None else ""

    def unsaved_note(self, incident_id: int) -> str | None:
        """The note that was written about an incident and is not yet saved; None where there is none."""
        return self._unsaved.note(self._case.folder, incident_id)

    def save_rest(self) -> None:
        """Save at once what still waits. UserError when that cannot be done; it then still waits."""
        self._unsaved.save_all()

    def close(self) -> None:
        """Try nothing again by itself any more."""
        self._retry.stop()

    def _save_next(self) -> None:
        if self._saving or not self._unsaved:
            return
        self._saving = True
        self._retry.stop()
        task = self._case.runner.start(Lane.QUICK, tr("Save review"), lambda job: self._unsaved.save_one())
        task.succeeded.connect(self._pass_review)
        task.failed.connect(self._fail_review)
        task.ended.connect(self._saved)

    def _saved(self) -> None:
        self._saving = False
        if not self._retry.isActive():
            self._save_next()

    def _pass_review(self, saved: Saved) -> None:
        self._unsaved.clear()
        self._say_unsaved("")
        if self._case.view is not None and self._case.is_open(saved.folder):
            self._case.view = self._case.view.reviewed(saved.said)
            if self._case.view.verdicts_needed < 2:  # else who agrees is read anew
                self._case.note_own_entries(saved.before, saved.after)
            self.reviewed.emit(saved.said)

    def _fail_review(self, error: Exception) -> None:
        """Refused for good, it is shown; else it waits, and says so."""
        if self._unsaved.waits_at_front:
            self._retry.start()
            self._say_unsaved(str(error))
            return
        self._unsaved.clear()
        self._say_unsaved("")
        self._case.trouble.emit(error)
        self.refused.emit()

    def _say_unsaved(self, why: str) -> None:
        """Tell why reviews and notes are not saved yet; empty when they are."""
        if why or self._told_unsaved:
            self._told_unsaved = bool(why)
            self.unsaved_changed.emit(why)
