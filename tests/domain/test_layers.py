"""Layers beside heat: rows of each step, stacked, cut and joined without losing whose they are."""

from __future__ import annotations

import numpy as np
import pytest

from tvad_desktop.domain.layers import join_layer, stack_layers


def boxes(*lefts: float) -> dict[str, np.ndarray]:
    return {
        "box": np.array([[left, 0, 1, 1] for left in lefts], np.float32).reshape(-1, 4),
        "kind": np.arange(len(lefts)),
    }


def test_steps_keep_their_rows():
    stacked = stack_layers([{"objects": boxes(1, 2)}, {}, {"objects": boxes()}, {"objects": boxes(3)}])
    objects = stacked["objects"]
    assert objects.counts.tolist() == [2, 0, 0, 1]
    assert [objects.rows(step)["box"][:, 0].tolist() for step in range(4)] == [[1, 2], [], [], [3]]
    assert objects.part(1, 4).rows(2)["kind"].tolist() == [0]
    assert objects.part(2, 2).columns["box"].shape == (0, 4)
    assert stack_layers([{}, {}]) == {}


def test_stretches_are_joined_also_over_those_without_the_layer():
    first = stack_layers([{"objects": boxes(1)}])["objects"]
    second = stack_layers([{"objects": boxes(2, 3)}])["objects"]
    joined = join_layer([first, 2, second])
    assert joined.counts.tolist() == [1, 0, 0, 2]
    assert joined.rows(3)["box"][:, 0].tolist() == [2, 3]
    assert len(join_layer([])) == 0
    assert join_layer([3]).rows(1) == {}


@pytest.mark.parametrize(
    "layer",
    [
        {"Objects": boxes(1)},
        {"a.b": boxes(1)},
        {"objects": {}},
        {"objects": {"box": np.ones((2, 4)), "kind": np.ones(3)}},
    ],
)
def test_what_does_not_fit_is_refused(layer):
    with pytest.raises(ValueError, match="layer"):
        stack_layers([layer])
    with pytest.raises(ValueError, match="columns change"):
        stack_layers([{"objects": boxes(1)}, {"objects": {"box": np.ones((1, 4))}}])
