"""One line at the foot of the window that offers to do something, and goes when it is answered."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from tvad_desktop.ui.look.widgets import make_button, make_label, make_tool
from tvad_desktop.ui.look.words import tr


class OfferBar(QWidget):
    """Hidden until something is offered; takes no keyboard and covers nothing."""

    accepted = Signal()
    answered = Signal()

    def __init__(self) -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 7, 10, 7)
        layout.setSpacing(10)
        self.words = make_label("", "small", wrap=True)
        self.accept = make_button("", "chip")
        self.decline = make_tool("dismiss", tr("Leave it as it is"), size_px=14)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.accept)
        layout.addWidget(self.decline)
        self.accept.clicked.connect(self._accept)
        self.decline.clicked.connect(self._end)
        self.hide()

    def offer(self, words: str, action: str) -> None:
        """Show what is offered and the button that does it."""
        self.words.setText(words)
        self.accept.setText(action)
        self.show()

    def _accept(self) -> None:
        self.accepted.emit()
        self._end()

    def _end(self) -> None:
        self.hide()
        self.answered.emit()
