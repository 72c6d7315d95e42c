"""Objects seen over time: found beside the window, gone to, drawn where they are, and named for incidents."""

from __future__ import annotations

from pathlib import Path
from unittest.mock import MagicMock

import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtWidgets import QApplication

from tvad_desktop.domain.media import Region
from tvad_desktop.domain.observed import ObservedTrack
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.ui.dialogs.find_objects import NO_TRACKS, NOTHING_FOUND, FindObjectsDialog
from tvad_desktop.ui.look.words import Language
from tvad_desktop.ui.main_window import MainWindow
from tvad_desktop.ui.player.target_painting import paint_name

STEP_US = 500_000


def square(first: int, last: int, **facts) -> ObservedTrack:
    """The drawn square, which is at x = 0.083 t (t in tenths of a second), as an object seen every half second."""
    points = tuple(
        (number * STEP_US, Region(number * 5 / 120, 40 / 90, 20 / 120, 20 / 90)) for number in range(first, last + 1)
    )
    usual = {"kind": "car", "score": 0.8, "sightings": len(points), "cells": ("center left", "center"), "speed": 0.5,
             "direction": "right", "standing_us": 0, "height": 0.22, "colours": ("white",)}  # fmt: skip
    return ObservedTrack(
        id=0, analysis_id=1, first_us=points[0][0], last_us=points[-1][0], best_us=points[1][0], points=points,
        **(usual | facts),
    )  # fmt: skip


def test_over_the_picture_they_are_named_in_the_language_of_the_window(speak):
    speak(Language.GERMAN)
    painter = MagicMock()
    painter.fontMetrics().boundingRect.return_value = QRect(0, 0, 60, 12)
    paint_name(painter, QRectF(0, 0, 640, 480), square(2, 5, kind="person", colours=("black",)), 2 * STEP_US)
    assert painter.drawText.call_args.args[2] == "Person in schwarz"


@pytest.fixture
def tracked(case_folder: Path) -> Path:
    with CaseStore.open(case_folder, "ada") as store:
        store.save_tracks(1, [square(2, 5), square(9, 14, kind="person", colours=(), direction="left")])
    return case_folder


def finder_of(window: MainWindow, qtbot) -> FindObjectsDialog:
    qtbot.keyClick(window, Qt.Key.Key_O, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    (finder,) = [one for one in QApplication.topLevelWidgets() if isinstance(one, FindObjectsDialog)]
    qtbot.waitUntil(lambda: finder.summary.text() != "" or finder.empty.isVisible(), timeout=5_000)
    qtbot.waitUntil(lambda: not window.runner.live)
    return finder


def test_what_is_chosen_is_searched_at_once_and_gone_to(tracked: Path, window: MainWindow, qtbot) -> None:
    finder = finder_of(window, qtbot)
    qtbot.waitUntil(lambda: len(finder.list.objects.hits) == 2)
    finder.kind.setCurrentText("person")
    qtbot.waitUntil(lambda: len(finder.list.objects.hits) == 1)
    qtbot.keyClick(finder, Qt.Key.Key_Return)
    workspace = window.workspace
    qtbot.waitUntil(lambda: workspace.player.time_us == 10 * STEP_US and not window.runner.live)
    assert workspace.selection.incident_id == 0
    (shown,) = workspace.video_view.objects
    assert shown.kind == "person"
    assert shown.region_at(workspace.player.time_us) is not None
    finder.close()


def test_the_arrow_keys_walk_and_esc_leaves(tracked: Path, window: MainWindow, qtbot) -> None:
    finder = finder_of(window, qtbot)
    qtbot.waitUntil(lambda: len(finder.list.objects.hits) == 2)
    qtbot.keyClick(finder, Qt.Key.Key_Down)
    qtbot.keyClick(finder, Qt.Key.Key_Down)
    assert finder.list.currentIndex().row() == 1
    qtbot.keyClick(finder, Qt.Key.Key_Escape)
    qtbot.waitUntil(lambda: not window.runner.live)
    assert window.dialogs._finder is None


def test_nothing_found_says_why(tracked: Path, window: MainWindow, qtbot) -> None:
    finder = finder_of(window, qtbot)
    qtbot.waitUntil(lambda: len(finder.list.objects.hits) == 2)
    finder.kind.setCurrentText("dog")
    qtbot.waitUntil(lambda: not finder.list.objects.hits)
    assert finder.empty.text() == NOTHING_FOUND
    finder.everything.click()
    qtbot.waitUntil(lambda: len(finder.list.objects.hits) == 2)
    finder.close()


def test_a_case_of_an_earlier_version_says_that_it_has_no_tracks(window: MainWindow, qtbot) -> None:
    finder = finder_of(window, qtbot)
    assert finder.empty.text() == NO_TRACKS
    finder.close()


def test_an_incident_names_and_draws_what_its_heat_lies_on(tracked: Path, window: MainWindow, qtbot) -> None:
    workspace = window.workspace
    qtbot.waitUntil(lambda: bool(workspace.video_view.objects), timeout=5_000)
    assert [seen.kind for seen in workspace.video_view.objects] == ["car"]
    assert "white car, moving right" in workspace.chat.measured["Targets"].text()
    row = workspace.incidents.model.index(0).data(Qt.ItemDataRole.DisplayRole)
    assert row.startswith("White car")
    qtbot.waitUntil(lambda: not window.runner.live)
