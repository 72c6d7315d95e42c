"""Asking when footage was recorded, by the recorder's own clock."""

from __future__ import annotations

from datetime import datetime, time

from PySide6.QtCore import QDate, QDateTime, QTime, QTimeZone
from PySide6.QtWidgets import QCheckBox, QDateTimeEdit, QHBoxLayout, QWidget

from tvad_desktop.domain.recording import FIRST_YEAR, LAST_YEAR

SHOWN = "yyyy-MM-dd  HH:mm:ss"
TIP = "Date and time at the first frame, as the recorder's own clock showed them"


class RecordingTimeField(QWidget):
    """A check box that says whether the time is known, and the time to the second."""

    def __init__(self, when: datetime | None = None) -> None:
        super().__init__()
        self._given = when
        self.known = QCheckBox("Known")
        self.clock = QDateTimeEdit()
        self.clock.setDisplayFormat(SHOWN)
        # A zone without summer time: every hour of every day can be entered.
        self.clock.setTimeZone(QTimeZone(QTimeZone.Initialization.UTC))
        self.clock.setDateRange(QDate(FIRST_YEAR, 1, 1), QDate(LAST_YEAR, 12, 31))
        self.clock.lineEdit().setTextMargins(7, 0, 0, 0)
        self.clock.setAccessibleName(TIP)
        self._show(when or datetime.combine(datetime.now().date(), time()))
        self.known.setChecked(when is not None)
        self.clock.setEnabled(when is not None)
        self.known.toggled.connect(self.clock.setEnabled)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(10)
        layout.addWidget(self.known)
        layout.addWidget(self.clock, 1)
        self.setToolTip(TIP)

    @property
    def when(self) -> datetime | None:
        """The time entered, None if it is not known. One left as it was keeps its fraction of a second."""
        if not self.known.isChecked():
            return None
        date, clock = self.clock.date(), self.clock.time()
        entered = datetime(date.year(), date.month(), date.day(), clock.hour(), clock.minute(), clock.second())
        unchanged = self._given is not None and entered == self._given.replace(microsecond=0)
        return self._given if unchanged else entered

    def offer(self, reason_against: str = "") -> None:
        """Let a time be entered, or say why none can be."""
        self.setEnabled(not reason_against)
        self.setToolTip(reason_against or TIP)

    def _show(self, when: datetime) -> None:
        date, clock = QDate(when.year, when.month, when.day), QTime(when.hour, when.minute, when.second)
        self.clock.setDateTime(QDateTime(date, clock, self.clock.timeZone()))
