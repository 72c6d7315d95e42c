"""What the detector says: a heatmap for each step of time, and one score for each heatmap."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.media import Timespan


@dataclass(frozen=True, slots=True, eq=False)
class Heatmap:
    """Anomaly probability on the patch grid. `scores` is float32 [grid_h, grid_w] in [0, 1]."""

    time_us: int
    scores: NDArray[np.float32]


@dataclass(frozen=True, slots=True, eq=False)
class HeatmapSequence:
    """Heatmaps of consecutive steps. `times_us` int64 [T] ascending, `scores` float [T, grid_h, grid_w]."""

    times_us: NDArray[np.int64]
    scores: NDArray[np.float32]

    def __len__(self) -> int:
        return len(self.times_us)

    def within(self, span: Timespan) -> HeatmapSequence:
        """The steps that lie in `span`."""
        first, last = np.searchsorted(self.times_us, (span.start_us, span.end_us))
        return HeatmapSequence(self.times_us[first:last], self.scores[first:last])


@dataclass(frozen=True, slots=True, eq=False)
class ScoreTrack:
    """One score a step. `times_us` int64 [T] ascending, `scores` float32 [T] in [0, 1]."""

    times_us: NDArray[np.int64]
    scores: NDArray[np.float32]

    def __len__(self) -> int:
        return len(self.times_us)
