"""Questions and answers about one incident, as they are read and as they stream in."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QScrollArea, QVBoxLayout, QWidget

from tvad_desktop.domain.case import Message
from tvad_desktop.domain.judged import Turn, judged_turns
from tvad_desktop.domain.media import Timespan
from tvad_desktop.domain.provenance import read_provenance
from tvad_desktop.ui.look.told import tell
from tvad_desktop.ui.review.bubble import Bubble, link_times

WAITING = "…"


class Conversation(QScrollArea):
    """Scrolls; stays at the newest turn."""

    time_clicked = Signal(object)
    judged = Signal(int, object, str)
    asked_again = Signal(str)

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
        question = ""
        for turn in judged_turns(messages):
            if turn.message.role == "user":
                question = turn.message.text
                self._add("question", tell(question))
            else:
                self._add_answer(turn, question, span)
        self._scroll_down()

    def _add_answer(self, turn: Turn, question: str, span: Timespan | None) -> None:
        bubble = self._add("answer", "")
        provenance = read_provenance(turn.message.provenance)
        other = provenance.given_for(span) if span is not None else None
        bubble.show_text(turn.words, other or span)
        if other is not None:
            bubble.show_other_span(other)
        if not turn.is_corrected:
            bubble.show_provenance(provenance)
        bubble.offer(turn, question)

    def begin_answer(self, question: str) -> None:
        self._add("question", tell(question))
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
        bubble.judged.connect(self.judged)
        bubble.asked_again.connect(self.asked_again)
        self._lines.insertWidget(self._lines.count() - 1, bubble)
        self.bubbles.append(bubble)
        return bubble

    def _scroll_down(self) -> None:
        # The new height is known only after the layout has run.
        QTimer.singleShot(0, self, lambda: self.verticalScrollBar().setValue(self.verticalScrollBar().maximum()))
