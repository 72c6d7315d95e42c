"""Which frames of a run are analysed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tvad_desktop.domain.media import Frame
from tvad_desktop.video.ticks import tick_of


def sample(frames: Iterable[Frame], rate_hz: float | None) -> Iterator[Frame]:
    """Pass the first frame of every tick; footage slower than the rate passes whole."""
    last_tick: int | None = None
    for frame in frames:
        tick = tick_of(frame.time_us, rate_hz)
        if tick != last_tick:
            last_tick = tick
            yield frame
