"""A reviewer records what the detector missed, cuts, splits and merges incidents, and takes all of it back."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from tvad_desktop.domain.media import Region, Timespan
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.ui.dialogs.case_dialogs import RecordingTimeDialog
from tvad_desktop.ui.dialogs.footage_dialog import FootageDialog
from tvad_desktop.ui.main_window import MainWindow

SHIFT, CTRL = Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.ControlModifier
S = 1_000_000


def settle(qtbot, window: MainWindow) -> None:
    qtbot.waitUntil(lambda: not window.runner.live and window.controller.reviews.are_saved, timeout=10_000)


def go_to(qtbot, window: MainWindow, time_us: int) -> None:
    window.workspace.player.seek(time_us)
    qtbot.waitUntil(lambda: window.workspace.selection.now.time_us == time_us, timeout=10_000)


def spans(window: MainWindow) -> list[tuple[int, float, float]]:
    rows = window.workspace.incidents.model.rows
    return [(one.incident.id, one.incident.span.start_us / S, one.incident.span.end_us / S) for one in rows]


def draw(qtbot, window: MainWindow, region: Region) -> None:
    view = window.workspace.video_view
    rect = view.picture_rect()
    corners = [
        QPoint(round(rect.x() + x * rect.width()), round(rect.y() + y * rect.height()))
        for x, y in ((region.x, region.y), (region.x + region.width, region.y + region.height))
    ]
    qtbot.mousePress(view, Qt.MouseButton.LeftButton, pos=corners[0])
    qtbot.mouseMove(view, corners[1])
    qtbot.mouseRelease(view, Qt.MouseButton.LeftButton, pos=corners[1])


def test_what_was_missed_is_recorded_by_keyboard_and_a_box_and_taken_back(window, qtbot, case_folder: Path) -> None:
    bar, before = window.workspace.stage.record_bar, spans(window)
    assert bar.isHidden()
    go_to(qtbot, window, 3 * S)
    qtbot.keyClick(window, Qt.Key.Key_I)
    assert not bar.isHidden()
    assert not bar.record.isEnabled()
    draw(qtbot, window, Region(0.25, 0.25, 0.25, 0.5))
    go_to(qtbot, window, 4 * S)
    draw(qtbot, window, Region(0.5, 0.25, 0.25, 0.5))
    qtbot.keyClick(window, Qt.Key.Key_O)
    assert bar.words.text() == "In 00:03.0  ·  Out 00:04.0  ·  2 boxes"
    bar.label.setText("climbs the fence")
    qtbot.keyClick(window, Qt.Key.Key_E)
    qtbot.waitUntil(lambda: len(spans(window)) == 3)
    settle(qtbot, window)
    assert bar.isHidden()
    assert window.workspace.selection.incident_id == 3
    assert (3, 3.0, 4.0) in spans(window)
    made = window.controller.view.incident(3)
    assert (made.made_by, made.label) == ("R. Eviewer", "climbs the fence")
    assert made.tracks[0].points[0].region.x == pytest.approx(0.25, abs=0.02)
    assert "Climbs the fence" in [row.title for row in window.workspace.incidents.model.rows]
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: spans(window) == before)
    settle(qtbot, window)
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL | SHIFT)
    qtbot.waitUntil(lambda: len(spans(window)) == 3)
    settle(qtbot, window)
    window.workspace.show_incident(3)
    qtbot.keyClick(window, Qt.Key.Key_Delete)
    qtbot.waitUntil(lambda: spans(window) == before)
    settle(qtbot, window)
    with CaseStore.open(case_folder, "auditor") as store:
        store.verify_audit()
        actions = [entry.action for entry in store.audit() if entry.action.startswith("incident.")]
        assert actions == ["incident.make", "incident.draw", "incident.undo", "incident.redo", "incident.withdraw"]


def test_incidents_are_cut_split_and_merged_and_all_of_it_undone(window, qtbot, case_folder: Path) -> None:
    before = spans(window)
    assert [one for one, _, _ in before] == [1, 2]
    go_to(qtbot, window, 2 * S)
    qtbot.keyClick(window, Qt.Key.Key_S)
    qtbot.waitUntil(lambda: [one for one, _, _ in spans(window)] == [1, 3, 2])
    settle(qtbot, window)
    window.workspace.show_incident(3)
    qtbot.keyClick(window, Qt.Key.Key_Down, SHIFT)
    assert window.workspace.incidents.selected_ids == [3, 2]
    qtbot.keyClick(window, Qt.Key.Key_M, CTRL)
    qtbot.waitUntil(lambda: [one for one, _, _ in spans(window)] == [1, 3])
    settle(qtbot, window)
    window.workspace.stage.record_bar.set_in(3 * S)
    window.workspace.stage.record_bar.set_out(6 * S)
    qtbot.keyClick(window, Qt.Key.Key_E, SHIFT)
    qtbot.waitUntil(lambda: (3, 3.0, 6.0) in spans(window))
    settle(qtbot, window)
    for _ in range(3):
        qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
        settle(qtbot, window)
    assert spans(window) == before
    with CaseStore.open(case_folder, "auditor") as store:
        store.verify_audit()


def test_in_and_out_are_forgotten_with_the_footage_and_by_key(window, qtbot) -> None:
    bar = window.workspace.stage.record_bar
    bar.set_in(S)
    assert window.workspace.video_view.sketch.is_on
    qtbot.keyClick(window, Qt.Key.Key_O, SHIFT)
    assert bar.isHidden()
    assert not window.workspace.video_view.sketch.is_on
    bar.set_in(3 * S)
    bar.set_out(S)  # before In: that is another wish
    assert (bar.start_us, bar.end_us, bar.span) == (None, S, None)
    bar.set_in(0)
    assert bar.span == Timespan(0, S)
    bar.add_box(0, Region(0.0, 0.0, 0.2, 0.2))
    bar.add_box(S, Region(0.4, 0.0, 0.2, 0.2))
    assert bar.box_at(S // 2).x == pytest.approx(0.2, abs=0.1)
    assert bar.box_at(2 * S) == Region(0.4, 0.0, 0.2, 0.2)
    window.workspace.selection.clear()
    assert bar.isHidden()


def test_what_is_said_about_footage_is_undone(window: MainWindow, qtbot, case_folder: Path) -> None:
    def footage():
        return window.controller.view.videos[0]

    window.dialogs.footage.ask_recording_time()
    dialog = next(one for one in QApplication.topLevelWidgets() if isinstance(one, RecordingTimeDialog))
    dialog.recording.known.setChecked(True)
    dialog.recording.clock.setText("2024-03-12 22:15:00")
    dialog.accept()
    qtbot.waitUntil(lambda: footage().recorded_from is not None)
    settle(qtbot, window)
    window.dialogs.footage.ask_properties(1)
    named = next(one for one in QApplication.topLevelWidgets() if isinstance(one, FootageDialog) and one.isVisible())
    named.camera.setCurrentText("Yard")
    named.accept()
    qtbot.waitUntil(lambda: window.controller.view.camera_name(footage()) == "Yard")
    settle(qtbot, window)
    window.workspace.history.undo()
    qtbot.waitUntil(lambda: window.controller.view.camera_name(footage()) == "Gate")
    settle(qtbot, window)
    window.workspace.history.undo()
    qtbot.waitUntil(lambda: footage().recorded_from is None)
    settle(qtbot, window)
    window.workspace.history.redo()
    qtbot.waitUntil(lambda: footage().recorded_from == datetime(2024, 3, 12, 22, 15))
    settle(qtbot, window)
    with CaseStore.open(case_folder, "auditor") as store:
        store.verify_audit()


def test_a_place_is_ignored_by_a_box_and_counts_again_after_undo(window, qtbot, case_folder: Path) -> None:
    before = [one[1:] for one in spans(window)]
    bar, view = window.workspace.stage.record_bar, window.workspace.video_view
    qtbot.keyClick(window, Qt.Key.Key_I)
    bar.add_box(window.workspace.selection.now.time_us, Region(0.0, 0.38, 1.0, 0.32))  # where all heat is
    qtbot.keyClick(window, Qt.Key.Key_I, SHIFT)
    qtbot.waitUntil(lambda: spans(window) == [])
    settle(qtbot, window)
    assert bar.isHidden()
    assert view.sketch.ignored == (Region(0.0, 0.38, 1.0, 0.32),)
    assert float(window.workspace.timeline.track.scores.max()) < 0.1
    qtbot.keyClick(window, Qt.Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: [one[1:] for one in spans(window)] == before)
    settle(qtbot, window)
    assert view.sketch.ignored == ()
    with CaseStore.open(case_folder, "auditor") as store:
        assert store.ignore_rules(camera_id=1) == ()
        store.verify_audit()
