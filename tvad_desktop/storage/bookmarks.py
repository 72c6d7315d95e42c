"""Moments of footage that people noted. Each change is added, none is lost: what was noted first stays provable."""

from __future__ import annotations

from typing import Any

from tvad_desktop.domain.case import Bookmark
from tvad_desktop.domain.errors import UserError
from tvad_desktop.storage.database import explain_damage, now_utc
from tvad_desktop.storage.footage import Footage
from tvad_desktop.storage.removals import REMOVED
from tvad_desktop.storage.text_index import write_terms

_HELD = f"""
SELECT bookmarks.*, bookmark_notes.text, bookmark_notes.removed, bookmark_notes.id AS note_id
FROM bookmarks JOIN bookmark_notes ON bookmark_notes.bookmark_id = bookmarks.id
WHERE bookmark_notes.id IN (SELECT max(id) FROM bookmark_notes GROUP BY bookmark_id)
AND video_id NOT IN ({REMOVED})
"""
_ORDER = " ORDER BY video_id, time_us, bookmarks.id"


class Bookmarks(Footage):
    """The part of a case that knows which moments people noted."""

    def add_bookmark(self, video_id: int, time_us: int, note: str = "") -> Bookmark:
        """Note a moment of footage, in microseconds; UserError where it lies outside of it."""
        if not 0 <= time_us <= self.video(video_id).video.duration_us:
            raise UserError("A bookmark lies within its footage.", "Choose a moment within it.")
        with self._change() as trail:
            at_utc = now_utc()
            bookmark_id = self._insert(
                "bookmarks", video_id=video_id, time_us=int(time_us), author=self.actor, at_utc=at_utc
            )
            self._note(bookmark_id, note.strip(), removed=False)
            trail.append_change("bookmark.add", bookmark_id)
        return self.bookmark(bookmark_id)

    def write_bookmark(self, bookmark_id: int, note: str) -> Bookmark:
        """Note something else about the same moment; what was noted before stays in the case."""
        if self.bookmark(bookmark_id).note != note.strip():
            with self._change() as trail:
                self._note(bookmark_id, note.strip(), removed=False)
                trail.append_change("bookmark.write", bookmark_id)
        return self.bookmark(bookmark_id)

    def remove_bookmark(self, bookmark_id: int) -> None:
        """Take a bookmark back: it is listed no more, and can be put back."""
        known = self.bookmark(bookmark_id)
        with self._change() as trail:
            self._note(bookmark_id, known.note, removed=True)
            trail.append_change("bookmark.remove", bookmark_id)

    def restore_bookmark(self, bookmark_id: int) -> Bookmark:
        """Put a bookmark back that was taken back; UserError where it was not."""
        row = self._held(bookmark_id)
        if not row["removed"]:
            raise UserError(f"Bookmark {bookmark_id} is not removed.")
        with self._change() as trail:
            self._note(bookmark_id, str(row["text"]), removed=False)
            trail.append_change("bookmark.restore", bookmark_id)
        return self.bookmark(bookmark_id)

    def bookmarks(self, video_id: int | None = None) -> list[Bookmark]:
        """Those of the case, or of one video, in order of footage and time."""
        if not self._has_table("bookmarks"):
            return []
        rows = self._rows(f"{_HELD} AND NOT removed AND ?1 IN (0, video_id) {_ORDER}", video_id or 0)
        return [self._read_bookmark(row) for row in rows]

    def bookmark(self, bookmark_id: int) -> Bookmark:
        """UserError if there is none, or no more."""
        row = self._held(bookmark_id)
        if row["removed"]:
            raise UserError(f"Bookmark {bookmark_id} was removed.", "Put it back first (tvad bookmark restore).")
        return self._read_bookmark(row)

    def search_bookmarks(self, text: str) -> list[int]:
        """Ids, in order, of bookmarks in whose note every word of `text` stands; the beginning of a word will do."""
        terms = write_terms(text)
        if not terms or not self._has_table("bookmarks"):
            return []
        matched = " AND ".join(
            f"note_id IN (SELECT rowid FROM bookmark_notes_fts WHERE bookmark_notes_fts MATCH ?{place})"
            for place in range(1, len(terms) + 1)
        )
        found = f"SELECT id FROM ({_HELD} AND NOT removed) WHERE {matched} ORDER BY video_id, time_us, id"
        return [row["id"] for row in self._rows(found, *terms)]

    def _held(self, bookmark_id: int) -> dict[str, Any]:
        self.video(self._one("bookmark", "bookmarks", bookmark_id)["video_id"])  # says that it was removed
        with explain_damage(self.folder, f"bookmark {bookmark_id}"):
            return self._rows(f"{_HELD} AND bookmarks.id = ?", bookmark_id)[0]

    def _note(self, bookmark_id: int, text: str, *, removed: bool) -> None:
        self._insert(
            "bookmark_notes",
            bookmark_id=bookmark_id,
            text=text,
            removed=int(removed),
            author=self.actor,
            at_utc=now_utc(),
        )

    def _read_bookmark(self, row: dict[str, Any]) -> Bookmark:
        with explain_damage(self.folder, f"bookmark {row['id']}"):
            place = int(row["id"]), int(row["video_id"]), int(row["time_us"])
            return Bookmark(*place, str(row["text"]), str(row["author"]), str(row["at_utc"]))
