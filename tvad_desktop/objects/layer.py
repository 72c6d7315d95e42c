"""Objects as a layer of observations beside the heat."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.layers import LayerSequence, Rows
from tvad_desktop.objects.classes import NAMES
from tvad_desktop.objects.linking import Objects
from tvad_desktop.objects.looks import LOOK, measure_looks
from tvad_desktop.objects.network import COLUMNS, ObjectNetwork

Array = NDArray[np.float32]

OBJECTS_LAYER = "objects"
LOOK_STEPS = 255  # a share of pixels is kept as one of so many steps


class ObjectsWithLooks:
    """Finds objects and measures their colours while the picture is at hand: [n, COLUMNS + LOOK] of a picture."""

    def __init__(self, network: ObjectNetwork) -> None:
        self._network = network

    def find(self, rgb: NDArray[np.uint8]) -> Array:
        objects = self._network.find(rgb)
        return np.concatenate([objects, measure_looks(rgb, objects)], axis=1)


def as_rows(objects: Array, looks: Array | None = None) -> Rows:
    """Objects [n, 6] of known classes as rows: `box` [n, 4] (left, top, right, bottom in [0, 1]), `score` and `kind`
    [n], the number of the class, and `look` [n, LOOK], shares of colours in steps of 1/255."""
    known = np.isin(objects[:, 5], list(NAMES))
    rows = {"box": objects[known, :4], "score": objects[known, 4], "kind": objects[known, 5].astype(np.int16)}
    if looks is not None:
        rows["look"] = np.round(looks[known] * LOOK_STEPS).astype(np.uint8)
    return rows


def read_objects(times_us: NDArray[np.int64], layer: LayerSequence) -> list[Objects]:
    """The looks of consecutive steps of the stored layer; a step in which nobody looked shows nothing.

    ValueError for columns that `as_rows` cannot have made.
    """
    if not layer.columns:
        return []
    boxes, scores, kinds = (layer.columns.get(name, np.zeros(0)) for name in ("box", "score", "kind"))
    count = int(layer.counts.sum())
    looks = layer.columns.get("look", np.zeros((count, LOOK), np.uint8))
    if boxes.shape != (count, 4) or scores.shape != (count,) or kinds.shape != (count,) or looks.shape != (count, LOOK):
        raise ValueError("a layer of objects with other columns")
    ends = np.cumsum(layer.counts)
    return [
        Objects(
            int(time_us),
            boxes[end - rows : end].astype(np.float32),
            scores[end - rows : end].astype(np.float32),
            kinds[end - rows : end].astype(np.int16),
            np.asarray(looks[end - rows : end] / LOOK_STEPS, np.float32),
        )
        for time_us, rows, end in zip(times_us.tolist(), layer.counts.tolist(), ends.tolist(), strict=True)
        if rows
    ]


def split_looks(found: Array | None) -> tuple[Array | None, Array | None]:
    """What `ObjectsWithLooks` found as objects [n, 6] and looks [n, LOOK]; None where nobody looked."""
    return (None, None) if found is None else (found[:, :COLUMNS], found[:, COLUMNS:])
