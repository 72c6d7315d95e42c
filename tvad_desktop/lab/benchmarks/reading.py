"""How fast footage is read: the decoder alone, the reader around it, and the whole analysis."""

from __future__ import annotations

import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from tvad_desktop.domain.job import Job
from tvad_desktop.lab.benchmarks.detection import measure_detection
from tvad_desktop.video.decoded_source import DecodedSource
from tvad_desktop.video.source import VideoSource, open_video

if TYPE_CHECKING:
    from tvad_desktop.detection.detector import Detector

LOOKS = 20


@dataclass(frozen=True, slots=True)
class ReadingSpeed:
    """Frames of the footage a second. `decoder`: FFmpeg alone; `reader`: every frame as RGB in this process; `sampled`:
    only those that the detector wants; `analysis`: from file to incidents. `look_ms` is the median wait for the frame
    at any moment, `open_ms` that for opening."""

    video: str
    frames: int
    decoder: float
    reader: float
    sampled: float
    analysis: float | None
    open_ms: float
    look_ms: float


def measure_reading(
    path: Path, detector: Detector | None, *, rate_hz: float, fps: float | None, job: Job
) -> ReadingSpeed:
    """Measure one piece of footage; without a detector the analysis is left out."""
    started_s = time.perf_counter()
    with open_video(path, fps) as source:
        open_ms = 1e3 * (time.perf_counter() - started_s)
        frames, decoder_s = source.time_decoding() if isinstance(source, DecodedSource) else (0, 1.0)
        looks = sorted(_time_look(source, source.video.duration_us * place // LOOKS) for place in range(LOOKS))
    job.check()
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
        analysis=analysis,
        open_ms=open_ms,
        look_ms=looks[LOOKS // 2],
    )


def _read(path: Path, fps: float | None, rate_hz: float | None) -> tuple[int, float]:
    with open_video(path, fps) as source:
        started_s = time.perf_counter()
        for _ in source.sampled(rate_hz):
            pass
        return source.read_frames, time.perf_counter() - started_s


def _time_look(source: VideoSource, time_us: int) -> float:
    started_s = time.perf_counter()
    source.frame_at(time_us)
    return 1e3 * (time.perf_counter() - started_s)
