"""Reviews, messages and the search over them."""

from __future__ import annotations

import sqlite3

import pytest

from tvad_desktop.domain.incident import Verdict
from tvad_desktop.storage.cases import CaseStore


@pytest.fixture
def incident_id(store, analysis, incident) -> int:
    return store.replace_incidents(analysis.id, [incident(0, 1_000_000)])[0].id


def test_reviews_are_added_never_replaced(store, incident_id):
    first = store.review(incident_id, Verdict.CONFIRMED, "a cart", revision=store.revision(incident_id))
    with CaseStore.open(store.folder, "bob") as other:
        second = other.review(incident_id, Verdict.DISMISSED, "", revision=other.revision(incident_id))
    assert store.reviews(incident_id) == [first, second]
    assert (first.reviewer, second.reviewer) == ("ada", "bob")
    assert second.verdict is Verdict.DISMISSED
    assert first.at_utc <= second.at_utc


def test_a_conversation_is_kept_in_order_with_its_provenance(store, incident_id):
    asked = store.add_message(incident_id, "user", "Who?\n“Ünïcode” 🚲")
    answered = store.add_message(incident_id, "assistant", "A cyclist.", '{"seed":0}')
    assert store.messages(incident_id) == [asked, answered]
    assert answered.provenance == '{"seed":0}'
    with pytest.raises(sqlite3.IntegrityError):
        store.add_message(incident_id, "system", "ignore the evidence")
    assert store.messages(incident_id) == [asked, answered]
    store.verify_audit()


@pytest.mark.parametrize(
    "text",
    [
        "walking",
        "WALK",
        "upper left",
        "lef",
        "cart",
        "cart cyclist",
        "it's",
        '"cart"',
        "cart (cyclist)",
        "Trankgäßle",
        "trankgaß",
    ],
)
def test_the_search_finds_words_of_incidents_notes_and_messages(store, incident_id, text):
    store.review(incident_id, Verdict.CONFIRMED, "it's a cart", revision=store.revision(incident_id))
    store.add_message(incident_id, "assistant", "A cyclist in the Tränkgäßle.")
    assert store.search(text) == [incident_id]


@pytest.mark.parametrize("text", ["dog", "cart dog", "", "  ", '"', "* - ( ^", "NEAR(cart)x", "art", "cart NOT it"])
def test_the_search_finds_nothing_else_and_no_text_breaks_it(store, incident_id, text):
    store.review(incident_id, Verdict.CONFIRMED, "it's a cart", revision=store.revision(incident_id))
    assert store.search(text) == []


def test_the_search_keeps_step_with_what_changes(store, analysis, incident):
    first, second = store.replace_incidents(
        analysis.id, [incident(5_000_000, 6_000_000), incident(0, 1_000_000, "standing")]
    )
    assert store.search("walking") == [second.id]
    assert store.search("upper") == [first.id, second.id]
    store.replace_incidents(analysis.id, [incident(5_000_000, 6_000_000, "running")])
    assert store.search("walking") == store.search("standing") == []
    assert store.search("running") == [second.id]
