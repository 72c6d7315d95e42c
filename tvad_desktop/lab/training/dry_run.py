"""What a training takes, said before it begins: memory computed from shapes, time measured on a first piece of work."""

from __future__ import annotations

import time
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import torch

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.media import Frame
from tvad_desktop.domain.memory import peak_memory_mb
from tvad_desktop.lab.data.sets.layouts import read_labelled
from tvad_desktop.lab.scenes.files import read_scene
from tvad_desktop.lab.training.memory import HALF_BYTES, WHOLE_BYTES
from tvad_desktop.lab.training.processes import Processes
from tvad_desktop.lab.training.train_ahd import AhdConfig
from tvad_desktop.lab.training.train_rae import (
    RaeConfig,
    check_memory,
    lexicon_of,
    load_samples,
    load_trainee,
    optimizer_of,
    settle_features,
    update,
)
from tvad_desktop.lab.training.trainee import Trainee
from tvad_desktop.packs.manifest import load_pack
from tvad_desktop.packs.registry import family_of

TRAINED_BYTES = 16
"""Of each number that learns: itself, its gradient and two moments of AdamW."""

UPDATES_MEASURED = 2
USUAL_SIDES_PX = (720, 1280)
SECONDS_PER_UPDATE = 0.1
"""Of the AHD, on two cores; its updates are nothing beside the encoding."""


def plan_rae(config: RaeConfig, job: Job) -> list[str]:
    """Memory and time of a training of RAE and LoRA; runs two updates and keeps nothing of them."""
    processes = Processes()
    check_memory(config, processes)
    trainee = load_trainee(config, processes)
    samples = load_samples(config, job)
    settle_features(trainee.network, samples)
    lexicon, optimizer = lexicon_of(trainee, samples), optimizer_of(trainee, config)
    seconds = []
    for number in range(UPDATES_MEASURED):
        job.check()
        started_s = time.monotonic()
        update(trainee, optimizer, samples, lexicon, config, processes, np.random.default_rng(number))
        seconds.append(time.monotonic() - started_s)
    updates = int(config.minutes * 60 / max(seconds[-1], 1e-6))
    return [
        *_describe_memory(trainee, processes),
        f"samples: {len(samples)}; {seconds[-1]:.2f} s for {config.batch_size} on {processes.device} (measured)",
        f"time: {config.minutes:g} minutes of training by the recipe, about {updates} updates, after the alignment",
        f"writes: {config.output}/rae.safetensors and lora.gguf; checkpoint: {config.checkpoint}",
    ]


def _describe_memory(trainee: Trainee, processes: Processes) -> Iterator[str]:
    trained = [*trainee.lora_parameters(), *trainee.network.parameters()]
    learns = sum(parameter.numel() for parameter in trained)
    frozen = sum(p.numel() for p in trainee.language.parameters() if not p.requires_grad)
    kept = frozen * (HALF_BYTES if processes.half else WHOLE_BYTES)
    yield f"frozen: {frozen:,} parameters, {kept / 1e9:.2f} GB"
    yield f"learn: {learns:,} parameters, {learns * TRAINED_BYTES / 1e9:.2f} GB with gradients and moments"
    if processes.device.type == "cuda":
        yield f"most GPU memory of two updates: {torch.cuda.max_memory_allocated() / 1e9:.2f} GB (measured)"
    elif (peak := peak_memory_mb()) is not None:
        yield f"most memory of two updates: {peak / 1e3:.2f} GB (measured)"


def plan_ahd(config: AhdConfig, job: Job) -> list[str]:
    """Memory, disk and time of a training of the AHD; encodes one moment."""
    scenes = sorted(path.parent for path in Path(config.scenes).glob("*/scene.json")) if config.scenes else []
    videos = read_labelled(Path(config.labelled), config.layout).train if config.labelled else {}
    if not scenes and not videos:
        raise UserError(f"There are no scenes in {config.scenes}.", "Make them first: tvad train scenes.")
    seconds, step_bytes = _measure_moment(config, scenes[0] if scenes else None)
    job.check()
    known = sum((Path(config.features) / f"{scene.name}.npz").is_file() for scene in scenes)
    watched = sum((Path(config.labelled_features) / f"{name}.npz").is_file() for name in videos)
    left = (len(scenes) - known) * config.steps_per_scene + (len(videos) - watched) * config.labelled_steps
    steps = len(scenes) * config.steps_per_scene + len(videos) * config.labelled_steps
    encoding, learning = left * seconds, config.updates * SECONDS_PER_UPDATE
    return [
        f"{len(scenes)} scenes and {len(videos)} labelled videos; {left} steps to be encoded, {seconds:.2f} s each"
        " (measured)",
        f"disk: {step_bytes * steps / 1e9:.2f} GB of features",
        f"time: about {encoding / 60:.1f} minutes to encode, {learning / 60:.1f} to train {config.updates} updates",
        f"writes: {config.output}",
    ]


def _measure_moment(config: AhdConfig, scene: Path | None) -> tuple[float, int]:
    """Seconds to encode one step, and what is kept of it: levels, and the picture where the language model reads it."""
    pack = load_pack(config.pack)
    encoder = family_of(pack).load_vision(pack)
    rgb = read_scene(scene)[0][0] if scene is not None else np.zeros((*USUAL_SIDES_PX, 3), np.uint8)
    frame = Frame(0, 0, rgb)
    started_s = time.monotonic()
    levels = encoder.encode_moment(frame, frame, frame).levels
    shown = encoder.picture_tokens([frame])
    seconds = time.monotonic() - started_s
    numbers = sum(level.size for level in levels) + sum(picture.embeddings.size for picture in shown)
    return seconds, HALF_BYTES * numbers
