"""The open case on the screen: incidents left, video and timeline in the middle, words right."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from pathlib import Path
from textwrap import fill

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSplitter, QVBoxLayout, QWidget

from tvad_desktop.domain.case import Analysis, CaseVideo, Message
from tvad_desktop.domain.clock import find_clocks
from tvad_desktop.domain.derivation import find_spans
from tvad_desktop.domain.incident import Incident, IncidentSettings, Verdict
from tvad_desktop.domain.media import Frame, Timespan
from tvad_desktop.domain.scores import ScoreTrack
from tvad_desktop.ui.case_controller import CaseController, with_threshold
from tvad_desktop.ui.look.colours import Colours
from tvad_desktop.ui.look.widgets import make_button, make_panel, set_tip
from tvad_desktop.ui.player.frame_reader import FrameReader
from tvad_desktop.ui.player.heatmap_cache import HeatmapCache
from tvad_desktop.ui.player.playback import Player
from tvad_desktop.ui.player.timeline import SpanMark, Timeline
from tvad_desktop.ui.player.transport import Transport
from tvad_desktop.ui.player.video_view import VideoView
from tvad_desktop.ui.review import incident_list
from tvad_desktop.ui.review.case_view import CaseView, FootageView
from tvad_desktop.ui.review.footage_list import FootageList
from tvad_desktop.ui.review.incident_list import IncidentList
from tvad_desktop.ui.review.incident_panel import IncidentPanel
from tvad_desktop.ui.review.thumbnails import Thumbnailer
from tvad_desktop.ui.services import Services
from tvad_desktop.ui.tasks import TaskRunner
from tvad_desktop.workbench.case_prompts import prompts_of
from tvad_desktop.workbench.self_learning import describe_knowledge

SIDE_WIDTHS = 360, 360
CHOOSE_INCIDENT = "Choose an incident to review it.\n↑ and ↓ walk through them."
TITLE_LENGTH, TIP_WIDTH = 48, 90
NO_VIDEO = "Import footage, or drop it here."


class Workspace(QWidget):
    """Joins the panels: what is chosen in one is shown in all."""

    def __init__(self, services: Services, runner: TaskRunner, controller: CaseController) -> None:
        super().__init__()
        self._services = services
        self._controller = controller
        self._video: CaseVideo | None = None
        self._settings = IncidentSettings()
        self._folder: Path | None = None
        self._analysing: frozenset[int] = frozenset()
        self._begun: frozenset[int] = frozenset()
        self.footage = FootageList()
        self.incidents = IncidentList()
        self.video_view = VideoView()
        self.transport = Transport(services.settings)
        self.timeline = Timeline()
        self.prompts = make_button("", "chip")
        self.knowledge = QLabel()
        set_tip(
            self.knowledge, "What these scores rest on: what the camera was taught, the recording itself, or nothing."
        )
        self.chat = IncidentPanel()
        self.player = Player(runner, self)
        self.heatmaps = HeatmapCache(runner)
        self.thumbnails = Thumbnailer(runner, services.open_footage)
        self.splitter = QSplitter(Qt.Orientation.Horizontal)
        self._assemble()
        self._connect_panels()
        self._connect_controller()

    def _assemble(self) -> None:
        left = _stack((make_panel(self.footage), 0), (make_panel(self.incidents), 1))
        middle = _stack((self.video_view, 1), (self._make_deck(), 0))
        for widget in (left, middle, make_panel(self.chat)):
            self.splitter.addWidget(widget)
        self.splitter.setHandleWidth(8)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setStretchFactor(1, 1)
        self.splitter.setSizes([SIDE_WIDTHS[0], 760, SIDE_WIDTHS[1]])
        left.setMinimumWidth(260)
        self.chat.setMinimumWidth(280)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(8, 8, 8, 8)
        outer.addWidget(self.splitter)
        self.video_view.set_overlay(self.transport.overlay)

    def _make_deck(self) -> QFrame:
        deck = make_panel()
        layout = QVBoxLayout(deck)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(self.transport)
        layout.addWidget(self.timeline)
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 0, 12, 8)
        kept = self.prompts.sizePolicy()
        kept.setRetainSizeWhenHidden(True)  # or the picture would jump whenever footage is opened
        self.prompts.setSizePolicy(kept)
        foot.addWidget(self.prompts)
        foot.addStretch()
        foot.addWidget(self.knowledge)
        layout.addLayout(foot)
        return deck

    def _connect_panels(self) -> None:
        self.footage.chosen.connect(self.show_video)
        self.incidents.chosen.connect(self.show_incident)
        self.incidents.search_requested.connect(self._controller.search)
        self.incidents.model.picture_wanted.connect(self._want_picture)
        self.thumbnails.ready.connect(self.incidents.model.set_picture)
        self.transport.overlay_changed.connect(self.video_view.set_overlay)
        self.transport.play.clicked.connect(self.player.toggle)
        self.transport.previous.clicked.connect(partial(self.incidents.walk, -1))
        self.transport.next.clicked.connect(partial(self.incidents.walk, 1))
        self.transport.frame_back.clicked.connect(partial(self.player.step, -1))
        self.transport.frame_forward.clicked.connect(partial(self.player.step, 1))
        self.transport.fit.clicked.connect(self.video_view.fit)
        self.video_view.zoom_changed.connect(self.transport.show_zoom)
        self.player.frame_shown.connect(self._show_frame)
        self.player.playing_changed.connect(self.transport.show_playing)
        self.player.speed_changed.connect(self.transport.show_speed)
        self.player.trouble.connect(self._show_player_trouble)
        self.heatmaps.changed.connect(self._show_heat)
        self.timeline.seek_requested.connect(self.player.seek)
        self.timeline.scrubbed.connect(self.player.scrub)
        self.timeline.incident_clicked.connect(self.incidents.choose)
        self.timeline.threshold_moved.connect(self._preview_threshold)
        self.timeline.threshold_set.connect(self._apply_threshold)
        self.chat.time_clicked.connect(self._seek_stated)
        self.chat.mark.clicked.connect(self.mark_moment)

    def _connect_controller(self) -> None:
        self._controller.case_changed.connect(self.show_case)
        self._controller.footage_read.connect(self._show_footage)
        self._controller.reviewed.connect(lambda _: self._show_rows())
        self._controller.answered.connect(lambda _: self._show_rows())
        self._controller.found.connect(self.incidents.show_found)
        self._controller.segment_saved.connect(self._show_segment)
        self._controller.analysing_changed.connect(self._note_analysing)
        self._controller.messages_read.connect(self._show_messages)
        self._controller.answer_began.connect(self.chat.begin_answer)
        self._controller.answer_text.connect(self.chat.add_answer_text)
        self._controller.answer_ended.connect(self._end_answer)
        self.chat.asked.connect(lambda question: self._controller.ask(self.chat.incident_id, question))
        self.chat.stopped.connect(self._controller.stop_answer)
        self._controller.effect_awaited.connect(self.chat.teach.await_effect)
        self._controller.effect_read.connect(self.chat.teach.show_effect)
        self.chat.teach.asked.connect(self._controller.teach)
        self.chat.teach.kept.connect(self._controller.keep_effect)
        self.chat.verdict_given.connect(self._give_verdict)
        self.chat.note_written.connect(self._write_note)
        self._controller.unsaved_changed.connect(self.chat.show_unsaved)

    @property
    def video_id(self) -> int:
        return self._video.id if self._video is not None else 0

    @property
    def video(self) -> CaseVideo | None:
        return self._video

    def show_case(self, view: CaseView) -> None:
        """Show a case, or the same case after a change; what was chosen stays chosen if it still exists."""
        if view.folder != self._folder:
            self._folder, self._video = view.folder, None
            self.thumbnails.forget()
            self.chat.teach.forget()
            self.incidents.forget()
        before = self._video
        self._video = view.video(self.video_id) or next(iter(view.videos), None)
        self.footage.show_case(view, self.video_id)
        self.chat.show_empty(CHOOSE_INCIDENT if view.incidents else "")
        self.incidents.show_incidents(view.rows(), _say_why_empty(view))
        if self._video is None:
            self._show_no_video()
        elif before is None:
            self._open_video(self._video)
        else:
            self._show_clocks()
            self._controller.read_footage(self._video.id)
        if not self.incidents.chosen_id and not self.player.playing:
            self.incidents.walk(1)
        self._refresh_incident(view)

    def show_video(self, video_id: int, start_us: int = 0) -> None:
        view = self._controller.view
        video = view.video(video_id) if view is not None else None
        if video is not None and video_id != self.video_id:
            self._video = video
            self.footage.show_case(view, video_id)
            self._open_video(video, start_us)

    def show_incident(self, incident_id: int) -> None:
        """Go to an incident: its video, its peak, its tracks, its words. 0 shows none."""
        incident = self._find(incident_id)
        view = self._controller.view
        if incident is None or view is None:
            self.chat.show_incident(None, "")
            self.video_view.show_tracks(())
            self._show_marks()
            return
        if incident.video_id != self.video_id:
            self.show_video(incident.video_id, incident.peak_us)
        else:
            self.player.pause()
            self.player.seek(incident.peak_us)
        self.chat.show_incident(view.row(incident), self._note(view, incident_id), view.revisions.get(incident_id, 0))
        self._offer_teaching(view, incident)
        self.video_view.show_tracks(incident.tracks)
        self._controller.read_messages(incident_id)
        self._show_marks()

    def decide(self, verdict: Verdict) -> None:
        """Give the chosen incident a verdict; the one it already has is taken back."""
        if self.chat.incident_id:
            self.chat.give_verdict(verdict)

    def mark_moment(self) -> None:
        self.chat.add_mark(self.player.time_us)

    def toggle_shown(self, name: str) -> None:
        getattr(self.transport, name).toggle()

    def release(self) -> None:
        """Close the footage; the runner must be shut down before."""
        self.player.release()
        self.thumbnails.release()

    def set_colours(self, colours: Colours) -> None:
        for part in (self.video_view, self.transport, self.timeline, self.incidents, self.footage, self.chat):
            part.set_colours(colours)

    def _open_video(self, video: CaseVideo, start_us: int = 0) -> None:
        path, fps = video.video.path, video.fps
        self.timeline.set_footage(video.video.duration_us)
        self.heatmaps.open(None)
        self._show_prompts(None)
        self.video_view.show_message("Opening …")
        self.video_view.fit()
        self.timeline.set_recorded_from(video.recorded_from)
        self.transport.show_time(start_us, video.video.duration_us, video.clock_at(start_us))
        reader = FrameReader(lambda: self._services.open_footage(path, fps))
        self.player.open(reader, video.video.duration_us, start_us)
        self._controller.read_footage(video.id)
        self._show_marks()

    def _show_no_video(self) -> None:
        self.player.open(None, 0)
        self.timeline.set_footage(0)
        self.timeline.set_recorded_from(None)
        self.heatmaps.open(None)
        self._show_prompts(None)
        self.transport.show_time(0, 0)
        self.video_view.show_message(NO_VIDEO)

    def _show_footage(self, footage: FootageView) -> None:
        if footage.video.id != self.video_id:
            return
        self._settings = footage.settings
        self.timeline.set_threshold(footage.settings.threshold_on)
        if footage.track is not None:
            self.timeline.set_track(footage.track)
        reader = self._controller.heatmap_reader(footage.analysis.id) if footage.analysis is not None else None
        self.heatmaps.open(reader)
        self._show_prompts(footage.analysis, footage.video.video.duration_us)
        self._show_marks()

    def _show_prompts(self, analysis: Analysis | None, duration_us: int = 0) -> None:
        """Say which words the shown scores were made with, and what they rest on."""
        prompts = prompts_of(analysis.settings) if analysis is not None else None
        self.prompts.setVisible(prompts is not None)
        self.knowledge.setVisible(prompts is not None)
        if analysis is None or prompts is None:
            return
        rests_on = describe_knowledge(analysis.settings, duration_us)
        self.knowledge.setText(f"Knowledge: {rests_on}")
        short = prompts.title if len(prompts.title) <= TITLE_LENGTH else f"{prompts.title[: TITLE_LENGTH - 1]}…"
        self.prompts.setText(f"Prompts: {short}".replace("&", "&&"))  # a single one would underline a letter
        lines = [
            f"These scores were made with the prompts “{prompts.title}”.",
            f"Normal: {', '.join(prompts.normal_words)}",
            f"Anomalous: {', '.join(prompts.anomalous_words)}",
        ]
        if analysis.state != "done":
            lines.append("This analysis is not finished: incidents are still those of the one before.")
        set_tip(self.prompts, "\n".join(fill(line, TIP_WIDTH) for line in [*lines, "Edit them: Ctrl+P"]))

    def _note_analysing(self, video_ids: frozenset[int]) -> None:
        self._begun = (self._begun | (video_ids - self._analysing)) & video_ids
        self._analysing = video_ids
        self.footage.show_analysing(video_ids)

    def _show_segment(self, video_id: int, track: ScoreTrack) -> None:
        if video_id != self.video_id or not len(track):
            return
        if not len(self.timeline.track) or video_id in self._begun:
            # The analysis is known from its first segment on; what the timeline shows may be of another one.
            self._begun -= {video_id}
            self._controller.read_footage(video_id)
            self.timeline.set_track(track)
        self.timeline.extend_track(track)
        self.heatmaps.forget(Timespan(int(track.times_us[0]), int(track.times_us[-1])))
        if not self._incidents_here():
            self._preview_threshold(self.timeline.threshold)

    def _show_frame(self, frame: Frame) -> None:
        self.video_view.show_frame(frame)
        self.timeline.set_playhead(frame.time_us)
        clock = self._video.clock_at(frame.time_us) if self._video is not None else None
        self.transport.show_time(frame.time_us, self.player.duration_us, clock)
        self._show_heat()

    def _show_clocks(self) -> None:
        """When the shown video was recorded may be known otherwise now."""
        assert self._video is not None
        self.timeline.set_recorded_from(self._video.recorded_from)
        time_us = self.player.time_us
        self.transport.show_time(time_us, self._video.video.duration_us, self._video.clock_at(time_us))

    def _seek_stated(self, time_us: int) -> None:
        """Go to a time in words, which may be the recorder's clock."""
        self.player.seek(self._video.find_moment(time_us) if self._video is not None else time_us)

    def _show_heat(self) -> None:
        frame = self.player.frame
        self.video_view.show_heatmap(self.heatmaps.at(frame.time_us) if frame is not None else None)

    def _show_player_trouble(self, error: Exception) -> None:
        self.video_view.show_message(str(error))

    def _incidents_here(self) -> list[Incident]:
        view = self._controller.view
        return [one for one in view.incidents if one.video_id == self.video_id] if view is not None else []

    def _find(self, incident_id: int) -> Incident | None:
        view = self._controller.view
        return next((one for one in view.incidents if one.id == incident_id), None) if view is not None else None

    def _show_marks(self) -> None:
        view = self._controller.view
        if view is None or self._video is None:
            return
        here = self._incidents_here()
        marks = [SpanMark(one.id, one.span, view.verdict(one.id)) for one in here]
        self.timeline.set_marks(marks, self.chat.incident_id)
        notes = [view.notes.get(one.id, "") for one in here]
        stated_us = [time_us for note in notes for _, _, time_us in find_clocks(note)]
        self.timeline.set_flags([self._video.find_moment(time_us) for time_us in stated_us])

    def _preview_threshold(self, threshold: float) -> None:
        """Spans follow the dragged line at once; positions and tracks follow when it is let go."""
        spans = find_spans(self.timeline.track, with_threshold(self._settings, threshold))
        self.timeline.set_marks([SpanMark(0, span) for span in spans])

    def _apply_threshold(self, threshold: float) -> None:
        if self._video is not None:
            self._preview_threshold(threshold)
            self._settings = with_threshold(self._settings, threshold)
            self._controller.apply_threshold(self._video.id, threshold)

    def _want_picture(self, incident: Incident) -> None:
        view = self._controller.view
        video = view.video(incident.video_id) if view is not None else None
        if video is not None:
            # Asked from a paint event; what it starts must wait until that is over.
            QTimer.singleShot(0, self, partial(self.thumbnails.want, video, incident))

    def _give_verdict(self, verdict: Verdict) -> None:
        chat = self.chat
        self._controller.review(chat.incident_id, verdict, chat.note.toPlainText(), chat.revision)

    def _write_note(self, note: str) -> None:
        """Keep a note; it carries no verdict, which a colleague may have changed meanwhile."""
        if self._controller.view is not None:
            self._controller.review(self.chat.incident_id, None, note, self.chat.revision)

    def _note(self, view: CaseView, incident_id: int) -> str:
        unsaved = self._controller.unsaved_note(incident_id)
        return view.notes.get(incident_id, "") if unsaved is None else unsaved

    def _show_rows(self) -> None:
        """What is decided or said about an incident has changed."""
        view = self._controller.view
        if view is not None:
            self.incidents.show_incidents(view.rows(), _say_why_empty(view))
            self._refresh_incident(view)

    def _refresh_incident(self, view: CaseView) -> None:
        """The chosen incident may read differently now; the player stays where it is."""
        incident = self._find(self.chat.incident_id)
        if incident is not None:
            self.chat.show_row(view.row(incident))
            self.chat.show_note(self._note(view, incident.id), view.revisions.get(incident.id, 0))
            self._offer_teaching(view, incident)
            self.video_view.show_tracks(incident.tracks)
        self._show_marks()

    def _offer_teaching(self, view: CaseView, incident: Incident) -> None:
        """A dismissal can teach a camera that knows what is normal."""
        learned = view.profile(view.video(incident.video_id)) is not None
        offered = learned and view.verdict(incident.id) is Verdict.DISMISSED
        self.chat.teach.show_incident(incident.id, offered=offered)

    def _show_messages(self, incident_id: int, messages: Sequence[Message]) -> None:
        if incident_id == self.chat.incident_id:
            self.chat.show_messages(messages)

    def _end_answer(self, incident_id: int) -> None:
        self.chat.end_answer()
        self._controller.read_messages(incident_id)


def _stack(*parts: tuple[QWidget, int]) -> QWidget:
    """Panels below each other, each with its share of the room left over."""
    column = QWidget()
    layout = QVBoxLayout(column)
    layout.setContentsMargins(0, 0, 0, 0)
    layout.setSpacing(8)
    for widget, stretch in parts:
        layout.addWidget(widget, stretch)
    return column


def _say_why_empty(view: CaseView) -> str:
    if not view.videos:
        return incident_list.NO_FOOTAGE
    if not view.analyses:
        return incident_list.NOT_ANALYSED
    return incident_list.NOTHING_FOUND
