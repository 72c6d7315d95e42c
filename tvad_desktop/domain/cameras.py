"""Footage of several cameras by the recorders' clocks: which shows the same moment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum

from tvad_desktop.domain.case import CaseVideo

MOST_ROWS = 5  # cameras under each other


@dataclass(frozen=True, slots=True)
class Place:
    """A moment of a video."""

    video_id: int
    time_us: int


def find_same_moment(videos: Sequence[CaseVideo], shown: CaseVideo | None, time_us: int, steps: int) -> Place | None:
    """The same moment in footage of the next camera (`steps` 1) or the one before (-1), round and round; None where no
    other camera recorded it or the clock of the shown footage is not known."""
    others = find_same_moments(videos, shown, time_us)
    if not others:
        return None
    return others[0] if steps > 0 else others[-1]


def find_same_moments(videos: Sequence[CaseVideo], shown: CaseVideo | None, time_us: int) -> list[Place]:
    """The same moment in footage of every other camera, the next one first, round and round; empty where no other
    camera recorded it or the clock of the shown footage is not known."""
    clock = shown.clock_at(time_us) if shown is not None else None
    if shown is None or clock is None:
        return []
    own = shown.camera_id or 0
    by_camera = _recorded_at(videos, clock)
    others = sorted((camera for camera in by_camera if camera != shown.camera_id), key=lambda one: (one < own, one))
    return [by_camera[camera] for camera in others]


def _recorded_at(videos: Sequence[CaseVideo], clock: datetime) -> dict[int, Place]:
    """What each camera recorded at a moment by its clock."""
    by_camera: dict[int, Place] = {}
    for video in videos:
        if video.recorded_from is None or (video.recorded_from.tzinfo is None) != (clock.tzinfo is None):
            continue
        there_us = (clock - video.recorded_from) // timedelta(microseconds=1)
        if 0 <= there_us < video.video.duration_us and video.camera_id is not None:
            by_camera.setdefault(video.camera_id, Place(video.id, there_us))
    return by_camera


@dataclass(frozen=True, slots=True)
class LinePart:
    """One video on the line of its camera; `start_us` is counted from the beginning of the line. `row` tells cameras
    apart that stand under each other."""

    video_id: int
    start_us: int
    end_us: int
    row: int = 0


def camera_line(videos: Sequence[CaseVideo], shown: CaseVideo | None) -> list[LinePart]:
    """All footage of the camera of `shown` in the order of the recorder's clock, as one line in time; empty where its
    clock is not known or there is no other footage of that camera."""
    if shown is None or shown.recorded_from is None or shown.camera_id is None:
        return []
    is_zoned = shown.recorded_from.tzinfo is not None
    known = [
        (video.recorded_from, video)
        for video in videos
        if video.camera_id == shown.camera_id
        and video.recorded_from is not None
        and (video.recorded_from.tzinfo is not None) == is_zoned
    ]
    if len(known) < 2:
        return []
    known.sort(key=lambda one: (one[0], one[1].id))
    began = known[0][0]
    starts_us = [(at - began) // timedelta(microseconds=1) for at, _ in known]
    return [
        LinePart(video.id, start_us, start_us + video.video.duration_us)
        for start_us, (_, video) in zip(starts_us, known, strict=True)
    ]


def camera_lines(videos: Sequence[CaseVideo], shown: CaseVideo | None) -> list[LinePart]:
    """The line of the camera of `shown`, and under it those of other cameras that recorded at the same time, the next
    one first, at most `MOST_ROWS` in all; empty where there is nothing but `shown` to be seen."""
    began = shown.recorded_from if shown is not None else None
    if shown is None or began is None or shown.camera_id is None:
        return []
    own = camera_line(videos, shown) or [LinePart(shown.id, 0, shown.video.duration_us)]
    place = next(part.start_us for part in own if part.video_id == shown.id)
    origin, length_us = began - timedelta(microseconds=place), max(part.end_us for part in own)
    others: dict[int, list[LinePart]] = {}
    for video in videos:
        if video.camera_id in (None, shown.camera_id) or video.recorded_from is None:
            continue
        if (video.recorded_from.tzinfo is None) != (began.tzinfo is None):
            continue
        start_us = (video.recorded_from - origin) // timedelta(microseconds=1)
        end_us = start_us + video.video.duration_us
        if start_us < length_us and end_us > 0:
            others.setdefault(video.camera_id or 0, []).append(LinePart(video.id, start_us, end_us))
    order = sorted(others, key=lambda camera: (camera < (shown.camera_id or 0), camera))[: MOST_ROWS - 1]
    parts = [*own, *(replace(part, row=row) for row, camera in enumerate(order, 1) for part in others[camera])]
    first_us = min(part.start_us for part in parts)
    moved = [replace(part, start_us=part.start_us - first_us, end_us=part.end_us - first_us) for part in parts]
    return moved if len(moved) > 1 else []


class AlsoTimed(StrEnum):
    """Which other footage of the same camera gets a recording time together with one video."""

    NONE = "this video alone"
    FOLLOWING = "and those after it, each where the one before ends"
    MOVED = "and all others of its camera whose time is known, moved by as much"


def recording_times(
    videos: Sequence[CaseVideo], video: CaseVideo, when: datetime | None, also: AlsoTimed
) -> dict[int, datetime | None]:
    """When each video began, of those that change if `video` began `when`; others follow only a time that is known."""
    times: dict[int, datetime | None] = {video.id: when}
    others = [one for one in videos if one.camera_id == video.camera_id and one.id != video.id]
    if when is not None and also is AlsoTimed.FOLLOWING:
        end = when + timedelta(microseconds=video.video.duration_us)
        for one in others:
            if one.id > video.id:
                times[one.id] = end
                end += timedelta(microseconds=one.video.duration_us)
    if when is not None and also is AlsoTimed.MOVED and video.recorded_from is not None:
        moved = when - video.recorded_from
        times |= {one.id: one.recorded_from + moved for one in others if one.recorded_from is not None}
    return times
