"""Which moments are analysed: a pure function of their times, so that a resumed run picks the same ones.

Apart from `sampling`, because the decoding process imports it and must start quickly.
"""

from __future__ import annotations

CLOCK_SLACK_US = 1_000  # containers round times to whole milliseconds; without it 30 Hz footage at 30 Hz loses frames


def tick_of(time_us: int, rate_hz: float | None) -> int:
    """The tick of a clock of `rate_hz` in which a moment lies; without a rate every moment is a tick of its own."""
    return time_us if rate_hz is None else int((time_us + CLOCK_SLACK_US) * rate_hz / 1e6)
