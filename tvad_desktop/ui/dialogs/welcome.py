"""What stands in the window while no case is open."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from tvad_desktop.ui.look.colours import Colours
from tvad_desktop.ui.look.icons import draw_icon
from tvad_desktop.ui.look.widgets import make_button, make_label
from tvad_desktop.ui.look.words import tr

RECENT_SHOWN = 5


class WelcomePage(QWidget):
    """Three ways in, and the cases opened last."""

    new_requested = Signal()
    open_requested = Signal()
    demo_requested = Signal()
    recent_chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        self.mark = make_label(centered=True)
        self.new = make_button(tr("New case"), "primary", "new-case")
        self.open = make_button(tr("Open a case"), icon="folder")
        self.demo = make_button(tr("Look at the demo"), icon="play")
        self._recent = QVBoxLayout()
        self._recent.setSpacing(4)
        column = QVBoxLayout(self)
        column.addStretch(2)
        column.addWidget(self.mark)
        column.addSpacing(10)
        column.addWidget(make_label(tr("Find what does not belong"), "heading", centered=True))
        words = tr("Open recorded footage and see when, where and what is unusual.\nNothing ever leaves this computer.")
        column.addWidget(make_label(words, "muted", centered=True))
        column.addSpacing(18)
        buttons = QHBoxLayout()
        buttons.setSpacing(10)
        buttons.addStretch()
        for button in (self.new, self.open, self.demo):
            buttons.addWidget(button)
        buttons.addStretch()
        column.addLayout(buttons)
        column.addSpacing(26)
        column.addLayout(self._recent)
        column.addStretch(3)
        self.new.clicked.connect(self.new_requested)
        self.open.clicked.connect(self.open_requested)
        self.demo.clicked.connect(self.demo_requested)

    def show_recent(self, folders: Sequence[Path]) -> None:
        while self._recent.count():
            item = self._recent.takeAt(0)
            if item is not None and (widget := item.widget()) is not None:
                widget.deleteLater()
        if folders:
            self._recent.addWidget(make_label(tr("RECENT"), "section", centered=True))
        for folder in folders[:RECENT_SHOWN]:
            button = make_button(folder.name.replace("&", "&&"), "chip", tip=str(folder))
            button.clicked.connect(lambda _=False, one=folder: self.recent_chosen.emit(one))
            self._recent.addWidget(button, alignment=Qt.AlignmentFlag.AlignHCenter)

    def set_colours(self, colours: Colours) -> None:
        self.mark.setPixmap(draw_icon("app", colours.accent, 64))
