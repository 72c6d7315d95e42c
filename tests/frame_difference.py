"""A detector that is honest and small: heat is how much a cell's brightness has changed in the last second.

It has what makes resuming hard, a memory of the frames before, and needs no model files.
"""

from __future__ import annotations

import hashlib
from collections import deque
from dataclasses import dataclass, field
from pathlib import Path

import cv2
import numpy as np

from tvad_desktop.domain.scores import Heatmap
from tvad_desktop.packs.manifest import Pack

GRID = (12, 18)
MEMORY_US = 1_000_000


@dataclass(frozen=True)
class Step:
    heatmap: Heatmap
    score: float
    layers: dict = field(default_factory=dict)

    @property
    def time_us(self) -> int:
        return self.heatmap.time_us


class NormalBrightness:
    """What a camera learned: a mean picture on the grid."""

    def __init__(self, mean) -> None:
        self.mean = mean
        self.dismissed = ()

    def to_bytes(self) -> bytes:
        return self.mean.astype("<f4").tobytes()

    @classmethod
    def from_bytes(cls, content: bytes) -> NormalBrightness:
        return cls(np.frombuffer(content, "<f4").reshape(GRID))


class FrameDifference:
    """Has the interface of `tvad_desktop.detection.detector.Detector`."""

    pack = Pack(
        name="frame-difference",
        title="Frame difference (for tests)",
        folder=Path(),
        sha256=hashlib.sha256(b"frame-difference").hexdigest(),
        limits=("Sees only changes of <brightness>.",),
        measured=(),
        files=(),
    )
    sample_rate_hz = 10.0
    analysed_pixels = 384 * 576
    warm_up_us = MEMORY_US
    warm_up_steps = 0
    trains_heads = True

    def __init__(self, before_step=lambda time_us: None) -> None:
        self.fed_us: list[int] = []
        self._before_step = before_step

    def watches(self, profile):
        return False

    def detect(self, frames, *, profile=None, prompts=None, from_us=0):
        memory = deque()
        for frame in frames:
            self.fed_us.append(frame.time_us)
            gray = _on_grid(frame)
            while memory and memory[0][0] < frame.time_us - MEMORY_US:
                memory.popleft()
            usual = np.mean([gray for _, gray in memory], axis=0) if memory else gray
            if profile is not None:
                usual = (usual + profile.mean) / 2
            memory.append((frame.time_us, gray))
            if frame.time_us >= from_us:
                self._before_step(frame.time_us)
                heat = np.clip(np.abs(gray - usual) / 80, 0, 1).astype(np.float32)
                yield Step(Heatmap(frame.time_us, heat), float(heat.max()))

    def learn(self, frames, job, *, alarms_per_hour=1.0):
        pictures = []
        for frame in frames:
            self.fed_us.append(frame.time_us)
            pictures.append(_on_grid(frame))
            job.checkpoint(len(pictures), 0)
        return NormalBrightness(np.mean(pictures, axis=0))


class HeedingDifference(FrameDifference):
    """Heeds words: changes are half as hot where “a car” is called normal."""

    def __init__(self, before_step=lambda time_us: None) -> None:
        super().__init__(before_step)
        self.heard = []

    def detect(self, frames, *, profile=None, prompts=None, from_us=0):
        self.heard.append(prompts)
        share = 0.5 if "a car" in prompts.normal_words else 1.0
        for step in super().detect(frames, profile=profile, from_us=from_us):
            heat = step.heatmap.scores * np.float32(share)
            yield Step(Heatmap(step.heatmap.time_us, heat), float(heat.max()))


class FaintDifference(FrameDifference):
    """Nothing is hotter than 0.8, so that a threshold can lie above everything."""

    def detect(self, frames, *, profile=None, prompts=None, from_us=0):
        for step in super().detect(frames, profile=profile, from_us=from_us):
            heat = step.heatmap.scores * np.float32(0.8)
            yield Step(Heatmap(step.heatmap.time_us, heat), float(heat.max()))


def _on_grid(frame):
    gray = cv2.cvtColor(frame.rgb, cv2.COLOR_RGB2GRAY).astype(np.float32)
    return cv2.resize(gray, GRID[::-1], interpolation=cv2.INTER_AREA)


def write_street(folder: Path, seconds: float = 12.0, fps: int = 20, size=(216, 144)) -> Path:
    """A street of still noise as a folder of PNGs, and a bright car that crosses it from 4 s to 7 s, left to right."""
    width, height = size
    folder.mkdir(parents=True)
    street = np.random.default_rng(0).integers(60, 90, (height, width, 3), dtype=np.uint8)
    for number in range(round(seconds * fps)):
        picture = street.copy()
        time_s = number / fps
        if 4 <= time_s < 7:
            x = round((time_s - 4) / 3 * (width - 40))
            picture[60:90, x : x + 40] = 230
        cv2.imwrite(str(folder / f"{number:04d}.png"), picture)
    return folder


def write_street_video(path: Path, seconds: float = 12.0, fps: int = 20, size=(216, 144)) -> Path:
    """The same street as a video file."""
    writer = cv2.VideoWriter(str(path), cv2.VideoWriter.fourcc(*"MJPG"), fps, size)
    folder = write_street(path.parent / f"{path.stem} pictures", seconds, fps, size)
    for picture in sorted(folder.iterdir()):
        writer.write(cv2.imread(str(picture)))
    writer.release()
    return path
