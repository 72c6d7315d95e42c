"""Segments: consecutive steps as one .npz file.

Heat is `scores` float16 [T, grid_h, grid_w] at `times_us` int64 [T]. Any other layer lies beside it: `NAME.rows` int64
[T], how many things each step shows, and one array a column, `NAME.COLUMN`.
"""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.layers import LayerSequence
from tvad_desktop.domain.media import Timespan
from tvad_desktop.domain.scores import HeatmapSequence

ROWS = "rows"


def check_segment(heatmaps: HeatmapSequence, scores: NDArray[np.float32], layers: Mapping[str, LayerSequence]) -> None:
    """Raise ValueError unless there is one finite heatmap, one finite score, and one step of every layer for each of
    ≥ 1 ascending times."""
    steps = len(heatmaps.times_us)
    if steps == 0 or heatmaps.scores.ndim != 3 or len(heatmaps.scores) != steps or scores.shape != (steps,):
        raise ValueError(f"{steps} times, heatmaps {heatmaps.scores.shape} and scores {scores.shape} do not match")
    if not (np.diff(heatmaps.times_us) > 0).all():
        raise ValueError("the times of a segment must ascend")
    if not (np.isfinite(heatmaps.scores).all() and np.isfinite(scores).all()):
        raise ValueError("heatmaps and scores must be finite")
    for name, layer in layers.items():
        if len(layer) != steps or ROWS in layer.columns:
            raise ValueError(f"the layer {name} has {len(layer)} steps of {steps}, or a column called “{ROWS}”")


def encode_segment(heatmaps: HeatmapSequence, layers: Mapping[str, LayerSequence]) -> bytes:
    arrays = {"times_us": heatmaps.times_us.astype("<i8"), "scores": heatmaps.scores.astype("<f2")}
    for name, layer in layers.items():
        arrays[f"{name}.{ROWS}"] = layer.counts.astype("<i8")
        arrays |= {f"{name}.{column}": rows for column, rows in layer.columns.items()}
    buffer = io.BytesIO()
    np.savez_compressed(buffer, allow_pickle=False, **arrays)
    return buffer.getvalue()


def decode_layer(content: bytes, name: str) -> LayerSequence | None:
    """One layer of a segment; None where the segment has none of this name."""
    with np.load(io.BytesIO(content), allow_pickle=False) as arrays:
        if f"{name}.{ROWS}" not in arrays.files:
            return None
        stored = {key.removeprefix(f"{name}."): arrays[key] for key in arrays.files if key.startswith(f"{name}.")}
    counts = stored.pop(ROWS).astype(np.int64)
    return LayerSequence(counts, stored)


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
