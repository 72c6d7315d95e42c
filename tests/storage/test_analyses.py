"""Analyses: saved segment by segment, resumed after a kill, never silently altered."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.layers import stack_layers
from tvad_desktop.domain.media import Timespan
from tvad_desktop.domain.scores import HeatmapSequence
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.workbench.coverages import read_coverage, read_latest_coverages

# What a run does until it is killed: the very segments of the fixture, one line printed for each that is saved.
RUN = """
import os, sys
from pathlib import Path
import numpy as np
from tvad_desktop.domain.scores import HeatmapSequence
from tvad_desktop import files
from tvad_desktop.storage.audit import AuditTrail
from tvad_desktop.storage.cases import CaseStore

store = CaseStore.open(Path(sys.argv[1]), "ada")
analysis = store.begin_analysis(1, "tvad-mini", "a" * 64, "{}")

def save(number):
    times_us = (number * 4 + np.arange(4, dtype=np.int64)) * 100_000
    scores = np.random.default_rng(number).integers(0, 2, (4, 3, 5)).astype(np.float32) / 2
    store.save_segment(analysis.id, HeatmapSequence(times_us, scores), scores.max(axis=(1, 2)))
    print(number, flush=True)

save(0)
save(1)
"""
KILLS = {
    "between segments": "os._exit(9)",
    "before the file has its name": "files.os.fsync = lambda file: os._exit(9)\nsave(2)",
    "before the row is written": "Path.replace = lambda *names: (os.rename(*names), os._exit(9))\nsave(2)",
    "before the commit": "AuditTrail.append_change = lambda *change: os._exit(9)\nsave(2)",
}


def frame_scores(segment: HeatmapSequence) -> np.ndarray:
    return segment.scores.max(axis=(1, 2))


def assert_holds(store: CaseStore, analysis_id: int, segments: list[HeatmapSequence]) -> None:
    heatmaps, track = store.heatmaps(analysis_id), store.score_track(analysis_id)
    times_us = np.concatenate([segment.times_us for segment in segments])
    np.testing.assert_array_equal(heatmaps.times_us, times_us)
    np.testing.assert_array_equal(track.times_us, times_us)
    np.testing.assert_array_equal(heatmaps.scores, np.concatenate([segment.scores for segment in segments]))
    np.testing.assert_array_equal(track.scores, np.concatenate([frame_scores(segment) for segment in segments]))


def test_segments_come_back_as_one_sequence(store, analysis, segment):
    for number in range(3):
        store.save_segment(analysis.id, segment(number), frame_scores(segment(number)))
    assert_holds(store, analysis.id, [segment(number) for number in range(3)])
    assert store.heatmaps(analysis.id).scores.dtype == np.float32
    assert store.heatmaps(analysis.id).times_us.dtype == np.int64
    assert sorted(path.name for path in (store.folder / "heatmaps").iterdir()) == [
        "1-000000.npz", "1-000001.npz", "1-000002.npz",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("span", "times_us"),
    [
        (Timespan(300_000, 600_000), [300_000, 400_000, 500_000]),
        (Timespan(300_001, 400_001), [400_000]),
        (Timespan(-5, 1), [0]),
        (Timespan(1_100_000, 9_000_000), [1_100_000]),
        (Timespan(1_100_001, 9_000_000), []),
        (Timespan(110_000, 120_000), []),
    ],
)
def test_a_span_is_half_open(store, analysis, segment, span, times_us):
    for number in range(3):
        store.save_segment(analysis.id, segment(number), frame_scores(segment(number)))
    heatmaps = store.heatmaps(analysis.id, span)
    assert heatmaps.times_us.tolist() == times_us
    assert len(heatmaps.scores) == len(times_us)


def test_an_analysis_without_segments_is_empty(store, analysis):
    assert len(store.heatmaps(analysis.id)) == len(store.score_track(analysis.id)) == 0


def test_scores_of_any_float_survive_exactly_and_heat_to_three_digits(store, analysis, segment):
    heat = np.random.default_rng(0).random((4, 3, 5), np.float32)
    scores = np.random.default_rng(1).random(4).astype(np.float32)
    store.save_segment(analysis.id, HeatmapSequence(segment(0).times_us, heat), scores)
    np.testing.assert_array_equal(store.score_track(analysis.id).scores, scores)
    np.testing.assert_allclose(store.heatmaps(analysis.id).scores, heat, atol=5e-4)


def test_frames_are_counted_up_to_the_last_saved_step(store, analysis, segment):
    assert store.counted_frames(analysis.id) == (0, 0)
    for number in range(2):
        store.save_segment(
            analysis.id, segment(number), frame_scores(segment(number)), frames=10 + number, skipped_frames=number
        )
    assert store.counted_frames(analysis.id) == (11, 1)


def test_the_same_run_is_resumed_and_a_different_one_is_begun(store, analysis):
    again = store.begin_analysis(1, "tvad-mini", "a" * 64, "{}")
    assert again == analysis
    assert again.state == "running"
    other_settings = store.begin_analysis(1, "tvad-mini", "a" * 64, '{"rate_hz":5}')
    other_pack = store.begin_analysis(1, "tvad-mini", "b" * 64, "{}")
    assert len({analysis.id, other_settings.id, other_pack.id}) == 3
    assert store.latest_analysis(1) == other_pack
    assert store.latest_analysis(2) is None


def test_a_finished_run_is_gone_back_to_and_becomes_the_latest(store, analysis):
    store.finish_analysis(analysis.id, 1500, 3)
    store.begin_analysis(1, "tvad-mini", "b" * 64, "{}")
    done = store.begin_analysis(1, "tvad-mini", "a" * 64, "{}")
    assert (done.id, done.state, done.frames, done.skipped_frames) == (analysis.id, "done", 1500, 3)
    assert done.finished_utc is not None
    assert store.latest_analysis(1) == done
    store.verify_audit()


def test_steps_that_another_program_has_saved_are_refused(store, analysis, segment):
    with CaseStore.open(store.folder, "bob") as other:
        store.save_segment(analysis.id, segment(0), frame_scores(segment(0)))
        with pytest.raises(UserError, match="already been saved"):
            other.save_segment(analysis.id, segment(0), frame_scores(segment(0)))
        overlapping = HeatmapSequence(segment(0).times_us + 300_000, segment(0).scores)
        with pytest.raises(UserError, match="already been saved"):
            other.save_segment(analysis.id, overlapping, frame_scores(overlapping))
        other.save_segment(analysis.id, segment(1), frame_scores(segment(1)))
        other.finish_analysis(analysis.id, 8, 0)
    with pytest.raises(UserError, match="already been saved"):
        store.save_segment(analysis.id, segment(2), frame_scores(segment(2)))
    assert_holds(store, analysis.id, [segment(0), segment(1)])


@pytest.mark.parametrize(
    ("times_us", "grid", "scores"),
    [
        ([0, 2, 1], (3, 3, 5), [0, 0, 0]),
        ([0, 1, 1], (3, 3, 5), [0, 0, 0]),
        ([], (0, 3, 5), []),
        ([0, 1], (3, 3, 5), [0, 0]),
        ([0, 1], (2, 3, 5), [0, 0, 0]),
        ([0, 1], (2, 15), [0, 0]),
        ([0, 1], (2, 3, 5), [0, np.nan]),
    ],
    ids=["descending", "equal", "none", "too many maps", "too many scores", "flat", "not a number"],
)
def test_steps_that_make_no_sense_are_a_bug(store, analysis, times_us, grid, scores):
    heatmaps = HeatmapSequence(np.array(times_us, np.int64), np.zeros(grid, np.float32))
    with pytest.raises(ValueError, match=r"must|do not match"):
        store.save_segment(analysis.id, heatmaps, np.array(scores, np.float32))
    assert len(store.score_track(analysis.id)) == 0


def test_the_grid_stays_the_same_within_a_run(store, analysis, segment):
    store.save_segment(analysis.id, segment(0), frame_scores(segment(0)))
    other = HeatmapSequence(segment(1).times_us, segment(1).scores[:, :2])
    with pytest.raises(ValueError, match="grid changed to 2×5"):
        store.save_segment(analysis.id, other, frame_scores(other))


def test_a_flipped_bit_in_a_heatmap_file_is_named(store, analysis, segment):
    for number in range(2):
        store.save_segment(analysis.id, segment(number), frame_scores(segment(number)))
    path = store.folder / "heatmaps" / "1-000001.npz"
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    with pytest.raises(UserError, match=r"1-000001\.npz was altered"):
        store.heatmaps(analysis.id)
    assert len(store.heatmaps(analysis.id, Timespan(0, 400_000))) == 4
    path.unlink()
    with pytest.raises(UserError, match=r"1-000001\.npz.* cannot be read"):
        store.heatmaps(analysis.id)


def test_a_segment_that_cannot_be_written_leaves_no_trace(store, analysis, segment):
    (store.folder / "heatmaps").rmdir()
    (store.folder / "heatmaps").write_text("in the way")
    before = store.audit()
    with pytest.raises(UserError, match="could not be written"):
        store.save_segment(analysis.id, segment(0), frame_scores(segment(0)))
    assert store.audit() == before
    assert len(store.score_track(analysis.id)) == 0


@pytest.mark.parametrize("moment", KILLS)
def test_a_run_killed_in_the_middle_resumes_where_it_was(store, analysis, segment, moment):
    killed = subprocess.run(
        [sys.executable, "-c", RUN + KILLS[moment], str(store.folder)], capture_output=True, text=True, check=False
    )
    assert (killed.returncode, killed.stdout) == (9, "0\n1\n"), killed.stderr

    with CaseStore.open(store.folder, "ada") as resumed:
        resumed.verify_audit()
        assert resumed.begin_analysis(1, "tvad-mini", "a" * 64, "{}") == analysis
        assert_holds(resumed, analysis.id, [segment(0), segment(1)])
        for number in (2, 3):
            resumed.save_segment(analysis.id, segment(number), frame_scores(segment(number)))
        resumed.finish_analysis(analysis.id, 16, 0)
        assert_holds(resumed, analysis.id, [segment(number) for number in range(4)])
        resumed.verify_audit()
    assert len(list((store.folder / "heatmaps").iterdir())) == 4


@pytest.mark.skipif(os.name != "posix", reason="kills with a signal")
def test_a_run_killed_from_outside_keeps_every_segment_it_said_it_had(store, analysis, segment):
    endless = RUN + "for number in range(2, 10_000): save(number)"
    with subprocess.Popen([sys.executable, "-c", endless, str(store.folder)], stdout=subprocess.PIPE, text=True) as run:
        assert run.stdout is not None
        said = [int(run.stdout.readline()) for _ in range(12)]
        run.send_signal(signal.SIGKILL)
        said += [int(line) for line in run.stdout]

    with CaseStore.open(Path(store.folder), "ada") as resumed:
        resumed.verify_audit()
        saved = len(resumed.score_track(analysis.id)) // 4
        assert saved >= len(said)
        assert_holds(resumed, analysis.id, [segment(number) for number in range(saved)])
        resumed.save_segment(analysis.id, segment(saved), frame_scores(segment(saved)))
        assert_holds(resumed, analysis.id, [segment(number) for number in range(saved + 1)])


def test_other_layers_come_back_with_their_steps_and_heat_stays_as_it_was(store, analysis, segment):
    """Segments with and without them; a segment without any is stored as it always was."""
    objects = stack_layers([{"objects": {"box": np.full((step, 4), step, np.float32)}} for step in range(4)])
    store.save_segment(analysis.id, segment(0), frame_scores(segment(0)))
    store.save_segment(analysis.id, segment(1), frame_scores(segment(1)), layers=objects)
    store.save_segment(analysis.id, segment(2), frame_scores(segment(2)), layers=objects)
    assert_holds(store, analysis.id, [segment(number) for number in range(3)])
    times_us, layer = store.layer(analysis.id, "objects")
    np.testing.assert_array_equal(times_us, store.heatmaps(analysis.id).times_us)
    assert layer.counts.tolist() == [0, 0, 0, 0, 0, 1, 2, 3, 0, 1, 2, 3]
    assert layer.rows(10)["box"].tolist() == [[2] * 4] * 2
    some_us, some = store.layer(analysis.id, "objects", Timespan(500_000, 700_000))
    assert (some_us.tolist(), some.counts.tolist()) == ([500_000, 600_000], [1, 2])
    nothing = store.layer(analysis.id, "poses")[1]
    assert (len(nothing), nothing.columns) == (12, {})
    with np.load(store.folder / "heatmaps" / "1-000000.npz") as stored:
        assert stored.files == ["times_us", "scores"]
    with pytest.raises(ValueError, match="layer objects"):
        store.save_segment(analysis.id, segment(3), frame_scores(segment(3)), layers={"objects": layer})


@pytest.fixture
def committed_rows(store) -> Iterator[Callable[[], int]]:
    """How many segments another connection sees: those that are committed."""
    with closing(sqlite3.connect(store.folder / "case.sqlite")) as other:
        yield lambda: other.execute("SELECT count(*) FROM segments").fetchone()[0]


def test_a_row_is_only_committed_when_its_file_is_on_the_disk(store, analysis, segment, committed_rows, monkeypatch):
    """After a power cut no row may name a file whose content or name is lost."""
    rows_when_synced: dict[int, int] = {}  # by inode

    def note(file: int) -> None:
        rows_when_synced[os.fstat(file).st_ino] = committed_rows()
        fsync(file)

    fsync = os.fsync
    monkeypatch.setattr(os, "fsync", note)
    store.save_segment(analysis.id, segment(0), frame_scores(segment(0)))
    assert committed_rows() == 1
    (path,) = (store.folder / "heatmaps").glob("*.npz")
    assert rows_when_synced[path.stat().st_ino] == 0
    if os.name == "posix":  # elsewhere a folder cannot be opened to be synced
        assert rows_when_synced[path.parent.stat().st_ino] == 0


def test_what_is_asked_of_all_videos_at_once_is_what_each_says(store, video, segment):
    for number, ends in enumerate((True, False, None)):
        other = replace(video, path=video.path.with_name(f"{number}.mp4"), sha256=f"{number}" * 64)
        known = store.add_video(other, None, None)
        if ends is not None:
            first, heatmaps = store.begin_analysis(known.id, "tvad-mini", "a" * 64, "{}"), segment(0)
            store.save_segment(first.id, heatmaps, frame_scores(heatmaps))
        if ends:
            store.finish_analysis(first.id, 4, 0)
            store.begin_analysis(known.id, "tvad-mini", "b" * 64, "{}")
    videos = store.videos()
    each = {one.id: found for one in videos if (found := store.latest_analysis(one.id)) is not None}
    assert len(each) == 2
    assert store.latest_analyses() == each
    assert read_latest_coverages(store, videos, each) == {
        one.id: read_coverage(store, one, each[one.id]) for one in videos if one.id in each
    }
