"""Finding objects in whole recordings, and what an incident is about."""

from __future__ import annotations

import time as clock
from datetime import datetime, time
from pathlib import Path

import numpy as np
import pytest

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.incident import Incident, ObjectTrack, TrackPoint
from tvad_desktop.domain.media import Region, Timespan, Video
from tvad_desktop.domain.observed import ObservedTrack
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.workbench.targets import find_targets
from tvad_desktop.workbench.track_search import TrackQuery, count_case, search_tracks

S = 1_000_000
HOUR_S = 3600


def seen(analysis_id: int, first_s: float, last_s: float, **facts) -> ObservedTrack:
    first_us, last_us = round(first_s * S), round(last_s * S)
    points = ((first_us, Region(0.1, 0.7, 0.1, 0.2)), (last_us, Region(0.5, 0.7, 0.1, 0.2)))
    usual = {"kind": "car", "score": 0.8, "best_us": first_us, "sightings": 9, "cells": ("lower left", "lower center"),
             "speed": 0.7, "direction": "right", "standing_us": 0, "height": 0.2, "colours": ("white",),
             "points": points}  # fmt: skip
    return ObservedTrack(id=0, analysis_id=analysis_id, first_us=first_us, last_us=last_us, **(usual | facts))


def add_video(store: CaseStore, hours: float, recorded_from=None, camera="Gate") -> int:
    """The id of an analysis of new footage."""
    number = len(store.videos())
    video = Video(Path(f"/footage/{number}.mp4"), f"{number:064x}", round(hours * HOUR_S * S), 1280, 720, 1500)
    footage = store.add_video(video, store.camera(camera).id, None, recorded_from)
    return store.begin_analysis(footage.id, "tvad-mini", "a" * 64, "{}").id


@pytest.fixture
def store(tmp_path):
    with CaseStore.create(tmp_path / "case", "Car park", "ada") as store:
        yield store


@pytest.fixture
def street(store):
    """From 21:00 on: cars, people and a truck that may be a car."""
    analysis_id = add_video(store, 4, datetime(2024, 3, 12, 21))
    tracks = [
        seen(analysis_id, 10, 20),
        seen(analysis_id, HOUR_S - 5, HOUR_S + 40, colours=("red",), direction="left"),
        seen(analysis_id, 2 * HOUR_S, 2 * HOUR_S + 8, kind="vehicle", direction="upper left"),
        seen(analysis_id, 3.5 * HOUR_S, 3.5 * HOUR_S + 90, kind="person", colours=("white", "black"), height=0.4,
             direction="standing", standing_us=80 * S, cells=("center",)),
    ]  # fmt: skip
    store.save_tracks(analysis_id, tracks)
    return store


@pytest.mark.parametrize(
    ("query", "found"),
    [
        (TrackQuery(), [1, 2, 3, 4]),
        (TrackQuery(kind="car"), [1, 2, 3]),
        (TrackQuery(kind="vehicle"), [1, 2, 3]),
        (TrackQuery(kind="truck"), [3]),
        (TrackQuery(kind="people"), [4]),
        (TrackQuery(colours=("white",)), [1, 3, 4]),
        (TrackQuery(colours=("white", "black")), [4]),
        (TrackQuery(place="lower-left"), [1, 2, 3]),
        (TrackQuery(place="center"), [4]),
        (TrackQuery(place="centre centre"), [4]),
        (TrackQuery(place="lower"), [1, 2, 3]),
        (TrackQuery(direction="left"), [2, 3]),
        (TrackQuery(direction="up"), [3]),
        (TrackQuery(direction="standing"), [4]),
        (TrackQuery(dwell_over_us=30 * S), [2, 4]),
        (TrackQuery(standing_over_us=30 * S), [4]),
        (TrackQuery(size="large"), [4]),
        (TrackQuery(day_from=time(22)), [2, 3]),
        (TrackQuery(day_from=time(23, 30), day_to=time(1)), [4]),
        (TrackQuery(day_to=time(21, 30)), [1, 4]),
        (TrackQuery(camera="gate"), [1, 2, 3, 4]),
        (TrackQuery(camera="yard"), []),
        (TrackQuery(kind="car", colours=("red",), place="lower-left", direction="left", dwell_over_us=30 * S,
                    day_from=time(22)), [2]),
    ],
)  # fmt: skip
def test_all_conditions_must_hold(street, query, found):
    assert [hit.track.id for hit in search_tracks(street, query).hits] == found


@pytest.mark.parametrize("query", [TrackQuery(kind="lion"), TrackQuery(colours=("beige",)), TrackQuery(place="roof")])
def test_unknown_words_are_named_with_the_known_ones(street, query):
    with pytest.raises(UserError, match=r"is no .* that is known") as caught:
        search_tracks(street, query)
    assert "Known are" in str(caught.value)


def test_footage_without_tracks_or_clock_is_named(street):
    add_video(street, 1)
    undated = add_video(street, 1, camera="Yard")
    street.save_tracks(undated, [seen(undated, 1, 2)])
    found = search_tracks(street, TrackQuery(day_from=time(22)))
    assert [footage.video.path.name for footage in found.untracked] == ["1.mp4"]
    assert [footage.video.path.name for footage in found.undated] == ["2.mp4"]
    assert len(found.hits) == 2


def test_what_is_seen_is_counted_by_the_hour_of_the_clock(street):
    counted = [(hour.clock.hour, hour.counts) for hour in count_case(street)]
    assert counted == [(21, {"vehicle": 2}), (23, {"vehicle": 1}), (0, {"person": 1})]


def test_a_day_of_footage_is_searched_in_a_second(store):
    """24 hours with a track every ten seconds."""
    analysis_id = add_video(store, 24, datetime(2024, 3, 12, 6))
    random = np.random.default_rng(1)
    directions, colours = ("left", "right", "up", "standing"), ("white", "red", "black", "grey")
    store.save_tracks(
        analysis_id,
        (
            seen(analysis_id, 10 * number, 10 * number + random.uniform(1, 60), kind=("car", "person")[number % 2],
                 direction=directions[random.integers(4)], colours=(colours[random.integers(4)],))
            for number in range(24 * HOUR_S // 10)
        ),
    )  # fmt: skip
    query = TrackQuery(kind="car", colours=("white",), place="lower-left", direction="left", dwell_over_us=30 * S,
                       day_from=time(22))  # fmt: skip
    began = clock.process_time()
    found = search_tracks(store, query).hits
    assert clock.process_time() - began < 1
    assert 2 < len(found) < 1000


def test_the_object_under_the_heat_is_the_target(street):
    (analysis_id,) = street.looked_for_tracks()
    heat = ObjectTrack(
        tuple(TrackPoint(t * S, Region(0.08 + (t - 10) * 0.04, 0.72, 0.1, 0.15), 0.9) for t in range(10, 20))
    )
    incident = Incident(0, 1, analysis_id, Timespan(10 * S, 20 * S), 15 * S, 0.9, heat.points[5].region, "lower left",
                        "lower center", "moving", (heat,))  # fmt: skip
    (target,) = find_targets(street, incident)
    assert target.track.kind == "car"
    assert target.share == 1.0


def test_heat_elsewhere_or_everywhere_has_no_target(street):
    (analysis_id,) = street.looked_for_tracks()
    for region in (Region(0.7, 0.1, 0.2, 0.2), Region(0, 0, 1, 1)):
        heat = ObjectTrack(tuple(TrackPoint(t * S, region, 0.9) for t in range(10, 20)))
        incident = Incident(
            0, 1, analysis_id, Timespan(10 * S, 20 * S), 15 * S, 0.9, region, "center", "center", "", (heat,)
        )
        assert find_targets(street, incident) == []
