"""Training samples from real surveillance clips: as they are, and with rendered things pasted into them.

Clips lie in `fight/` and `no_fight/`. What is known of them is one word a clip; a fight is somewhere in most of its
steps (multiple-instance learning). Pasted things have exact masks and names, on real pictures: they teach the words for
vehicles, cyclists, animals and objects where rendered scenes look too different from real footage.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.job import Job
from tvad_desktop.domain.media import Frame
from tvad_desktop.files import written_whole
from tvad_desktop.lab.data.clip_split import is_held_out
from tvad_desktop.learning.composition import Cutout, mark, paste, scale_cutout
from tvad_desktop.learning.sprites import Sprite
from tvad_desktop.learning.survey import Moment, is_gray, turn_gray
from tvad_desktop.packs.interface import VisionEncoder
from tvad_desktop.packs.spec import PackSpec
from tvad_desktop.video.sampling import sample
from tvad_desktop.video.source import open_video

FIGHT, NO_FIGHT = "fight", "no_fight"
STEPS_PER_CLIP = 6
PASTED_PER_CLIP = 8
MOST_PASTED = 2
SMALLEST_SHARE, LARGEST_SHARE = 0.06, 0.45  # of the picture's height
FASTEST_SHARE = 0.06  # of the picture's width in 0.1 s
CATEGORY_OF = {
    **dict.fromkeys(("bicycle", "cyclist"), "bicycle"),
    **dict.fromkeys(("car", "van", "pickup truck", "truck", "cart", "scooter"), "vehicle"),
    **dict.fromkeys(("dog", "horse", "cow", "deer", "sheep"), "animal"),
    **dict.fromkeys(("ball", "box", "suitcase", "barrel", "tyre", "bag", "trolley"), "object"),
}


@dataclass(frozen=True, slots=True, eq=False)
class ClipSteps:
    """Steps of one clip as they are: all levels float16 [S, ΣC_i, h, w], and whether people fight in it."""

    features: NDArray[np.float16]
    is_fight: bool


@dataclass(frozen=True, slots=True, eq=False)
class ClipSample:
    """One step of a scene, or of a clip with things pasted.

    All levels stacked float16 [ΣC_i, h, w], and for each category present its share of every patch float16 [h, w] in
    [0, 1].
    """

    features: NDArray[np.float16]
    shares: dict[str, NDArray[np.float16]]


def picture_arrays(encoder: VisionEncoder, frames: Sequence[Frame]) -> dict[str, NDArray[Any]]:
    """The pictures of steps as tokens of the language model, as they are kept; nothing where it reads none."""
    shown = encoder.picture_tokens(frames)
    if not shown:
        return {}
    tokens = np.stack([picture.embeddings for picture in shown]).astype(np.float16)
    return {"picture_tokens": tokens, "picture_grid": np.array(shown[0].grid, np.int64)}


def training_clips(clips: Path) -> list[Path]:
    """The clips that may be trained on, those of the held-out part left out."""
    found = [path for kind in (FIGHT, NO_FIGHT) for path in sorted((clips / kind).glob("*.mp4"))]
    return [path for path in found if not is_held_out(path.name)]


def read_moments(path: Path, spec: PackSpec, count: int) -> list[Moment]:
    """So many moments of a clip, evenly spread; none of one that is too short."""
    with open_video(path) as source:
        frames = list(sample(source.frames(), spec.sample_rate_hz))
    usable = [number for number, frame in enumerate(frames) if frame.time_us >= spec.reach_us * 0.7 and number >= 2]
    if not usable:
        return []
    moments = []
    for place in np.linspace(0, len(usable) - 1, min(count, len(usable))).astype(int):
        now = frames[usable[place]]
        past = next(frame for frame in frames if frame.time_us >= now.time_us - spec.reach_us)
        moments.append(Moment(past, frames[usable[place] - 1], now))
    return moments


def encode_clip(
    path: Path, encoder: VisionEncoder, spec: PackSpec, sprites: Sequence[Sprite], seed: int
) -> dict[str, NDArray[Any]]:
    """Features of a clip's steps as they are (`plain`) and with things pasted (`pasted`, `share_<category>`)."""
    moments = read_moments(path, spec, STEPS_PER_CLIP)
    if not moments:
        return {}
    plain = [stack_levels(encoder, moment, moment.pictures) for moment in moments]
    arrays: dict[str, NDArray[Any]] = {"plain": np.stack(plain)}
    if path.parent.name == FIGHT:
        return arrays
    random = np.random.default_rng([seed, *path.name.encode()])
    pasted, shares = [], []
    for _ in range(PASTED_PER_CLIP):
        moment = moments[int(random.integers(len(moments)))]
        pictures, masks = paste_things(moment, sprites, random)
        features = stack_levels(encoder, moment, pictures)
        grid = features.shape[:0:-1]
        pasted.append(features)
        shares.append({name: cv2.resize(mask, grid, interpolation=cv2.INTER_AREA) for name, mask in masks.items()})
    arrays["pasted"] = np.stack(pasted)
    for category in sorted(set(CATEGORY_OF.values())):
        empty = np.zeros(pasted[0].shape[1:], np.float32)
        arrays[f"share_{category}"] = np.stack([share.get(category, empty) for share in shares]).astype(np.float16)
    return arrays


def paste_things(
    moment: Moment, sprites: Sequence[Sprite], random: np.random.Generator
) -> tuple[list[NDArray[np.uint8]], dict[str, NDArray[np.float32]]]:
    """The three pictures with one or two rendered things that move along a straight line, and the mask of each category
    in the last picture, float32 {0, 1} [h, w]."""
    pictures = [picture.copy() for picture in moment.pictures]
    height, width = pictures[0].shape[:2]
    gray = is_gray(pictures[-1])
    masks: dict[str, NDArray[np.uint8]] = {}
    for _ in range(int(random.integers(1, MOST_PASTED + 1))):
        sprite = sprites[int(random.integers(len(sprites)))]
        thing = with_random_size(vary_thing(sprite.as_cutout(), gray, random), height, random)
        x = float(random.uniform(0, max(1, width - thing.alpha.shape[1])))
        y = float(random.uniform(0.1, 1.0)) * height - thing.alpha.shape[0]
        speed = float(random.uniform(0, FASTEST_SHARE)) * width * float(random.choice([-1, 1]))
        slope = float(random.normal(0, 0.3))
        for picture, offset in zip(pictures, moment.offsets, strict=True):
            paste(picture, thing, x + speed * offset, y + speed * slope * offset)
        mark(masks.setdefault(CATEGORY_OF[sprite.name], np.zeros((height, width), np.uint8)), thing, x, y)
    return pictures, {name: mask.astype(np.float32) for name, mask in masks.items()}


def with_random_size(thing: Cutout, height_px: int, random: np.random.Generator) -> Cutout:
    """The same thing as tall as something in surveillance footage may be; small is as likely as large."""
    share = float(np.exp(random.uniform(np.log(SMALLEST_SHARE), np.log(LARGEST_SHARE))))
    return scale_cutout(thing, share * height_px, 0.0)


def vary_thing(thing: Cutout, gray: bool, random: np.random.Generator) -> Cutout:
    """Mirrored, brighter or darker, and in grey where the footage is."""
    if random.random() < 0.5:
        thing = Cutout(thing.rgb[:, ::-1], thing.alpha[:, ::-1], thing.foot)
    lit = np.clip(thing.rgb * float(random.uniform(0.6, 1.4)) + float(random.uniform(-25, 25)), 0, 255)
    varied = Cutout(lit.astype(np.uint8), thing.alpha, thing.foot)
    return turn_gray(varied) if gray else varied


def stack_levels(encoder: VisionEncoder, moment: Moment, pictures: Sequence[NDArray[np.uint8]]) -> NDArray[np.float16]:
    """All levels [ΣC_i, h, w] of one moment whose pictures may have been changed."""
    past, before, now = (
        Frame(frame.time_us, frame.index, picture)
        for frame, picture in zip((moment.past, moment.before, moment.now), pictures, strict=True)
    )
    return np.concatenate(encoder.encode_moment(past, before, now).levels).astype(np.float16)


def load_clips(
    clips: Path,
    features: Path,
    encoder: VisionEncoder,
    spec: PackSpec,
    sprites: Sequence[Sprite],
    seed: int,
    job: Job,
) -> tuple[list[ClipSteps], list[ClipSample]]:
    """Encode every training clip once and keep its features on disk; too short clips are left out."""
    plain: list[ClipSteps] = []
    pasted: list[ClipSample] = []
    paths = training_clips(clips)
    for number, path in enumerate(paths):
        job.checkpoint(number, len(paths))
        stored = features / f"clip-{path.parent.name}-{path.stem}.npz"
        if not stored.is_file():
            encoded = encode_clip(path, encoder, spec, sprites, seed)
            with written_whole(stored) as partial, partial.open("wb") as stream:
                np.savez(stream, allow_pickle=False, **encoded)
        with np.load(stored, allow_pickle=False) as arrays:
            if "plain" in arrays.files:
                plain.append(ClipSteps(arrays["plain"], path.parent.name == FIGHT))
            if "pasted" in arrays.files:
                shares = {name.removeprefix("share_"): arrays[name] for name in arrays.files if name[:6] == "share_"}
                pasted += [
                    ClipSample(step, {name: share[place] for name, share in shares.items() if share[place].any()})
                    for place, step in enumerate(arrays["pasted"])
                ]
    return plain, pasted
