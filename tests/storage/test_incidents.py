"""Incidents: derived anew as often as one likes, without losing what people said about them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.events import Reason
from tvad_desktop.domain.incident import Verdict
from tvad_desktop.domain.matching import match_spans
from tvad_desktop.domain.media import Timespan
from tvad_desktop.domain.questions import FIRST_QUESTION

S = 1_000_000


def test_incidents_come_back_exactly_and_in_order(store, analysis, incident):
    late, early = incident(20 * S, 30 * S), incident(1 * S, 3 * S, "standing")
    stored = store.replace_incidents(analysis.id, [late, early])
    assert [found.span.start_us for found in stored] == [1 * S, 20 * S]
    assert stored == store.incidents() == store.incidents(1)
    assert stored[0] == replace(early, id=stored[0].id, video_id=1, analysis_id=analysis.id)
    assert store.incident(stored[1].id) == stored[1]
    assert store.incidents(2) == []


def test_incidents_of_several_videos_are_listed_video_by_video(store, analysis, incident, video):
    other = store.add_video(replace(video, path=Path("/footage/yard.mp4")), None, None)
    other_analysis = store.begin_analysis(other.id, "tvad-mini", "a" * 64, "{}")
    store.replace_incidents(other_analysis.id, [incident(0, S)])
    store.replace_incidents(analysis.id, [incident(5 * S, 6 * S)])
    assert [found.video_id for found in store.incidents()] == [1, 2]
    store.replace_incidents(analysis.id, [])
    assert [found.video_id for found in store.incidents()] == [2]


def test_an_incident_that_moves_a_little_keeps_its_id_and_all_that_was_said(store, analysis, incident):
    first, second = store.replace_incidents(analysis.id, [incident(0, 10 * S), incident(20 * S, 30 * S)])
    review = store.review(second.id, Verdict.CONFIRMED, "a cart", revision=store.revision(second.id))
    message = store.add_message(second.id, "user", "who?")

    moved, new, same = store.replace_incidents(
        analysis.id, [incident(0, 6 * S), incident(12 * S, 14 * S), incident(18 * S, 31 * S, "running")]
    )
    assert (moved.id, same.id) == (first.id, second.id)
    assert new.id not in (first.id, second.id)
    assert (same.state, same.span) == ("running", Timespan(18 * S, 31 * S))
    assert store.reviews(same.id) == [review]
    assert store.messages(same.id) == [message]


def test_an_incident_that_vanishes_stays_if_a_person_has_touched_it(store, analysis, incident):
    made = store.replace_incidents(analysis.id, [incident(k * 20 * S, k * 20 * S + 10 * S) for k in range(6)])
    reviewed, silent, asked, noted, tagged, described = made
    store.review(reviewed.id, Verdict.DISMISSED, "a cat", revision=store.revision(reviewed.id))
    message = store.add_message(asked.id, "user", "a dog?")
    store.write_note(noted.id, "look again", revision=store.revision(noted.id))
    store.set_tags(tagged.id, ["night"], revision=store.revision(tagged.id))
    store.add_message(described.id, "user", FIRST_QUESTION)  # by the program itself: nobody has looked at it
    assert store.replace_incidents(analysis.id, []) == []

    touched = [reviewed, asked, noted, tagged]
    assert store.incidents() == [replace(one, below_threshold=True) for one in touched]
    assert store.search("cat") == [reviewed.id]
    assert store.messages(asked.id) == [message]
    with pytest.raises(UserError, match=f"no incident {silent.id}"):
        store.incident(silent.id)
    assert store.incident(described.id).below_threshold

    back, fresh = store.replace_incidents(analysis.id, [incident(0, 9 * S), incident(20 * S, 30 * S)])
    assert (back.id, back.below_threshold) == (reviewed.id, False)
    assert fresh.id > described.id  # an id never names another incident
    assert [one.id for one in store.incidents() if one.below_threshold] == [asked.id, noted.id, tagged.id]
    store.verify_audit()


def test_a_new_analysis_of_the_same_video_takes_the_reviews_over(store, analysis, incident):
    (old,) = store.replace_incidents(analysis.id, [incident(0, 10 * S)])
    store.review(old.id, Verdict.CONFIRMED, "", revision=store.revision(old.id))
    newer = store.begin_analysis(1, "tvad-mini", "b" * 64, "{}")
    assert store.incidents() == [old]
    (found,) = store.replace_incidents(newer.id, [incident(1 * S, 10 * S)])
    assert (found.id, found.analysis_id) == (old.id, newer.id)
    assert len(store.reviews(found.id)) == 1


def test_the_best_overlap_is_matched_first_and_each_only_once():
    previous = {1: Timespan(0, 100), 2: Timespan(50, 150)}
    assert match_spans(previous, [Timespan(40, 140), Timespan(0, 90)]) == {0: 2, 1: 1}
    assert match_spans(previous, [Timespan(0, 100), Timespan(0, 99)]) == {0: 1}
    assert match_spans({1: Timespan(0, 100)}, [Timespan(0, 50)]) == {0: 1}
    assert match_spans({1: Timespan(0, 100)}, [Timespan(0, 49)]) == {}
    assert match_spans({1: Timespan(0, 100)}, [Timespan(100, 200)]) == {}
    assert match_spans({}, [Timespan(0, 1)]) == {}


def test_an_incident_that_does_not_exist_is_answered_with_those_that_do(store, analysis, incident):
    with pytest.raises(UserError, match=r"no incident 5\. It has no incident at all yet"):
        store.incident(5)
    store.replace_incidents(analysis.id, [incident(0, S), incident(5 * S, 6 * S)])
    for call in (
        lambda: store.incident(5),
        lambda: store.review(5, Verdict.OPEN, revision=1),
        lambda: store.add_message(5, "user", "?"),
    ):
        with pytest.raises(UserError, match=r"no incident 5\. It has 1, 2\."):
            call()


def fallen(probability=0.9):
    return Reason("fall", probability, 2 * S, 4 * S, "somebody upright went down and stayed there, 2 s")


def test_the_reasons_of_an_incident_come_back_and_follow_it(store, analysis, incident):
    two = (fallen(), Reason("fight", 0.6, S, 3 * S, "fast irregular movement, 2 s"))
    (stored,) = store.replace_incidents(analysis.id, [replace(incident(S, 5 * S), reasons=two)])
    assert stored.reasons == two
    assert store.incident(stored.id).reasons == store.incidents()[0].reasons == two
    (again,) = store.replace_incidents(analysis.id, [replace(incident(S, 5 * S), reasons=two[:1])])
    assert (again.id, again.reasons) == (stored.id, two[:1])
    store.replace_incidents(analysis.id, [])
    assert store._rows("SELECT * FROM reasons") == []
    store.verify_audit()


def test_reasons_are_logged_when_they_change_and_cannot_be_changed_unseen(store, analysis, incident):
    def explained():
        return sum(entry.action == "incidents.explain" for entry in store.audit())

    store.replace_incidents(analysis.id, [incident(S, 5 * S)])
    assert explained() == 0, "a case without reasons is logged as it always was"
    for _ in range(2):
        store.replace_incidents(analysis.id, [replace(incident(S, 5 * S), reasons=(fallen(),))])
        assert explained() == 1
    store._database.execute("UPDATE reasons SET text = 'nothing'")
    with pytest.raises(UserError, match="reasons of video 1"):
        store.verify_audit()


@pytest.mark.parametrize("broken", ["kind = 'murder'", "probability = 7", "end_us = 0"])
def test_a_reason_that_no_cue_can_have_given_is_damage(store, analysis, incident, broken):
    store.replace_incidents(analysis.id, [replace(incident(S, 5 * S), reasons=(fallen(),))])
    store._database.execute(f"UPDATE reasons SET {broken}")
    with pytest.raises(UserError, match="incident 1"):
        store.incidents()
