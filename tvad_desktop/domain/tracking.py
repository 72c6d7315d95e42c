"""Boxes of one heatmap, linked over time into the tracks of single targets.

scipy is imported where it is used: it takes a third of a second, which the start of the window shall not wait for.
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.incident import ObjectTrack, TrackPoint
from tvad_desktop.domain.media import Region
from tvad_desktop.domain.scores import HeatmapSequence

CHUNK_STEPS = 256  # heatmaps labelled at once: bounds the memory, not the result
BOXES_PER_STEP = 12  # the hottest ones; more are noise, and linking them costs time squared
LINK_IOU = 0.1
LINK_REACH = 0.75  # centres may move this many mean box diagonals between sightings
MISSING_STEPS = 5  # a target may vanish for so many steps and still be the same one
NO_PAIR = 1e6  # more than all real pairs together: one of these is never dropped for a better fit
WITHIN_ONE_STEP = np.array([np.zeros((3, 3)), np.ones((3, 3)), np.zeros((3, 3))], bool)  # neighbours, diagonal ones too


@dataclass(frozen=True, slots=True)
class HeatBox:
    """One connected component of a heatmap. `summed_heat` adds up its cells."""

    region: Region
    peak_heat: float
    summed_heat: float
    center: tuple[float, float]
    diagonal: float


@dataclass(slots=True)
class _OpenTrack:
    """A track that may still grow."""

    first_us: int
    last_step: int
    summed_heat: float = 0.0
    boxes: list[tuple[int, HeatBox]] = field(default_factory=list)

    def extend(self, step: int, time_us: int, box: HeatBox) -> None:
        self.boxes.append((time_us, box))
        self.last_step = step
        self.summed_heat += box.summed_heat

    def weight(self, step_us: int) -> float:
        return self.summed_heat * (self.boxes[-1][0] + step_us - self.first_us)

    def finished(self) -> ObjectTrack:
        return ObjectTrack(tuple(TrackPoint(time, box.region, box.peak_heat) for time, box in self.boxes))


def heat_boxes(heatmaps: HeatmapSequence, threshold: float) -> Iterator[tuple[int, list[HeatBox]]]:
    """Give each step's time and its boxes: 8-connected components of cells with heat >= `threshold`, hottest first."""
    for start in range(0, len(heatmaps), CHUNK_STEPS):
        scores = np.asarray(heatmaps.scores[start : start + CHUNK_STEPS], dtype=np.float32)
        boxes = _boxes_of_chunk(scores, threshold)
        yield from zip(heatmaps.times_us[start : start + CHUNK_STEPS].tolist(), boxes, strict=True)


def link_boxes(steps: Iterable[tuple[int, list[HeatBox]]], step_us: int, least_share: float = 0.0) -> list[ObjectTrack]:
    """Link boxes that come step by step into tracks, the main target (most summed heat × duration) first.

    Tracks whose weight is under `least_share` of the main one's are dropped.
    """
    every: list[_OpenTrack] = []
    open_tracks: list[_OpenTrack] = []
    for step, (time_us, boxes) in enumerate(steps):
        open_tracks = [track for track in open_tracks if step - track.last_step <= MISSING_STEPS + 1]
        matches = _match(open_tracks, boxes)
        for index, box in enumerate(boxes):
            track = matches.get(index)
            if track is None:
                track = _OpenTrack(first_us=time_us, last_step=step)
                every.append(track)
                open_tracks.append(track)
            track.extend(step, time_us, box)
    every.sort(key=lambda track: -track.weight(step_us))  # stable: equal weights stay in order of appearance
    least_weight = least_share * every[0].weight(step_us) if every else 0.0
    return [track.finished() for track in every if track.weight(step_us) >= least_weight]


def step_interval_us(times_us: NDArray[np.int64]) -> int:
    """The usual time between two steps; 0.1 s where fewer than two steps tell."""
    return int(np.median(np.diff(times_us))) if len(times_us) > 1 else 100_000


def _match(tracks: list[_OpenTrack], boxes: list[HeatBox]) -> dict[int, _OpenTrack]:
    """Pair boxes with tracks one to one: as many pairs as possible, and of these pairings the one that fits best."""
    from scipy.optimize import linear_sum_assignment

    if not tracks or not boxes:
        return {}
    costs = np.array([[_misfit(track.boxes[-1][1], box) for box in boxes] for track in tracks])
    chosen = zip(*linear_sum_assignment(costs), strict=True)
    return {int(box): tracks[track] for track, box in chosen if costs[track, box] < NO_PAIR}


def _misfit(last: HeatBox, box: HeatBox) -> float:
    """How badly a box continues a track: 0 to 1 by overlap, 1 to 2 by distance alone, `NO_PAIR` not at all."""
    distance = math.dist(last.center, box.center)
    mean_diagonal = (last.diagonal + box.diagonal) / 2
    if distance > mean_diagonal:  # then they cannot overlap
        return NO_PAIR
    iou = last.region.iou(box.region)
    if iou < LINK_IOU and distance > LINK_REACH * mean_diagonal:
        return NO_PAIR
    return 1 - iou if iou > 0 else 1 + distance / mean_diagonal


def _boxes_of_chunk(scores: NDArray[np.float32], threshold: float) -> list[list[HeatBox]]:
    """Boxes of each step of `scores` [T, grid_h, grid_w]."""
    from scipy import ndimage

    steps, grid_h, grid_w = scores.shape
    labels, count = ndimage.label(scores >= threshold, WITHIN_ONE_STEP)
    numbers = np.arange(1, count + 1)
    summed, peaks = ndimage.sum_labels(scores, labels, numbers), ndimage.maximum(scores, labels, numbers)
    boxes: list[list[HeatBox]] = [[] for _ in range(steps)]
    for (step, rows, columns), summed_heat, peak in zip(ndimage.find_objects(labels), summed, peaks, strict=True):
        left, top = columns.start / grid_w, rows.start / grid_h
        region = Region(left, top, columns.stop / grid_w - left, rows.stop / grid_h - top)
        diagonal = math.hypot(region.width, region.height)
        boxes[step.start].append(HeatBox(region, float(peak), float(summed_heat), region.center, diagonal))
    for in_step in boxes:
        in_step.sort(key=lambda box: -box.summed_heat)  # stable: equal ones stay in the order of rows
        del in_step[BOXES_PER_STEP:]
    return boxes
