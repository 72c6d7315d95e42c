"""What a case knows about its evidence and its people: how footage was received, who has seen what, tags, and seals."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import asdict
from datetime import datetime
from typing import Any

import msgspec

from tvad_desktop.domain.case import Seal
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.evidence import Evidence, check_clock
from tvad_desktop.domain.incident import Tags
from tvad_desktop.domain.media import Timespan
from tvad_desktop.domain.viewing import Viewing, merge_spans
from tvad_desktop.storage.database import explain_damage, now_utc
from tvad_desktop.storage.reviews import Reviews

LONGEST_TAG = 60


class Custody(Reviews):
    """The part of a case that knows evidence, viewings, tags and seals."""

    def set_evidence(self, video_id: int, evidence: Evidence) -> None:
        """Keep how a video was received; what was kept before is replaced, and the log tells both."""
        self._one("video", "videos", video_id)
        check_clock(evidence.clock)
        facts = asdict(evidence)
        facts["clock"] = [[point.recorder.isoformat(), point.true.isoformat()] for point in evidence.clock]
        text = json.dumps(facts, sort_keys=True, ensure_ascii=False, separators=(",", ":"))
        with self._change() as trail:
            self._database.execute("INSERT OR REPLACE INTO evidence VALUES (?, ?)", [video_id, text])
            trail.append_change("evidence.set", video_id)

    def evidence(self, video_id: int) -> Evidence:
        """How a video was received; empty facts where nobody has said."""
        rows = self._rows("SELECT facts FROM evidence WHERE video_id = ?", video_id)
        if not rows:
            return Evidence()
        with explain_damage(self.folder, f"the evidence facts of video {video_id}"):
            return msgspec.convert(_read_clock(json.loads(rows[0]["facts"])), Evidence)

    def add_viewing(self, video_id: int, spans: Sequence[Timespan], speed: float = 1.0) -> None:
        """Keep that the actor of this store has seen these stretches of a video; nothing seen keeps nothing."""
        self._one("video", "videos", video_id)
        seen = merge_spans(spans)
        if not seen:
            return
        text = json.dumps([[span.start_us, span.end_us] for span in seen], separators=(",", ":"))
        with self._change() as trail:
            viewing_id = self._insert(
                "viewings", video_id=video_id, viewer=self.actor, at_utc=now_utc(), spans=text, speed=float(speed)
            )
            trail.append_change("viewing.add", viewing_id)

    def viewings(self, video_id: int | None = None) -> list[Viewing]:
        """Who has seen what, in the order it was told."""
        of_video, values = ("", ()) if video_id is None else (" WHERE video_id = ?", (video_id,))
        rows = self._rows(f"SELECT * FROM viewings{of_video} ORDER BY id", *values)
        return [self._read_viewing(row) for row in rows]

    def _read_viewing(self, row: dict[str, Any]) -> Viewing:
        with explain_damage(self.folder, f"viewing {row['id']}"):
            spans = msgspec.json.decode(row["spans"], type=list[tuple[int, int]])
            seen = tuple(Timespan(start_us, end_us) for start_us, end_us in spans)
            return Viewing(row["video_id"], str(row["viewer"]), str(row["at_utc"]), seen, float(row["speed"]))

    def set_tags(self, incident_id: int, tags: Sequence[str], *, revision: int) -> None:
        """Give an incident these tags and no others. `revision` and the error are those of `review`."""
        wanted = sorted({_check_tag(tag) for tag in tags})
        with self._change() as trail:
            self._check_revision(incident_id, revision)
            self._database.execute("DELETE FROM tags WHERE incident_id = ?", [incident_id])
            self._database.conn.executemany("INSERT INTO tags VALUES (?, ?)", [(incident_id, tag) for tag in wanted])
            trail.append_change("tags.set", incident_id)
            self._count_revision(incident_id)

    def change_tag(self, incident_id: int, tag: str, *, given: bool) -> Tags:
        """Give an incident one tag, or take it away; the others stay, so that nobody's are overlooked. Giving what is
        there, or taking what is not, changes nothing."""
        tag = _check_tag(tag)
        with self._change() as trail:
            revision = int(self._incident_row(incident_id)["revision"])
            before = self._tags_of(incident_id)
            if (tag in before) is not given:
                row = [incident_id, tag]
                if given:
                    self._database.execute("INSERT INTO tags VALUES (?, ?)", row)
                else:
                    self._database.execute("DELETE FROM tags WHERE incident_id = ? AND tag = ?", row)
                trail.append_change("tags.set", incident_id)
                self._count_revision(incident_id)
                revision += 1
            return Tags(incident_id, self._tags_of(incident_id), revision)

    def _tags_of(self, incident_id: int) -> tuple[str, ...]:
        rows = self._rows("SELECT tag FROM tags WHERE incident_id = ? ORDER BY tag", incident_id)
        return tuple(str(row["tag"]) for row in rows)

    def tags(self) -> dict[int, tuple[str, ...]]:
        """The tags of every incident that has any, in alphabetical order."""
        tags: dict[int, tuple[str, ...]] = {}
        for row in self._rows("SELECT * FROM tags ORDER BY incident_id, tag"):
            tags[row["incident_id"]] = (*tags.get(row["incident_id"], ()), row["tag"])
        return tags

    def add_seal(self, text: str, sequence: int, sha256: str) -> Seal:
        """Keep what was handed out as the head of the chain, so that it can be compared later."""
        with self._change(while_closed=True) as trail:
            at_utc = now_utc()
            seal_id = self._insert("seals", at_utc=at_utc, sequence=sequence, sha256=sha256, text=text)
            trail.append_change("case.seal", seal_id)
        return Seal(seal_id, at_utc, sequence, sha256, text, None)

    def add_seal_response(self, seal_id: int, response: bytes) -> None:
        """Keep the answer of a time-stamping authority to a seal."""
        self._one("seal", "seals", seal_id)
        with self._change(while_closed=True) as trail:
            self._database.execute("UPDATE seals SET response = ? WHERE id = ?", [response, seal_id])
            trail.append_change("case.stamp", seal_id)

    def seals(self) -> list[Seal]:
        """Every seal, oldest first."""
        return [Seal(**row) for row in self._rows("SELECT * FROM seals ORDER BY id")]


def _check_tag(tag: str) -> str:
    tag = " ".join(tag.split())
    if not tag or len(tag) > LONGEST_TAG:
        raise UserError(f"A tag has 1 to {LONGEST_TAG} characters.", f"“{tag[:80]}” has {len(tag)}.")
    return tag


def _read_clock(facts: dict[str, Any]) -> dict[str, Any]:
    points = [
        {"recorder": datetime.fromisoformat(recorder), "true": datetime.fromisoformat(true)}
        for recorder, true in facts.get("clock", [])
    ]
    return {**facts, "clock": points}
