"""Cases older than incidents made by hand: their tables are made anew, and the proof of their logs still holds."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from hashlib import sha256

import pytest

from tvad_desktop.domain.incident import Verdict
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.media import Timespan
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.workbench.casework import record_incident
from tvad_desktop.workbench.verify import verify_case

# What the program before wrote into the log for an analysis, to the byte.
OF_ANALYSIS = (
    '[[{"finished_utc":null,"frames":0,"id":1,"pack":"tvad-mini","pack_sha256":"p","settings":"{}",'
    '"skipped_frames":0,"started_utc":"then","state":"done","turn":7,"video_id":1}]]'
)


@pytest.fixture
def old_case(tmp_path, version_before, video):
    """A case of the version before, with an analysis and two incidents of which the newest was deleted."""
    with version_before("0006"), CaseStore.create(tmp_path / "old", "Old", "ada") as store:
        store.add_video(video, None, None)
        with store._change() as trail:
            store._insert(
                "analyses", video_id=1, pack="tvad-mini", pack_sha256="p", settings="{}", state="done",
                started_utc="then", finished_utc=None, frames=0, skipped_frames=0, turn=7,
            )  # fmt: skip
            trail.append_change("analysis.begin", 1)
            for start_us in (1_000_000, 9_000_000):
                store._insert(
                    "incidents", video_id=1, analysis_id=1, start_us=start_us, end_us=start_us + 500_000,
                    peak_us=start_us, peak_score=0.9, x=0.1, y=0.1, width=0.2, height=0.2,
                    from_cell="upper left", to_cell="center", state="walking", retired=0,
                )  # fmt: skip
            store._database.execute("INSERT INTO tracks VALUES (1, 0, '[[1000000,0.1,0.1,0.2,0.2,0.9]]')")
            store._database.execute("DELETE FROM incidents WHERE id = 2")
            trail.append_change("incidents.replace", 1)
            store._insert("reviews", incident_id=1, verdict="confirmed", note="", reviewer="ada", at_utc="then")
            trail.append_change("review.add", 1)
    return tmp_path / "old"


def findings(folder):
    ignored = ("pack", "original")
    return [one for one in verify_case(folder, job=Job(), check_originals=False).findings if one.part not in ignored]


def test_an_older_case_verifies_before_and_after_its_tables_are_made_anew(old_case):
    assert findings(old_case) == []
    with CaseStore.open(old_case, "bob") as store:
        assert store.audit()[-1].action == "case.migrate"
        trail_state = next(entry for entry in store.audit() if entry.subject == "analysis 1").payload_sha256
        assert trail_state == sha256(OF_ANALYSIS.encode()).hexdigest()
        store.verify_audit()
        (old,) = store.incidents()
        assert (old.span, old.state, len(old.tracks)) == (Timespan(1_000_000, 1_500_000), "walking", 1)
        assert store.latest_reviews()[1].verdict is Verdict.CONFIRMED
        assert store.search("walking") == [1]
        assert store.latest_analysis(1).id == 1
    assert findings(old_case) == []


def test_a_number_is_never_used_again_after_the_table_was_made_anew(old_case):
    with CaseStore.open(old_case, "bob") as store:
        assert record_incident(store, 1, Timespan(0, 1_000_000)).incident_ids == (3,)
        assert record_incident(store, 1, Timespan(5_000_000, 6_000_000)).incident_ids == (4,)
        store.verify_audit()


@pytest.mark.parametrize(
    ("statement", "subject"),
    [
        ("UPDATE analyses SET use_order = 9", "analysis 1"),
        ("UPDATE incidents SET end_us = end_us + 1 WHERE made_by IS NULL", "incidents of video 1"),
        ("UPDATE incidents SET made_by = 'eve' WHERE made_by IS NOT NULL", "incident made by hand 3"),
        ("UPDATE incidents SET made_by = NULL WHERE made_by IS NOT NULL", "incident made by hand 3"),
        ("UPDATE shapes SET label = 'nothing'", "shape 1"),
        ("UPDATE shapes SET withdrawn = 1", "shape 1"),
        ("INSERT INTO ignore_lists (camera_id, video_id, version, rules, author, at_utc)"
         " VALUES (NULL, 1, 1, '[]', 'eve', '')", "ignore list 1"),
    ],
)  # fmt: skip
def test_what_is_changed_behind_the_log_is_found(old_case, statement, subject):
    with CaseStore.open(old_case, "bob") as store:
        record_incident(store, 1, Timespan(0, 1_000_000), label="a thief")
    with closing(sqlite3.connect(old_case / "case.sqlite")) as connection:
        connection.execute(statement)
        connection.commit()
    assert subject in [one.subject for one in findings(old_case)]
