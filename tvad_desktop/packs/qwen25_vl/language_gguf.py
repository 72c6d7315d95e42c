"""The language part of Qwen2.5-VL as GGUF. Imports torch."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

from tvad_desktop.packs.llama.gguf_writing import add_sizes, add_tokenizer, without_tied_head, write_gguf
from tvad_desktop.packs.qwen25_vl.source import QwenSource


def write_language(source: QwenSource, path: Path, progress: Callable[[int, int], None]) -> None:
    """Write the language model at half precision."""
    import gguf

    text = source.text

    def settings(writer: Any) -> None:
        add_sizes(writer, text)
        writer.add_rope_dimension_sections([*text["mrope_section"], 0])
        add_tokenizer(writer, source.tokenizer, "qwen2")

    tensors = without_tied_head(source.language, tied=text["tie_word_embeddings"])
    write_gguf(path, gguf.MODEL_ARCH.QWEN2VL, tensors, int(text["num_hidden_layers"]), settings, progress)
