"""The paper's E_t through llama.cpp: prompts to vectors."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.errors import UserError
from tvad_desktop.packs.llama.cache import pointer_to
from tvad_desktop.packs.llama.weights import DEFAULT_THREADS, LlamaWeights, llama


class LlamaTextEncoder:
    """E_t (section 3.1): mean-pooled final hidden states of a frozen language model, without any adapter.

    Raises UserError for a file that is missing, damaged or not GGUF. One thread at a time.
    """

    def __init__(self, gguf: Path, threads: int = DEFAULT_THREADS) -> None:
        self._weights = LlamaWeights(gguf, None)
        self.dimension = self._weights.dimension
        self._states = _HiddenStates(self._weights, threads)

    def close(self) -> None:
        """Free the native memory now; nothing else may be called afterwards."""
        self._weights.close()

    def embed_texts(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Mean-pooled final hidden states [n, D].

        One text at a time: a batch of several is no faster on a CPU and moves each vector by up to 1 %.
        Raises UserError for an empty text or one of more than 256 tokens.
        """
        vectors = [self._states.encode(self._prompt_tokens(text)) for text in texts]
        return np.stack(vectors) if vectors else np.zeros((0, self.dimension), np.float32)

    def _prompt_tokens(self, text: str) -> list[int]:
        tokens = self._weights.tokenize(text.strip(), special=False)
        if not tokens:
            raise UserError("A prompt is empty.", "Write at least one word.")
        if len(tokens) > _HiddenStates.MAX_TOKENS:
            raise UserError(
                f"A prompt is too long: {len(tokens)} tokens, at most {_HiddenStates.MAX_TOKENS} are read.",
                f"Shorten the one that begins with “{text.strip()[:40]}”.",
            )
        return tokens


class _HiddenStates:
    """The paper's E_t: final hidden states of the same frozen weights, without adapter, mean-pooled over tokens."""

    MAX_TOKENS = 256

    def __init__(self, weights: LlamaWeights, threads: int) -> None:
        self._weights = weights
        parameters = llama.llama_context_default_params()
        parameters.n_ctx = parameters.n_batch = parameters.n_ubatch = self.MAX_TOKENS
        parameters.embeddings = True
        parameters.pooling_type = llama.LLAMA_POOLING_TYPE_MEAN
        self._context = weights.new_context(parameters, threads)

    def encode(self, tokens: list[int]) -> NDArray[np.float32]:
        """One vector [D] for at most MAX_TOKENS ids; the same bits whatever was encoded before."""
        llama.llama_memory_clear(llama.llama_get_memory(self._context), True)
        ids = np.asarray(tokens, np.int32)
        status = llama.llama_decode(
            self._context, llama.llama_batch(n_tokens=len(ids), token=pointer_to(ids, llama.llama_token))
        )
        if status != 0:
            raise RuntimeError(f"llama_decode returned {status} for a text of {len(ids)} tokens")
        pointer = llama.llama_get_embeddings_seq(self._context, 0)
        return np.ctypeslib.as_array(pointer, (self._weights.dimension,)).copy()
