"""A small picture of the moment under the pointer, with its time and score."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.media import Frame
from tvad_desktop.ui.look.widgets import make_label
from tvad_desktop.ui.look.words import tr
from tvad_desktop.ui.player.frame_reader import FrameReader
from tvad_desktop.ui.tasks import Lane, TaskJob, TaskRunner

PREVIEW_WIDTH_PX = 192
LOOKED_PX = (2 * PREVIEW_WIDTH_PX, 2 * PREVIEW_WIDTH_PX)
REST_MS = 120  # how long the pointer rests before a picture is decoded


class HoverPreview(QFrame):
    """Shown over the timeline of `parent`. It has a way of its own into the footage, opened at the first wish, so that
    the player is not disturbed; at most one picture is being decoded, and the newest wish comes next."""

    def __init__(self, runner: TaskRunner, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._runner = runner
        self._open: Callable[[], FrameReader] | None = None
        self._reader: FrameReader | None = None
        self._wanted_us: int | None = None
        self._shown_us: int | None = None
        self._busy = False
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._read)
        self.picture = QLabel()
        self.picture.setAccessibleName(tr("Picture of the moment under the pointer"))
        self.words = make_label("", "muted", centered=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.setSpacing(2)
        layout.addWidget(self.picture)
        layout.addWidget(self.words)
        self.hide()

    def open(self, open_reader: Callable[[], FrameReader] | None) -> None:
        """Other footage comes; None for none."""
        self.leave()
        previous, self._reader = self._reader, None
        if previous is not None:
            self._runner.start(Lane.QUICK, tr("Close footage"), lambda job: previous.close())
        self._open = open_reader
        self._shown_us = None
        self.picture.clear()

    def point_at(self, time_us: int, words: str, place: QPoint) -> None:
        """The pointer is at a moment; `place` is the middle of the lower edge, in the parent's coordinates."""
        if self._open is None:
            return
        self._wanted_us = time_us
        self.words.setText(words)
        self._rest.start()
        self.adjustSize()
        left = max(0, min(place.x() - self.width() // 2, self._over.width() - self.width()))
        self.move(left, max(0, place.y() - self.height()))
        self.show()
        self.raise_()

    def leave(self) -> None:
        """The pointer is elsewhere."""
        self._rest.stop()
        self._wanted_us = None
        self.hide()

    def release(self) -> None:
        """Close the footage at once; the runner must be shut down before."""
        self._rest.stop()
        if self._reader is not None:
            self._reader.close()
            self._reader = None

    def _read(self) -> None:
        wanted_us = self._wanted_us
        if self._busy or wanted_us is None or wanted_us == self._shown_us or self._open is None:
            return
        self._reader = self._reader or self._open()
        reader = self._reader
        self._busy = True

        def work(job: TaskJob) -> QImage | None:
            try:
                return shrink(reader.frame_at(wanted_us, LOOKED_PX))
            except UserError:  # the player says so; the time and the score are still told
                return None

        task = self._runner.start(Lane.QUICK, tr("Preview"), work)
        task.succeeded.connect(lambda picture: self._show(reader, wanted_us, picture))
        task.ended.connect(self._done)

    def _show(self, reader: FrameReader, time_us: int, picture: QImage | None) -> None:
        if reader is not self._reader or picture is None:
            return
        self._shown_us = time_us
        below = self.geometry().bottom()
        self.picture.setPixmap(QPixmap.fromImage(picture))
        self.adjustSize()
        self.move(self.x(), max(0, below - self.height() + 1))

    def _done(self) -> None:
        self._busy = False
        self._read()


def shrink(frame: Frame) -> QImage:
    """The whole frame, as wide as the preview."""
    height_px, width_px, _ = frame.rgb.shape
    rgb = np.ascontiguousarray(frame.rgb)
    image = QImage(rgb.data, width_px, height_px, 3 * width_px, QImage.Format.Format_RGB888)
    return image.scaledToWidth(PREVIEW_WIDTH_PX, Qt.TransformationMode.SmoothTransformation)
