"""How long a look at any moment of footage is waited for, with what a case keeps and without."""

from __future__ import annotations

import random
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from tvad_desktop.domain.job import Job
from tvad_desktop.storage.shortcuts import Shortcuts
from tvad_desktop.video.source import open_video
from tvad_desktop.workbench.quick_looks import LookTaker, NearPictures, keep_index

LOOKS = 60
ANY_SHA256 = "0" * 64


@dataclass(frozen=True, slots=True)
class LookSpeed:
    """Waits in milliseconds at random moments, median and that of 95 in 100. `exact`: for the very picture; `shown`:
    for the first that is shown, a near one where the case keeps such. `indexed_open_ms`: opening with the index.
    `near_off_ms`: how far in footage time the near pictures are from the moment, median; None where none are kept.
    `kept_bytes`: what the case keeps."""

    video: str
    pictures: int
    group: float
    open_ms: float
    indexed_open_ms: float
    exact_ms: float
    exact_95_ms: float
    shown_ms: float
    shown_95_ms: float
    near_off_ms: float | None
    kept_bytes: int


def measure_looks(path: Path, fps: float | None, rate_hz: float, job: Job) -> LookSpeed:
    """Read footage as an analysis does, and then look at moments all over it."""
    with tempfile.TemporaryDirectory(prefix="tvad-") as place:
        shortcuts = Shortcuts(Path(place), ANY_SHA256, None)
        open_ms = _keep(shortcuts, path, fps, rate_hz, job)
        index = shortcuts.read_index()
        started_s = time.perf_counter()
        with open_video(path, fps, kept=index) as source:
            indexed_open_ms = 1e3 * (time.perf_counter() - started_s)
            duration_us = source.video.duration_us
            rng = random.Random(0)
            moments = [rng.randrange(duration_us) for _ in range(LOOKS)]
            exact = [_wait_ms(source.frame_at, moment) for moment in moments]
            group = source.video.frame_count / max(1, source.key_pictures)
            pictures = source.video.frame_count
        near = NearPictures(shortcuts, duration_us)
        found = [near.at(moment) for moment in moments]
        waits = [_wait_ms(NearPictures(shortcuts, duration_us).at, moment) for moment in moments]
        shown = [wait if one is not None else other for wait, one, other in zip(waits, found, exact, strict=True)]
        off = [abs(one.time_us - moment) / 1e3 for one, moment in zip(found, moments, strict=True) if one is not None]
        kept_bytes = sum(file.stat().st_size for file in Path(place).rglob("*") if file.is_file())
    return LookSpeed(
        video=str(path),
        pictures=pictures,
        group=group,
        open_ms=open_ms,
        indexed_open_ms=indexed_open_ms,
        exact_ms=float(np.median(exact)),
        exact_95_ms=float(np.percentile(exact, 95)),
        shown_ms=float(np.median(shown)),
        shown_95_ms=float(np.percentile(shown, 95)),
        near_off_ms=float(np.median(off)) if off else None,
        kept_bytes=kept_bytes,
    )


def _keep(shortcuts: Shortcuts, path: Path, fps: float | None, rate_hz: float, job: Job) -> float:
    """Keep what an analysis keeps; how many milliseconds the first opening took."""
    started_s = time.perf_counter()
    with open_video(path, fps) as source:
        open_ms = 1e3 * (time.perf_counter() - started_s)
        taker = LookTaker(shortcuts, source)
        for frame in source.sampled(rate_hz):
            job.checkpoint(frame.time_us, source.video.duration_us)
            taker.take(frame)
        taker.close()
        keep_index(shortcuts, source)
    return open_ms


def _wait_ms(look: Callable[[int], object], time_us: int) -> float:
    started_s = time.perf_counter()
    look(time_us)
    return 1e3 * (time.perf_counter() - started_s)
