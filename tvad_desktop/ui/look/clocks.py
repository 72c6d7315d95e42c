"""How the window writes the recorder's clock: in 24 hours, or in 12 as the person at it prefers."""

from __future__ import annotations

from datetime import datetime

from tvad_desktop.domain.clock import format_wall_clock


class ClockStyle:
    """One for the whole window; what is written down for the record always has 24 hours."""

    def __init__(self) -> None:
        self.twelve_hours = False

    def write(self, when: datetime, decimals: int = 0) -> str:
        """hh:mm:ss.d, or h:mm:ss.d AM; rounded down."""
        full = format_wall_clock(when, decimals)
        if not self.twelve_hours:
            return full
        return f"{(when.hour - 1) % 12 + 1}{full[2:]} {'AM' if when.hour < 12 else 'PM'}"


CLOCK_STYLE = ClockStyle()
