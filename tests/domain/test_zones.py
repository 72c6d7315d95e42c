"""Who sets foot in a zone, and who does not."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tvad_desktop.domain.media import Region, Timespan
from tvad_desktop.domain.observed import ObservedTrack
from tvad_desktop.domain.scores import HeatmapSequence
from tvad_desktop.domain.zones import INTRUSION_HEAT, Zone, explain_stays, find_intrusions, raised, warmed

S = 1_000_000
STEPS_US = np.arange(0, 20 * S, 200_000, dtype=np.int64)
YARD = Zone(1, "yard", ((0.5, 0.5), (1.0, 0.5), (1.0, 1.0), (0.5, 1.0)))


def walk(*feet, kind="person", every_us=600_000):
    """A track whose feet are at these places, one look after the other."""
    points = tuple((number * every_us, Region(x - 0.05, y - 0.3, 0.1, 0.3)) for number, (x, y) in enumerate(feet))
    last_us = points[-1][0]
    return ObservedTrack(7, 1, kind, 0.8, 0, last_us, 0, len(points), ("center",), 0.5, "right", 0, 0.3, (), points)


def stays(track, *zones, recorded_from=None):
    return list(find_intrusions(zones or (YARD,), [track], STEPS_US, recorded_from))


def test_feet_in_the_zone_are_an_intrusion_from_the_first_step_to_the_last():
    (stay,) = stays(walk((0.1, 0.8), (0.3, 0.8), (0.7, 0.8), (0.8, 0.8), (0.2, 0.8)))
    assert stay.zone.name == "yard"
    assert stay.times_us[0] == 1_000_000  # between 0.3 at 0.6 s and 0.7 at 1.2 s it crosses 0.5 at 0.9 s
    assert stay.times_us[-1] == 2_000_000  # and goes back over it at 2.1 s
    assert np.allclose(stay.boxes[:, 3], 0.8)


def test_a_head_over_the_fence_is_none():
    assert stays(walk(*[(0.7, 0.45)] * 10)) == []
    tall = walk(*[(0.4, 0.9)] * 10)  # beside it
    assert stays(tall) == []


def test_only_what_the_zone_is_watched_for():
    assert stays(walk(*[(0.7, 0.8)] * 5, kind="car")) == []
    road = Zone(2, "pavement", YARD.corners, kinds=("vehicle", "cycle"))
    assert len(stays(walk(*[(0.7, 0.8)] * 5, kind="truck"), road)) == 1
    assert stays(walk(*[(0.7, 0.8)] * 5), road) == []


def test_a_box_that_trembles_over_the_line_is_no_visit_and_short_absences_end_none():
    assert stays(walk((0.4, 0.8), (0.501, 0.8), (0.4, 0.8))) == []
    (stay,) = stays(walk((0.6, 0.8), (0.6, 0.8), (0.45, 0.8), (0.6, 0.8), (0.6, 0.8)))
    assert (stay.times_us[0], stay.times_us[-1]) == (0, 2_400_000)


def test_where_it_is_for_long_is_not_known_between_two_distant_sightings():
    short = walk(*[(0.7, 0.8)] * 3)
    track = replace(short, points=(*short.points, (15 * S, short.points[0][1])), last_us=15 * S)
    seen = np.concatenate([stay.times_us for stay in stays(track)])
    assert seen.max() <= 1_200_000


def test_times_of_day_hold_by_the_recorders_clock():
    night = Zone(1, "yard", YARD.corners, (22 * 60, 6 * 60))
    inside = walk(*[(0.7, 0.8)] * 20)
    assert stays(inside, night) == []  # nobody knows the time
    assert stays(inside, night, recorded_from=datetime(2024, 3, 1, 12, 0)) == []
    (stay,) = stays(inside, night, recorded_from=datetime(2024, 3, 1, 21, 59, 55))
    assert stay.times_us[0] == 5 * S
    assert len(stays(inside, night, recorded_from=datetime(2024, 3, 1, 3, 0))) == 1


def test_score_and_heat_rise_where_somebody_is_and_nowhere_else():
    found = stays(walk(*[(0.2, 0.8)] * 3, *[(0.8, 0.8)] * 5))
    scores = np.full(len(STEPS_US), 0.1, np.float32)
    high = raised(scores, STEPS_US, found)
    heat = warmed(HeatmapSequence(STEPS_US, np.full((len(STEPS_US), 10, 10), 0.1, np.float32)), found)
    assert np.array_equal(heat.scores.max(axis=(1, 2)), high)  # one map
    assert set(np.unique(high)) == {np.float32(0.1), np.float32(INTRUSION_HEAT)}
    at = int(np.argmax(high > 0.5)) + 3
    rows, columns = np.nonzero(heat.scores[at] > 0.5)
    assert (columns.min(), columns.max(), rows.min(), rows.max()) == (7, 8, 5, 7)
    (reason,) = explain_stays(found, Timespan(0, 20 * S), 200_000)
    assert (reason.kind, reason.probability) == ("intrusion", 0.8)
    assert "person in the zone “yard”" in reason.text
    assert list(explain_stays(found, Timespan(19 * S, 20 * S), 200_000)) == []


@given(st.floats(0, 1), st.floats(0, 1))
def test_a_box_as_a_polygon_holds_what_the_box_holds(x, y):
    inside = bool(YARD.contains(np.array([[x, y]]))[0])
    strictly, loosely = 0.5 < x < 1 and 0.5 < y < 1, 0.5 <= x <= 1 and 0.5 <= y <= 1
    assert strictly <= inside <= loosely


def test_a_zone_may_be_hollow():
    hook = Zone(1, "L", ((0.0, 0.0), (1.0, 0.0), (1.0, 0.3), (0.3, 0.3), (0.3, 1.0), (0.0, 1.0)))
    places = np.array([[0.1, 0.9], [0.9, 0.1], [0.6, 0.6]])
    assert hook.contains(places).tolist() == [True, True, False]


def test_what_it_says():
    assert Zone(3, "yard", YARD.corners, (1320, 360)).words == (
        "“yard”: person, 4 corners, from 22:00 to 06:00 by the recorder's clock"
    )
    assert pytest.approx(INTRUSION_HEAT) == 0.97
