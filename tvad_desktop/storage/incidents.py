"""Incidents, and how they keep their identity when they are derived anew."""

from __future__ import annotations

import itertools
import json
from collections.abc import Collection, Sequence
from dataclasses import replace
from typing import Any, cast

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.events import Reason
from tvad_desktop.domain.incident import Incident, ObjectTrack, Shape
from tvad_desktop.domain.matching import match_spans
from tvad_desktop.domain.media import Timespan
from tvad_desktop.domain.questions import FIRST_QUESTION
from tvad_desktop.storage.case_file import missing
from tvad_desktop.storage.database import explain_damage
from tvad_desktop.storage.incident_rows import (
    READ,
    read_columns,
    read_incident,
    read_reason,
    read_shape,
    read_track,
    write_incident,
    write_track,
)
from tvad_desktop.storage.removals import REMOVED, Removals

_COLUMNS = (
    "video_id", "analysis_id", "start_us", "end_us", "peak_us", "peak_score", "x", "y", "width", "height",
    "from_cell", "to_cell", "state", "retired",
)  # fmt: skip
_SAID = (
    "reviews",
    "messages",
    "notes",
    "tags",
    "shapes",
)  # an incident about which these say something is never deleted
_REASONS_OF = "SELECT reasons.* FROM reasons"
_ASKED = "role = 'user' AND text != '{}'".format(FIRST_QUESTION.replace("'", "''"))
_TOUCHED = " OR ".join(
    f"EXISTS (SELECT 1 FROM {table} WHERE incident_id = incidents.id AND {condition})"
    for table, condition in (("reviews", "1"), ("notes", "1"), ("tags", "1"), ("shapes", "1"), ("messages", _ASKED))
)
_HIDDEN = (
    "coalesce((SELECT withdrawn OR merged_into IS NOT NULL FROM shapes WHERE incident_id = incidents.id"
    " ORDER BY id DESC LIMIT 1), 0)"
)
# What a person has touched stays, whatever the threshold finds; what was merged or taken back is seen elsewhere.
SHOWN = f"((NOT retired OR {_TOUCHED}) AND NOT {_HIDDEN} AND video_id NOT IN ({REMOVED}))"


class Incidents(Removals):
    """The part of a case that knows incidents and tracks."""

    def replace_incidents(self, analysis_id: int, incidents: Sequence[Incident]) -> list[Incident]:
        """Make these the incidents of the analysis's video and return them with their ids, in order of start.

        One that overlaps a previous incident of the video (IoU in time ≥ 0.5, best pairs first) takes over its id,
        reviews and messages. One that vanishes and has reviews or messages is kept and taken up again when an
        overlapping one returns: to be seen where a person has touched it, else aside. One without any is deleted.
        """
        video_id = self._one("analysis", "analyses", analysis_id)["video_id"]
        found = [write_incident(replace(one, video_id=video_id, analysis_id=analysis_id)) for one in incidents]
        tracks = [[write_track(track) for track in one.tracks] for one in incidents]
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
        return [one for one in self.incidents(video_id) if not one.below_threshold and not one.made_by]

    def incidents(
        self, video_id: int | None = None, *, with_tracks: bool = True, among: Collection[int] | None = None
    ) -> list[Incident]:
        """Of one video or of all, by video and then by start; what a person has touched stays among them.

        Without tracks a case of very many is read several times as fast; `among`: only those with these ids.
        """
        # Statements of their own, not one whose condition may be NULL: only so are indexes used.
        of_video, values = ("", ()) if video_id is None else (" AND video_id = ?", (video_id,))
        if among is not None:
            of_video += " AND incidents.id IN (SELECT value FROM json_each(?))"
            values = (*values, json.dumps(sorted(among)))
        columns = ", ".join(READ)
        rows = self._columns(
            f"SELECT {columns} FROM incidents WHERE {SHOWN}{of_video} ORDER BY video_id, start_us, end_us, id", *values
        )
        tracks = self._tracks(of_video, values) if with_tracks else {}
        shapes, parts, reasons = self._shape_rows(), self._parts(), self._reasons(video_id)
        incidents, reading = [], 0
        try:
            for row in rows:
                reading = row[0]
                found = read_columns(row, tracks.get(reading, ()))
                shaped = _apply(shapes[reading], found) if reading in shapes else found
                shaped = _explain(shaped, reasons[reading]) if reading in reasons else shaped
                incidents.append(replace(shaped, parts=parts[reading]) if reading in parts else shaped)
        except (ValueError, TypeError, LookupError, OverflowError) as error:
            with explain_damage(self.folder, f"incident {reading}"):
                raise error
        if shapes:  # what was cut may begin elsewhere now
            incidents.sort(key=lambda one: (one.video_id, one.span, one.id))
        return incidents

    def _tracks(self, of_video: str, values: Sequence[object]) -> dict[int, list[ObjectTrack]]:
        """Those of every incident shown."""
        tracks: dict[int, list[ObjectTrack]] = {}
        for row in self._rows(
            "SELECT tracks.* FROM incidents JOIN tracks ON incidents.id = incident_id"
            f" WHERE {SHOWN}{of_video} ORDER BY incident_id, position",
            *values,
        ):
            with explain_damage(self.folder, f"a track of incident {row['incident_id']}"):
                tracks.setdefault(row["incident_id"], []).append(read_track(row["points"]))
        return tracks

    def incident(self, incident_id: int) -> Incident:
        """UserError if there is none, with the ids that exist."""
        found, shapes = self._read_found(self._incident_row(incident_id)), self._shape_rows(incident_id)
        with explain_damage(self.folder, f"incident {incident_id}"):
            shaped = _apply(shapes[incident_id], found) if shapes else found
            shaped = _explain(shaped, self._rows(f"{_REASONS_OF} WHERE incident_id = ? ORDER BY position", incident_id))
        return replace(shaped, parts=self._parts().get(incident_id, ()))

    def _read_found(self, row: dict[str, Any]) -> Incident:
        """An incident as it was before people changed it."""
        tracks = self._rows("SELECT points FROM tracks WHERE incident_id = ? ORDER BY position", row["id"])
        with explain_damage(self.folder, f"incident {row['id']}"):
            return read_incident(row, [read_track(track["points"]) for track in tracks])

    def _shape_rows(self, incident_id: int | None = None) -> dict[int, dict[str, Any]]:
        """The row of the shape that holds, of every incident that has one or of one incident."""
        of_one, values = ("", ()) if incident_id is None else (" WHERE incident_id = ?", (incident_id,))
        newest = f"SELECT max(id) FROM shapes{of_one} GROUP BY incident_id"
        return {row["incident_id"]: row for row in self._rows(f"SELECT * FROM shapes WHERE id IN ({newest})", *values)}

    def _parts(self) -> dict[int, tuple[int, ...]]:
        """Of which incidents merged ones were made."""
        parts: dict[int, tuple[int, ...]] = {}
        for incident_id, row in sorted(self._shape_rows().items()):
            if row["merged_into"] is not None:
                parts[row["merged_into"]] = (*parts.get(row["merged_into"], ()), incident_id)
        return parts

    def revision(self, incident_id: int) -> int:
        """How often the incident was changed or decided; what `review` and `write_note` compare."""
        return int(self._incident_row(incident_id)["revision"])

    def revisions(self) -> dict[int, int]:
        """That of every incident."""
        return dict(self._columns("SELECT id, revision FROM incidents"))

    def _incident_row(self, incident_id: int) -> dict[str, Any]:
        rows = self._rows("SELECT * FROM incidents WHERE id = ?", incident_id)
        if not rows:
            shown = self._rows(f"SELECT id FROM incidents WHERE {SHOWN} ORDER BY video_id, start_us, end_us, id")
            raise missing("incident", incident_id, [row["id"] for row in shown])
        if rows[0]["video_id"] in self.removed_ids:
            why = f"The footage of incident {incident_id} was removed from the case."
            raise UserError(why, f"Put footage {rows[0]['video_id']} back first (tvad videos --restore).")
        if (shape := self._shape_rows(incident_id).get(incident_id)) is not None:
            if shape["merged_into"] is not None:
                into = f"Look at incident {shape['merged_into']}, or undo the merging."
                raise UserError(f"Incident {incident_id} was merged into incident {shape['merged_into']}.", into)
            if shape["withdrawn"]:
                raise UserError(f"Incident {incident_id} was taken back by {shape['author']}.", "Record it anew.")
        return rows[0]

    def _known_incidents(self, video_id: int) -> dict[int, dict[str, Any]]:
        columns = "id, " + ", ".join(_COLUMNS)
        found = "FROM incidents WHERE video_id = ? AND made_by IS NULL ORDER BY id"  # a person's are left alone
        rows = self._rows(f"SELECT {columns} {found}", video_id)
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

    def _reason_rows(self, video_id: int | None) -> list[dict[str, Any]]:
        of_video, values = ("", ()) if video_id is None else (" WHERE video_id = ?", (video_id,))
        joined = f"{_REASONS_OF} JOIN incidents ON incidents.id = incident_id"
        return self._rows(f"{joined}{of_video} ORDER BY incident_id, position", *values)

    def _reasons(self, video_id: int | None) -> dict[int, list[dict[str, Any]]]:
        """The rows of every incident that has reasons."""
        rows = self._reason_rows(video_id)
        return {one_id: list(some) for one_id, some in itertools.groupby(rows, key=lambda row: row["incident_id"])}

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


def _explain(incident: Incident, rows: Sequence[dict[str, Any]]) -> Incident:
    """The incident with those reasons that fall into its span, which people may have cut."""
    reasons = tuple(map(read_reason, rows))
    span = incident.span
    return replace(
        incident, reasons=tuple(one for one in reasons if one.start_us < span.end_us and one.end_us > span.start_us)
    )


def _apply(row: dict[str, Any], found: Incident) -> Incident:
    """The incident with what people made of it."""
    shape: Shape = read_shape(row, found)
    return shape.drawn or (replace(found, label=shape.label) if shape.label else found)
