"""What is asked before a report is written."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import QDate, QSettings
from PySide6.QtWidgets import QCheckBox, QDateEdit, QFileDialog, QHBoxLayout, QLineEdit, QWidget

from tvad_desktop.ui.dialogs.case_dialogs import FormDialog
from tvad_desktop.ui.look.widgets import make_button
from tvad_desktop.ui.look.words import date_format, tr, tr_noop
from tvad_desktop.ui.work.exports import ReportRequest

EXPLANATION = tr_noop("The file of each report is noted in the case's log by its SHA-256.")
CERTIFICATE = "report/certificate"
FORMATS = {"html": "HTML", "pdf": "PDF", "csv": "CSV", "json": "JSON", "case": "CASE/UCO"}
DIGEST_FORMATS = ("html", "pdf")


class ReportDialog(FormDialog):
    """Asks where to, in which forms, of which day, covered or not, and with which certificate.

    The certificate's place is remembered, its passphrase never.
    """

    def __init__(self, folder: Path, day: date | None, settings: QSettings, parent: QWidget | None = None) -> None:
        super().__init__(tr("Write the report"), tr(EXPLANATION), tr("Write"), parent)
        self._settings = settings
        self.folder = QLineEdit(str(folder))
        self.formats = {name: QCheckBox(word) for name, word in FORMATS.items()}
        for name in ("html", "pdf"):
            self.formats[name].setChecked(True)
        self.by_day = QCheckBox(tr("only what happened on"))
        self.day = QDateEdit(QDate(day.year, day.month, day.day) if day is not None else QDate.currentDate())
        self.day.setDisplayFormat(date_format())
        self.day.setCalendarPopup(True)
        self.by_day.setEnabled(day is not None)
        self.by_day.setToolTip("" if day is not None else tr("No footage has a recording time yet (Ctrl+K)"))
        self.redacted = QCheckBox(tr("only stills that a finished redaction covers"))
        self.certificate = QLineEdit(str(settings.value(CERTIFICATE) or ""))
        self.certificate.setPlaceholderText(tr("not signed"))
        self.passphrase = QLineEdit()
        self.passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self._add_rows()
        self.finish()
        for box in (self.by_day, *self.formats.values()):
            box.toggled.connect(self._check)
        for field in (self.folder, self.certificate):
            field.textChanged.connect(self._check)
        self._check()

    @property
    def request(self) -> ReportRequest:
        """What was asked for."""
        certificate = self.certificate.text().strip()
        return ReportRequest(
            out=Path(self.folder.text()).expanduser(),
            formats=tuple(name for name, box in self.formats.items() if box.isChecked() and box.isEnabled()),
            day=self._chosen_day() if self.by_day.isChecked() else None,
            certificate=Path(certificate).expanduser() if certificate else None,
            passphrase=self.passphrase.text(),
            is_redacted=self.redacted.isChecked(),
        )

    def accept(self) -> None:
        self._settings.setValue(CERTIFICATE, self.certificate.text().strip())
        super().accept()

    def _chosen_day(self) -> date:
        chosen = self.day.date()
        return date(chosen.year(), chosen.month(), chosen.day())

    def _add_rows(self) -> None:
        where, of_day = QHBoxLayout(), QHBoxLayout()
        where.addWidget(self.folder, 1)
        where.addWidget(self._make_chooser(self._choose_folder))
        forms = QHBoxLayout()
        for box in self.formats.values():
            forms.addWidget(box)
        forms.addStretch()
        of_day.addWidget(self.by_day)
        of_day.addWidget(self.day)
        of_day.addStretch()
        signed = QHBoxLayout()
        signed.addWidget(self.certificate, 1)
        signed.addWidget(self._make_chooser(self._choose_certificate))
        self.form.addRow(tr("Folder"), where)
        self.form.addRow(tr("Forms"), forms)
        self.form.addRow(tr("Day"), of_day)
        self.form.addRow(tr("Covered"), self.redacted)
        self.form.addRow(tr("Certificate"), signed)
        self.form.addRow(tr("Passphrase"), self.passphrase)

    def _make_chooser(self, act: object) -> QWidget:
        button = make_button(tr("Choose …"))
        button.clicked.connect(act)
        return button

    def _choose_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, tr("Write the report into"), self.folder.text())
        if chosen:
            self.folder.setText(chosen)

    def _choose_certificate(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(
            self, tr("Sign with"), "", tr("Certificates (*.p12 *.pfx);;All files (*)")
        )
        if chosen:
            self.certificate.setText(chosen)

    def _check(self) -> None:
        self.day.setEnabled(self.by_day.isChecked())
        for name, box in self.formats.items():
            box.setEnabled(not self.by_day.isChecked() or name in DIGEST_FORMATS)
        is_signed = bool(self.certificate.text().strip())
        self.passphrase.setEnabled(is_signed)
        needs_pdf = is_signed and "pdf" not in self.request.formats
        self.go_ahead.setEnabled(bool(self.request.formats and self.folder.text().strip()) and not needs_pdf)
        self.go_ahead.setToolTip(tr("Only a PDF is signed: choose it too.") if needs_pdf else "")
