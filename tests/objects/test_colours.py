"""Colours are named where light and saturation allow it, of the target and not of what is behind it."""

from __future__ import annotations

import numpy as np
import pytest

from tvad_desktop.domain.media import Region
from tvad_desktop.objects.colours import is_grey, measure_colours

COLOURS = {
    "red": (200, 30, 30), "orange": (230, 130, 20), "yellow": (230, 220, 40), "green": (40, 150, 60),
    "blue": (40, 80, 200), "brown": (110, 70, 30), "white": (240, 240, 240), "black": (15, 15, 15),
}  # fmt: skip


def moving(colour, count=5, ground=(135, 125, 100)):
    """Pictures in which a rectangle crosses a street, and its boxes."""
    random = np.random.default_rng(1)
    pictures, boxes = [], []
    for step in range(count):
        picture = np.full((120, 160, 3), ground, np.uint8)
        picture[20:100, 20 + 24 * step : 44 + 24 * step] = colour
        noise = random.integers(-4, 5, picture.shape)
        pictures.append(np.clip(picture.astype(int) + noise, 0, 255).astype(np.uint8))
        boxes.append(Region((16 + 24 * step) / 160, 12 / 120, 32 / 160, 96 / 120))
    return pictures, boxes


@pytest.mark.parametrize("name", COLOURS)
def test_the_colour_of_what_moves(name):
    assert measure_colours(*moving(COLOURS[name])) == (name,)


def test_two_colours_the_larger_first():
    pictures, boxes = moving(COLOURS["red"])
    for step, picture in enumerate(pictures):
        picture[70:100, 20 + 24 * step : 44 + 24 * step] = COLOURS["blue"]
    assert measure_colours(pictures, boxes) == ("red", "blue")


def test_the_green_behind_it_is_not_its_colour():
    assert measure_colours(*moving(COLOURS["red"], ground=(60, 130, 60))) == ("red",)


def test_grey_footage_has_no_colours():
    pictures, boxes = moving((90, 90, 90), ground=(150, 150, 150))
    assert is_grey(pictures)
    assert not is_grey(moving(COLOURS["red"])[0])
    assert measure_colours(pictures, boxes) == ()


def test_in_the_dark_no_colour_is_named():
    pictures, boxes = moving((60, 8, 8), ground=(20, 22, 19))
    assert measure_colours(pictures, boxes) == ()


def test_a_target_outside_the_picture_or_too_small_has_no_colour():
    pictures, _ = moving(COLOURS["red"])
    assert measure_colours(pictures, [Region(1.0, 0.5, 0.2, 0.2)] * 5) == ()
    assert measure_colours(pictures, [Region(0.5, 0.5, 0.01, 0.01)] * 5) == ()
    assert measure_colours(pictures, [None] * 5) == ()
    assert measure_colours([], []) == ()
