"""The shipped cut-outs, how they are made, and the demo clip."""

from __future__ import annotations

from pathlib import Path

import cv2
import numpy as np
import pytest

from tvad_desktop.domain.job import Job
from tvad_desktop.lab.scenes import render_sprites as sprites
from tvad_desktop.learning.sprites import read_sprites

RESOURCES = Path(__file__).resolve().parents[2] / "resources"


def test_the_shipped_cut_outs_are_small_named_and_see_through_around():
    shipped = read_sprites(RESOURCES / "sprites.npz")
    assert len(shipped) >= 150
    assert {"car", "cyclist", "dog", "ball", "suitcase"} <= {sprite.name for sprite in shipped}
    for sprite in shipped:
        assert max(sprite.rgba.shape[:2]) <= sprites.LARGEST_SIDE_PX
        assert 0.05 < (sprite.rgba[..., 3] > 127).mean() < 1
        assert 0.2 < sprite.height_m < 8
    assert (RESOURCES / "sprites.npz").stat().st_size < 2_500_000


def test_a_written_cut_out_is_read_again_as_it_was(tmp_path, monkeypatch):
    pytest.importorskip("pybullet", reason="the training extra is not installed: no pybullet")
    from tvad_desktop.lab.scenes import actors

    monkeypatch.setattr(sprites, "_kinds", lambda: {"bicycle": actors.build_bicycle})
    sprites.make_sprites(tmp_path / "a.npz", 2, Job())
    sprites.make_sprites(tmp_path / "b.npz", 2, Job())
    first, second = (read_sprites(tmp_path / name) for name in ("a.npz", "b.npz"))
    assert [sprite.name for sprite in first] == ["bicycle", "bicycle"]
    for one, other in zip(first, second, strict=True):
        np.testing.assert_array_equal(one.rgba, other.rgba)
    assert not np.array_equal(first[0].rgba, first[1].rgba)


def test_shrinking_lets_no_background_into_the_edge():
    rgba = np.zeros((400, 400, 4), np.uint8)
    rgba[..., :3] = 255
    rgba[101:307, 53:259] = (200, 0, 0, 255)
    small = sprites._reduce(rgba)
    edge = small[(small[..., 3] > 0) & (small[..., 3] < 255)]
    assert len(edge)
    assert edge[:, 1:3].max() <= 1


def test_the_demo_clip_plays_for_about_twenty_seconds():
    capture = cv2.VideoCapture(str(RESOURCES / "demo" / "demo.mp4"))
    fps, frames = capture.get(cv2.CAP_PROP_FPS), 0
    while capture.grab():
        frames += 1
    capture.release()
    assert 18 < frames / fps < 22
    assert (RESOURCES / "demo" / "demo.mp4").stat().st_size < 2_000_000
