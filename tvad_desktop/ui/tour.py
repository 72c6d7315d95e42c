"""Five steps through the window, each beside what it tells about."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from tvad_desktop.ui.look.widgets import make_button, make_label
from tvad_desktop.ui.look.words import fill, tr

CARD_WIDTH, GAP = 360, 12


@dataclass(frozen=True, slots=True)
class TourStep:
    """What is told beside a part of the window."""

    title: str
    words: str
    beside: QWidget


class Tour(QFrame):
    """A card over `window`; `ended` fires when a person has seen all or leaves."""

    ended = Signal()

    def __init__(self, steps: Sequence[TourStep], window: QWidget) -> None:
        super().__init__(window)
        self.setObjectName("card")
        self.setFixedWidth(CARD_WIDTH)
        self.setAccessibleName(tr("Tour"))
        self._steps = steps
        self._over = window
        self.place = 0
        self.title = make_label("", "title", wrap=True)
        self.words = make_label("", wrap=True)
        self.count = make_label("", "small")
        self.back, self.next = make_button(tr("Back")), make_button(tr("Next"), "primary")
        self.leave = make_button(tr("Leave"), tip=tr("End the tour"))
        self._layout = layout = QVBoxLayout(self)
        layout.setContentsMargins(18, 16, 18, 14)
        layout.setSpacing(10)
        for widget in (self.title, self.words):
            layout.addWidget(widget)
        foot = QHBoxLayout()
        foot.addWidget(self.count)
        foot.addWidget(self.leave)
        foot.addStretch()
        foot.addWidget(self.back)
        foot.addWidget(self.next)
        layout.addLayout(foot)
        self.back.clicked.connect(lambda: self.show_step(self.place - 1))
        self.next.clicked.connect(lambda: self.show_step(self.place + 1))
        self.leave.clicked.connect(self.end)
        window.installEventFilter(self)
        self.show_step(0)

    def show_step(self, place: int) -> None:
        """Show one step; after the last one the tour ends."""
        if place >= len(self._steps):
            self.end()
            return
        self.place = max(0, place)
        step = self._steps[self.place]
        self.title.setText(step.title)
        self.words.setText(step.words)
        self.count.setText(fill(tr("{place} of {count}"), place=self.place + 1, count=len(self._steps)))
        self.back.setEnabled(self.place > 0)
        self.next.setText(tr("Done") if self.place == len(self._steps) - 1 else tr("Next"))
        self._move()
        self.show()
        self.raise_()
        self.next.setFocus(Qt.FocusReason.OtherFocusReason)

    def end(self) -> None:
        self._over.removeEventFilter(self)
        self.hide()
        self.ended.emit()
        self.deleteLater()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize:
            self._move()
        return False

    def _move(self) -> None:
        """Beside what it tells about, on the side where there is room, and always inside the window."""
        self._layout.activate()
        self.setFixedHeight(self._layout.totalHeightForWidth(CARD_WIDTH))
        beside, window = self._steps[self.place].beside, self._over.rect()
        corner = beside.mapTo(self._over, QPoint(0, 0))
        right = corner.x() + beside.width() + GAP
        left = right if right + self.width() <= window.width() else corner.x() - GAP - self.width()
        if left < 0:  # as wide as the window: over it
            left = corner.x() + (beside.width() - self.width()) // 2
        top = corner.y() + GAP
        self.move(max(0, min(left, window.width() - self.width())), max(0, min(top, window.height() - self.height())))
