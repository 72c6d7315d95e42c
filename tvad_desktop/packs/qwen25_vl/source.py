"""A Hugging Face folder of Qwen2.5-VL, looked at before anything is made of it. Without torch.

Only JSON and the headers of safetensors files are read here; no code of the folder is ever run.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec

from tvad_desktop.domain.errors import UserError

MODEL_TYPE = "qwen2_5_vl"
LONGEST_HEADER_BYTES = 1 << 27
_VISION = re.compile(r"(?:model\.)?visual\.(.+)")
_LANGUAGE = re.compile(r"(?:model\.language_model\.|language_model\.model\.|model\.(?!visual))(.+)")
_HEAD = re.compile(r"(?:language_model\.)?lm_head\.weight")
BRING_HINT = "Bring the whole folder of a Qwen2.5-VL model as it was published, with its .safetensors files."


@dataclass(frozen=True, slots=True)
class StoredTensor:
    """Where a tensor lies, and its shape and type."""

    file: Path
    name: str
    shape: tuple[int, ...]
    dtype: str


@dataclass(frozen=True, slots=True)
class QwenSource:
    """A folder that is complete. `vision` and `language`: tensors by their names within the part."""

    folder: Path
    text: Mapping[str, Any]
    vision_config: Mapping[str, Any]
    vision: Mapping[str, StoredTensor]
    language: Mapping[str, StoredTensor]

    def files(self) -> list[Path]:
        """All that is read of the folder."""
        tensors = {*self.vision.values(), *self.language.values()}
        names = ("config.json", "tokenizer.json", "preprocessor_config.json")
        return [*{tensor.file for tensor in tensors}, *(self.folder / name for name in names)]

    def parameters(self, tensors: Mapping[str, StoredTensor]) -> int:
        """How many numbers a part has."""
        return sum(_count(tensor.shape) for tensor in tensors.values())


def read_source(folder: Path) -> QwenSource:
    """Everything that must be right before long work begins; `UserError` names what is not."""
    config = _read_json(folder / "config.json")
    if config.get("auto_map"):
        raise UserError(f"{folder} wants to run code of its own (auto_map).", "Such models are never loaded.")
    if config.get("model_type") != MODEL_TYPE:
        kind = config.get("model_type") or "unknown"
        raise UserError(f"{folder} holds a model of the kind “{kind}”, not {MODEL_TYPE}.", BRING_HINT)
    tensors = _list_tensors(folder)
    vision, language = _split_parts(tensors)
    source = QwenSource(folder, text_settings(config), dict(config.get("vision_config", {})), vision, language)
    missing = sorted(
        expected_tensors(source) - {*(f"vision {n}" for n in vision), *(f"language {n}" for n in language)}
    )
    if missing:
        raise UserError(f"{folder} lacks {len(missing)} tensors, the first of them: {missing[0]}.", BRING_HINT)
    for name in ("tokenizer.json", "preprocessor_config.json"):
        _read_json(folder / name)
    return source


def text_settings(config: Mapping[str, Any]) -> dict[str, Any]:
    """The language model's settings by their names of today; older files keep some at the top."""
    text = dict(config.get("text_config") or config)
    rope = dict(text.get("rope_parameters") or text.get("rope_scaling") or {})
    text["rope_theta"] = rope.get("rope_theta", text.get("rope_theta", 1_000_000.0))
    text["mrope_section"] = list(rope.get("mrope_section", (16, 24, 24)))
    text["tie_word_embeddings"] = bool(text.get("tie_word_embeddings", config.get("tie_word_embeddings", False)))
    needed = (
        "vocab_size", "hidden_size", "intermediate_size", "num_hidden_layers", "num_attention_heads",
        "num_key_value_heads", "rms_norm_eps",
    )  # fmt: skip
    if absent := [name for name in needed if name not in text]:
        raise UserError(f"config.json does not tell {', '.join(absent)}.", BRING_HINT)
    return text


def expected_tensors(source: QwenSource) -> set[str]:
    """The names that a complete folder has, each with its part before it."""
    layers = int(source.text["num_hidden_layers"])
    of_layer = [
        *(f"self_attn.{name}_proj.{kind}" for name in "qkv" for kind in ("weight", "bias")),
        "self_attn.o_proj.weight", *(f"mlp.{name}_proj.weight" for name in ("gate", "up", "down")),
        "input_layernorm.weight", "post_attention_layernorm.weight",
    ]  # fmt: skip
    language = {"embed_tokens.weight", "norm.weight"} | (
        set() if source.text["tie_word_embeddings"] else {"lm_head.weight"}
    )
    language |= {f"layers.{layer}.{name}" for layer in range(layers) for name in of_layer}
    both = ("weight", "bias")
    of_block = [f"{name}.{kind}" for name in ("attn.qkv", "attn.proj") for kind in both]
    of_block += [f"mlp.{name}_proj.{kind}" for name in ("gate", "up", "down") for kind in both]
    of_block += ["norm1.weight", "norm2.weight"]
    vision = {"patch_embed.proj.weight", "merger.ln_q.weight"}
    vision |= {f"merger.mlp.{place}.{kind}" for place in (0, 2) for kind in both}
    depth = int(source.vision_config.get("depth", 32))
    vision |= {f"blocks.{block}.{name}" for block in range(depth) for name in of_block}
    return {f"language {name}" for name in language} | {f"vision {name}" for name in vision}


def read_header(file: Path) -> dict[str, StoredTensor]:
    """The tensors of a safetensors file; `UserError` for one that is damaged, cut off, or of another kind."""
    try:
        with file.open("rb") as stream:
            length = int.from_bytes(stream.read(8), "little")
            if length > LONGEST_HEADER_BYTES:
                raise ValueError("a header of that size")
            header: dict[str, Any] = msgspec.json.decode(stream.read(length))
        header.pop("__metadata__", None)
        end = max((int(entry["data_offsets"][1]) for entry in header.values()), default=0)
        if file.stat().st_size != 8 + length + end:
            raise ValueError("another length than its header says")
        return {
            name: StoredTensor(file, name, tuple(map(int, entry["shape"])), str(entry["dtype"]))
            for name, entry in header.items()
        }
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise UserError(f"{file} is missing, damaged, or no safetensors file: {error}.", BRING_HINT) from error


def _list_tensors(folder: Path) -> dict[str, StoredTensor]:
    files = _list_files(folder)
    tensors: dict[str, StoredTensor] = {}
    for file in files:
        tensors |= read_header(file)
    return tensors


def _list_files(folder: Path) -> list[Path]:
    index = folder / "model.safetensors.index.json"
    if index.is_file():
        places = _read_json(index).get("weight_map", {})
        names = sorted({str(name) for name in places.values()})
        if any(Path(name).name != name for name in names):
            raise UserError(f"{index} names files outside the folder.", BRING_HINT)
        if absent := [name for name in names if not (folder / name).is_file()]:
            raise UserError(f"{folder} lacks {len(absent)} of {len(names)} shards: {absent[0]}.", BRING_HINT)
        return [folder / name for name in names]
    if (folder / "model.safetensors").is_file():
        return [folder / "model.safetensors"]
    pickles = sorted(path.name for pattern in ("*.bin", "*.pt", "*.pth") for path in folder.glob(pattern))
    if pickles:
        raise UserError(f"{folder} holds pickles ({pickles[0]}), which can run code.", BRING_HINT)
    raise UserError(f"{folder} holds no safetensors files.", BRING_HINT)


def _split_parts(
    tensors: Mapping[str, StoredTensor],
) -> tuple[dict[str, StoredTensor], dict[str, StoredTensor]]:
    vision: dict[str, StoredTensor] = {}
    language: dict[str, StoredTensor] = {}
    for name, tensor in tensors.items():
        if _HEAD.fullmatch(name):
            language["lm_head.weight"] = tensor
        elif match := _VISION.fullmatch(name):
            vision[match[1]] = tensor
        elif match := _LANGUAGE.fullmatch(name):
            language[match[1]] = tensor
    return vision, language


def _read_json(path: Path) -> dict[str, Any]:
    try:
        return msgspec.json.decode(path.read_bytes(), type=dict[str, Any])
    except (OSError, msgspec.MsgspecError) as error:
        raise UserError(f"{path} is missing or cannot be read: {error}.", BRING_HINT) from error


def _count(shape: tuple[int, ...]) -> int:
    count = 1
    for side in shape:
        count *= side
    return count
