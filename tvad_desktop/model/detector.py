"""The detector: vision encoder, AHD and camera profile composed, from sampled frames to heatmaps and scores."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

import cv2
import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.media import Frame
from tvad_desktop.domain.scores import Heatmap
from tvad_desktop.model.backbone import StepFeatures, TextEncoder
from tvad_desktop.model.camera_profile import CameraProfile, nearest_distance, unit_rows
from tvad_desktop.model.graph import load_graph
from tvad_desktop.model.mini import LEVEL_NAMES, STEP_FRAMES, MiniVisionEncoder
from tvad_desktop.model.motion import LONG_SPEED_CHANNEL
from tvad_desktop.model.pack import Pack
from tvad_desktop.model.prompts import PromptSet, load_prompts, pooled_prompts
from tvad_desktop.model.smoothing import RADIUS_STEPS, smooth_over_time

Array = NDArray[np.float32]

MEMORY_LEVEL = 2
MEMORY_PATCHES = 2048
PATCHES_PER_STEP = 24
TOP_SPEED_SHARE = 0.995
PERSON_CELLS = 5
MOTION_WEIGHT = 2.0
NOVELTY_WEIGHT = 0.5
NORMAL_SHARE = 0.995
LEAST_STEPS = 10
PROFILE_SEED = 20251


@dataclass(frozen=True, slots=True, eq=False)
class DetectionStep:
    """The heatmap of one time step and its score in [0, 1]."""

    heatmap: Heatmap
    score: float


class Detector:
    """One pack's detector. One thread at a time."""

    def __init__(self, pack: Pack) -> None:
        self.pack = pack
        self._encoder = MiniVisionEncoder(pack)
        self._decoder = load_graph(pack, "ahd")
        self._weights = _decoder_weights(pack)
        self._text_encoder: TextEncoder | None = None
        self.sample_rate_hz = self._encoder.sample_rate_hz
        step_us = int(STEP_FRAMES * 1e6 / self.sample_rate_hz)
        self.warm_up_us = self._encoder.warm_up_us + (2 * RADIUS_STEPS + 1) * step_us

    def detect(
        self,
        frames: Iterable[Frame],
        *,
        profile: CameraProfile | None = None,
        prompts: PromptSet | None = None,
        from_us: int = 0,
    ) -> Iterator[DetectionStep]:
        """Heatmaps of sampled frames, from `from_us` on; fed from `warm_up_us` earlier they are those of a whole run."""
        vectors = self._prompt_vectors(prompts or load_prompts())
        raw = (
            (features.time_us, self.combined_logits(features, vectors, profile))
            for features in self._encoder.encode(frames)
        )
        for time_us, logits in smooth_over_time(raw):
            if time_us >= from_us:
                yield _as_step(time_us, logits, profile)

    def combined_logits(self, features: StepFeatures, prompts: Array, profile: CameraProfile | None) -> Array:
        """Anomalous minus normal logit of each patch, the camera's memory included: [grid_h, grid_w]."""
        logits = self.decoder_logits(features, prompts, profile.decoder if profile else {})
        if profile is None:
            return logits
        speed = cv2.blur(features.levels[-1][LONG_SPEED_CHANNEL], (3, 3))
        unlike = MOTION_WEIGHT * profile.motion_excess(np.asarray(speed, np.float32))
        unlike += NOVELTY_WEIGHT * np.clip(profile.novelty(features.levels[MEMORY_LEVEL]) - 1, 0, 4)
        return logits + unlike

    def decoder_logits(self, features: StepFeatures, prompts: Array, own_weights: dict[str, Array]) -> Array:
        """The AHD alone: `H_anomalous − H_normal` before the softmax, [grid_h, grid_w]."""
        feeds = {name: level[None] for name, level in zip(LEVEL_NAMES, features.levels, strict=True)}
        logits = self._decoder.run({**feeds, "prompts": prompts, **self._weights, **own_weights})[0][0]
        difference: Array = logits[1] - logits[0]
        return difference

    def learn(self, frames: Iterable[Frame], job: Job) -> CameraProfile:
        """Memory, top speeds and calibration from the sampled frames of normal footage.

        Robust: a small share of anomalous steps in it does not spoil the quantiles. `UserError` for under 10 steps.
        """
        vectors = self._prompt_vectors(load_prompts())
        random = np.random.default_rng(PROFILE_SEED)
        speeds, patches, logits, kept = [], [], [], []
        for count, features in enumerate(self._encoder.encode(frames)):
            job.progress(count, 0)
            speeds.append(cv2.blur(features.levels[-1][LONG_SPEED_CHANNEL], (3, 3)))
            vectors_here = features.levels[MEMORY_LEVEL].reshape(len(features.levels[MEMORY_LEVEL]), -1).T
            patches.append(vectors_here[random.choice(len(vectors_here), PATCHES_PER_STEP, replace=False)])
            logits.append(self.decoder_logits(features, vectors, {}))
            kept.append(features.levels[MEMORY_LEVEL].astype(np.float16) if count % 8 == 0 else None)
        if len(speeds) < LEAST_STEPS:
            raise UserError("There is too little footage to learn from.", "Give at least two seconds of it.")
        seen = unit_rows(np.concatenate(patches))
        random.shuffle(seen)
        half = min(MEMORY_PATCHES, len(seen) // 2)
        profile = CameraProfile(
            pack_sha256=self.pack.sha256,
            steps=len(speeds),
            row_speed=_top_speeds(np.stack(speeds)),
            memory=seen[:half],
            memory_distance=float(np.quantile(nearest_distance(seen[half : half * 2], seen[:half]), 0.9)),
            offset=0.0,
            scale=1.0,
        )
        return _calibrate(profile, logits, speeds, kept)

    def _prompt_vectors(self, prompts: PromptSet) -> Array:
        return pooled_prompts(prompts, self._load_text_encoder, self.pack.file("language").sha256)

    def _load_text_encoder(self) -> TextEncoder:
        if self._text_encoder is None:
            from tvad_desktop.model.language import LanguageModel

            self._text_encoder = LanguageModel(self.pack.path("language"))
        return self._text_encoder


def load_detector(pack: Pack) -> Detector:
    """Load the networks of a pack; `UserError` if a file is missing or not prepared."""
    return Detector(pack)


def _decoder_weights(pack: Pack) -> dict[str, Array]:
    from safetensors.numpy import load_file

    return {name: tensor.astype(np.float32) for name, tensor in load_file(pack.path("ahd")).items()}


def _top_speeds(speeds: Array) -> Array:
    """The speed hardly ever exceeded on each row, smoothed over neighbouring rows: [grid_h]."""
    rows = np.quantile(speeds.transpose(1, 0, 2).reshape(speeds.shape[1], -1), TOP_SPEED_SHARE, axis=1)
    smoothed = cv2.blur(rows[:, None].astype(np.float32), (1, 5))
    return np.asarray(smoothed, np.float32).ravel()


def _calibrate(
    profile: CameraProfile, logits: list[Array], speeds: list[Array], kept: list[Array | None]
) -> CameraProfile:
    """Set offset and scale so that normal footage hardly ever reaches a score of one half."""
    peaks = []
    combined = []
    for place, (decoded, speed, features) in enumerate(zip(logits, speeds, kept, strict=True)):
        unlike = MOTION_WEIGHT * profile.motion_excess(speed)
        if features is not None:
            novelty = NOVELTY_WEIGHT * np.clip(profile.novelty(features.astype(np.float32)) - 1, 0, 4)
        combined.append((place, decoded + unlike + novelty))
    peaks = [float(_person_sized(maps).max()) for _, maps in smooth_over_time(combined)]
    high, usual = np.quantile(peaks, NORMAL_SHARE), np.quantile(peaks, 0.5)
    return replace(profile, offset=float(high), scale=float(max(0.5, high - usual)))


def _person_sized(logits: Array) -> Array:
    return np.asarray(cv2.blur(logits, (PERSON_CELLS, PERSON_CELLS)), np.float32)


def _as_step(time_us: int, logits: Array, profile: CameraProfile | None) -> DetectionStep:
    offset, scale = (profile.offset, profile.scale) if profile else (0.0, 1.0)
    heat = _softmax((logits - offset) / scale)
    score = float(_softmax((_person_sized(logits) - offset) / scale).max())
    return DetectionStep(Heatmap(time_us, heat), score)


def _softmax(difference: Array) -> Array:
    """Softmax over two classes, from the difference of their logits."""
    return (1.0 / (1.0 + np.exp(-np.clip(difference, -30, 30)))).astype(np.float32)


