"""Sound beside the picture, at its own speed only, and silent until somebody wants to hear it."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Generator
from pathlib import Path
from threading import Event, Lock
from typing import Any, Protocol

from PySide6.QtCore import QObject, QSettings, Signal

from tvad_desktop.domain.errors import UserError
from tvad_desktop.ui.look.told import tell_error
from tvad_desktop.ui.look.words import tr, tr_noop
from tvad_desktop.ui.player.playback import Player
from tvad_desktop.ui.tasks import Lane, Task, TaskJob, TaskRunner
from tvad_desktop.video.sound import CHANNELS, RATE_HZ, SAMPLE_BYTES, SoundSource

MUTED = "player/muted"
CHUNK_US, AHEAD_US = 250_000, 750_000
APART_US = 300_000  # further apart, sound and picture are brought together anew
WAIT_S = 0.05
DEVICE_MS = 100
NO_SOUND = tr_noop("This recording has no sound.")


class Tape:
    """Samples on their way to the sound device, which takes them in a thread of its own."""

    def __init__(self, start_us: int) -> None:
        self._lock = Lock()
        self._pieces: deque[bytes] = deque()
        self._start_us, self._put_bytes, self._taken_bytes = start_us, 0, 0

    @property
    def end_us(self) -> int:
        """Up to which moment samples were put in."""
        return self._start_us + self._put_bytes // SAMPLE_BYTES * 1_000_000 // RATE_HZ

    @property
    def heard_us(self) -> int:
        """Which moment is heard."""
        return self._start_us + self._taken_bytes // SAMPLE_BYTES * 1_000_000 // RATE_HZ

    def put(self, samples: bytes) -> None:
        with self._lock:
            self._pieces.append(samples)
            self._put_bytes += len(samples)

    def take(self, length: int) -> bytes:
        """So many bytes; silence where there are not enough, which does not count as heard."""
        taken = bytearray()
        with self._lock:
            while self._pieces and len(taken) < length:
                piece = self._pieces.popleft()
                room = length - len(taken)
                taken += piece[:room]
                if len(piece) > room:
                    self._pieces.appendleft(piece[room:])
            self._taken_bytes += len(taken)
        return bytes(taken) + bytes(length - len(taken))


class Device(Protocol):
    def close(self) -> None: ...


def open_device(tape: Tape) -> Device:
    """Begin to play a tape on the machine's sound device. Raises `UserError` where there is none."""
    try:
        import miniaudio
    except ImportError as error:
        raise UserError(
            tr("Sound cannot be played: the library miniaudio is missing."), tr("Run the set-up again.")
        ) from error

    def pull() -> Generator[bytes, int, None]:
        frames = yield b""
        while True:
            frames = yield tape.take(SAMPLE_BYTES * frames)

    stream = pull()
    next(stream)
    try:
        device: Any = miniaudio.PlaybackDevice(
            output_format=miniaudio.SampleFormat.SIGNED16,
            nchannels=CHANNELS,
            sample_rate=RATE_HZ,
            buffersize_msec=DEVICE_MS,
            app_name="T-VAD Desktop",
        )
        device.start(stream)
    except miniaudio.MiniaudioError as error:
        raise UserError(
            tr("No sound device can be opened."), tr("Connect speakers or headphones, then try again.")
        ) from error
    opened: Device = device
    return opened


class Sound(QObject):
    """Follows a player: is heard while it plays at single speed and sound is wanted, which is remembered."""

    said = Signal(str)
    muted_changed = Signal(bool)

    def __init__(
        self,
        runner: TaskRunner,
        settings: QSettings,
        player: Player,
        open_sound: Callable[[Path], SoundSource] = SoundSource,
        open_device: Callable[[Tape], Device] = open_device,
    ) -> None:
        super().__init__(player)
        self._runner, self._settings, self._player = runner, settings, player
        self._open_sound, self._open_device = open_sound, open_device
        self._path: Path | None = None
        self._task: Task | None = None
        self._tape: Tape | None = None
        self._is_silent = False  # the footage has no sound, or it cannot be read
        self.muted = str(settings.value(MUTED, True)).lower() == "true"
        player.playing_changed.connect(lambda _: self._follow())
        player.speed_changed.connect(lambda _: self._follow())
        player.frame_shown.connect(lambda _: self._keep_together())

    def open(self, path: Path | None) -> None:
        """Other footage is shown, or none."""
        self._stop()
        self._path, self._is_silent = path, path is None or path.is_dir()

    def toggle(self) -> None:
        """Sound on, or off."""
        self._set_muted(not self.muted)
        if not self.muted and self._is_silent and self._path is not None:
            self.said.emit(tr(NO_SOUND))

    def _set_muted(self, muted: bool) -> None:
        self.muted = muted
        self._settings.setValue(MUTED, muted)
        self.muted_changed.emit(muted)
        self._follow()

    def _follow(self) -> None:
        wanted = self._player.playing and self._player.speed == 1.0 and not self.muted and not self._is_silent
        if wanted and self._task is None:
            self._start()
        elif not wanted:
            self._stop()

    def _keep_together(self) -> None:
        tape = self._tape
        if self._task is not None and tape is not None and abs(tape.heard_us - self._player.time_us) > APART_US:
            self._stop()
            self._follow()

    def _start(self) -> None:
        path, player, open_sound, open_device = self._path, self._player, self._open_sound, self._open_device
        assert path is not None
        started = Event()

        def work(job: TaskJob) -> bool:
            with open_sound(path) as source:
                if not source.is_there:
                    return False
                tape = Tape(player.time_us)
                tape.put(source.read(tape.end_us, CHUNK_US))
                device = open_device(tape)
                try:
                    job.partial(tape)
                    _feed(tape, source, job, started)
                finally:
                    device.close()
            return True

        task = self._task = self._runner.start(Lane.SOUND, tr("Play sound"), work)
        task.partial.connect(lambda tape: self._hear(task, tape))
        task.succeeded.connect(lambda is_there: self._find_silent(task, is_there))
        task.failed.connect(lambda error: self._fail(task, error))

    def _hear(self, task: Task, tape: Tape) -> None:
        if task is self._task:
            self._tape = tape

    def _find_silent(self, task: Task, is_there: bool) -> None:
        if task is self._task and not is_there:
            self._stop()
            self._is_silent = True
            self.said.emit(tr(NO_SOUND))

    def _fail(self, task: Task, error: Exception) -> None:
        """Without sound everything else goes on."""
        if task is self._task:
            self._stop()
            self._set_muted(True)
            self.said.emit(" ".join(tell_error(error).split()))

    def _stop(self) -> None:
        task, self._task, self._tape = self._task, None, None
        if task is not None:
            task.cancel()


def _feed(tape: Tape, source: SoundSource, job: TaskJob, waiting: Event) -> None:
    """Keep the tape filled until the job is cancelled."""
    while True:
        job.check()
        if tape.end_us - tape.heard_us < AHEAD_US:
            tape.put(source.read(tape.end_us, CHUNK_US))
        else:
            waiting.wait(WAIT_S)
