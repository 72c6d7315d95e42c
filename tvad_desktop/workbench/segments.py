"""Steps in segments: what is kept at once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import TYPE_CHECKING, TypeVar

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.scores import HeatmapSequence

if TYPE_CHECKING:
    from tvad_desktop.detection.detected_step import DetectionStep

SEGMENT_STEPS = 32

Step = TypeVar("Step")


def segments_of(steps: Iterable[Step]) -> Iterator[list[Step]]:
    """Groups of so many steps; the last may be smaller."""
    segment: list[Step] = []
    for step in steps:
        segment.append(step)
        if len(segment) == SEGMENT_STEPS:
            yield segment
            segment = []
    if segment:
        yield segment


def as_segment(steps: Sequence[DetectionStep]) -> tuple[HeatmapSequence, NDArray[np.float32]]:
    """Heatmaps and scores of steps as they are stored."""
    heatmaps = HeatmapSequence(
        np.array([step.heatmap.time_us for step in steps], dtype=np.int64),
        np.stack([step.heatmap.scores for step in steps]),
    )
    return heatmaps, np.array([step.score for step in steps], dtype=np.float32)
