"""Heatmap segments: consecutive heatmaps as one .npz file, float16 scores [T, grid_h, grid_w] and int64 times [T]."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Sequence

import numpy as np
from numpy.lib import format as npy
from numpy.typing import NDArray

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.media import Timespan
from tvad_desktop.domain.scores import HeatmapSequence

MOST_CELLS = 1 << 26  # of one segment; 32 steps of a grid of 1,000 × 1,000 have half as many
_HEADER_BYTES = 4096


def check_segment(heatmaps: HeatmapSequence, scores: NDArray[np.float32]) -> None:
    """Raise ValueError unless there is one finite heatmap and one finite score for each of ≥ 1 ascending times."""
    steps = len(heatmaps.times_us)
    if steps == 0 or heatmaps.scores.ndim != 3 or len(heatmaps.scores) != steps or scores.shape != (steps,):
        raise ValueError(f"{steps} times, heatmaps {heatmaps.scores.shape} and scores {scores.shape} do not match")
    if heatmaps.scores.size > MOST_CELLS:
        raise ValueError(f"a segment of {heatmaps.scores.size} cells is too large to be read again")
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


def most_bytes(steps: int, grid_h: int, grid_w: int) -> int:
    """The largest file that a segment of this shape can make; UserError for a shape that no segment has."""
    if min(steps, grid_h, grid_w) < 1 or steps * grid_h * grid_w > MOST_CELLS:
        raise UserError(
            f"The case names a heatmap of {steps} steps of {grid_h} × {grid_w}, which none has.", "Restore a backup."
        )
    return steps * (grid_h * grid_w * 2 + 8) * 11 // 10 + 4 * _HEADER_BYTES  # what does not compress may grow a little


def decode_heatmaps(content: bytes, times_us: NDArray[np.int64], grid_h: int, grid_w: int) -> HeatmapSequence:
    """Unpack a segment that must have these times and this grid; nothing larger is ever unpacked.

    UserError for anything else: the case may come from somebody who wants to fill the memory.
    """
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            stored_us = _read_array(archive, "times_us.npy", (len(times_us),), "<i8")
            scores = _read_array(archive, "scores.npy", (len(times_us), grid_h, grid_w), "<f2").astype(np.float32)
    # zlib and zipfile answer damage in these ways; SyntaxError is what numpy says of a header that is no Python.
    except (ValueError, KeyError, OSError, EOFError, SyntaxError, NotImplementedError, RuntimeError,
            zipfile.BadZipFile, zlib.error) as error:  # fmt: skip
        raise UserError("A heatmap of the case is damaged.", "Restore the case from a backup.") from error
    if not (np.array_equal(stored_us, times_us) and np.isfinite(scores).all()):
        raise UserError("A heatmap of the case is not that of its scores.", "Restore the case from a backup.")
    return HeatmapSequence(stored_us.astype(np.int64), scores)


def _read_array(archive: zipfile.ZipFile, name: str, shape: tuple[int, ...], dtype: str) -> NDArray[np.generic]:
    expected = np.dtype(dtype)
    size_bytes = int(np.prod(shape)) * expected.itemsize
    with archive.open(name) as member:
        stream = io.BytesIO(member.read(size_bytes + _HEADER_BYTES))
    if npy.read_magic(stream) != (1, 0):
        raise ValueError("an unknown version of the array format")
    stored_shape, in_columns, stored_dtype = npy.read_array_header_1_0(stream)
    if (stored_shape, stored_dtype) != (shape, expected):
        raise ValueError(f"an array {stored_shape} of {stored_dtype} where {shape} of {expected} belongs")
    return np.frombuffer(stream.read(size_bytes), expected).reshape(shape, order="F" if in_columns else "C")


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
