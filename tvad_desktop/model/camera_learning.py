"""Learning one camera's own heads from its normal footage: sample moments, compose anomalies, train, calibrate.

Source of the idea: few-normal-shot adaptation (design section 4). Runs on the CPU in minutes; memory does not grow with
the footage. Imports torch while training only.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.media import Frame
from tvad_desktop.model.camera_head import ComposedSet, compose_set, train_head
from tvad_desktop.model.camera_moments import FOLDS, PackedMoment, fold_of, sample_moments
from tvad_desktop.model.camera_profile import LEAST_SPEED, CameraProfile
from tvad_desktop.model.camera_survey import survey, usual_speeds
from tvad_desktop.model.mini import ANALYSED_PIXELS, STEP_FRAMES
from tvad_desktop.model.motion import CELL_PX, LONG_PEAK_CHANNEL, LONG_STEP_US
from tvad_desktop.model.sprites import read_sprites

if TYPE_CHECKING:
    from tvad_desktop.model.detector import Detector

Array = NDArray[np.float32]
ReadFrames = Callable[[], Iterable[Frame]]

SPRITES = Path(__file__).resolve().parents[2] / "resources" / "sprites.npz"
MOMENTS = 360
LEAST_MOMENTS = 12
SURVEYED_MOMENTS = 96
SEED = 20252


@dataclass(frozen=True, slots=True)
class Effort:
    """How much is composed and how long is trained on it. The default takes about 12 minutes on two cores."""

    composed: int = 8000
    epochs: int = 3


def fine_tune(
    detector: Detector, profile: CameraProfile, read_frames: ReadFrames, job: Job, effort: Effort = Effort()
) -> CameraProfile:
    """The profile with heads of the camera's own, calibrated anew. `read_frames` gives the sampled frames of the same
    normal footage and is called twice. Raises `UserError` for under a dozen moments.
    """
    random = np.random.default_rng(SEED)
    moments = sample_moments(_watched(read_frames(), job), MOMENTS, LONG_STEP_US, ANALYSED_PIXELS, random)
    if len(moments) < LEAST_MOMENTS:
        raise UserError("There is too little footage to train on.", "Give at least a few seconds without breaks.")
    samples = _compose(detector, moments, effort.composed, job)
    prompts = detector.default_prompt_vectors()
    heads = []
    for fold in range(FOLDS):
        seen = np.flatnonzero(samples.folds != fold)
        chosen = seen if len(seen) * 2 > len(samples.folds) else np.arange(len(samples.folds))  # footage of one fold
        heads.append(train_head(samples, chosen, prompts, epochs=effort.epochs, seed=SEED + fold, job=job))
    learned = replace(profile, heads=tuple(heads), head_prompts=prompts)
    return calibrate_heads(detector, learned, read_frames, job)


def calibrate_heads(detector: Detector, profile: CameraProfile, read_frames: ReadFrames, job: Job) -> CameraProfile:
    """Set offset and scale from normal footage; every step is judged by the head that has not seen it."""
    prompts = detector.default_prompt_vectors()
    steps = detector.encoder.encode(_watched(read_frames(), job))
    maps = (
        (features.time_us, detector.combined_logits(features, prompts, profile, head=fold_of(STEP_FRAMES * number)))
        for number, features in enumerate(steps)
    )
    return detector.calibrate(profile, maps)


def _compose(detector: Detector, moments: Sequence[PackedMoment], count: int, job: Job) -> ComposedSet:
    spread = np.linspace(0, len(moments) - 1, min(SURVEYED_MOMENTS, len(moments))).astype(int)
    unpacked = [moments[place].unpack() for place in spread]
    seen = [detector.encoder.encode_moment(moment.past, moment.before, moment.now) for moment in unpacked]
    speeds = usual_speeds(np.stack([features.levels[-1][LONG_PEAK_CHANNEL] for features in seen]), LEAST_SPEED)
    width_px = unpacked[0].now.rgb.shape[1]
    grid_width = seen[0].levels[-1].shape[2]
    sprites = [sprite.as_cutout() for sprite in read_sprites(SPRITES)]
    scene = survey(unpacked, speeds * (width_px / (grid_width * CELL_PX)), sprites)
    return compose_set(moments, scene, detector.encoder.encode_moment, count, SEED, job)


def _watched(frames: Iterable[Frame], job: Job) -> Iterable[Frame]:
    for frame in frames:
        job.check()
        yield frame
