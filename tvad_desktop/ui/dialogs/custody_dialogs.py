"""What is asked before a bundle is written and before something is compared with what was kept, and what to keep."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import (
    QCheckBox,
    QDialog,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QVBoxLayout,
    QWidget,
)

from tvad_desktop.domain.printable import printable
from tvad_desktop.ui.dialogs.case_dialogs import FormDialog
from tvad_desktop.ui.look.widgets import make_button, make_label
from tvad_desktop.ui.look.words import fill, tr, tr_noop
from tvad_desktop.ui.work.custody import BundleRequest, HandedOut

ONE_FILE = tr_noop(
    "One file with report, log and hashes, for somebody who has not got this program: the verify.py in it needs only "
    "Python."
)
COMPARED = tr_noop(
    "Everything is compared with the log, recordings too, which takes as long as reading them. Nothing is changed."
)
KEPT = tr_noop("a seal's file, or “12: 3f9a…”; empty: none")
APART = tr_noop("Hand this over apart from the file, on paper or by telephone: it proves the rest.")
SUFFIX = ".zip"
WIDE = 660


class BundleDialog(FormDialog):
    """Asks where to, and what goes along; covered stills and originals exclude each other."""

    def __init__(self, suggested: Path, parent: QWidget | None = None) -> None:
        super().__init__(tr("Write a bundle"), tr(ONE_FILE), tr("Write"), parent)
        self.file = QLineEdit(str(suggested))
        self.originals = QCheckBox(tr("the recordings themselves, else only their hashes"))
        self.clips = QCheckBox(tr("clips and covered stills that were written"))
        self.redacted = QCheckBox(tr("only stills that a finished redaction covers"))
        choose = make_button(tr("Choose …"))
        choose.clicked.connect(self._choose)
        where = QHBoxLayout()
        where.addWidget(self.file, 1)
        where.addWidget(choose)
        self.form.addRow(tr("File"), where)
        self.form.addRow(tr("With it"), self.originals)
        self.form.addRow("", self.clips)
        self.form.addRow(tr("Covered"), self.redacted)
        self.finish()
        self.originals.toggled.connect(lambda on: self.redacted.setEnabled(not on))
        self.redacted.toggled.connect(lambda on: self.originals.setEnabled(not on))
        self.file.textChanged.connect(lambda text: self.go_ahead.setEnabled(bool(text.strip())))

    @property
    def request(self) -> BundleRequest:
        """What was asked for."""
        name = self.file.text().strip()
        path = Path(name if name.lower().endswith(SUFFIX) else f"{name}{SUFFIX}").expanduser()
        return BundleRequest(path, self.originals.isChecked(), self.clips.isChecked(), self.redacted.isChecked())

    def _choose(self) -> None:
        name, _ = QFileDialog.getSaveFileName(self, tr("Write a bundle"), self.file.text(), tr("Bundles (*.zip)"))
        if name:
            self.file.setText(name)


class KeptDialog(FormDialog):
    """Asks for what was kept elsewhere, if anything was."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(fill(tr("Verify {name}"), name=name), tr(COMPARED), tr("Verify"), parent)
        self.kept = QLineEdit()
        self.setMinimumWidth(WIDE)
        self.kept.setPlaceholderText(tr(KEPT))
        choose = make_button(tr("Choose …"))
        choose.clicked.connect(self._choose)
        line = QHBoxLayout()
        line.addWidget(self.kept, 1)
        line.addWidget(choose)
        self.form.addRow(tr("Kept elsewhere"), line)
        self.finish()

    def _choose(self) -> None:
        name, _ = QFileDialog.getOpenFileName(
            self, tr("Kept elsewhere"), "", tr("Seals (*.json *.seal *.txt);;All files (*)")
        )
        if name:
            self.kept.setText(name)


class HandedOutDialog(QDialog):
    """Says where a file for others lies, and what is handed over apart from it: text to be read and copied."""

    def __init__(self, made: HandedOut, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Written"))
        self.resize(760, 320)
        self.text = QPlainTextEdit("\n".join((printable(made.path), "", *made.kept)))
        self.text.setReadOnly(True)
        self.text.setAccessibleName(tr("Written"))
        close = make_button(tr("Close"))
        close.clicked.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(make_label(tr("Written"), "heading"))
        layout.addWidget(make_label(tr(APART), "muted", wrap=True))
        layout.addWidget(self.text, 1)
        layout.addWidget(close)
