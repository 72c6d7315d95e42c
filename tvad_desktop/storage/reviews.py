"""What people and the language model said about incidents, and the search over it."""

from __future__ import annotations

from typing import Any

from tvad_desktop.domain.case import Message
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.incident import Note, Review, Verdict
from tvad_desktop.domain.judged import AnswerOpinion, AnswerVerdict, write_opinion
from tvad_desktop.storage.audit import AuditTrail
from tvad_desktop.storage.database import explain_damage, now_utc
from tvad_desktop.storage.incidents import SHOWN, Incidents
from tvad_desktop.storage.text_index import write_terms

_FOUND = f"""
SELECT id FROM incidents WHERE {SHOWN} AND (
    id IN (SELECT rowid FROM incidents_fts WHERE incidents_fts MATCH ?1)
    OR id IN (SELECT incident_id FROM reviews WHERE id IN (SELECT rowid FROM reviews_fts WHERE reviews_fts MATCH ?1))
    OR id IN (SELECT incident_id FROM shapes WHERE id IN (SELECT rowid FROM shapes_fts WHERE shapes_fts MATCH ?1))
    OR id IN (SELECT incident_id FROM notes WHERE id IN (SELECT rowid FROM notes_fts WHERE notes_fts MATCH ?1))
    OR id IN (SELECT incident_id FROM messages WHERE id IN (SELECT rowid FROM messages_fts WHERE messages_fts MATCH ?1))
) ORDER BY video_id, start_us, end_us, id
"""


class IncidentChangedError(UserError):
    """Somebody changed or decided an incident after it was read; nothing was stored."""

    def __init__(self, incident_id: int, latest: str) -> None:
        super().__init__(
            f"Incident {incident_id} has changed since you read it: {latest}. Nothing was stored.",
            "Look at it again, then decide.",
        )


class Reviews(Incidents):
    """The part of a case that knows reviews, notes and messages about its incidents."""

    def review(
        self,
        incident_id: int,
        verdict: Verdict,
        note: str | None = None,
        *,
        revision: int,
        duplicate_of: int | None = None,
    ) -> Review:
        """Add what the actor of this store decided; earlier reviews stay. None leaves the note as it is.

        `revision` is that of the incident as it was read. Raises IncidentChangedError when it has changed since, and
        UserError for a duplicate that does not name another incident.
        """
        verdict = Verdict(verdict)
        self._check_duplicate(incident_id, verdict, duplicate_of)
        with self._change() as trail:
            self._check_revision(incident_id, revision)
            if note is not None:
                self._add_note(trail, incident_id, note)
            at_utc = now_utc()
            review_id = self._insert(
                "reviews",
                incident_id=incident_id,
                verdict=verdict.value,
                note=note or "",
                reviewer=self.actor,
                at_utc=at_utc,
                duplicate_of=duplicate_of,
            )
            trail.append_change("review.add", review_id)
            if duplicate_of is not None:
                trail.append_change("review.duplicate", review_id)
            self._count_revision(incident_id)
        return Review(incident_id, verdict, note or "", self.actor, at_utc, revision + 1, duplicate_of)

    def _check_duplicate(self, incident_id: int, verdict: Verdict, duplicate_of: int | None) -> None:
        if (verdict is Verdict.DUPLICATE) != (duplicate_of is not None) or duplicate_of == incident_id:
            raise UserError(
                "A duplicate names the other incident that it repeats.", "Name it, and only for a duplicate."
            )
        if duplicate_of is not None:
            self._incident_row(duplicate_of)

    def write_note(self, incident_id: int, text: str, *, revision: int) -> Note:
        """Add what the actor of this store wrote; no verdict comes with it, and earlier notes stay.

        `revision` and the error are those of `review`.
        """
        with self._change() as trail:
            self._check_revision(incident_id, revision)
            if self._add_note(trail, incident_id, text):
                self._count_revision(incident_id)
                revision += 1
        return Note(incident_id, text, self.actor, now_utc(), revision)

    def reviews(self, incident_id: int) -> list[Review]:
        """Oldest first; the newest one holds."""
        rows = self._rows("SELECT * FROM reviews WHERE incident_id = ? ORDER BY id", incident_id)
        return [self._read_review(row) for row in rows]

    def all_reviews(self) -> list[Review]:
        """Those of every incident, oldest first."""
        return [self._read_review(row) for row in self._rows("SELECT * FROM reviews ORDER BY id")]

    def latest_reviews(self) -> dict[int, Review]:
        """The review that holds of every incident that has one."""
        newest = "SELECT max(id) FROM reviews GROUP BY incident_id"
        rows = self._rows(f"SELECT * FROM reviews WHERE id IN ({newest})")
        return {row["incident_id"]: self._read_review(row) for row in rows}

    def notes(self, incident_id: int) -> list[Note]:
        """Every note with its author, oldest first; the newest one holds. Older cases keep theirs with the reviews."""
        rows = self._rows("SELECT * FROM notes WHERE incident_id = ? ORDER BY id", incident_id)
        before = "SELECT incident_id, note AS text, reviewer AS author, at_utc FROM reviews WHERE incident_id = ?1"
        if rows:  # what was written with a review since is among the notes
            before += " AND at_utc < ?2"
        earlier = self._rows(f"{before} ORDER BY id", incident_id, *([rows[0]["at_utc"]] if rows else []))
        texts: list[Note] = []
        for row in [*earlier, *rows]:
            if row["text"] != (texts[-1].text if texts else ""):
                texts.append(Note(incident_id, str(row["text"]), str(row["author"]), str(row["at_utc"])))
        return texts

    def latest_notes(self) -> dict[int, str]:
        """The note that holds of every incident that has one."""
        kept = {incident_id: review.note for incident_id, review in self.latest_reviews().items() if review.note}
        newest = "SELECT max(id) FROM notes GROUP BY incident_id"
        rows = self._rows(f"SELECT incident_id, text FROM notes WHERE id IN ({newest})")
        return kept | {row["incident_id"]: row["text"] for row in rows}

    def note(self, incident_id: int) -> str:
        """The note that holds; empty where there is none."""
        rows = self._rows("SELECT text FROM notes WHERE incident_id = ? ORDER BY id DESC LIMIT 1", incident_id)
        if not rows:
            newest = "SELECT note AS text FROM reviews WHERE incident_id = ? ORDER BY id DESC LIMIT 1"
            rows = self._rows(newest, incident_id)
        return str(rows[0]["text"]) if rows else ""

    def _add_note(self, trail: AuditTrail, incident_id: int, text: str) -> bool:
        """False, changing nothing, for the note that holds already."""
        if text == self.note(incident_id):
            return False
        note_id = self._insert("notes", incident_id=incident_id, text=text, author=self.actor, at_utc=now_utc())
        trail.append_change("note.add", note_id)
        return True

    def _check_revision(self, incident_id: int, revision: int) -> None:
        if self._incident_row(incident_id)["revision"] != revision:
            raise IncidentChangedError(incident_id, self._say_latest(incident_id))

    def _count_revision(self, incident_id: int) -> None:
        self._database.execute("UPDATE incidents SET revision = revision + 1 WHERE id = ?", [incident_id])

    def _say_latest(self, incident_id: int) -> str:
        """Who did what last, for somebody who has read an older state."""
        reviews, notes = self.reviews(incident_id), self.notes(incident_id)
        said = [(one.at_utc, f"{one.reviewer} said “{one.verdict.value}” at {one.at_utc}") for one in reviews[-1:]]
        said += [(one.at_utc, f"{one.author} wrote a note at {one.at_utc}") for one in notes[-1:]]
        if (shape := self._shape_rows(incident_id).get(incident_id)) is not None:
            said.append((shape["at_utc"], f"{shape['author']} changed its span or boxes at {shape['at_utc']}"))
        return "; ".join(text for _, text in sorted(said)) or "its scores were read anew"

    def _read_review(self, row: dict[str, Any]) -> Review:
        with explain_damage(self.folder, f"review {row['id']}"):
            verdict = Verdict(row["verdict"])
            return Review(
                row["incident_id"],
                verdict,
                str(row["note"]),
                str(row["reviewer"]),
                str(row["at_utc"]),
                duplicate_of=row.get("duplicate_of"),
            )

    def add_message(self, incident_id: int, role: str, text: str, provenance: str = "") -> Message:
        """Add one turn about an incident; `role` is "user" or "assistant"."""
        self._incident_row(incident_id)
        with self._change() as trail:
            at_utc = now_utc()
            message_id = self._insert(
                "messages", incident_id=incident_id, role=role, text=text, provenance=provenance, at_utc=at_utc
            )
            trail.append_change("message.add", message_id)
        return Message(message_id, incident_id, role, text, provenance, at_utc)

    def judge_answer(self, message_id: int, verdict: AnswerVerdict, text: str = "") -> Message:
        """Keep what the actor of this store says about an answer; `text` are the words of a correction.

        UserError for what is no answer, or a correction without words. The answer itself stays as it was given.
        """
        answer = self._one("answer", "messages", message_id)
        if answer["role"] != "assistant":
            raise UserError(f"Message {message_id} is a question.", "Only an answer can be corrected or rejected.")
        if (verdict is AnswerVerdict.CORRECTED) != bool(text.strip()):
            raise UserError("A correction needs words, and only a correction has some.", "Write what is right.")
        opinion = AnswerOpinion(message_id, verdict, self.actor)
        said = text.strip() or f"The answer is {verdict.value}."
        return self.add_message(answer["incident_id"], "user", said, write_opinion(opinion))

    def messages(self, incident_id: int) -> list[Message]:
        """Oldest first."""
        rows = self._rows("SELECT * FROM messages WHERE incident_id = ? ORDER BY id", incident_id)
        return [Message(**row) for row in rows]

    def spoken_about(self) -> set[int]:
        """Incidents about which there is a review, a note or a message."""
        every = " UNION ".join(f"SELECT incident_id FROM {table}" for table in ("reviews", "notes", "messages"))
        return {row["incident_id"] for row in self._rows(every)}

    def all_messages(self) -> dict[int, list[Message]]:
        """Those of every incident about which something was said, oldest first."""
        said: dict[int, list[Message]] = {}
        for row in self._rows("SELECT * FROM messages ORDER BY id"):
            said.setdefault(row["incident_id"], []).append(Message(**row))
        return said

    def search(self, text: str) -> list[int]:
        """Ids of the incidents, in order, about which every word of `text` was said: in their own words (state and
        positions), in notes or in messages. The beginning of a word will do; no word finds nothing."""
        terms = write_terms(text)
        if not terms:
            return []
        first, *others = [[row["id"] for row in self._rows(_FOUND, term)] for term in terms]
        wanted = set(first).intersection(*others)
        return [incident_id for incident_id in first if incident_id in wanted]
