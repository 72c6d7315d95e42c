"""One incident in words: the verdict, the note, what was measured, and the model's answers."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from html import escape

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from tvad_desktop.domain.case import Message
from tvad_desktop.domain.clock import add_mark
from tvad_desktop.domain.incident import Verdict
from tvad_desktop.language.prompt_template import FIRST_QUESTION
from tvad_desktop.ui.look.colours import DARK, Colours
from tvad_desktop.ui.look.flow import FlowLayout
from tvad_desktop.ui.look.icons import change_icon, draw_icon
from tvad_desktop.ui.look.told import tell, tell_object
from tvad_desktop.ui.look.widgets import make_button, make_label, make_line, make_tool
from tvad_desktop.ui.look.words import fill, tr, tr_noop, write_number
from tvad_desktop.ui.review.bubble import TIME_LINK
from tvad_desktop.ui.review.conversation import Conversation
from tvad_desktop.ui.review.incident_card import IncidentRow
from tvad_desktop.ui.review.incident_words import link, say_sign, say_targets
from tvad_desktop.ui.review.tag_bar import TagBar
from tvad_desktop.ui.review.teach_bar import TeachBar
from tvad_desktop.workbench.targets import Target

SUGGESTIONS = {
    tr_noop("Describe"): FIRST_QUESTION,
    tr_noop("How fast?"): "How fast does it move?",
    tr_noop("What is normal here?"): "What is normal here?",
}
"""What stands on a button, and what the model is asked then: it understands English."""
MEASURED = {
    "Peak": tr_noop("Peak"),
    "Path": tr_noop("Path"),
    "Motion": tr_noop("Motion"),
    "Targets": tr_noop("Targets"),
    "Signs": tr_noop("Signs"),
}
MAXIMUM_QUESTION = 2000
SIGNS = "Signs"
NOTE_HEIGHT = 62
NOTE_SAVED_MS = 800  # after the first letter that is not saved yet, whether or not more follow


@dataclass(slots=True)
class _StreamedAnswer:
    """The answer under way and what has come of it."""

    incident_id: int
    question: str
    text: str = ""


class IncidentPanel(QWidget):
    """Shows one incident; says what a person wants by signals and changes nothing itself."""

    asked = Signal(str)
    stopped = Signal()
    verdict_given = Signal(object)
    note_written = Signal(str)
    time_clicked = Signal(object)
    answer_judged = Signal(int, int, object, str)  # incident, message, verdict, words of a correction

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colours: Colours = DARK
        self._row: IncidentRow | None = None
        self._saved_note = ""
        self._targets: tuple[int, tuple[Target, ...]] = (0, ())
        self.revision = 0
        self._answer: _StreamedAnswer | None = None
        self.heading = make_label("", "title", wrap=True)
        self.span = make_label("", "small")
        self.span.setTextFormat(Qt.TextFormat.RichText)
        self.confirm = make_button(tr("Confirm"), "confirm", "confirm", tr("Confirm: this matters (C)"), checkable=True)
        self.dismiss = make_button(
            tr("Dismiss"), "dismiss", "dismiss", tr("Dismiss: this is normal here (D)"), checkable=True
        )
        self.mark = make_tool("mark", tr("Mark this moment in the note (M)"))
        self.teach = TeachBar()
        self.note = QPlainTextEdit()
        self._note_timer = QTimer(self, singleShot=True, interval=NOTE_SAVED_MS)
        self.unsaved = make_label("", "small", wrap=True)
        self.unsaved.setVisible(False)
        self.measured: dict[str, QLabel] = {}
        self.tags = TagBar()
        self.conversation = Conversation()
        self.question = QLineEdit()
        self.send = make_tool("send", tr("Ask (Enter)"), "play", size_px=16)
        self._empty_icon = make_label(centered=True)
        self.empty = make_label("", "muted", wrap=True, centered=True)
        self._assemble()
        self._connect()
        self.show_incident(None, "")

    def _assemble(self) -> None:
        empty = QWidget()
        middle = QVBoxLayout(empty)
        middle.setContentsMargins(40, 40, 40, 40)
        middle.addStretch()
        middle.addWidget(self._empty_icon)
        middle.addSpacing(8)
        middle.addWidget(self.empty)
        middle.addStretch()
        page = QWidget()
        layout = QVBoxLayout(page)
        layout.setContentsMargins(16, 14, 12, 12)
        layout.setSpacing(10)
        layout.addLayout(self._make_head())
        layout.addLayout(self._make_verdict())
        layout.addWidget(self.teach)
        layout.addWidget(self.note)
        layout.addWidget(self.unsaved)
        layout.addWidget(self.tags)
        layout.addLayout(self._make_measured())
        layout.addWidget(make_line())
        layout.addWidget(self.conversation, 1)
        layout.addLayout(self._make_composer())
        self._pages = QStackedLayout(self)
        self._pages.addWidget(empty)
        self._pages.addWidget(page)

    def _make_head(self) -> QVBoxLayout:
        head = QVBoxLayout()
        head.setSpacing(3)
        head.addWidget(self.heading)
        head.addWidget(self.span)
        return head

    def _make_verdict(self) -> QHBoxLayout:
        group = QButtonGroup(self)
        group.setExclusive(False)
        line = QHBoxLayout()
        line.setSpacing(7)
        for button in (self.confirm, self.dismiss):
            group.addButton(button)
            line.addWidget(button, 1)
        line.addWidget(self.mark)
        self.note.setPlaceholderText(tr("Note for the report"))
        self.note.setAccessibleName(tr("Note for the report"))
        self.note.setFixedHeight(NOTE_HEIGHT)
        self.note.setTabChangesFocus(True)
        return line

    def _make_measured(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(14)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(1, 1)
        for position, (name, words) in enumerate(MEASURED.items()):
            label = make_label("")
            label.setTextFormat(Qt.TextFormat.RichText)
            label.linkActivated.connect(self._follow)
            label.setWordWrap(True)
            caption = make_label(tr(words), "small")
            grid.addWidget(caption, position, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label, position, 1)
            self.measured[name] = label
            if name == SIGNS:
                label.setWordWrap(True)
                self._signs_caption = caption
        return grid

    def _make_composer(self) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(8)
        chips = FlowLayout(spacing=6)
        for words, question in SUGGESTIONS.items():
            chip = make_button(tr(words), "chip", tip=tell(question))
            chip.clicked.connect(lambda _=False, text=question: self._ask(text))
            chips.addWidget(chip)
        line = QHBoxLayout()
        line.setSpacing(7)
        self.question.setPlaceholderText(tr("Ask about this incident"))
        self.question.setAccessibleName(tr("Ask about this incident"))
        self.question.setMaxLength(MAXIMUM_QUESTION)
        line.addWidget(self.question, 1)
        line.addWidget(self.send)
        column.addLayout(chips)
        column.addLayout(line)
        return column

    def _connect(self) -> None:
        self.confirm.clicked.connect(lambda: self.give_verdict(Verdict.CONFIRMED))
        self.dismiss.clicked.connect(lambda: self.give_verdict(Verdict.DISMISSED))
        self.question.returnPressed.connect(lambda: self._ask(self.question.text()))
        self.send.clicked.connect(self._press_send)
        self.conversation.time_clicked.connect(self.time_clicked)
        self.conversation.asked_again.connect(self._ask)
        self.conversation.judged.connect(lambda *said: self.answer_judged.emit(self.incident_id, *said))
        self.span.linkActivated.connect(self._follow)
        self.note.installEventFilter(self)
        self.note.textChanged.connect(self._save_soon)
        self._note_timer.timeout.connect(self.save_note)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.note and event.type() is QEvent.Type.FocusOut:
            self.save_note()
        return False

    @property
    def incident_id(self) -> int:
        return self._row.incident.id if self._row is not None else 0

    @property
    def verdict(self) -> Verdict | None:
        """Of the incident shown; None where none is."""
        return self._row.verdict if self._row is not None else None

    def show_empty(self, text: str) -> None:
        self.empty.setText(text)

    def show_incident(self, row: IncidentRow | None, note: str, revision: int = 0) -> None:
        """Show another incident, its conversation still to come; a note being written is saved first."""
        self.save_note()
        self._row = row
        self._pages.setCurrentIndex(0 if row is None else 1)
        if row is not None:
            self._saved_note, self.revision = note, revision
            self.note.setPlainText(note)
            self.show_row(row)
            self.show_messages(())

    def show_note(self, note: str, revision: int) -> None:
        """Show what the note of this incident has become, unless somebody is writing in it: that is then saved as an
        answer to what was shown before, and refused if a colleague wrote meanwhile."""
        if self.note.toPlainText() != self._saved_note:
            return
        self.revision = revision
        if note != self._saved_note:
            self._saved_note = note
            self.note.setPlainText(note)

    def show_unsaved(self, why: str) -> None:
        """Say that reviews and notes are not saved yet, and why; empty when they are."""
        self.unsaved.setText(fill(tr("Not saved yet; it will be tried again. {why}"), why=tell(why)))
        self.unsaved.setVisible(bool(why))

    def show_row(self, row: IncidentRow) -> None:
        """What is known and decided about the incident shown."""
        row = self._row = self._with_target(row)
        incident, clock = row.incident, row.started_at
        self.heading.setText(row.title)
        clock_words = tr("Clock {day:date} {time}")
        self.span.setText(
            fill(
                tr("Incident {number}  ·  {start} – {end}  ·  {duration:.1f} s"),
                number=incident.id,
                start=link(incident.span.start_us),
                end=link(incident.span.end_us),
                duration=incident.span.duration_us / 1e6,
            )
            + (f"<br>{fill(clock_words, day=clock, time=f'{clock:%H:%M:%S}')}" if clock is not None else "")
        )
        self.measured["Peak"].setText(
            fill(tr("{score} at {moment}"), score=write_number(incident.score_words), moment=link(incident.peak_us))
        )
        self.measured["Path"].setText(escape(row.way) or "–")
        self.measured["Motion"].setText(escape(tell(incident.state)) or "–")
        self.measured["Targets"].setText(self._say_targets())
        self.measured[SIGNS].setText("<br>".join(map(say_sign, incident.reasons)))
        for shown in (self.measured[SIGNS], self._signs_caption):
            shown.setVisible(bool(incident.reasons))
        self.tags.show_tags(row.tags)
        self.confirm.setChecked(row.verdict is Verdict.CONFIRMED)
        self.dismiss.setChecked(row.verdict is Verdict.DISMISSED)
        self.confirm.setText(tr("Confirmed") if self.confirm.isChecked() else tr("Confirm"))
        self.dismiss.setText(tr("Dismissed") if self.dismiss.isChecked() else tr("Dismiss"))

    def show_targets(self, targets: Sequence[Target]) -> None:
        """The objects that the heat of the incident shown lies on; without any, only how many hot places there are."""
        if self._row is not None:
            self._targets = (self.incident_id, tuple(targets))
            self._row = self._with_target(self._row)
            self.heading.setText(self._row.title)
            self.measured["Targets"].setText(self._say_targets())

    def _with_target(self, row: IncidentRow) -> IncidentRow:
        """It is called by what it is about, as in the list."""
        incident_id, targets = self._targets
        known = bool(targets) and incident_id == row.incident.id
        return replace(row, target=tell_object(targets[0].track) if known else "")

    def _say_targets(self) -> str:
        incident_id, targets = self._targets
        if self._row is None:
            return ""
        if not targets or incident_id != self.incident_id:
            return str(len(self._row.incident.tracks))
        return escape(say_targets(targets))

    def show_messages(self, messages: Sequence[Message]) -> None:
        """What the case has stored, and below it the answer that is still streaming in."""
        answer, span = self._answer, self._row.incident.span if self._row is not None else None
        if answer is None or answer.incident_id != self.incident_id:
            self.conversation.show_messages(messages, span)
            return
        if messages and messages[-1].role == "user":
            messages = messages[:-1]  # the question is stored before its answer
        self.conversation.show_messages(messages, span)
        self.conversation.begin_answer(answer.question)
        self.conversation.add_text(answer.text)

    def begin_answer(self, incident_id: int, question: str) -> None:
        """Show a question and that its answer is on the way."""
        self._answer = _StreamedAnswer(incident_id, question)
        self._set_busy(True)
        if incident_id == self.incident_id:
            self.conversation.begin_answer(question)

    def add_answer_text(self, incident_id: int, text: str) -> None:
        """Append a piece of the answer; it is kept while another incident is shown."""
        if self._answer is not None:
            self._answer.text += text
        if incident_id == self.incident_id:
            self.conversation.add_text(text)

    def end_answer(self) -> None:
        self._answer = None
        self._set_busy(False)

    def give_verdict(self, verdict: Verdict) -> None:
        """Give it, or take it back if it is already the one that holds."""
        if self._row is not None:
            self.verdict_given.emit(verdict)

    def take_note(self) -> str:
        """The note as it stands, which is about to be saved together with a verdict."""
        self._saved_note = self.note.toPlainText()
        return self._saved_note

    def add_mark(self, time_us: int) -> None:
        """Write a moment into the note."""
        if self._row is None:
            return
        self.note.setPlainText(add_mark(self.note.toPlainText(), time_us))
        self.save_note()

    def save_note(self) -> None:
        self._note_timer.stop()
        note = self.note.toPlainText()
        if self._row is not None and note != self._saved_note:
            self._saved_note = note
            self.note_written.emit(note)

    def _save_soon(self) -> None:
        """Only what a person writes is new; showing another incident is not."""
        if self.note.toPlainText() != self._saved_note and not self._note_timer.isActive():
            self._note_timer.start()

    def _set_busy(self, busy: bool) -> None:
        """While an answer is under way the send button stops it."""
        change_icon(self.send, "stop" if busy else "send", self._colours)
        self.send.setToolTip(tr("Stop the answer") if busy else tr("Ask (Enter)"))

    def set_colours(self, colours: Colours) -> None:
        self._colours = colours
        self._empty_icon.setPixmap(draw_icon("chat", colours.faint, 36))

    def _ask(self, text: str) -> None:
        if text.strip() and self._answer is None:
            self.question.clear()
            self.asked.emit(text.strip())

    def _press_send(self) -> None:
        if self._answer is not None:
            self.stopped.emit()
        else:
            self._ask(self.question.text())

    def _follow(self, link: str) -> None:
        self.time_clicked.emit(int(link.removeprefix(TIME_LINK)))
