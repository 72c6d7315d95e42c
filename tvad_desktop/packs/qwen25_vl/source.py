"""A Hugging Face folder of Qwen2.5-VL, looked at before anything is made of it. Without torch."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tvad_desktop.domain.errors import UserError
from tvad_desktop.packs.checkpoint import (
    BRING_HINT,
    StoredTensor,
    check_config,
    count_numbers,
    list_tensors,
    read_json,
    require_tensors,
)

MODEL_TYPE = "qwen2_5_vl"
_VISION = re.compile(r"(?:model\.)?visual\.(.+)")
_LANGUAGE = re.compile(r"(?:model\.language_model\.|language_model\.model\.|model\.(?!visual))(.+)")
_HEAD = re.compile(r"(?:language_model\.)?lm_head\.weight")


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
        return sum(count_numbers(tensor.shape) for tensor in tensors.values())


def read_source(folder: Path) -> QwenSource:
    """Everything that must be right before long work begins; `UserError` names what is not."""
    config = check_config(folder, MODEL_TYPE)
    tensors = list_tensors(folder)
    vision, language = _split_parts(tensors)
    source = QwenSource(folder, text_settings(config), dict(config.get("vision_config", {})), vision, language)
    require_tensors(
        folder, expected_tensors(source), [*(f"vision {n}" for n in vision), *(f"language {n}" for n in language)]
    )
    for name in ("tokenizer.json", "preprocessor_config.json"):
        read_json(folder / name)
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
