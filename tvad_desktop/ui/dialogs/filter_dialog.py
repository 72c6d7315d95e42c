"""Choosing which incidents are shown."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import time

from PySide6.QtCore import QTime
from PySide6.QtWidgets import QCheckBox, QComboBox, QDoubleSpinBox, QHBoxLayout, QTimeEdit, QWidget

from tvad_desktop.ui.dialogs.case_dialogs import FormDialog
from tvad_desktop.ui.look.told import tell
from tvad_desktop.ui.look.widgets import indent, make_button, make_label
from tvad_desktop.ui.look.words import tr, tr_noop
from tvad_desktop.ui.review.incident_order import DIRECTIONS, POSITIONS, SIGNS, TARGETS, IncidentFilter

ANY = tr_noop("any")
EXPLANATION = tr_noop("Only incidents that fit all of it are shown, counted and walked through.")


class FilterDialog(FormDialog):
    """Asks for camera, target, sign, tag, score, direction, place and time of day."""

    def __init__(
        self, footage: Sequence[str], tags: Sequence[str], held: IncidentFilter, parent: QWidget | None = None
    ) -> None:
        super().__init__(tr("Filter incidents"), tr(EXPLANATION), tr("Show these"), parent)
        self.footage = _make_choice({name: name for name in footage}, held.footage)
        self.target = _make_choice({one: tell(one) for one in TARGETS}, held.target)
        self.sign = _make_choice({one: tell(one) for one in SIGNS}, held.sign)
        self.tag = _make_choice({one: one for one in tags}, held.tag)
        self.direction = _make_choice({one: tell(one) for one in DIRECTIONS}, held.direction)
        self.place = _make_choice({one: tell(one) for one in POSITIONS}, held.place)
        self.score = QDoubleSpinBox()
        self.score.setRange(0.0, 1.0)
        self.score.setSingleStep(0.05)
        self.score.setValue(held.least_score)
        indent(self.score)
        self.by_clock = QCheckBox(tr("from"))
        self.by_clock.setChecked(held.clock is not None)
        begin, end = held.clock or (time(22), time(6))
        self.begin, self.end = _make_clock(begin), _make_clock(end)
        clock = QHBoxLayout()
        clock.addWidget(self.by_clock)
        clock.addWidget(self.begin)
        clock.addWidget(make_label(tr("to")))
        clock.addWidget(self.end)
        clock.addStretch()
        rows: tuple[tuple[str, QWidget], ...] = (
            (tr("Camera"), self.footage),
            (tr("Target"), self.target),
            (tr("Sign"), self.sign),
            (tr("Tag"), self.tag),
            (tr("Score at least"), self.score),
            (tr("Direction"), self.direction),
            (tr("Place in the picture"), self.place),
        )
        for words, widget in rows:
            widget.setAccessibleName(words)
            self.form.addRow(words, widget)
        self.form.addRow(tr("Time of day"), clock)
        everything = make_button(tr("Show all"))
        everything.clicked.connect(self._forget)
        self.form.addRow("", everything)
        self.finish()

    @property
    def wanted(self) -> IncidentFilter:
        span = tuple(time(at.hour(), at.minute()) for at in (self.begin.time(), self.end.time()))
        return IncidentFilter(
            footage=str(self.footage.currentData()),
            least_score=round(self.score.value(), 2),
            direction=str(self.direction.currentData()),
            place=str(self.place.currentData()),
            clock=(span[0], span[1]) if self.by_clock.isChecked() else None,
            target=str(self.target.currentData()),
            sign=str(self.sign.currentData()),
            tag=str(self.tag.currentData()),
        )

    def _forget(self) -> None:
        for box in (self.footage, self.target, self.sign, self.tag, self.direction, self.place):
            box.setCurrentIndex(0)
        self.score.setValue(0.0)
        self.by_clock.setChecked(False)


def _make_choice(words: Mapping[str, str], held: str) -> QComboBox:
    """What can be asked for, with the words that are shown for it; nothing in particular first."""
    box = QComboBox()
    for asked, shown in {"": tr(ANY), **words}.items():
        box.addItem(shown, asked)
    box.setCurrentIndex(max(0, box.findData(held)))
    return box


def _make_clock(at: time) -> QTimeEdit:
    edit = QTimeEdit(QTime(at.hour, at.minute))
    edit.setDisplayFormat("HH:mm")
    indent(edit)
    return edit
