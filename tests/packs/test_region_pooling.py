"""Features of places: nine cells, and the hot target with its upper and lower half."""

from __future__ import annotations

import numpy as np

from tvad_desktop.packs.region_pooling import CELLS, PLACES, pool_places

ROWS, COLUMNS = 12, 18


def levels() -> list[np.ndarray]:
    """Two levels that tell the row and the column of every patch."""
    rows, columns = np.indices((ROWS, COLUMNS), np.float32)
    return [rows[None], np.stack([columns, np.ones_like(columns)])]


def box(top: int, bottom: int, left: int, right: int, heat: float = 1.0) -> np.ndarray:
    hot = np.zeros((ROWS, COLUMNS), np.float32)
    hot[top:bottom, left:right] = heat
    return hot


def test_cells_stand_in_reading_order():
    pooled = pool_places(levels(), box(0, 1, 0, 1))
    assert pooled.shape == (PLACES, 3)
    rows, columns, ones = pooled[:CELLS].T
    np.testing.assert_allclose(rows.reshape(3, 3)[:, 0], [1.5, 5.5, 9.5])
    np.testing.assert_allclose(columns.reshape(3, 3)[0], [2.5, 8.5, 14.5])
    np.testing.assert_allclose(ones, 1, rtol=1e-6)


def test_the_target_is_the_hottest_blob_with_its_halves():
    heat = np.maximum(box(2, 8, 3, 6), box(9, 11, 14, 17, heat=0.9))
    target, upper, lower = pool_places(levels(), heat)[CELLS:]
    np.testing.assert_allclose(target, [4.5, 4, 1], rtol=1e-5)
    assert upper[0] < 4 < 5 < lower[0]
    np.testing.assert_allclose([upper[1], lower[1]], 4, rtol=1e-5)


def test_heat_of_another_grid_is_fitted():
    coarse = np.zeros((6, 9), np.float32)
    coarse[1:4, 2:3] = 1
    target = pool_places(levels(), coarse)[CELLS]
    np.testing.assert_allclose(target, [4.5, 4.5, 1], atol=0.3)


def test_without_heat_the_target_is_the_whole_frame():
    target = pool_places(levels(), np.zeros((ROWS, COLUMNS), np.float32))[CELLS]
    np.testing.assert_allclose(target, [5.5, 8.5, 1], rtol=1e-5)
    assert np.isfinite(pool_places(levels(), box(0, ROWS, 0, COLUMNS, heat=1e-9))).all()
