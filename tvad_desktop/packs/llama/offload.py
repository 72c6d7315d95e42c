"""How much of a language model runs on the GPU: as many layers as fit into what is free of its memory."""

from __future__ import annotations

SPARE_BYTES = 1 << 30
"""Left free: buffers for computing, the vision transformer's work, and what else uses the GPU."""


def choose_gpu_layers(layers: int, file_bytes: float, cache_bytes: float, free_bytes: float) -> int:
    """How many of `layers` are offloaded; one more than there are means the output head as well.

    `file_bytes`: of the weights, taken as spread evenly over layers and head; `cache_bytes`: of the whole KV cache,
    whose part goes with each layer.
    """
    usable = free_bytes - SPARE_BYTES
    each = (file_bytes + cache_bytes) / (layers + 1)
    return max(0, min(layers + 1, int(usable / each)))


def free_gpu_bytes() -> int:
    """What is free of the GPU's memory; 0 without CUDA. Imports torch."""
    import torch

    return int(torch.cuda.mem_get_info()[0]) if torch.cuda.is_available() else 0
