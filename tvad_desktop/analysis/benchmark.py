"""How fast footage is analysed, and with how much memory, from file to stored heatmaps."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import cv2

from tvad_desktop.analysis.analyse import analyse
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.memory import peak_memory_mb
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.video.source import open_video

if TYPE_CHECKING:
    from tvad_desktop.model.detector import Detector

LONGER = 10


@dataclass(frozen=True, slots=True)
class DetectionSpeed:
    """One video analysed into a fresh case. `real_time_factor` is seconds of footage in one second of work;
    `peak_memory_mb` is the highest of this process so far, None where the system does not tell."""

    video: str
    frames: int
    steps: int
    seconds: float
    frames_per_second: float
    real_time_factor: float
    peak_memory_mb: float | None


def measure_detection(path: Path, detector: Detector, *, fps: float | None, job: Job) -> DetectionSpeed:
    """Analyse a video into a case that is thrown away."""
    with (
        tempfile.TemporaryDirectory() as folder,
        CaseStore.create(Path(folder) / "case", "Benchmark", "benchmark") as store,
    ):
        report = analyse(store, path, detector, camera=None, fps=fps, job=job)
        duration_us = store.video(report.video_id).video.duration_us
        return DetectionSpeed(
            video=str(path),
            frames=report.frames,
            steps=len(store.score_track(report.analysis_id)),
            seconds=report.seconds,
            frames_per_second=report.frames_per_second,
            real_time_factor=duration_us / 1e6 / report.seconds,
            peak_memory_mb=peak_memory_mb(),
        )


def compare_memory(path: Path, pack_name: str, *, clip_seconds: float, job: Job) -> dict[str, DetectionSpeed]:
    """Analyse the beginning of a video, and the same ten times over, each in a process of its own."""
    speeds = {}
    with tempfile.TemporaryDirectory() as folder:
        for done, (name, times) in enumerate({"short": 1, "long": LONGER}.items()):
            job.progress(done, 2)
            clip = _write_clip(path, Path(folder) / f"{name}.mp4", clip_seconds, times, job)
            speeds[name] = _measure_apart(clip, pack_name)
            clip.unlink()
    return speeds


def _measure_apart(clip: Path, pack_name: str) -> DetectionSpeed:
    command = [sys.executable, "-m", "tvad_desktop.cli", "bench", "detect", str(clip), "--pack", pack_name, "--json"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise UserError(done.stderr.strip().removeprefix("error: ") or "The benchmark's process died.")
    (speed,) = json.loads(done.stdout)["detect"]
    return DetectionSpeed(**speed)


def _write_clip(path: Path, clip: Path, seconds: float, times: int, job: Job) -> Path:
    """Write the first `seconds` of a video `times` over, without holding it in memory."""
    with open_video(path) as source:
        video = source.video
        rate_hz = max(1.0, video.frame_count / (video.duration_us / 1e6))
        size_px = (video.width_px, video.height_px)
        writer = cv2.VideoWriter(str(clip), cv2.VideoWriter.fourcc(*"mp4v"), rate_hz, size_px)
        try:
            for _ in range(times):
                for frame in source.frames():
                    if frame.time_us >= seconds * 1e6:
                        break
                    job.check()
                    writer.write(frame.rgb[:, :, ::-1])
        finally:
            writer.release()
    return clip
