"""How far an analysis came and what the container says: kept, logged, and added to cases that are older."""

from __future__ import annotations

import sqlite3
from contextlib import closing

import pytest

from tvad_desktop.domain.errors import UserError
from tvad_desktop.storage.cases import CaseStore


@pytest.fixture
def old_case(tmp_path, version_before, add_early_video):
    """A case with a video and two analyses, made by the version that knew nothing of reach."""
    with version_before("0003"), CaseStore.create(tmp_path / "old", "Old", "ada") as store, store._change() as trail:
        add_early_video(store, trail)
        for turn, state in ((1, "done"), (2, "running"), (3, "running")):
            analysis_id = store._insert(
                "analyses", video_id=1, pack="tvad-mini", pack_sha256="a" * 64, settings="{}", state=state,
                started_utc="2024-03-13T08:00:00Z", finished_utc=None, frames=5, skipped_frames=1, turn=turn,
            )  # fmt: skip
            trail.append_change("analysis.begin", analysis_id)
        segment_id = store._insert(
            "segments", analysis_id=2, position=0, first_us=0, last_us=1, grid_h=3, grid_w=5,
            path="heatmaps/x.npz", sha256="c" * 64, frames=5, skipped_frames=1, times_us=b"", scores=b"",
        )  # fmt: skip
        trail.append_change("segment.save", segment_id)
    return tmp_path / "old"


def test_an_older_case_keeps_its_analyses_and_may_now_say_incomplete(old_case):
    with CaseStore.open(old_case, "bob") as store:
        assert [(one.id, one.state, one.frames) for one in store.analyses(1)] == [
            (3, "running", 5), (2, "running", 5), (1, "done", 5),
        ]  # fmt: skip
        store.verify_audit()
        store.stop_analysis(2, 7, 1)
        store.keep_reach(2, 4_000_000, "[[1,2]]", "the footage ended early")
        stopped = store.analysis(2)
        assert (stopped.state, stopped.reached_us, stopped.damage) == ("incomplete", 4_000_000, "[[1,2]]")
        assert stopped.incomplete_reason == "the footage ended early"
        assert store.begin_analysis(1, "new", "b" * 64, "{}").id == 4  # an id never names another analysis
        store.verify_audit()
        with pytest.raises(sqlite3.IntegrityError):  # references still hold after the table was made anew
            store._database.execute("DELETE FROM analyses WHERE id = 2")
    with closing(sqlite3.connect(old_case / "case.before-0003_footage_facts_and_reach.sqlite")) as backup:
        assert backup.execute("SELECT count(*) FROM analyses").fetchone() == (3,)


def test_an_incomplete_analysis_is_resumed(store, analysis):
    store.stop_analysis(analysis.id, 1, 0)
    again = store.begin_analysis(1, "tvad-mini", "a" * 64, "{}")
    assert (again.id, again.state) == (analysis.id, "running")
    store.verify_audit()


def test_facts_of_a_video_are_kept_and_logged_once(store, video):
    video_id = store.add_video(video, None, None).id
    assert store.video(video_id).facts == ""
    for _ in range(2):
        assert store.keep_facts(video_id, '{"codec":"h264"}').facts == '{"codec":"h264"}'
    assert [entry.action for entry in store.audit()].count("video.facts") == 1
    store.verify_audit()


@pytest.mark.parametrize(
    ("script", "broken"),
    [
        ("UPDATE videos SET facts = '{}'", "The facts of video 1"),
        ("UPDATE analyses SET reached_us = 60000000, incomplete_reason = NULL", "The reach of analysis 1"),
    ],
)
def test_facts_and_reach_changed_behind_the_log_are_named(store, analysis, script, broken):
    store.keep_facts(1, '{"codec":"h264"}')
    store.keep_reach(analysis.id, 4_000_000, "", "the footage ended early")
    with closing(sqlite3.connect(store.folder / "case.sqlite")) as connection:
        connection.executescript(script)
    with pytest.raises(UserError, match=broken):
        store.verify_audit()
