"""The wall clock of footage: how it is written, and how it relates to footage time."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest

from tvad_desktop.domain.case import CaseVideo
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.media import Video
from tvad_desktop.domain.recording import read_recording_time

MINUTE_US = 60_000_000


def footage(recorded_from: datetime | None, duration_us: int = 10 * MINUTE_US) -> CaseVideo:
    return CaseVideo(1, Video(Path("a.mp4"), "f" * 64, duration_us, 640, 360, 1), None, None, "", recorded_from)


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("2024-03-12 22:00:00", datetime(2024, 3, 12, 22)),
        (" 2024-03-12T22:00:05.25 ", datetime(2024, 3, 12, 22, 0, 5, 250_000)),
        ("2024-03-12 22:00", datetime(2024, 3, 12, 22)),
    ],
)
def test_a_date_with_a_time_is_read(text, when):
    assert read_recording_time(text) == when


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("yesterday", "“yesterday” is not a date and time"),
        ("", "not a date and time"),
        ("22:00:00", "not a date and time"),
        ("2024-02-30 22:00:00", "not a date and time"),
        ("2024-03-12", "a date without a time"),
        ("2024-03-12 22:00:00Z", "names a time zone"),
        ("2024-03-12 22:00:00+01:00", "names a time zone"),
        ("9999-12-31 23:59:59", "in the year 9999"),
    ],
)
def test_anything_else_is_refused_with_an_example(text, message):
    with pytest.raises(UserError, match=message) as refused:
        read_recording_time(text)
    assert refused.value.hint


def test_a_moment_has_a_clock_time_where_the_recording_has():
    assert footage(None).clock_at(5_000_000) is None
    assert footage(datetime(2024, 3, 12, 23, 59, 58)).clock_at(5_250_000) == datetime(2024, 3, 13, 0, 0, 3, 250_000)


class TestStatedTimes:
    """In an answer or a note a time is of the footage, or else of the day."""

    BEGAN = datetime(2024, 3, 12, 23, 55, 0, 400_000)

    @staticmethod
    def stated(hours: int, minutes: int, seconds: int) -> int:
        return ((hours * 60 + minutes) * 60 + seconds) * 1_000_000

    def test_footage_time_stays_what_it_is(self):
        assert footage(self.BEGAN).find_moment(self.stated(0, 3, 0)) == 3 * MINUTE_US

    def test_a_time_of_day_is_found_also_past_midnight(self):
        assert footage(self.BEGAN).find_moment(self.stated(23, 55, 0)) == 0
        assert footage(self.BEGAN).find_moment(self.stated(23, 57, 30)) == 150_000_000
        longer = footage(self.BEGAN, 20 * MINUTE_US)
        assert longer.find_moment(self.stated(24, 5, 0)) == 10 * MINUTE_US

    def test_a_time_outside_the_recording_is_left_alone(self):
        for hours in (12, 22):
            assert footage(self.BEGAN).find_moment(self.stated(hours, 0, 0)) == self.stated(hours, 0, 0)

    def test_without_a_recording_time_nothing_is_found(self):
        assert footage(None).find_moment(self.stated(23, 57, 30)) == self.stated(23, 57, 30)
