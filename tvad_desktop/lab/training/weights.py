"""Trained weights as they are shipped."""

from __future__ import annotations

from pathlib import Path

from safetensors.torch import save_file
from torch import nn


def save_half(network: nn.Module, path: Path) -> Path:
    """Write a network at half precision, tensors in the order of their names; the file appears when it is complete."""
    tensors = {name: tensor.half().contiguous() for name, tensor in sorted(network.state_dict().items())}
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_suffix(".partial")
    save_file(tensors, partial)
    partial.replace(path)
    return path
