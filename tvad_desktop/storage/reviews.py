"""What people and the language model said about incidents, and the search over it."""

from __future__ import annotations

from tvad_desktop.domain.case import Message
from tvad_desktop.domain.incident import Review, Verdict
from tvad_desktop.storage.database import now_utc
from tvad_desktop.storage.incidents import Incidents

_FOUND = """
SELECT id FROM incidents WHERE NOT retired AND (
    id IN (SELECT rowid FROM incidents_fts WHERE incidents_fts MATCH ?1)
    OR id IN (SELECT incident_id FROM reviews WHERE id IN (SELECT rowid FROM reviews_fts WHERE reviews_fts MATCH ?1))
    OR id IN (SELECT incident_id FROM messages WHERE id IN (SELECT rowid FROM messages_fts WHERE messages_fts MATCH ?1))
)
"""


class Reviews(Incidents):
    """The part of a case that knows reviews and messages about its incidents."""

    def review(self, incident_id: int, verdict: Verdict, note: str) -> Review:
        """Add what the actor of this store decided; earlier reviews stay."""
        self.incident(incident_id)
        review = Review(incident_id, Verdict(verdict), note, self.actor, now_utc())
        with self._change() as trail:
            review_id = self._insert(
                "reviews",
                incident_id=incident_id,
                verdict=review.verdict.value,
                note=note,
                reviewer=review.reviewer,
                at_utc=review.at_utc,
            )
            trail.append_change("review.add", review_id)
        return review

    def reviews(self, incident_id: int) -> list[Review]:
        """Oldest first; the newest one holds."""
        return [
            Review(incident_id, Verdict(row["verdict"]), row["note"], row["reviewer"], row["at_utc"])
            for row in self._rows("SELECT * FROM reviews WHERE incident_id = ? ORDER BY id", incident_id)
        ]

    def add_message(self, incident_id: int, role: str, text: str, provenance: str = "") -> Message:
        """Add one turn about an incident; `role` is "user" or "assistant"."""
        self.incident(incident_id)
        with self._change() as trail:
            at_utc = now_utc()
            message_id = self._insert(
                "messages", incident_id=incident_id, role=role, text=text, provenance=provenance, at_utc=at_utc
            )
            trail.append_change("message.add", message_id)
        return Message(message_id, incident_id, role, text, provenance, at_utc)

    def messages(self, incident_id: int) -> list[Message]:
        """Oldest first."""
        rows = self._rows("SELECT * FROM messages WHERE incident_id = ? ORDER BY id", incident_id)
        return [Message(**row) for row in rows]

    def search(self, text: str) -> list[int]:
        """Ids of the incidents, in order, about which every word of `text` was said: in their own words (state and
        positions), in review notes or in messages. The beginning of a word will do; no word finds nothing."""
        terms = [f'"{word.replace(chr(34), "")}"*' for word in text.split() if any(map(str.isalnum, word))]
        if not terms:
            return []
        found = set.intersection(*({row["id"] for row in self._rows(_FOUND, term)} for term in terms))
        return [incident.id for incident in self.incidents() if incident.id in found]
