"""A target crosses a quiet scene: the incident says when, where and how."""

from __future__ import annotations

import itertools

import numpy as np
import pytest

from tvad_desktop.domain.derivation import (
    describe_motion,
    describe_span,
    find_spans,
    stream_incidents,
)
from tvad_desktop.domain.incident import IncidentSettings, ObjectTrack, TrackPoint
from tvad_desktop.domain.media import Region, Timespan
from tvad_desktop.domain.scores import HeatmapSequence, ScoreTrack
from tvad_desktop.domain.tracking import heat_boxes, link_boxes, step_interval_us

STEP_US = 100_000
GRID_H, GRID_W = 20, 30
SETTINGS = IncidentSettings(minimum_duration_us=400_000)


def scores_track(scores) -> ScoreTrack:
    return ScoreTrack(np.arange(len(scores), dtype=np.int64) * STEP_US, np.asarray(scores, dtype=np.float32))


def quiet(steps: int) -> HeatmapSequence:
    return HeatmapSequence(
        np.arange(steps, dtype=np.int64) * STEP_US, np.full((steps, GRID_H, GRID_W), 0.05, dtype=np.float32)
    )


def put_target(heatmaps: HeatmapSequence, step: int, x: int, y: int, heat: float = 0.9, size: int = 3) -> None:
    heatmaps.scores[step, y : y + size, x : x + size] = heat


def derive(heatmaps: HeatmapSequence, settings: IncidentSettings = SETTINGS):
    track = ScoreTrack(heatmaps.times_us, heatmaps.scores.max(axis=(1, 2)))
    return list(stream_incidents(track, heatmaps.within, settings, video_id=7, analysis_id=8))


def test_a_target_crossing_from_left_to_right_is_one_incident():
    heatmaps = quiet(60)
    for index, step in enumerate(range(20, 40)):
        put_target(heatmaps, step, x=1 + index, y=8, heat=0.95 if step == 30 else 0.8)

    (incident,) = derive(heatmaps)

    assert incident.span == Timespan(2_000_000, 4_000_000)
    assert (incident.peak_us, incident.peak_score) == (3_000_000, pytest.approx(0.95))
    assert incident.region == Region(*map(pytest.approx, (11 / 30, 8 / 20, 0.1, 0.15)))
    assert (incident.from_cell, incident.to_cell) == ("center left", "center right")
    assert incident.state == "moving fast to the right"
    assert (incident.id, incident.video_id, incident.analysis_id) == (0, 7, 8)
    assert [len(track.points) for track in incident.tracks] == [20]


def test_the_main_target_comes_first_and_specks_are_dropped():
    heatmaps = quiet(40)
    for step in range(5, 35):
        put_target(heatmaps, step, x=3, y=14, size=4)
    for step in range(10, 25):
        put_target(heatmaps, step, x=22, y=2, size=2)
    put_target(heatmaps, 20, x=15, y=10, heat=0.5, size=1)

    (incident,) = derive(heatmaps)

    assert [len(track.points) for track in incident.tracks] == [30, 15]
    assert incident.from_cell == incident.to_cell == "lower left"
    assert incident.state == "staying in place"


def test_a_way_begins_and_ends_where_the_target_is_first_and_last_seen():
    """The mean of its first boxes would already lie in the next cell."""
    heatmaps = quiet(40)
    for index, step in enumerate(range(10, 18)):
        put_target(heatmaps, step, x=8 + 2 * index, y=8)
    (incident,) = derive(heatmaps)
    assert incident.tracks[0].points[1].region.center[0] > 1 / 3
    assert (incident.from_cell, incident.to_cell) == ("center left", "center right")


def test_a_quiet_scene_has_no_incident():
    assert derive(quiet(50)) == []
    assert derive(quiet(0)) == []


def test_any_span_is_described_as_an_incident_of_it_would_be():
    heatmaps = quiet(60)
    for index, step in enumerate(range(20, 40)):
        put_target(heatmaps, step, x=1 + index, y=8, heat=0.95 if step == 30 else 0.8)
    track = ScoreTrack(heatmaps.times_us, heatmaps.scores.max(axis=(1, 2)))

    def describe(start_us: int, end_us: int):
        span = Timespan(start_us, end_us)
        return describe_span(span, track, heatmaps.within, SETTINGS, video_id=7, analysis_id=8)

    assert describe(2_000_000, 4_000_000) == derive(heatmaps)[0]
    half = describe(2_000_000, 3_000_000)
    assert (half.from_cell, half.to_cell) == ("center left", "center")
    calm = describe(4_500_000, 5_500_000)
    assert calm.peak_score == pytest.approx(0.05)
    assert (calm.state, calm.span) == ("staying in place", Timespan(4_500_000, 5_500_000))


def test_only_heatmaps_inside_candidate_spans_are_read():
    heatmaps = quiet(100)
    for step in range(50, 60):
        put_target(heatmaps, step, x=4, y=4)
    track = ScoreTrack(heatmaps.times_us, heatmaps.scores.max(axis=(1, 2)))
    asked = []

    def read(span: Timespan) -> HeatmapSequence:
        asked.append(span)
        chosen = (heatmaps.times_us >= span.start_us) & (heatmaps.times_us < span.end_us)
        return HeatmapSequence(heatmaps.times_us[chosen], heatmaps.scores[chosen])

    streamed = list(stream_incidents(track, read, SETTINGS, video_id=7, analysis_id=8))

    assert streamed == derive(heatmaps)
    assert min(span.start_us for span in asked) >= 5_000_000
    assert max(span.end_us for span in asked) <= 6_000_000


def test_a_score_above_cold_heatmaps_names_the_whole_frame():
    heatmaps = quiet(20)
    heatmaps.scores[:] = 0.0
    (incident,) = stream_incidents(scores_track([0.9] * 20), heatmaps.within, SETTINGS, video_id=1, analysis_id=1)
    assert incident.region == Region(0, 0, 1, 1)
    assert incident.tracks == ()


def test_heat_below_the_threshold_of_the_score_still_gives_a_box():
    heatmaps = quiet(20)
    for step in range(5, 15):
        put_target(heatmaps, step, x=10, y=10, heat=0.3)
    track = scores_track([0.9 if 5 <= step < 15 else 0.1 for step in range(20)])
    (incident,) = stream_incidents(track, heatmaps.within, SETTINGS, video_id=1, analysis_id=1)
    assert incident.region.width == pytest.approx(0.1)


class TestSpans:
    def test_what_lasts_less_than_a_second_is_no_incident_unless_that_is_asked_for(self):
        for steps, found in ((9, []), (10, [Timespan(300_000, 1_300_000)])):
            track = scores_track([0.0] * 3 + [0.9] * steps + [0.0] * 5)
            assert find_spans(track, IncidentSettings()) == found
            assert len(find_spans(track, SETTINGS)) == 1

    def test_hysteresis_keeps_the_shoulders_of_a_peak(self):
        track = scores_track([0.1, 0.4, 0.4, 0.6, 0.4, 0.4, 0.1, 0.4, 0.4, 0.4, 0.4, 0.4])
        assert find_spans(track, SETTINGS) == [Timespan(100_000, 600_000)]

    def test_a_flash_is_no_incident(self):
        assert find_spans(scores_track([0.1] * 5 + [0.9] * 3 + [0.1] * 5), SETTINGS) == []

    def test_two_flashes_near_each_other_are_none_either_but_a_flickering_target_is_one(self):
        flashes = [0.1] * 5 + [0.9] + [0.1] * 5 + [0.9] + [0.1] * 5
        assert find_spans(scores_track(flashes), SETTINGS) == []
        flicker = [0.1] * 5 + [0.9, 0.1] * 5 + [0.1] * 5
        assert find_spans(scores_track(flicker), SETTINGS) == [Timespan(500_000, 1_400_000)]

    def test_short_gaps_are_merged_and_long_ones_are_not(self):
        gap = [0.0] * 10
        assert find_spans(scores_track([0.9] * 5 + gap + [0.9] * 5), SETTINGS) == [Timespan(0, 2_000_000)]
        assert len(find_spans(scores_track([0.9] * 5 + [*gap, 0.0] + [0.9] * 5), SETTINGS)) == 2

    def test_a_hole_in_the_footage_ends_an_incident(self):
        times = np.concatenate([np.arange(10), np.arange(600, 610)]) * STEP_US
        track = ScoreTrack(times.astype(np.int64), np.full(20, 0.9, dtype=np.float32))
        assert find_spans(track, SETTINGS) == [Timespan(0, 1_000_000), Timespan(60_000_000, 61_000_000)]

    def test_spans_are_ordered_apart_and_hold_only_what_reaches_the_threshold(self):
        scores = np.random.default_rng(4).random(3000).astype(np.float32)
        track = scores_track(scores)
        spans = find_spans(
            track, IncidentSettings(threshold_on=0.97, threshold_off=0.5, minimum_duration_us=400_000, merge_gap_us=0)
        )
        assert len(spans) > 5
        for one, other in itertools.pairwise(spans):
            assert one.end_us < other.start_us
        for span in spans:
            inside = scores[span.start_us // STEP_US : span.end_us // STEP_US]
            assert inside.max() >= 0.97
            assert inside.min() >= 0.5


class TestBoxes:
    def test_cells_that_touch_at_a_corner_are_one_box(self):
        heatmaps = quiet(1)
        heatmaps.scores[0, 3, 3] = heatmaps.scores[0, 4, 4] = heatmaps.scores[0, 3, 5] = 0.9
        heatmaps.scores[0, 10, 10] = 0.9
        ((_, boxes),) = heat_boxes(heatmaps, 0.5)
        assert [round(box.region.width * GRID_W) for box in boxes] == [3, 1]

    def test_components_agree_with_a_flood_fill(self):
        rng = np.random.default_rng(1)
        scores = rng.random((4, 12, 9)).astype(np.float32)
        heatmaps = HeatmapSequence(np.arange(4, dtype=np.int64), scores)
        for threshold in (0.6, 0.75):
            for step, (_, boxes) in enumerate(heat_boxes(heatmaps, threshold)):
                expected = sorted(flood_boxes(scores[step] >= threshold))
                found = sorted(
                    tuple(round(value) for value in (r.x * 9, r.y * 12, r.width * 9, r.height * 12))
                    for r in (box.region for box in boxes)
                )
                assert len(expected) <= 12  # else only the hottest are given
                assert found == expected

    def test_a_snake_through_the_whole_grid_is_one_box(self):
        heatmaps = quiet(2)
        for row in range(0, GRID_H, 2):
            heatmaps.scores[1, row, :] = 0.9
            heatmaps.scores[1, min(row + 1, GRID_H - 1), -1 if row % 4 == 0 else 0] = 0.9
        (_, none), (_, boxes) = heat_boxes(heatmaps, 0.5)
        assert none == []
        assert [(box.region.x, box.region.y, box.region.width) for box in boxes] == [(0.0, 0.0, 1.0)]


def link(heatmaps: HeatmapSequence, threshold: float = 0.5):
    return link_boxes(heat_boxes(heatmaps, threshold), step_interval_us(heatmaps.times_us))


class TestTracks:
    def test_a_target_lost_for_a_few_steps_stays_the_same_target(self):
        heatmaps = quiet(30)
        for step in [*range(10), *range(15, 30)]:
            put_target(heatmaps, step, x=5, y=5)
        assert [len(track.points) for track in link(heatmaps)] == [25]

    def test_a_target_that_returns_much_later_is_another_one(self):
        heatmaps = quiet(40)
        for step in [*range(10), *range(25, 40)]:
            put_target(heatmaps, step, x=5, y=5)
        assert [len(track.points) for track in link(heatmaps)] == [15, 10]

    def test_no_target_takes_the_box_without_which_another_would_lose_its_track(self):
        """Both have moved left by as much; the second is hotter, and lies as near to where the first was."""
        heatmaps = quiet(2)
        for step, (first, second) in enumerate(((10, 17), (6, 13))):
            put_target(heatmaps, step, x=first, y=5)
            put_target(heatmaps, step, x=second, y=5, heat=0.95)
        assert [[point.region.x * 30 for point in track.points] for track in link(heatmaps)] == [
            pytest.approx([17, 13]),
            pytest.approx([10, 6]),
        ]

    def test_two_targets_passing_side_by_side_keep_their_tracks(self):
        heatmaps = quiet(20)
        for step in range(20):
            put_target(heatmaps, step, x=step, y=3)
            put_target(heatmaps, step, x=25 - step, y=12)
        tracks = link(heatmaps)
        assert [len(track.points) for track in tracks] == [20, 20]
        assert {describe_motion(track, aspect=1.0) for track in tracks} == {
            "moving fast to the right",
            "moving fast to the left",
        }


@pytest.mark.parametrize(
    ("right", "down", "seconds", "words"),
    [
        (0.5, 0.0, 2, "moving fast to the right"),
        (0.2, 0.2, 4, "moving to the lower right"),
        (0.0, 0.3, 9, "moving slowly downward"),
        (-0.1, 0.1, 4, "moving slowly to the lower left"),
        (-0.4, 0.0, 4, "moving to the left"),
        (-0.1, -0.1, 4, "moving slowly to the upper left"),
        (0.0, -0.4, 1, "moving fast upward"),
        (0.3, -0.3, 1, "moving fast to the upper right"),
        (0.02, 0.0, 0.1, "staying in place"),
        (0.1, 0.1, 60, "staying in place"),
    ],
)
def test_the_state_of_motion_in_words(right, down, seconds, words):
    steps = 100
    points = tuple(
        TrackPoint(
            int(seconds * 1e6 * index / steps),
            Region(0.45 + right * index / steps, 0.45 + down * index / steps, 0.05, 0.05),
            0.9,
        )
        for index in range(steps + 1)
    )
    assert describe_motion(ObjectTrack(points), aspect=1.0) == words
    assert describe_motion(ObjectTrack(points[:1]), aspect=1.0) == "staying in place"


def test_vertical_motion_is_measured_in_frame_widths_too():
    points = tuple(TrackPoint(index * STEP_US, Region(0.5, 0.02 * index, 0.1, 0.1), 0.9) for index in range(40))
    assert describe_motion(ObjectTrack(points), aspect=1.0) == "moving fast downward"
    assert describe_motion(ObjectTrack(points), aspect=0.5) == "moving downward"


def flood_boxes(hot):
    """(x, y, width, height) of each 8-connected component, found one cell after the other."""
    left = {(int(y), int(x)) for y, x in zip(*np.nonzero(hot), strict=True)}
    while left:
        component, front = set(), [left.pop()]
        while front:
            y, x = front.pop()
            component.add((y, x))
            near = {(y + dy, x + dx) for dy in (-1, 0, 1) for dx in (-1, 0, 1)} & left
            left -= near
            front.extend(near)
        ys, xs = zip(*component, strict=True)
        yield (min(xs), min(ys), max(xs) - min(xs) + 1, max(ys) - min(ys) + 1)
