"""Footage becomes heatmaps, scores and incidents in a case; killed at any moment, it goes on as if nothing happened."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import threading
from datetime import datetime
from pathlib import Path

import numpy as np
import pytest
from frame_difference import FrameDifference, NormalBrightness, write_street, write_street_video

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.incident import IncidentSettings
from tvad_desktop.domain.job import Cancelled, Job
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.video.fingerprint import fingerprint
from tvad_desktop.workbench import commit as commit_module
from tvad_desktop.workbench.analyse import analyse
from tvad_desktop.workbench.compute import first_needed
from tvad_desktop.workbench.learn import learn_profile


@pytest.fixture(scope="module")
def street(tmp_path_factory) -> Path:
    return write_street(tmp_path_factory.mktemp("footage") / "street")


@pytest.fixture
def store(tmp_path):
    with CaseStore.create(tmp_path / "case", "Car park", "ada") as store:
        yield store


@pytest.fixture(autouse=True)
def _no_thread_is_left():
    before = threading.active_count()
    yield
    assert threading.active_count() == before


def run(store, path, detector=None, **options):
    options = {"camera": None, "fps": 20.0, "job": Job()} | options
    return analyse(store, path, detector or FrameDifference(), **options)


def stored(store, analysis_id):
    """Everything the case keeps of an analysis's result, and the bytes of its files."""
    heatmaps, track = store.heatmaps(analysis_id), store.score_track(analysis_id)
    files = {path.name: path.read_bytes() for path in sorted((store.folder / "heatmaps").glob("*.npz"))}
    analysis = store.analysis(analysis_id)
    return {
        "times": (heatmaps.times_us.tobytes(), track.times_us.tobytes()),
        "values": (heatmaps.scores.tobytes(), track.scores.tobytes()),
        "incidents": store.incidents(analysis.video_id),
        "counts": (analysis.state, analysis.frames, analysis.skipped_frames),
        "settings": analysis.settings,
        "files": files,
    }


def test_the_recording_time_given_is_kept_and_a_later_run_without_one_keeps_it(store, street):
    began = datetime(2024, 3, 12, 22, 0, 0)
    report = run(store, street, recorded_from=began)
    assert run(store, street).analysis_id == report.analysis_id
    assert store.video(report.video_id).recorded_from == began


def test_a_car_crossing_the_street_is_found(store, street):
    segments = []
    report = run(store, street, on_segment=lambda heatmaps, scores: segments.append((heatmaps, scores)))

    (incident,) = report.incidents
    assert 3_900_000 <= incident.span.start_us <= 4_200_000
    assert 6_900_000 <= incident.span.end_us <= 8_100_000
    assert (incident.from_cell, incident.to_cell) == ("center left", "center right")
    assert incident.state == "moving fast to the right"
    assert (report.frames, report.skipped_frames) == (240, 0)
    assert report.frames_per_second > 0

    track = store.score_track(report.analysis_id)
    assert np.array_equal(track.times_us, np.arange(120) * 100_000)
    assert [len(scores) for _, scores in segments] == [32, 32, 32, 24]
    assert np.array_equal(np.concatenate([scores for _, scores in segments]), track.scores)
    assert store.incidents() == [incident]
    analysis = store.analysis(report.analysis_id)
    assert (analysis.state, analysis.frames) == ("done", 240)
    assert store.video(report.video_id).video.sha256 == fingerprint(street)
    store.verify_audit()


def test_an_incident_at_the_end_ends_with_the_footage(store, tmp_path):
    (incident,) = run(store, write_street(tmp_path / "street", seconds=6.05)).incidents
    assert incident.span.end_us == 6_050_000


def test_a_resumed_run_goes_back_by_time_and_by_steps():
    """Of slow footage, ten seconds a step, the warm-up of one second holds no step at all."""
    fast, slow = (np.arange(50) * interval_us for interval_us in (200_000, 10_000_000))
    assert first_needed(fast, 1_000_000, 4) == fast[40]
    assert first_needed(slow, 1_000_000, 4) == slow[44]
    assert first_needed(slow[:4], 1_000_000, 4) == 0
    assert first_needed(slow[:0], 1_000_000, 0) == 0


def test_a_finished_analysis_is_returned_at_once(store, street):
    first = run(store, street)
    entries = len(store.audit())
    detector = FrameDifference()
    again = run(store, street, detector)
    assert detector.fed_us == []
    assert (again.analysis_id, again.frames, again.incidents) == (first.analysis_id, 240, first.incidents)
    assert [entry.action for entry in store.audit()[entries:]] == ["analysis.resume"]


def test_the_footage_is_never_touched(store, street):
    before = fingerprint(street)
    times = {path: path.stat().st_mtime_ns for path in street.iterdir()}
    run(store, street)
    assert fingerprint(street) == before
    assert times == {path: path.stat().st_mtime_ns for path in street.iterdir()}


@pytest.mark.parametrize("stop_us", [0, 100_000, 3_100_000, 3_200_000, 6_400_000, 11_900_000])
def test_a_cancelled_analysis_goes_on_as_if_nothing_had_happened(tmp_path, store, street, stop_us):
    job = Job()
    detector = FrameDifference(before_step=lambda time_us: job.cancel() if time_us == stop_us else None)
    with pytest.raises(Cancelled):
        run(store, street, detector, job=job)
    assert store.latest_analysis(1).state == "running"

    resumed = FrameDifference()
    report = run(store, street, resumed)

    with CaseStore.create(tmp_path / "other", "Car park", "ada") as other:
        whole = run(other, street)
        assert stored(store, report.analysis_id) == stored(other, whole.analysis_id)
    saved_us = stop_us // 3_200_000 * 3_200_000
    assert min(resumed.fed_us) >= saved_us - 100_000 - resumed.warm_up_us
    assert report.frames == 240
    store.verify_audit()


def test_a_resumed_video_file_counts_and_samples_the_same_frames(tmp_path, store):
    video = write_street_video(tmp_path / "street.avi", fps=25)
    job = Job()
    with pytest.raises(Cancelled):
        run(store, video, FrameDifference(lambda time_us: job.cancel() if time_us > 8_000_000 else None), job=job)
    report = run(store, video)
    with CaseStore.create(tmp_path / "other", "Car park", "ada") as other:
        whole = run(other, video)
        assert stored(store, report.analysis_id) == stored(other, whole.analysis_id)
    assert report.frames == 300


KILLED = """
import os, signal, sys
from pathlib import Path
from frame_difference import FrameDifference
from tvad_desktop.workbench.analyse import analyse
from tvad_desktop.domain.job import Job
from tvad_desktop.storage.cases import CaseStore

def die(time_us):
    if time_us == int(sys.argv[3]):
        os.kill(os.getpid(), signal.SIGKILL)

with CaseStore.open(Path(sys.argv[1]), "ada") as store:
    analyse(store, Path(sys.argv[2]), FrameDifference(die), camera=None, fps=20.0, job=Job())
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_a_killed_process_is_resumed_to_the_same_result(tmp_path, store, street):
    path = os.pathsep.join([str(Path(__file__).parents[1]), str(Path(__file__).parents[2])])
    for stop_us in (5_000_000, 9_900_000):
        killed = subprocess.run(
            [sys.executable, "-c", KILLED, store.folder, street, str(stop_us)],
            env=os.environ | {"PYTHONPATH": path},
            capture_output=True,
            text=True,
            check=False,
        )
        assert killed.returncode == -9, killed.stderr
    assert len(store.score_track(1)) == 96

    report = run(store, street)

    with CaseStore.create(tmp_path / "other", "Car park", "ada") as other:
        assert stored(store, report.analysis_id) == stored(other, run(other, street).analysis_id)
    store.verify_audit()


def test_killed_after_the_last_segment_it_still_finds_its_incidents(store, street, monkeypatch):
    monkeypatch.setattr(commit_module, "update_incidents", lambda *_: 1 / 0)
    with pytest.raises(ZeroDivisionError):
        run(store, street)
    monkeypatch.undo()
    report = run(store, street)
    assert len(report.incidents) == 1
    assert report.frames == 240
    assert len(store.score_track(report.analysis_id)) == 120


def test_progress_is_reported_in_footage_time_and_can_be_paused(store, street):
    reports = []
    job = Job(lambda done, total: reports.append((done, total)))
    paused_at = []

    def pause(time_us):
        if time_us == 5_000_000:
            job.pause()
            timer = threading.Timer(0.05, lambda: (paused_at.append(len(reports)), job.resume()))
            timer.start()

    run(store, street, FrameDifference(pause), job=job)

    of_footage = [done for done, total in reports if total == 12_000_000]
    assert of_footage == sorted(of_footage)
    assert of_footage[-1] == 12_000_000
    assert len(of_footage) == 121
    at_pause = len(reports) - len(of_footage) + 5_000_000 // 100_000 + 1
    assert paused_at == [at_pause]


def test_an_error_of_the_detector_arrives_and_leaves_a_case_that_can_go_on(store, street):
    def fail(time_us):
        if time_us == 7_000_000:
            raise MemoryError

    with pytest.raises(MemoryError):
        run(store, street, FrameDifference(fail))
    assert len(store.score_track(1)) == 64
    assert run(store, street).frames == 240


def test_damaged_pictures_are_skipped_and_counted(tmp_path, store, street):
    damaged = tmp_path / "damaged"
    shutil.copytree(street, damaged)
    for number in (0, 60, 61, 200):
        (damaged / f"{number:04d}.png").write_bytes(b"no picture")
    report = run(store, damaged)
    assert report.skipped_frames >= 3  # those that were not wanted are never looked at
    assert len(report.incidents) == 1


def test_another_rate_is_another_analysis_and_one_can_go_back(store, street):
    slow = run(store, street, fps=5.0)
    fast = run(store, street, fps=20.0)
    assert slow.analysis_id != fast.analysis_id
    assert store.incidents() == list(fast.incidents)
    back = run(store, street, fps=5.0)
    assert back.analysis_id == slow.analysis_id
    assert {incident.analysis_id for incident in store.incidents()} == {slow.analysis_id}
    assert [incident.span for incident in back.incidents] == [incident.span for incident in slow.incidents]


def test_incidents_are_derived_by_the_settings_of_the_case(store, street):
    from tvad_desktop.workbench.incidents import keep_incident_settings

    keep_incident_settings(store, IncidentSettings(threshold_on=1.0, threshold_off=1.0, minimum_duration_us=60_000_000))
    assert run(store, street).incidents == ()


class TestProfile:
    @pytest.fixture(autouse=True)
    def _brightness_as_profile(self, monkeypatch):
        from tvad_desktop.detection import camera_profile

        monkeypatch.setattr(camera_profile, "CameraProfile", NormalBrightness)

    def test_a_camera_learns_from_several_videos_and_uses_it(self, store, street, tmp_path):
        quiet = write_street(tmp_path / "quiet", seconds=3)
        detector = FrameDifference()
        record = learn_profile(store, [quiet, quiet], detector, camera="Gate", fps=20.0, job=Job())
        assert record.version == 1
        assert len(detector.fed_us) == 60
        assert (np.diff(detector.fed_us) > 0).all()
        assert fingerprint(quiet) in store.setting(f"profile {record.id} learned from")

        plain = run(store, street)
        learned = run(store, street, camera="Gate")
        assert plain.analysis_id != learned.analysis_id
        assert record.sha256 in store.analysis(learned.analysis_id).settings
        assert not np.array_equal(
            store.score_track(plain.analysis_id).scores, store.score_track(learned.analysis_id).scores
        )
        assert store.video(learned.video_id).camera_id == store.camera("Gate").id
        store.verify_audit()

    def test_a_new_version_makes_a_new_analysis(self, store, street, tmp_path):
        quiet = write_street(tmp_path / "quiet", seconds=3)
        learn_profile(store, [quiet], FrameDifference(), camera="Gate", fps=20.0, job=Job())
        first = run(store, street, camera="Gate")
        learn_profile(store, [street], FrameDifference(), camera="Gate", fps=20.0, job=Job())
        assert run(store, street, camera="Gate").analysis_id != first.analysis_id

    def test_a_profile_of_another_pack_is_refused(self, store, street):
        store.save_profile(store.camera("Gate").id, b"profile", "f" * 64)
        with pytest.raises(UserError, match="another model pack"):
            run(store, street, camera="Gate")

    def test_nothing_is_learned_when_one_video_is_missing(self, store, street, tmp_path):
        detector = FrameDifference()
        with pytest.raises(UserError, match="does not exist"):
            learn_profile(store, [street, tmp_path / "gone.mp4"], detector, camera="Gate", fps=20.0, job=Job())
        assert detector.fed_us == []
        assert store.latest_profile(store.camera("Gate").id) is None
