"""What a verification of the case found: first whether anything is broken, then what, and what the proof is worth."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QDialog, QHBoxLayout, QPlainTextEdit, QVBoxLayout, QWidget

from tvad_desktop.domain.printable import printable
from tvad_desktop.domain.verification import Finding, Verification, Weight
from tvad_desktop.ui.look.told import tell, tell_numbered
from tvad_desktop.ui.look.widgets import make_button, make_label
from tvad_desktop.ui.look.words import fill, tr, tr_noop

SIZE = 760, 520
COMPARED = {
    "audit entries": tr_noop("audit entries"),
    "database": tr_noop("database"),
    "exported files": tr_noop("exported files"),
    "heads": tr_noop("heads"),
    "heatmap files": tr_noop("heatmap files"),
    "model packs": tr_noop("model packs"),
    "originals": tr_noop("originals"),
    "profile files": tr_noop("profile files"),
    "seals": tr_noop("seals"),
    "tables and triggers": tr_noop("tables and triggers"),
    "tracks of objects": tr_noop("tracks of objects"),
}
PARTS = (
    tr_noop("chain"),
    tr_noop("head"),
    tr_noop("profile"),
    tr_noop("record"),
    tr_noop("schema"),
    tr_noop("segment"),
    tr_noop("track"),
)  # beside those that stand in the catalogue
WEIGHTS = {Weight.BROKEN: tr_noop("BROKEN"), Weight.UNPROVEN: tr_noop("UNPROVEN")}


class VerifyDialog(QDialog):
    """Says what `tvad verify` says of the same case."""

    def __init__(self, found: Verification, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle(tr("Verify the case"))
        self.resize(*SIZE)
        self.heading = make_label(_say_whole(found), "heading", wrap=True)
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(tr("What was found"))
        self.text.setPlainText("\n\n".join(_paragraphs(found)))
        copy, close = make_button(tr("Copy")), make_button(tr("Close"), "primary")
        copy.clicked.connect(lambda: QApplication.clipboard().setText(f"{self.heading.text()}\n\n{self.words}"))
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(24, 20, 24, 18)
        layout.setSpacing(12)
        layout.addWidget(self.heading)
        layout.addWidget(self.text, 1)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(copy)
        foot.addWidget(close)
        layout.addLayout(foot)

    @property
    def words(self) -> str:
        return self.text.toPlainText()


def _say_whole(found: Verification) -> str:
    if not found.is_sound:
        return tr("%n thing(s) is/are not as the log says.", None, len(found.broken))
    if found.findings:
        sound, unproven = tr("Nothing is broken."), tr("%n thing(s) could not be proven.", None, len(found.findings))
        return f"{sound} {unproven}"
    return tr("Nothing is broken: the case is as its log says.")


def _paragraphs(found: Verification) -> list[str]:
    findings = sorted(found.findings, key=lambda one: one.weight.value)
    counted = ", ".join(f"{count:,} {tr(COMPARED.get(what, what))}" for what, count in found.checked.items())
    said = [fill(tr("Compared: {things}."), things=counted)] if counted else []
    return [*map(_say, findings), *said, *map(tell, found.certainty)]


def _say(finding: Finding) -> str:
    subject = tell_numbered(finding.subject) or tell(finding.subject)
    words = f"{tr(WEIGHTS[finding.weight])}  {tr(finding.part)}: {printable(subject)}"
    return f"{words}\n{printable(tell(finding.message))}"
