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
    StoredTensor,
    check_config,
    list_tensors,
    read_json,
    require_tensors,
)

MODEL_TYPE = "smolvlm"
_VISION = re.compile(r"(?:model\.)?((?:vision_model|connector)\..+)")
_LANGUAGE = re.compile(r"(?:model\.)?text_model\.(.+)")
NEEDED = (
    "vocab_size", "hidden_size", "intermediate_size", "num_hidden_layers", "num_attention_heads",
    "num_key_value_heads", "rms_norm_eps",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class SmolSource:
    """A folder that is complete."""

    folder: Path
    text: Mapping[str, Any]
    vision_config: Mapping[str, Any]
    scale: int
    vision: Mapping[str, StoredTensor]
    language: Mapping[str, StoredTensor]

    def files(self) -> list[Path]:
        """All that is read of the folder."""
        tensors = {*self.vision.values(), *self.language.values()}
        names = ("config.json", "tokenizer.json", "preprocessor_config.json")
        return [*{tensor.file for tensor in tensors}, *(self.folder / name for name in names)]


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
    vision_config, scale = dict(config.get("vision_config") or {}), int(config.get("scale_factor", 2))
    source = SmolSource(folder, text, vision_config, scale, vision, language)
    found = [*(f"vision {name}" for name in vision), *(f"language {name}" for name in language)]
    require_tensors(folder, _expected(source), found)
    for name in ("tokenizer.json", "preprocessor_config.json"):
        read_json(folder / name)
    return source


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


def _expected(source: SmolSource) -> set[str]:
    both = ("weight", "bias")
    of_layer = [
        *(f"self_attn.{name}_proj.weight" for name in "qkvo"),
        *(f"mlp.{name}_proj.weight" for name in ("gate", "up", "down")),
        "input_layernorm.weight", "post_attention_layernorm.weight",
    ]  # fmt: skip
    language = {"embed_tokens.weight", "norm.weight"} | (
        set() if source.text["tie_word_embeddings"] else {"lm_head.weight"}
    )
    language |= {f"layers.{n}.{name}" for n in range(int(source.text["num_hidden_layers"])) for name in of_layer}
    parts = [f"self_attn.{name}" for name in ("q_proj", "k_proj", "v_proj", "out_proj")]
    parts += ["mlp.fc1", "mlp.fc2", "layer_norm1", "layer_norm2"]
    depth = int(source.vision_config.get("num_hidden_layers", 12))
    vision = {f"vision_model.encoder.layers.{n}.{part}.{kind}" for n in range(depth) for part in parts for kind in both}
    vision |= {
        f"vision_model.{name}.{kind}" for name in ("embeddings.patch_embedding", "post_layernorm") for kind in both
    }
    vision |= {"vision_model.embeddings.position_embedding.weight", "connector.modality_projection.proj.weight"}
    return {f"language {name}" for name in language} | {f"vision {name}" for name in vision}
