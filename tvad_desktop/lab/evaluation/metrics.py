"""How well a detector tells anomalous frames and pixels from normal ones."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

SCORE_BITS_DROPPED = 12  # of float32: what stays tells scores apart that differ by 1 part in 2,000
BINS = (int(np.float32(1.0).view(np.uint32)) >> SCORE_BITS_DROPPED) + 1


def roc_auc(labels: NDArray[np.bool_], scores: NDArray[np.floating], weights: NDArray[np.int64] | None = None) -> float:
    """Area under the ROC curve: how often an anomalous item scores higher than a normal one, ties counting half.

    `labels` and `scores` are [N]; `weights` [N] say how many items each stands for. NaN when one of the two classes is
    missing.
    """
    from sklearn.metrics import roc_auc_score

    counted = labels if weights is None else labels[weights > 0]
    if counted.all() or not counted.any():
        return float("nan")
    return float(roc_auc_score(labels, scores, sample_weight=weights))


def micro_auc(labels: Sequence[NDArray[np.bool_]], scores: Sequence[NDArray[np.floating]]) -> float:
    """ROC AUC over the frames of all videos pooled; one array a video."""
    return roc_auc(np.concatenate(labels), np.concatenate(scores))


def macro_auc(labels: Sequence[NDArray[np.bool_]], scores: Sequence[NDArray[np.floating]]) -> float:
    """Mean of the ROC AUC of every video that has both normal and anomalous frames; NaN when none has."""
    areas = [roc_auc(*pair) for pair in zip(labels, scores, strict=True) if 0 < pair[0].sum() < len(pair[0])]
    return float(np.mean(areas)) if areas else float("nan")


class PixelRoc:
    """ROC AUC over all pixels, from a histogram of the leading bits of each score.

    The bits of a positive float grow with its value, so that bins are fine wherever scores crowd.
    """

    def __init__(self) -> None:
        self._counts = np.zeros((2, BINS), np.int64)

    def add(self, mask: NDArray[np.bool_], heat: NDArray[np.float32]) -> None:
        """Count one frame: `mask` (anomalous pixels) and `heat` (in [0, 1]), both [height_px, width_px]."""
        bins = np.clip(heat, 0.0, 1.0).astype(np.float32, copy=False).view(np.uint32) >> SCORE_BITS_DROPPED
        everywhere = np.bincount(bins.ravel(), minlength=BINS)
        anomalous = np.bincount(bins[mask], minlength=BINS)
        self._counts += np.stack([everywhere - anomalous, anomalous])

    def area(self) -> float:
        """The pixel AUROC so far, ties counting half; NaN when one of the two classes is missing."""
        labels = np.repeat([False, True], BINS)
        return roc_auc(labels, np.tile(np.arange(BINS), 2), self._counts.ravel())
