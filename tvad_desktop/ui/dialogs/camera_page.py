"""The page of a camera: what it learned, from when, what to expect of it, and what the last change did."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from tvad_desktop.domain.clock import format_clock
from tvad_desktop.domain.counted import counted
from tvad_desktop.ui.look.widgets import make_button, make_label

if TYPE_CHECKING:
    from tvad_desktop.workbench.camera_page import CameraFacts

NOTHING = "It has not learned anything yet. Let it learn from footage on which nothing unusual happens."
NO_CAMERA = "The case has no camera yet. Footage is given one at import, or in its properties."
WIDTH = 620
VERSIONS_SHOWN = 12
LINE_PX, LABELS_PX = 20, 180


class CameraDialog(QDialog):
    """`learn_requested` and `undo_requested` carry the name of the camera shown; `outdated` asks for facts anew."""

    outdated = Signal()
    learn_requested = Signal(str)
    undo_requested = Signal(str)

    def __init__(self, camera: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted = camera
        self._facts: dict[str, CameraFacts] = {}
        self.setWindowTitle("Cameras")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(WIDTH)
        self.camera = QComboBox()
        self.camera.setAccessibleName("Camera")
        self.empty = make_label("Reading …", "muted", wrap=True)
        self.form = QFormLayout()
        self.form.setHorizontalSpacing(18)
        self.form.setVerticalSpacing(9)
        self.rows: dict[str, QLabel] = {}
        self.learn = make_button("Learn what is normal …", icon="camera", tip="Ctrl+L")
        self.undo = make_button("Undo the last learning", tip="Ctrl+U")
        close = make_button("Close", "primary")
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 20)
        layout.setSpacing(14)
        layout.addWidget(make_label("Cameras", "heading"))
        layout.addWidget(self.camera)
        layout.addWidget(self.empty)
        layout.addLayout(self.form)
        layout.addStretch()
        foot = QHBoxLayout()
        for widget in (self.learn, self.undo):
            foot.addWidget(widget)
        foot.addStretch()
        foot.addWidget(close)
        layout.addLayout(foot)
        self.camera.currentTextChanged.connect(self._show)
        self.learn.clicked.connect(lambda: self.learn_requested.emit(self.camera.currentText()))
        self.undo.clicked.connect(lambda: self.undo_requested.emit(self.camera.currentText()))
        self._show("")

    def case_changed(self, _: object) -> None:
        """What is shown may be otherwise now."""
        self.outdated.emit()

    def show_facts(self, facts: Sequence[CameraFacts]) -> None:
        """Everything known of the cameras of the case; the one shown stays shown."""
        wanted = self.camera.currentText() or self._wanted
        self._facts = {one.camera.name: one for one in facts}
        self.camera.blockSignals(True)
        self.camera.clear()
        self.camera.addItems(list(self._facts))
        self.camera.setCurrentText(wanted)
        self.camera.blockSignals(False)
        self.empty.setText(NO_CAMERA)
        self._show(self.camera.currentText())

    def _show(self, name: str) -> None:
        facts = self._facts.get(name)
        while self.form.rowCount():
            self.form.removeRow(0)
        self.rows.clear()
        self.empty.setVisible(facts is None)
        self.camera.setVisible(facts is not None)
        self.learn.setEnabled(facts is not None and facts.videos > 0)
        self.undo.setEnabled(facts is not None and bool(facts.versions))
        for words, text in _describe(facts) if facts is not None else ():
            label = make_label(text, wrap=True)
            label.setAccessibleName(words)
            label.setMinimumHeight(label.heightForWidth(WIDTH - LABELS_PX))
            self.rows[words] = label
            self.form.addRow(words, label)
        self._fit()

    def _fit(self) -> None:
        """As high as all lines of every row need."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            width = max(self.width(), WIDTH)
            self.resize(width, layout.totalHeightForWidth(width) + LINE_PX)


def _describe(facts: CameraFacts) -> Iterator[tuple[str, str]]:
    videos = counted(facts.videos, "video")
    yield "Footage", f"{videos}, {format_clock(facts.duration_us)} in all"
    of_whom = "set for this camera" if facts.has_own_threshold else "that of the case"
    yield "Threshold", f"{facts.threshold:.2f}, {of_whom}; drag it on the timeline"
    if not facts.versions:
        yield "Learned", NOTHING
        return
    if facts.alarms_per_hour is not None:
        yield "False alarms", f"about {facts.alarms_per_hour:g} an hour expected in normal footage, at threshold 0.50"
    if (effect := facts.effect) is not None:
        yield (
            "Last change",
            (
                f"{counted(effect.before, 'incident')} before, {effect.after} after, "
                f"in {counted(effect.videos, 'video')} analysed with both"
            ),
        )
    else:
        yield "Last change", "Nothing to compare yet: analyse footage again that was analysed before it."
    shown = list(reversed(facts.versions))[:VERSIONS_SHOWN]
    for version in shown:
        when = version.record.created_utc.replace("T", " ")[:16]
        yield f"Version {version.record.version}", f"{when} UTC, from {version.learned_from}"
    if len(facts.versions) > len(shown):
        yield "", f"and {len(facts.versions) - len(shown)} earlier ones"
