"""What a pack of this family says of itself, in the metadata of its `vision.safetensors`. Without torch."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec

from tvad_desktop.packs.checkpoint import read_header_metadata
from tvad_desktop.packs.frame_pairs import spec_of_pairs, tapped_blocks
from tvad_desktop.packs.spec import PackSpec

METADATA_KEY = "tvad-qwen2.5-vl-1"
PICTURE_START, PICTURE_END = "<|vision_start|>", "<|vision_end|>"
ANALYSED_PIXELS = 392 * 588


class VisionShapes(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`config`: that of the vision transformer; `mean` and `spread` normalise colours in [0, 1]."""

    config: dict[str, Any]
    mean: tuple[float, float, float]
    spread: tuple[float, float, float]
    language_width: int

    @property
    def patch_px(self) -> int:
        return int(self.config["patch_size"])

    @property
    def merge(self) -> int:
        """Patches on a side that become one visual token."""
        return int(self.config["spatial_merge_size"])

    @property
    def channels(self) -> int:
        return int(self.config["hidden_size"])

    @property
    def tapped_blocks(self) -> tuple[int, ...]:
        """The four blocks whose output is a level, counted from 1."""
        return tapped_blocks(int(self.config["depth"]))


def read_shapes(weights: Path) -> VisionShapes:
    """From the header of `vision.safetensors`; `UserError` where it does not tell."""
    return read_header_metadata(weights, METADATA_KEY, VisionShapes)


def spec_of_shapes(shapes: VisionShapes) -> PackSpec:
    """What the rest sees of such a pack."""
    return spec_of_pairs(
        shapes.tapped_blocks,
        channels=shapes.channels,
        patch_px=shapes.patch_px,
        language_width=shapes.language_width,
        analysed_pixels=ANALYSED_PIXELS,
        picture_marks=(PICTURE_START, PICTURE_END),
    )
