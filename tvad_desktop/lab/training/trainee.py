"""What learns to answer: RAE, projector and LoRA, with the frozen language model between them and the loss.

The language model is the very GGUF that answers, in torch, so that what is learned fits what will run.
"""

from __future__ import annotations

import warnings
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from tvad_desktop.lab.data.dialogues import Dialogue, DialogueSample
from tvad_desktop.language.prompt_template import ANSWER_END, QUESTION_END, QUESTION_START, evidence_text, prefix_text
from tvad_desktop.language.rae.network import network_of
from tvad_desktop.packs.interface import TrainableLanguage
from tvad_desktop.packs.llama.cache import picture_positions
from tvad_desktop.packs.spec import PackSpec

if TYPE_CHECKING:
    from tvad_desktop.language.model import ShownPicture

LORA_RANK = 8
LORA_ALPHA = 16
LORA_TARGETS = ["q_proj", "v_proj"]
DECIDING_WEIGHT = 4.0
"""How much the first token of an answer weighs: Yes or No decides all that follows."""

IGNORED = -100

Tokenize = Callable[..., list[int]]


@dataclass(frozen=True, slots=True, eq=False)
class Sequences:
    """What the language model reads after the prefix: `inputs` [N, L, D], `targets` [N, L] (`IGNORED` where no answer
    stands), `weights` [N, L] of the targets, `attention` [N, L] (0 behind the end), `positions` [3, N, L] from the
    first one after the prefix."""

    inputs: Tensor
    targets: Tensor
    weights: Tensor
    attention: Tensor
    positions: Tensor


@dataclass(frozen=True, slots=True, eq=False)
class Front:
    """What stands between the prefix and a dialogue: rows [K, D], and their positions [3, K] from 0 on."""

    rows: Tensor
    positions: Tensor


class Trainee:
    """The networks that learn, and the frozen language model between them and the loss."""

    def __init__(self, trainable: TrainableLanguage, tokenize: Tokenize, spec: PackSpec) -> None:
        from peft import LoraConfig, get_peft_model

        self.trainable = trainable
        self.tokenize = tokenize
        self._prefix = tokenize(prefix_text(), special=True)
        lora = LoraConfig(r=LORA_RANK, lora_alpha=LORA_ALPHA, target_modules=LORA_TARGETS)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", FutureWarning)  # this peft uses a name that transformers has renamed
            self.language: Any = get_peft_model(trainable.model, lora)
        for parameter in self.lora_parameters():
            parameter.data = parameter.data.float()  # what learns stays at whole precision
        self.network = network_of(spec)
        self._embed = self.language.get_input_embeddings()
        self._checkpoints = False

    def to(self, device: torch.device, *, checkpointing: bool) -> None:
        """Move everything; with checkpointing activations are computed twice instead of kept."""
        self.language.to(device)
        self.network.to(device)
        self._checkpoints = checkpointing
        if checkpointing:
            self._decoder.activation_checkpointing_enable()
            self._decoder.train()  # otherwise nothing is computed twice

    @property
    def device(self) -> torch.device:
        return next(self.network.parameters()).device

    @property
    def _decoder(self) -> Any:
        return self.language.base_model.model.model

    def lora_parameters(self) -> list[Tensor]:
        return [parameter for parameter in self.language.parameters() if parameter.requires_grad]

    def state(self) -> dict[str, Tensor]:
        """All that is trained, by name."""
        lora = {f"lora.{n}": p for n, p in self.language.named_parameters() if p.requires_grad}
        return {f"network.{n}": t for n, t in self.network.state_dict().items()} | lora

    def restore(self, state: dict[str, Tensor]) -> None:
        with torch.no_grad():
            for name, tensor in self.state().items():
                tensor.copy_(state[name])

    def soft_tokens(self, samples: Sequence[DialogueSample]) -> Tensor:
        """Soft tokens [N, 99, D]."""
        heatmaps = torch.from_numpy(np.stack([sample.heatmaps for sample in samples])).to(self.device)
        visual = torch.from_numpy(np.stack([sample.visual for sample in samples])).to(self.device)
        soft: Tensor = self.network(heatmaps, visual)
        return soft

    def loss(
        self, dialogues: Sequence[Dialogue], soft: Tensor, pictures: Sequence[Sequence[ShownPicture]] | None = None
    ) -> Tensor:
        """Weighted mean cross-entropy of the answers' tokens, for the dialogue about each of the `soft` tokens
        [N, 99, D] and of the `pictures`. The prefix is read once for all, unless activations are computed twice; the
        output head only sees the positions of answers.
        """
        shown = pictures or [()] * len(dialogues)
        batch = self._read(dialogues, [self._front(seen, tokens) for seen, tokens in zip(shown, soft, strict=True)])
        hidden = self._hidden(batch)
        wanted, weights = batch.targets[:, 1:], batch.weights[:, 1:]
        answered = wanted != IGNORED
        logits = self.language.base_model.model.lm_head(hidden[:, :-1][answered])
        losses = functional.cross_entropy(logits.float(), wanted[answered], reduction="none")
        return (losses * weights[answered]).sum() / weights[answered].sum()

    def _hidden(self, batch: Sequences) -> Tensor:
        """Final hidden states [N, L, D] of what stands after the prefix."""
        from transformers import DynamicCache

        count, before = len(batch.inputs), len(self._prefix)
        prefix = self._embedded(self._prefix)[None]
        attention = torch.cat([torch.ones(count, before, dtype=torch.long, device=self.device), batch.attention], dim=1)
        positions = self._given_positions(batch.positions + before)
        if self._checkpoints:  # what is computed twice cannot be read from a cache
            inputs = torch.cat([prefix.expand(count, -1, -1), batch.inputs], dim=1)
            first = torch.arange(before, device=self.device).expand(3, count, -1)
            positions = self._given_positions(torch.cat([first, batch.positions + before], dim=2))
            result = self._decoder(inputs_embeds=inputs, attention_mask=attention, position_ids=positions)
            whole: Tensor = result.last_hidden_state[:, before:]
            return whole
        cache = DynamicCache()
        self._decoder(inputs_embeds=prefix, past_key_values=cache, use_cache=True)
        cache.batch_repeat_interleave(count)
        hidden: Tensor = self._decoder(
            inputs_embeds=batch.inputs,
            attention_mask=attention,
            position_ids=positions,
            past_key_values=cache,
            use_cache=True,
        ).last_hidden_state
        return hidden

    def _given_positions(self, positions: Tensor) -> Tensor:
        """In the form that the decoder reads."""
        return positions if self.trainable.sections > 1 else positions[0]

    def _front(self, pictures: Sequence[ShownPicture], soft: Tensor) -> Front:
        """Pictures and soft tokens [99, D], as `LanguageModel.begin` puts them into the cache."""
        rows, positions, start = [], [], 0
        for text, picture in pictures:
            before = self.tokenize(text, special=False) + self.tokenize(picture.before, special=True)
            places = [_straight(start, len(before)), self._places(start + len(before), picture.grid)]
            start = int(places[1].max()) + 1
            after = self.tokenize(picture.after, special=True)
            embeddings = torch.from_numpy(picture.embeddings).to(soft)
            rows += [self._embedded(before), embeddings, self._embedded(after)]
            positions += [*places, _straight(start, len(after))]
            start += len(after)
        rows.append(soft)
        positions.append(_straight(start, len(soft)))
        return Front(torch.cat([row.to(soft.dtype) for row in rows]), torch.cat(positions, dim=1))

    def _places(self, start: int, grid: tuple[int, int]) -> Tensor:
        if self.trainable.sections == 1:
            return _straight(start, grid[0] * grid[1])
        return torch.from_numpy(picture_positions(start, grid)[:3].astype(np.int64))

    def _read(self, dialogues: Sequence[Dialogue], fronts: Sequence[Front] | None = None) -> Sequences:
        rows, targets, weights, positions = [], [], [], []
        for place, dialogue in enumerate(dialogues):
            tokens, wanted, weighed = self.token_ids(dialogue)
            row, where = self._embedded(tokens), _straight(0, len(tokens))
            if fronts is not None:
                front = fronts[place]
                ahead = len(front.rows)
                row = torch.cat([front.rows, row.to(front.rows.dtype)])
                where = torch.cat([front.positions, where + int(front.positions.max()) + 1], dim=1)
                wanted, weighed = [IGNORED] * ahead + wanted, [0.0] * ahead + weighed
            rows.append(row)
            targets.append(torch.tensor(wanted, device=self.device))
            weights.append(torch.tensor(weighed, device=self.device))
            positions.append(where.T.to(self.device))
        pad = torch.nn.utils.rnn.pad_sequence
        padded = pad(rows, batch_first=True)
        lengths = torch.tensor([len(row) for row in rows], device=self.device)
        attention = (torch.arange(padded.shape[1], device=self.device)[None] < lengths[:, None]).long()
        targeted = pad(targets, batch_first=True, padding_value=IGNORED)
        weighted = pad(weights, batch_first=True)
        return Sequences(padded, targeted, weighted, attention, pad(positions, batch_first=True).permute(2, 0, 1))

    def token_ids(self, dialogue: Dialogue) -> tuple[list[int], list[int], list[float]]:
        """Tokens after the soft tokens as at run time, the same where answers stand and `IGNORED` elsewhere, and how
        much each weighs."""
        row = self.tokenize(evidence_text(dialogue.facts), special=False)
        targets, weights = [IGNORED] * len(row), [0.0] * len(row)
        start, deciding = "", DECIDING_WEIGHT
        for asked, answered in dialogue.turns:
            question = self.tokenize(start, special=True) if start else []
            question += self.tokenize(asked.strip(), special=False) + self.tokenize(QUESTION_END, special=True)
            answer = self.tokenize(answered, special=False) + self.tokenize(ANSWER_END, special=True)
            row += question + answer
            targets += [IGNORED] * len(question) + answer
            weights += [0.0] * len(question) + [deciding] + [1.0] * (len(answer) - 1)
            start, deciding = QUESTION_START, 1.0
        return row, targets, weights

    def _embedded(self, tokens: list[int]) -> Tensor:
        embedded: Tensor = self._embed(torch.tensor(tokens, dtype=torch.long, device=self.device))
        return embedded.detach()


def _straight(start: int, count: int) -> Tensor:
    """Positions of text: the same in all three sections."""
    return torch.arange(start, start + count).expand(3, -1)
