"""Train the AHD on the project's own scenes: per-pixel loss on masks, under changing prompts.

In most batches every anomalous target counts; in the others only one category is called anomalous in the prompts, and
only its targets count. That is what ties the heat to the words (paper: text-guided alignment).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import msgspec
import numpy as np
import torch
from numpy.typing import NDArray
from safetensors.torch import save_file
from torch import Tensor
from torch.nn import functional

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.media import Frame
from tvad_desktop.model.heatmap_decoder import LEVEL_CHANNELS, HeatmapDecoder, LevelMlp
from tvad_desktop.model.language import LanguageModel
from tvad_desktop.model.mini import MiniVisionEncoder, PreparedFrame, analysed_size, grid_of, prepare
from tvad_desktop.model.pack import load_pack
from tvad_desktop.model.prompts import PromptSet, load_prompts, pooled_prompts
from tvad_desktop.training.config import read_recipe
from tvad_desktop.training.dialogues import FRAME_US, SceneRecord, read_record
from tvad_desktop.training.synthetic import read_scene

POSITIVE_WEIGHT = 4.0
LOG_EVERY = 20
PAST_FRAMES = 4  # of 0.1 s: the long step of the motion level
CATEGORY_WORDS = {
    "running": ("a person running", "someone sprinting"),
    "bicycle": ("a person riding a bicycle", "a cyclist"),
    "vehicle": ("a vehicle driving", "a car", "a truck"),
    "skating": ("a person on a skateboard", "a person gliding fast"),
    "crawling": ("a person crawling", "someone on hands and knees"),
    "fallen": ("a person falling", "a person lying on the ground"),
    "fighting": ("people fighting", "a person punching another", "a person kicking another"),
    "jumping": ("a person jumping", "someone leaping"),
    "animal": ("an animal", "a dog running loose"),
    "object": ("a thrown object", "a thing flying through the air"),
}


class AhdConfig(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A recipe. Paths are relative to the working folder."""

    scenes: str
    output: str
    features: str
    seed: int
    steps_per_scene: int
    epochs: int
    batch_size: int
    learning_rate: float
    default_prompts_share: float
    threads: int = 1


@dataclass(frozen=True, slots=True, eq=False)
class Sample:
    """One step of a scene: all levels stacked float16 [ΣC_i, h, w], and for each category present its share of every
    patch float16 [h, w] in [0, 1]."""

    features: NDArray[np.float16]
    shares: dict[str, NDArray[np.float16]]


def train_ahd(config_path: Path, job: Job) -> Path:
    """Run a recipe and write the weights; returns their path. `UserError` for a bad recipe or missing scenes."""
    config = read_recipe(config_path, AhdConfig)
    samples = _load_samples(config, job)
    if len(samples) < config.batch_size:
        raise UserError(
            f"{len(samples)} samples do not fill one batch of {config.batch_size}.",
            "Make more scenes, or lower batch_size in the recipe.",
        )
    torch.manual_seed(config.seed)
    torch.set_num_threads(config.threads)
    decoder = HeatmapDecoder()
    settle_norms(decoder, [sample.features for sample in samples[:: max(1, len(samples) // 64)]])
    prompt_vectors = _prompt_vectors()
    optimizer = torch.optim.AdamW(decoder.parameters(), lr=config.learning_rate, weight_decay=1e-3)
    total = config.epochs * (len(samples) // config.batch_size)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, config.learning_rate, total_steps=total + 1)
    random = np.random.default_rng(config.seed)
    decoder.train()
    for step, batch in enumerate(_batches(samples, config, random)):
        job.progress(step, total)
        prompted = None if random.random() < config.default_prompts_share else str(random.choice(list(CATEGORY_WORDS)))
        loss = _loss(decoder, batch, prompted, prompt_vectors, flipped=bool(random.random() < 0.5))
        optimizer.zero_grad()
        loss.backward()  # type: ignore[no-untyped-call]
        optimizer.step()
        schedule.step()
        if step % LOG_EVERY == 0:
            print(f"step {step}/{total} loss {loss.item():.4f} prompts {prompted or 'default'}", flush=True)
    return save_decoder(decoder, Path(config.output))


def save_decoder(decoder: HeatmapDecoder, path: Path) -> Path:
    """Write the AHD at half precision, tensors in the order of their names."""
    tensors = {name: tensor.half().contiguous() for name, tensor in sorted(decoder.state_dict().items())}
    path.parent.mkdir(parents=True, exist_ok=True)
    save_file(tensors, path)
    return path


def split_levels(stacked: Tensor) -> list[Tensor]:
    """[N, ΣC_i, h, w] → the levels."""
    return list(stacked.split(list(LEVEL_CHANNELS), dim=1))  # type: ignore[no-untyped-call]


@torch.no_grad()
def settle_norms(decoder: HeatmapDecoder, features: Sequence[NDArray[np.float16]]) -> None:
    """Fix the input normalisation of every level to the statistics of the data, once."""
    joined = decoder.join_levels(split_levels(torch.from_numpy(np.stack(features)).float()))
    for mlp, level in zip(decoder.mlps, joined, strict=True):
        assert isinstance(mlp, LevelMlp)
        mlp.settle(level)


def heat_loss(logits: Tensor, target: Tensor) -> Tensor:
    """Weighted cross-entropy of the anomalous class per patch. `logits` [N, 2, h, w], `target` [N, h, w] in [0, 1]."""
    weight = 1 + (POSITIVE_WEIGHT - 1) * target
    difference = logits[:, 1] - logits[:, 0]
    return (functional.binary_cross_entropy_with_logits(difference, target, reduction="none") * weight).mean()


def _loss(
    decoder: HeatmapDecoder, batch: list[Sample], prompted: str | None, vectors: dict[str | None, Tensor], flipped: bool
) -> Tensor:
    stacked = torch.from_numpy(np.stack([sample.features for sample in batch])).float()
    target = torch.from_numpy(np.stack([_target(sample, prompted) for sample in batch]))
    if flipped:
        stacked, target = stacked.flip(-1), target.flip(-1)
        stacked[:, [-9, -5]] *= -1  # the horizontal speeds of the motion level turn round
    return heat_loss(decoder(split_levels(stacked), vectors[prompted]), target)


def _target(sample: Sample, prompted: str | None) -> NDArray[np.float32]:
    target = np.zeros(sample.features.shape[1:], np.float32)
    for category, share in sample.shares.items():
        if prompted in (None, category):
            target = np.maximum(target, share.astype(np.float32))
    return target


def _batches(samples: list[Sample], config: AhdConfig, random: np.random.Generator) -> Iterator[list[Sample]]:
    for _ in range(config.epochs):
        order = random.permutation(len(samples))
        for start in range(0, len(order) - config.batch_size + 1, config.batch_size):
            yield [samples[place] for place in order[start : start + config.batch_size]]


def _prompt_vectors() -> dict[str | None, Tensor]:
    """`S̄` for the default prompts (None) and for each category called anomalous alone."""
    pack = load_pack()
    language = LanguageModel(pack.path("language"))
    default = load_prompts()
    vectors: dict[str | None, Tensor] = {}
    for category in (None, *CATEGORY_WORDS):
        prompts = default if category is None else _category_prompts(default, category)
        pooled = pooled_prompts(prompts, lambda: language, pack.file("language").sha256)
        vectors[category] = torch.from_numpy(pooled)
    return vectors


def _category_prompts(default: PromptSet, category: str) -> PromptSet:
    others = tuple(words[0] for name, words in CATEGORY_WORDS.items() if name != category)
    normal = default.normal_words + others
    return PromptSet(category, normal, CATEGORY_WORDS[category], default.phrase, default.sentence)


def _load_samples(config: AhdConfig, job: Job) -> list[Sample]:
    """Encode every scene once and keep its features on disk."""
    scenes = sorted(path.parent for path in Path(config.scenes).glob("*/scene.json"))
    if not scenes:
        raise UserError(f"There are no scenes in {config.scenes}.", "Make them first: tvad train scenes.")
    encoder = MiniVisionEncoder(load_pack())
    cache = Path(config.features)
    samples = []
    for number, scene in enumerate(scenes):
        job.progress(number, len(scenes))
        samples += _samples_of(read_record(scene, keep_features(scene, cache, encoder, config.steps_per_scene)))
    return samples


def keep_features(scene: Path, cache: Path, encoder: MiniVisionEncoder, steps: int) -> Path:
    """Where the features of a scene lie; they are made when they do not yet."""
    stored = cache / f"{scene.name}.npz"
    if not stored.is_file():
        cache.mkdir(parents=True, exist_ok=True)
        partial = stored.with_suffix(".partial.npz")
        np.savez(partial, allow_pickle=False, **_encode_scene(scene, encoder, steps))
        partial.replace(stored)
    return stored


def _encode_scene(scene: Path, encoder: MiniVisionEncoder, steps: int) -> dict[str, NDArray[Any]]:
    """Features of evenly spread steps, and the share of every patch that each target covers."""
    pictures, ids, description = read_scene(scene)
    targets = msgspec.convert(description["targets"], type=list[dict[str, Any]])
    size = analysed_size(*pictures[0].shape[:2])
    numbers = np.linspace(PAST_FRAMES, len(pictures) - 1, steps).astype(int).tolist()

    def prepared(number: int) -> PreparedFrame:
        return prepare(Frame(number * FRAME_US, number, pictures[number]), size)

    chosen = [
        encoder.step_features(prepared(number - PAST_FRAMES), prepared(number - 1), prepared(number))
        for number in numbers
    ]
    rows, columns = grid_of(*pictures[0].shape[:2])
    arrays: dict[str, NDArray[Any]] = {
        "features": np.stack([np.concatenate(step.levels) for step in chosen]).astype(np.float16),
        "frame_numbers": np.array(numbers, np.int64),
    }
    for target in targets:
        masks = [(ids[number] == target["id"]).astype(np.float32) for number in numbers]
        shares = [cv2.resize(mask, (columns, rows), interpolation=cv2.INTER_AREA) for mask in masks]
        arrays[f"target_{target['id']}"] = np.stack(shares).astype(np.float16)
    return arrays


def _samples_of(record: SceneRecord) -> list[Sample]:
    samples = []
    for step, features in enumerate(record.features):
        shares: dict[str, NDArray[np.float16]] = {}
        for target in record.targets:
            share = record.shares[target["id"]][step]
            if target["anomalous"] and share.any():
                shares[target["category"]] = np.maximum(shares.get(target["category"], share), share)
        samples.append(Sample(features, shares))
    return samples
