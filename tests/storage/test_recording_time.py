"""When footage was recorded: kept, logged, and added to cases that are older than it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime

import pytest
from sqlite_utils import Database

from tvad_desktop.domain.errors import UserError
from tvad_desktop.storage.cases import CaseStore

EVENING = datetime(2024, 3, 12, 22, 0, 0)
LATER = datetime(2024, 3, 12, 22, 0, 1, 250_000)


def logged(store: CaseStore) -> list[str]:
    return [entry.action for entry in store.audit() if "video" in entry.subject]


def test_it_is_unknown_until_it_is_given_and_stays_until_another_is(store, video):
    added = store.add_video(video, None, None)
    assert added.recorded_from is None
    assert store.add_video(video, None, None, EVENING).recorded_from == EVENING
    assert store.add_video(video, None, None) == store.video(added.id)
    assert store.add_video(video, None, None, LATER).recorded_from == LATER
    assert store.videos()[0].recorded_from == LATER
    assert logged(store) == ["video.add", "video.date", "video.date"]
    store.verify_audit()


def test_new_footage_takes_it_along(store, video):
    assert store.add_video(video, None, None, EVENING).recorded_from == EVENING
    store.verify_audit()


def test_it_is_set_changed_and_removed(store, video):
    video_id = store.add_video(video, None, None).id
    for when in (EVENING, LATER, LATER, None, None):
        assert store.set_recorded_from(video_id, when).recorded_from == when
    assert logged(store) == ["video.add", *["video.date"] * 3]  # what changes nothing is not logged
    assert store.audit()[-1].subject == f"recording time of video {video_id}"
    store.verify_audit()


def test_what_cannot_be_kept_changes_nothing(store, video):
    video_id = store.add_video(video, None, None, EVENING).id
    entries = store.audit()
    with pytest.raises(UserError, match="in the year 9999"):
        store.set_recorded_from(video_id, datetime(9999, 12, 31))
    with pytest.raises(UserError, match="no video 7"):
        store.set_recorded_from(7, EVENING)
    assert store.video(video_id).recorded_from == EVENING
    assert store.audit() == entries


@pytest.mark.parametrize(
    ("known", "script", "broken"),
    [
        (EVENING, "UPDATE videos SET recorded_from = '2024-03-12T21:00:00'", "is not as audit entry 3 left it"),
        (EVENING, "UPDATE videos SET recorded_from = NULL", "is not as audit entry 3 left it"),
        (None, "UPDATE videos SET recorded_from = '2024-03-12T21:00:00'", "was added behind the audit log"),
    ],
)
def test_one_changed_behind_the_log_is_named(store, video, known, script, broken):
    store.add_video(video, None, None, known)
    with closing(sqlite3.connect(store.folder / "case.sqlite")) as connection:
        connection.executescript(script)
    with pytest.raises(UserError, match=f"recording time of video 1 {broken}"):
        store.verify_audit()


@pytest.fixture
def old_case(tmp_path, version_before, add_early_video):
    """A case with one video, made by the version whose videos had no recording time."""
    with version_before("0002"), CaseStore.create(tmp_path / "old", "Old", "ada") as store, store._change() as trail:
        add_early_video(store, trail)
    return tmp_path / "old"


def test_an_older_case_gets_the_column_after_a_backup_and_its_log_still_holds(old_case, video):
    with CaseStore.open(old_case, "bob") as store:
        assert store.videos()[0].recorded_from is None
        assert [entry.action for entry in store.audit()] == ["case.create", "video.add", "case.migrate"]
        store.verify_audit()
        assert store.add_video(video, None, None, EVENING) == store.video(1)
        store.verify_audit()

    with closing(sqlite3.connect(old_case / "case.before-0002_recording_time.sqlite")) as backup:
        columns = Database(backup).table("videos").columns_dict
        assert "sha256" in columns
        assert "recorded_from" not in columns
    with CaseStore.open(old_case, "ada") as again:
        assert again.video(1).recorded_from == EVENING
