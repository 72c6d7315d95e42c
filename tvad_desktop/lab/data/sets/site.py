"""A site's own incidents: `incidents.json`, as `tvad train export-incidents` writes it, or as a person writes it.

    {"videos": [{"path": "gate.mp4", "fps": null, "sha256": "…", "split": "train", "complete": true,
                 "incidents": [{"start_us": 0, "end_us": 2000000, "name": "a person on a bicycle", "anomalous": true,
                                "boxes": [{"time_us": 0, "x": 0.1, "y": 0.2, "width": 0.1, "height": 0.3}]}]}]}

Paths are relative to the file, or absolute. Boxes are shares of the picture; between two of them a target moves
straight. `complete` says that nothing else in the video is anomalous; only then what is not marked is learned as
normal, beside stretches that were looked at and are none (`anomalous` false).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from pathlib import Path

import msgspec
import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.hand_drawn import boxes_at
from tvad_desktop.domain.media import Region, Timespan
from tvad_desktop.domain.site_data import INCIDENTS_FILE, Box, SiteFile, SiteIncident, SiteVideo, find_fault
from tvad_desktop.lab.data.sets.footage import (
    FrameTruth,
    LabelledSet,
    LabelledVideo,
    Sentence,
    all_normal,
    within_spans,
)
from tvad_desktop.video.source import open_video

HINT = "A site's own data is incidents.json; the guide to the layout stands in models/qwen2.5-vl/DATA.md."
MASK_ROWS, MASK_COLUMNS = 90, 160


def read_site(folder: Path) -> LabelledSet:
    """`UserError` names what is missing or out of bounds."""
    train: dict[str, LabelledVideo] = {}
    test: dict[str, LabelledVideo] = {}
    for number, video in enumerate(read_site_file(folder).videos):
        path = folder / video.path
        if not path.exists():
            raise UserError(f"{path} is missing.", HINT)
        name = f"{number + 1:03d}-{path.stem}"
        (test if video.split == "test" else train)[name] = _as_labelled(name, path, video)
    return LabelledSet(train, test)


def read_site_file(folder: Path) -> SiteFile:
    """What `incidents.json` says, checked."""
    path = folder / INCIDENTS_FILE
    try:
        read = msgspec.json.decode(path.read_bytes(), type=SiteFile)
    except (OSError, msgspec.MsgspecError) as error:
        raise UserError(f"{path} cannot be read: {error}.", HINT) from error
    if fault := find_fault(read):
        raise UserError(f"{path}: {fault}.", HINT)
    return read


def _as_labelled(name: str, path: Path, video: SiteVideo) -> LabelledVideo:
    anomalous = [one for one in video.incidents if one.anomalous]
    spans = tuple(Timespan(one.start_us, one.end_us) for one in anomalous)
    sentences = tuple(Sentence(span, one.name) for span, one in zip(spans, anomalous, strict=True) if one.name)
    masks = partial(_read_masks, path, video.fps, anomalous) if any(one.boxes for one in anomalous) else None
    truth = within_spans(spans) if spans or not video.complete else all_normal
    return LabelledVideo(name, path, video.fps, masks, truth, sentences, complete=video.complete, known=_known(video))


def _known(video: SiteVideo) -> FrameTruth:
    """Frames of which labels say everything: those of incidents and of what was found normal, and all others where
    nothing else is anomalous; where there are boxes, not those of an anomaly that nobody has boxed."""
    said = within_spans(tuple(Timespan(one.start_us, one.end_us) for one in video.incidents))
    anomalous = [one for one in video.incidents if one.anomalous]
    unboxed = [one for one in anomalous if not one.boxes] if any(one.boxes for one in anomalous) else []
    unsure = within_spans(tuple(Timespan(one.start_us, one.end_us) for one in unboxed))
    return lambda times_us: (said(times_us) | video.complete) & ~unsure(times_us)


def _read_masks(path: Path, fps: float | None, incidents: Sequence[SiteIncident]) -> Iterator[NDArray[np.bool_]]:
    """Boxes, filled, at a size at which a patch of any pack is several pixels."""
    with open_video(path, fps) as source:
        for frame in source.frames():
            mask = np.zeros((MASK_ROWS, MASK_COLUMNS), bool)
            for one in incidents:
                if one.start_us <= frame.time_us < one.end_us and one.boxes:
                    fill(mask, region_at(one.boxes, frame.time_us))
            yield mask


def region_at(boxes: Sequence[Box], time_us: int) -> Region:
    """Where a target is: straight between two boxes, at rest before the first and after the last."""
    return boxes_at({box.time_us: box.region for box in boxes}, [time_us])[0]


def fill(mask: NDArray[np.bool_], region: Region) -> None:
    """Mark a region in a mask, at least one pixel of it."""
    rows, columns = mask.shape
    top, left = int(region.y * rows), int(region.x * columns)
    bottom = max(top + 1, round((region.y + region.height) * rows))
    right = max(left + 1, round((region.x + region.width) * columns))
    mask[top:bottom, left:right] = True
