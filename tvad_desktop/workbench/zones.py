"""Zones in which nobody shall be: who was in them, told from the tracks that an analysis stored."""

from __future__ import annotations

import threading
from collections.abc import Sequence
from dataclasses import replace

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.case import Analysis
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.zones import Intrusion, Zone, find_intrusions
from tvad_desktop.storage.cases import CaseStore

MOST_KNOWN = 16  # videos whose stays are remembered

_known: dict[str, tuple[Intrusion, ...]] = {}
_guard = threading.Lock()


def intrusions(store: CaseStore, analysis: Analysis, times_us: NDArray[np.int64]) -> tuple[Intrusion, ...]:
    """Who was in a zone of the camera, in the steps `times_us` [T] of a finished analysis."""
    footage = store.video(analysis.video_id)
    zones = store.zones(footage.camera_id) if footage.camera_id is not None else ()
    mark = store.tracks_mark(analysis.id)
    if not zones or mark is None or not len(times_us):
        return ()
    # They change with the zones, the tracks and the recorder's clock alone, and are asked for at every look.
    steps = (len(times_us), int(times_us[0]), int(times_us[-1]))
    key = repr((store.folder, analysis.id, mark, zones, footage.recorded_from, steps))
    with _guard:
        known = _known.pop(key, None)
    if known is None:
        tracks = store.find_tracks([("analysis_id = ?", (analysis.id,))], with_points=True)
        known = tuple(find_intrusions(zones, tracks, times_us, footage.recorded_from))
    with _guard:
        _known[key] = known
        while len(_known) > MOST_KNOWN:
            del _known[next(iter(_known))]
    return known


def add_zone(zones: Sequence[Zone], zone: Zone) -> tuple[Zone, ...]:
    """With one zone more, under a number that none of them has."""
    return (*zones, replace(zone, id=max((one.id for one in zones), default=0) + 1))


def remove_zone(zones: Sequence[Zone], zone_id: int) -> tuple[Zone, ...]:
    """Without one zone; UserError says which there are."""
    if all(zone.id != zone_id for zone in zones):
        known = ", ".join(str(zone.id) for zone in zones) or "none"
        raise UserError(f"There is no zone {zone_id}.", f"There are: {known}.")
    return tuple(zone for zone in zones if zone.id != zone_id)
