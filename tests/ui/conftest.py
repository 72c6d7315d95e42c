"""Windows without a screen on a real case of drawn footage, and no thread or task left behind."""

from __future__ import annotations

import gc
import json
import os
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import NoReturn

import cv2
import numpy as np
import pytest

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

from PySide6.QtCore import QEvent, QLocale, QSettings, QTimer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from tvad_desktop.app import add_footage
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.scores import HeatmapSequence
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.ui.look.theme import Theme
from tvad_desktop.ui.look.words import Language, install_words
from tvad_desktop.ui.main_window import MainWindow
from tvad_desktop.ui.services import FootageToImport, Services
from tvad_desktop.ui.tasks import TaskRunner
from tvad_desktop.ui.watchdog import Watchdog
from tvad_desktop.video.source import open_video
from tvad_desktop.workbench.incidents import update_incidents

FPS = 10.0
FRAMES = 80
BURSTS = ((10, 25, 0.9), (50, 65, 0.6))  # first frame, last frame, score: one strong incident, one weaker
GRID = (12, 16)
REVIEWER = "R. Eviewer"
LONGEST_BLOCK_S = 0.25  # processor time; the aim is 0.05, which holds alone: where many share a processor it doubles
PATIENCE_MS = 90_000


class PatientBot(QtBot):
    """Waits long for what must come: a machine that does much else is slow, and no fault of the window."""

    def waitUntil(self, callback, *, timeout=PATIENCE_MS):  # noqa: N802
        super().waitUntil(callback, timeout=max(timeout, PATIENCE_MS))

    def waitSignal(self, signal, *, timeout=PATIENCE_MS, **options):  # noqa: N802
        return super().waitSignal(signal, timeout=max(timeout, PATIENCE_MS), **options)

    def waitSignals(self, signals, *, timeout=PATIENCE_MS, **options):  # noqa: N802
        return super().waitSignals(signals, timeout=max(timeout, PATIENCE_MS), **options)

    def keyClick(self, widget, *pressed):  # noqa: N802
        """Press a key when the window is active: another one, of the test before, may be going away yet."""
        window = widget.window()
        if window.isVisible() and QApplication.activeModalWidget() is None and QApplication.activePopupWidget() is None:
            window.activateWindow()
            for _ in range(40):  # some windows never become active
                if window.isActiveWindow():
                    break
                self.wait(50)
        QtBot.keyClick(widget, *pressed)


@pytest.fixture
def qtbot(qapp, request) -> PatientBot:
    return PatientBot(request)


@pytest.fixture(scope="session", autouse=True)
def english(qapp) -> None:
    """Whatever language and country the machine has, windows speak English here, and write numbers without any."""
    install_words(qapp, Language.ENGLISH)
    QLocale.setDefault(QLocale.c())


@pytest.fixture
def speak(qapp) -> Iterator:
    """Speak a language until the test is over."""
    installed, before = [], qapp.property("language")

    def begin(language: Language) -> None:
        installed.extend(install_words(qapp, language))

    yield begin
    for translator in installed:
        qapp.removeTranslator(translator)
    qapp.setProperty("language", before)
    QLocale.setDefault(QLocale.c())


@pytest.fixture(autouse=True)
def no_leaked_threads() -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    leaked = [thread.name for thread in threading.enumerate() if thread not in before]
    assert not leaked, f"threads outlive the test: {leaked}"


@pytest.fixture(autouse=True)
def main_thread_stays_free(qapp, request) -> Iterator[None]:
    """Nothing holds the window up for long; a test that is known to says so, and how long: `blocks(seconds, why)`."""
    known = request.node.get_closest_marker("blocks")
    watchdog = Watchdog(in_loops=True)
    yield
    watchdog.stop()
    limit_s = known.args[0] if known is not None else LONGEST_BLOCK_S
    assert watchdog.longest_s < limit_s, f"the main thread worked {watchdog.longest_s:.3f} s on end"


@pytest.fixture(autouse=True)
def no_leaked_widgets(qapp) -> Iterator[None]:
    """Every window and dialog that a test opens is gone after it."""
    before = {id(widget) for widget in qapp.topLevelWidgets()}
    yield
    qapp.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    leaked = [widget for widget in qapp.topLevelWidgets() if id(widget) not in before and widget.isVisible()]
    assert not leaked, f"widgets outlive the test: {leaked}"


def running_timers() -> list[str]:
    # Not isinstance: it asks objects for their class, and some of torch answer with a warning.
    timers = [one for one in gc.get_objects() if issubclass(type(one), QTimer) and isValid(one) and one.isActive()]
    return [f"every {one.interval()} ms of {one.parent()}" for one in timers]


@pytest.fixture
def runner(qtbot, no_leaked_threads) -> Iterator[TaskRunner]:
    runner = TaskRunner()
    yield runner
    runner.shutdown()
    assert runner.live == ()


@pytest.fixture(scope="session")
def footage_folder(tmp_path_factory) -> Path:
    """Eight seconds of drawn footage: the grey of a frame tells its number, a square moves to the right."""
    folder = tmp_path_factory.mktemp("yard")
    for index in range(FRAMES):
        picture = np.full((90, 120, 3), index + 40, np.uint8)
        picture[40:60, index : index + 20] = 255
        cv2.imwrite(str(folder / f"{index:03d}.png"), picture)
    return folder


def detect(index: int) -> tuple[np.ndarray, float]:
    """An honest stand-in for the detector: heat where the square is, while a burst lasts."""
    heat = np.full(GRID, 0.02, np.float32)
    score = next((score for first, last, score in BURSTS if first <= index <= last), 0.05)
    column = min(GRID[1] - 3, index * GRID[1] // 120)
    heat[5:8, column : column + 3] = score
    return heat, score


def analyse_drawn(
    store: CaseStore,
    footage: FootageToImport,
    job: Job,
    on_segment: Callable[[HeatmapSequence, np.ndarray], None],
    pack: tuple[str, str] = ("drawn", "0" * 64),
) -> None:
    """Store drawn heat as the analysis of a pack, named by its name and SHA-256."""
    video_id = add_footage(store, footage, Job())
    analysis = store.begin_analysis(video_id, *pack, "{}")
    for first in range(0, FRAMES, 20):
        job.checkpoint(first, FRAMES)
        steps = [detect(index) for index in range(first, first + 20)]
        times_us = np.arange(first, first + 20, dtype=np.int64) * 100_000
        heatmaps = HeatmapSequence(times_us, np.stack([heat for heat, _ in steps]))
        scores = np.array([score for _, score in steps], np.float32)
        store.save_segment(analysis.id, heatmaps, scores, frames=first + 20, skipped_frames=0)
        on_segment(heatmaps, scores)
    update_incidents(store, store.analysis(analysis.id))
    store.finish_analysis(analysis.id, FRAMES, 0)


def answer_plainly(store: CaseStore, incident_id: int, question: str, job: Job, on_text: Callable[[str], None]) -> None:
    """A stand-in for the language model: three pieces, stored like a real answer."""
    pieces = ("It leaves ", "at 00:02.5 ", "to the right.")
    for piece in pieces:
        job.check()
        on_text(piece)
    store.add_message(incident_id, "user", question)
    provenance = {"probability_yes": 0.87, "facts": ["Score 90%."], "warnings": ["Beware."], "pack": "drawn"}
    store.add_message(incident_id, "assistant", "".join(pieces), json.dumps(provenance))


def never_learn(*_: object) -> NoReturn:
    raise AssertionError("this test's camera learns nothing")


@pytest.fixture
def services(tmp_path) -> Services:
    return Services(
        open_store=lambda folder: CaseStore.open(folder, REVIEWER),
        create_store=lambda folder, name, passphrase: CaseStore.create(folder, name, REVIEWER, passphrase=passphrase),
        open_footage=open_video,
        add_footage=add_footage,
        analyse=analyse_drawn,
        ask=answer_plainly,
        learn=never_learn,
        preview_dismissal=never_learn,
        settings=QSettings(str(tmp_path / "window.ini"), QSettings.Format.IniFormat),
        log_path=tmp_path / "window.log",
        cases_folder=tmp_path,
    )


@pytest.fixture
def make_case(tmp_path, footage_folder) -> Callable[..., Path]:
    """Cases with one analysed video and two incidents; `pack` (name, SHA-256) is what its analysis names."""

    def make(**options: tuple[str, str]) -> Path:
        folder = tmp_path / "case"
        with CaseStore.create(folder, "Yard at night", REVIEWER) as store:
            analyse_drawn(store, FootageToImport(footage_folder, "Gate", FPS), Job(), lambda *_: None, **options)
            assert len(store.incidents()) == 2
        return folder

    return make


@pytest.fixture
def case_folder(make_case) -> Path:
    """A case with one analysed video and two incidents."""
    return make_case()


@pytest.fixture
def make_window(qtbot, services, no_leaked_threads) -> Iterator[Callable[..., MainWindow]]:
    """Windows that are closed at the end of the test; keyword arguments replace services."""
    application = QApplication.instance()
    windows: list[MainWindow] = []

    def make(**replaced: object) -> MainWindow:
        own = replace(services, **replaced)
        window = MainWindow(own, Theme(application, own.settings))
        qtbot.addWidget(window)
        window.ask_close = lambda words: True
        window.resize(1440, 900)
        window.show()
        windows.append(window)
        return window

    yield make
    for window in windows:
        window.close()
        assert window.runner.live == ()
    if windows:
        assert not (timers := running_timers()), f"timers outlive their window: {timers}"


@pytest.fixture
def window(make_window, case_folder, qtbot) -> MainWindow:
    """A window on the case, the first incident chosen, its frame and the scores shown."""
    window = make_window()
    window.open_case(case_folder)
    workspace = window.workspace
    qtbot.waitUntil(lambda: workspace.player.frame is not None and not window.runner.live, timeout=30_000)
    qtbot.waitUntil(lambda: len(workspace.timeline.track) > 0)
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)  # only then keys reach it
    qtbot.waitUntil(lambda: not window.runner.live and QApplication.activePopupWidget() is None)
    window.setFocus()
    return window
