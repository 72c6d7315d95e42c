"""Up to four cameras at the same moment: one leads, the others follow it by the clock."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.ui.player.following_view import NOTHING_HERE

S = 1_000_000
NOON = datetime(2026, 3, 12, 12)
BEGINS_S = {"Yard": -1.0, "Door": -2.0, "Hall": 4.0, "Lift": -3.0}  # before the Gate's footage began


@pytest.fixture
def four_cameras(case_folder: Path) -> Path:
    with CaseStore.open(case_folder, "x") as store:
        first = store.videos()[0]
        store.set_recorded_from(first.id, NOON)
        for number, (name, begin_s) in enumerate(BEGINS_S.items()):
            video = replace(first.video, sha256=f"{number + 1:064x}")
            other = store.add_video(video, store.camera(name).id, first.fps)
            store.set_recorded_from(other.id, NOON + timedelta(seconds=begin_s))
    return case_folder


@pytest.fixture
def window(make_window, four_cameras, qtbot):
    window = make_window()
    window.open_case(four_cameras)
    qtbot.waitUntil(lambda: window.workspace.player.frame is not None and not window.runner.live, timeout=30_000)
    return window


def shown(window) -> list[tuple[str, float] | None]:
    """Camera and moment of every view beside the one that leads."""
    views = window.workspace.sides.views
    return [(one.title.text().split("  ·  ")[0], one.player.time_us / S) if one.video_id else None for one in views]


def go_to(qtbot, window, time_us: int) -> None:
    window.workspace.player.seek(time_us)
    qtbot.waitUntil(lambda: window.workspace.player.time_us == time_us, timeout=10_000)
    qtbot.waitUntil(lambda: not window.runner.live, timeout=10_000)


def test_others_follow_the_one_that_leads_and_one_without_footage_says_so(window, qtbot) -> None:
    go_to(qtbot, window, 5 * S)
    for _ in range(3):
        qtbot.keyClick(window, Qt.Key.Key_Y)
    qtbot.waitUntil(lambda: not window.runner.live, timeout=10_000)
    assert shown(window) == [("Yard", 6.0), ("Door", 7.0), ("Hall", 1.0)]
    assert all(one.view.isVisible() and one.view.frame is not None for one in window.workspace.sides.views)
    go_to(qtbot, window, 2 * S)
    assert shown(window) == [("Yard", 3.0), ("Door", 4.0), None]
    assert window.workspace.sides.views[2].view.message == NOTHING_HERE
    go_to(qtbot, window, int(6.5 * S))  # the Door's footage has ended; the Hall keeps its place
    assert shown(window) == [("Yard", 7.5), None, ("Hall", 2.5)]


def test_they_play_together(window, qtbot) -> None:
    go_to(qtbot, window, S)
    qtbot.keyClick(window, Qt.Key.Key_Y)
    qtbot.keyClick(window, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: window.workspace.player.time_us >= 3 * S, timeout=20_000)
    qtbot.keyClick(window, Qt.Key.Key_Space)
    qtbot.waitUntil(lambda: not window.runner.live, timeout=10_000)
    assert shown(window) == [("Yard", window.workspace.player.time_us / S + 1)]


def test_a_click_lets_another_camera_lead_at_the_same_moment(window, qtbot) -> None:
    go_to(qtbot, window, 5 * S)
    qtbot.keyClick(window, Qt.Key.Key_Y)
    qtbot.waitUntil(lambda: not window.runner.live, timeout=10_000)
    qtbot.mouseClick(window.workspace.sides.views[0], Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: window.workspace.player.frame is not None and not window.runner.live, timeout=10_000)
    assert window.workspace.video.camera_id == 2
    assert window.workspace.player.time_us == 6 * S
    assert shown(window) == [("Door", 7.0)]


def test_after_the_last_view_the_one_that_leads_stands_alone(window, qtbot) -> None:
    go_to(qtbot, window, 5 * S)
    counts = []
    for _ in range(4):
        qtbot.keyClick(window, Qt.Key.Key_Y)
        counts.append(1 + len(window.workspace.sides.views))
    assert counts == [2, 3, 4, 1]
    qtbot.waitUntil(lambda: not window.runner.live, timeout=10_000)
