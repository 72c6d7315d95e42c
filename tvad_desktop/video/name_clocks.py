"""The recorder's clock in the names of files and folders, as recorders write it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from tvad_desktop.video.facts import ClockOffer

# cam1_20240312220000.mp4, ch01_20240312_220000_….mp4 (Hikvision), 2024-03-12 22-00-00.mkv, 2024-03-12T22:00:00.ts
WHOLE = re.compile(
    r"(?<!\d)((?:19|20)\d\d)([-_.]?)([01]\d)\2([0-3]\d)"
    r"(?:[-_ T.]{0,3})([0-2]\d)([-_.:h]?)([0-5]\d)(?:[-_.:m]?)([0-5]\d)"
    r"(?!\d{1,2}(?!\d))"
)
# Dahua: 2024-03-12/001/dav/22/22.00.00-22.10.00[M][0@0][0].dav
TIME_OF_DAY = re.compile(r"^([0-2]\d)\.([0-5]\d)\.([0-5]\d)-")
DAY = re.compile(r"^((?:19|20)\d\d)[-_.]?([01]\d)[-_.]?([0-3]\d)$")
FOLDERS_UP = 5


def offers_of_name(path: Path) -> list[ClockOffer]:
    """When the recording began by its name; of a name with beginning and end the beginning."""
    return [ClockOffer(when.strftime("%Y-%m-%d %H:%M:%S"), "the name of the file") for when in _read(path)][:1]


def _read(path: Path) -> Iterator[datetime]:
    found = WHOLE.search(path.name)
    if found is not None:
        year, _, month, day, hour, _, minute, second = found.groups()
        yield from _moment(year, month, day, hour, minute, second)
    time_of_day = TIME_OF_DAY.match(path.name)
    days = (DAY.match(folder.name) for folder in list(path.parents)[:FOLDERS_UP])
    date = next((day for day in days if day is not None), None)
    if time_of_day is not None and date is not None:
        yield from _moment(*date.groups(), *time_of_day.groups())


def _moment(*parts: str) -> Iterator[datetime]:
    try:
        yield datetime(*(int(part) for part in parts))  # type: ignore[arg-type]
    except ValueError:
        return
