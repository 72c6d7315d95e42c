"""The main job on real footage: a camera learns from normal days, then finds a cart and a cyclist among pedestrians.

Footage: UCSD Pedestrian 2 (Mahadevan et al., CVPR 2010).
"""

from __future__ import annotations

import json

import cv2
import numpy as np
import pytest
from frame_difference import FrameDifference

from tvad_desktop.cli.main import run
from tvad_desktop.detection.detector import load_detector
from tvad_desktop.domain.job import Cancelled, Job
from tvad_desktop.packs.manifest import load_pack
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.video.source import open_video
from tvad_desktop.workbench.analyse import analyse

FPS = 10
CAMERA = "Walkway"


@pytest.fixture(scope="module")
def case(footage, tmp_path_factory):
    """A case in which the camera learned from two normal videos and one video was analysed, by the command line."""
    folder = tmp_path_factory.mktemp("ped2") / "case"
    ped2 = footage / "ucsd_ped2"
    common = ["--case", str(folder), "--camera", CAMERA, "--fps", str(FPS)]
    assert run(["profile", "learn", "--quick", *common, str(ped2 / "train" / "01"), str(ped2 / "train" / "02")]) == 0
    assert run(["analyse", *common, str(ped2 / "test" / "04")]) == 0
    return folder


@pytest.fixture(scope="module")
def masks(footage):
    """What is anomalous in each frame, by people's judgement: bool [frames, 240, 360]."""
    paths = sorted((footage / "ucsd_ped2" / "test_masks" / "04").glob("*.png"))
    return np.stack([cv2.imread(str(path), cv2.IMREAD_GRAYSCALE) > 0 for path in paths])


def test_most_heatmap_peaks_lie_on_the_anomalous_targets(case, masks):
    with CaseStore.open(case, "ada") as store:
        heatmaps = store.heatmaps(store.latest_analysis(1).id)
    hits = []
    for time_us, heat in zip(heatmaps.times_us, heatmaps.scores, strict=True):
        mask = masks[round(time_us * FPS / 1e6)]
        if mask.any():
            row, column = np.unravel_index(heat.argmax(), heat.shape)
            hits.append(cell_of(mask, row, column, heat.shape).any())
    assert len(hits) > 50
    print(f"{np.mean(hits):.1%} of the peaks of {len(hits)} anomalous steps lie on a target")
    assert np.mean(hits) > 0.5


def test_the_incidents_cover_what_is_anomalous_and_show_where(case, masks, capsys):
    capsys.readouterr()
    assert run(["incidents", "--case", str(case), "--json"]) == 0
    incidents = json.loads(capsys.readouterr().out)
    assert incidents
    times_us = np.arange(len(masks)) * 1_000_000 // FPS
    anomalous = masks.any(axis=(1, 2))
    found = np.zeros(len(masks), bool)
    for incident in incidents:
        found |= (times_us >= incident["start_us"]) & (times_us < incident["end_us"])
        assert 0 < incident["region"]["width"] < 0.6  # a place in the frame, not the frame
        assert incident["state"].split()[0] in ("moving", "staying")
    assert found[anomalous].mean() > 0.5


def test_a_report_comes_out(case, tmp_path):
    assert run(["export", "--case", str(case), "--out", str(tmp_path)]) == 0
    page = (tmp_path / "report.html").read_text(encoding="utf-8")
    assert page.count("data:image/jpeg;base64,") >= 2
    assert "The chain verifies" in page


def test_an_interrupted_analysis_gives_the_same_result(footage, tmp_path):
    """The real detector looks back in time and smooths over it; resumed, it must not show."""
    video = tmp_path / "video"
    video.mkdir()
    for picture in sorted((footage / "ucsd_ped2" / "test" / "12").glob("*.jpg"))[:90]:
        (video / picture.name).symlink_to(picture)
    detector = load_detector(load_pack())
    job = Job()
    with CaseStore.create(tmp_path / "resumed", "Resumed", "ada") as store:
        with pytest.raises(Cancelled):
            analyse(store, video, detector, camera=None, fps=FPS, job=job, on_segment=lambda *_: job.cancel())
        report = analyse(store, video, detector, camera=None, fps=FPS, job=Job())
        resumed, resumed_scores = store.heatmaps(report.analysis_id), store.score_track(report.analysis_id).scores
    with CaseStore.create(tmp_path / "whole", "Whole", "ada") as store:
        report = analyse(store, video, detector, camera=None, fps=FPS, job=Job())
        whole, whole_scores = store.heatmaps(report.analysis_id), store.score_track(report.analysis_id).scores
    assert np.array_equal(resumed.times_us, whole.times_us)
    assert np.array_equal(resumed.scores, whole.scores)
    assert np.array_equal(resumed_scores, whole_scores)


@pytest.mark.parametrize("name", ["pets09_vtest.mp4", "traffic_camera_vfr.mp4"])
def test_times_are_those_of_the_footage(footage, tmp_path, name):
    """Also at a variable frame rate, where a frame's number tells nothing about its time."""
    path = footage / "clips" / name
    with CaseStore.create(tmp_path / "case", "Times", "ada") as store:
        report = analyse(store, path, FrameDifference(), camera=None, fps=None, job=Job())
        times_us = store.score_track(report.analysis_id).times_us
        with open_video(path) as source:
            shown_us = [frame.time_us for frame in source.frames()]
            duration_us = source.video.duration_us
    assert set(times_us.tolist()) <= set(shown_us)
    assert report.frames == len(shown_us)
    assert 0 < duration_us - times_us[-1] < 500_000
    for incident in report.incidents:
        assert 0 <= incident.span.start_us < incident.span.end_us <= duration_us + 500_000


def cell_of(mask, row, column, grid):
    """The part of a mask under one cell of the grid."""
    height, width = mask.shape
    rows, columns = grid
    top, bottom = (round(place * height / rows) for place in (row, row + 1))
    left, right = (round(place * width / columns) for place in (column, column + 1))
    return mask[top:bottom, left:right]
