"""The detector: vision encoder, AHD and camera profile composed, from sampled frames to heatmaps and scores."""

from __future__ import annotations

import math
from collections.abc import Generator, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import TypeAlias

import cv2
import msgspec
import numpy as np
from numpy.typing import NDArray

from tvad_desktop.detection.ablation import NO_ABLATION, THINGS, Ablation
from tvad_desktop.detection.calibration import ALARMS_PER_HOUR, calibrate_peaks
from tvad_desktop.detection.camera_profile import CameraProfile
from tvad_desktop.detection.decoding import class_difference, load_decoder_of
from tvad_desktop.detection.detected_step import (
    DetectionStep,
    Guidance,
    ObservedStep,
    heat_step,
    judged_step,
    layers_of,
)
from tvad_desktop.detection.event_heat import with_events
from tvad_desktop.detection.graphs import head_graph
from tvad_desktop.detection.head_input import head_input
from tvad_desktop.detection.maps import softmax
from tvad_desktop.detection.named_things import choose_things
from tvad_desktop.detection.pooled_look import PooledLook
from tvad_desktop.detection.prompts import PromptSet, load_prompts, pooled_prompts
from tvad_desktop.detection.remembering import PROFILE_SEED, Memory, combine
from tvad_desktop.detection.self_learned import ReadSteps, judge_recording
from tvad_desktop.detection.smoothing import RADIUS_STEPS, smooth_over_time
from tvad_desktop.detection.taught import judge_taught, peaks_of, taught_logits
from tvad_desktop.detection.watched_step import WatchedStep
from tvad_desktop.detection.whole_picture import crowd_share, find_cuts
from tvad_desktop.detection.without_profile import combine_without_profile
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.layers import Layers
from tvad_desktop.domain.media import Frame
from tvad_desktop.events.action_signs import SignReader
from tvad_desktop.events.cue import EVENTS_LAYER, Cue
from tvad_desktop.events.cue import as_rows as rows_of_events
from tvad_desktop.events.fights import load_fight_head
from tvad_desktop.events.find import find_events
from tvad_desktop.events.pixel_signs import PixelReader
from tvad_desktop.objects.layer import ObjectsWithLooks, split_looks
from tvad_desktop.objects.network import load_objects
from tvad_desktop.objects.people import count_people
from tvad_desktop.packs.interface import Classifier, StepFeatures, TextEncoder
from tvad_desktop.packs.manifest import Pack
from tvad_desktop.packs.onnx import load_graph
from tvad_desktop.packs.registry import family_of
from tvad_desktop.packs.spec import PackSpec

Array = NDArray[np.float32]
Appearance: TypeAlias = tuple[PooledLook, Array]
"""The look of a step's whole picture, and the speeds of its places [grid_h, grid_w]."""

Told: TypeAlias = tuple[NDArray[np.float16] | None, NDArray[np.float16] | None]
"""Logits with a profile before any dismissal, and what they lose by dismissals: [grid_h, grid_w]."""


class Detector:
    """One pack's detector, whole or with something left out. One thread at a time."""

    def __init__(self, pack: Pack, ablation: Ablation = NO_ABLATION) -> None:
        self.pack = pack
        self._family = family_of(pack)
        self.spec: PackSpec = self._family.spec(pack)
        self.ablation = ablation.of_pack(self.spec)
        self.encoder = self._family.load_vision(pack)
        self._decoder = load_decoder_of(pack, self.spec, self.encoder, self.ablation)
        self.trains_heads = pack.has("ahd")  # a camera's own heads are parts of it
        self._head = load_graph(pack, head_graph(self.spec)) if self.trains_heads else None
        self._text_encoder: TextEncoder | None = None
        self._classifier: Classifier | None = None
        self._objects = load_objects(pack)
        self._fights = load_fight_head(pack)
        self.sample_rate_hz = self.spec.sample_rate_hz
        self.step_us = self.spec.step_us
        self.analysed_pixels = self.spec.analysed_pixels
        self.warm_up_us = self.encoder.warm_up_us + (2 * RADIUS_STEPS + 1) * self.step_us
        self.warm_up_steps = RADIUS_STEPS

    def detect(
        self,
        frames: Iterable[Frame],
        *,
        profile: CameraProfile | None = None,
        prompts: PromptSet | None = None,
        from_us: int = 0,
    ) -> Generator[DetectionStep]:
        """Heatmaps of sampled frames, from `from_us` on.

        They are those of a whole run when fed from `warm_up_us` before the last `warm_up_steps` steps, or earlier.
        Closing them early ends the threads of the encoder.
        """
        guidance = self.guidance(prompts or load_prompts())
        seen: dict[int, Layers] = {}  # of the few steps that are being smoothed

        def raw() -> Iterator[tuple[int, Array]]:
            for features, logits in self._with_logits(self._encode_with_objects(frames), guidance, profile):
                seen[features.time_us] = layers_of(*split_looks(features.objects))
                yield features.time_us, logits

        for time_us, logits in smooth_over_time(raw()):
            layers = seen.pop(time_us)
            if time_us >= from_us:
                yield replace(judged_step(time_us, logits, profile), layers=layers)

    def watches(self, profile: CameraProfile | None) -> bool:
        """Whether a recording is judged when all of it was watched, and not step by step. Prompts alone speak of each
        step for itself."""
        if profile is None or not profile.heads:
            return self.trains_heads
        return profile.calibration.change_weight > 0 or profile.calibration.own_scale > 0

    def watch(
        self,
        frames: Iterable[Frame],
        *,
        profile: CameraProfile | None = None,
        prompts: PromptSet | None = None,
        from_us: int = 0,
    ) -> Generator[WatchedStep]:
        """Look at a recording for the first time: what `judge_watched` needs of each step, from `from_us` on. Those of
        a whole run when fed as `detect` is."""
        guidance = self.guidance(prompts or load_prompts())
        told: Told = (None, None)
        known: StepFeatures | None = None
        for features, step in self.watch_features(frames, guidance):
            if profile is not None and (known is None or known.levels is not features.levels):
                known, told = features, self._taught(features, guidance, profile)
            if step.time_us >= from_us:
                yield replace(step, taught=told[0], dismissed=told[1])

    def watch_features(self, frames: Iterable[Frame], guidance: Guidance) -> Iterator[tuple[StepFeatures, WatchedStep]]:
        """Each step as it is watched without a profile, with its features."""
        before: Appearance | None = None
        pixels, signs = PixelReader(), SignReader(self.spec)
        steps = self._encode_with_objects(pixels.note(frames))
        for features, logits in self._with_logits(steps, guidance, None):
            light = pixels.take(features.time_us)
            look, speed = PooledLook.of(features, self.spec), self._speed(features)
            step = replace(self._watched(features, logits, (look, speed), before), signs=signs.read(features))
            if light is not None:
                step = replace(step, contrast=light.contrast, light=light.cells, picture=light.picture)
            yield features, step
            before = look, speed

    def _taught(self, features: StepFeatures, guidance: Guidance, profile: CameraProfile) -> Told:
        """What a step says with a profile."""
        logits = self.undismissed_logits(features, guidance, profile)
        rest = profile.after_dismissals(logits, features.levels[self.spec.memory_place])
        lost = (logits - rest).astype(np.float16) if len(profile.dismissed) else None
        return logits.astype(np.float16), lost

    def _watched(
        self,
        features: StepFeatures,
        logits: Array,
        now: tuple[PooledLook, Array],
        before: tuple[PooledLook, Array] | None,
    ) -> WatchedStep:
        look, speed = now
        objects, looks = split_looks(features.objects)
        is_comparable = before is not None and before[1].shape == speed.shape
        return WatchedStep(
            time_us=features.time_us,
            logits=logits.astype(np.float16),
            look_change=look.deep_change(before[0] if before else None),
            texture_change=look.texture_change(before[0] if before else None),
            speed=float(speed.mean()),
            objects=objects,
            looks=looks,
            unsteadiness=float(np.abs(speed - before[1]).mean()) if before and is_comparable else math.nan,
            shift=self._shift(features),
            speeds=self._peak_speeds(features),
        )

    def judge_watched(
        self, read_steps: ReadSteps, *, profile: CameraProfile | None = None, from_us: int = 0
    ) -> Iterator[DetectionStep]:
        """Heat and scores of a recording that was watched whole with this profile, from `from_us` on: `taught.py`, or
        without one `self_learned.py`."""
        action = self.action_of(read_steps)
        judged = judge_recording(read_steps, action) if profile is None else judge_taught(read_steps, profile, action)
        events = self._find_events(read_steps)
        for (time_us, logits), step, cues in zip(judged, read_steps(), events, strict=True):
            if time_us >= from_us:
                layers = dict(layers_of(step.objects, step.looks))
                layers[EVENTS_LAYER] = rows_of_events(cues)
                yield replace(heat_step(time_us, with_events(softmax(logits), cues)), layers=layers)

    def action_of(self, read_steps: ReadSteps) -> Sequence[float] | Array:
        """The logits of violent action of each step, or none."""
        return self._fights.logits([step.signs for step in read_steps()]) if self._fights is not None else ()

    def _find_events(self, read_steps: ReadSteps) -> list[list[Cue]]:
        first = next(iter(read_steps()), None)
        aspect = first.logits.shape[1] / first.logits.shape[0] if first is not None else 1.0
        changes: list[tuple[float, float]] = []

        def note_changes() -> Iterator[Array | None]:
            for step in read_steps():
                changes.append((step.look_change, step.texture_change))
                yield step.objects

        crowd = crowd_share(count_people(note_changes()))
        look, texture = np.nan_to_num(np.array(changes, np.float64).reshape(-1, 2)).T
        cuts = np.flatnonzero(find_cuts(look, texture)).tolist()
        return find_events(read_steps, self._fights, aspect=aspect, crowd=crowd, cuts=cuts)

    def detect_whole(
        self, frames: Iterable[Frame], *, profile: CameraProfile | None = None, prompts: PromptSet | None = None
    ) -> Iterator[DetectionStep]:
        """Watch a recording and judge it at once, as an analysis does; memory grows by about 2 kB a step."""
        if not self.watches(profile):
            return self.detect(frames, profile=profile, prompts=prompts)
        steps = list(self.watch(frames, profile=profile, prompts=prompts))
        return self.judge_watched(lambda: steps, profile=profile)

    def preview(self, step: WatchedStep, profile: CameraProfile | None) -> DetectionStep:
        """What a step would be without the others, to be shown while a recording is watched."""
        logits = step.logits if profile is None else taught_logits(step)
        return judged_step(step.time_us, logits.astype(np.float32), profile)

    def _with_logits(
        self, steps: Iterable[StepFeatures], guidance: Guidance, profile: CameraProfile | None
    ) -> Iterator[tuple[StepFeatures, Array]]:
        """Each step with its combined logits; those of a step that shows the very same as the one before are kept."""
        known: tuple[StepFeatures, Array] | None = None
        for features in steps:
            if known is None or features.levels is not known[0].levels:
                known = features, self.combined_logits(features, guidance, profile)
            yield features, known[1]

    def _encode_with_objects(self, frames: Iterable[Frame]) -> Iterator[StepFeatures]:
        return self.encoder.encode(frames, ObjectsWithLooks(self._objects).find if self._objects else None)

    def observe(
        self, frames: Iterable[Frame], profile: CameraProfile, *, prompts: PromptSet | None = None
    ) -> Generator[ObservedStep]:
        """Look at sampled frames once, to judge them several times; a step is about 0.2 MB."""
        guidance = self.guidance(prompts or load_prompts())
        for features in self.encoder.encode(frames):
            logits = self.undismissed_logits(features, guidance, profile)
            yield ObservedStep(features.time_us, logits, features.levels[self.spec.memory_place].astype(np.float16))

    def judge(self, observed: Iterable[ObservedStep], profile: CameraProfile) -> Iterator[DetectionStep]:
        """What `detect` says of these steps with a profile that differs in what was dismissed."""
        raw = (
            (step.time_us, profile.after_dismissals(step.logits, step.appearance.astype(np.float32)))
            for step in observed
        )
        return (judged_step(time_us, logits, profile) for time_us, logits in smooth_over_time(raw))

    def combined_logits(
        self, features: StepFeatures, guidance: Guidance, profile: CameraProfile | None, *, head: int | None = None
    ) -> Array:
        """Anomalous minus normal logit of each patch, what the camera has learned included: [grid_h, grid_w].

        `head` names one of the camera's heads to be asked alone.
        """
        if profile is None:
            speed = self._speed(features)
            things = self._thing_logits(features, guidance, speed)
            logits = self.decoder_logits(features, guidance.vectors)
            return combine_without_profile(logits, speed, self.spec.least_speed, things)
        return profile.after_dismissals(
            self.undismissed_logits(features, guidance, profile, head=head), features.levels[self.spec.memory_place]
        )

    def undismissed_logits(
        self, features: StepFeatures, guidance: Guidance, profile: CameraProfile, *, head: int | None = None
    ) -> Array:
        """What `combined_logits` would be if nothing had been dismissed."""
        speed = self._speed(features)
        logits = self._guided_logits(features, guidance, speed)
        novelty = profile.novelty(features.levels[self.spec.memory_place])
        combined = combine(profile, logits, speed, novelty, self.spec.least_speed)
        return combined + self.head_logits(features, profile, head) if profile.heads else combined

    def decoder_logits(self, features: StepFeatures, prompts: Array) -> Array:
        """The AHD alone, or prompts alone where it is not trained: [grid_h, grid_w] before the softmax."""
        return self._decoder.logits(features, prompts)

    def _guided_logits(self, features: StepFeatures, guidance: Guidance, speed: Array) -> Array:
        """The AHD and the things that the prompts name, [grid_h, grid_w]."""
        logits = self.decoder_logits(features, guidance.vectors)
        things = self._thing_logits(features, guidance, speed)
        return logits if things is None else logits + things

    def _thing_logits(self, features: StepFeatures, guidance: Guidance, speed: Array) -> Array | None:
        """Named things where they move, [grid_h, grid_w]; None when the prompts name nothing that is known."""
        if guidance.things is None or self.spec.classifier_level is None:
            return None
        if self._classifier is None:
            self._classifier = self._family.load_classifier(self.pack)
        level = features.levels[self.spec.place(self.spec.classifier_level)]
        return self._classifier.logits(level, guidance.things, speed)

    def _speed(self, features: StepFeatures) -> Array:
        """Long-step speed averaged over 3×3 patches, 0 where it is left out or the pack has none: [grid_h, grid_w]."""
        if self.spec.motion is None:
            return np.zeros(features.levels[0].shape[1:], np.float32)
        speed = np.asarray(cv2.blur(features.levels[-1][self.spec.motion.speed_channel], (3, 3)), np.float32)
        return self.ablation.of_speed(speed, self.spec)

    def _peak_speeds(self, features: StepFeatures) -> NDArray[np.float16] | None:
        """The highest speed of each place, None where speeds are left out or the pack has none: [grid_h, grid_w]."""
        if self.spec.motion is None or self.spec.motion.level in self.ablation.levels:
            return None
        return np.asarray(features.levels[-1][self.spec.motion.peak_channel], np.float16)

    def _shift(self, features: StepFeatures) -> float:
        """How far the picture moves as a whole: what half of its places do, in the unit of speeds."""
        channels = self.spec.motion.direction_channels if self.spec.motion is not None else ()
        if not channels:
            return 0.0
        return float(np.linalg.norm(np.median(features.levels[-1][list(channels)], axis=(1, 2))))

    def head_logits(self, features: StepFeatures, profile: CameraProfile, head: int | None) -> Array:
        """One of the camera's own heads alone, or the mean of all, [grid_h, grid_w]."""
        if self._head is None:
            raise UserError("The pack has no trained AHD, which the camera's own heads belong to.", "Learn it again.")
        feeds = {"features": head_input(features, self.spec)[None], "prompts": profile.head_prompts}
        asked = profile.heads if head is None else [profile.heads[head]]
        mean: Array = np.mean([class_difference(self._head.run({**feeds, **weights})) for weights in asked], axis=0)
        return mean

    def learn(
        self,
        frames: Iterable[Frame],
        job: Job,
        *,
        alarms_per_hour: float = ALARMS_PER_HOUR,
        seed: int = PROFILE_SEED,
    ) -> CameraProfile:
        """Memory, top speeds and calibration from the sampled frames of normal footage.

        `UserError` for under 10 steps. `alarms_per_hour` is kept for later calibrations; `camera_learning.fine_tune`
        goes on from here. `seed` chooses which patches are remembered.
        """
        guidance = self.guidance(load_prompts())
        memory = Memory(self.spec.least_speed, seed)
        for count, features in enumerate(self._encode_with_objects(frames)):
            job.checkpoint(count, 0)
            speed = self._speed(features)
            logits = self._guided_logits(features, guidance, speed)
            memory.add(features.levels[self.spec.memory_place], speed, logits, features.objects)
        profile = memory.profile(self.pack.sha256, counts_people=self._objects is not None)
        return self.calibrate(profile, memory.maps(profile), alarms_per_hour=alarms_per_hour)

    def calibrate(
        self, profile: CameraProfile, maps: Iterable[tuple[int, Array]], *, alarms_per_hour: float | None = None
    ) -> CameraProfile:
        """Set offset and scale from the combined logits of consecutive normal steps (`calibration.py`), for the rate of
        false alarms given now or kept in the profile."""
        return self.calibrate_to(profile, peaks_of(maps), alarms_per_hour=alarms_per_hour)

    def calibrate_to(
        self, profile: CameraProfile, peaks: Sequence[float], *, alarms_per_hour: float | None = None
    ) -> CameraProfile:
        """The same from the highest combined logit of each consecutive normal step."""
        rate = profile.calibration.alarms_per_hour if alarms_per_hour is None else alarms_per_hour
        offset, scale = calibrate_peaks(peaks, len(peaks) * self.step_us / 1e6, rate)
        measured = msgspec.structs.replace(profile.calibration, offset=offset, scale=scale, alarms_per_hour=rate)
        return replace(profile, calibration=measured)

    def guidance(self, prompts: PromptSet) -> Guidance:
        """What a prompt set says: its vectors, and the things it names unless they are left out."""
        things = None if THINGS in self.ablation.levels else choose_things(prompts)
        return Guidance(self.prompt_vectors(prompts), things)

    def default_prompt_vectors(self) -> Array:
        """`S̄` of the shipped prompts, [2, D_t]."""
        return self.prompt_vectors(load_prompts())

    def prompt_vectors(self, prompts: PromptSet) -> Array:
        """`S̄` of a prompt set, [2, D_t]."""
        language = self.pack.file("language").sha256
        return pooled_prompts(prompts, self._load_text_encoder, language, self.ablation.prompt_levels)

    def _load_text_encoder(self) -> TextEncoder:
        if self._text_encoder is None:
            self._text_encoder = self._family.load_text_encoder(self.pack)
        return self._text_encoder


def load_detector(pack: Pack, ablation: Ablation = NO_ABLATION) -> Detector:
    """Load the networks of a pack; `UserError` if a file is missing or not prepared."""
    return Detector(pack, ablation)
