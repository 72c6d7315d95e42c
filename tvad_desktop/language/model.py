"""The language model: reads soft tokens in the middle of the prompt and answers over several turns.

Paper: section 3.3. llama.cpp runs the GGUF; a LoRA adapter is optional.
"""

from __future__ import annotations

import codecs
import threading
import time
from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Cancelled, Job
from tvad_desktop.language.prompt_template import ANSWER_END, QUESTION_END, QUESTION_START
from tvad_desktop.packs.interface import PictureTokens
from tvad_desktop.packs.llama.cache import LlamaCache
from tvad_desktop.packs.llama.token_choice import TokenChooser
from tvad_desktop.packs.llama.weights import DEFAULT_THREADS, LlamaWeights

MAX_ANSWER_TOKENS = 160
_YES_SPELLINGS = ("Yes", " Yes", "yes", " yes", "YES", " YES")
_NO_SPELLINGS = ("No", " No", "no", " no", "NO", " NO")

Turn = tuple[str, str]  # a question and its answer
ShownPicture = tuple[str, PictureTokens]  # what is said of a picture before it, and the picture


@dataclass(frozen=True, slots=True)
class Reply:
    """One answer. `probability_yes` is the mass of Yes against No before its first token; `first_token_ms` counts
    from the call; `tokens` are those of the answer."""

    text: str
    first_token_ms: float
    tokens: int
    probability_yes: float


class LanguageModel:
    """A quantized language model on the CPU. Calls from several threads wait for each other.

    Every answer is a function of (begin's arguments, history, question, sampling) alone: the cache only saves time.
    Raises UserError for a file that is missing, damaged, not GGUF, or an adapter that does not fit.
    """

    def __init__(
        self, gguf: Path, lora: Path | None = None, context_tokens: int = 2048, threads: int | None = None
    ) -> None:
        self.gguf = gguf
        self.context_tokens = context_tokens
        self._threads = threads or DEFAULT_THREADS
        self._weights = LlamaWeights(gguf, lora)
        self.dimension = self._weights.dimension
        self._owner = threading.Lock()
        self._root: tuple[str, bytes, str] | None = None  # what begin put into the cache
        self._root_length = self._root_rows = 0
        self._prefix: str | None = None  # what the cache begins with
        self._prefix_length = 0
        self._turn_tokens: list[int] = []  # what stands in the cache after the root
        self._yes_tokens = self._single_tokens(_YES_SPELLINGS)
        self._no_tokens = self._single_tokens(_NO_SPELLINGS)

    @cached_property
    def _cache(self) -> LlamaCache:  # not made for those who only embed texts
        return LlamaCache(self._weights, self.context_tokens, self._threads)

    def close(self) -> None:
        """Free the native memory now; nothing else may be called afterwards."""
        with self._owner:
            self._weights.close()

    def begin(
        self,
        prefix: str,
        soft_tokens: NDArray[np.float32] | None,
        suffix: str = "",
        job: Job | None = None,
        *,
        pictures: Sequence[ShownPicture] = (),
    ) -> None:
        """Put [prefix, pictures, soft tokens [n, D], suffix] into the cache; keeps what is there when it is the same.

        `prefix` may hold special tokens, `suffix` is plain text. Raises UserError when it exceeds the context.
        """
        soft = np.zeros((0, self.dimension), np.float32) if soft_tokens is None else np.asarray(soft_tokens, np.float32)
        if soft.ndim != 2 or soft.shape[1] != self.dimension:
            raise ValueError(f"soft tokens {soft.shape} are not [n, {self.dimension}]")
        for _, picture in pictures:
            if picture.embeddings.shape != (picture.grid[0] * picture.grid[1], self.dimension):
                raise ValueError(f"a picture {picture.embeddings.shape} is not [{picture.grid}, {self.dimension}]")
        shown = b"".join(text.encode() + picture.embeddings.tobytes() for text, picture in pictures)
        root = (prefix, shown + soft.tobytes(), suffix)
        with self._owner:
            if root == self._root:
                return
            head = self._weights.tokenize(prefix, special=True)
            tail = self._weights.tokenize(suffix, special=False)
            spoken = [(self._marked(text, picture.before), picture, picture.after) for text, picture in pictures]
            seen = sum(len(words) + len(picture.embeddings) + 2 for words, picture, _ in spoken)
            self._require_room(len(head) + seen + len(soft) + len(tail), 0)
            self._root, self._root_length, self._root_rows = None, 0, 0
            self._keep_only_prefix(prefix, head, job)
            for words, picture, after in spoken:
                self._cache.append_tokens(words, job)
                self._cache.append_picture(picture.embeddings, picture.grid, job)
                self._cache.append_tokens(self._template_tokens(after), job)
            self._cache.append_soft_tokens(soft, job)
            self._cache.append_tokens(tail, job)
            self._root, self._root_length, self._root_rows = root, self._cache.length, self._cache.rows

    def _marked(self, text: str, mark: str) -> list[int]:
        """What is said before a picture, and the special token that opens it."""
        return self._plain_tokens(text) + self._template_tokens(mark)

    def _keep_only_prefix(self, prefix: str, head: list[int], job: Job | None) -> None:
        """Bring the cache to the end of the prefix, which is the same for all incidents."""
        if prefix == self._prefix:
            self._cut_turns(0, self._prefix_length)
            return
        self._prefix = None
        self._cut_turns(0, root_length=0)
        self._cache.append_tokens(head, job)
        self._prefix, self._prefix_length = prefix, len(head)

    def fits(self, question: str, history: Sequence[Turn], max_tokens: int = MAX_ANSWER_TOKENS) -> bool:
        """True when history, question and an answer have room after what `begin` was given."""
        with self._owner:
            return self._root_rows + len(self._turns(question, history)) + max_tokens <= self.context_tokens

    def logits(self, question: str, *, history: Sequence[Turn] = (), job: Job | None = None) -> NDArray[np.float32]:
        """Logits [vocabulary] before the first token of the answer."""
        with self._owner:
            return self._ask(question, history, 1, job)

    def probability_yes(self, question: str, *, history: Sequence[Turn] = (), job: Job | None = None) -> float:
        """Softmax mass of the spellings of Yes against those of No before the first token, in [0, 1]."""
        return self._yes_mass(self.logits(question, history=history, job=job))

    def answer(
        self,
        question: str,
        *,
        job: Job,
        on_text: Callable[[str], None],
        history: Sequence[Turn] = (),
        grammar: str | None = None,
        max_tokens: int = MAX_ANSWER_TOKENS,
        temperature: float = 0.0,
        seed: int = 0,
    ) -> Reply:
        """Answer after the turns of `history`, calling `on_text` with each new piece of text.

        Stops at the end of the answer or after `max_tokens`. Greedy at temperature 0, else drawn with `seed`.
        Raises Cancelled within about 200 ms, and UserError when the question leaves no room for an answer.
        """
        started = time.perf_counter()
        with self._owner, TokenChooser(self._weights, grammar=grammar, temperature=temperature, seed=seed) as chooser:
            logits = self._ask(question, history, max_tokens, job)
            first_token_ms = (time.perf_counter() - started) * 1e3
            asked = len(self._turn_tokens)
            try:
                tokens, text = self._generate(logits, chooser, max_tokens, job, on_text)
            finally:
                self._cut_turns(asked, self._root_length)
            self._settle(tokens, job)
        return Reply(text, first_token_ms, len(tokens), self._yes_mass(logits))

    def _ask(self, question: str, history: Sequence[Turn], answer_tokens: int, job: Job | None) -> NDArray[np.float32]:
        """Bring the cache to the end of the question, decoding only what differs from what it holds."""
        if self._root is None:
            raise RuntimeError("begin must come before a question")
        turns = self._turns(question, history)
        self._require_room(self._root_rows + len(turns), answer_tokens)
        # At least two tokens are decoded, for llama.cpp rounds a batch of one differently.
        kept = min(_common_length(self._turn_tokens, turns), len(turns) - 2)
        self._cut_turns(kept, self._root_length)
        self._append_turns(turns[kept:], job)
        return self._cache.logits()

    def _generate(
        self,
        logits: NDArray[np.float32],
        chooser: TokenChooser,
        max_tokens: int,
        job: Job,
        on_text: Callable[[str], None],
    ) -> tuple[list[int], str]:
        decoder = codecs.getincrementaldecoder("utf-8")("replace")  # a character may span several tokens
        tokens: list[int] = []
        text = ""
        while len(tokens) < max_tokens:
            job.checkpoint(len(tokens), max_tokens)
            token = chooser.choose(logits)
            if self._weights.ends_answer(token):
                break
            tokens.append(token)
            piece = decoder.decode(self._weights.piece(token))
            text += piece
            if piece:
                on_text(piece)
            self._append_turns([token], job)
            logits = self._cache.logits()
        rest = decoder.decode(b"", final=True)
        if rest:
            on_text(rest)
        return tokens, text + rest

    def _settle(self, tokens: list[int], job: Job) -> None:
        """Decode the answer once more as a batch, so that a later turn sees the very bits of a fresh run.

        It costs a fraction of a second after the answer is shown, which the next question does not wait for.
        """
        if len(tokens) > 1:
            with suppress(Cancelled):  # the answer itself is complete
                self._append_turns(tokens, job)

    def _turns(self, question: str, history: Sequence[Turn]) -> list[int]:
        """Token ids of history and question; what users and the model wrote holds no special tokens."""
        tokens: list[int] = []
        for asked, answered in history:
            tokens += self._plain_tokens(asked.strip()) + self._template_tokens(QUESTION_END)
            tokens += self._plain_tokens(answered) + self._template_tokens(ANSWER_END + QUESTION_START)
        return tokens + self._plain_tokens(question.strip()) + self._template_tokens(QUESTION_END)

    def _plain_tokens(self, text: str) -> list[int]:
        return self._weights.tokenize(text, special=False)

    def _template_tokens(self, text: str) -> list[int]:
        return self._weights.tokenize(text, special=True)

    def _require_room(self, tokens: int, answer_tokens: int) -> None:
        limit = self.context_tokens - answer_tokens
        if tokens > limit:
            raise UserError(
                f"The question is too long for the language model: {tokens:,} tokens with its evidence, at most "
                f"{limit:,} can be read.",
                "Ask a shorter question.",
            )

    def _append_turns(self, tokens: list[int], job: Job | None) -> None:
        self._cache.append_tokens(tokens, job)
        self._turn_tokens += tokens

    def _cut_turns(self, turns_length: int, root_length: int) -> None:
        self._turn_tokens = self._turn_tokens[:turns_length]
        self._cache.cut(root_length + turns_length)

    def _single_tokens(self, spellings: Sequence[str]) -> list[int]:
        tokenized = [self._weights.tokenize(spelling, special=False) for spelling in spellings]
        return [tokens[0] for tokens in tokenized if len(tokens) == 1]

    def _yes_mass(self, logits: NDArray[np.float32]) -> float:
        both = logits[[*self._yes_tokens, *self._no_tokens]].astype(np.float64)
        mass = np.exp(both - both.max())
        return float(mass[: len(self._yes_tokens)].sum() / mass.sum())


def _common_length(first: Sequence[int], second: Sequence[int]) -> int:
    """How many leading elements are equal."""
    differing = (i for i, (one, other) in enumerate(zip(first, second, strict=False)) if one != other)
    return next(differing, min(len(first), len(second)))
