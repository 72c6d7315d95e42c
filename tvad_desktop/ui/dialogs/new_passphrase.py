"""Fields for passphrases."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from tvad_desktop.storage.passphrase import LEAST_LETTERS
from tvad_desktop.ui.look.widgets import make_label
from tvad_desktop.ui.look.words import fill, tr, tr_noop

LOST = tr_noop("A lost passphrase is lost: nobody can open the case without it, and it cannot be recovered.")


def make_secret(name: str) -> QLineEdit:
    """A field whose letters are not shown."""
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setAccessibleName(name)
    return field


class NewPassphrase:
    """Two fields that must say the same."""

    def __init__(self) -> None:
        self.first, self.again = make_secret(tr("New passphrase")), make_secret(tr("New passphrase, again"))
        self.said = make_label("", "small", wrap=True)

    @property
    def text(self) -> str:
        return self.first.text()

    @property
    def is_ready(self) -> bool:
        return len(self.text) >= LEAST_LETTERS and self.text == self.again.text()

    def say(self) -> None:
        """Say what is wrong with them yet."""
        if self.text and len(self.text) < LEAST_LETTERS:
            words = tr("At least {count} characters; several words are best.")
            self.said.setText(fill(words, count=LEAST_LETTERS))
        elif self.again.text() and self.text != self.again.text():
            self.said.setText(tr("They are not the same."))
        else:
            self.said.setText(tr(LOST) if self.text else "")
