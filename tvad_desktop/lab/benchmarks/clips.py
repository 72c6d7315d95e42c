"""Clips cut for measurements, and how much of a video spans of time cover."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

import cv2

from tvad_desktop.domain.job import Job
from tvad_desktop.domain.media import Timespan
from tvad_desktop.video.source import open_video


def write_clip(path: Path, clip: Path, *, seconds: float, times: int, job: Job, fps: float | None = None) -> Path:
    """Write the first `seconds` of a video `times` over, without holding it in memory."""
    with open_video(path, fps) as source:
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


def marked_share(spans: Iterable[Timespan], duration_us: int) -> float:
    """How much of a video lies in at least one span, 0 to 1."""
    covered_us = end_us = 0
    for span in sorted(spans, key=lambda span: span.start_us):
        covered_us += max(0, span.end_us - max(span.start_us, end_us))
        end_us = max(end_us, span.end_us)
    return min(1.0, covered_us / duration_us)
