"""What objects seen over time tell of an incident: what its target is, and what else was in the picture."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from tvad_desktop.domain.answers import Evidence
from tvad_desktop.domain.incident import Incident
from tvad_desktop.domain.media import Timespan
from tvad_desktop.domain.observed import ObservedTrack

LOOKS = 24
"""Moments of an incident at which objects are counted."""

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


LEAST_FIT = 0.2
"""Mean overlap of heat and object over all moments of the heat. Heat is larger than what it lies on, and lies on
passers-by, too."""


def find_object(tracks: Iterable[ObservedTrack], incident: Incident) -> ObservedTrack | None:
    """The object whose boxes the main heat of an incident fits best all the time; None where none fits."""
    points = incident.tracks[0].points if incident.tracks else ()

    def fit(track: ObservedTrack) -> float:
        boxes = [(point.region, track.region_at(point.time_us)) for point in points]
        return sum(heat.iou(box) for heat, box in boxes if box is not None) / max(1, len(points))

    best = max(((fit(track), -place, track) for place, track in enumerate(tracks)), default=None)
    return best[2] if best is not None and best[0] >= LEAST_FIT else None


def tell_sightings(evidence: Evidence, incident: Incident, seen: Sequence[ObservedTrack]) -> Evidence:
    """The evidence with what the object under the heat is, and with what else was in the picture. `seen`: the tracks of
    the span of the incident."""
    found = find_object(seen, incident)
    told = evidence if found is None else name_object(evidence, found)
    return replace(told, around=count_at_once(seen, incident.span))


def name_object(evidence: Evidence, track: ObservedTrack) -> Evidence:
    """The evidence with class and colours of the object that the heat lies on, where nothing is known of them yet."""
    if evidence.names and set(dict(evidence.names)) != {CALLED.get(track.kind, track.kind)}:
        return evidence
    names = evidence.names or ((CALLED.get(track.kind, track.kind), 1),)
    is_told = evidence.colours or evidence.is_grey or evidence.shines
    return replace(evidence, names=names, colours=evidence.colours if is_told else track.colours)


def _moments(start_us: int, end_us: int) -> list[int]:
    """At most `LOOKS` moments, evenly from the first to the last of a span."""
    if end_us <= start_us:
        return []
    steps = max(1, min(LOOKS, (end_us - start_us) // 100_000))
    return sorted({start_us + (end_us - 1 - start_us) * step // steps for step in range(steps + 1)})
