"""What the tests of training share."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import cv2
import numpy as np
import pytest

from tvad_desktop.lab.data.dialogues import SceneRecord
from tvad_desktop.language.rae.shapes import GRID
from tvad_desktop.packs.tvad_mini.spec import SPEC

WriteScene = Callable[[Path, str], Path]


def draw_scene(folder: Path, category: str) -> Path:
    """A scene folder in the form of `synthetic.py`, without pybullet: a square crosses a grey street in a second.

    "walking" is normal, every other category is not.
    """
    frames, height_px, width_px, side_px = 10, 240, 360, 60
    (folder / "frames").mkdir(parents=True)
    ids = np.zeros((frames, height_px, width_px), np.uint8)
    street = np.random.default_rng(0).integers(60, 100, (height_px, width_px, 3), np.uint8)
    boxes = []
    for number in range(frames):
        x, y = 20 + 24 * number, 40 + 10 * number
        picture = street.copy()
        picture[y : y + side_px, x : x + side_px] = (40, 120, 230)
        ids[number, y : y + side_px, x : x + side_px] = 1
        boxes.append([x / width_px, y / height_px, side_px / width_px, side_px / height_px])
        assert cv2.imwrite(str(folder / "frames" / f"{number + 1:04d}.jpg"), picture)
    np.savez_compressed(folder / "masks.npz", ids=ids)
    target = {
        "id": 1, "anomalous": category != "walking", "category": category, "appearance": "orange car",
        "motion": "driving", "boxes": boxes,
    }  # fmt: skip
    scene = {
        "frames": frames, "width_px": width_px, "height_px": height_px, "targets": [target],
        "light": {"monochrome": False},
    }  # fmt: skip
    (folder / "scene.json").write_text(json.dumps(scene), encoding="utf-8")
    return folder


@pytest.fixture
def write_scene() -> WriteScene:
    """`write_scene(folder, category)`."""
    return draw_scene


CAR_BOXES = [[0.05 + 0.08 * number, 0.1 + 0.06 * number, 0.12, 0.12] for number in range(10)]


def make_record(target: dict[str, object]) -> SceneRecord:
    """A scene of random features in which one target crosses from the upper left to the lower right."""
    features = np.random.default_rng(0).random((8, SPEC.visual_channels + 9, *GRID), np.float32).astype(np.float16)
    shares = np.zeros((8, *GRID), np.float16)
    for step in range(8):
        x, y, width, height = CAR_BOXES[step + 1]
        rows = slice(round(y * GRID[0]), round((y + height) * GRID[0]))
        columns = slice(round(x * GRID[1]), round((x + width) * GRID[1]))
        shares[step, rows, columns] = 1
        features[step, :40, rows, columns] += 1 if target["anomalous"] else -1  # a car looks unlike a walker
    described = {"id": 1, "boxes": CAR_BOXES, **target}
    place = "An open place, in colour."
    return SceneRecord(features, {1: shares}, tuple(range(1, 9)), (described,), 2 / 3, place, SPEC.visual_channels)


@pytest.fixture(scope="session")
def car_record() -> SceneRecord:
    """A car where people walk."""
    return make_record({"anomalous": True, "category": "vehicle", "appearance": "orange car", "motion": "driving"})


@pytest.fixture(scope="session")
def walker_record() -> SceneRecord:
    """The same way, walked."""
    return make_record({"anomalous": False, "category": "walking", "appearance": "person in red", "motion": "walking"})
