"""Tracks of objects: kept in batches, read back whole, covered by the log, and no trap in a case from elsewhere."""

from __future__ import annotations

import sqlite3
from collections import Counter
from contextlib import closing
from dataclasses import replace

import pytest

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.media import Region, Timespan
from tvad_desktop.domain.observed import ObservedTrack
from tvad_desktop.storage import observed_tracks
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.storage.examine import examine

S = 1_000_000


def seen(first_s: float, last_s: float, **facts) -> ObservedTrack:
    first_us, last_us = round(first_s * S), round(last_s * S)
    points = ((first_us, Region(0.1, 0.2, 0.05, 0.2)), (last_us, Region(0.5, 0.2, 0.05, 0.2)))
    usual = {"kind": "person", "score": 0.8, "best_us": first_us, "sightings": 2, "cells": ("center left", "center"),
             "speed": 0.7, "direction": "right", "standing_us": 0, "height": 0.2,
             "colours": ("red", "black")}  # fmt: skip
    return ObservedTrack(id=0, analysis_id=1, first_us=first_us, last_us=last_us, points=points, **(usual | facts))


def test_tracks_come_back_as_they_were_kept(store, analysis):
    one, other = seen(1, 5), seen(2, 9, kind="car", colours=())
    assert store.save_tracks(analysis.id, iter([one, other])) == 2
    (first, second) = store.tracks_within(analysis.id, Timespan(0, 60 * S))
    assert replace(first, id=0, points=one.points) == one
    assert replace(second, id=0, points=other.points) == other
    for before, after in zip(one.points, first.points, strict=True):
        assert before[0] == after[0]
        assert after[1].x == pytest.approx(before[1].x, abs=1 / 65535)
    assert store.track(first.id).points == first.points
    store.verify_audit()


def test_only_what_is_seen_in_a_span_is_read_for_it(store, analysis):
    store.save_tracks(analysis.id, [seen(1, 5), seen(8, 9)])
    assert [one.first_us for one in store.tracks_within(analysis.id, Timespan(5 * S, 8 * S))] == [S]
    assert store.tracks_within(analysis.id, Timespan(6 * S, 8 * S)) == []


def test_tracks_are_kept_in_batches_and_replaced_as_a_whole(store, analysis, monkeypatch):
    monkeypatch.setattr(observed_tracks, "BATCH_TRACKS", 4)
    store.save_tracks(analysis.id, (seen(number, number + 1) for number in range(9)))
    assert [entry.action for entry in store.audit()].count("tracks.save") == 3
    store.save_tracks(analysis.id, [seen(1, 2)])
    assert len(store.find_tracks([], None)) == 1
    store.verify_audit()


def test_an_analysis_that_saw_nothing_was_looked_through(store, analysis):
    assert store.looked_for_tracks() == set()
    store.save_tracks(analysis.id, [])
    assert store.looked_for_tracks() == {analysis.id}


@pytest.mark.parametrize(
    "script",
    [
        "UPDATE observed_tracks SET kind = 'dog'",
        "UPDATE observed_tracks SET points = zeroblob(32)",
        "UPDATE observed_tracks SET colours = ''",
        "DELETE FROM observed_tracks",
        "DELETE FROM observed_batches",
        "INSERT INTO observed_batches (analysis_id, position) VALUES (1, 7)",
    ],
)
def test_what_is_changed_behind_the_log_is_found(store, analysis, script):
    store.save_tracks(analysis.id, [seen(1, 5), seen(2, 6)])
    store.verify_audit()
    with closing(sqlite3.connect(store.folder / "case.sqlite")) as connection:
        connection.execute("PRAGMA foreign_keys = ON")
        connection.executescript(script)
    with pytest.raises(UserError, match="batch of tracks"):
        store.verify_audit()


@pytest.mark.parametrize(
    "script",
    [
        "UPDATE observed_tracks SET points = x'00'",
        "UPDATE observed_tracks SET points = zeroblob(32)",
        "UPDATE observed_tracks SET first_us = last_us + 1",
        "UPDATE observed_tracks SET height = 9e999",
    ],
)
def test_a_track_that_none_can_have_made_is_told_in_one_line(store, analysis, script):
    store.save_tracks(analysis.id, [seen(1, 5)])
    with closing(sqlite3.connect(store.folder / "case.sqlite")) as connection:
        connection.executescript(script)
    with pytest.raises(UserError, match="track 1"):
        store.track(1)


def test_an_older_case_opens_and_has_no_tracks(tmp_path, video, version_before):
    with version_before("0007"), CaseStore.create(tmp_path / "case", "Car park", "ada") as store:
        store.begin_analysis(store.add_video(video, None, None).id, "tvad-mini", "a" * 64, "{}")
    with CaseStore.open(tmp_path / "case", "bob") as store:
        assert store.looked_for_tracks() == set()
        assert store.save_tracks(1, [seen(1, 2)]) == 1
        store.verify_audit()


def test_verify_reads_every_track(store, analysis):
    store.save_tracks(analysis.id, [seen(1, 5), seen(2, 6)])
    checked = Counter()
    assert not [one for one in examine(store, checked) if one.part == "track"]
    assert checked["tracks of objects"] == 2
    with closing(sqlite3.connect(store.folder / "case.sqlite")) as connection:
        connection.execute("UPDATE observed_tracks SET points = x'00' WHERE id = 2")
        connection.commit()
    assert [one.subject for one in examine(store, Counter()) if one.part == "track"] == ["track 2"]
