"""Footage that was taken out of a case is shown nowhere, stays provable, and can be put back."""

from __future__ import annotations

import pytest

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.incident import Verdict
from tvad_desktop.storage.cases import CaseStore


@pytest.fixture
def decided(store, analysis, incident) -> int:
    """A confirmed incident of the only footage."""
    found = store.replace_incidents(analysis.id, [incident(1, 3)])
    store.review(found[0].id, Verdict.CONFIRMED, "The ladder", revision=store.revision(found[0].id))
    return found[0].id


def test_removed_footage_is_shown_nowhere_and_proven_still(store, analysis, decided) -> None:
    store.remove_videos([analysis.video_id], "another  site")
    assert store.videos() == []
    assert store.incidents() == []
    assert store.search("ladder") == []
    with pytest.raises(UserError, match="removed from the case"):
        store.video(analysis.video_id)
    with pytest.raises(UserError, match="removed from the case"):
        store.incident(decided)
    (removal,) = store.removals()
    assert (removal.video_id, removal.reason, removal.who) == (analysis.video_id, "another site", "ada")
    assert [entry.action for entry in store.audit()][-1] == "video.remove"
    store.verify_audit()


def test_what_is_put_back_is_as_it_was(store, analysis, decided) -> None:
    before = store.videos(), store.incidents(), store.latest_reviews()
    store.remove_videos([analysis.video_id], "a mistake")
    store.restore_videos([analysis.video_id], "it was none")
    assert (store.videos(), store.incidents(), store.latest_reviews()) == before
    assert store.removals() == []
    store.verify_audit()


def test_footage_that_is_imported_again_comes_back(store, video, analysis, decided) -> None:
    store.remove_videos([analysis.video_id], "a mistake")
    assert store.add_video(video, None, None).id == analysis.video_id
    assert [one.id for one in store.incidents()] == [decided]
    store.verify_audit()


@pytest.mark.parametrize(("column", "value"), [("reason", "forged"), ("removed", 0)])
def test_a_removal_that_was_changed_behind_the_log_is_noticed(store, analysis, column, value) -> None:
    store.remove_videos([analysis.video_id], "another site")
    store.database.execute(f"UPDATE removals SET {column} = ?", [value])
    store.database.conn.commit()
    with pytest.raises(UserError, match="removal 1 is not as audit entry"):
        store.verify_audit()


def test_removing_takes_a_reason_and_footage_that_is_there(store: CaseStore, analysis) -> None:
    with pytest.raises(UserError, match="with a reason"):
        store.remove_videos([analysis.video_id], "  ")
    with pytest.raises(UserError, match="no video 7"):
        store.remove_videos([analysis.video_id, 7], "another site")
    assert store.removals() == []
    store.remove_videos([analysis.video_id], "another site")
    with pytest.raises(UserError, match="already removed"):
        store.remove_videos([analysis.video_id], "another site")
    store.restore_videos([analysis.video_id])
    with pytest.raises(UserError, match="not removed"):
        store.restore_videos([analysis.video_id])
