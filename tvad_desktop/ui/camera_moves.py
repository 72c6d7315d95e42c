"""From camera to camera at the same moment, and along all footage of one camera."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from tvad_desktop.domain.cameras import camera_lines, find_same_moment
from tvad_desktop.domain.case import CaseVideo
from tvad_desktop.ui.case_controller import CaseController
from tvad_desktop.ui.look.words import tr, tr_noop
from tvad_desktop.ui.player.timeline_items import SpanMark
from tvad_desktop.ui.selection import Selection
from tvad_desktop.ui.stage import Stage

MOST_MARKS = 5_000  # on the line; where there are more, those of the footage shown alone
NO_OTHER_CAMERA = tr_noop(
    "No other camera recorded this moment, or it is not known when footage was recorded (Ctrl+K)."
)


class CameraMoves(QObject):
    """Keeps the line of the camera under the timeline true, and follows it."""

    said = Signal(str)

    def __init__(self, controller: CaseController, stage: Stage, selection: Selection) -> None:
        super().__init__()
        self._controller = controller
        self._stage = stage
        self._selection = selection
        stage.camera_line.wanted.connect(self.go_to)

    @property
    def _video(self) -> CaseVideo | None:
        view = self._controller.view
        return view.video(self._selection.video_id) if view is not None else None

    def change(self, steps: int) -> None:
        """The same moment by the recorders' clocks, as the next camera saw it, or the one before."""
        view, time_us = self._controller.view, self._stage.player.time_us
        there = find_same_moment(view.videos, self._video, time_us, steps) if view is not None else None
        if there is not None:
            self._selection.choose_video(there.video_id, there.time_us)
        else:
            self.said.emit(tr(NO_OTHER_CAMERA))

    def show_line(self) -> None:
        """All footage of the camera of what is shown, and other cameras of that time, where clocks are known."""
        if (view := self._controller.view) is None:
            return
        parts = camera_lines(view.videos, self._video)
        ids = [part.video_id for part in parts]
        videos = [video for one in ids if (video := view.video(one)) is not None]
        names = {video.id: f"{view.camera_name(video)}: {video.name}" for video in videos}
        if sum(len(view.incidents_of(one)) for one in ids) > MOST_MARKS:
            ids = [self._selection.video_id]
        marks = {one: [SpanMark(1, two.span, view.verdict(two.id)) for two in view.incidents_of(one)] for one in ids}
        self._stage.camera_line.show_parts(parts, names, marks)

    def go_to(self, video_id: int, time_us: int) -> None:
        """Show a moment of any footage."""
        if video_id == self._selection.video_id:
            self._stage.player.seek(time_us)
        else:
            self._selection.choose_video(video_id, time_us)
