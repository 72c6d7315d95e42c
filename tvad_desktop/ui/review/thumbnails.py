"""Small pictures of incidents, made one at a time so that they never hold up the player."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from PySide6.QtCore import QObject, QRect, Qt, Signal
from PySide6.QtGui import QImage

from tvad_desktop.domain.case import CaseVideo
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.media import Frame, Region
from tvad_desktop.ui.look.words import tr
from tvad_desktop.ui.player.frame_reader import FrameReader
from tvad_desktop.ui.review.incident_card import Pictured, PictureKey, picture_key
from tvad_desktop.ui.tasks import Lane, TaskJob, TaskRunner

if TYPE_CHECKING:
    from tvad_desktop.video.source import VideoSource

PICTURE_PX = 276, 192
CONTEXT = 2.2  # the picture shows this many times the box, so that the place can be recognised
LEAST_SHARE = 0.4  # and at least this share of the frame


class Thumbnailer(QObject):
    """Makes what was asked for last first: that is what is on the screen."""

    ready = Signal(object, object)

    def __init__(self, runner: TaskRunner, open_footage: Callable[[Path, float | None], VideoSource]) -> None:
        super().__init__()
        self._runner = runner
        self._open_footage = open_footage
        self._waiting: list[tuple[CaseVideo, Pictured]] = []
        self._asked: set[PictureKey] = set()
        self._busy = False
        self._reader: tuple[Path, FrameReader] | None = None

    def release(self) -> None:
        """Let go of the footage; called where no thumbnail is being made."""
        if self._reader is not None:
            self._reader[1].close()
            self._reader = None

    def forget(self) -> None:
        """Another case, or other incidents."""
        self._waiting.clear()
        self._asked.clear()

    def forget_one(self, key: PictureKey) -> None:
        """A picture is kept no more, and may be asked for again."""
        self._asked.discard(key)

    def want(self, video: CaseVideo, incident: Pictured) -> None:
        if picture_key(incident) in self._asked:
            return
        self._asked.add(picture_key(incident))
        self._waiting.append((video, incident))
        self._next()

    def _next(self) -> None:
        if self._busy or not self._waiting:
            return
        self._busy = True
        video, incident = self._waiting.pop()

        def work(job: TaskJob) -> QImage:
            return self._make(video, incident)

        task = self._runner.start(Lane.QUICK, tr("Thumbnail"), work)
        task.succeeded.connect(lambda picture: self.ready.emit(incident, picture))
        task.ended.connect(self._done)

    def _done(self) -> None:
        self._busy = False
        self._next()

    def _make(self, video: CaseVideo, incident: Pictured) -> QImage:
        try:
            return crop_around(self._reader_of(video).frame_at(incident.peak_us), incident.region)
        except UserError:  # the player says so; a list without pictures still works
            return QImage()

    def _reader_of(self, video: CaseVideo) -> FrameReader:
        """The footage used last stays open: incidents of one video come together, and opening may take seconds."""
        path, fps = video.video.path, video.fps
        if self._reader is None or self._reader[0] != path:
            self.release()
            self._reader = (path, FrameReader(lambda: self._open_footage(path, fps)))
        return self._reader[1]


def crop_around(frame: Frame, region: Region) -> QImage:
    """The surroundings of a region, in the shape of a thumbnail."""
    height_px, width_px, _ = frame.rgb.shape
    shape = PICTURE_PX[0] / PICTURE_PX[1]
    wanted = max(region.width * width_px, region.height * height_px * shape) * CONTEXT
    width = min(width_px, height_px * shape, max(wanted, LEAST_SHARE * width_px))
    height = width / shape
    center_x, center_y = region.center
    left = min(max(0.0, center_x * width_px - width / 2), width_px - width)
    top = min(max(0.0, center_y * height_px - height / 2), height_px - height)
    rgb = np.ascontiguousarray(frame.rgb)
    image = QImage(rgb.data, width_px, height_px, 3 * width_px, QImage.Format.Format_RGB888)
    return image.copy(QRect(round(left), round(top), round(width), round(height))).scaled(
        *PICTURE_PX, Qt.AspectRatioMode.IgnoreAspectRatio, Qt.TransformationMode.SmoothTransformation
    )
