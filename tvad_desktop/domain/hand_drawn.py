"""Incidents as people draw them: boxes at some moments, spans cut, split and joined. Pure."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import replace

import numpy as np

from tvad_desktop.domain.derivation import describe_track
from tvad_desktop.domain.incident import Incident, ObjectTrack, TrackPoint
from tvad_desktop.domain.media import Region, Timespan, Video

BOX_EVERY_US = 400_000  # a box is shown half a second after it was seen
MOST_BOXES = 5_000  # of one incident; one of over half an hour shows its boxes now and then
WHOLE_PICTURE = Region(0.0, 0.0, 1.0, 1.0)
NO_BOX = "place not drawn"


def draw_track(boxes: Mapping[int, Region], span: Timespan) -> ObjectTrack:
    """Boxes drawn at some moments, as a track over the whole span: straight from one to the next, still before the
    first and after the last."""
    moments = sorted(boxes)
    step_us = max(BOX_EVERY_US, span.duration_us // MOST_BOXES)
    inside = {time_us for time_us in moments if span.contains(time_us)}
    times_us = sorted({*range(span.start_us, span.end_us, step_us), *inside, span.end_us - 1})
    regions = boxes_at(boxes, times_us)
    return ObjectTrack(tuple(TrackPoint(*point, 0.0) for point in zip(times_us, regions, strict=True)))


def box_at(boxes: Mapping[int, Region], time_us: int) -> Region | None:
    """Where a target is between boxes drawn at some moments; None where none was drawn."""
    return boxes_at(boxes, [time_us])[0] if boxes else None


def boxes_at(boxes: Mapping[int, Region], times_us: Sequence[int]) -> list[Region]:
    """The same at several moments; at least one box must be drawn."""
    moments = sorted(boxes)
    values = np.array([_values(boxes[moment]) for moment in moments])
    columns = [np.interp(times_us, moments, values[:, place]).tolist() for place in range(4)]
    return [Region(*box) for box in zip(*columns, strict=True)]


def describe_drawn(video: Video, video_id: int, span: Timespan, tracks: Sequence[ObjectTrack]) -> Incident:
    """An incident of exactly these tracks, shown at its middle; without any it is somewhere in the picture."""
    peak_us = (span.start_us + span.end_us) // 2
    aspect = video.height_px / video.width_px if video.width_px else 1.0
    from_cell, to_cell, state = describe_track(list(tracks), aspect)
    return Incident(
        id=0,
        video_id=video_id,
        analysis_id=None,
        span=span,
        peak_us=peak_us,
        peak_score=0.0,
        region=_region_at(tracks, peak_us),
        from_cell=from_cell,
        to_cell=to_cell,
        state=state if tracks else NO_BOX,
        tracks=tuple(tracks),
    )


def cut_tracks(tracks: Sequence[ObjectTrack], span: Timespan) -> tuple[ObjectTrack, ...]:
    """What of tracks lies in a span, main one first as before; a track that ends before it or begins after it is
    gone."""
    cut = (tuple(point for point in track.points if span.contains(point.time_us)) for track in tracks)
    return tuple(ObjectTrack(points) for points in cut if points)


def join_tracks(incidents: Sequence[Incident]) -> tuple[ObjectTrack, ...]:
    """The tracks of several incidents: main tracks that follow each other become one, the others stay."""
    ordered = sorted(incidents, key=lambda one: one.span)
    main: list[TrackPoint] = []
    others: list[ObjectTrack] = []
    for incident in ordered:
        for place, track in enumerate(incident.tracks):
            if place == 0 and (not main or track.points[0].time_us > main[-1].time_us):
                main.extend(track.points)
            else:
                others.append(track)
    return (ObjectTrack(tuple(main)), *others) if main else tuple(others)


def join_spans(incidents: Sequence[Incident]) -> Timespan:
    """From the first beginning to the last end."""
    return Timespan(min(one.span.start_us for one in incidents), max(one.span.end_us for one in incidents))


def move_peak(incident: Incident, peak_us: int) -> Incident:
    """The same incident with its box at another moment."""
    return replace(incident, peak_us=peak_us, region=_region_at(incident.tracks, peak_us))


def _region_at(tracks: Sequence[ObjectTrack], time_us: int) -> Region:
    if not tracks:
        return WHOLE_PICTURE
    points = tracks[0].points
    return points[max(0, bisect_right(points, time_us, key=lambda point: point.time_us) - 1)].region


def _values(region: Region) -> tuple[float, float, float, float]:
    return region.x, region.y, region.width, region.height
