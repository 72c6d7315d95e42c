"""When footage was recorded: the recorder's own wall clock, without a zone."""

from __future__ import annotations

from datetime import datetime

from tvad_desktop.domain.errors import UserError

FIRST_YEAR, LAST_YEAR = 1900, 2999
EXAMPLE = "2024-03-12 22:00:00"


def read_recording_time(text: str) -> datetime:
    """Read an ISO 8601 date and time; UserError for a zone, a date alone, or anything else."""
    try:
        when = datetime.fromisoformat(text.strip())
    except ValueError as error:
        raise UserError(f"“{text}” is not a date and time.", f"Write it like {EXAMPLE}.") from error
    if len(text.strip()) <= len("2024-03-12"):
        raise UserError(f"“{text}” is a date without a time.", f"Write both, like {EXAMPLE}.")
    if when.tzinfo is not None:
        raise UserError(f"“{text}” names a time zone.", f"Write the recorder's own clock alone, like {EXAMPLE}.")
    return check_recording_time(when)


def check_recording_time(when: datetime) -> datetime:
    """Return the same time; UserError for a year in which nothing was recorded, from which no end can be counted."""
    if not FIRST_YEAR <= when.year <= LAST_YEAR:
        raise UserError(
            f"Footage was not recorded in the year {when.year}.", f"Give a year from {FIRST_YEAR} to {LAST_YEAR}."
        )
    return when
