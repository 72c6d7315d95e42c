"""The commands that measure speed and memory: `tvad bench`."""

from __future__ import annotations

from contextlib import closing
from dataclasses import asdict
from pathlib import Path

import click

from tvad_desktop.cli.opening import open_case, open_pack
from tvad_desktop.cli.options import (
    FOOTAGE,
    PATH,
    FiniteRange,
    case_option,
    fps_option,
    json_option,
    pack_option,
    videos_argument,
)
from tvad_desktop.cli.printing import print_json, say
from tvad_desktop.cli.progress import long_work


@click.group()
def bench() -> None:
    """Measure speed and memory on this machine."""


@bench.command("detect")
@videos_argument
@pack_option
@fps_option
@json_option
@click.option(
    "--against-dvr-scan",
    "dvr_scan",
    metavar="EXECUTABLE",
    help="Also run this DVR-Scan program on the same videos: its speed, its events, the share of footage they mark.",
)
def bench_detect(
    videos: tuple[Path, ...], pack_name: str, fps: float | None, as_json: bool, dvr_scan: str | None
) -> None:
    """Measure the analysis of VIDEOS from file to stored heatmaps."""
    from tvad_desktop.detection.detector import load_detector
    from tvad_desktop.lab.benchmarks.detection import measure_detection
    from tvad_desktop.lab.benchmarks.dvr_scan import find_dvr_scan, scan_motion

    pack = open_pack(pack_name)
    scanner = find_dvr_scan(dvr_scan) if dvr_scan else None
    detector = load_detector(pack)
    speeds: list[dict[str, object]] = []
    for path in videos:
        with long_work(f"measuring {path.name}") as job:
            speed = asdict(measure_detection(path, detector, fps=fps, job=job))
            scan = asdict(scan_motion(scanner, path, fps=fps, job=job)) if scanner else None
        speeds.append({**speed, "dvr_scan": scan} if scan else speed)
        if not as_json:
            say(_describe(speed))
            if scan:
                say(f"DVR-Scan: {_describe(scan)}")
    if as_json:
        print_json({"pack": pack_name, "detect": speeds})


@bench.command("read")
@click.argument("video", type=FOOTAGE)
@pack_option
@fps_option
@click.option("--no-analysis", is_flag=True, help="Leave the analysis out.")
@json_option
def bench_read(video: Path, pack_name: str, fps: float | None, no_analysis: bool, as_json: bool) -> None:
    """Measure how many frames of VIDEO a second are decoded, read and analysed."""
    from tvad_desktop.detection.detector import load_detector
    from tvad_desktop.lab.benchmarks.reading import measure_reading

    detector = None if no_analysis else load_detector(open_pack(pack_name))
    rate_hz = 10.0 if detector is None else detector.sample_rate_hz
    with long_work(f"measuring {video.name}") as job:
        speed = asdict(measure_reading(video, detector, rate_hz=rate_hz, fps=fps, job=job))
    if as_json:
        print_json({"read": speed})
    else:
        say(_describe(speed))


@bench.command("looks")
@click.argument("video", type=FOOTAGE)
@fps_option
@click.option("--rate", "rate_hz", type=FiniteRange(0.1), default=10.0, show_default=True, help="Frames read a second.")
@json_option
def bench_looks(video: Path, fps: float | None, rate_hz: float, as_json: bool) -> None:
    """Measure how long a look at any moment of VIDEO is waited for, with what a case keeps and without."""
    from tvad_desktop.lab.benchmarks.looking import measure_looks

    with long_work(f"looking at {video.name}") as job:
        speed = asdict(measure_looks(video, fps, rate_hz, job))
    if as_json:
        print_json({"looks": speed})
    else:
        say(_describe(speed))


@bench.command("memory")
@click.argument("video", type=PATH)
@pack_option
@click.option("--seconds", type=FiniteRange(1), default=10.0, show_default=True, help="Length of the short clip.")
@json_option
def bench_memory(video: Path, pack_name: str, seconds: float, as_json: bool) -> None:
    """Compare the peak memory of a clip of VIDEO with that of the same clip ten times longer."""
    from tvad_desktop.lab.benchmarks.detection import compare_memory

    with long_work("measuring memory") as job:
        speeds = compare_memory(video, pack_name, clip_seconds=seconds, job=job)
    described = {name: asdict(speed) for name, speed in speeds.items()}
    if as_json:
        print_json({"pack": pack_name, "memory": described})
        return
    for name, speed in described.items():
        say(f"{name}: {_describe(speed)}")


@bench.command("answers")
@case_option
@pack_option
@click.option("--incidents", type=click.IntRange(min=2), default=24, show_default=True, help="About how many to ask.")
@json_option
def bench_answers(case_folder: Path, pack_name: str, incidents: int, as_json: bool) -> None:
    """Measure how long answers about the incidents of a case are waited for, and how long a cancel."""
    from tvad_desktop.lab.benchmarks.answers import measure_answers
    from tvad_desktop.workbench.assistant import Assistant

    assistant = Assistant(open_pack(pack_name))
    with long_work("measuring answers") as job, open_case(case_folder) as store, closing(assistant):
        speed = asdict(measure_answers(store, assistant, most=incidents, job=job))
    if as_json:
        print_json({"pack": pack_name, "answers_ms": speed})
        return
    for name, waits in speed.items():
        say(f"{name}: {_describe(waits)}" if waits else f"{name}: every turn was over sooner")


def _describe(figures: dict[str, object]) -> str:
    return ", ".join(f"{name} {_short(value)}" for name, value in figures.items())


def _short(value: object) -> str:
    return f"{value:.4g}" if isinstance(value, float) else str(value)
