"""How quick the window is, measured on a case in the window itself."""

from __future__ import annotations

import sys
from collections.abc import Callable
from dataclasses import asdict, dataclass, replace
from functools import partial
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter, process_time

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from tvad_desktop.ui.main_window import MainWindow
from tvad_desktop.ui.tasks import Lane
from tvad_desktop.ui.watchdog import Watchdog

LONGEST_WAIT_S = 60.0
CLICKS = 40
STEPS = 20
POINTED_S = 0.5
DRAG_S = 4.0
DRAGS_PER_S = 60
INCIDENTS_WALKED = 400


@dataclass(frozen=True, slots=True)
class WindowFigures:
    """Times in milliseconds by the clock. `open_ms` is from the wish to open the case to its first picture. A click is
    over when the exact picture is painted; `click_shown` is until the first one is, which is a near one, marked as
    such, where the case keeps some; `click_pointed` is that of a pointer which rested there before, as that of a person
    does. Those with `cpu` are processor time of the window's process, which other work on
    the machine does not stretch (the decoder is a process of its own); the longest block is that of the main thread
    alone."""

    videos: int
    incidents: int
    width_px: int
    height_px: int
    open_ms: float
    open_cpu_ms: float
    click_shown_median_ms: float
    click_median_ms: float
    click_cpu_ms: float
    click_worst_ms: float
    click_pointed_median_ms: float
    drag_pictures_per_s: float
    step_on_ms: float
    step_back_ms: float
    walked: int
    walk_median_ms: float
    walk_worst_ms: float
    walk_cpu_ms: float
    longest_block_ms: float
    peak_memory_mb: float

    def as_dict(self) -> dict[str, float]:
        return asdict(self)


def measure_window(window: MainWindow, case: Path) -> WindowFigures:
    """Open a case and use it as a person does; raises TimeoutError where something does not come within a minute."""
    player = window.workspace.player
    began = _Took.begin()
    window.open_case(case)
    wait_until(lambda: player.frame is not None)
    opened = began.end()
    # Whether a thousand files are still what was imported is compared beside everything else, for hours.
    wait_until(lambda: all(task.lane is Lane.CHECK for task in window.runner.live))
    watchdog = Watchdog()
    clicks = _measure_clicks(window)
    pointed = _measure_pointed_clicks(window)
    drag = _measure_drag(window)
    on, back = _measure_steps(window, 1), _measure_steps(window, -1)
    walks = _measure_walk(window)
    watchdog.stop()
    view, footage = window.controller.view, window.workspace.video
    assert view is not None
    assert footage is not None
    return WindowFigures(
        videos=len(view.videos),
        incidents=len(view.incidents),
        width_px=footage.video.width_px,
        height_px=footage.video.height_px,
        open_ms=opened.wall_ms,
        open_cpu_ms=opened.cpu_ms,
        click_shown_median_ms=median(one.shown_ms for one in clicks),
        click_median_ms=median(one.wall_ms for one in clicks),
        click_cpu_ms=median(one.cpu_ms for one in clicks),
        click_worst_ms=max(one.wall_ms for one in clicks),
        click_pointed_median_ms=median(one.wall_ms for one in pointed),
        drag_pictures_per_s=drag,
        step_on_ms=on,
        step_back_ms=back,
        walked=len(walks),
        walk_median_ms=median(one.wall_ms for one in walks) if walks else 0.0,
        walk_worst_ms=max((one.wall_ms for one in walks), default=0.0),
        walk_cpu_ms=median(one.cpu_ms for one in walks) if walks else 0.0,
        longest_block_ms=watchdog.longest_s * 1000,
        peak_memory_mb=_peak_memory_mb(),
    )


def wait_until(is_so: Callable[[], bool], longest_s: float = LONGEST_WAIT_S) -> None:
    """Run the event loop until something is so."""
    loop, began_s = QEventLoop(), perf_counter()
    timer = QTimer(interval=2)
    timer.timeout.connect(lambda: loop.quit() if is_so() or perf_counter() - began_s > longest_s else None)
    if not is_so():
        timer.start()
        loop.exec()
        timer.stop()
    if not is_so():
        raise TimeoutError("the window did not get there")


@dataclass(frozen=True, slots=True)
class _Took:
    """How long something took by the clock, and how much processor time of this process."""

    wall_ms: float
    cpu_ms: float
    shown_ms: float = 0.0  # until the first picture, exact or near

    @classmethod
    def begin(cls) -> _Took:
        return cls(perf_counter() * 1000, process_time() * 1000)

    def end(self) -> _Took:
        return _Took(perf_counter() * 1000 - self.wall_ms, process_time() * 1000 - self.cpu_ms)


def _peak_memory_mb() -> float:
    """The most memory that the window's process has held; 0 where the system does not tell."""
    try:
        import resource
    except ImportError:
        return 0.0
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / 1e6


def _time_to_picture(window: MainWindow, act: Callable[[], object]) -> _Took:
    """From a wish to the next picture, painted."""
    player, shown = window.workspace.player, [False]
    first_ms: list[float] = []

    def note(_: object) -> None:
        shown[0] = True

    def note_first(_: object) -> None:
        if not first_ms:
            window.workspace.video_view.repaint()
            first_ms.append(began.end().wall_ms)

    player.frame_shown.connect(note)
    player.near_shown.connect(note_first)
    began = _Took.begin()
    act()
    wait_until(lambda: shown[0])
    window.workspace.video_view.repaint()
    took = began.end()
    player.frame_shown.disconnect(note)
    player.near_shown.disconnect(note_first)
    return replace(took, shown_ms=first_ms[0] if first_ms else took.wall_ms)


def _measure_clicks(window: MainWindow) -> list[_Took]:
    random, timeline = Random(7), window.workspace.timeline
    moments_s = [random.uniform(0, timeline.duration_us / 1e6) for _ in range(CLICKS)]
    return [_time_to_picture(window, partial(timeline.click, at, 0.5)) for at in moments_s]


def _measure_pointed_clicks(window: MainWindow) -> list[_Took]:
    """Clicks at moments at which the pointer has rested."""
    random, timeline, took = Random(8), window.workspace.timeline, []
    for _ in range(CLICKS):
        at_s = random.uniform(0, timeline.duration_us / 1e6)
        timeline.hovered.emit(round(at_s * 1e6))
        loop = QEventLoop()
        QTimer.singleShot(round(1000 * POINTED_S), loop.quit)
        loop.exec()
        took.append(_time_to_picture(window, partial(timeline.click, at_s, 0.5)))
    timeline.hovered.emit(None)
    return took


def _measure_drag(window: MainWindow) -> float:
    """Pictures a second while the playhead is dragged through the footage."""
    timeline, pictures = window.workspace.timeline, [0]

    def count(_: object) -> None:
        pictures[0] += 1

    window.workspace.player.frame_shown.connect(count)
    began_s, moves = perf_counter(), round(DRAG_S * DRAGS_PER_S)
    for move in range(moves):
        timeline.drag(timeline.duration_us / 1e6 * move / moves)
        while perf_counter() - began_s < (move + 1) / DRAGS_PER_S:
            QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 4)
    window.workspace.player.frame_shown.disconnect(count)
    return pictures[0] / (perf_counter() - began_s)


def _measure_steps(window: MainWindow, direction: int) -> float:
    player, timeline = window.workspace.player, window.workspace.timeline
    _time_to_picture(window, lambda: timeline.click(timeline.duration_us / 2e6, 0.5))
    return median(_time_to_picture(window, lambda: player.step(direction)).wall_ms for _ in range(STEPS))


def _measure_walk(window: MainWindow) -> list[_Took]:
    incidents = window.workspace.incidents
    count = min(len(incidents.model.rows), INCIDENTS_WALKED)
    if count < 2:
        return []
    incidents.choose(incidents.model.rows[0].incident.id)
    wait_until(lambda: window.workspace.player.frame is not None)
    return [_time_to_picture(window, lambda: incidents.walk(1)) for _ in range(count - 1)]
