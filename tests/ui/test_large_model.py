"""The window stays usable while a site's own Qwen2.5-VL looks through footage in the background."""

from __future__ import annotations

import ctypes
import shutil
import time
from pathlib import Path

import pytest
from frame_difference import write_street
from PySide6.QtCore import Qt, QTimer

from tvad_desktop import app
from tvad_desktop.packs.qwen25_vl.network import QwenVision
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.ui.services import FootageToImport
from tvad_desktop.ui.watchdog import Watchdog
from tvad_desktop.workbench.model_packs import choose_pack

pytestmark = pytest.mark.usefixtures("one_torch_thread")

BEAT_MS = 10
NOTICED_S = 0.1
HELD_UP_SHARE = 0.3  # of the time, in delays that a person notices; tests share their processors
WORKED_S = 0.5


class Heartbeat:
    """How late a timer of the main thread comes: its own work does not count, waiting for the interpreter does."""

    def __init__(self, parent) -> None:
        self.late_s: list[float] = []
        self._begun_s = time.perf_counter()
        self._last_s, self._worked_s = time.perf_counter(), time.thread_time()
        self._timer = QTimer(parent, interval=BEAT_MS, timerType=Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._beat)
        self._timer.start()

    def _beat(self) -> None:
        now_s, worked_s = time.perf_counter(), time.thread_time()
        self.late_s.append(now_s - self._last_s - (worked_s - self._worked_s) - BEAT_MS / 1000)
        self._last_s, self._worked_s = now_s, worked_s

    def stop(self) -> float:
        """The share of the time that the main thread was held up for so long that a person notices."""
        self._timer.stop()
        held_s = sum(late_s for late_s in self.late_s if late_s > NOTICED_S)
        return held_s / (time.perf_counter() - self._begun_s)


@pytest.fixture
def footage(tmp_path) -> FootageToImport:
    return FootageToImport(write_street(tmp_path / "street", seconds=4.0), "Gate", 20.0)


@pytest.fixture
def case(tmp_path, qwen_pack, monkeypatch) -> Path:
    monkeypatch.setenv("TVAD_MODELS", str(tmp_path / "models"))
    shutil.copytree(qwen_pack.folder, tmp_path / "models" / "site")
    with CaseStore.create(tmp_path / "own", "Yard", "ada") as store:
        choose_pack(store, "site")
    return tmp_path / "own"


def watch_analysis(make_window, qtbot, case, footage) -> tuple[float, float]:
    """How long the window is held up while the pack of the case analyses, and the longest it works itself."""
    window = make_window(analyse=app.Models().analyse)
    window.open_case(case)
    qtbot.waitUntil(lambda: window.controller.view is not None and not window.runner.live, timeout=30_000)
    window.import_footage([footage])
    qtbot.waitUntil(lambda: bool(window.controller.work.is_analysing), timeout=30_000)
    heart, watchdog = Heartbeat(window), Watchdog(in_loops=True)
    qtbot.waitUntil(lambda: not window.controller.work.is_analysing and not window.runner.live, timeout=120_000)
    watchdog.stop()
    return heart.stop(), watchdog.longest_s


def test_the_window_stays_free_while_a_large_model_looks(make_window, qtbot, case, footage):
    held_up, worked_s = watch_analysis(make_window, qtbot, case, footage)
    print(f"held up for {held_up:.1%} of the time; the longest own work {worked_s * 1000:.0f} ms")
    with CaseStore.open(case, "ada") as store:
        analysis = store.latest_analysis(1)
        assert (analysis.pack, analysis.state) == ("site", "done")
        assert len(store.score_track(analysis.id)) == 20
    assert held_up < HELD_UP_SHARE
    assert worked_s < WORKED_S


def test_a_kernel_that_held_the_interpreter_would_be_noticed(make_window, qtbot, case, footage, monkeypatch):
    holding = ctypes.PyDLL(None)  # unlike CDLL it keeps the interpreter's lock while it runs
    run = QwenVision._run

    def held(self, pairs):
        holding.usleep(400_000)
        return run(self, pairs)

    monkeypatch.setattr(QwenVision, "_run", held)
    held_up, _ = watch_analysis(make_window, qtbot, case, footage)
    assert held_up > HELD_UP_SHARE
