"""The vision encoder of a SmolVLM2 pack: it reads single pictures, so a step is the last one and how it differs from
the first."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.media import Frame
from tvad_desktop.packs.frame_pairs import (
    Pair,
    group_into_steps,
    halved_when_full,
    resized,
    split_by_shape,
    steps_at_once,
    whole_tokens,
)
from tvad_desktop.packs.interface import FindObjects, PictureTokens, StepFeatures
from tvad_desktop.packs.manifest import Pack
from tvad_desktop.packs.onnx import cuda_is_available
from tvad_desktop.packs.region_pooling import pool_places
from tvad_desktop.packs.smolvlm2.shapes import PICTURE_END, PICTURE_START, SmolShapes, read_shapes
from tvad_desktop.packs.spec import PackSpec

SHOWN_PIXELS = 512 * 512
GREY = 118


class SmolVisionEncoder:
    """`E_v` of the paper, with another backbone. Every step is encoded alone."""

    warm_up_us = 0

    def __init__(self, pack: Pack, spec: PackSpec, blocks: tuple[int, ...]) -> None:
        from tvad_desktop.packs.smolvlm2.network import SmolVision

        weights = pack.path("vision")
        self._shapes: SmolShapes = read_shapes(weights)
        self._spec = spec
        device = "cuda" if cuda_is_available() else "cpu"
        self._network = SmolVision(weights, self._shapes, blocks, device)
        patch_px, width = self._shapes.patch_px, self._shapes.width
        self._at_once = steps_at_once(self._spec.analysed_pixels, patch_px, width) if device == "cuda" else 1
        self._unit = self._shapes.patch_px * self._shapes.scale

    def encode(self, frames: Iterable[Frame], find_objects: FindObjects | None = None) -> Iterator[StepFeatures]:
        """One step for every slot of two sampling ticks, from its first and its last frame."""
        steps = group_into_steps(frames, self._spec.step_us)
        while batch := list(islice(steps, self._at_once)):
            for alike in split_by_shape(batch):
                for features, (_, now) in zip(self._steps(alike), alike, strict=True):
                    objects = find_objects(now.rgb) if find_objects is not None else None
                    yield StepFeatures(now.time_us, features.levels, objects, features.picture)

    def encode_moment(self, past: Frame, before: Frame, now: Frame) -> StepFeatures:
        """One step from the last two of three frames."""
        return self._steps([(before, now)])[0]

    def _steps(self, pairs: Sequence[Pair]) -> list[StepFeatures]:
        size = self._size(*pairs[0][1].rgb.shape[:2])
        pictures = np.stack([resized(frame, size) for pair in pairs for frame in pair])
        levels, tokens = halved_when_full(self._network.run, pictures)
        grid = (size[0] // self._unit, size[1] // self._unit)
        steps = []
        for place, (_, now) in enumerate(pairs):
            first, last = 2 * place, 2 * place + 1
            each = tuple(np.concatenate([level[last], level[last] - level[first]]) for level in levels)
            shown = PictureTokens(tokens[last], grid, PICTURE_START, PICTURE_END)
            steps.append(StepFeatures(now.time_us, each, None, shown))
        return steps

    def pooled(self, frames: Sequence[Frame], heatmaps: Sequence[NDArray[np.float32]]) -> NDArray[np.float32]:
        steps = (self._steps([(frame, frame)])[0] for frame in frames)
        return np.stack([pool_places(list(step.levels), heat) for step, heat in zip(steps, heatmaps, strict=True)])

    def picture_tokens(self, frames: Sequence[Frame]) -> list[PictureTokens]:
        """The connector's tokens of each picture, at about the size that the model was made for."""
        return [self._shown(resized(f, whole_tokens(f.rgb.shape, self._unit, SHOWN_PIXELS))) for f in frames]

    def plain_picture(self, grid: tuple[int, int]) -> PictureTokens:
        """Grey, of this grid of visual tokens."""
        return self._shown(np.full((grid[0] * self._unit, grid[1] * self._unit, 3), GREY, np.uint8))

    def _shown(self, rgb: NDArray[np.uint8]) -> PictureTokens:
        grid = (rgb.shape[0] // self._unit, rgb.shape[1] // self._unit)
        return PictureTokens(self._network.run(rgb[None])[1][0], grid, PICTURE_START, PICTURE_END)

    def grid_of(self, height_px: int, width_px: int) -> tuple[int, int]:
        height, width = self._size(height_px, width_px)
        return height // self._shapes.patch_px, width // self._shapes.patch_px

    def _size(self, height_px: int, width_px: int) -> tuple[int, int]:
        return whole_tokens((height_px, width_px), self._unit, self._spec.analysed_pixels)
