"""Learning what is normal for a camera from footage of the case."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QDoubleSpinBox, QListWidget, QListWidgetItem, QWidget

from tvad_desktop.detection.calibration import ALARMS_PER_HOUR
from tvad_desktop.domain.case import CaseVideo
from tvad_desktop.domain.incident import Verdict
from tvad_desktop.ui.dialogs.case_dialogs import LIST_HEIGHT, FormDialog
from tvad_desktop.ui.look.widgets import indent, make_label
from tvad_desktop.ui.look.words import tr, tr_noop
from tvad_desktop.ui.review.case_view import CaseView
from tvad_desktop.ui.services import FootageToImport, LearningRequest

EXPLANATION = tr_noop(
    "Choose footage on which nothing unusual happens. The camera remembers how things look and how fast they move "
    "there, and is alarmed by what is otherwise. Earlier learning is kept and can be brought back."
)
WAYS = (tr_noop("Train at length (5 to 15 minutes)"), tr_noop("Train briefly (1 to 4 minutes)"))
NOTHING_CHOSEN = tr_noop("Choose at least one video.")
NO_CAMERA = tr_noop("Give the camera a name.")


class LearnDialog(FormDialog):
    """Asks for camera, footage, how thoroughly, and how many false alarms are bearable."""

    def __init__(self, view: CaseView, camera: str = "", parent: QWidget | None = None) -> None:
        super().__init__(tr("Learn what is normal"), tr(EXPLANATION), tr("Learn"), parent)
        self._view = view
        self.camera = QComboBox()
        self.camera.setEditable(True)
        self.camera.addItems([one.name for one in view.cameras])
        self.camera.setCurrentText(camera)
        line_edit = self.camera.lineEdit()
        assert line_edit is not None
        line_edit.setPlaceholderText(tr("Name of the camera"))
        self.list = QListWidget()
        self.list.setObjectName("framed")
        self.list.setFixedHeight(LIST_HEIGHT)
        self.list.setWordWrap(True)  # or what speaks against a video would be cut off
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        for video in view.videos:
            item = QListWidgetItem(_describe(view, video))
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Unchecked)  # a person says on which nothing unusual happens
            self.list.addItem(item)
        self.way = QComboBox()
        self.way.addItems([tr(words) for words in WAYS])
        self.alarms = QDoubleSpinBox()
        self.alarms.setRange(0.1, 60.0)
        self.alarms.setDecimals(1)
        self.alarms.setValue(ALARMS_PER_HOUR)
        self.alarms.setSuffix(tr(" an hour at most"))
        indent(self.alarms)
        self.missing = make_label("", "small")
        self.form.addRow(tr("Camera"), self.camera)
        self.form.addRow(tr("Footage"), self.list)
        self.form.addRow(tr("How"), self.way)
        self.form.addRow(tr("False alarms"), self.alarms)
        self.form.addRow("", self.missing)
        self.finish()
        self.camera.currentTextChanged.connect(self._check)
        self.list.itemChanged.connect(self._check)
        self._check()

    @property
    def learning(self) -> LearningRequest:
        chosen = [video for place, video in enumerate(self._view.videos) if self._is_checked(place)]
        name = self.camera.currentText().strip()
        return LearningRequest(
            camera=name,
            footage=tuple(FootageToImport(video.video.path, name, video.fps) for video in chosen),
            trains=self.way.currentIndex() == 0,
            alarms_per_hour=self.alarms.value(),
        )

    def _is_checked(self, place: int) -> bool:
        return self.list.item(place).checkState() is Qt.CheckState.Checked

    def _check(self) -> None:
        learning = self.learning
        self.missing.setText(
            tr(NO_CAMERA) if not learning.camera else tr(NOTHING_CHOSEN) if not learning.footage else ""
        )
        self.go_ahead.setEnabled(bool(learning.camera and learning.footage))


def _describe(view: CaseView, video: CaseVideo) -> str:
    """Name and camera, and what speaks against it: incidents that nobody has dismissed."""
    against = sum(view.verdict(one.id) is not Verdict.DISMISSED for one in view.incidents_of(video.id))
    count = tr("%n incident(s) not dismissed", None, against) if against else ""
    return "    ".join(part for part in (video.name, view.camera_name(video), count) if part)
