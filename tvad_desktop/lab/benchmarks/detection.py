"""How fast footage is analysed, and with how much memory, from file to stored heatmaps."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.memory import peak_memory_mb
from tvad_desktop.lab.benchmarks.clips import marked_share, write_clip
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.workbench.analyse import analyse

if TYPE_CHECKING:
    from tvad_desktop.detection.detector import Detector

LONGER = 10


@dataclass(frozen=True, slots=True)
class DetectionSpeed:
    """One video analysed into a fresh case, from file to stored heatmaps and incidents.

    `frames` were decoded, `analysed_frames` of them sampled, two for each of the `steps` where the footage has as many.
    `cpu_seconds` adds up all cores. `real_time_factor` is seconds of footage in one second of work. `marked_share`: how
    much of the footage lies in incidents, 0 to 1. `peak_memory_mb` is the highest of this process so far, None where
    the system does not tell.
    """

    video: str
    frames: int
    analysed_frames: int
    steps: int
    seconds: float
    cpu_seconds: float
    frames_per_second: float
    analysed_frames_per_second: float
    steps_per_second: float
    real_time_factor: float
    incidents: int
    marked_share: float
    peak_memory_mb: float | None


def measure_detection(path: Path, detector: Detector, *, fps: float | None, job: Job) -> DetectionSpeed:
    """Analyse a video into a case that is thrown away."""
    with (
        tempfile.TemporaryDirectory() as folder,
        CaseStore.create(Path(folder) / "case", "Benchmark", "benchmark") as store,
    ):
        started_cpu_s = sum(os.times()[:4])  # with the processes that decode
        report = analyse(store, path, detector, camera=None, fps=fps, job=job)
        cpu_seconds = sum(os.times()[:4]) - started_cpu_s
        duration_us = store.video(report.video_id).video.duration_us
        steps = len(store.score_track(report.analysis_id))
        return DetectionSpeed(
            video=str(path),
            frames=report.frames,
            analysed_frames=report.analysed_frames,
            steps=steps,
            seconds=report.seconds,
            cpu_seconds=cpu_seconds,
            frames_per_second=report.frames_per_second,
            analysed_frames_per_second=report.analysed_frames / report.seconds,
            steps_per_second=steps / report.seconds,
            real_time_factor=duration_us / 1e6 / report.seconds,
            incidents=len(report.incidents),
            marked_share=marked_share((incident.span for incident in report.incidents), duration_us),
            peak_memory_mb=peak_memory_mb(),
        )


def compare_memory(path: Path, pack_name: str, *, clip_seconds: float, job: Job) -> dict[str, DetectionSpeed]:
    """Analyse the beginning of a video, and the same ten times over, each in a process of its own."""
    speeds = {}
    with tempfile.TemporaryDirectory() as folder:
        for done, (name, times) in enumerate({"short": 1, "long": LONGER}.items()):
            job.checkpoint(done, 2)
            clip = write_clip(path, Path(folder) / f"{name}.mp4", seconds=clip_seconds, times=times, job=job)
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
