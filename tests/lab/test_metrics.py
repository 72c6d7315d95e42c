from __future__ import annotations

import numpy as np
import pytest

from tvad_desktop.lab.evaluation.metrics import PixelRoc, macro_auc, micro_auc, roc_auc


def auc_by_pairs(labels: np.ndarray, scores: np.ndarray) -> float:
    anomalous, normal = scores[labels][:, None], scores[~labels][None, :]
    return float(np.mean((anomalous > normal) + 0.5 * (anomalous == normal)))


def test_known_areas() -> None:
    labels = np.array([False, False, True, True])
    assert roc_auc(labels, np.array([0.1, 0.2, 0.3, 0.4])) == 1.0
    assert roc_auc(labels, np.array([0.4, 0.3, 0.2, 0.1])) == 0.0
    assert roc_auc(labels, np.array([0.5, 0.5, 0.5, 0.5])) == 0.5
    assert roc_auc(labels, np.array([0.1, 0.35, 0.35, 0.8])) == 0.875


def test_the_area_is_the_share_of_well_ordered_pairs() -> None:
    rng = np.random.default_rng(0)
    for _ in range(20):
        labels = rng.random(60) < 0.3
        scores = rng.integers(0, 9, 60) / 8 + labels * 0.2  # many ties
        assert roc_auc(labels, scores) == pytest.approx(auc_by_pairs(labels, scores))


def test_one_class_alone_has_no_area() -> None:
    assert np.isnan(roc_auc(np.zeros(3, bool), np.arange(3.0)))
    assert np.isnan(macro_auc([np.ones(3, bool)], [np.arange(3.0)]))


def test_micro_pools_frames_and_macro_averages_videos_with_both_classes() -> None:
    labels = [np.array([False, True]), np.array([False, False, True]), np.array([True, True])]
    scores = [np.array([0.1, 0.2]), np.array([0.9, 0.7, 0.8]), np.array([0.3, 0.6])]
    assert macro_auc(labels, scores) == pytest.approx((1.0 + 0.5) / 2)
    assert micro_auc(labels, scores) == pytest.approx(auc_by_pairs(np.concatenate(labels), np.concatenate(scores)))


@pytest.mark.parametrize("crowded_at", [0.0, 0.001, 0.5, 0.99])
def test_pixel_area_is_exact_wherever_scores_crowd(crowded_at: float) -> None:
    rng = np.random.default_rng(3)
    masks = rng.random((4, 20, 30)) < 0.2
    spread = max(crowded_at, 1e-4) * 0.02
    heat = np.clip(crowded_at + spread * (rng.random((4, 20, 30)) + 0.3 * masks), 0, 1).astype(np.float32)
    roc = PixelRoc()
    for pair in zip(masks, heat, strict=True):
        roc.add(*pair)
    expected = auc_by_pairs(masks.ravel(), heat.ravel())
    assert 0.6 < expected < 0.9
    assert roc.area() == pytest.approx(expected, abs=4e-3 if crowded_at >= 0.5 else 1e-3)


def test_pixels_of_random_maps_are_ordered_by_chance_and_of_the_mask_itself_perfectly() -> None:
    rng = np.random.default_rng(4)
    by_chance, perfect = PixelRoc(), PixelRoc()
    for _ in range(10):
        mask = rng.random((100, 100)) < 0.05
        by_chance.add(mask, rng.random((100, 100), dtype=np.float32))
        perfect.add(mask, mask.astype(np.float32))
    assert by_chance.area() == pytest.approx(0.5, abs=0.02)
    assert perfect.area() == 1.0
    assert np.isnan(PixelRoc().area())
