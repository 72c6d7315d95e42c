"""How a SmolVLM2 is imported from a Hugging Face folder. Its language model is a Llama, rows of q and k reordered."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
from numpy.typing import NDArray

from tvad_desktop.packs.importing import FolderImporter
from tvad_desktop.packs.llama.gguf_writing import add_sizes, add_tokenizer, without_tied_head, write_gguf
from tvad_desktop.packs.smolvlm2.shapes import METADATA_KEY
from tvad_desktop.packs.smolvlm2.source import SmolSource, read_source


class SmolImporter(FolderImporter):
    """`tvad models import … --as smolvlm2`."""

    def read(self, folder: Path) -> SmolSource:
        return read_source(folder)

    def write_language(self, source: SmolSource, path: Path, progress: Callable[[int, int], None]) -> None:
        import gguf

        text = source.text
        heads = {"q_proj": int(text["num_attention_heads"]), "k_proj": int(text["num_key_value_heads"])}

        def settings(writer: Any) -> None:
            add_sizes(writer, text)
            writer.add_rope_dimension_count(int(text["hidden_size"]) // int(text["num_attention_heads"]))
            add_tokenizer(writer, source.tokenizer, "smollm")

        def reorder(name: str, values: NDArray[np.float32]) -> NDArray[np.float32]:
            count = heads.get(name.split(".")[-2])
            if count is None:
                return values
            return values.reshape(count, 2, len(values) // count // 2, -1).swapaxes(1, 2).reshape(values.shape)

        tensors = without_tied_head(source.language, tied=text["tie_word_embeddings"])
        write_gguf(path, gguf.MODEL_ARCH.LLAMA, tensors, int(text["num_hidden_layers"]), settings, progress, reorder)

    def metadata(self, source: SmolSource) -> dict[str, str]:
        return {METADATA_KEY: msgspec.json.encode(source.shapes).decode()}
