"""The Anomaly Heatmap Decoder (AHD) in torch. Imports torch; load it lazily.

Source: "Text-guided Fine-Grained Video Anomaly Detection" (arXiv 2511.00524), the section on the AHD. Per level a small
network maps the channels to the text width; similarity-aware fusion (SAF) compares every position with the pooled
prompts of both classes and sums the levels with learned weights.

Where we differ from the paper: the per-position MLP sees the 3×3 neighbourhood (our backbone is not a transformer and
mixes less), and the deepest spatial level also enters the motion level, because "fast" means nothing without "what".
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import torch
from safetensors.torch import load_file
from torch import Tensor, nn
from torch.nn import functional

from tvad_desktop.packs.spec import PackSpec

DROPOUT = 0.15  # while the AHD trains: rendered scenes are few
HIDDEN = 32


class LevelMlp(nn.Module):
    """One level's map from its channels to the text width, and its cosine similarity with the prompts."""

    mean: Tensor
    spread: Tensor

    def __init__(self, channels: int, text_width: int, hidden: int = HIDDEN, dropout: float = 0.0) -> None:
        super().__init__()
        self._dropout = dropout
        self.register_buffer("mean", torch.zeros(channels))
        self.register_buffer("spread", torch.ones(channels))
        self.squeeze = nn.Conv2d(channels, hidden, 1)
        self.near = nn.Conv2d(hidden, hidden, 3, padding=1)
        self.far = nn.Conv2d(hidden, hidden, 3, padding=1)
        self.rise = nn.Parameter(torch.randn(text_width, hidden) * hidden**-0.5)

    @torch.no_grad()
    def settle(self, features: Tensor) -> None:
        """Fix the input normalisation to the statistics of `features` [N, C_i, h, w], once."""
        variance, mean = torch.var_mean(features, dim=(0, 2, 3))
        self.mean.copy_(mean)
        self.spread.copy_(variance.sqrt().clamp_min(1e-2))

    def forward(self, features: Tensor, prompts: Tensor) -> Tensor:
        """`features` [N, C_i, h, w], unit `prompts` [2, D_t] → cosine similarities [N, 2, h, w].

        The vectors of text width `e = rise · x` are never formed: `p · e` and `e · e` follow from two small matrices,
        which is the same number at an eighteenth of the cost.
        """
        hidden = functional.relu(self.squeeze((features - self.mean[:, None, None]) / self.spread[:, None, None]))
        hidden = functional.dropout(hidden, self._dropout, self.training)
        hidden = functional.relu(self.near(hidden))
        hidden = functional.relu(self.far(hidden)) + 1e-3
        products = functional.conv2d(hidden, (prompts @ self.rise)[:, :, None, None])
        gram = self.rise.T @ self.rise
        squared = (hidden * functional.conv2d(hidden, gram[:, :, None, None])).sum(dim=1, keepdim=True)
        return products * torch.rsqrt(squared + 1e-6)


class HeatmapDecoder(nn.Module):
    """Features and pooled prompts in, class logits out.

    `levels`: tensors [N, C_i, h, w], motion last. `prompts` [2, D_t]: the pooled normal and anomalous prompts, unit
    length. Returns `H_c` before the softmax: [N, 2, h, w].
    """

    def __init__(self, spec: PackSpec) -> None:
        super().__init__()
        self._context_place = spec.memory_place if spec.motion is not None else None
        channels = list(spec.channels)
        if self._context_place is not None:
            channels[-1] += channels[self._context_place]
        self.mlps = nn.ModuleList(LevelMlp(count, spec.text_width, dropout=DROPOUT) for count in channels)
        self.level_weights = nn.Parameter(torch.full((len(channels),), 4.0))
        self.bias = nn.Parameter(torch.tensor([1.0, -1.0]))

    def forward(self, levels: Sequence[Tensor], prompts: Tensor) -> Tensor:
        return self.level_maps(levels, prompts).sum(dim=1) + self.bias[:, None, None]

    def level_maps(self, levels: Sequence[Tensor], prompts: Tensor) -> Tensor:
        """`h_c^i`: each level's weighted similarity, [N, levels, 2, h, w]."""
        maps = [
            weight * mlp(features, prompts)
            for mlp, features, weight in zip(self.mlps, self.join_levels(levels), self.level_weights, strict=True)
        ]
        return torch.stack(maps, dim=1)

    def join_levels(self, levels: Sequence[Tensor]) -> list[Tensor]:
        """The levels as their networks read them: a motion level together with the appearance behind it."""
        joined = list(levels)
        if self._context_place is not None:
            joined[-1] = torch.cat([levels[-1], levels[self._context_place]], dim=1)
        return joined


class CameraHead(nn.Module):
    """One camera's own motion level: features [N, C, h, w] and pooled prompts [2, D_t] to logits [N, 2, h, w]."""

    def __init__(self, channels: int, text_width: int) -> None:
        super().__init__()
        self.mlp = LevelMlp(channels, text_width)
        self.weight = nn.Parameter(torch.tensor(4.0))
        self.bias = nn.Parameter(torch.tensor([1.0, -1.0]))

    def forward(self, features: Tensor, prompts: Tensor) -> Tensor:
        logits: Tensor = self.weight * self.mlp(features, prompts) + self.bias[:, None, None]
        return logits


def load_decoder(weights: Path, spec: PackSpec) -> HeatmapDecoder:
    """The AHD with the tensors of a safetensors file (float16 or float32)."""
    decoder = HeatmapDecoder(spec)
    decoder.load_state_dict({name: tensor.float() for name, tensor in load_file(weights).items()})
    return decoder.eval()
