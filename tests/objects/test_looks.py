"""Colours of objects: measured where light and saturation allow, and nothing else said."""

from __future__ import annotations

import numpy as np
import pytest

from tvad_desktop.objects.looks import COLOURS, measure_looks

BOX = np.array([[0.25, 0.1, 0.75, 0.9, 0.9, 0]], np.float32)
STREET = (120, 110, 90)  # grey with a cast, as an unsaturated street is


def picture(upper, lower, background=STREET) -> np.ndarray:
    rgb = np.full((100, 60, 3), background, np.uint8)
    rgb[10:50, 15:45], rgb[50:90, 15:45] = upper, lower
    return rgb


def clearest(rgb) -> list[str]:
    parts = measure_looks(rgb, BOX)[0].reshape(2, -1)
    return [COLOURS[part.argmax()] if part.max() > 0.5 else "" for part in parts]


@pytest.mark.parametrize(
    ("rgb", "name"),
    [((200, 30, 30), "red"), ((40, 60, 190), "blue"), ((230, 220, 40), "yellow"), ((110, 70, 40), "brown"),
     ((240, 240, 238), "white"), ((120, 120, 122), "grey"), ((15, 15, 18), "black"), ((40, 150, 60), "green")],
)  # fmt: skip
def test_clear_colours_have_names(rgb, name):
    assert clearest(picture(rgb, rgb)) == [name, name]


def test_coat_and_trousers_are_told_apart():
    assert clearest(picture((200, 30, 30), (20, 20, 20))) == ["red", "black"]


def test_what_lies_between_the_names_has_none():
    assert clearest(picture(STREET, STREET)) == ["", ""]


@pytest.mark.parametrize("rgb", [(40, 60, 190), (120, 120, 122), (240, 240, 238)])
def test_what_lies_beside_an_object_is_not_its_own_colour(rgb):
    """A grey road behind a person, and a white car at dusk, when everything is blue."""
    assert clearest(picture(rgb, rgb, background=rgb)) == ["", ""]
    assert clearest(picture(rgb, (200, 30, 30), background=rgb)) == ["", "red"]


def test_what_the_light_colours_is_no_colour_of_an_object():
    """A white lorry at dusk shows more blue than the road beside it, whose blue is darker."""
    assert clearest(picture((110, 150, 215), (20, 20, 22), background=(58, 70, 96))) == ["", "black"]
    assert clearest(picture((110, 150, 215), (20, 20, 22))) == ["blue", "black"]


def test_brown_in_the_shade_is_not_black():
    """As dark as black is in the sun, but half as bright as what lies beside."""
    shade, coat = (100, 98, 92), (62, 54, 46)
    assert clearest(picture(coat, (20, 18, 17), background=shade)) == ["", "black"]
    assert clearest(picture(coat, (20, 18, 17), background=(180, 176, 165))) == ["black", "black"]


def test_pale_pink_is_pink_in_the_light_and_skin_is_not():
    assert clearest(picture((225, 170, 205), (215, 170, 150))) == ["pink", ""]
    assert clearest(picture((90, 70, 84), (20, 20, 20))) == ["", "black"]


def test_grey_footage_has_no_colours():
    rgb = np.repeat(picture((200, 30, 30), (20, 20, 20))[..., :1], 3, axis=2)
    assert not measure_looks(rgb, BOX).any()


def test_the_dark_has_no_colours():
    assert not measure_looks(picture((200, 30, 30), (20, 20, 20), background=(20, 22, 30)), BOX).any()


def test_a_box_of_next_to_no_pixels_has_no_colours():
    assert not measure_looks(picture((200, 30, 30), (200, 30, 30)), np.array([[0.5, 0.5, 0.52, 0.52]])).any()
