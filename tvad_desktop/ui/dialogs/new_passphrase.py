"""Fields for passphrases."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit

from tvad_desktop.storage.passphrase import LEAST_LETTERS
from tvad_desktop.ui.look.widgets import make_label

LOST = "A lost passphrase is lost: nobody can open the case without it, and it cannot be recovered."


def make_secret(name: str) -> QLineEdit:
    """A field whose letters are not shown."""
    field = QLineEdit()
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setAccessibleName(name)
    return field


class NewPassphrase:
    """Two fields that must say the same."""

    def __init__(self) -> None:
        self.first, self.again = make_secret("New passphrase"), make_secret("New passphrase, again")
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
            self.said.setText(f"At least {LEAST_LETTERS} characters; several words are best.")
        elif self.again.text() and self.text != self.again.text():
            self.said.setText("They are not the same.")
        else:
            self.said.setText(LOST if self.text else "")
