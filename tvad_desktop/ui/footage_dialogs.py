"""What is asked about footage: which, when and where it was recorded, with which words it is looked at."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal

from tvad_desktop.domain.cameras import AlsoTimed, recording_times
from tvad_desktop.domain.errors import UserError
from tvad_desktop.ui.asking import Asking
from tvad_desktop.ui.dialogs.case_dialogs import ImportDialog, RecordingTimeDialog
from tvad_desktop.ui.dialogs.footage_dialog import FootageDialog
from tvad_desktop.ui.dialogs.prompt_dialog import PromptDialog
from tvad_desktop.ui.dialogs.removal_dialog import RemoveDialog, RestoreDialog
from tvad_desktop.ui.dialogs.rename_dialog import RenameDialog
from tvad_desktop.ui.dialogs.watch_dialog import WatchDialog
from tvad_desktop.ui.look.words import fill, tr
from tvad_desktop.ui.tasks import Lane
from tvad_desktop.workbench.clues import read_clues

if TYPE_CHECKING:
    pass


class FootageDialogs(Asking):
    """Import, properties, recording time, prompts. `case_wanted`: footage was brought, and there is no case for it."""

    case_wanted = Signal()

    def ask_import(self, paths: Sequence[Path] = ()) -> None:
        view = self._controller.view
        if view is None:
            self.case_wanted.emit()
            return
        dialog = ImportDialog([camera.name for camera in view.cameras], self._theme.colours, (), self._window)
        dialog.added.connect(lambda path: self._look_into(path, dialog))
        dialog.add(paths)
        self._open(dialog, lambda: self._controller.footage.import_footage(dialog.footage))

    def _look_into(self, path: Path, dialog: ImportDialog) -> None:
        """Find out what footage tells of its clock and rate while it is asked for."""
        if path.is_dir():  # images tell no clock, and their rate is asked for anyway
            return
        open_footage = self._services.open_footage
        task = self._runner.start(Lane.CHECK, tr("Look into footage"), lambda job: read_clues(open_footage, path))
        task.succeeded.connect(dialog.tell)

    def ask_properties(self, video_id: int) -> None:
        """Show what is known of footage; its camera can be named and its place corrected."""
        view = self._controller.view
        video = view.video(video_id) if view is not None else None
        if view is None or video is None:
            return
        condition = self._controller.watch.conditions.get(video_id, "")
        dialog = FootageDialog(view, video, tr(str(condition)), self._window)
        dialog.relinked.connect(partial(self._controller.footage.relink, video))
        footage, before = self._controller.footage, view.camera_name(video)

        def name_camera() -> None:
            name = dialog.camera.currentText().strip()
            if name and name != before:
                words = fill(tr("{name} recorded by {camera}"), name=video.name, camera=name)
                self._keep(
                    words, partial(footage.name_camera, video_id, name), partial(footage.name_camera, video_id, before)
                )

        self._open(dialog, name_camera)

    def ask_rename(self, video_id: int = 0) -> None:
        """Ask what footage, by default the shown one, shall be called in this case."""
        view, footage = self._controller.view, self._controller.footage
        video = view.video(video_id or self._workspace.video_id) if view is not None else None
        if video is None:
            self.trouble.emit(UserError(tr("There is no footage to rename."), tr("Import footage first.")))
            return
        dialog = RenameDialog(video, self._window)

        def rename() -> None:
            words = fill(tr("new name of {name}"), name=video.name)
            redo, undo = (partial(footage.rename, video.id, title) for title in (dialog.title, video.title))
            if dialog.title != video.title:
                self._keep(words, redo, undo)

        self._open(dialog, rename)

    def ask_watch(self) -> None:
        """Ask which folders are watched for new footage."""
        view, folders = self._controller.view, self._controller.folders
        if view is None:
            self.case_wanted.emit()
            return
        dialog = WatchDialog(folders.watches, [camera.name for camera in view.cameras], self._window)
        self._open(dialog, lambda: folders.set_watches(dialog.watches))

    def ask_remove(self, video_id: int = 0) -> None:
        """Ask why footage, by default the shown one, does not belong to the case, and take it out."""
        view, footage = self._controller.view, self._controller.footage
        video = view.video(video_id or self._workspace.video_id) if view is not None else None
        if view is None or video is None:
            self.trouble.emit(UserError(tr("There is no footage to remove."), tr("Import footage first.")))
            return
        name = video.name
        dialog = RemoveDialog(name, len(view.incidents_of(video.id)), self._window)

        def remove() -> None:
            redo = partial(footage.remove, video.id, dialog.reason.text())
            self._keep(fill(tr("removal of {name}"), name=name), redo, partial(footage.restore, [video.id], "undone"))

        self._open(dialog, remove)

    def ask_restore(self) -> None:
        """Ask which removed footage shall be put back."""
        view, footage = self._controller.view, self._controller.footage
        if view is None or not view.removals:
            self.trouble.emit(
                UserError(tr("No footage was removed from this case."), tr("There is nothing to put back."))
            )
            return
        dialog = RestoreDialog(view.removals, self._window)
        self._open(dialog, lambda: footage.restore(dialog.chosen))

    def ask_recording_time(self, video_id: int = 0) -> None:
        """Ask when a video, by default the shown one, was recorded."""
        view = self._controller.view
        video = view.video(video_id or self._workspace.video_id) if view is not None else None
        if video is None:
            self.trouble.emit(UserError(tr("There is no footage yet that was recorded."), tr("Import footage first.")))
            return
        others = [one for one in view.videos if one.camera_id == video.camera_id] if view is not None else []
        choices = tuple(AlsoTimed) if len(others) > 1 else (AlsoTimed.NONE,)
        dialog = RecordingTimeDialog(video.name, video.recorded_from, self._window, choices=choices)

        def keep() -> None:
            also = AlsoTimed(dialog.also.currentData())
            times = recording_times(others or [video], video, dialog.recording.when, also)
            before = {one.id: one.recorded_from for one in others or [video] if one.id in times}
            if times != before:
                set_times = self._controller.footage.set_recorded_times
                words = fill(tr("recording time of {name}"), name=video.name)
                self._keep(words, partial(set_times, times), partial(set_times, before))

        self._open(dialog, keep)

    def ask_prompts(self) -> None:
        """Ask for the words of the case, and analyse the shown video or all videos with them."""
        view, video = self._controller.view, self._workspace.video
        if view is None:
            self.trouble.emit(UserError(tr("No case is open."), tr("Make or open a case first; it keeps its prompts.")))
            return
        shown = () if video is None else (video,)
        dialog = PromptDialog(view, self._window)

        def reprompt() -> None:
            videos = view.videos if dialog.everything.isChecked() else shown
            redo = partial(self._controller.footage.reprompt, dialog.prompts, videos)
            self._keep(tr("other prompts"), redo, partial(self._controller.footage.reprompt, view.prompts, videos))

        self._open(dialog, reprompt)
