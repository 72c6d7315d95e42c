"""A Hugging Face folder of Qwen2.5-VL as a site would bring it, with few layers and random weights."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from tiny_language import byte_letters

WIDTH, LAYERS, HEADS = 64, 2, 4
DEPTH, VISION_WIDTH = 6, 32
SPECIAL = ("<|endoftext|>", "<|im_start|>", "<|im_end|>", "<|vision_start|>", "<|vision_end|>", "<|video_pad|>")
MERGES = (("Y", "e"), ("Ye", "s"), ("N", "o"))


def make_model(width: int = WIDTH, inner: int = 96, *, tied: bool = False) -> Any:
    """The true architecture, 2 layers of language and 6 of vision; `tied`: the output head is the embeddings again."""
    import torch
    from transformers import Qwen2_5_VLConfig, Qwen2_5_VLForConditionalGeneration

    torch.manual_seed(11)
    sections = [width // 32, 3 * width // 64, 3 * width // 64]
    config = Qwen2_5_VLConfig(
        text_config={
            "vocab_size": 256 + len(MERGES) + len(SPECIAL), "hidden_size": width, "intermediate_size": inner,
            "num_hidden_layers": LAYERS, "num_attention_heads": HEADS, "num_key_value_heads": 2,
            "max_position_embeddings": 4096, "rms_norm_eps": 1e-6, "tie_word_embeddings": tied,
            "rope_parameters": {"rope_type": "default", "rope_theta": 1e6, "mrope_section": sections},
        },
        vision_config={
            "depth": DEPTH, "hidden_size": VISION_WIDTH, "num_heads": 2, "intermediate_size": 48,
            "out_hidden_size": width, "fullatt_block_indexes": [2, 5], "window_size": 112, "patch_size": 14,
            "spatial_merge_size": 2, "temporal_patch_size": 2,
        },
        tie_word_embeddings=tied,
    )  # fmt: skip
    model = Qwen2_5_VLForConditionalGeneration(config).eval()
    with torch.no_grad():
        for parameter in model.parameters():  # the usual start is so small that nothing depends on anything
            parameter.add_(torch.randn_like(parameter) * 0.08)
    return model


def write_folder(folder: Path, model: Any, *, shards: bool = False) -> Path:
    """Save it with tokenizer and image settings, in one file or in several."""
    model.save_pretrained(folder, max_shard_size="60KB" if shards else "5GB")
    letters = byte_letters()
    tokens = [*letters, *("".join(pair) for pair in MERGES)]
    vocabulary = {token: number for number, token in enumerate(tokens)}
    added = [{"id": len(tokens) + number, "content": token, "special": True} for number, token in enumerate(SPECIAL)]
    (folder / "tokenizer.json").write_text(
        json.dumps(
            {
                "added_tokens": added,
                "model": {"type": "BPE", "vocab": vocabulary, "merges": [list(pair) for pair in MERGES]},
            }
        ),
        encoding="utf-8",
    )
    mean, spread = [0.48, 0.46, 0.41], [0.27, 0.26, 0.28]
    settings = {"image_mean": mean, "image_std": spread, "patch_size": 14, "merge_size": 2, "temporal_patch_size": 2}
    (folder / "preprocessor_config.json").write_text(json.dumps(settings), encoding="utf-8")
    return folder
