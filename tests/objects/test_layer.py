"""Objects beside the heat: known classes only, and what a target is by them."""

from __future__ import annotations

import numpy as np
import pytest

from tvad_desktop.domain.incident import ObjectTrack, TrackPoint
from tvad_desktop.domain.media import Region
from tvad_desktop.objects.layer import as_rows, name_target

TRACK = ObjectTrack(tuple(TrackPoint(time_us, Region(0.4, 0.4, 0.2, 0.2), 0.9) for time_us in (0, 200, 400, 600)))
HERE, ELSEWHERE = [0.45, 0.42, 0.58, 0.6], [0.8, 0.1, 0.9, 0.2]


def rows(*objects: tuple[list[float], float, int]) -> dict:
    return dict(as_rows(np.array([[*box, score, kind] for box, score, kind in objects], np.float32).reshape(-1, 6)))


def test_only_known_classes_are_kept():
    kept = rows((HERE, 0.9, 0), (HERE, 0.9, 4), (HERE, 0.9, 15), (HERE, 0.3, 24))
    assert kept["kind"].tolist() == [0, 24]
    assert kept["box"].shape == (2, 4)


def test_a_target_is_what_stands_where_it_is_hot():
    moments = [(0, rows((HERE, 0.6, 1), (ELSEWHERE, 0.9, 2))), (600, rows((HERE, 0.5, 3), (HERE, 0.4, 0)))]
    name, score = name_target(TRACK, moments)
    assert name == "bicycle", "bicycles and motorcycles are taken for one another: their scores count together"
    assert score == pytest.approx(0.55)


def test_what_is_seen_once_of_many_times_is_not_named():
    nothing = rows()
    assert name_target(TRACK, [(0, rows((HERE, 0.6, 2))), (200, nothing), (400, nothing)]) is None
    assert name_target(TRACK, [(0, nothing)]) is None
    assert name_target(TRACK, []) is None


def test_other_times_tell_nothing():
    assert name_target(TRACK, [(100, rows((HERE, 0.9, 2)))]) is None
