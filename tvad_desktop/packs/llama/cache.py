"""A llama.cpp context as a growing sequence: append tokens or soft tokens, cut back, read logits."""

from __future__ import annotations

import ctypes
from collections.abc import Iterator, Sequence
from typing import Any, TypeAlias

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.job import Cancelled, Job
from tvad_desktop.packs.llama.weights import LlamaWeights, llama

_Rows: TypeAlias = NDArray[np.int32] | NDArray[np.float32]

# Small enough that a cancel waits under 200 ms, and measured no slower than one large batch. llama.cpp's own abort
# callback is not used: it is asked about 600 times a token, and each question waits for Python's interpreter lock,
# which slowed generation from 40 to 2 tokens a second while another thread ran Python code.
_STEP_TOKENS = 16


class LlamaCache:
    """One sequence in one context. Not safe for two threads at once.

    `length` is the position that comes next; where the model counts rows and columns of pictures (M-RoPE), they take
    fewer positions than rows. `rows`: how many are decoded, which is what fills the context.
    """

    def __init__(self, weights: LlamaWeights, context_tokens: int, threads: int) -> None:
        self._weights = weights
        parameters = llama.llama_context_default_params()
        parameters.n_ctx = context_tokens
        parameters.n_batch = parameters.n_ubatch = 2 * _STEP_TOKENS
        self._context = weights.new_context(parameters, threads)
        weights.apply_adapter(self._context)
        self._memory = llama.llama_get_memory(self._context)
        self.length = 0
        self._surplus: list[tuple[int, int]] = []  # of every picture: where it ends, and its rows beyond its positions

    @property
    def rows(self) -> int:
        return self.length + sum(surplus for _, surplus in self._surplus)

    def append_tokens(self, tokens: Sequence[int], job: Job | None = None) -> None:
        """Decode token ids after what is there; Cancelled leaves the sequence as it was before."""
        self._append(np.asarray(tokens, np.int32), job)

    def append_soft_tokens(self, soft_tokens: NDArray[np.float32], job: Job | None = None) -> None:
        """Decode embeddings [n, D] in the place of tokens; Cancelled leaves the sequence as it was before."""
        self._append(np.ascontiguousarray(soft_tokens, np.float32), job)

    def append_picture(self, embeddings: NDArray[np.float32], grid: tuple[int, int], job: Job | None = None) -> None:
        """Decode a picture [rows · columns, D]; Cancelled leaves the sequence as it was before.

        Under M-RoPE all of it stands at one time, and what follows after its longer side.
        """
        embeddings = np.ascontiguousarray(embeddings, np.float32)
        if not self._weights.has_sectioned_rope:
            self._append(embeddings, job)
            return
        before, positions = self.length, picture_positions(self.length, grid)
        try:
            for step in _split(len(embeddings)):
                if job is not None:
                    job.check()
                self._decode_at(embeddings[step], positions[:, step])
        except Cancelled:
            self.cut(before)
            raise
        self.length = int(positions.max()) + 1
        self._surplus.append((self.length, len(embeddings) - (self.length - before)))

    def _append(self, rows: _Rows, job: Job | None) -> None:
        before = self.length
        try:
            for step in _split(len(rows)):
                if job is not None:
                    job.check()
                self._decode(rows[step])
        except Cancelled:
            self.cut(before)
            raise

    def _decode(self, rows: _Rows) -> None:
        positions = np.arange(self.length, self.length + len(rows), dtype=np.int32)
        if rows.ndim == 2 and self._weights.has_sectioned_rope:  # time, row, column, unused: of text all the same
            self._decode_at(rows, np.stack([positions, positions, positions, np.zeros_like(positions)]))
        else:
            self._decode_at(rows, positions)
        self.length += len(rows)

    def _decode_at(self, rows: _Rows, positions: NDArray[np.int32]) -> None:
        positions = np.ascontiguousarray(positions).ravel()  # section after section, not row after row
        batch = llama.llama_batch(n_tokens=len(rows), pos=pointer_to(positions, llama.llama_pos))
        if rows.ndim == 1:
            batch.token = pointer_to(rows, llama.llama_token)
        else:
            batch.embd = pointer_to(rows, ctypes.c_float)
        status = llama.llama_decode(self._context, batch)
        if status != 0:
            raise RuntimeError(f"llama_decode returned {status} at position {self.length}")

    def cut(self, length: int) -> None:
        """Forget everything from position `length` on."""
        llama.llama_memory_seq_rm(self._memory, 0, length, -1)
        self.length = length
        self._surplus = [(end, surplus) for end, surplus in self._surplus if end <= length]

    def logits(self) -> NDArray[np.float32]:
        """Logits [vocabulary] after the last appended position."""
        pointer = llama.llama_get_logits_ith(self._context, -1)
        return np.ctypeslib.as_array(pointer, (self._weights.vocabulary_size,)).copy()


def picture_positions(start: int, grid: tuple[int, int]) -> NDArray[np.int32]:
    """M-RoPE of a picture whose first position is `start`: time, row, column and an unused section, [4, rows ·
    columns].

    The next position is the largest of them plus one.
    """
    rows, columns = np.indices(grid, np.int32).reshape(2, -1) + np.int32(start)
    return np.stack([np.full_like(rows, start), rows, columns, np.zeros_like(rows)])


def _split(count: int) -> Iterator[slice]:
    """Cut rows into steps; a lone last row joins the step before, for llama.cpp rounds a batch of one differently."""
    start = 0
    while start < count:
        end = count if count - start <= _STEP_TOKENS + 1 else start + _STEP_TOKENS
        yield slice(start, end)
        start = end


def pointer_to(values: _Rows, kind: type) -> Any:
    return values.ctypes.data_as(ctypes.POINTER(kind))
