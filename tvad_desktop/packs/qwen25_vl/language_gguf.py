"""The language part of Qwen2.5-VL as GGUF, written tensor by tensor. Imports torch."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.errors import UserError
from tvad_desktop.packs.qwen25_vl.source import QwenSource, StoredTensor

END_OF_TURN, END_OF_TEXT = "<|im_end|>", "<|endoftext|>"


def write_language(source: QwenSource, path: Path, progress: Callable[[int, int], None]) -> None:
    """Write the language model at half precision (vectors at whole); memory holds one tensor at a time."""
    import gguf

    with closing(gguf.GGUFWriter(path, "qwen2vl")) as writer:
        _add_settings(writer, source)
        wanted = _wanted_tensors(source)
        names = gguf.get_tensor_name_map(gguf.MODEL_ARCH.QWEN2VL, int(source.text["num_hidden_layers"]))
        for name, tensor in wanted.items():
            full = name if name == "lm_head.weight" else f"model.{name}"
            target = names.get_name(full, try_suffixes=(".weight", ".bias"))
            if target is None:
                raise UserError(f"The tensor {name} belongs to no Qwen2.5-VL language model.")
            dtype = _stored_dtype(tensor)
            writer.add_tensor_info(target, tensor.shape, dtype, int(np.prod(tensor.shape)) * dtype.itemsize)
        writer.write_header_to_file()
        writer.write_kv_data_to_file()
        writer.write_ti_data_to_file()
        for number, tensor in enumerate(wanted.values()):
            progress(number, len(wanted))
            writer.write_tensor_data(read_tensor(tensor).astype(_stored_dtype(tensor)))


def _add_settings(writer: Any, source: QwenSource) -> None:
    import gguf

    text = source.text
    writer.add_context_length(int(text.get("max_position_embeddings", 32768)))
    writer.add_embedding_length(int(text["hidden_size"]))
    writer.add_block_count(int(text["num_hidden_layers"]))
    writer.add_feed_forward_length(int(text["intermediate_size"]))
    writer.add_head_count(int(text["num_attention_heads"]))
    writer.add_head_count_kv(int(text["num_key_value_heads"]))
    writer.add_layer_norm_rms_eps(float(text["rms_norm_eps"]))
    writer.add_rope_freq_base(float(text["rope_theta"]))
    writer.add_rope_dimension_sections([*text["mrope_section"], 0])
    writer.add_file_type(gguf.LlamaFileType.MOSTLY_F16)
    _add_tokenizer(writer, source.folder / "tokenizer.json", int(text["vocab_size"]))


def _wanted_tensors(source: QwenSource) -> dict[str, StoredTensor]:
    """All of the language part; the output head only where it is not the embeddings once more."""
    tied = source.text["tie_word_embeddings"]
    return {name: tensor for name, tensor in sorted(source.language.items()) if not (tied and name == "lm_head.weight")}


def _stored_dtype(tensor: StoredTensor) -> np.dtype[Any]:
    return np.dtype(np.float32 if len(tensor.shape) == 1 else np.float16)


def read_tensor(tensor: StoredTensor) -> NDArray[np.float32]:
    """One tensor at whole precision."""
    from safetensors import safe_open

    with safe_open(tensor.file, framework="pt") as opened:
        values: NDArray[np.float32] = opened.get_tensor(tensor.name).float().numpy()
    return values


def _add_tokenizer(writer: Any, path: Path, size: int) -> None:
    import gguf

    content = msgspec.json.decode(path.read_bytes())
    tokens, kinds = [f"[PAD{number}]" for number in range(size)], [gguf.TokenType.UNUSED] * size
    for token, number in content["model"]["vocab"].items():
        tokens[number], kinds[number] = token, gguf.TokenType.NORMAL
    for added in content["added_tokens"]:
        kind = gguf.TokenType.CONTROL if added.get("special") else gguf.TokenType.USER_DEFINED
        tokens[added["id"]], kinds[added["id"]] = added["content"], kind
    merges = [merge if isinstance(merge, str) else " ".join(merge) for merge in content["model"]["merges"]]
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre("qwen2")
    writer.add_token_list(tokens)
    writer.add_token_types(kinds)
    writer.add_token_merges(merges)
    writer.add_eos_token_id(tokens.index(END_OF_TURN))
    writer.add_pad_token_id(tokens.index(END_OF_TEXT))
    writer.add_add_bos_token(False)
