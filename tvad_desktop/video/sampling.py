"""Which frames are analysed: a pure function of their times, so that a resumed run picks the same ones."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tvad_desktop.domain.media import Frame

CLOCK_SLACK_US = 1_000  # containers round times to whole milliseconds; without it 30 Hz footage at 30 Hz loses frames


def tick_of(time_us: int, rate_hz: float | None) -> int:
    """The tick of a clock of `rate_hz` in which a moment lies; without a rate every moment is a tick of its own."""
    return time_us if rate_hz is None else int((time_us + CLOCK_SLACK_US) * rate_hz / 1e6)


def sample(frames: Iterable[Frame], rate_hz: float | None) -> Iterator[Frame]:
    """Pass the first frame of every tick; footage slower than the rate passes whole."""
    last_tick: int | None = None
    for frame in frames:
        tick = tick_of(frame.time_us, rate_hz)
        if tick != last_tick:
            last_tick = tick
            yield frame
