"""The object network of a pack: NanoDet, from a picture to boxes of COCO's classes.

Processing as the network was trained: BGR, normalised; three strides; class scores through a sigmoid; each side of a
box is the expectation over 11 bins, in strides, from the centre of its cell; overlapping boxes of a class are dropped.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from tvad_desktop.packs.manifest import Pack
from tvad_desktop.packs.onnx import load_shipped_graph

Array = NDArray[np.float32]

ROLE = "objects"
PERSON, CAT, DOG = 0, 15, 16  # of COCO's classes
CLASSES = 80
SIDES, BINS = 4, 11
STRIDES_PX = (8, 16, 32)
SIZE_STEP_PX = 32
SIZE_SHARE = 2 / 3
"""Of the analysed picture's sides: a person a fifth of the picture high is then about 50 pixels tall."""

NEAR_SHARE = 0.5
NEAR_PX = 110
"""Whoever is taller than this is looked for once more, at half the size: the network knows people of 60 to 80 pixels,
and takes the parts of one that is much nearer for several."""

HINT_PX = 80
"""Without any box taller than this nobody is near, and the second look is left out."""

NEAR_TRUST = 0.75  # how much the score of one so near counts that the second look does not confirm

LEAST_SCORE = 0.2
MOST_OVERLAP = 0.5
COLUMNS = 6  # left, top, right, bottom, score, class
NO_OBJECTS = np.zeros((0, COLUMNS), np.float32)
MEAN = np.array([103.53, 116.28, 123.675], np.float32)
SPREAD = np.array([57.375, 57.12, 58.395], np.float32)


class ObjectNetwork:
    """Safe for several threads at once."""

    def __init__(self, pack: Pack) -> None:
        self._graph = load_shipped_graph(pack, ROLE)

    def find(self, rgb: NDArray[np.uint8]) -> Array:
        """Boxes in a picture [h, w, 3]: `FindObjects` of the interface, the surest first within a class."""
        height, width = _input_size(rgb, SIZE_SHARE)
        far = self.find_at(rgb, height, width)
        if not (far[:, 3] - far[:, 1] > HINT_PX / height).any():
            return far
        near = self.find_at(rgb, *_input_size(rgb, SIZE_SHARE * NEAR_SHARE))
        return _join(far, near, NEAR_PX / height)

    def find_at(self, rgb: NDArray[np.uint8], height: int, width: int) -> Array:
        """The same with the picture seen at a size in pixels, multiples of 32."""
        smaller = np.asarray(cv2.resize(rgb, (width, height), interpolation=cv2.INTER_AREA), np.uint8)
        outputs = self._graph.run({"bgr": _normalised(smaller)[None]})
        found = np.concatenate([_decode(output[0], stride) for output, stride in zip(outputs, STRIDES_PX, strict=True)])
        kept = [found[found[:, 5] == kind] for kind in np.unique(found[:, 5])]
        boxes = np.concatenate([drop_overlapping(group) for group in kept]) if kept else NO_OBJECTS
        boxes[:, :4] = np.clip(boxes[:, :4] / np.array([width, height, width, height], np.float32), 0, 1)
        return boxes.astype(np.float32)


def _normalised(rgb: NDArray[np.uint8]) -> Array:
    """A picture [h, w, 3] as the network takes it, [3, h, w]: channel by channel, as each lies in one piece then."""
    planes = np.empty((3, *rgb.shape[:2]), np.float32)
    for place, plane in enumerate(reversed(cv2.split(rgb))):
        np.subtract(plane, MEAN[place], out=planes[place])
        planes[place] /= SPREAD[place]
    return planes


def _input_size(rgb: NDArray[np.uint8], share: float) -> tuple[int, int]:
    """Height and width of the network's input for a picture: multiples of its step."""
    height, width = (max(1, round(side * share / SIZE_STEP_PX)) * SIZE_STEP_PX for side in rgb.shape[:2])
    return height, width


def _join(far: Array, near: Array, tallest: float) -> Array:
    """What two looks at one picture show: the second, coarser one decides about boxes taller than `tallest`."""
    is_near = far[:, 3] - far[:, 1] > tallest
    seen_near = near[near[:, 3] - near[:, 1] > tallest]
    if not is_near.any() and not len(seen_near):
        return far
    doubtful = far[is_near] * np.array([1, 1, 1, 1, NEAR_TRUST, 1], np.float32)
    doubtful = doubtful[doubtful[:, 4] > LEAST_SCORE]
    every = np.concatenate([far[~is_near], seen_near, doubtful])
    return np.concatenate(
        [NO_OBJECTS, *(drop_overlapping(every[every[:, 5] == kind]) for kind in np.unique(every[:, 5]))]
    )


def load_objects(pack: Pack) -> ObjectNetwork | None:
    """The object network of a pack, or None for a pack without one."""
    return ObjectNetwork(pack) if pack.has(ROLE) else None


def _decode(output: Array, stride_px: int) -> Array:
    """Boxes in pixels of one stride's output [classes + sides · bins, h, w], every class above the least score."""
    scores = 1 / (1 + np.exp(-output[:CLASSES]))
    kinds, rows, columns = np.nonzero(scores > LEAST_SCORE)
    bins = output[CLASSES:, rows, columns].reshape(SIDES, BINS, -1)
    weights = np.exp(bins - bins.max(axis=1, keepdims=True))
    shares = weights / weights.sum(axis=1, keepdims=True)
    reach_px = (shares * np.arange(BINS, dtype=np.float32)[:, None]).sum(axis=1) * stride_px
    x, y = (columns + 0.5) * stride_px, (rows + 0.5) * stride_px
    sides = (x - reach_px[0], y - reach_px[1], x + reach_px[2], y + reach_px[3])
    return np.stack([*sides, scores[kinds, rows, columns], kinds], axis=1).astype(np.float32)


def drop_overlapping(boxes: Array, most: float = MOST_OVERLAP) -> Array:
    """Of boxes [n, 6] those that no surer one overlaps by more than `most` (IoU), the surest first."""
    left = boxes[np.argsort(-boxes[:, 4], kind="stable")]
    kept = []
    while len(left):
        kept.append(left[0])
        left = left[1:][overlap(left[0], left[1:]) <= most]
    return np.stack(kept) if kept else boxes


def overlap(box: Array, others: Array) -> Array:
    """Intersection over union of one box with each of the others [n, ≥ 4]."""
    corner = np.minimum(box[2:4], others[:, 2:4]) - np.maximum(box[:2], others[:, :2])
    common = np.prod(np.maximum(corner, 0), axis=1)
    areas = np.prod(others[:, 2:4] - others[:, :2], axis=1)
    united: Array = common / np.maximum(np.prod(box[2:4] - box[:2]) + areas - common, 1e-9)
    return united
