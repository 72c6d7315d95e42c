"""Judging a recording with what its camera was taught.

People who are near are large and cross many patches: the distance of each patch from what the camera remembers, and
how unlike other moments of its recording the whole picture changes, tell as much as the camera's own heads. Both are
brought to the units of the heads by how far each spreads on normal footage. Heat covers whole people and vehicles.
Where small people walk in a crowd the heads alone tell more; nothing is added there.

Where people are near, what the recording says when it is judged by itself (`self_learned.py`) counts beside it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec
import numpy as np
from numpy.typing import NDArray

from tvad_desktop.detection.camera_profile import Calibration, CameraProfile
from tvad_desktop.detection.maps import person_sized
from tvad_desktop.detection.places import known_objects, over_objects
from tvad_desktop.detection.self_learned import ReadSteps, judge_recording
from tvad_desktop.detection.smoothing import SIGMA_STEPS, smooth_over_time
from tvad_desktop.detection.watched_step import WatchedStep
from tvad_desktop.detection.whole_picture import change_of_picture, read_signs

Array = NDArray[np.float32]
Maps = Iterable[tuple[int, Array]]

LEAST_NEAR = 0.15  # below it a camera shows a crowd from afar, and a few who come near
CHANGE_SHARE = 2.0  # of the heads' spread, for each deviation of the picture's change
MOST_NOVELTY_WEIGHT = 30.0
NEAR_SIGMA_STEPS = 2 * SIGMA_STEPS
PLACE_SHARE = 0.7  # of what the profile says about where it is
MOST_SURE = 4.0
"""As much, in logits of heat, is a memory without heads believed."""


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


def taught_logits(step: WatchedStep) -> Array:
    """What a step says with a profile after what was dismissed, [grid_h, grid_w]; earlier versions kept it alone."""
    if step.taught is None:
        return step.logits.astype(np.float32)
    lost = 0.0 if step.dismissed is None else step.dismissed.astype(np.float32)
    told: Array = step.taught.astype(np.float32) - lost
    return told


def judge_taught(
    read_steps: ReadSteps, profile: CameraProfile, action: Sequence[float] | Array = ()
) -> Iterator[tuple[int, Array]]:
    """Logits of heat [grid_h, grid_w] of each step of a recording that was watched with this profile, with its time.

    Where people are near either tells: the profile, or the recording judged by itself (`action`: see there), each on
    the scale on which normal footage of the camera reaches one half equally seldom. What was dismissed is lowered in
    both. In a crowd the heads know better. A profile without heads has nothing but its memory, which tells something in
    a crowd only: elsewhere the recording decides.
    """
    judged = judge_by_profile(read_steps, profile)
    measured = profile.calibration
    if profile.heads and not measured.own_scale:  # a crowd, or learned by an earlier version
        yield from judged
        return
    lost = smooth_over_time(((step.time_us, _dismissed_of(step)) for step in read_steps()), sigma_of(measured))
    by_itself = judge_recording(read_steps, action)
    for (time_us, told), (_, own), (_, less) in zip(judged, by_itself, lost, strict=True):
        own = (own - measured.own_offset) / (measured.own_scale or 1.0) - person_sized(less) / measured.scale
        if profile.heads:
            yield time_us, either(told, own)
        else:
            remembered = np.clip(told, -MOST_SURE, MOST_SURE)
            yield time_us, measured.crowd * remembered + (1 - measured.crowd) * own


def either(told: Array, own: Array) -> Array:
    """Logits [grid_h, grid_w] as high as the higher of two opinions, hottest where both together say; the profile's,
    `told`, knows places better."""
    score = max(told.max(), own.max())
    where = PLACE_SHARE * (told - told.max()) + (1 - PLACE_SHARE) * (own - own.max())
    joined: Array = (where - where.max() + score).astype(np.float32)
    return joined


def _dismissed_of(step: WatchedStep) -> Array:
    return np.zeros(step.logits.shape, np.float32) if step.dismissed is None else step.dismissed.astype(np.float32)


def judge_by_profile(read_steps: ReadSteps, profile: CameraProfile) -> Iterator[tuple[int, Array]]:
    """What the profile alone says of each step; the steps are read several times."""
    signs = read_signs(read_steps())
    added = change_logits(profile.calibration, list(zip(signs.look, signs.texture, strict=True)))
    maps = ((step.time_us, taught_logits(step)) for step in read_steps())
    smoothed = smooth_over_time(maps, sigma_of(profile.calibration))
    objects_are_near = profile.calibration.change_weight > 0
    for objects, (time_us, logits), change in zip(known_objects(read_steps()), smoothed, added, strict=True):
        heat = person_sized(logits)
        whole = over_objects(heat, objects) if objects_are_near else heat
        yield time_us, profile.calibrated((whole + change).astype(np.float32))
