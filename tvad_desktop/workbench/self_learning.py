"""A recording that was watched whole is judged, and what its scores rest on is said."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.detection.conditions import find_conditions
from tvad_desktop.detection.watched_step import WatchedStep, unpack_steps
from tvad_desktop.domain.coverage import DamagedSpan
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.layers import stack_layers
from tvad_desktop.domain.settings import read_settings
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.storage.observations import Observations, ObservedSegment
from tvad_desktop.workbench.segments import as_segment, segments_of

if TYPE_CHECKING:
    from tvad_desktop.detection.camera_profile import CameraProfile
    from tvad_desktop.detection.detector import Detector

SELF_LEARNED = "self-learned"
SHORTEST_US = 20_000_000
"""A shorter recording tells hardly anything about what is normal in it."""

KEPT_STEPS = 10_000  # of 33 minutes: 97 MB


def watched_times(observations: Observations) -> NDArray[np.int64]:
    """Times of the steps watched so far."""
    return np.array([step.time_us for step in _steps(observations)], np.int64)


def judge_observations(
    store: CaseStore,
    detector: Detector,
    profile: CameraProfile | None,
    analysis_id: int,
    observations: Observations,
    job: Job,
) -> None:
    """Store heatmaps and scores of all that was watched, from where an earlier run stopped."""
    track = store.score_track(analysis_id)
    done_us = int(track.times_us[-1]) if len(track) else -1
    judged = detector.judge_watched(_Kept(observations).steps, profile=profile, from_us=done_us + 1)
    watched = list(observations)[len(observations) - _missing(observations, done_us) :]
    for segment, observed in zip(segments_of(judged), watched, strict=True):
        job.check()
        heatmaps, scores = as_segment(segment)
        layers = stack_layers([step.layers for step in segment])
        frames, skipped_frames = observed.frames, observed.skipped_frames
        store.save_segment(analysis_id, heatmaps, scores, layers=layers, frames=frames, skipped_frames=skipped_frames)


def watched_conditions(observations: Observations) -> list[DamagedSpan]:
    """What was the matter with a recording that was watched whole."""
    found = find_conditions(_steps(observations))
    return [DamagedSpan(one.start_us, one.end_us, one.kind, one.steps) for one in found]


def describe_knowledge(settings: str, duration_us: int) -> str:
    """What the scores of an analysis rest on, in words: taught, self-learned (from how long), or none."""
    told = read_settings(settings)
    if told.profile_sha256 is not None:
        return "taught: the camera's profile"
    if told.knowledge != SELF_LEARNED:
        return "none: nothing was learned about this camera"
    if duration_us < SHORTEST_US:
        return f"none: {duration_us / 1e6:.0f} seconds are too short to learn from"
    return f"self-learned from {duration_us / 60e6:.1f} minutes of this recording"


class _Kept:
    """Steps that are read many times: those from the first on are kept as they were read, as far as there is room."""

    def __init__(self, observations: Observations) -> None:
        self._segments = list(observations)
        self._kept: list[list[WatchedStep]] = []
        self._room = KEPT_STEPS

    def steps(self) -> Iterator[WatchedStep]:
        for place, segment in enumerate(self._segments):
            yield from self._kept[place] if place < len(self._kept) else self._read(place, segment)

    def _read(self, place: int, segment: ObservedSegment) -> list[WatchedStep]:
        steps = unpack_steps(segment.content())
        if place == len(self._kept) and self._room > 0:
            self._kept.append(steps)
            self._room -= len(steps)
        return steps


def _steps(observations: Observations) -> Iterator[WatchedStep]:
    for observed in observations:
        yield from unpack_steps(observed.content())


def _missing(observations: Observations, done_us: int) -> int:
    """How many observed segments are not judged yet; they have the steps of the stored ones."""
    return sum(unpack_steps(observed.content())[-1].time_us > done_us for observed in observations)
