"""Several videos as one, for work that takes a single run of frames."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from dataclasses import replace

from tvad_desktop.domain.media import Frame
from tvad_desktop.video.interface import VideoSource

PAUSE_US = 10_000_000  # between joined videos: longer than any motion that is looked at


def join_sampled(sources: Iterable[VideoSource], rate_hz: float | None) -> Generator[Frame]:
    """The sampled frames of one video after the other on one clock, with a pause between them.

    Every video starts at a multiple of the pause, so that its ticks lie as they would alone.
    """
    offset_us = 0
    for source in sources:
        for frame in source.sampled(rate_hz):
            yield replace(frame, time_us=frame.time_us + offset_us)
        offset_us += _room_us(source)


def joined_duration_us(sources: Iterable[VideoSource]) -> int:
    """Where the clock of `join_sampled` ends, by what the videos declare; the last pause is counted."""
    return sum(map(_room_us, sources))


def _room_us(source: VideoSource) -> int:
    return -(-source.video.duration_us // PAUSE_US) * PAUSE_US + PAUSE_US
