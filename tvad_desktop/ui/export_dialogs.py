"""What is asked before something of a case is written into files, shown or hidden."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFileDialog

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.media import Timespan
from tvad_desktop.domain.redaction import Cover, Redaction, Target
from tvad_desktop.ui.asking import Asking
from tvad_desktop.ui.dialogs.label_dialog import LabelDialog
from tvad_desktop.ui.dialogs.redaction_dialog import RedactionDialog
from tvad_desktop.ui.dialogs.region_dialog import RegionDialog
from tvad_desktop.ui.dialogs.report_dialog import ReportDialog
from tvad_desktop.ui.look.words import tr
from tvad_desktop.ui.player.frame_reader import FrameReader, FramesForDialog
from tvad_desktop.workbench.exporting import exports_folder
from tvad_desktop.workbench.region_search import Happening

if TYPE_CHECKING:
    from tvad_desktop.domain.case import CaseVideo


class ExportDialogs(Asking):
    """Reports, clips, stills, covered people, labels, the case put away; and what happened in a region."""

    def ask_export(self) -> None:
        """Ask for a folder, and write the report of the case into it."""
        view = self._controller.view
        if view is None:
            self.trouble.emit(
                UserError(tr("No case is open."), tr("Open a case first; its report is written from it."))
            )
            return
        days = sorted(video.recorded_from.date() for video in view.videos if video.recorded_from is not None)
        shown = self._workspace.video
        begun = shown.recorded_from.date() if shown is not None and shown.recorded_from is not None else None
        day = begun or (days[-1] if days else None)
        dialog = ReportDialog(view.folder.parent, day, self._services.settings, self._window)
        self._open(dialog, lambda: self._controller.exports.export(dialog.request))

    def ask_region(self) -> None:
        """Ask for a region of the picture shown, and list what was hot in it."""
        frame, redactions = self._workspace.player.frame, self._controller.redactions
        if frame is None:
            self.trouble.emit(
                UserError(tr("No picture is shown in which a region could be drawn."), tr("Open footage first."))
            )
            return
        dialog = RegionDialog(frame.rgb, self._window)
        dialog.wanted.connect(redactions.search_region)
        redactions.found.connect(dialog.show_found)
        dialog.chosen.connect(self._show_happening)
        self._open(dialog)

    def _show_happening(self, happening: Happening) -> None:
        if happening.footage.id == self._workspace.video_id:
            self._workspace.player.seek(happening.peak_us)
        else:
            self._workspace.show_video(happening.footage.id, happening.peak_us)

    def ask_redaction(self) -> None:
        """Cover people in the stretch of the incident chosen, or around the moment shown where none is."""
        view, video = self._controller.view, self._workspace.video
        if view is None or video is None:
            self.trouble.emit(UserError(tr("No footage is shown."), tr("Open a case with footage first.")))
            return
        incident = view.incident(self._workspace.selection.incident_id)
        now_us = self._workspace.player.time_us
        whole = incident.span if incident is not None and incident.video_id == video.id else Timespan(now_us, now_us)
        from tvad_desktop.workbench.clips import MARGIN_US  # with it comes OpenCV

        begin_us, end_us = max(0, whole.start_us - MARGIN_US), min(whole.end_us + MARGIN_US, video.video.duration_us)
        redactions = self._controller.redactions

        def show(redaction: Redaction) -> None:
            redactions.changed.disconnect(show)
            reader = FrameReader(lambda: self._services.open_footage(video.video.path, video.fps))
            frames = FramesForDialog(self._controller.case.runner, reader)
            dialog = RedactionDialog(redactions, redaction, frames.read, exports_folder(view.folder), self._window)
            dialog.finished.connect(frames.close)
            self._open(dialog)

        redactions.changed.connect(show)
        redactions.begin(video, Timespan(begin_us, max(end_us, begin_us + 1)), Target.PERSON, Cover.FILL)

    def ask_labels(self) -> None:
        """Name incidents and draw what was missed, until they are enough to train on."""
        if (view := self._controller.view) is None:
            self.trouble.emit(UserError(tr("No case is open."), tr("Open a case first; its footage is labelled.")))
            return

        def open_frames(video: CaseVideo) -> FramesForDialog:
            reader = FrameReader(lambda: self._services.open_footage(video.video.path, video.fps))
            return FramesForDialog(self._runner, reader)

        out, history = view.folder / "exports", self._workspace.history
        labels = self._controller.labels
        self._open(LabelDialog(labels, history, open_frames, out, view.read_only, self._window))

    def ask_clips(self) -> None:
        """Ask for a folder, and write clips of the picked incidents into it."""
        view, ids = self._controller.view, self._workspace.incidents.selected_ids
        if view is None or not ids:
            self.trouble.emit(UserError(tr("No incident is chosen."), tr("Choose one, or pick several with Shift.")))
            return
        chosen = QFileDialog.getExistingDirectory(
            self._window, tr("Write the clips into"), str(exports_folder(view.folder))
        )
        if chosen:
            self._controller.exports.export_clips(ids, Path(chosen))

    def ask_synopsis(self) -> None:
        """Ask for a folder, and write all incidents as one clip into it."""
        if (view := self._controller.view) is None:
            return
        title, begin = tr("Write the clip into"), str(exports_folder(view.folder))
        chosen = QFileDialog.getExistingDirectory(self._window, title, begin)
        if chosen:
            self._controller.exports.export_synopsis(Path(chosen))

    def ask_archive(self) -> None:
        """Ask for a file, and put the case away in it."""
        if (view := self._controller.view) is None:
            return
        suggested = str(view.folder.with_suffix(".tvad"))
        name, _ = QFileDialog.getSaveFileName(
            self._window, tr("Put the case away"), suggested, tr("Cases put away (*.tvad)")
        )
        if name:
            self._controller.exports.archive(Path(name if name.endswith(".tvad") else f"{name}.tvad"))

    def copy_still(self) -> None:
        """Put the picture as it is looked at on the clipboard."""
        self._workspace.player.when_whole(self._copy_still)

    def _copy_still(self) -> None:
        still = self._workspace.stage.still()
        if still is not None:
            QGuiApplication.clipboard().setImage(still)
            self.said.emit(tr("The picture is on the clipboard."))

    def save_still(self) -> None:
        """Ask for a file, and write the picture as it is looked at."""
        self._workspace.player.when_whole(self._save_still)

    def _save_still(self) -> None:
        still = self._workspace.stage.still()
        if still is None:
            return
        suggested = str(Path.home() / self._workspace.stage.still_name())
        name, _ = QFileDialog.getSaveFileName(
            self._window, tr("Save the picture"), suggested, tr("PNG pictures (*.png)")
        )
        name = name if not name or name.lower().endswith(".png") else f"{name}.png"
        if name:
            self._controller.exports.save_still(Path(name), still)
