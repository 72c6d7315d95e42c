"""Making redactions, and writing what they cover: clips, stills and contact sheets for looking them through.

Nothing leaves the case before a person has looked at every stretch, or has said so for all of them.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import cv2
import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.case import CaseVideo
from tvad_desktop.domain.clock import format_moment
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.media import Frame, Timespan
from tvad_desktop.domain.redaction import Cover, Mask, Redaction, Target
from tvad_desktop.packs.manifest import Pack
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.storage.content import cannot_write, write_new
from tvad_desktop.video.clips import encode_clip
from tvad_desktop.video.fingerprint import fingerprint
from tvad_desktop.video.source import open_video
from tvad_desktop.workbench.certificate import Certificate
from tvad_desktop.workbench.clips import MARGIN_US, Clip, write_line
from tvad_desktop.workbench.content_credentials import JPEG, MP4, add_credentials
from tvad_desktop.workbench.exporting import begin_export, discard_export, name_exports
from tvad_desktop.workbench.redaction.cover import REDACTION_ACTION, Coverer, pixels_of
from tvad_desktop.workbench.redaction.find import find_masks
from tvad_desktop.workbench.stills import encode_jpeg

STILL_PX = 4_096
SHEET_PICTURES, SHEET_COLUMNS, SHEET_WIDTH_PX = 12, 4, 480
OUTLINE = (255, 255, 255)


def span_of_incident(store: CaseStore, incident_id: int, margin_us: int = MARGIN_US) -> tuple[CaseVideo, Timespan]:
    """The footage of an incident and the stretch that a clip of it shows."""
    incident = store.incident(incident_id)
    footage = store.video(incident.video_id)
    end_us = min(footage.video.duration_us, incident.span.end_us + margin_us)
    return footage, Timespan(max(0, incident.span.start_us - margin_us), max(end_us, incident.span.end_us))


def redact(
    store: CaseStore, footage: CaseVideo, span: Timespan, target: Target, cover: Cover, pack: Pack, job: Job
) -> Redaction:
    """Begin a redaction with a mask for every person or face in a stretch of footage, or with none for regions that
    will be drawn. Errors are those of `find_masks` and of footage that is missing or altered."""
    check_original(footage, job)
    masks: tuple[Mask, ...] = ()
    if target is not Target.DRAWN:
        with open_video(footage.video.path, footage.fps) as source:
            aspect = footage.video.width_px / max(1, footage.video.height_px)
            masks = find_masks(source, span, target, pack, aspect, job)
    with store.one_act():
        redaction = store.add_redaction(footage.id, span, cover)
        return store.add_masks(redaction.id, masks) if masks else redaction


def add_targets(store: CaseStore, redaction: Redaction, target: Target, pack: Pack, job: Job) -> Redaction:
    """Cover every person or face in addition to what a redaction covers already."""
    footage = store.video(redaction.video_id)
    check_original(footage, job)
    with open_video(footage.video.path, footage.fps) as source:
        aspect = footage.video.width_px / max(1, footage.video.height_px)
        masks = find_masks(source, redaction.span, target, pack, aspect, job)
    return store.add_masks(redaction.id, masks)


def check_original(footage: CaseVideo, job: Job) -> None:
    """UserError for footage that is missing or is not the one that was imported."""
    if fingerprint(footage.video.path, job.without_report()) != footage.video.sha256:
        raise UserError(
            f"The footage has changed since it was imported: {footage.video.path}.",
            "Restore the original file; pictures are made of the original only.",
        )


def check_reviewed(redaction: Redaction) -> None:
    """UserError unless somebody has looked at every stretch as it is now."""
    if left := redaction.unreviewed:
        first = left[0]
        raise UserError(
            f"{len(left)} of {len(redaction.stretches())} stretches of redaction {redaction.id} have not been looked "
            f"at as they are now, the first from {format_moment(first.start_us)}.",
            "Look at each one and say so (tvad redact review), or give --reviewed if you have.",
        )


def export_redacted_clip(
    store: CaseStore, redaction_id: int, out: Path, *, job: Job, certificate: Certificate | None = None
) -> Clip:
    """Write the stretch of a redaction with everything covered, and its SHA-256 into the log.

    Sound is left out. UserError while a stretch has not been looked at, and for footage missing or altered.
    """
    redaction = store.redaction(redaction_id)
    check_reviewed(redaction)
    footage = store.video(redaction.video_id)
    check_original(footage, job)
    out.mkdir(parents=True, exist_ok=True)
    path = out / f"redaction-{redaction.id}.mp4"
    partial = begin_export(store, REDACTION_ACTION, path)
    coverer = Coverer(redaction)
    try:
        with open_video(footage.video.path, footage.fps) as source:
            frames = frames_of(source.frames(redaction.span.start_us), redaction.span, job)
            pictures = encode_clip(map(coverer.cover, frames), partial)
        if certificate is not None:
            add_credentials(store, partial, MP4, certificate, [footage], (f"redaction {redaction.id}",))
        (named,) = name_exports(store, REDACTION_ACTION, [(partial, path)])
    finally:
        discard_export(store, REDACTION_ACTION, partial)
    covered = sum(mask.is_covered for mask in redaction.masks)
    said = f"encoded anew (H.264) without sound, {covered} masks covered by {redaction.cover.value}"
    return Clip(named, redaction.span, pictures, said)


def export_redacted_still(
    store: CaseStore, redaction_id: int, time_us: int, out: Path, *, job: Job, certificate: Certificate | None = None
) -> Path:
    """Write one picture with everything covered. Errors as for a clip, and for a moment outside the stretch."""
    redaction = store.redaction(redaction_id)
    check_reviewed(redaction)
    if not redaction.span.contains(time_us):
        raise UserError(f"Redaction {redaction.id} does not cover that moment.", "Choose a moment within it.")
    footage = store.video(redaction.video_id)
    check_original(footage, job)
    with open_video(footage.video.path, footage.fps) as source:
        covered = Coverer(redaction).cover(source.frame_at(time_us))
    out.mkdir(parents=True, exist_ok=True)
    path = out / f"redaction-{redaction.id}-{covered.time_us // 1000}.jpg"
    partial = begin_export(store, REDACTION_ACTION, path)
    try:
        write_new(partial, encode_jpeg(covered.rgb, STILL_PX))
        if certificate is not None:
            add_credentials(store, partial, JPEG, certificate, [footage], (f"redaction {redaction.id}",))
        (named,) = name_exports(store, REDACTION_ACTION, [(partial, path)])
    except OSError as error:
        raise cannot_write(out, error) from error
    finally:
        discard_export(store, REDACTION_ACTION, partial)
    return named


def draw_sheet(store: CaseStore, redaction: Redaction, stretch: Timespan) -> NDArray[np.uint8]:
    """Twelve pictures of a stretch as they would be exported, with the outlines and numbers of the masks: rgb."""
    footage = store.video(redaction.video_id)
    coverer = Coverer(redaction)
    pictures = []
    with open_video(footage.video.path, footage.fps) as source:
        for number in range(SHEET_PICTURES):
            frame = source.frame_at(stretch.start_us + stretch.duration_us * number // SHEET_PICTURES)
            pictures.append(_shrink(outline(coverer.cover(frame), redaction)))
    shape = pictures[0].shape
    rows = [
        np.concatenate([one for one in pictures[start : start + SHEET_COLUMNS] if one.shape == shape], axis=1)
        for start in range(0, SHEET_PICTURES, SHEET_COLUMNS)
    ]
    return np.concatenate([row for row in rows if row.shape == rows[0].shape])


def outline(frame: Frame, redaction: Redaction) -> NDArray[np.uint8]:
    """A covered picture with the outline and number of every mask, shown ones too."""
    rgb = frame.rgb.copy()
    height, width, _ = rgb.shape
    for mask in redaction.masks:
        region = mask.region_at(frame.time_us, width / height)
        if region is None:
            continue
        rows, columns = pixels_of(region, rgb)
        colour = OUTLINE if mask.is_covered else (64, 220, 120)
        cv2.rectangle(rgb, (columns.start, rows.start), (columns.stop - 1, rows.stop - 1), colour, 1)
        place = (columns.start + 3, min(height - 3, rows.start + 13))
        cv2.putText(rgb, str(mask.id), place, cv2.FONT_HERSHEY_SIMPLEX, 0.4, colour, 1, cv2.LINE_AA)
    write_line(rgb, format_moment(frame.time_us), (4, height - 6), 0.45)
    return rgb


def frames_of(frames: Iterator[Frame], span: Timespan, job: Job) -> Iterator[Frame]:
    """The frames within a stretch, with progress."""
    for frame in frames:
        if frame.time_us >= span.end_us:
            return
        job.checkpoint(frame.time_us - span.start_us, span.duration_us)
        yield frame


def _shrink(rgb: NDArray[np.uint8]) -> NDArray[np.uint8]:
    height, width, _ = rgb.shape
    size = (SHEET_WIDTH_PX, max(1, round(height * SHEET_WIDTH_PX / width)))
    return np.asarray(cv2.resize(rgb, size, interpolation=cv2.INTER_AREA), np.uint8)
