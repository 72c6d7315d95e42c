"""The motion level: what moves shows where, which way and how fast; what stands still shows nothing."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from tvad_desktop.packs.tvad_mini.motion import CELL_PX, CHANNELS, LONG_SPEED_CHANNEL, MotionEncoder

U, V, SPEED, TOP_SPEED, LONG_U, LONG_V, LONG_SPEED, LONG_TOP_SPEED, DIFFERENCE = range(CHANNELS)
NOISE = cv2.GaussianBlur(np.random.default_rng(0).integers(0, 256, (240, 360), np.uint8), (9, 9), 2)
GROUND = cv2.GaussianBlur(np.random.default_rng(1).integers(0, 128, (144, 192), np.uint8), (9, 9), 2)


def street(x: int, y: int) -> np.ndarray:
    """A still ground with a textured square of 40 pixels on it."""
    picture = GROUND.copy()
    picture[y : y + 40, x : x + 40] = cv2.normalize(NOISE[:40, :40], None, 120, 255, cv2.NORM_MINMAX)
    return picture


@pytest.fixture
def encoder() -> MotionEncoder:
    return MotionEncoder()


def inside(level: np.ndarray, x: int, y: int) -> np.ndarray:
    """The cells that lie wholly in the square."""
    first_row, first_column = -(-y // CELL_PX), -(-x // CELL_PX)
    return level[:, first_row : (y + 40) // CELL_PX, first_column : (x + 40) // CELL_PX]


def test_a_still_picture_has_no_motion(encoder):
    now = street(60, 60)
    level = encoder.encode(now, now, now, 400_000, 100_000)
    assert level.shape == (CHANNELS, 144 // CELL_PX, 192 // CELL_PX)
    assert level.dtype == np.float32
    assert not level.any()


@pytest.mark.parametrize(("dx", "dy"), [(3, 0), (-3, 0), (0, 2), (0, -2)])
def test_a_moved_square_shows_its_way_and_its_speed(encoder, dx, dy):
    """It has moved by (dx, dy) in 0.1 s and by four times that in 0.4 s: the same speed on both scales."""
    level = encoder.encode(street(60 - 4 * dx, 60 - 4 * dy), street(60 - dx, 60 - dy), street(60, 60), 400_000, 100_000)
    square = np.median(inside(level, 60, 60), axis=(1, 2))
    assert square[[U, V]] == pytest.approx([dx, dy], abs=0.5)
    assert square[SPEED] == pytest.approx(abs(dx + dy), abs=0.5)
    assert square[[LONG_U, LONG_V]] == pytest.approx([dx, dy], abs=0.5)
    assert LONG_SPEED == LONG_SPEED_CHANNEL
    assert (level[TOP_SPEED] >= level[SPEED] - 1e-5).all()
    assert (level[LONG_TOP_SPEED] >= level[LONG_SPEED] - 1e-5).all()
    far = level[:, :3]
    assert np.abs(far[[U, V, DIFFERENCE]]).max() < 0.1


def test_it_is_speed_not_displacement(encoder):
    """The same two pictures twice as far apart in time: half the speed."""
    before, now = street(57, 60), street(60, 60)
    near, far = (encoder.encode(before, before, now, gap_us, gap_us) for gap_us in (100_000, 200_000))
    np.testing.assert_allclose(far[:DIFFERENCE], near[:DIFFERENCE] / 2, rtol=1e-4, atol=1e-6)
    np.testing.assert_array_equal(far[DIFFERENCE], near[DIFFERENCE])
    np.testing.assert_array_equal(near[:4], near[4:8])


def test_a_first_frame_has_no_past(encoder):
    now = street(60, 60)
    assert not encoder.encode(now, now, now, 0, 0).any()
