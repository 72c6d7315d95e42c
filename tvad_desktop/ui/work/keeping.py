"""How a case is kept: its passphrase, put away and brought back, its rule for verdicts, what counts for nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from tvad_desktop.domain.ignoring import IgnoreRule
from tvad_desktop.storage import keyring
from tvad_desktop.storage.passphrase import WrongPassphraseError, is_encrypted
from tvad_desktop.ui.look.words import fill, tr
from tvad_desktop.ui.tasks import Lane, Task, TaskJob
from tvad_desktop.ui.work.open_case import OpenCase

if TYPE_CHECKING:
    from tvad_desktop.domain.verification import Verification
    from tvad_desktop.storage.cases import CaseStore
    from tvad_desktop.workbench.archive import Duplicate


@dataclass(frozen=True, slots=True)
class IgnoredRules:
    """What counts for nothing on the camera of a video, and in the video alone."""

    video_id: int
    of_camera: tuple[IgnoreRule, ...]
    of_video: tuple[IgnoreRule, ...]


class Keeping(QObject):
    """`unlocked` says that a case may be opened now, `refused` that a passphrase does not open it; `restored` carries
    the folder of a case that was brought back; `found` footage that several cases have; `verified` what a
    verification found."""

    unlocked = Signal(object)
    refused = Signal(str)
    restored = Signal(object)
    found = Signal(object)
    verified = Signal(object)
    rules_read = Signal(object)

    def __init__(self, case: OpenCase) -> None:
        super().__init__()
        self._case = case

    def forget(self, folder: Path) -> None:
        """Ask for the passphrase of a case again."""
        keyring.forget(folder)

    def unlock(self, folder: Path, passphrase: str) -> None:
        """Let this program use an encrypted case; what was interrupted is finished first."""

        def work(job: TaskJob) -> None:
            from tvad_desktop.storage.conversion import finish_conversion

            finish_conversion(folder, _actor(), passphrase, job)
            if is_encrypted(folder):
                keyring.unlock(folder, passphrase)

        def refuse(error: Exception) -> None:
            if isinstance(error, WrongPassphraseError):
                self.refused.emit(str(error))
            else:
                self.refused.emit("")
                self._case.trouble.emit(error)

        task = self._case.runner.start(Lane.QUICK, fill(tr("Unlock {name}"), name=folder.name), work)
        task.failed.connect(refuse)
        task.succeeded.connect(lambda _: self.unlocked.emit(folder))

    def encrypt(self, passphrase: str, done: Callable[[], object]) -> None:
        """Encrypt the case that is open."""

        def work(folder: Path, actor: str, job: TaskJob) -> str:
            from tvad_desktop.storage.conversion import encrypt_case, find_readable

            encrypt_case(folder, actor, passphrase, job)
            left = find_readable(folder)
            words = tr("The case is encrypted.")
            if left:
                words = tr("The case is encrypted. Not part of it, and still readable in its folder: {names}.")
            return fill(words, names=", ".join(left))

        self._convert(tr("Encrypt the case"), work, done)

    def decrypt(self, passphrase: str, done: Callable[[], object]) -> None:
        """Take the passphrase of the case away."""

        def work(folder: Path, actor: str, job: TaskJob) -> str:
            from tvad_desktop.storage.conversion import decrypt_case

            decrypt_case(folder, actor, passphrase, job)
            return tr("The case is not encrypted any more.")

        self._convert(tr("Decrypt the case"), work, done)

    def change_passphrase(self, passphrase: str, new: str, done: Callable[[], object]) -> None:
        """Give the case another passphrase."""

        def work(folder: Path, actor: str, job: TaskJob) -> str:
            from tvad_desktop.storage.conversion import change_passphrase

            change_passphrase(folder, actor, passphrase, new)
            return tr("The new passphrase opens the case.")

        self._convert(tr("Change the passphrase"), work, done)

    def _convert(self, title: str, work: Callable[[Path, str, TaskJob], str], done: Callable[[], object]) -> None:
        folder = self._case.folder

        task = self._case.runner.start(Lane.IMPORT, title, lambda job: work(folder, _actor(), job))
        task.failed.connect(self._case.trouble)
        task.succeeded.connect(lambda words: self._case.said.emit(words))
        task.ended.connect(done)
        self._case.task_started.emit(task, 0.0)

    def restore(self, archive: Path, folder: Path, passphrase: str | None) -> Task:
        """Bring a case back from the file that it was put away in; the caller minds what goes wrong."""

        def work(job: TaskJob) -> Path:
            from tvad_desktop.workbench.archive import restore_case
            from tvad_desktop.workbench.reviewer import memory_folder

            restore_case(archive, folder, _actor(), job=job, memory=memory_folder(), passphrase=passphrase).close()
            return folder

        task = self._case.runner.start(Lane.IMPORT, fill(tr("Bring back {name}"), name=archive.name), work)
        task.succeeded.connect(self.restored)
        self._case.task_started.emit(task, 0.0)
        return task

    def verify(self) -> None:
        """Compare everything in and around the case with its log; nothing is changed. It arrives by `verified`."""
        folder = self._case.folder

        def work(job: TaskJob) -> Verification:
            from tvad_desktop.workbench.reviewer import memory_folder
            from tvad_desktop.workbench.verify import verify_case

            return verify_case(folder, job=job, memory=memory_folder())

        task = self._case.runner.start(Lane.IMPORT, tr("Verify the case"), work)
        task.failed.connect(self._case.trouble)
        self._case.on_success(task, self.verified.emit)
        self._case.task_started.emit(task, 0.0)

    def find_duplicates(self, folders: Sequence[Path]) -> None:
        """Find footage that these cases have more than once; it arrives by `found`."""

        def work(job: TaskJob) -> list[Duplicate]:
            from tvad_desktop.workbench.archive import find_duplicates

            return find_duplicates(folders, _actor())

        task = self._case.runner.start(Lane.QUICK, tr("Compare the footage of cases"), work)
        task.failed.connect(self._case.trouble)
        task.succeeded.connect(self.found)

    def set_verdicts_needed(self, count: int) -> None:
        """Keep how many reviewers must say the same."""

        def act(store: CaseStore) -> None:
            from tvad_desktop.workbench.verdict_rule import set_verdicts_needed

            set_verdicts_needed(store, count)

        self._case.change(tr("Keep the rule"), act)

    def read_ignored(self, video_id: int) -> None:
        """Read what counts for nothing in a video; it arrives by `rules_read`."""

        def work(store: CaseStore, job: TaskJob) -> IgnoredRules:
            camera_id = store.video(video_id).camera_id
            of_camera = store.ignore_rules(camera_id=camera_id) if camera_id is not None else ()
            return IgnoredRules(video_id, of_camera, store.ignore_rules(video_id=video_id))

        self._case.on_success(
            self._case.work(Lane.QUICK, tr("Read what counts for nothing"), work), self.rules_read.emit
        )

    def set_ignored(self, rules: IgnoredRules) -> None:
        """Keep what counts for nothing on the camera of a video, and in the video alone; incidents are derived anew."""

        def act(store: CaseStore) -> None:
            from tvad_desktop.workbench.incidents import apply_ignore_rules

            camera_id = store.video(rules.video_id).camera_id
            if camera_id is not None and rules.of_camera != store.ignore_rules(camera_id=camera_id):
                apply_ignore_rules(store, rules.of_camera, camera_id=camera_id)
            if rules.of_video != store.ignore_rules(video_id=rules.video_id):
                apply_ignore_rules(store, rules.of_video, video_id=rules.video_id)

        self._case.change(tr("Keep what counts for nothing"), act)


def _actor() -> str:
    """Who acts here."""
    from tvad_desktop.workbench.reviewer import reviewer_folder, say_actor

    return say_actor(reviewer_folder())
