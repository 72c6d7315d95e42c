"""Somebody runs: faster than anybody walks, in body heights a second."""

from __future__ import annotations

import numpy as np
import pytest

from tvad_desktop.events.running import NOBODY, ONCE, RUNS, WALKS, fastest_person, follow_runners
from tvad_desktop.objects.network import PERSON
from tvad_desktop.packs.manifest import load_pack
from tvad_desktop.packs.registry import spec_of

GRID_H, GRID_W = 24, 36
BICYCLE = 1
PERSON_BOX = [0.4, 0.25, 0.5, 0.75, 0.8, PERSON]  # half of the picture tall: 12 patches


@pytest.fixture(scope="module")
def spec():
    return spec_of(load_pack()).motion


def boxes(*rows: list[float]) -> np.ndarray:
    return np.array(rows, np.float32).reshape(-1, 6)


def motion(spec, heights_a_second: float, *, swing: bool = False, camera: float = 0.0) -> np.ndarray:
    """Everything in the person's box moves to the right; with `swing` every other row to the left."""
    level = np.zeros((9, GRID_H, GRID_W), np.float32)
    unit = 12 * spec.patch_px * spec.unit_us / 1e6  # of the speeds, for one height a second
    across = spec.horizontal_channels[-1]
    level[across, 6:18, 14:18] = heights_a_second * unit
    if swing:
        level[across, 6:18:2] *= -1
    level[across] += camera
    return level


@pytest.mark.parametrize("speed", [0.5, 1.4, 3.0])
def test_speed_is_in_body_heights_a_second(spec, speed):
    measured = fastest_person(boxes(PERSON_BOX), motion(spec, speed), spec)
    assert measured[0] == pytest.approx(speed, rel=0.01)
    assert measured[1:].tolist() == pytest.approx(PERSON_BOX[:4])


def test_a_camera_that_moves_makes_nobody_run(spec):
    assert fastest_person(boxes(PERSON_BOX), motion(spec, 0.0, camera=9.0), spec)[0] == pytest.approx(0.0)


def test_limbs_that_swing_are_no_running(spec):
    assert fastest_person(boxes(PERSON_BOX), motion(spec, 3.0, swing=True), spec)[0] < 0.1


@pytest.mark.parametrize(
    "row",
    [
        [0.4, 0.25, 0.5, 0.75, 0.3, PERSON],  # unsure
        [0.4, 0.45, 0.5, 0.54, 0.8, PERSON],  # too small to be measured
        [0.0, 0.25, 0.5, 0.75, 0.8, PERSON],  # cut off by the picture's edge
    ],
)
def test_who_cannot_be_measured_does_not_run(spec, row):
    assert fastest_person(boxes(row), motion(spec, 3.0), spec).tolist() == NOBODY.tolist()


def test_a_cyclist_does_not_run(spec):
    bicycle = [0.38, 0.5, 0.52, 0.8, 0.5, BICYCLE]
    assert fastest_person(boxes(PERSON_BOX, bicycle), motion(spec, 3.0), spec).tolist() == NOBODY.tolist()


def fastest(speed: float) -> np.ndarray:
    return np.array([speed, 0, 0, 1, 1], np.float32)


def follow(*speeds: float | None) -> list[float]:
    steps = [(number * 600_000, None if speed is None else fastest(speed)) for number, speed in enumerate(speeds)]
    return [0.0 if known is None else known[0] for known in follow_runners(steps)]


def test_who_runs_twice_is_believed_and_who_walks_never():
    assert follow(0.7, 0.9, 0.99) == [0, 0, 0]
    assert follow(RUNS, RUNS + 1, 0.5) == pytest.approx([ONCE, 1.0, 0.0])
    middle = (WALKS + RUNS) / 2
    assert follow(middle, middle)[-1] == pytest.approx(0.5)


def test_what_is_known_holds_while_nobody_looks_and_is_soon_too_old():
    assert follow(RUNS, None)[-1] == pytest.approx(ONCE)
    assert follow(RUNS, None, None, RUNS)[-1] == pytest.approx(ONCE), "1.8 seconds later it is seen once again"
