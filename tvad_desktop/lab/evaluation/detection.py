"""Measure a detector on labelled footage (`footage_sets.py`): videos with masks, or with labels of frames only.

A video is a folder of images or a video file. Without masks only figures of frames are measured.
"""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Literal, TypeAlias, cast

import cv2
import numpy as np
from numpy.typing import NDArray

from tvad_desktop.detection.remembering import PROFILE_SEED
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.media import Frame
from tvad_desktop.domain.memory import peak_memory_mb
from tvad_desktop.domain.scores import ScoreTrack
from tvad_desktop.lab.data.sets.footage import ReadMasks
from tvad_desktop.lab.evaluation.alarms import count_alarms
from tvad_desktop.lab.evaluation.footage_sets import read_footage_set, read_layout, require_equal_length
from tvad_desktop.lab.evaluation.metrics import PixelRoc, macro_auc, micro_auc
from tvad_desktop.lab.evaluation.metrics_tracks import VideoTruth, find_truth, score_heatmaps
from tvad_desktop.lab.evaluation.trivial import trivial_sign
from tvad_desktop.learning.camera_learning import QUICK_EFFORT, SEED, Effort, fine_tune
from tvad_desktop.video.joining import join_sampled
from tvad_desktop.video.sampling import sample
from tvad_desktop.video.source import open_video

if TYPE_CHECKING:
    from tvad_desktop.detection.camera_profile import CameraProfile
    from tvad_desktop.detection.detected_step import DetectionStep
    from tvad_desktop.detection.detector import Detector

Detected: TypeAlias = "tuple[list[DetectionStep], NDArray[np.float64] | None]"
Detect: TypeAlias = Callable[[Iterator[Frame]], Detected]
"""Steps of a video, and the trivial sign of each where they were watched before they were judged."""
HOUR_US = 3_600_000_000
SEED_STEP = 1000  # between the seeds of two runs
PIXEL_FIGURES = ("pixel_auroc", "rbdc_merl", "tbdc_merl", "rbdc_aed", "tbdc_aed")
ProfileChoice: TypeAlias = Literal["train", "self", "none"]
"""What a score rests on: a profile learned from the train videos, each recording itself, or nothing."""


@dataclass(frozen=True, slots=True)
class DetectionFigures:
    """What was measured; None for what the labels do not allow to measure. `without`: levels that were left out.

    `trivial_micro_auc`, `trivial_macro_auc`: what the sign of `trivial.py` reaches on the same steps, where a recording
    was watched whole. `events_hit`, the share of anomalous stretches that an incident touches, and
    `false_incidents_per_hour` of `normal_minutes` are those of the default threshold.
    """

    micro_auc: float | None
    macro_auc: float | None
    trivial_micro_auc: float | None
    trivial_macro_auc: float | None
    pixel_auroc: float | None
    rbdc_merl: float | None
    tbdc_merl: float | None
    rbdc_aed: float | None
    tbdc_aed: float | None
    events_hit: float | None
    false_incidents_per_hour: float | None
    normal_minutes: float | None
    frames: int
    frames_per_second: float
    peak_memory_mb: float | None
    pack: str
    pack_sha256: str
    profile: str
    without: tuple[str, ...]
    prompt_levels: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LearningRun:
    """How the camera profile is learned: without an `effort` without heads. In `kept` it is looked for first,
    and left for the next time. `luck`: another one gives another profile, 0 the one that the product learns."""

    effort: Effort | None = None
    kept: Path | None = None
    luck: int = 0


QUICK = LearningRun(QUICK_EFFORT)


@dataclass(frozen=True, slots=True, eq=False)
class Detection:
    """What was detected in one video, for every frame of it: `times_us` and `scores` [frames], `heatmaps`
    [frames, grid_h, grid_w]; `trivial` [frames] where the video was watched whole."""

    times_us: NDArray[np.int64]
    scores: NDArray[np.float32]
    heatmaps: NDArray[np.float32]
    trivial: NDArray[np.float32] | None = None


def evaluate_detection(
    data: Path,
    detector: Detector,
    *,
    profile: ProfileChoice,
    learning: LearningRun = QUICK,
    fps: float = 10.0,
    layout: str | None = None,
    job: Job,
) -> DetectionFigures:
    """Detect in all test videos and compare with the labels; `fps` is the rate of folders of images, and `layout` a
    published layout or that of a site (`lab/data/sets`).

    Learns a camera profile from the train videos first unless `profile` is "none". Raises `UserError` for data that is
    not laid out as it must be.
    """
    footage = read_footage_set(data) if layout is None else read_layout(data, layout)
    learned = None
    if profile == "train":
        learned = learn_profile_of(detector, footage.normal(data, fps), job, learning)
    detect = _stepwise(detector) if profile == "none" else _whole(detector, learned)
    started_s = time.perf_counter()
    detections = {
        name: _detect(detector, path, detect, footage.fps(name, fps), job) for name, path in footage.videos.items()
    }
    seconds = time.perf_counter() - started_s
    memory_mb = peak_memory_mb()
    masks = footage.read_masks()
    if masks is None:
        truth = [footage.truth[name](detection.times_us) for name, detection in detections.items()]
        measured = _frame_figures(truth, detections) | dict.fromkeys(PIXEL_FIGURES, math.nan)
    else:
        measured = _measure_pixels(masks, detections, job)
    frames = sum(len(detection.scores) for detection in detections.values())
    return DetectionFigures(
        **{name: None if math.isnan(value) else value for name, value in measured.items()},
        frames=frames,
        frames_per_second=frames / seconds,
        peak_memory_mb=memory_mb,
        pack=detector.pack.name,
        pack_sha256=detector.pack.sha256,
        profile=profile,
        without=detector.ablation.levels,
        prompt_levels=detector.ablation.prompt_levels,
    )


def learn_profile(
    detector: Detector, videos: dict[str, Path], fps: float, job: Job, learning: LearningRun = QUICK
) -> CameraProfile:
    """What the detector learns from normal videos; `fps` is the rate of folders of images. `UserError` for a kept
    profile of another pack."""
    return learn_profile_of(detector, {name: (path, fps) for name, path in videos.items()}, job, learning)


def learn_profile_of(
    detector: Detector, videos: dict[str, tuple[Path, float]], job: Job, learning: LearningRun = QUICK
) -> CameraProfile:
    """The same, each video with its own rate."""
    if not videos:
        raise UserError("There are no normal videos to learn from.", "Measure with --profile self, or none.")
    if learning.kept is not None and learning.kept.is_file():
        return _read_kept(learning.kept, detector.pack.sha256)
    profile = _learn(detector, videos, job, learning)
    if learning.kept is not None:
        learning.kept.write_bytes(profile.to_bytes())
    return profile


def _read_kept(path: Path, pack_sha256: str) -> CameraProfile:
    from tvad_desktop.detection.camera_profile import CameraProfile

    profile = CameraProfile.from_bytes(path.read_bytes())
    if profile.pack_sha256 != pack_sha256:
        raise UserError(f"The profile in {path} belongs to another model pack.", "Remove it to learn anew.")
    return profile


def _learn(detector: Detector, videos: dict[str, tuple[Path, float]], job: Job, learning: LearningRun) -> CameraProfile:
    effort, luck = learning.effort, SEED_STEP * learning.luck
    with ExitStack() as stack:
        sources = [stack.enter_context(open_video(path, fps)) for path, fps in videos.values()]

        def read_frames() -> Iterator[Frame]:
            return join_sampled(sources, detector.sample_rate_hz)

        profile = detector.learn(read_frames(), job, seed=PROFILE_SEED + luck)
        if effort is None or not detector.trains_heads:
            return profile
        return fine_tune(detector, profile, read_frames, job, effort, seed=SEED + luck)


def _stepwise(detector: Detector) -> Detect:
    return lambda frames: (list(detector.detect(frames, profile=None)), None)


def _whole(detector: Detector, profile: CameraProfile | None) -> Detect:
    def detect(frames: Iterator[Frame]) -> Detected:
        if not detector.watches(profile):
            return list(detector.detect_whole(frames, profile=profile)), None
        watched = list(detector.watch(frames, profile=profile))
        return list(detector.judge_watched(lambda: watched, profile=profile)), trivial_sign(watched)

    return detect


def _detect(detector: Detector, path: Path, detect: Detect, fps: float, job: Job) -> Detection:
    """Run the detector over a video and spread its steps over all frames, linearly in time."""
    times_us: list[int] = []
    with open_video(path, fps) as source:

        def note_times(frames: Iterable[Frame]) -> Iterator[Frame]:
            for frame in frames:
                job.checkpoint(len(times_us), source.video.frame_count)
                times_us.append(frame.time_us)
                yield frame

        steps, trivial = detect(sample(note_times(source.frames()), detector.sample_rate_hz))
    if not steps:
        raise UserError(f"{path} is too short to detect anything in it.", "Leave it out.")
    return spread_steps(steps, np.array(times_us), trivial)


def spread_steps(
    steps: list[DetectionStep], times_us: NDArray[np.int64], trivial: NDArray[np.float64] | None = None
) -> Detection:
    """Scores, heatmaps and trivial signs at `times_us` [frames], linear between steps and constant before the first
    and after the last."""
    step_times_us = np.array([step.heatmap.time_us for step in steps])
    maps = np.stack([step.heatmap.scores for step in steps])
    scores = np.array([step.score for step in steps])
    places = np.interp(times_us, step_times_us, np.arange(len(steps)))
    before = np.floor(places).astype(int)
    after = np.minimum(before + 1, len(steps) - 1)
    share = (places - before).astype(np.float32)[:, None, None]
    between = maps[before] * (1 - share) + maps[after] * share
    spread = np.interp(times_us, step_times_us, scores).astype(np.float32)
    signs = None if trivial is None else np.interp(times_us, step_times_us, trivial).astype(np.float32)
    return Detection(times_us, spread, between.astype(np.float32), signs)


def _measure_pixels(masks: dict[str, ReadMasks], detections: dict[str, Detection], job: Job) -> dict[str, float]:
    pixels, truths, anomalous_frames = PixelRoc(), [], []
    for name, detection in detections.items():
        truth, is_anomalous = _compare_masks(name, masks[name], detection, pixels, job)
        truths.append(truth)
        anomalous_frames.append(is_anomalous)
    heatmaps = [detection.heatmaps for detection in detections.values()]
    figures = _frame_figures(anomalous_frames, detections) | {"pixel_auroc": pixels.area()}
    for convention in ("merl", "aed"):
        has_regions = any(len(truth.frames) for truth in truths)
        regions = score_heatmaps(truths, heatmaps, convention=convention) if has_regions else None
        figures[f"rbdc_{convention}"] = regions.rbdc if regions else math.nan
        figures[f"tbdc_{convention}"] = regions.tbdc if regions else math.nan
    return figures


def _compare_masks(
    name: str, read_masks: ReadMasks, detection: Detection, pixels: PixelRoc, job: Job
) -> tuple[VideoTruth, NDArray[np.bool_]]:
    """Add one video's pixels; its regions, and which of its frames are anomalous."""
    is_anomalous: list[bool] = []

    def compare() -> Iterator[NDArray[np.bool_]]:
        for mask in read_masks():
            number = len(is_anomalous)
            job.checkpoint(number, len(detection.scores))
            is_anomalous.append(bool(mask.any()))
            if number >= len(detection.scores):  # counted, and told in the end
                continue
            large = cv2.resize(detection.heatmaps[number], mask.shape[::-1], interpolation=cv2.INTER_LINEAR)
            pixels.add(mask, cast("NDArray[np.float32]", large))
            yield mask

    truth = find_truth(compare())
    require_equal_length(name, len(is_anomalous), "masks", len(detection.scores))
    return truth, np.array(is_anomalous)


def _frame_figures(truth: list[NDArray[np.bool_]], detections: dict[str, Detection]) -> dict[str, float]:
    scores = [detection.scores for detection in detections.values()]
    alarms = [
        count_alarms(is_anomalous, ScoreTrack(detection.times_us, detection.scores))
        for is_anomalous, detection in zip(truth, detections.values(), strict=True)
    ]
    events, hit, false = (sum(getattr(counted, name) for counted in alarms) for name in ("events", "hit", "false"))
    hours = sum(counted.normal_us for counted in alarms) / HOUR_US
    trivial = [detection.trivial for detection in detections.values() if detection.trivial is not None]
    is_known = len(trivial) == len(scores)
    return {
        "micro_auc": micro_auc(truth, scores),
        "macro_auc": macro_auc(truth, scores),
        "trivial_micro_auc": micro_auc(truth, trivial) if is_known else math.nan,
        "trivial_macro_auc": macro_auc(truth, trivial) if is_known else math.nan,
        "normal_minutes": hours * 60,
        "events_hit": hit / events if events else math.nan,
        "false_incidents_per_hour": false / hours if hours else math.nan,
    }
