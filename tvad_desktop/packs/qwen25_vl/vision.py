"""The vision encoder of a Qwen2.5-VL pack: two frames a step, four depths of its transformer as levels."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.media import Frame
from tvad_desktop.packs.frame_pairs import Pair, group_into_steps, resized, split_by_shape, steps_at_once, whole_tokens
from tvad_desktop.packs.interface import FindObjects, PictureTokens, StepFeatures
from tvad_desktop.packs.manifest import Pack
from tvad_desktop.packs.onnx import cuda_is_available
from tvad_desktop.packs.qwen25_vl.shapes import (
    PICTURE_END,
    PICTURE_START,
    read_shapes,
    spec_of_shapes,
)
from tvad_desktop.packs.region_pooling import pool_places

SHOWN_PIXELS = 252 * 392
"""Of a picture in a prompt: about 126 visual tokens."""

GREY = 118


class QwenVisionEncoder:
    """`E_v` of the paper. Every step is encoded alone, so memory does not grow with the footage: the transformer never
    looks from one temporal patch to another."""

    warm_up_us = 0

    def __init__(self, pack: Pack) -> None:
        from tvad_desktop.packs.qwen25_vl.network import QwenVision

        weights = pack.path("vision")
        self._shapes = read_shapes(weights)
        self._spec = spec_of_shapes(self._shapes)
        device = "cuda" if cuda_is_available() else "cpu"
        self._network = QwenVision(weights, self._shapes, device)
        patch_px, width = self._shapes.patch_px, self._shapes.channels
        self._at_once = steps_at_once(self._spec.analysed_pixels, patch_px, width) if device == "cuda" else 1
        self._unit = self._shapes.patch_px * self._shapes.merge

    def encode(self, frames: Iterable[Frame], find_objects: FindObjects | None = None) -> Iterator[StepFeatures]:
        """One step for every slot of two sampling ticks, from its first and its last frame."""
        steps = group_into_steps(frames, self._spec.step_us)
        while batch := list(islice(steps, self._at_once)):
            for alike in split_by_shape(batch):
                levels, tokens = self._network.run(self._prepare(alike))
                for place, (_, now) in enumerate(alike):
                    objects = find_objects(now.rgb) if find_objects is not None else None
                    each = tuple(level[place] for level in levels)
                    yield StepFeatures(now.time_us, each, objects, _as_picture(tokens[place], each))

    def encode_moment(self, past: Frame, before: Frame, now: Frame) -> StepFeatures:
        """One step from the last two of three frames; the first is older than a step looks back."""
        levels, tokens = self._network.run(self._prepare([(before, now)]))
        each = tuple(level[0] for level in levels)
        return StepFeatures(now.time_us, each, None, _as_picture(tokens[0], each))

    def pooled(self, frames: Sequence[Frame], heatmaps: Sequence[NDArray[np.float32]]) -> NDArray[np.float32]:
        pooled = []
        for frame, heat in zip(frames, heatmaps, strict=True):
            levels, _ = self._network.run(self._prepare([(frame, frame)]))
            pooled.append(pool_places([level[0] for level in levels], heat))
        return np.stack(pooled)

    def picture_tokens(self, frames: Sequence[Frame]) -> list[PictureTokens]:
        """The merger's tokens of each picture, smaller than it is analysed: five of them must leave room for text."""
        shown = []
        for frame in frames:
            height, width = whole_tokens(frame.rgb.shape, self._unit, SHOWN_PIXELS)
            pair = np.stack([resized(frame, (height, width))] * 2)
            grid = (height // self._unit, width // self._unit)
            shown.append(PictureTokens(self._network.run(pair[None])[1][0], grid, PICTURE_START, PICTURE_END))
        return shown

    def plain_picture(self, grid: tuple[int, int]) -> PictureTokens:
        """Grey, of this grid of visual tokens."""
        grey = np.full((1, 2, grid[0] * self._unit, grid[1] * self._unit, 3), GREY, np.uint8)
        return PictureTokens(self._network.run(grey)[1][0], grid, PICTURE_START, PICTURE_END)

    def grid_of(self, height_px: int, width_px: int) -> tuple[int, int]:
        height, width = self._size(height_px, width_px)
        return height // self._shapes.patch_px, width // self._shapes.patch_px

    def _size(self, height_px: int, width_px: int) -> tuple[int, int]:
        return whole_tokens((height_px, width_px), self._unit, self._spec.analysed_pixels)

    def _prepare(self, pairs: Sequence[Pair]) -> NDArray[np.uint8]:
        """Pictures at the analysed size, uint8 [n, 2, H, W, 3]."""
        height_px, width_px = pairs[0][1].rgb.shape[:2]
        size = self._size(height_px, width_px)
        return np.stack([np.stack([resized(frame, size) for frame in pair]) for pair in pairs])


def _as_picture(tokens: NDArray[np.float32], levels: tuple[NDArray[np.float32], ...]) -> PictureTokens:
    rows, columns = (side // 2 for side in levels[0].shape[1:])
    return PictureTokens(tokens, (rows, columns), PICTURE_START, PICTURE_END)
