"""What is told of a track: class by vote, path, speed, direction, standing, colours."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from tvad_desktop.domain.media import Region
from tvad_desktop.objects.linking import LinkedTrack, Objects
from tvad_desktop.objects.looks import COLOURS, LOOK
from tvad_desktop.objects.observed import describe_track, describe_tracks, vote

LOOK_US = 600_000
ASPECT = 2.0


def track_of(places, kinds=(0,), score=0.8, group="person", look=None, first=0) -> LinkedTrack:
    """One that goes through these middles (x, y), 0.2 high, its classes by turns, from the `first` look on."""
    track = LinkedTrack(group)
    for number, (x, y) in enumerate(places):
        track.add(
            Objects(
                (first + number) * LOOK_US,
                np.array([[x - 0.02, y - 0.1, x + 0.02, y + 0.1]], np.float32),
                np.array([score], np.float32),
                np.array([kinds[number % len(kinds)]], np.int16),
                np.zeros((1, LOOK), np.float32) if look is None else look[None],
            ),
            0,
        )
    return track


def test_path_direction_and_speed_in_body_heights():
    told = describe_track(track_of([(0.1 + 0.04 * number, 0.5) for number in range(20)]), 1, ASPECT)
    assert told.cells == ("center left", "center", "center right")
    assert told.direction == "right"
    assert told.speed == pytest.approx(0.04 * ASPECT / 0.2 / 0.6, rel=0.01)  # heights a second
    assert told.dwell_us == 19 * LOOK_US
    assert told.sightings == 20
    assert told.standing_us <= 2 * LOOK_US


def test_who_stands_has_no_direction_and_is_told_how_long():
    random = np.random.default_rng(3)
    places = [(0.5 + random.normal(0, 0.002), 0.8) for _ in range(50)]
    told = describe_track(track_of(places), 1, ASPECT)
    assert told.direction == "standing"
    assert told.standing_us == 49 * LOOK_US
    assert told.cells == ("lower center",)


def test_the_class_is_voted_and_left_open_where_two_are_as_likely():
    assert vote(track_of([(0.5, 0.5)] * 6, kinds=(2, 2, 7), group="vehicle")) == "car"
    assert vote(track_of([(0.5, 0.5)] * 6, kinds=(2, 7), group="vehicle")) == "vehicle"
    assert vote(track_of([(0.5, 0.5)] * 6, kinds=(1, 3), group="cycle")) == "cycle"


def test_colours_of_a_person_are_those_of_the_clothes():
    told = describe_track(track_of([(0.5, 0.5)] * 3), 1, ASPECT)
    assert replace(told, colours=("black",)).name == "person in black"
    assert replace(told, kind="car", colours=("white",)).describe() == "white car, standing"
    assert told.name == "person"


def test_colours_need_a_clear_share():
    def look(upper, lower):
        shares = np.zeros(LOOK, np.float32)
        shares[COLOURS.index("red")], shares[len(COLOURS) + COLOURS.index("black")] = upper, lower
        return shares

    assert describe_track(track_of([(0.5, 0.5)] * 3, look=look(0.6, 0.7)), 1, ASPECT).colours == ("red", "black")
    assert describe_track(track_of([(0.5, 0.5)] * 3, look=look(0.15, 0.3)), 1, ASPECT).colours == ()
    assert describe_track(track_of([(0.5, 0.5)] * 3), 1, ASPECT).colours == ()


@pytest.mark.parametrize(
    ("shares", "colours"),
    [
        ({"black": 0.5}, ("black",)),
        ({"black": 0.8, "red": 0.08}, ()),  # a red lorry in the shade
        ({"black": 0.5, "white": 0.1}, ()),
        ({"blue": 0.25, "black": 0.25}, ()),  # the sky in a grey car
        ({"blue": 0.4}, ("blue",)),
        ({"red": 0.25, "black": 0.4}, ("red",)),
        ({"white": 0.16, "black": 0.3}, ("white",)),
    ],
)
def test_paint_of_vehicles(shares, colours):
    look = np.tile([shares.get(name, 0.0) for name in COLOURS], 2).astype(np.float32)
    car = track_of([(0.5, 0.5)] * 3, kinds=(2,), group="vehicle", look=look)
    assert describe_track(car, 1, ASPECT).colours == colours


def test_what_was_seen_once_is_believed_only_when_it_was_sure():
    tracks = [
        track_of([(0.5, 0.5)], score=0.5),
        track_of([(0.5, 0.5)], score=0.7),
        track_of([(0.5, 0.5)] * 2, score=0.5),
    ]
    assert [told.sightings for told in describe_tracks(tracks, 1, ASPECT)] == [1, 2]


def test_between_sightings_the_box_is_on_its_way_and_outside_there_is_none():
    told = describe_track(track_of([(0.2, 0.5), (0.4, 0.5)]), 1, ASPECT)
    assert told.region_at(LOOK_US // 2) == Region(*map(pytest.approx, (0.28, 0.4, 0.04, 0.2), [None] * 4, [1e-5] * 4))
    assert told.region_at(-1) is None
    assert told.region_at(LOOK_US + 1) is None


@pytest.mark.parametrize(
    ("first", "x", "kind"), [(4, 0.5, "person"), (10, 0.5, "dog"), (4, 0.7, "dog"), (2, 0.5, "dog")]
)
def test_a_dog_where_somebody_was_lost_is_who_lies_there(first, x, kind):
    """Not one that comes later, elsewhere, or while somebody stands there."""
    walked = track_of([(0.5, 0.5)] * 4)
    lying = track_of([(x, 0.55)] * 3, kinds=(16,), group="dog", first=first)
    assert [one.kind for one in describe_tracks([walked, lying], 1, ASPECT)] == ["person", kind]
