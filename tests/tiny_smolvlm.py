"""A Hugging Face folder of SmolVLM2 as a site would bring it, with few layers and random weights."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tiny_language import byte_letters

WIDTH, VISION_WIDTH, DEPTH = 64, 32, 4
SPECIAL = ("<|endoftext|>", "<|im_start|>", "<|im_end|>", "<fake_token_around_image>", "<global-img>", "<image>")
MERGES = (("Y", "e"), ("Ye", "s"), ("N", "o"))


def make_model(depth: int = DEPTH) -> Any:
    """The true architecture, 2 layers of language and `depth` of vision."""
    import torch
    from transformers import SmolVLMConfig, SmolVLMForConditionalGeneration

    torch.manual_seed(12)
    config = SmolVLMConfig(
        text_config={
            "model_type": "llama", "vocab_size": 256 + len(MERGES) + len(SPECIAL), "hidden_size": WIDTH,
            "intermediate_size": 96, "num_hidden_layers": 2, "num_attention_heads": 4, "num_key_value_heads": 2,
            "max_position_embeddings": 8192, "rms_norm_eps": 1e-5, "tie_word_embeddings": False,
            "rope_parameters": {"rope_type": "default", "rope_theta": 1e5}, "pad_token_id": 0, "bos_token_id": 1,
            "eos_token_id": 2,
        },
        vision_config={
            "hidden_size": VISION_WIDTH, "intermediate_size": 48, "num_hidden_layers": depth, "num_attention_heads": 2,
            "image_size": 128, "patch_size": 16,
        },
        scale_factor=4, tie_word_embeddings=False, image_token_id=264, pad_token_id=0,
    )  # fmt: skip
    model = SmolVLMForConditionalGeneration(config).eval()
    with torch.no_grad():
        for parameter in model.parameters():
            parameter.add_(torch.randn_like(parameter) * 0.08)
    return model


def write_folder(folder: Path, model: Any) -> Path:
    """Save it with tokenizer and image settings."""
    model.save_pretrained(folder)
    tokens = [*byte_letters(), *("".join(pair) for pair in MERGES)]
    added = [{"id": len(tokens) + number, "content": token, "special": True} for number, token in enumerate(SPECIAL)]
    vocabulary = {token: number for number, token in enumerate(tokens)}
    content = {"added_tokens": added, "model": {"vocab": vocabulary, "merges": [list(pair) for pair in MERGES]}}
    (folder / "tokenizer.json").write_text(json.dumps(content), encoding="utf-8")
    settings = {"image_mean": [0.5, 0.5, 0.5], "image_std": [0.5, 0.5, 0.5]}
    (folder / "preprocessor_config.json").write_text(json.dumps(settings), encoding="utf-8")
    return folder
