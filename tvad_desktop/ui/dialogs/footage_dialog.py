"""What is known of one piece of footage, its camera, and where it lies."""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QFileDialog, QLineEdit, QWidget

from tvad_desktop.domain.case import CaseVideo
from tvad_desktop.domain.clock import format_clock
from tvad_desktop.ui.dialogs.case_dialogs import FormDialog
from tvad_desktop.ui.look.told import tell
from tvad_desktop.ui.look.widgets import make_button, make_label, set_tip
from tvad_desktop.ui.look.words import fill, tr, tr_noop, write_date
from tvad_desktop.ui.review.case_view import CaseView

WIDTH = 660  # a SHA-256 in one line
EXPLANATION = tr_noop("What was kept at import and by the last analysis. The file itself is only ever read.")

LONGEST_WORD, HASH_LETTERS = 40, 64
FIELD_EDGE_PX = 14


class FootageDialog(FormDialog):
    """`relinked` carries the place that a person says the footage lies in now."""

    relinked = Signal(object)

    def __init__(self, view: CaseView, video: CaseVideo, condition: str, parent: QWidget | None = None) -> None:
        super().__init__(video.name, tr(EXPLANATION), tr("Save"), parent)
        self.video_id = video.id
        self.setMinimumWidth(WIDTH)
        self._is_folder = video.fps is not None
        self.camera = QComboBox()
        self.camera.setEditable(True)
        self.camera.setAccessibleName(tr("Camera"))
        self.camera.addItems(["", *(camera.name for camera in view.cameras)])
        self.camera.setCurrentText(view.camera_name(video))
        self.form.addRow(tr("Camera"), self.camera)
        for words, text in _describe(view, video, condition):
            self.form.addRow(words, _make_fact(text))
        relink = make_button(
            tr("It lies elsewhere …"), tip=tr("Choose where the same footage lies now; its content is compared")
        )
        relink.clicked.connect(self._choose)
        self.form.addRow("", relink)
        self.finish()

    def _choose(self) -> None:
        title = tr("Where does it lie now?")
        if self._is_folder:
            chosen = QFileDialog.getExistingDirectory(self, title)
        else:
            chosen, _ = QFileDialog.getOpenFileName(self, title)
        if chosen:
            self.relinked.emit(Path(chosen))
            self.reject()


def _make_fact(text: str) -> QWidget:
    """Words are wrapped; a path or a hash, which has no place to be wrapped at, can be moved along and copied whole."""
    if max(map(len, text.split()), default=0) > LONGEST_WORD:
        field = QLineEdit(text)
        field.setReadOnly(True)
        field.setCursorPosition(0)
        if len(text) <= HASH_LETTERS:  # a hash is read in one piece
            field.ensurePolished()
            field.setMinimumWidth(field.fontMetrics().horizontalAdvance(text) + 2 * FIELD_EDGE_PX)
        set_tip(field, text)
        return field
    label = make_label(text, wrap=True)
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label


def _describe(view: CaseView, video: CaseVideo, condition: str) -> Iterator[tuple[str, str]]:
    media = video.video
    if condition:
        yield tr("Condition"), tell(condition)
    yield tr("Place"), str(media.path)
    yield "SHA-256", media.sha256
    words = tr("{width} × {height}, {frames:,} frames")
    yield tr("Picture"), fill(words, width=media.width_px, height=media.height_px, frames=media.frame_count)
    yield tr("Length"), format_clock(media.duration_us)
    recorded = video.recorded_from
    yield tr("Recorded"), f"{write_date(recorded)} {recorded:%H:%M:%S}" if recorded is not None else tr("not known")
    imported = datetime.fromisoformat(video.imported_utc)
    yield tr("Imported"), f"{write_date(imported)} {imported:%H:%M:%S} UTC"
    for name, value in (json.loads(video.facts) if video.facts else {}).items():
        yield tell(name.replace("_", " ").capitalize()), str(value)
    analysis = view.analyses.get(video.id)
    yield tr("Analysis"), f"{analysis.pack}, {tell(analysis.state)}" if analysis is not None else tr("none")
    yield tr("Incidents"), str(len(view.incidents_of(video.id)))
