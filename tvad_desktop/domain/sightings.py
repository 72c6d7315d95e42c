"""What objects seen over time tell of an incident: the way of its target, and what else was in the picture."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from tvad_desktop.domain.answers import Evidence, measure_speed
from tvad_desktop.domain.derivation import describe_track
from tvad_desktop.domain.incident import Incident, ObjectTrack, TrackPoint
from tvad_desktop.domain.media import Timespan, cell_name
from tvad_desktop.domain.observed import ObservedTrack

LOOKS = 24
"""Moments of an incident at which objects are counted, and those of a track that its way is read from."""

REACH_US = 700_000
"""So much longer must heat have been there than the object for its own end to count: a look of the object network is
0.6 s apart."""

CALLED = {"cycle": "bicycle"}


def count_at_once(tracks: Iterable[ObservedTrack], span: Timespan) -> tuple[tuple[str, int], ...]:
    """Classes in the picture during a span with how many of each were seen at one moment at most, most first."""
    seen = list(tracks)
    most: dict[str, int] = {}
    for time_us in _moments(span.start_us, span.end_us):
        here: dict[str, int] = {}
        for track in seen:
            if track.region_at(time_us) is not None:
                name = CALLED.get(track.kind, track.kind)
                here[name] = here.get(name, 0) + 1
        most = {name: max(most.get(name, 0), here.get(name, 0)) for name in most | here}
    return tuple(sorted(most.items(), key=lambda one: (-one[1], one[0])))


def follow_object(evidence: Evidence, incident: Incident, track: ObservedTrack, aspect: float) -> Evidence:
    """The evidence with positions, motion and speed of the object that the heat lies on, which is seen more sharply.

    At an end at which the object was lost long before the heat, or found long after it, the heat tells. `aspect` is
    height by width of the picture. Unchanged where the object was hardly seen.
    """
    path = _path(incident, track)
    if len(path.points) < 2:
        return evidence
    start, end, state = describe_track([path], aspect)
    passed = [cell_name(*point.region.center) for point in path.points]
    return replace(
        evidence,
        from_cell=start,
        to_cell=end,
        cells=tuple(dict.fromkeys([start, *passed, end])),
        state=state,
        speed=measure_speed(path, aspect),
    )


def _path(incident: Incident, track: ObservedTrack) -> ObjectTrack:
    """The boxes of the object within the incident, and of the heat before and after it."""
    span = incident.span
    first_us, last_us = max(span.start_us, track.first_us), min(span.end_us - 1, track.last_us)
    boxes = [(time_us, track.region_at(time_us)) for time_us in _moments(first_us, last_us + 1)]
    own = [TrackPoint(time_us, region, track.score) for time_us, region in boxes if region is not None]
    heat = list(incident.tracks[0].points) if incident.tracks else []
    before = [point for point in heat if own and point.time_us < own[0].time_us - REACH_US]
    after = [point for point in heat if own and point.time_us > own[-1].time_us + REACH_US]
    return ObjectTrack((*before, *own, *after))


def _moments(start_us: int, end_us: int) -> list[int]:
    """At most `LOOKS` moments, evenly from the first to the last of a span."""
    if end_us <= start_us:
        return []
    steps = max(1, min(LOOKS, (end_us - start_us) // 100_000))
    return sorted({start_us + (end_us - 1 - start_us) * step // steps for step in range(steps + 1)})
