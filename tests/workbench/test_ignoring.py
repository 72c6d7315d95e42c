"""A flag, a tree, a burnt-in clock: their heat counts for nothing, and nothing else is lost."""

from __future__ import annotations

from datetime import datetime

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from minute_case import S, make_case, spans

from tvad_desktop.cli.main import ENVIRONMENT, run
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.ignoring import IgnoreRule, leave_out
from tvad_desktop.domain.media import Region, Timespan
from tvad_desktop.domain.numbered import with_one_more
from tvad_desktop.domain.scores import HeatmapSequence
from tvad_desktop.workbench.casework import record_incident
from tvad_desktop.workbench.ignoring import remove_rule, shown_scores
from tvad_desktop.workbench.incidents import apply_ignore_rules

UPPER_LEFT = Region(0.0, 0.0, 0.2, 0.34)  # of a grid of 3 × 5: its first cell


@pytest.fixture
def store(tmp_path):
    with make_case(tmp_path / "case") as store:
        yield store


def test_heat_of_an_ignored_place_makes_no_incident_and_comes_back(store):
    before, scores = spans(store), store.score_track(1).scores
    rules = with_one_more((), IgnoreRule(0, "a flag", UPPER_LEFT))
    apply_ignore_rules(store, rules, camera_id=1)
    assert spans(store) == [before[1]]
    shown = shown_scores(store, store.analysis(1))
    assert shown.scores[60] == pytest.approx(0.02, abs=1e-3)  # 12 s: what else there is in the picture
    assert np.array_equal(shown.scores[200:], scores[200:])
    assert np.array_equal(store.score_track(1).scores, scores)  # what the detector said stays
    apply_ignore_rules(store, remove_rule(rules, 1), camera_id=1)
    assert [one[1:] for one in spans(store)] == [one[1:] for one in before]
    assert [entry.action for entry in store.audit()].count("ignore.set") == 2
    store.verify_audit()


def test_what_a_person_made_or_said_stays_when_its_place_is_ignored(store):
    made = record_incident(store, 1, Timespan(11 * S, 12 * S), {11 * S: UPPER_LEFT}).incident_ids[0]
    store.write_note(1, "look", revision=store.revision(1))
    apply_ignore_rules(store, with_one_more((), IgnoreRule(0, "", UPPER_LEFT)), camera_id=1)
    assert {one.id: one.below_threshold for one in store.incidents()} == {1: True, 2: False, made: False}


def test_a_stretch_of_one_video_and_a_time_of_day(store):
    apply_ignore_rules(store, with_one_more((), IgnoreRule(0, "rain", span=Timespan(0, 15 * S))), video_id=1)
    assert spans(store)[0][1:] == (15, 20)
    day = IgnoreRule(0, "shift", day_minutes=(23 * 60 + 59, 1))  # over midnight
    apply_ignore_rules(store, with_one_more((), day), video_id=1)
    assert [one[1:] for one in spans(store)] == [(10, 20), (40, 45)]  # nobody knows the time
    store.set_recorded_from(1, datetime(2024, 3, 12, 0, 0, 20))
    apply_ignore_rules(store, with_one_more((), day), video_id=1)
    assert [one[1:] for one in spans(store)] == [(40, 45)]  # from 00:01:00 on


@pytest.mark.parametrize(
    "rule",
    [
        IgnoreRule(0, "everything"),
        IgnoreRule(0, "", Region(0.9, 0.0, 0.2, 0.1)),
        IgnoreRule(0, "", span=Timespan(5, 5)),
        IgnoreRule(0, "", day_minutes=(0, 9999)),
    ],
)
def test_what_means_nothing_is_refused(store, rule):
    with pytest.raises(UserError, match="cannot be ignored"):
        apply_ignore_rules(store, with_one_more((), rule), camera_id=1)
    assert store.ignore_rules(camera_id=1) == ()


@given(
    st.lists(st.tuples(*[st.floats(0, 0.5)] * 2, *[st.floats(0.01, 0.5)] * 2), max_size=3),
    st.integers(0, 2**32 - 1),
)
def test_heat_is_only_ever_taken_away(boxes, seed):
    scores = np.random.default_rng(seed).random((4, 6, 8)).astype(np.float32)
    heat = HeatmapSequence(np.arange(4, dtype=np.int64) * 200_000, scores)
    rules = [IgnoreRule(number, "", Region(*box)) for number, box in enumerate(boxes)]
    kept, share = leave_out(heat, rules, None)
    assert ((kept.scores == scores) | (kept.scores == 0)).all()
    assert ((share >= 0) & (share <= 1)).all()
    assert np.allclose(share * scores.max(axis=(1, 2)), kept.scores.max(axis=(1, 2)))


def test_it_is_said_on_the_command_line(store, tmp_path, capsys):
    case = ["--case", str(store.folder)]
    box = ["--region", "0,0,0.2,0.34", "--reason", "a flag"]
    assert run(["ignore", "add", *case, "--camera", "Gate", *box]) == 0
    assert "camera Gate:   1  in 20% × 34% from 0% right, 0% down (a flag)" in capsys.readouterr().out
    assert run(["incidents", *case]) == 0
    said = capsys.readouterr()
    assert "counts for nothing in 20%" in said.err
    assert len(said.out.splitlines()) == 1
    assert run(["export", *case, "--out", str(tmp_path / "out")]) == 0
    assert "(a flag)" in (tmp_path / "out" / "report.html").read_text()
    assert run(["ignore", "remove", *case, "--camera", "Gate", "7"]) == ENVIRONMENT
    assert "There are: 1" in capsys.readouterr().err
    assert run(["ignore", "remove", *case, "--camera", "Gate", "1"]) == 0
    assert run(["ignore", "add", *case, "--camera", "Gate", "--from", "0:01", "--to", "0:02"]) == 2


def test_scores_without_what_counts_for_nothing_are_read_from_heat_once(store, monkeypatch):
    apply_ignore_rules(store, with_one_more((), IgnoreRule(0, "a flag", UPPER_LEFT)), camera_id=1)
    first = shown_scores(store, store.analysis(1))
    monkeypatch.setattr(type(store), "heatmaps", None)  # would fail
    assert np.array_equal(shown_scores(store, store.analysis(1)).scores, first.scores)


def test_other_rules_are_not_answered_from_memory(store):
    analysis = store.analysis(1)
    apply_ignore_rules(store, with_one_more((), IgnoreRule(0, "a flag", UPPER_LEFT)), camera_id=1)
    before = shown_scores(store, analysis).scores
    apply_ignore_rules(store, with_one_more((), IgnoreRule(0, "all of it", Region(0, 0, 1, 1))), camera_id=1)
    assert before.max() > 0
    assert shown_scores(store, analysis).scores.max() == 0


def test_deriving_reads_every_heat_file_once(store, monkeypatch):
    from tvad_desktop.storage import analyses
    from tvad_desktop.workbench.incidents import update_incidents

    read, real = [], analyses.read_content
    monkeypatch.setattr(analyses, "read_content", lambda *said: (read.append(said[1]), real(*said))[1])
    update_incidents(store, store.analysis(1))
    assert read
    assert len(read) == len(set(read))
