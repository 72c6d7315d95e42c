"""What is under way: progress, speed, time left, pause and cancel."""

from __future__ import annotations

from time import monotonic

from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QVBoxLayout, QWidget

from tvad_desktop.domain.clock import format_duration
from tvad_desktop.ui.look.colours import DARK, Colours
from tvad_desktop.ui.look.icons import change_icon, tint_icons
from tvad_desktop.ui.look.widgets import make_label, make_tool
from tvad_desktop.ui.tasks import Lane, Task

STEPS = 1000


class TaskLine(QWidget):
    """One task. `footage_s` is how much footage it works on, so that its speed can be told against real time."""

    def __init__(self, task: Task, footage_s: float, colours: Colours) -> None:
        super().__init__()
        self._task = task
        self._footage_s = footage_s
        self._colours = colours
        self._first: tuple[float, float] | None = None
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        self.numbers: QLabel = make_label("Waiting", "small")
        self.pause = make_tool("pause", "Pause", checkable=True, size_px=14)
        self.cancel = make_tool("dismiss", "Cancel", size_px=14)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2, 0, 2, 0)
        layout.setSpacing(12)
        layout.addWidget(make_label(task.title))
        layout.addWidget(self.bar, 1)
        self.numbers.setMinimumWidth(230)
        layout.addWidget(self.numbers)
        layout.addWidget(self.pause)
        layout.addWidget(self.cancel)
        self.pause.setVisible(task.lane is Lane.ANALYSIS)  # not before: without a parent it would be a window
        self.pause.toggled.connect(task.set_paused)
        self.cancel.clicked.connect(self._cancel)
        task.progressed.connect(self.show_progress)
        task.pause_changed.connect(self._show_pause)

    def show_progress(self, done: float, total: float) -> None:
        now = monotonic()
        if self._first is None:
            self._first = (now, done)
        if total <= 0:
            self.numbers.setText("Working")
            return
        self.bar.setRange(0, STEPS)
        self.bar.setValue(round(STEPS * min(1.0, done / total)))
        since_s, first_done = self._first
        elapsed_s, covered = now - since_s, done - first_done
        words = [f"{min(1.0, done / total):.0%}"]
        if elapsed_s > 0.5 and covered > 0:
            if self._footage_s > 0:
                words.append(f"{covered / total * self._footage_s / elapsed_s:.1f}× real time")
            words.append(f"{format_duration((total - done) / covered * elapsed_s)} left")
        self.numbers.setText("   ·   ".join(words))

    def _show_pause(self, paused: bool) -> None:
        change_icon(self.pause, "play" if paused else "pause", self._colours)
        self.pause.setToolTip("Go on" if paused else "Pause")
        self.bar.setObjectName("paused" if paused else "")
        self.bar.style().polish(self.bar)
        if paused:
            self.numbers.setText("Paused")
        self._first = None  # the pause must not count as slowness

    def _cancel(self) -> None:
        self.numbers.setText("Stopping")
        self.cancel.setEnabled(False)
        self._task.cancel()


class TaskStrip(QWidget):
    """Hidden while nothing but quick work is under way."""

    def __init__(self) -> None:
        super().__init__()
        self._colours: Colours = DARK
        self.lines: dict[Task, TaskLine] = {}
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(14, 7, 10, 7)
        self._layout.setSpacing(4)
        self.notice = make_label("", "small", wrap=True)
        self._notice_line = QWidget()
        notice = QHBoxLayout(self._notice_line)
        notice.setContentsMargins(2, 0, 2, 0)
        notice.addWidget(self.notice, 1)
        self.close_notice = make_tool("dismiss", "Close this message", size_px=14)
        notice.addWidget(self.close_notice)
        self._layout.addWidget(self._notice_line)
        self.close_notice.clicked.connect(lambda: self.say(""))
        self.say("")

    def say(self, text: str) -> None:
        """Show one sentence about work that is done, until it is closed or replaced."""
        self.notice.setText(text)
        self._notice_line.setVisible(bool(text))
        self.setVisible(bool(self.lines or text))

    def add(self, task: Task, footage_s: float = 0.0) -> None:
        line = TaskLine(task, footage_s, self._colours)
        tint_icons(line, self._colours)
        self.lines[task] = line
        self._layout.addWidget(line)
        task.ended.connect(lambda: self._remove(task))
        self.show()

    def set_colours(self, colours: Colours) -> None:
        self._colours = colours

    def _remove(self, task: Task) -> None:
        line = self.lines.pop(task)
        self._layout.removeWidget(line)
        line.deleteLater()
        self.setVisible(bool(self.lines or self.notice.text()))
