"""What is under way: one line at the foot of the window that never changes its height."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QProgressBar, QSizePolicy, QWidget

from tvad_desktop.ui.look.colours import DARK, Colours
from tvad_desktop.ui.look.icons import change_icon
from tvad_desktop.ui.look.widgets import make_button, make_label, make_tool, set_tip
from tvad_desktop.ui.look.words import fill, tr, tr_noop, write_duration, write_number
from tvad_desktop.ui.rate import Rate
from tvad_desktop.ui.tasks import Lane, Task

STEPS = 1000
HEIGHT = 38
IDLE = tr_noop("Nothing is under way")


class TaskLine(QWidget):
    """One task. `footage_s` is how much footage it works on, so that its speed can be told against real time."""

    def __init__(self, task: Task, footage_s: float, colours: Colours) -> None:
        super().__init__()
        self._task = task
        self._footage_s = footage_s
        self._colours = colours
        self._rate = Rate()
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setRange(0, 0)
        self.numbers: QLabel = make_label(tr("Waiting"), "small")
        self.pause = make_tool("pause", tr("Pause"), checkable=True, size_px=14)
        self.cancel = make_tool("dismiss", tr("Cancel"), size_px=14)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(2, 0, 2, 0)
        layout.setSpacing(12)
        title = make_label(task.title)
        title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        set_tip(title, task.title)
        layout.addWidget(title, 3)
        layout.addWidget(self.bar, 2)
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
        self._rate.report(done, total)
        if total <= 0:
            self.numbers.setText(tr("Working"))
            return
        self.bar.setRange(0, STEPS)
        self.bar.setValue(round(STEPS * self._rate.share))
        self.numbers.setText(say_progress(self._rate, self._footage_s))

    def _show_pause(self, paused: bool) -> None:
        change_icon(self.pause, "play" if paused else "pause", self._colours)
        self.pause.setToolTip(tr("Go on") if paused else tr("Pause"))
        self.bar.setObjectName("paused" if paused else "")
        self.bar.style().polish(self.bar)
        if paused:
            self.numbers.setText(tr("Paused"))
        self._rate.forget()

    def _cancel(self) -> None:
        self.numbers.setText(tr("Stopping"))
        self.cancel.setEnabled(False)
        self._task.cancel()


class TaskStrip(QWidget):
    """Says how far everything is; the button opens the queue."""

    queue_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._colours: Colours = DARK
        self.setFixedHeight(HEIGHT)
        self.summary = make_label(tr(IDLE), "small")
        self.summary.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.notice = make_label("", "small")
        self.notice.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.close_notice = make_tool("dismiss", tr("Close this message"), size_px=14)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedWidth(180)
        self.bar.setRange(0, STEPS)
        self.queue = make_button(tr("Queue"), "chip", tip=tr("What is under way and what waits (Q)"))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 4, 12, 4)
        layout.setSpacing(12)
        layout.addWidget(self.notice, 1)
        layout.addWidget(self.close_notice)
        layout.addWidget(self.summary, 1)
        layout.addWidget(self.bar)
        layout.addWidget(self.queue)
        self.queue.clicked.connect(self.queue_requested)
        self.close_notice.clicked.connect(lambda: self.say(""))
        self.say("")
        self.show_work("", None, tr("Queue"))

    def say(self, text: str) -> None:
        """Show one sentence about work that is done, until it is closed or replaced."""
        self.notice.setText(text)
        set_tip(self.notice, text)
        self.notice.setVisible(bool(text))
        self.close_notice.setVisible(bool(text))
        self.summary.setVisible(not text)

    def show_work(self, summary: str, share: float | None, queue: str) -> None:
        """What is under way, how much of it is done (None: not known), and what the button says."""
        self.summary.setText(summary or tr(IDLE))
        self.bar.setVisible(share is not None)
        self.bar.setValue(round(STEPS * (share or 0.0)))
        self.queue.setText(queue)

    def set_colours(self, colours: Colours) -> None:
        self._colours = colours


def say_progress(rate: Rate, footage_s: float = 0.0) -> str:
    """Share, speed and time left, as far as they are known."""
    words = [write_number(f"{rate.share:.0%}")]
    if rate.per_s and rate.left_s is not None:
        if footage_s > 0:
            words.append(fill(tr("{speed:.1f}× real time"), speed=rate.per_s / rate.total * footage_s))
        words.append(fill(tr("{time} left"), time=write_duration(rate.left_s)))
    return "   ·   ".join(words)
