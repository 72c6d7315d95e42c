"""From footage to stored heatmaps, scores and incidents; and from normal footage to what a camera has learned."""

from __future__ import annotations

import json
import time
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator, Sequence
from contextlib import ExitStack, closing
from dataclasses import dataclass, replace
from datetime import datetime
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec
import numpy as np
from numpy.typing import NDArray

from tvad_desktop.detection.calibration import ALARMS_PER_HOUR
from tvad_desktop.detection.prompts import PromptSet
from tvad_desktop.detection.watched_step import WatchedStep, pack_steps
from tvad_desktop.domain.case import Analysis, CameraProfileRecord
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.incident import Incident
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.layers import stack_layers
from tvad_desktop.domain.media import Frame, Video
from tvad_desktop.domain.scores import HeatmapSequence
from tvad_desktop.learning.camera_learning import Effort, fine_tune, share_of_memory
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.storage.footage import check_camera_name
from tvad_desktop.storage.observations import Observations
from tvad_desktop.video.fingerprint import fingerprint
from tvad_desktop.video.joining import join_sampled, joined_duration_us
from tvad_desktop.video.source import FOLDER_FPS, VideoSource, open_video
from tvad_desktop.workbench.case_prompts import case_prompts, prompts_of
from tvad_desktop.workbench.incidents import update_incidents
from tvad_desktop.workbench.profiles import load_profile, meant_version, read_origin, save_version
from tvad_desktop.workbench.read_ahead import read_ahead
from tvad_desktop.workbench.segments import as_segment, segments_of
from tvad_desktop.workbench.self_learning import SELF_LEARNED, judge_observations, watched_times

if TYPE_CHECKING:
    from tvad_desktop.detection.camera_profile import CameraProfile
    from tvad_desktop.detection.detector import DetectionStep, Detector

QUEUED_FRAMES = 8

Step = TypeVar("Step", "DetectionStep", WatchedStep)
OnSegment = Callable[[HeatmapSequence, NDArray[np.float32]], None]


@dataclass(frozen=True, slots=True)
class AnalysisReport:
    """What one call did. `frames` were decoded from the footage since its beginning, in this run or an earlier one;
    `seconds`, `frames_per_second` and the sampled `analysed_frames` are of this run."""

    video_id: int
    analysis_id: int
    frames: int
    seconds: float
    frames_per_second: float
    incidents: tuple[Incident, ...]
    skipped_frames: int
    analysed_frames: int


def analyse(
    store: CaseStore,
    path: Path,
    detector: Detector,
    *,
    camera: str | None,
    fps: float | None,
    job: Job,
    prompts: PromptSet | None = None,
    on_segment: OnSegment | None = None,
    recorded_from: datetime | None = None,
) -> AnalysisReport:
    """Analyse one video into the case, or go on where an earlier run with equal settings stopped.

    `prompts` default to those of the case. What is done is kept segment by segment, so that a resumed run stores
    exactly what an uninterrupted one does. `on_segment` receives each segment after it was saved. `recorded_from`, the
    wall-clock time of the first frame, is kept with the video. Raises `UserError` for footage that cannot be read.
    """
    started_s = time.perf_counter()
    rate = (FOLDER_FPS if fps is None else fps) if path.is_dir() else None
    with open_video(path, rate) as source:
        video = replace(source.video, sha256=fingerprint(path, job))
        camera_id = store.camera(camera).id if camera else None
        footage = store.add_video(video, camera_id, rate, recorded_from)
        profile, profile_sha256 = load_profile(store, footage.camera_id, detector)
        latest = store.latest_analysis(footage.id)
        prompts = prompts or case_prompts(store)
        settings = _settings(detector, profile_sha256, prompts, rate)
        analysis = _begin(store, footage.id, detector, settings)
        analysed_frames = 0
        if analysis.state == "running":
            if detector.watches(profile):
                analysed_frames = _watch_all(store, source, detector, profile, prompts, analysis, job, on_segment)
            else:
                detect = partial(detector.detect, profile=profile, prompts=prompts)
                analysed_frames = _detect_all(store, source, detector, detect, analysis, job, on_segment)
        elif latest != analysis:  # the case shows another analysis of this video: go back to this one
            update_incidents(store, analysis)
        analysis, read_frames = store.analysis(analysis.id), source.read_frames
    seconds = time.perf_counter() - started_s
    return AnalysisReport(
        video_id=footage.id,
        analysis_id=analysis.id,
        frames=analysis.frames,
        seconds=seconds,
        frames_per_second=read_frames / seconds,
        incidents=tuple(store.incidents(footage.id)),
        skipped_frames=analysis.skipped_frames,
        analysed_frames=analysed_frames,
    )


def learn_profile(
    store: CaseStore,
    paths: Sequence[Path],
    detector: Detector,
    *,
    camera: str,
    fps: float | None,
    job: Job,
    effort: Effort | None = None,
    alarms_per_hour: float = ALARMS_PER_HOUR,
) -> CameraProfileRecord:
    """Like `learn_footage`, for videos that have one rate in common."""
    footage = [(path, fps) for path in paths]
    return learn_footage(
        store, footage, detector, camera=camera, job=job, effort=effort, alarms_per_hour=alarms_per_hour
    )


def learn_footage(
    store: CaseStore,
    footage: Sequence[tuple[Path, float | None]],
    detector: Detector,
    *,
    camera: str,
    job: Job,
    effort: Effort | None = None,
    alarms_per_hour: float = ALARMS_PER_HOUR,
) -> CameraProfileRecord:
    """Learn what is normal for a camera from the sampled frames of normal footage, and keep it as a new version.

    With an `effort` the camera gets heads of its own, trained on that footage. What was dismissed before stays
    dismissed. `footage` names each video and, for a folder of images, its rate. Raises `UserError` for footage that
    cannot be read, before anything is learned.
    """
    camera = check_camera_name(camera)
    with ExitStack() as stack:
        sources = [stack.enter_context(open_video(path, fps)) for path, fps in footage]
        origin = [{"path": str(path.resolve()), "sha256": fingerprint(path, job.part(0, 0))} for path, _ in footage]
        total_us = joined_duration_us(sources)
        remembering = share_of_memory(total_us / 1e6 * detector.sample_rate_hz, effort)
        part = job.part(0.0, remembering)

        def read_frames() -> Iterator[Frame]:
            with read_ahead(join_sampled(sources, detector.sample_rate_hz), QUEUED_FRAMES) as frames:
                yield from frames

        watched = _watch(read_frames(), total_us, part)
        profile = detector.learn(watched, job.without_report(), alarms_per_hour=alarms_per_hour)
        if effort is not None:
            profile = fine_tune(detector, profile, read_frames, job.part(remembering, 1.0), effort)
    with store.one_act():
        camera_id = store.camera(camera).id
        profile, dismissals = _keep_dismissed(store, camera_id, profile, detector)
        return save_version(store, camera_id, profile.to_bytes(), detector.pack.sha256, [*origin, *dismissals])


def _watch(frames: Iterable[Frame], total_us: int, job: Job) -> Iterator[Frame]:
    for frame in frames:
        job.checkpoint(frame.time_us, total_us)
        yield frame


def _keep_dismissed(
    store: CaseStore, camera_id: int, profile: CameraProfile, detector: Detector
) -> tuple[CameraProfile, list[dict[str, Any]]]:
    """A newly learned profile with what had been dismissed before, and where that came from.

    Nothing is taken over from a version that cannot be read or that belongs to another pack: patches of other networks
    mean nothing here.
    """
    try:
        before, _ = load_profile(store, camera_id, detector)
    except UserError:
        return profile, []
    record = store.latest_profile(camera_id)
    if record is None or before is None or not len(before.dismissed):
        return profile, []
    origin = read_origin(store, meant_version(store, record))
    return replace(profile, dismissed=before.dismissed), [part for part in origin if "incident" in part]


def _detect_all(
    store: CaseStore,
    source: VideoSource,
    detector: Detector,
    detect: Callable[..., Generator[DetectionStep]],
    analysis: Analysis,
    job: Job,
    on_segment: OnSegment | None,
) -> int:
    """Detect from where the analysis stands to the end of the footage, derive its incidents, and mark it done.

    `detect` is the detector's, with profile and prompts. Returns how many sampled frames it took.
    """
    times_us = store.score_track(analysis.id).times_us
    count = _FrameCount(times_us, *store.counted_frames(analysis.id))

    def keep(segment: list[DetectionStep], frames: int, skipped_frames: int) -> None:
        heatmaps, scores = as_segment(segment)
        layers = stack_layers([step.layers for step in segment])
        store.save_segment(analysis.id, heatmaps, scores, layers=layers, frames=frames, skipped_frames=skipped_frames)
        if on_segment is not None:
            on_segment(heatmaps, scores)

    _run_through(source, detector, detect, count, keep, job)
    _finish(store, source, analysis, count, job)
    return count.sampled_frames


def _watch_all(
    store: CaseStore,
    source: VideoSource,
    detector: Detector,
    profile: CameraProfile | None,
    prompts: PromptSet,
    analysis: Analysis,
    job: Job,
    on_segment: OnSegment | None,
) -> int:
    """Watch the footage from where an earlier run stopped, judge it as a whole, and mark the analysis done.

    `on_segment` receives what each segment would be without the rest. Returns how many sampled frames it took.
    """
    observations = Observations(store.folder, analysis.id)
    count = _FrameCount(watched_times(observations), *observations.counted_frames())

    def keep(segment: list[WatchedStep], frames: int, skipped_frames: int) -> None:
        observations.append(pack_steps(segment), frames=frames, skipped_frames=skipped_frames)
        if on_segment is not None:
            on_segment(*as_segment([detector.preview(step, profile) for step in segment]))

    _run_through(source, detector, partial(detector.watch, profile=profile, prompts=prompts), count, keep, job)
    judge_observations(store, detector, profile, analysis.id, observations, job)
    _finish(store, source, analysis, count, job)
    observations.remove()
    return count.sampled_frames


def _run_through(
    source: VideoSource,
    detector: Detector,
    look: Callable[..., Generator[Step]],
    count: _FrameCount,
    keep: Callable[[list[Step], int, int], None],
    job: Job,
) -> None:
    """Look at the footage from what is done to its end, and keep it segment by segment with the frames counted."""
    first_us = _first_needed(count.done_times_us, detector.warm_up_us, detector.warm_up_steps)
    with (
        read_ahead(_count_sampled(source, detector.sample_rate_hz, first_us), QUEUED_FRAMES) as sampled,
        closing(_report_progress(sampled, count, source.video, job)) as frames,
        closing(look(frames, from_us=count.done_us + 1)) as steps,
    ):
        for segment in segments_of(steps):
            keep(segment, *count.up_to(segment[-1].time_us))
    job.checkpoint(source.video.duration_us, source.video.duration_us)


def _finish(store: CaseStore, source: VideoSource, analysis: Analysis, count: _FrameCount, job: Job) -> None:
    if not len(store.score_track(analysis.id)):
        raise UserError(f"{source.video.path} holds no readable picture.", "Choose other footage.")
    update_incidents(store, analysis)
    store.finish_analysis(analysis.id, *count.total(source))


def _settings(detector: Detector, profile_sha256: str | None, prompts: PromptSet, fps: float | None) -> str:
    """All that the stored heatmaps depend on, beside footage and pack, as canonical JSON."""
    itself = {"knowledge": SELF_LEARNED} if profile_sha256 is None and detector.watches(None) else {}
    settings = itself | {
        "fps": fps,
        "profile_sha256": profile_sha256,
        "prompts": msgspec.to_builtins(prompts),
        "sample_rate_hz": detector.sample_rate_hz,
    }
    return json.dumps(settings, sort_keys=True, separators=(",", ":"), ensure_ascii=False)


def _begin(store: CaseStore, video_id: int, detector: Detector, settings: str) -> Analysis:
    """Begin an analysis, or go back to one of the same meaning: its prompts may have another title, or be kept as the
    hash that earlier versions wrote."""
    meant, pack = _meaning(settings), detector.pack
    of_pack = (known for known in store.analyses(video_id) if pack.means(known.pack_sha256))
    same = ((known.pack_sha256, known.settings) for known in of_pack if _meaning(known.settings) == meant)
    pack_sha256, settings = next(same, (pack.sha256, settings))
    return store.begin_analysis(video_id, pack.name, pack_sha256, settings)


def _meaning(settings: str) -> tuple[dict[str, Any], PromptSet | None]:
    """What settings say of the prompts, title aside, and of all else."""
    prompts = prompts_of(settings)
    rest = {name: value for name, value in json.loads(settings).items() if name not in ("prompts", "prompts_sha256")}
    return rest, prompts and msgspec.structs.replace(prompts, title="")


def _first_needed(done_times_us: NDArray[np.int64], warm_up_us: int, warm_up_steps: int) -> int:
    """From when to feed frames so that the next step is as in an uninterrupted run.

    It must be the time of a sampled frame, and the stored steps are such times: then the same frames are sampled.
    Steps are counted beside time, for in slow footage a few of them take longer than any warm-up.
    """
    if len(done_times_us) <= warm_up_steps:
        return 0
    needed_us = done_times_us[-1 - warm_up_steps] - warm_up_us
    place = int(np.searchsorted(done_times_us, needed_us, side="right")) - 1
    return int(done_times_us[place]) if place >= 0 else 0


@dataclass(frozen=True, slots=True)
class _CountedFrame:
    """A sampled frame, and how many frames the source had read and skipped when it came."""

    frame: Frame
    read_frames: int
    skipped_frames: int


def _count_sampled(source: VideoSource, rate_hz: float | None, start_us: int) -> Generator[_CountedFrame]:
    for frame in source.sampled(rate_hz, start_us):
        yield _CountedFrame(frame, source.read_frames, source.skipped_frames)


class _FrameCount:
    """Frames read and skipped since the beginning of the footage, across resumed runs."""

    def __init__(self, done_times_us: NDArray[np.int64], read_frames: int, skipped_frames: int) -> None:
        self.sampled_frames = 0  # in this run
        self.done_times_us = done_times_us
        self.done_us = int(done_times_us[-1]) if len(done_times_us) else -1
        self._known = (read_frames, skipped_frames)  # up to and including `done_us`
        self._repeated = (0, 0)  # of these, what this run has read again to warm up
        self._passed: deque[tuple[int, int, int]] = deque()

    def note(self, counted: _CountedFrame) -> None:
        self.sampled_frames += 1
        if counted.frame.time_us <= self.done_us:
            self._repeated = (counted.read_frames, counted.skipped_frames)
        else:
            self._passed.append((counted.frame.time_us, counted.read_frames, counted.skipped_frames))

    def up_to(self, time_us: int) -> tuple[int, int]:
        """Counts at a sampled frame that was noted; ask in the order of time."""
        while self._passed[0][0] < time_us:
            self._passed.popleft()
        _, read_frames, skipped_frames = self._passed[0]
        return self._since_beginning(read_frames, skipped_frames)

    def total(self, source: VideoSource) -> tuple[int, int]:
        return self._since_beginning(source.read_frames, source.skipped_frames)

    def _since_beginning(self, read_frames: int, skipped_frames: int) -> tuple[int, int]:
        known_read, known_skipped = self._known
        repeated_read, repeated_skipped = self._repeated
        return known_read + read_frames - repeated_read, known_skipped + skipped_frames - repeated_skipped


def _report_progress(sampled: Iterable[_CountedFrame], count: _FrameCount, video: Video, job: Job) -> Generator[Frame]:
    for counted in sampled:
        job.checkpoint(counted.frame.time_us, video.duration_us)
        count.note(counted)
        yield counted.frame
