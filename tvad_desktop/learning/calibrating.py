"""Which scores a camera's normal footage reaches, so that one half means the same on every camera.

The footage is watched as a recording is later, each step judged above all by the head that has not seen it. What the
profile says and what each recording says by itself get an offset and a scale of their own.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

import msgspec
import numpy as np
from numpy.typing import NDArray

from tvad_desktop.detection.calibration import calibrate_peaks
from tvad_desktop.detection.camera_profile import Calibration, CameraProfile
from tvad_desktop.detection.prompts import load_prompts
from tvad_desktop.detection.remembering import NOVELTY_WEIGHT, unlike_memory
from tvad_desktop.detection.self_learned import judge_recording
from tvad_desktop.detection.taught import is_near, judge_by_profile, weigh_near
from tvad_desktop.detection.watched_step import WatchedStep
from tvad_desktop.domain.media import Frame
from tvad_desktop.learning.moments import fold_of

if TYPE_CHECKING:
    from tvad_desktop.detection.detector import Detector

Array = NDArray[np.float32]

BLIND_SHARE = 2 / 3
"""Of the head that has not seen a step in what normal footage is told to score: alone it is more erratic than the mean
of all that judges later, and the mean has seen the footage."""

OWN_STEPS = 300
"""So many steps, a minute, tell as much about how high normal footage scores by itself as what other cameras showed."""

BREAK_US = 5_000_000
"""Frames so far apart belong to different recordings."""


@dataclass(frozen=True, slots=True, eq=False)
class _Seen:
    """One normal step: as it is watched without a profile, and what of the profile is still to be weighed: maps
    float16 [grid_h, grid_w]. About 10 kB."""

    step: WatchedStep
    head: NDArray[np.float16]
    novelty: NDArray[np.float16]
    rest: NDArray[np.float16]


def calibrate_heads(
    detector: Detector,
    profile: CameraProfile,
    frames: Iterable[Frame],
    *,
    alarms_per_hour: float | None = None,
) -> CameraProfile:
    """Set offset and scale from the sampled frames of normal footage, and where people are near the weights of what
    tells there; what a recording says by itself is one of them, on a scale of its own."""
    recordings = list(_watch(detector, profile, frames))
    measured = _weigh(profile.calibration, recordings)
    plain = replace(profile, calibration=msgspec.structs.replace(measured, offset=0.0, scale=1.0))
    peaks: list[float] = []
    own: list[float] = []
    for seen in recordings:
        steps = [_taught(one, measured) for one in seen]
        read_steps = partial(iter, steps)
        peaks += _highest(judge_by_profile(read_steps, plain))
        own += _highest(judge_recording(read_steps, detector.action_of(read_steps))) if is_near(measured) else []
    learned = detector.calibrate_to(plain, peaks, alarms_per_hour=alarms_per_hour)
    if not own:
        return learned
    offset, scale = calibrate_peaks(own, len(own) * detector.step_us / 1e6, learned.calibration.alarms_per_hour)
    share = len(own) / (len(own) + OWN_STEPS)
    by_itself = {"own_offset": share * offset, "own_scale": share * scale + 1 - share}
    return replace(learned, calibration=msgspec.structs.replace(learned.calibration, **by_itself))


def _highest(judged: Iterable[tuple[int, Array]]) -> list[float]:
    """The highest logit of each step."""
    return [float(logits.max()) for _, logits in judged]


def _watch(detector: Detector, profile: CameraProfile, frames: Iterable[Frame]) -> Iterator[list[_Seen]]:
    """The steps of each recording."""
    guidance = detector.guidance(load_prompts())
    headless = replace(profile, heads=())
    number = 0
    for recording in split_recordings(frames):
        seen: list[_Seen] = []
        for features, step in detector.watch_features(recording, guidance):
            fold = fold_of(number * detector.spec.step_frames)
            blind, mean = (detector.head_logits(features, profile, head) for head in (fold, None))
            seen.append(
                _Seen(
                    replace(step, light=None, picture=None),
                    (BLIND_SHARE * blind + (1 - BLIND_SHARE) * mean).astype(np.float16),
                    profile.novelty(features.levels[detector.spec.memory_place]).astype(np.float16),
                    detector.undismissed_logits(features, guidance, headless).astype(np.float16),
                )
            )
            number += 1
        yield seen


def split_recordings(frames: Iterable[Frame]) -> Iterator[Iterator[Frame]]:
    """The frames of each recording, in order; each has to be read before the next."""
    before_us, number = 0, 0

    def recording_of(frame: Frame) -> int:
        nonlocal before_us, number
        number += frame.time_us - before_us >= BREAK_US
        before_us = frame.time_us
        return number

    return (group for _, group in groupby(frames, recording_of))


def _weigh(measured: Calibration, recordings: list[list[_Seen]]) -> Calibration:
    """With the weights of memory and of change, which count where people are near only."""
    if not is_near(measured):
        return measured
    flat = [one for seen in recordings for one in seen]
    heads = ((place, one.head.astype(np.float32)) for place, one in enumerate(flat))
    novelties = ((place, one.novelty.astype(np.float32)) for place, one in enumerate(flat))
    return weigh_near(measured, heads, novelties)


def _taught(seen: _Seen, measured: Calibration) -> WatchedStep:
    """The step as it is watched with the profile when its memory has this weight."""
    added = max(0.0, measured.novelty_weight - NOVELTY_WEIGHT)
    unlike = unlike_memory(seen.novelty.astype(np.float32))
    logits = seen.head.astype(np.float32) + seen.rest.astype(np.float32) + added * unlike
    return replace(seen.step, taught=logits.astype(np.float16))
