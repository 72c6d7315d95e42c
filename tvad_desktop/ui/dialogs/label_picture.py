"""The footage that is labelled: a picture to draw on, moved through and played."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QSlider, QVBoxLayout, QWidget

from tvad_desktop.domain.case import CaseVideo
from tvad_desktop.domain.clock import format_clock
from tvad_desktop.domain.media import Frame, Timespan
from tvad_desktop.ui.look.widgets import make_button, make_label
from tvad_desktop.ui.look.words import tr
from tvad_desktop.ui.player.frame_reader import FramesForDialog
from tvad_desktop.ui.player.region_canvas import Outline, RegionCanvas

STEP_US = 100_000


class LabelPicture(QWidget):
    """`open_frames` reads pictures of a video, as long as they are not closed; `shown` tells that another one came."""

    shown = Signal()

    def __init__(self, open_frames: Callable[[CaseVideo], FramesForDialog]) -> None:
        super().__init__()
        self._open_frames = open_frames
        self._frames: FramesForDialog | None = None
        self._video_id = 0
        self._first_us = 0
        self.frame: Frame | None = None
        self.waits = False
        self.canvas = RegionCanvas()
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setAccessibleName(tr("Moment"))
        self.play = make_button(tr("Play"), checkable=True)
        self.moment = make_label("", "small")
        line = QHBoxLayout()
        line.addWidget(self.play)
        line.addWidget(self.slider, 1)
        line.addWidget(self.moment)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.canvas, 1)
        layout.addLayout(line)
        self._timer = QTimer(self, interval=STEP_US // 1000)
        self._timer.timeout.connect(self._step)
        self.slider.valueChanged.connect(lambda _: self._seek())
        self.play.toggled.connect(lambda on: self._timer.start() if on else self._timer.stop())

    @property
    def time_us(self) -> int:
        """The moment asked for; `frame` is the picture that was shown last."""
        return self._first_us + self.slider.value() * STEP_US

    def open(self, video: CaseVideo, span: Timespan, time_us: int) -> None:
        """Show a stretch of a video, at a moment of it."""
        self.play.setChecked(False)
        if video.id != self._video_id:
            self.close_footage()
            frames = self._open_frames(video)
            self.destroyed.connect(frames.close)  # also where nobody closes it first: no answer comes to what is gone
            self._frames, self._video_id = frames, video.id
        self._first_us = span.start_us
        self.slider.blockSignals(True)
        self.slider.setRange(0, max(1, (span.duration_us - 1) // STEP_US))
        self.slider.setValue((time_us - span.start_us) // STEP_US)
        self.slider.blockSignals(False)
        self._seek()

    def skip(self, steps: int) -> None:
        self.slider.setValue(self.slider.value() + steps)

    def paint(self, outlines: list[Outline]) -> None:
        """Boxes over the picture."""
        if self.frame is None:
            message = tr("Opening …") if self.waits else tr("The picture cannot be shown.")
            self.canvas.show_picture(None, message=message)
        else:
            self.canvas.show_picture(self.frame.rgb, outlines)

    def close_footage(self) -> None:
        self._timer.stop()
        if self._frames is not None:
            self._frames.close()
        self._frames, self._video_id, self.frame = None, 0, None

    def _seek(self) -> None:
        asked = (self._video_id, self.time_us)
        self.waits = True
        self.moment.setText(format_clock(self.time_us, 1))

        def show(frame: Frame | None) -> None:
            if asked == (self._video_id, self.time_us):  # or somebody has gone on
                self.waits, self.frame = False, frame
                self.shown.emit()

        if self._frames is not None:
            self._frames.read(self.time_us, show)

    def _step(self) -> None:
        """Go on while playing, when the last picture has been shown."""
        if self.waits:
            return
        if self.frame is not None and self.slider.value() < self.slider.maximum():
            self.skip(1)
        else:
            self.play.setChecked(False)
