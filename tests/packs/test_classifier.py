"""Heat of named things: bounded, beyond chance, where something moves, on every patch grid."""

from __future__ import annotations

import numpy as np
import pytest

from tvad_desktop.packs.tvad_mini.classifier import (
    CHANCE,
    CLASSES,
    MOST_LOGIT,
    WINDOW_SIZE,
    WINDOW_STRIDE,
    ClassifierLevel,
    beyond_chance,
    surround,
)


@pytest.fixture(scope="module")
def level(mini_pack) -> ClassifierLevel:
    return ClassifierLevel(mini_pack)


@pytest.fixture
def block15() -> np.ndarray:
    """Noise that is the same in large parts of the grid: finer noise would average out within a window."""
    coarse = 3 * np.random.default_rng(4).standard_normal((320, 1, 2)).astype(np.float32)
    return np.kron(coarse, np.ones((10, 7), np.float32))


@pytest.fixture
def chosen(level, block15) -> np.ndarray:
    """Ten classes of which the classifier sees more in this noise than in others, called anomalous."""
    groups = np.zeros((CLASSES // 10, 2, CLASSES), np.float32)
    for place, group in enumerate(groups):
        group[1, place * 10 : place * 10 + 10] = 1
    speed = np.ones((10, 14), np.float32)
    return max(groups, key=lambda group: float(level.logits(block15, group, speed)[:, 7:].max()))


def test_things_that_move_count_within_bounds_and_those_that_stand_do_not(level, block15, chosen):
    speed = np.zeros((10, 14), np.float32)
    speed[:, 7:] = 5
    logits = level.logits(block15, chosen, speed)
    assert logits.shape == speed.shape
    assert logits.dtype == np.float32
    assert not logits[:, :7].any()
    assert 0 < logits[:, 7:].max() <= MOST_LOGIT


def test_normal_and_anomalous_things_are_opposites(level, block15, chosen):
    speed = np.ones((10, 14), np.float32)
    np.testing.assert_allclose(
        level.logits(block15, chosen, speed), -level.logits(block15, chosen[::-1].copy(), speed), atol=1e-6
    )


@pytest.mark.parametrize("side", [4, 10, 11, 24, 37])
def test_windows_cover_every_grid(side):
    padded = surround(np.zeros((1, side, 4), np.float32)).shape[1]
    windows = (padded - WINDOW_SIZE) / WINDOW_STRIDE + 1
    assert windows == -(-side // WINDOW_STRIDE)


def test_what_chance_gives_is_nothing_and_certainty_is_one():
    chosen = np.zeros((2, CLASSES), np.float32)
    chosen[1, :100] = 1
    shares = np.array([0.0, 0.1, 0.1 * CHANCE, 1.0], np.float32)
    normal, anomalous = beyond_chance(np.stack([shares * 0, shares])[:, None], chosen)
    np.testing.assert_allclose(anomalous[0], [0, 0, 0, 1], atol=1e-6)
    assert not normal.any()
