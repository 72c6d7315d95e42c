"""What objects seen over time tell of an incident."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from tvad_desktop.domain.answers import gather_evidence
from tvad_desktop.domain.incident import Incident, ObjectTrack, TrackPoint
from tvad_desktop.domain.media import Region, Timespan, Video
from tvad_desktop.domain.observed import ObservedTrack
from tvad_desktop.domain.sightings import count_at_once, follow_object
from tvad_desktop.workbench.targets import tell_sightings

SECOND_US = 1_000_000
VIDEO = Video(Path("walk"), "0" * 64, 10 * SECOND_US, 640, 480, 100)


def track(first_s, last_s, start, end, kind="bicycle"):
    """An object that goes straight from one middle to another, seen every half second."""
    steps = round((last_s - first_s) * 2)
    points = tuple(
        (
            round((first_s + step / 2) * SECOND_US),
            Region(*(a + (b - a) * step / steps - 0.05 for a, b in zip(start, end, strict=True)), 0.1, 0.1),
        )
        for step in range(steps + 1)
    )
    return ObservedTrack(
        1, 1, kind, 0.8, points[0][0], points[-1][0], points[0][0], len(points), (), 1.0, "right", 0, 0.1, (), points
    )


def incident(first_s=2, last_s=6):
    """Heat twice as large as the object, that hangs down from it."""
    times = [round(t * SECOND_US / 2) for t in range(first_s * 2, last_s * 2)]
    points = tuple(
        TrackPoint(time, Region(0.05 + 0.05 * number, 0.2, 0.3, 0.45), 0.9) for number, time in enumerate(times)
    )
    span = Timespan(first_s * SECOND_US, last_s * SECOND_US)
    return Incident(
        1, 1, 1, span, times[0], 0.9, points[0].region, "center left", "center", "moving", (ObjectTrack(points),)
    )


RIDER = track(2, 5.5, (0.15, 0.25), (0.6, 0.25))


def test_the_way_is_that_of_the_object():
    found = incident()
    told = follow_object(gather_evidence(found, VIDEO), found, RIDER, 0.75)
    assert (told.from_cell, told.to_cell) == ("upper left", "upper center")
    assert told.cells == ("upper left", "upper center")
    assert told.state == "moving to the right"
    assert told.speed == pytest.approx(0.45 / 3.5, rel=0.05)


def test_heat_tells_the_end_at_which_the_object_was_lost():
    found = incident()
    early = track(2, 3, (0.15, 0.25), (0.25, 0.25))
    told = follow_object(gather_evidence(found, VIDEO), found, early, 0.75)
    assert told.from_cell == "upper left"
    assert told.to_cell == "center"  # that of the last heat


def test_an_object_that_was_not_there_changes_nothing():
    found = incident()
    evidence = gather_evidence(found, VIDEO)
    assert follow_object(evidence, found, track(7, 9, (0.1, 0.1), (0.9, 0.9)), 0.75) == evidence


def test_only_an_object_that_the_heat_lies_on_is_followed():
    found = incident()
    evidence = gather_evidence(found, VIDEO)
    passer_by = track(2, 5.5, (0.9, 0.9), (0.9, 0.5), "person")
    assert tell_sightings(evidence, found, [passer_by], 0.75) == replace(evidence, around=(("person", 1),))
    told = tell_sightings(evidence, found, [passer_by, RIDER], 0.75)
    assert (told.from_cell, told.around) == ("upper left", (("bicycle", 1), ("person", 1)))


def test_objects_are_counted_at_one_moment():
    one, other = track(0, 2, (0.1, 0.1), (0.2, 0.1), "person"), track(3, 5, (0.1, 0.1), (0.2, 0.1), "person")
    beside = track(3, 5, (0.5, 0.5), (0.6, 0.5), "person")
    cycle = track(0, 1, (0.5, 0.5), (0.6, 0.5), "cycle")
    span = Timespan(0, 5 * SECOND_US)
    assert count_at_once([one, other], span) == (("person", 1),)
    assert count_at_once([one, other, beside, cycle], span) == (("person", 2), ("bicycle", 1))
    assert count_at_once([], span) == ()
