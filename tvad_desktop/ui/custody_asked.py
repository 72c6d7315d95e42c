"""What is asked before a case is handed on as a bundle, sealed, or compared with a seal."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QFileDialog

from tvad_desktop.domain.errors import UserError
from tvad_desktop.ui.asking import Asked, Asking
from tvad_desktop.ui.dialogs.custody_dialogs import BundleDialog, HandedOutDialog, KeptDialog
from tvad_desktop.ui.dialogs.verify_dialog import VerifyDialog
from tvad_desktop.ui.look.words import tr
from tvad_desktop.workbench.exporting import exports_folder


class CustodyDialogs(Asking):
    """What came of each is told in a dialog whose text can be copied."""

    def __init__(self, asked: Asked) -> None:
        super().__init__(asked)
        self._custody = self._controller.custody
        self._custody.handed_out.connect(lambda made: self._open(HandedOutDialog(made, self._window)))
        self._custody.verified.connect(lambda found: self._open(VerifyDialog(found, self._window)))

    def ask_bundle(self) -> None:
        """Ask what goes into a bundle, and write it."""
        if (view := self._controller.view) is None:
            self.trouble.emit(
                UserError(tr("No case is open."), tr("Open a case first; its bundle is written from it."))
            )
            return
        dialog = BundleDialog(exports_folder(view.folder) / f"{view.folder.name}.zip", self._window)
        self._open(dialog, lambda: self._custody.bundle(dialog.request))

    def ask_seal(self) -> None:
        """Ask for a file outside the case, and write the head of its log into it."""
        if (view := self._controller.view) is None:
            return
        suggested = str(Path.home() / f"{view.folder.name}.seal")
        name, _ = QFileDialog.getSaveFileName(self._window, tr("Seal the case"), suggested, tr("Seals (*.seal)"))
        if name:
            self._custody.seal(Path(name if name.lower().endswith(".seal") else f"{name}.seal"))

    def ask_compare(self) -> None:
        """Ask for a seal that was kept, and compare the case with its log."""
        if (view := self._controller.view) is None:
            return
        dialog = KeptDialog(view.folder.name, self._window)
        self._open(dialog, lambda: self._custody.verify(view.folder, dialog.kept.text().strip()))

    def ask_verify_bundle(self) -> None:
        """Ask for a bundle that was received, and what came apart from it."""
        title, kinds = tr("Verify a bundle"), tr("Bundles (*.zip)")
        name, _ = QFileDialog.getOpenFileName(self._window, title, str(self._services.cases_folder), kinds)
        if name:
            dialog = KeptDialog(Path(name).name, self._window)
            self._open(dialog, lambda: self._custody.verify_bundle(Path(name), dialog.kept.text().strip()))
