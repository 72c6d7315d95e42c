"""A survey finds how tall and how fast the usual movers of a camera are."""

from __future__ import annotations

import numpy as np
import pytest

from tvad_desktop.learning.composition import Cutout
from tvad_desktop.learning.survey import survey, usual_speeds

HEIGHT, WIDTH = 120, 160


def picture(number: int, colour: tuple[int, int, int]) -> np.ndarray:
    """Two people: a small one far away, a tall one near; both walk."""
    picture = np.full((HEIGHT, WIDTH, 3), 90, np.uint8)
    x = 10 + 9 * number % 130
    picture[30:42, x : x + 6] = colour
    picture[70:104, x : x + 13] = colour
    return picture


@pytest.fixture
def colourful() -> Cutout:
    return Cutout(np.full((8, 8, 3), (250, 10, 10), np.uint8), np.ones((8, 8), np.float32), 0.0)


def test_near_movers_are_taller_than_far_ones(colourful):
    pictures = [picture(number, (200, 60, 60)) for number in range(14)]
    scene = survey(pictures, pictures, np.array([1.0, 3.0], np.float32), [colourful])
    assert len(scene.cutouts) >= 20
    assert scene.person_height_px[40] < 24 < scene.person_height_px[110]
    assert scene.speed_px[0] == pytest.approx(1.0)
    assert scene.speed_px[-1] == pytest.approx(3.0)
    assert np.ptp(scene.sprites[0].rgb[0, 0]) > 100


def test_things_are_grey_where_the_footage_is(colourful):
    pictures = [picture(number, (200, 200, 200)) for number in range(14)]
    scene = survey(pictures, pictures, np.ones(2, np.float32), [colourful])
    assert np.ptp(scene.sprites[0].rgb[0, 0]) == 0


def test_an_empty_scene_has_no_movers_but_sizes_all_the_same():
    still = [np.full((HEIGHT, WIDTH, 3), 90, np.uint8)] * 3
    scene = survey(still, still, np.zeros(2, np.float32), [])
    assert scene.cutouts == []
    assert (scene.person_height_px > 5).all()
    assert (scene.speed_px > 0).all()


def test_rows_without_movers_are_as_fast_as_their_neighbours():
    speeds = np.zeros((30, 6, 10), np.float32)
    speeds[:, 2:4] = 2.0
    np.testing.assert_allclose(usual_speeds(speeds, 0.3), 2.0)
    assert (usual_speeds(np.zeros((30, 6, 10), np.float32), 0.3) == np.float32(0.3)).all()
