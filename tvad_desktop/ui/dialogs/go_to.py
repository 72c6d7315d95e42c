"""Going to a moment: of the footage, by the recorder's clock, or so far from here."""

from __future__ import annotations

import re

from PySide6.QtWidgets import QLineEdit, QWidget

from tvad_desktop.domain.case import CaseVideo
from tvad_desktop.domain.clock import format_clock
from tvad_desktop.ui.dialogs.case_dialogs import FormDialog
from tvad_desktop.ui.look.widgets import make_label
from tvad_desktop.ui.look.words import fill, tr, tr_noop

_MOMENT = re.compile(r"^([+-])?(?:(?:(\d{1,4}):)?(\d{1,3}):)?(\d{1,6})(?:[.,](\d{1,6}))?$")
FAULT = tr_noop("Write it like 1:02:03.5, 02:03, 12.5 or +5.")


def read_moment(text: str, video: CaseVideo, now_us: int) -> int | None:
    """The moment that is meant, in microseconds of the footage; None for no moment or one outside of it."""
    match = _MOMENT.match("".join(text.split()))
    if match is None:
        return None
    sign, hours, minutes, seconds, fraction = match.groups()
    whole_s = int(hours or 0) * 3600 + int(minutes or 0) * 60 + int(seconds)
    stated_us = whole_s * 1_000_000 + int((fraction or "").ljust(6, "0"))
    stated_us = now_us + (stated_us if sign == "+" else -stated_us) if sign else video.find_moment(stated_us)
    return stated_us if 0 <= stated_us <= video.video.duration_us else None


class GoToDialog(FormDialog):
    """Asks for a moment of the footage shown."""

    def __init__(self, video: CaseVideo, now_us: int, parent: QWidget | None = None) -> None:
        words = tr("A moment up to {end}, or +5 and -5 for seconds from here.")
        if video.recorded_from is not None:
            words = tr(
                "A moment up to {end}, or +5 and -5 for seconds from here."
                " The time of day by the recorder's clock will do as well."
            )
        explanation = fill(words, end=format_clock(video.video.duration_us))
        super().__init__(tr("Go to"), explanation, tr("Go"), parent)
        self._video = video
        self._now_us = now_us
        self.moment = QLineEdit(format_clock(now_us, 2))
        self.moment.setAccessibleName(tr("Moment"))
        self.moment.selectAll()
        self.problem = make_label("", "warning")
        self.form.addRow(tr("Moment"), self.moment)
        self.form.addRow("", self.problem)
        self.finish()
        self.moment.textChanged.connect(self._check)
        self.moment.setFocus()

    @property
    def time_us(self) -> int | None:
        return read_moment(self.moment.text(), self._video, self._now_us)

    def _check(self) -> None:
        is_known = self.time_us is not None
        self.problem.setText("" if is_known else tr(FAULT))
        self.go_ahead.setEnabled(is_known)
