"""Pseudo-anomalies composed on a camera's own normal footage: foreign things, wrong speeds, and negatives.

A composed sample is what the detector would have seen had the thing been there: the same frames of one step, with an
object pasted along a straight path, and the mask of the object in the last of them. Normal cut-outs pasted at the speed
of the scene carry no label, so that the seam of a paste never becomes the clue.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np
from numpy.typing import NDArray

Image = NDArray[np.uint8]
Mask = NDArray[np.float32]

DIFFERENCE_OF_FOREGROUND = 22
SMALLEST_CUTOUT_SHARE = 0.0006
LARGEST_CUTOUT_SHARE = 0.12  # people near the camera are that large
FAST_FACTORS = (1.8, 4.5)
GRAY_TOLERANCE = 24


@dataclass(frozen=True, slots=True, eq=False)
class Cutout:
    """A thing cut from a picture: uint8 [h, w, 3], soft mask float32 [h, w] in [0, 1], and where its foot stood
    (row / picture height), which fixes its size in perspective."""

    rgb: Image
    alpha: Mask
    foot: float


@dataclass(frozen=True, slots=True, eq=False)
class Composed:
    """One composed step: the frames in the order given, and the anomalous mask of the last, uint8 {0, 1} [h, w]."""

    frames: list[Image]
    mask: NDArray[np.uint8]


def background_of(frames: Sequence[Image]) -> Image:
    """The median picture of frames spread over the footage."""
    background: Image = np.median(np.stack(list(frames)), axis=0).astype(np.uint8)
    return background


def cut_out_moving_things(frame: Image, background: Image) -> list[Cutout]:
    """People and other movers of normal footage, by their difference from the background."""
    difference = cv2.absdiff(frame, background).max(axis=2)
    foreground = (cv2.GaussianBlur(difference, (5, 5), 0) > DIFFERENCE_OF_FOREGROUND).astype(np.uint8)
    kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (7, 7))
    foreground = np.asarray(cv2.morphologyEx(foreground, cv2.MORPH_CLOSE, kernel), np.uint8)
    count, labels, boxes, _ = cv2.connectedComponentsWithStats(foreground)
    height, width = foreground.shape
    cutouts = []
    for label in range(1, count):
        left, top, box_width, box_height, area = (int(value) for value in boxes[label])
        touches_edge = left == 0 or top == 0 or left + box_width == width or top + box_height == height
        if touches_edge or not SMALLEST_CUTOUT_SHARE < area / (height * width) < LARGEST_CUTOUT_SHARE:
            continue
        box = np.s_[top : top + box_height, left : left + box_width]
        alpha = cv2.GaussianBlur((labels[box] == label).astype(np.float32), (3, 3), 0)
        cutouts.append(Cutout(frame[box].copy(), alpha, (top + box_height) / height))
    return cutouts


def cut_texture(picture: Image, size_px: tuple[int, int], random: np.random.Generator) -> Cutout:
    """A foreign thing: a turned, tinted piece of any picture, cut by a random union of ellipses."""
    height, width = size_px
    source_height, source_width = picture.shape[:2]
    zoom = float(random.uniform(0.5, 2.0))
    crop_height = min(source_height, max(8, int(height * zoom)))
    crop_width = min(source_width, max(8, int(width * zoom)))
    top = int(random.integers(0, source_height - crop_height + 1))
    left = int(random.integers(0, source_width - crop_width + 1))
    piece = np.rot90(picture[top : top + crop_height, left : left + crop_width], int(random.integers(4)))
    resized = cv2.resize(np.ascontiguousarray(piece), (width, height), interpolation=cv2.INTER_AREA)
    is_gray = int(np.ptp(resized.astype(np.int16), axis=2).max()) < GRAY_TOLERANCE
    shift = random.uniform(-60, 60, 1 if is_gray or random.random() < 0.5 else 3)
    contrast, mean = random.uniform(0.6, 1.5), resized.mean()
    tinted = np.clip((resized - mean) * contrast + mean + shift, 0, 255).astype(np.uint8)
    return Cutout(tinted, _random_shape(height, width, random), 0.0)


def _random_shape(height: int, width: int, random: np.random.Generator) -> Mask:
    shape = np.zeros((height, width), np.uint8)
    for _ in range(int(random.integers(1, 5))):
        center = (int(random.uniform(0.3, 0.7) * width), int(random.uniform(0.3, 0.7) * height))
        axes = (max(2, int(random.uniform(0.2, 0.5) * width)), max(2, int(random.uniform(0.2, 0.5) * height)))
        cv2.ellipse(shape, center, axes, float(random.uniform(0, 180)), 0, 360, 1, -1)
    return np.asarray(cv2.GaussianBlur(shape.astype(np.float32), (3, 3), 0), np.float32)


@dataclass(frozen=True, slots=True, eq=False)
class CameraScene:
    """What composing on one camera needs: its movers, its speeds, and foreign things (sprites, textures).

    `speed_px` float [height]: the usual speed of a mover whose foot stands on that row, pixels in 0.1 s.
    `person_height_px` float [height]: the usual height of a mover there.
    """

    cutouts: Sequence[Cutout]
    textures: Sequence[Image]
    sprites: Sequence[Cutout]
    speed_px: NDArray[np.float32]
    person_height_px: NDArray[np.float32]


def compose(
    frames: Sequence[Image], offsets: Sequence[float], scene: CameraScene, random: np.random.Generator, most: int = 3
) -> Composed:
    """Paste up to `most` things into the frames of one step; `offsets` are in 0.1 s, relative to the last (≤ 0)."""
    height, width = frames[0].shape[:2]
    composed = [frame.copy() for frame in frames]
    mask = np.zeros((height, width), np.uint8)
    for _ in range(int(random.integers(1, most + 1))):
        thing, speed_factor, labelled = _choose_thing(scene, height, random)
        foot_row = int(np.clip(thing.foot * height, 1, height - 1))
        speed = speed_factor * float(scene.speed_px[foot_row])
        angle = random.choice([0.0, np.pi]) + random.normal(0, 0.35) if random.random() < 0.8 else random.uniform(0, 7)
        velocity = (float(np.cos(angle)) * speed, float(np.sin(angle)) * speed * 0.6)
        box_height, box_width = thing.alpha.shape
        x, y = float(random.uniform(-box_width / 3, width - box_width * 2 / 3)), float(foot_row - box_height)
        for frame, offset in zip(composed, offsets, strict=True):
            paste(frame, thing, x + velocity[0] * offset, y + velocity[1] * offset)
        if labelled:
            mark(mask, thing, x, y)
        else:
            _unmark(mask, thing, x, y)
    return Composed(composed, mask)


def _choose_thing(scene: CameraScene, height: int, random: np.random.Generator) -> tuple[Cutout, float, bool]:
    """A thing in its final size, its speed as a multiple of the usual one, and whether it is anomalous."""
    kind = random.random()
    if scene.cutouts and kind < 0.5:
        cutout = scene.cutouts[int(random.integers(len(scene.cutouts)))]
        if random.random() < 0.5:
            cutout = Cutout(cutout.rgb[:, ::-1], cutout.alpha[:, ::-1], cutout.foot)
        if kind < 0.22:
            return cutout, float(random.uniform(0.0, 1.1)), False
        return cutout, float(random.uniform(*FAST_FACTORS)), True
    foot = float(random.uniform(0.15, 1.0))
    person = float(scene.person_height_px[int(foot * (height - 1))])
    speed = float(random.uniform(0.0, 4.0))
    if scene.sprites and kind > 0.75:
        sprite = scene.sprites[int(random.integers(len(scene.sprites)))]
        return scale_cutout(sprite, person * float(random.uniform(0.5, 2.2)), foot), speed, True
    size = (max(6, int(person * random.uniform(0.4, 1.6))), max(6, int(person * random.uniform(0.3, 1.8))))
    texture = cut_texture(scene.textures[int(random.integers(len(scene.textures)))], size, random)
    return Cutout(texture.rgb, texture.alpha, foot), speed, True


def scale_cutout(cutout: Cutout, height_px: float, foot: float) -> Cutout:
    """The cut-out at another height, its foot on another row."""
    box_height, box_width = cutout.alpha.shape
    factor = max(height_px, 6.0) / box_height
    size = (max(4, int(box_width * factor)), max(4, int(box_height * factor)))
    rgb = cv2.resize(cutout.rgb, size, interpolation=cv2.INTER_AREA)
    alpha = cv2.resize(cutout.alpha, size, interpolation=cv2.INTER_AREA)
    return Cutout(np.asarray(rgb, np.uint8), np.asarray(alpha, np.float32), foot)


def _overlap(shape: tuple[int, ...], thing: Cutout, x: float, y: float) -> tuple[tuple[slice, slice], Cutout] | None:
    """Where the thing meets the picture, and the part of it that does."""
    box_height, box_width = thing.alpha.shape
    left, top = round(x), round(y)
    x0, y0, x1, y1 = max(left, 0), max(top, 0), min(left + box_width, shape[1]), min(top + box_height, shape[0])
    if x0 >= x1 or y0 >= y1:
        return None
    inner = np.s_[y0 - top : y1 - top, x0 - left : x1 - left]
    return np.s_[y0:y1, x0:x1], Cutout(thing.rgb[inner], thing.alpha[inner], thing.foot)


def paste(frame: Image, thing: Cutout, x: float, y: float) -> None:
    """Blend a thing into a picture; what lies outside is cut off."""
    met = _overlap(frame.shape, thing, x, y)
    if met is None:
        return
    place, part = met
    alpha = part.alpha[..., None]
    frame[place] = (frame[place] * (1 - alpha) + part.rgb * alpha).astype(np.uint8)


def mark(mask: NDArray[np.uint8], thing: Cutout, x: float, y: float) -> None:
    """Set the mask where the thing would be pasted."""
    met = _overlap(mask.shape, thing, x, y)
    if met is not None:
        mask[met[0]] |= (met[1].alpha > 0.5).astype(np.uint8)


def _unmark(mask: NDArray[np.uint8], thing: Cutout, x: float, y: float) -> None:
    met = _overlap(mask.shape, thing, x, y)
    if met is not None:
        mask[met[0]] &= (met[1].alpha <= 0.5).astype(np.uint8)
