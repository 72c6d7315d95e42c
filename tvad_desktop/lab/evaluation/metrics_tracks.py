"""How well a detector finds anomalous regions and tracks: RBDC and TBDC.

Ramachandra and Jones, "Street Scene" (WACV 2020): a region is hit by a detection in its frame whose box overlaps its
own with IoU ≥ 0.1; a track is detected when at least 10 % of its regions are hit; a detection that hits no region is
false. Both criteria are the area under the detection rate over false detections per frame, from 0 to 1.

Two conventions: "merl" thresholds the heatmap, every connected component is a detection, and the curve is interpolated
to the rate 1; "aed" takes scored boxes and extends the curve flat. A curve that lowering the threshold takes down again
(components grow together) keeps its best rate so far: a false alarm rate that is allowed need not be used.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias, cast

import cv2
import numpy as np
from numpy.typing import NDArray

Convention: TypeAlias = Literal["merl", "aed"]
Boxes: TypeAlias = NDArray[np.float64]  # [n, 4]: left, top, right, bottom

HIT_IOU = 0.1
TRACK_SHARE = 0.1
LEAST_REGION_PX = 20
LONGEST_GAP_FRAMES = 3
WORKING_SCALE = 4  # heatmaps are enlarged so far at most: more moves no outline by a pixel of the frame
PEAKS_PER_FRAME = 3
PEAK_THRESHOLDS, PIXEL_THRESHOLDS, THRESHOLDS_AT_ONCE = 60, 60, 10
LARGEST_HOT_SHARE = 0.5
MOST_RANKED_CELLS = 4_000_000
MOST_BOXES_PER_FRAME = 8


@dataclass(frozen=True, slots=True, eq=False)
class VideoTruth:
    """The anomalous regions of one video. `frames` and `tracks` are int [n], `boxes` [n, 4] in pixels.

    Specks are too small for regions: they need not be found, and finding them is not false.
    """

    frame_count: int
    width_px: int
    height_px: int
    frames: NDArray[np.int64]
    boxes: Boxes
    tracks: NDArray[np.int64]
    speck_frames: NDArray[np.int64] = field(default_factory=lambda: np.zeros(0, np.int64))
    speck_boxes: Boxes = field(default_factory=lambda: np.zeros((0, 4)))

    def match(self, frame: int, found: Boxes) -> tuple[NDArray[np.int64], NDArray[np.bool_], NDArray[np.bool_]]:
        """The regions of a frame [r], which of them each detection hits [n, r], and which detections are false [n]."""
        regions = np.flatnonzero(self.frames == frame)
        hits = box_iou(found, self.boxes[regions]) >= HIT_IOU
        on_specks = box_iou(found, self.speck_boxes[self.speck_frames == frame]) >= HIT_IOU
        touches: NDArray[np.bool_] = np.concatenate([hits, on_specks], axis=1)
        return regions, hits, touches.sum(axis=1) == 0

    @property
    def track_count(self) -> int:
        return int(self.tracks.max(initial=-1)) + 1


@dataclass(frozen=True, slots=True, eq=False)
class ScoredBoxes:
    """The detections in one video. `frames` int [n], `boxes` [n, 4] in the pixels of the truth, `scores` [n]."""

    frames: NDArray[np.int64]
    boxes: Boxes
    scores: NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class RegionFigures:
    convention: Convention
    rbdc: float
    tbdc: float


def find_truth(masks: Iterable[NDArray[np.bool_]]) -> VideoTruth:
    """Derive regions and tracks from the masks [height_px, width_px] of all frames of a video, in order.

    Regions are 8-connected components of at least 20 pixels; they belong to the track they overlap most.
    """
    regions: list[tuple[int, int, Boxes]] = []
    specks: list[tuple[int, Boxes]] = []
    live: dict[int, tuple[int, Boxes]] = {}
    frame_count, track_count, shape = 0, 0, (0, 0)
    for frame, mask in enumerate(masks):
        frame_count, shape = frame + 1, mask.shape
        live = {track: seen for track, seen in live.items() if frame - seen[0] <= LONGEST_GAP_FRAMES}
        found, areas_px = _components(mask)
        specks += [(frame, box) for box in found[areas_px < LEAST_REGION_PX]]
        found = found[areas_px >= LEAST_REGION_PX]
        for box, track in zip(found, _continue_tracks(live, found), strict=True):
            if track is None:
                track, track_count = track_count, track_count + 1
            live[track] = (frame, box)
            regions.append((frame, track, box))
    return VideoTruth(
        frame_count,
        width_px=shape[1],
        height_px=shape[0],
        frames=np.array([frame for frame, _, _ in regions], np.int64),
        boxes=_stack([box for _, _, box in regions]),
        tracks=np.array([track for _, track, _ in regions], np.int64),
        speck_frames=np.array([frame for frame, _ in specks], np.int64),
        speck_boxes=_stack([box for _, box in specks]),
    )


def score_heatmaps(
    truths: Sequence[VideoTruth], heatmaps: Sequence[NDArray[np.float32]], *, convention: Convention
) -> RegionFigures:
    """RBDC and TBDC of heatmaps [frame_count, grid_h, grid_w], one array a video, resized to the frames."""
    if convention == "aed":
        return score_boxes(truths, [_boxes_on_peaks(*pair) for pair in zip(truths, heatmaps, strict=True)])
    frames = sum(truth.frame_count for truth in truths)
    targets = _Targets(truths)
    rates, region_rates, track_rates = [0.0], [0.0], [0.0]
    thresholds = _choose_thresholds(heatmaps, frames)
    for start in range(0, len(thresholds), THRESHOLDS_AT_ONCE):
        block = thresholds[start : start + THRESHOLDS_AT_ONCE]
        hits, false_detections, clear_of_regions = _sweep(truths, heatmaps, block)
        rates += (false_detections / frames).tolist()
        region_rates += [targets.region_rate(row) for row in hits]
        track_rates += [targets.track_rate(row) for row in hits]
        if clear_of_regions > frames:  # from here on detections only grow together
            break
    return RegionFigures(convention, _area(rates, region_rates), _area(rates, track_rates))


def score_boxes(truths: Sequence[VideoTruth], detections: Sequence[ScoredBoxes]) -> RegionFigures:
    """RBDC and TBDC of scored boxes ("aed"): a threshold takes boxes away, and never changes their shape."""
    best, false_scores = [], []
    for truth, found in zip(truths, detections, strict=True):
        best_of_regions = np.full(len(truth.frames), -np.inf)
        for frame in np.unique(found.frames):
            here = found.frames == frame
            scores = found.scores[here]
            regions, hits, is_false = truth.match(frame, found.boxes[here])
            false_scores.append(scores[is_false])
            best_of_regions[regions] = np.where(hits, scores[:, None], -np.inf).max(axis=0, initial=-np.inf)
        best.append(best_of_regions)
    targets, best_scores = _Targets(truths), np.concatenate(best)
    false_sorted = np.sort(np.concatenate([*false_scores, np.zeros(0)]))
    frames = sum(truth.frame_count for truth in truths)
    thresholds = np.unique(np.concatenate([best_scores[np.isfinite(best_scores)], false_sorted]))[::-1]
    rates = (len(false_sorted) - np.searchsorted(false_sorted, thresholds)) / frames
    thresholds = thresholds[rates <= 1]
    kept = [0.0, *rates[rates <= 1].tolist(), 1.0]
    region_rates = [0.0] + [targets.region_rate(best_scores >= threshold) for threshold in thresholds]
    track_rates = [0.0] + [targets.track_rate(best_scores >= threshold) for threshold in thresholds]
    return RegionFigures(
        "aed", _area(kept, [*region_rates, region_rates[-1]]), _area(kept, [*track_rates, track_rates[-1]])
    )


def box_iou(boxes: Boxes, others: Boxes) -> NDArray[np.float64]:
    """Intersection over union of all pairs, [n, m]."""
    upper_left = np.maximum(boxes[:, None, :2], others[None, :, :2])
    lower_right = np.minimum(boxes[:, None, 2:], others[None, :, 2:])
    overlap: NDArray[np.float64] = np.clip(lower_right - upper_left, 0, None).prod(axis=2)
    area, other_area = ((each[:, 2:] - each[:, :2]).prod(axis=1) for each in (boxes, others))
    union: NDArray[np.float64] = np.maximum(area[:, None] + other_area[None, :] - overlap, 1e-12)
    return overlap / union


class _Targets:
    """The regions of all videos in one row, and which of all tracks each belongs to."""

    def __init__(self, truths: Sequence[VideoTruth]) -> None:
        first_tracks = np.cumsum([0] + [truth.track_count for truth in truths])
        pairs = zip(truths, first_tracks[:-1], strict=True)
        self._tracks = np.concatenate([truth.tracks + first for truth, first in pairs])
        if not len(self._tracks):
            raise ValueError("without a single anomalous region there is nothing to detect")
        self._lengths = np.bincount(self._tracks)

    def region_rate(self, hits: NDArray[np.bool_]) -> float:
        return float(hits.mean())

    def track_rate(self, hits: NDArray[np.bool_]) -> float:
        return float((np.bincount(self._tracks, weights=hits) >= TRACK_SHARE * self._lengths - 1e-9).mean())


def _area(rates: Sequence[float], detection_rates: Sequence[float]) -> float:
    """Area from 0 to 1 under the detection rate, points in order of falling threshold, linear between them, flat after
    the last. Points that fall back behind an earlier one do not count."""
    x, y = np.array(rates), np.array(detection_rates)
    is_kept = y >= np.maximum.accumulate(y)
    x, y = x[is_kept], y[is_kept]
    order = np.lexsort((y, x))
    x, y = x[order], np.maximum.accumulate(y[order])
    inside = x < 1
    return float(np.trapezoid([*y[inside], np.interp(1.0, x, y)], [*x[inside], 1.0]))


def _components(mask: NDArray[np.bool_]) -> tuple[Boxes, NDArray[np.int32]]:
    """Boxes and areas of the 8-connected components."""
    _, _, stats, _ = cv2.connectedComponentsWithStats(mask.view(np.uint8), connectivity=8, ltype=cv2.CV_16U)
    return _corners(stats[1:]), cast("NDArray[np.int32]", stats[1:, cv2.CC_STAT_AREA])


def _stack(boxes: list[Boxes]) -> Boxes:
    return np.array(boxes, np.float64).reshape(-1, 4)


def _corners(stats: NDArray[Any]) -> Boxes:
    return np.concatenate([stats[:, :2], stats[:, :2] + stats[:, 2:4]], axis=1).astype(np.float64)


def _continue_tracks(live: dict[int, tuple[int, Boxes]], boxes: Boxes) -> list[int | None]:
    """Which live track each box continues: the pairs that overlap most come first, and each is used once."""
    chosen: list[int | None] = [None] * len(boxes)
    if not live or not len(boxes):
        return chosen
    names = list(live)
    overlaps = box_iou(boxes, np.stack([live[track][1] for track in names]))
    for place, column in zip(*np.unravel_index(np.argsort(-overlaps, axis=None), overlaps.shape), strict=True):
        if overlaps[place, column] >= HIT_IOU and chosen[place] is None and names[column] not in chosen:
            chosen[place] = names[column]
    return chosen


def _choose_thresholds(heatmaps: Sequence[NDArray[np.float32]], frames: int) -> NDArray[np.float32]:
    """Thresholds, descending: evenly spaced among the highest local maxima, where detections appear, and evenly in the
    logarithm of the share of hot cells, where they grow."""
    peaks: list[NDArray[np.float32]] = []
    for video in heatmaps:
        for heat in video:
            heat = heat.astype(np.float32, copy=False)
            peaks.append(np.unique(heat[heat >= cv2.dilate(heat, np.ones((3, 3), np.uint8))]))
    ranked_peaks = np.sort(np.concatenate(peaks))[::-1]
    places = np.linspace(0, min(PEAKS_PER_FRAME * frames, len(ranked_peaks)) - 1, PEAK_THRESHOLDS)
    stride = 1 + sum(video.size for video in heatmaps) // MOST_RANKED_CELLS
    ranked = np.sort(np.concatenate([video.ravel()[::stride] for video in heatmaps]))[::-1]
    cells = np.geomspace(1, max(1.0, LARGEST_HOT_SHARE * len(ranked)), PIXEL_THRESHOLDS) - 1
    return np.unique(np.concatenate([ranked_peaks[places.astype(int)], ranked[cells.astype(int)]]))[::-1]


@dataclass(frozen=True, slots=True, eq=False)
class _Canvas:
    """Where the components of a heatmap are sought; `to_frame_px` [4] scales their boxes."""

    size_px: tuple[int, int]
    to_frame_px: NDArray[np.float64]

    @classmethod
    def fit(cls, truth: VideoTruth, grid: tuple[int, int]) -> _Canvas:
        width, height = (
            min(frame_px, cells * WORKING_SCALE)
            for frame_px, cells in zip((truth.width_px, truth.height_px), grid[::-1], strict=True)
        )
        return cls((width, height), np.tile([truth.width_px / width, truth.height_px / height], 2))

    def enlarge(self, heat: NDArray[np.float32]) -> NDArray[np.float32]:
        large = cv2.resize(heat.astype(np.float32, copy=False), self.size_px, interpolation=cv2.INTER_LINEAR)
        return cast("NDArray[np.float32]", large)


def _sweep(
    truths: Sequence[VideoTruth], heatmaps: Sequence[NDArray[np.float32]], thresholds: NDArray[np.float32]
) -> tuple[NDArray[np.bool_], NDArray[np.int64], int]:
    """What each threshold, descending, detects: the regions hit, [thresholds, regions of all videos], the number of
    false detections, and how many of those by the last threshold lie clear of every region."""
    hits = np.zeros((len(thresholds), sum(len(truth.frames) for truth in truths)), np.bool_)
    false_detections = np.zeros(len(thresholds), np.int64)
    clear, first_region = 0, 0
    for truth, video in zip(truths, heatmaps, strict=True):
        canvas = _Canvas.fit(truth, video.shape[1:])
        for frame, heat in enumerate(video):
            large = canvas.enlarge(heat)
            for row in np.flatnonzero(thresholds <= large.max()):
                found = _components(large >= thresholds[row])[0] * canvas.to_frame_px
                regions, hit_by, is_false = truth.match(frame, found)
                hits[row, first_region + regions] = hit_by.any(axis=0)
                false_detections[row] += int(is_false.sum())
                if row == len(thresholds) - 1:
                    clear += int((box_iou(found, truth.boxes[regions]) == 0).all(axis=1).sum())
        first_region += len(truth.frames)
    return hits, false_detections, clear


def _boxes_on_peaks(truth: VideoTruth, heatmaps: NDArray[np.float32]) -> ScoredBoxes:
    """Turn heatmaps into scored boxes: around each peak what is at least half as hot, unless a higher peak took it."""
    canvas = _Canvas.fit(truth, heatmaps.shape[1:])
    frames: list[int] = []
    boxes: list[Boxes] = []
    scores: list[float] = []
    for frame, heat in enumerate(heatmaps):
        large = canvas.enlarge(heat)
        rest = large.copy()
        for _ in range(MOST_BOXES_PER_FRAME):
            _, peak, _, (column, row) = cv2.minMaxLoc(rest)
            if peak <= 0:
                break
            half = (large >= peak / 2).view(np.uint8)
            _, labels, stats, _ = cv2.connectedComponentsWithStats(half, connectivity=8, ltype=cv2.CV_16U)
            label = labels[row, column]
            around = labels == label
            if (rest[around] > 0).all():
                frames.append(frame)
                boxes.append(_corners(stats[label : label + 1])[0] * canvas.to_frame_px)
                scores.append(peak)
            rest[around] = 0
    return ScoredBoxes(np.array(frames, np.int64), _stack(boxes), np.array(scores, np.float64))
