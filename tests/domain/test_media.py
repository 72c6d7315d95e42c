"""Moments and places."""

from __future__ import annotations

import pytest

from tvad_desktop.domain.media import Region, Timespan, cell_name


def test_a_span_holds_its_start_and_not_its_end():
    span = Timespan(1_000_000, 2_500_000)
    assert span.duration_us == 1_500_000
    assert span.contains(1_000_000)
    assert not span.contains(2_500_000)
    assert not span.contains(999_999)


def test_overlap_of_boxes():
    box = Region(0.2, 0.2, 0.4, 0.2)
    assert box.iou(box) == pytest.approx(1)
    assert box.iou(Region(0.4, 0.2, 0.4, 0.2)) == pytest.approx(1 / 3)
    assert box.iou(Region(0.7, 0.2, 0.3, 0.2)) == 0
    assert box.iou(Region(0.2, 0.5, 0.4, 0.2)) == 0
    assert box.center == pytest.approx((0.4, 0.3))
    assert box.area == pytest.approx(0.08)


@pytest.mark.parametrize(
    ("x", "y", "name"),
    [
        (0.0, 0.0, "upper left"),
        (0.5, 0.1, "upper center"),
        (0.9, 0.5, "center right"),
        (0.5, 0.5, "center"),
        (0.1, 0.4, "center left"),
        (1.0, 1.0, "lower right"),
        (0.34, 0.99, "lower center"),
        (-0.2, 1.3, "lower left"),
    ],
)
def test_the_nine_cells(x, y, name):
    assert cell_name(x, y) == name


def test_overlap_of_spans():
    span = Timespan(1_000_000, 3_000_000)
    assert span.overlap_us(Timespan(2_500_000, 9_000_000)) == 500_000
    assert span.overlap_us(Timespan(3_000_000, 4_000_000)) == 0
    assert span.overlap_us(Timespan(5_000_000, 6_000_000)) == 0
    assert span.iou(span) == 1
    assert span.iou(Timespan(2_000_000, 5_000_000)) == pytest.approx(0.25)
    assert span.iou(Timespan(3_000_000, 4_000_000)) == 0
