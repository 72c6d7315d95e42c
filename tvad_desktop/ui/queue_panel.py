"""The queue: what runs, with its progress; what waits, and in which order; what failed, and why."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QVBoxLayout, QWidget

from tvad_desktop.ui.look.colours import DARK, Colours
from tvad_desktop.ui.look.icons import tint_icons
from tvad_desktop.ui.look.told import tell
from tvad_desktop.ui.look.widgets import make_button, make_label, make_tool
from tvad_desktop.ui.look.words import fill, tr, tr_noop, write_duration
from tvad_desktop.ui.task_strip import TaskLine, TaskStrip
from tvad_desktop.ui.tasks import Task
from tvad_desktop.ui.work_queue import Entry, State, WorkQueue

SIZE = QSize(620, 420)
EMPTY_HEIGHT, LINE_HEIGHT = 170, 36
ROW_HEIGHT = 40
MARGIN = 12
NOTHING = tr_noop("Nothing waits. Import footage, or analyse some again.")

Index = QModelIndex | QPersistentModelIndex


class QueueModel(QAbstractListModel):
    """What waits and what is over; what runs has a line of its own above."""

    def __init__(self, queue: WorkQueue) -> None:
        super().__init__()
        self._queue = queue
        self.entries: list[Entry] = []

    def rowCount(self, parent: Index | None = None) -> int:
        return len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.entries[index.row()]
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
            return f"{entry.name}    {say_state(entry)}"
        if role == Qt.ItemDataRole.SizeHintRole:
            return QSize(100, ROW_HEIGHT)
        return None

    def refresh(self) -> None:
        entries = [entry for entry in self._queue.entries if entry.state is not State.RUNNING]
        if entries == self.entries:
            if entries:
                self.dataChanged.emit(self.index(0), self.index(len(entries) - 1))
            return
        self.beginResetModel()
        self.entries = entries
        self.endResetModel()


class QueuePanel(QFrame):
    """Lies over the window, so that nothing below changes its size when work comes or goes."""

    def __init__(self, queue: WorkQueue, strip: TaskStrip, parent: QWidget) -> None:
        super().__init__(parent)
        self.setObjectName("panel")
        self._queue = queue
        self._strip = strip
        self._colours: Colours = DARK
        self.lines: dict[Task, TaskLine] = {}
        self.model = QueueModel(queue)
        self.view = QListView()
        self.view.setModel(self.model)
        self.view.setAccessibleName(tr("Footage that waits, failed or is done"))
        self.view.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.view.setWordWrap(True)
        self.view.selectionModel().currentChanged.connect(lambda *_: self._show_buttons())
        self.empty = make_label(tr(NOTHING), "muted", centered=True)
        self.earlier = make_button(tr("Earlier"), tip=tr("Let it come before the one above"))
        self.later = make_button(tr("Later"), tip=tr("Let it come after the one below"))
        self.retry = make_button(tr("Try again"))
        self.stop = make_button(tr("Take out"))
        self.clear = make_button(tr("Clear what is over"))
        self.close_button = make_tool("dismiss", tr("Close the queue (Q)"), size_px=14)
        self._running = QVBoxLayout()
        self._assemble()
        queue.changed.connect(self.refresh)
        queue.progressed.connect(lambda _: self._show_total())
        self.hide()
        self.refresh()

    def _assemble(self) -> None:
        layout = QVBoxLayout(self)
        layout.setContentsMargins(16, 12, 12, 12)
        layout.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(make_label(tr("QUEUE"), "section"))
        head.addStretch()
        head.addWidget(self.close_button)
        layout.addLayout(head)
        layout.addLayout(self._running)
        layout.addWidget(self.view, 1)
        layout.addWidget(self.empty, 1)
        foot = QHBoxLayout()
        for button in (self.earlier, self.later, self.retry, self.stop):
            foot.addWidget(button)
        foot.addStretch()
        foot.addWidget(self.clear)
        layout.addLayout(foot)
        self.close_button.clicked.connect(self.hide)
        self.clear.clicked.connect(self._queue.clear_over)
        for button, act in (
            (self.earlier, lambda entry: self._queue.move(entry, -1)),
            (self.later, lambda entry: self._queue.move(entry, 1)),
            (self.retry, self._queue.retry),
            (self.stop, self._queue.stop),
        ):
            button.clicked.connect(lambda _=False, act=act: self._act(act))

    @property
    def chosen(self) -> Entry | None:
        index = self.view.currentIndex()
        return self.model.entries[index.row()] if index.isValid() else None

    def add(self, task: Task, footage_s: float = 0.0) -> None:
        """Show a task that has begun until it ends."""
        line = TaskLine(task, footage_s, self._colours)
        tint_icons(line, self._colours)
        self.lines[task] = line
        self._running.addWidget(line)
        task.ended.connect(lambda: self._remove(task))
        task.progressed.connect(lambda *_: self._show_total())
        self._show_total()

    def toggle(self) -> None:
        self.setVisible(self.isHidden())
        self.place()
        self.raise_()

    def place(self) -> None:
        """Stand in the lower right corner of the window, above the line at its foot."""
        parent = self.parentWidget() or self
        wanted = SIZE.height() if self.model.entries else EMPTY_HEIGHT + LINE_HEIGHT * len(self.lines)
        wide = max(SIZE.width(), self.minimumSizeHint().width())  # words of other languages are longer
        width, height = min(wide, parent.width() - 2 * MARGIN), min(wanted, parent.height() // 2 + 80)
        foot = self._strip.height() + MARGIN
        self.setGeometry(parent.width() - width - MARGIN, parent.height() - height - foot, width, height)

    def refresh(self) -> None:
        chosen = self.chosen
        self.model.refresh()
        if chosen in self.model.entries:
            self.view.setCurrentIndex(self.model.index(self.model.entries.index(chosen)))
        has_rows = bool(self.model.entries)
        if self.isVisible():
            self.place()
        self.view.setVisible(has_rows)
        self.empty.setVisible(not has_rows)
        self._show_buttons()
        self._show_total()

    def set_colours(self, colours: Colours) -> None:
        self._colours = colours

    def _act(self, act: Any) -> None:
        if (entry := self.chosen) is not None:
            act(entry)
            self.refresh()

    def _remove(self, task: Task) -> None:
        line = self.lines.pop(task)
        self._running.removeWidget(line)
        line.deleteLater()
        self._show_total()

    def _show_buttons(self) -> None:
        entry = self.chosen
        waits = entry is not None and entry.state is State.WAITING
        for button in (self.earlier, self.later, self.stop):
            button.setEnabled(waits)
        self.retry.setEnabled(entry is not None and not entry.is_open)
        self.clear.setEnabled(any(not one.is_open for one in self._queue.entries))

    def _show_total(self) -> None:
        """All of it in one line: what runs, how much of the whole is done, how long it will take."""
        entries = self._queue.entries
        failed = sum(entry.state is State.FAILED for entry in entries)
        still = len(self._queue.open)
        names = [task.title for task in self.lines]
        words = names[:1]
        if len(names) > 1:
            words = [fill(tr("{name} and %n more", None, len(names) - 1), name=names[0])]
        if still > 1:
            words.append(tr("%n in the queue", None, still))
        if failed:
            words.append(tr("%n failed", None, failed))
        if (left_s := time_left_s(self._queue)) is not None:
            words.append(fill(tr("{time} left"), time=write_duration(left_s)))
        share = total_share(self._queue) if still else None
        title = tr("Queue")
        self._strip.show_work("   ·   ".join(words), share, f"{title}  {still}" if still else title)


def say_state(entry: Entry) -> str:
    """What became of it."""
    if entry.state is State.FAILED:
        return fill(tr("failed: {reason}"), reason=tell(entry.reason))
    if entry.video_id:
        words = {State.WAITING: tr("waits for its analysis"), State.STOPPED: tr("analysis stopped")}
    else:
        words = {State.WAITING: tr("waits for its import"), State.STOPPED: tr("import stopped")}
    return {**words, State.DONE: tr("done")}.get(entry.state, tr("under way"))


def total_share(queue: WorkQueue) -> float:
    """How much of all that was asked for since the queue was empty is done, by length of footage where it is known."""
    entries = [entry for entry in queue.entries if entry.is_open or entry.state is State.DONE]
    known = [entry.duration_s for entry in entries if entry.duration_s]
    usual_s = sum(known) / len(known) if known else 1.0
    lengths = [entry.duration_s or usual_s for entry in entries]
    done = sum(entry.share * length for entry, length in zip(entries, lengths, strict=True))
    return done / sum(lengths) if lengths else 0.0


def time_left_s(queue: WorkQueue) -> float | None:
    """Of all that runs and waits, at the speed of what runs; None while no speed is known."""
    running = next((one for one in queue.open if one.rate is not None and one.video_id and one.rate.per_s), None)
    if running is None or running.rate is None or not running.duration_s or not running.rate.total:
        return None
    footage_per_s = running.rate.per_s / running.rate.total * running.duration_s
    known = [entry.duration_s for entry in queue.entries if entry.duration_s]
    usual_s = sum(known) / len(known)
    rest_s = sum((entry.duration_s or usual_s) * (1 - entry.share) for entry in queue.open)
    return rest_s / footage_per_s
