"""Read rendered scenes (`synthetic.py` says what a scene folder holds). Works where pybullet has no wheels."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray


def read_scene(folder: Path) -> tuple[list[NDArray[np.uint8]], NDArray[np.uint8], dict[str, object]]:
    """Frames (uint8 [h, w, 3]), ids (uint8 [frames, h, w]) and the description of a scene folder."""
    pictures = [cv2.imread(str(path)) for path in sorted((folder / "frames").glob("*.jpg"))]
    frames = [np.asarray(cv2.cvtColor(bgr, cv2.COLOR_BGR2RGB), np.uint8) for bgr in pictures if bgr is not None]
    with np.load(folder / "masks.npz") as stored:
        ids = stored["ids"]
    scene: dict[str, object] = json.loads((folder / "scene.json").read_text(encoding="utf-8"))
    return frames, ids, scene


def box_of(mask: NDArray[Any]) -> list[float] | None:
    """x, y, width, height of what is set in a mask [h, w], in fractions of it; None where nothing is."""
    rows, columns = np.flatnonzero(mask.any(axis=1)), np.flatnonzero(mask.any(axis=0))
    if not len(rows):
        return None
    height, width = mask.shape
    box = (columns[0] / width, rows[0] / height, (columns[-1] - columns[0] + 1) / width,
           (rows[-1] - rows[0] + 1) / height)  # fmt: skip
    return [float(value) for value in box]
