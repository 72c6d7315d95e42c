"""The Region-aware Anomaly Encoder (RAE) and the visual projector in torch. Imports torch; load it lazily.

Source: "Text-guided Fine-Grained Video Anomaly Detection" (arXiv 2511.00524), the section on the RAE.

Where we differ from the paper: beside the difference of two heatmaps the convolutions also see the later heatmap (a
person who lies still has no difference), and the projector weighs time steps by heat and reads the target through it.
"""

from __future__ import annotations

from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from tvad_desktop.language.prompt_template import STEPS
from tvad_desktop.language.rae.shapes import BASE_TOKENS, GRID, TARGET_TOKENS
from tvad_desktop.packs.manifest import Pack
from tvad_desktop.packs.onnx_export import export_graph
from tvad_desktop.packs.region_pooling import CELLS, PARTS, PLACES
from tvad_desktop.packs.registry import spec_of
from tvad_desktop.packs.spec import PackSpec

CHANNELS = (24, 48, 96)
TARGET_HIDDEN, PART_WIDTH = 256, 64
EMBEDDING_SCALE = 0.11
"""About the standard deviation of the language model's own token embeddings."""


class ToTokens(nn.Module):
    """Features to vectors of the size that the language model's own token embeddings have."""

    def __init__(self, features: int, width: int) -> None:
        super().__init__()
        self.linear = nn.Linear(features, width)
        self.norm = nn.LayerNorm(width)
        nn.init.constant_(self.norm.weight, EMBEDDING_SCALE)

    def forward(self, features: Tensor) -> Tensor:
        tokens: Tensor = self.norm(self.linear(features))
        return tokens


class RegionEncoder(nn.Module):
    """`P_An` from heatmaps [N, T', 24, 36]: [N, (T'-1) · (10 + 9 + 1), D]."""

    def __init__(self, width: int, steps: int = STEPS) -> None:
        super().__init__()
        first, second, third = CHANNELS
        self.convolutions = nn.Sequential(
            nn.Conv2d(2, first, 3, padding=1), nn.GELU(),
            nn.Conv2d(first, second, 3, stride=2, padding=1), nn.GELU(),
            nn.Conv2d(second, third, 3, stride=2, padding=1), nn.GELU(),
        )  # fmt: skip
        self.to_region = ToTokens(2 * third, width)
        self.to_global = ToTokens(CELLS * 2 * third, width)
        self.places = nn.Parameter(torch.randn(steps - 1, CELLS + 1, width) * EMBEDDING_SCALE / 2)
        self.base = nn.Parameter(torch.randn(BASE_TOKENS, width) * EMBEDDING_SCALE)

    def forward(self, heatmaps: Tensor) -> Tensor:
        count, steps, height, width = heatmaps.shape
        seen = torch.stack([heatmaps[:, 1:] - heatmaps[:, :-1], heatmaps[:, 1:]], dim=2)
        maps = self.convolutions(seen.reshape(count * (steps - 1), 2, height, width))
        window = (maps.shape[2] // 3, maps.shape[3] // 3)
        mean, peak = functional.avg_pool2d(maps, window), functional.max_pool2d(maps, window)
        cells = torch.cat([mean, peak], dim=1).flatten(2).transpose(1, 2)
        regions = torch.cat([self.to_region(cells), self.to_global(cells.flatten(1))[:, None]], dim=1)
        regions = regions.reshape(count, steps - 1, CELLS + 1, -1) + self.places
        base = self.base.expand(count, steps - 1, -1, -1)
        return torch.cat([base, regions], dim=2).flatten(1, 2)


class VisualProjector(nn.Module):
    """`P_V` from features of places [N, T', 12, C_v] and the heat of each cell [N, T', 9]: [N, 9 + 10, D].

    Nine tokens tell the scene, cell by cell; ten tell the target, through its heat: eight its appearance, two its kind
    of motion (`alignment.py` draws each to a word).
    """

    mean: Tensor
    spread: Tensor

    def __init__(self, channels: int, width: int) -> None:
        super().__init__()
        self.register_buffer("mean", torch.zeros(channels))
        self.register_buffer("spread", torch.ones(channels))
        self.cell_hidden = nn.Linear(2 * channels, TARGET_HIDDEN)
        self.cell_tokens = ToTokens(TARGET_HIDDEN, width)
        self.target_hidden = nn.Linear((PARTS + 1) * channels, TARGET_HIDDEN)
        self.target_mixed = nn.Linear(TARGET_HIDDEN, TARGET_HIDDEN)
        self.target_parts = nn.Linear(TARGET_HIDDEN, TARGET_TOKENS * PART_WIDTH)
        self.target_tokens = ToTokens(PART_WIDTH, width)
        self.places = nn.Parameter(torch.randn(TARGET_TOKENS, width) * EMBEDDING_SCALE / 2)

    def forward(self, visual: Tensor, heat: Tensor) -> Tensor:
        visual = ((visual - self.mean) / self.spread).clamp(-5, 5)
        cells, target = visual[:, :, :CELLS], visual[:, :, CELLS:]
        weights = torch.softmax(8 * heat, dim=1)[..., None]
        mean, hot = cells.mean(dim=1), (cells * weights).sum(dim=1)
        scene = functional.gelu(self.cell_hidden(torch.cat([mean, hot - mean], dim=-1)))
        return torch.cat([self.cell_tokens(scene), self._target(target, cells, heat)], dim=1)

    def _target(self, target: Tensor, cells: Tensor, heat: Tensor) -> Tensor:
        """Ten tokens [N, 10, D] from the parts of the target, hotter steps weighing more, and the mean of the scene."""
        weights = torch.softmax(4 * heat.amax(dim=2), dim=1)[..., None, None]
        parts = (target * weights).sum(dim=1).flatten(1)
        seen = torch.cat([parts, cells.mean(dim=(1, 2))], dim=1)
        hidden = functional.dropout(functional.gelu(self.target_hidden(seen)), 0.1, self.training)
        hidden = functional.gelu(self.target_mixed(hidden)) + hidden
        slots = functional.gelu(self.target_parts(hidden)).reshape(len(hidden), TARGET_TOKENS, PART_WIDTH)
        tokens: Tensor = self.target_tokens(slots) + self.places
        return tokens


class SoftTokenNetwork(nn.Module):
    """Everything between the detector and the language model: [P_V, P_An]."""

    def __init__(self, channels: int, width: int, steps: int = STEPS) -> None:
        super().__init__()
        self.rae = RegionEncoder(width, steps)
        self.projector = VisualProjector(channels, width)

    def forward(self, heatmaps: Tensor, visual: Tensor) -> Tensor:
        """`heatmaps` [N, T', 24, 36] in [0, 1], `visual` [N, T', 12, C_v] → soft tokens [N, 19 + 20 (T'-1), D]."""
        heat = functional.max_pool2d(heatmaps, (GRID[0] // 3, GRID[1] // 3)).flatten(2)
        return torch.cat([self.projector(visual, heat), self.rae(heatmaps)], dim=1)


def network_of(spec: PackSpec) -> SoftTokenNetwork:
    """An untrained network of a pack's shapes."""
    return SoftTokenNetwork(spec.visual_channels, spec.language_width)


def load_network(weights: Path, spec: PackSpec) -> SoftTokenNetwork:
    """The trained torch network of a safetensors file (float16 or float32)."""
    network = network_of(spec)
    network.load_state_dict({name: tensor.float() for name, tensor in load_file(weights).items()})
    return network.eval()


def compile_region_encoder(pack: Pack, path: Path) -> None:
    """Export the trained network of a pack to one ONNX file (set-up only)."""
    export_region_encoder(load_network(pack.path("rae"), spec_of(pack)), path)


def export_region_encoder(network: SoftTokenNetwork, path: Path) -> None:
    """Export these very modules to one ONNX file."""
    channels = len(network.projector.mean)
    example = (torch.zeros(1, STEPS, *GRID), torch.zeros(1, STEPS, PLACES, channels))
    export_graph(network, example, path, inputs=["heatmaps", "visual"], outputs=["soft_tokens"], dynamic=({}, {}))
