"""The language model of a Qwen2.5-VL pack in torch, read from the very GGUF that answers. Imports torch.

What is trained so fits what will run: quantized weights are the ones that llama.cpp multiplies with.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import torch
from torch import Tensor, nn

from tvad_desktop.domain.errors import UserError

ARCHITECTURE = "qwen2vl"
_OUTSIDE = {"token_embd": "model.embed_tokens", "output_norm": "model.norm", "output": "lm_head"}
_OF_LAYER = {
    "attn_norm": "input_layernorm", "ffn_norm": "post_attention_layernorm", "attn_output": "self_attn.o_proj",
    **{f"attn_{name}": f"self_attn.{name}_proj" for name in "qkv"},
    **{f"ffn_{name}": f"mlp.{name}_proj" for name in ("gate", "up", "down")},
}  # fmt: skip


class QwenLanguage(nn.Module):
    """Decoder and output head."""

    def __init__(self, config: Any) -> None:
        from transformers.models.qwen2_5_vl.modeling_qwen2_5_vl import Qwen2_5_VLTextModel

        super().__init__()
        self.config = config
        self.model = Qwen2_5_VLTextModel(config)
        self.lm_head = nn.Linear(config.hidden_size, config.vocab_size, bias=False)

    def get_input_embeddings(self) -> Any:
        return self.model.embed_tokens


def load_language(gguf: Path, *, half: bool) -> QwenLanguage:
    """Dequantize tensor by tensor; `UserError` for a GGUF of another architecture, or one that is not whole."""
    from gguf import GGUFReader, dequantize

    reader = GGUFReader(gguf)
    dtype = torch.bfloat16 if half else torch.float32
    tensors: dict[str, Tensor] = {}
    for tensor in reader.tensors:
        if (name := torch_name(tensor.name)) is not None:
            values = dequantize(tensor.data, tensor.tensor_type)
            shape = tuple(int(side) for side in reversed(tensor.shape))
            tensors[name] = torch.from_numpy(np.array(values, np.float32).reshape(shape)).to(dtype)
    tensors.setdefault("lm_head.weight", tensors["model.embed_tokens.weight"])
    with torch.device("meta"):
        language = QwenLanguage(_read_config(reader, gguf, len(tensors["model.embed_tokens.weight"])))
    missing = language.load_state_dict(tensors, strict=False, assign=True).missing_keys
    if missing:
        raise UserError(f"{gguf} lacks {len(missing)} tensors: {missing[0]}.", "Import the model again.")
    rotary = type(language.model.rotary_emb)  # its buffers are not stored, and were made without values
    language.model.rotary_emb = rotary(config=language.config)
    return language


def torch_name(name: str) -> str | None:
    """What transformers calls a tensor of the GGUF; None for one that is not of the network."""
    parts = name.split(".")
    if parts[0] == "blk" and parts[2] in _OF_LAYER:
        return f"model.layers.{parts[1]}.{_OF_LAYER[parts[2]]}.{parts[3]}"
    return f"{_OUTSIDE[parts[0]]}.{parts[1]}" if parts[0] in _OUTSIDE else None


def _read_config(reader: Any, gguf: Path, vocabulary: int) -> Any:
    from transformers.models.qwen2_5_vl.configuration_qwen2_5_vl import Qwen2_5_VLTextConfig

    read = _fields(reader)
    if (kind := read("general.architecture")) != ARCHITECTURE:
        raise UserError(f"{gguf} is of the architecture “{kind}”, not {ARCHITECTURE}.", "Import the model again.")

    def of(name: str) -> Any:
        return read(f"{ARCHITECTURE}.{name}")

    return Qwen2_5_VLTextConfig(
        vocab_size=vocabulary,
        hidden_size=of("embedding_length"),
        intermediate_size=of("feed_forward_length"),
        num_hidden_layers=of("block_count"),
        num_attention_heads=of("attention.head_count"),
        num_key_value_heads=of("attention.head_count_kv"),
        rms_norm_eps=of("attention.layer_norm_rms_epsilon"),
        max_position_embeddings=of("context_length"),
        rope_parameters={
            "rope_type": "default",
            "rope_theta": of("rope.freq_base"),
            "mrope_section": list(of("rope.dimension_sections"))[:3],
        },
        bos_token_id=None,
        eos_token_id=None,
    )


def _fields(reader: Any) -> Callable[[str], Any]:
    def read(name: str) -> Any:
        if name not in reader.fields:
            raise UserError(f"The GGUF does not tell {name}.", "Import the model again.")
        return reader.fields[name].contents()

    return read
