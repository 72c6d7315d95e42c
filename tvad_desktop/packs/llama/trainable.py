"""A GGUF of the architecture "llama" in torch, as it is trained. Imports torch."""

from __future__ import annotations

from pathlib import Path

from tvad_desktop.packs.interface import TrainableLanguage


def load_llama(gguf: Path, base: Path, *, half: bool) -> TrainableLanguage:
    """The weights of a GGUF as transformers trains them; `base` keeps them dequantized for the next time."""
    import torch
    from transformers import AutoModelForCausalLM

    dtype = torch.bfloat16 if half else torch.float32
    model = AutoModelForCausalLM.from_pretrained(dequantized(base, gguf), dtype=dtype, local_files_only=True)
    return TrainableLanguage(model, "llama", permuted=True, sections=1)


def dequantized(base: Path, gguf: Path) -> Path:
    """The GGUF as a folder that transformers trains on, made once."""
    if not (base / "model.safetensors").is_file():
        from transformers import AutoModelForCausalLM, GgufConfig

        model = AutoModelForCausalLM.from_pretrained(
            gguf.parent, gguf_file=gguf.name, quantization_config=GgufConfig(dequantize=True), local_files_only=True
        )
        model.save_pretrained(base)
    return base
