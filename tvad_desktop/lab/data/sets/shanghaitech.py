"""ShanghaiTech Campus: `training/videos/*.avi` (or `training/frames/<video>/`), and for testing
`testing/frames/<video>/` with `testing/test_pixel_mask/<video>.npy` [frames, h, w] or, where there is none,
`testing/test_frame_mask/<video>.npy`."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.errors import UserError
from tvad_desktop.lab.data.sets.footage import (
    LabelledSet,
    LabelledVideo,
    all_normal,
    in_order,
    numbered,
    read_array,
    require,
)

FPS = 24.0
HINT = "ShanghaiTech holds training/videos, testing/frames, and testing/test_pixel_mask or testing/test_frame_mask."


def read_shanghaitech(folder: Path) -> LabelledSet:
    """`UserError` names what is missing."""
    testing = folder / "testing"
    test = {path.name: _read_video(path, testing) for path in in_order(require(testing / "frames", HINT).iterdir())}
    if not test:
        raise UserError(f"{testing / 'frames'} holds no videos.", HINT)
    found = [*(folder / "training" / "videos").glob("*.avi"), *(folder / "training" / "frames").glob("*/")]
    train = {path.stem: LabelledVideo(path.stem, path, FPS if path.is_dir() else None, truth=all_normal)
             for path in in_order(iter(found))}  # fmt: skip
    return LabelledSet(train, test)


def _read_video(path: Path, testing: Path) -> LabelledVideo:
    pixels, frames = (testing / kind / f"{path.name}.npy" for kind in ("test_pixel_mask", "test_frame_mask"))
    if pixels.is_file():
        return LabelledVideo(path.name, path, FPS, masks=partial(_read_masks, pixels))
    return LabelledVideo(path.name, path, FPS, truth=numbered(read_array(frames, HINT)))


def _read_masks(path: Path) -> Iterator[NDArray[np.bool_]]:
    masks = read_array(path, HINT)
    if masks.ndim != 3:
        raise UserError(f"{path} has {masks.ndim} dimensions, not frames, rows and columns.", HINT)
    yield from masks
