"""The page of a camera: what it learned, from when, what to expect of it, and what the last change did."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QComboBox, QDialog, QFormLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from tvad_desktop.domain.clock import format_clock
from tvad_desktop.ui.dialogs.zone_dialog import tell_zone
from tvad_desktop.ui.look.told import tell
from tvad_desktop.ui.look.widgets import make_button, make_label
from tvad_desktop.ui.look.words import fill, tr, tr_noop

if TYPE_CHECKING:
    from tvad_desktop.workbench.camera_page import CameraFacts

NOTHING = tr_noop("It has not learned anything yet. Let it learn from footage on which nothing unusual happens.")
NO_CAMERA = tr_noop("The case has no camera yet. Footage is given one at import, or in its properties.")
WIDTH = 620
VERSIONS_SHOWN = 12
LINE_PX, LABELS_PX = 20, 180


class CameraDialog(QDialog):
    """`learn_requested`, `undo_requested` and `zones_requested` carry the name of the camera shown; `outdated` asks for
    facts anew."""

    outdated = Signal()
    learn_requested = Signal(str)
    undo_requested = Signal(str)
    zones_requested = Signal(str)

    def __init__(self, camera: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._wanted = camera
        self._facts: dict[str, CameraFacts] = {}
        self.setWindowTitle(tr("Cameras"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setMinimumWidth(WIDTH)
        self.camera = QComboBox()
        self.camera.setAccessibleName(tr("Camera"))
        self.empty = make_label(tr("Reading …"), "muted", wrap=True)
        self.form = QFormLayout()
        self.form.setHorizontalSpacing(18)
        self.form.setVerticalSpacing(9)
        self.rows: dict[str, QLabel] = {}
        self.learn = make_button(tr("Learn what is normal …"), icon="camera", tip="Ctrl+L")
        self.undo = make_button(tr("Undo the last learning"), tip="Ctrl+U")
        self.zones = make_button(tr("Zones …"), tip=tr("Zones in which nobody shall be"))
        close = make_button(tr("Close"), "primary")
        close.clicked.connect(self.accept)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(28, 24, 28, 20)
        layout.setSpacing(14)
        layout.addWidget(make_label(tr("Cameras"), "heading"))
        layout.addWidget(self.camera)
        layout.addWidget(self.empty)
        layout.addLayout(self.form)
        layout.addStretch()
        foot = QHBoxLayout()
        for widget in (self.learn, self.undo, self.zones):
            foot.addWidget(widget)
        foot.addStretch()
        foot.addWidget(close)
        layout.addLayout(foot)
        self.camera.currentTextChanged.connect(self._show)
        self.learn.clicked.connect(lambda: self.learn_requested.emit(self.camera.currentText()))
        self.undo.clicked.connect(lambda: self.undo_requested.emit(self.camera.currentText()))
        self.zones.clicked.connect(lambda: self.zones_requested.emit(self.camera.currentText()))
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
        self.empty.setText(tr(NO_CAMERA))
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
        self.zones.setEnabled(facts is not None and facts.videos > 0)
        for words, text in _describe(facts) if facts is not None else ():
            label = make_label(text, wrap=True)
            label.setAccessibleName(words)
            label.setMinimumHeight(label.heightForWidth(WIDTH - LABELS_PX))
            self.rows[words] = label
            self.form.addRow(words, label)
        self._fit()

    def showEvent(self, event: QShowEvent) -> None:
        """Only now the style is known, and with it how wide buttons are."""
        super().showEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As wide as the buttons, and as high as all lines of every row need."""
        layout = self.layout()
        if layout is not None:
            layout.activate()
            width = max(self.width(), WIDTH, layout.minimumSize().width())
            self.setMinimumWidth(width)
            self.resize(width, layout.totalHeightForWidth(width) + LINE_PX)


def _describe(facts: CameraFacts) -> Iterator[tuple[str, str]]:
    videos = tr("%n video(s), {duration} in all", None, facts.videos)
    yield tr("Footage"), fill(videos, duration=format_clock(facts.duration_us))
    own = tr("{threshold:.2f}, set for this camera; drag it on the timeline")
    common = tr("{threshold:.2f}, that of the case; drag it on the timeline")
    yield tr("Threshold"), fill(own if facts.has_own_threshold else common, threshold=facts.threshold)
    if facts.zones:
        yield tr("Zones"), "; ".join(map(tell_zone, facts.zones))
    if not facts.versions:
        yield tr("Learned"), tr(NOTHING)
        return
    if facts.alarms_per_hour is not None:
        words = tr("about {alarms:g} an hour expected in normal footage, at threshold {threshold:.2f}")
        yield tr("False alarms"), fill(words, alarms=facts.alarms_per_hour, threshold=0.5)
    if (effect := facts.effect) is not None:
        words = tr("{before} incidents before, {after} after, in %n video(s) analysed with both", None, effect.videos)
        yield tr("Last change"), fill(words, before=effect.before, after=effect.after)
    else:
        yield tr("Last change"), tr("Nothing to compare yet: analyse footage again that was analysed before it.")
    shown = list(reversed(facts.versions))[:VERSIONS_SHOWN]
    for version in shown:
        when = datetime.fromisoformat(version.record.created_utc)
        words = tr("{day:date} {time} UTC, from {source}")
        yield (
            fill(tr("Version {version}"), version=version.record.version),
            fill(words, day=when, time=f"{when:%H:%M}", source=tell(version.learned_from)),
        )
    if len(facts.versions) > len(shown):
        yield "", tr("and %n earlier one(s)", None, len(facts.versions) - len(shown))
