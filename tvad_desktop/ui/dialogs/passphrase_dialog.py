"""Asking for the passphrase of a case, and giving it one."""

from __future__ import annotations

from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from tvad_desktop.ui.dialogs.case_dialogs import FormDialog
from tvad_desktop.ui.dialogs.new_passphrase import LOST, NewPassphrase, make_secret
from tvad_desktop.ui.look.told import tell
from tvad_desktop.ui.look.widgets import make_label
from tvad_desktop.ui.look.words import fill, tr, tr_noop

OPEN = tr_noop("Reports, clips and bundles that are written of the case are not encrypted.")
LEFT = tr_noop("What lay on the disk before may still be found there with special tools.")
HALF = tr_noop("Encrypting or decrypting it was interrupted; with the same passphrase it goes on.")


class UnlockDialog(FormDialog):
    """Asks for the passphrase of an encrypted case; it stays until the right one was given."""

    def __init__(self, case_name: str, *, is_half_done: bool = False, parent: QWidget | None = None) -> None:
        words = fill(tr("The case {name} is encrypted."), name=case_name)
        if is_half_done:
            words = " ".join((words, tr(HALF)))
        super().__init__(tr("Passphrase"), words, tr("Open the case"), parent)
        self.passphrase = make_secret(tr("Passphrase"))
        self.trouble = make_label("", "warning", wrap=True)
        self.form.addRow(tr("Passphrase"), self.passphrase)
        self.form.addRow("", self.trouble)
        self.finish()
        self.go_ahead.setEnabled(False)
        self.passphrase.textChanged.connect(lambda text: self.go_ahead.setEnabled(bool(text)))
        self.passphrase.setFocus()

    def show_trouble(self, words: str) -> None:
        """What was given does not open the case."""
        self.trouble.setText(tell(words))
        self.passphrase.selectAll()
        self.passphrase.setFocus()
        self.go_ahead.setEnabled(True)


class ProtectionDialog(FormDialog):
    """Encrypts a case, or gives an encrypted one another passphrase or none."""

    def __init__(self, *, is_encrypted: bool, parent: QWidget | None = None) -> None:
        words = " ".join(tr(sentence) for sentence in (LOST, tr(OPEN), tr(LEFT)))
        super().__init__(tr("Passphrase of the case"), words, tr("Encrypt the case"), parent)
        self.is_encrypted = is_encrypted
        self.old, self.new = make_secret(tr("Passphrase of now")), NewPassphrase()
        self.change, self.remove = (
            QRadioButton(tr("Another passphrase")),
            QRadioButton(tr("No passphrase: the case lies open")),
        )
        self._choice = QButtonGroup(self)
        if is_encrypted:
            self.form.addRow(tr("Passphrase of now"), self.old)
            for button in (self.change, self.remove):
                self._choice.addButton(button)
                self.form.addRow("", button)
            self.change.setChecked(True)
            self.change.toggled.connect(self._check)
        for name, field in ((tr("New passphrase"), self.new.first), (tr("Again"), self.new.again), ("", self.new.said)):
            self.form.addRow(name, field)
        self.finish()
        for field in (self.old, self.new.first, self.new.again):
            field.textChanged.connect(self._check)
        self._check()

    @property
    def removes(self) -> bool:
        return self.is_encrypted and self.remove.isChecked()

    def _check(self) -> None:
        for field in (self.new.first, self.new.again):
            field.setEnabled(not self.removes)
        self.new.say()
        change = tr("Decrypt the case") if self.removes else tr("Change it")
        self.go_ahead.setText(change if self.is_encrypted else tr("Encrypt the case"))
        knows_old = bool(self.old.text()) or not self.is_encrypted
        self.go_ahead.setEnabled(knows_old and (self.removes or self.new.is_ready))
