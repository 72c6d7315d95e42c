"""Millions of steps on a thousand pixels: no peak is lost, and nothing takes long."""

from __future__ import annotations

from time import thread_time

import numpy as np
import pytest
from PySide6.QtWidgets import QApplication

from tvad_desktop.domain.scores import ScoreTrack
from tvad_desktop.ui.player.thinning import column_peaks, thin_out
from tvad_desktop.ui.player.timeline import Timeline

STEP_US = 200_000
FIVE_MILLION = 5_000_000


def make_track(steps: int) -> ScoreTrack:
    scores = np.random.default_rng(3).random(steps).astype(np.float32) * 0.5
    return ScoreTrack(np.arange(steps, dtype=np.int64) * STEP_US, scores)


def test_the_highest_and_lowest_of_what_is_in_view_stay() -> None:
    track = make_track(100_000)
    track.scores[43_210], track.scores[43_300] = 0.99, -0.5
    times_s, scores = thin_out(track, 8_000 * 1e6, 9_000 * 1e6, 200)
    assert len(times_s) <= 2 * 200
    assert (scores.max(), scores.min()) == (pytest.approx(0.99), -0.5)
    assert times_s[scores.argmax()] == pytest.approx(43_210 * STEP_US / 1e6, abs=5.0)
    assert (np.diff(times_s) > 0).all()


def test_few_steps_are_drawn_as_they_are_and_the_line_leaves_the_view_on_both_sides() -> None:
    track = make_track(1_000)
    times_s, scores = thin_out(track, 20e6, 30e6, 500)
    assert times_s[0] < 20.0
    assert times_s[-1] > 30.0
    assert np.allclose(scores, track.scores[99:152])
    assert [part.size for part in thin_out(track, 900e6, 901e6, 500)] == [1, 1]
    assert [part.size for part in thin_out(make_track(0), 0.0, 1e6, 500)] == [0, 0]


def test_each_column_of_the_overview_holds_its_peak() -> None:
    track = make_track(999)
    duration_s = 999 * STEP_US / 1e6
    peaks = column_peaks(track, duration_s, 70)
    slow = np.zeros(70)
    places = np.minimum((track.times_us / (duration_s * 1e6) * 70).astype(int), 69)
    np.maximum.at(slow, places, track.scores)
    assert np.allclose(peaks, slow)
    assert column_peaks(make_track(0), 5.0, 3).tolist() == [0, 0, 0]
    sparse = ScoreTrack(np.array([0, 9_000_000], np.int64), np.array([0.2, 0.7], np.float32))
    assert column_peaks(sparse, 10.0, 5) == pytest.approx([0.2, 0, 0, 0, 0.7])


def test_five_million_steps_are_zoomed_played_and_added_to_without_a_long_block(qtbot) -> None:
    timeline = Timeline()
    qtbot.addWidget(timeline)
    timeline.resize(1000, 200)
    timeline.show()
    timeline.set_footage(FIVE_MILLION * STEP_US)
    timeline.set_track(make_track(FIVE_MILLION))
    QApplication.processEvents()
    took_s = []
    for act in (
        lambda: timeline._box.setXRange(4e5, 5e5, padding=0),
        lambda: timeline.set_playhead(round(4.2e11)),
        lambda: timeline._box.setXRange(4.1e5, 4.11e5, padding=0),
        lambda: timeline._box.setXRange(0, 1e6, padding=0),
        lambda: timeline.set_playhead(round(7e11)),
    ):
        begun_s = thread_time()
        act()
        QApplication.processEvents()
        took_s.append(thread_time() - begun_s)
    assert max(took_s) < 0.2, took_s  # 2.1 s where every step in view was drawn; 0.02 to 0.04 s alone on a machine
