"""Heatmaps near the playhead: read from the case in short stretches, never all of a long video."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable

import numpy as np
from numpy.typing import NDArray
from PySide6.QtCore import QObject, Signal

from tvad_desktop.domain.media import Timespan
from tvad_desktop.domain.scores import HeatmapSequence
from tvad_desktop.ui.look.words import tr
from tvad_desktop.ui.tasks import Lane, TaskJob, TaskRunner

STRETCH_US = 20_000_000
STRETCHES_KEPT = 6
HOLD_US = 1_500_000  # a heatmap holds until the next one, but not across a hole

ReadStretch = Callable[[Timespan], HeatmapSequence]


class HeatmapCache(QObject):
    """`changed` fires when a stretch that was missing has arrived."""

    changed = Signal()
    trouble = Signal(object)

    def __init__(self, runner: TaskRunner) -> None:
        super().__init__()
        self._runner = runner
        self._read: ReadStretch | None = None
        self._stretches: OrderedDict[int, HeatmapSequence] = OrderedDict()
        self._asked: set[int] = set()
        self._generation = 0

    def open(self, read: ReadStretch | None) -> None:
        """Switch to the heatmaps of another analysis, or to none."""
        self._generation += 1
        self._read = read
        self._stretches.clear()
        self._asked.clear()
        self.changed.emit()

    def forget(self, span: Timespan) -> None:
        """More of this time has been analysed: read it again when it is needed."""
        for stretch in range(span.start_us // STRETCH_US, span.end_us // STRETCH_US + 1):
            self._stretches.pop(stretch, None)
        self._generation += 1  # an answer under way may lack the new steps
        self._asked.clear()
        self.changed.emit()

    def at(self, time_us: int) -> NDArray[np.floating] | None:
        """The heatmap that holds at a moment, [grid_h, grid_w]; None if there is none or it is not here yet."""
        stretch = time_us // STRETCH_US
        known = self._stretches.get(stretch)
        if known is None:
            self._ask(stretch)
            return None
        self._stretches.move_to_end(stretch)
        index = int(np.searchsorted(known.times_us, time_us, side="right")) - 1
        if index < 0 or time_us - known.times_us[index] > HOLD_US:
            return None
        heatmap: NDArray[np.floating] = known.scores[index]
        return heatmap

    def _ask(self, stretch: int) -> None:
        if self._read is None or stretch in self._asked:
            return
        self._asked.add(stretch)
        read, generation = self._read, self._generation
        # One step earlier as well: the first moment of a stretch still shows the heatmap before it.
        span = Timespan(stretch * STRETCH_US - HOLD_US, (stretch + 1) * STRETCH_US)

        def work(job: TaskJob) -> HeatmapSequence:
            return read(span)

        task = self._runner.start(Lane.QUICK, tr("Read heatmaps"), work)
        task.succeeded.connect(lambda heatmaps: self._keep(stretch, heatmaps, generation))
        task.failed.connect(self.trouble)

    def _keep(self, stretch: int, heatmaps: HeatmapSequence, generation: int) -> None:
        if generation != self._generation:
            return
        self._asked.discard(stretch)
        self._stretches[stretch] = heatmaps
        while len(self._stretches) > STRETCHES_KEPT:
            self._stretches.popitem(last=False)
        self.changed.emit()
