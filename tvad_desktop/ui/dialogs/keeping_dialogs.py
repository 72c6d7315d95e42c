"""How many reviewers a verdict needs, and footage that several cases have."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QDialog, QPlainTextEdit, QSpinBox, QVBoxLayout, QWidget

from tvad_desktop.domain.printable import printable
from tvad_desktop.ui.dialogs.case_dialogs import FormDialog
from tvad_desktop.ui.look.widgets import make_button, make_label
from tvad_desktop.ui.look.words import tr, tr_noop
from tvad_desktop.workbench.verdict_rule import MOST

if TYPE_CHECKING:
    from tvad_desktop.workbench.archive import Duplicate

RULE = tr_noop(
    "A verdict counts when so many reviewers say the same. Cards and reports show how many have said it. "
    "Each reviewer works under a name of their own."
)


class VerdictRuleDialog(FormDialog):
    """Asks how many reviewers must say the same."""

    def __init__(self, needed: int, parent: QWidget | None = None) -> None:
        super().__init__(tr("Verdicts that an incident needs"), tr(RULE), tr("Keep"), parent)
        self.count = QSpinBox()
        self.count.setRange(1, MOST)
        self.count.setValue(needed)
        self.form.addRow(tr("Reviewers"), self.count)
        self.finish()


class DuplicatesDialog(QDialog):
    """Lists footage that is known more than once, with the cases that have it."""

    def __init__(self, found: Sequence[Duplicate], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Footage that several cases have"))
        self.resize(760, 440)
        count = len(found)
        twice = tr("%n recording(s) is/are there more than once, by SHA-256.", None, count)
        words = twice if count else tr("No footage is there twice.")
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(tr("Footage that several cases have"))
        self.text.setPlainText("\n\n".join(map(_say, found)))
        self.text.setVisible(bool(count))
        close = make_button(tr("Close"))
        close.clicked.connect(self.reject)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 20)
        layout.setSpacing(12)
        layout.addWidget(make_label(tr("Footage that several cases have"), "heading"))
        layout.addWidget(make_label(words, "muted"))
        layout.addWidget(self.text, 1)
        layout.addWidget(close)


def _say(one: Duplicate) -> str:
    places = "\n".join(f"  {printable(folder)}: {printable(path)}" for folder, path in one.places)
    return f"SHA-256 {one.sha256}\n{places}"
