"""What is asked about how a case is kept: passphrase, bringing back, rule for verdicts, what counts for nothing."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QDialog, QFileDialog

from tvad_desktop.domain.errors import UserError
from tvad_desktop.storage.keyring import CaseHalfConvertedError, CaseLockedError
from tvad_desktop.storage.passphrase import WrongPassphraseError, is_encrypted
from tvad_desktop.ui.asking import Asked, Asking
from tvad_desktop.ui.dialogs.ignored_dialog import IgnoredDialog
from tvad_desktop.ui.dialogs.keeping_dialogs import DuplicatesDialog, VerdictRuleDialog
from tvad_desktop.ui.dialogs.passphrase_dialog import ProtectionDialog, UnlockDialog
from tvad_desktop.ui.dialogs.verify_dialog import VerifyDialog
from tvad_desktop.ui.look.told import tell
from tvad_desktop.ui.look.words import fill, tr, tr_noop
from tvad_desktop.ui.review.case_view import CaseView
from tvad_desktop.ui.work.keeping import IgnoredRules

BUSY = UserError(
    tr_noop("Something is still being done to the case."), tr_noop("Wait until the tasks are over, or stop them.")
)
KINDS = tr_noop("Cases put away (*.tvad)")


class KeepingDialogs(Asking):
    """Each question of its own; an encrypted case asks by itself when it is opened."""

    def __init__(self, asked: Asked) -> None:
        super().__init__(asked)
        self._keeping = self._controller.keeping
        self._unlocking: tuple[Path, UnlockDialog] | None = None
        self._controller.locked.connect(self.ask_unlock)
        self._keeping.unlocked.connect(self._enter)
        self._keeping.refused.connect(self._refuse)
        self._keeping.restored.connect(self._controller.open_case)
        self._keeping.rules_read.connect(self._show_ignored)
        self._keeping.verified.connect(lambda found: self._open(VerifyDialog(found, self._window)))
        self._keeping.found.connect(lambda found: self._open(DuplicatesDialog(found, self._window)))

    def ask_unlock(self, folder: Path, error: UserError) -> None:
        """Ask for the passphrase of a case that is to be opened."""
        if self._unlocking is not None:
            return
        is_half_done = isinstance(error, CaseHalfConvertedError)
        dialog = UnlockDialog(folder.name, is_half_done=is_half_done, parent=self._window)
        dialog.go_ahead.clicked.disconnect()  # it closes when the passphrase was right
        dialog.go_ahead.clicked.connect(lambda: self._try(dialog, folder))
        dialog.finished.connect(self._end_unlocking)
        self._unlocking = folder, dialog
        self._open(dialog)

    def _try(self, dialog: UnlockDialog, folder: Path) -> None:
        dialog.go_ahead.setEnabled(False)
        self._keeping.unlock(folder, dialog.passphrase.text())

    def _refuse(self, words: str) -> None:
        if self._unlocking is not None:
            self._unlocking[1].show_trouble(words)

    def _enter(self, folder: Path) -> None:
        if self._unlocking is not None:
            self._unlocking[1].done(QDialog.DialogCode.Accepted)
        self._controller.open_case(folder)

    def _end_unlocking(self) -> None:
        self._unlocking = None

    def ask_protection(self) -> None:
        """Give the case a passphrase, another one, or none."""
        if (view := self._changeable()) is None:
            return
        if self._runner.live or not self._controller.reviews.are_saved:
            self.trouble.emit(BUSY)
            return
        dialog = ProtectionDialog(is_encrypted=is_encrypted(view.folder), parent=self._window)

        def act() -> None:
            new, old, reopen = dialog.new.text, dialog.old.text(), self._controller.reopen
            if not dialog.is_encrypted:
                self._keeping.encrypt(new, reopen)
            elif dialog.removes:
                self._keeping.decrypt(old, reopen)
            else:
                self._keeping.change_passphrase(old, new, reopen)

        self._open(dialog, act)

    def verify(self) -> None:
        """Compare the case with its log, in the background; what was found is shown at the end."""
        if self._controller.view is None:
            self.trouble.emit(UserError(tr("No case is open."), tr("Open a case first; it is compared with its log.")))
            return
        self._keeping.verify()

    def ask_restore(self) -> None:
        """Ask for a case that was put away, and where to bring it back."""
        start = str(self._services.cases_folder)
        name, _ = QFileDialog.getOpenFileName(self._window, tr("Bring back a case"), start, tr(KINDS))
        if not name:
            return
        place = QFileDialog.getExistingDirectory(self._window, tr("Bring it back into"), start)
        if place:
            self.restore(Path(name), _free_name(Path(place), Path(name).stem))

    def restore(self, archive: Path, folder: Path, passphrase: str | None = None) -> None:
        """Bring a case back; an encrypted one asks for its passphrase."""

        def fail(error: Exception) -> None:
            if isinstance(error, WrongPassphraseError):
                ask(tell(str(error)))
            elif isinstance(error, CaseLockedError):
                ask("")
            else:
                self.trouble.emit(error)

        def ask(words: str) -> None:
            dialog = UnlockDialog(archive.name, parent=self._window)
            dialog.trouble.setText(words)
            self._open(dialog, lambda: self.restore(archive, folder, dialog.passphrase.text()))

        self._keeping.restore(archive, folder, passphrase).failed.connect(fail)

    def ask_duplicates(self) -> None:
        """Compare the footage of all cases beside the one that is open, or in the folder of cases."""
        view = self._controller.view
        place = view.folder.parent if view is not None else self._services.cases_folder
        folders = find_cases(place)
        if not folders:
            missing = fill(tr("There is no case in {place}."), place=place)
            self.trouble.emit(UserError(missing, tr("Open a case beside which others lie.")))
            return
        self._keeping.find_duplicates(folders)

    def ask_rule(self) -> None:
        """Ask how many reviewers a verdict needs."""
        if (view := self._changeable()) is None:
            return
        dialog = VerdictRuleDialog(view.verdicts_needed, self._window)
        self._open(dialog, lambda: self._keeping.set_verdicts_needed(dialog.count.value()))

    def ask_ignored(self) -> None:
        """Show what counts for nothing in the footage shown, and change it."""
        view, footage = self._changeable(), self._workspace.video
        if view is None:
            return
        if footage is None:
            self.trouble.emit(UserError(tr("No footage is shown."), tr("Choose footage first.")))
            return
        self._keeping.read_ignored(footage.id)

    def _show_ignored(self, rules: IgnoredRules) -> None:
        view, boxes = self._controller.view, self._workspace.hand_work.bar.boxes
        footage = view.video(rules.video_id) if view is not None else None
        if view is None or footage is None:
            return
        dialog = IgnoredDialog(
            rules.of_camera,
            rules.of_video,
            camera=view.camera_name(footage),
            has_clock=footage.recorded_from is not None,
            drawn=boxes[max(boxes)] if boxes else None,
            parent=self._window,
        )

        def keep() -> None:
            self._keeping.set_ignored(IgnoredRules(rules.video_id, dialog.of_camera, dialog.of_video))

        self._open(dialog, keep)

    def _changeable(self) -> CaseView | None:
        """The case that is open, where it can be changed; else why not is told."""
        view = self._controller.view
        if view is None:
            self.trouble.emit(UserError(tr("No case is open."), tr("Open a case first.")))
        elif view.read_only:
            self.trouble.emit(UserError(view.read_only, tr("Nothing was changed.")))
        else:
            return view
        return None


def find_cases(place: Path) -> list[Path]:
    """Every case that lies directly in a folder."""
    from tvad_desktop.storage.database import DATABASE_NAME

    return sorted(path.parent for path in place.glob(f"*/{DATABASE_NAME}"))


def _free_name(place: Path, name: str) -> Path:
    """A folder that does not exist yet."""
    folder, number = place / name, 2
    while folder.exists():
        folder, number = place / f"{name}-{number}", number + 1
    return folder
