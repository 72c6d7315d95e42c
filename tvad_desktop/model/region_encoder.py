"""The Region-aware Anomaly Encoder (RAE) at work: heatmaps and visual features in, soft tokens out. Without torch.

The network itself stands in `region_network.py`; the graph that runs here is exported from it at set-up.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import cv2
import numpy as np
from numpy.typing import NDArray

from tvad_desktop.model.graph import Graph, load_graph
from tvad_desktop.model.pack import Pack
from tvad_desktop.model.prompt_template import STEPS
from tvad_desktop.model.region_pooling import CELLS, PLACES

if TYPE_CHECKING:
    from tvad_desktop.model.region_network import SoftTokenNetwork

GRID = (24, 36)
"""Rows and columns at which the RAE sees every heatmap, whatever the camera's patch grid is."""

WIDTH = 576
VISUAL_CHANNELS = 496
"""All levels of the vision encoder together."""

BASE_TOKENS = 10
TARGET_TOKENS = 10
VISUAL_TOKENS = CELLS + TARGET_TOKENS
SOFT_TOKENS = VISUAL_TOKENS + (STEPS - 1) * (BASE_TOKENS + CELLS + 1)


def to_grid(heatmaps: NDArray[np.float32]) -> NDArray[np.float32]:
    """Heatmaps [T', grid_h, grid_w] resized to [T', 24, 36]."""
    rows, columns = GRID
    resized = [cv2.resize(heatmap, (columns, rows), interpolation=cv2.INTER_LINEAR) for heatmap in heatmaps]
    return np.stack(resized).astype(np.float32)


class SoftTokenEncoder:
    """Runs the RAE and the projector on the CPU."""

    def __init__(self, graph: Graph) -> None:
        self._graph = graph

    def encode(self, heatmaps: NDArray[np.float32], visual: NDArray[np.float32]) -> NDArray[np.float32]:
        """Soft tokens [99, D] from T' = 5 heatmaps [T', grid_h, grid_w] and features of places [T', 12, C_v]."""
        if len(heatmaps) != STEPS or visual.shape != (STEPS, PLACES, VISUAL_CHANNELS):
            raise ValueError(
                f"heatmaps {heatmaps.shape} and features {visual.shape} are not {STEPS} steps of an incident"
            )
        feeds = {"heatmaps": to_grid(heatmaps)[None], "visual": np.asarray(visual[None], np.float32)}
        tokens: NDArray[np.float32] = self._graph.run(feeds)[0][0]
        return tokens


def load_soft_token_encoder(pack: Pack) -> SoftTokenEncoder:
    """The RAE of a pack; `UserError` if a file is missing or the set-up has not compiled it."""
    return SoftTokenEncoder(load_graph(pack, "rae"))


def load_network(weights: Path) -> SoftTokenNetwork:
    """The trained torch network of a safetensors file (float16 or float32). Imports torch."""
    from safetensors.torch import load_file

    from tvad_desktop.model.region_network import SoftTokenNetwork

    network = SoftTokenNetwork()
    network.load_state_dict({name: tensor.float() for name, tensor in load_file(weights).items()})
    return network.eval()


def compile_region_encoder(pack: Pack, path: Path) -> None:
    """Export the trained network of a pack to one ONNX file (set-up only). Imports torch."""
    export_region_encoder(load_network(pack.path("rae")), path)


def export_region_encoder(network: SoftTokenNetwork, path: Path) -> None:
    """Export these very modules to one ONNX file. Imports torch."""
    import torch

    from tvad_desktop.model.prepare import export_graph

    example = (torch.zeros(1, STEPS, *GRID), torch.zeros(1, STEPS, PLACES, VISUAL_CHANNELS))
    export_graph(network, example, path, inputs=["heatmaps", "visual"], outputs=["soft_tokens"], dynamic=({}, {}))
