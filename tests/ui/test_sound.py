"""Sound follows the picture, is off until it is wanted, and missing devices disturb nobody."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from PySide6.QtCore import QObject, QSettings, Signal

from tvad_desktop.domain.errors import UserError
from tvad_desktop.ui.player.sound import NO_SOUND, Sound, Tape, open_device
from tvad_desktop.ui.tasks import TaskRunner
from tvad_desktop.video.sound import RATE_HZ, SAMPLE_BYTES


class Playing(QObject):
    """What of a player the sound hears."""

    frame_shown = Signal(object)
    playing_changed = Signal(bool)
    speed_changed = Signal(float)

    def __init__(self) -> None:
        super().__init__()
        self.playing, self.speed, self.time_us = False, 1.0, 0

    def play(self, playing: bool) -> None:
        self.playing = playing
        self.playing_changed.emit(playing)


class Source:
    """A recording whose samples are the moment they lie at, in tenths of a second."""

    is_there = True

    def __init__(self, path: Path) -> None:
        self.path = path

    def read(self, start_us: int, duration_us: int) -> bytes:
        return bytes([start_us // 100_000 % 256]) * (duration_us * RATE_HZ // 1_000_000 * SAMPLE_BYTES)

    def __enter__(self) -> Source:
        return self

    def __exit__(self, *exception: object) -> None:
        pass


class SilentSource(Source):
    is_there = False


class Devices:
    """Opens devices that keep their tapes; none where `is_missing`."""

    def __init__(self) -> None:
        self.tapes: list[Tape] = []
        self.closed = 0
        self.is_missing = False

    def open(self, tape: Tape) -> Devices:
        if self.is_missing:
            raise UserError("No sound device can be opened.", "Connect speakers.")
        self.tapes.append(tape)
        return self

    def close(self) -> None:
        self.closed += 1


@pytest.fixture
def settings(tmp_path):
    return QSettings(str(tmp_path / "settings.ini"), QSettings.Format.IniFormat)


@pytest.fixture
def runner(qtbot):
    runner = TaskRunner(None)
    yield runner
    runner.shutdown()


def make(runner, settings, devices, source=Source):
    player = Playing()
    sound = Sound(runner, settings, player, source, devices.open)
    sound.open(Path("clip.mp4"))
    return player, sound


def test_it_is_off_until_it_is_wanted_and_that_is_remembered(qtbot, runner, settings):
    devices = Devices()
    player, sound = make(runner, settings, devices)
    player.time_us = 4_000_000
    player.play(True)
    assert sound.muted
    assert not runner.live
    sound.toggle()
    qtbot.waitUntil(lambda: bool(devices.tapes))
    assert devices.tapes[0].take(1) == bytes([40]), "what is heard is what is seen"
    player.play(False)
    qtbot.waitUntil(lambda: devices.closed == 1 and not runner.live)
    assert not make(runner, settings, devices)[1].muted


def test_it_is_heard_at_single_speed_only(qtbot, runner, settings):
    devices = Devices()
    player, sound = make(runner, settings, devices)
    sound.toggle()
    player.speed = 2.0
    player.play(True)
    assert not runner.live
    player.speed = 1.0
    player.speed_changed.emit(1.0)
    qtbot.waitUntil(lambda: len(devices.tapes) == 1)
    player.speed = -1.0
    player.speed_changed.emit(-1.0)
    qtbot.waitUntil(lambda: devices.closed == 1 and not runner.live)


def test_sound_and_picture_are_brought_together_after_a_jump(qtbot, runner, settings):
    devices = Devices()
    player, sound = make(runner, settings, devices)
    sound.toggle()
    player.play(True)
    qtbot.waitUntil(lambda: sound._tape is not None)
    player.time_us = 9_000_000
    player.frame_shown.emit(None)
    qtbot.waitUntil(lambda: len(devices.tapes) == 2)
    assert devices.tapes[1].take(1) == bytes([90])
    player.play(False)
    qtbot.waitUntil(lambda: not runner.live)


def test_without_a_device_there_is_one_line_and_everything_goes_on(qtbot, runner, settings):
    devices = Devices()
    devices.is_missing = True
    player, sound = make(runner, settings, devices)
    said: list[str] = []
    sound.said.connect(said.append)
    sound.toggle()
    player.play(True)
    qtbot.waitUntil(lambda: bool(said))
    assert said == ["No sound device can be opened. Connect speakers."]
    assert sound.muted
    assert player.playing


def test_a_recording_without_sound_says_so_once(qtbot, runner, settings):
    devices = Devices()
    player, sound = make(runner, settings, devices, SilentSource)
    said: list[str] = []
    sound.said.connect(said.append)
    sound.toggle()
    player.play(True)
    qtbot.waitUntil(lambda: bool(said))
    player.play(False)
    player.play(True)
    qtbot.waitUntil(lambda: not runner.live)
    assert said == [NO_SOUND]
    assert devices.tapes == []


def test_a_machine_without_sound_is_told_in_a_user_error():
    class Broken:
        class MiniaudioError(Exception):
            pass

        class SampleFormat:
            SIGNED16 = 0

        @staticmethod
        def PlaybackDevice(**settings: object) -> None:  # noqa: N802 - as the library calls it
            raise Broken.MiniaudioError("failed to init device", -401)

    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(sys.modules, "miniaudio", Broken)
        with pytest.raises(UserError, match="No sound device"):
            open_device(Tape(0))


def test_a_tape_that_runs_dry_is_silent_and_does_not_run_on():
    tape = Tape(1_000_000)
    tape.put(b"\1" * SAMPLE_BYTES * (RATE_HZ // 10))
    assert tape.end_us == 1_100_000
    assert tape.take(SAMPLE_BYTES * RATE_HZ).count(b"\1") == SAMPLE_BYTES * RATE_HZ // 10
    assert tape.heard_us == 1_100_000
