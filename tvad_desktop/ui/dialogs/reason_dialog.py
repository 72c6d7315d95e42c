"""Asking why a case is closed or reopened."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from tvad_desktop.ui.dialogs.case_dialogs import FormDialog
from tvad_desktop.ui.look.words import tr, tr_noop

CLOSE = tr_noop("Nothing is changed in a closed case: it can be looked at, searched, exported and sealed.")
REOPEN = tr_noop("The case can be changed again. The log keeps that it was reopened, by whom and why.")


class ReasonDialog(FormDialog):
    """`closing`: else reopening."""

    def __init__(self, *, closing: bool, parent: QWidget | None = None) -> None:
        title = tr("Close the case") if closing else tr("Reopen the case")
        super().__init__(
            title, tr(CLOSE) if closing else tr(REOPEN), tr("Close it") if closing else tr("Reopen it"), parent
        )
        self.reason = QLineEdit()
        self.reason.setAccessibleName(tr("Reason"))
        self.form.addRow(tr("Reason"), self.reason)
        self.finish()
        self.go_ahead.setEnabled(False)
        self.reason.textChanged.connect(lambda text: self.go_ahead.setEnabled(bool(text.strip())))
        self.reason.setFocus()
