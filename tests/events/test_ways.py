"""What the ways of people and vehicles tell: accidents, a crowd that scatters, the wrong way."""

from __future__ import annotations

import numpy as np
import pytest

from tvad_desktop.events.accidents import find_accidents
from tvad_desktop.events.paths import Way, apart, read_ways
from tvad_desktop.events.scatter import find_scatter
from tvad_desktop.events.wrong_way import find_wrong_way

LOOK_US = 600_000
ASPECT = 1.5


def way(points, *, group: str = "vehicle", size=(0.1, 0.1), score: float = 0.7, begins_us: int = 0) -> Way:
    """One whose middle goes from point to point, a look apart, in [0, 1]."""
    middles = np.array(points, np.float32)
    half = np.array(size, np.float32) / 2
    times_us = begins_us + LOOK_US * np.arange(len(middles))
    return Way(group, times_us, np.concatenate([middles - half, middles + half], axis=1), score)


def line(start, end, looks: int) -> list[tuple[float, float]]:
    return [tuple(np.array(start) + (np.array(end) - np.array(start)) * at) for at in np.linspace(0, 1, looks)]


GOES = line((0.1, 0.5), (0.46, 0.5), 5)
BRAKES = [(at, 0.5) for at in (0.1, 0.2, 0.29, 0.36, 0.41, 0.44, 0.46, 0.47, 0.47)]
STOPS = GOES + [GOES[-1]] * 4
CROSSES = line((0.5, 0.1), (0.5, 0.42), 5)


def test_one_who_stops_dead_where_it_meets_another_had_an_accident():
    found = list(find_accidents([way(STOPS), way(CROSSES + [CROSSES[-1]] * 4)], ASPECT))
    assert max(one.probability for one in found) > 0.9
    assert max(found, key=lambda one: one.probability).start_us == 4 * LOOK_US
    assert found[0].measure == pytest.approx(0.09 * ASPECT / 0.1 / 0.6, rel=0.01)


def test_one_who_is_thrown_aside_had_an_accident():
    aside = GOES + line(GOES[-1], (0.46, 0.8), 4)[1:]
    assert max(one.probability for one in find_accidents([way(aside), way(CROSSES)], ASPECT)) > 0.9


@pytest.mark.parametrize(
    ("what", "ways"),
    [
        ("who stops alone", [way(STOPS)]),
        ("who stops behind one that stands", [way(STOPS), way([(0.6, 0.5)] * 9)]),
        ("who passes before another", [way(line((0.1, 0.5), (0.8, 0.5), 9)), way(line((0.5, 0.1), (0.5, 0.9), 9))]),
        ("who brakes", [way(BRAKES), way(line((0.5, 0.1), (0.5, 0.9), 9))]),
        ("somebody on foot", [way(STOPS), way([*CROSSES, CROSSES[-1]], group="person")]),
        ("one that is hardly seen", [way(STOPS), way([*CROSSES, CROSSES[-1]], score=0.4)]),
        ("one much larger", [way(STOPS), way([*CROSSES, CROSSES[-1]], size=(0.5, 0.5))]),
    ],
)
def test_nothing_else_is_an_accident(what, ways):
    assert all(one.probability < 0.5 for one in find_accidents(ways, ASPECT)), what


def crowd(*, runs: bool, together: bool = False) -> list[Way]:
    """Six people who stroll about a place, and run from the sixth look on."""
    people = []
    for number in range(6):
        angle = 0.0 if together else 2 * np.pi * number / 6
        place = np.array([0.5, 0.5]) + 0.06 * np.array([np.cos(np.pi * number / 3), np.sin(np.pi * number / 3)])
        step = np.array([np.cos(angle) / ASPECT, np.sin(angle)])
        strolls = [place + 0.004 * step * look for look in range(6)]
        runs_on = [strolls[-1] + (0.1 if runs else 0.004) * step * look for look in range(1, 4)]
        people.append(way(strolls + runs_on, group="person", size=(0.03, 0.1)))
    return people


def test_people_who_run_apart_scatter():
    found = list(find_scatter(crowd(runs=True), ASPECT))
    assert max(one.probability for one in found) > 0.8
    assert all(5 * LOOK_US < one.start_us <= 8 * LOOK_US for one in found)
    assert max(one.measure for one in found) == 6


@pytest.mark.parametrize(
    "people", [crowd(runs=False), crowd(runs=True, together=True), crowd(runs=True)[:3]], ids=["stroll", "one way", "3"]
)
def test_people_who_stroll_or_run_together_do_not_scatter(people):
    assert not list(find_scatter(people, ASPECT))


def lane(count: int, *, upwards: bool = False) -> list[Way]:
    points = line((0.3, 0.1), (0.32, 0.9), 9)
    return [way(points[::-1] if upwards else points, begins_us=number * 10_000_000) for number in range(count)]


def test_one_who_goes_against_all_others_goes_the_wrong_way():
    found = list(find_wrong_way([*lane(12), *lane(1, upwards=True)], ASPECT))
    assert len(found) == 1
    assert found[0].probability > 0.9
    assert found[0].measure == pytest.approx(12)
    assert found[0].box[1] == pytest.approx(0.05)


@pytest.mark.parametrize(
    ("what", "ways"),
    [
        ("too few to know", [*lane(3), *lane(1, upwards=True)]),
        ("both ways are usual", [*lane(8), *lane(5, upwards=True)]),
        ("the others", lane(12)),
        ("one who trembles", [*lane(12), way([(0.3, 0.5), (0.3, 0.48)] * 5)]),
    ],
)
def test_nobody_else_goes_the_wrong_way(what, ways):
    assert all(one.probability < 0.5 for one in find_wrong_way(ways, ASPECT)), what


def test_ways_are_read_from_objects():
    boxes = [np.array([[0.1 + 0.05 * look, 0.4, 0.2 + 0.05 * look, 0.6, 0.8, 2]], np.float32) for look in range(6)]
    read = read_ways(((LOOK_US * look, box, None) for look, box in enumerate(boxes)), ASPECT)
    assert [(one.group, len(one.times_us)) for one in read] == [("vehicle", 6)]
    assert read[0].box_at(LOOK_US // 2) == pytest.approx([0.125, 0.4, 0.225, 0.6])
    assert not read_ways([(0, boxes[0], None), (LOOK_US, None, None), (2 * LOOK_US, boxes[1], None)], ASPECT)


def test_the_gap_between_boxes_is_in_picture_heights():
    one = np.array([0.1, 0.1, 0.2, 0.2])
    assert apart(one, np.array([0.3, 0.1, 0.4, 0.2]), ASPECT) == pytest.approx(0.15)
    assert apart(one, np.array([0.15, 0.5, 0.4, 0.6]), ASPECT) == pytest.approx(0.3)
    assert apart(one, np.array([0.15, 0.15, 0.4, 0.6]), ASPECT) == 0
