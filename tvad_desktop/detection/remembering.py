"""What a camera's profile remembers of normal footage: its patches, top speeds and usual logits; and how both kinds of
"unlike normal" join what the AHD says."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import cv2
import msgspec
import numpy as np
from numpy.typing import NDArray

from tvad_desktop.detection.camera_profile import Calibration, CameraProfile, nearest_distance, unit_rows
from tvad_desktop.detection.whole_picture import crowd_share
from tvad_desktop.domain.errors import UserError
from tvad_desktop.objects.people import count_people

Array = NDArray[np.float32]

MEMORY_PATCHES = 2048
MOST_DRAWN = 16 * MEMORY_PATCHES
"""Patches drawn from footage of any length, spread over it evenly; short footage gives most of what it shows."""

PATCHES_PER_STEP = 192
PICTURE_EVERY = 8
USUAL_DISTANCE_SHARE = 0.9
TOP_SHARE = 0.995
DECODER_WEIGHT = 0.5
NOVELTY_WEIGHT = 0.25
LEAST_STEPS = 10
PROFILE_SEED = 20251


class Memory:
    """Takes in the steps of normal footage, one after the other, and makes a profile of them. A step is about 4 kB.

    Robust: a small share of anomalous steps does not spoil the quantiles. The same steps and seed give the same
    profile.
    """

    def __init__(self, least_speed: float, seed: int = PROFILE_SEED) -> None:
        self._least_speed = least_speed
        self._random = np.random.default_rng(seed)
        self._speeds: list[Array] = []
        self._logits: list[Array] = []
        self._per_step = PATCHES_PER_STEP
        self._patches: list[NDArray[np.float16]] = []
        self._pictures: list[NDArray[np.float16] | None] = []
        self._objects: list[Array | None] = []

    def add(self, appearance: Array, speed: Array, logits: Array, objects: Array | None) -> None:
        """One step: the memory's level [C, grid_h, grid_w], its speeds and the AHD's logits [grid_h, grid_w]."""
        seen = appearance.reshape(len(appearance), -1).T
        is_kept = len(self._speeds) % PICTURE_EVERY == 0
        self._speeds.append(speed)
        self._logits.append(logits)
        drawn = seen[self._random.choice(len(seen), min(self._per_step, len(seen)), replace=False)]
        self._patches.append(drawn.astype(np.float16))
        if self._per_step * len(self._patches) > MOST_DRAWN and self._per_step > 1:
            self._per_step //= 2
            self._patches = [drawn[: self._per_step] for drawn in self._patches]
        self._pictures.append(appearance.astype(np.float16) if is_kept else None)
        self._objects.append(objects)

    def profile(self, pack_sha256: str, *, counts_people: bool) -> CameraProfile:
        """The profile before calibration. `UserError` for under 10 steps, or pictures of several shapes."""
        if len(self._speeds) < LEAST_STEPS:
            raise UserError("There is too little footage to learn from.", "Give at least two seconds of it.")
        if len({speed.shape for speed in self._speeds}) > 1:
            raise UserError("The videos have pictures of different shapes.", "Learn each camera from its own footage.")
        patches = np.concatenate(self._patches).astype(np.float32)
        profile = _remember(pack_sha256, np.stack(self._speeds), np.stack(self._logits), patches, self._random)
        if not counts_people:
            return profile
        crowd = crowd_share(count_people(self._objects))
        return replace(profile, calibration=msgspec.structs.replace(profile.calibration, crowd=crowd))

    def maps(self, profile: CameraProfile) -> Iterator[tuple[int, Array]]:
        """The combined logits of the steps that were learned from; of the pictures only some were kept."""
        novelty = np.zeros_like(self._logits[0])
        for place, picture in enumerate(self._pictures):
            if picture is not None:
                novelty = profile.novelty(picture.astype(np.float32))
            yield place, combine(profile, self._logits[place], self._speeds[place], novelty, self._least_speed)


def unlike_memory(novelty: Array) -> Array:
    """How far patches are from what is remembered, beyond what normal footage shows; bounded."""
    unlike: Array = np.clip(novelty - 1, 0, 4)
    return unlike


def combine(profile: CameraProfile, logits: Array, speed: Array, novelty: Array, least_speed: float) -> Array:
    """The AHD's logits and the two kinds of "unlike normal", each in units of what normal footage shows."""
    measured = profile.calibration
    decoded = np.clip((logits - measured.decoder_offset) / measured.decoder_scale, -1, 2)
    weight = max(NOVELTY_WEIGHT, measured.novelty_weight)
    unlike = profile.motion_excess(speed, least_speed) + weight * unlike_memory(novelty)
    combined: Array = (DECODER_WEIGHT * decoded + unlike).astype(np.float32)
    return combined


def _remember(
    pack_sha256: str, speeds: Array, logits: Array, patches: Array, random: np.random.Generator
) -> CameraProfile:
    """The memory before calibration: one half of the drawn patches is kept, the other tells the usual distance."""
    seen = unit_rows(patches)
    random.shuffle(seen)
    half = min(MEMORY_PATCHES, len(seen) // 2)
    high, usual = np.quantile(logits, TOP_SHARE), np.quantile(logits, 0.5)
    distances = nearest_distance(seen[half : half * 2], seen[:half])
    return CameraProfile(
        pack_sha256=pack_sha256,
        steps=len(speeds),
        row_speed=_top_speeds(speeds),
        memory=seen[:half],
        calibration=Calibration(
            memory_distance=float(np.quantile(distances, USUAL_DISTANCE_SHARE)),
            decoder_offset=float(high),
            decoder_scale=float(high - usual + 1.0),
        ),
    )


def _top_speeds(speeds: Array) -> Array:
    """The speed hardly ever exceeded on each row, smoothed over neighbouring rows: [grid_h]."""
    rows = np.quantile(speeds.transpose(1, 0, 2).reshape(speeds.shape[1], -1), TOP_SHARE, axis=1)
    smoothed = cv2.blur(rows[:, None].astype(np.float32), (1, 5))
    return np.asarray(smoothed, np.float32).ravel()
