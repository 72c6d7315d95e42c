"""The middle of the screen: picture, transport and timeline of the footage that is shown."""

from __future__ import annotations

import textwrap
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QSize, QTimer, Signal
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from tvad_desktop.domain.case import Analysis, Bookmark, CaseVideo
from tvad_desktop.domain.clock import format_clock
from tvad_desktop.domain.coverage import told_spans
from tvad_desktop.domain.derivation import find_spans
from tvad_desktop.domain.incident import IncidentSettings
from tvad_desktop.domain.media import Frame, Timespan
from tvad_desktop.domain.scores import HeatmapSequence, ScoreTrack
from tvad_desktop.ui.footage_watch import Condition
from tvad_desktop.ui.look.clocks import CLOCK_STYLE
from tvad_desktop.ui.look.colours import Colours
from tvad_desktop.ui.look.told import tell, tell_error
from tvad_desktop.ui.look.widgets import ElidedLabel, make_button, make_panel, set_tip
from tvad_desktop.ui.look.words import fill, tr, tr_noop
from tvad_desktop.ui.player.camera_line import CameraLine
from tvad_desktop.ui.player.frame_reader import FrameReader, quick_reader
from tvad_desktop.ui.player.heatmap_cache import HeatmapCache
from tvad_desktop.ui.player.hover_preview import HoverPreview
from tvad_desktop.ui.player.look_ahead import LookAhead
from tvad_desktop.ui.player.playback import Player
from tvad_desktop.ui.player.sound import Sound
from tvad_desktop.ui.player.timeline import SpanMark, Timeline
from tvad_desktop.ui.player.transport import Transport
from tvad_desktop.ui.player.video_view import VideoView
from tvad_desktop.ui.player.viewing_log import ViewingLog
from tvad_desktop.ui.review.case_view import FootageView
from tvad_desktop.ui.review.record_bar import RecordBar
from tvad_desktop.ui.services import Services
from tvad_desktop.ui.tasks import TaskRunner
from tvad_desktop.workbench.case_prompts import prompts_of
from tvad_desktop.workbench.saved_stills import CONTENT, FOOTAGE, MOMENT, OVER, VIEW

TITLE_LENGTH, TIP_WIDTH = 48, 90
REST_MS = 250  # after so long without a wish, what may come next is decoded
LEAST_PICTURE, LEAST_BESIDE = QSize(320, 200), QSize(160, 100)
UNFIT = (Condition.ALTERED, Condition.TOUCHED)  # for what was found in the original
FAULTS = {
    "damaged": tr_noop("This picture is damaged in the recording."),
    "following": tr_noop("A picture before this one is missing: what is shown here may not have been there."),
}
NEAR_SAID = tr_noop("A small picture of about this moment ({clock}): the exact one is being decoded.")
CONDITION_WORDS = {
    Condition.MISSING: tr_noop("This footage is missing."),
    Condition.TOUCHED: tr_noop("This footage is changed on the disk, being compared."),
    Condition.ALTERED: tr_noop("This footage is altered since it was imported."),
}
NO_VIDEO = tr_noop("Import footage, or drop it here.")


class Stage(QWidget):
    """Shows one piece of footage at a time; says by `moved` which moment of it is shown."""

    moved = Signal(object)
    threshold_set = Signal(float)
    seen = Signal(int, object, float)

    def __init__(self, services: Services, runner: TaskRunner) -> None:
        super().__init__()
        self._services = services
        self._video: CaseVideo | None = None
        self.settings = IncidentSettings()
        self._condition = Condition.FINE
        self._folder: Path | None = None
        self.video_view = VideoView()
        self.transport = Transport(services.settings)
        self.timeline = Timeline()
        self.camera_line = CameraLine()
        self.record_bar = RecordBar()
        self.prompts = make_button("", "chip")
        self.knowledge = ElidedLabel(
            tr("What these scores rest on: what the camera was taught, the recording itself, or nothing."), "small"
        )
        self.player = Player(runner, self)
        self.sound = Sound(runner, services.settings, self.player)
        self.heatmaps = HeatmapCache(runner)
        self.viewing = ViewingLog(self)
        self.ahead = LookAhead(runner, self)
        self.preview = HoverPreview(self.ahead, self)
        self._expected: tuple[int, CaseVideo | None] | None = None  # a moment, and other footage if it is of such
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(8)
        self._pictures = QGridLayout()
        self._pictures.setSpacing(8)
        self._pictures.addWidget(self.video_view, 0, 0)
        layout.addLayout(self._pictures, 1)
        layout.addWidget(self._make_deck())
        self.video_view.set_overlay(self.transport.overlay)
        self._connect()

    def _make_deck(self) -> QFrame:
        deck = make_panel()
        layout = QVBoxLayout(deck)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(0)
        layout.addWidget(self.transport)
        layout.addWidget(self.record_bar)
        layout.addWidget(self.timeline)
        line = QHBoxLayout()
        line.setContentsMargins(8, 0, 10, 6)
        line.addWidget(self.camera_line)
        layout.addLayout(line)
        foot = QHBoxLayout()
        foot.setContentsMargins(12, 0, 12, 8)
        foot.setSpacing(10)
        kept = self.prompts.sizePolicy()
        kept.setRetainSizeWhenHidden(True)  # or the picture would jump whenever footage is opened
        self.prompts.setSizePolicy(kept)
        foot.addWidget(self.prompts)
        foot.addWidget(self.knowledge, 1)
        layout.addLayout(foot)
        return deck

    def _connect(self) -> None:
        self.transport.overlay_changed.connect(self.video_view.set_overlay)
        self.transport.menu.adjusted.connect(self.video_view.set_adjustment)
        self.transport.play.clicked.connect(self.player.toggle)
        self.transport.frame_back.clicked.connect(lambda: self.player.step(-1))
        self.transport.frame_forward.clicked.connect(lambda: self.player.step(1))
        self.transport.sound.clicked.connect(self.sound.toggle)
        self.sound.muted_changed.connect(self.transport.show_muted)
        self.transport.show_muted(self.sound.muted)
        self.transport.fit.clicked.connect(self.video_view.fit)
        self.video_view.zoom_changed.connect(self.transport.show_zoom)
        self.player.exchange = self.ahead.exchange
        self._rest.timeout.connect(self._look_ahead)
        self.player.within = self.video_view.wanted_px
        self.video_view.sharper_wanted.connect(self.player.sharpen)
        self.player.frame_shown.connect(self._show_frame)
        self.player.near_shown.connect(self._show_near)
        self.player.playing_changed.connect(self.transport.show_playing)
        self.player.speed_changed.connect(self.transport.show_speed)
        self.player.trouble.connect(lambda error: self.video_view.show_message(tell_error(error)))
        self.heatmaps.changed.connect(self._show_heat)
        self.timeline.seek_requested.connect(self.player.seek)
        self.timeline.scrubbed.connect(self.player.scrub)
        self.timeline.hovered.connect(self._preview)
        self.viewing.seen.connect(self.seen)
        self.timeline.threshold_moved.connect(self.preview_threshold)
        self.timeline.threshold_set.connect(self._set_threshold)

    @property
    def video(self) -> CaseVideo | None:
        return self._video

    def open(self, video: CaseVideo | None, start_us: int = 0, folder: Path | None = None) -> None:
        """Show other footage from a moment on, or that there is none. `folder` is that of its case."""
        self._video, self._folder = video, folder
        self.sound.open(video.video.path if video is not None else None)
        self.transport.show_frame_number(None)
        self.heatmaps.open(None)
        self.viewing.open(video.id if video is not None else 0)
        self.preview.open()
        prepared = self.ahead.take((folder, video.id, video.video.path, video.fps)) if video is not None else None
        self.ahead.forget_other()
        self.ahead.open(None)
        self.expect(None)
        self._show_prompts(None)
        self.video_view.show_tracks(())
        self.video_view.show_ignored(())
        if video is None:
            self.settings = IncidentSettings()
            self.player.open(None, 0)
            self.timeline.set_footage(0)
            self.timeline.set_threshold(self.settings.threshold_on)
            self.timeline.set_recorded_from(None)
            self.transport.show_time(0, 0)
            self.video_view.show_message(tr(NO_VIDEO))
            return
        duration_us = video.video.duration_us
        self.timeline.set_footage(duration_us)
        self.video_view.show_message(tr("Opening …"))
        self.video_view.fit()
        self.timeline.set_recorded_from(video.recorded_from)
        self.transport.show_time(start_us, duration_us, video.clock_at(start_us))

        make_reader = partial(self._make_reader, video, folder)
        self.ahead.open(make_reader)
        self.player.open(prepared or make_reader(), duration_us, start_us)

    def _make_reader(self, video: CaseVideo, folder: Path | None) -> FrameReader:
        path, fps = video.video.path, video.fps
        if folder is None or fps is not None:
            return FrameReader(lambda: self._services.open_footage(path, fps))
        return quick_reader(folder, video, self._services.open_footage)

    def reopen(self, video: CaseVideo) -> None:
        """The same footage; when it was recorded, or where it lies, may be known otherwise now."""
        moved = self._video is not None and self._video.video.path != video.video.path
        self._video = video
        if moved:
            self.open(video, self.player.time_us, self._folder)
        self.timeline.set_recorded_from(video.recorded_from)
        time_us = self.player.time_us
        self.transport.show_time(time_us, video.video.duration_us, video.clock_at(time_us))

    def show_footage(self, footage: FootageView, read: Callable[[Timespan], HeatmapSequence] | None) -> None:
        """The scores of the footage shown, and how to read its heatmaps."""
        self.settings = footage.settings
        self.timeline.set_threshold(footage.settings.threshold_on)
        if footage.track is not None:
            self.timeline.set_track(footage.track)
        self.timeline.set_unseen(footage.unseen)
        self.show_seen(footage.seen)
        self.timeline.set_damage(told_spans(footage.coverage.damage) if footage.coverage is not None else ())
        self.video_view.show_ignored([rule.region for rule in footage.ignored if rule.region is not None])
        self.heatmaps.open(read)
        self._show_prompts(footage.analysis)
        self.knowledge.setText(fill(tr("Knowledge: {knowledge}"), knowledge=tell(footage.knowledge)))

    def show_segment(self, track: ScoreTrack) -> None:
        """More of the footage shown has been analysed."""
        self.timeline.extend_track(track)
        end_us = self.timeline.duration_us
        self.timeline.set_unseen(Timespan(min(int(track.times_us[-1]), end_us), end_us))
        self.heatmaps.forget(Timespan(int(track.times_us[0]), int(track.times_us[-1])))

    def show_seen(self, spans: Sequence[Timespan]) -> None:
        """What people have seen of the footage shown."""
        self.timeline.set_seen(spans)

    def show_condition(self, condition: Condition) -> None:
        """What is wrong with the footage shown. Heat and boxes of other footage are not drawn over this one."""
        self._condition = condition
        self._show_warning()

    def _show_warning(self) -> None:
        """What is wrong with the footage, or else with the picture shown."""
        frame, said = self.player.frame, tr(CONDITION_WORDS.get(self._condition, ""))
        if not said and frame is not None:
            said = tr(FAULTS.get(frame.fault, ""))
        self.video_view.show_warning(said, hide=self._condition in UNFIT)

    def show_beside(self, views: Sequence[QWidget]) -> None:
        """Other views beside the picture: one or two on its right, three in two rows with it."""
        self.video_view.setMinimumSize(LEAST_BESIDE if views else LEAST_PICTURE)
        self._pictures.addWidget(self.video_view, 0, 0, 2 if len(views) == 2 else 1, 1)
        places = ((0, 1), (1, 1)) if len(views) < 3 else ((0, 1), (1, 0), (1, 1))
        for (row, column), view in zip(places, views, strict=False):
            self._pictures.addWidget(view, row, column)
        for line in range(2):
            self._pictures.setColumnStretch(line, int(line == 0 or bool(views)))
            self._pictures.setRowStretch(line, int(line == 0 or len(views) > 1))

    def seek_stated(self, time_us: int) -> None:
        """Go to a time in words, which may be the recorder's clock."""
        self.player.seek(self._video.find_moment(time_us) if self._video is not None else time_us)

    def show_marks(self, marks: Sequence[SpanMark], chosen_id: int, stated_us: Sequence[int]) -> None:
        """Incidents, and moments that are written in notes."""
        self.timeline.set_marks(marks, chosen_id)
        if self._video is not None:
            self.timeline.set_flags([self._video.find_moment(time_us) for time_us in stated_us])

    def show_bookmarks(self, bookmarks: Sequence[Bookmark]) -> None:
        """Moments that people noted, in the footage shown."""
        self.timeline.set_bookmarks([one for one in bookmarks if self._video and one.video_id == self._video.id])

    def preview_threshold(self, threshold: float) -> None:
        """Spans follow the dragged line at once; positions and tracks follow when it is let go."""
        spans = find_spans(self.timeline.track, self.settings.with_threshold(threshold))
        self.timeline.set_marks([SpanMark(0, span) for span in spans])

    def still(self) -> QImage | None:
        """The picture as it is looked at, with what is told of it; None where none is shown, or none that has all that
        the footage has (`Player.when_whole`)."""
        frame = self.player.frame
        if frame is None or frame.is_reduced or self._video is None or self.video_view.frame is not frame:
            return None
        image = self.video_view.grab_picture()
        shown = self.transport.overlay
        over = [name for name in ("heatmap", "boxes", "path") if getattr(shown, name)]
        for key, told in {
            FOOTAGE: self._video.name,
            CONTENT: self._video.video.sha256,
            MOMENT: format_clock(frame.time_us, 3),
            VIEW: self.video_view.adjustment.words or "none",
            OVER: ", ".join(over) or "nothing",
        }.items():
            image.setText(key, told)
        return image

    def still_name(self) -> str:
        """A file name for the picture shown."""
        if self._video is None:
            return "picture.png"
        return f"{self._video.video.path.stem} {format_clock(self.player.time_us, 3).replace(':', '-')}.png"

    def release(self) -> None:
        """Close the footage; the runner must be shut down before."""
        self._rest.stop()
        self.player.release()
        self.ahead.release()

    def expect(self, time_us: int | None, other: CaseVideo | None = None) -> None:
        """Where a person will probably look next, in the footage shown or in `other` of its case; None where that is
        not known."""
        self._expected = None if time_us is None else (time_us, other)
        self._rest.start()

    def _look_ahead(self) -> None:
        """Be there before it is wanted, while nothing else is."""
        if self._expected is None or self.player.playing or self.preview.isVisible():
            return
        (time_us, other), within, folder = self._expected, self.video_view.wanted_px(), self._folder
        if other is None:
            self.ahead.expect(time_us, within, self.player.reader)
        else:
            footage = folder, other.id, other.video.path, other.fps
            self.ahead.prepare(footage, partial(self._make_reader, other, folder), time_us, within)

    def set_colours(self, colours: Colours) -> None:
        for part in (self.video_view, self.transport, self.timeline, self.camera_line):
            part.set_colours(colours)

    def _set_threshold(self, threshold: float) -> None:
        if self._video is not None:
            self.preview_threshold(threshold)
            self.threshold_set.emit(threshold)

    def _show_near(self, frame: Frame) -> None:
        """Something like the picture that was asked for, and said to be no more than that."""
        self.video_view.show_frame(frame)
        self.video_view.show_warning(fill(tr(NEAR_SAID), clock=format_clock(frame.time_us, 1)), hide=True)

    def _show_frame(self, frame: Frame) -> None:
        self.video_view.show_frame(frame)
        self._show_warning()
        self.timeline.set_playhead(frame.time_us)
        self.camera_line.show_moment(self._video.id if self._video is not None else 0, frame.time_us)
        clock = self._video.clock_at(frame.time_us) if self._video is not None else None
        self.transport.show_time(frame.time_us, self.player.duration_us, clock)
        self.transport.show_frame_number(frame.index)
        self._show_heat()
        self._rest.start()
        self.viewing.note(frame.time_us, self.player.speed, playing=self.player.playing)
        self.moved.emit(frame.time_us)

    def _preview(self, time_us: int | None) -> None:
        """The moment under the pointer, its clock and its score."""
        if time_us is None or self._video is None:
            self.preview.leave()
            self._rest.start()
            return
        score, clock = self.timeline.score_at(time_us), self._video.clock_at(time_us)
        words = [format_clock(time_us, 1)]
        words += [CLOCK_STYLE.write(clock)] if clock is not None else []
        words += [fill(tr("score {score:.2f}"), score=score)] if score is not None else []
        words += [mark.note or tr("bookmark")] if (mark := self.timeline.bookmark_at(time_us)) is not None else []
        self.preview.point_at(time_us, "  ·  ".join(words), self.timeline.mapTo(self, self.timeline.place_of(time_us)))

    def _show_heat(self) -> None:
        frame = self.player.frame
        self.video_view.show_heatmap(self.heatmaps.at(frame.time_us) if frame is not None else None)

    def _show_prompts(self, analysis: Analysis | None) -> None:
        """Say which words the shown scores were made with, and what they rest on."""
        prompts = prompts_of(analysis.settings) if analysis is not None else None
        self.prompts.setVisible(prompts is not None)
        self.knowledge.setVisible(analysis is not None)
        if analysis is None or prompts is None:
            return
        title = tell(prompts.title)
        short = title if len(title) <= TITLE_LENGTH else f"{title[: TITLE_LENGTH - 1]}…"
        said = fill(tr("Prompts: {title}"), title=short)
        self.prompts.setText(said.replace("&", "&&"))  # a single one would underline a letter
        lines = [
            fill(tr("These scores were made with the prompts “{title}”."), title=title),
            fill(tr("Normal: {words}"), words=", ".join(prompts.normal_words)),
            fill(tr("Anomalous: {words}"), words=", ".join(prompts.anomalous_words)),
        ]
        if analysis.state != "done":
            lines.append(tr("This analysis is not finished: where an earlier one is, incidents are still those of it."))
        set_tip(self.prompts, "\n".join(textwrap.fill(line, TIP_WIDTH) for line in [*lines, tr("Edit them: Ctrl+P")]))
