"""Boxes of one heatmap, linked over time into the tracks of single targets."""

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


def link_tracks(heatmaps: HeatmapSequence, threshold: float) -> list[ObjectTrack]:
    """Link the boxes of all steps into tracks, the main target (most summed heat × duration) first."""
    return link_boxes(heat_boxes(heatmaps, threshold), step_interval_us(heatmaps.times_us))


def link_boxes(steps: Iterable[tuple[int, list[HeatBox]]], step_us: int, least_share: float = 0.0) -> list[ObjectTrack]:
    """Link boxes that come step by step; drop tracks whose weight is under `least_share` of the main one's."""
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
    """Pair boxes with tracks one to one, best overlap first, then nearest centres."""
    pairs = []
    for track_index, track in enumerate(tracks):
        last = track.boxes[-1][1]
        for box_index, box in enumerate(boxes):
            distance = math.dist(last.center, box.center)
            mean_diagonal = (last.diagonal + box.diagonal) / 2
            if distance > mean_diagonal:  # then they cannot overlap
                continue
            iou = last.region.iou(box.region)
            if iou >= LINK_IOU or distance <= LINK_REACH * mean_diagonal:
                pairs.append((-iou, distance, track_index, box_index))
    matches: dict[int, _OpenTrack] = {}
    taken: set[int] = set()
    for _, _, track_index, box_index in sorted(pairs):
        if track_index not in taken and box_index not in matches:
            matches[box_index] = tracks[track_index]
            taken.add(track_index)
    return matches


def _boxes_of_chunk(scores: NDArray[np.float32], threshold: float) -> list[list[HeatBox]]:
    """Boxes of each step of `scores` [T, grid_h, grid_w]."""
    steps, grid_h, grid_w = scores.shape
    hot = scores >= threshold
    step, y, x = np.nonzero(hot)
    if not len(step):
        return [[] for _ in range(steps)]
    roots, component = np.unique(_label(hot), return_inverse=True)
    heat = scores[step, y, x]
    low_x, low_y = np.full(len(roots), grid_w), np.full(len(roots), grid_h)
    high_x, high_y = np.zeros_like(low_x), np.zeros_like(low_y)
    peak = np.zeros(len(roots), dtype=np.float32)
    np.minimum.at(low_x, component, x)
    np.minimum.at(low_y, component, y)
    np.maximum.at(high_x, component, x + 1)
    np.maximum.at(high_y, component, y + 1)
    np.maximum.at(peak, component, heat)
    summed = np.bincount(component, weights=heat)

    boxes: list[list[HeatBox]] = [[] for _ in range(steps)]
    for index in np.lexsort((np.arange(len(roots)), -summed, step[roots])).tolist():
        in_step = boxes[step[roots[index]]]
        if len(in_step) < BOXES_PER_STEP:
            left, top = float(low_x[index] / grid_w), float(low_y[index] / grid_h)
            width, height = float(high_x[index] / grid_w) - left, float(high_y[index] / grid_h) - top
            region = Region(left, top, width, height)
            diagonal = math.hypot(width, height)
            in_step.append(HeatBox(region, float(peak[index]), float(summed[index]), region.center, diagonal))
    return boxes


def _label(hot: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Label hot cells, in the order of `np.nonzero`, with the lowest index of a cell of their 8-connected component.

    A union-find over all steps at once: components hook onto the lowest neighbour until no edge joins two of them.
    """
    parent = np.arange(int(np.count_nonzero(hot)))
    number = np.zeros(hot.shape, dtype=np.int64)
    number[hot] = parent
    edges = []
    for one, other in (
        (np.s_[:, :, :-1], np.s_[:, :, 1:]),
        (np.s_[:, :-1, :], np.s_[:, 1:, :]),
        (np.s_[:, :-1, :-1], np.s_[:, 1:, 1:]),
        (np.s_[:, :-1, 1:], np.s_[:, 1:, :-1]),
    ):
        both = hot[one] & hot[other]
        edges.append((number[one][both], number[other][both]))
    tail = np.concatenate([one for one, _ in edges])
    head = np.concatenate([other for _, other in edges])
    while True:
        tail_root, head_root = parent[tail], parent[head]
        if np.array_equal(tail_root, head_root):
            return parent
        lower = np.minimum(tail_root, head_root)
        np.minimum.at(parent, tail_root, lower)
        np.minimum.at(parent, head_root, lower)
        while not np.array_equal(parent, grandparent := parent[parent]):
            parent = grandparent
