"""Clips of incidents: copied as they were recorded, or exact to the picture, with what the machine saw drawn in."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.case import CaseVideo
from tvad_desktop.domain.clock import format_moment
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.incident import Incident, ObjectTrack
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.media import Frame, Region, Timespan
from tvad_desktop.domain.scores import HeatmapSequence
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.video.clips import copy_stretch, encode_clip
from tvad_desktop.video.fingerprint import fingerprint
from tvad_desktop.video.source import open_video
from tvad_desktop.workbench.certificate import Certificate
from tvad_desktop.workbench.content_credentials import MP4, add_credentials
from tvad_desktop.workbench.coverages import analysis_of
from tvad_desktop.workbench.exporting import begin_export, discard_export, name_exports
from tvad_desktop.workbench.heat_picture import lay_over

CLIP_ACTION = "clip.export"
MARGIN_US = 2_000_000  # shown before and after an incident
FONT = cv2.FONT_HERSHEY_SIMPLEX
WHITE, BLACK = (255, 255, 255), (0, 0, 0)
PATH_COLOUR = (255, 200, 0)


@dataclass(frozen=True, slots=True)
class Drawn:
    """What is drawn into the pictures of an exact clip."""

    heat: bool = False
    boxes: bool = False
    path: bool = False
    clock: bool = False

    def __bool__(self) -> bool:
        return self.heat or self.boxes or self.path or self.clock


@dataclass(frozen=True, slots=True)
class Clip:
    """A clip that was written: what it holds of the footage, and what is to be said about it."""

    path: Path
    span: Timespan
    pictures: int
    remark: str


def export_clip(
    store: CaseStore,
    incident_id: int,
    out: Path,
    *,
    job: Job,
    exact: bool = False,
    drawn: Drawn | None = None,
    margin_us: int = MARGIN_US,
    certificate: Certificate | None = None,
) -> Clip:
    """Write a clip of an incident into the folder `out` and its SHA-256 into the log.

    A copy is bit for bit what was recorded and so begins and ends at key pictures; an exact clip is encoded anew, and
    gets content credentials where there is a certificate.
    UserError for footage that is missing or not the one that was imported, and for what cannot be copied.
    """
    incident = store.incident(incident_id)
    footage = store.video(incident.video_id)
    if fingerprint(footage.video.path, job.without_report()) != footage.video.sha256:
        raise UserError(
            f"The footage has changed since it was imported: {footage.video.path}.",
            "Restore the original file; clips are made of the original only.",
        )
    span = Timespan(max(0, incident.span.start_us - margin_us), incident.span.end_us + margin_us)
    out.mkdir(parents=True, exist_ok=True)
    stem = f"incident-{incident.id}"
    if exact or drawn:
        drawn = drawn or Drawn()
        name = f"{stem}-{'marked' if drawn else 'exact'}.mp4"
        return _export_exact(store, footage, incident, span, out / name, drawn, job, certificate)
    return _export_copy(store, footage, span, out / f"{stem}-copy.mkv")


def _export_copy(store: CaseStore, footage: CaseVideo, span: Timespan, path: Path) -> Clip:
    if footage.video.path.is_dir():
        raise UserError("A folder of images has no stream that could be copied.", "Export an exact clip instead.")
    with open_video(footage.video.path, footage.fps) as source:
        stream = source.facts().stream
    if stream is None:
        raise UserError("This footage has no stream that could be copied.", "Export an exact clip instead.")
    partial = begin_export(store, CLIP_ACTION, path)
    copied = copy_stretch(footage.video.path, stream, span, partial)
    (named,) = name_exports(store, CLIP_ACTION, [(partial, path)])
    said = (
        f"copied bit for bit ({copied.codec}) from key picture to key picture: "
        f"{format_moment(copied.span.start_us)} to {format_moment(copied.span.end_us)}"
    )
    return Clip(named, copied.span, copied.pictures, said)


def _export_exact(
    store: CaseStore,
    footage: CaseVideo,
    incident: Incident,
    span: Timespan,
    path: Path,
    drawn: Drawn,
    job: Job,
    certificate: Certificate | None,
) -> Clip:
    artist = Artist(store, footage, incident, span, drawn)
    partial = begin_export(store, CLIP_ACTION, path)
    try:
        with open_video(footage.video.path, footage.fps) as source:
            pictures = encode_clip(map(artist.draw, _frames(source.frames(span.start_us), span, job)), partial)
        if certificate is not None:
            add_credentials(store, partial, MP4, certificate, [footage], (f"incident {incident.id}",))
        (named,) = name_exports(store, CLIP_ACTION, [(partial, path)])
    finally:
        discard_export(store, CLIP_ACTION, partial)
    marks = ", ".join(name for name in ("heat", "boxes", "path", "clock") if getattr(drawn, name))
    return Clip(named, span, pictures, "encoded anew (H.264)" + (f", drawn in: {marks}" if marks else ""))


def _frames(frames: Iterator[Frame], span: Timespan, job: Job) -> Iterator[Frame]:
    for frame in frames:
        if frame.time_us >= span.end_us:
            return
        job.checkpoint(frame.time_us - span.start_us, span.duration_us)
        yield frame


class Artist:
    """Draws into the pictures of one incident what the machine saw and where it is from."""

    def __init__(self, store: CaseStore, footage: CaseVideo, incident: Incident, span: Timespan, drawn: Drawn) -> None:
        self._drawn, self._footage, self._incident = drawn, footage, incident
        self._title = f"{store.case().name}, incident {incident.id}"
        analysis = analysis_of(store, incident) if drawn.heat else None
        self._heat = store.heatmaps(analysis.id, span) if analysis is not None else _no_heat()

    def draw(self, frame: Frame) -> Frame:
        rgb = frame.rgb
        if self._drawn.heat and (place := bisect_right(self._heat.times_us, frame.time_us)) > 0:
            rgb = lay_over(rgb, self._heat.scores[place - 1])
        rgb = rgb.copy() if rgb is frame.rgb and self._drawn else rgb
        for track in self._incident.tracks:
            if self._drawn.boxes and (region := _region_at(track, frame.time_us)) is not None:
                _draw_box(rgb, region)
            if self._drawn.path:
                _draw_path(rgb, track, frame.time_us)
        if self._drawn.clock:
            write_words(rgb, self._say(frame.time_us))
        return replace(frame, rgb=rgb)

    def _say(self, time_us: int) -> list[str]:
        clock = self._footage.clock_at(time_us)
        moment = format_moment(time_us) + (f"  {clock:%Y-%m-%d %H:%M:%S}" if clock else "")
        return [self._title, moment]


def _no_heat() -> HeatmapSequence:
    return HeatmapSequence(np.empty(0, np.int64), np.empty((0, 0, 0), np.float32))


def _region_at(track: ObjectTrack, time_us: int) -> Region | None:
    """Where the target was last seen, while the track lasts."""
    place = bisect_right(track.points, time_us, key=lambda point: point.time_us)
    is_over = not track.points or time_us > track.points[-1].time_us + 500_000
    return None if place == 0 or is_over else track.points[place - 1].region


def _draw_box(rgb: NDArray[np.uint8], region: Region) -> None:
    height, width, _ = rgb.shape
    corners = [(round(x * width), round(y * height)) for x, y in _corners(region)]
    cv2.rectangle(rgb, corners[0], corners[1], WHITE, max(1, round(height / 300)))


def _corners(region: Region) -> tuple[tuple[float, float], tuple[float, float]]:
    return (region.x, region.y), (region.x + region.width, region.y + region.height)


def _draw_path(rgb: NDArray[np.uint8], track: ObjectTrack, time_us: int) -> None:
    height, width, _ = rgb.shape
    centres = [point.region.center for point in track.points if point.time_us <= time_us]
    points = np.array([(round(x * width), round(y * height)) for x, y in centres], np.int32)
    if len(points) > 1:
        cv2.polylines(rgb, [points], isClosed=False, color=PATH_COLOUR, thickness=max(1, round(height / 300)))


def write_words(rgb: NDArray[np.uint8], lines: list[str]) -> None:
    """White letters with a dark rim, at the lower left; letters that OpenCV cannot draw become question marks."""
    height = rgb.shape[0]
    scale = max(0.4, height / 900)
    step = round(34 * scale)
    for number, line in enumerate(reversed(lines)):
        place = (round(8 * scale) + 2, height - round(10 * scale) - number * step)
        write_line(rgb, line, place, scale)


def write_line(rgb: NDArray[np.uint8], line: str, place: tuple[int, int], scale: float) -> None:
    """One line; the rim is the same line moved by a little, for thicker letters would be wider ones."""
    plain = line.encode("ascii", "replace").decode()
    thickness, rim = max(1, round(1.5 * scale)), max(1, round(1.5 * scale))
    moves = [(across, down) for across in (-rim, 0, rim) for down in (-rim, 0, rim) if (across, down) != (0, 0)]
    for across, down in moves:
        at = (place[0] + across, place[1] + down)
        cv2.putText(rgb, plain, at, FONT, scale, BLACK, thickness, cv2.LINE_AA)
    cv2.putText(rgb, plain, place, FONT, scale, WHITE, thickness, cv2.LINE_AA)
