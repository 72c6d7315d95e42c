"""Who works here: asked once, because the login name is not who somebody is."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QDialog, QDialogButtonBox, QFormLayout, QLineEdit, QVBoxLayout, QWidget

from tvad_desktop.ui.look.widgets import make_label
from tvad_desktop.ui.look.words import tr

LONGEST = 100


class ReviewerDialog(QDialog):
    """Asks for name and role; `named` carries both."""

    named = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Who works here?"))
        self.name, self.role = QLineEdit(), QLineEdit()
        self.name.setPlaceholderText(tr("Ada Lovelace"))
        self.role.setPlaceholderText(tr("examiner, witness …"))
        for field in (self.name, self.role):
            field.setMaxLength(LONGEST)
        form = QFormLayout()
        form.addRow(tr("Name"), self.name)
        form.addRow(tr("Role"), self.role)
        self.buttons = QDialogButtonBox()
        self.keep = self.buttons.addButton(tr("Use this name"), QDialogButtonBox.ButtonRole.AcceptRole)
        self.buttons.addButton(tr("Later"), QDialogButtonBox.ButtonRole.RejectRole)
        self.buttons.accepted.connect(self.accept)
        self.buttons.rejected.connect(self.reject)
        self.name.textChanged.connect(self._allow)
        layout = QVBoxLayout(self)
        words = tr(
            "Your name stands in the log of every case and in every report. Until you give one, the login name does."
        )
        layout.addWidget(make_label(words, wrap=True))
        layout.addLayout(form)
        layout.addWidget(self.buttons)
        self._allow()

    def accept(self) -> None:
        self.named.emit(self.name.text(), self.role.text())
        super().accept()

    def _allow(self) -> None:
        self.keep.setEnabled(bool(self.name.text().strip()))
