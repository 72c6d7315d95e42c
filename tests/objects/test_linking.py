"""Objects linked into tracks: identity over crossings and gaps, classes by vote, bounded memory."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from tvad_desktop.objects import linking
from tvad_desktop.objects.linking import LinkedTrack, Objects, link_objects
from tvad_desktop.objects.looks import COLOURS, LOOK

LOOK_US = 600_000
PERSON, BICYCLE, CAR, TRUCK = 0, 1, 2, 7
ASPECT = 16 / 9


def look_of(*names: str) -> np.ndarray:
    look = np.zeros(LOOK, np.float32)
    for part, name in enumerate(names):
        look[part * len(COLOURS) + COLOURS.index(name)] = 0.8
    return look


def show(time_us, *things) -> Objects:
    """Things as (x, y of the middle, height, score, kind, look) or fewer of these."""
    rows = [(*thing, *(0.2, 0.7, PERSON, np.zeros(LOOK, np.float32))[len(thing) - 2 :]) for thing in things]
    boxes = [[x - h * 0.4 / ASPECT / 2, y - h / 2, x + h * 0.4 / ASPECT / 2, y + h / 2] for x, y, h, *_ in rows]
    return Objects(
        time_us,
        np.array(boxes, np.float32).reshape(-1, 4),
        np.array([row[3] for row in rows], np.float32),
        np.array([row[4] for row in rows], np.int16),
        np.array([row[5] for row in rows], np.float32).reshape(-1, LOOK),
    )


def middles(track: LinkedTrack) -> list[float]:
    return [float(box[0] + box[2]) / 2 for _, box, _ in track.points]


def walk(count, *paths, jitter=0.0, hidden=()) -> list[Objects]:
    """Looks at people who walk on straight paths (x, y, speed across in a look); hidden: (path, look) not seen."""
    random = np.random.default_rng(7)
    looks = []
    for number in range(count):
        people = [
            (x + number * speed + random.normal(0, jitter), y + random.normal(0, jitter), 0.2)
            for place, (x, y, speed) in enumerate(paths)
            if (place, number) not in hidden
        ]
        looks.append(show(number * LOOK_US, *people))
    return looks


def test_people_who_cross_keep_their_identity():
    looks = walk(16, (0.1, 0.5, 0.05), (0.85, 0.53, -0.05), jitter=0.006)
    first, second = link_objects(looks, ASPECT)
    assert np.diff(middles(first)).min() > 0, "one who walks to the right never walks to the left"
    assert np.diff(middles(second)).max() < 0
    assert first.sightings == second.sightings == 16


def test_who_is_hidden_while_another_passes_is_the_same_afterwards():
    hidden = {(1, 7), (1, 8), (1, 9)}  # behind the other, who is nearer
    looks = walk(16, (0.1, 0.5, 0.05), (0.85, 0.53, -0.05), jitter=0.006, hidden=hidden)
    first, second = link_objects(looks, ASPECT)
    assert (first.sightings, second.sightings) == (16, 13)
    assert np.diff(middles(second)).max() < 0


@pytest.mark.parametrize(("gap", "tracks"), [(3, 1), (12, 2)])
def test_a_gap_is_bridged_for_some_seconds_and_not_longer(gap, tracks):
    hidden = {(0, number) for number in range(6, 6 + gap)}
    looks = walk(24, (0.1, 0.5, 0.03), hidden=hidden)
    assert len(list(link_objects(looks, ASPECT))) == tracks


def test_colours_decide_between_two_who_meet_and_turn_back():
    red, blue = look_of("red", "black"), look_of("blue", "grey")
    looks = []
    for number in range(13):
        apart = abs(6 - number) * 0.04 + 0.012
        looks.append(
            show(
                number * LOOK_US, (0.5 - apart, 0.5, 0.2, 0.7, PERSON, red), (0.5 + apart, 0.5, 0.2, 0.7, PERSON, blue)
            )
        )
    left, right = sorted(link_objects(looks, ASPECT), key=lambda track: middles(track)[0])
    assert left.looks[COLOURS.index("red")] > 0
    assert left.looks[COLOURS.index("blue")] == 0
    assert max(middles(left)) < 0.5 < min(middles(right))


def test_a_person_never_becomes_a_car():
    looks = [show(0, (0.5, 0.5)), show(LOOK_US, (0.5, 0.5, 0.2, 0.9, CAR)), show(2 * LOOK_US, (0.5, 0.5))]
    assert sorted((track.group, track.sightings) for track in link_objects(looks, ASPECT)) == [
        ("person", 2),
        ("vehicle", 1),
    ]


def test_two_classes_of_one_box_are_one_object():
    looks = [
        show(number * LOOK_US, (0.5, 0.5, 0.2, 0.8, CAR), (0.501, 0.5, 0.2, 0.5 + 0.04 * number, TRUCK))
        for number in range(5)
    ]
    (track,) = link_objects(looks, ASPECT)
    assert track.kinds == pytest.approx({CAR: 4.0})


def test_unsure_objects_continue_a_track_but_begin_none():
    unsure = show(LOOK_US, (0.5, 0.5, 0.2, 0.25), (0.8, 0.5, 0.2, 0.25))
    (track,) = link_objects([show(0, (0.5, 0.5)), unsure, show(2 * LOOK_US, (0.5, 0.5))], ASPECT)
    assert track.sightings == 3


def test_a_car_parked_for_a_day_takes_bounded_memory(monkeypatch):
    monkeypatch.setattr(linking, "MOST_POINTS", 64)
    looks = (show(number * LOOK_US, (0.5, 0.5, 0.2, 0.8, CAR)) for number in range(3000))
    (track,) = link_objects(looks, ASPECT)
    times_us = [time_us for time_us, _, _ in track.points]
    assert len(times_us) <= 65
    assert track.sightings == 3000
    assert (times_us[0], times_us[-1]) == (0, 2999 * LOOK_US)
    assert all(before < after for before, after in itertools.pairwise(times_us))
    assert max(np.diff(times_us)) <= 64 * LOOK_US * 2


def test_tracks_are_handed_out_when_they_are_over_not_at_the_end():
    def looks():
        for number in range(20):
            yield show(number * LOOK_US, (0.2, 0.5)) if number < 5 else show(number * LOOK_US, (0.8, 0.5))
            reached.append(number)

    reached: list[int] = []
    assert next(iter(link_objects(looks(), ASPECT))).points[-1][0] == 4 * LOOK_US
    assert reached[-1] < 12
