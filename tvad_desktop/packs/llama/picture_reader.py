"""What a language model makes of a picture: the final hidden states of its visual tokens, through llama.cpp."""

from __future__ import annotations

import ctypes
from collections.abc import Callable
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.packs.interface import PictureTokens
from tvad_desktop.packs.llama.cache import picture_positions, pointer_to
from tvad_desktop.packs.llama.weights import DEFAULT_THREADS, LlamaWeights, llama

MOST_TOKENS = 1024


class LlamaPictureReader:
    """Reads one picture at a time, without any adapter. `plain`: makes a picture without content of a grid."""

    def __init__(
        self, gguf: Path, plain: Callable[[tuple[int, int]], PictureTokens], threads: int = DEFAULT_THREADS
    ) -> None:
        self.plain_picture = plain
        self._weights = LlamaWeights(gguf, None)
        parameters = llama.llama_context_default_params()
        parameters.n_ctx = parameters.n_batch = parameters.n_ubatch = MOST_TOKENS
        parameters.embeddings = True
        parameters.pooling_type = llama.LLAMA_POOLING_TYPE_NONE
        self._context = self._weights.new_context(parameters, threads)

    def states(self, picture: PictureTokens) -> NDArray[np.float32]:
        """The state [D] of every visual token, in reading order; the same bits whatever was read before."""
        llama.llama_memory_clear(llama.llama_get_memory(self._context), True)
        before = np.asarray(self._weights.tokenize(picture.before, special=True), np.int32)
        self._decode(llama.llama_batch(n_tokens=len(before), token=pointer_to(before, llama.llama_token)), len(before))
        embeddings = np.ascontiguousarray(picture.embeddings, np.float32)
        count = len(embeddings)
        if self._weights.has_sectioned_rope:
            positions = picture_positions(len(before), picture.grid)
        else:
            positions = np.arange(len(before), len(before) + count, dtype=np.int32)
        positions = np.ascontiguousarray(positions).ravel()
        wanted = np.ones(count, np.int8)
        batch = llama.llama_batch(n_tokens=count, pos=pointer_to(positions, llama.llama_pos))
        batch.embd = pointer_to(embeddings, ctypes.c_float)
        batch.logits = wanted.ctypes.data_as(ctypes.POINTER(ctypes.c_int8))
        self._decode(batch, count)
        width = self._weights.dimension
        rows = [llama.llama_get_embeddings_ith(self._context, place) for place in range(count)]
        return np.stack([np.ctypeslib.as_array(row, (width,)).copy() for row in rows])

    def _decode(self, batch: llama.llama_batch, count: int) -> None:
        if (status := llama.llama_decode(self._context, batch)) != 0:
            raise RuntimeError(f"llama_decode returned {status} for {count} tokens of a picture")
