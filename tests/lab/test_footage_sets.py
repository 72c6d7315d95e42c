"""Labelled footage in its layouts, and what a reviewer would be shown of it."""

from __future__ import annotations

import json

import numpy as np
import pytest

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.scores import ScoreTrack
from tvad_desktop.lab.evaluation.alarms import Alarms, count_alarms
from tvad_desktop.lab.evaluation.footage_sets import read_footage_set

SECONDS_US = np.arange(10) * 1_000_000


def test_clips_with_events(tmp_path):
    clips = [
        {"file": "fall.mp4", "label": "fall", "events": [{"start_s": 2.0, "end_s": 4.0, "label": "fall"}]},
        {"file": "calm.avi", "events": []},
    ]
    (tmp_path / "labels.json").write_text(json.dumps({"clips": clips}))
    footage = read_footage_set(tmp_path)
    assert footage.videos == {"fall": tmp_path / "fall.mp4", "calm": tmp_path / "calm.avi"}
    assert np.flatnonzero(footage.truth["fall"](SECONDS_US)).tolist() == [2, 3]
    assert not footage.truth["calm"](SECONDS_US).any()


def test_fights_and_others(tmp_path):
    for kind, name in (("fight", "a.mp4"), ("no_fight", "b.mp4")):
        (tmp_path / kind).mkdir()
        (tmp_path / kind / name).touch()
    footage = read_footage_set(tmp_path)
    assert footage.truth["a"](SECONDS_US).all()
    assert not footage.truth["b"](SECONDS_US).any()


def test_a_folder_without_labels_is_refused(tmp_path):
    with pytest.raises(UserError, match="test is missing"):
        read_footage_set(tmp_path)
    (tmp_path / "test/one").mkdir(parents=True)
    with pytest.raises(UserError, match="neither test_masks nor test_labels"):
        read_footage_set(tmp_path)


def test_events_are_hit_and_other_incidents_are_false():
    times_us = np.arange(0, 60_000_000, 100_000)
    truth = (times_us >= 10_000_000) & (times_us < 15_000_000) | (times_us >= 40_000_000) & (times_us < 42_000_000)
    scores = np.full(len(times_us), 0.1, np.float32)
    scores[(times_us >= 14_000_000) & (times_us < 18_000_000)] = 0.9  # begins within the first event
    scores[(times_us >= 30_000_000) & (times_us < 32_000_000)] = 0.9  # nothing was the matter
    alarms = count_alarms(truth, ScoreTrack(times_us, scores))
    assert alarms == Alarms(events=2, hit=1, false=1, normal_us=53_000_000)
