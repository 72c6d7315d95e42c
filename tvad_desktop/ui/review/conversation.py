"""Questions and answers about one incident, as they are read and as they stream in."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QScrollArea, QSizePolicy, QVBoxLayout, QWidget

from tvad_desktop.domain.answers import FirstAnswer
from tvad_desktop.domain.case import Message
from tvad_desktop.domain.clock import find_clocks, format_clock
from tvad_desktop.domain.media import Timespan
from tvad_desktop.domain.provenance import UNTRAINED_ANSWER, AnswerProvenance, read_provenance
from tvad_desktop.ui.look.widgets import make_button, make_label

TIME_LINK = "time:"
WAITING = "…"


def link_times(text: str) -> str:
    """Escape a text for rich text and make the moments in it clickable."""
    parts, done = [], 0
    for start, end, time_us in find_clocks(text):
        parts.append(escape(text[done:start]))
        parts.append(f'<a href="{TIME_LINK}{time_us}" style="text-decoration:none">{escape(text[start:end])}</a>')
        done = end
    parts.append(escape(text[done:]))
    return "".join(parts).replace("\n", "<br>")


def lay_out_answer(text: str) -> str:
    """Rich text of an answer; the paper's first answer as a small table."""
    first = FirstAnswer.parse(text)
    if first is None or not first.anomalous:
        return link_times(text)
    rows = (("Target", first.target), ("Motion", first.state), ("From", first.from_cell), ("To", first.to_cell))
    cells = "".join(
        f'<tr><td style="padding-right:12px"><i>{name}</i></td><td>{escape(value)}</td></tr>' for name, value in rows
    )
    return f'<b>Yes, this is unusual.</b><table style="margin-top:4px">{cells}</table>'


class Bubble(QFrame):
    """One turn. `time_clicked` carries microseconds, which a signal's int holds for 35 minutes only."""

    time_clicked = Signal(object)

    def __init__(self, kind: str, text: str) -> None:
        super().__init__()
        self.setObjectName(kind)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(12, 9, 12, 9)
        self._layout.setSpacing(7)
        self.body = self._make_text(link_times(text))
        self._layout.addWidget(self.body)

    def show_text(self, text: str) -> None:
        self.body.setText(lay_out_answer(text))

    def show_provenance(self, provenance: AnswerProvenance) -> None:
        """The probability of Yes, contradictions with what was measured, and the facts the model was given."""
        if provenance.untrained:
            self._layout.addWidget(make_label(f"⚠ {UNTRAINED_ANSWER}", "warning", wrap=True))
        for warning in provenance.warnings:
            self._layout.addWidget(make_label(f"⚠ {warning}", "warning", wrap=True))
        line = QHBoxLayout()
        line.setSpacing(6)
        if provenance.probability_yes is not None:
            pill = make_label(f"Yes {provenance.probability_yes:.0%}", "pill")
            pill.setToolTip("How probable the model holds Yes to be, as against No")
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
        self._layout.addWidget(make_label(f"Given for {when}, which was the incident then.", "warning", wrap=True))

    def _add_facts(self, line: QHBoxLayout, facts: tuple[str, ...]) -> None:
        toggle = make_button(f"{len(facts)} facts", "chip", tip="What was measured and given to the model")
        toggle.setCheckable(True)
        listed = self._make_text("<br>".join(link_times(fact) for fact in facts))
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


class Conversation(QScrollArea):
    """Scrolls; stays at the newest turn."""

    time_clicked = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        content = QWidget()
        content.setObjectName("scrolled")
        self._lines = QVBoxLayout(content)
        self._lines.setContentsMargins(0, 0, 6, 0)
        self._lines.setSpacing(8)
        self._lines.addStretch()
        self.setWidget(content)
        self.bubbles: list[Bubble] = []
        self._streaming: Bubble | None = None
        self._streamed = ""

    def show_messages(self, messages: Sequence[Message], span: Timespan | None = None) -> None:
        """Replace everything by what the case has stored; answers that were given for another `span` say so."""
        self._clear()
        for message in messages:
            if message.role == "user":
                self._add("question", message.text)
            else:
                bubble = self._add("answer", "")
                bubble.show_text(message.text)
                provenance = read_provenance(message.provenance)
                if span is not None and (other := provenance.given_for(span)) is not None:
                    bubble.show_other_span(other)
                bubble.show_provenance(provenance)
        self._scroll_down()

    def begin_answer(self, question: str) -> None:
        self._add("question", question)
        self._streaming = self._add("answer", WAITING)
        self._streamed = ""
        self._scroll_down()

    def add_text(self, text: str) -> None:
        """Append a piece of the answer under way."""
        if self._streaming is not None:
            self._streamed += text
            self._streaming.body.setText(link_times(self._streamed))
            self._scroll_down()

    def _clear(self) -> None:
        for bubble in self.bubbles:
            self._lines.removeWidget(bubble)
            bubble.deleteLater()
        self.bubbles.clear()
        self._streaming = None

    def _add(self, kind: str, text: str) -> Bubble:
        bubble = Bubble(kind, text)
        bubble.time_clicked.connect(self.time_clicked)
        self._lines.insertWidget(self._lines.count() - 1, bubble)
        self.bubbles.append(bubble)
        return bubble

    def _scroll_down(self) -> None:
        # The new height is known only after the layout has run.
        QTimer.singleShot(0, self, lambda: self.verticalScrollBar().setValue(self.verticalScrollBar().maximum()))
