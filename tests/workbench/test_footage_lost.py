"""Footage that is cut, swapped, touched or gone while it is analysed is never called done, and the analysis goes on."""

from __future__ import annotations

import os
import shutil
import threading
from dataclasses import replace

import cv2
import numpy as np
import pytest
from frame_difference import FrameDifference, write_street

from tvad_desktop.domain.coverage import coverage_of
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.media import Timespan
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.video.decoded_source import DecodedSource
from tvad_desktop.workbench.analyse import analyse, analyse_footage
from tvad_desktop.workbench.coverages import read_coverage

SECONDS, FPS, SIZE = 16, 10, (144, 96)
CODECS = {"mp4": "mp4v", "mkv": "mp4v", "ts": "mp4v", "avi": "MJPG"}
AT_US = 10_000_000  # when something happens to the footage: after three of five segments


@pytest.fixture(scope="module")
def clips(tmp_path_factory):
    """The same street as video files of several containers."""
    folder = tmp_path_factory.mktemp("clips")
    pictures = [cv2.imread(str(path)) for path in sorted(write_street(folder / "street", SECONDS, FPS, SIZE).iterdir())]
    for suffix, codec in CODECS.items():
        path = str(folder / f"clip.{suffix}")
        writer = cv2.VideoWriter(path, cv2.CAP_FFMPEG, cv2.VideoWriter.fourcc(*codec), FPS, SIZE)
        assert writer.isOpened()
        for picture in pictures:
            writer.write(picture)
        writer.release()
    return folder


@pytest.fixture(params=["mp4", "folder"])
def clip(request, clips, tmp_path):
    """A copy of one of them, or of the folder of pictures."""
    return copy_clip(clips, tmp_path, request.param)


def copy_clip(clips, tmp_path, kind):
    if kind == "folder":
        return shutil.copytree(clips / "street", tmp_path / "street")
    return shutil.copy2(clips / f"clip.{kind}", tmp_path / f"clip.{kind}")


@pytest.fixture
def store(tmp_path):
    with CaseStore.create(tmp_path / "case", "Car park", "ada") as store:
        yield store


@pytest.fixture(autouse=True)
def _no_thread_is_left():
    before = threading.active_count()
    yield
    assert threading.active_count() == before


def run(store, path, act=None, **options):
    """Analyse, and do something to the footage when the detector comes to `AT_US`."""
    acts = [act] if act else []

    def before_step(time_us):
        if time_us >= AT_US and acts:
            acts.pop()()

    detector = FrameDifference(before_step)
    report = analyse(store, path, detector, **({"camera": None, "fps": float(FPS), "job": Job()} | options))
    assert not acts, "the moment never came"
    return report


def stored(store, analysis_id):
    heatmaps, track = store.heatmaps(analysis_id), store.score_track(analysis_id)
    analysis = store.analysis(analysis_id)
    return {
        "times": track.times_us.tobytes(),
        "heat": heatmaps.scores.tobytes(),
        "scores": track.scores.tobytes(),
        "incidents": [(one.span, one.peak_us, one.peak_score) for one in store.incidents(analysis.video_id)],
        "end": (analysis.state, analysis.frames, analysis.skipped_frames, analysis.reached_us),
    }


def whole(tmp_path, path):
    with CaseStore.create(tmp_path / "whole", "Car park", "ada") as other:
        return stored(other, run(other, path).analysis_id)


def cut(path):
    """Cut to a third: a file by its bytes, a folder by its pictures."""
    if path.is_dir():
        pictures = sorted(path.iterdir())
        for picture in pictures[len(pictures) // 3 :]:
            picture.unlink()
    else:
        os.truncate(path, path.stat().st_size // 3)


def overwrite(path):
    """Write something else of the same size over the file, or over the last picture."""
    target = sorted(path.iterdir())[-1] if path.is_dir() else path
    size = target.stat().st_size
    with target.open("r+b") as stream:
        stream.seek(size // 2)
        stream.write(np.random.default_rng(1).bytes(size - size // 2))


def remove(path):
    shutil.rmtree(path) if path.is_dir() else path.unlink()


def swap(path):
    """Put other footage in the place of this one, as a recorder does that reuses names."""
    remove(path)
    write_street(path, 2) if path.suffix == "" else path.write_bytes(b"\0" * 5000)


HARMS = [(kind, harm) for kind in ("mp4", "folder") for harm in (cut, overwrite, remove, swap)]


@pytest.mark.parametrize(("kind", "harm"), [*HARMS, ("mkv", cut), ("ts", cut), ("avi", cut)])
def test_harmed_footage_is_incomplete_and_goes_on_when_it_is_back(store, clips, tmp_path, kind, harm):
    clip = copy_clip(clips, tmp_path, kind)
    safe = tmp_path / "safe"
    shutil.copytree(clip, safe) if clip.is_dir() else shutil.copy2(clip, safe)
    report = run(store, clip, lambda: harm(clip))

    analysis = store.analysis(report.analysis_id)
    assert analysis.state == "incomplete"
    assert not report.coverage.is_complete
    assert 6_000_000 < report.coverage.reached_us <= AT_US
    assert report.coverage.reached_us == store.score_track(analysis.id).times_us[-1]
    reason = "gone" if harm is remove else "changed while it was analysed"
    assert f"because the footage {'is gone' if harm is remove else 'was changed'}" in report.coverage.sentence()
    assert reason in analysis.incomplete_reason
    assert len(report.incidents) == 1  # what was seen until then can be reviewed
    store.verify_audit()

    remove(clip) if clip.exists() else None
    shutil.copytree(safe, clip) if safe.is_dir() else shutil.copy2(safe, clip)
    again = run(store, clip)
    assert again.analysis_id == report.analysis_id
    assert again.coverage.sentence().partition(";")[0] == "analysed 16 of 16 s"
    assert all(one.is_condition for one in again.coverage.damage)
    assert stored(store, again.analysis_id) == whole(tmp_path, clip)
    assert store.analysis(again.analysis_id).incomplete_reason == ""
    store.verify_audit()


def test_footage_harmed_and_mended_between_two_looks_is_read_again(store, clip, tmp_path):
    safe = tmp_path / "safe"
    shutil.copytree(clip, safe) if clip.is_dir() else shutil.copy2(clip, safe)

    def cut_and_mend():
        cut(clip)
        timer = threading.Timer(0.05, lambda: None)
        timer.start()
        timer.join()
        remove(clip)
        shutil.copytree(safe, clip) if safe.is_dir() else shutil.copy2(safe, clip)

    report = run(store, clip, cut_and_mend)
    assert report.coverage.is_complete
    assert stored(store, report.analysis_id) == whole(tmp_path, clip)


def test_touched_footage_is_done(store, clip, tmp_path):
    report = run(store, clip, lambda: os.utime(next(iter(sorted(clip.iterdir()))) if clip.is_dir() else clip))
    assert report.coverage.is_complete
    assert stored(store, report.analysis_id) == whole(tmp_path, clip)


def test_footage_that_is_touched_all_the_time_does_not_hang(store, clips, tmp_path):
    clip = shutil.copy2(clips / "clip.mp4", tmp_path / "clip.mp4")
    detector = FrameDifference(lambda time_us: os.utime(clip))
    report = analyse(store, clip, detector, camera=None, fps=None, job=Job())
    assert not report.coverage.is_complete
    assert "touched again and again" in report.coverage.reason


def test_a_disk_that_fails_is_told_and_what_was_read_is_kept(store, clips, monkeypatch):
    original = DecodedSource._read

    def fail(self, *arguments, **options):
        for frame in original(self, *arguments, **options):
            if frame.time_us > 13_000_000:
                raise UserError("The disk is gone.")
            yield frame

    monkeypatch.setattr(DecodedSource, "_read", fail)
    report = run(store, clips / "street")
    assert report.coverage.sentence().startswith("incomplete: analysed to 12 of 16 s, because it could not be read on")
    monkeypatch.undo()
    assert run(store, clips / "street").coverage.is_complete


def test_a_read_error_that_passes_as_the_end_is_noticed(store, clips, tmp_path, monkeypatch):
    """The source just ends, as decoders do when a stick fails; the file is there and whole."""
    original = DecodedSource._read
    passes = []

    def end_early(self, *arguments, **options):
        passes.append(arguments)
        for frame in original(self, *arguments, **options):
            if frame.time_us > 12_000_000 and len(passes) == 1:
                return
            yield frame

    monkeypatch.setattr(DecodedSource, "_read", end_early)
    report = run(store, clips / "street")
    assert report.coverage.is_complete
    assert stored(store, report.analysis_id) == whole(tmp_path, clips / "street")


def test_pictures_at_the_end_that_cannot_be_read_are_told(store, clips, tmp_path):
    street = shutil.copytree(clips / "street", tmp_path / "street")
    for picture in sorted(street.iterdir())[-40:]:
        picture.write_bytes(b"no picture")
    report = run(store, street)
    assert report.coverage.is_complete
    assert "analysed 11 of 16 s; 12 to 16 s could not be read" in report.coverage.sentence()
    assert report.skipped_frames >= 40
    assert run(store, street).analysed_frames == 0


@pytest.mark.parametrize("suffix", ["mkv"])
def test_a_file_that_was_cut_before_is_complete_to_its_end_and_its_missing_tail_is_told(store, clips, tmp_path, suffix):
    clip = shutil.copy2(clips / f"clip.{suffix}", tmp_path / f"clip.{suffix}")
    cut(clip)
    report = run(store, clip)
    assert report.coverage.is_complete
    assert 6_000_000 < report.coverage.missing_us < 12_000_000
    assert "the recording is cut off: by its own account " in report.coverage.sentence()
    assert store.analysis(report.analysis_id).state == "done"


def test_again_begins_a_new_analysis_that_a_later_run_goes_on_with(store, clips):
    first = run(store, clips / "clip.mp4")
    second = run(store, clips / "clip.mp4", again=True)
    assert second.analysis_id != first.analysis_id
    assert second.analysed_frames == first.analysed_frames > 0
    assert run(store, clips / "clip.mp4").analysis_id == second.analysis_id
    assert stored(store, first.analysis_id) == stored(store, second.analysis_id)


def test_an_analysis_that_an_earlier_version_called_done_too_early_is_made_anew(store, clips, tmp_path):
    clip = shutil.copy2(clips / "clip.mp4", tmp_path / "clip.mp4")
    lost = run(store, clip, lambda: clip.unlink())
    store.keep_reach(lost.analysis_id, None)
    store.finish_analysis(lost.analysis_id, 90, 0)  # as earlier versions ended it
    footage = store.video(lost.video_id)
    assert read_coverage(store, footage, store.analysis(lost.analysis_id)).sentence() == (
        "incomplete: analysed to 9 of 16 s, because the footage was not read to its end"
    )
    shutil.copy2(clips / "clip.mp4", clip)
    report = run(store, clip)
    assert report.analysis_id != lost.analysis_id
    assert report.coverage.is_complete


def test_analysing_known_footage_that_is_another_now_is_refused(store, clips, tmp_path):
    clip = shutil.copy2(clips / "clip.mp4", tmp_path / "clip.mp4")
    footage = store.video(run(store, clip).video_id)
    overwrite(clip)
    with pytest.raises(UserError, match="has changed since it was imported"):
        analyse_footage(store, footage, FrameDifference(), job=Job())
    clip.unlink()
    with pytest.raises(UserError, match="missing"):
        analyse_footage(store, footage, FrameDifference(), job=Job())


def test_coverage_of_an_analysis_under_way_is_its_last_step(store, clips):
    report = run(store, clips / "clip.mp4")
    footage, analysis = store.video(report.video_id), store.analysis(report.analysis_id)
    running = coverage_of(footage, replace(analysis, state="running", reached_us=None, damage=""), 5_000_000)
    assert running.sentence() == "interrupted: analysed to 5 of 16 s"
    assert running.unseen == Timespan(5_000_000, footage.video.duration_us)
