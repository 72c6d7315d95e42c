"""How fast footage is read: the decoder alone, the reader around it, and the whole analysis."""

from __future__ import annotations

import random
import time
from dataclasses import dataclass
from pathlib import Path
from statistics import median
from typing import TYPE_CHECKING

import cv2

from tvad_desktop.domain.job import Job
from tvad_desktop.lab.benchmarks.detection import measure_detection
from tvad_desktop.video.decoded_source import DecodedSource
from tvad_desktop.video.source import VideoSource, open_video

if TYPE_CHECKING:
    from tvad_desktop.detection.detector import Detector

LOOKS, STEPS = 20, 100


@dataclass(frozen=True, slots=True)
class ReadingSpeed:
    """Frames of the footage a second. `decoder`: FFmpeg alone; `reader`: every frame as RGB in this process; `sampled`:
    only those that the detector wants; `opencv`: every frame by `cv2.VideoCapture`, None where it reads none;
    `analysis`: from file to incidents. Waits for a frame in milliseconds: `look_ms` at any moment, median and longest;
    `forward_ms` and `back_ms` one after the other; `open_ms` for opening."""

    video: str
    frames: int
    decoder: float
    reader: float
    sampled: float
    opencv: float | None
    reader_to_opencv: float | None
    sampled_to_opencv: float | None
    analysis: float | None
    open_ms: float
    look_ms: float
    look_longest_ms: float
    forward_ms: float
    back_ms: float
    back_longest_ms: float


def measure_reading(
    path: Path, detector: Detector | None, *, rate_hz: float, fps: float | None, job: Job
) -> ReadingSpeed:
    """Measure one piece of footage; without a detector the analysis is left out."""
    started_s = time.perf_counter()
    with open_video(path, fps) as source:
        open_ms = 1e3 * (time.perf_counter() - started_s)
        frames, decoder_s = source.time_decoding() if isinstance(source, DecodedSource) else (0, 1.0)
        looks = _time_looks(source, _shuffled(source.video.duration_us))
        forward, back = _time_steps(source)
    job.check()
    opencv = _read_with_opencv(path)
    _, reader_s = _read(path, fps, None)
    job.check()
    read, sampled_s = _read(path, fps, rate_hz)
    analysis = None if detector is None else measure_detection(path, detector, fps=fps, job=job).frames_per_second
    return ReadingSpeed(
        video=str(path),
        frames=read,
        decoder=frames / decoder_s,
        reader=read / reader_s,
        sampled=read / sampled_s,
        opencv=opencv,
        reader_to_opencv=None if opencv is None else read / reader_s / opencv,
        sampled_to_opencv=None if opencv is None else read / sampled_s / opencv,
        analysis=analysis,
        open_ms=open_ms,
        look_ms=median(looks),
        look_longest_ms=max(looks),
        forward_ms=median(forward),
        back_ms=median(back),
        back_longest_ms=max(back),
    )


def _shuffled(duration_us: int) -> list[int]:
    """Moments over the whole footage, none near the one before."""
    moments = [duration_us * place // LOOKS for place in range(LOOKS)]
    random.Random(0).shuffle(moments)
    return moments


def _time_steps(source: VideoSource) -> tuple[list[float], list[float]]:
    """Waits when stepping picture by picture from the middle on, and all the way back."""
    period_us = max(1, source.video.duration_us // max(1, source.video.frame_count))
    middle_us = source.video.duration_us // 2
    moments = [middle_us + period_us * step for step in range(STEPS)]
    source.frame_at(middle_us)
    return _time_looks(source, moments), _time_looks(source, [2 * middle_us - one for one in moments])


def _read_with_opencv(path: Path) -> float | None:
    """Frames a second of the same file by OpenCV; None for what it cannot read, or reads otherwise: folders."""
    if path.is_dir():
        return None
    started_s, frames = time.perf_counter(), 0
    capture = cv2.VideoCapture(str(path), cv2.CAP_FFMPEG)
    while capture.read()[0]:
        frames += 1
    capture.release()
    return frames / (time.perf_counter() - started_s) if frames else None


def _read(path: Path, fps: float | None, rate_hz: float | None) -> tuple[int, float]:
    with open_video(path, fps) as source:
        started_s = time.perf_counter()
        for _ in source.sampled(rate_hz):
            pass
        return source.read_frames, time.perf_counter() - started_s


def _time_looks(source: VideoSource, moments_us: list[int]) -> list[float]:
    """How long each frame was waited for, in milliseconds."""
    waits: list[float] = []
    for time_us in moments_us:
        started_s = time.perf_counter()
        source.frame_at(time_us)
        waits.append(1e3 * (time.perf_counter() - started_s))
    return waits
