from __future__ import annotations

import json
from pathlib import Path

import cv2
import numpy as np
import pytest

from tvad_desktop.lab.evaluation.metrics_tracks import (
    Convention,
    RegionFigures,
    ScoredBoxes,
    VideoTruth,
    find_truth,
    score_boxes,
    score_heatmaps,
)

HEIGHT_PX, WIDTH_PX = 40, 60
CONVENTIONS: list[Convention] = ["merl", "aed"]
Box = tuple[int, int, int, int]
OBJECT: Box = (0, 0, 10, 10)
ELSEWHERE: Box = (40, 20, 50, 30)
CORNER: Box = (40, 0, 50, 10)


def paint(frames: list[list[tuple[Box, float]]]) -> np.ndarray:
    """Heatmaps of frame size with a flat box for every detection."""
    maps = np.zeros((len(frames), HEIGHT_PX, WIDTH_PX), np.float32)
    for heat, boxes in zip(maps, frames, strict=True):
        for (left, top, right, bottom), score in boxes:
            heat[top:bottom, left:right] = score
    return maps


def list_boxes(frames: list[list[tuple[Box, float]]]) -> ScoredBoxes:
    rows = [(frame, box, score) for frame, boxes in enumerate(frames) for box, score in boxes]
    return ScoredBoxes(
        np.array([row[0] for row in rows], np.int64),
        np.array([row[1] for row in rows], np.float64).reshape(-1, 4),
        np.array([row[2] for row in rows], np.float64),
    )


def figures(truth: list[list[Box]], found: list[list[tuple[Box, float]]], convention: Convention) -> RegionFigures:
    masks = paint([[(box, 1.0) for box in boxes] for boxes in truth]) > 0
    videos = [find_truth(masks)]
    return (
        score_boxes(videos, [list_boxes(found)])
        if convention == "aed"
        else score_heatmaps(videos, [paint(found)], convention=convention)
    )


@pytest.mark.parametrize("convention", CONVENTIONS)
def test_half_is_found_before_the_false_alarms_and_half_after(convention: Convention) -> None:
    truth = [[OBJECT]] * 10
    found = [[(OBJECT, 0.9), (ELSEWHERE, 0.5)]] * 5 + [[(OBJECT, 0.3)]] * 5
    result = figures(truth, found, convention)
    assert result.convention == convention
    assert result.rbdc == pytest.approx(0.5 * 0.5 + 0.5 * 1.0)
    assert result.tbdc == pytest.approx(1.0), "half of a track's regions are far more than a tenth"


def test_beyond_one_false_alarm_a_frame_the_conventions_differ() -> None:
    truth = [[OBJECT]] * 10
    found = [[(OBJECT, 0.9)]] * 5 + [[(OBJECT, 0.3), (ELSEWHERE, 0.3), (CORNER, 0.3), ((20, 20, 30, 30), 0.3),
                                      ((20, 0, 30, 10), 0.3)]] * 5  # fmt: skip
    assert figures(truth, found, "merl").rbdc == pytest.approx((0.5 + 0.75) / 2), "half way to (2, 1.0)"
    assert figures(truth, found, "aed").rbdc == pytest.approx(0.5), "flat from the last rate that is allowed"


@pytest.mark.parametrize("convention", CONVENTIONS)
def test_a_track_needs_a_tenth_of_its_regions(convention: Convention) -> None:
    truth = [[OBJECT, ELSEWHERE]] * 20
    one_and_two = [[(OBJECT, 0.8), (ELSEWHERE, 0.8)], [(OBJECT, 0.8)], *[[]] * 18]
    result = figures(truth, one_and_two, convention)
    assert result.rbdc == pytest.approx(3 / 40)
    assert result.tbdc == pytest.approx(0.5), "two of twenty suffice, one of twenty does not"


@pytest.mark.parametrize("convention", CONVENTIONS)
@pytest.mark.parametrize(("shift_px", "is_hit"), [(8, True), (9, False)])  # IoU 20 / 180 and 10 / 190
def test_a_hit_overlaps_by_a_tenth(convention: Convention, shift_px: int, is_hit: bool) -> None:
    result = figures([[OBJECT]] * 4, [[((shift_px, 0, shift_px + 10, 10), 0.7)]] * 4, convention)
    assert (result.rbdc, result.tbdc) == ((1.0, 1.0) if is_hit else (0.0, 0.0))


def test_lowering_the_threshold_until_all_is_hot_takes_nothing_back() -> None:
    truth = [find_truth(paint([[(OBJECT, 1.0)]] * 3) > 0)]
    heat = np.maximum(paint([[(OBJECT, 1.0)]] * 3), 0.4)  # one component, the whole frame, from 0.4 down
    assert score_heatmaps(truth, [heat], convention="merl") == RegionFigures("merl", 1.0, 1.0)


def test_tracks_are_linked_by_overlap_across_short_gaps() -> None:
    def box_at(left: int, top: int = 0) -> list[tuple[Box, float]]:
        return [((left, top, left + 10, top + 10), 1.0)]

    frames = [box_at(0) + box_at(40, 20), box_at(3) + box_at(37, 20), [], box_at(6) + box_at(20, 0), box_at(36, 22)]
    speck = paint([[((55, 35, 59, 39), 1.0)]])[0]
    masks = paint(frames) > 0
    masks[2] |= speck > 0  # 16 pixels: below the least area of a region
    truth = find_truth(masks)
    assert truth.frames.tolist() == [0, 0, 1, 1, 3, 3, 4]
    by_left = {(int(f), int(b[0])): int(t) for f, b, t in zip(truth.frames, truth.boxes, truth.tracks, strict=True)}
    assert by_left[0, 0] == by_left[1, 3] == by_left[3, 6]
    assert by_left[0, 40] == by_left[1, 37]
    assert by_left[4, 36] == by_left[1, 37], "a gap of three frames is bridged"
    assert by_left[3, 20] not in {by_left[0, 0], by_left[0, 40]}
    assert truth.track_count == 3


@pytest.mark.parametrize("convention", CONVENTIONS)
def test_specks_need_not_be_found_and_finding_them_is_not_false(convention: Convention) -> None:
    speck: Box = (50, 30, 54, 34)  # 16 pixels, fewer than the 20 of a region
    truth = [[OBJECT, speck]] * 5
    assert figures(truth, [[(OBJECT, 0.9)]] * 5, convention) == RegionFigures(convention, 1.0, 1.0)
    assert figures(truth, [[(speck, 0.9)]] * 5, convention).rbdc == 0.0
    assert figures(truth, [[(speck, 0.9), (OBJECT, 0.5)]] * 5, convention) == RegionFigures(convention, 1.0, 1.0)
    assert figures(truth, [[(CORNER, 0.9), (OBJECT, 0.5)]] * 5, convention).rbdc == pytest.approx(0.5), "no speck there"


@pytest.mark.parametrize("convention", CONVENTIONS)
def test_detections_however_small_are_detections(convention: Convention) -> None:
    dots = [(40 + 4 * k, 20, 41 + 4 * k, 21) for k in range(2)]
    found = [[(OBJECT, 0.5), *((dot, 0.9) for dot in dots)], [(OBJECT, 0.5)], [(OBJECT, 0.5)], [(OBJECT, 0.5)]]
    assert figures([[OBJECT]] * 4, found, convention).rbdc == pytest.approx(0.5), "found at half a false one a frame"


def test_nothing_to_detect_is_refused() -> None:
    truth = find_truth(np.zeros((3, HEIGHT_PX, WIDTH_PX), bool))
    with pytest.raises(ValueError, match="nothing to detect"):
        score_heatmaps([truth], [np.zeros((3, 4, 6), np.float32)], convention="merl")


@pytest.mark.parametrize("convention", CONVENTIONS)
def test_small_grids_are_enlarged_to_the_frame(convention: Convention) -> None:
    box = (16, 8, 40, 32)
    heat = np.zeros((6, 5, 8), np.float32)  # cells of 8 pixels in frames of 64 × 40
    heat[:, 1:4, 2:5] = 0.9
    masks = np.zeros((6, 40, 64), bool)
    masks[:, box[1] : box[3], box[0] : box[2]] = True
    assert score_heatmaps([find_truth(masks)], [heat], convention=convention) == RegionFigures(convention, 1.0, 1.0)


# --- real ground truth -----------------------------------------------------------------------------------------------


@pytest.fixture(scope="module")
def ped2_masks(footage: Path) -> list[np.ndarray]:
    folders = sorted((footage / "ucsd_ped2" / "test_masks").iterdir())
    return [
        np.stack([cv2.imread(str(mask), cv2.IMREAD_GRAYSCALE) > 0 for mask in sorted(folder.iterdir())])
        for folder in folders
    ]


@pytest.fixture(scope="module")
def ped2_truth(ped2_masks: list[np.ndarray]) -> list[VideoTruth]:
    return [find_truth(masks) for masks in ped2_masks]


def test_ped2_has_the_known_regions_and_tracks(ped2_masks: list[np.ndarray], ped2_truth: list[VideoTruth]) -> None:
    assert sum(truth.frame_count for truth in ped2_truth) == 2010
    assert sum(int(masks.any(axis=(1, 2)).sum()) for masks in ped2_masks) == 1648
    assert sum(len(truth.frames) for truth in ped2_truth) == 2410
    assert sum(truth.track_count for truth in ped2_truth) == 21


@pytest.mark.parametrize("convention", CONVENTIONS)
def test_ground_truth_fed_back_is_perfect(
    ped2_masks: list[np.ndarray], ped2_truth: list[VideoTruth], convention: Convention
) -> None:
    assert score_heatmaps(ped2_truth, ped2_masks, convention=convention) == RegionFigures(convention, 1.0, 1.0)


@pytest.mark.parametrize("convention", CONVENTIONS)
def test_random_maps_find_next_to_nothing(ped2_truth: list[VideoTruth], convention: Convention) -> None:
    rng = np.random.default_rng(5)
    few = ped2_truth[:4]
    maps = [rng.random((truth.frame_count, 15, 22), dtype=np.float32) for truth in few]
    assert score_heatmaps(few, maps, convention=convention).rbdc < 0.1


def read_boxes(path: Path) -> tuple[int, ScoredBoxes]:
    content = json.loads(path.read_text())
    found = [[(region["bounding_box"], region["score"]) for region in frame["anomalous_regions"]]
             for frame in content["frames"]]  # fmt: skip
    return content["frames_count"], list_boxes(found)


@pytest.mark.parametrize("name", ["Test001_pred", "Test001_pred_near_perfect"])
def test_boxes_of_another_tool_are_scored_as_by_hand(footage: Path, name: str) -> None:
    frame_count, truth_boxes = read_boxes(footage / "metrics_fixtures" / "samples_bbox_gt" / "Test001_gt.json")
    _, found = read_boxes(footage / "metrics_fixtures" / "samples_bbox_pred" / f"{name}.json")
    tracks = np.zeros(len(truth_boxes.frames), np.int64)  # the one cyclist of this clip
    truth = VideoTruth(frame_count, 238, 158, truth_boxes.frames, truth_boxes.boxes, tracks)
    assert score_boxes([truth], [truth_boxes]) == RegionFigures("aed", 1.0, 1.0)

    def overlaps(box: np.ndarray, other: np.ndarray) -> bool:
        width = min(box[2], other[2]) - max(box[0], other[0])
        height = min(box[3], other[3]) - max(box[1], other[1])
        common = max(width, 0) * max(height, 0)
        return common / (np.prod(box[2:] - box[:2]) + np.prod(other[2:] - other[:2]) - common) >= 0.1

    curve = [(0.0, 0.0)]
    for threshold in sorted(set(found.scores.tolist()), reverse=True):
        hits, false = set(), 0
        for place in np.flatnonzero(found.scores >= threshold):
            here = np.flatnonzero(truth.frames == found.frames[place])
            hit = {int(region) for region in here if overlaps(found.boxes[place], truth.boxes[region])}
            hits |= hit
            false += not hit
        if false / frame_count <= 1:
            curve.append((false / frame_count, len(hits) / len(truth.frames)))
    curve.append((1.0, curve[-1][1]))
    expected = np.trapezoid([rate for _, rate in curve], [false for false, _ in curve])
    assert score_boxes([truth], [found]).rbdc == pytest.approx(float(expected))
