"""Objects beside the heat: known classes only."""

from __future__ import annotations

import numpy as np

from tvad_desktop.objects.layer import as_rows

HERE = [0.45, 0.42, 0.58, 0.6]


def rows(*objects: tuple[list[float], float, int]) -> dict:
    return dict(as_rows(np.array([[*box, score, kind] for box, score, kind in objects], np.float32).reshape(-1, 6)))


def test_only_known_classes_are_kept():
    kept = rows((HERE, 0.9, 0), (HERE, 0.9, 4), (HERE, 0.9, 15), (HERE, 0.3, 24))
    assert kept["kind"].tolist() == [0, 24]
    assert kept["box"].shape == (2, 4)
