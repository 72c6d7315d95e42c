"""Write a peft LoRA of a llama-architecture model as a GGUF adapter."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

_PARAMETER = re.compile(r"layers\.(\d+)\.self_attn\.([qkv])_proj\.lora_([AB])")


def export_lora(model: Any, path: Path, *, alpha: float) -> None:
    """Write the adapter tensors of a peft `model` whose base is of the architecture "llama"."""
    from gguf import GGUFWriter

    heads = {"q": model.config.num_attention_heads, "k": model.config.num_key_value_heads}
    partial = path.with_suffix(".partial")
    writer = GGUFWriter(partial, "llama")
    writer.add_type("adapter")
    writer.add_string("adapter.type", "lora")
    writer.add_float32("adapter.lora.alpha", alpha)
    for name, parameter in model.named_parameters():
        match = _PARAMETER.search(name)
        if match is None:
            continue
        layer, projection, half = match.groups()
        tensor = parameter.detach().float().cpu().numpy()
        if half == "B" and projection in heads:
            tensor = _interleave_rows(tensor, heads[projection])
        writer.add_tensor(f"blk.{layer}.attn_{projection}.weight.lora_{half.lower()}", np.ascontiguousarray(tensor))
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()
    partial.replace(path)


def _interleave_rows(rows: NDArray[np.float32], heads: int) -> NDArray[np.float32]:
    """GGUF keeps the rows of q and k in another order than transformers; the adapter's rows must follow."""
    return rows.reshape(heads, 2, len(rows) // heads // 2, -1).swapaxes(1, 2).reshape(rows.shape)
