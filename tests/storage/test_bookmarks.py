"""Moments that people noted, and names they gave to footage: kept, proven, found again, and never lost."""

from __future__ import annotations

import pytest

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Job
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.workbench.verify import verify_case


def test_a_bookmark_is_kept_written_anew_taken_back_and_put_back(store: CaseStore, analysis) -> None:
    made = store.add_bookmark(analysis.video_id, 2_500_000, "The  gate opens ")
    assert (made.video_id, made.time_us, made.note, made.author) == (1, 2_500_000, "The  gate opens", "ada")
    assert store.bookmarks() == [made]
    assert store.write_bookmark(made.id, "A van leaves").note == "A van leaves"
    store.remove_bookmark(made.id)
    assert store.bookmarks() == []
    store.restore_bookmark(made.id)
    assert [one.note for one in store.bookmarks()] == ["A van leaves"]
    actions = [entry.action for entry in store.audit()][-4:]
    assert actions == ["bookmark.add", "bookmark.write", "bookmark.remove", "bookmark.restore"]
    store.verify_audit()


def test_bookmarks_come_in_order_of_footage_and_time(store: CaseStore, analysis) -> None:
    later, sooner = store.add_bookmark(1, 9_000_000), store.add_bookmark(1, 1_000_000)
    assert [one.id for one in store.bookmarks()] == [sooner.id, later.id]
    assert [one.id for one in store.bookmarks(analysis.video_id)] == [sooner.id, later.id]


@pytest.mark.parametrize("time_us", [-1, 60_000_001])
def test_a_bookmark_lies_within_its_footage(store: CaseStore, analysis, time_us: int) -> None:
    with pytest.raises(UserError, match="within its footage"):
        store.add_bookmark(analysis.video_id, time_us)
    assert store.bookmarks() == []


def test_what_is_not_there_cannot_be_changed(store: CaseStore, analysis) -> None:
    with pytest.raises(UserError, match="no bookmark 4"):
        store.write_bookmark(4, "nothing")
    made = store.add_bookmark(analysis.video_id, 0)
    store.remove_bookmark(made.id)
    with pytest.raises(UserError, match="was removed"):
        store.write_bookmark(made.id, "too late")
    with pytest.raises(UserError, match="was removed"):
        store.remove_bookmark(made.id)
    store.restore_bookmark(made.id)
    with pytest.raises(UserError, match="not removed"):
        store.restore_bookmark(made.id)


def test_bookmarks_are_found_by_the_beginnings_of_their_words(store: CaseStore, analysis) -> None:
    gate = store.add_bookmark(analysis.video_id, 1, "The gate opens")
    van = store.add_bookmark(analysis.video_id, 2, "A van at the gate")
    assert store.search_bookmarks("gat") == [gate.id, van.id]
    assert store.search_bookmarks("gate van") == [van.id]
    assert store.search_bookmarks("…") == []
    store.write_bookmark(van.id, "A lorry")
    assert store.search_bookmarks("van") == []
    store.remove_bookmark(gate.id)
    assert store.search_bookmarks("gate") == []


def test_bookmarks_of_removed_footage_are_shown_nowhere(store: CaseStore, analysis) -> None:
    store.add_bookmark(analysis.video_id, 1, "The gate opens")
    store.remove_videos([analysis.video_id], "another site")
    assert store.bookmarks() == []
    assert store.search_bookmarks("gate") == []
    store.restore_videos([analysis.video_id])
    assert len(store.bookmarks()) == 1


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("UPDATE bookmarks SET time_us = 7", "bookmark 1 is not as audit entry"),
        ("UPDATE bookmark_notes SET text = 'forged'", "bookmark 1 is not as audit entry"),
        ("DELETE FROM bookmark_notes", "bookmark 1 is not as audit entry"),
        ("INSERT INTO bookmarks VALUES (9, 1, 5, 'eve', '2024')", "bookmark 9 was added behind"),
        ("UPDATE titles SET title = 'forged'", "title 1 is not as audit entry"),
        ("INSERT INTO titles VALUES (9, 1, 'forged', 'eve', '2024')", "title 9 was added behind"),
    ],
)
def test_what_was_changed_behind_the_log_is_noticed(store: CaseStore, analysis, change: str, said: str) -> None:
    store.add_bookmark(analysis.video_id, 5, "The gate")
    store.rename_video(analysis.video_id, "Gate, north")
    store.verify_audit()
    store.database.execute(change)
    store.database.conn.commit()
    with pytest.raises(UserError, match=said):
        store.verify_audit()


def test_footage_gets_a_name_and_loses_it(store: CaseStore, analysis) -> None:
    assert store.video(analysis.video_id).name == "gate.mp4"
    assert store.rename_video(analysis.video_id, "  Gate,\n north ").name == "Gate, north"
    assert [one.name for one in store.videos()] == ["Gate, north"]
    assert store.videos()[0].video.path.name == "gate.mp4"
    assert store.rename_video(analysis.video_id, "").name == "gate.mp4"
    assert [entry.action for entry in store.audit()][-2:] == ["video.rename"] * 2
    store.verify_audit()


def test_naming_footage_as_it_is_named_changes_nothing(store: CaseStore, analysis) -> None:
    store.rename_video(analysis.video_id, "Gate")
    entries = len(store.audit())
    store.rename_video(analysis.video_id, "Gate")
    assert len(store.audit()) == entries


def test_a_name_is_short_enough_to_be_read(store: CaseStore, analysis) -> None:
    with pytest.raises(UserError, match="at most 200"):
        store.rename_video(analysis.video_id, "x" * 201)


def test_an_older_case_gets_bookmarks_and_names(tmp_path, video, version_before) -> None:
    with version_before("0018"), CaseStore.create(tmp_path / "old", "Old", "ada") as older:
        older._database.execute("SELECT 1")
    with CaseStore.open(tmp_path / "old", "ada") as store:
        store.add_video(video, None, None)
        store.add_bookmark(1, 5, "The gate")
        store.rename_video(1, "North")
        store.verify_audit()
    assert not verify_case(tmp_path / "old", job=Job()).broken
