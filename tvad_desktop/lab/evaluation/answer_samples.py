"""What first answers are measured on: incidents with the truth about them, from rendered scenes or real footage."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby, islice
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.detection.prompts import load_prompts
from tvad_desktop.domain.answers import Evidence, FirstAnswer, gather_evidence
from tvad_desktop.domain.derivation import describe_motion, describe_span
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.incident import Incident, IncidentSettings, ObjectTrack, TrackPoint
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.layers import Layers, stack_layers
from tvad_desktop.domain.media import Frame, Region, Timespan, Video, cell_name
from tvad_desktop.domain.observed import ObservedTrack
from tvad_desktop.domain.scores import HeatmapSequence, ScoreTrack
from tvad_desktop.domain.sightings import tell_sightings
from tvad_desktop.lab.data.dialogues import compose_sample, read_record
from tvad_desktop.lab.evaluation.detection import QUICK, LearningRun, learn_profile
from tvad_desktop.lab.evaluation.footage_sets import LAYOUT_HINT, list_videos, require_equal_length
from tvad_desktop.lab.evaluation.metrics_tracks import VideoTruth, find_truth
from tvad_desktop.language.grounding.prompted import classes_called_unusual
from tvad_desktop.language.incident_prompt import PictureEncoder, see_steps
from tvad_desktop.objects.layer import OBJECTS_LAYER, read_objects
from tvad_desktop.objects.linking import link_objects
from tvad_desktop.objects.observed import describe_tracks
from tvad_desktop.video.interface import VideoSource
from tvad_desktop.video.source import open_video
from tvad_desktop.workbench.assistant import name_main_target

if TYPE_CHECKING:
    from tvad_desktop.detection.camera_profile import CameraProfile
    from tvad_desktop.detection.detector import Detector
    from tvad_desktop.language.model import ShownPicture
    from tvad_desktop.objects.network import ObjectNetwork
    from tvad_desktop.packs.interface import VisionEncoder
    from tvad_desktop.packs.spec import PackSpec

SEED = 20252
SCENE_SAMPLES = 200
LEAST_PER_SCENE = 3
STEPS_PER_SCENE = 8
ATTEMPTS = 4  # a drawn target may be hardly visible

FPS = 10.0
WINDOW_FRAMES = 32
LEAST_MASKED_FRAMES = 8
HELD_OUT_VIDEOS = 3


@dataclass(frozen=True, slots=True, eq=False)
class AnswerSample:
    """One incident as it is shown: `heatmaps` [T', grid_h, grid_w], `visual` [T', 12, C_v]. Where labels do not name
    the target, it is empty in `truth`, and the state of `truth` says the movement only."""

    heatmaps: NDArray[np.float32]
    visual: NDArray[np.float32]
    evidence: Evidence
    truth: FirstAnswer
    pictures: tuple[ShownPicture, ...] = ()


def holds_scenes(folder: Path) -> bool:
    """Whether a folder was rendered by `tvad train scenes`."""
    return any(folder.glob("*/scene.json"))


def sample_scenes(
    folder: Path, encoder: VisionEncoder, spec: PackSpec, limit: int | None, job: Job
) -> list[AnswerSample]:
    """Samples about the targets of rendered scenes, a few of each, as the training draws them but with a fixed seed.

    200 unless `limit` says otherwise, Yes and No as they are drawn. Features of scenes are kept in a folder beside
    `folder`, for the next time. Raises `UserError` where that cannot be written.
    """
    scenes = sorted(path.parent for path in folder.glob("*/scene.json"))
    wanted = limit or SCENE_SAMPLES
    per_scene = max(LEAST_PER_SCENE, math.ceil(wanted / len(scenes)))
    chosen = scenes[: math.ceil(wanted / per_scene)]
    samples: list[AnswerSample] = []
    for number, scene in enumerate(chosen):
        job.checkpoint(number, len(chosen))
        cache = folder.with_name(f"{folder.name}-features")
        samples += _draw(scene, cache, encoder, spec, per_scene, [SEED, number])
    return samples[:wanted]


def _draw(
    scene: Path, cache: Path, encoder: VisionEncoder, spec: PackSpec, count: int, seed: Sequence[int]
) -> Iterator[AnswerSample]:
    from tvad_desktop.lab.training.train_ahd import keep_features  # imports torch

    try:
        record = read_record(scene, keep_features(scene, cache, encoder, STEPS_PER_SCENE), spec)
    except OSError as error:
        raise UserError(
            f"The features of {scene} cannot be kept in {cache}: {error}.", "Copy the scenes to a folder of your own."
        ) from error
    random = np.random.default_rng(seed)
    drawn = (compose_sample(record, random) for _ in range(ATTEMPTS * count))
    for sample in islice((sample for sample in drawn if sample is not None), count):
        yield AnswerSample(sample.heatmaps, sample.visual, sample.evidence, sample.truth, sample.shown())


def sample_footage(
    data: Path,
    split: str,
    detector: Detector,
    pictures: PictureEncoder,
    limit: int | None,
    job: Job,
    learning: LearningRun = QUICK,
    network: ObjectNetwork | None = None,
) -> list[AnswerSample]:
    """Every window of 32 frames of the footage of one camera, at 10 frames a second: `train/<video>`, `<split>/<video>`
    and `<split>_masks/<video>`, all folders of images.

    The windows of the last three train videos by name are normal, and the camera profile is learned from the others.
    A window of `split` is anomalous when the masks mark a region (of 20 pixels or more) in at least 8 of its frames,
    and normal when they mark no pixel in it; any other is left out as neither, and so is what remains at the end of a
    video. Where `limit` says so, only that many windows are taken, spread evenly. Raises `UserError` for data that is
    not laid out so.

    Targets are named by `network`, and the default prompts say which of them are unusual.

    A window is shown as an incident of exactly its span would be, also when its scores are low. The truth about an
    anomalous one is that of the mask track which the heat's main track overlaps most (the longest, where none is
    touched).
    """
    trained = list(list_videos(data / "train").values())
    learned, held_out = trained[:-HELD_OUT_VIDEOS], trained[-HELD_OUT_VIDEOS:]
    if not learned:
        raise UserError(f"{data / 'train'} holds {len(trained)} videos; at least four are needed.", LAYOUT_HINT)
    windows = [
        window
        for path in list_videos(data / split).values()
        for window in _windows(path, _read_masks(data / f"{split}_masks" / path.name, job))
    ]
    windows += [window for path in held_out for window in _windows(path, None)]
    if limit is not None and limit < len(windows):
        windows = [windows[int(place)] for place in np.linspace(0, len(windows) - 1, limit)]
    profile = learn_profile(detector, {path.name: path for path in learned}, FPS, job, learning)
    samples: list[AnswerSample] = []
    for path, group in groupby(windows, key=lambda window: window.path):
        samples += _look(path, list(group), detector, profile, pictures, job, network)
    return samples


@dataclass(frozen=True, slots=True, eq=False)
class _Window:
    """32 frames of a video from `first_frame` on; `masks` are None where all is normal."""

    path: Path
    first_frame: int
    masks: VideoTruth | None

    @property
    def span(self) -> Timespan:
        return Timespan(_time_us(self.first_frame), _time_us(self.first_frame + WINDOW_FRAMES))


def _time_us(frame: int) -> int:
    return round(frame * 1e6 / FPS)


def _windows(path: Path, masks: VideoTruth | None) -> Iterator[_Window]:
    with open_video(path, FPS) as source:
        frames = source.video.frame_count
    if masks is not None:
        require_equal_length(path.name, masks.frame_count, "masks", frames)
    for first in range(0, frames - WINDOW_FRAMES + 1, WINDOW_FRAMES):
        if masks is None or not _count_inside(np.concatenate([masks.frames, masks.speck_frames]), first):
            yield _Window(path, first, None)
        elif _count_inside(masks.frames, first) >= LEAST_MASKED_FRAMES:
            yield _Window(path, first, masks)


def _count_inside(frames: NDArray[np.int64], first: int) -> int:
    """How many of a window's frames are named."""
    return len(np.unique(frames[(frames >= first) & (frames < first + WINDOW_FRAMES)]))


def _read_masks(folder: Path, job: Job) -> VideoTruth:
    if not folder.is_dir():
        raise UserError(f"{folder} is missing.", LAYOUT_HINT)
    with open_video(folder, FPS) as source:

        def masks() -> Iterator[NDArray[np.bool_]]:
            for frame in source.frames():
                job.check()
                yield frame.rgb.max(axis=2) > 0

        truth = find_truth(masks())
        faulty = source.skipped_frames + len(source.facts().left_out)
        if faulty:
            raise UserError(f"{faulty} masks in {folder} are damaged, or of another size.", "Copy them again.")
    return truth


def _look(
    path: Path,
    windows: Sequence[_Window],
    detector: Detector,
    profile: CameraProfile,
    pictures: PictureEncoder,
    job: Job,
    network: ObjectNetwork | None = None,
) -> Iterator[AnswerSample]:
    """Detect in a video once and show its windows."""
    with open_video(path, FPS) as source:
        track, heatmaps, seen = _detect(source, detector, profile, job)
        for window in windows:
            inside = heatmaps.within(window.span)
            if not len(inside):  # all its frames are damaged
                continue
            incident = describe_span(window.span, track, heatmaps.within, IncidentSettings(), video_id=0, analysis_id=0)
            shown = see_steps(inside, lambda times_us: [source.frame_at(int(t)) for t in times_us], pictures)
            truth = FirstAnswer(anomalous=False) if window.masks is None else _true_way(window, window.masks, incident)
            names = name_main_target(source, incident, network, job.without_report())
            evidence = replace(gather_evidence(incident, source.video), names=names)
            evidence = _tell_sightings(evidence, incident, seen)
            unusual = classes_called_unusual(load_prompts(), [name for name, _ in evidence.names])
            evidence = replace(evidence, called_unusual=unusual)
            yield AnswerSample(shown.heat, shown.visual, evidence, truth, shown.pictures)


def _detect(
    source: VideoSource, detector: Detector, profile: CameraProfile, job: Job
) -> tuple[ScoreTrack, HeatmapSequence, list[ObservedTrack] | None]:
    """Scores, heat and objects of a video as an analysis keeps them; None for a pack that looks for no objects."""

    def watched() -> Iterator[Frame]:
        for frame in source.sampled(detector.sample_rate_hz):
            job.checkpoint(frame.time_us, source.video.duration_us)
            yield frame

    steps = list(detector.detect_whole(watched(), profile=profile))
    times_us = np.array([step.heatmap.time_us for step in steps], np.int64)
    heat = np.stack([step.heatmap.scores for step in steps])
    stored = heat.astype(np.float16).astype(np.float32)  # as a case keeps them
    scores = ScoreTrack(times_us, np.array([step.score for step in steps], np.float32))
    return scores, HeatmapSequence(times_us, stored), _link(times_us, [step.layers for step in steps], source.video)


def _link(times_us: NDArray[np.int64], steps: Sequence[Layers], video: Video) -> list[ObservedTrack] | None:
    layer = stack_layers(steps).get(OBJECTS_LAYER)
    if layer is None:
        return None
    aspect = video.width_px / video.height_px
    return list(describe_tracks(link_objects(read_objects(times_us, layer), aspect), 0, aspect))


def _tell_sightings(evidence: Evidence, incident: Incident, seen: Sequence[ObservedTrack] | None) -> Evidence:
    if seen is None:
        return evidence
    span = incident.span
    inside = [track for track in seen if track.first_us < span.end_us and track.last_us >= span.start_us]
    return tell_sightings(evidence, incident, inside)


def _true_way(window: _Window, masks: VideoTruth, incident: Incident) -> FirstAnswer:
    """From where to where the mask track goes that the incident's main track overlaps most."""
    heat = {point.time_us: point.region for point in incident.tracks[0].points} if incident.tracks else {}

    def fit(track: ObjectTrack) -> tuple[float, int]:
        overlap = sum(heat[point.time_us].iou(point.region) for point in track.points if point.time_us in heat)
        return overlap, len(track.points)

    true_track = max(_mask_tracks(window, masks), key=fit)
    ends = [cell_name(*point.region.center) for point in (true_track.points[0], true_track.points[-1])]
    return FirstAnswer(True, "", describe_motion(true_track, masks.height_px / masks.width_px), *ends)


def _mask_tracks(window: _Window, masks: VideoTruth) -> list[ObjectTrack]:
    """What of each mask track lies in a window."""
    inside = (masks.frames >= window.first_frame) & (masks.frames < window.first_frame + WINDOW_FRAMES)
    points: dict[int, list[TrackPoint]] = {}
    for place in np.flatnonzero(inside):
        left, top, right, bottom = masks.boxes[place] / np.tile([masks.width_px, masks.height_px], 2)
        region = Region(float(left), float(top), float(right - left), float(bottom - top))
        point = TrackPoint(_time_us(int(masks.frames[place])), region, 1.0)
        points.setdefault(int(masks.tracks[place]), []).append(point)
    return [ObjectTrack(tuple(track)) for track in points.values()]
