"""The tags of an incident: given by writing one, taken away by a click."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QStringListModel, Qt, Signal
from PySide6.QtWidgets import QCompleter, QLineEdit, QPushButton, QWidget

from tvad_desktop.storage.custody import LONGEST_TAG
from tvad_desktop.ui.look.flow import FlowLayout
from tvad_desktop.ui.look.widgets import make_button
from tvad_desktop.ui.look.words import fill, tr, tr_noop

EDGES_PX = 24
FIELD_TIP = tr_noop("Enter gives the tag to every incident that is picked  (#)")


class TagBar(QWidget):
    """`given` and `taken` say what a person wants; nothing is changed here."""

    given = Signal(str)
    taken = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.chips: list[QPushButton] = []
        self.field = QLineEdit(placeholderText=tr("Give a tag"), maxLength=LONGEST_TAG)
        self.field.setObjectName("chip")
        words = self.field.fontMetrics().horizontalAdvance(self.field.placeholderText())
        self.field.setFixedWidth(words + EDGES_PX)
        self.field.setAccessibleName(tr("Give a tag"))
        self.field.setToolTip(tr(FIELD_TIP))
        self.field.returnPressed.connect(self._give)
        self._known = QStringListModel(self)
        completer = QCompleter(self._known, self)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.field.setCompleter(completer)
        self._flow = FlowLayout(spacing=5)
        self._flow.addWidget(self.field)
        self.setLayout(self._flow)

    def show_tags(self, tags: Sequence[str]) -> None:
        """Those of the incident shown."""
        if [chip.property("tag") for chip in self.chips] == list(tags):
            return
        for chip in self.chips:
            self._flow.removeWidget(chip)
            chip.hide()  # at once: a tag of another incident is neither seen nor taken away by a quick click
            chip.deleteLater()
        self._flow.removeWidget(self.field)
        self.chips = [self._make_chip(tag) for tag in tags]
        self._flow.addWidget(self.field)  # last

    def show_known(self, tags: Sequence[str]) -> None:
        """Those that are offered while one is written."""
        self._known.setStringList(list(tags))

    def _make_chip(self, tag: str) -> QPushButton:
        words = fill(tr("Take the tag “{tag}” away"), tag=tag)
        chip = make_button(f"{tag.replace('&', '&&')}  ×", "chip", tip=words)
        chip.setAccessibleName(words)
        chip.setProperty("tag", tag)
        chip.clicked.connect(partial(self.taken.emit, tag))
        self._flow.addWidget(chip)
        return chip

    def _give(self) -> None:
        tag = " ".join(self.field.text().split())
        self.field.clear()
        if tag:
            self.given.emit(tag)
