"""A second family of packs, made for tests: other levels, channels, grid, widths and rates, and random weights."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
from tiny_language import WIDTH, write_tiny_language

from tvad_desktop.packs.interface import StepFeatures
from tvad_desktop.packs.manifest import MANIFEST_NAME, file_sha256, read_pack
from tvad_desktop.packs.region_pooling import pool_places
from tvad_desktop.packs.spec import Level, MotionSpec, PackSpec

PATCH_PX = 12

SPEC = PackSpec(
    levels=(Level("colours", 6, PATCH_PX), Level("edges", 5, PATCH_PX), Level("change", 3, PATCH_PX)),
    memory_level="colours",
    text_width=WIDTH,
    language_width=WIDTH,
    sample_rate_hz=5.0,
    step_frames=1,
    reach_us=400_000,
    analysed_pixels=216 * 144,
    motion=MotionSpec(
        level="change",
        speed_channel=1,
        peak_channel=2,
        horizontal_channels=(0,),
        least_speed=0.5,
        unit_us=200_000,
        patch_px=PATCH_PX,
    ),
)


class PlainEncoder:
    """Means of colours, edges and changes over patches of 12 pixels."""

    warm_up_us = 400_000

    def encode(self, frames, find_objects=None) -> Iterator[StepFeatures]:
        before = None
        for frame in frames:
            yield self.encode_moment(before or frame, before or frame, frame)
            before = frame

    def encode_moment(self, past, before, now) -> StepFeatures:
        appearance = self._appearance(now.rgb)
        change = np.abs(_gray(now.rgb) - _gray(before.rgb))
        toward = np.gradient(_gray(now.rgb), axis=1) * np.sign(_gray(now.rgb) - _gray(before.rgb))
        motion = [_patches(toward) / 40, _patches(change) / 8, _patches(change, np.max) / 8]
        return StepFeatures(now.time_us, (*appearance, np.stack(motion).astype(np.float32)))

    def picture_tokens(self, frames):
        return []

    def pooled(self, frames, heatmaps):
        pairs = zip(frames, heatmaps, strict=True)
        return np.stack([pool_places(self._appearance(frame.rgb), heat) for frame, heat in pairs])

    def grid_of(self, height_px, width_px):
        return height_px // PATCH_PX, width_px // PATCH_PX

    def _appearance(self, rgb):
        channels = [rgb[..., channel].astype(np.float32) / 255 for channel in range(3)]
        colours = [_patches(channel**power) for channel in channels for power in (1, 2)]
        gray = _gray(rgb) / 255
        edges = [np.abs(np.gradient(gray, axis=axis)) for axis in (0, 1)]
        edges = [_patches(one) for one in (gray, *edges, *(edge**2 for edge in edges))]
        return np.stack(colours).astype(np.float32), np.stack(edges).astype(np.float32)


class PlainFamily:
    """Nothing but arithmetic for eyes, and a tiny language model."""

    def spec(self, pack):
        return SPEC

    def load_vision(self, pack):
        return PlainEncoder()

    def load_text_encoder(self, pack):
        from tvad_desktop.packs.llama.text_encoder import LlamaTextEncoder

        return LlamaTextEncoder(pack.path("language"))

    def load_classifier(self, pack):
        raise AssertionError("the pack has no classifier")

    def graphs(self):
        return ()

    def convert(self, pack, report):
        return None

    def compiler(self, kind):
        raise AssertionError("the pack has no graphs of its own")


def make_pack(models: Path) -> Path:
    """A pack of this family with random weights in a packs folder, prepared as the set-up does it; returns the folder.

    The family must be registered.
    """
    import torch

    from tvad_desktop.detection.ahd import HeatmapDecoder
    from tvad_desktop.lab.training.weights import save_half
    from tvad_desktop.language.rae.network import network_of
    from tvad_desktop.workbench.prepare import prepare_pack

    folder = models / "plain"
    folder.mkdir(parents=True)
    torch.manual_seed(3)
    made = {
        "ahd": save_half(HeatmapDecoder(SPEC), folder / "ahd.safetensors"),
        "rae": save_half(network_of(SPEC), folder / "rae.safetensors"),
        "language": write_tiny_language(folder / "words.gguf"),
    }
    lines = ['name = "plain"', 'title = "Arithmetic (for tests)"', 'family = "plain"', "limits = []", "[measured]"]
    for role, path in made.items():
        lines += ["[[files]]", f'role = "{role}"', f'path = "{path.name}"', f'sha256 = "{file_sha256(path)}"']
        lines += ['licence = "none"', 'source = "random"']
    (folder / MANIFEST_NAME).write_text("\n".join(lines), encoding="utf-8")
    prepare_pack(read_pack(folder))
    return models


def _gray(rgb):
    return cv2.cvtColor(rgb, cv2.COLOR_RGB2GRAY).astype(np.float32)


def _patches(pixels, pool=np.mean):
    rows, columns = (side // PATCH_PX for side in pixels.shape)
    cut = pixels[: rows * PATCH_PX, : columns * PATCH_PX]
    return pool(cut.reshape(rows, PATCH_PX, columns, PATCH_PX), axis=(1, 3))
