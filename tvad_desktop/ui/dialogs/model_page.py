"""The packs of this machine: what each is, whether it is whole, how fast it is here; bringing a model of one's own."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QDialog,
    QFormLayout,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QProgressBar,
    QScrollArea,
    QVBoxLayout,
    QWidget,
)

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.printable import printable
from tvad_desktop.packs.manifest import Pack
from tvad_desktop.ui.dialogs.import_model_dialog import ImportModelDialog, ModelToImport
from tvad_desktop.ui.look.told import tell, tell_error
from tvad_desktop.ui.look.widgets import make_button, make_label
from tvad_desktop.ui.look.words import fill, tr, tr_noop
from tvad_desktop.ui.tasks import Lane, Task, TaskJob, TaskRunner
from tvad_desktop.workbench import model_packs
from tvad_desktop.workbench.import_pack import discard_import, import_pack, list_unfinished
from tvad_desktop.workbench.model_packs import KnownModel, MeasuredSpeed

PAGE_SIZE = (940, 560)
LIST_WIDTH = 220
SHORT_HASH = 16
UNFINISHED = tr_noop("{name} (import stopped)")
NEVER_MEASURED = tr_noop("not measured yet")


class ModelPage(QDialog):
    """Kept by the window while it lives: closing the page leaves long work running, and opening it shows that again."""

    chosen = Signal(str)
    trouble = Signal(object)

    def __init__(self, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tasks = tasks
        self._used: str | None = None
        self._unfinished: list[str] = []
        self._models: list[KnownModel] = []
        self._running: Task | None = None
        self.setWindowTitle(tr("Models"))
        self.resize(*PAGE_SIZE)
        self.list = QListWidget()
        self.list.setObjectName("framed")
        self.list.setFixedWidth(LIST_WIDTH)
        self.list.setAccessibleName(tr("Models"))
        self.list.currentRowChanged.connect(self._show_row)
        self.heading = make_label("", "heading", wrap=True)
        content = QWidget()
        content.setObjectName("scrolled")
        self.facts = QFormLayout(content)
        self.facts.setContentsMargins(0, 0, 8, 0)
        self.facts.setSpacing(8)
        self.scrolled = QScrollArea()
        self.scrolled.setWidgetResizable(True)
        self.scrolled.setFrameShape(QFrame.Shape.NoFrame)
        self.scrolled.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.scrolled.setWidget(content)
        self.state = make_label("", "small", wrap=True)
        self.progress = QProgressBar()
        self.progress.setAccessibleName(tr("Progress"))
        self.cancel = make_button(tr("Stop"))
        self.cancel.clicked.connect(self._stop)
        self._lay_out()
        self._show_running(None)
        self.device = "…"

    def look_at(self, used: str | None) -> None:
        """Show the packs again; `used` is the one that the open case is analysed with."""
        self._used = used
        self.state.setText("")
        self.refresh()
        self._start(Lane.QUICK, tr("Looking at the device"), lambda job: model_packs.read_device(), self._show_device)

    def _lay_out(self) -> None:
        self.verify = make_button(tr("Check files"), tip=tr("Compare every file with its SHA-256"))
        self.measure = make_button(tr("Measure"), tip=tr("Measure how fast it is on this machine"))
        self.use = make_button(tr("Use for this case"), "primary")
        self.bring = make_button(tr("Import a model …"))
        self.discard = make_button(tr("Remove what is left"))
        for button, act in (
            (self.verify, self._verify),
            (self.measure, self._measure),
            (self.use, self._use),
            (self.bring, self._ask_import),
            (self.discard, self._discard),
        ):
            button.clicked.connect(act)
        buttons = QHBoxLayout()
        buttons.addWidget(self.bring)
        buttons.addStretch()
        for button in (self.discard, self.verify, self.measure, self.use):
            buttons.addWidget(button)
        working = QHBoxLayout()
        working.addWidget(self.progress, 1)
        working.addWidget(self.cancel)
        right = QVBoxLayout()
        right.setSpacing(12)
        right.addWidget(self.heading)
        right.addWidget(self.scrolled, 1)
        right.addWidget(self.state)
        right.addLayout(working)
        right.addLayout(buttons)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(24, 22, 24, 20)
        layout.setSpacing(20)
        layout.addWidget(self.list)
        layout.addLayout(right, 1)

    def refresh(self) -> None:
        """Read the packs again, and keep the one that is looked at."""
        current = self._current.name if self._current else self._used
        self._models = model_packs.read_models()
        self._unfinished = list_unfinished()
        names = [f"{model.name} ✓" if model.name == self._used else model.name for model in self._models]
        self.list.blockSignals(True)
        self.list.clear()
        self.list.addItems([printable(name) for name in names])
        self.list.addItems([printable(tr(UNFINISHED).format(name=name)) for name in self._unfinished])
        self.list.blockSignals(False)
        places = [place for place, model in enumerate(self._models) if model.name == current]
        self.list.setCurrentRow(places[0] if places else 0)
        self._show_row(self.list.currentRow())

    @property
    def _current(self) -> KnownModel | None:
        row = self.list.currentRow()
        return self._models[row] if 0 <= row < len(self._models) else None

    def _show_row(self, row: int) -> None:
        while self.facts.rowCount():
            self.facts.removeRow(0)
        model = self._current
        stopped = self._unfinished[row - len(self._models)] if row >= len(self._models) and self._unfinished else ""
        for button in (self.verify, self.measure):
            button.setVisible(model is not None)
        self.use.setVisible(model is not None and self._used is not None)
        self.discard.setVisible(bool(stopped))
        if model is None:
            words = tr("The import of {name} was stopped. Import it again, and it goes on.")
            said = fill(words, name=stopped) if stopped else tr("No models.")
            self.heading.setText(printable(said))
            return
        self.use.setEnabled(model.name != self._used)
        self.heading.setText(printable(tell(model.title)))
        for label, text in _describe(model, self.device):
            self.facts.addRow(label, _text(text))

    def _show_device(self, device: object) -> None:
        self.device = tell(str(device))
        self._show_row(self.list.currentRow())

    def _verify(self) -> None:
        if model := self._current:
            self._start(
                Lane.CHECK,
                fill(tr("Checking {name}"), name=model.name),
                lambda job: model_packs.find_fault(model.name),
                partial(self._show_fault, model.name),
            )

    def _show_fault(self, name: str, fault: object) -> None:
        self.state.setText(
            printable(
                tell(str(fault)) or fill(tr("{name}: every file and every graph is what it should be."), name=name)
            )
        )

    def _measure(self) -> None:
        if model := self._current:
            self._start(
                Lane.ANALYSIS,
                fill(tr("Measuring {name}"), name=model.name),
                lambda job: model_packs.measure_speed(model.name, job),
                self._show_speed,
            )

    def _show_speed(self, speed: object) -> None:
        assert isinstance(speed, MeasuredSpeed)
        self.state.setText(printable(say_speed(speed)))
        self.refresh()

    def _use(self) -> None:
        if model := self._current:
            self.chosen.emit(model.name)

    def show_used(self, name: str) -> None:
        """The case is analysed with this pack from now on."""
        self._used = name
        self.refresh()
        self.state.setText(printable(fill(tr("This case is analysed with {name} from now on."), name=name)))

    def _ask_import(self) -> None:
        dialog = ImportModelDialog(self._tasks, self)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.accepted.connect(lambda: self.start_import(dialog.model))
        dialog.open()

    def start_import(self, model: ModelToImport) -> None:
        """Import a model in the lane of imports; what is stopped can go on later."""

        def work(job: TaskJob) -> Pack:
            return import_pack(model.folder, model.family, model.name, model.quantization, job, job.partial)

        task = self._start(Lane.IMPORT, fill(tr("Importing {name}"), name=model.name), work, self._show_imported)
        task.partial.connect(lambda line: self.state.setText(printable(f"{model.name}: {tell(line)}")))
        task.ended.connect(self.refresh)

    def _show_imported(self, pack: object) -> None:
        assert isinstance(pack, Pack)
        self.state.setText(printable(fill(tr("{name} is imported."), name=pack.name)))

    def _discard(self) -> None:
        row = self.list.currentRow() - len(self._models)
        if 0 <= row < len(self._unfinished):
            try:
                discard_import(self._unfinished[row])
            except UserError as error:
                self._fail(error)
                return
            self.refresh()

    def _start(
        self, lane: Lane, title: str, work: Callable[[TaskJob], object], on_success: Callable[[object], None]
    ) -> Task:
        task = self._tasks.start(lane, title, work)
        task.succeeded.connect(on_success)
        task.failed.connect(self._fail)
        task.cancelled.connect(lambda: self.state.setText(tr("Stopped. What was finished is kept.")))
        if lane is not Lane.QUICK:
            task.progressed.connect(self._progress)
            task.ended.connect(partial(self._show_running, None))
            self._show_running(task)
        return task

    def _show_running(self, task: Task | None) -> None:
        self._running = task
        self.progress.setVisible(task is not None)
        self.cancel.setVisible(task is not None)
        self.progress.setRange(0, 0)
        for button in (self.bring, self.measure, self.verify):
            button.setEnabled(task is None)

    def _progress(self, done: float, total: float) -> None:
        if total > 0:
            self.progress.setRange(0, 1000)
            self.progress.setValue(round(1000 * done / total))

    def _stop(self) -> None:
        if self._running is not None:
            self._running.cancel()

    def _fail(self, error: object) -> None:
        if isinstance(error, UserError):
            self.state.setText(printable(tell_error(error)))
        else:
            self.trouble.emit(error)


def _describe(model: KnownModel, device: str) -> list[tuple[str, str]]:
    speed = say_speed(model.speed) if model.speed is not None else tr(NEVER_MEASURED)
    rows = [(tr("Kind"), model.family), ("SHA-256", model.sha256), (tr("Runs on"), device), (tr("Speed here"), speed)]
    rows += [(tr("Limit"), tell(limit)) for limit in model.limits]
    rows += [(tr("Measured"), f"{name}: {value}") for name, value in model.measured]
    rows += [
        (fill(tr("File: {role}"), role=file.role), f"{file.path}  {file.sha256[:SHORT_HASH]}…  ({file.licence})")
        for file in model.files
    ]
    return rows


def say_speed(speed: MeasuredSpeed) -> str:
    """In one line."""
    steps, tokens = speed.steps_per_second, speed.tokens_per_second
    return fill(
        tr("{steps:.2f} steps of 720p a second, {tokens:.1f} tokens of an answer a second ({device})"),
        steps=steps,
        tokens=tokens,
        device=tell(speed.device),
    )


def _text(text: str) -> QWidget:
    label = make_label(printable(text), "small", wrap=True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
