"""How hot each part of the picture was at every step, coarsely: to find heat in a region without reading heatmaps.

It repeats what the heatmaps say, rounded up, so that nothing hot is missed; `examine.py` compares it with them.
"""

from __future__ import annotations

from collections.abc import Callable
from math import ceil, floor

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.media import Region
from tvad_desktop.storage.analyses import Analyses
from tvad_desktop.storage.case_file import CaseReadOnlyError
from tvad_desktop.storage.database import explain_damage
from tvad_desktop.storage.heat_maxima import COARSE_GRID, coarse_maxima

INDEX_ACTION = "heat.index"
AT_ONCE = 200  # segments indexed in one act


class HeatIndex(Analyses):
    """The part of a case that finds heat by place."""

    def index_heat(self, on_progress: Callable[[int, int], None] = lambda done, total: None) -> int:
        """Index what was analysed before there was an index, where the case can be written; returns how many segments
        that were. Quick when there is nothing to do."""
        if self.read_only is not None:
            return 0
        rows = self._rows(
            "SELECT * FROM segments WHERE id NOT IN (SELECT segment_id FROM heat_maxima) ORDER BY analysis_id, position"
        )
        for start in range(0, len(rows), AT_ONCE):
            on_progress(start, len(rows))
            maxima = [
                (row["id"], coarse_maxima(self.read_segment(row).scores)) for row in rows[start : start + AT_ONCE]
            ]
            try:
                with self._change(while_closed=True) as trail:  # it says nothing that heat does not say
                    self._database.conn.executemany("INSERT OR IGNORE INTO heat_maxima VALUES (?, ?)", maxima)
                    trail.append(INDEX_ACTION, f"segments up to {maxima[-1][0]}", str(len(maxima)))
            except CaseReadOnlyError:  # somebody else writes it: heat is read without an index, which takes longer
                return start
        return len(rows)

    def heat_in(self, analysis_id: int, region: Region) -> tuple[NDArray[np.int64], NDArray[np.float32]]:
        """Times [T] of every step of an analysis, and the hottest heat [T] in the parts of the picture that a region
        touches, rounded up to 1/255. What is not indexed is read from its heatmaps."""
        rows = self._rows(
            "SELECT segments.*, maxima FROM segments LEFT JOIN heat_maxima ON segment_id = segments.id"
            " WHERE analysis_id = ? ORDER BY position",
            analysis_id,
        )
        for row in rows:
            if row["maxima"] is None:
                row["maxima"] = coarse_maxima(self.read_segment(row).scores)
        height, width = COARSE_GRID
        down = slice(floor(region.y * height), max(1, ceil((region.y + region.height) * height - 1e-9)))
        across = slice(floor(region.x * width), max(1, ceil((region.x + region.width) * width - 1e-9)))
        with explain_damage(self.folder, f"the index of analysis {analysis_id}"):
            times_us = np.frombuffer(b"".join(row["times_us"] for row in rows), "<i8").astype(np.int64)
            maxima = np.frombuffer(b"".join(row["maxima"] for row in rows), np.uint8)
            here = maxima.reshape(len(times_us), height, width)[:, down, across]
        return times_us, here.max(axis=(1, 2), initial=0).astype(np.float32) / 255
