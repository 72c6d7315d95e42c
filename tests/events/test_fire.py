"""Fire is what stays, is flame-coloured and never rests; nothing else that is bright or red."""

from __future__ import annotations

import numpy as np
import pytest

from tests.events.drawn_light import ORANGE, PALE, cells_of, disc, flames, walker
from tvad_desktop.domain.media import Frame
from tvad_desktop.events.fire import follow_fire
from tvad_desktop.events.pixel_signs import FLAME, HOT, LIGHT, PixelReader


def likeliest(draw, seconds: float = 6.0, *, shift: float = 0.0, background: int = 70) -> float:
    found = follow_fire((cells, shift) for cells in cells_of(draw, seconds, background=background))
    return max((one[0] for one in found if one is not None), default=0.0)


def test_flames_are_fire_where_they_burn_and_from_when_on():
    found = list(follow_fire((cells, 0.0) for cells in cells_of(flames(since_s=2.0), 6.0)))
    assert all(one is None for one in found[:10])
    probability, box, share = found[-1]
    assert probability == pytest.approx(1)
    left, top, right, bottom = box
    assert left < 0.5 < right
    assert top < 0.75 < bottom
    assert right - left < 0.4
    assert bottom - top < 0.6
    assert 0.005 < share < 0.1


@pytest.mark.parametrize("height", [14, 20, 40])
def test_small_and_large_flames_are_fire(height):
    assert likeliest(flames(height=height)) >= 0.5


@pytest.mark.parametrize(
    ("what", "draw"),
    [
        ("a lamp", disc(PALE, radius=8, x=lambda at_s: 80)),
        ("an orange lamp", disc(ORANGE, radius=8, x=lambda at_s: 80)),
        ("a sunset", disc(ORANGE, radius=40, x=lambda at_s: 80 + at_s)),
        ("a lamp that is switched on", disc(ORANGE, radius=8, x=lambda at_s: 80 if at_s > 3 else -50)),
        ("headlights", disc(PALE, radius=9, x=lambda at_s: 20 + 30 * at_s)),
        ("an orange car", disc(ORANGE, radius=14, x=lambda at_s: 10 + 25 * at_s)),
        ("a red coat", walker((215, 40, 40), speed_px=8)),
        ("an orange coat", walker(ORANGE, speed_px=8)),
        ("an orange coat that stands", walker(ORANGE, speed_px=0)),
        ("a blinking lamp", disc(ORANGE, radius=6, x=lambda at_s: 80 if int(at_s * 2) % 2 else -50)),
    ],
)
def test_what_is_bright_or_red_is_no_fire(what, draw):
    assert likeliest(draw) < 0.5, what


def test_a_picture_that_moves_as_a_whole_shows_no_fire():
    assert likeliest(flames(), shift=2.0) == 0.0


def test_what_nobody_measured_is_not_told():
    assert list(follow_fire([(None, 0.0)] * 12)) == [None] * 12


def test_cells_tell_brightness_flame_and_glow():
    grey = cells_of(lambda *_: None, 0.4, background=120)[-1]
    assert grey[LIGHT].mean() == pytest.approx(120, abs=3)
    assert not grey[FLAME].any()
    assert not grey[HOT].any()
    lit = cells_of(disc(PALE, radius=20, x=lambda at_s: 80, y=45), 0.4)[-1]
    assert lit[HOT, 9, 16] == 255
    burning = cells_of(disc(ORANGE, radius=20, x=lambda at_s: 80, y=45), 0.4)[-1]
    assert burning[FLAME, 9, 16] == 255
    assert burning[HOT, 9, 16] == 0


def test_large_pictures_read_like_small_ones():
    small = np.zeros((90, 160, 3), np.uint8)
    small[30:60, 40:80] = ORANGE
    large = small.repeat(12, axis=0).repeat(12, axis=1)
    cells = []
    for rgb in (small, large):
        reader = PixelReader()
        assert [one.rgb.shape for one in reader.note([Frame(0, 0, rgb)])] == [rgb.shape]
        cells.append(reader.take(0).cells.astype(int))
        assert reader.take(0) is None
    assert np.abs(cells[0] - cells[1]).max() <= 8
