"""Zones in which nobody shall be: who was in them, told from the tracks that an analysis stored."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.case import Analysis
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.numbered import without
from tvad_desktop.domain.zones import Intrusion, Zone, find_intrusions
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.workbench.remembered import Remembered

_stays: Remembered[tuple[Intrusion, ...]] = Remembered(most=16)  # videos


def intrusions(store: CaseStore, analysis: Analysis, times_us: NDArray[np.int64]) -> tuple[Intrusion, ...]:
    """Who was in a zone of the camera, in the steps `times_us` [T] of a finished analysis."""
    footage = store.video(analysis.video_id)
    zones = store.zones(footage.camera_id) if footage.camera_id is not None else ()
    mark = store.tracks_mark(analysis.id)
    if not zones or mark is None or not len(times_us):
        return ()
    # They change with the zones, the tracks and the recorder's clock alone, and are asked for at every look.
    steps = (len(times_us), int(times_us[0]), int(times_us[-1]))
    made_from = (store.folder, analysis.id, mark, zones, footage.recorded_from, steps)

    def find() -> tuple[Intrusion, ...]:
        tracks = store.find_tracks([("analysis_id = ?", (analysis.id,))], with_points=True)
        return tuple(find_intrusions(zones, tracks, times_us, footage.recorded_from))

    return _stays.find_or_make(made_from, find)


def remove_zone(zones: Sequence[Zone], zone_id: int) -> tuple[Zone, ...]:
    """Without one zone; UserError says which there are."""
    try:
        return without(zones, zone_id)
    except KeyError as error:
        raise UserError(f"There is no zone {zone_id}.", f"There are: {error.args[0]}.") from error
