"""What the window asks a person, and what it then does."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QWidget

from tvad_desktop.domain.cameras import AlsoTimed, recording_times
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.media import Timespan
from tvad_desktop.domain.redaction import Cover, Redaction, Target
from tvad_desktop.ui.case_controller import CaseController
from tvad_desktop.ui.dialogs.camera_page import CameraDialog
from tvad_desktop.ui.dialogs.case_dialogs import ImportDialog, NewCaseDialog, RecordingTimeDialog
from tvad_desktop.ui.dialogs.filter_dialog import FilterDialog
from tvad_desktop.ui.dialogs.find_objects import FindObjectsDialog
from tvad_desktop.ui.dialogs.footage_dialog import FootageDialog
from tvad_desktop.ui.dialogs.go_to import GoToDialog
from tvad_desktop.ui.dialogs.guide import GuideDialog
from tvad_desktop.ui.dialogs.learn_dialog import LearnDialog
from tvad_desktop.ui.dialogs.moments_table import MomentsDialog
from tvad_desktop.ui.dialogs.prompt_dialog import PromptDialog
from tvad_desktop.ui.dialogs.reason_dialog import ReasonDialog
from tvad_desktop.ui.dialogs.redaction_dialog import RedactionDialog
from tvad_desktop.ui.dialogs.region_dialog import RegionDialog
from tvad_desktop.ui.dialogs.report_dialog import ReportDialog
from tvad_desktop.ui.dialogs.settings_dialog import SettingsDialog
from tvad_desktop.ui.history import Step
from tvad_desktop.ui.look.theme import Theme
from tvad_desktop.ui.look.words import fill, tr, tr_noop
from tvad_desktop.ui.player.frame_reader import FrameReader, FramesForDialog
from tvad_desktop.ui.review.case_view import CaseView
from tvad_desktop.ui.services import Services
from tvad_desktop.ui.tasks import Lane, TaskRunner
from tvad_desktop.ui.tour import Tour, TourStep
from tvad_desktop.ui.work.objects import MOST_SHOWN
from tvad_desktop.ui.workspace import Workspace
from tvad_desktop.workbench.clues import read_clues
from tvad_desktop.workbench.region_search import Happening
from tvad_desktop.workbench.track_search import TrackHits, TrackQuery

if TYPE_CHECKING:
    from tvad_desktop.ui.dialogs.model_page import ModelPage

TOUR = (
    (
        tr_noop("What was found"),
        tr_noop("Every incident of the case. ↓ and ↑ walk through them, R leads from open to open one."),
    ),
    (
        tr_noop("Where it is"),
        tr_noop("The footage, with the heat of what is unusual. H, B and P show or hide heat, boxes and path."),
    ),
    (
        tr_noop("When it is"),
        tr_noop("The score over time. Click to go there, drag the dashed line to find more or less."),
    ),
    (
        tr_noop("Your decision"),
        tr_noop("C confirms, D dismisses. Write a note, or ask the model about the incident; Ctrl+Z undoes."),
    ),
    (
        tr_noop("Your footage"),
        tr_noop("Drop footage here, or press Ctrl+I. Let the camera learn what is normal: Ctrl+L."),
    ),
)


class WindowDialogs(QObject):
    """Every dialog lies over `window` and does not wait: what follows from it happens when it is accepted."""

    said = Signal(str)
    trouble = Signal(object)
    keys_requested = Signal()

    def __init__(
        self,
        window: QWidget,
        services: Services,
        theme: Theme,
        controller: CaseController,
        workspace: Workspace,
        runner: TaskRunner,
    ) -> None:
        super().__init__(window)
        self._window = window
        self._services = services
        self._theme = theme
        self._controller = controller
        self._workspace = workspace
        self._runner = runner
        self._models: ModelPage | None = None
        self._tour: Tour | None = None
        self._finder: FindObjectsDialog | None = None
        controller.objects.found.connect(self._show_found)
        controller.case.changed.connect(self._search_again)

    def ask_new_case(self) -> None:
        dialog = NewCaseDialog(self._services.cases_folder, self._window)
        self._open(dialog, lambda: self._controller.create_case(dialog.folder, dialog.name.text().strip()))

    def ask_open_case(self) -> None:
        chosen = QFileDialog.getExistingDirectory(self._window, tr("Open a case"), str(self._services.cases_folder))
        if chosen:
            self._controller.open_case(Path(chosen))

    def ask_import(self, paths: Sequence[Path] = ()) -> None:
        view = self._controller.view
        if view is None:
            self.ask_new_case()
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

    def ask_filter(self) -> None:
        """Ask which incidents shall be shown."""
        incidents = self._workspace.incidents
        dialog = FilterDialog(incidents.footage_names, incidents.filter, self._window)
        self._open(dialog, lambda: incidents.set_filter(dialog.wanted))

    def find_objects(self) -> None:
        """Search what was seen, beside the window, which stays usable."""
        view = self._controller.view
        if view is None:
            self.trouble.emit(UserError(tr("No case is open."), tr("Open a case first; its recordings are searched.")))
            return
        if self._finder is not None:
            self._finder.raise_()
            self._finder.activateWindow()
            return
        cameras = [camera.name for camera in view.cameras]
        finder = FindObjectsDialog(cameras, self._theme.colours, self._window)
        finder.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        finder.wanted.connect(self._controller.objects.find)
        finder.chosen.connect(self._workspace.show_object)
        finder.list.objects.picture_wanted.connect(self._workspace.want_object_picture)
        self._workspace.object_pictures.ready.connect(finder.list.objects.set_picture)
        finder.finished.connect(self._end_finding)
        self._theme.changed.connect(finder.set_colours)
        self._finder = finder
        finder.show()

    def _show_found(self, query: TrackQuery, found: TrackHits) -> None:
        if self._finder is not None:
            self._finder.show_hits(query, found, MOST_SHOWN)

    def _search_again(self, view: CaseView) -> None:
        """The case has become another one, or knows more now."""
        if self._finder is not None:
            self._finder.search_soon()

    def _end_finding(self) -> None:
        self._finder = None

    def ask_settings(self) -> None:
        dialog = SettingsDialog(self._theme, self._workspace.transport.menu.colour_map, self._window)
        dialog.keys_requested.connect(self.keys_requested)
        self._open(dialog)

    def ask_models(self) -> None:
        """Show the packs of this machine, and which of them the case is analysed with."""
        if self._models is None:
            from tvad_desktop.ui.dialogs.model_page import ModelPage  # with it come the networks' libraries

            self._models = ModelPage(self._runner, self._window)
            self._models.trouble.connect(self.trouble)
            self._models.chosen.connect(self._controller.models.choose)
            self._controller.models.chosen.connect(self._models.show_used)
        view = self._controller.view
        self._models.look_at(view.pack if view is not None else None)
        self._models.open()

    def ask_properties(self, video_id: int) -> None:
        """Show what is known of footage; its camera can be named and its place corrected."""
        view = self._controller.view
        video = view.video(video_id) if view is not None else None
        if view is None or video is None:
            return
        condition = self._controller.watch.conditions.get(video_id, "")
        dialog = FootageDialog(view, video, str(condition), self._window)
        dialog.relinked.connect(partial(self._controller.footage.relink, video))
        footage, before = self._controller.footage, view.camera_name(video)

        def name_camera() -> None:
            name = dialog.camera.currentText().strip()
            if name and name != before:
                words = fill(tr("{name} recorded by {camera}"), name=video.video.path.name, camera=name)
                self._keep(
                    words, partial(footage.name_camera, video_id, name), partial(footage.name_camera, video_id, before)
                )

        self._open(dialog, name_camera)

    def ask_moment(self) -> None:
        """Ask for a moment of the footage shown, and go there."""
        if (video := self._workspace.video) is None:
            return
        dialog = GoToDialog(video, self._workspace.player.time_us, self._window)
        self._open(dialog, lambda: self._workspace.player.seek(dialog.time_us or 0))

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
        frame, redactions = self._workspace.stage.video_view.frame, self._controller.redactions
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
            dialog = RedactionDialog(redactions, redaction, frames.read, view.folder / "exports", self._window)
            dialog.finished.connect(frames.close)
            self._open(dialog)

        redactions.changed.connect(show)
        redactions.begin(video, Timespan(begin_us, max(end_us, begin_us + 1)), Target.PERSON, Cover.FILL)

    def ask_clips(self) -> None:
        """Ask for a folder, and write clips of the picked incidents into it."""
        view, ids = self._controller.view, self._workspace.incidents.selected_ids
        if view is None or not ids:
            self.trouble.emit(UserError(tr("No incident is chosen."), tr("Choose one, or pick several with Shift.")))
            return
        chosen = QFileDialog.getExistingDirectory(
            self._window, tr("Write the clips into"), str(view.folder / "exports")
        )
        if chosen:
            self._controller.exports.export_clips(ids, Path(chosen))

    def ask_synopsis(self) -> None:
        """Ask for a folder, and write all incidents as one clip into it."""
        if (view := self._controller.view) is None:
            return
        chosen = QFileDialog.getExistingDirectory(self._window, tr("Write the clip into"), str(view.folder / "exports"))
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
        still = self._workspace.stage.still()
        if still is not None:
            QGuiApplication.clipboard().setImage(still)
            self.said.emit(tr("The picture is on the clipboard."))

    def save_still(self) -> None:
        """Ask for a file, and write the picture as it is looked at."""
        still = self._workspace.stage.still()
        if still is None:
            return
        suggested = str(Path.home() / self._workspace.stage.still_name())
        name, _ = QFileDialog.getSaveFileName(
            self._window, tr("Save the picture"), suggested, tr("PNG pictures (*.png)")
        )
        name = name if not name or name.lower().endswith(".png") else f"{name}.png"
        if name and not still.save(name):
            what = fill(tr("{name} cannot be written."), name=name)
            self.trouble.emit(UserError(what, tr("Choose a folder that you may write to.")))

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
            self._keep("other prompts", redo, partial(self._controller.footage.reprompt, view.prompts, videos))

        self._open(dialog, reprompt)

    def ask_recording_time(self, video_id: int = 0) -> None:
        """Ask when a video, by default the shown one, was recorded."""
        view = self._controller.view
        video = view.video(video_id or self._workspace.video_id) if view is not None else None
        if video is None:
            self.trouble.emit(UserError(tr("There is no footage yet that was recorded."), tr("Import footage first.")))
            return
        others = [one for one in view.videos if one.camera_id == video.camera_id] if view is not None else []
        choices = tuple(AlsoTimed) if len(others) > 1 else (AlsoTimed.NONE,)
        dialog = RecordingTimeDialog(video.video.path.name, video.recorded_from, self._window, choices=choices)

        def keep() -> None:
            also = AlsoTimed(dialog.also.currentText())
            times = recording_times(others or [video], video, dialog.recording.when, also)
            before = {one.id: one.recorded_from for one in others or [video] if one.id in times}
            if times != before:
                set_times = self._controller.footage.set_recorded_times
                words = fill(tr("recording time of {name}"), name=video.video.path.name)
                self._keep(words, partial(set_times, times), partial(set_times, before))

        self._open(dialog, keep)

    def show_moments(self) -> None:
        """Show the timeline of the footage shown, and the heat of this moment, as tables."""
        if (video := self._workspace.video) is None:
            return
        stage = self._workspace.stage
        time_us, timeline = stage.player.time_us, stage.timeline
        heat = stage.heatmaps.at(time_us)
        dialog = MomentsDialog(video, timeline.track, timeline.marks, time_us, heat, self._window)
        dialog.chosen.connect(stage.player.seek)
        dialog.show()

    def show_tour(self) -> None:
        """Lead through the parts of the window, on the demo case or on any other."""
        workspace = self._workspace
        if self._controller.view is None:
            self.trouble.emit(
                UserError(tr("No case is open."), tr("Look at the demo first; the tour leads through it."))
            )
            return
        if self._tour is not None:
            self._tour.end()
        parts = (workspace.incidents, workspace.video_view, workspace.timeline, workspace.chat, workspace.footage)
        steps = [TourStep(tr(title), tr(words), part) for (title, words), part in zip(TOUR, parts, strict=True)]
        self._tour = Tour(steps, self._window)
        self._tour.ended.connect(self._end_tour)

    def _end_tour(self) -> None:
        self._tour = None

    def show_cameras(self) -> None:
        """Show what is known of the cameras, that of the shown video first; it follows every change."""
        view, video = self._controller.view, self._workspace.video
        if view is None:
            self.trouble.emit(UserError(tr("No case is open."), tr("Open a case first; its cameras are shown then.")))
            return
        cameras = self._controller.cameras
        dialog = CameraDialog(view.camera_name(video) if video is not None else "", self._window)
        cameras.facts_read.connect(dialog.show_facts)
        self._controller.case.changed.connect(dialog.case_changed)
        dialog.outdated.connect(cameras.read_facts)
        dialog.learn_requested.connect(self.ask_learn)
        dialog.undo_requested.connect(cameras.undo_learning)
        cameras.read_facts()
        dialog.open()

    def ask_learn(self, camera: str = "") -> None:
        """Ask what the camera of the shown video, or another one, shall learn from."""
        view, video = self._controller.view, self._workspace.video
        if view is None or video is None:
            self.trouble.emit(
                UserError(tr("There is no footage to learn from yet."), tr("Import normal footage first."))
            )
            return
        dialog = LearnDialog(view, camera or view.camera_name(video), self._window)
        self._open(dialog, lambda: self._controller.cameras.learn(dialog.learning))

    def undo_learning(self) -> None:
        """Undo what the camera of the shown video learned last."""
        view, video = self._controller.view, self._workspace.video
        if view is None or video is None or view.profile(video) is None:
            self.trouble.emit(
                UserError(
                    tr("The camera of this footage has not learned anything yet."), tr("There is nothing to undo.")
                )
            )
            return
        self._controller.cameras.undo_learning(view.camera_name(video))

    def ask_lock(self) -> None:
        """Ask for a reason, and close the case; a closed one is reopened."""
        view = self._controller.view
        if view is None or (view.read_only and not view.is_closed):
            why = view.read_only if view is not None else tr("No case is open.")
            self.trouble.emit(UserError(why, tr("A case is closed by whoever can change it.")))
            return
        dialog = ReasonDialog(closing=not view.is_closed, parent=self._window)
        self._open(dialog, lambda: self._controller.set_lock(dialog.reason.text(), closing=not view.is_closed))

    def show_guide(self) -> None:
        """Open the user guide beside the window, which stays usable."""
        try:
            GuideDialog(self._window).show()
        except UserError as error:
            self.trouble.emit(error)

    def _keep(self, words: str, do: Callable[[], object], undo: Callable[[], object]) -> None:
        """Do something that can be undone."""
        do()
        self._workspace.history.add(Step(words, undo, do))

    def _open(self, dialog: QDialog, act: Callable[[], object] | None = None) -> None:
        """Show a dialog; when it is accepted, `act`."""
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        if act is not None:
            dialog.accepted.connect(act)
        dialog.open()
