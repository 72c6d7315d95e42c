"""Footage of another camera beside the picture that leads: it shows the moment that it is told."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout

from tvad_desktop.domain.media import Frame
from tvad_desktop.ui.look.colours import Colours
from tvad_desktop.ui.look.told import tell_error
from tvad_desktop.ui.look.widgets import make_label
from tvad_desktop.ui.look.words import tr, tr_noop
from tvad_desktop.ui.player.frame_reader import FrameReader
from tvad_desktop.ui.player.heatmap_cache import HeatmapCache, ReadStretch
from tvad_desktop.ui.player.playback import Player
from tvad_desktop.ui.player.video_view import OverlaySettings, VideoView
from tvad_desktop.ui.tasks import Lane, TaskRunner

LEAST_SIZE = QSize(160, 100)
NOTHING_HERE = tr_noop("No footage of this moment.")


class FollowingView(QFrame):
    """One camera. A click on it: `lead_wanted` says that its footage shall lead from now on."""

    lead_wanted = Signal()

    def __init__(self, runner: TaskRunner) -> None:
        super().__init__()
        self.setObjectName("panel")
        self.title = make_label("", "muted")
        self.title.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.view = VideoView()
        self.view.setMinimumSize(LEAST_SIZE)
        self.view.has_legend = False  # that of the leading picture holds for all
        self.view.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.player = Player(runner, self, Lane.FOLLOW)
        self.heatmaps = HeatmapCache(runner)
        self.video_id = 0
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 6)
        layout.setSpacing(4)
        layout.addWidget(self.title)
        layout.addWidget(self.view, 1)
        self.player.within = self.view.wanted_px
        self.view.sharper_wanted.connect(self.player.sharpen)
        self.player.frame_shown.connect(self._show_frame)
        self.player.trouble.connect(lambda error: self.view.show_message(tell_error(error)))
        self.heatmaps.changed.connect(self._show_heat)

    def open(
        self,
        video_id: int,
        make_reader: Callable[[], FrameReader],
        duration_us: int,
        time_us: int,
        read_heat: ReadStretch | None,
    ) -> None:
        """Other footage of the camera comes, from a moment on."""
        self.video_id = video_id
        self.view.show_message(tr("Opening …"))
        self.heatmaps.open(read_heat)
        self.player.open(make_reader(), duration_us, time_us)

    def show_moment(self, time_us: int) -> None:
        """Show the picture of a moment; while one is being read, only the newest wish counts."""
        self.player.scrub(time_us)

    def show_nothing(self) -> None:
        """The camera has not recorded the moment that leads."""
        if self.video_id:
            self.video_id = 0
            self.player.open(None, 0)
            self.heatmaps.open(None)
        self.view.show_message(tr(NOTHING_HERE))

    def set_overlay(self, overlay: OverlaySettings) -> None:
        self.view.set_overlay(overlay)

    def set_colours(self, colours: Colours) -> None:
        self.view.set_colours(colours)

    def release(self) -> None:
        """Close the footage at once; the runner must be shut down before."""
        self.player.release()

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if self.video_id:
            self.lead_wanted.emit()

    def _show_frame(self, frame: Frame) -> None:
        if self.video_id:
            self.view.show_frame(frame)
            self._show_heat()

    def _show_heat(self) -> None:
        frame = self.player.frame
        self.view.show_heatmap(self.heatmaps.at(frame.time_us) if frame is not None and self.video_id else None)
