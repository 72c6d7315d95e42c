"""Synthetic scenes: what is written down about a target is what is seen of it."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

pytest.importorskip("pybullet", reason="the training extra is not installed: no pybullet")

from tvad_desktop.domain.job import Cancelled, Job
from tvad_desktop.domain.media import cell_name
from tvad_desktop.lab.scenes import actors, movements
from tvad_desktop.lab.scenes import render as synthetic
from tvad_desktop.lab.scenes.files import read_scene


@pytest.fixture(scope="module")
def scenes(tmp_path_factory: pytest.TempPathFactory) -> list[Path]:
    """An anomalous scene and a normal one, half a second each."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(synthetic, "FRAME_COUNTS", (6, 7))
        return synthetic.generate(tmp_path_factory.mktemp("scenes"), 2, 5, Job())


def test_every_second_scene_is_anomalous(scenes):
    assert [read_scene(scene)[2]["anomalous"] for scene in scenes] == [True, False]


def test_boxes_enclose_the_masks_and_name_the_cells(scenes):
    for folder in scenes:
        frames, ids, scene = read_scene(folder)
        assert len(frames) == len(ids) == scene["frames"]
        assert frames[0].shape == (240, 360, 3)
        assert scene["targets"]
        for target in scene["targets"]:
            assert target["appearance"]
            seen = [(box, mask == target["id"]) for box, mask in zip(target["boxes"], ids, strict=True) if box]
            for (x, y, width, height), mask in seen:
                rows, columns = np.nonzero(mask)
                assert columns.min() == round(x * 360)
                assert columns.max() + 1 == round((x + width) * 360)
                assert rows.min() == round(y * 240)
                assert rows.max() + 1 == round((y + height) * 240)
            x, y, width, height = seen[0][0]
            assert target["from"] == cell_name(x + width / 2, y + height / 2)


def test_the_same_seed_gives_the_same_scene_and_another_another(scenes, tmp_path, monkeypatch):
    monkeypatch.setattr(synthetic, "FRAME_COUNTS", (6, 7))
    again = synthetic.generate(tmp_path / "again", 1, 5, Job())
    other = synthetic.generate(tmp_path / "other", 1, 6, Job())
    first, repeated, different = (read_scene(folder) for folder in (scenes[0], again[0], other[0]))
    np.testing.assert_array_equal(np.stack(first[0]), np.stack(repeated[0]))
    assert first[2] == repeated[2]
    assert different[2] != first[2]


def test_an_interrupted_run_leaves_only_complete_scenes_and_goes_on(tmp_path, monkeypatch):
    monkeypatch.setattr(synthetic, "FRAME_COUNTS", (2, 3))
    job = Job(on_progress=lambda done, total: job.cancel())
    with pytest.raises(Cancelled):
        synthetic.generate(tmp_path, 2, 5, job)
    assert [path.name for path in tmp_path.iterdir()] == ["scene-0005-0000"]
    written = (tmp_path / "scene-0005-0000" / "scene.json").stat().st_mtime_ns
    assert len(synthetic.generate(tmp_path, 2, 5, Job())) == 2
    assert (tmp_path / "scene-0005-0000" / "scene.json").stat().st_mtime_ns == written


def test_several_workers_render_the_same_scenes(scenes, tmp_path, monkeypatch):
    monkeypatch.setattr(synthetic, "FRAME_COUNTS", (6, 7))
    together = synthetic.generate(tmp_path, 2, 5, Job(), workers=2)
    assert [scene.name for scene in together] == [scene.name for scene in scenes]
    for one, other in zip(scenes, together, strict=True):
        np.testing.assert_array_equal(np.stack(read_scene(one)[0]), np.stack(read_scene(other)[0]))


def test_feet_keep_pace_with_the_path():
    walk, run = movements.load_clip("walk"), movements.load_clip("run")
    assert 0.8 < walk.speed < 1.3
    assert 2.8 < run.speed < 4.2
    stride = movements.cycle("walk", speed=2 * walk.speed)
    assert stride(walk.duration / 2 * 0.25).joints == walk.pose(0.25).joints


def test_bent_legs_bring_the_feet_to_the_pedals():
    pose = movements.pedal(3.0, seat=0.98, start=0.7)(0.4)
    hip = 2 * np.arctan2(pose.joints["right_hip"][2], pose.joints["right_hip"][3])
    knee = pose.joints["right_knee"]
    foot = np.array(
        [
            movements.THIGH * np.sin(hip) + movements.SHIN * np.sin(hip + knee),
            -movements.THIGH * np.cos(hip) - movements.SHIN * np.cos(hip + knee),
        ]
    )
    assert np.hypot(*(foot - (0.16, -0.66))) == pytest.approx(0.16, abs=0.03)


def test_a_turning_path_has_the_length_of_its_speed():
    path = actors.Path(1, 2, 0.3, speed=2.0, turning=0.5)
    places = np.array([path.at(seconds)[:2] for seconds in np.linspace(0, 3, 301)])
    assert np.linalg.norm(np.diff(places, axis=0), axis=1).sum() == pytest.approx(6.0, rel=1e-3)
    assert path.at(0.0) == pytest.approx((1, 2, 0.3))
