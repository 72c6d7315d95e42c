"""Choosing the next token from logits: greedy or drawn with a seed, within a grammar where one is given."""

from __future__ import annotations

import ctypes
from types import TracebackType
from typing import Self

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.packs.llama.weights import LlamaWeights, llama

_LIKELIEST = 64
_TOKEN_DTYPE = np.dtype([("id", np.int32), ("logit", np.float32), ("p", np.float32)])  # llama_token_data


class TokenChooser:
    """Chooses the tokens of one answer; a context manager, because a grammar holds native memory.

    At `temperature` 0 the likeliest allowed token; else one drawn from the 64 likeliest, the same ones for one seed.
    """

    def __init__(self, weights: LlamaWeights, *, grammar: str | None, temperature: float, seed: int) -> None:
        self._temperature = temperature
        self._random = np.random.default_rng(seed)
        self._grammar = None
        if grammar is not None:
            self._grammar = llama.llama_sampler_init_grammar(weights.vocab, grammar.encode(), b"root")
            if not self._grammar:
                raise ValueError("the grammar is not valid GBNF")

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if self._grammar is not None:
            llama.llama_sampler_free(self._grammar)
            self._grammar = None

    def choose(self, logits: NDArray[np.float32]) -> int:
        """The next token for logits [vocabulary]; the grammar, if any, moves on by it."""
        likeliest = np.argpartition(logits, -_LIKELIEST)[-_LIKELIEST:]
        tokens = self._allowed(likeliest[np.lexsort((likeliest, -logits[likeliest]))])
        if len(tokens) == 0:  # testing the whole vocabulary takes as long as decoding a token: only when it must be
            tokens = self._allowed(np.argsort(-logits, kind="stable"))
        token = int(tokens[0] if self._temperature == 0 else self._draw(tokens[:_LIKELIEST], logits))
        if self._grammar is not None:
            llama.llama_sampler_accept(self._grammar, token)
        return token

    def _draw(self, tokens: NDArray[np.int64], logits: NDArray[np.float32]) -> np.int64:
        scaled = logits[tokens].astype(np.float64) / self._temperature
        weights = np.exp(scaled - scaled.max())
        return np.int64(self._random.choice(tokens, p=weights / weights.sum()))

    def _allowed(self, tokens: NDArray[np.int64]) -> NDArray[np.int64]:
        """Those tokens that the grammar lets follow, in the same order."""
        if self._grammar is None:
            return tokens
        candidates = np.zeros(len(tokens), _TOKEN_DTYPE)
        candidates["id"] = tokens
        array = llama.llama_token_data_array(
            data=candidates.ctypes.data_as(ctypes.POINTER(llama.llama_token_data)), size=len(tokens), selected=-1
        )
        llama.llama_sampler_apply(self._grammar, ctypes.byref(array))
        is_allowed: NDArray[np.bool_] = np.isfinite(candidates["logit"])
        return tokens[is_allowed]
