"""Which folders are watched for new footage."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QComboBox, QFileDialog, QHBoxLayout, QLineEdit, QListWidget, QListWidgetItem, QWidget

from tvad_desktop.ui.dialogs.case_dialogs import LIST_HEIGHT, FormDialog
from tvad_desktop.ui.look.widgets import make_button
from tvad_desktop.ui.look.words import tr, tr_noop
from tvad_desktop.ui.work.folder_watch import Watch

EXPLANATION = tr_noop(
    "Footage that lies there, or comes later, is imported and analysed, in subfolders too. A file that still grows"
    " waits until it is whole. Folders are watched while this case is open."
)


class WatchDialog(FormDialog):
    """Lists what is watched; without its tick a folder is watched no more. Another one can be added."""

    def __init__(self, watches: Sequence[Watch], cameras: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(tr("Watch folders"), tr(EXPLANATION), tr("Watch"), parent)
        self.list = QListWidget()
        self.list.setObjectName("framed")
        self.list.setFixedHeight(LIST_HEIGHT)
        for watch in watches:
            item = QListWidgetItem(f"{watch.path}  ·  {watch.camera}" if watch.camera else watch.path)
            item.setData(Qt.ItemDataRole.UserRole, watch)
            item.setCheckState(Qt.CheckState.Checked)
            self.list.addItem(item)
        self.path = QLineEdit()
        self.camera = QComboBox()
        self.camera.setEditable(True)
        self.camera.addItems(["", *cameras])
        choose = make_button(tr("Choose …"))
        choose.clicked.connect(self._choose)
        line = QHBoxLayout()
        line.addWidget(self.path, 1)
        line.addWidget(choose)
        if watches:
            self.form.addRow(tr("Watched"), self.list)
        self.form.addRow(tr("Another folder"), line)
        self.form.addRow(tr("Its camera"), self.camera)
        self.finish()
        self.path.textChanged.connect(lambda _: self._check())
        self.list.itemChanged.connect(lambda _: self._check())
        self._before = tuple(watches)
        self._check()

    @property
    def watches(self) -> tuple[Watch, ...]:
        """What shall be watched from now on."""
        items = [self.list.item(row) for row in range(self.list.count())]
        kept = [one.data(Qt.ItemDataRole.UserRole) for one in items if one.checkState() is Qt.CheckState.Checked]
        added = self.path.text().strip()
        if added:
            path = str(Path(added).expanduser().resolve())
            kept = [one for one in kept if one.path != path] + [Watch(path, self.camera.currentText().strip())]
        return tuple(kept)

    def _check(self) -> None:
        added = self.path.text().strip()
        is_there = not added or Path(added).expanduser().is_dir()
        self.go_ahead.setEnabled(is_there and self.watches != self._before)

    def _choose(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self, tr("Watch a folder"), self.path.text())
        if chosen:
            self.path.setText(chosen)
