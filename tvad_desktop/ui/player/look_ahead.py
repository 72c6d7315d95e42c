"""A second way into the footage shown, which stands ready where a person will probably look next."""

from __future__ import annotations

from collections.abc import Callable, Hashable
from contextlib import suppress
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Signal

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.media import Frame
from tvad_desktop.ui.look.words import tr
from tvad_desktop.ui.player.frame_reader import FrameReader
from tvad_desktop.ui.tasks import Lane, TaskJob, TaskRunner

if TYPE_CHECKING:
    from tvad_desktop.video.interface import Size

BACK_US, ON_US = 300_000, 1_000_000  # from where a way stands, so far back and on it is there at once


@dataclass(frozen=True, slots=True)
class _Wish:
    time_us: int
    within: Size | None
    make: Callable[[Frame], Any]


def _nothing(frame: Frame) -> None:
    """Nobody looks at it yet."""


class LookAhead(QObject):
    """Decodes what comes before a moment ahead of the wish to see it: where key pictures lie far apart, that is what a
    look is waited for. At most one picture is being decoded, and the newest wish comes next."""

    ready = Signal(object, object)

    def __init__(self, runner: TaskRunner, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._runner = runner
        self._open: Callable[[], FrameReader] | None = None
        self._reader: FrameReader | None = None
        self._stands_us: int | None = None  # where the way ends, or will when what is under way is done
        self._wish: _Wish | None = None
        self._busy = False
        self._other: tuple[Hashable, FrameReader] | None = None  # other footage that will probably be shown next

    def open(self, open_reader: Callable[[], FrameReader] | None) -> None:
        """Other footage comes; None for none. It is opened at the first wish."""
        previous, self._reader = self._reader, None
        if previous is not None:
            self._runner.start(Lane.QUICK, tr("Close footage"), lambda job: previous.close())
        self._open, self._stands_us, self._wish = open_reader, None, None

    def show(self, time_us: int, within: Size, make: Callable[[Frame], Any]) -> None:
        """Decode a moment that is looked at: `ready` tells it with what `make`, run by a worker, made of its frame."""
        self._want(_Wish(time_us, within, make))

    def expect(self, time_us: int, within: Size | None, leader: FrameReader | None) -> None:
        """Go to where a person will probably look next, where `leader`, another way, takes long to get there."""
        if leader is not None and leader.is_slow and time_us != self._stands_us:
            self._want(_Wish(time_us, within, _nothing))

    def prepare(
        self, footage: Hashable, open_reader: Callable[[], FrameReader], time_us: int, within: Size | None
    ) -> None:
        """Open other footage, and go to where a person will probably look first. Only one is kept."""
        if self._other is not None and self._other[0] == footage:
            return
        self.forget_other()
        reader = open_reader()
        self._other = footage, reader

        def work(job: TaskJob) -> None:
            with suppress(UserError):  # the player says so
                reader.frame_at(time_us, within)

        self._runner.start(Lane.QUICK, tr("Preview"), work)

    def take(self, footage: Hashable) -> FrameReader | None:
        """The reader of footage that was prepared, if it was."""
        if self._other is None or self._other[0] != footage:
            return None
        reader, self._other = self._other[1], None
        return reader

    def forget_other(self) -> None:
        """Close the footage that was prepared."""
        if self._other is not None:
            _, reader = self._other
            self._other = None
            self._runner.start(Lane.QUICK, tr("Close footage"), lambda job: reader.close())

    def exchange(self, time_us: int, given: FrameReader, given_us: int) -> FrameReader:
        """The reader that stands nearer to a moment: this one, with `given`, which stands at another, in its place, or
        `given` itself."""
        if self._reader is None or self._stands_us is None:
            return given
        off_us = time_us - self._stands_us
        if not -BACK_US <= off_us <= ON_US or abs(off_us) >= abs(time_us - given_us):
            return given
        ready, self._reader, self._stands_us = self._reader, given, given_us
        return ready

    def release(self) -> None:
        """Close all footage at once; the runner must be shut down before."""
        if self._reader is not None:
            self._reader.close()
            self._reader = None
        if self._other is not None:
            self._other[1].close()
            self._other = None

    def _want(self, wish: _Wish) -> None:
        if self._open is not None:
            self._wish = wish
            self._send()

    def _send(self) -> None:
        if self._busy or self._wish is None or self._open is None:
            return
        wish, self._wish = self._wish, None
        self._reader = self._reader or self._open()
        reader = self._reader
        self._stands_us = wish.time_us
        self._busy = True

        def work(job: TaskJob) -> Any:
            try:
                return wish.make(reader.frame_at(wish.time_us, wish.within))
            except UserError:  # the player says so
                return None

        task = self._runner.start(Lane.QUICK, tr("Preview"), work)
        task.succeeded.connect(lambda made: None if made is None else self.ready.emit(wish.time_us, made))
        task.ended.connect(self._go_on)

    def _go_on(self) -> None:
        self._busy = False
        self._send()
