"""The open case on the screen: incidents left, video and timeline in the middle, words right."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QByteArray, Qt, QTimer
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QVBoxLayout, QWidget

from tvad_desktop.domain.case import CaseVideo
from tvad_desktop.domain.clock import find_clocks
from tvad_desktop.domain.incident import Incident, Verdict
from tvad_desktop.domain.media import Timespan
from tvad_desktop.domain.scores import ScoreTrack
from tvad_desktop.ui.camera_moves import CameraMoves
from tvad_desktop.ui.case_controller import CaseController
from tvad_desktop.ui.chosen_incident import ChosenIncident
from tvad_desktop.ui.footage_watch import Condition
from tvad_desktop.ui.hand_work import HandWork
from tvad_desktop.ui.history import History, Step
from tvad_desktop.ui.look.colours import Colours
from tvad_desktop.ui.look.widgets import make_panel
from tvad_desktop.ui.look.words import fill, tr, tr_noop
from tvad_desktop.ui.player.timeline import SpanMark
from tvad_desktop.ui.review import incident_list
from tvad_desktop.ui.review.case_view import CaseView, FootageView
from tvad_desktop.ui.review.footage_list import FootageList
from tvad_desktop.ui.review.incident_list import IncidentList
from tvad_desktop.ui.review.incident_panel import IncidentPanel
from tvad_desktop.ui.review.object_list import SeenMoment
from tvad_desktop.ui.review.thumbnails import Thumbnailer
from tvad_desktop.ui.selection import Selected, Selection
from tvad_desktop.ui.services import Services
from tvad_desktop.ui.side_views import SideViews
from tvad_desktop.ui.stage import NO_VIDEO, Stage
from tvad_desktop.ui.standing_bar import rest
from tvad_desktop.ui.tagging import Tagging
from tvad_desktop.ui.tasks import TaskRunner
from tvad_desktop.ui.triage import Triage
from tvad_desktop.workbench.track_search import TrackHit

__all__ = ["NO_VIDEO", "Workspace"]

SIDE_SHARE, LEAST_SIDE, MOST_SIDE = 0.19, 330, 480  # of the window; until a person draws the sides otherwise
LEAST_LEFT, LEAST_RIGHT = 260, 280  # or as wide as their buttons, which are wider in some languages
FOOTAGE_SHARE, INCIDENTS_SHARE = 240, 560
NO_INCIDENT = tr_noop("What is found is reviewed here: decided, tagged, asked about.")
CHOOSE_INCIDENT = tr_noop("Choose an incident to review it.\n↑ and ↓ walk through them.")


class Workspace(QWidget):
    """Joins the panels: each follows the one selection, and the case as last read."""

    def __init__(self, services: Services, runner: TaskRunner, controller: CaseController) -> None:
        super().__init__()
        self._controller = controller
        self._folder: Path | None = None
        self._has_own_widths = False
        self._analysing: frozenset[int] = frozenset()
        self._begun: frozenset[int] = frozenset()
        self.selection = Selection()
        self.footage = FootageList()
        self.incidents = IncidentList()
        self.stage = Stage(services, runner)
        self.chat = IncidentPanel()
        self.chosen = ChosenIncident(controller, self.selection, self.stage.video_view, self.chat, self.incidents)
        self.history = History()
        self.triage = Triage(controller, self.incidents, self.chat, self.history)
        self.tagging = Tagging(controller, self.incidents, self.chat.tags, self.history)
        self.hand_work = HandWork(controller, self.incidents, self.selection, self.stage, self.history)
        self.cameras = CameraMoves(controller, self.stage, self.selection)
        self.sides = SideViews(services, runner, controller, self.stage, self.selection)
        self.thumbnails = Thumbnailer(runner, services.open_footage)
        self.object_pictures = Thumbnailer(runner, services.open_footage)
        self.player, self.heatmaps = self.stage.player, self.stage.heatmaps
        self.video_view, self.transport, self.timeline = (
            self.stage.video_view,
            self.stage.transport,
            self.stage.timeline,
        )
        self.prompts = self.stage.prompts
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self.left = QSplitter(Qt.Orientation.Vertical)
        self._assemble()
        self._connect_panels()
        self._connect_controller()

    def _assemble(self) -> None:
        for panel in (self.footage, self.incidents):
            self.left.addWidget(make_panel(panel, least_px=LEAST_LEFT))
        self.left.setChildrenCollapsible(False)
        self.left.setHandleWidth(8)
        self.left.setSizes([FOOTAGE_SHARE, INCIDENTS_SHARE])
        self.left.setStretchFactor(1, 1)
        self.right = make_panel(self.chat, least_px=LEAST_RIGHT)
        for widget in (self.left, self.stage, self.right):
            self.splitter.addWidget(widget)
        self.splitter.setHandleWidth(8)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.splitterMoved.connect(self._keep_widths)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(8, 8, 8, 8)
        outer.addWidget(self.splitter)

    def _connect_panels(self) -> None:
        self.selection.changed.connect(self._follow)
        self.hand_work.made.connect(self.show_incident)
        self.footage.chosen.connect(self.selection.choose_video)
        self.incidents.chosen.connect(self.show_incident)
        self.incidents.lost.connect(self.selection.leave_incident)
        self.incidents.review.toggled.connect(self.triage.set_advancing)
        self.incidents.search_requested.connect(self._controller.search)
        self.incidents.model.picture_wanted.connect(self._want_picture)
        self.incidents.model.picture_dropped.connect(self.thumbnails.forget_one)
        self.thumbnails.ready.connect(self.incidents.model.set_picture)
        self.transport.previous.clicked.connect(partial(self.incidents.walk, -1))
        self.transport.next.clicked.connect(partial(self.incidents.walk, 1))
        self.stage.moved.connect(self.selection.move_to)
        self.stage.threshold_set.connect(self._apply_threshold)
        self.timeline.incident_clicked.connect(self.incidents.choose)
        self.chat.time_clicked.connect(self.stage.seek_stated)
        self.chat.mark.clicked.connect(self.mark_moment)

    def _connect_controller(self) -> None:
        self._controller.case.changed.connect(self.show_case)
        self._controller.footage.footage_read.connect(self._show_footage)
        self._controller.footage.seen_changed.connect(self._show_seen)
        self.stage.seen.connect(self._controller.footage.keep_viewing)
        self._controller.reviews.reviewed.connect(lambda review: self._show_row(review.incident_id))
        self._controller.questions.answered.connect(self._show_row)
        self._controller.found.connect(self.incidents.show_found)
        self.incidents.kinds_wanted.connect(self._controller.objects.read_kinds)
        self._controller.objects.kinds_read.connect(self.incidents.show_kinds)
        self._controller.work.segment_saved.connect(self._show_segment)
        self._controller.work.analysing_changed.connect(self._note_analysing)
        self._controller.work.waiting_changed.connect(self.footage.show_waiting)
        self.chat.verdict_given.connect(self.triage.decide)
        self._controller.watch.changed.connect(self._show_conditions)

    @property
    def video_id(self) -> int:
        return self.selection.video_id

    @property
    def video(self) -> CaseVideo | None:
        view = self._controller.view
        return view.video(self.video_id) if view is not None else None

    def show_case(self, view: CaseView) -> None:
        """Show a case, or the same case after a change; what is chosen stays chosen while it exists."""
        is_other = view.folder != self._folder
        if is_other:
            self._folder = view.folder
            self.thumbnails.forget()
            self.object_pictures.forget()
            self.incidents.model.forget_targets()
            self.chat.teach.forget()
            self.incidents.forget()
            self.history.forget()
            self.sides.show_one()
            self.selection.clear()
        self.footage.show_case(view, self.video_id)
        self.chat.show_empty(tr(CHOOSE_INCIDENT if view.incidents else NO_INCIDENT))
        self.incidents.show_incidents(view.rows, _say_why_empty(view, analysing=bool(self._analysing)))
        video = self.video
        if video is not None:
            self.stage.reopen(video)
            self._controller.footage.read_footage(video.id)
        elif view.videos:
            self.selection.choose_video(view.videos[0].id)
        elif is_other or self.video_id:
            self.selection.clear()
            self.stage.open(None)
        if is_other and self.incidents.model.rows:
            self.incidents.walk(1)  # a case opens on its first incident; afterwards only a person moves the view
        self._read_anew(view)

    def show_video(self, video_id: int, start_us: int = 0) -> None:
        view = self._controller.view
        if view is not None and view.video(video_id) is not None:
            self.selection.choose_video(video_id, start_us)

    def show_incident(self, incident_id: int) -> None:
        """Go to an incident: its video, its peak, its tracks, its words. 0 leaves the one that is chosen."""
        incident = self._find(incident_id)
        if incident is None:
            self.selection.leave_incident()
        else:
            self.selection.choose_incident(incident)

    def show_object(self, hit: TrackHit) -> None:
        """Go to the moment at which an object is seen best, with its box drawn."""
        self.selection.leave_incident()
        self.show_video(hit.footage.id, hit.track.best_us)
        self.player.pause()
        self.player.seek(hit.track.best_us)
        self.video_view.show_objects((hit.track,))

    def want_object_picture(self, footage: CaseVideo, moment: SeenMoment) -> None:
        QTimer.singleShot(0, self, partial(self.object_pictures.want, footage, moment))

    def decide(self, verdict: Verdict) -> None:
        """Give the picked incidents a verdict; the one they already have is taken back."""
        self.triage.decide(verdict)

    def mark_moment(self) -> None:
        self.chat.add_mark(self.selection.now.time_us)

    def toggle_loop(self) -> None:
        """Play the chosen incident again and again, or no more."""
        incident = self._find(self.selection.incident_id)
        self.player.play_loop(incident.span if incident is not None and self.player.loop is None else None)

    def toggle_sides(self) -> None:
        """Show the picture and the timeline alone, or everything again."""
        on = self.left.isVisible()
        self.left.setVisible(not on)
        self.right.setVisible(not on)

    def restore_widths(self, state: QByteArray) -> None:
        """The sides are as wide as a person drew them."""
        self._has_own_widths = self.splitter.restoreState(state)

    def _keep_widths(self, *_: int) -> None:
        self._has_own_widths = True

    @property
    def own_widths(self) -> QByteArray | None:
        """How a person drew the sides; None where nobody did."""
        return self.splitter.saveState() if self._has_own_widths else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if not self._has_own_widths:
            side = round(min(MOST_SIDE, max(LEAST_SIDE, SIDE_SHARE * self.width())))
            self.splitter.setSizes([side, max(1, self.width() - 2 * side), side])

    def toggle_left(self) -> None:
        """Hide footage and incidents, or show them again."""
        self.left.setVisible(not self.left.isVisible())

    def toggle_right(self) -> None:
        """Hide what is known and said of the incident, or show it again."""
        self.right.setVisible(not self.right.isVisible())

    def toggle_shown(self, name: str) -> None:
        getattr(self.transport, name).toggle()

    def release(self) -> None:
        """Close the footage; the runner must be shut down before."""
        self.stage.release()
        self.sides.release()
        self.thumbnails.release()
        self.incidents.release()
        self.object_pictures.release()

    def show_standing(self, why: str) -> None:
        """Let every control that changes the case rest, or work again."""
        chat, bar = self.chat, self.stage.record_bar
        rest([chat.confirm, chat.dismiss, chat.mark, chat.note, chat.tags, chat.question, chat.send, chat.teach], why)
        self.timeline.let_threshold_move(not why)
        rest([self.footage.add, self.prompts, bar.record, bar.cut, bar.ignore], why)

    def set_colours(self, colours: Colours) -> None:
        for part in (self.stage, self.sides, self.incidents, self.footage, self.chat):
            part.set_colours(colours)

    def _follow(self, before: Selected, now: Selected) -> None:
        """The one place where a change of the selection reaches the panels."""
        view = self._controller.view
        self.footage.mark(now.video_id)
        self.incidents.mark(now.incident_id, now.video_id)
        video = view.video(now.video_id) if view is not None else None
        if view is None or video is None:
            self.chat.show_incident(None, "")
            return
        if now.video_id != before.video_id:
            self.stage.open(video, now.time_us, view.folder)
            self.stage.show_condition(self._controller.watch.conditions.get(video.id, Condition.FINE))
            self._controller.footage.read_footage(video.id)
        incident = view.incident(now.incident_id)
        if incident is None:
            self.chosen.leave()
        elif now.incident_id != before.incident_id or now.time_us != before.time_us:
            if now.video_id == before.video_id:
                self.player.pause()
                self.player.seek(incident.peak_us)
            self.chosen.show(view, incident)
        following = self.incidents.following if incident is not None else None
        if following is None:
            self.stage.expect(None)
        else:
            is_here = following.video_id == now.video_id
            self.stage.expect(following.peak_us, None if is_here else view.video(following.video_id))
        self._show_marks()

    def _show_footage(self, footage: FootageView) -> None:
        if footage.video.id != self.video_id:
            return
        reader = self._controller.footage.heatmap_reader(footage.analysis.id) if footage.analysis is not None else None
        self.chosen.tracks = footage.tracks
        self.stage.show_footage(footage, reader)
        if (view := self._controller.view) is not None:
            self._read_anew(view)

    def _show_seen(self, video_id: int, spans: Sequence[Timespan]) -> None:
        if video_id == self.video_id:
            self.stage.show_seen(spans)

    def _show_conditions(self, conditions: dict[int, Condition]) -> None:
        """What is wrong with footage is said wherever it is shown."""
        self.footage.show_warnings({video_id: tr(condition) for video_id, condition in conditions.items()})
        self.stage.show_condition(conditions.get(self.video_id, Condition.FINE))

    def _note_analysing(self, video_ids: frozenset[int]) -> None:
        self._begun = (self._begun | (video_ids - self._analysing)) & video_ids
        self._analysing = video_ids
        self.footage.show_analysing(video_ids)
        if (view := self._controller.view) is not None:
            self.incidents.show_why_empty(_say_why_empty(view, analysing=bool(video_ids)))

    def _show_segment(self, video_id: int, track: ScoreTrack) -> None:
        if video_id != self.video_id or not len(track):
            return
        if not len(self.timeline.track) or video_id in self._begun:
            # The analysis is known from its first segment on; what the timeline shows may be of another one.
            self._begun -= {video_id}
            self._controller.footage.read_footage(video_id)
            self.timeline.set_track(track)
        self.stage.show_segment(track)
        if not self._incidents_here():
            self.stage.preview_threshold(self.timeline.threshold)

    def _incidents_here(self) -> Sequence[Incident]:
        view = self._controller.view
        return view.incidents_of(self.video_id) if view is not None else ()

    def _find(self, incident_id: int) -> Incident | None:
        view = self._controller.view
        return view.incident(incident_id) if view is not None else None

    def _show_marks(self) -> None:
        view = self._controller.view
        if view is None:
            return
        here = self._incidents_here()
        marks = [SpanMark(one.id, one.span, view.verdict(one.id), one.below_threshold) for one in here]
        notes = [view.notes.get(one.id, "") for one in here]
        stated_us = [time_us for note in notes for _, _, time_us in find_clocks(note)]
        self.stage.show_marks(marks, self.selection.incident_id, stated_us)
        self.stage.show_bookmarks(view.bookmarks)
        self.cameras.show_line()

    def _apply_threshold(self, threshold: float) -> None:
        video_id, before = self.video_id, self.stage.settings.threshold_on
        if not video_id or threshold == before:
            return

        def apply(value: float) -> None:
            self.stage.settings = self.stage.settings.with_threshold(value)
            self._controller.footage.apply_threshold(video_id, value)

        apply(threshold)
        words = fill(tr("threshold {before:.2f} → {threshold:.2f}"), before=before, threshold=threshold)
        self.history.add(Step(words, partial(apply, before), partial(apply, threshold)))

    def _want_picture(self, incident: Incident) -> None:
        view = self._controller.view
        video = view.video(incident.video_id) if view is not None else None
        if video is not None:
            # Asked from a paint event; what it starts must wait until that is over.
            QTimer.singleShot(0, self, partial(self.thumbnails.want, video, incident))
            QTimer.singleShot(0, self, partial(self._controller.objects.read_targets, incident))

    def _read_anew(self, view: CaseView) -> None:
        """The chosen incident may read differently now."""
        self.chosen.refresh(view)
        self._show_marks()
        self.chat.tags.show_known(sorted({tag for tags in view.tags.values() for tag in tags}))

    def _show_row(self, incident_id: int) -> None:
        """What is decided or said about an incident has changed."""
        view, incident = self._controller.view, self._find(incident_id)
        if view is not None and incident is not None:
            if incident_id == self.chat.incident_id:
                self._read_anew(view)
            self.incidents.change_row(view.row(incident))
            self._show_marks()


def _say_why_empty(view: CaseView, *, analysing: bool) -> str:
    if not view.videos:
        return incident_list.NO_FOOTAGE
    if analysing:
        return incident_list.UNFINISHED
    if not view.analyses:
        return incident_list.NOT_ANALYSED
    if any(analysis.state != "done" for analysis in view.analyses.values()):
        return incident_list.UNFINISHED
    return incident_list.NOTHING_FOUND
