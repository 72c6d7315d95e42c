"""Up to four cameras at the same moment: the picture that leads, and up to three that follow it by the clock."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QObject, Signal

from tvad_desktop.domain.cameras import Place, find_same_moments
from tvad_desktop.domain.case import CaseVideo
from tvad_desktop.domain.clock import format_clock
from tvad_desktop.domain.incident import Incident
from tvad_desktop.ui.camera_moves import NO_OTHER_CAMERA
from tvad_desktop.ui.case_controller import CaseController
from tvad_desktop.ui.look.clocks import CLOCK_STYLE
from tvad_desktop.ui.look.colours import DARK, Colours
from tvad_desktop.ui.look.words import tr
from tvad_desktop.ui.player.following_view import FollowingView
from tvad_desktop.ui.player.frame_reader import FrameReader
from tvad_desktop.ui.selection import Selection
from tvad_desktop.ui.services import Services
from tvad_desktop.ui.stage import Stage
from tvad_desktop.ui.tasks import TaskRunner

MOST_VIEWS = 4
AROUND_US = 1_000_000  # how long before an incident, and after it


class SideViews(QObject):
    """`said` tells how many are shown. Which camera stands in which view changes only when another one leads."""

    said = Signal(str)

    def __init__(
        self, services: Services, runner: TaskRunner, controller: CaseController, stage: Stage, selection: Selection
    ) -> None:
        super().__init__()
        self._services = services
        self._runner = runner
        self._controller = controller
        self._stage = stage
        self._selection = selection
        self._colours: Colours = DARK
        self.wanted = 1
        self.views: list[FollowingView] = []
        self._led_by: int | None = None  # the camera that led when the views were given theirs
        self._cameras: list[int | None] = []  # of each view
        self.around = False  # whether the moments before and after the incident are shown instead
        selection.changed.connect(lambda *_: self._show_around())
        stage.moved.connect(self._follow)
        stage.transport.overlay_changed.connect(self._set_overlay)
        controller.case.changed.connect(lambda _: self._follow(stage.player.time_us))

    def change(self) -> None:
        """One view more; after the fourth, the one that leads alone."""
        cameras = 1 + len(self._places(self._stage.player.time_us))
        if cameras == 1 and self.wanted == 1:
            self.said.emit(tr(NO_OTHER_CAMERA))
            return
        self.around = False
        self.wanted = self.wanted % min(MOST_VIEWS, max(cameras, 1)) + 1
        self._arrange()
        self._follow(self._stage.player.time_us)
        self.said.emit(tr("%n camera(s) at the same moment.", None, self.wanted))

    def toggle_around(self) -> None:
        """Show beside the picture how it was before the chosen incident, and how it is after it; or no more."""
        if self.around:
            self.show_one()
        elif self._incident is None:
            self.said.emit(tr("No incident is chosen."))
        else:
            self.around, self.wanted = True, 3
            self._arrange()
            self._show_around()

    def show_one(self) -> None:
        """Show the picture that leads alone."""
        self.around, self.wanted = False, 1
        self._arrange()

    def set_colours(self, colours: Colours) -> None:
        self._colours = colours
        for view in self.views:
            view.set_colours(colours)

    def release(self) -> None:
        """Close the footage; the runner must be shut down before."""
        for view in self.views:
            view.release()

    @property
    def _leading(self) -> CaseVideo | None:
        view = self._controller.view
        return view.video(self._selection.video_id) if view is not None else None

    @property
    def _incident(self) -> Incident | None:
        view = self._controller.view
        return view.incident(self._selection.incident_id) if view is not None else None

    def _show_around(self) -> None:
        if not self.around:
            return
        incident, video = self._incident, self._leading
        if incident is None or video is None:
            self.show_one()
            return
        last_us = max(0, video.video.duration_us - 1)
        before_us, after_us = incident.span.start_us - AROUND_US, incident.span.end_us + AROUND_US
        moments = ((tr("before"), max(0, before_us)), (tr("after"), min(after_us, last_us)))
        for view, (words, time_us) in zip(self.views, moments, strict=True):
            self._show(view, Place(video.id, time_us), words)

    def _places(self, time_us: int) -> list[Place]:
        view = self._controller.view
        return find_same_moments(view.videos, self._leading, time_us) if view is not None else []

    def _arrange(self) -> None:
        """As many views as are wanted, beside the one that leads."""
        while len(self.views) < self.wanted - 1:
            view = FollowingView(self._runner)
            view.set_colours(self._colours)
            view.set_overlay(self._stage.transport.overlay)
            view.lead_wanted.connect(partial(self._lead, view))
            self.views.append(view)
        while len(self.views) > self.wanted - 1:
            view = self.views.pop()
            view.show_nothing()
            view.hide()
            view.deleteLater()
        self._led_by, self._cameras = None, []
        self._stage.show_beside(self.views)

    def _follow(self, time_us: int) -> None:
        """The picture that leads shows another moment; so do the others."""
        if not self.views or self.around:
            return
        case, leading = self._controller.view, self._leading
        there: dict[int | None, Place] = {}
        for place in self._places(time_us):
            video = case.video(place.video_id) if case is not None else None
            there[video.camera_id if video is not None else None] = place
        camera = leading.camera_id if leading is not None else None
        if camera != self._led_by or len(self._cameras) < len(self.views):
            self._led_by, self._cameras = camera, list(there)
        cameras = [*self._cameras, *[None] * len(self.views)]
        for view, its in zip(self.views, cameras, strict=False):
            self._show(view, there.get(its))

    def _show(self, view: FollowingView, place: Place | None, words: str = "") -> None:
        case = self._controller.view
        video = case.video(place.video_id) if case is not None and place is not None else None
        if case is None or place is None or video is None:
            view.show_nothing()
            return
        clock = video.clock_at(place.time_us)
        when = CLOCK_STYLE.write(clock) if clock is not None else format_clock(place.time_us, 1)
        view.title.setText(f"{words or case.camera_name(video)}  ·  {when}")
        if view.video_id == video.id:
            view.show_moment(place.time_us)
            return
        path, fps, analysis = video.video.path, video.fps, case.analyses.get(video.id)
        read_heat = self._controller.footage.heatmap_reader(analysis.id) if analysis is not None else None

        def make_reader() -> FrameReader:
            return FrameReader(lambda: self._services.open_footage(path, fps))

        view.open(video.id, make_reader, video.video.duration_us, place.time_us, read_heat)

    def _lead(self, view: FollowingView) -> None:
        if self.around:
            self._stage.player.seek(view.player.time_us)
        else:
            self._selection.choose_video(view.video_id, view.player.time_us)

    def _set_overlay(self, overlay: object) -> None:
        for view in self.views:
            view.set_overlay(self._stage.transport.overlay)
