"""The chain of custody: a hash-chained log of every change, and the check that nothing was altered behind its back."""

from __future__ import annotations

import hashlib
import json
from dataclasses import astuple, replace
from typing import Any

from sqlite_utils import Database

from tvad_desktop.domain.case import AuditEntry
from tvad_desktop.domain.errors import UserError
from tvad_desktop.storage.database import now_utc

FIRST_PREVIOUS_SHA256 = "0" * 64

# What a case knows about each kind of thing: the query for its keys, and the queries whose rows are its state.
# Columns are named one by one, so that a column added later does not change the state of an older row.
_STATES: dict[str, tuple[str, tuple[str, ...]]] = {
    "case": ("SELECT id FROM cases", ("SELECT id, name, created_utc FROM cases WHERE id = ?",)),
    "camera": ("SELECT id FROM cameras", ("SELECT id, name FROM cameras WHERE id = ?",)),
    "video": (
        "SELECT id FROM videos",
        (
            "SELECT id, path, sha256, duration_us, width_px, height_px, frame_count, camera_id, fps, imported_utc"
            " FROM videos WHERE id = ?",
        ),
    ),
    # Newer than "video", whose state must stay what older logs say it is.
    "recording time of video": (
        "SELECT id FROM videos WHERE recorded_from IS NOT NULL",
        ("SELECT id, recorded_from FROM videos WHERE id = ?",),
    ),
    "facts of video": (
        "SELECT id FROM videos WHERE facts IS NOT NULL",
        ("SELECT id, facts FROM videos WHERE id = ?",),
    ),
    "analysis": (
        "SELECT id FROM analyses",
        (
            "SELECT id, video_id, pack, pack_sha256, settings, state, started_utc, finished_utc, frames,"
            " skipped_frames, turn FROM analyses WHERE id = ?",
        ),
    ),
    # Newer than "analysis", like the recording time of a video.
    "reach of analysis": (
        "SELECT id FROM analyses WHERE coalesce(reached_us, damage, incomplete_reason) IS NOT NULL",
        ("SELECT id, reached_us, damage, incomplete_reason FROM analyses WHERE id = ?",),
    ),
    "segment": (
        "SELECT id FROM segments",
        (
            "SELECT id, analysis_id, position, first_us, last_us, grid_h, grid_w, path, sha256, frames,"
            " skipped_frames, times_us, scores FROM segments WHERE id = ?",
        ),
    ),
    "incidents of video": (
        "SELECT DISTINCT video_id FROM incidents",
        (
            "SELECT id, analysis_id, start_us, end_us, peak_us, peak_score, x, y, width, height, from_cell, to_cell,"
            " state, retired FROM incidents WHERE video_id = ? ORDER BY id",
            "SELECT incident_id, position, points FROM tracks JOIN incidents ON incidents.id = incident_id"
            " WHERE video_id = ? ORDER BY incident_id, position",
        ),
    ),
    "review": (
        "SELECT id FROM reviews",
        ("SELECT id, incident_id, verdict, note, reviewer, at_utc FROM reviews WHERE id = ?",),
    ),
    "note": (
        "SELECT id FROM notes",
        ("SELECT id, incident_id, text, author, at_utc FROM notes WHERE id = ?",),
    ),
    "message": (
        "SELECT id FROM messages",
        ("SELECT id, incident_id, role, text, provenance, at_utc FROM messages WHERE id = ?",),
    ),
    "profile": (
        "SELECT id FROM profiles",
        ("SELECT id, camera_id, version, path, sha256, pack_sha256, created_utc FROM profiles WHERE id = ?",),
    ),
    "setting": ("SELECT key FROM settings", ("SELECT key, value FROM settings WHERE key = ?",)),
}

# The changes of a case itself, and the kind of thing each one leaves in a new state.
CHANGES = {
    "case.create": "case",
    "camera.add": "camera",
    "video.add": "video",
    "video.change": "video",
    "video.date": "recording time of video",
    "video.facts": "facts of video",
    "analysis.begin": "analysis",
    "analysis.resume": "analysis",
    "analysis.finish": "analysis",
    "analysis.stop": "analysis",
    "analysis.reach": "reach of analysis",
    "segment.save": "segment",
    "incidents.replace": "incidents of video",
    "review.add": "review",
    "note.add": "note",
    "message.add": "message",
    "profile.save": "profile",
    "setting.set": "setting",
}


def sha256_text(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def entry_sha256(entry: AuditEntry) -> str:
    """SHA-256 of every field but the last as a JSON list without spaces, in the order of the fields, in UTF-8."""
    fields = astuple(entry)[:-1]
    return sha256_text(json.dumps(fields, ensure_ascii=False, separators=(",", ":")))


class AuditTrail:
    """The log of one open case database, written in the name of `actor`."""

    def __init__(self, database: Database, actor: str) -> None:
        self._database = database
        self._actor = actor
        self.appended = 0

    def append_change(self, action: str, key: int | str) -> None:
        """Log a change of the case; the payload is the state it leaves. Call it inside the change's transaction."""
        kind = CHANGES[action]
        self.append(action, f"{kind} {key}", self._state(kind, key))

    def append(self, action: str, subject: str, payload: str) -> None:
        """Log anything else. Call it inside a write transaction."""
        head = next(self._database.query("SELECT audit_sequence, audit_sha256 FROM cases"))
        entry = AuditEntry(
            sequence=head["audit_sequence"] + 1,
            at_utc=now_utc(),
            actor=self._actor,
            action=action,
            subject=subject,
            payload_sha256=sha256_text(payload),
            previous_sha256=head["audit_sha256"],
            sha256="",
        )
        entry = replace(entry, sha256=entry_sha256(entry))
        self._database.execute("INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?, ?)", astuple(entry))
        self._database.execute("UPDATE cases SET audit_sequence = ?, audit_sha256 = ?", [entry.sequence, entry.sha256])
        self.appended += 1

    def entries(self) -> list[AuditEntry]:
        """All entries in the order they claim."""
        return [AuditEntry(**row) for row in self._database.query("SELECT * FROM audit ORDER BY sequence")]

    def verify(self) -> None:
        """Raise UserError naming the first broken link of the chain, or the first thing that is not as logged."""
        with self._database.atomic():  # one snapshot, while others go on writing
            entries = self.entries()
            self._verify_chain(entries)
            self._verify_states(entries)

    def _verify_chain(self, entries: list[AuditEntry]) -> None:
        previous_sha256 = FIRST_PREVIOUS_SHA256
        for sequence, entry in enumerate(entries, start=1):
            if entry.sequence != sequence:
                raise _broken(f"Audit entry {sequence} is missing.")
            name = f"Audit entry {sequence} ({entry.action}, {entry.at_utc})"
            if entry_sha256(entry) != entry.sha256:
                raise _broken(f"{name} was altered.")
            if entry.previous_sha256 != previous_sha256:
                raise _broken(f"{name} does not follow the one before.")
            previous_sha256 = entry.sha256
        head = next(self._database.query("SELECT audit_sequence, audit_sha256 FROM cases"))
        if head["audit_sequence"] > len(entries):
            raise _broken(f"Audit entry {len(entries) + 1} is missing, and every later one.")
        if head != {"audit_sequence": len(entries), "audit_sha256": previous_sha256}:
            raise _broken(f"Audit entry {len(entries)} is not the one that the case names as its last.")

    def _verify_states(self, entries: list[AuditEntry]) -> None:
        last_change = {entry.subject: entry for entry in entries if entry.action in CHANGES}
        for subject, entry in last_change.items():
            kind = CHANGES[entry.action]
            if sha256_text(self._state(kind, subject.removeprefix(f"{kind} "))) != entry.payload_sha256:
                raise _broken(f"The {subject} is not as audit entry {entry.sequence} left it.")
        for kind, (keys, _) in _STATES.items():
            for (key,) in self._database.execute(keys).fetchall():
                if f"{kind} {key}" not in last_change:
                    raise _broken(f"The {kind} {key} was added behind the audit log.")

    def _state(self, kind: str, key: int | str) -> str:
        """What the case says about one thing, as canonical JSON; bytes stand as their SHA-256."""
        _, queries = _STATES[kind]
        rows = [[_readable(row) for row in self._database.query(query, [key])] for query in queries]
        return json.dumps(rows, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def _readable(row: dict[str, Any]) -> dict[str, Any]:
    return {
        name: hashlib.sha256(value).hexdigest() if isinstance(value, bytes) else value for name, value in row.items()
    }


def _broken(message: str) -> UserError:
    return UserError(f"The chain of custody is broken. {message}", "Compare the case with a backup.")
