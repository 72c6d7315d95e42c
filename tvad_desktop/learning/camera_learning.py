"""Learning one camera's own heads from its normal footage: sample moments, compose anomalies, train, calibrate.

Source of the idea: few-normal-shot adaptation (design section 4). Runs on the CPU in minutes; memory does not grow with
the footage, and what is composed lies on disk. Imports torch while training only.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.detection.camera_profile import CameraProfile
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.media import Frame
from tvad_desktop.learning.array_spool import ArraySpool
from tvad_desktop.learning.calibrating import calibrate_heads
from tvad_desktop.learning.head import ComposedSet, compose_set, train_head
from tvad_desktop.learning.moments import FOLDS, PackedMoment, sample_moments
from tvad_desktop.learning.sprites import read_sprites
from tvad_desktop.learning.survey import TICK_US, survey, usual_speeds
from tvad_desktop.packs.interface import StepFeatures
from tvad_desktop.packs.spec import PackSpec
from tvad_desktop.places import resources_folder
from tvad_desktop.surroundings import cache_folder

if TYPE_CHECKING:
    from tvad_desktop.detection.detector import Detector

Array = NDArray[np.float32]
ReadFrames = Callable[[], Iterable[Frame]]

SPRITES = resources_folder() / "sprites.npz"
MOMENTS = 720
LEAST_MOMENTS = 12
MEASURED_MOMENTS = 96  # for speeds and the background; things that move are cut out of all moments
COMPOSED_PER_FRAME, LEAST_COMPOSED = 3.2, 1500
SEED = 20252


# Seconds on two cores, measured on 2,550 frames of UCSD Ped2: they weigh the phases in the progress of the whole.
MEMORY_S = 0.02  # a frame: encode it for memory and top speeds
MOMENT_S = 0.008  # a frame: read it for the sample of moments
COMPOSING_S = 0.054  # a composed step
TRAINING_S = 0.0038  # a step that a head is trained on
CALIBRATION_S = 0.034  # a frame: encode it and ask a head


@dataclass(frozen=True, slots=True)
class Effort:
    """How much is composed, at most, at `least` and for each frame of footage, and how long is trained on it.

    The default takes about 5 minutes on two idle cores for four minutes of footage or more, and less for less.
    """

    composed: int = 8000
    epochs: int = 6
    least: int = LEAST_COMPOSED

    def composed_of(self, frames: float) -> int:
        """How many steps are composed on so many frames."""
        return min(self.composed, max(self.least, round(COMPOSED_PER_FRAME * frames)))

    def seconds(self, frames: float) -> tuple[float, float, float, float]:
        """About how long it takes to sample moments of so many frames, to compose, to train, and to calibrate."""
        composed = self.composed_of(frames)
        trained = composed * self.epochs * (FOLDS - 1)
        return MOMENT_S * frames, COMPOSING_S * composed, TRAINING_S * trained, CALIBRATION_S * frames


QUICK_EFFORT = Effort(composed=800, epochs=8, least=100)
"""Enough to know a camera roughly: under two minutes on two idle cores, and reading the footage three times."""


def share_of_memory(frames: float, effort: Effort | None) -> float:
    """Which share of the whole learning it is to remember what is normal; the rest is `fine_tune`."""
    if effort is None:
        return 1.0
    remembering = MEMORY_S * max(frames, 1.0)
    return remembering / (remembering + sum(effort.seconds(frames)))


def fine_tune(
    detector: Detector,
    profile: CameraProfile,
    read_frames: ReadFrames,
    job: Job,
    effort: Effort = Effort(),
    *,
    alarms_per_hour: float | None = None,
    seed: int = SEED,
) -> CameraProfile:
    """The profile with heads of the camera's own, calibrated anew, for its own rate of false alarms by default.

    `read_frames` gives the sampled frames of the same normal footage and is called twice. Progress is that of the
    whole. Raises `UserError` for under a dozen moments.
    """
    random = np.random.default_rng(seed)
    spec = detector.spec
    frames = profile.steps * spec.step_frames
    sampling, composing, training, calibrating = _phases(job, effort.seconds(frames))
    watched = _watched(read_frames(), frames, sampling)
    moments = sample_moments(watched, MOMENTS, spec.reach_us, spec.analysed_pixels, random)
    if len(moments) < LEAST_MOMENTS:
        raise UserError("There is too little footage to train on.", "Give at least a few seconds without breaks.")
    prompts = detector.default_prompt_vectors()
    heads = []
    with ArraySpool(cache_folder()) as features:
        samples = _compose(detector, moments, effort.composed_of(frames), features, composing, seed)
        for fold in range(FOLDS):
            seen = np.flatnonzero(samples.folds != fold)
            chosen = seen if len(seen) * 2 > len(samples.folds) else np.arange(len(samples.folds))  # one fold only
            part = training.part(fold / FOLDS, (fold + 1) / FOLDS)
            heads.append(train_head(samples, chosen, prompts, spec, epochs=effort.epochs, seed=seed + fold, job=part))
    learned = replace(profile, heads=tuple(heads), head_prompts=prompts)
    again = _watched(read_frames(), frames, calibrating)
    return calibrate_heads(detector, learned, again, alarms_per_hour=alarms_per_hour)


def _phases(job: Job, seconds: Sequence[float]) -> list[Job]:
    """One part of the job for each phase, as long as it will take."""
    ends = np.cumsum(seconds) / sum(seconds)
    starts = [0.0, *ends[:-1]]
    return [job.part(float(start), float(end)) for start, end in zip(starts, ends, strict=True)]


def _compose(
    detector: Detector, moments: Sequence[PackedMoment], count: int, features: ArraySpool, job: Job, seed: int
) -> ComposedSet:
    some = [moment.unpack() for moment in moments[:: max(1, len(moments) // MEASURED_MOMENTS)]]
    seen = [detector.encoder.encode_moment(moment.past, moment.before, moment.now) for moment in some]
    usual_px = _usual_speeds_px(seen, detector.spec, some[0].now.rgb.shape[1])
    sprites = [sprite.as_cutout() for sprite in read_sprites(SPRITES)]
    pictures = (moment.unpack().now.rgb for moment in moments)
    scene = survey(pictures, [moment.now.rgb for moment in some], usual_px, sprites)
    return compose_set(moments, scene, detector.encoder.encode_moment, count, seed, features, detector.spec, job)


def _usual_speeds_px(seen: Sequence[StepFeatures], spec: PackSpec, width_px: int) -> Array:
    """The usual speed of what moves on each row, pixels of footage of this width in 0.1 s; for a pack without motion
    the least, which `survey` raises to what is usual."""
    if spec.motion is None:
        return np.zeros(seen[0].levels[0].shape[1], np.float32)
    peaks = np.stack([features.levels[-1][spec.motion.peak_channel] for features in seen])
    speeds = usual_speeds(peaks, spec.motion.least_speed)
    seen_px = peaks.shape[2] * spec.motion.patch_px
    usual_px: Array = speeds * (width_px / seen_px * (TICK_US / spec.motion.unit_us))
    return usual_px


def _watched(frames: Iterable[Frame], count: int, job: Job) -> Iterable[Frame]:
    """The frames, of which there are about so many, with progress."""
    for number, frame in enumerate(frames):
        job.checkpoint(number, count)
        yield frame
