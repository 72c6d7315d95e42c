"""Segments: consecutive steps as one .npz file.

Heat is `scores` float16 [T, grid_h, grid_w] at `times_us` int64 [T]. Any other layer lies beside it: `NAME.rows` int64
[T], how many things each step shows, and one array a column, `NAME.COLUMN`.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager

import numpy as np
from numpy.lib import format as npy
from numpy.typing import NDArray

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.layers import LayerSequence
from tvad_desktop.domain.media import Timespan
from tvad_desktop.domain.scores import HeatmapSequence

MOST_CELLS = 1 << 26  # of one segment; 32 steps of a grid of 1,000 × 1,000 have half as many
MOST_LAYER_BYTES = 1 << 24  # of all other layers of a segment; 32 steps with 1,000 things of 100 bytes have a fifth
ROWS = "rows"
_HEADER_BYTES = 4096


def check_segment(heatmaps: HeatmapSequence, scores: NDArray[np.float32], layers: Mapping[str, LayerSequence]) -> None:
    """Raise ValueError unless there is one finite heatmap, one finite score, and one step of every layer for each of
    ≥ 1 ascending times."""
    steps = len(heatmaps.times_us)
    if steps == 0 or heatmaps.scores.ndim != 3 or len(heatmaps.scores) != steps or scores.shape != (steps,):
        raise ValueError(f"{steps} times, heatmaps {heatmaps.scores.shape} and scores {scores.shape} do not match")
    if heatmaps.scores.size > MOST_CELLS:
        raise ValueError(f"a segment of {heatmaps.scores.size} cells is too large to be read again")
    if not (np.diff(heatmaps.times_us) > 0).all():
        raise ValueError("the times of a segment must ascend")
    if not (np.isfinite(heatmaps.scores).all() and np.isfinite(scores).all()):
        raise ValueError("heatmaps and scores must be finite")
    for name, layer in layers.items():
        if len(layer) != steps or ROWS in layer.columns:
            raise ValueError(f"the layer {name} has {len(layer)} steps of {steps}, or a column called “{ROWS}”")
    if sum(rows.nbytes for layer in layers.values() for rows in layer.columns.values()) > MOST_LAYER_BYTES:
        raise ValueError("the layers of a segment are too large to be read again")


def encode_segment(heatmaps: HeatmapSequence, layers: Mapping[str, LayerSequence]) -> bytes:
    arrays = {"times_us": heatmaps.times_us.astype("<i8"), "scores": heatmaps.scores.astype("<f2")}
    for name, layer in layers.items():
        arrays[f"{name}.{ROWS}"] = layer.counts.astype("<i8")
        arrays |= {f"{name}.{column}": rows for column, rows in layer.columns.items()}
    buffer = io.BytesIO()
    np.savez_compressed(buffer, allow_pickle=False, **arrays)
    return buffer.getvalue()


def most_bytes(steps: int, grid_h: int, grid_w: int) -> int:
    """The largest file that a segment of this shape can make; UserError for a shape that no segment has."""
    if min(steps, grid_h, grid_w) < 1 or steps * grid_h * grid_w > MOST_CELLS:
        raise UserError(
            f"The case names a heatmap of {steps} steps of {grid_h} × {grid_w}, which none has.", "Restore a backup."
        )
    heat_bytes = steps * (grid_h * grid_w * 2 + 8)
    return (heat_bytes + MOST_LAYER_BYTES) * 11 // 10 + 4 * _HEADER_BYTES  # what does not compress may grow a little


def decode_heatmaps(content: bytes, times_us: NDArray[np.int64], grid_h: int, grid_w: int) -> HeatmapSequence:
    """Unpack a segment that must have these times and this grid; nothing larger is ever unpacked.

    UserError for anything else: the case may come from somebody who wants to fill the memory.
    """
    with _opened(content) as archive:
        stored_us = _read_array(archive, "times_us.npy", (len(times_us),), "<i8")
        scores = _read_array(archive, "scores.npy", (len(times_us), grid_h, grid_w), "<f2").astype(np.float32)
    if not (np.array_equal(stored_us, times_us) and np.isfinite(scores).all()):
        raise UserError("A heatmap of the case is not that of its scores.", "Restore the case from a backup.")
    return HeatmapSequence(stored_us.astype(np.int64), scores)


def decode_layer(content: bytes, name: str, steps: int) -> LayerSequence | None:
    """One layer of a segment of so many steps; None where the segment has none of this name. Errors and bounds are
    those of `decode_heatmaps`."""
    with _opened(content) as archive:
        members = [member for member in archive.namelist() if member.startswith(f"{name}.")]
        counted = f"{name}.{ROWS}.npy"
        if counted not in members:
            return None
        counts = _read_array(archive, counted, (steps,), "<i8").astype(np.int64)
        if counts.min() < 0:
            raise ValueError("fewer than no rows")
        columns = {
            member.removeprefix(f"{name}.").removesuffix(".npy"): _read_rows(archive, member, int(counts.sum()))
            for member in members
            if member != counted
        }
    return LayerSequence(counts, columns)


@contextmanager
def _opened(content: bytes) -> Iterator[zipfile.ZipFile]:
    """The archive of a segment, whatever is wrong with it told as damage."""
    try:
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            yield archive
    # zlib and zipfile answer damage in these ways; SyntaxError is what numpy says of a header that is no Python.
    except (ValueError, KeyError, OSError, EOFError, SyntaxError, NotImplementedError, RuntimeError,
            zipfile.BadZipFile, zlib.error) as error:  # fmt: skip
        raise UserError("A heatmap of the case is damaged.", "Restore the case from a backup.") from error


def _read_rows(archive: zipfile.ZipFile, name: str, rows: int) -> NDArray[np.generic]:
    """A column of numbers with so many rows."""
    with archive.open(name) as member:
        stream = io.BytesIO(member.read(MOST_LAYER_BYTES + _HEADER_BYTES))
    if npy.read_magic(stream) != (1, 0):
        raise ValueError("an unknown version of the array format")
    shape, in_columns, dtype = npy.read_array_header_1_0(stream)
    if shape[:1] != (rows,) or dtype.kind not in "biuf" or int(np.prod(shape)) * dtype.itemsize > MOST_LAYER_BYTES:
        raise ValueError(f"an array {shape} of {dtype} where {rows} rows of numbers belong")
    content = stream.read(int(np.prod(shape)) * dtype.itemsize)
    return np.frombuffer(content, dtype).reshape(shape, order="F" if in_columns else "C")


def _read_array(archive: zipfile.ZipFile, name: str, shape: tuple[int, ...], dtype: str) -> NDArray[np.generic]:
    expected = np.dtype(dtype)
    size_bytes = int(np.prod(shape)) * expected.itemsize
    if archive.getinfo(name).file_size > size_bytes + _HEADER_BYTES:
        raise ValueError(f"{name} is larger than {shape} of {expected}")
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
