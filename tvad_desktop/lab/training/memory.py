"""Whether a training fits into memory, known from headers before anything of the model is read."""

from __future__ import annotations

import torch

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.memory import free_memory_bytes
from tvad_desktop.packs.manifest import Pack

WHOLE_BYTES, HALF_BYTES = 4, 2
SPARE_BYTES = 1 << 30
"""What learns, and the least of activations."""

LESS = 'Set a smaller batch_size or checkpointing = "on" in the recipe; the training goes on from its checkpoint.'


def require_memory(pack: Pack, device: torch.device, *, half: bool) -> int:
    """What the frozen language model takes, in bytes; `UserError` where it does not fit."""
    frozen = count_language(pack) * (HALF_BYTES if half else WHOLE_BYTES)
    free = torch.cuda.mem_get_info(device)[0] if device.type == "cuda" else free_memory_bytes()
    if frozen + SPARE_BYTES > free:
        kind = "GPU memory" if device.type == "cuda" else "memory"
        raise UserError(
            f"Training for {pack.name} takes at least {(frozen + SPARE_BYTES) / 1e9:.1f} GB of {kind}; "
            f"{free / 1e9:.1f} GB are free.",
            'Close what else uses it, set precision = "half" in the recipe, or train a smaller model.',
        )
    return frozen


def count_language(pack: Pack) -> int:
    """How many numbers the language model of a pack has."""
    from gguf import GGUFReader

    return int(sum(int(tensor.n_elements) for tensor in GGUFReader(pack.path("language")).tensors))
