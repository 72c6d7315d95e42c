"""The chain of custody: a hash-chained log of every change, and the check that nothing was altered behind its back."""

from __future__ import annotations

import hashlib
import itertools
import json
import sqlite3
from collections.abc import Iterator, Sequence
from dataclasses import astuple, replace
from typing import Any

from sqlite_utils import Database

from tvad_desktop.domain.case import AuditEntry
from tvad_desktop.domain.errors import UserError
from tvad_desktop.storage.database import now_utc

FIRST_PREVIOUS_SHA256 = "0" * 64
MOST_MISSING = 100  # entries named one by one where many are missing in a row

_INCIDENT = (
    "id, analysis_id, start_us, end_us, peak_us, peak_score, x, y, width, height, from_cell, to_cell, state, retired"
)
_TRACK = "incident_id, position, points"

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
            " skipped_frames, use_order AS turn FROM analyses WHERE id = ?",  # so it was called when logs began
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
    # Those that the detector found.
    "incidents of video": (
        "SELECT DISTINCT video_id FROM incidents WHERE made_by IS NULL",
        (
            f"SELECT {_INCIDENT} FROM incidents WHERE video_id = ? AND made_by IS NULL ORDER BY id",
            f"SELECT {_TRACK} FROM tracks JOIN incidents ON incidents.id = incident_id"
            " WHERE video_id = ? AND made_by IS NULL ORDER BY incident_id, position",
        ),
    ),
    "batch of tracks": (
        "SELECT id FROM observed_batches",
        (
            "SELECT id, analysis_id, position FROM observed_batches WHERE id = ?",
            "SELECT id, analysis_id, kind, score, first_us, last_us, best_us, sightings, cells, speed, direction,"
            " standing_us, height, colours, points FROM observed_tracks WHERE batch_id = ? ORDER BY id",
        ),
    ),
    "reasons of video": (
        "SELECT DISTINCT video_id FROM reasons JOIN incidents ON incidents.id = incident_id",
        (
            "SELECT incident_id, position, kind, probability, reasons.start_us, reasons.end_us, text FROM reasons"
            " JOIN incidents ON incidents.id = incident_id WHERE video_id = ? ORDER BY incident_id, position",
        ),
    ),
    "incident made by hand": (
        "SELECT id FROM incidents WHERE made_by IS NOT NULL",
        (f"SELECT {_INCIDENT}, video_id, made_by, made_utc FROM incidents WHERE id = ?",),
    ),
    "shape": (
        "SELECT id FROM shapes",
        (
            "SELECT id, incident_id, start_us, end_us, peak_us, peak_score, x, y, width, height, from_cell, to_cell,"
            " state, tracks, label, merged_into, withdrawn, author, at_utc FROM shapes WHERE id = ?",
        ),
    ),
    "ignore list": (
        "SELECT id FROM ignore_lists",
        ("SELECT id, camera_id, video_id, version, rules, author, at_utc FROM ignore_lists WHERE id = ?",),
    ),
    "zone list": (
        "SELECT id FROM zone_lists",
        ("SELECT id, camera_id, version, zones, author, at_utc FROM zone_lists WHERE id = ?",),
    ),
    "removal": (
        "SELECT id FROM removals",
        ("SELECT id, video_id, removed, reason, author, at_utc FROM removals WHERE id = ?",),
    ),
    "title": (
        "SELECT id FROM titles",
        ("SELECT id, video_id, title, author, at_utc FROM titles WHERE id = ?",),
    ),
    "bookmark": (
        "SELECT id FROM bookmarks",
        (
            "SELECT id, video_id, time_us, author, at_utc FROM bookmarks WHERE id = ?",
            "SELECT id, text, removed, author, at_utc FROM bookmark_notes WHERE bookmark_id = ? ORDER BY id",
        ),
    ),
    "review": (
        "SELECT id FROM reviews",
        ("SELECT id, incident_id, verdict, note, reviewer, at_utc FROM reviews WHERE id = ?",),
    ),
    "duplicate of review": (
        "SELECT id FROM reviews WHERE duplicate_of IS NOT NULL",
        ("SELECT id, duplicate_of FROM reviews WHERE id = ?",),
    ),
    "lock of case": (
        "SELECT id FROM cases WHERE closed_utc IS NOT NULL",
        ("SELECT id, closed_utc FROM cases WHERE id = ?",),
    ),
    "evidence of video": (
        "SELECT video_id FROM evidence",
        ("SELECT video_id, facts FROM evidence WHERE video_id = ?",),
    ),
    "viewing": (
        "SELECT id FROM viewings",
        ("SELECT id, video_id, viewer, at_utc, spans, speed FROM viewings WHERE id = ?",),
    ),
    "tags of incident": (
        "SELECT DISTINCT incident_id FROM tags",
        ("SELECT incident_id, tag FROM tags WHERE incident_id = ? ORDER BY tag",),
    ),
    "seal": (
        "SELECT id FROM seals",
        ("SELECT id, at_utc, sequence, sha256, text, response FROM seals WHERE id = ?",),
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
    "redaction": (
        "SELECT id FROM redactions",
        (
            "SELECT id, video_id, start_us, end_us, cover, maker, at_utc FROM redactions WHERE id = ?",
            "SELECT id, redaction_id, target, start_us, end_us, is_covered, keys FROM masks"
            " WHERE redaction_id = ? ORDER BY id",
        ),
    ),
    "review of redaction": (
        "SELECT id FROM redaction_reviews",
        (
            "SELECT id, redaction_id, start_us, end_us, masks_sha256, reviewer, at_utc FROM redaction_reviews"
            " WHERE id = ?",
        ),
    ),
    "setting": ("SELECT key FROM settings", ("SELECT key, value FROM settings WHERE key = ?",)),
}

# The same where a table had not its present form yet: a case of an earlier version is proven as it is.
_EARLIER_STATES: dict[str, tuple[str, tuple[str, ...]]] = {
    "analysis": (
        "SELECT id FROM analyses",
        (
            "SELECT id, video_id, pack, pack_sha256, settings, state, started_utc, finished_utc, frames,"
            " skipped_frames, turn FROM analyses WHERE id = ?",
        ),
    ),
    "incidents of video": (
        "SELECT DISTINCT video_id FROM incidents",
        (
            f"SELECT {_INCIDENT} FROM incidents WHERE video_id = ? ORDER BY id",
            f"SELECT {_TRACK} FROM tracks JOIN incidents ON incidents.id = incident_id"
            " WHERE video_id = ? ORDER BY incident_id, position",
        ),
    ),
}

# The changes of a case itself, and the kind of thing each one leaves in a new state.
CHANGES = {
    "case.create": "case",
    "camera.add": "camera",
    "video.add": "video",
    "video.change": "video",
    "video.date": "recording time of video",
    "video.facts": "facts of video",
    "video.remove": "removal",
    "video.restore": "removal",
    "video.rename": "title",
    "bookmark.add": "bookmark",
    "bookmark.write": "bookmark",
    "bookmark.remove": "bookmark",
    "bookmark.restore": "bookmark",
    "analysis.begin": "analysis",
    "analysis.resume": "analysis",
    "analysis.finish": "analysis",
    "analysis.stop": "analysis",
    "analysis.reach": "reach of analysis",
    "segment.save": "segment",
    "tracks.save": "batch of tracks",
    "tracks.remove": "batch of tracks",
    "incidents.replace": "incidents of video",
    "incidents.explain": "reasons of video",
    "incident.make": "incident made by hand",
    "incident.draw": "shape",
    "incident.cut": "shape",
    "incident.split": "shape",
    "incident.merge": "shape",
    "incident.withdraw": "shape",
    "incident.label": "shape",
    "incident.undo": "shape",
    "incident.redo": "shape",
    "ignore.set": "ignore list",
    "zones.set": "zone list",
    "review.add": "review",
    "review.duplicate": "duplicate of review",
    "case.close": "lock of case",
    "case.reopen": "lock of case",
    "evidence.set": "evidence of video",
    "viewing.add": "viewing",
    "tags.set": "tags of incident",
    "case.seal": "seal",
    "case.stamp": "seal",
    "note.add": "note",
    "message.add": "message",
    "profile.save": "profile",
    "redaction.add": "redaction",
    "redaction.mask": "redaction",
    "redaction.review": "review of redaction",
    "setting.set": "setting",
}


def _say_added(subject: str) -> str:
    return f"The {subject} was added behind the audit log."


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
        self._queries: dict[str, tuple[str, tuple[str, ...]] | None] = {}

    def append_change(self, action: str, key: int | str) -> None:
        """Log a change of the case; the payload is the state it leaves. Call it inside the change's transaction."""
        kind = CHANGES[action]
        self.append(action, f"{kind} {key}", self._state(kind, key))

    def append(self, action: str, subject: str, payload: str) -> None:
        """Log anything else. Call it inside a write transaction."""
        self.append_hash(action, subject, sha256_text(payload))

    def append_hash(self, action: str, subject: str, payload_sha256: str) -> None:
        """The same, for a payload that is known by its SHA-256."""
        sequence, sha256 = self.head()
        entry = AuditEntry(
            sequence=sequence + 1,
            at_utc=now_utc(),
            actor=self._actor,
            action=action,
            subject=subject,
            payload_sha256=payload_sha256,
            previous_sha256=sha256,
            sha256="",
        )
        entry = replace(entry, sha256=entry_sha256(entry))
        self._database.execute("INSERT INTO audit VALUES (?, ?, ?, ?, ?, ?, ?, ?)", astuple(entry))
        self._database.execute("UPDATE cases SET audit_sequence = ?, audit_sha256 = ?", [entry.sequence, entry.sha256])
        self.appended += 1

    def head(self) -> tuple[int, str]:
        """Number and hash of the last entry, as the case itself names them; UserError where it does not."""
        heads = self._database.execute("SELECT audit_sequence, audit_sha256 FROM cases").fetchall()
        if len(heads) != 1 or not isinstance(heads[0][0], int) or not isinstance(heads[0][1], str):
            raise _broken("The case does not name its last audit entry.")
        sequence, sha256 = heads[0]
        return sequence, sha256

    def check_head(self) -> None:
        """Raise UserError unless the last entry is the one that the case names: quick, but looks at nothing before."""
        with self._database.atomic():  # one snapshot: another program may just be appending
            sequence, sha256 = self.head()
            rows = list(self._database.query("SELECT * FROM audit ORDER BY sequence DESC LIMIT 1"))
        if not rows:
            raise _broken("The audit log is empty: it was deleted.")
        last = AuditEntry(**rows[0])
        if (last.sequence, last.sha256) != (sequence, sha256):
            raise _broken(f"Audit entry {last.sequence} is not the one that the case names as its last.")
        if entry_sha256(last) != sha256:
            raise _broken(f"Audit entry {last.sequence} was altered.")

    def entries(self) -> list[AuditEntry]:
        """All entries in the order they claim."""
        return [AuditEntry(**row) for row in self._database.query("SELECT * FROM audit ORDER BY sequence")]

    def verify(self) -> None:
        """Raise UserError naming the first broken link of the chain, or the first thing that is not as logged."""
        with self._database.atomic():  # one snapshot, while others go on writing
            entries = self.entries()
            for _, message in itertools.chain(self.find_broken_links(entries), self.find_changed_records(entries)):
                raise _broken(message)

    def find_broken_links(self, entries: Sequence[AuditEntry]) -> Iterator[tuple[str, str]]:
        """What and how, for everything that is wrong with the chain itself; `entries` in the order they claim."""
        previous_sha256, last = FIRST_PREVIOUS_SHA256, 0
        for entry in entries:
            for missing in range(last + 1, min(entry.sequence, last + 1 + MOST_MISSING)):
                yield f"audit entry {missing}", f"Audit entry {missing} is missing."
            name = f"Audit entry {entry.sequence} ({entry.action}, {entry.at_utc})"
            if entry_sha256(entry) != entry.sha256:
                yield f"audit entry {entry.sequence}", f"{name} was altered."
            elif entry.previous_sha256 != previous_sha256 and entry.sequence == last + 1:
                yield f"audit entry {entry.sequence}", f"{name} does not follow the one before."
            previous_sha256, last = entry.sha256, entry.sequence
        try:
            head = self.head()
        except UserError as error:
            yield "head of the chain", error.message
            return
        if head[0] > last:
            yield f"audit entry {last + 1}", f"Audit entry {last + 1} is missing, and every later one."
        elif head != (last, previous_sha256):
            yield f"audit entry {last}", f"Audit entry {last} is not the one that the case names as its last."

    def find_changed_records(self, entries: Sequence[AuditEntry]) -> Iterator[tuple[str, str]]:
        """What and how, for everything in the case that is not as the log says it was left."""
        states = {kind: state for kind in _STATES if (state := self._find_queries(kind)) is not None}
        last_change = {entry.subject: entry for entry in entries if entry.action in CHANGES}
        for subject, entry in last_change.items():
            kind = CHANGES[entry.action]
            if sha256_text(self._state(kind, subject.removeprefix(f"{kind} "))) != entry.payload_sha256:
                yield subject, f"The {subject} is not as audit entry {entry.sequence} left it."
        for what, (keys, _) in states.items():
            for (key,) in self._database.execute(keys).fetchall():
                if f"{what} {key}" not in last_change:
                    yield f"{what} {key}", _say_added(f"{what} {key}")

    def _find_queries(self, kind: str) -> tuple[str, tuple[str, ...]] | None:
        """The keys and the state of a kind of thing in this case; None where its version does not know such things."""
        if kind not in self._queries:
            known = [states[kind] for states in (_STATES, _EARLIER_STATES) if kind in states]
            fitting = (queries for queries in known if all(map(self._can_run, (queries[0], *queries[1]))))
            self._queries[kind] = next(fitting, None)
        return self._queries[kind]

    def _can_run(self, sql: str) -> bool:
        try:
            self._database.execute(f"EXPLAIN {sql.replace('?', 'NULL')}")
        except sqlite3.OperationalError:
            return False
        return True

    def _state(self, kind: str, key: int | str) -> str:
        """What the case says about one thing, as canonical JSON; bytes stand as their SHA-256."""
        _, queries = self._find_queries(kind) or _STATES[kind]
        rows = [[_readable(row) for row in self._database.query(query, [key])] for query in queries]
        return json.dumps(rows, sort_keys=True, ensure_ascii=False, separators=(",", ":"))


def _readable(row: dict[str, Any]) -> dict[str, Any]:
    return {
        name: hashlib.sha256(value).hexdigest() if isinstance(value, bytes) else value for name, value in row.items()
    }


def _broken(message: str) -> UserError:
    return UserError(f"The chain of custody is broken. {message}", "Compare the case with a backup.")
