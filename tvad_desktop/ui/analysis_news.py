"""What an analysis under way has found so far, for the screen."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from time import monotonic
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.incident import Incident
from tvad_desktop.domain.scores import HeatmapSequence, ScoreTrack
from tvad_desktop.workbench.incidents import update_incidents_so_far

if TYPE_CHECKING:
    from tvad_desktop.storage.cases import CaseStore

LEAST_PAUSE_S = 1.0
PAUSE_PER_WORK = 20.0  # deriving incidents takes at most a twentieth of the time of an analysis


@dataclass(frozen=True, slots=True, eq=False)
class SegmentNews:
    """One segment's scores; `incidents` are all of the video so far with their revisions, None where they were not
    looked for."""

    track: ScoreTrack
    incidents: dict[Incident, int] | None


class AnalysisNews:
    """Used by the worker that analyses. Incidents are looked for now and then, and only while no finished analysis has
    found some: those stay until this one is finished too."""

    def __init__(self, store: CaseStore, video_id: int, tell: Callable[[object], None]) -> None:
        self._store = store
        self._video_id = video_id
        self._tell = tell
        self._next_s = 0.0
        self._is_first = all(analysis.state != "done" for analysis in store.analyses(video_id))

    def pass_segment(self, heatmaps: HeatmapSequence, scores: NDArray[np.float32]) -> None:
        """Tell what has just been stored."""
        self._tell(SegmentNews(ScoreTrack(heatmaps.times_us, scores), self._find_incidents()))

    def _find_incidents(self) -> dict[Incident, int] | None:
        begun_s = monotonic()
        analysis = self._store.latest_analysis(self._video_id)
        if not self._is_first or begun_s < self._next_s or analysis is None:
            return None
        revisions = self._store.revisions()  # read first: what changes meanwhile then counts as not read
        found = update_incidents_so_far(self._store, analysis)
        incidents = {one: revisions.get(one.id, self._store.revision(one.id)) for one in found}
        took_s = monotonic() - begun_s
        self._next_s = begun_s + max(LEAST_PAUSE_S, PAUSE_PER_WORK * took_s)
        return incidents
