"""One open piece of footage, read by one worker at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import islice
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, TypeVar

from tvad_desktop.domain.case import CaseVideo
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.media import Frame
from tvad_desktop.ui.look.words import tr
from tvad_desktop.ui.tasks import Lane, TaskRunner

if TYPE_CHECKING:
    from tvad_desktop.video.interface import Size
    from tvad_desktop.video.source import VideoSource
    from tvad_desktop.workbench.quick_looks import QuickFootage

Found = TypeVar("Found")


class FramesForDialog:
    """Reads single frames for a dialog; the dialog is called back on the main thread, and not after it was closed."""

    def __init__(self, runner: TaskRunner, reader: FrameReader) -> None:
        self._runner, self._reader = runner, reader
        self._closed = False

    def read(self, time_us: int, show: Callable[[Frame | None], None]) -> None:
        """Read the frame at a moment; None where it cannot be read."""

        def show_if_open(frame: Frame | None) -> None:
            if not self._closed:
                show(frame)

        task = self._runner.start(Lane.PLAY, tr("Read a picture"), lambda job: self._reader.frame_at(time_us))
        task.succeeded.connect(show_if_open)
        task.failed.connect(lambda _: show_if_open(None))

    def close(self) -> None:
        self._closed = True
        self._reader.close()


class FrameReader:
    """Opens the footage on first use; consecutive reads go on where the last one ended instead of seeking again.

    `near` gives a small picture of about the same moment at once, or None. `open_anew` opens the footage in another way
    where it cannot be read as it was opened.
    """

    def __init__(
        self,
        open_source: Callable[[], VideoSource],
        near: Callable[[int], Frame | None] | None = None,
        open_anew: Callable[[], VideoSource] | None = None,
        tell_slow: Callable[[VideoSource], bool] | None = None,
    ) -> None:
        self.is_slow = False  # where it is open, for a look is waited for: known by `tell_slow`
        self._tell_slow = tell_slow
        self._open_source, self._open_anew = open_source, open_anew
        self._near, self._near_lock = near, Lock()
        self._lock = Lock()
        self._source: VideoSource | None = None
        self._run: Iterator[Frame] | None = None
        self._run_us = 0
        self._run_within: Size | None = None

    def frame_at(self, time_us: int, within: Size | None = None) -> Frame:
        """The frame shown at that moment, no larger than it is looked at where a size `within` is given."""
        return self._look(lambda source: source.frame_at(time_us, within))

    def frame_after(self, time_us: int, within: Size | None = None) -> Frame | None:
        """The first frame after that moment; None after the last."""
        return self._look(lambda source: source.frame_after(time_us, within))

    def _look(self, look: Callable[[VideoSource], Found]) -> Found:
        with self._lock:
            try:
                return look(self._opened())
            except UserError:
                if self._open_anew is None:
                    raise
            self._change_way(self._open_anew)
            return look(self._opened())

    @property
    def has_near(self) -> bool:
        return self._near is not None

    def near(self, time_us: int) -> Frame | None:
        """A small picture of about that moment, without waiting for the decoder."""
        with self._near_lock:
            return None if self._near is None else self._near(time_us)

    def read(self, start_us: int, count: int, within: Size | None = None) -> list[Frame]:
        """Up to `count` frames with time ≥ `start_us`, in order; empty at the end of the footage."""
        with self._lock:
            if self._run is None or (self._run_us, self._run_within) != (start_us, within):
                self._run, self._run_within = self._opened().frames(start_us, within), within
            frames = list(islice(self._run, count))
            self._run_us = frames[-1].time_us + 1 if frames else start_us
            return frames

    def close(self) -> None:
        with self._lock:
            self._run = None
            if self._source is not None:
                self._source.close()
                self._source = None

    def _change_way(self, open_anew: Callable[[], VideoSource]) -> None:
        """Once: what cannot be read then, cannot be read."""
        self._run = None
        if self._source is not None:
            self._source.close()
            self._source = None
        self._open_source, self._open_anew = open_anew, None

    def _opened(self) -> VideoSource:
        if self._source is None:
            self._source = self._open_source()
            self.is_slow = self._tell_slow is not None and self._tell_slow(self._source)
        return self._source


def quick_reader(
    folder: Path, video: CaseVideo, open_footage: Callable[[Path, float | None], VideoSource]
) -> FrameReader:
    """A reader of footage of a case, with what the case keeps to make it quick."""
    footage = _Later(folder, video, open_footage)
    return FrameReader(
        lambda: footage.get().open(),
        lambda time_us: footage.get().near(time_us),
        lambda: footage.get().open_anew(),
        lambda source: footage.get().is_slow(source),
    )


class _Later:
    """Footage of a case, looked for by the worker that wants it first: with it come libraries, and these take long."""

    def __init__(
        self, folder: Path, video: CaseVideo, open_footage: Callable[[Path, float | None], VideoSource]
    ) -> None:
        self._asked = folder, video, open_footage
        self._lock = Lock()
        self._footage: QuickFootage | None = None

    def get(self) -> QuickFootage:
        from tvad_desktop.workbench.quick_looks import QuickFootage

        with self._lock:
            if self._footage is None:
                self._footage = QuickFootage(*self._asked)
            return self._footage
