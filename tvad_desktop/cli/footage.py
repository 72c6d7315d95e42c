"""`tvad footage`: what the reader sees of a recording, for support and for checks."""

from __future__ import annotations

import math
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from tvad_desktop.cli.options import FOOTAGE, PATH, json_option
from tvad_desktop.cli.printing import print_json, say
from tvad_desktop.cli.progress import long_work
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Job

if TYPE_CHECKING:
    from tvad_desktop.video.facts import Facts
    from tvad_desktop.video.interface import VideoSource

PASS_RATE_HZ = 1.0  # every picture is decoded; so many are shown, for the progress line


@click.command()
@click.argument("path", type=FOOTAGE)
@click.option("--fps", type=click.FloatRange(0, 1000, min_open=True), help="Rate where the footage tells none.")
@click.option("--stream", type=click.IntRange(0), help="The video stream to read, of several.")
@click.option("--at", "at_s", type=float, metavar="SECONDS", help="Keep the picture on screen at that moment.")
@click.option("--out", type=PATH, help="Where to keep it, a .png.")
@json_option
def footage(
    path: Path, fps: float | None, stream: int | None, at_s: float | None, out: Path | None, as_json: bool
) -> None:
    """Decode the recording PATH (a file, or a folder of images) and tell what is in it, and what cannot be read."""
    if (at_s is None) != (out is None):
        raise click.UsageError("--at and --out belong together.")
    if at_s is not None and not math.isfinite(at_s):
        raise click.UsageError("--at is no moment.")
    from tvad_desktop.video.source import open_video

    with open_video(path, fps, stream) as source, long_work(f"reading {path.name}") as job:
        pictures = _read_all(source, job)
        facts = source.facts()
        if at_s is not None and out is not None:
            _keep_picture(source, round(at_s * 1_000_000), out)
    if as_json:
        print_json(_describe(facts, pictures))
    else:
        _tell(path, facts, pictures)


@dataclass(frozen=True, slots=True)
class _Pass:
    pictures: int
    lost: int


def _read_all(source: VideoSource, job: Job) -> _Pass:
    is_folder = source.video.path.is_dir()
    for frame in source.sampled(None if is_folder else PASS_RATE_HZ):
        job.checkpoint(frame.time_us, source.video.duration_us)
    return _Pass(source.facts().shown, source.facts().lost)


def _keep_picture(source: VideoSource, time_us: int, out: Path) -> None:
    import cv2

    rgb = source.frame_at(time_us).rgb
    _, content = cv2.imencode(".png", cv2.cvtColor(rgb, cv2.COLOR_RGB2BGR))
    try:
        out.write_bytes(content.tobytes())
    except OSError as error:
        raise UserError(f"{out} cannot be written: {error.strerror}.", "Choose another place.") from error


def _describe(facts: Facts, read: _Pass) -> dict[str, Any]:
    return {
        "streams": [
            {
                "index": one.index,
                "kind": one.kind,
                "codec": one.codec,
                "width": one.width,
                "height": one.height,
                "rate": one.rate,
                "pictures": one.pictures,
            }
            for one in facts.streams
        ],
        "stream": facts.stream,
        "pictures": read.pictures,
        "first_us": facts.first_us,
        "last_us": facts.last_us,
        "end_us": facts.end_us,
        "width": facts.width,
        "height": facts.height,
        "interlaced": facts.interlaced,
        "rotation": facts.rotation,
        "damage": [
            {
                "start_us": one.start_us,
                "end_us": one.end_us,
                "what": one.what,
                "kind": one.kind,
                "pictures": one.pictures,
            }
            for one in facts.damage
        ],
        "lost_pictures": sum(one.pictures for one in facts.damage if one.kind == "missing"),
        "recorded_from_offers": [{"time": one.time, "source": one.source} for one in facts.recorded_from_offers],
        "gaps": [{"start_us": start_us, "end_us": end_us} for start_us, end_us in facts.gaps],
        "sizes": [{"width": width, "height": height} for width, height in facts.sizes],
        "left_out": [{"name": one.name, "width": one.width, "height": one.height} for one in facts.left_out],
        "is_rate_known": facts.is_rate_known,
        "facts": facts.facts,
    }


def _tell(path: Path, facts: Facts, read: _Pass) -> None:
    say(f"{path}: {read.pictures} pictures of {facts.width} × {facts.height} in {facts.end_us / 1e6:.3f} s")
    for stream in facts.streams:
        size = f", {stream.width} × {stream.height}" if stream.width else ""
        mark = " (read)" if stream.index == facts.stream else ""
        say(f"  stream {stream.index}: {stream.kind}, {stream.codec}{size}, {stream.pictures} packets{mark}")
    notes = [f"{text}" for text in (facts.interlaced and "interlaced", facts.rotation and "turned") if text]
    notes += [] if facts.is_rate_known else ["no rate is told: give --fps"]
    for note in notes:
        say(f"  {note}")
    if len(facts.sizes) > 1:
        say(f"  sizes: {', '.join(f'{width} × {height}' for width, height in facts.sizes)}")
    for one in facts.damage:
        state = "not readable" if one.is_unseen else "not reliable"
        say(f"  {state} from {one.start_us / 1e6:.3f} s to {one.end_us / 1e6:.3f} s: {one.what}")
    for start_us, end_us in facts.gaps:
        say(f"  nothing was recorded from {start_us / 1e6:.3f} s to {end_us / 1e6:.3f} s")
    for image in facts.left_out:
        say(f"  left out: {image.name}, {image.width} × {image.height}")
    for offer in facts.recorded_from_offers:
        say(f"  recorded from {offer.time}? {offer.source}")
