"""Footage is called otherwise in a case; its file keeps its name."""

from __future__ import annotations

from PySide6.QtWidgets import QLineEdit, QWidget

from tvad_desktop.domain.case import CaseVideo
from tvad_desktop.storage.footage import LONGEST_TITLE
from tvad_desktop.ui.dialogs.case_dialogs import FormDialog
from tvad_desktop.ui.look.words import fill, tr, tr_noop

EXPLANATION = tr_noop(
    "The name stands in lists, search and report of this case. The file keeps its own name, and the report names both."
)


class RenameDialog(FormDialog):
    """Asks for the name; nothing goes back to that of the file."""

    def __init__(self, video: CaseVideo, parent: QWidget | None = None) -> None:
        self._file_name = video.video.path.name
        super().__init__(fill(tr("Rename {name}"), name=video.name), tr(EXPLANATION), tr("Rename"), parent)
        self.field = QLineEdit(video.name, placeholderText=self._file_name)
        self.field.setMaxLength(LONGEST_TITLE)
        self.field.setAccessibleName(tr("Name"))
        self.form.addRow(tr("Name"), self.field)
        self.finish()
        self.field.selectAll()
        self.field.setFocus()

    @property
    def title(self) -> str:
        """What was written; empty where that is the name of the file."""
        written = " ".join(self.field.text().split())
        return "" if written == self._file_name else written
