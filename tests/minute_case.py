"""A case of one minute of footage with two incidents, for what people do to incidents."""

from __future__ import annotations

from pathlib import Path

import numpy as np

from tvad_desktop.domain.media import Video
from tvad_desktop.domain.scores import HeatmapSequence
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.workbench.incidents import set_threshold

S = 1_000_000
STEP_US = 200_000
VIDEO = Video(Path("/gone/gate.mp4"), "f" * 64, 60 * S, 640, 360, 1500)


def make_case(folder: Path, *, analysed: bool = True) -> CaseStore:
    """A minute of footage with heat from 10 to 20 s and from 40 to 45 s."""
    store = CaseStore.create(folder, "Car park", "ada")
    video = store.add_video(VIDEO, store.camera("Gate").id, None)
    if analysed:
        analysis = store.begin_analysis(video.id, "tvad-mini", "a" * 64, "{}")
        times_us = np.arange(0, 60 * S, STEP_US, dtype=np.int64)
        heat = np.full((len(times_us), 3, 5), 0.02, np.float32)
        heat[(times_us >= 10 * S) & (times_us < 20 * S), 0, 0] = 0.9
        heat[(times_us >= 40 * S) & (times_us < 45 * S), 2, 4] = 0.6
        store.save_segment(analysis.id, HeatmapSequence(times_us, heat), heat.max(axis=(1, 2)))
        store.finish_analysis(analysis.id, len(times_us), 0)
        set_threshold(store, 0.5)
    return store


def spans(store: CaseStore) -> list[tuple[int, int, int]]:
    return [(one.id, one.span.start_us // S, one.span.end_us // S) for one in store.incidents()]
