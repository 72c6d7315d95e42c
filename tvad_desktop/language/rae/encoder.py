"""The Region-aware Anomaly Encoder (RAE) at work: heatmaps and visual features in, soft tokens out. Without torch.

The network itself stands in `network.py`; the graph that runs here is exported from it at set-up.
"""

from __future__ import annotations

import cv2
import numpy as np
from numpy.typing import NDArray

from tvad_desktop.language.prompt_template import STEPS
from tvad_desktop.language.rae.shapes import GRID
from tvad_desktop.packs.manifest import Pack
from tvad_desktop.packs.onnx import Graph, GraphKind, load_graph
from tvad_desktop.packs.region_pooling import PLACES
from tvad_desktop.packs.registry import spec_of
from tvad_desktop.packs.spec import PackSpec

SOURCES = (
    "tvad_desktop.language.rae.network",
    "tvad_desktop.language.rae.shapes",
    "tvad_desktop.language.prompt_template",
    "tvad_desktop.packs.region_pooling",
)


def region_graph(spec: PackSpec) -> GraphKind:
    """The compiled graph of the RAE and the projector."""
    return GraphKind("rae", SOURCES, shapes=repr(spec))


def to_grid(heatmaps: NDArray[np.float32]) -> NDArray[np.float32]:
    """Heatmaps [T', grid_h, grid_w] resized to [T', 24, 36]."""
    rows, columns = GRID
    resized = [cv2.resize(heatmap, (columns, rows), interpolation=cv2.INTER_LINEAR) for heatmap in heatmaps]
    return np.stack(resized).astype(np.float32)


class SoftTokenEncoder:
    """Runs the RAE and the projector on the CPU."""

    def __init__(self, graph: Graph, visual_channels: int) -> None:
        self._graph = graph
        self._visual_channels = visual_channels

    def encode(self, heatmaps: NDArray[np.float32], visual: NDArray[np.float32]) -> NDArray[np.float32]:
        """Soft tokens [99, D] from T' = 5 heatmaps [T', grid_h, grid_w] and features of places [T', 12, C_v]."""
        if len(heatmaps) != STEPS or visual.shape != (STEPS, PLACES, self._visual_channels):
            raise ValueError(
                f"heatmaps {heatmaps.shape} and features {visual.shape} are not {STEPS} steps of an incident"
            )
        feeds = {"heatmaps": to_grid(heatmaps)[None], "visual": np.asarray(visual[None], np.float32)}
        tokens: NDArray[np.float32] = self._graph.run(feeds)[0][0]
        return tokens


def load_soft_token_encoder(pack: Pack) -> SoftTokenEncoder:
    """The RAE of a pack; `UserError` if a file is missing or the set-up has not compiled it."""
    spec = spec_of(pack)
    return SoftTokenEncoder(load_graph(pack, region_graph(spec)), spec.visual_channels)
