"""Cut-outs of foreign things from the project's own renders, to be composed into a camera's own footage.

Stored in one file without pickles: `png` uint8 (all pictures one after the other), `ends` int64 (where each one ends),
`names` (what it is) and `heights_m` float32 (how tall it stands).
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from tvad_desktop.learning.composition import Cutout


@dataclass(frozen=True, slots=True, eq=False)
class Sprite:
    """One cut-out: `rgba` uint8 [h, w, 4], what it is, and how tall it is in the world (metres)."""

    rgba: NDArray[np.uint8]
    name: str
    height_m: float

    def as_cutout(self) -> Cutout:
        """Ready to be pasted; where its foot stands is chosen then."""
        alpha = self.rgba[..., 3].astype(np.float32) / np.float32(255)
        return Cutout(self.rgba[..., :3].copy(), alpha, 0.0)


def read_sprites(path: Path) -> list[Sprite]:
    """Read the cut-outs of a file made by `make_sprites`."""
    with np.load(path, allow_pickle=False) as stored:
        pictures = np.split(stored["png"], stored["ends"][:-1])
        names, heights_m = stored["names"].tolist(), stored["heights_m"].tolist()
    sprites = []
    for png, name, height_m in zip(pictures, names, heights_m, strict=True):
        bgra = cv2.imdecode(png, cv2.IMREAD_UNCHANGED)
        if bgra is None or bgra.ndim != 3 or bgra.shape[2] != 4:
            raise ValueError(f"{path} holds a picture that cannot be read: {name}")
        sprites.append(Sprite(np.asarray(cv2.cvtColor(bgra, cv2.COLOR_BGRA2RGBA), np.uint8), name, height_m))
    return sprites
