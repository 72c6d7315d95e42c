"""The vision transformer of SmolVLM2 and its connector in torch. Imports torch."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.torch import load_file
from torch import Tensor

from tvad_desktop.packs.smolvlm2.shapes import SmolShapes


class SmolVision:
    """Pictures in, levels at some depths and visual tokens out."""

    def __init__(self, weights: Path, shapes: SmolShapes, blocks: tuple[int, ...], device: str) -> None:
        self._shapes, self._blocks, self._device = shapes, blocks, device
        self._precision = torch.bfloat16 if device == "cuda" else torch.float32
        stored = {name: tensor.float() for name, tensor in load_file(weights).items()}
        self._network = _load(shapes, stored).to(device, self._precision).eval()
        self._projection = stored["connector.modality_projection.proj.weight"].to(device, self._precision)
        self._seen: dict[int, Tensor] = {}
        for block in blocks:
            self._network.encoder.layers[block - 1].register_forward_hook(self._keep(block))

    def _keep(self, block: int) -> Any:
        def keep(module: Any, inputs: Any, output: Any) -> None:
            self._seen[block] = output[0] if isinstance(output, tuple) else output

        return keep

    @torch.inference_mode()
    def run(self, pictures: NDArray[np.uint8]) -> tuple[list[NDArray[np.float32]], NDArray[np.float32]]:
        """uint8 [n, H, W, 3], sides multiples of a visual token → levels [n, C, H / patch, W / patch], and visual
        tokens [n, tokens, D] in reading order. The caller halves what does not fit into a GPU's memory."""
        count, height, width, _ = pictures.shape
        rows, columns = height // self._shapes.patch_px, width // self._shapes.patch_px
        mean, spread = (np.array(values, np.float32) for values in (self._shapes.mean, self._shapes.spread))
        normalised = (pictures.astype(np.float32) / np.float32(255) - mean) / spread
        pixels = torch.from_numpy(np.ascontiguousarray(normalised.transpose(0, 3, 1, 2)))
        states = self._network(pixel_values=pixels.to(self._device, self._precision)).last_hidden_state
        levels = []
        for block in self._blocks:
            level = self._seen[block].reshape(count, rows, columns, -1).permute(0, 3, 1, 2)
            levels.append(level.float().cpu().numpy())
        self._seen.clear()
        tokens = self._join(states.reshape(count, rows, columns, -1)) @ self._projection.T
        return levels, tokens.float().cpu().numpy()

    def _join(self, states: Tensor) -> Tensor:
        """Neighbours become one token: [n, rows, columns, C] → [n, tokens, scale² · C], for pictures of any shape."""
        count, rows, columns, width = states.shape
        scale = self._shapes.scale
        split = states.reshape(count, rows // scale, scale, columns // scale, scale, width)
        return split.permute(0, 1, 3, 2, 4, 5).reshape(count, -1, scale * scale * width)


def _load(shapes: SmolShapes, stored: dict[str, Tensor]) -> Any:
    from transformers.models.smolvlm.configuration_smolvlm import SmolVLMVisionConfig
    from transformers.models.smolvlm.modeling_smolvlm import SmolVLMVisionTransformer

    network = SmolVLMVisionTransformer._from_config(SmolVLMVisionConfig(**shapes.config))
    prefix = "vision_model."
    network.load_state_dict({n[len(prefix) :]: t for n, t in stored.items() if n.startswith(prefix)})
    return network
