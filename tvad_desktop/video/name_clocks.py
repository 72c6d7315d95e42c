"""The recorder's clock in the names of files and folders, as recorders write it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from tvad_desktop.video.facts import ClockOffer

# cam1_20240312220000.mp4, ch01_20240312_220000_….mp4 (Hikvision), 2024-03-12 22-00-00.mkv, 2024-03-12T22:00:00.ts,
# Cam_20240312_10-00-00 PM.mp4
WHOLE = re.compile(
    r"(?<!\d)((?:19|20)\d\d)([-_.]?)([01]\d)\2([0-3]\d)"
    r"(?:[-_ T.]{0,3})([0-2]\d)([-_.:\uff1ah]?)([0-5]\d)(?:[-_.:\uff1am]?)([0-5]\d)"
    r"(?!\d{1,2}(?!\d))(?:[ _-]?([AP])M(?![A-Za-z]))?"
)
# HiSilicon on cards: P240312_220000_221000.264, A… for alarms
SHORT_YEAR = re.compile(r"^[AP](\d\d)([01]\d)([0-3]\d)_([0-2]\d)([0-5]\d)([0-5]\d)_\d{6}")
# Dahua: 2024-03-12/001/dav/22/22.00.00-22.10.00[M][0@0][0].dav; others: 2024-03-12/22-00-00.mp4
TIME_OF_DAY = re.compile(r"^([0-2]\d)([.\-_:h])([0-5]\d)[.\-_:m]([0-5]\d)(?!\d)")
DAY = re.compile(r"^((?:19|20)\d\d)[-_.]?([01]\d)[-_.]?([0-3]\d)$")
# Xiaomi and Yi: 2024Y03M12D22H/00M00S….mp4, 2024031222/00M00S_….mp4
HOUR = re.compile(r"^((?:19|20)\d\d)Y?([01]\d)M?([0-3]\d)D?([0-2]\d)H?$")
IN_HOUR = re.compile(r"^([0-5]\d)M([0-5]\d)S")
FOLDERS_UP = 5


def offers_of_name(path: Path) -> list[ClockOffer]:
    """When the recording began by its name; of a name with beginning and end the beginning."""
    return [ClockOffer(when.strftime("%Y-%m-%d %H:%M:%S"), "the name of the file") for when in _read(path)][:1]


def _read(path: Path) -> Iterator[datetime]:
    found = WHOLE.search(path.name)
    if found is not None:
        year, _, month, day, hour, _, minute, second, half = found.groups()
        yield from _moment(year, month, day, _hour_of(hour, half), minute, second)
    short = SHORT_YEAR.match(path.name)
    if short is not None:
        year, *rest = short.groups()
        yield from _moment("20" + year, *rest)
    time_of_day, in_hour = TIME_OF_DAY.match(path.name), IN_HOUR.match(path.name)
    date, hour_of_day = _above(path, DAY), HOUR.match(path.parent.name)
    if time_of_day is not None and date is not None:
        hour, _, minute, second = time_of_day.groups()
        yield from _moment(*date.groups(), hour, minute, second)
    if in_hour is not None and hour_of_day is not None:
        yield from _moment(*hour_of_day.groups(), *in_hour.groups())


def _above(path: Path, pattern: re.Pattern[str]) -> re.Match[str] | None:
    """The nearest folder that fits."""
    found = (pattern.match(folder.name) for folder in list(path.parents)[:FOLDERS_UP])
    return next((one for one in found if one is not None), None)


def _hour_of(hour: str, half: str | None) -> str:
    """Of the day; `half` is A before noon, P after it, None on a clock of 24 hours."""
    if half is None or not 1 <= int(hour) <= 12:
        return hour
    return str(int(hour) % 12 + 12 * (half == "P"))


def _moment(*parts: str) -> Iterator[datetime]:
    try:
        yield datetime(*(int(part) for part in parts))  # type: ignore[arg-type]
    except ValueError:
        return
