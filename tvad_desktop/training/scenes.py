"""Read rendered scenes (`synthetic.py` says what a scene folder holds). Works where pybullet has no wheels."""

from __future__ import annotations

import json
from pathlib import Path

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
