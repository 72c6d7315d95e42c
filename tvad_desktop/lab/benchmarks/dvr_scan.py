"""DVR-Scan on the same footage, for comparison: what a reviewer without T-VAD has. It is no part of this product.

DVR-Scan (https://www.dvr-scan.com, BSD-2) finds motion by background subtraction. It runs as the program it is, in an
environment of its own.
"""

from __future__ import annotations

import math
import re
import shutil
import subprocess
import tempfile
from dataclasses import dataclass
from pathlib import Path

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.media import Timespan
from tvad_desktop.lab.benchmarks.clips import marked_share, write_clip
from tvad_desktop.video.source import open_video

INSTALL_HINT = (
    'Install it into an environment of its own (pip install "dvr-scan[opencv-headless]") '
    "and give the path of the program."
)
OPTIONS = ("--scan-only", "--ignore-user-config")
PROCESSED = re.compile(r"Processed (\d+) frames read in ([\d.]+) secs \(avg ([\d.]+) FPS\)")
TIMECODE = re.compile(r"(\d+):(\d\d):(\d\d\.\d+)")
TIMECODES = re.compile(r"[\d:.,]+")


@dataclass(frozen=True, slots=True)
class MotionScan:
    """`seconds` and `frames_per_second` as DVR-Scan itself reports them, without the time it takes to start.

    `marked_share`: how much of the footage lies in its events, 0 to 1.
    """

    frames: int
    seconds: float
    frames_per_second: float
    events: int
    marked_share: float


def find_dvr_scan(executable: str) -> str:
    """The path of a program given by its path or name; `UserError` before anything is measured."""
    found = shutil.which(executable)
    if found is None:
        raise UserError(f"There is no DVR-Scan at “{executable}”.", INSTALL_HINT)
    return found


def scan_motion(executable: str, path: Path, *, fps: float | None, job: Job) -> MotionScan:
    """Run DVR-Scan, as it comes, on a video; a folder of images is first written as a video.

    Raises `UserError` when the program cannot be started or does not give a result.
    """
    if not path.is_dir():
        return _scan_file(executable, path)
    with tempfile.TemporaryDirectory() as folder:
        clip = write_clip(path, Path(folder) / "clip.mp4", seconds=math.inf, times=1, job=job, fps=fps)
        return _scan_file(executable, clip)


def _scan_file(executable: str, path: Path) -> MotionScan:
    with open_video(path) as source:
        duration_us = source.video.duration_us
    try:
        done = subprocess.run(
            [executable, "--input", str(path), *OPTIONS],
            capture_output=True,
            text=True,
            encoding="utf-8",
            errors="replace",
            check=False,
        )
    except OSError as error:
        raise UserError(f"DVR-Scan cannot be started as “{executable}”: {error.strerror}.", INSTALL_HINT) from error
    processed = PROCESSED.search(done.stdout)
    if done.returncode != 0 or processed is None:
        last_words = (done.stderr.strip() or done.stdout.strip()).rpartition("\n")[2]
        raise UserError(f"DVR-Scan (“{executable}”) gave no result for {path.name}: {last_words}", INSTALL_HINT)
    events = _read_events(done.stdout)
    return MotionScan(
        frames=int(processed[1]),
        seconds=float(processed[2]),
        frames_per_second=float(processed[3]),
        events=len(events),
        marked_share=marked_share(events, duration_us),
    )


def _read_events(output: str) -> list[Timespan]:
    """The last line lists begin and end of each event, separated by commas; without events it is a sentence."""
    last_line = output.strip().rpartition("\n")[2]
    if not TIMECODES.fullmatch(last_line):
        return []
    moments_us = [
        round((int(hours) * 3600 + int(minutes) * 60 + float(seconds)) * 1e6)
        for hours, minutes, seconds in TIMECODE.findall(last_line)
    ]
    return [Timespan(start, end) for start, end in zip(moments_us[::2], moments_us[1::2], strict=True)]
