"""Train RAE, projector and LoRA: next-token loss on the answers, everything else frozen.

The language model is the very GGUF that is shipped, dequantized, so that what is learned fits what will run.
"""

from __future__ import annotations

import time
import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import torch
from torch import Tensor
from torch.nn import functional

from tvad_desktop.domain.job import Job
from tvad_desktop.files import written_whole
from tvad_desktop.lab.data.dialogues import (
    Dialogue,
    DialogueSample,
    dim_sight,
    draw_samples,
    read_scenes,
    write_dialogue,
)
from tvad_desktop.lab.data.staged_clips import stage_clips
from tvad_desktop.lab.training.alignment import Lexicon
from tvad_desktop.lab.training.config import read_recipe
from tvad_desktop.lab.training.lora_export import export_lora
from tvad_desktop.lab.training.weights import save_half
from tvad_desktop.language.prompt_template import ANSWER_END, QUESTION_END, QUESTION_START, evidence_text, prefix_text
from tvad_desktop.language.rae.network import SoftTokenNetwork, network_of
from tvad_desktop.learning.sprites import read_sprites
from tvad_desktop.packs.llama.weights import LlamaWeights
from tvad_desktop.packs.manifest import DEFAULT_PACK, load_pack
from tvad_desktop.packs.registry import family_of, spec_of
from tvad_desktop.packs.spec import PackSpec

LORA_RANK = 8
LORA_ALPHA = 16
LORA_TARGETS = ["q_proj", "v_proj"]
LOG_EVERY = 5
SAVE_EVERY = 25
WARM_UP_SHARE = 0.05
ALIGNMENT_WEIGHT = 0.1
DECIDING_WEIGHT = 4.0
"""How much the first token of an answer weighs: Yes or No decides all that follows."""

IGNORED = -100


class RaeConfig(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A recipe. Paths are relative to the working folder; `minutes` is how long it trains in all."""

    scenes: str
    features: str
    base: str
    checkpoint: str
    output: str
    seed: int
    samples_per_scene: int
    clips: str
    staged: str
    staged_features: str
    sprites: str
    samples_per_staged_scene: int
    minutes: float
    batch_size: int
    alignment_steps: int
    alignment_batch_size: int
    alignment_learning_rate: float
    learning_rate: float
    lora_learning_rate: float
    dimmed_share: float
    threads: int = 1
    pack: str = DEFAULT_PACK


@dataclass(frozen=True, slots=True, eq=False)
class Sequences:
    """Dialogues as the language model reads them after the soft tokens: `inputs` [N, L, D], `targets` [N, L] (`IGNORED`
    where no answer stands), `weights` [N, L] of the targets, `attention` [N, L] (0 behind the end)."""

    inputs: Tensor
    targets: Tensor
    weights: Tensor
    attention: Tensor


class Trainee:
    """The networks that learn, and the frozen language model between them and the loss."""

    def __init__(self, base: Path, gguf: Path, spec: PackSpec) -> None:
        from peft import LoraConfig, get_peft_model
        from transformers import AutoModelForCausalLM

        self.tokenize = LlamaWeights(gguf, None).tokenize
        self._prefix = self.tokenize(prefix_text(), special=True)
        frozen = AutoModelForCausalLM.from_pretrained(_dequantized(base, gguf), local_files_only=True)
        lora = LoraConfig(r=LORA_RANK, lora_alpha=LORA_ALPHA, target_modules=LORA_TARGETS)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", FutureWarning)  # this peft uses a name that transformers has renamed
            self.language: Any = get_peft_model(frozen, lora)
        self.network = network_of(spec)
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

    def soft_tokens(self, samples: Sequence[DialogueSample]) -> Tensor:
        """Soft tokens [N, 99, D]."""
        heatmaps = torch.from_numpy(np.stack([sample.heatmaps for sample in samples]))
        visual = torch.from_numpy(np.stack([sample.visual for sample in samples]))
        soft: Tensor = self.network(heatmaps, visual)
        return soft

    def loss(self, dialogues: Sequence[Dialogue], soft: Tensor) -> Tensor:
        """Weighted mean cross-entropy of the answers' tokens, for the dialogue about each of the `soft` tokens
        [N, 99, D]. The prefix is read once for all; the output head only sees the positions of answers.
        """
        from transformers import DynamicCache

        decoder = self.language.base_model.model.model
        cache = DynamicCache()
        decoder(inputs_embeds=self._embedded(self._prefix)[None], past_key_values=cache, use_cache=True)
        cache.batch_repeat_interleave(len(dialogues))
        batch = self._read(dialogues)
        before = torch.ones(len(dialogues), len(self._prefix) + soft.shape[1], dtype=torch.long)
        hidden = decoder(
            inputs_embeds=torch.cat([soft, batch.inputs], dim=1),
            attention_mask=torch.cat([before, batch.attention], dim=1),
            past_key_values=cache,
            use_cache=True,
        ).last_hidden_state[:, soft.shape[1] :]
        wanted, weights = batch.targets[:, 1:], batch.weights[:, 1:]
        answered = wanted != IGNORED
        logits = self.language.base_model.model.lm_head(hidden[:, :-1][answered])
        losses = functional.cross_entropy(logits.float(), wanted[answered], reduction="none")
        return (losses * weights[answered]).sum() / weights[answered].sum()

    def _read(self, dialogues: Sequence[Dialogue]) -> Sequences:
        rows, targets, weights = [], [], []
        for dialogue in dialogues:
            row, wanted, weighed = self.token_ids(dialogue)
            rows.append(self._embedded(row))
            targets.append(torch.tensor(wanted))
            weights.append(torch.tensor(weighed))
        padded = torch.nn.utils.rnn.pad_sequence(rows, batch_first=True)
        weighted = torch.nn.utils.rnn.pad_sequence(weights, batch_first=True)
        targeted = torch.nn.utils.rnn.pad_sequence(targets, batch_first=True, padding_value=IGNORED)
        lengths = torch.tensor([len(row) for row in rows])
        attention = (torch.arange(padded.shape[1])[None] < lengths[:, None]).long()
        return Sequences(padded, targeted, weighted, attention)

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
        embedded: Tensor = self._embed(torch.tensor(tokens))
        return embedded.detach()


def train_rae(config_path: Path, job: Job) -> Path:
    """Run a recipe, going on from its checkpoint, and write `rae.safetensors` and `lora.gguf`; returns their folder."""
    config = read_recipe(config_path, RaeConfig)
    torch.manual_seed(config.seed)
    torch.set_num_threads(config.threads)
    samples = load_samples(config, job)
    pack = load_pack(config.pack)
    trainee = Trainee(Path(config.base), pack.path("language"), spec_of(pack))
    settle_features(trainee.network, samples)
    lexicon = Lexicon(
        samples,
        lambda text: trainee.tokenize(text, special=False),
        trainee.language.get_input_embeddings().weight,
    )
    if not Path(config.checkpoint).is_file():
        align(trainee, samples, lexicon, config, job)
        export_trained(trainee, Path(config.output))
    optimizer = torch.optim.AdamW(
        [
            {"params": trainee.network.parameters(), "lr": config.learning_rate},
            {"params": trainee.lora_parameters(), "lr": config.lora_learning_rate},
        ],
        weight_decay=0.01,
    )
    learn_to_answer(trainee, optimizer, samples, lexicon, config, job)
    return export_trained(trainee, Path(config.output))


def load_samples(config: RaeConfig, job: Job) -> list[DialogueSample]:
    """The samples of all rendered scenes and of all scenes staged on real clips, the same ones for one seed."""
    random = np.random.default_rng([config.seed, 0])
    pack = load_pack(config.pack)
    spec = spec_of(pack)
    samples = _draw_all(config.scenes, config.features, config.samples_per_scene, spec, random, job)
    if config.clips:
        encoder, sprites = family_of(pack).load_vision(pack), read_sprites(Path(config.sprites))
        staged, features = Path(config.staged), Path(config.staged_features)
        stage_clips(Path(config.clips), staged, features, encoder, spec, sprites, config.seed, job)
        samples += _draw_all(config.staged, config.staged_features, config.samples_per_staged_scene, spec, random, job)
    return samples


def _draw_all(
    scenes: str, features: str, per_scene: int, spec: PackSpec, random: np.random.Generator, job: Job
) -> list[DialogueSample]:
    scene_count = len(list(Path(features).glob("*.npz")))
    return draw_samples(read_scenes(Path(scenes), Path(features), spec), per_scene, random, job, scene_count)


def settle_features(network: SoftTokenNetwork, samples: Sequence[DialogueSample]) -> None:
    """Fix the projector's input normalisation to the statistics of the data, once."""
    visual = torch.from_numpy(np.stack([sample.visual for sample in samples[:: max(1, len(samples) // 500)]]))
    variance, mean = torch.var_mean(visual, dim=(0, 1, 2))
    network.projector.mean.copy_(mean)
    network.projector.spread.copy_(variance.sqrt().clamp_min(1e-3))


def align(trainee: Trainee, samples: Sequence[DialogueSample], lexicon: Lexicon, config: RaeConfig, job: Job) -> None:
    """Draw the soft tokens near the words they stand for; the language model is only asked for its embeddings."""
    optimizer = torch.optim.AdamW(trainee.network.parameters(), lr=config.alignment_learning_rate, weight_decay=0.05)
    schedule = torch.optim.lr_scheduler.CosineAnnealingLR(optimizer, max(1, config.alignment_steps))
    trainee.network.train()
    for step in range(config.alignment_steps):
        job.checkpoint(step, config.alignment_steps)
        random = np.random.default_rng([config.seed, 1, step])
        batch = _draw(samples, config.alignment_batch_size, random)
        loss = lexicon.loss(trainee.soft_tokens(batch), batch)
        _descend(optimizer, loss)
        schedule.step()
        if step % (10 * LOG_EVERY) == 0:
            print(f"alignment step {step} loss {loss.item():.4f}", flush=True)


def learn_to_answer(
    trainee: Trainee,
    optimizer: torch.optim.Optimizer,
    samples: Sequence[DialogueSample],
    lexicon: Lexicon,
    config: RaeConfig,
    job: Job,
) -> None:
    """Next-token loss on the answers for `config.minutes`, checkpoints of an earlier run included."""
    rates = [group["lr"] for group in optimizer.param_groups]
    seconds, step = _resume(Path(config.checkpoint), trainee, optimizer)
    losses: list[float] = []
    spread = trainee.network.projector.spread.numpy()
    trainee.network.train()
    while seconds < config.minutes * 60:
        started_s = time.monotonic()
        job.checkpoint(seconds, config.minutes * 60)
        share = seconds / (config.minutes * 60)
        for group, rate in zip(optimizer.param_groups, rates, strict=True):
            group["lr"] = rate * min(1.0, share / WARM_UP_SHARE + 0.02, 1.05 - share)
        random = np.random.default_rng([config.seed, 2, step])
        batch = [
            dim_sight(sample, spread, random) if random.random() < config.dimmed_share else sample
            for sample in _draw(samples, config.batch_size, random)
        ]
        soft = trainee.soft_tokens(batch)
        loss = trainee.loss([write_dialogue(sample, random) for sample in batch], soft)
        _descend(optimizer, loss + ALIGNMENT_WEIGHT * lexicon.loss(soft, batch))
        step += 1
        seconds += time.monotonic() - started_s
        losses.append(loss.item())
        if step % LOG_EVERY == 0:
            print(f"step {step} {seconds:.0f} s loss {np.mean(losses[-LOG_EVERY:]):.4f}", flush=True)
        if step % SAVE_EVERY == 0:
            _save(Path(config.checkpoint), trainee, optimizer, seconds, step)
            export_trained(trainee, Path(config.output))


def _draw(samples: Sequence[DialogueSample], count: int, random: np.random.Generator) -> list[DialogueSample]:
    return [samples[int(place)] for place in random.integers(len(samples), size=count)]


def _descend(optimizer: torch.optim.Optimizer, loss: Tensor) -> None:
    optimizer.zero_grad()
    loss.backward()  # type: ignore[no-untyped-call]
    torch.nn.utils.clip_grad_norm_([p for group in optimizer.param_groups for p in group["params"]], 1.0)
    optimizer.step()


def export_trained(trainee: Trainee, folder: Path) -> Path:
    """Write the networks at half precision and the adapter as GGUF."""
    save_half(trainee.network, folder / "rae.safetensors")
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
    state = {"state": trainee.state(), "optimizer": optimizer.state_dict(), "seconds": seconds, "step": step}
    with written_whole(checkpoint) as partial:
        torch.save(state, partial)
