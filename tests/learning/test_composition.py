"""Composed anomalies: the mask is where the picture changed, and what walks as others do carries no label."""

from __future__ import annotations

import cv2
import numpy as np
import pytest

from tvad_desktop.learning.composition import (
    FAST_FACTORS,
    CameraScene,
    Cutout,
    background_of,
    compose,
    cut_out_moving_things,
    cut_texture,
)

HEIGHT, WIDTH = 120, 160
BLUE = (0, 0, 250)
OFFSETS = [-4, -1, 0]
SPEED_PX = 3.0


def person() -> Cutout:
    """Blue, which no texture of the scene is."""
    return Cutout(np.full((24, 10, 3), BLUE, np.uint8), np.ones((24, 10), np.float32), 0.6)


def scene(cutouts: list[Cutout]) -> CameraScene:
    gray = np.full((60, 60, 3), 190, np.uint8)
    rows = np.ones(HEIGHT, np.float32)
    return CameraScene(cutouts, [gray], [], SPEED_PX * rows, 24 * rows)


def black_frames() -> list[np.ndarray]:
    return [np.zeros((HEIGHT, WIDTH, 3), np.uint8) for _ in OFFSETS]


def grown(mask: np.ndarray, cells: int) -> np.ndarray:
    return cv2.dilate(mask, np.ones((2 * cells + 1, 2 * cells + 1), np.uint8))


def test_the_mask_is_where_the_last_picture_changed():
    marked = 0
    for seed in range(30):
        frames = black_frames()
        composed = compose(frames, OFFSETS, scene([]), np.random.default_rng(seed))
        assert not np.any(frames)
        changed = composed.frames[-1].any(axis=2)
        assert set(np.unique(composed.mask)) <= {0, 1}
        assert not (composed.mask.astype(bool) & ~changed).any()
        assert not (changed & ~grown(composed.mask, 2).astype(bool)).any()
        marked += int(composed.mask.any())
    assert marked >= 25


def test_who_walks_as_usual_is_unlabelled_and_who_is_faster_is_labelled():
    labels = {False: 0, True: 0}
    for seed in range(200):
        random = np.random.default_rng(seed)
        composed = compose(black_frames(), OFFSETS, scene([person()]), random, most=1)
        blue = [(frame[..., 2] > 200) & (frame[..., 0] == 0) for frame in composed.frames]
        if any(mask.sum() != 240 for mask in blue):
            continue  # a texture, or a person cut by the edge: no full way to measure
        earlier, now = (np.argwhere(mask).mean(axis=0)[::-1] for mask in (blue[0], blue[-1]))
        dx, dy = (now - earlier) / -OFFSETS[0]
        factor = np.hypot(dx, dy / 0.6) / SPEED_PX
        labelled = bool(composed.mask.any())
        labels[labelled] += 1
        if labelled:
            np.testing.assert_array_equal(composed.mask.astype(bool), blue[-1])
            assert FAST_FACTORS[0] - 0.2 < factor < FAST_FACTORS[1] + 0.2
        else:
            assert factor < 1.3
    assert min(labels.values()) >= 5


def test_the_same_seed_composes_the_same():
    one, other = (compose(black_frames(), OFFSETS, scene([person()]), np.random.default_rng(4)) for _ in range(2))
    np.testing.assert_array_equal(np.stack(one.frames), np.stack(other.frames))
    np.testing.assert_array_equal(one.mask, other.mask)


def test_moving_things_are_cut_out_of_their_background():
    frames = []
    for number in range(9):
        picture = np.full((HEIGHT, WIDTH, 3), 90, np.uint8)
        picture[40:64, 10 + 14 * number : 20 + 14 * number] = BLUE
        frames.append(picture)
    background = background_of(frames)
    assert (background == 90).all()
    (cutout,) = cut_out_moving_things(frames[4], background)
    solid = cutout.alpha > 0.9
    assert (cutout.rgb[solid] == BLUE).mean() > 0.75
    assert cutout.foot == pytest.approx(64 / HEIGHT, abs=0.03)
    assert cut_out_moving_things(background, background) == []


def test_what_touches_the_edge_or_fills_the_picture_is_not_cut_out():
    background = np.full((HEIGHT, WIDTH, 3), 90, np.uint8)
    for place in (np.s_[40:64, 0:10], np.s_[20:100, 20:140], np.s_[60:61, 60:61]):
        frame = background.copy()
        frame[place] = BLUE
        assert cut_out_moving_things(frame, background) == []


@pytest.mark.parametrize("size_px", [(6, 6), (40, 25), (90, 130)])
def test_a_texture_is_cut_to_its_size_from_a_picture_of_any(size_px):
    picture = np.random.default_rng(0).integers(0, 256, (30, 50, 3), np.uint8)
    cutout = cut_texture(picture, size_px, np.random.default_rng(1))
    assert cutout.rgb.shape == (*size_px, 3)
    assert cutout.rgb.dtype == np.uint8
    assert cutout.alpha.shape == size_px
    assert 0 <= cutout.alpha.min() <= cutout.alpha.max() <= 1
    assert cutout.alpha.max() > 0.5
