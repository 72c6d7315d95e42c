"""Pictures without colours, of a fisheye lens, upright or very large are told; ordinary ones are not."""

from __future__ import annotations

import numpy as np
import pytest

from tvad_desktop.domain.coverage import CONDITIONS
from tvad_desktop.domain.media import Frame
from tvad_desktop.objects.picture_kinds import EVERY_US, GREY, LARGE, ROUND, UPRIGHT, PictureKinds

ANALYSED = 384 * 576
WIDE = (360, 640)


def coloured(size=WIDE):
    """A picture with light and colours up to its corners."""
    y, x = np.indices(size)
    return np.stack([60 + x * 180 // size[1], 60 + y * 180 // size[0], np.full(size, 90)], axis=2).astype(np.uint8)


def within_circle(rgb, radius):
    height, width = rgb.shape[:2]
    y, x = np.indices((height, width))
    is_lit = np.hypot(y - height / 2, x - width / 2) <= radius
    return np.where(is_lit[..., None], rgb, 4).astype(np.uint8)


def kinds_of(*pictures, size=None):
    height, width = size or pictures[0].shape[:2]
    kinds = PictureKinds(width, height, ANALYSED)
    for number, rgb in enumerate(pictures):
        kinds.take(Frame(number * EVERY_US, number, rgb))
    return kinds.found()


def test_ordinary_pictures_have_nothing_the_matter():
    assert kinds_of(coloured(), coloured((576, 720))) == []
    assert kinds_of(size=WIDE) == []


def test_a_camera_without_colours_is_told_and_one_that_switches_is_not():
    grey = np.repeat(coloured()[..., :1], 3, axis=2)
    assert kinds_of(grey, grey) == [(GREY, 0)]
    assert kinds_of(grey, coloured()) == []


def test_a_covered_lens_is_not_called_grey():
    assert kinds_of(np.full((*WIDE, 3), 5, np.uint8)) == []


@pytest.mark.parametrize("radius", [180, 230])  # a whole circle, and one that is cut off above and below
def test_round_pictures_are_told(radius):
    assert kinds_of(within_circle(coloured(), radius)) == [(ROUND, 0)]


def test_bars_and_shade_are_not_round():
    bars = coloured()
    bars[:, :80] = bars[:, -80:] = 0
    shaded = coloured()
    shaded[:120] = 0
    assert kinds_of(bars) == kinds_of(shaded) == []


def test_upright_and_large_pictures_are_told():
    assert kinds_of(coloured((640, 360))) == [(UPRIGHT, 0)]
    assert kinds_of(coloured(), size=(2160, 3840)) == [(LARGE, 98)]
    assert kinds_of(coloured(), size=(1080, 1920)) == []


def test_pictures_between_are_passed_over():
    kinds = PictureKinds(640, 360, ANALYSED)
    grey = np.repeat(coloured()[..., :1], 3, axis=2)
    kinds.take(Frame(0, 0, grey))
    kinds.take(Frame(EVERY_US - 1, 1, coloured()))
    assert kinds.found() == [(GREY, 0)]


def test_every_kind_has_words():
    assert {GREY, ROUND, UPRIGHT, LARGE} <= CONDITIONS.keys()
