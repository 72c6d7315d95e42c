"""Named things as a level of heat: where the vision encoder's own classifier sees what the prompts name.

Nothing is trained for it. The classifier is asked about windows of about 96 pixels instead of the whole picture; what
counts is how far a group of classes has more of the probability than chance gives it, and only where something moves:
a window of road or wall is given to any class, and parked cars are part of the scene.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from tvad_desktop.packs.manifest import Pack
from tvad_desktop.packs.onnx import GraphKind, load_graph
from tvad_desktop.packs.tvad_mini.motion import LEAST_SPEED

Array = NDArray[np.float32]

WINDOW_SIZE, WINDOW_STRIDE = 6, 4
"""Of the classifier's windows, in patches: they overlap by one patch on each side."""

CLASSES = 1000
CLASSIFIER_GRAPH = GraphKind(
    "classifier", ("tvad_desktop.packs.tvad_mini.efficientnet", "tvad_desktop.packs.tvad_mini.compiling", __name__)
)

MOST_LOGIT = 4.0
CHANCE = 2.0
"""So many times the share that a group of classes has among all must be exceeded."""


class ClassifierLevel:
    """The classifier of a pack. One thread at a time."""

    def __init__(self, pack: Pack) -> None:
        self._graph = load_graph(pack, CLASSIFIER_GRAPH)

    def logits(self, level: Array, chosen: Array, speed: Array) -> Array:
        """What named things add to "anomalous minus normal": [grid_h, grid_w], within ±`MOST_LOGIT`.

        `level`: block 15 [320, grid_h, grid_w]; `chosen` [2, 1000] the classes called normal and anomalous; `speed`
        [grid_h, grid_w].
        """
        shares = self._graph.run({"block15": surround(level)[None], "chosen": chosen})[0][0]
        normal, anomalous = beyond_chance(shares, chosen)
        rows, columns = speed.shape
        size = shares.shape[2] * WINDOW_STRIDE, shares.shape[1] * WINDOW_STRIDE
        seen = cv2.resize(anomalous - normal, size, interpolation=cv2.INTER_LINEAR)[:rows, :columns]
        logits: Array = (MOST_LOGIT * seen * np.clip(speed / LEAST_SPEED, 0, 1)).astype(np.float32)
        return logits


def surround(block15: Array) -> Array:
    """The level with its edge repeated: one patch around it, and below and right whole windows."""
    rows, columns = (-side % WINDOW_STRIDE + 1 for side in block15.shape[1:])
    padded: Array = np.pad(block15, ((0, 0), (1, rows), (1, columns)), mode="edge")
    return padded


def beyond_chance(shares: Array, chosen: Array) -> Array:
    """How far the groups' shares of probability [K, h, w] lie above what chance gives, from 0 to 1."""
    chance = np.minimum(CHANCE * chosen.mean(axis=1), 0.99)[:, None, None]
    beyond: Array = np.clip((shares - chance) / (1 - chance), 0, 1).astype(np.float32)
    return beyond
