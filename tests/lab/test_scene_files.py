"""Reading rendered scenes, also where they cannot be rendered."""

from __future__ import annotations

import subprocess
import sys

import numpy as np

from tvad_desktop.lab.scenes.files import read_scene


def test_a_scene_is_read_as_it_was_written(tmp_path, write_scene):
    frames, ids, scene = read_scene(write_scene(tmp_path / "scene", "vehicle"))
    assert len(frames) == len(ids) == scene["frames"] == 10
    assert frames[0].shape == (*ids.shape[1:], 3)
    for frame, mask in zip(frames, ids, strict=True):
        red, _, blue = frame[mask == 1].mean(axis=0)
        assert red > 200 > 60 > blue, "colours are red, green, blue"
        assert np.abs(frame[mask == 0].mean(axis=0) - 80).max() < 5


def test_training_the_ahd_does_not_need_the_renderer():
    code = "import sys; sys.modules['pybullet'] = None; import tvad_desktop.lab.training.train_ahd"
    subprocess.run([sys.executable, "-c", code], check=True, timeout=100)
