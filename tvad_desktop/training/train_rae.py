"""Train RAE, projector and LoRA: next-token loss on the answers, everything else frozen.

The language model is the very GGUF that is shipped, dequantized, so that what is learned fits what will run.
"""

from __future__ import annotations

import time
import warnings
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import torch
from safetensors.torch import save_file
from torch import Tensor
from torch.nn import functional

from tvad_desktop.domain.job import Job
from tvad_desktop.model.llama_weights import LlamaWeights
from tvad_desktop.model.pack import load_pack
from tvad_desktop.model.prompt_template import ANSWER_END, QUESTION_END, evidence_text, prefix_text
from tvad_desktop.model.region_encoder import to_grid
from tvad_desktop.model.region_network import SoftTokenNetwork
from tvad_desktop.training.alignment import Lexicon, alignment_loss, lexicon_of
from tvad_desktop.training.config import read_recipe
from tvad_desktop.training.dialogues import Dialogue, SceneRecord, Turn, draw_dialogues, garble_visual, load_scenes
from tvad_desktop.training.lora_export import export_lora

LORA_RANK = 8
LORA_ALPHA = 16
LORA_TARGETS = ["q_proj", "v_proj"]
LOG_EVERY = 5
SAVE_EVERY = 25
WARM_UP_SHARE = 0.05
ALIGNMENT_WEIGHT = 0.1
IGNORED = -100


class RaeConfig(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A recipe. Paths are relative to the working folder; `minutes` is how long it trains in all."""

    scenes: str
    features: str
    base: str
    checkpoint: str
    output: str
    seed: int
    minutes: float
    batch_size: int
    alignment_steps: int
    alignment_batch_size: int
    alignment_learning_rate: float
    learning_rate: float
    lora_learning_rate: float
    threads: int = 1


@dataclass(frozen=True, slots=True, eq=False)
class Sequences:
    """Turns as the language model reads them after the soft tokens: `inputs` [N, L, D], `targets` [N, L] (`IGNORED`
    where no answer stands), `attention` [N, L] (0 behind the end)."""

    inputs: Tensor
    targets: Tensor
    attention: Tensor


class Trainee:
    """The networks that learn, and the frozen language model between them and the loss."""

    def __init__(self, base: Path, gguf: Path) -> None:
        from peft import LoraConfig, get_peft_model
        from transformers import AutoModelForCausalLM

        self.tokenize = LlamaWeights(gguf, None).tokenize
        self._prefix = self.tokenize(prefix_text(), special=True)
        frozen = AutoModelForCausalLM.from_pretrained(_dequantized(base, gguf), local_files_only=True)
        lora = LoraConfig(r=LORA_RANK, lora_alpha=LORA_ALPHA, target_modules=LORA_TARGETS)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", FutureWarning)  # this peft uses a name that transformers has renamed
            self.language: Any = get_peft_model(frozen, lora)
        self.network = SoftTokenNetwork()
        self._embed = self.language.get_input_embeddings()

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

    def soft_tokens(self, dialogues: Sequence[Dialogue]) -> tuple[Tensor, Tensor]:
        """Soft tokens [N, 89, D] of dialogues, and the heatmaps [N, T', 36, 48] they come from."""
        heatmaps = torch.from_numpy(np.stack([to_grid(dialogue.heatmaps) for dialogue in dialogues]))
        visual = torch.from_numpy(np.stack([dialogue.visual for dialogue in dialogues]))
        return self.network(heatmaps, visual), heatmaps

    def loss(self, dialogues: Sequence[Dialogue], soft: Tensor) -> Tensor:
        """Mean cross-entropy of the answers' tokens; the output head only sees those positions.

        Turns share what comes before them: the prefix is read once, each incident's soft tokens once.
        """
        from transformers import DynamicCache

        decoder = self.language.base_model.model.model
        counts = torch.tensor([len(dialogue.turns) for dialogue in dialogues])
        cache = DynamicCache()
        decoder(inputs_embeds=self._embedded(self._prefix)[None], past_key_values=cache, use_cache=True)
        cache.batch_repeat_interleave(len(dialogues))
        decoder(inputs_embeds=soft, past_key_values=cache, use_cache=True)
        cache.batch_select_indices(torch.repeat_interleave(torch.arange(len(dialogues)), counts))
        batch = self._read(turn for dialogue in dialogues for turn in dialogue.turns)
        before = torch.ones(len(batch.targets), len(self._prefix) + soft.shape[1], dtype=torch.long)
        hidden = decoder(
            inputs_embeds=batch.inputs,
            attention_mask=torch.cat([before, batch.attention], dim=1),
            past_key_values=cache,
            use_cache=True,
        ).last_hidden_state
        wanted = batch.targets[:, 1:]
        answered = wanted != IGNORED
        logits = self.language.base_model.model.lm_head(hidden[:, :-1][answered])
        return functional.cross_entropy(logits.float(), wanted[answered])

    def _read(self, turns: Iterable[Turn]) -> Sequences:
        rows, targets = [], []
        for turn in turns:
            question, answer = self.token_ids(turn)
            rows.append(self._embedded(question + answer))
            targets.append(torch.tensor([IGNORED] * len(question) + answer))
        padded = torch.nn.utils.rnn.pad_sequence(rows, batch_first=True)
        wanted = torch.nn.utils.rnn.pad_sequence(targets, batch_first=True, padding_value=IGNORED)
        lengths = torch.tensor([len(row) for row in rows])
        attention = (torch.arange(padded.shape[1])[None] < lengths[:, None]).long()
        return Sequences(padded, wanted, attention)

    def token_ids(self, turn: Turn) -> tuple[list[int], list[int]]:
        """Tokens between the soft tokens and the answer, and of the answer: as at run time."""
        question = self.tokenize(evidence_text(turn.facts), special=False)
        question += self.tokenize(turn.question.strip(), special=False) + self.tokenize(QUESTION_END, special=True)
        answer = self.tokenize(turn.answer, special=False) + self.tokenize(ANSWER_END, special=True)
        return question, answer

    def _embedded(self, tokens: list[int]) -> Tensor:
        embedded: Tensor = self._embed(torch.tensor(tokens))
        return embedded.detach()


def train_rae(config_path: Path, job: Job) -> Path:
    """Run a recipe, going on from its checkpoint, and write `rae.safetensors` and `lora.gguf`; returns their folder."""
    config = read_recipe(config_path, RaeConfig)
    torch.manual_seed(config.seed)
    torch.set_num_threads(config.threads)
    records = load_scenes(Path(config.scenes), Path(config.features))
    trainee = Trainee(Path(config.base), load_pack().path("language"))
    lexicon = lexicon_of(
        lambda random: draw_dialogues(records, 40, random),
        lambda text: trainee.tokenize(text, special=False),
        trainee.language.get_input_embeddings().weight,
    )
    if not Path(config.checkpoint).is_file():
        align(trainee, records, lexicon, config, job)
    optimizer = torch.optim.AdamW(
        [
            {"params": trainee.network.parameters(), "lr": config.learning_rate},
            {"params": trainee.lora_parameters(), "lr": config.lora_learning_rate},
        ],
        weight_decay=0.01,
    )
    learn_to_answer(trainee, optimizer, records, lexicon, config, job)
    return export_trained(trainee, Path(config.output))


def align(trainee: Trainee, records: Sequence[SceneRecord], lexicon: Lexicon, config: RaeConfig, job: Job) -> None:
    """Draw the soft tokens near the words they stand for; the language model is only asked for its embeddings."""
    optimizer = torch.optim.AdamW(trainee.network.parameters(), lr=config.alignment_learning_rate, weight_decay=0.05)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, max(1, config.alignment_steps))
    for step in range(config.alignment_steps):
        job.progress(step, config.alignment_steps)
        random = np.random.default_rng([config.seed, 1, step])
        dialogues = draw_dialogues(records, config.alignment_batch_size, random)
        loss = alignment_loss(*trainee.soft_tokens(dialogues), dialogues, lexicon)
        _descend(optimizer, loss)
        schedule.step()
        if step % (10 * LOG_EVERY) == 0:
            print(f"alignment step {step} loss {loss.item():.4f}", flush=True)


def learn_to_answer(
    trainee: Trainee,
    optimizer: torch.optim.Optimizer,
    records: Sequence[SceneRecord],
    lexicon: Lexicon,
    config: RaeConfig,
    job: Job,
) -> None:
    """Next-token loss on the answers for `config.minutes`, checkpoints of an earlier run included."""
    rates = [group["lr"] for group in optimizer.param_groups]
    seconds, step = _resume(Path(config.checkpoint), trainee, optimizer)
    losses: list[float] = []
    while seconds < config.minutes * 60:
        started_s = time.monotonic()
        job.progress(seconds, config.minutes * 60)
        share = seconds / (config.minutes * 60)
        for group, rate in zip(optimizer.param_groups, rates, strict=True):
            group["lr"] = rate * min(1.0, share / WARM_UP_SHARE + 0.02, 1.05 - share)
        random = np.random.default_rng([config.seed, 2, step])
        dialogues = garble_visual(draw_dialogues(records, config.batch_size, random), random)
        soft, heatmaps = trainee.soft_tokens(dialogues)
        loss = trainee.loss(dialogues, soft)
        _descend(optimizer, loss + ALIGNMENT_WEIGHT * alignment_loss(soft, heatmaps, dialogues, lexicon))
        step += 1
        seconds += time.monotonic() - started_s
        losses.append(loss.item())
        if step % LOG_EVERY == 0:
            print(f"step {step} {seconds:.0f} s loss {np.mean(losses[-LOG_EVERY:]):.4f}", flush=True)
        if step % SAVE_EVERY == 0:
            _save(Path(config.checkpoint), trainee, optimizer, seconds, step)
            export_trained(trainee, Path(config.output))


def _descend(optimizer: torch.optim.Optimizer, loss: Tensor) -> None:
    optimizer.zero_grad()
    loss.backward()  # type: ignore[no-untyped-call]
    torch.nn.utils.clip_grad_norm_([p for group in optimizer.param_groups for p in group["params"]], 1.0)
    optimizer.step()


def export_trained(trainee: Trainee, folder: Path) -> Path:
    """Write the networks at half precision and the adapter as GGUF."""
    tensors = {name: tensor.half().contiguous() for name, tensor in sorted(trainee.network.state_dict().items())}
    partial = folder / "rae.partial"
    save_file(tensors, partial)
    partial.replace(folder / "rae.safetensors")
    export_lora(trainee.language, folder / "lora.gguf", alpha=LORA_ALPHA)
    return folder


def _dequantized(base: Path, gguf: Path) -> Path:
    """The GGUF as a folder that transformers trains on, made once."""
    if not (base / "model.safetensors").is_file():
        from transformers import AutoModelForCausalLM, GgufConfig

        model = AutoModelForCausalLM.from_pretrained(
            gguf.parent, gguf_file=gguf.name, quantization_config=GgufConfig(dequantize=True), local_files_only=True
        )
        model.save_pretrained(base)
    return base


def _resume(checkpoint: Path, trainee: Trainee, optimizer: torch.optim.Optimizer) -> tuple[float, int]:
    if not checkpoint.is_file():
        return 0.0, 0
    stored = torch.load(checkpoint, weights_only=True)
    trainee.restore(stored["state"])
    optimizer.load_state_dict(stored["optimizer"])
    return float(stored["seconds"]), int(stored["step"])


def _save(checkpoint: Path, trainee: Trainee, optimizer: torch.optim.Optimizer, seconds: float, step: int) -> None:
    checkpoint.parent.mkdir(parents=True, exist_ok=True)
    partial = checkpoint.with_suffix(".partial")
    state = {"state": trainee.state(), "optimizer": optimizer.state_dict(), "seconds": seconds, "step": step}
    torch.save(state, partial)
    partial.replace(checkpoint)
