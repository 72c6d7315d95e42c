"""Moments and lengths of time as people read them, and moments found again in text."""

from __future__ import annotations

import re
from datetime import datetime

HOUR_US = 3_600_000_000

# 1:02:03.4, 02:03 and 02:03.456, not inside a longer number
_CLOCK = re.compile(r"(?<![\d:.])(?:(\d{1,4}):)?(\d{1,2}):(\d{2})(?:\.(\d{1,6}))?(?![\d:])")


def format_clock(time_us: int, decimals: int = 1) -> str:
    """mm:ss.d, with hours in front only where there are any; rounded down, as a frame counter is."""
    unit_us = 10 ** (6 - decimals)
    units = max(0, time_us) // unit_us
    seconds, fraction = divmod(units, 10**decimals)
    minutes, seconds = divmod(seconds, 60)
    hours, minutes = divmod(minutes, 60)
    clock = f"{hours}:{minutes:02d}:{seconds:02d}" if hours else f"{minutes:02d}:{seconds:02d}"
    return f"{clock}.{fraction:0{decimals}d}" if decimals else clock


def format_moment(time_us: int) -> str:
    """h:mm:ss.mmm, for the record: always with hours and milliseconds."""
    clock = format_clock(time_us, 3)
    return clock if time_us >= HOUR_US else f"0:{clock}"


def format_wall_clock(when: datetime, decimals: int = 0) -> str:
    """hh:mm:ss.d by the recorder's clock; rounded down."""
    seconds = f"{when:%H:%M:%S}"
    return f"{seconds}.{f'{when.microsecond:06d}'[:decimals]}" if decimals else seconds


def add_mark(note: str, time_us: int) -> str:
    """A note with one more moment in it, on a line of its own, ready to be written on."""
    note = note.rstrip()
    return f"{note}\n{format_clock(time_us)} " if note else f"{format_clock(time_us)} "


def find_clocks(text: str) -> list[tuple[int, int, int]]:
    """Every moment named in a text as (start, end, time_us)."""
    found = []
    for match in _CLOCK.finditer(text):
        hours, minutes, seconds, fraction = match.groups()
        whole = int(hours or 0) * 3600 + int(minutes) * 60 + int(seconds)
        found.append((match.start(), match.end(), whole * 1_000_000 + int((fraction or "").ljust(6, "0"))))
    return found
