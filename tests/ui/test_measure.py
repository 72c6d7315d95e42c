"""The main thread stays free; what holds it up is noticed."""

from __future__ import annotations

from pathlib import Path
from time import thread_time

import pytest
from PySide6.QtCore import QTimer

from tvad_desktop.domain.incident import Verdict
from tvad_desktop.lab.benchmarks.large_case import make_large_case
from tvad_desktop.ui.main_window import MainWindow
from tvad_desktop.ui.watchdog import Watchdog
from tvad_desktop.video.source import open_video

# Processor time, measured alone: 0.042 s for opening, 0.023 s for walking; up to three times that beside other tests.
BLOCK_BOUND_S = 0.4


@pytest.fixture
def watchdog(qtbot):
    watchdog = Watchdog()
    yield watchdog
    watchdog.stop()


def work(seconds: float) -> None:
    begun_s = thread_time()
    while thread_time() - begun_s < seconds:
        pass


def test_a_block_of_the_main_thread_is_noticed(watchdog: Watchdog, qtbot) -> None:
    qtbot.wait(20)
    watchdog.reset()
    QTimer.singleShot(5, lambda: work(0.2))
    qtbot.wait(400)
    assert watchdog.longest_s > 0.19
    watchdog.reset()
    QTimer.singleShot(5, lambda: work(0.01))
    qtbot.wait(100)
    assert watchdog.longest_s < 0.19


def test_hundreds_of_incidents_are_walked_and_decided_without_a_block(
    make_window, watchdog: Watchdog, qtbot, tmp_path: Path, footage_folder: Path
) -> None:
    with open_video(footage_folder, 10.0) as source:
        make_large_case(tmp_path / "case", 2, 358, source.video)
    window: MainWindow = make_window()
    window.open_case(tmp_path / "case")
    workspace = window.workspace
    qtbot.waitUntil(lambda: len(workspace.incidents.model.rows) == 358, timeout=30_000)
    qtbot.wait(50)
    watchdog.reset()
    for _ in range(15):
        workspace.incidents.walk(1)
        qtbot.wait(5)
    workspace.decide(Verdict.CONFIRMED)
    qtbot.waitUntil(lambda: workspace.incidents.model.rows[15].verdict is Verdict.CONFIRMED, timeout=30_000)
    assert watchdog.longest_s < BLOCK_BOUND_S
    qtbot.waitUntil(lambda: not window.runner.live, timeout=30_000)
