"""Footage of a camera that was taught nothing is watched whole, then judged; killed anywhere, it ends the same."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
from frame_difference import FrameDifference, write_street

from tvad_desktop.detection.detected_step import heat_step
from tvad_desktop.detection.maps import softmax
from tvad_desktop.detection.self_learned import judge_recording
from tvad_desktop.detection.watched_step import WatchedStep, pack_steps
from tvad_desktop.domain.job import Cancelled, Job
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.storage.observations import Observations, ObservedSegment
from tvad_desktop.workbench import self_learning
from tvad_desktop.workbench.analyse import analyse
from tvad_desktop.workbench.self_learning import describe_knowledge


class Watching(FrameDifference):
    """Changes of brightness, watched first; the look changes as much as the picture does."""

    def watches(self, profile):
        return profile is None

    def watch(self, frames, *, profile=None, prompts=None, from_us=0):
        for step in self.detect(frames, from_us=from_us):
            heat = step.heatmap.scores
            logits = (8 * heat - 4).astype(np.float16)
            yield WatchedStep(step.time_us, logits, 0.17 + 5 * float(heat.mean()), 0.08, 0.2, None)

    def judge_watched(self, read_steps, *, profile=None, from_us=0):
        for time_us, logits in judge_recording(read_steps):
            if time_us >= from_us:
                yield heat_step(time_us, softmax(logits))

    def preview(self, step, profile):
        return heat_step(step.time_us, softmax(step.logits.astype(np.float32)))


@pytest.fixture(scope="module")
def street(tmp_path_factory) -> Path:
    return write_street(tmp_path_factory.mktemp("footage") / "street")


@pytest.fixture
def store(tmp_path):
    with CaseStore.create(tmp_path / "case", "Car park", "ada") as store:
        yield store


def run(store, path, detector=None, **options):
    return analyse(store, path, detector or Watching(), **{"camera": None, "fps": 20.0, "job": Job()} | options)


def stored(store, analysis_id):
    track, analysis = store.score_track(analysis_id), store.analysis(analysis_id)
    files = {path.name: path.read_bytes() for path in sorted((store.folder / "heatmaps").glob("*.npz"))}
    incidents = [replace(incident, id=0) for incident in store.incidents(analysis.video_id)]
    return (
        track.times_us.tobytes(), track.scores.tobytes(), files, incidents,
        analysis.state, analysis.frames, analysis.skipped_frames, analysis.settings,
    )  # fmt: skip


@pytest.fixture(scope="module")
def whole(tmp_path_factory, street):
    with CaseStore.create(tmp_path_factory.mktemp("whole") / "case", "Car park", "ada") as store:
        return stored(store, run(store, street).analysis_id)


def working_files(store):
    return sorted((store.folder / "observations").glob("*"))


def test_the_car_stands_out_of_its_own_recording(store, street):
    previews = []
    report = run(store, street, on_segment=lambda heatmaps, scores: previews.append(len(scores)))
    (incident,) = report.incidents
    assert 2_900_000 <= incident.span.start_us <= 4_500_000
    assert sum(previews) == 120, "what is watched is shown while it is watched"
    assert json.loads(store.analysis(report.analysis_id).settings)["knowledge"] == "self-learned"
    assert working_files(store) == []


@pytest.mark.parametrize("stop_us", [0, 3_100_000, 6_400_000, 11_900_000])
def test_cancelled_while_it_watches_it_ends_the_same(store, street, whole, stop_us):
    job = Job()
    detector = Watching(before_step=lambda time_us: job.cancel() if time_us == stop_us else None)
    with pytest.raises(Cancelled):
        run(store, street, detector, job=job)
    assert len(store.score_track(1)) == 0, "nothing is judged before all is seen"
    resumed = Watching()
    report = run(store, street, resumed)
    assert stored(store, report.analysis_id) == whole
    watched_us = stop_us // 3_200_000 * 3_200_000
    assert min(resumed.fed_us) >= watched_us - 100_000 - resumed.warm_up_us
    store.verify_audit()


def test_stopped_while_it_judges_it_ends_the_same(store, street, whole, monkeypatch):
    saved = []
    save = CaseStore.save_segment

    def save_two(self, *args, **counts):
        if len(saved) == 2:
            raise Cancelled
        saved.append(save(self, *args, **counts))

    monkeypatch.setattr(CaseStore, "save_segment", save_two)
    with pytest.raises(Cancelled):
        run(store, street)
    monkeypatch.undo()
    assert len(store.score_track(1)) == 64
    resumed = Watching()
    report = run(store, street, resumed)
    assert stored(store, report.analysis_id) == whole
    assert min(resumed.fed_us) > 9_000_000, "what was watched is not watched again"


def test_damaged_working_files_are_made_again(store, street, whole):
    job = Job()
    detector = Watching(before_step=lambda time_us: job.cancel() if time_us == 9_900_000 else None)
    with pytest.raises(Cancelled):
        run(store, street, detector, job=job)
    assert len(Observations(store.folder, 1)) == 3
    working_files(store)[1].write_bytes(b"altered")
    assert len(Observations(store.folder, 1)) == 1
    assert stored(store, run(store, street).analysis_id) == whole
    assert working_files(store) == []


def test_what_scores_rest_on_is_said():
    minute_us = 60_000_000
    itself, taught = json.dumps({"knowledge": "self-learned"}), json.dumps({"profile_sha256": "a" * 64})
    assert describe_knowledge(itself, 3 * minute_us) == "self-learned from 3.0 minutes of this recording"
    assert "too short" in describe_knowledge(itself, 12_000_000)
    assert describe_knowledge(taught, minute_us).startswith("taught")
    assert describe_knowledge("{}", minute_us).startswith("none")
    assert self_learning.SHORTEST_US == 20_000_000


def test_what_is_read_many_times_is_kept_as_far_as_there_is_room(tmp_path, monkeypatch):
    monkeypatch.setattr(self_learning, "KEPT_STEPS", 3)
    observations = Observations(tmp_path, 1)
    for first in (0, 2, 4):
        steps = [
            WatchedStep(time_us, np.full((2, 3), time_us, np.float16), 0.1, 0.1, 0.1, None)
            for time_us in (first, first + 1)
        ]
        observations.append(pack_steps(steps), frames=first + 2, skipped_frames=0)
    read: list[str] = []
    content = ObservedSegment.content

    def note(self: ObservedSegment) -> bytes:
        read.append(self.name.split("-")[1])
        return content(self)

    monkeypatch.setattr(ObservedSegment, "content", note)
    kept = self_learning._Kept(observations)
    for _ in range(3):
        assert [(step.time_us, float(step.logits[0, 0])) for step in kept.steps()] == [(at, at) for at in range(6)]
    assert read == ["000000", "000001", "000002", "000002", "000002"]
    assert next(iter(kept.steps())).time_us == 0
