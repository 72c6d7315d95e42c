"""A first step of training that costs little: soft tokens come to lie near the words they stand for.

The language model reads a token by its nearness to the words it knows. So, before the long next-token training, the
global tokens of the RAE are drawn towards the embeddings of where the heat is and how it moves, and the visual tokens,
weighed by the heat of their cells, towards those of what is seen there.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from tvad_desktop.model.prompt_template import STEPS
from tvad_desktop.model.region_encoder import BASE_TOKENS, CELLS, GRID
from tvad_desktop.training.dialogues import Dialogue

SHARPNESS = 12.0
_SILENT = frozenset({"a", "an", "in", "and", "with", "on", "the", "to", "of", "it", "is", "through", "place"})


class Lexicon:
    """The words of all true answers as unit vectors: the language model's own embeddings, less their mean."""

    def __init__(self, dialogues: Sequence[Dialogue], tokenize: Callable[[str], list[int]], table: Tensor) -> None:
        spoken = {word for dialogue in dialogues for slot in _slots(dialogue) for word in slot}
        self._columns = {word: column for column, word in enumerate(sorted(spoken))}
        first_tokens = [tokenize(f" {word}")[0] for word in self._columns]
        self._center = table.mean(dim=0).detach()
        self._vectors = functional.normalize(table[first_tokens].detach() - self._center, dim=-1)

    def loss(self, tokens: Tensor, words: Sequence[Sequence[str]]) -> Tensor:
        """Cross-entropy between the nearness of `tokens` [N, D] to all words and the `words` meant by each."""
        wanted = torch.zeros(len(words), len(self._columns))
        for row, meant in enumerate(words):
            for word in meant:
                if word in self._columns:
                    wanted[row, self._columns[word]] = 1.0
        spoken = wanted.sum(dim=1) > 0
        nearness = functional.normalize(tokens - self._center, dim=-1) @ self._vectors.T * SHARPNESS
        wanted = wanted[spoken] / wanted[spoken].sum(dim=1, keepdim=True)
        return functional.cross_entropy(nearness[spoken], wanted)


def alignment_loss(soft_tokens: Tensor, heatmaps: Tensor, dialogues: Sequence[Dialogue], lexicon: Lexicon) -> Tensor:
    """How far the soft tokens [N, 89, D] are from the words of their dialogues; `heatmaps` [N, T', 36, 48]."""
    stride = BASE_TOKENS + CELLS + 1
    whole = [soft_tokens[:, CELLS + step * stride + stride - 1] for step in range(STEPS - 1)]
    heat = functional.max_pool2d(heatmaps, (GRID[0] // 3, GRID[1] // 3)).amax(dim=1).flatten(1)
    seen = (soft_tokens[:, :CELLS] * torch.softmax(8 * heat, dim=1)[..., None]).sum(dim=1)
    slots = [_slots(dialogue) for dialogue in dialogues]
    loss = torch.stack([lexicon.loss(token, [slot[n] for slot in slots]) for n, token in enumerate([*whole, seen])])
    return loss.mean()


def _slots(dialogue: Dialogue) -> list[list[str]]:
    """The words for the global tokens of the four steps (from, movement, kind of motion, to) and for what is seen."""
    truth = dialogue.truth
    if not truth.anomalous:
        return [["nothing"], ["no"], ["No"], ["nothing"], ["nothing"]]
    motion, _, way = truth.state.rpartition(", ")
    kind = ["Yes", *_words(motion)] if motion else []
    return [_words(truth.from_cell), _words(way), kind, _words(truth.to_cell), _words(truth.target)]


def _words(text: str) -> list[str]:
    return [word for word in re.findall(r"[A-Za-z]+", text) if word not in _SILENT]


def lexicon_of(
    draw: Callable[[np.random.Generator], Sequence[Dialogue]], tokenize: Callable[[str], list[int]], table: Tensor
) -> Lexicon:
    """The lexicon of many drawn dialogues."""
    random = np.random.default_rng(0)
    return Lexicon([dialogue for _ in range(20) for dialogue in draw(random)], tokenize, table)
