"""Two people at one case: nobody overturns what they have not read."""

from __future__ import annotations

import pytest

from tvad_desktop.domain.incident import Verdict
from tvad_desktop.storage.case_file import MissingRecordError
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.storage.reviews import IncidentChangedError

S = 1_000_000


@pytest.fixture
def one(store, analysis, incident) -> int:
    return store.replace_incidents(analysis.id, [incident(0, 10 * S)])[0].id


def test_a_note_alone_carries_no_verdict(store, one):
    read = store.revision(one)
    store.review(one, Verdict.CONFIRMED, revision=read)
    note = store.write_note(one, "a cart", revision=read + 1)
    assert [review.verdict for review in store.reviews(one)] == [Verdict.CONFIRMED]
    assert (note.text, note.author, note.revision) == ("a cart", "ada", read + 2)
    assert store.note(one) == "a cart"
    assert store.latest_reviews()[one].verdict is Verdict.CONFIRMED
    store.verify_audit()


@pytest.mark.parametrize(
    "act",
    [
        lambda store, one, read: store.review(one, Verdict.DISMISSED, "", revision=read),
        lambda store, one, read: store.write_note(one, "my cart", revision=read),
    ],
    ids=["review", "note"],
)
def test_a_stale_reader_is_refused_told_who_was_faster_and_stores_nothing(store, one, act):
    read = store.revision(one)
    with CaseStore.open(store.folder, "bob") as other:
        other.review(one, Verdict.CONFIRMED, "his bus", revision=read)
    entries = store.audit()
    with pytest.raises(IncidentChangedError, match="bob said “confirmed”"):
        act(store, one, read)
    assert store.audit() == entries
    assert store.note(one) == "his bus"
    store.review(one, Verdict.DISMISSED, revision=store.revision(one))  # having looked again
    assert store.note(one) == "his bus"
    store.verify_audit()


def test_an_incident_whose_span_moved_counts_as_changed_and_one_read_again_does_not(store, analysis, one, incident):
    read = store.revision(one)
    store.replace_incidents(analysis.id, [incident(0, 10 * S)])
    assert store.revision(one) == read
    newer = store.begin_analysis(1, "tvad-mini", "b" * 64, "{}")
    store.replace_incidents(newer.id, [incident(0, 10 * S)])
    assert store.revision(one) == read  # another analysis that finds the same changes nothing for a reader
    store.replace_incidents(newer.id, [incident(0, 9 * S)])
    with pytest.raises(IncidentChangedError, match="scores were read anew"):
        store.review(one, Verdict.CONFIRMED, revision=read)


def test_every_note_is_kept_with_its_author(store, one):
    store.write_note(one, "a cart", revision=store.revision(one))
    store.write_note(one, "a cart", revision=store.revision(one))  # nothing new
    with CaseStore.open(store.folder, "bob") as other:
        other.review(one, Verdict.CONFIRMED, "a bus", revision=other.revision(one))
        other.write_note(one, "", revision=other.revision(one))
    assert [(note.author, note.text) for note in store.notes(one)] == [("ada", "a cart"), ("bob", "a bus"), ("bob", "")]
    assert store.note(one) == ""
    assert store.search("bus") == [one]


def test_notes_of_older_cases_stay_readable(store, one):
    with store._change() as trail:  # as earlier versions kept them
        row = store._insert(
            "reviews",
            incident_id=one,
            verdict="confirmed",
            note="a tram",
            reviewer="eve",
            at_utc="2024-01-01T00:00:00Z",
        )
        trail.append_change("review.add", row)
    assert store.note(one) == "a tram"
    assert store.latest_notes() == {one: "a tram"}
    store.write_note(one, "a bus", revision=store.revision(one))
    assert [(note.author, note.text) for note in store.notes(one)] == [("eve", "a tram"), ("ada", "a bus")]
    assert store.latest_notes() == {one: "a bus"}
    store.verify_audit()


def test_an_incident_with_only_a_note_is_kept_when_it_vanishes(store, analysis, one):
    store.write_note(one, "a cart", revision=store.revision(one))
    store.replace_incidents(analysis.id, [])
    assert store.note(one) == "a cart"
    with pytest.raises(MissingRecordError):
        store.write_note(99, "?", revision=1)
