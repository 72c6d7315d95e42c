"""What the AHD learns from labelled videos: steps with masks, and steps of which only the moment is labelled.

Their features are kept, one file a video, so that a later training begins at once.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import cv2
import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.job import Job
from tvad_desktop.domain.media import Frame
from tvad_desktop.files import written_whole
from tvad_desktop.lab.data.clip_samples import ClipSample, ClipSteps
from tvad_desktop.lab.data.sets.footage import LabelledVideo
from tvad_desktop.packs.interface import VisionEncoder
from tvad_desktop.packs.spec import PackSpec
from tvad_desktop.video.source import open_video

ANOMALOUS = "anomalous"
"""The category of what was marked without saying what it is: every prompt set that is trained as a whole calls it
so."""

IMAGES_FPS = 25.0
MARKED_SHARE = 0.6
"""Of the chosen steps, where there are so many with something marked."""


@dataclass(frozen=True, slots=True, eq=False)
class LabelledMaterial:
    """`masked`: steps with the share of every patch that is marked; `timed`: steps of videos, anomalous or not, of
    which nobody says where."""

    masked: list[ClipSample]
    timed: list[ClipSteps]


def load_labelled(
    videos: dict[str, LabelledVideo], cache: Path, encoder: VisionEncoder, spec: PackSpec, steps: int, job: Job
) -> LabelledMaterial:
    """So many steps of every video that says where it is anomalous, or when; others are left out."""
    masked: list[ClipSample] = []
    timed: list[ClipSteps] = []
    for number, (name, video) in enumerate(videos.items()):
        job.checkpoint(number, len(videos))
        if video.masks is None and video.truth is None:
            continue
        stored = cache / f"{name}.npz"
        if not stored.is_file():
            arrays = _encode(video, encoder, spec, steps, job.without_report())
            with written_whole(stored) as partial, partial.open("wb") as stream:
                np.savez(stream, allow_pickle=False, **arrays)
        with np.load(stored, allow_pickle=False) as kept:
            features, marked, shares = kept["features"], kept["marked"], kept["shares"]
        if video.masks is not None:
            masked += [_sample(step, share) for step, share in zip(features, shares, strict=True)]
            continue
        masked += [ClipSample(step, {}) for step in features[~marked]]
        if marked.any():
            timed.append(ClipSteps(features[marked], is_fight=True))
    return LabelledMaterial(masked, timed)


def _sample(features: NDArray[np.float16], share: NDArray[np.float16]) -> ClipSample:
    return ClipSample(features, {ANOMALOUS: share} if share.any() else {})


def _encode(
    video: LabelledVideo, encoder: VisionEncoder, spec: PackSpec, steps: int, job: Job
) -> dict[str, NDArray[Any]]:
    """`features` [S, ΣC_i, h, w] of chosen steps, whether something is `marked` in each [S], and `shares` [S, h, w]."""
    marked = _marked_frames(video, job)
    chosen = set(choose_frames(marked, _known_frames(video, marked, job), steps).tolist())
    features, shares, flags = [], [], []
    for number, (past, before, now), mask in _moments(video, spec.reach_us, job):
        if number not in chosen:
            continue
        levels = np.concatenate(encoder.encode_moment(past, before, now).levels).astype(np.float16)
        grid = levels.shape[:0:-1]
        share = np.zeros(grid[::-1], np.float32)
        if mask is not None:
            share = np.asarray(cv2.resize(mask.astype(np.float32), grid, interpolation=cv2.INTER_AREA), np.float32)
        features.append(levels)
        shares.append(share.astype(np.float16))
        flags.append(bool(marked[number]))
    empty = np.zeros((0, sum(spec.channels), 1, 1), np.float16)
    return {
        "features": np.stack(features) if features else empty,
        "shares": np.stack(shares) if shares else empty[:, 0],
        "marked": np.array(flags, bool),
    }


def choose_frames(marked: NDArray[np.bool_], known: NDArray[np.bool_], steps: int) -> NDArray[np.int64]:
    """Which of the `known` frames are learned from: evenly spread, more of them where something is marked than
    elsewhere."""
    inside, outside = np.flatnonzero(marked & known), np.flatnonzero(~marked & known)
    wanted = min(len(inside), round(MARKED_SHARE * steps) if len(outside) else steps)
    return np.unique(np.concatenate([_evenly(inside, wanted), _evenly(outside, min(len(outside), steps - wanted))]))


def _evenly(places: NDArray[np.int64], count: int) -> NDArray[np.int64]:
    return places[np.linspace(0, len(places) - 1, count).astype(np.int64)] if count else places[:0]


def _marked_frames(video: LabelledVideo, job: Job) -> NDArray[np.bool_]:
    if video.masks is not None:
        return np.array([bool(mask.any()) for mask in _checked(video.masks(), job)], bool)
    assert video.truth is not None
    return video.truth(_times_of(video, job))


def _known_frames(video: LabelledVideo, marked: NDArray[np.bool_], job: Job) -> NDArray[np.bool_]:
    """Where no mask means that nothing is there."""
    if video.known is None:
        return np.ones(len(marked), bool) if video.complete else marked
    return video.known(_times_of(video, job))


def _times_of(video: LabelledVideo, job: Job) -> NDArray[np.int64]:
    with open_video(video.path, video.fps or IMAGES_FPS) as source:
        return np.array([frame.time_us for frame in _checked(source.frames(), job)], np.int64)


def _checked(items: Iterator[Any], job: Job) -> Iterator[Any]:
    for item in items:
        job.check()
        yield item


def _moments(
    video: LabelledVideo, reach_us: int, job: Job
) -> Iterator[tuple[int, Sequence[Frame], NDArray[np.bool_] | None]]:
    """Every frame with the one before and one that far back, and its mask; memory holds only so many frames."""
    masks = iter(video.masks()) if video.masks is not None else None
    held: deque[Frame] = deque()
    with open_video(video.path, video.fps or IMAGES_FPS) as source:
        for number, frame in enumerate(source.frames()):
            job.check()
            held.append(frame)
            while len(held) > 2 and held[1].time_us <= frame.time_us - reach_us:
                held.popleft()
            yield number, (held[0], held[-2] if len(held) > 1 else frame, frame), next(masks, None) if masks else None
