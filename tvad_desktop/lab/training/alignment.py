"""A first step of training that costs little: soft tokens come to lie near the words they stand for.

The language model reads a token by its nearness to the words it knows. So, before the long next-token training, the
global tokens of the RAE are drawn towards the embeddings of where the heat is and how it moves and of Yes or No, and
the target's visual tokens towards those of the words that describe it, one token for each word.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import torch
from torch import Tensor
from torch.nn import functional

from tvad_desktop.lab.data.dialogues import UNCLEAR, DialogueSample
from tvad_desktop.language.prompt_template import STEPS
from tvad_desktop.language.rae.shapes import BASE_TOKENS, VISUAL_TOKENS
from tvad_desktop.packs.region_pooling import CELLS

APPEARANCE_TOKENS, MOTION_TOKENS = 8, 2
NO_WORD = "nothing"
SHARPNESS = 12.0
_SILENT = frozenset({"a", "an", "in", "and", "with", "on", "the", "to", "of", "it", "is", "through", "place"})


class Lexicon:
    """The words of all true answers as unit vectors: the language model's own embeddings, less their mean."""

    def __init__(self, samples: Sequence[DialogueSample], tokenize: Callable[[str], list[int]], table: Tensor) -> None:
        spoken = {word for sample in samples for slot in word_slots(sample) for word in slot}
        self.columns = {word: column for column, word in enumerate(sorted(spoken))}
        first_tokens = [tokenize(f" {word}")[0] for word in self.columns]
        self._center = table.mean(dim=0).detach()
        self._vectors = functional.normalize(table[first_tokens].detach() - self._center, dim=-1)

    def nearness(self, tokens: Tensor) -> Tensor:
        """Scaled cosine of tokens [..., D] with all words: [..., words]."""
        near = functional.normalize(tokens - self._center.to(tokens.device), dim=-1)
        return near @ self._vectors.T.to(tokens.device) * SHARPNESS

    def wanted(self, samples: Sequence[DialogueSample]) -> Tensor:
        """The words meant by each guided token: [N, tokens, words], each row sums to 1, or to 0 where none is meant."""
        wanted = torch.zeros(len(samples), GUIDED_TOKENS, len(self.columns))
        for row, sample in enumerate(samples):
            for place, words in enumerate(word_slots(sample)):
                known = [self.columns[word] for word in words if word in self.columns]
                if known:
                    wanted[row, place, known] = 1 / len(known)
        return wanted

    def loss(self, soft_tokens: Tensor, samples: Sequence[DialogueSample]) -> Tensor:
        """Cross-entropy between the nearness of the guided soft tokens to all words and the words meant."""
        nearness, wanted = self.nearness(guided_tokens(soft_tokens)), self.wanted(samples).to(soft_tokens.device)
        losses = -(wanted * torch.log_softmax(nearness, dim=-1)).sum(dim=-1)
        return losses.sum() / wanted.sum().clamp_min(1.0)


GUIDED_TOKENS = STEPS - 1 + APPEARANCE_TOKENS + MOTION_TOKENS


def guided_tokens(soft_tokens: Tensor) -> Tensor:
    """The soft tokens of [N, 99, D] that stand for words, the global ones of the RAE and the target's: [N, 14, D]."""
    stride = BASE_TOKENS + CELLS + 1
    whole = soft_tokens[:, VISUAL_TOKENS + stride - 1 :: stride]
    return torch.cat([whole, soft_tokens[:, CELLS:VISUAL_TOKENS]], dim=1)


def word_slots(sample: DialogueSample) -> list[list[str]]:
    """The words that each guided token stands for: from, way, Yes or No, to; the target's words; its kind of motion."""
    seen = sample.seen
    kind, _, way = seen.state.rpartition(", ")
    where = [content_words(seen.from_cell), content_words(way), ["Yes" if sample.anomalous else "No"]]
    where.append(content_words(seen.to_cell))
    if seen.target == UNCLEAR:  # the pictures do not show it
        return where + [[]] * (APPEARANCE_TOKENS + MOTION_TOKENS)
    return where + _one_each(seen.target, APPEARANCE_TOKENS) + _one_each(kind, MOTION_TOKENS)


def _one_each(text: str, count: int) -> list[list[str]]:
    words = content_words(text)[:count]
    return [[word] for word in words] + [[NO_WORD]] * (count - len(words))


def content_words(text: str) -> list[str]:
    """The words that carry meaning, in order."""
    return [word for word in re.findall(r"[A-Za-z]+", text) if word not in _SILENT]
