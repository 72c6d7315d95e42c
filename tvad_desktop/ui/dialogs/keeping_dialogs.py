"""How many reviewers a verdict needs, and footage that several cases have."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QPlainTextEdit, QSpinBox, QVBoxLayout, QWidget

from tvad_desktop.domain.counted import counted
from tvad_desktop.domain.printable import printable
from tvad_desktop.ui.dialogs.case_dialogs import FormDialog
from tvad_desktop.ui.look.widgets import make_button, make_label
from tvad_desktop.workbench.verdict_rule import MOST

if TYPE_CHECKING:
    from tvad_desktop.workbench.archive import Duplicate

RULE = (
    "A verdict counts when so many reviewers say the same. Cards and reports show how many have said it. "
    "Each reviewer works under a name of their own."
)


class VerdictRuleDialog(FormDialog):
    """Asks how many reviewers must say the same."""

    def __init__(self, needed: int, parent: QWidget | None = None) -> None:
        super().__init__("Verdicts that an incident needs", RULE, "Keep", parent)
        self.count = QSpinBox()
        self.count.setRange(1, MOST)
        self.count.setValue(needed)
        self.form.addRow("Reviewers", self.count)
        self.finish()


class DuplicatesDialog(QDialog):
    """Lists footage that is known more than once, with the cases that have it."""

    def __init__(self, found: Sequence[Duplicate], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Footage that several cases have")
        self.resize(760, 440)
        count = len(found)
        twice = counted(count, "recording is", "recordings are")
        words = f"{twice} there more than once, by SHA-256." if count else "No footage is there twice."
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName("Footage that several cases have")
        self.text.setPlainText("\n\n".join(map(_say, found)))
        self.text.setVisible(bool(count))
        close = make_button("Close")
        close.clicked.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(make_label("Footage that several cases have", "heading"))
        layout.addWidget(make_label(words, "muted"))
        layout.addWidget(self.text, 1)
        layout.addWidget(close)


def _say(one: Duplicate) -> str:
    places = "\n".join(f"  {printable(folder)}: {printable(path)}" for folder, path in one.places)
    return f"SHA-256 {one.sha256}\n{places}"
