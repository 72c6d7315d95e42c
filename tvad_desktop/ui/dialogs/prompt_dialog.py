"""Writing what is normal and what is not, in words, and looking at the footage again with them."""

from __future__ import annotations

from dataclasses import dataclass

import msgspec
from PySide6.QtWidgets import QCheckBox, QComboBox, QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from tvad_desktop.detection.prompts import PromptSet, load_shipped
from tvad_desktop.ui.dialogs.case_dialogs import FormDialog
from tvad_desktop.ui.look.told import tell
from tvad_desktop.ui.look.widgets import make_label
from tvad_desktop.ui.look.words import fill, tr, tr_noop
from tvad_desktop.ui.review.case_view import CaseView

EXPLANATION = tr_noop("The detector compares every place of the picture with these words. Write one phrase a line.")
NOTE = tr_noop(
    "A camera that has learned what is normal still marks what is unlike its normal footage, whatever the words say. "
    "Earlier analyses stay in the case: with their words again, their scores are back at once."
)
WIDTH = 700
EDITOR_HEIGHT = 210
LONGEST_NAME = 80
EDITED = ", edited"  # kept with the case, hence not translated


@dataclass(frozen=True, slots=True)
class _Start:
    """Something to start from: what the fields hold, and the set that it is or was made of."""

    base: PromptSet
    normal: str
    anomalous: str
    name: str = ""


class PromptDialog(FormDialog):
    """Asks for normal and anomalous phrases. What was edited stays among the sets to start from."""

    def __init__(self, view: CaseView, parent: QWidget | None = None) -> None:
        super().__init__(
            tr("Prompts"), tr(EXPLANATION), tr("Keep and analyse again") if view.videos else tr("Keep"), parent
        )
        self.setMinimumWidth(WIDTH)
        self.start, self.name = QComboBox(), QLineEdit()
        self.normal, self.anomalous = _make_editor("a person walking"), _make_editor("a person running")
        self.fault = make_label("", "warning", wrap=True)
        words = tr("Analyse all %n video(s) of the case, not only the one shown", None, len(view.videos))
        self.everything = QCheckBox(words)
        self.everything.setVisible(len(view.videos) > 1)
        self.name.setMaxLength(LONGEST_NAME)
        self._known = load_shipped()
        titles = [tell(prompts.title) for prompts in self._known]
        if not any(known.means_the_same(view.prompts) for known in self._known):
            self._known.append(view.prompts)
            titles.append(fill(tr("{title} (this case)"), title=tell(view.prompts.title)))
        self._starts = [_start_of(prompts) for prompts in self._known]
        self.start.addItems(titles)
        self._base = view.prompts
        self._assemble()
        self._begin_with(self._place(view.prompts))
        self.start.activated.connect(self._begin_with)
        for changed in (self.normal.textChanged, self.anomalous.textChanged, self.name.textChanged):
            changed.connect(self._follow)

    def _assemble(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(14)
        editors = QHBoxLayout()
        editors.setSpacing(14)
        for words, field in ((tr("START FROM"), self.start), (tr("NAME"), self.name)):
            field.setAccessibleName(words.capitalize())
            head.addLayout(_make_column(words, field), 1)
        self.normal.setAccessibleName(tr("Normal things, one a line"))
        self.anomalous.setAccessibleName(tr("Anomalous things, one a line"))
        for words, editor in ((tr("NORMAL"), self.normal), (tr("ANOMALOUS"), self.anomalous)):
            editors.addLayout(_make_column(words, editor), 1)
        self.column.addLayout(head)
        self.column.addLayout(editors)
        self.fault.setMinimumHeight(self.fault.sizeHint().height())  # or everything below would jump
        self.column.addWidget(self.fault)
        self.column.addWidget(make_label(tr(NOTE), "small", wrap=True))
        self.form.addRow(self.everything)
        self.finish()
        self.normal.setFocus()

    @property
    def prompts(self) -> PromptSet:
        """What is written: a known set if it is one, title included."""
        written = msgspec.structs.replace(
            self._base,
            title=self.name.text().strip() or self._usual_name,
            normal_words=_read_phrases(self.normal),
            anomalous_words=_read_phrases(self.anomalous),
        )
        place = self._place(written)
        return self._known[place] if place < len(self._known) else written

    @property
    def _usual_name(self) -> str:
        """What edited words are called unless somebody names them."""
        return f"{self._base.title.removesuffix(EDITED)}{EDITED}"

    def _place(self, prompts: PromptSet) -> int:
        """Where these prompts stand among those to start from; the last place is that of edited ones."""
        same = (place for place, known in enumerate(self._known) if known.means_the_same(prompts))
        return next(same, len(self._known))

    def _begin_with(self, place: int) -> None:
        start = self._starts[place]
        self._base = start.base
        for field in (self.normal, self.anomalous, self.name):
            field.blockSignals(True)
        self.normal.setPlainText(start.normal)
        self.anomalous.setPlainText(start.anomalous)
        self.name.setText(start.name)
        for field in (self.normal, self.anomalous, self.name):
            field.blockSignals(False)
        self._show_place(place)

    def _follow(self) -> None:
        """Show which set is written now. Words of no set are kept as one of their own, so that none are ever lost."""
        prompts = self.prompts
        place = self._place(prompts)
        if place == len(self._known):
            edited = _Start(self._base, self.normal.toPlainText(), self.anomalous.toPlainText(), self.name.text())
            self._starts[place:] = [edited]
            if self.start.count() == place:
                self.start.addItem("")
            self.start.setItemText(place, prompts.title)
        self._show_place(place)

    def _show_place(self, place: int) -> None:
        is_edited = place == len(self._known)
        self.start.setCurrentIndex(place)
        self.name.setEnabled(is_edited)
        self.name.setPlaceholderText(self._usual_name if is_edited else tell(self._known[place].title))
        fault = self.prompts.find_fault()
        self.fault.setText(fill(tr("The prompts {fault}."), fault=tell(fault)) if fault else "")
        self.go_ahead.setEnabled(not fault)


def _start_of(prompts: PromptSet) -> _Start:
    return _Start(prompts, "\n".join(prompts.normal_words), "\n".join(prompts.anomalous_words))


def _make_column(words: str, field: QWidget) -> QVBoxLayout:
    column = QVBoxLayout()
    column.setSpacing(6)
    column.addWidget(make_label(words, "section"))
    column.addWidget(field)
    return column


def _make_editor(example: str) -> QPlainTextEdit:
    editor = QPlainTextEdit()
    editor.setPlaceholderText(example)
    editor.setTabChangesFocus(True)
    editor.setMinimumHeight(EDITOR_HEIGHT)
    return editor


def _read_phrases(editor: QPlainTextEdit) -> tuple[str, ...]:
    """One phrase a line; empty lines and repetitions mean nothing."""
    lines = (" ".join(line.split()) for line in editor.toPlainText().splitlines())
    return tuple(dict.fromkeys(line for line in lines if line))
