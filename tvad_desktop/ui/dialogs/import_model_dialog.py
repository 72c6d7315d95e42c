"""Bringing a model of one's own: which folder, what it is, what it shall be called, and what that takes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QLineEdit, QWidget

from tvad_desktop.domain.printable import printable
from tvad_desktop.packs.interface import ImportSizes
from tvad_desktop.packs.registry import IMPORTED
from tvad_desktop.ui.dialogs.case_dialogs import FormDialog
from tvad_desktop.ui.look.told import tell_error
from tvad_desktop.ui.look.widgets import make_button, make_label
from tvad_desktop.ui.look.words import fill, tr, tr_noop
from tvad_desktop.ui.tasks import Lane, TaskJob, TaskRunner
from tvad_desktop.workbench.import_pack import DEFAULT_QUANTIZATION
from tvad_desktop.workbench.model_packs import QUANTIZATIONS, plan_import

LOOK_MS = 250
EXPLANATION = tr_noop(
    "Choose the folder of a published model with its safetensors files, or with a GGUF file and its mmproj file."
    " Nothing is fetched from a network, and no code of the folder is run."
)


@dataclass(frozen=True, slots=True)
class ModelToImport:
    folder: Path
    family: str
    name: str
    quantization: str


class ImportModelDialog(FormDialog):
    """Says before anything begins what is in the way, or how much of the disk it takes."""

    def __init__(self, tasks: TaskRunner, parent: QWidget | None = None) -> None:
        super().__init__(tr("Import a model"), tr(EXPLANATION), tr("Import"), parent)
        self._tasks = tasks
        self._soon = QTimer(self, singleShot=True, interval=LOOK_MS)
        self._soon.timeout.connect(self._look)
        self.folder = QLineEdit()
        choose = make_button(tr("Choose …"))
        choose.clicked.connect(self._choose)
        line = QHBoxLayout()
        line.addWidget(self.folder, 1)
        line.addWidget(choose)
        self.family = QComboBox()
        self.family.addItems(list(IMPORTED))
        self.name = QLineEdit()
        self.quantization = QComboBox()
        self.quantization.addItems(list(QUANTIZATIONS))
        self.quantization.setCurrentText(DEFAULT_QUANTIZATION)
        self.told = make_label("", "small", wrap=True)
        self.form.addRow(tr("Folder"), line)
        self.form.addRow(tr("Kind"), self.family)
        self.form.addRow(tr("Name"), self.name)
        self.form.addRow(tr("Language model"), self.quantization)
        self.form.addRow("", self.told)
        self.finish()
        self.folder.textChanged.connect(self._suggest_name)
        for changed in (self.folder.textChanged, self.name.textChanged):
            changed.connect(self._check)
        for chosen in (self.family.currentTextChanged, self.quantization.currentTextChanged):
            chosen.connect(self._check)
        self._check()

    @property
    def model(self) -> ModelToImport:
        folder = Path(self.folder.text().strip()).expanduser()
        name, family = self.name.text().strip(), self.family.currentText()
        return ModelToImport(folder, family, name, self.quantization.currentText())

    def _suggest_name(self, text: str) -> None:
        self.name.setText(re.sub(r"[^\w.-]+", "-", Path(text.strip()).name).strip("-.").lower())

    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, tr("The folder of the model"), self.folder.text())
        if chosen:
            self.folder.setText(chosen)

    def _check(self) -> None:
        """Look when nothing has been changed for a moment."""
        self.go_ahead.setEnabled(False)
        self.told.setText(tr("Looking …") if self.folder.text().strip() else "")
        self._soon.start()

    def _look(self) -> None:
        """Headers and vocabulary are read for it, which takes seconds for a large one."""
        model = self.model
        if not self.folder.text().strip():
            return

        def work(job: TaskJob) -> ImportSizes:
            return plan_import(model.folder, model.family, model.name, model.quantization)

        task = self._tasks.start(Lane.CHECK, tr("Look at the model"), work)
        task.succeeded.connect(partial(self._show_sizes, model))
        task.failed.connect(partial(self._show_fault, model))

    def _show_sizes(self, model: ModelToImport, sizes: ImportSizes) -> None:
        if model != self.model:
            return  # something else is asked by now
        most, kept = sizes.disk_bytes / 1e9, sizes.kept_bytes / 1e9
        self.told.setText(
            fill(tr("It takes {most:.1f} GB of the disk while it runs, {kept:.1f} GB for good."), most=most, kept=kept)
        )
        self.go_ahead.setEnabled(True)

    def _show_fault(self, model: ModelToImport, error: Exception) -> None:
        if model == self.model:
            self.told.setText(printable(tell_error(error)))

    def done(self, result: int) -> None:
        self._soon.stop()
        super().done(result)
