"""Measure the stored tracks against hand-drawn boxes: recall and precision of boxes, changes of identity, speed.

Labels are JSON: `{"width": …, "height": …, "frames": {"0": [{"id": 9, "cls": "person", "box": [x, y, w, h]}]}}`,
boxes in pixels. Footage is looked at as an analysis does, as often as it does; the same footage is gone through several
times, each beginning a little later, so that short clips tell more.
"""

from __future__ import annotations

import time
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec
import numpy as np

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.layers import stack_layers
from tvad_desktop.domain.media import Frame, Region
from tvad_desktop.domain.observed import CLASSES, ObservedTrack
from tvad_desktop.objects.layer import OBJECTS_LAYER, as_rows, read_objects
from tvad_desktop.objects.linking import link_objects
from tvad_desktop.objects.observed import describe_tracks
from tvad_desktop.video.sampling import sample
from tvad_desktop.video.source import open_video

if TYPE_CHECKING:
    from tvad_desktop.detection.detector import Detector

LEAST_IOU = 0.5
PHASES = 3
IMAGES_FPS = 25.0


class _Box(msgspec.Struct, frozen=True):
    cls: str
    box: tuple[float, float, float, float]
    id: int | None = None


class _Labels(msgspec.Struct, frozen=True):
    width: int
    height: int
    frames: dict[int, list[_Box]]


@dataclass(frozen=True, slots=True)
class ObjectFigures:
    """What was measured of one group of classes.

    `recall`, `precision`: of boxes at the moments that were looked at, with an overlap (IoU) of at least 0.5.
    `identity_changes`: how often a labelled object came to be another track, of `identities` labelled objects in all
    passes; None where labels name no objects. `tracks`: those found in all passes. `seconds_per_look`: of the clock.
    """

    group: str
    recall: float
    precision: float
    boxes: int
    looks: int
    identity_changes: int | None
    identities: int
    tracks: int
    seconds_per_look: float


@dataclass(slots=True)
class _Count:
    hits: int = 0
    found: int = 0
    labelled: int = 0
    changes: int = 0
    identities: int = 0
    tracks: int = 0


def find_labelled(data: Path, elsewhere: Mapping[str, Path]) -> list[tuple[str, Path, Path]]:
    """Name, video and labels of everything in a folder; `UserError` where there is nothing, or no video."""
    found = []
    for labels in sorted(data.glob("*.json")):
        beside = (path for path in sorted(data.glob(f"{labels.stem}*")) if path.suffix != labels.suffix)
        video = elsewhere.get(labels.stem) or next(beside, None)
        if video is None:
            raise UserError(f"There is no video of {labels.name}.", f"Name it: --video {labels.stem} PATH.")
        found.append((labels.stem, video, labels))
    if not found:
        raise UserError(f"{data} holds no labels.", "It must hold NAME.json beside the video NAME.")
    return found


def evaluate_objects(video: Path, labels_file: Path, detector: Detector, *, job: Job) -> list[ObjectFigures]:
    """Look at a video and compare its tracks with labels; one result for each group that the labels name.

    `UserError` for labels of another kind, or a pack without an object network.
    """
    labels = _read_labels(labels_file)
    with open_video(video, IMAGES_FPS if video.is_dir() else None) as source:
        frames = list(source.frames())
    first = min(labels.frames) if video.is_dir() else 0
    truth = {
        frames[number - first].time_us: boxes for number, boxes in labels.frames.items() if number - first < len(frames)
    }
    groups = sorted({_group_of(box.cls) for boxes in truth.values() for box in boxes})
    counts = {group: _Count() for group in groups}
    started_s, looks = time.perf_counter(), 0
    for phase in range(PHASES):
        job.checkpoint(phase, PHASES)
        later_us = phase * detector.step_us
        times_us, tracks = _observe(detector, frames, later_us)
        looks += len(times_us)
        for group, count in counts.items():
            own = [track for track in tracks if _group_of(track.kind) == group]
            _compare(count, own, [time_us for time_us in times_us if time_us in truth], truth, labels, group)
    seconds = (time.perf_counter() - started_s) / max(1, looks)
    return [_figures(group, count, looks, seconds) for group, count in counts.items()]


def _observe(detector: Detector, frames: Sequence[Frame], later_us: int) -> tuple[list[int], list[ObservedTrack]]:
    """When was looked, and the tracks, of footage that begins a little later."""
    begun = [replace(frame, time_us=frame.time_us - later_us) for frame in frames if frame.time_us >= later_us]
    steps = [step for step in detector.watch(sample(begun, detector.sample_rate_hz)) if step.objects is not None]
    if not steps:
        raise UserError("The pack does not look for objects.", "Choose another pack.")
    times_us = np.array([step.time_us for step in steps], np.int64)
    rows = [as_rows(step.objects, step.looks) for step in steps if step.objects is not None]
    objects = read_objects(times_us, stack_layers([{OBJECTS_LAYER: seen} for seen in rows])[OBJECTS_LAYER])
    aspect = frames[0].rgb.shape[1] / frames[0].rgb.shape[0]
    tracks = list(describe_tracks(link_objects(objects, aspect), 0, aspect))
    moved = [_later(track, later_us) for track in tracks]
    return [int(time_us) + later_us for time_us in times_us], moved


def _later(track: ObservedTrack, by_us: int) -> ObservedTrack:
    points = tuple((time_us + by_us, region) for time_us, region in track.points)
    return replace(track, first_us=track.first_us + by_us, last_us=track.last_us + by_us, points=points)


def _compare(
    count: _Count,
    tracks: Sequence[ObservedTrack],
    times_us: Sequence[int],
    truth: dict[int, list[_Box]],
    labels: _Labels,
    group: str,
) -> None:
    """Add one pass: the boxes of tracks and those of labels at every moment, paired one to one."""
    was: dict[int, int] = {}  # the track of each labelled object when it was last found
    for time_us in times_us:
        marked = [box for box in truth[time_us] if _group_of(box.cls) == group]
        seen = [(place, region) for place, one in enumerate(tracks) if (region := one.region_at(time_us)) is not None]
        for box, place in _pair(marked, seen, labels):
            count.hits += 1
            if box.id is not None:
                count.changes += was.get(box.id, place) != place
                was[box.id] = place
        count.found, count.labelled = count.found + len(seen), count.labelled + len(marked)
    count.identities += len(was)
    count.tracks += len(tracks)


def _pair(marked: Sequence[_Box], seen: Sequence[tuple[int, Region]], labels: _Labels) -> list[tuple[_Box, int]]:
    """Labelled boxes with the tracks that cover them by at least `LEAST_IOU`."""
    from scipy.optimize import linear_sum_assignment

    if not marked or not seen:
        return []
    overlaps = np.array([[_region(box, labels).iou(region) for _, region in seen] for box in marked])
    chosen = zip(*linear_sum_assignment(-overlaps * (overlaps >= LEAST_IOU)), strict=True)
    return [(marked[row], seen[column][0]) for row, column in chosen if overlaps[row, column] >= LEAST_IOU]


def _region(box: _Box, labels: _Labels) -> Region:
    x, y, width, height = box.box
    return Region(x / labels.width, y / labels.height, width / labels.width, height / labels.height)


def _group_of(word: str) -> str:
    return next((group for group, names in CLASSES.items() if word in (group, *names)), word)


def _figures(group: str, count: _Count, looks: int, seconds_per_look: float) -> ObjectFigures:
    return ObjectFigures(
        group=group,
        recall=round(count.hits / max(1, count.labelled), 3),
        precision=round(count.hits / max(1, count.found), 3),
        boxes=count.labelled,
        looks=looks,
        identity_changes=count.changes if count.identities else None,
        identities=count.identities,
        tracks=count.tracks,
        seconds_per_look=round(seconds_per_look, 3),
    )


def _read_labels(path: Path) -> _Labels:
    try:
        return msgspec.json.decode(path.read_bytes(), type=_Labels)
    except (OSError, msgspec.MsgspecError) as error:
        raise UserError(f"{path} holds no labelled boxes: {error}.", "See `tvad evaluate objects --help`.") from error
