"""What was dismissed loses heat: only its like, only near its place, and only as much as was dismissed."""

from __future__ import annotations

import numpy as np
import pytest

from tvad_desktop.detection.camera_profile import unit_rows
from tvad_desktop.detection.dismissal import (
    NOTHING_DISMISSED,
    PATCHES_KEPT,
    PATCHES_PER_DISMISSAL,
    QUIET,
    Dismissed,
    choose_patches,
    join_dismissed,
    lower_dismissed,
    patch_places,
)

CHANNELS = 16
USUAL = 0.3
ASPECT = 2 / 3
BASIS = np.eye(CHANNELS, dtype=np.float32)
PLACE = np.array([[0.5, 0.5]], np.float32)


def turned(distance: float) -> np.ndarray:
    """A unit vector so far (cosine distance) from the first basis vector."""
    cosine = 1 - distance
    return (cosine * BASIS[0] + np.sqrt(1 - cosine**2) * BASIS[1])[None]


def dismissed(excess: float = 4.0) -> Dismissed:
    return Dismissed(BASIS[:1], PLACE, np.array([excess], np.float32))


def lower(logit: float, distance: float = 0.0, place: tuple[float, float] = (0.5, 0.5), by: Dismissed | None = None):
    (after,) = lower_dismissed(
        np.array([logit], np.float32),
        turned(distance),
        np.array([place], np.float32),
        dismissed() if by is None else by,
        usual_distance=USUAL,
        aspect=ASPECT,
    )
    return float(after)


def test_the_same_patch_in_its_place_becomes_quiet():
    assert lower(QUIET + 4) == pytest.approx(QUIET)


def test_something_else_stays_hot_and_so_does_the_same_elsewhere():
    assert lower(2.0, distance=USUAL * 1.3) == 2.0
    assert lower(2.0, place=(0.65, 0.5)) == 2.0
    assert lower(2.0, place=(0.5, 0.7)) == 2.0


def test_what_is_hotter_than_was_dismissed_stays_hot():
    assert lower(QUIET + 12) > 2.0


def test_nothing_rises_and_nothing_falls_below_quiet():
    for logit in (-9.0, QUIET - 0.1, QUIET, QUIET + 0.1, 5.0):
        after = lower(logit)
        assert after <= logit + 1e-6
        assert after >= min(logit, QUIET) - 1e-6


def test_heat_is_lost_smoothly_with_likeness_and_place():
    fine = np.linspace(0, 1, 400)
    for after in (
        [lower(QUIET + 4, distance=USUAL * 1.5 * share) for share in fine],
        [lower(QUIET + 4, place=(0.5 + 0.2 * share, 0.5)) for share in fine],
    ):
        assert (np.diff(after) >= -1e-5).all()
        assert np.diff(after).max() < 0.1
        assert after[0] == pytest.approx(QUIET)
        assert after[-1] == pytest.approx(QUIET + 4)


def test_near_is_as_far_in_width_as_in_height():
    right = lower(QUIET + 4, place=(0.5 + 0.09, 0.5))
    down = lower(QUIET + 4, place=(0.5, 0.5 + 0.09 / ASPECT))
    assert QUIET < right < QUIET + 4
    assert right == pytest.approx(down, abs=1e-3)


def test_without_dismissals_logits_stay_as_they_are():
    assert lower(3.0, by=NOTHING_DISMISSED) == 3.0


def test_places_are_fractions_in_reading_order():
    places = patch_places(2, 4)
    assert places[0].tolist() == [0.125, 0.25]
    assert places[3].tolist() == [0.875, 0.25]
    assert places[4].tolist() == [0.125, 0.75]


def random_patches(count: int, seed: int = 0) -> Dismissed:
    random = np.random.default_rng(seed)
    vectors = unit_rows(random.standard_normal((count, CHANNELS)).astype(np.float32))
    return Dismissed(
        vectors, random.random((count, 2)).astype(np.float32), random.uniform(0.5, 5, count).astype(np.float32)
    )


def test_a_few_patches_take_the_heat_of_many_that_look_alike():
    """A thing that stands for minutes: the same patches, step after step."""
    few = random_patches(12)
    noise = np.random.default_rng(1).standard_normal((12 * 50, CHANNELS)).astype(np.float32)
    many = Dismissed(
        unit_rows(np.tile(few.vectors, (50, 1)) + 0.02 * noise), np.tile(few.places, (50, 1)), np.tile(few.excess, 50)
    )
    chosen = choose_patches(many, usual_distance=USUAL, aspect=ASPECT)
    assert 12 <= len(chosen) <= 24
    after = lower_dismissed(many.excess + QUIET, many.vectors, many.places, chosen, usual_distance=USUAL, aspect=ASPECT)
    assert after.max() < QUIET + 0.5


def test_the_hottest_of_too_many_are_chosen():
    many = random_patches(2000)
    chosen = choose_patches(many, usual_distance=1e-3, aspect=ASPECT)
    assert len(chosen) == PATCHES_PER_DISMISSAL
    assert chosen.excess.min() >= np.sort(many.excess)[-PATCHES_PER_DISMISSAL]


def test_the_newest_are_kept():
    known = random_patches(PATCHES_KEPT - 10)
    new = random_patches(200, seed=1)
    joined = join_dismissed(known, new)
    assert len(joined) == PATCHES_KEPT
    np.testing.assert_array_equal(joined.vectors[-200:], new.vectors)
    np.testing.assert_array_equal(joined.vectors[0], known.vectors[190])
    assert len(join_dismissed(NOTHING_DISMISSED, NOTHING_DISMISSED)) == 0
    assert join_dismissed(NOTHING_DISMISSED, new).places.shape == (200, 2)
