"""Train RAE, projector and LoRA: next-token loss on the answers, everything else frozen.

The language model is the very GGUF that is shipped, dequantized, so that what is learned fits what will run.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
import numpy as np
import torch
from safetensors.torch import save_file
from torch import Tensor
from torch.nn import functional

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Job
from tvad_desktop.model.llama_weights import LlamaWeights
from tvad_desktop.model.pack import load_pack
from tvad_desktop.model.prompt_template import ANSWER_END, QUESTION_END, evidence_text, prefix_text
from tvad_desktop.model.region_encoder import to_grid
from tvad_desktop.model.region_network import SoftTokenNetwork
from tvad_desktop.training.dialogues import Dialogue, SceneRecord, compose_dialogue, load_scenes
from tvad_desktop.training.lora_export import export_lora

LORA_RANK = 8
LORA_ALPHA = 16
LORA_TARGETS = ["q_proj", "v_proj"]
LOG_EVERY = 5
SAVE_EVERY = 25
WARM_UP_SHARE = 0.05


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
    learning_rate: float
    lora_learning_rate: float
    evidence_share: float
    threads: int = 1


@dataclass(frozen=True, slots=True, eq=False)
class Sequences:
    """A batch as the language model reads it: `inputs` [N, L, D], `targets` [N, L] with -100 where no answer stands."""

    inputs: Tensor
    targets: Tensor
    attention: Tensor


class Trainee:
    """The networks that learn, and the frozen language model between them and the loss."""

    def __init__(self, base: Path, gguf: Path) -> None:
        from peft import LoraConfig, get_peft_model
        from transformers import AutoModelForCausalLM

        self._weights = LlamaWeights(gguf, None)
        frozen = AutoModelForCausalLM.from_pretrained(_dequantized(base, gguf), local_files_only=True)
        lora = LoraConfig(r=LORA_RANK, lora_alpha=LORA_ALPHA, target_modules=LORA_TARGETS)
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

    def loss(self, dialogues: Sequence[Dialogue]) -> Tensor:
        """Mean cross-entropy of the answers' tokens; the output head only sees those positions."""
        batch = self._sequences(dialogues)
        hidden = self.language.base_model.model.model(
            inputs_embeds=batch.inputs, attention_mask=batch.attention
        ).last_hidden_state
        wanted = batch.targets[:, 1:]
        answered = wanted != -100
        logits = self.language.base_model.model.lm_head(hidden[:, :-1][answered])
        return functional.cross_entropy(logits.float(), wanted[answered])

    def _sequences(self, dialogues: Sequence[Dialogue]) -> Sequences:
        heatmaps = torch.from_numpy(np.stack([to_grid(dialogue.heatmaps) for dialogue in dialogues]))
        visual = torch.from_numpy(np.stack([dialogue.visual for dialogue in dialogues]))
        soft = self.network(heatmaps, visual)
        rows, targets = [], []
        for dialogue, tokens in zip(dialogues, soft, strict=True):
            head, tail, answer = self.token_ids(dialogue)
            row = torch.cat([self._embedded(head), tokens, self._embedded(tail + answer)])
            rows.append(row)
            targets.append(torch.tensor([-100] * (len(row) - len(answer)) + answer))
        padded = torch.nn.utils.rnn.pad_sequence(rows, batch_first=True)
        wanted = torch.nn.utils.rnn.pad_sequence(targets, batch_first=True, padding_value=-100)
        lengths = torch.tensor([len(row) for row in rows])
        attention = (torch.arange(padded.shape[1])[None] < lengths[:, None]).long()
        return Sequences(padded, wanted, attention)

    def token_ids(self, dialogue: Dialogue) -> tuple[list[int], list[int], list[int]]:
        """Tokens before the soft tokens, between them and the answer, and of the answer: as at run time."""
        tokenize = self._weights.tokenize
        head = tokenize(prefix_text(), special=True)
        tail = tokenize(evidence_text(dialogue.facts), special=False)
        tail += tokenize(dialogue.question.strip(), special=False) + tokenize(QUESTION_END, special=True)
        answer = tokenize(dialogue.answer, special=False) + tokenize(ANSWER_END, special=True)
        return head, tail, answer

    def _embedded(self, tokens: list[int]) -> Tensor:
        embedded: Tensor = self._embed(torch.tensor(tokens))
        return embedded.detach()


def train_rae(config_path: Path, job: Job) -> Path:
    """Run a recipe, going on from its checkpoint, and write `rae.safetensors` and `lora.gguf`; returns their folder."""
    config = _read_config(config_path)
    torch.manual_seed(config.seed)
    torch.set_num_threads(config.threads)
    records = load_scenes(Path(config.scenes), Path(config.features))
    trainee = Trainee(Path(config.base), load_pack().path("language"))
    optimizer = torch.optim.AdamW(
        [
            {"params": trainee.network.parameters(), "lr": config.learning_rate},
            {"params": trainee.lora_parameters(), "lr": config.lora_learning_rate},
        ],
        weight_decay=0.01,
    )
    rates = [group["lr"] for group in optimizer.param_groups]
    seconds, step = _resume(Path(config.checkpoint), trainee, optimizer)
    losses: list[float] = []
    while seconds < config.minutes * 60:
        started_s = time.monotonic()
        job.progress(seconds, config.minutes * 60)
        share = seconds / (config.minutes * 60)
        for group, rate in zip(optimizer.param_groups, rates, strict=True):
            group["lr"] = rate * min(1.0, share / WARM_UP_SHARE + 0.02, 1.05 - share)
        random = np.random.default_rng([config.seed, step])
        loss = trainee.loss(draw_dialogues(records, config.batch_size, random, config.evidence_share))
        optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_([p for group in optimizer.param_groups for p in group["params"]], 1.0)
        optimizer.step()
        step += 1
        seconds += time.monotonic() - started_s
        losses.append(loss.item())
        if step % LOG_EVERY == 0:
            print(f"step {step} {seconds:.0f} s loss {np.mean(losses[-LOG_EVERY:]):.4f}", flush=True)
        if step % SAVE_EVERY == 0:
            _save(Path(config.checkpoint), trainee, optimizer, seconds, step)
            export_trained(trainee, Path(config.output))
    return export_trained(trainee, Path(config.output))


def draw_dialogues(
    records: Sequence[SceneRecord], count: int, random: np.random.Generator, evidence_share: float
) -> list[Dialogue]:
    """Dialogues about randomly drawn scenes."""
    drawn: list[Dialogue] = []
    while len(drawn) < count:
        dialogue = compose_dialogue(records[int(random.integers(len(records)))], random, evidence_share)
        if dialogue is not None:
            drawn.append(dialogue)
    return drawn


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


def _read_config(path: Path) -> RaeConfig:
    try:
        return msgspec.toml.decode(path.read_bytes(), type=RaeConfig)
    except (OSError, msgspec.MsgspecError, UnicodeDecodeError) as error:
        raise UserError(f"The recipe {path} cannot be read: {error}.", "Compare with rae.toml.") from error
