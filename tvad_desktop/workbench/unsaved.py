"""Verdicts, notes and tags on their way into a case: none is dropped because it could not be written for a while."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.incident import Note, Review, Tags, Verdict
from tvad_desktop.storage.case_file import CaseReadOnlyError, MissingRecordError
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.storage.heads import read_current
from tvad_desktop.storage.reviews import IncidentChangedError


@dataclass(slots=True, eq=False)
class UnsavedReview:
    """A verdict with its note, or with None the note alone; `revision` is that of the incident as it was read. With a
    `tag` that alone, which is given or taken away whatever else has changed."""

    folder: Path
    incident_id: int
    verdict: Verdict | None
    note: str
    revision: int
    tag: str = ""
    tag_given: bool = True
    is_over: bool = False  # saved, or refused for good


@dataclass(frozen=True, slots=True)
class Saved:
    """What was saved, and how far the log of the case reached `before` it and `after`."""

    folder: Path
    said: Review | Note | Tags
    before: int
    after: int


class UnsavedReviews:
    """A queue that is saved from the front. One thread adds and clears, one at a time saves."""

    def __init__(self, open_store: Callable[[Path], CaseStore]) -> None:
        self._open_store = open_store
        self._waiting: deque[UnsavedReview] = deque()
        # What one has stored oneself was not overlooked: a revision leads on to the one that one's own act made of it.
        self._own: dict[tuple[Path, int, int], int] = {}

    def __bool__(self) -> bool:
        return any(not one.is_over for one in self._waiting)

    @property
    def waits_at_front(self) -> bool:
        """Whether the one tried last could not be saved and is to be tried again."""
        return bool(self._waiting) and not self._waiting[0].is_over

    def add(self, unsaved: UnsavedReview) -> None:
        self._waiting.append(unsaved)

    def note(self, folder: Path, incident_id: int) -> str | None:
        """What was last written about an incident and is not known to be saved."""
        mine = (one for one in self._waiting if (one.folder, one.incident_id) == (folder, incident_id))
        notes = [one.note for one in mine if not one.tag]
        return notes[-1] if notes else None

    def clear(self) -> None:
        """Forget what is over, once it has been shown."""
        while self._waiting and self._waiting[0].is_over:
            self._waiting.popleft()

    def save_all(self) -> None:
        """Raise UserError for the first that cannot be saved; it and all behind it still wait."""
        while self:
            self.save_one()

    def save_one(self) -> Saved:
        """Save the foremost. It stays in the queue when the case cannot be written, not when it was refused for good:
        the error then tells the note, so that its words are not lost."""
        one = next(one for one in self._waiting if not one.is_over)
        one.is_over = True  # a bug would only be repeated
        try:
            with self._open_store(one.folder) as store, store.one_act():
                before = read_current(store.database).sequence
                said = self._save(store, one)
                return Saved(one.folder, said, before, read_current(store.database).sequence)
        except (IncidentChangedError, MissingRecordError, CaseReadOnlyError) as error:
            written = f"{error.hint} Your note was: “{one.note}”" if one.note else error.hint
            raise UserError(error.message, written) from error
        except UserError:
            one.is_over = False
            raise

    def _save(self, store: CaseStore, one: UnsavedReview) -> Review | Note | Tags:
        revision = one.revision
        while (one.folder, one.incident_id, revision) in self._own:
            revision = self._own[one.folder, one.incident_id, revision]
        saved: Review | Note | Tags
        if one.tag:
            was_read_last = store.revision(one.incident_id) == revision
            saved = store.change_tag(one.incident_id, one.tag, given=one.tag_given)
            if not was_read_last:  # somebody has changed it since: whatever else is said has to be looked at again
                return saved
        elif one.verdict is None:
            saved = store.write_note(one.incident_id, one.note, revision=revision)
        else:
            saved = store.review(one.incident_id, one.verdict, one.note, revision=revision)
        if saved.revision is not None and saved.revision != revision:
            self._own[one.folder, one.incident_id, revision] = saved.revision
        return saved
