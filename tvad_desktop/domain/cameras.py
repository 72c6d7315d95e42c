"""Footage of several cameras by the recorders' clocks: which shows the same moment."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from tvad_desktop.domain.case import CaseVideo


@dataclass(frozen=True, slots=True)
class Place:
    """A moment of a video."""

    video_id: int
    time_us: int


def find_same_moment(videos: Sequence[CaseVideo], shown: CaseVideo | None, time_us: int, steps: int) -> Place | None:
    """The same moment in footage of the next camera (`steps` 1) or the one before (-1), round and round; None where no
    other camera recorded it or the clock of the shown footage is not known."""
    clock = shown.clock_at(time_us) if shown is not None else None
    if shown is None or clock is None:
        return None
    by_camera: dict[int, Place] = {}
    for video in videos:
        if video.recorded_from is None or (video.recorded_from.tzinfo is None) != (clock.tzinfo is None):
            continue
        there_us = (clock - video.recorded_from) // timedelta(microseconds=1)
        if 0 <= there_us < video.video.duration_us and video.camera_id is not None:
            by_camera.setdefault(video.camera_id, Place(video.id, there_us))
    cameras = sorted(by_camera)
    others = [camera for camera in cameras if camera != shown.camera_id]
    if not others:
        return None
    if steps > 0:
        return by_camera[next((one for one in others if one > (shown.camera_id or 0)), others[0])]
    return by_camera[next((one for one in reversed(others) if one < (shown.camera_id or 0)), others[-1])]
