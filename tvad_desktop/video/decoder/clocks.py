"""The recorder's own clock, where a file tells it beside its pictures: offered, never taken without asking."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta
from typing import Any

FIRST_S, LAST_S = 631_152_000, 4_102_444_800  # 1990 to 2100
IN_TEXT = re.compile(rb"(?<!\d)(\d{4})[-/.](\d\d)[-/.](\d\d)[T ,_]{1,2}(\d\d):(\d\d):(\d\d)")
CREATION_KEYS = ("creation_time", "date", "com.apple.quicktime.creationdate", "DATE", "CREATION_TIME")


def offers_of(container: Any, stream: Any, beginnings: dict[int, tuple[float, bytes]]) -> list[dict[str, str]]:
    """Each with `time` ("2024-03-12 22:00:00") and `source`, where it was found."""
    offers: list[dict[str, str]] = []
    start_us = container.start_time
    if start_us is not None and FIRST_S <= start_us / 1_000_000 <= LAST_S:
        began = stream.start_time * stream.time_base if stream.start_time is not None else start_us / 1_000_000
        _offer(offers, _from_epoch(float(began)), "the recorder's clock in the file")
    for began_s, text in beginnings.values():
        when = _find(text)
        if when is not None:
            _offer(offers, when - timedelta(seconds=began_s), "text that was recorded with the pictures")
    for metadata in (container.metadata, stream.metadata):
        for key in CREATION_KEYS:
            when = _creation(metadata.get(key, ""))
            if when is not None:
                _offer(offers, when, "the creation time in the file, which is often UTC or the end")
    return offers


def _offer(offers: list[dict[str, str]], when: datetime, source: str) -> None:
    text = when.strftime("%Y-%m-%d %H:%M:%S")
    if FIRST_S <= when.replace(tzinfo=UTC).timestamp() <= LAST_S and not any(o["time"] == text for o in offers):
        offers.append({"time": text, "source": source})


def _from_epoch(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, UTC).replace(tzinfo=None)


def _find(text: bytes) -> datetime | None:
    found = IN_TEXT.search(text)
    try:
        parts = [part.decode() for part in found.groups()] if found else []
        return datetime.fromisoformat("{}-{}-{}T{}:{}:{}".format(*parts)) if parts else None
    except ValueError:
        return None


def _creation(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text.strip()).replace(tzinfo=None, microsecond=0) if len(text) > 10 else None
    except ValueError:
        return None
