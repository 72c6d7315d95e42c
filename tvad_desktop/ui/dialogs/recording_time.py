"""Asking when footage was recorded, by the recorder's own clock."""

from __future__ import annotations

import re
from datetime import datetime, time

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QGridLayout, QLineEdit, QWidget

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.recording import EXAMPLE, read_recording_time
from tvad_desktop.ui.look.told import tell, tell_error
from tvad_desktop.ui.look.widgets import make_label
from tvad_desktop.ui.look.words import fill, tr, tr_noop

TIP = tr_noop("Date and time at the first frame, as the recorder's own clock showed them")
# 12.03.2024 or 12.3.2024, as recorders in much of the world write it; with slashes nobody could tell day from month
_DAY_FIRST = re.compile(r"^(\d{1,2})\.(\d{1,2})\.(\d{4})(.*)$", re.DOTALL)
_DIGITS = re.compile(r"^(\d{4})(\d{2})(\d{2})\D?(\d{2})(\d{2})(\d{2})?$")
_YEAR_FIRST = re.compile(r"^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(.*)$", re.DOTALL)


def read_clock(text: str) -> datetime:
    """Read a date and time as recorders and file names write them; UserError says how to write it."""
    text = " ".join(text.replace("T", " ").replace("_", " ").split())
    if match := _DIGITS.match(text):
        year, month, day, hour, minute, second = match.groups()
        text = f"{year}-{month}-{day} {hour}:{minute}:{second or '00'}"
    elif match := _DAY_FIRST.match(text):
        day, month, year, rest = match.groups()
        text = f"{year}-{int(month):02d}-{int(day):02d}{rest}"
    elif match := _YEAR_FIRST.match(text):
        year, month, day, rest = match.groups()
        text = f"{year}-{int(month):02d}-{int(day):02d}{rest}"
    text = re.sub(r" (\d):", r" 0\1:", text)
    return read_recording_time(text)


class RecordingTimeField(QWidget):
    """A check box that says whether the time is known, and the time, typed or pasted as a whole.

    `changed` fires after every change; `fault` says what is wrong with what is written.
    """

    changed = Signal()

    def __init__(self, when: datetime | None = None) -> None:
        super().__init__()
        self._given = when
        self.known = QCheckBox(tr("Known"))
        self.clock = QLineEdit()
        self.clock.setPlaceholderText(EXAMPLE)
        self.clock.setAccessibleName(tr(TIP))
        shown = when or datetime.combine(datetime.now().date(), time())
        self.clock.setText(f"{shown:%Y-%m-%d %H:%M:%S}")
        self.problem = make_label("", "warning", wrap=True)
        self.known.setChecked(when is not None)
        self.clock.setEnabled(when is not None)
        layout = QGridLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setHorizontalSpacing(10)
        layout.setVerticalSpacing(4)
        layout.addWidget(self.known, 0, 0)
        layout.addWidget(self.clock, 0, 1)
        layout.addWidget(self.problem, 1, 1)
        layout.setColumnStretch(1, 1)
        self.setToolTip(tr(TIP))
        self.known.toggled.connect(self._follow)
        self.clock.textChanged.connect(self._follow)
        self._follow()

    @property
    def when(self) -> datetime | None:
        """The time entered, None if it is not known or cannot be read. One left as it was keeps its fraction of a
        second."""
        if not self.known.isChecked() or self.fault:
            return None
        entered = read_clock(self.clock.text())
        unchanged = self._given is not None and entered == self._given.replace(microsecond=0)
        return self._given if unchanged else entered

    @property
    def fault(self) -> str:
        """What is wrong with the time that is said to be known; empty where nothing is."""
        if not self.known.isChecked():
            return ""
        try:
            read_clock(self.clock.text())
        except UserError as error:
            return tell_error(error)
        return ""

    def offer(self, reason_against: str = "") -> None:
        """Let a time be entered, or say why none can be."""
        self.setEnabled(not reason_against)
        self.setToolTip(reason_against or tr(TIP))

    def begin_writing(self) -> None:
        """What is typed next replaces the time that stands there."""
        self.clock.selectAll()
        self.clock.setFocus()

    def suggest(self, clock: str, source: str) -> None:
        """Write a time down that was found somewhere; nothing is taken as known by that."""
        if clock and not self.known.isChecked():
            self.clock.setText(clock)
        self.known.setText(fill(tr("Known ({source} says so)"), source=tell(source)) if source else tr("Known"))

    def take(self, clock: str) -> None:
        """A clock that a person has chosen."""
        self.clock.setText(clock)
        self.known.setChecked(True)

    def _follow(self) -> None:
        self.clock.setEnabled(self.known.isChecked())
        self.problem.setText(self.fault)
        self.problem.setVisible(bool(self.fault))
        self.changed.emit()
