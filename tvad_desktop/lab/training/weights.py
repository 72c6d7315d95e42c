"""Trained weights as they are shipped."""

from __future__ import annotations

from pathlib import Path

from safetensors.torch import save_file
from torch import nn

from tvad_desktop.files import written_whole


def save_half(network: nn.Module, path: Path) -> Path:
    """Write a network at half precision, tensors in the order of their names; the file appears when it is complete."""
    tensors = {name: tensor.half().cpu().contiguous() for name, tensor in sorted(network.state_dict().items())}
    with written_whole(path) as partial:
        save_file(tensors, partial)
    return path
