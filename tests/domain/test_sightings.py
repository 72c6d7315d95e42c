"""What objects seen over time tell of an incident."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from tvad_desktop.domain.answers import gather_evidence
from tvad_desktop.domain.incident import Incident, ObjectTrack, TrackPoint
from tvad_desktop.domain.media import Region, Timespan, Video
from tvad_desktop.domain.observed import ObservedTrack
from tvad_desktop.domain.sightings import count_at_once, find_object, tell_sightings

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
    """Heat larger than the object."""
    times = [round(t * SECOND_US / 2) for t in range(first_s * 2, last_s * 2)]
    points = tuple(
        TrackPoint(time, Region(0.05 + 0.056 * number, 0.18, 0.2, 0.15), 0.9) for number, time in enumerate(times)
    )
    span = Timespan(first_s * SECOND_US, last_s * SECOND_US)
    return Incident(
        1, 1, 1, span, times[0], 0.9, points[0].region, "center left", "center", "moving", (ObjectTrack(points),)
    )


RIDER = track(2, 5.5, (0.15, 0.25), (0.6, 0.25))


def test_class_and_colour_of_the_object_fill_what_is_not_known():
    found = incident()
    plain, red = gather_evidence(found, VIDEO), replace(RIDER, kind="cycle", colours=("red",))
    told = tell_sightings(plain, found, [red])
    assert (told.names, told.colours) == ((("bicycle", 1),), ("red",))
    assert (told.from_cell, told.to_cell, told.state) == (plain.from_cell, plain.to_cell, plain.state)
    assert tell_sightings(replace(plain, is_grey=True), found, [red]).colours == ()
    assert tell_sightings(replace(plain, doings=("explosion",)), found, [red]).colours == ()
    named = replace(plain, names=(("person", 1), ("bicycle", 1)))
    assert tell_sightings(named, found, [red]).names == named.names
    assert tell_sightings(replace(plain, colours=("blue",)), found, [red]).colours == ("blue",)


def test_only_an_object_that_the_heat_fits_all_the_time_is_its_target():
    found = incident()
    plain = gather_evidence(found, VIDEO)
    met = track(2, 3, (0.15, 0.25), (0.25, 0.25), "person")
    beside = track(2, 5.5, (0.9, 0.9), (0.9, 0.5), "person")
    assert find_object([met, beside], found) is None
    assert find_object([met, RIDER, beside], found) == RIDER
    assert tell_sightings(plain, found, [beside]) == replace(plain, around=(("person", 1),))
    assert find_object([RIDER], replace(found, tracks=())) is None


def test_objects_are_counted_at_one_moment():
    one, other = track(0, 2, (0.1, 0.1), (0.2, 0.1), "person"), track(3, 5, (0.1, 0.1), (0.2, 0.1), "person")
    beside = track(3, 5, (0.5, 0.5), (0.6, 0.5), "person")
    cycle = track(0, 1, (0.5, 0.5), (0.6, 0.5), "cycle")
    span = Timespan(0, 5 * SECOND_US)
    assert count_at_once([one, other], span) == (("person", 1),)
    assert count_at_once([one, other, beside, cycle], span) == (("person", 2), ("bicycle", 1))
    assert count_at_once([], span) == ()
