"""Making a case, bringing footage into it, and saying when that was recorded."""

from __future__ import annotations

import re
from collections.abc import Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QCheckBox,
    QComboBox,
    QDialog,
    QDoubleSpinBox,
    QFileDialog,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QLayoutItem,
    QLineEdit,
    QVBoxLayout,
    QWidget,
)

from tvad_desktop.domain.cameras import AlsoTimed
from tvad_desktop.ui.dialogs.new_passphrase import NewPassphrase
from tvad_desktop.ui.dialogs.recording_time import RecordingTimeField
from tvad_desktop.ui.look.colours import Colours
from tvad_desktop.ui.look.icons import tint_icons
from tvad_desktop.ui.look.told import tell
from tvad_desktop.ui.look.widgets import FramedList, indent, make_button, make_label
from tvad_desktop.ui.look.words import fill, tr, tr_noop
from tvad_desktop.ui.services import FootageToImport
from tvad_desktop.video.name_clocks import offers_of_name
from tvad_desktop.workbench.clues import FootageClues
from tvad_desktop.workbench.footage import RAW_SUFFIXES, VIDEO_SUFFIXES

AS_TOLD = tr_noop("as the recording tells")
NO_CLOCK = tr_noop("Choose one, if it was right")
NO_RATE = tr_noop(
    "No rate is told by {names}. 25 pictures a second are assumed; times are wrong where that is not so. Give the rate."
)
DEFAULT_IMAGES_PER_SECOND = 10.0
FORM_WIDTH = 520
LIST_HEIGHT = 120
ONE_VIDEO = tr_noop(
    "Videos begin at different times: add one alone, or set each one's time later by a right click on it."
)


class FormDialog(QDialog):
    """A heading, a form, and two buttons of which one goes ahead."""

    def __init__(self, heading: str, explanation: str, go_ahead: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setWindowTitle(heading)
        self.setMinimumWidth(FORM_WIDTH)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(28, 24, 28, 20)
        self.column.setSpacing(14)
        self.column.addWidget(make_label(heading, "heading"))
        self.column.addWidget(make_label(explanation, "muted", wrap=True))
        self.form = QFormLayout()
        self.form.setSpacing(10)
        self.form.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        self.go_ahead = make_button(go_ahead, "primary")
        self.go_ahead.setDefault(True)
        self.go_ahead.clicked.connect(self.accept)
        cancel = make_button(tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self._buttons = QHBoxLayout()
        self._buttons.addStretch()
        self._buttons.addWidget(cancel)
        self._buttons.addWidget(self.go_ahead)

    def showEvent(self, event: QShowEvent) -> None:
        """As wide and as high as all lines of every text need, in whatever language."""
        super().showEvent(event)
        self._fit()

    def event(self, event: QEvent) -> bool:
        """It grows when more is to be said, as a problem with what was entered: no field is squeezed for it."""
        done = super().event(event)
        if event.type() is QEvent.Type.LayoutRequest and self.isVisible():
            self._fit()
        return done

    def _fit(self) -> None:
        if (layout := self.layout()) is not None:
            width = max(self.width(), layout.minimumSize().width())
            self.setMinimumWidth(width)
            self.resize(width, max(self.height(), layout.totalHeightForWidth(width)))

    def finish(self) -> None:
        """Lay the form out; what stands before a field is also what a screen reader calls it."""
        for row in range(self.form.rowCount()):
            words = self.form.itemAt(row, QFormLayout.ItemRole.LabelRole)
            field = self.form.itemAt(row, QFormLayout.ItemRole.FieldRole)
            label = words.widget() if words is not None else None
            if field is not None and isinstance(label, QLabel):
                _name_fields(field, label.text())
            if field is not None:
                _keep_height(field.widget())
        self.column.addLayout(self.form)
        self.column.addSpacing(4)
        self.column.addLayout(self._buttons)


def _keep_height(control: QWidget | None) -> None:
    """Beside wrapped words a field would be squeezed, also one that is part of a control."""
    for field in (control, *(control.findChildren(QLineEdit) if control is not None else ())):
        if isinstance(field, QLineEdit | QComboBox):
            field.setMinimumHeight(field.sizeHint().height())


def _name_fields(item: QLayoutItem, words: str) -> None:
    """Name a field, or every field of a line of them, unless it has a name already."""
    widget, layout = item.widget(), item.layout()
    if widget is not None and not widget.accessibleName() and not isinstance(widget, QLabel | QAbstractButton):
        widget.setAccessibleName(words)
    for place in range(layout.count() if layout is not None else 0):
        part = layout.itemAt(place) if layout is not None else None
        if part is not None:
            _name_fields(part, words)


class NewCaseDialog(FormDialog):
    """Asks for a name and a place; the case is a new folder there."""

    def __init__(self, cases_folder: Path, parent: QWidget | None = None) -> None:
        explanation = tr(
            "A case keeps footage references, findings, reviews and their log in one folder. Footage stays where it is."
        )
        super().__init__(tr("New case"), explanation, tr("Create case"), parent)
        self.name = QLineEdit()
        self.name.setPlaceholderText(tr("Car park, night of 12 March"))
        self.place = QLineEdit(str(cases_folder))
        self.result_line = make_label("", "small", wrap=True)
        choose = make_button(tr("Choose …"))
        choose.clicked.connect(self._choose_place)
        line = QHBoxLayout()
        line.addWidget(self.place, 1)
        line.addWidget(choose)
        self.form.addRow(tr("Name"), self.name)
        self.form.addRow(tr("Keep it in"), line)
        self.form.addRow("", self.result_line)
        self.encrypts = QCheckBox(tr("Encrypt it with a passphrase"))
        self.secret = NewPassphrase()
        self.form.addRow("", self.encrypts)
        for words, field in (
            (tr("Passphrase"), self.secret.first),
            (tr("Again"), self.secret.again),
            ("", self.secret.said),
        ):
            self.form.addRow(words, field)
            self.form.setRowVisible(field, False)
            self.encrypts.toggled.connect(partial(self.form.setRowVisible, field))
        self.finish()
        for field in (self.name, self.place, self.secret.first, self.secret.again):
            field.textChanged.connect(self._check)
        self.encrypts.toggled.connect(self._check)
        self._check()

    @property
    def passphrase(self) -> str | None:
        return self.secret.text if self.encrypts.isChecked() else None

    @property
    def folder(self) -> Path:
        return Path(self.place.text()).expanduser() / name_folder(self.name.text())

    def _check(self) -> None:
        ready = bool(name_folder(self.name.text())) and bool(self.place.text().strip())
        self.secret.say()
        self.go_ahead.setEnabled(ready and (self.secret.is_ready or not self.encrypts.isChecked()))
        self.result_line.setText(fill(tr("Folder: {folder}"), folder=self.folder) if ready else "")

    def _choose_place(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, tr("Keep the case in"), self.place.text())
        if chosen:
            self.place.setText(chosen)


def is_raw(path: Path) -> bool:
    """Whether a name is that of a stream without a container, which may tell no rate."""
    return path.suffix.lower() in RAW_SUFFIXES


class ImportDialog(FormDialog):
    """Asks which footage, of which camera, at what rate pictures were taken where nothing tells it, and when one video
    began.

    `added` carries every path that comes in, so that somebody may look into it and `tell` what was found.
    """

    added = Signal(object)

    def __init__(
        self, cameras: Sequence[str], colours: Colours, paths: Sequence[Path] = (), parent: QWidget | None = None
    ) -> None:
        explanation = tr(
            "Originals are only read: their fingerprint is kept in the case, nothing is copied or changed."
        )
        super().__init__(tr("Import footage"), explanation, tr("Import and analyse"), parent)
        self.paths: list[Path] = []
        self._clues: dict[Path, FootageClues] = {}
        self.list = FramedList(tr("Add videos or folders of images, or drop them on the window."))
        self.list.setAccessibleName(tr("Footage to import"))
        self.list.setFixedHeight(LIST_HEIGHT)
        self.camera = QComboBox()
        self.camera.setEditable(True)
        self.camera.addItems(["", *cameras])
        line_edit = self.camera.lineEdit()
        assert line_edit is not None
        line_edit.setPlaceholderText(tr("Unknown camera"))
        self.rate = QDoubleSpinBox()
        self.rate.setRange(0.1, 240.0)
        self.rate.setValue(DEFAULT_IMAGES_PER_SECOND)
        self.rate.setSuffix(tr(" images a second"))
        indent(self.rate)
        self.raw_rate = QDoubleSpinBox()
        self.raw_rate.setRange(0.0, 240.0)
        self.raw_rate.setSpecialValueText(tr(AS_TOLD))
        self.raw_rate.setSuffix(tr(" pictures a second"))
        indent(self.raw_rate)
        self.column.addWidget(self.list)
        self.column.addLayout(self._make_adders())
        self.form.addRow(tr("Camera"), self.camera)
        self.form.addRow(tr("Image folders"), self.rate)
        self.form.addRow(tr("Raw streams"), self.raw_rate)
        self.rate_note = make_label("", "warning", wrap=True)
        self.form.addRow("", self.rate_note)
        self.recording = RecordingTimeField()
        self.recording.changed.connect(self._check)
        self.form.addRow(tr("Recording began"), self.recording)
        self.clocks = QComboBox()
        self.clocks.setAccessibleName(tr("Clocks found in the footage"))
        self.clocks.activated.connect(self._take_clock)
        self.form.addRow(tr("Clocks found"), self.clocks)
        self.finish()
        tint_icons(self, colours)
        self.add(paths)

    @property
    def footage(self) -> list[FootageToImport]:
        camera = self.camera.currentText().strip() or None
        recorded_from = self.recording.when if len(self.paths) == 1 else None
        return [FootageToImport(path, camera, self._rate_of(path), recorded_from) for path in self.paths]

    def _rate_of(self, path: Path) -> float | None:
        if path.is_dir():
            return self.rate.value()
        return self.raw_rate.value() or None if self._may_lack_rate(path) else None

    def _may_lack_rate(self, path: Path) -> bool:
        """Whether a rate is asked for: what was looked into tells it, of the others the name."""
        clues = self._clues.get(path)
        return clues.needs_rate if clues is not None else is_raw(path)

    def tell(self, clues: FootageClues) -> None:
        """What has been found in footage that was added."""
        if clues.path in self.paths:
            self._clues[clues.path] = clues
            self.add(())

    def add(self, paths: Sequence[Path]) -> None:
        for path in paths:
            if path not in self.paths:
                self.paths.append(path)
                self.list.addItem(f"{path.name}    {path.parent}")
                self.added.emit(path)
        self.form.setRowVisible(self.rate, any(path.is_dir() for path in self.paths))
        self.form.setRowVisible(self.raw_rate, any(map(self._may_lack_rate, self.paths)))
        self._ask_rate()
        self.recording.offer("" if len(self.paths) == 1 else tr(ONE_VIDEO))
        self._suggest_clock()
        self._check()

    def _suggest_clock(self) -> None:
        """Write down what the name of the one file says; it counts only when it is said to be known."""
        alone = self.paths[0] if len(self.paths) == 1 else None
        clues = self._clues.get(alone) if alone is not None else None
        offers = list(clues.offers) if clues is not None else offers_of_name(alone) if alone is not None else []
        source = offers[0].source if offers and clues is None else ""  # the list below tells it of each
        self.recording.suggest(offers[0].time if offers else "", source)
        self.clocks.clear()
        self.clocks.addItem(tr(NO_CLOCK), "")
        for offer in offers:
            self.clocks.addItem(f"{offer.time}, {tell(offer.source)}", offer.time)
        self.form.setRowVisible(self.clocks, bool(offers))

    def _take_clock(self, place: int) -> None:
        clock = self.clocks.itemData(place)
        if clock:
            self.recording.take(clock)

    def _ask_rate(self) -> None:
        """Say which recordings tell no rate: what is assumed of them decides over every time in the report."""
        names = [path.name for path, clues in self._clues.items() if clues.needs_rate and path in self.paths]
        self.rate_note.setText(fill(tr(NO_RATE), names=", ".join(names)) if names else "")
        self.form.setRowVisible(self.rate_note, bool(names))

    def _check(self) -> None:
        self.go_ahead.setEnabled(bool(self.paths) and not (len(self.paths) == 1 and self.recording.fault))

    def _make_adders(self) -> QHBoxLayout:
        line = QHBoxLayout()
        for words, act in (
            (tr("Add videos …"), self._add_files),
            (tr("Add a folder of images …"), self._add_folder),
            (tr("Remove"), self._remove),
        ):
            button = make_button(words)
            button.clicked.connect(act)
            line.addWidget(button)
        line.addStretch()
        return line

    def _add_files(self) -> None:
        patterns = " ".join(f"*{suffix}" for suffix in VIDEO_SUFFIXES)
        chosen, _ = QFileDialog.getOpenFileNames(
            self, tr("Add videos"), "", fill(tr("Videos ({patterns});;All files (*)"), patterns=patterns)
        )
        self.add([Path(name) for name in chosen])

    def _add_folder(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, tr("Add a folder of images"))
        if chosen:
            self.add([Path(chosen)])

    def _remove(self) -> None:
        position = self.list.currentRow()
        if position >= 0:
            self.list.takeItem(position)
            del self.paths[position]
            self.add(())


class RecordingTimeDialog(FormDialog):
    """Asks when footage of the case was recorded; not known is an answer too."""

    def __init__(
        self,
        footage: str,
        recorded_from: datetime | None,
        parent: QWidget | None = None,
        *,
        choices: Sequence[AlsoTimed] = (AlsoTimed.NONE,),
    ) -> None:
        explanation = fill(
            tr(
                "When {footage} began. Clock times then stand beside footage times, in the window, in the "
                "report, and among the facts that the model is given."
            ),
            footage=footage,
        )
        super().__init__(tr("Recording time"), explanation, tr("Save"), parent)
        self.recording = RecordingTimeField(recorded_from)
        self.recording.known.setChecked(True)
        self.recording.changed.connect(lambda: self.go_ahead.setEnabled(not self.recording.fault))
        self.also = QComboBox()
        for choice in choices:
            self.also.addItem(tell(choice.value), choice)
        self.form.addRow(tr("Recording began"), self.recording)
        self.form.addRow(tr("It holds for"), self.also)
        self.form.setRowVisible(self.also, len(choices) > 1)
        self.finish()
        self.recording.begin_writing()  # on the box before it, the space in a typed time would take the tick away


def name_folder(name: str) -> str:
    """A folder name that every file system takes."""
    return re.sub(r"[^\w.-]+", "-", name.strip()).strip("-.")
