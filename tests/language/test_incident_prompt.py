"""Which steps of an incident become soft tokens."""

from __future__ import annotations

import numpy as np
import pytest

from tvad_desktop.domain.media import Frame
from tvad_desktop.domain.scores import HeatmapSequence
from tvad_desktop.language.incident_prompt import choose_hot_steps, see_steps
from tvad_desktop.language.prompt_template import STEPS


@pytest.mark.parametrize(
    ("peaks", "chosen"),
    [
        pytest.param([0.8] * 9, [0, 2, 4, 6, 8], id="hot throughout: evenly from first to last"),
        pytest.param([0.1] * 8 + [0.6, 0.9, 0.7, 0.6, 0.6], [8, 9, 10, 11, 12], id="hot at the end only"),
        pytest.param([0.6, 0.6, 0.6, 0.95] + [0.6] * 9, [0, 3, 6, 9, 12], id="the peak among the even ones"),
        pytest.param([0.6, 0.6, 0.6, 0.6, 0.95] + [0.6] * 8, [0, 4, 6, 9, 12], id="the peak instead of its neighbour"),
        pytest.param([0.7, 0.2, 0.1], [0, 0, 0, 0, 0], id="hot once"),
        pytest.param([0.0] * 5, [0, 1, 2, 3, 4], id="no heat at all"),
    ],
)
def test_the_hot_steps_are_shown_and_the_hottest_always(peaks, chosen):
    assert choose_hot_steps(np.array(peaks, np.float32)).tolist() == chosen


def test_heat_and_pictures_are_of_the_same_steps():
    heat = np.zeros((10, 4, 6), np.float32)
    heat[6:, 1, 2] = [0.5, 0.9, 0.6, 0.5]
    asked: list[list[int]] = []

    class Pictures:
        def picture_tokens(self, frames):
            return []

        def pooled(self, frames, heatmaps):
            assert len(frames) == len(heatmaps) == STEPS
            return np.stack([np.full((12, 3), heatmap.max()) for heatmap in heatmaps])

    def decode(times_us):
        asked.append(times_us.tolist())
        return [Frame(int(time_us), 0, None) for time_us in times_us]

    seen = see_steps(HeatmapSequence(np.arange(10) * 200_000, heat), decode, Pictures())
    assert asked == [[1_200_000, 1_400_000, 1_600_000, 1_600_000, 1_800_000]]
    np.testing.assert_allclose(seen.heat.max(axis=(1, 2)), seen.visual[:, 0, 0])
    assert seen.pictures == ()
