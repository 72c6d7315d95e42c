"""Scenes staged on real surveillance clips, in the form of rendered ones, so that answers are learned on real pictures.

Three kinds: a rendered thing that moves through a clip without a fight (mask, way, and name are exact); the people who
move most in such a clip, who are nothing unusual; and those who fight in a clip with a fight. The last two are known
by one word a clip, and where they are by their motion alone.
"""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.job import Job
from tvad_desktop.domain.media import Frame
from tvad_desktop.lab.data.clip_samples import (
    FIGHT,
    picture_arrays,
    stack_levels,
    training_clips,
    vary_thing,
    with_random_size,
)
from tvad_desktop.lab.scenes.actors import ANIMALS, PALETTE, VEHICLES
from tvad_desktop.lab.scenes.files import box_of
from tvad_desktop.lab.scenes.render import GREY_WORDS
from tvad_desktop.learning.composition import Cutout, mark, paste
from tvad_desktop.learning.sprites import Sprite
from tvad_desktop.learning.survey import Moment, is_gray
from tvad_desktop.packs.interface import VisionEncoder
from tvad_desktop.packs.spec import PackSpec
from tvad_desktop.video.sampling import sample
from tvad_desktop.video.source import open_video

STEPS = 8
PAST_FRAMES = 4
FEWEST_FRAMES = PAST_FRAMES + STEPS
THINGS_PER_CLIP = 2
FASTEST_SHARE = 0.05  # of the picture's width in one frame
MOVING_SHARE = 0.35  # of the fastest patch
SMALLEST_MOVER, LARGEST_MOVER = 0.004, 0.3  # shares of the picture
SLOWEST_MOVER = 0.5  # pixels of the analysed picture in 0.1 s
REACH = 12  # a mover is looked for within so small a part of the picture around where it was
RUNNING_SHARE = 0.02  # of the picture's width in one frame: animals faster than that run
ROLLING = frozenset({"ball", "barrel", "tyre", "bicycle", "trolley"})

Share = NDArray[np.float32]
Box = list[float] | None


@dataclass(frozen=True, slots=True, eq=False)
class Staged:
    """What is known of one target: words, share of every patch at each step float32 [h, w], box at each frame."""

    appearance: str
    motion: str
    category: str
    anomalous: bool
    shares: list[Share]
    boxes: list[Box]


def stage_clips(
    clips: Path,
    out: Path,
    features: Path,
    encoder: VisionEncoder,
    spec: PackSpec,
    sprites: Sequence[Sprite],
    seed: int,
    job: Job,
) -> int:
    """Stage scenes on every training clip: `<out>/<scene>/scene.json` and `<features>/<scene>.npz`, as rendered scenes
    have them; what is there already is kept. Returns how many there are; too short clips give none."""
    paths = training_clips(clips)
    features.mkdir(parents=True, exist_ok=True)
    for number, path in enumerate(paths):
        job.checkpoint(number, len(paths))
        marker = out / f"{path.parent.name}-{path.stem}.done"
        if not marker.is_file():
            out.mkdir(parents=True, exist_ok=True)
            for name, description, arrays in _stage_clip(path, encoder, spec, sprites, seed):
                np.savez(features / f"{name}.npz", allow_pickle=False, **arrays)
                (out / name).mkdir(exist_ok=True)
                (out / name / "scene.json").write_text(json.dumps(description), encoding="utf-8")
            marker.touch()
    return len(list(features.glob("*.npz")))


CameraScene = tuple[str, dict[str, Any], dict[str, NDArray[Any]]]


def _stage_clip(
    path: Path, encoder: VisionEncoder, spec: PackSpec, sprites: Sequence[Sprite], seed: int
) -> list[CameraScene]:
    with open_video(path) as source:
        frames = list(sample(source.frames(), spec.sample_rate_hz))
    if len(frames) < FEWEST_FRAMES:
        return []
    random = np.random.default_rng([seed, *path.name.encode()])
    name = f"{path.parent.name}-{path.stem}"
    numbers = np.linspace(PAST_FRAMES, len(frames) - 1, STEPS).astype(int).tolist()
    plain = _encode(frames, numbers, encoder)
    is_fight = path.parent.name == FIGHT
    scenes = []
    if spec.motion is not None:
        speeds = plain[:, spec.visual_channels + spec.motion.speed_channel].astype(np.float32)
        movers = find_movers(speeds, numbers, len(frames), is_fight)
        if movers is not None:
            shown = picture_arrays(encoder, [frames[number] for number in numbers])
            scenes.append(_scene(f"{name}-people", frames, numbers, plain, movers, shown))
    for number in range(0 if is_fight else THINGS_PER_CLIP):
        pictures, thing = stage_thing(frames, numbers, plain.shape[2:], sprites, random)
        features = _encode(pictures, numbers, encoder)
        shown = picture_arrays(encoder, [pictures[place] for place in numbers])
        scenes.append(_scene(f"{name}-thing{number}", frames, numbers, features, thing, shown))
    return scenes


def _encode(frames: Sequence[Frame], numbers: Sequence[int], encoder: VisionEncoder) -> NDArray[np.float16]:
    """All levels of each step [S, ΣC_i, h, w]."""
    moments = [Moment(frames[number - PAST_FRAMES], frames[number - 1], frames[number]) for number in numbers]
    return np.stack([stack_levels(encoder, moment, moment.pictures) for moment in moments])


def _scene(
    name: str,
    frames: Sequence[Frame],
    numbers: Sequence[int],
    features: NDArray[np.float16],
    staged: Staged,
    shown: dict[str, NDArray[Any]],
) -> CameraScene:
    height, width = frames[0].rgb.shape[:2]
    target = {
        "id": 1, "appearance": staged.appearance, "motion": staged.motion, "category": staged.category,
        "anomalous": staged.anomalous, "boxes": staged.boxes,
    }  # fmt: skip
    description = {
        "width_px": width, "height_px": height, "targets": [target], "place": "A place seen by a surveillance camera",
        "light": {"monochrome": is_gray(frames[-1].rgb)},
    }  # fmt: skip
    arrays: dict[str, NDArray[Any]] = {
        "features": features,
        "frame_numbers": np.array(numbers, np.int64),
        "target_1": np.stack(staged.shares).astype(np.float16),
        **shown,
    }
    return name, description, arrays


def find_movers(speeds: NDArray[np.float32], numbers: Sequence[int], frame_count: int, is_fight: bool) -> Staged | None:
    """Those who move most: a connected part of fast patches in each step of `speeds` [S, h, w], near to where it was
    before; None where nothing moves, nearly all of the picture does, or it is now here, now there."""
    shares: list[Share] = []
    boxes: list[Box] = [None] * frame_count
    for number, speed in zip(numbers, speeds, strict=True):
        mover = _fastest_part(speed, shares[-1] if shares else None)
        if mover is None:
            return None
        shares.append(mover)
        boxes[number] = box_of(mover)
    motion = "fighting" if is_fight else "moving about"
    return Staged("people", motion, "fighting" if is_fight else "walking", is_fight, shares, boxes)


def _fastest_part(speed: NDArray[np.float32], before: Share | None) -> Share | None:
    """The part of fast patches with the most motion, among those near to where it was before."""
    smooth = np.asarray(cv2.GaussianBlur(speed, (0, 0), 1.0), np.float32)
    if before is not None:
        reach = np.ones((2 * (before.shape[0] // REACH) + 1, 2 * (before.shape[1] // REACH) + 1), np.uint8)
        smooth = smooth * cv2.dilate(before, reach)
    fast = (smooth > max(MOVING_SHARE * float(smooth.max()), SLOWEST_MOVER)).astype(np.uint8)
    count, labels, statistics, _ = cv2.connectedComponentsWithStats(fast)
    if count < 2:
        return None
    label = 1 + int(np.argmax([smooth[labels == label].sum() for label in range(1, count)]))
    if not SMALLEST_MOVER < statistics[label, cv2.CC_STAT_AREA] / fast.size < LARGEST_MOVER:
        return None
    return np.asarray(labels == label, np.float32)


def stage_thing(
    frames: Sequence[Frame],
    numbers: Sequence[int],
    grid: tuple[int, ...],
    sprites: Sequence[Sprite],
    random: np.random.Generator,
) -> tuple[list[Frame], Staged]:
    """The frames with one rendered thing that moves through them along a straight line, and what is true of it."""
    height, width = frames[0].rgb.shape[:2]
    sprite = sprites[int(random.integers(len(sprites)))]
    gray = is_gray(frames[-1].rgb)
    thing = vary_thing(sprite.as_cutout(), gray, random)
    appearance = describe_sprite(sprite.name, thing, gray)
    thing = with_random_size(thing, height, random)
    middle = random.uniform(0.15, 0.85, 2) * (width, height)
    step = np.array([random.uniform(0, FASTEST_SHARE) * random.choice([-1, 1]), random.normal(0, 0.01)]) * width
    pasted: list[Frame] = []
    shares: list[Share] = []
    boxes: list[Box] = []
    for number, frame in enumerate(frames):
        x, y = middle + step * (number - len(frames) / 2) - np.array(thing.alpha.shape[::-1]) / 2
        picture = frame.rgb.copy()
        paste(picture, thing, float(x), float(y))
        pasted.append(Frame(frame.time_us, frame.index, picture))
        mask = np.zeros((height, width), np.uint8)
        mark(mask, thing, float(x), float(y))
        boxes.append(box_of(mask))
        if number in numbers:
            share = cv2.resize(mask.astype(np.float32), (grid[1], grid[0]), interpolation=cv2.INTER_AREA)
            shares.append(np.asarray(share, np.float32))
    fast = abs(float(step[0])) / width > RUNNING_SHARE
    return pasted, Staged(appearance, _motion_of(sprite.name, fast), "thing", True, shares, boxes)


def describe_sprite(name: str, thing: Cutout, gray: bool) -> str:
    """Its colour in the words of the rendered scenes, and its name; a cyclist's clothes are of many colours."""
    if name == "cyclist":
        return "person on bicycle"
    solid = thing.rgb[thing.alpha > 0.5].astype(np.float32) / 255
    colours = {word: np.array(rgb, np.float32) for word, rgb in PALETTE.items()}
    nearest = min(colours, key=lambda word: float(np.abs(np.median(solid, axis=0) - colours[word]).sum()))
    return f"{GREY_WORDS[nearest] if gray else nearest} {name}"


def _motion_of(name: str, fast: bool) -> str:
    if name == "cyclist":
        return "riding a bicycle"
    if name in VEHICLES:
        return "driving"
    if name in ANIMALS:
        return "running" if fast else "walking"
    return "rolling" if name in ROLLING else "sliding"
