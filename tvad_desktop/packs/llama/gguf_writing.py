"""Writing the language part of a Hugging Face folder as GGUF, tensor by tensor. Imports torch where tensors are
read."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.errors import UserError
from tvad_desktop.packs.checkpoint import BRING_HINT, StoredTensor, read_tensor

END_OF_TURN, END_OF_TEXT = "<|im_end|>", "<|endoftext|>"
HEAD = "lm_head.weight"

Reorder = Callable[[str, NDArray[np.float32]], NDArray[np.float32]]
"""From the name and the values of a tensor to the values as GGUF keeps them."""


def write_gguf(
    path: Path,
    architecture: Any,
    tensors: Mapping[str, StoredTensor],
    layers: int,
    settings: Callable[[Any], None],
    progress: Callable[[int, int], None],
    reorder: Reorder = lambda name, values: values,
) -> None:
    """Write a language model at half precision (vectors at whole); memory holds one tensor at a time.

    `architecture`: of `gguf.MODEL_ARCH`; `tensors` by their names within the language part. `UserError` for a tensor
    that belongs to no model of this architecture.
    """
    import gguf

    with closing(gguf.GGUFWriter(path, gguf.MODEL_ARCH_NAMES[architecture])) as writer:
        settings(writer)
        names = gguf.get_tensor_name_map(architecture, layers)
        for name, tensor in tensors.items():
            full = name if name == HEAD else f"model.{name}"
            target = names.get_name(full, try_suffixes=(".weight", ".bias"))
            if target is None:
                raise UserError(f"The tensor {name} belongs to no language model of this kind.")
            dtype = _stored_dtype(tensor)
            writer.add_tensor_info(target, tensor.shape, dtype, int(np.prod(tensor.shape)) * dtype.itemsize)
        writer.write_header_to_file()
        writer.write_kv_data_to_file()
        writer.write_ti_data_to_file()
        for number, (name, tensor) in enumerate(tensors.items()):
            progress(number, len(tensors))
            writer.write_tensor_data(reorder(name, read_tensor(tensor)).astype(_stored_dtype(tensor)))


def without_tied_head(tensors: Mapping[str, StoredTensor], *, tied: bool) -> dict[str, StoredTensor]:
    """All in order; the output head only where it is not the embeddings once more."""
    return {name: tensor for name, tensor in sorted(tensors.items()) if not (tied and name == HEAD)}


def add_sizes(writer: Any, text: Mapping[str, Any]) -> None:
    """What every decoder of this house is described with."""
    import gguf

    writer.add_context_length(int(text.get("max_position_embeddings", 32768)))
    writer.add_embedding_length(int(text["hidden_size"]))
    writer.add_block_count(int(text["num_hidden_layers"]))
    writer.add_feed_forward_length(int(text["intermediate_size"]))
    writer.add_head_count(int(text["num_attention_heads"]))
    writer.add_head_count_kv(int(text["num_key_value_heads"]))
    writer.add_layer_norm_rms_eps(float(text["rms_norm_eps"]))
    writer.add_rope_freq_base(float(text["rope_theta"]))
    writer.add_file_type(gguf.LlamaFileType.MOSTLY_F16)


def _stored_dtype(tensor: StoredTensor) -> np.dtype[Any]:
    return np.dtype(np.float32 if len(tensor.shape) == 1 else np.float16)


@dataclass(frozen=True, slots=True)
class Tokenizer:
    """A byte-pair tokenizer as GGUF keeps it: `tokens` with their `kinds` by id, and merges."""

    tokens: list[str]
    kinds: list[int]
    merges: list[str]


def read_tokenizer(path: Path, size: int, needed: Sequence[str] = ()) -> Tokenizer:
    """That of a `tokenizer.json`; `UserError` for one of another kind, of more than `size` tokens, or without those
    that are `needed`."""
    try:
        stat = path.stat()
    except OSError as error:
        raise UserError(f"{path} is missing.", BRING_HINT) from error
    return _read_tokenizer(path, size, tuple(needed), (stat.st_size, stat.st_mtime_ns))


@lru_cache(maxsize=2)
def _read_tokenizer(path: Path, size: int, needed: tuple[str, ...], state: tuple[int, int]) -> Tokenizer:
    """Read once as long as the file stays as it is: a dialog asks with every key that is pressed."""
    import gguf

    kind = gguf.TokenType
    tokens, kinds = [f"[PAD{number}]" for number in range(size)], [int(kind.UNUSED)] * size
    try:
        content = msgspec.json.decode(path.read_bytes())
        for token, number in content["model"]["vocab"].items():
            tokens[_at_least_0(number)], kinds[number] = token, int(kind.NORMAL)
        for added in content["added_tokens"]:
            number = _at_least_0(added["id"])
            tokens[number] = added["content"]
            kinds[number] = int(kind.CONTROL if added.get("special") else kind.USER_DEFINED)
        merges = [merge if isinstance(merge, str) else " ".join(merge) for merge in content["model"]["merges"]]
    except IndexError as error:
        raise UserError(f"{path} has more tokens than the model, which has {size}.", BRING_HINT) from error
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise UserError(f"{path} is no byte-pair tokenizer that could be read.", BRING_HINT) from error
    if absent := [token for token in (END_OF_TURN, END_OF_TEXT, *needed) if token not in tokens]:
        raise UserError(f"{path} lacks the token {absent[0]}: it belongs to another model.", BRING_HINT)
    return Tokenizer(tokens, kinds, merges)


def _at_least_0(number: int) -> int:
    if number < 0:
        raise ValueError(number)
    return number


def add_tokenizer(writer: Any, tokenizer: Tokenizer, pre: str) -> None:
    """`pre`: how llama.cpp calls its first splitting."""
    writer.add_tokenizer_model("gpt2")
    writer.add_tokenizer_pre(pre)
    writer.add_token_list(tokenizer.tokens)
    writer.add_token_types(tokenizer.kinds)
    writer.add_token_merges(tokenizer.merges)
    writer.add_eos_token_id(tokenizer.tokens.index(END_OF_TURN))
    writer.add_pad_token_id(tokenizer.tokens.index(END_OF_TEXT))
    writer.add_add_bos_token(False)
