"""From footage to stored heatmaps, scores and incidents: planned, computed, and committed by one writer."""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.detection.prompts import PromptSet
from tvad_desktop.detection.watched_step import pack_steps
from tvad_desktop.domain.case import CaseVideo
from tvad_desktop.domain.coverage import Coverage, DamagedSpan, reaches_end
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.incident import Incident
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.media import Frame
from tvad_desktop.domain.scores import HeatmapSequence
from tvad_desktop.objects.picture_kinds import PictureKinds
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.storage.observations import Observations
from tvad_desktop.video.source import VideoSource, open_video
from tvad_desktop.workbench.commit import AnalysisWriter
from tvad_desktop.workbench.compute import Computation
from tvad_desktop.workbench.coverages import read_coverage
from tvad_desktop.workbench.footage import add_footage, hash_known, read_footage
from tvad_desktop.workbench.originals import (
    FootageLostError,
    Original,
    UnreadableError,
    check_original,
    read_original,
)
from tvad_desktop.workbench.plan import AnalysisPlan, Standing, plan_analysis, read_standing, read_watched
from tvad_desktop.workbench.quick_looks import LookTaker, keep_index, shortcuts_of
from tvad_desktop.workbench.segments import as_segment
from tvad_desktop.workbench.self_learning import judge_observations, watched_conditions

if TYPE_CHECKING:
    from tvad_desktop.detection.detector import Detector

EXAMINED_HZ = 1.0  # every picture is decoded; so many are looked at
MOST_TRIES = 3  # without a step forward, of footage that is touched again and again

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
    coverage: Coverage


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
    again: bool = False,
) -> AnalysisReport:
    """Import one video and analyse it; see `analyse_footage`."""
    started_s = time.perf_counter()
    read = read_footage(path, fps, job)
    footage = add_footage(store, read, camera, recorded_from)
    return analyse_footage(
        store,
        footage,
        detector,
        job=job,
        prompts=prompts,
        on_segment=on_segment,
        again=again,
        original=read.original,
        started_s=started_s,
    )


def analyse_footage(
    store: CaseStore,
    footage: CaseVideo,
    detector: Detector,
    *,
    job: Job,
    prompts: PromptSet | None = None,
    on_segment: OnSegment | None = None,
    again: bool = False,
    original: Original | None = None,
    started_s: float | None = None,
) -> AnalysisReport:
    """Analyse one video of a case, or go on where an earlier run with equal settings stopped; `again` begins anew.

    `prompts` default to those of the case. What is done is kept segment by segment, so that a resumed run stores
    exactly what an uninterrupted one does. `on_segment` receives each segment after it was saved. Where the footage
    vanishes, changes or cannot be read on, the analysis is left incomplete and says why. Raises `UserError` for footage
    that is not the original or cannot be read at all. `original` is the footage as it has just been hashed.
    """
    started_s = time.perf_counter() if started_s is None else started_s
    original = original or hash_known(footage, job)
    latest = store.latest_analysis(footage.id)
    plan = plan_analysis(store, footage, detector, prompts=prompts, again=again)
    writer = AnalysisWriter(store, plan)
    if plan.taken_over is not None:
        Observations(store.folder, plan.taken_over, store.cipher).hand_over(writer.analysis.id)
    run = _Run(writer, detector, original, job, on_segment)
    if not plan.is_done:
        run.go(plan)
    elif latest != writer.analysis:  # the case shows another analysis of this video: go back to this one
        writer.show_incidents()
    analysis = store.analysis(writer.analysis.id)
    seconds = time.perf_counter() - started_s
    return AnalysisReport(
        video_id=footage.id,
        analysis_id=analysis.id,
        frames=analysis.frames,
        seconds=seconds,
        frames_per_second=run.read_frames / seconds,
        incidents=tuple(one for one in store.incidents(footage.id) if not one.below_threshold),
        skipped_frames=analysis.skipped_frames,
        analysed_frames=run.sampled_frames,
        coverage=read_coverage(store, store.video(footage.id), analysis),
    )


class _TouchedError(Exception):
    """The files are not as they were when they were last looked at."""


class _Run:
    """One call's work on one analysis: computes, watches the footage, and hands what is sure to the writer."""

    def __init__(
        self, writer: AnalysisWriter, detector: Detector, original: Original, job: Job, on_segment: OnSegment | None
    ) -> None:
        self.read_frames = 0
        self.sampled_frames = 0
        self._writer = writer
        self._detector = detector
        self._original = original
        self._job = job
        self._on_segment = on_segment
        self._observations = Observations(writer.store.folder, writer.analysis.id, writer.store.cipher)

    def go(self, plan: AnalysisPlan) -> None:
        """Compute what the plan leaves to do, until the footage is through or lost."""
        tries = 0
        try:
            while tries < MOST_TRIES:
                standing = self._read_standing(plan)
                tries = tries + 1 if standing.done_us == plan.standing.done_us else 1
                plan = plan.go_on(standing)
                if self._pass_through(plan):
                    return
            raise FootageLostError(self._original.path, "its files are touched again and again")
        except FootageLostError as error:
            if plan.watches:  # of what was seen until then
                self._judge(plan)
            self._writer.save_tracks(self._job)
            self._writer.stop(error.reason)

    def _read_standing(self, plan: AnalysisPlan) -> Standing:
        read = read_watched if plan.watches else read_standing
        return read(self._writer.store, self._writer.analysis.id)

    def _pass_through(self, plan: AnalysisPlan) -> bool:
        """One pass over the rest of the footage; False when it must be opened once more."""
        video = plan.footage.video
        with self._open(plan) as source:
            shortcuts = shortcuts_of(self._writer.store.folder, video.sha256)
            taker = LookTaker(shortcuts, source)
            kinds = PictureKinds(video.width_px, video.height_px, self._detector.analysed_pixels)

            def look_at(frame: Frame) -> None:
                taker.take(frame)
                kinds.take(frame)

            computation = Computation(plan, source, self._detector, self._job, on_frame=look_at)
            try:
                with self._telling_why():
                    if plan.watches:
                        self._watch(plan, computation)
                    else:
                        self._detect(plan, computation)
                self._job.checkpoint(video.duration_us, video.duration_us)
                unread = self._make_sure(plan, computation)
                conditions = [DamagedSpan(0, video.duration_us, kind, number) for kind, number in kinds.found()]
                if plan.watches:
                    self._judge(plan)
                    conditions += watched_conditions(self._observations)
                self._finish(computation.totals(), unread, [*self._find_damage(plan, source), *conditions])
                self._observations.remove()
                keep_index(shortcuts, source)
            except _TouchedError:
                return False
            finally:
                taker.close()
                self.read_frames += source.read_frames
                self.sampled_frames += computation.sampled_frames
        return True

    def _detect(self, plan: AnalysisPlan, computation: Computation) -> None:
        with closing(computation.segments()) as segments:
            for segment in segments:
                self._make_sure(plan, computation)
                self._writer.save(segment)
                if self._on_segment is not None:
                    self._on_segment(segment.heatmaps, segment.scores)

    def _watch(self, plan: AnalysisPlan, computation: Computation) -> None:
        """Keep what will be judged; show what each step would be without the others."""
        with closing(computation.watched()) as segments:
            for segment in segments:
                self._make_sure(plan, computation)
                self._observations.append(
                    pack_steps(segment.steps), frames=segment.read_frames, skipped_frames=segment.skipped_frames
                )
                if self._on_segment is not None:
                    self._on_segment(
                        *as_segment([self._detector.preview(step, plan.profile) for step in segment.steps])
                    )

    def _judge(self, plan: AnalysisPlan) -> None:
        store, analysis_id = self._writer.store, self._writer.analysis.id
        judge_observations(store, self._detector, plan.profile, analysis_id, self._observations, self._job)

    @contextmanager
    def _telling_why(self) -> Iterator[None]:
        """Where the footage cannot be read on, say why; read it again where it has only been away for a moment."""
        try:
            yield
        except UnreadableError:
            now = check_original(self._original, self._job)
            if now is self._original:
                raise
            self._original = now
            raise _TouchedError from None

    def _open(self, plan: AnalysisPlan) -> VideoSource:
        try:
            return open_video(plan.footage.video.path, plan.footage.fps)
        except UserError:
            check_original(self._original, self._job)  # tells better why
            raise

    def _make_sure(self, plan: AnalysisPlan, computation: Computation) -> list[DamagedSpan]:
        """Everything computed so far is of the original, and what the source called its end is the end.

        Raises `FootageLostError` when it is not, `_TouchedError` when the footage must be opened again to tell. Returns
        the end of the footage where it is there and cannot be decoded.
        """
        now = check_original(self._original, self._job)
        if now is not self._original:  # the same content; what was read meanwhile may have been something else
            self._original = now
            raise _TouchedError
        reached_us = computation.last_read_us
        if not computation.has_ended or reaches_end(plan.footage, reached_us):
            return []
        read_original(self._original, self._job)
        with self._open(plan) as source:
            # From the last sampled frame on, so that the frames that follow are sampled as they were.
            if any(frame.time_us > reached_us for frame in source.sampled(self._detector.sample_rate_hz, reached_us)):
                raise _TouchedError
        return [DamagedSpan(max(0, reached_us), plan.footage.video.duration_us)]

    def _find_damage(self, plan: AnalysisPlan, source: VideoSource) -> list[DamagedSpan]:
        """What cannot be read or relied on, of the whole footage: a run that went on looks through what was before."""
        if plan.standing.done_us >= 0:
            for frame in source.sampled(EXAMINED_HZ):
                self._job.check()
                if frame.time_us > plan.standing.done_us:
                    break
        return [DamagedSpan(one.start_us, one.end_us, one.kind, one.pictures) for one in source.damage()]

    def _finish(self, totals: tuple[int, int], unread: list[DamagedSpan], damage: list[DamagedSpan]) -> None:
        path = self._original.path
        if not len(read_standing(self._writer.store, self._writer.analysis.id).times_us):
            raise UserError(f"{path} holds no readable picture.", "Choose other footage.")
        self._writer.show_incidents()
        self._writer.save_tracks(self._job)
        lost = [one for one in damage if not one.is_condition]
        unknown = [span for span in unread if not any(span.start_us < one.end_us for one in lost)]
        reached_us = unread[0].start_us if unread else None
        self._writer.finish(*totals, [*damage, *unknown], reached_us)
