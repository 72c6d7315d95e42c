"""Choosing which incidents are shown."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import time

from PySide6.QtCore import QTime
from PySide6.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QHBoxLayout, QTimeEdit, QWidget

from tvad_desktop.domain.media import cell_name
from tvad_desktop.ui.dialogs.case_dialogs import FormDialog
from tvad_desktop.ui.look.widgets import make_button, make_label
from tvad_desktop.ui.review.incident_order import DIRECTIONS, IncidentFilter

ANY = "any"
POSITIONS = tuple(cell_name((column + 0.5) / 3, (row + 0.5) / 3) for row in range(3) for column in range(3))
EXPLANATION = "Only incidents that fit all of it are shown, counted and walked through."


class FilterDialog(FormDialog):
    """Asks for camera, score, direction, place and time of day."""

    def __init__(self, footage: Sequence[str], held: IncidentFilter, parent: QWidget | None = None) -> None:
        super().__init__("Filter incidents", EXPLANATION, "Show these", parent)
        self.footage = _make_choice(footage, held.footage)
        self.direction = _make_choice(DIRECTIONS, held.direction)
        self.place = _make_choice(POSITIONS, held.place)
        self.score = QDoubleSpinBox()
        self.score.setRange(0.0, 1.0)
        self.score.setSingleStep(0.05)
        self.score.setValue(held.least_score)
        self.by_clock = QCheckBox("from")
        self.by_clock.setChecked(held.clock is not None)
        begin, end = held.clock or (time(22), time(6))
        self.begin, self.end = _make_clock(begin), _make_clock(end)
        clock = QHBoxLayout()
        clock.addWidget(self.by_clock)
        clock.addWidget(self.begin)
        clock.addWidget(make_label("to"))
        clock.addWidget(self.end)
        clock.addStretch()
        rows: tuple[tuple[str, QWidget], ...] = (
            ("Camera", self.footage),
            ("Score at least", self.score),
            ("Direction", self.direction),
            ("Place in the picture", self.place),
        )
        for words, widget in rows:
            widget.setAccessibleName(words)
            self.form.addRow(words, widget)
        self.form.addRow("Time of day", clock)
        everything = make_button("Show all")
        everything.clicked.connect(self._forget)
        self.form.addRow("", everything)
        self.finish()

    @property
    def wanted(self) -> IncidentFilter:
        def choice(box: QComboBox) -> str:
            return "" if box.currentIndex() == 0 else box.currentText()

        span = tuple(time(at.hour(), at.minute()) for at in (self.begin.time(), self.end.time()))
        return IncidentFilter(
            footage=choice(self.footage),
            least_score=round(self.score.value(), 2),
            direction=choice(self.direction),
            place=choice(self.place),
            clock=(span[0], span[1]) if self.by_clock.isChecked() else None,
        )

    def _forget(self) -> None:
        for box in (self.footage, self.direction, self.place):
            box.setCurrentIndex(0)
        self.score.setValue(0.0)
        self.by_clock.setChecked(False)


def _make_choice(words: Sequence[str], held: str) -> QComboBox:
    box = QComboBox()
    box.addItems([ANY, *words])
    box.setCurrentIndex(box.findText(held) if held else 0)
    return box


def _make_clock(at: time) -> QTimeEdit:
    edit = QTimeEdit(QTime(at.hour, at.minute))
    edit.setDisplayFormat("HH:mm")
    return edit
