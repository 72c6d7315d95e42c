"""Footage comes into a case: opened once and hashed once."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path

import msgspec

from tvad_desktop.domain.case import CaseVideo
from tvad_desktop.domain.coverage import FootageFacts
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.media import Video
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.video.facts import Facts, Identity
from tvad_desktop.video.source import FOLDER_FPS, open_video
from tvad_desktop.workbench.originals import Original, hash_original, look_at
from tvad_desktop.workbench.relink import find_moved

RAW_SUFFIXES = (".h264", ".264", ".avc", ".h265", ".265", ".hevc", ".mjpeg", ".mjpg", ".m2v")  # may tell no rate
VIDEO_SUFFIXES = (
    *(".mp4", ".avi", ".mkv", ".mov", ".m4v", ".mpg", ".mpeg", ".ts", ".mts", ".m2ts", ".vob", ".ps", ".webm", ".wmv"),
    *(".flv", ".asf", ".3gp", ".dav", ".dv", ".mxf", ".ogv", ".ivf", ".gif", *RAW_SUFFIXES),
)


@dataclass(frozen=True, slots=True)
class FootageToImport:
    """What a person chose: a video file or a folder of images, its camera, the rate of images, and when it began; None
    leaves what the case knows of the last. `video_id` is that of footage which the case knows already."""

    path: Path
    camera: str | None
    fps: float | None
    recorded_from: datetime | None = None
    video_id: int | None = None


@dataclass(frozen=True, slots=True)
class ReadFootage:
    """What was found out about footage before any case knows of it. `fps` is None where it tells its own times;
    `container` is what container and stream say, and hashes by which a copy is recognised, by name."""

    video: Video
    fps: float | None
    facts: FootageFacts
    original: Original
    container: dict[str, str] = field(default_factory=dict)


def read_footage(path: Path, fps: float | None, job: Job) -> ReadFootage:
    """Open footage and hash it; `UserError` for what cannot be read or is just being written."""
    state = look_at(path) if path.exists() else None
    with open_video(path, fps) as source:
        original = hash_original(path, job, state)
        video = replace(source.video, sha256=original.sha256)
        missing = source.missing_tail
        told = source.facts()
        rate = None if told.has_times else fps
        if path.is_dir():
            rate = FOLDER_FPS if fps is None else fps
        facts = FootageFacts(missing_us=missing.duration_us if missing is not None else 0)
        return ReadFootage(video, rate, facts, original, _describe_container(told, source.identify()))


def _describe_container(told: Facts, identity: Identity) -> dict[str, str]:
    """Facts as they stand in reports; nothing for images, which lie in no container."""
    if not told.streams:
        return {}
    facts = {name.replace("_", " "): str(value) for name, value in told.facts.items() if value is not None}
    facts["streams"] = "; ".join(
        f"{one.index}: {one.kind}, {one.codec}, {one.pictures} packets" for one in told.streams
    )
    facts["stream read"] = str(told.stream)
    for index, sha256 in identity.streams:
        facts[f"packets of stream {index}, SHA-256"] = sha256
    for time_us, sha256 in identity.pictures:
        facts[f"picture at {time_us / 1e6:.3f} s, SHA-256"] = sha256
    return facts


def add_footage(
    store: CaseStore, read: ReadFootage, camera: str | None = None, recorded_from: datetime | None = None
) -> CaseVideo:
    """Add footage that was read to a case, or find it there, in one act; what is given replaces what is known."""
    with store.one_act():
        find_moved(store, read.video)
        camera_id = store.camera(camera).id if camera else None
        footage = store.add_video(read.video, camera_id, read.fps, recorded_from)
        known = {**msgspec.to_builtins(read.facts), **read.container}
        if known and not footage.facts:
            footage = store.keep_facts(footage.id, msgspec.json.encode(known).decode())
    return footage


def import_footage(store: CaseStore, footage: FootageToImport, job: Job) -> CaseVideo:
    """Read footage and add it to a case; `UserError` if it cannot be read."""
    return add_footage(store, read_footage(footage.path, footage.fps, job), footage.camera, footage.recorded_from)


def hash_known(footage: CaseVideo, job: Job) -> Original:
    """The footage of a case, which must be what was imported; `UserError` when it is gone or has changed."""
    path = footage.video.path
    if not path.exists():
        raise UserError(f"The footage is missing: {path}.", "Put the original back in its place, then try again.")
    original = hash_original(path, job)
    if original.sha256 != footage.video.sha256:
        raise UserError(
            f"The footage has changed since it was imported: {path}.",
            "Restore the original, or import what is there now as footage of its own.",
        )
    return original
