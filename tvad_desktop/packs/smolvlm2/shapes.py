"""What a pack of this family says of itself, in the metadata of its `vision.safetensors`. Without torch."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec

from tvad_desktop.packs.checkpoint import read_header_metadata

METADATA_KEY = "tvad-smolvlm2-1"
ANALYSED_PIXELS = 384 * 576
PICTURE_START, PICTURE_END = "<fake_token_around_image><global-img>", "<fake_token_around_image>"


class SmolShapes(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`config`: that of the vision transformer; `scale`: patches on a side that become one visual token."""

    config: dict[str, Any]
    scale: int
    mean: tuple[float, float, float]
    spread: tuple[float, float, float]
    language_width: int

    @property
    def patch_px(self) -> int:
        return int(self.config["patch_size"])

    @property
    def width(self) -> int:
        return int(self.config["hidden_size"])


def read_shapes(weights: Path) -> SmolShapes:
    """From the header of `vision.safetensors`; `UserError` where it does not tell."""
    return read_header_metadata(weights, METADATA_KEY, SmolShapes)
