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
    Shape,
    StoredTensor,
    check_config,
    language_tensors,
    list_settings,
    list_tensors,
    read_colours,
    require_tensors,
)
from tvad_desktop.packs.llama.gguf_writing import Tokenizer, read_tokenizer
from tvad_desktop.packs.qwen25_vl.shapes import PICTURE_END, PICTURE_START, VisionShapes

MODEL_TYPE = "qwen2_5_vl"
USUAL_VISION: Mapping[str, Any] = {
    "depth": 32, "num_heads": 16, "intermediate_size": 3420, "patch_size": 14, "spatial_merge_size": 2,
    "temporal_patch_size": 2, "window_size": 112, "fullatt_block_indexes": [7, 15, 23, 31],
}  # fmt: skip
"""What published settings may leave out, as transformers takes it."""

_VISION = re.compile(r"(?:model\.)?visual\.(.+)")
_LANGUAGE = re.compile(r"(?:model\.language_model\.|language_model\.model\.|model\.(?!visual))(.+)")
_HEAD = re.compile(r"(?:language_model\.)?lm_head\.weight")


@dataclass(frozen=True, slots=True)
class QwenSource:
    """A folder that is complete. `vision` and `language`: tensors by their names within the part."""

    folder: Path
    text: Mapping[str, Any]
    shapes: VisionShapes
    tokenizer: Tokenizer
    vision: Mapping[str, StoredTensor]
    language: Mapping[str, StoredTensor]

    def files(self) -> list[Path]:
        """All that is read of the folder."""
        tensors = {*self.vision.values(), *self.language.values()}
        return [*{tensor.file for tensor in tensors}, *list_settings(self.folder)]


def read_source(folder: Path) -> QwenSource:
    """Everything that must be right before long work begins; `UserError` names what is not."""
    config = check_config(folder, MODEL_TYPE)
    tensors = list_tensors(folder)
    vision, language = _split_parts(tensors)
    text = text_settings(config)
    settings = {**USUAL_VISION, "out_hidden_size": text["hidden_size"], **(config.get("vision_config") or {})}
    require_tensors(folder, "language", language_tensors(text, has_bias=True), language)
    require_tensors(folder, "vision", vision_tensors(settings, int(text["hidden_size"])), vision)
    tokenizer = read_tokenizer(folder / "tokenizer.json", int(text["vocab_size"]), (PICTURE_START, PICTURE_END))
    mean, spread = read_colours(folder)
    shapes = VisionShapes(config=settings, mean=mean, spread=spread, language_width=int(text["hidden_size"]))
    return QwenSource(folder, text, shapes, tokenizer, vision, language)


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


def vision_tensors(settings: Mapping[str, Any], language_width: int) -> dict[str, Shape | None]:
    """Those of the vision transformer by its settings; `UserError` where they do not tell its width."""
    if "hidden_size" not in settings:
        raise UserError("config.json does not tell hidden_size of the vision transformer.", BRING_HINT)
    width, inner, patch = (int(settings[name]) for name in ("hidden_size", "intermediate_size", "patch_size"))
    merged = width * int(settings["spatial_merge_size"]) ** 2
    of_block: dict[str, Shape | None] = {
        "attn.qkv.weight": (3 * width, width), "attn.qkv.bias": (3 * width,), "attn.proj.weight": (width, width),
        "attn.proj.bias": (width,), "mlp.down_proj.weight": (width, inner), "mlp.down_proj.bias": (width,),
        "norm1.weight": (width,), "norm2.weight": (width,),
    }  # fmt: skip
    for name in ("gate", "up"):
        of_block |= {f"mlp.{name}_proj.weight": (inner, width), f"mlp.{name}_proj.bias": (inner,)}
    tensors: dict[str, Shape | None] = {
        "patch_embed.proj.weight": (width, 3, int(settings["temporal_patch_size"]), patch, patch),
        "merger.ln_q.weight": (width,), "merger.mlp.0.weight": (merged, merged), "merger.mlp.0.bias": (merged,),
        "merger.mlp.2.weight": (language_width, merged), "merger.mlp.2.bias": (language_width,),
    }  # fmt: skip
    blocks = range(int(settings["depth"]))
    return tensors | {f"blocks.{block}.{name}": shape for block in blocks for name, shape in of_block.items()}


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
