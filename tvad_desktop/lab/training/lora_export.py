"""Write a peft LoRA as a GGUF adapter for llama.cpp, and read one for torch."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.files import written_whole

_TENSOR = re.compile(r"blk\.(\d+)\.attn_([qkv])\.weight\.lora_([ab])")
_PARAMETER = re.compile(r"layers\.(\d+)\.self_attn\.([qkv])_proj\.lora_([AB])")


def export_lora(model: Any, path: Path, *, alpha: float, architecture: str = "llama", permuted: bool = True) -> None:
    """Write the adapter tensors of a peft `model`. `architecture`: of the GGUF that it is for; `permuted`: whether that
    keeps the rows of q and k in another order, as those of "llama" do."""
    from gguf import GGUFWriter

    heads = {"q": model.config.num_attention_heads, "k": model.config.num_key_value_heads}
    with written_whole(path) as partial:
        writer = GGUFWriter(partial, architecture)
        writer.add_type("adapter")
        writer.add_string("adapter.type", "lora")
        writer.add_float32("adapter.lora.alpha", alpha)
        for name, parameter in model.named_parameters():
            match = _PARAMETER.search(name)
            if match is None:
                continue
            layer, projection, half = match.groups()
            tensor = parameter.detach().float().cpu().numpy()
            if permuted and half == "B" and projection in heads:
                tensor = _interleave_rows(tensor, heads[projection])
            writer.add_tensor(f"blk.{layer}.attn_{projection}.weight.lora_{half.lower()}", np.ascontiguousarray(tensor))
        writer.write_header_to_file()
        writer.write_kv_data_to_file()
        writer.write_tensors_to_file()
        writer.close()


def merge_lora(model: Any, path: Path, *, permuted: bool = True) -> None:
    """Add a GGUF adapter that `export_lora` wrote to the weights of a torch `model` of its architecture."""
    import torch
    from gguf import GGUFReader

    reader = GGUFReader(path)
    heads = {"q": model.config.num_attention_heads, "k": model.config.num_key_value_heads}
    alpha = float(reader.fields["adapter.lora.alpha"].contents())
    halves: dict[tuple[str, str], dict[str, NDArray[np.float32]]] = {}
    for tensor in reader.tensors:
        match = _TENSOR.fullmatch(tensor.name)
        if match is None:
            raise ValueError(f"{tensor.name} is no adapter of q, k or v")
        layer, projection, half = match.groups()
        rows = np.array(tensor.data, np.float32)
        if permuted and half == "b" and projection in heads:
            rows = _restore_rows(rows, heads[projection])
        halves.setdefault((layer, projection), {})[half] = rows
    with torch.no_grad():
        for (layer, projection), pair in halves.items():
            weight = getattr(model.model.layers[int(layer)].self_attn, f"{projection}_proj").weight
            weight += torch.from_numpy(alpha / len(pair["a"]) * pair["b"] @ pair["a"])


def _interleave_rows(rows: NDArray[np.float32], heads: int) -> NDArray[np.float32]:
    """GGUF keeps the rows of q and k in another order than transformers; the adapter's rows must follow."""
    return rows.reshape(heads, 2, len(rows) // heads // 2, -1).swapaxes(1, 2).reshape(rows.shape)


def _restore_rows(rows: NDArray[np.float32], heads: int) -> NDArray[np.float32]:
    """The opposite of `_interleave_rows`."""
    return rows.reshape(heads, len(rows) // heads // 2, 2, -1).swapaxes(1, 2).reshape(rows.shape)
