"""How quick the window is, measured on a case in the window itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from random import Random
from statistics import median
from time import perf_counter

from PySide6.QtCore import QEventLoop, QTimer
from PySide6.QtWidgets import QApplication

from tvad_desktop.ui.main_window import MainWindow
from tvad_desktop.ui.watchdog import Watchdog

LONGEST_WAIT_S = 60.0
CLICKS = 40
STEPS = 20
DRAG_S = 4.0
DRAGS_PER_S = 60
INCIDENTS_WALKED = 400


@dataclass(frozen=True, slots=True)
class WindowFigures:
    """Times in milliseconds. `open_ms` is from the wish to open the case to its first picture; the longest block is
    processor time of the main thread."""

    videos: int
    incidents: int
    width_px: int
    height_px: int
    open_ms: float
    click_median_ms: float
    click_worst_ms: float
    drag_pictures_per_s: float
    step_on_ms: float
    step_back_ms: float
    walked: int
    walk_median_ms: float
    walk_worst_ms: float
    longest_block_ms: float

    def as_dict(self) -> dict[str, float]:
        return asdict(self)


def measure_window(window: MainWindow, case: Path) -> WindowFigures:
    """Open a case and use it as a person does; raises TimeoutError where something does not come within a minute."""
    began_s = perf_counter()
    window.open_case(case)
    player = window.workspace.player
    wait_until(lambda: player.frame is not None)
    open_ms = _since(began_s)
    wait_until(lambda: not window.runner.live)
    watchdog = Watchdog()
    clicks = _measure_clicks(window)
    drag = _measure_drag(window)
    on, back = _measure_steps(window, 1), _measure_steps(window, -1)
    walks = _measure_walk(window)
    watchdog.stop()
    view, frame = window.controller.view, player.frame
    assert view is not None
    assert frame is not None
    height_px, width_px, _ = frame.rgb.shape
    return WindowFigures(
        videos=len(view.videos),
        incidents=len(view.incidents),
        width_px=width_px,
        height_px=height_px,
        open_ms=open_ms,
        click_median_ms=median(clicks),
        click_worst_ms=max(clicks),
        drag_pictures_per_s=drag,
        step_on_ms=on,
        step_back_ms=back,
        walked=len(walks),
        walk_median_ms=median(walks) if walks else 0.0,
        walk_worst_ms=max(walks, default=0.0),
        longest_block_ms=watchdog.longest_s * 1000,
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


def _since(began_s: float) -> float:
    return (perf_counter() - began_s) * 1000


def _time_to_picture(window: MainWindow, act: Callable[[], object]) -> float:
    """From a wish to the next picture, painted."""
    player, shown = window.workspace.player, [False]

    def note(_: object) -> None:
        shown[0] = True

    player.frame_shown.connect(note)
    began_s = perf_counter()
    act()
    wait_until(lambda: shown[0])
    window.workspace.video_view.repaint()
    took_ms = _since(began_s)
    player.frame_shown.disconnect(note)
    return took_ms


def _measure_clicks(window: MainWindow) -> list[float]:
    random, timeline = Random(7), window.workspace.timeline
    moments_s = [random.uniform(0, timeline.duration_us / 1e6) for _ in range(CLICKS)]
    return [_time_to_picture(window, partial(timeline.click, at, 0.5)) for at in moments_s]


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
    return median(_time_to_picture(window, lambda: player.step(direction)) for _ in range(STEPS))


def _measure_walk(window: MainWindow) -> list[float]:
    incidents = window.workspace.incidents
    count = min(len(incidents.model.rows), INCIDENTS_WALKED)
    if count < 2:
        return []
    incidents.choose(incidents.model.rows[0].incident.id)
    wait_until(lambda: window.workspace.player.frame is not None)
    return [_time_to_picture(window, lambda: incidents.walk(1)) for _ in range(count - 1)]
