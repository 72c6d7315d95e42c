"""Judging a recording with what its camera was taught, where people are near.

Near people are large and cross many patches: the distance of each patch from what the camera remembers, and how unlike
other moments of its recording the whole picture changes, tell as much as the camera's own heads. Both are brought to
the units of the heads by how far each spreads on normal footage. Heat covers whole people and vehicles. Where small
people walk in a crowd the heads alone tell more; nothing is added there.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from tvad_desktop.detection.camera_profile import Calibration, CameraProfile
from tvad_desktop.detection.maps import person_sized
from tvad_desktop.detection.places import known_objects, over_objects
from tvad_desktop.detection.self_learned import ReadSteps
from tvad_desktop.detection.smoothing import SIGMA_STEPS, smooth_over_time
from tvad_desktop.detection.whole_picture import change_of_picture, read_signs

Array = NDArray[np.float32]
Maps = Iterable[tuple[int, Array]]

LEAST_NEAR = 0.15  # below it a camera shows a crowd from afar, and a few who come near
CHANGE_SHARE = 2.0  # of the heads' spread, for each deviation of the picture's change
MOST_NOVELTY_WEIGHT = 30.0
NEAR_SIGMA_STEPS = 2 * SIGMA_STEPS


def is_near(measured: Calibration) -> bool:
    """Whether enough of what the camera shows is near for the whole picture to count."""
    return 1 - measured.crowd >= LEAST_NEAR


def sigma_of(measured: Calibration) -> float:
    """Over how many steps heat is averaged: what is near takes longer to leave its place."""
    return SIGMA_STEPS + (NEAR_SIGMA_STEPS - SIGMA_STEPS) * (1 - measured.crowd) * (measured.change_weight > 0)


def weigh_near(measured: Calibration, heads: Maps, novelties: Maps) -> Calibration:
    """The weights of novelty and change, from the maps of consecutive normal steps."""
    near = 1 - measured.crowd
    sigma = SIGMA_STEPS + (NEAR_SIGMA_STEPS - SIGMA_STEPS) * near
    head_spread, novelty_spread = (float(np.std(peaks_of(maps, sigma))) for maps in (heads, novelties))
    weight = near * min(head_spread / max(novelty_spread, 1e-3), MOST_NOVELTY_WEIGHT)
    return msgspec.structs.replace(measured, novelty_weight=weight, change_weight=near * CHANGE_SHARE * head_spread)


def peaks_of(maps: Maps, sigma_steps: float = SIGMA_STEPS) -> list[float]:
    """The highest value of each map, averaged over time and a person's size."""
    return [float(person_sized(smoothed).max()) for _, smoothed in smooth_over_time(maps, sigma_steps)]


def change_logits(measured: Calibration, changes: Sequence[tuple[float, float]]) -> NDArray[np.float64]:
    """What changes of look and texture [T] add to the combined logits of each step."""
    table = np.array(changes, np.float64).reshape(-1, 2)
    if len(table) > 1:
        table[0] = np.where(np.isnan(table[0]), table[1], table[0])
    return measured.change_weight * change_of_picture(*np.nan_to_num(table).T)


def judge_taught(read_steps: ReadSteps, profile: CameraProfile) -> Iterator[tuple[int, Array]]:
    """Logits of heat [grid_h, grid_w] of each step of a recording that was watched with this profile, with its time;
    the steps are read twice."""
    signs = read_signs(read_steps())
    added = change_logits(profile.calibration, list(zip(signs.look, signs.texture, strict=True)))
    maps = ((step.time_us, step.logits.astype(np.float32)) for step in read_steps())
    smoothed = smooth_over_time(maps, sigma_of(profile.calibration))
    for objects, (time_us, logits), change in zip(known_objects(read_steps()), smoothed, added, strict=True):
        yield time_us, profile.calibrated((over_objects(person_sized(logits), objects) + change).astype(np.float32))
