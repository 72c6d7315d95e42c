"""A Hugging Face folder of SmolVLM2, looked at before anything is made of it. Without torch."""

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
from tvad_desktop.packs.smolvlm2.shapes import SmolShapes

MODEL_TYPE = "smolvlm"
USUAL_VISION: Mapping[str, Any] = {
    "hidden_size": 1152, "intermediate_size": 3072, "num_hidden_layers": 12, "num_attention_heads": 16,
    "image_size": 224, "patch_size": 32,
}  # fmt: skip
"""What published settings leave out, as transformers takes it."""

_VISION = re.compile(r"(?:model\.)?((?:vision_model|connector)\..+)")
_LANGUAGE = re.compile(r"(?:model\.)?text_model\.(.+)")
PICTURE_TOKENS = ("<fake_token_around_image>", "<global-img>")
NEEDED = (
    "vocab_size", "hidden_size", "intermediate_size", "num_hidden_layers", "num_attention_heads",
    "num_key_value_heads", "rms_norm_eps",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class SmolSource:
    """A folder that is complete."""

    folder: Path
    text: Mapping[str, Any]
    shapes: SmolShapes
    tokenizer: Tokenizer
    vision: Mapping[str, StoredTensor]
    language: Mapping[str, StoredTensor]

    def files(self) -> list[Path]:
        """All that is read of the folder."""
        tensors = {*self.vision.values(), *self.language.values()}
        return [*{tensor.file for tensor in tensors}, *list_settings(self.folder)]


def read_source(folder: Path) -> SmolSource:
    """Everything that must be right before long work begins; `UserError` names what is not."""
    config = check_config(folder, MODEL_TYPE)
    text = dict(config.get("text_config") or {})
    rope = dict(text.get("rope_parameters") or {})
    text["rope_theta"] = rope.get("rope_theta", text.get("rope_theta", 100_000.0))
    text["tie_word_embeddings"] = bool(config.get("tie_word_embeddings", text.get("tie_word_embeddings", False)))
    if absent := [name for name in NEEDED if name not in text]:
        raise UserError(f"config.json does not tell {', '.join(absent)}.", BRING_HINT)
    vision, language = _split_parts(list_tensors(folder))
    vision_config = {**USUAL_VISION, **(config.get("vision_config") or {})}
    scale = int(config.get("scale_factor", 2))
    require_tensors(folder, "language", language_tensors(text, has_bias=False), language)
    width = int(text["hidden_size"])
    joined: Shape = (width, int(vision_config["hidden_size"]) * scale**2)
    connector = {"connector.modality_projection.proj.weight": joined}
    require_tensors(folder, "vision", _vision_tensors(vision_config) | connector, vision)
    tokenizer = read_tokenizer(folder / "tokenizer.json", int(text["vocab_size"]), PICTURE_TOKENS)
    mean, spread = read_colours(folder)
    shapes = SmolShapes(config=vision_config, scale=scale, mean=mean, spread=spread, language_width=width)
    return SmolSource(folder, text, shapes, tokenizer, vision, language)


def _split_parts(tensors: Mapping[str, StoredTensor]) -> tuple[dict[str, StoredTensor], dict[str, StoredTensor]]:
    vision: dict[str, StoredTensor] = {}
    language: dict[str, StoredTensor] = {}
    for name, tensor in tensors.items():
        if name == "lm_head.weight":
            language[name] = tensor
        elif match := _VISION.fullmatch(name):
            vision[match[1]] = tensor
        elif match := _LANGUAGE.fullmatch(name):
            language[match[1]] = tensor
    return vision, language


def _vision_tensors(settings: Mapping[str, Any]) -> dict[str, Shape | None]:
    width, inner, patch = (int(settings[name]) for name in ("hidden_size", "intermediate_size", "patch_size"))
    of_layer: dict[str, Shape | None] = {"mlp.fc1.weight": (inner, width), "mlp.fc1.bias": (inner,)}
    of_layer |= {"mlp.fc2.weight": (width, inner), "mlp.fc2.bias": (width,)}
    for name in ("q_proj", "k_proj", "v_proj", "out_proj"):
        of_layer |= {f"self_attn.{name}.weight": (width, width), f"self_attn.{name}.bias": (width,)}
    for place in (1, 2):
        of_layer |= {f"layer_norm{place}.{kind}": (width,) for kind in ("weight", "bias")}
    tensors: dict[str, Shape | None] = {
        "embeddings.patch_embedding.weight": (width, 3, patch, patch), "embeddings.patch_embedding.bias": (width,),
        "embeddings.position_embedding.weight": ((int(settings["image_size"]) // patch) ** 2, width),
        "post_layernorm.weight": (width,), "post_layernorm.bias": (width,),
    }  # fmt: skip
    layers = range(int(settings["num_hidden_layers"]))
    tensors |= {f"encoder.layers.{layer}.{name}": shape for layer in layers for name, shape in of_layer.items()}
    return {f"vision_model.{name}": shape for name, shape in tensors.items()}
