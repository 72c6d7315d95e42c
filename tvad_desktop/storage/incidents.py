"""Incidents, and how they keep their identity when they are derived anew."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from tvad_desktop.domain.incident import Incident, ObjectTrack, TrackPoint
from tvad_desktop.domain.media import Region, Timespan
from tvad_desktop.storage.case_file import CaseFile, missing

SAME_INCIDENT_IOU = 0.5


class Incidents(CaseFile):
    """The part of a case that knows incidents and tracks."""

    def replace_incidents(self, analysis_id: int, incidents: Sequence[Incident]) -> list[Incident]:
        """Make these the incidents of the analysis's video and return them with their ids, in order of start.

        One that overlaps a previous incident of the video (IoU in time ≥ 0.5, best pairs first) takes over its id,
        reviews and messages. One that vanishes and has reviews or messages is kept aside and taken up again when an
        overlapping one returns; one without any is deleted.
        """
        video_id = self._one("analysis", "analyses", analysis_id)["video_id"]
        with self._change() as trail:
            previous = self._rows("SELECT id, start_us, end_us FROM incidents WHERE video_id = ? ORDER BY id", video_id)
            spans = {row["id"]: Timespan(row["start_us"], row["end_us"]) for row in previous}
            kept = match_spans(spans, [incident.span for incident in incidents])
            self._retire(sorted(set(spans) - set(kept.values())))
            for index, incident in enumerate(incidents):
                self._store(replace(incident, id=kept.get(index, 0), video_id=video_id, analysis_id=analysis_id))
            trail.append_change("incidents.replace", video_id)
        return self.incidents(video_id)

    def incidents(self, video_id: int | None = None) -> list[Incident]:
        """Of one video or of all, by video and then by start."""
        rows = self._rows(
            "SELECT * FROM incidents WHERE NOT retired AND (?1 IS NULL OR video_id = ?1)"
            " ORDER BY video_id, start_us, end_us, id",
            video_id,
        )
        tracks: dict[int, list[ObjectTrack]] = {}
        for row in self._rows(
            "SELECT tracks.* FROM tracks JOIN incidents ON incidents.id = incident_id"
            " WHERE NOT retired AND (?1 IS NULL OR video_id = ?1) ORDER BY incident_id, position",
            video_id,
        ):
            tracks.setdefault(row["incident_id"], []).append(_read_track(row["points"]))
        return [_read_incident(row, tracks.get(row["id"], [])) for row in rows]

    def incident(self, incident_id: int) -> Incident:
        """UserError if there is none, with the ids that exist."""
        rows = self._rows("SELECT * FROM incidents WHERE id = ?", incident_id)
        if not rows:
            raise missing("incident", incident_id, [incident.id for incident in self.incidents()])
        tracks = self._rows("SELECT points FROM tracks WHERE incident_id = ? ORDER BY position", incident_id)
        return _read_incident(rows[0], [_read_track(row["points"]) for row in tracks])

    def _retire(self, incident_ids: list[int]) -> None:
        for incident_id in incident_ids:
            self._database.execute(
                "DELETE FROM incidents WHERE id = ?1"
                " AND NOT EXISTS (SELECT 1 FROM reviews WHERE incident_id = ?1)"
                " AND NOT EXISTS (SELECT 1 FROM messages WHERE incident_id = ?1)",
                [incident_id],
            )
            self._database.execute("UPDATE incidents SET retired = 1 WHERE id = ?", [incident_id])

    def _store(self, incident: Incident) -> None:
        values = _write_incident(incident)
        if incident.id:
            incident_id = incident.id
            self._database.table("incidents").update(incident_id, values)
            self._database.execute("DELETE FROM tracks WHERE incident_id = ?", [incident_id])
        else:
            incident_id = self._insert("incidents", **values)
        self._database.conn.executemany(
            "INSERT INTO tracks (incident_id, position, points) VALUES (?, ?, ?)",
            [(incident_id, position, _write_track(track)) for position, track in enumerate(incident.tracks)],
        )


def match_spans(previous: dict[int, Timespan], spans: Sequence[Timespan]) -> dict[int, int]:
    """Pair the index of each new span with the id of a previous one: best IoU first, each used once, IoU ≥ 0.5."""
    pairs = sorted(
        (-overlap, index, incident_id)
        for index, span in enumerate(spans)
        for incident_id, old in previous.items()
        if (overlap := span.iou(old)) >= SAME_INCIDENT_IOU
    )
    kept: dict[int, int] = {}
    taken: set[int] = set()
    for _, index, incident_id in pairs:
        if index not in kept and incident_id not in taken:
            kept[index] = incident_id
            taken.add(incident_id)
    return kept


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


def _read_incident(row: dict[str, Any], tracks: list[ObjectTrack]) -> Incident:
    return Incident(
        id=row["id"],
        video_id=row["video_id"],
        analysis_id=row["analysis_id"],
        span=Timespan(row["start_us"], row["end_us"]),
        peak_us=row["peak_us"],
        peak_score=row["peak_score"],
        region=Region(row["x"], row["y"], row["width"], row["height"]),
        from_cell=row["from_cell"],
        to_cell=row["to_cell"],
        state=row["state"],
        tracks=tuple(tracks),
    )


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
            TrackPoint(time_us, Region(x, y, width, height), score)
            for time_us, x, y, width, height, score in json.loads(points)
        )
    )
