"""A small picture of the moment under the pointer, with its time and score."""

from __future__ import annotations

import numpy as np
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QImage, QPixmap
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout, QWidget

from tvad_desktop.domain.media import Frame
from tvad_desktop.ui.look.widgets import make_label
from tvad_desktop.ui.look.words import tr
from tvad_desktop.ui.player.look_ahead import LookAhead

PREVIEW_WIDTH_PX = 192
LOOKED_PX = (2 * PREVIEW_WIDTH_PX, 2 * PREVIEW_WIDTH_PX)
REST_MS = 120  # how long the pointer rests before a picture is decoded


class HoverPreview(QFrame):
    """Shown over the timeline of `parent`. What it shows is read ahead, beside the player, which is not disturbed and
    takes over what was decoded when the moment is chosen."""

    def __init__(self, ahead: LookAhead, parent: QWidget) -> None:
        super().__init__(parent)
        self._over, self._ahead = parent, ahead
        self.setObjectName("panel")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._wanted_us: int | None = None
        self._shown_us: int | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST_MS)
        self._rest.timeout.connect(self._read)
        ahead.ready.connect(self._show)
        self.picture = QLabel()
        self.picture.setAccessibleName(tr("Picture of the moment under the pointer"))
        self.words = make_label("", "muted", centered=True)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(4, 4, 4, 4)
        layout.setSpacing(2)
        layout.addWidget(self.picture)
        layout.addWidget(self.words)
        self.hide()

    def open(self) -> None:
        """Other footage comes, or none."""
        self.leave()
        self._shown_us = None
        self.picture.clear()

    def point_at(self, time_us: int, words: str, place: QPoint) -> None:
        """The pointer is at a moment; `place` is the middle of the lower edge, in the parent's coordinates."""
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

    def _read(self) -> None:
        if self._wanted_us is not None and self._wanted_us != self._shown_us:
            self._ahead.show(self._wanted_us, LOOKED_PX, shrink)

    def _show(self, time_us: int, picture: QImage) -> None:
        if self._wanted_us is None:
            return
        self._shown_us = time_us
        below = self.geometry().bottom()
        self.picture.setPixmap(QPixmap.fromImage(picture))
        self.adjustSize()
        self.move(self.x(), max(0, below - self.height() + 1))


def shrink(frame: Frame) -> QImage:
    """The whole frame, as wide as the preview."""
    height_px, width_px, _ = frame.rgb.shape
    rgb = np.ascontiguousarray(frame.rgb)
    image = QImage(rgb.data, width_px, height_px, 3 * width_px, QImage.Format.Format_RGB888)
    return image.scaledToWidth(PREVIEW_WIDTH_PX, Qt.TransformationMode.SmoothTransformation)
