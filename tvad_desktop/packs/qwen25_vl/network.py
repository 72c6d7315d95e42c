"""The vision transformer of Qwen2.5-VL in torch, with its levels in the order of the picture. Imports torch.

Its blocks see patches in the order of attention windows, four neighbours together; here that order is undone.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.torch import load_file
from torch import Tensor

from tvad_desktop.packs.frame_pairs import Seen, halved_when_full
from tvad_desktop.packs.qwen25_vl.shapes import VisionShapes

TEMPORAL_FRAMES = 2

Pairs = NDArray[np.uint8]


class QwenVision:
    """Pairs of pictures in, four feature levels and visual tokens out."""

    def __init__(self, weights: Path, shapes: VisionShapes, device: str) -> None:
        self._shapes, self._device = shapes, device
        self._precision = torch.bfloat16 if device == "cuda" else torch.float32
        self._network = _load(weights, shapes).to(device, self._precision).eval()
        self._seen: dict[int, Tensor] = {}
        for block in shapes.tapped_blocks:
            self._network.blocks[block - 1].register_forward_hook(self._keep(block))

    def _keep(self, block: int) -> Any:
        def keep(module: Any, inputs: Any, output: Any) -> None:
            self._seen[block] = output[0] if isinstance(output, tuple) else output

        return keep

    def run(self, pairs: Pairs) -> Seen:
        """`pairs` uint8 [n, 2, H, W, 3], sides multiples of a merged patch → levels [n, C, H / patch, W / patch] in the
        order of the picture, and the merger's visual tokens [n, tokens, D] in reading order.

        Where the GPU has too little memory, half of the pairs are run at a time; `UserError` for one that does not fit.
        """
        return halved_when_full(self._run, pairs)

    @torch.inference_mode()
    def _run(self, pairs: Pairs) -> Seen:
        patches, (rows, columns) = to_patches(pairs, self._shapes)
        grid = torch.tensor([[1, rows, columns]] * len(pairs), device=self._device)
        output = self._network(torch.from_numpy(patches).to(self._device, self._precision), grid_thw=grid)
        order = self._window_order(grid)
        merge = self._shapes.merge
        shape = (len(pairs), rows // merge, columns // merge, merge, merge, -1)
        levels = []
        for block in self._shapes.tapped_blocks:
            groups = self._seen[block].reshape(-1, merge * merge, self._shapes.channels)[torch.argsort(order)]
            level = groups.reshape(shape).permute(0, 1, 3, 2, 4, 5).reshape(len(pairs), rows, columns, -1)
            levels.append(level.permute(0, 3, 1, 2).float().cpu().numpy())
        self._seen.clear()
        tokens = output.pooler_output.reshape(len(pairs), -1, self._shapes.language_width)
        return levels, tokens.float().cpu().numpy()

    def _window_order(self, grid: Tensor) -> Tensor:
        """Which group of four patches stands at each place of the transformer's sequence."""
        from transformers.models.qwen2_5_vl.modeling_qwen2_5_vl import get_vision_window_index

        order, _ = get_vision_window_index(
            grid,
            spatial_merge_size=self._shapes.merge,
            window_size=int(self._shapes.config["window_size"]),
            patch_size=self._shapes.patch_px,
        )
        return torch.as_tensor(order, device=self._device)


def to_patches(pairs: Pairs, shapes: VisionShapes) -> tuple[NDArray[np.float32], tuple[int, int]]:
    """Normalised patches as the transformer reads them, [n · rows · columns, 3 · 2 · patch²], and rows and columns.

    The order is that of the model's own image processor: four neighbours that will be merged stand together.
    """
    count, _, height, width, _ = pairs.shape
    patch, merge = shapes.patch_px, shapes.merge
    rows, columns = height // patch, width // patch
    mean, spread = np.array(shapes.mean, np.float32), np.array(shapes.spread, np.float32)
    normalised = (pairs.astype(np.float32) / np.float32(255) - mean) / spread
    split = normalised.reshape(
        count, TEMPORAL_FRAMES, rows // merge, merge, patch, columns // merge, merge, patch, 3
    )  # fmt: skip
    ordered = split.transpose(0, 2, 5, 3, 6, 8, 1, 4, 7)  # step, rows, columns, within the group, colour, frame, pixels
    return np.ascontiguousarray(ordered.reshape(count * rows * columns, -1), np.float32), (rows, columns)


def _load(weights: Path, shapes: VisionShapes) -> Any:
    from transformers import Qwen2_5_VLConfig
    from transformers.models.qwen2_5_vl.modeling_qwen2_5_vl import Qwen2_5_VisionTransformerPretrainedModel

    config = type(Qwen2_5_VLConfig().vision_config)(**shapes.config)
    network = Qwen2_5_VisionTransformerPretrainedModel._from_config(config)
    network.load_state_dict({name: tensor.float() for name, tensor in load_file(weights).items()})
    return network
