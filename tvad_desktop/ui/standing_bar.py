"""The line over an open case that says why nothing can be changed in it, and the controls that rest meanwhile."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from tvad_desktop.ui.look.told import tell
from tvad_desktop.ui.look.widgets import make_button, make_label, set_tip
from tvad_desktop.ui.look.words import fill, tr

_OWN_TIP = "own_tip"


class StandingBar(QWidget):
    """Hidden while the case can be changed."""

    reopen_requested = Signal()

    def __init__(self) -> None:
        super().__init__()
        layout = QHBoxLayout(self)
        layout.setContentsMargins(16, 6, 12, 6)
        self.words = make_label("", "warning", wrap=True)
        self.reopen = make_button(tr("Reopen …"), "chip", tip=tr("Let the case be changed again, with a reason"))
        self.reopen.clicked.connect(self.reopen_requested)
        layout.addWidget(self.words, 1)
        layout.addWidget(self.reopen)
        self.hide()

    def show_standing(self, why: str, *, is_closed: bool) -> None:
        """Say why nothing can be changed; empty where it can."""
        self.words.setText(fill(tr("Read only. {why}"), why=tell(why)) if why else "")
        self.reopen.setVisible(is_closed)
        self.setVisible(bool(why))


def rest(widgets: Sequence[QWidget], why: str) -> None:
    """Let controls rest, saying why; empty: let them work again, with their own tips."""
    for widget in widgets:
        if why:
            if widget.property(_OWN_TIP) is None:
                widget.setProperty(_OWN_TIP, widget.toolTip())
            widget.setEnabled(False)
            set_tip(widget, why)
        elif (own := widget.property(_OWN_TIP)) is not None:
            widget.setProperty(_OWN_TIP, None)
            widget.setEnabled(True)
            widget.setToolTip(own)
