"""The targets of an incident: which of the objects seen over time its heat lies on."""

from __future__ import annotations

from dataclasses import dataclass

from tvad_desktop.domain.incident import Incident
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.media import Region
from tvad_desktop.domain.observed import ObservedTrack
from tvad_desktop.storage.cases import CaseStore

LEAST_COVERED = 0.3  # of the smaller box
LEAST_SHARE = 0.3
SURROUNDINGS_AREA = 0.35
"""Heat over more of the picture than this is of the whole scene, not of one object."""

MOST_TARGETS = 6


@dataclass(frozen=True, slots=True)
class Target:
    """An object that an incident is about. `share`: of the moments with heat, those in which it lies on this object."""

    track: ObservedTrack
    share: float


def find_targets(store: CaseStore, incident: Incident) -> list[Target]:
    """The tracks that the heat of an incident lies on, the one with most of it first; empty where no tracks are kept.

    Derived from what is stored, so that it is right for whatever threshold holds.
    """
    if incident.analysis_id is None:
        return []
    seen = store.tracks_within(incident.analysis_id, incident.span)
    shares = [(_share(track, incident), track) for track in seen]
    chosen = sorted(((share, track) for share, track in shares if share >= LEAST_SHARE), key=lambda one: -one[0])
    return [Target(track, round(share, 3)) for share, track in chosen[:MOST_TARGETS]]


def read_target_kinds(store: CaseStore, job: Job) -> dict[int, tuple[str, ...]]:
    """The classes of the objects that each incident of a case is about, the one with most of its heat first; none for
    an incident whose heat lies on nothing that was recognised."""
    known = store.looked_for_tracks()
    videos, kinds = store.videos(), dict[int, tuple[str, ...]]()
    for number, footage in enumerate(videos):
        job.checkpoint(number, len(videos))
        for incident in store.incidents(footage.id):
            if incident.analysis_id in known:
                found = (one.track.kind for one in find_targets(store, incident))
                kinds[incident.id] = tuple(dict.fromkeys(found))
    return kinds


def _share(track: ObservedTrack, incident: Incident) -> float:
    """Over the heat tracks of an incident, the greatest share of moments, while the object is seen, in which heat lies
    on it."""
    best = 0.0
    for heat in incident.tracks:
        both = [
            _covered(point.region, region)
            for point in heat.points
            if point.region.area < SURROUNDINGS_AREA and (region := track.region_at(point.time_us)) is not None
        ]
        if both:
            met = sum(covered >= LEAST_COVERED for covered in both)
            best = max(best, met / max(len(both), len(heat.points) / 2))
    return best


def _covered(one: Region, other: Region) -> float:
    """How far two boxes cover each other: the share of the smaller one."""
    width = min(one.x + one.width, other.x + other.width) - max(one.x, other.x)
    height = min(one.y + one.height, other.y + other.height) - max(one.y, other.y)
    return max(0.0, width) * max(0.0, height) / max(min(one.area, other.area), 1e-9)
