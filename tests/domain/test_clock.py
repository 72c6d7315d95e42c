"""Moments and lengths of time as people read them."""

from __future__ import annotations

import pytest

from tvad_desktop.domain.clock import find_clocks, format_clock, format_moment


@pytest.mark.parametrize(
    ("time_us", "decimals", "clock"),
    [
        (0, 1, "00:00.0"),
        (59_999_999, 1, "00:59.9"),
        (72_499_999, 1, "01:12.4"),
        (3_599_999_999, 1, "59:59.9"),
        (3_600_000_000, 1, "1:00:00.0"),
        (3_600_000_000, 0, "1:00:00"),
        (12_345_678, 2, "00:12.34"),
    ],
)
def test_moments_are_rounded_down(time_us: int, decimals: int, clock: str) -> None:
    assert format_clock(time_us, decimals) == clock


def test_moments_are_found_in_words() -> None:
    text = "From 00:08.4 to 1:02:03, not 12:345 nor 3.14."
    assert [text[start:end] for start, end, _ in find_clocks(text)] == ["00:08.4", "1:02:03"]
    assert [time_us for _, _, time_us in find_clocks(text)] == [8_400_000, 3_723_000_000]


@pytest.mark.parametrize(
    ("time_us", "text"),
    [(0, "0:00:00.000"), (61_001_999, "0:01:01.001"), (3_599_999_999, "0:59:59.999"), (36_000_000_000, "10:00:00.000")],
)
def test_the_record_names_moments_with_hours_and_milliseconds(time_us: int, text: str) -> None:
    assert format_moment(time_us) == text


def test_moments_after_days_are_read_and_written() -> None:
    time_us = 123 * 3_600_000_000 + 4_500_000
    assert format_clock(time_us) == "123:00:04.5"
    assert [time_us for _, _, time_us in find_clocks("at 123:00:04.5")] == [time_us]
