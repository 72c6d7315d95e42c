"""What the window asks a person, and what it then does."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.zones import Zone
from tvad_desktop.ui.asking import Asked, Asking
from tvad_desktop.ui.bookmarking import BookmarkDialogs
from tvad_desktop.ui.custody_asked import CustodyDialogs
from tvad_desktop.ui.defaults import FIRST_THRESHOLD, Defaults, keep_defaults, read_defaults
from tvad_desktop.ui.dialogs.camera_page import CameraDialog
from tvad_desktop.ui.dialogs.case_dialogs import NewCaseDialog
from tvad_desktop.ui.dialogs.contact_sheet import ContactSheet
from tvad_desktop.ui.dialogs.filter_dialog import FilterDialog
from tvad_desktop.ui.dialogs.find_objects import FindObjectsDialog
from tvad_desktop.ui.dialogs.go_to import GoToDialog
from tvad_desktop.ui.dialogs.guide import GuideDialog
from tvad_desktop.ui.dialogs.learn_dialog import LearnDialog
from tvad_desktop.ui.dialogs.moments_table import MomentsDialog
from tvad_desktop.ui.dialogs.reason_dialog import ReasonDialog
from tvad_desktop.ui.dialogs.settings_dialog import SettingsDialog
from tvad_desktop.ui.dialogs.zone_dialog import ZoneDialog
from tvad_desktop.ui.export_dialogs import ExportDialogs
from tvad_desktop.ui.footage_dialogs import FootageDialogs
from tvad_desktop.ui.keeping_asked import KeepingDialogs
from tvad_desktop.ui.look.words import fill, tr, tr_noop
from tvad_desktop.ui.review.case_view import CaseView
from tvad_desktop.ui.tasks import Lane, TaskJob
from tvad_desktop.ui.tour import Tour, TourStep
from tvad_desktop.ui.work.objects import MOST_SHOWN
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


class WindowDialogs(Asking):
    """Case, cameras, models and help; `footage`, `exports`, `keeping`, `bookmarks` and `custody` hold what concerns
    those."""

    keys_requested = Signal()

    def __init__(self, asked: Asked) -> None:
        super().__init__(asked)
        self.footage = FootageDialogs(asked)
        self.exports = ExportDialogs(asked)
        self.keeping = KeepingDialogs(asked)
        self.bookmarks = BookmarkDialogs(asked)
        self.custody = CustodyDialogs(asked)
        for part in (self.footage, self.exports, self.keeping, self.bookmarks, self.custody):
            part.said.connect(self.said)
            part.trouble.connect(self.trouble)
        self.footage.case_wanted.connect(self.ask_new_case)
        self._models: ModelPage | None = None
        self._tour: Tour | None = None
        self._finder: FindObjectsDialog | None = None
        self._controller.objects.found.connect(self._show_found)
        self._controller.case.changed.connect(self._search_again)

    def ask_new_case(self) -> None:
        defaults = self._read_defaults()
        dialog = NewCaseDialog(defaults.cases_folder, self._window)

        def create() -> None:
            task = self._controller.create_case(dialog.folder, dialog.name.text().strip(), dialog.passphrase)
            if defaults.threshold != FIRST_THRESHOLD:
                task.succeeded.connect(lambda _: self._controller.footage.keep_case_threshold(defaults.threshold))

        self._open(dialog, create)

    def ask_open_case(self) -> None:
        place = str(self._read_defaults().cases_folder)
        chosen = QFileDialog.getExistingDirectory(self._window, tr("Open a case"), place)
        if chosen:
            self._controller.open_case(Path(chosen))

    def show_sheet(self) -> None:
        """Show the pictures of all incidents shown, side by side."""
        incidents = self._workspace.incidents
        sheet = ContactSheet(incidents.model, self._theme.colours, self._window)
        sheet.chosen.connect(incidents.choose)
        self._open(sheet)

    def ask_filter(self) -> None:
        """Ask which incidents shall be shown."""
        incidents = self._workspace.incidents
        dialog = FilterDialog(incidents.footage_names, incidents.tags, incidents.filter, self._window)
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
        before = self._read_defaults()
        dialog = SettingsDialog(self._theme, self._workspace.transport.menu.colour_map, before, self._window)
        dialog.keys_requested.connect(self.keys_requested)

        def keep() -> None:
            try:
                keep_defaults(self._services.settings, before, dialog.defaults)
            except UserError as error:
                self.trouble.emit(error)

        self._open(dialog, keep)

    def _read_defaults(self) -> Defaults:
        return read_defaults(self._services.settings, self._services.cases_folder)

    def ask_models(self) -> None:
        """Show the packs of this machine, and which of them the case is analysed with."""
        if self._models is not None:
            self._show_models(self._models)
            return

        def load(job: TaskJob) -> type[ModelPage]:
            from tvad_desktop.ui.dialogs.model_page import (
                ModelPage,  # with the networks' libraries, which takes a while
            )

            return ModelPage

        task = self._runner.start(Lane.QUICK, tr("Models"), load)
        task.succeeded.connect(self._make_models)
        task.failed.connect(self.trouble)

    def _make_models(self, kind: type[ModelPage]) -> None:
        if self._models is None:
            self._models = kind(self._runner, self._window)
            self._models.trouble.connect(self.trouble)
            self._models.chosen.connect(self._controller.models.choose)
            self._controller.models.chosen.connect(self._models.show_used)
        self._show_models(self._models)

    def _show_models(self, page: ModelPage) -> None:
        view = self._controller.view
        page.look_at(view.pack if view is not None else None)
        page.open()

    def ask_moment(self) -> None:
        """Ask for a moment of the footage shown, and go there."""
        if (video := self._workspace.video) is None:
            return
        dialog = GoToDialog(video, self._workspace.player.time_us, self._window)
        self._open(dialog, lambda: self._workspace.player.seek(dialog.time_us or 0))

    def show_moments(self) -> None:
        """Show the timeline of the footage shown, and the heat of this moment, as tables."""
        if (video := self._workspace.video) is None:
            return
        stage = self._workspace.stage
        time_us, timeline = stage.player.time_us, stage.timeline
        heat = stage.heatmaps.at(time_us)
        dialog = MomentsDialog(video, timeline.track, timeline.marks, time_us, heat, self._window, timeline.bookmarks)
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

    def leave(self) -> None:
        """End the tour where there is one, and leave the text field that has the focus."""
        if self._tour is not None:
            self._tour.end()
        self._window.setFocus()

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
        dialog.zones_requested.connect(self.ask_zones)
        cameras.read_facts()
        dialog.open()

    def ask_zones(self, camera: str) -> None:
        """Ask in which zones of a camera nobody shall be; they are drawn on the picture that is shown."""
        view, video, frame = self._controller.view, self._workspace.video, self._workspace.player.frame
        if view is None or video is None or frame is None or view.camera_name(video) != camera:
            words = fill(tr("No picture of {camera} is shown on which a zone could be drawn."), camera=camera)
            self.trouble.emit(UserError(words, tr("Choose footage of this camera first.")))
            return
        if view.read_only:
            self.trouble.emit(UserError(view.read_only, tr("Nothing was changed.")))
            return
        cameras = self._controller.cameras

        def show(zones: tuple[Zone, ...]) -> None:
            has_clock = video.recorded_from is not None
            dialog = ZoneDialog(frame.rgb, zones, camera=camera, has_clock=has_clock, parent=self._window)
            self._open(dialog, lambda: cameras.set_zones(camera, dialog.zones))

        cameras.read_zones(camera, show)

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
