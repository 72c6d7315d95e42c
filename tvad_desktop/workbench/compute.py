"""The computing part of an analysis: from opened footage to segments of heatmaps and scores, without a case."""

from __future__ import annotations

import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable
from contextlib import closing
from dataclasses import dataclass
from functools import partial
from itertools import takewhile
from typing import TYPE_CHECKING, TypeVar

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.detection.watched_step import WatchedStep
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.layers import LayerSequence, stack_layers
from tvad_desktop.domain.media import Frame, Timespan
from tvad_desktop.domain.scores import HeatmapSequence
from tvad_desktop.video.source import VideoSource
from tvad_desktop.video.ticks import CLOCK_SLACK_US, tick_of
from tvad_desktop.workbench.originals import UnreadableError
from tvad_desktop.workbench.plan import AnalysisPlan, Standing
from tvad_desktop.workbench.read_ahead import read_ahead
from tvad_desktop.workbench.segments import as_segment, segments_of

if TYPE_CHECKING:
    from tvad_desktop.detection.detected_step import DetectionStep
    from tvad_desktop.detection.detector import Detector

QUEUED_FRAMES = 8

Step = TypeVar("Step", "DetectionStep", WatchedStep)


@dataclass(frozen=True, slots=True, eq=False)
class Segment:
    """Consecutive steps, and how many frames had been read and skipped since the beginning of the footage when the last
    of them was taken."""

    heatmaps: HeatmapSequence
    scores: NDArray[np.float32]
    layers: dict[str, LayerSequence]
    read_frames: int
    skipped_frames: int


@dataclass(frozen=True, slots=True)
class WatchedSegment:
    """The same of a recording that is watched before it is judged."""

    steps: tuple[WatchedStep, ...]
    read_frames: int
    skipped_frames: int


class Computation:
    """One pass over a span of footage by a plan. Use it once; the source must be freshly opened.

    Without a `span` it is what the plan leaves to do. The steps are bit for bit those of a pass over the whole footage,
    wherever the span begins and ends.
    """

    def __init__(
        self,
        plan: AnalysisPlan,
        source: VideoSource,
        detector: Detector,
        job: Job,
        span: Timespan | None = None,
        on_frame: Callable[[Frame], None] = lambda frame: None,
    ) -> None:
        self._plan = plan
        self._source = source
        self._detector = detector
        self._job = job
        self._on_frame = on_frame  # called in the thread that reads
        self._span = span or plan.rest
        self._count = _FrameCount(self._span.start_us - 1, plan.standing)
        self._last_read_us = -1
        self._has_ended = threading.Event()

    @property
    def sampled_frames(self) -> int:
        return self._count.sampled_frames

    @property
    def last_read_us(self) -> int:
        """The time of the last sampled frame; -1 before the first."""
        return self._last_read_us

    @property
    def has_ended(self) -> bool:
        """Whether the source gave no more frames. From then on steps are smoothed as the last of the footage."""
        return self._has_ended.is_set()

    def totals(self) -> tuple[int, int]:
        """Frames read and skipped since the beginning of the footage, earlier runs included."""
        return self._count.total(self._source)

    def segments(self) -> Generator[Segment]:
        """The steps of the span, some at a time. Raises `UnreadableError` where the source cannot be read on."""
        detect = partial(self._detector.detect, profile=self._plan.profile, prompts=self._plan.prompts)
        with closing(self._steps(detect)) as parts:
            for some in parts:
                yield self._join(some)

    def watched(self) -> Generator[WatchedSegment]:
        """What is kept of the steps of the span until the whole recording can be judged; errors as `segments`."""
        watch = partial(self._detector.watch, profile=self._plan.profile, prompts=self._plan.prompts)
        with closing(self._steps(watch)) as parts:
            for some in parts:
                yield WatchedSegment(tuple(some), *self._count.up_to(some[-1].time_us))

    def _steps(self, look: Callable[..., Generator[Step]]) -> Generator[list[Step]]:
        """The span as a detector's function looks at it, some steps at a time."""
        plan, span = self._plan, self._span
        first_us = self._first_needed()
        with (
            read_ahead(self._read(first_us), QUEUED_FRAMES) as sampled,
            closing(self._report(sampled)) as frames,
            closing(look(frames, from_us=span.start_us)) as steps,
        ):
            wanted = takewhile(lambda step: step.time_us < span.end_us, steps)
            yield from segments_of(steps if span == plan.rest else wanted)

    def _join(self, steps: list[DetectionStep]) -> Segment:
        heatmaps, scores = as_segment(steps)
        layers = stack_layers([step.layers for step in steps])
        return Segment(heatmaps, scores, layers, *self._count.up_to(steps[-1].heatmap.time_us))

    def _first_needed(self) -> int:
        """From when to feed frames so that the first step of the span is as in a pass over the whole footage."""
        times_us, detector = self._plan.standing.times_us, self._detector
        if self._span.start_us == self._plan.standing.done_us + 1:
            return first_needed(times_us, detector.warm_up_us, detector.warm_up_steps)
        return self._search_lead()

    def _search_lead(self) -> int:
        """The same where no stored steps tell: ever earlier, until there are as many sampled frames before the span as
        steps are needed, twice over. It is the beginning of a tick, so that the same frames are sampled."""
        detector, start_us = self._detector, self._span.start_us
        lead_us = detector.warm_up_us
        while True:
            first_us = _tick_start(start_us - lead_us, detector.sample_rate_hz)
            if first_us <= 0:
                return 0
            before = takewhile(
                lambda frame: frame.time_us < start_us, self._source.sampled(detector.sample_rate_hz, first_us)
            )
            in_time = [frame.time_us for frame in before]
            warm_us = [time_us for time_us in in_time if time_us >= first_us + detector.warm_up_us]
            if len(warm_us) >= 2 * detector.warm_up_steps:
                return first_us
            lead_us *= 2

    def _read(self, start_us: int) -> Generator[_CountedFrame]:
        try:
            for frame in self._source.sampled(self._detector.sample_rate_hz, start_us):
                self._last_read_us = frame.time_us
                self._on_frame(frame)
                yield _CountedFrame(frame, self._source.read_frames, self._source.skipped_frames)
        except UserError as error:
            raise UnreadableError(self._source.video.path, f"it could not be read on: {error}") from error
        self._has_ended.set()

    def _report(self, sampled: Iterable[_CountedFrame]) -> Generator[Frame]:
        for counted in sampled:
            self._job.checkpoint(counted.frame.time_us, self._source.video.duration_us)
            self._count.note(counted)
            yield counted.frame


def first_needed(done_times_us: NDArray[np.int64], warm_up_us: int, warm_up_steps: int) -> int:
    """From when to feed frames so that the step after the stored ones is as in an uninterrupted run.

    It must be the time of a sampled frame, and the stored steps are such times: then the same frames are sampled.
    Steps are counted beside time, for in slow footage a few of them take longer than any warm-up.
    """
    if len(done_times_us) <= warm_up_steps:
        return 0
    needed_us = done_times_us[-1 - warm_up_steps] - warm_up_us
    place = int(np.searchsorted(done_times_us, needed_us, side="right")) - 1
    return int(done_times_us[place]) if place >= 0 else 0


def _tick_start(time_us: int, rate_hz: float | None) -> int:
    """The first moment of the tick in which a moment lies."""
    if rate_hz is None:
        return time_us
    tick = tick_of(time_us, rate_hz)
    start_us = int(tick * 1e6 / rate_hz) - CLOCK_SLACK_US
    while tick_of(start_us, rate_hz) < tick:
        start_us += 1
    return start_us


@dataclass(frozen=True, slots=True)
class _CountedFrame:
    """A sampled frame, and how many frames the source had read and skipped when it came."""

    frame: Frame
    read_frames: int
    skipped_frames: int


class _FrameCount:
    """Frames read and skipped since the beginning of the footage, across resumed runs."""

    def __init__(self, done_us: int, standing: Standing) -> None:
        self.sampled_frames = 0  # in this run
        self._done_us = done_us
        self._known = (standing.read_frames, standing.skipped_frames)  # up to and including `done_us`
        self._repeated = (0, 0)  # of these, what this run has read again to warm up
        self._passed: deque[tuple[int, int, int]] = deque()

    def note(self, counted: _CountedFrame) -> None:
        self.sampled_frames += 1
        if counted.frame.time_us <= self._done_us:
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
