"""The player shows the right frame at the right time, and no answer that nobody waits for any more."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import numpy as np
import pytest

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.media import NEAR, Frame
from tvad_desktop.ui.player.frame_reader import FrameReader
from tvad_desktop.ui.player.playback import Player
from tvad_desktop.ui.tasks import TaskRunner
from tvad_desktop.video.source import open_video

STEP_US = 40_000
FRAMES = 25
SIDE_PX = 64


def picture(index: int, within: tuple[int, int] | None) -> Frame:
    """A square as large as `within` allows, up to that of the footage."""
    side = min(SIDE_PX, *(within or (SIDE_PX,)))
    return Frame(index * STEP_US, index, np.zeros((side, side, 3), np.uint8), is_reduced=side < SIDE_PX)


class HeldSource:
    """Footage whose answers wait until the test lets them go."""

    def __init__(self) -> None:
        self.gate = threading.Event()
        self.gate.set()
        self.asked: list[int] = []

    def frame_at(self, time_us: int, within: tuple[int, int] | None = None) -> Frame:
        self.asked.append(time_us)
        assert self.gate.wait(5)
        return picture(min(time_us // STEP_US, FRAMES - 1), within)

    def frame_after(self, time_us: int, within: tuple[int, int] | None = None) -> Frame | None:
        index = time_us // STEP_US + 1
        return picture(index, within) if index < FRAMES else None

    def frames(self, start_us: int = 0, within: tuple[int, int] | None = None) -> Iterator[Frame]:
        for index in range(-(-start_us // STEP_US), FRAMES):
            yield picture(index, within)

    def close(self) -> None:
        pass


@pytest.fixture
def source() -> HeldSource:
    return HeldSource()


@pytest.fixture
def player(runner: TaskRunner, qtbot, source: HeldSource) -> Player:
    player = Player(runner)
    with qtbot.waitSignal(player.frame_shown):
        player.open(FrameReader(lambda: source), FRAMES * STEP_US)
    return player


def shown_times(player: Player) -> list[int]:
    times: list[int] = []
    player.frame_shown.connect(lambda frame: times.append(frame.time_us))
    return times


def test_an_answer_to_an_older_seek_is_dropped(player: Player, source: HeldSource, qtbot) -> None:
    times = shown_times(player)
    source.gate.clear()
    player.seek(5 * STEP_US)
    qtbot.waitUntil(lambda: source.asked[-1] == 5 * STEP_US)
    for index in range(6, 20):
        player.seek(index * STEP_US)
    source.gate.set()
    qtbot.waitUntil(lambda: player.time_us == 19 * STEP_US)
    assert times == [19 * STEP_US]
    assert source.asked[1:] == [5 * STEP_US, 19 * STEP_US]  # what lay between was never even read


def test_a_scrub_shows_what_it_has_and_goes_on_to_the_newest(player: Player, source: HeldSource, qtbot) -> None:
    times = shown_times(player)
    source.gate.clear()
    for index in (3, 4, 5, 6):
        player.scrub(index * STEP_US)
    source.gate.set()
    qtbot.waitUntil(lambda: player.time_us == 6 * STEP_US)
    assert times == [3 * STEP_US, 6 * STEP_US]


def test_an_answer_from_footage_that_was_left_is_dropped(player: Player, source: HeldSource, qtbot) -> None:
    times = shown_times(player)
    source.gate.clear()
    player.scrub(7 * STEP_US)
    qtbot.waitUntil(lambda: source.asked[-1] == 7 * STEP_US)
    other = HeldSource()
    player.open(FrameReader(lambda: other), FRAMES * STEP_US, 2 * STEP_US)
    source.gate.set()
    qtbot.waitUntil(lambda: player.time_us == 2 * STEP_US)
    assert times == [2 * STEP_US]


def test_playing_shows_every_frame_in_order_and_stops_at_the_end(player: Player, qtbot) -> None:
    times = shown_times(player)
    with qtbot.waitSignal(player.playing_changed, check_params_cb=lambda playing: not playing, timeout=10_000):
        player.play(1.0)
    assert times == sorted(set(times))
    assert times[-1] == (FRAMES - 1) * STEP_US
    assert not player.playing


def test_play_at_the_end_begins_again(player: Player, qtbot) -> None:
    player.seek(FRAMES * STEP_US)
    qtbot.waitUntil(lambda: player.time_us == (FRAMES - 1) * STEP_US)
    times = shown_times(player)
    player.play()
    qtbot.waitUntil(lambda: len(times) > 1)
    assert times[0] == 0
    player.pause()


def test_shuttle_grows_faster_turns_round_and_pauses(player: Player, qtbot) -> None:
    speeds: list[float] = []
    player.speed_changed.connect(speeds.append)
    for _ in range(3):
        player.shuttle(1)
    player.shuttle(-1)
    player.shuttle(-1)
    player.pause()
    assert speeds == [2.0, 4.0, -1.0, -2.0, 1.0]
    assert not player.playing


def test_shuttling_back_reaches_the_beginning(player: Player, qtbot) -> None:
    player.seek(10 * STEP_US)
    qtbot.waitUntil(lambda: player.time_us == 10 * STEP_US)
    times = shown_times(player)
    player.shuttle(-1)
    player.shuttle(-1)
    qtbot.waitUntil(lambda: not player.playing)
    assert times == sorted(times, reverse=True)
    assert times[-1] == 0


def test_steps_follow_real_frames_of_variable_rate(runner: TaskRunner, qtbot, footage: Path) -> None:
    """Frame numbers would be wrong here: the clip's frame rate varies."""
    clip = footage / "clips" / "traffic_camera_vfr.mp4"
    with open_video(clip) as source:
        expected = [frame.time_us for frame, _ in zip(source.frames(2_000_000), range(5), strict=False)]
        duration_us = source.video.duration_us
    player = Player(runner)
    times = shown_times(player)
    player.open(FrameReader(lambda: open_video(clip)), duration_us, expected[0])
    qtbot.waitUntil(lambda: times == expected[:1])
    for count in range(2, 6):
        player.step(1)
        qtbot.waitUntil(lambda count=count: len(times) == count)
    assert times == expected
    player.step(-1)
    qtbot.waitUntil(lambda: times[-1] == expected[-2])
    runner.shutdown()
    player.release()


def test_footage_that_cannot_be_read_is_said_once(runner: TaskRunner, qtbot) -> None:
    def refuse() -> HeldSource:
        raise UserError("The disk is gone.")

    player = Player(runner)
    with qtbot.waitSignal(player.trouble) as trouble:
        player.open(FrameReader(refuse), FRAMES * STEP_US)
    assert str(trouble.args[0]) == "The disk is gone."


def test_a_near_picture_is_shown_until_the_exact_one_is_there(runner: TaskRunner, qtbot, source: HeldSource) -> None:
    def near(time_us: int) -> Frame:
        return Frame(time_us - 7, -1, np.zeros((2, 2, 3), np.uint8), NEAR)

    player = Player(runner)
    with qtbot.waitSignal(player.frame_shown):
        player.open(FrameReader(lambda: source, near), FRAMES * STEP_US)
    shown: list[Frame] = []
    player.near_shown.connect(shown.append)
    player.frame_shown.connect(shown.append)
    source.gate.clear()
    with qtbot.waitSignal(player.near_shown):
        player.seek(5 * STEP_US)
    assert player.time_us == 0, "what is known of the moment shown is that of an exact picture"
    source.gate.set()
    qtbot.waitUntil(lambda: player.time_us == 5 * STEP_US)
    assert [(frame.time_us, frame.fault) for frame in shown] == [(5 * STEP_US - 7, NEAR), (5 * STEP_US, "")]


def test_a_near_picture_that_comes_late_replaces_no_exact_one(runner: TaskRunner, qtbot, source: HeldSource) -> None:
    gate = threading.Event()

    def near(time_us: int) -> Frame:
        assert gate.wait(5)
        return Frame(time_us, -1, np.zeros((2, 2, 3), np.uint8), NEAR)

    player = Player(runner)
    player.open(FrameReader(lambda: source, near), FRAMES * STEP_US)
    late: list[Frame] = []
    player.near_shown.connect(late.append)
    player.seek(5 * STEP_US)
    qtbot.waitUntil(lambda: player.time_us == 5 * STEP_US)
    gate.set()
    qtbot.waitUntil(lambda: not runner.live)
    assert late == []


def test_pictures_are_no_larger_than_they_are_looked_at(player: Player, source: HeldSource, qtbot) -> None:
    sides: list[int] = []
    player.frame_shown.connect(lambda frame: sides.append(len(frame.rgb)))
    player.within = lambda: (16, 16)
    player.seek(3 * STEP_US)
    qtbot.waitUntil(lambda: len(sides) == 1)
    player.step(1)
    qtbot.waitUntil(lambda: len(sides) == 2)
    player.step(-1)
    qtbot.waitUntil(lambda: len(sides) == 3)
    player.within = lambda: (32, 32)
    player.sharpen()
    qtbot.waitUntil(lambda: len(sides) == 4)
    assert sides == [16, 16, 16, 32]
    assert player.time_us == 3 * STEP_US
    with qtbot.waitSignal(player.frame_shown):
        player.play()
    player.pause()
    assert sides[-1] == 32


def test_what_is_kept_of_a_picture_has_all_its_pixels(player: Player, qtbot) -> None:
    kept: list[tuple[int, int]] = []

    def keep() -> None:
        assert player.frame is not None
        kept.append((player.time_us, len(player.frame.rgb)))

    player.when_whole(keep)
    assert kept == [(0, SIDE_PX)], "at once, where it is there"
    player.within = lambda: (16, 16)
    player.seek(5 * STEP_US)
    qtbot.waitUntil(lambda: player.time_us == 5 * STEP_US)
    player.when_whole(keep)
    assert len(kept) == 1
    qtbot.waitUntil(lambda: len(kept) == 2)
    player.seek(7 * STEP_US)
    qtbot.waitUntil(lambda: player.time_us == 7 * STEP_US)
    assert kept[1:] == [(5 * STEP_US, SIDE_PX)]


def test_a_picture_that_is_left_is_not_kept(player: Player, qtbot) -> None:
    kept: list[int] = []
    player.within = lambda: (16, 16)
    player.seek(5 * STEP_US)
    qtbot.waitUntil(lambda: player.time_us == 5 * STEP_US)
    player.when_whole(lambda: kept.append(player.time_us))
    player.seek(9 * STEP_US)
    qtbot.waitUntil(lambda: player.time_us == 9 * STEP_US)
    player.within = lambda: None
    player.sharpen()
    qtbot.waitUntil(lambda: player.frame is not None and not player.frame.is_reduced)
    assert kept == []
