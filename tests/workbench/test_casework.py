"""Incidents made by hand, cut, split, merged and taken back: nothing a person did is lost, all of it is undone."""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from minute_case import S, make_case, spans

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.hand_drawn import NO_BOX
from tvad_desktop.domain.incident import Verdict
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.media import Region, Timespan
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.storage.reviews import IncidentChangedError
from tvad_desktop.workbench import casework
from tvad_desktop.workbench.incidents import set_threshold
from tvad_desktop.workbench.verify import verify_case

BOX = Region(0.1, 0.2, 0.2, 0.3)


@pytest.fixture
def store(tmp_path):
    with make_case(tmp_path / "case") as store:
        yield store


def is_whole(store: CaseStore) -> bool:
    store.verify_audit()
    findings = verify_case(store.folder, job=Job(), check_originals=False).findings
    return not [one for one in findings if one.part not in ("pack", "original")]


def test_an_incident_is_recorded_without_any_analysis(tmp_path):
    with make_case(tmp_path / "case", analysed=False) as store:
        boxes = {2 * S: BOX, 6 * S: Region(0.7, 0.6, 0.2, 0.3)}
        done = casework.record_incident(store, 1, Timespan(2 * S, 8 * S), boxes, "  climbs over\n the fence ")
        (made,) = store.incidents()
        assert done.incident_ids == (made.id,)
        assert (made.made_by, made.label, made.analysis_id, made.peak_score) == (
            "ada",
            "climbs over the fence",
            None,
            0,
        )
        assert (made.span, made.from_cell, made.to_cell) == (Timespan(2 * S, 8 * S), "center left", "lower right")
        (track,) = made.tracks
        assert (track.points[0].time_us, track.points[-1].time_us) == (2 * S, 8 * S - 1)
        at = {point.time_us: point.region for point in track.points}
        assert at[4 * S].x == pytest.approx(0.4)  # half the way at half the time
        assert at[8 * S - 1] == boxes[6 * S]  # still after the last box
        assert store.search("fence") == [made.id]
        store.review(made.id, Verdict.CONFIRMED, revision=store.revision(made.id))
        assert is_whole(store)
        actions = [entry.action for entry in store.audit()]
        assert actions[-3:] == ["incident.make", "incident.draw", "review.add"]


def test_where_nothing_was_drawn_the_place_is_not_told(store):
    casework.record_incident(store, 1, Timespan(30 * S, 31 * S))
    made = store.incidents()[1]
    assert (made.state, made.tracks, made.region) == (NO_BOX, (), Region(0, 0, 1, 1))
    assert made.analysis_id == 1
    assert made.peak_score == pytest.approx(0.02, abs=1e-3)


@pytest.mark.parametrize(
    ("span", "boxes"),
    [
        (Timespan(5 * S, 5 * S), {}),
        (Timespan(-1, 5 * S), {}),
        (Timespan(60 * S, 61 * S), {}),
        (Timespan(0, S), {0: Region(0.9, 0.1, 0.3, 0.1)}),
        (Timespan(0, S), {0: Region(0.1, 0.1, 0.0, 0.1)}),
    ],
)
def test_what_cannot_be_an_incident_is_refused_and_leaves_nothing(store, span, boxes):
    before, entries = store.incidents(), store.audit()
    with pytest.raises(UserError):
        casework.record_incident(store, 1, span, boxes)
    assert (store.incidents(), store.audit()) == (before, entries)


def test_a_cut_incident_stays_cut_whatever_the_threshold_finds(store):
    first, _second = store.incidents()
    done = casework.cut_incident(store, first.id, Timespan(12 * S, 14 * S), store.revision(first.id))
    cut = store.incident(first.id)
    assert (cut.span, cut.shaped_by) == (Timespan(12 * S, 14 * S), "ada")
    assert all(cut.span.contains(point.time_us) for track in cut.tracks for point in track.points)
    for threshold in (0.3, 0.95, 0.5):
        set_threshold(store, threshold)
        held = store.incident(first.id)
        assert held.span == Timespan(12 * S, 14 * S)
        assert held.below_threshold is (threshold == 0.95)
        assert next(one.id for one in store.incidents()) == first.id
        assert not any(
            one.id != first.id and one.span.overlap_us(Timespan(10 * S, 20 * S)) for one in store.incidents()
        )
    casework.undo_reshaping(store, done)
    assert store.incident(first.id).span == first.span
    casework.redo_reshaping(store, done)
    assert store.incident(first.id).span == Timespan(12 * S, 14 * S)
    assert [entry.action for entry in store.audit() if entry.action.startswith("incident.")] == [
        "incident.cut", "incident.undo", "incident.redo",
    ]  # fmt: skip
    assert is_whole(store)


def test_a_split_incident_keeps_its_words_and_the_rest_is_one_of_its_own(store):
    first, second = store.incidents()
    store.review(first.id, Verdict.CONFIRMED, "a cart", revision=store.revision(first.id))
    done = casework.split_incident(store, first.id, 15 * S, store.revision(first.id))
    assert spans(store) == [(first.id, 10, 15), (3, 15, 20), (second.id, 40, 45)]
    assert store.latest_reviews().keys() == {first.id}
    set_threshold(store, 0.4)
    assert spans(store)[:2] == [(first.id, 10, 15), (3, 15, 20)]
    casework.undo_reshaping(store, done)
    assert spans(store) == [(first.id, 10, 20), (second.id, 40, 45)]
    with pytest.raises(UserError, match="Incident 3 was taken back by ada"):
        store.incident(3)
    casework.redo_reshaping(store, done)
    assert spans(store) == [(first.id, 10, 15), (3, 15, 20), (second.id, 40, 45)]
    with pytest.raises(UserError, match="does not go on"):
        casework.split_incident(store, first.id, 15 * S, store.revision(first.id))
    assert is_whole(store)


def test_merged_incidents_lose_no_words(store):
    first, second = store.incidents()
    store.write_note(first.id, "a cart", revision=store.revision(first.id))
    store.write_note(second.id, "the cart again", revision=store.revision(second.id))
    store.set_tags(first.id, ["cart"], revision=store.revision(first.id))
    store.review(second.id, Verdict.CONFIRMED, revision=store.revision(second.id))
    done = casework.merge_incidents(store, {one: store.revision(one) for one in (first.id, second.id)})
    (merged,) = store.incidents()
    assert (merged.id, merged.parts) == (second.id, (first.id,))  # the one that was decided about
    assert (merged.span.start_us, merged.span.end_us) == (first.span.start_us, second.span.end_us)
    assert store.note(merged.id) == "the cart again\na cart"
    assert store.tags() == {first.id: ("cart",), second.id: ("cart",)}
    with pytest.raises(UserError, match=f"merged into incident {second.id}"):
        store.review(first.id, Verdict.OPEN, revision=store.revisions()[first.id])
    set_threshold(store, 0.3)
    set_threshold(store, 0.5)
    assert [one.id for one in store.incidents()] == [merged.id]
    casework.undo_reshaping(store, done)
    assert spans(store) == [(first.id, 10, 20), (second.id, 40, 45)]
    assert (store.note(second.id), store.tags()) == ("the cart again", {first.id: ("cart",)})
    assert is_whole(store)


def test_what_does_not_belong_together_is_not_merged(store):
    first, second = store.incidents()
    with pytest.raises(UserError, match="two incidents or more"):
        casework.merge_incidents(store, {first.id: 1})
    store.review(first.id, Verdict.CONFIRMED, revision=store.revision(first.id))
    store.review(second.id, Verdict.DISMISSED, revision=store.revision(second.id))
    with pytest.raises(UserError, match=r"1 is “confirmed”, 2 is “dismissed”"):
        casework.merge_incidents(store, store.revisions())
    assert len(store.incidents()) == 2


def test_nobody_cuts_what_somebody_else_has_changed_since_it_was_read(store):
    first, _ = store.incidents()
    read = store.revision(first.id)
    done = casework.cut_incident(store, first.id, Timespan(12 * S, 14 * S), read)
    with pytest.raises(IncidentChangedError, match="ada changed its span"):
        casework.cut_incident(store, first.id, Timespan(11 * S, 14 * S), read)
    casework.cut_incident(store, first.id, Timespan(11 * S, 14 * S), store.revision(first.id))
    with pytest.raises(IncidentChangedError):
        casework.undo_reshaping(store, done)
    assert store.incident(first.id).span.start_us == 11 * S


def test_only_what_was_recorded_by_hand_is_taken_back(store):
    made = casework.record_incident(store, 1, Timespan(30 * S, 31 * S), label="x").incident_ids[0]
    done = casework.withdraw_incident(store, made, store.revision(made))
    assert made not in [one.id for one in store.incidents()]
    casework.undo_reshaping(store, done)
    assert store.incident(made).label == "x"
    with pytest.raises(UserError, match="was found"):
        casework.withdraw_incident(store, 1, store.revision(1))


ACTS = st.lists(
    st.one_of(
        st.tuples(st.just("record"), st.integers(0, 50), st.integers(1, 12)),
        st.tuples(st.just("cut"), st.integers(0, 5), st.integers(0, 50), st.integers(1, 12)),
        st.tuples(st.just("split"), st.integers(0, 5), st.integers(1, 9)),
        st.tuples(st.just("merge"), st.integers(0, 5), st.integers(0, 5)),
        st.tuples(st.just("withdraw"), st.integers(0, 5)),
        st.tuples(st.just("threshold"), st.sampled_from([0.3, 0.55, 0.95])),
        st.tuples(st.just("note"), st.integers(0, 5), st.text("abc", max_size=3)),
        st.tuples(st.just("undo")),
        st.tuples(st.just("redo")),
    ),
    max_size=14,
)
FEW = settings(max_examples=int(os.environ.get("TVAD_EXAMPLES", "15")))


class Reviewer:
    """Somebody who does things to incidents and takes them back, as the window lets them."""

    def __init__(self, store: CaseStore) -> None:
        self.store = store
        self.done: list[tuple[casework.Reshaping, object]] = []
        self.undone: list[casework.Reshaping] = []

    def shown(self) -> object:
        """What must come back exactly by undo; whether a threshold finds it is another matter."""
        return [
            (one.id, one.span, one.peak_us, one.region, one.tracks, one.label, one.parts, self.store.note(one.id))
            for one in self.store.incidents()
        ]

    def act(self, act: tuple) -> None:
        incidents = self.store.incidents()
        if act[0] in ("undo", "redo"):
            getattr(self, act[0])()
            return
        if act[0] == "record":
            span = Timespan(act[1] * S, (act[1] + act[2]) * S)
            self.keep(lambda: casework.record_incident(self.store, 1, span, {span.start_us: BOX}))
            return
        if act[0] == "threshold":
            set_threshold(self.store, act[1])
            self.done, self.undone = [], []  # what is found now is another list
            return
        if not incidents:
            return
        one = incidents[act[1] % len(incidents)]
        revision = self.store.revision(one.id)
        if act[0] == "cut":
            span = Timespan(act[2] * S, (act[2] + act[3]) * S)
            self.keep(lambda: casework.cut_incident(self.store, one.id, span, revision))
        elif act[0] == "split":
            at_us = one.span.start_us + one.span.duration_us * act[2] // 10
            self.keep(lambda: casework.split_incident(self.store, one.id, at_us, revision))
        elif act[0] == "merge":
            other = incidents[act[2] % len(incidents)]
            both = {each.id: self.store.revision(each.id) for each in (one, other)}
            self.keep(lambda: casework.merge_incidents(self.store, both))
        elif act[0] == "withdraw":
            self.keep(lambda: casework.withdraw_incident(self.store, one.id, revision))
        else:
            self.store.write_note(one.id, act[2], revision=revision)
            self.done, self.undone = [], []

    def keep(self, do) -> None:
        before, entries = self.shown(), len(self.store.audit())
        try:
            done = do()
        except UserError:
            assert (self.shown(), len(self.store.audit())) == (before, entries)  # refused whole
            return
        self.done.append((done, before))
        self.undone.clear()
        assert len(self.store.audit()) > entries

    def undo(self) -> None:
        if self.done:
            done, before = self.done.pop()
            casework.undo_reshaping(self.store, done)
            assert self.shown() == before
            self.undone.append(done)

    def redo(self) -> None:
        if self.undone:
            before = self.shown()
            casework.redo_reshaping(self.store, self.undone[-1])
            self.done.append((self.undone.pop(), before))


@FEW
@given(ACTS)
def test_whatever_is_done_is_undone_exactly_and_the_chain_is_whole(acts):
    with tempfile.TemporaryDirectory() as folder, make_case(Path(folder) / "case") as store:
        reviewer = Reviewer(store)
        touched: set[int] = set()
        for act in acts:
            reviewer.act(act)
            touched |= {row["incident_id"] for row in store._rows("SELECT incident_id FROM shapes")}
        store.verify_audit()
        kept = {row["id"] for row in store._rows("SELECT id FROM incidents")}
        assert touched <= kept
        hidden = {one for one in touched if store.shape(one).is_hidden}
        assert touched - hidden <= {one.id for one in store.incidents()}
        while reviewer.done:
            reviewer.undo()
        store.verify_audit()
