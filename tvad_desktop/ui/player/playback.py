"""Playing, stepping, shuttling and scrubbing: which frame is shown when."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from time import monotonic
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from tvad_desktop.domain.media import Frame, Timespan
from tvad_desktop.ui.look.words import tr
from tvad_desktop.ui.player.frame_reader import FrameReader
from tvad_desktop.ui.tasks import Lane, TaskJob, TaskRunner

if TYPE_CHECKING:
    from tvad_desktop.video.interface import Size

SPEEDS = (1.0, 2.0, 4.0, 8.0, 16.0)
ALL_SPEEDS = (0.125, 0.25, 0.5, *SPEEDS)
BUFFER_BYTES = 64_000_000
BUFFER_FRAMES = 4, 24  # least and most frames decoded ahead
IDLE_MS = 4  # how soon to look again when the decoder is behind


@dataclass(frozen=True, slots=True)
class _Batch:
    """Frames decoded ahead for one run of playback; of no use to another."""

    run: int
    frames: list[Frame]


def _whole() -> Size | None:
    """Pictures are looked at as the footage has them."""
    return None


def _keep(time_us: int, reader: FrameReader, stands_us: int) -> FrameReader:
    return reader


def _look(time_us: int, within: Size | None, reader: FrameReader) -> Frame:
    return reader.frame_at(time_us, within)


class Player(QObject):
    """Shows frames of one reader at their presentation times.

    Every request carries a generation; an answer of an older generation is dropped. At most one request is under way,
    so a fast scrub never queues up work.
    """

    frame_shown = Signal(object)
    near_shown = Signal(object)  # a small frame of about the moment that was asked for, until `frame_shown`
    playing_changed = Signal(bool)
    speed_changed = Signal(float)
    trouble = Signal(object)

    def __init__(self, runner: TaskRunner, parent: QObject | None = None, lane: Lane = Lane.PLAY) -> None:
        super().__init__(parent)
        self._runner = runner
        self._lane = lane
        self._reader: FrameReader | None = None
        self._generation = 0
        self._run = 0
        self._wish = self._fulfilled = 0  # jumps are counted, so that a late near picture replaces no exact one
        self._busy = False
        self._wanted: Callable[[FrameReader], Any] | None = None
        self._buffer: deque[Frame] = deque()
        self._at_end = False
        self._anchor = (0, 0.0)  # footage time in µs at a moment of the wall clock
        self.frame: Frame | None = None
        self.duration_us = 0
        self.speed = 1.0
        self.playing = False
        self.loop: Timespan | None = None  # what is played again and again
        self.exchange: Callable[[int, FrameReader, int], FrameReader] = _keep  # for one that is nearer to a moment
        self.within: Callable[[], Size | None] = _whole  # how large pictures are looked at
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._tick)

    @property
    def reader(self) -> FrameReader | None:
        return self._reader

    @property
    def time_us(self) -> int:
        return self.frame.time_us if self.frame is not None else 0

    def open(self, reader: FrameReader | None, duration_us: int, start_us: int = 0) -> None:
        """Switch to other footage, or to none, and show its frame at `start_us`."""
        self.pause()
        self.loop = None
        previous, self._reader = self._reader, reader
        if previous is not None:
            self._runner.start(Lane.QUICK, tr("Close footage"), lambda job: previous.close())
        self.duration_us = duration_us
        self.frame = None
        self.seek(start_us)

    def seek(self, time_us: int) -> None:
        """Jump: whatever was asked before no longer matters."""
        self._generation += 1
        self._drop_buffer()
        target_us = self._clamp(time_us)
        self._anchor = (target_us, monotonic())
        self._wish += 1
        if self._reader is not None:
            self._reader = self.exchange(target_us, self._reader, self.time_us)
        self._want(partial(_look, target_us, self.within()))
        self._want_near(target_us)

    def scrub(self, time_us: int) -> None:
        """Drag: frames on the way are welcome, the newest wish comes next."""
        self._drop_buffer()
        target_us = self._clamp(time_us)
        self._anchor = (target_us, monotonic())
        self._wish += 1
        self._want(partial(_look, target_us, self.within()))
        self._want_near(target_us)

    def step(self, frames: int) -> None:
        """One frame on or back from the one shown."""
        self.pause()
        if self.frame is None:
            return
        self._generation += 1
        from_us = self.frame.time_us
        if frames > 0:
            within = self.within()
            self._want(lambda reader: reader.frame_after(from_us, within))
        elif from_us > 0:
            self._want(partial(_look, from_us - 1, self.within()))

    def sharpen(self) -> None:
        """Read the frame shown once more, as large as it is looked at now; a wish that waits already counts more."""
        if self.frame is not None and not self.playing and self._wanted is None:
            self._want(partial(_look, self.frame.time_us, self.within()))

    def when_whole(self, act: Callable[[], object]) -> None:
        """Do something with the frame shown once it is there as the footage has it; not where another comes instead."""
        if self.frame is None or not self.frame.is_reduced:
            act()
            return
        self.pause()
        generation, time_us = self._generation, self.frame.time_us

        def act_if_shown(frame: Frame) -> None:
            if generation != self._generation or frame.time_us != time_us:
                self.frame_shown.disconnect(act_if_shown)
            elif not frame.is_reduced:
                self.frame_shown.disconnect(act_if_shown)
                QTimer.singleShot(0, self, act)  # when all who are told of this frame have shown it

        self.frame_shown.connect(act_if_shown)
        self._want(partial(_look, time_us, None))

    def skip(self, seconds: float) -> None:
        self.seek(self.time_us + round(seconds * 1e6))

    def play(self, speed: float = 1.0) -> None:
        if self._reader is None or self.frame is None:
            return
        if speed > 0 and self.time_us >= self._last_us():
            self.seek(0)
        self._set_speed(speed)
        self._drop_buffer()
        self._anchor = (self.time_us, monotonic())
        if not self.playing:
            self.playing = True
            self.playing_changed.emit(True)
        self._timer.start(0)

    def pause(self) -> None:
        self._timer.stop()
        self._drop_buffer()
        if self.playing:
            self.playing = False
            self.playing_changed.emit(False)
        self._set_speed(1.0)

    def toggle(self) -> None:
        if self.playing:
            self.pause()
        else:
            self.play()

    def shuttle(self, direction: int) -> None:
        """Play in a direction; again in the same direction, faster."""
        same_direction = self.playing and (self.speed > 0) == (direction > 0)
        if not same_direction:
            self.play(direction * SPEEDS[0])
            return
        faster = next((speed for speed in SPEEDS if speed > abs(self.speed)), SPEEDS[-1])
        self.play(direction * faster)

    def change_speed(self, steps: int) -> None:
        """Play slower or faster, from an eighth to sixteen times; begin to play where nothing plays."""
        place = ALL_SPEEDS.index(abs(self.speed)) if abs(self.speed) in ALL_SPEEDS else ALL_SPEEDS.index(1.0)
        wanted = ALL_SPEEDS[max(0, min(place + steps, len(ALL_SPEEDS) - 1))]
        self.play(-wanted if self.playing and self.speed < 0 else wanted)

    def play_loop(self, span: Timespan | None) -> None:
        """Play a stretch again and again, or with None no more."""
        self.loop = span
        if span is not None:
            self.seek(span.start_us)
            if not self.playing:
                self.play()

    def release(self) -> None:
        """Close the footage at once; the runner must be shut down before."""
        if self._reader is not None:
            self._reader.close()
            self._reader = None

    def _last_us(self) -> int:
        # The last frame begins one frame before the end; a tenth of a second is close enough to start over.
        return max(0, self.duration_us - 100_000)

    def _clamp(self, time_us: int) -> int:
        return max(0, min(time_us, self.duration_us))

    def _set_speed(self, speed: float) -> None:
        if speed != self.speed:
            self.speed = speed
            self.speed_changed.emit(speed)

    def _drop_buffer(self) -> None:
        self._run += 1
        self._buffer.clear()
        self._at_end = False

    def _want(self, read: Callable[[FrameReader], Any]) -> None:
        self._wanted = read
        self._send()

    def _want_near(self, time_us: int) -> None:
        """Show something like it while the exact frame is decoded. Only the newest wish counts."""
        reader, wish = self._reader, self._wish
        if reader is None or not reader.has_near:
            return

        def show(frame: Frame | None) -> None:
            if frame is not None and self._fulfilled < wish == self._wish and reader is self._reader:
                self.near_shown.emit(frame)

        task = self._runner.start(Lane.QUICK, tr("Read a near picture"), lambda job: reader.near(time_us))
        task.succeeded.connect(show)

    def _send(self) -> None:
        if self._busy or self._wanted is None or self._reader is None:
            return
        read, self._wanted = self._wanted, None
        reader, generation, wish = self._reader, self._generation, self._wish
        self._busy = True

        def work(job: TaskJob) -> Any:
            return read(reader)

        task = self._runner.start(self._lane, tr("Read frames"), work)
        task.succeeded.connect(lambda answer: self._receive(answer, generation, reader, wish))
        task.failed.connect(lambda error: self._fail(error, generation, reader))
        task.ended.connect(self._ready)

    def _ready(self) -> None:
        self._busy = False
        self._send()

    def _receive(self, answer: Frame | _Batch | None, generation: int, reader: FrameReader, wish: int) -> None:
        self._fulfilled = wish
        if generation != self._generation or reader is not self._reader:
            return
        if isinstance(answer, _Batch):
            if answer.run == self._run:
                self._at_end = not answer.frames
                self._buffer.extend(answer.frames)
        elif answer is not None:
            self._show(answer)
            self._anchor = (answer.time_us, monotonic())

    def _fail(self, error: Exception, generation: int, reader: FrameReader) -> None:
        if generation == self._generation and reader is self._reader:
            self.pause()
            self.trouble.emit(error)

    def _show(self, frame: Frame) -> None:
        self.frame = frame
        self.frame_shown.emit(frame)

    def _tick(self) -> None:
        if self.speed > 0:
            self._tick_forward()
        else:
            self._tick_backward()

    def _tick_forward(self) -> None:
        anchor_us, anchor_s = self._anchor
        now_us = anchor_us + round((monotonic() - anchor_s) * 1e6 * self.speed)
        due: Frame | None = None
        while self._buffer and self._buffer[0].time_us <= now_us:
            due = self._buffer.popleft()
        if self._is_over(due):
            self.seek(self.loop.start_us if self.loop is not None else 0)
            self._timer.start(IDLE_MS)
            return
        if due is not None:
            self._show(due)
        if self._at_end and not self._buffer:
            self.pause()
            return
        self._fill()
        if self._buffer:
            wait_us = (self._buffer[0].time_us - now_us) / self.speed
            self._timer.start(max(1, round(wait_us / 1000)))
        else:  # the decoder is behind: the footage waits, it does not jump
            self._anchor = (self.time_us, monotonic())
            self._timer.start(IDLE_MS)

    def _is_over(self, due: Frame | None) -> bool:
        """Whether the stretch that is played again and again has come to its end."""
        if self.loop is None:
            return False
        reached_us = due.time_us if due is not None else self.time_us
        return reached_us >= self.loop.end_us or (self._at_end and not self._buffer)

    def _fill(self) -> None:
        least, most = BUFFER_FRAMES
        frame_bytes = self.frame.rgb.nbytes if self.frame is not None else 1
        ahead = max(least, min(most, BUFFER_BYTES // max(1, frame_bytes)))
        if self._busy or self._wanted is not None or self._at_end or len(self._buffer) > ahead // 2:
            return
        start_us = (self._buffer[-1].time_us if self._buffer else self.time_us) + 1
        run, within = self._run, self.within()
        self._want(lambda reader: _Batch(run, reader.read(start_us, ahead // 2, within)))

    def _tick_backward(self) -> None:
        if self.time_us <= 0:
            self.pause()
            return
        if not self._busy:
            anchor_us, anchor_s = self._anchor
            elapsed_us = max(1, round((monotonic() - anchor_s) * 1e6 * -self.speed))
            target_us = max(0, anchor_us - elapsed_us)
            self._want(partial(_look, target_us, self.within()))
            self._anchor = (target_us, monotonic())
        self._timer.start(1000 // 25)
