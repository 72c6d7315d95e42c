"""Heatmap segments: consecutive heatmaps as one .npz file, float16 scores [T, grid_h, grid_w] and int64 times [T]."""

from __future__ import annotations

import io
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.media import Timespan
from tvad_desktop.domain.scores import HeatmapSequence


def check_segment(heatmaps: HeatmapSequence, scores: NDArray[np.float32]) -> None:
    """Raise ValueError unless there is one finite heatmap and one finite score for each of ≥ 1 ascending times."""
    steps = len(heatmaps.times_us)
    if steps == 0 or heatmaps.scores.ndim != 3 or len(heatmaps.scores) != steps or scores.shape != (steps,):
        raise ValueError(f"{steps} times, heatmaps {heatmaps.scores.shape} and scores {scores.shape} do not match")
    if not (np.diff(heatmaps.times_us) > 0).all():
        raise ValueError("the times of a segment must ascend")
    if not (np.isfinite(heatmaps.scores).all() and np.isfinite(scores).all()):
        raise ValueError("heatmaps and scores must be finite")


def encode_heatmaps(heatmaps: HeatmapSequence) -> bytes:
    buffer = io.BytesIO()
    np.savez_compressed(
        buffer, times_us=heatmaps.times_us.astype("<i8"), scores=heatmaps.scores.astype("<f2"), allow_pickle=False
    )
    return buffer.getvalue()


def decode_heatmaps(content: bytes) -> HeatmapSequence:
    with np.load(io.BytesIO(content), allow_pickle=False) as arrays:
        return HeatmapSequence(arrays["times_us"].astype(np.int64), arrays["scores"].astype(np.float32))


def join_heatmaps(segments: Sequence[HeatmapSequence], span: Timespan | None) -> HeatmapSequence:
    """Put segments in ascending order together and keep what lies in `span`; nothing gives scores [0, 0, 0]."""
    if not segments:
        return HeatmapSequence(np.empty(0, np.int64), np.empty((0, 0, 0), np.float32))
    times_us = np.concatenate([segment.times_us for segment in segments])
    scores = np.concatenate([segment.scores for segment in segments])
    if span is None:
        return HeatmapSequence(times_us, scores)
    start, end = np.searchsorted(times_us, [span.start_us, span.end_us])
    return HeatmapSequence(times_us[start:end], scores[start:end])
