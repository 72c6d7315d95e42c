"""The target of an incident gets the name that most looks at it agree on, and none where they do not."""

from __future__ import annotations

import numpy as np
import pytest

from tvad_desktop.domain.media import Region
from tvad_desktop.objects.naming import WINDOW_INPUT_PX, name_fallen, name_target

BOX = Region(0.4, 0.4, 0.1, 0.2)
PERSON, BICYCLE, CAR, MOTORCYCLE, TRUCK, SUITCASE = 0, 1, 2, 3, 7, 28
WHOLE = (0.1, 0.1, 0.9, 0.9)


class Network:
    """Sees what it is told, in the window's own shares, look by look."""

    def __init__(self, *looks):
        self.looks, self.sizes = list(looks), []

    def find_at(self, rgb, height, width):
        self.sizes.append((rgb.shape, height, width))
        look = self.looks[(len(self.sizes) - 1) % len(self.looks)]
        return np.array([(*place, score, kind) for kind, score, place in look], np.float32).reshape(-1, 6)


def name(*looks, box=BOX, moments=4):
    picture = np.zeros((240, 360, 3), np.uint8)
    return name_target([picture] * moments, [box] * moments, Network(*looks))


def test_the_mean_of_all_looks_counts():
    assert name([(PERSON, 0.6, WHOLE)], []) == (("person", 1),)
    assert name([(PERSON, 0.6, WHOLE)], [], [], moments=6) == ()


def test_a_rider_and_what_is_ridden():
    assert name([(PERSON, 0.5, WHOLE), (BICYCLE, 0.7, WHOLE)]) == (("bicycle", 1), ("person", 1))


def test_kinds_that_are_mixed_up_get_the_name_of_their_group():
    assert name([(CAR, 0.5, WHOLE), (TRUCK, 0.45, WHOLE)]) == (("vehicle", 1),)
    assert name([(CAR, 0.6, WHOLE), (TRUCK, 0.2, WHOLE)]) == (("car", 1),)
    assert name([(BICYCLE, 0.6, WHOLE), (MOTORCYCLE, 0.3, WHOLE)]) == (("bicycle", 1),)


def test_two_side_by_side_are_two_and_one_seen_twice_is_one():
    left, right = (0.15, 0.2, 0.45, 0.8), (0.55, 0.2, 0.85, 0.8)
    wide = Region(0.3, 0.3, 0.3, 0.3)
    assert name([(PERSON, 0.6, left), (PERSON, 0.6, right)], box=wide) == (("person", 2),)
    assert name([(CAR, 0.6, WHOLE), (CAR, 0.5, (0.12, 0.12, 0.9, 0.9))]) == (("car", 1),)


def test_what_the_box_does_not_cover_is_not_named():
    assert name([(PERSON, 0.9, (0.0, 0.0, 0.08, 0.1))]) == ()


def test_a_bag_must_be_surer():
    assert name([(SUITCASE, 0.3, WHOLE)]) == ()
    assert name([(SUITCASE, 0.5, WHOLE)]) == (("suitcase", 1),)


@pytest.mark.parametrize(
    "box", [Region(0.0, 0.0, 1.0, 1.0), Region(0.98, 0.98, 0.1, 0.1), Region(0.0, 0.5, 0.01, 0.01), BOX]
)
def test_every_window_lies_in_the_picture_and_is_seen_at_one_size(box):
    network = Network([])
    assert name_target([np.zeros((240, 360, 3), np.uint8)], [box], network) == ()
    assert network.sizes == [((WINDOW_INPUT_PX, WINDOW_INPUT_PX, 3), WINDOW_INPUT_PX, WINDOW_INPUT_PX)]


def test_without_moments_there_is_no_name():
    assert name_target([], [], Network([])) == ()


def test_who_fell_is_no_dog():
    assert name_fallen((("dog", 1), ("person", 2))) == (("person", 2),)
    assert name_fallen((("dog", 1),)) == (("person", 1),)
    assert name_fallen(()) == (("person", 1),)
