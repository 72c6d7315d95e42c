"""All of the footage in a strip, timeline and heat as tables, and the tour."""

from __future__ import annotations

import numpy as np
import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from tvad_desktop.ui.dialogs.moments_table import MomentsDialog, cell_heat
from tvad_desktop.ui.tour import Tour


def test_the_strip_shows_what_part_is_seen_and_moves_it(window, qtbot) -> None:
    timeline = window.workspace.timeline
    strip = timeline.overview
    timeline.show_all()
    assert not strip.is_zoomed
    timeline._box.setXRange(1.0, 3.0, padding=0)
    assert strip.is_zoomed
    assert strip.shown_s == pytest.approx((1.0, 3.0))
    middle = QPoint(strip.width() * 3 // 4, strip.height() // 2)
    qtbot.mouseClick(strip, Qt.MouseButton.LeftButton, pos=middle)
    assert strip.shown_s == pytest.approx((5.0, 7.0), abs=0.1)
    peaks = strip.peaks(8)
    assert peaks[1] == pytest.approx(0.9, abs=0.01)
    assert peaks[4] == pytest.approx(0.05, abs=0.01)


def test_the_table_tells_what_the_timeline_shows(window, qtbot) -> None:
    qtbot.waitUntil(lambda: window.workspace.heatmaps.at(window.workspace.player.time_us) is not None)
    window.dialogs.show_moments()
    (dialog,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, MomentsDialog)]
    model = dialog.model
    rows = [[model.data(model.index(row, column)) for column in range(4)] for row in range(model.rowCount())]
    assert len(rows) == 8
    assert rows[1] == ["00:01.0", "", "0.90", "1 (open)"]
    assert rows[4] == ["00:04.0", "", "0.05", ""]
    assert dialog.heat.text().startswith("Heat at 00:0")
    dialog.table.selectRow(6)
    dialog.table.activated.emit(model.index(6, 0))
    qtbot.waitUntil(lambda: window.workspace.player.time_us == 6_000_000, timeout=10_000)
    dialog.accept()
    qtbot.waitUntil(lambda: not window.runner.live)


def test_heat_in_words_names_the_hottest_position_first() -> None:
    heat = np.zeros((12, 16))
    heat[11, 15] = 0.8
    heat[5, 7] = 0.4
    assert cell_heat(heat)[:2] == [("lower right", 0.8), ("center", 0.4)]


def test_the_tour_leads_through_the_window_in_five_steps(window, qtbot) -> None:
    window.dialogs.show_tour()
    tour = window.findChild(Tour)
    seen = []
    for _ in range(5):
        seen.append(tour.title.text())
        assert window.rect().contains(tour.geometry())
        tour.next.click()
    assert len(set(seen)) == 5
    assert not tour.isVisible()
    window.dialogs.show_tour()
    window.resize(1366, 768)
    again = window.findChildren(Tour)[-1]
    again.next.click()
    again.back.click()
    assert again.title.text() == seen[0]
    again.leave.click()
    qtbot.waitUntil(lambda: not window.findChildren(Tour), timeout=5_000)


def test_escape_ends_the_tour_wherever_the_focus_is(window, qtbot) -> None:
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    for taker in (None, window.workspace.incidents):
        window.dialogs.show_tour()
        tour = window.findChildren(Tour)[-1]
        if taker is not None:
            taker.setFocus()
        qtbot.keyClick(window, Qt.Key.Key_Escape)
        assert not tour.isVisible()
        qtbot.waitUntil(lambda: not window.findChildren(Tour), timeout=5_000)
