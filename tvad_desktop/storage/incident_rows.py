"""How incidents, tracks and shapes stand in the rows of a case."""

from __future__ import annotations

import json
import math
from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from tvad_desktop.domain.events import REASON_KINDS, Reason
from tvad_desktop.domain.incident import Incident, ObjectTrack, Shape, TrackPoint
from tvad_desktop.domain.media import Region, Timespan

_DRAWN = (
    "start_us", "end_us", "peak_us", "peak_score", "x", "y", "width", "height", "from_cell", "to_cell", "state",
)  # fmt: skip
READ = ("id", "video_id", "analysis_id", *_DRAWN, "retired", "made_by")


def write_incident(incident: Incident) -> dict[str, object]:
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


def read_incident(row: dict[str, Any], tracks: Sequence[ObjectTrack]) -> Incident:
    """ValueError for a row that no incident can have made."""
    return read_columns([row[name] for name in READ], tracks)


def read_columns(row: Sequence[Any], tracks: Sequence[ObjectTrack]) -> Incident:
    """The same of the columns READ, in their order: of very many, much quicker."""
    incident_id, video_id, analysis_id, start_us, end_us, peak_us, peak_score, x, y, width, height, *words = row
    from_cell, to_cell, state, retired, made_by = words
    if not (0 <= start_us < end_us and math.isfinite(peak_score)):
        raise ValueError("an incident without a beginning, an end or a score")
    return Incident(
        incident_id,
        video_id,
        analysis_id,
        Timespan(start_us, end_us),
        peak_us,
        peak_score,
        _read_region(x, y, width, height),
        str(from_cell),
        str(to_cell),
        str(state),
        tuple(tracks),
        below_threshold=bool(retired),
        made_by=str(made_by or ""),
    )


def read_reason(row: dict[str, Any]) -> Reason:
    """ValueError for a row that no cue can have made."""
    probability = row["probability"]
    if row["kind"] not in REASON_KINDS or not 0 <= probability <= 1 or not 0 <= row["start_us"] < row["end_us"]:
        raise ValueError("an event of no known kind, without a probability or without a time")
    return Reason(row["kind"], probability, row["start_us"], row["end_us"], str(row["text"]))


def write_shape(shape: Shape) -> dict[str, object]:
    """All columns but those that say which incident, who and when."""
    drawn = shape.drawn
    values: dict[str, object] = dict.fromkeys((*_DRAWN, "tracks"))
    if drawn is not None:
        written = write_incident(drawn)
        values = {name: written[name] for name in _DRAWN}
        values["tracks"] = f"[{','.join(write_track(track) for track in drawn.tracks)}]"
    return values | {
        "label": shape.label,
        "merged_into": shape.merged_into,
        "withdrawn": int(shape.withdrawn),
    }


def read_shape(row: dict[str, Any], found: Incident) -> Shape:
    """`found` is the incident as it was before people changed it. ValueError for a row that no shape can have made."""
    drawn = None
    if row["start_us"] is not None:
        tracks = [_read_points(points) for points in json.loads(row["tracks"])]
        whole = {"id": found.id, "video_id": found.video_id, "analysis_id": found.analysis_id, "made_by": found.made_by}
        drawn = read_incident({**row, **whole, "retired": found.below_threshold}, tracks)
        drawn = replace(drawn, label=row["label"], shaped_by=row["author"])
    return Shape(drawn, str(row["label"]), row["merged_into"], bool(row["withdrawn"]), row["author"], row["at_utc"])


def write_track(track: ObjectTrack) -> str:
    """A JSON list of [time_us, x, y, width, height, score]."""
    points = [
        [int(point.time_us)]
        + [float(v) for v in (point.region.x, point.region.y, point.region.width, point.region.height, point.score)]
        for point in track.points
    ]
    return json.dumps(points, separators=(",", ":"))


def read_track(points: str) -> ObjectTrack:
    return _read_points(json.loads(points))


def _read_points(points: Sequence[Sequence[float]]) -> ObjectTrack:
    return ObjectTrack(
        tuple(
            TrackPoint(int(time_us), _read_region(x, y, width, height), float(score))
            for time_us, x, y, width, height, score in points
        )
    )


def _read_region(x: float, y: float, width: float, height: float) -> Region:
    """ValueError for a box that does not touch the frame; rounding may carry its edges a little beyond."""
    if not (-0.5 <= x <= 1.5 and -0.5 <= y <= 1.5 and -0.5 <= width <= 1.5 and -0.5 <= height <= 1.5):
        raise ValueError("a box outside the frame")
    return Region(x, y, width, height)
