"""One question or answer as it is read, and what can be done about an answer."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from html import escape

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPlainTextEdit, QSizePolicy, QVBoxLayout

from tvad_desktop.domain.answers import FirstAnswer
from tvad_desktop.domain.clock import find_clocks, format_clock
from tvad_desktop.domain.judged import AnswerVerdict, Turn
from tvad_desktop.domain.media import Timespan
from tvad_desktop.domain.provenance import UNTRAINED_ANSWER, AnswerProvenance
from tvad_desktop.ui.look.flow import FlowLayout
from tvad_desktop.ui.look.told import tell
from tvad_desktop.ui.look.told_things import tell_fact, tell_things
from tvad_desktop.ui.look.widgets import make_button, make_label
from tvad_desktop.ui.look.words import fill, tr

TIME_LINK = "time:"
CORRECTION_HEIGHT = 84


def link_times(text: str) -> str:
    """Escape a text for rich text and make the moments in it clickable."""
    parts, done = [], 0
    for start, end, time_us in find_clocks(text):
        parts.append(escape(text[done:start]))
        parts.append(link_to(text[start:end], time_us))
        done = end
    parts.append(escape(text[done:]))
    return "".join(parts).replace("\n", "<br>")


def link_to(words: str, time_us: int) -> str:
    """Words that lead to a moment when they are clicked."""
    return f'<a href="{TIME_LINK}{time_us}" style="text-decoration:none">{escape(words)}</a>'


def lay_out_answer(text: str, span: Timespan | None = None) -> str:
    """Rich text of an answer; the paper's first answer as a small table.

    Where the `span` it was given for is known, the places lead to the moments at which the target was there.
    """
    first = FirstAnswer.parse(text)
    if first is None or not first.anomalous:
        return link_times(text)
    rows = (
        (tr("Target"), escape(tell_things(first.target))),
        (tr("Motion"), escape(tell(first.state))),
        (tr("From"), _place(first.from_cell, span.start_us if span is not None else None)),
        (tr("To"), _place(first.to_cell, span.end_us if span is not None else None)),
    )
    cells = "".join(
        f'<tr><td style="padding-right:12px"><i>{name}</i></td><td>{value}</td></tr>' for name, value in rows
    )
    said = tr("Yes, this is unusual.")
    return f'<b>{said}</b><table style="margin-top:4px">{cells}</table>'


def _place(cell: str, time_us: int | None) -> str:
    return escape(tell(cell)) if not cell or time_us is None else link_to(tell(cell), time_us)


class Bubble(QFrame):
    """One turn. `time_clicked` carries microseconds, which a signal's int holds for 35 minutes only."""

    time_clicked = Signal(object)
    judged = Signal(int, object, str)  # message, verdict, words of a correction
    asked_again = Signal(str)

    def __init__(self, kind: str, text: str) -> None:
        super().__init__()
        self.setObjectName(kind)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self.correction: QPlainTextEdit | None = None
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(12, 9, 12, 9)
        self._layout.setSpacing(7)
        self.body = self._make_text(link_times(text))
        self._layout.addWidget(self.body)

    def show_text(self, text: str, span: Timespan | None = None) -> None:
        self.body.setText(lay_out_answer(text, span))

    def show_provenance(self, provenance: AnswerProvenance) -> None:
        """The probability of Yes, contradictions with what was measured, and the facts the model was given."""
        if provenance.untrained:
            self._layout.addWidget(make_label(f"⚠ {tell(UNTRAINED_ANSWER)}", "warning", wrap=True))
        for warning in provenance.warnings:
            self._layout.addWidget(make_label(f"⚠ {tell(warning)}", "warning", wrap=True))
        line = QHBoxLayout()
        line.setSpacing(6)
        if provenance.probability_yes is not None:
            pill = make_label(fill(tr("Yes {share:.0%}"), share=provenance.probability_yes), "pill")
            pill.setToolTip(tr("How probable the model holds Yes to be, as against No"))
            line.addWidget(pill)
        if provenance.facts:
            self._add_facts(line, provenance.facts)
        line.addStretch()
        if provenance.pack:
            line.addWidget(make_label(provenance.pack, "small"))
        if line.count() > 1:
            self._layout.addLayout(line)

    def show_other_span(self, span: Timespan) -> None:
        """The incident was another stretch of time when this was answered."""
        when = f"{format_clock(span.start_us)} – {format_clock(span.end_us)}"
        self._layout.addWidget(
            make_label(fill(tr("Given for {when}, which was the incident then."), when=when), "warning", wrap=True)
        )

    def _add_facts(self, line: QHBoxLayout, facts: tuple[str, ...]) -> None:
        toggle = make_button(
            tr("%n fact(s)", None, len(facts)), "chip", tip=tr("What was measured and given to the model")
        )
        toggle.setCheckable(True)
        listed = self._make_text("<br>".join(link_times(tell_fact(fact)) for fact in facts))
        listed.setObjectName("small")
        listed.setVisible(False)
        toggle.toggled.connect(listed.setVisible)
        line.addWidget(toggle)
        self._layout.addWidget(listed)

    def _make_text(self, rich_text: str) -> QLabel:
        label = make_label(rich_text, wrap=True)
        label.setTextFormat(Qt.TextFormat.RichText)
        label.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.LinksAccessibleByMouse
        )
        label.linkActivated.connect(lambda link: self.time_clicked.emit(int(link.removeprefix(TIME_LINK))))
        return label

    def offer(self, turn: Turn, question: str) -> None:
        """Say what a person said about this answer, and offer to copy, correct, reject or ask for it again."""
        if turn.opinion is not None:
            corrected, rejected = tr("Corrected by {author}"), tr("Rejected by {author}")
            words = fill(corrected if turn.is_corrected else rejected, author=tell(turn.opinion.author))
            self._layout.addWidget(make_label(words, "warning", wrap=True))
        self.offers = FlowLayout(spacing=5)
        message_id = turn.message.id
        self._offer(
            tr("Copy"), tr("Put this answer on the clipboard"), partial(QGuiApplication.clipboard().setText, turn.words)
        )
        if turn.opinion is None or turn.is_corrected:
            self._offer(tr("Correct"), tr("Write what is right; you are its author then"), partial(self._correct, turn))
        if turn.opinion is None:
            tip = tr("This answer is wrong: it is not printed as a finding")
            self._offer(tr("Reject"), tip, partial(self.judged.emit, message_id, AnswerVerdict.REJECTED, ""))
        else:
            tip = tr("Take the correction or rejection back")
            self._offer(tr("Accept"), tip, partial(self.judged.emit, message_id, AnswerVerdict.ACCEPTED, ""))
        if question:
            self._offer(
                tr("Ask again"), tr("Ask the model the same question again"), partial(self.asked_again.emit, question)
            )
        self._layout.addLayout(self.offers)

    def _offer(self, words: str, tip: str, act: Callable[[], object]) -> None:
        button = make_button(words, "chip", tip=tip)
        button.clicked.connect(lambda: act())
        self.offers.addWidget(button)

    def _correct(self, turn: Turn) -> None:
        """Edit the words in place; Escape leaves the field, the buttons keep or drop what was written."""
        if self.correction is not None:
            return
        field = QPlainTextEdit(turn.words)
        field.setAccessibleName(tr("What is right"))
        field.setFixedHeight(CORRECTION_HEIGHT)
        keep = make_button(tr("Keep the correction"), "primary")
        drop = make_button(tr("Leave it"))
        line = QHBoxLayout()
        for button in (keep, drop):
            line.addWidget(button)
        self._layout.addWidget(field)
        self._layout.addLayout(line)
        self.correction = field

        def close() -> None:
            self.correction = None
            for widget in (field, keep, drop):
                widget.deleteLater()

        def save() -> None:
            if (text := field.toPlainText().strip()) and text != turn.words:
                self.judged.emit(turn.message.id, AnswerVerdict.CORRECTED, text)
            close()

        keep.clicked.connect(save)
        drop.clicked.connect(close)
        field.setFocus()
