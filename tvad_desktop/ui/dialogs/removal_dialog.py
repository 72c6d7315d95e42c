"""Footage is taken out of the case, with a reason, or put back."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit, QListWidgetItem, QWidget

from tvad_desktop.storage.removals import Removal
from tvad_desktop.ui.dialogs.case_dialogs import FormDialog
from tvad_desktop.ui.look.told import tell
from tvad_desktop.ui.look.widgets import FramedList
from tvad_desktop.ui.look.words import fill, tr, tr_noop

REMOVE = tr_noop(
    "It is no more listed, searched or reported. Nothing is deleted: neither the file nor what was found and said. The"
    " log keeps who removed it and why, and it can be put back."
)
RESTORE = tr_noop("What was found and said comes back with it. The log keeps that it was put back.")


class RemoveDialog(FormDialog):
    """Asks why; goes ahead with a reason only."""

    def __init__(self, name: str, incidents: int, parent: QWidget | None = None) -> None:
        counted = " " + tr("With it go %n incident(s).", None, incidents) if incidents else ""
        title = fill(tr("Remove {name} from the case"), name=name)
        super().__init__(title, tr(REMOVE) + counted, tr("Remove it"), parent)
        self.reason = QLineEdit()
        self.form.addRow(tr("Reason"), self.reason)
        self.finish()
        self.go_ahead.setEnabled(False)
        self.reason.textChanged.connect(lambda text: self.go_ahead.setEnabled(bool(text.strip())))
        self.reason.setFocus()


class RestoreDialog(FormDialog):
    """Lists what was removed; what is ticked is put back."""

    def __init__(self, removals: Sequence[Removal], parent: QWidget | None = None) -> None:
        super().__init__(tr("Removed footage"), tr(RESTORE), tr("Put back"), parent)
        self.removed = FramedList(tr("No footage was removed."))
        for one in removals:
            item = QListWidgetItem(f"{Path(one.path).name}: {one.reason} ({tell(one.who)}, {one.at_utc[:10]})")
            item.setData(Qt.ItemDataRole.UserRole, one.video_id)
            item.setCheckState(Qt.CheckState.Checked if len(removals) == 1 else Qt.CheckState.Unchecked)
            self.removed.addItem(item)
        self.form.addRow(tr("Removed"), self.removed)
        self.finish()
        self.removed.itemChanged.connect(lambda _: self.go_ahead.setEnabled(bool(self.chosen)))
        self.go_ahead.setEnabled(bool(self.chosen))

    @property
    def chosen(self) -> list[int]:
        """The ids of the footage that shall be put back."""
        items = [self.removed.item(row) for row in range(self.removed.count())]
        return [item.data(Qt.ItemDataRole.UserRole) for item in items if item.checkState() is Qt.CheckState.Checked]
