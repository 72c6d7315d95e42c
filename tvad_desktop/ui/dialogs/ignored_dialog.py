"""What counts for nothing on a camera or in a video: seen, taken away, and added for times of day."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from PySide6.QtCore import QTime
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QTimeEdit, QWidget

from tvad_desktop.domain.ignoring import IgnoreRule
from tvad_desktop.domain.media import Region
from tvad_desktop.domain.numbered import with_one_more
from tvad_desktop.ui.dialogs.case_dialogs import FormDialog
from tvad_desktop.ui.look.told_things import tell_rule
from tvad_desktop.ui.look.widgets import FramedList, indent, make_button, make_label
from tvad_desktop.ui.look.words import fill, tr, tr_noop

WORDS = tr_noop(
    "Heat in these places and times counts for nothing. Incidents are derived anew, the detector is not run again. "
    "A place is drawn on the picture: press I, drag a box, then “Ignore here”."
)
NO_CLOCK = tr_noop("When this footage was recorded is not known: a time of day holds once that is set (Ctrl+K).")
NO_CAMERA = tr_noop("This footage has no camera: what is added holds for this video alone.")


class IgnoredDialog(FormDialog):
    """`of_camera` and `of_video` are the rules as they shall be. `drawn` is a box that lies on the picture."""

    def __init__(
        self,
        of_camera: Sequence[IgnoreRule],
        of_video: Sequence[IgnoreRule],
        *,
        camera: str,
        has_clock: bool,
        drawn: Region | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(tr("What counts for nothing"), tr(WORDS), tr("Keep"), parent)
        self.of_camera, self.of_video = tuple(of_camera), tuple(of_video)
        self._camera, self._drawn = camera, drawn
        self.list = FramedList(tr("Nothing is ignored yet."))
        self.remove = make_button(tr("Take away"))
        self.remove.clicked.connect(self._remove)
        self.list.currentRowChanged.connect(lambda row: self.remove.setEnabled(row >= 0))
        self.begin, self.end = _make_clock(QTime(22, 0)), _make_clock(QTime(6, 0))
        self.begin.setAccessibleName(tr("From this time of day"))
        self.end.setAccessibleName(tr("To this time of day"))
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(tr("a lamp, the cleaners"))
        self.add = make_button(tr("Add"))
        self.add.clicked.connect(self._add)
        times = QHBoxLayout()
        for widget in (self.begin, make_label(tr("to")), self.end):
            times.addWidget(widget)
        place = tr("in the box drawn") if drawn is not None else tr("in the whole picture")
        times.addWidget(make_label(place, "muted"))
        times.addStretch()
        times.addWidget(self.add)
        self.form.addRow(tr("Now"), self.list)
        self.form.addRow("", self.remove)
        self.form.addRow(tr("Each day from"), times)
        self.form.addRow(tr("Because of"), self.reason)
        notes = [words for words, said in ((tr(NO_CLOCK), not has_clock), (tr(NO_CAMERA), not camera)) if said]
        if notes:
            self.form.addRow("", make_label(" ".join(notes), "small", wrap=True))
        self.finish()
        self._show()

    def _show(self) -> None:
        self.list.clear()
        self.list.addItems([f"{self._camera}: {tell_rule(rule)}" for rule in self.of_camera])
        self.list.addItems([fill(tr("this video: {rule}"), rule=tell_rule(rule)) for rule in self.of_video])
        self.remove.setEnabled(False)

    def _remove(self) -> None:
        row, count = self.list.currentRow(), len(self.of_camera)
        if 0 <= row < count:
            self.of_camera = self.of_camera[:row] + self.of_camera[row + 1 :]
        elif row >= count:
            self.of_video = self.of_video[: row - count] + self.of_video[row - count + 1 :]
        self._show()

    def _add(self) -> None:
        minutes = [at.time().hour() * 60 + at.time().minute() for at in (self.begin, self.end)]
        rule = IgnoreRule(0, " ".join(self.reason.text().split()), day_minutes=(minutes[0], minutes[1]))
        rule = replace(rule, region=self._drawn)
        if self._camera:
            self.of_camera = with_one_more(self.of_camera, rule)
        else:
            self.of_video = with_one_more(self.of_video, rule)
        self._show()


def _make_clock(at: QTime) -> QTimeEdit:
    edit = QTimeEdit(at)
    edit.setDisplayFormat("HH:mm")
    indent(edit)
    return edit
