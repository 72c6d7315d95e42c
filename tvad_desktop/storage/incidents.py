"""Incidents, and how they keep their identity when they are derived anew."""

from __future__ import annotations

import itertools
import json
import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Any, cast

from tvad_desktop.domain.events import EVENT_KINDS, Reason
from tvad_desktop.domain.incident import Incident, ObjectTrack, TrackPoint
from tvad_desktop.domain.matching import match_spans
from tvad_desktop.domain.media import Region, Timespan
from tvad_desktop.domain.questions import FIRST_QUESTION
from tvad_desktop.storage.case_file import CaseFile, missing
from tvad_desktop.storage.database import explain_damage

_COLUMNS = (
    "video_id", "analysis_id", "start_us", "end_us", "peak_us", "peak_score", "x", "y", "width", "height",
    "from_cell", "to_cell", "state", "retired",
)  # fmt: skip
_SAID = ("reviews", "messages", "notes", "tags")  # an incident about which these say something is never deleted
_ASKED = "role = 'user' AND text != '{}'".format(FIRST_QUESTION.replace("'", "''"))
_TOUCHED = " OR ".join(
    f"EXISTS (SELECT 1 FROM {table} WHERE incident_id = incidents.id AND {condition})"
    for table, condition in (("reviews", "1"), ("notes", "1"), ("tags", "1"), ("messages", _ASKED))
)
SHOWN = f"(NOT retired OR {_TOUCHED})"  # what a person has touched stays, whatever the threshold finds


class Incidents(CaseFile):
    """The part of a case that knows incidents and tracks."""

    def replace_incidents(self, analysis_id: int, incidents: Sequence[Incident]) -> list[Incident]:
        """Make these the incidents of the analysis's video and return them with their ids, in order of start.

        One that overlaps a previous incident of the video (IoU in time ≥ 0.5, best pairs first) takes over its id,
        reviews and messages. One that vanishes and has reviews or messages is kept and taken up again when an
        overlapping one returns: to be seen where a person has touched it, else aside. One without any is deleted.
        """
        video_id = self._one("analysis", "analyses", analysis_id)["video_id"]
        found = [_write_incident(replace(one, video_id=video_id, analysis_id=analysis_id)) for one in incidents]
        tracks = [[_write_track(track) for track in one.tracks] for one in incidents]
        spans = [incident.span for incident in incidents]
        # Matched before the case is locked for writing, so that nobody else has to wait for it.
        known = self._known_incidents(video_id)
        kept = match_spans(_spans(known), spans)
        with self._change() as trail:
            now_known = self._known_incidents(video_id)
            if now_known != known:  # another program was faster
                known, kept = now_known, match_spans(_spans(now_known), spans)
            explained = self._reason_rows(video_id)
            self._retire(sorted(set(known) - set(kept.values())))
            ids = self._take_ids(kept, len(incidents))
            self._store([values | {"id": one_id} for one_id, values in zip(ids, found, strict=True)], known)
            self._store_tracks(dict(zip(ids, tracks, strict=True)))
            trail.append_change("incidents.replace", video_id)
            self._store_reasons({one_id: one.reasons for one_id, one in zip(ids, incidents, strict=True)})
            if self._reason_rows(video_id) != explained:
                trail.append_change("incidents.explain", video_id)
        return [incident for incident in self.incidents(video_id) if not incident.below_threshold]

    def incidents(self, video_id: int | None = None) -> list[Incident]:
        """Of one video or of all, by video and then by start; what a person has touched stays among them."""
        # Two statements, not one whose condition may be NULL: only so is the index by video used.
        of_video, values = ("", ()) if video_id is None else (" AND video_id = ?", (video_id,))
        rows = self._rows(
            f"SELECT * FROM incidents WHERE {SHOWN}{of_video} ORDER BY video_id, start_us, end_us, id", *values
        )
        tracks: dict[int, list[ObjectTrack]] = {}
        for row in self._rows(
            "SELECT tracks.* FROM incidents JOIN tracks ON incidents.id = incident_id"
            f" WHERE {SHOWN}{of_video} ORDER BY incident_id, position",
            *values,
        ):
            with explain_damage(self.folder, f"a track of incident {row['incident_id']}"):
                tracks.setdefault(row["incident_id"], []).append(_read_track(row["points"]))
        reasons: dict[int, list[dict[str, Any]]] = {}
        for row in self._rows(
            "SELECT reasons.* FROM incidents JOIN reasons ON incidents.id = incident_id"
            f" WHERE {SHOWN}{of_video} ORDER BY incident_id, position",
            *values,
        ):
            reasons.setdefault(row["incident_id"], []).append(row)
        incidents = []
        for row in rows:
            with explain_damage(self.folder, f"incident {row['id']}"):
                incidents.append(_read_incident(row, tracks.get(row["id"], []), reasons.get(row["id"], [])))
        return incidents

    def incident(self, incident_id: int) -> Incident:
        """UserError if there is none, with the ids that exist."""
        row = self._incident_row(incident_id)
        tracks = self._rows("SELECT points FROM tracks WHERE incident_id = ? ORDER BY position", incident_id)
        reasons = self._rows("SELECT * FROM reasons WHERE incident_id = ? ORDER BY position", incident_id)
        with explain_damage(self.folder, f"incident {incident_id}"):
            return _read_incident(row, [_read_track(track["points"]) for track in tracks], reasons)

    def revision(self, incident_id: int) -> int:
        """How often the incident was changed or decided; what `review` and `write_note` compare."""
        return int(self._incident_row(incident_id)["revision"])

    def revisions(self) -> dict[int, int]:
        """That of every incident."""
        return {row["id"]: row["revision"] for row in self._rows("SELECT id, revision FROM incidents")}

    def _incident_row(self, incident_id: int) -> dict[str, Any]:
        rows = self._rows("SELECT * FROM incidents WHERE id = ?", incident_id)
        if not rows:
            shown = self._rows(f"SELECT id FROM incidents WHERE {SHOWN} ORDER BY video_id, start_us, end_us, id")
            raise missing("incident", incident_id, [row["id"] for row in shown])
        return rows[0]

    def _known_incidents(self, video_id: int) -> dict[int, dict[str, Any]]:
        columns = "id, " + ", ".join(_COLUMNS)
        rows = self._rows(f"SELECT {columns} FROM incidents WHERE video_id = ? ORDER BY id", video_id)
        return {row["id"]: row for row in rows}

    def _retire(self, incident_ids: list[int]) -> None:
        only_one = [(incident_id,) for incident_id in incident_ids]
        unsaid = " AND ".join(f"NOT EXISTS (SELECT 1 FROM {table} WHERE incident_id = ?1)" for table in _SAID)
        execute_many = self._database.conn.executemany
        execute_many(f"DELETE FROM incidents WHERE id = ?1 AND {unsaid}", only_one)
        execute_many("UPDATE incidents SET retired = 1, revision = revision + 1 WHERE id = ? AND NOT retired", only_one)

    def _take_ids(self, kept: dict[int, int], count: int) -> list[int]:
        """The ids of `count` incidents: those that are kept, and new ones for the others, never used before."""
        rows = self._rows("SELECT seq FROM sqlite_sequence WHERE name = 'incidents'")
        new = itertools.count(rows[0]["seq"] + 1 if rows else 1)
        return [kept[index] if index in kept else next(new) for index in range(count)]

    def _store(self, found: Sequence[dict[str, object]], known: dict[int, dict[str, Any]]) -> None:
        """Write incidents; one that is known and has not changed stays untouched, with its revision."""
        execute_many = self._database.conn.executemany
        names = ("id", *_COLUMNS)
        places = ", ".join(f":{name}" for name in names)
        added = [values for values in found if values["id"] not in known]
        execute_many(f"INSERT INTO incidents ({', '.join(names)}) VALUES ({places})", added)
        changed = [values for values in found if values["id"] in known and values != known[_id(values)]]
        for moved in (True, False):  # another analysis that finds the same is no change for a reader
            settings = ", ".join(f"{name} = :{name}" for name in _COLUMNS)
            counted = ", revision = revision + 1" if moved else ""
            rows = [values for values in changed if _is_moved(values, known[_id(values)]) is moved]
            execute_many(f"UPDATE incidents SET {settings}{counted} WHERE id = :id", rows)

    def _store_tracks(self, tracks: dict[int, list[str]]) -> None:
        execute_many = self._database.conn.executemany
        execute_many("DELETE FROM tracks WHERE incident_id = ?", [(incident_id,) for incident_id in tracks])
        execute_many(
            "INSERT INTO tracks (incident_id, position, points) VALUES (?, ?, ?)",
            [(one_id, position, points) for one_id, many in tracks.items() for position, points in enumerate(many)],
        )

    def _reason_rows(self, video_id: int) -> list[dict[str, Any]]:
        return self._rows(
            "SELECT reasons.* FROM reasons JOIN incidents ON incidents.id = incident_id WHERE video_id = ?"
            " ORDER BY incident_id, position",
            video_id,
        )

    def _store_reasons(self, reasons: dict[int, tuple[Reason, ...]]) -> None:
        execute_many = self._database.conn.executemany
        execute_many("DELETE FROM reasons WHERE incident_id = ?", [(incident_id,) for incident_id in reasons])
        execute_many(
            "INSERT INTO reasons (incident_id, position, kind, probability, start_us, end_us, text)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            [
                (one_id, position, one.kind, one.probability, one.start_us, one.end_us, one.text)
                for one_id, many in reasons.items()
                for position, one in enumerate(many)
            ],
        )


def _id(values: dict[str, object]) -> int:
    return cast(int, values["id"])


def _is_moved(values: dict[str, object], known: dict[str, Any]) -> bool:
    return {**values, "analysis_id": None} != {**known, "analysis_id": None}


def _spans(known: dict[int, dict[str, Any]]) -> dict[int, Timespan]:
    return {incident_id: Timespan(row["start_us"], row["end_us"]) for incident_id, row in known.items()}


def _write_incident(incident: Incident) -> dict[str, object]:
    return {
        "video_id": incident.video_id,
        "analysis_id": incident.analysis_id,
        "start_us": int(incident.span.start_us),
        "end_us": int(incident.span.end_us),
        "peak_us": int(incident.peak_us),
        "peak_score": float(incident.peak_score),
        "x": float(incident.region.x),
        "y": float(incident.region.y),
        "width": float(incident.region.width),
        "height": float(incident.region.height),
        "from_cell": incident.from_cell,
        "to_cell": incident.to_cell,
        "state": incident.state,
        "retired": 0,
    }


def _read_incident(row: dict[str, Any], tracks: list[ObjectTrack], reasons: Sequence[dict[str, Any]]) -> Incident:
    """ValueError for a row that no incident can have made."""
    span = Timespan(row["start_us"], row["end_us"])
    if not (0 <= span.start_us < span.end_us and math.isfinite(row["peak_score"])):
        raise ValueError("an incident without a beginning, an end or a score")
    return Incident(
        id=row["id"],
        video_id=row["video_id"],
        analysis_id=row["analysis_id"],
        span=span,
        peak_us=row["peak_us"],
        peak_score=row["peak_score"],
        region=_read_region(row["x"], row["y"], row["width"], row["height"]),
        from_cell=str(row["from_cell"]),
        to_cell=str(row["to_cell"]),
        state=str(row["state"]),
        tracks=tuple(tracks),
        below_threshold=bool(row["retired"]),
        reasons=tuple(_read_reason(reason) for reason in reasons),
    )


def _read_reason(row: dict[str, Any]) -> Reason:
    """ValueError for a row that no cue can have made."""
    probability = row["probability"]
    if row["kind"] not in EVENT_KINDS or not 0 <= probability <= 1 or not 0 <= row["start_us"] < row["end_us"]:
        raise ValueError("an event of no known kind, without a probability or without a time")
    return Reason(row["kind"], probability, row["start_us"], row["end_us"], str(row["text"]))


def _read_region(x: float, y: float, width: float, height: float) -> Region:
    """ValueError for a box that does not touch the frame; rounding may carry its edges a little beyond."""
    if not all(-0.5 <= value <= 1.5 for value in (x, y, width, height)):
        raise ValueError("a box outside the frame")
    return Region(x, y, width, height)


def _write_track(track: ObjectTrack) -> str:
    """A JSON list of [time_us, x, y, width, height, score]."""
    points = [
        [int(point.time_us)]
        + [float(v) for v in (point.region.x, point.region.y, point.region.width, point.region.height, point.score)]
        for point in track.points
    ]
    return json.dumps(points, separators=(",", ":"))


def _read_track(points: str) -> ObjectTrack:
    return ObjectTrack(
        tuple(
            TrackPoint(int(time_us), _read_region(x, y, width, height), float(score))
            for time_us, x, y, width, height, score in json.loads(points)
        )
    )
