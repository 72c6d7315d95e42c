"""Train RAE, projector and LoRA: next-token loss on the answers, everything else frozen.

The language model is the very GGUF that is shipped, dequantized, so that what is learned fits what will run.
"""

from __future__ import annotations

import time
from collections.abc import Sequence
from pathlib import Path
from typing import Literal

import msgspec
import numpy as np
import torch
from torch import Tensor

from tvad_desktop.detection.detector import load_detector
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Job
from tvad_desktop.files import written_whole
from tvad_desktop.lab.data.dialogues import (
    DialogueSample,
    dim_sight,
    draw_samples,
    read_scenes,
    write_dialogue,
)
from tvad_desktop.lab.data.sets.spoken import read_dialogues
from tvad_desktop.lab.data.spoken_samples import load_spoken
from tvad_desktop.lab.data.staged_clips import stage_clips
from tvad_desktop.lab.training.alignment import Lexicon
from tvad_desktop.lab.training.config import read_recipe
from tvad_desktop.lab.training.lora_export import export_lora
from tvad_desktop.lab.training.memory import LESS, require_memory
from tvad_desktop.lab.training.processes import Processes
from tvad_desktop.lab.training.trainee import LORA_ALPHA, Trainee
from tvad_desktop.lab.training.weights import save_half
from tvad_desktop.language.rae.network import SoftTokenNetwork
from tvad_desktop.learning.sprites import read_sprites
from tvad_desktop.packs.gpu import told_troubles
from tvad_desktop.packs.llama.weights import LlamaWeights
from tvad_desktop.packs.manifest import DEFAULT_PACK, load_pack
from tvad_desktop.packs.registry import family_of, spec_of
from tvad_desktop.packs.spec import PackSpec
from tvad_desktop.workbench.import_pack import name_trained
from tvad_desktop.workbench.packs import open_pack

LOG_EVERY = 5
SAVE_EVERY = 25
WARM_UP_SHARE = 0.05
ALIGNMENT_WEIGHT = 0.1


class RaeConfig(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A recipe. Paths are relative to the working folder; `minutes` is how long it trains in all.

    `precision`: of the frozen language model and its arithmetic; `checkpointing`: compute activations twice instead of
    keeping them. Both are chosen by themselves on a GPU ("half", "on") and on a CPU ("whole", "off"). `dialogues`: a
    folder with `dialogues.json` about a site's own footage; without `scenes` nothing else is learned from.
    """

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
    precision: Literal["auto", "half", "whole"] = "auto"
    checkpointing: Literal["auto", "on", "off"] = "auto"
    dialogues: str = ""


def train_rae(config_path: Path, job: Job) -> Path:
    """Run a recipe from a file: `run_rae`. `UserError` for a bad one."""
    return run_rae(read_recipe(config_path, RaeConfig), job, f"tvad train rae --config {config_path.name}")


def run_rae(config: RaeConfig, job: Job, made_by: str) -> Path:
    """Run a recipe, going on from its checkpoint, and write `rae.safetensors` and `lora.gguf`; returns their folder.

    Weights in the pack's own folder are named in its manifest. Several processes, as `accelerate launch` starts them,
    share the work of every step; the first of them writes.
    """
    torch.manual_seed(config.seed)
    torch.set_num_threads(config.threads)
    processes = Processes()
    check_memory(config, processes)
    samples = load_samples(config, job)
    trainee = load_trainee(config, processes)
    settle_features(trainee.network, samples)
    lexicon = lexicon_of(trainee, samples)
    if not Path(config.checkpoint).is_file():
        align(trainee, samples, lexicon, config, job)
        if processes.is_first:
            export_trained(trainee, Path(config.output))
    learn_to_answer(trainee, optimizer_of(trainee, config), samples, lexicon, config, processes, job)
    if processes.is_first:
        export_trained(trainee, Path(config.output))
        name_outcome(config, made_by)
    processes.wait()
    return Path(config.output)


def check_memory(config: RaeConfig, processes: Processes) -> None:
    """`UserError` where the language model would not fit, before anything long begins."""
    require_memory(load_pack(config.pack), processes.device, half=_is_half(config, processes))


def _is_half(config: RaeConfig, processes: Processes) -> bool:
    return processes.device.type == "cuda" if config.precision == "auto" else config.precision == "half"


def load_trainee(config: RaeConfig, processes: Processes) -> Trainee:
    """The networks on the device of this process; `UserError` for a pack that has no language model."""
    pack, half = load_pack(config.pack), _is_half(config, processes)
    on_gpu = processes.device.type == "cuda"
    trainable = family_of(pack).load_trainable(pack, Path(config.base), half)
    trainee = Trainee(trainable, LlamaWeights(pack.path("language"), None).tokenize, spec_of(pack))
    checkpointing = on_gpu if config.checkpointing == "auto" else config.checkpointing == "on"
    trainee.to(processes.device, checkpointing=checkpointing)
    processes.half = half
    return trainee


def lexicon_of(trainee: Trainee, samples: Sequence[DialogueSample]) -> Lexicon:
    table = trainee.language.get_input_embeddings().weight.detach().float()
    return Lexicon(samples, lambda text: trainee.tokenize(text, special=False), table)


def optimizer_of(trainee: Trainee, config: RaeConfig) -> torch.optim.Optimizer:
    return torch.optim.AdamW(
        [
            {"params": trainee.network.parameters(), "lr": config.learning_rate},
            {"params": trainee.lora_parameters(), "lr": config.lora_learning_rate},
        ],
        weight_decay=0.01,
    )


def name_outcome(config: RaeConfig, made_by: str) -> None:
    """Let the manifest of the pack name what was trained into its folder."""
    folder = Path(config.output)
    for role, name in (("rae", "rae.safetensors"), ("lora", "lora.gguf")):
        name_trained(load_pack(config.pack), role, folder / name, made_by)


def load_samples(config: RaeConfig, job: Job) -> list[DialogueSample]:
    """The samples of all rendered scenes and of all scenes staged on real clips, the same ones for one seed."""
    random = np.random.default_rng([config.seed, 0])
    pack = load_pack(config.pack)
    spec = spec_of(pack)
    samples: list[DialogueSample] = []
    if config.scenes or not config.dialogues:
        samples = _draw_all(config.scenes, config.features, config.samples_per_scene, spec, random, job)
    if config.dialogues:
        samples += load_spoken(read_dialogues(Path(config.dialogues)), load_detector(open_pack(config.pack)), job)
        if not samples:
            raise UserError(f"The dialogues in {config.dialogues} are about no moment of heat.", "Check their spans.")
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
    processes: Processes,
    job: Job,
) -> None:
    """Next-token loss on the answers for `config.minutes`, checkpoints of an earlier run included."""
    rates = [group["lr"] for group in optimizer.param_groups]
    seconds, step = _resume(Path(config.checkpoint), trainee, optimizer)
    losses: list[float] = []
    trainee.network.train()
    while seconds < config.minutes * 60:
        started_s = time.monotonic()
        job.checkpoint(seconds, config.minutes * 60)
        share = seconds / (config.minutes * 60)
        for group, rate in zip(optimizer.param_groups, rates, strict=True):
            group["lr"] = rate * min(1.0, share / WARM_UP_SHARE + 0.02, 1.05 - share)
        random = np.random.default_rng([config.seed, 2, step, *processes.seed])
        losses.append(update(trainee, optimizer, samples, lexicon, config, processes, random))
        step += 1
        seconds = processes.agree(seconds + time.monotonic() - started_s)
        if not processes.is_first:
            continue
        if step % LOG_EVERY == 0:
            print(f"step {step} {seconds:.0f} s loss {np.mean(losses[-LOG_EVERY:]):.4f}", flush=True)
        if step % SAVE_EVERY == 0:
            _save(Path(config.checkpoint), trainee, optimizer, seconds, step)
            export_trained(trainee, Path(config.output))


def update(
    trainee: Trainee,
    optimizer: torch.optim.Optimizer,
    samples: Sequence[DialogueSample],
    lexicon: Lexicon,
    config: RaeConfig,
    processes: Processes,
    random: np.random.Generator,
) -> float:
    """One batch; returns the loss of its answers."""
    spread = trainee.network.projector.spread.cpu().numpy()
    batch = [
        dim_sight(sample, spread, random) if random.random() < config.dimmed_share else sample
        for sample in _draw(samples, config.batch_size, random)
    ]
    dialogues = [write_dialogue(sample, random) for sample in batch]
    with told_troubles(f"a batch of {len(batch)}", LESS):
        with processes.arithmetic():
            soft = trainee.soft_tokens(batch)
            loss = trainee.loss(dialogues, soft, [sample.shown() for sample in batch])
            whole = loss + ALIGNMENT_WEIGHT * lexicon.loss(soft.float(), batch)
        _descend(optimizer, whole, processes)
        return float(loss.item())


def _draw(samples: Sequence[DialogueSample], count: int, random: np.random.Generator) -> list[DialogueSample]:
    return [samples[int(place)] for place in random.integers(len(samples), size=count)]


def _descend(optimizer: torch.optim.Optimizer, loss: Tensor, processes: Processes | None = None) -> None:
    optimizer.zero_grad()
    loss.backward()  # type: ignore[no-untyped-call]
    if processes is not None:
        processes.average([p for group in optimizer.param_groups for p in group["params"]])
    torch.nn.utils.clip_grad_norm_([p for group in optimizer.param_groups for p in group["params"]], 1.0)
    optimizer.step()


def export_trained(trainee: Trainee, folder: Path) -> Path:
    """Write the networks at half precision and the adapter as GGUF."""
    save_half(trainee.network, folder / "rae.safetensors")
    export_lora(
        trainee.language,
        folder / "lora.gguf",
        alpha=LORA_ALPHA,
        architecture=trainee.trainable.architecture,
        permuted=trainee.trainable.permuted,
    )
    return folder


def _resume(checkpoint: Path, trainee: Trainee, optimizer: torch.optim.Optimizer) -> tuple[float, int]:
    if not checkpoint.is_file():
        return 0.0, 0
    stored = torch.load(checkpoint, weights_only=True, map_location=trainee.device)
    trainee.restore(stored["state"])
    optimizer.load_state_dict(stored["optimizer"])
    return float(stored["seconds"]), int(stored["step"])


def _save(checkpoint: Path, trainee: Trainee, optimizer: torch.optim.Optimizer, seconds: float, step: int) -> None:
    state = {"state": trainee.state(), "optimizer": optimizer.state_dict(), "seconds": seconds, "step": step}
    with written_whole(checkpoint) as partial:
        torch.save(state, partial)
