"""Clicks, zoom and streams on the timeline, for seconds and for hours of footage."""

from __future__ import annotations

import numpy as np
import pyqtgraph
import pytest
from PySide6.QtCore import QEvent, QPointF, Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QApplication

from tvad_desktop.domain.incident import Verdict
from tvad_desktop.domain.media import Timespan
from tvad_desktop.domain.scores import ScoreTrack
from tvad_desktop.ui.player.timeline import LANE, ClockAxis, SpanMark, Timeline

MINUTE_US = 60_000_000


@pytest.fixture
def timeline(qtbot) -> Timeline:
    timeline = Timeline()
    qtbot.addWidget(timeline)
    timeline.resize(900, 170)
    timeline.set_footage(MINUTE_US)
    timeline.show()
    return timeline


def track(first_us: int, steps: int, step_us: int = 100_000) -> ScoreTrack:
    times_us = first_us + np.arange(steps, dtype=np.int64) * step_us
    return ScoreTrack(times_us, np.linspace(0, 1, steps, dtype=np.float32))


def test_a_click_on_a_bar_chooses_the_incident_and_elsewhere_the_moment(timeline: Timeline, qtbot) -> None:
    timeline.set_marks([SpanMark(7, Timespan(10_000_000, 20_000_000), Verdict.CONFIRMED)])
    with qtbot.waitSignal(timeline.incident_clicked) as chosen:
        timeline.click(15.0, sum(LANE) / 2)
    assert chosen.args == [7]
    with qtbot.waitSignal(timeline.seek_requested) as moment:
        timeline.click(15.0, 0.5)
    assert moment.args == [15_000_000]
    with qtbot.waitSignal(timeline.seek_requested) as clamped:
        timeline.click(99.0, 0.5)
    assert clamped.args == [MINUTE_US]


def test_hours_into_the_footage_a_click_and_a_drag_still_say_when(timeline: Timeline, qtbot) -> None:
    timeline.set_footage(180 * MINUTE_US)
    with qtbot.waitSignal(timeline.seek_requested) as moment:
        timeline.click(7200.0, 0.5)
    assert moment.args == [120 * MINUTE_US]
    with qtbot.waitSignal(timeline.scrubbed) as dragged:
        timeline.drag(7300.5)
    assert dragged.args == [7_300_500_000]


def test_a_real_mouse_click_seeks_where_it_hits(timeline: Timeline, qtbot) -> None:
    box, viewport = timeline._box, timeline._plot.viewport()
    place = timeline._plot.mapFromScene(box.mapViewToScene(QPointF(30.0, 0.8)))
    with qtbot.waitSignal(timeline.seek_requested) as moment:
        qtbot.mouseClick(viewport, Qt.MouseButton.LeftButton, pos=place)
    assert moment.args[0] == pytest.approx(30_000_000, abs=200_000)


def test_dragging_the_line_moves_the_threshold_and_letting_go_sets_it(timeline: Timeline, qtbot, monkeypatch) -> None:
    monkeypatch.setitem(pyqtgraph.CONFIG_OPTIONS, "mouseRateLimit", -1)  # or quick moves are thinned by the clock
    timeline.set_threshold(0.5)
    moved, final = [], []
    timeline.threshold_moved.connect(moved.append)
    timeline.threshold_set.connect(final.append)
    viewport = timeline._plot.viewport()

    def place(score: float):
        return timeline._plot.mapFromScene(timeline._box.mapViewToScene(QPointF(40.0, score)))

    qtbot.mouseMove(viewport, place(0.5))
    qtbot.mousePress(viewport, Qt.MouseButton.LeftButton, pos=place(0.5))
    for score in (0.55, 0.6, 0.65, 0.7):
        move = place(score)
        QApplication.sendEvent(
            viewport,
            QMouseEvent(
                QEvent.Type.MouseMove,
                QPointF(move),
                viewport.mapToGlobal(QPointF(move)),
                Qt.MouseButton.NoButton,
                Qt.MouseButton.LeftButton,
                Qt.KeyboardModifier.NoModifier,
            ),
        )
    qtbot.mouseRelease(viewport, Qt.MouseButton.LeftButton, pos=place(0.7))
    assert moved == pytest.approx(sorted(moved))
    assert moved[-1] == pytest.approx(0.7, abs=0.03)
    assert final[-1] == pytest.approx(0.7, abs=0.03)


def test_setting_the_threshold_from_outside_says_nothing(timeline: Timeline, qtbot) -> None:
    with qtbot.assertNotEmitted(timeline.threshold_set), qtbot.assertNotEmitted(timeline.threshold_moved):
        timeline.set_threshold(0.8)
    assert timeline.threshold == pytest.approx(0.8)


def test_scores_stream_in_and_repeated_steps_are_passed_over(timeline: Timeline) -> None:
    timeline.extend_track(track(0, 10))
    timeline.extend_track(track(500_000, 10))
    assert timeline.track.times_us.tolist() == [index * 100_000 for index in range(15)]


def test_hours_of_footage_draw_only_what_the_screen_can_show(timeline: Timeline) -> None:
    hours_us = 8 * 3600 * 1_000_000
    timeline.set_footage(hours_us)
    long = track(0, 8 * 3600 * 10)
    timeline.set_track(long)
    QApplication.processEvents()
    drawn, _ = timeline._curve.getData()
    assert len(drawn) < 20_000
    assert timeline._box.viewRange()[0] == [0.0, 28_800.0]


def test_the_playhead_stays_in_view_while_zoomed_in(timeline: Timeline) -> None:
    timeline._box.setXRange(0, 5, padding=0)
    timeline.set_playhead(30_000_000)
    (start_s, end_s), _ = timeline._box.viewRange()
    assert start_s < 30 < end_s
    assert end_s - start_s == pytest.approx(5)
    assert timeline.playhead_us == 30_000_000


def test_ticks_read_as_clock_times() -> None:
    assert ClockAxis("bottom").tickStrings([0, 90, 3_725], 1, 30) == ["00:00", "01:30", "1:02:05"]
    assert ClockAxis("bottom").tickStrings([1.5], 1, 0.5) == ["00:01.5"]


@pytest.mark.parametrize("length_s", [8, 90, 1200, 3600, 8 * 3600, 200 * 3600])
def test_ticks_stand_at_round_clock_times(length_s: int) -> None:
    (major_s, _), *_ = ClockAxis("bottom").tickSpacing(0, length_s, 900)
    assert 60 % major_s == 0 or (major_s % 60 == 0 and 3600 % major_s == 0) or major_s % 3600 == 0
    assert 3 <= length_s / major_s <= 14
