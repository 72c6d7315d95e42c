"""The fight head: clips of one recording stay together, and what is trained tells fights from the rest."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Job
from tvad_desktop.events.fights import FightHead
from tvad_desktop.lab.data.clip_sources import group_sources, held_out_sources
from tvad_desktop.lab.data.clip_split import is_held_out
from tvad_desktop.lab.training import train_fights as training
from tvad_desktop.lab.training.train_fights import FightsConfig, Samples, as_onnx, fit, read_samples, train_fights
from tvad_desktop.packs.onnx import Graph


def write_clip(path, background: int, moving: int = 0):
    """Twelve pictures of a background that is drawn at random, with a square at another place in each clip."""
    path.parent.mkdir(parents=True, exist_ok=True)
    picture = np.random.default_rng(background).integers(0, 255, (12, 16), np.uint8)
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), 10.0, (160, 120))
    for number in range(12):
        frame = cv2.cvtColor(cv2.resize(picture, (160, 120), interpolation=cv2.INTER_NEAREST), cv2.COLOR_GRAY2BGR)
        frame[20:40, 10 * moving + 4 * number : 10 * moving + 4 * number + 20] = 255
        writer.write(frame)
    writer.release()
    return path


def test_clips_of_one_recording_are_found_and_stay_together(tmp_path):
    names = [f"{kind}{number}.avi" for kind in ("a", "b") for number in range(3)]
    paths = [write_clip(tmp_path / name, background=ord(name[0]), moving=place) for place, name in enumerate(names)]
    groups = group_sources(paths[::-1])
    assert [[path.name for path in group] for group in groups] == [names[:3], names[3:]]
    expected = {path for group in groups if is_held_out(group[0].name) for path in group}
    assert held_out_sources(paths) == expected


def samples(count: int = 60) -> Samples:
    """Fights have a large second sign; the third is noise, and normal footage has a small first one."""
    random = np.random.default_rng(1)
    signs = random.normal(0, 1, (count, 3))
    is_fight = np.arange(count) % 2 == 0
    signs[is_fight, 1] += 3
    normal = random.normal(0, 1, (20, 3)) + np.array([-4, 3, 0])
    weights = np.concatenate([np.ones(count), np.full(20, 0.5)])
    return Samples(
        count, np.concatenate([signs, normal]).astype(np.float32), np.append(is_fight, np.zeros(20, bool)), weights
    )


def test_the_fit_is_the_same_each_time_and_tells_kinds_apart():
    (weights, bias), (again, same) = fit(samples(), 3.3), fit(samples(), 3.3)
    assert (weights.tolist(), bias) == (again.tolist(), same)
    logits = samples().signs @ weights + bias
    assert ((logits > 0) == samples().is_fight).mean() > 0.9


def test_the_graph_says_what_was_fitted():
    weights, bias = fit(samples(), 3.3)
    graph = Graph(as_onnx(weights, bias))
    (logits,) = graph.run({graph.inputs[0]: samples().signs})
    assert logits.ravel() == pytest.approx(samples().signs @ weights + bias, abs=1e-4)
    assert FightHead(graph).logits([]).shape == (0,)


def recipe(tmp_path, **changes) -> FightsConfig:
    paths = {"clips": "clips", "normal": "normal", "signs": "signs", "output": "fights.onnx"}
    return FightsConfig(pack="tvad-mini", **({name: str(tmp_path / path) for name, path in paths.items()} | changes))


def test_held_out_recordings_are_never_read(tmp_path, monkeypatch):
    read = []

    def remember(self, path):
        read.append(path.name)
        return np.zeros((20, 4), np.float32)

    monkeypatch.setattr(training.SignEncoder, "read", remember)
    for number in range(12):
        kind = "fight" if number % 2 else "no_fight"
        write_clip(tmp_path / "clips" / kind / f"{kind}{number}.avi", background=number)
    write_clip(tmp_path / "normal" / "street.avi", background=99)
    found = read_samples(recipe(tmp_path), Job())
    clips = [path for path in (tmp_path / "clips").rglob("*.avi") if not is_held_out(path.name)]
    assert sorted(read) == sorted([*(path.name for path in clips), "street.avi"])
    assert 0 < found.clips == len(clips) < 12
    assert found.weights[found.clips :].sum() == pytest.approx(20)
    assert read_samples(recipe(tmp_path, hold_out=False), Job()).clips == 12


def test_a_recipe_that_is_told_nothing_is_refused(tmp_path):
    with pytest.raises(UserError, match="is missing"):
        read_samples(recipe(tmp_path), Job())
    with pytest.raises(UserError, match="cannot be read"):
        train_fights(tmp_path / "none.toml", Job())
