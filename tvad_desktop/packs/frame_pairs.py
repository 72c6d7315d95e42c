"""What encoders that see two frames a step have in common: steps, sizes, the depths that are tapped, a full GPU."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable, Iterator, Sequence

import cv2
import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.media import Frame
from tvad_desktop.packs.gpu import USE_ANOTHER, told_troubles
from tvad_desktop.packs.spec import Level, PackSpec

DEPTH_SHARES = (1 / 32, 8 / 32, 16 / 32, 1.0)
"""The paper taps blocks 1, 8, 16 and 32 of 32."""

ACTIVATION_BYTES = 80
"""Of each channel of a patch while it passes a block: about 40 numbers at half precision."""

MOST_STEPS = 64

Pair = tuple[Frame, Frame]
Seen = tuple[list[NDArray[np.float32]], NDArray[np.float32]]
"""Levels [n, C, h, w] and visual tokens [n, tokens, D]."""


def tapped_blocks(depth: int) -> tuple[int, ...]:
    """The blocks of the paper, scaled to another depth ≥ 4, each after the one before; counted from 1."""
    blocks: list[int] = []
    for share in DEPTH_SHARES:
        blocks.append(max(round(share * depth), blocks[-1] + 1 if blocks else 1))
    return tuple(blocks)


def spec_of_pairs(
    blocks: Sequence[int],
    *,
    channels: int,
    patch_px: int,
    language_width: int,
    analysed_pixels: int,
    picture_marks: tuple[str, str],
) -> PackSpec:
    """Levels of so many channels at four depths, on the patch grid; no motion level, for two frames enter every step
    together."""
    return PackSpec(
        levels=tuple(Level(f"block{block}", channels, patch_px) for block in blocks),
        memory_level=f"block{blocks[2]}",
        text_width=language_width,
        language_width=language_width,
        sample_rate_hz=10.0,
        step_frames=2,
        reach_us=450_000,
        analysed_pixels=analysed_pixels,
        picture_marks=picture_marks,
    )


def steps_at_once(pixels: int, patch_px: int, width: int) -> int:
    """How many steps are encoded together: by what is free of the GPU's memory now, and one on the CPU. Imports torch.

    `pixels` of a picture, `patch_px` of a patch, `width` of the transformer.
    """
    import torch

    if not torch.cuda.is_available():
        return 1
    return fitting_steps(torch.cuda.mem_get_info()[0], pixels // patch_px**2 * width * ACTIVATION_BYTES)


def fitting_steps(free_bytes: int, step_bytes: int) -> int:
    """As many as fit into half of the memory, for the language model wants some too; from 1 to 64."""
    return max(1, min(MOST_STEPS, free_bytes // 2 // step_bytes))


def whole_tokens(shape: Sequence[int], unit_px: int, pixels: int) -> tuple[int, int]:
    """Height and width at which a picture of this shape is encoded: whole visual tokens, about as many pixels
    whatever its shape."""
    scale = math.sqrt(pixels / (shape[0] * shape[1]))
    height, width = (max(2, round(side * scale / unit_px)) * unit_px for side in shape[:2])
    return height, width


def group_into_steps(frames: Iterable[Frame], slot_us: int) -> Iterator[Pair]:
    """First and last frame of every slot, counted in time so that a resumed run makes the same steps."""
    slot: list[Frame] = []
    for frame in frames:
        if slot and (frame.time_us // slot_us != slot[0].time_us // slot_us or frame.rgb.shape != slot[0].rgb.shape):
            yield slot[0], slot[-1]
            slot = []
        slot = [*slot[:1], frame]
    if slot:
        yield slot[0], slot[-1]


def split_by_shape(batch: Sequence[Pair]) -> Iterator[list[Pair]]:
    """Runs of steps whose pictures have one shape."""
    alike: list[Pair] = []
    for pair in batch:
        if alike and alike[0][1].rgb.shape != pair[1].rgb.shape:
            yield alike
            alike = []
        alike.append(pair)
    yield alike


def resized(frame: Frame, size: tuple[int, int]) -> NDArray[np.uint8]:
    """A picture at (height, width)."""
    if frame.rgb.shape[:2] == size:
        return frame.rgb
    interpolation = cv2.INTER_AREA if frame.rgb.shape[0] > size[0] else cv2.INTER_CUBIC
    return np.asarray(cv2.resize(frame.rgb, size[::-1], interpolation=interpolation), np.uint8)


def halved_when_full(run: Callable[[NDArray[np.uint8]], Seen], pictures: NDArray[np.uint8]) -> Seen:
    """Run over pictures or pairs; where the GPU has too little memory, over half of them at a time. Imports torch.

    `UserError` for a single one that does not fit, and for a GPU that is gone.
    """
    import torch

    with told_troubles("one picture", USE_ANOTHER):
        try:
            return run(pictures)
        except torch.cuda.OutOfMemoryError:
            torch.cuda.empty_cache()
            if len(pictures) == 1:
                raise
    half = len(pictures) // 2
    first, second = halved_when_full(run, pictures[:half]), halved_when_full(run, pictures[half:])
    levels = [np.concatenate(both) for both in zip(first[0], second[0], strict=True)]
    return levels, np.concatenate([first[1], second[1]])
