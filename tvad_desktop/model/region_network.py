"""The Region-aware Anomaly Encoder (RAE) and the visual projector in torch. Imports torch; load it lazily.

Source: "Text-guided Fine-Grained Video Anomaly Detection" (arXiv 2511.00524), the section on the RAE.

Where we differ from the paper: beside the difference of two heatmaps the convolutions also see the later heatmap (a
person who lies still has no difference), and the projector weighs the time steps of a cell by its heat.
"""

from __future__ import annotations

import torch
from torch import Tensor, nn
from torch.nn import functional

from tvad_desktop.model.prompt_template import STEPS
from tvad_desktop.model.region_encoder import BASE_TOKENS, CELLS, GRID, VISUAL_CHANNELS, WIDTH

CHANNELS = (24, 48, 96)
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
    """`P_An` from heatmaps [N, T', 36, 48]: [N, (T'-1) · (10 + 9 + 1), D]."""

    def __init__(self, width: int = WIDTH, steps: int = STEPS) -> None:
        super().__init__()
        first, second, third = CHANNELS
        self.convolutions = nn.Sequential(
            nn.Conv2d(2, first, 3, padding=1), nn.GELU(),
            nn.Conv2d(first, second, 3, stride=2, padding=1), nn.GELU(),
            nn.Conv2d(second, third, 3, stride=2, padding=1), nn.GELU(),
        )  # fmt: skip
        self.to_region = ToTokens(2 * third, width)
        self.to_global = ToTokens(2 * third, width)
        self.places = nn.Parameter(torch.randn(steps - 1, CELLS + 1, width) * EMBEDDING_SCALE / 2)
        self.base = nn.Parameter(torch.randn(BASE_TOKENS, width) * EMBEDDING_SCALE)

    def forward(self, heatmaps: Tensor) -> Tensor:
        count, steps, height, width = heatmaps.shape
        seen = torch.stack([heatmaps[:, 1:] - heatmaps[:, :-1], heatmaps[:, 1:]], dim=2)
        maps = self.convolutions(seen.reshape(count * (steps - 1), 2, height, width))
        window = (maps.shape[2] // 3, maps.shape[3] // 3)
        mean, peak = functional.avg_pool2d(maps, window), functional.max_pool2d(maps, window)
        cells = torch.cat([mean, peak], dim=1).flatten(2).transpose(1, 2)
        whole = torch.cat([mean.mean(dim=(2, 3)), peak.amax(dim=(2, 3))], dim=1)[:, None]
        regions = torch.cat([self.to_region(cells), self.to_global(whole)], dim=1)
        regions = regions.reshape(count, steps - 1, CELLS + 1, -1) + self.places
        base = self.base.expand(count, steps - 1, -1, -1)
        return torch.cat([base, regions], dim=2).flatten(1, 2)


class VisualProjector(nn.Module):
    """`P_V` from features [N, T', 9, C_v] and the heat of each cell [N, T', 9]: [N, 9, D]."""

    def __init__(self, channels: int = VISUAL_CHANNELS, width: int = WIDTH) -> None:
        super().__init__()
        self.norm = nn.LayerNorm(2 * channels)
        self.hidden = nn.Linear(2 * channels, width)
        self.to_tokens = ToTokens(width, width)

    def forward(self, visual: Tensor, heat: Tensor) -> Tensor:
        weights = torch.softmax(8 * heat, dim=1)[..., None]
        mean, hot = visual.mean(dim=1), (visual * weights).sum(dim=1)
        hidden = functional.gelu(self.hidden(self.norm(torch.cat([mean, hot - mean], dim=-1))))
        tokens: Tensor = self.to_tokens(hidden)
        return tokens


class SoftTokenNetwork(nn.Module):
    """Everything between the detector and the language model: [P_V, P_An]."""

    def __init__(self, channels: int = VISUAL_CHANNELS, width: int = WIDTH, steps: int = STEPS) -> None:
        super().__init__()
        self.rae = RegionEncoder(width, steps)
        self.projector = VisualProjector(channels, width)

    def forward(self, heatmaps: Tensor, visual: Tensor) -> Tensor:
        """`heatmaps` [N, T', 36, 48] in [0, 1], `visual` [N, T', 3, 3, C_v] → soft tokens [N, 9 + 20 (T'-1), D]."""
        heat = functional.max_pool2d(heatmaps, (GRID[0] // 3, GRID[1] // 3)).flatten(2)
        return torch.cat([self.projector(visual.flatten(2, 3), heat), self.rae(heatmaps)], dim=1)
