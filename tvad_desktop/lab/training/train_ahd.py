"""Train the AHD on the project's own scenes and on real clips: loss per patch on masks, under changing prompts.

In most batches every anomalous target counts; in the others the prompts call only some categories anomalous, and only
their targets count. That is what ties the heat to the words (paper: text-guided alignment). Clips of which only one
word is known enter by their hottest patches (multiple-instance learning).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, TypeVar

import cv2
import msgspec
import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from torch.nn import functional

from tvad_desktop.detection.ahd import HeatmapDecoder, LevelMlp
from tvad_desktop.detection.prompts import PromptSet, load_prompts, pooled_prompts
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.media import Frame
from tvad_desktop.files import written_whole
from tvad_desktop.lab.data.clip_samples import ClipSample, ClipSteps, load_clips, picture_arrays
from tvad_desktop.lab.data.dialogues import FRAME_US, SceneRecord, read_record
from tvad_desktop.lab.data.labelled_samples import ANOMALOUS, LabelledMaterial, load_labelled
from tvad_desktop.lab.data.sets.layouts import read_labelled
from tvad_desktop.lab.scenes.files import read_scene
from tvad_desktop.lab.training.config import read_recipe
from tvad_desktop.lab.training.weights import save_half
from tvad_desktop.learning.sprites import read_sprites
from tvad_desktop.packs.gpu import told_troubles
from tvad_desktop.packs.interface import VisionEncoder
from tvad_desktop.packs.manifest import DEFAULT_PACK, Pack, load_pack
from tvad_desktop.packs.registry import family_of, spec_of
from tvad_desktop.packs.spec import PackSpec
from tvad_desktop.workbench.import_pack import name_trained

POSITIVE_WEIGHT = 4.0
STEPS_OF_CLIP, HOTTEST_PATCHES = 3, 6
TIMED_SHARE = 0.3
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
SHIPPED_PROMPTS = {"fighting": ("fighting",), "vehicles": ("vehicle", "bicycle")}
"""Prompt sets of `resources/prompts` beside the default, and the categories that each calls anomalous."""

Item = TypeVar("Item", ClipSample, ClipSteps)


class AhdConfig(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A recipe. Paths are relative to the working folder; `tvad train pack` renders the scenes it names.

    `labelled`: a folder of labelled footage in a `layout` (`lab/data/sets`), with `labelled_steps` of each video;
    without `scenes` nothing else is learned from.
    """

    scenes: str
    scene_count: int
    scene_seed: int
    output: str
    features: str
    clips: str
    clip_features: str
    sprites: str
    seed: int
    steps_per_scene: int
    updates: int
    batch_size: int
    learning_rate: float
    default_prompts_share: float
    pasted_share: float
    clips_share: float
    threads: int = 1
    pack: str = DEFAULT_PACK
    labelled: str = ""
    layout: str = ""
    labelled_features: str = ""
    labelled_share: float = 0.4
    labelled_steps: int = 12


@dataclass(frozen=True, slots=True, eq=False)
class Prompted:
    """Pooled prompts [2, D_t] and the categories that they call anomalous."""

    vectors: Tensor
    categories: frozenset[str]


@dataclass(frozen=True, slots=True, eq=False)
class Material:
    """All that is learned from: steps with masks of rendered scenes and of pasted things, whole clips, and labelled
    footage."""

    scenes: list[ClipSample]
    pasted: list[ClipSample]
    clips: list[ClipSteps]
    labelled: list[ClipSample] = field(default_factory=list)
    timed: list[ClipSteps] = field(default_factory=list)


def train_ahd(config_path: Path, job: Job) -> Path:
    """Run a recipe from a file: `run_ahd`. `UserError` for a bad one."""
    return run_ahd(read_recipe(config_path, AhdConfig), job, f"tvad train ahd --config {config_path.name}")


def run_ahd(config: AhdConfig, job: Job, made_by: str) -> Path:
    """Run a recipe and write the weights; returns their path. `UserError` for a bad recipe or missing scenes.

    Weights in the pack's own folder are named in its manifest. With CUDA it trains there, in mixed precision.
    """
    material = load_material(config, job)
    if len(material.scenes or material.labelled) < config.batch_size:
        raise UserError(
            f"{len(material.scenes or material.labelled)} samples do not fill one batch of {config.batch_size}.",
            "Make more scenes, or lower batch_size in the recipe.",
        )
    torch.manual_seed(config.seed)
    torch.set_num_threads(config.threads)
    pack = load_pack(config.pack)
    spec = spec_of(pack)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    decoder = HeatmapDecoder(spec)
    drawn = [pool[:: max(1, len(pool) // 64)] for pool in (material.scenes, material.pasted, material.labelled)]
    settle_norms(decoder, [sample.features for pool in drawn for sample in pool], spec)
    prompts = load_prompted(pack)
    decoder.to(device)
    optimizer = torch.optim.AdamW(decoder.parameters(), lr=config.learning_rate, weight_decay=1e-3)
    schedule = torch.optim.lr_scheduler.OneCycleLR(optimizer, config.learning_rate, total_steps=config.updates + 1)
    random = np.random.default_rng(config.seed)
    decoder.train()
    for update in range(config.updates):
        job.checkpoint(update, config.updates)
        with told_troubles(f"a batch of {config.batch_size}", "Set a smaller batch_size in the recipe."):
            with torch.autocast(device.type, torch.bfloat16, enabled=device.type == "cuda"):
                kind, loss = _draw_loss(decoder, material, prompts, config, spec, random)
            optimizer.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            torch.nn.utils.clip_grad_norm_(decoder.parameters(), 1.0)
            optimizer.step()
        schedule.step()
        if update % LOG_EVERY == 0:
            print(f"update {update}/{config.updates} {kind} loss {loss.item():.4f}", flush=True)
    written = save_half(decoder, Path(config.output))
    name_trained(pack, "ahd", written, made_by)
    return written


def _draw_loss(
    decoder: HeatmapDecoder,
    material: Material,
    prompts: dict[str, Prompted],
    config: AhdConfig,
    spec: PackSpec,
    random: np.random.Generator,
) -> tuple[str, Tensor]:
    """The loss of one random batch, and what was in it."""
    names = list(prompts)
    if material.labelled and (not material.scenes or random.random() < config.labelled_share):
        return _labelled_loss(decoder, material, prompts["default"], config, spec, random)
    usual = random.random() < config.default_prompts_share
    kind = random.random()
    if material.clips and kind < config.clips_share:
        name = str(random.choice([name for name in names if "fighting" in name]))
        clips = _draw(material.clips, config, random)
        return f"clips, prompts {name}", _clips_loss(decoder, clips, prompts[name], spec, random)
    pasted = bool(material.pasted) and kind < config.clips_share + config.pasted_share
    name = "default" if usual else str(random.choice(names))
    batch = _draw(material.pasted if pasted else material.scenes, config, random)
    loss = _patch_loss(decoder, batch, prompts[name], spec, flipped=bool(random.random() < 0.5))
    return f"{'pasted' if pasted else 'scenes'}, prompts {name}", loss


def _labelled_loss(
    decoder: HeatmapDecoder,
    material: Material,
    default: Prompted,
    config: AhdConfig,
    spec: PackSpec,
    random: np.random.Generator,
) -> tuple[str, Tensor]:
    """Of labelled footage, under the prompts that call everything anomalous: nobody says there what a target is."""
    if material.timed and random.random() < TIMED_SHARE:
        clips = [*_draw(material.timed, config, random), *_as_clips(_draw(material.labelled, config, random))]
        alike = [clip for clip in clips if clip.features.shape[-2:] == clips[0].features.shape[-2:]]
        return "labelled moments", _clips_loss(decoder, alike, default, spec, random)
    batch = _draw(material.labelled, config, random)
    return "labelled masks", _patch_loss(decoder, batch, default, spec, bool(random.random() < 0.5))


def _as_clips(samples: Sequence[ClipSample]) -> list[ClipSteps]:
    """Steps in which nothing is marked, as clips in which nothing happens."""
    return [ClipSteps(sample.features[None], is_fight=False) for sample in samples if not sample.shares]


def _draw(pool: list[Item], config: AhdConfig, random: np.random.Generator) -> list[Item]:
    """A batch of one shape: the patch grids of clips differ."""
    first = pool[int(random.integers(len(pool)))]
    alike = [item for item in pool if item.features.shape[-2:] == first.features.shape[-2:]]
    return [alike[int(place)] for place in random.integers(len(alike), size=config.batch_size)]


def split_levels(stacked: Tensor, spec: PackSpec) -> list[Tensor]:
    """[N, ΣC_i, h, w] → the levels."""
    return list(stacked.split(list(spec.channels), dim=1))  # type: ignore[no-untyped-call]


@torch.no_grad()
def settle_norms(decoder: HeatmapDecoder, features: Sequence[NDArray[np.float16]], spec: PackSpec) -> None:
    """Fix the input normalisation of every level to the statistics of the data [ΣC_i, h, w], once."""
    patches = torch.from_numpy(np.concatenate([step.reshape(len(step), -1) for step in features], axis=1)).float()
    levels = decoder.join_levels(split_levels(patches[None, :, :, None], spec))
    for mlp, level in zip(decoder.mlps, levels, strict=True):
        assert isinstance(mlp, LevelMlp)
        mlp.settle(level)


def heat_loss(logits: Tensor, target: Tensor) -> Tensor:
    """Weighted cross-entropy of the anomalous class per patch. `logits` [N, 2, h, w], `target` [N, h, w] in [0, 1]."""
    weight = 1 + (POSITIVE_WEIGHT - 1) * target
    difference = logits[:, 1] - logits[:, 0]
    return (functional.binary_cross_entropy_with_logits(difference, target, reduction="none") * weight).mean()


def _patch_loss(
    decoder: HeatmapDecoder, batch: list[ClipSample], prompted: Prompted, spec: PackSpec, flipped: bool
) -> Tensor:
    stacked = torch.from_numpy(np.stack([sample.features for sample in batch])).float()
    target = torch.from_numpy(np.stack([_target(sample, prompted) for sample in batch]))
    stacked, target = stacked.to(decoder.bias.device), target.to(decoder.bias.device)
    if flipped:
        stacked, target = stacked.flip(-1), target.flip(-1)
        stacked[:, _turned_channels(spec)] *= -1
    return heat_loss(decoder(split_levels(stacked, spec), prompted.vectors.to(stacked.device)), target)


def _turned_channels(spec: PackSpec) -> list[int]:
    """Those of all levels, motion last, that change their sign in a mirror."""
    turned = spec.motion.horizontal_channels if spec.motion is not None else ()
    return [spec.visual_channels + channel for channel in turned]


def _target(sample: ClipSample, prompted: Prompted) -> NDArray[np.float32]:
    target = np.zeros(sample.features.shape[1:], np.float32)
    for category, share in sample.shares.items():
        if category in prompted.categories:
            target = np.maximum(target, share.astype(np.float32))
    return target


def _clips_loss(
    decoder: HeatmapDecoder,
    batch: list[ClipSteps],
    prompted: Prompted,
    spec: PackSpec,
    random: np.random.Generator,
) -> Tensor:
    """Cross-entropy of whole clips by the mean of their steps' hottest patches; a fight counts where it is prompted."""
    chosen = [clip.features[random.integers(len(clip.features), size=STEPS_OF_CLIP)] for clip in batch]
    stacked = torch.from_numpy(np.concatenate(chosen)).float().to(decoder.bias.device)
    logits = decoder(split_levels(stacked, spec), prompted.vectors.to(stacked.device))
    smooth = functional.avg_pool2d((logits[:, 1] - logits[:, 0])[:, None], 3, stride=1).flatten(1)
    hottest = smooth.topk(HOTTEST_PATCHES, dim=1).values.mean(dim=1).reshape(len(batch), STEPS_OF_CLIP).mean(dim=1)
    wanted = "fighting" in prompted.categories
    labels = torch.tensor([float(clip.is_fight and wanted) for clip in batch], device=hottest.device)
    return functional.binary_cross_entropy_with_logits(hottest, labels)


def load_prompted(pack: Pack) -> dict[str, Prompted]:
    """`S̄` of the default prompts, of each category called anomalous alone, and of the other shipped prompts."""
    language = family_of(pack).load_text_encoder(pack)

    def prompted(prompts: PromptSet, categories: Iterable[str]) -> Prompted:
        pooled = pooled_prompts(prompts, lambda: language, pack.file("language").sha256)
        return Prompted(torch.from_numpy(pooled), frozenset(categories))

    default = load_prompts()
    sets = {"default": prompted(default, [*CATEGORY_WORDS, ANOMALOUS])}
    sets |= {name: prompted(_category_prompts(default, name), [name]) for name in CATEGORY_WORDS}
    return sets | {f"shipped {name}": prompted(load_prompts(name), meant) for name, meant in SHIPPED_PROMPTS.items()}


def _category_prompts(default: PromptSet, category: str) -> PromptSet:
    others = tuple(words[0] for name, words in CATEGORY_WORDS.items() if name != category)
    normal = default.normal_words + others
    return PromptSet(category, normal, CATEGORY_WORDS[category], default.phrase, default.sentence)


def load_material(config: AhdConfig, job: Job) -> Material:
    """Encode every scene and every training clip once and keep their features; no clips where none are named."""
    scenes = sorted(path.parent for path in Path(config.scenes).glob("*/scene.json")) if config.scenes else []
    if not scenes and not (config.labelled and not config.scenes):
        raise UserError(f"There are no scenes in {config.scenes}.", "Make them first: tvad train scenes.")
    pack = load_pack(config.pack)
    encoder, spec = family_of(pack).load_vision(pack), spec_of(pack)
    samples: list[ClipSample] = []
    for number, scene in enumerate(scenes):
        job.checkpoint(number, len(scenes))
        stored = keep_features(scene, Path(config.features), encoder, config.steps_per_scene)
        samples += _samples_of(read_record(scene, stored, spec))
    labelled = _load_labelled(config, encoder, spec, job)
    if not config.clips:
        return Material(samples, [], [], labelled.masked, labelled.timed)
    sprites = read_sprites(Path(config.sprites))
    plain, pasted = load_clips(Path(config.clips), Path(config.clip_features), encoder, spec, sprites, config.seed, job)
    return Material(samples, pasted, plain, labelled.masked, labelled.timed)


def _load_labelled(config: AhdConfig, encoder: VisionEncoder, spec: PackSpec, job: Job) -> LabelledMaterial:
    if not config.labelled:
        return LabelledMaterial([], [])
    videos = read_labelled(Path(config.labelled), config.layout).train
    return load_labelled(videos, Path(config.labelled_features), encoder, spec, config.labelled_steps, job)


def keep_features(scene: Path, cache: Path, encoder: VisionEncoder, steps: int) -> Path:
    """Where the features of a scene lie; they are made when they do not yet."""
    stored = cache / f"{scene.name}.npz"
    if not stored.is_file():
        arrays = _encode_scene(scene, encoder, steps)
        with written_whole(stored) as partial, partial.open("wb") as stream:
            np.savez(stream, allow_pickle=False, **arrays)
    return stored


def _encode_scene(scene: Path, encoder: VisionEncoder, steps: int) -> dict[str, NDArray[Any]]:
    """Features of evenly spread steps, and the share of every patch that each target covers."""
    pictures, ids, description = read_scene(scene)
    targets = msgspec.convert(description["targets"], type=list[dict[str, Any]])
    numbers = np.linspace(PAST_FRAMES, len(pictures) - 1, steps).astype(int).tolist()

    def frame(number: int) -> Frame:
        return Frame(number * FRAME_US, number, pictures[number])

    chosen = [
        encoder.encode_moment(frame(number - PAST_FRAMES), frame(number - 1), frame(number)) for number in numbers
    ]
    rows, columns = encoder.grid_of(*pictures[0].shape[:2])
    arrays: dict[str, NDArray[Any]] = {
        "features": np.stack([np.concatenate(step.levels) for step in chosen]).astype(np.float16),
        "frame_numbers": np.array(numbers, np.int64),
        **picture_arrays(encoder, [frame(number) for number in numbers]),
    }
    for target in targets:
        masks = [(ids[number] == target["id"]).astype(np.float32) for number in numbers]
        shares = [cv2.resize(mask, (columns, rows), interpolation=cv2.INTER_AREA) for mask in masks]
        arrays[f"target_{target['id']}"] = np.stack(shares).astype(np.float16)
    return arrays


def _samples_of(record: SceneRecord) -> list[ClipSample]:
    samples = []
    for step, features in enumerate(record.features):
        shares: dict[str, NDArray[np.float16]] = {}
        for target in record.targets:
            share = record.shares[target["id"]][step]
            if target["anomalous"] and share.any():
                shares[target["category"]] = np.maximum(shares.get(target["category"], share), share)
        samples.append(ClipSample(features, shares))
    return samples
