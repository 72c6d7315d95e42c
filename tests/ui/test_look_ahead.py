"""What a person will probably look at next is decoded before, and taken over when it is wanted."""

from __future__ import annotations

import threading
from dataclasses import replace

import numpy as np
import pytest

from tvad_desktop.domain.media import Frame
from tvad_desktop.ui.player.frame_reader import FrameReader
from tvad_desktop.ui.player.look_ahead import LookAhead
from tvad_desktop.ui.player.playback import Player
from tvad_desktop.ui.tasks import TaskRunner

DURATION_US = 60_000_000


class NumberedSource:
    """Footage whose every frame tells which way into it was taken."""

    def __init__(self, number: int) -> None:
        self.number = number
        self.asked: list[int] = []
        self.is_closed = threading.Event()

    def frame_at(self, time_us: int, within: tuple[int, int] | None = None) -> Frame:
        self.asked.append(time_us)
        return Frame(time_us, 0, np.full((4, 4, 3), self.number, np.uint8))

    def close(self) -> None:
        self.is_closed.set()


class Ways:
    """Readers of the same footage, as they are opened."""

    def __init__(self) -> None:
        self.sources: list[NumberedSource] = []

    def open(self) -> FrameReader:
        self.sources.append(NumberedSource(len(self.sources)))
        return FrameReader(lambda source=self.sources[-1]: source)


@pytest.fixture
def ways() -> Ways:
    return Ways()


@pytest.fixture
def ahead(runner: TaskRunner) -> LookAhead:
    return LookAhead(runner)


@pytest.fixture
def player(runner: TaskRunner, qtbot, ways: Ways, ahead: LookAhead) -> Player:
    player = Player(runner)
    player.exchange = ahead.exchange
    with qtbot.waitSignal(player.frame_shown):
        player.open(ways.open(), DURATION_US)
    ahead.open(ways.open)
    return player


def way_shown(player: Player) -> int:
    assert player.frame is not None
    return int(player.frame.rgb[0, 0, 0])


def look(ahead: LookAhead, qtbot, time_us: int) -> None:
    with qtbot.waitSignal(ahead.ready) as ready:
        ahead.show(time_us, (192, 192), lambda frame: frame.time_us)
    assert ready.args == [time_us, time_us]


def seek(player: Player, qtbot, time_us: int) -> int:
    player.seek(time_us)
    qtbot.waitUntil(lambda: player.time_us == time_us)
    return way_shown(player)


def test_what_was_decoded_ahead_is_taken_over_and_the_other_way_waits_where_it_was(
    player: Player, ahead: LookAhead, ways: Ways, qtbot
) -> None:
    assert seek(player, qtbot, 10_000_000) == 0
    look(ahead, qtbot, 30_000_000)
    assert way_shown(player) == 0, "looking ahead moves nothing"
    assert seek(player, qtbot, 30_400_000) == 1
    assert seek(player, qtbot, 10_100_000) == 0, "back where it came from"
    assert len(ways.sources) == 2


@pytest.mark.parametrize("time_us", [28_000_000, 32_000_000, 10_500_000])
def test_a_way_that_stands_elsewhere_is_not_taken(player: Player, ahead: LookAhead, qtbot, time_us: int) -> None:
    seek(player, qtbot, 10_000_000)
    look(ahead, qtbot, 30_000_000)
    assert seek(player, qtbot, time_us) == 0


def test_the_nearer_of_two_ways_goes_on(player: Player, ahead: LookAhead, qtbot) -> None:
    seek(player, qtbot, 29_900_000)
    look(ahead, qtbot, 30_600_000)
    assert seek(player, qtbot, 30_000_000) == 0
    assert seek(player, qtbot, 30_700_000) == 1


@pytest.mark.parametrize("is_slow", [True, False])
def test_what_is_expected_is_decoded_only_where_looks_are_slow(
    player: Player, ahead: LookAhead, ways: Ways, runner: TaskRunner, qtbot, is_slow: bool
) -> None:
    assert player.reader is not None
    player.reader.is_slow = is_slow
    ahead.expect(30_000_000, None, player.reader)
    qtbot.waitUntil(lambda: not runner.live)
    assert [source.asked for source in ways.sources[1:]] == ([[30_000_000]] if is_slow else [])
    assert seek(player, qtbot, 30_000_000) == int(is_slow)


def test_whether_looks_are_slow_is_known_of_opened_footage() -> None:
    reader = FrameReader(lambda: NumberedSource(0), tell_slow=lambda source: source.number == 0)
    assert not reader.is_slow
    reader.frame_at(0)
    assert reader.is_slow


def test_other_footage_closes_the_way(player: Player, ahead: LookAhead, ways: Ways, qtbot) -> None:
    look(ahead, qtbot, 30_000_000)
    ahead.open(None)
    qtbot.waitUntil(ways.sources[1].is_closed.is_set)
    assert seek(player, qtbot, 30_000_000) == 0


def test_the_incident_after_the_chosen_one_is_there_before_it_is_wanted(
    window, qtbot, monkeypatch: pytest.MonkeyPatch
) -> None:
    work = window.workspace
    qtbot.waitUntil(lambda: not window.runner.live)
    work.player.reader.is_slow = True
    following = work.incidents.model.rows[1].incident
    assert work.incidents.following == following
    looked: list[int] = []
    frame_at = FrameReader.frame_at

    def note(self: FrameReader, time_us: int, within: tuple[int, int] | None = None) -> Frame:
        if self is not work.player.reader:
            looked.append(time_us)
        return frame_at(self, time_us, within)

    monkeypatch.setattr(FrameReader, "frame_at", note)
    work.stage.expect(following.peak_us)
    qtbot.waitUntil(lambda: following.peak_us in looked)
    before = work.player.reader
    work.incidents.walk(1)
    qtbot.waitUntil(lambda: work.player.time_us == following.peak_us)
    assert work.player.reader is not before
    assert work.incidents.following is None


def test_other_footage_is_open_before_it_is_wanted(ahead: LookAhead, ways: Ways, runner: TaskRunner, qtbot) -> None:
    ahead.prepare("other", ways.open, 7_000_000, None)
    ahead.prepare("other", ways.open, 7_000_000, None)
    qtbot.waitUntil(lambda: not runner.live)
    assert [source.asked for source in ways.sources] == [[7_000_000]]
    assert ahead.take("another") is None
    reader = ahead.take("other")
    assert reader is not None
    assert reader.frame_at(0).rgb[0, 0, 0] == 0
    assert ahead.take("other") is None
    ahead.prepare("another", ways.open, 0, None)
    ahead.prepare("a third", ways.open, 0, None)
    qtbot.waitUntil(ways.sources[1].is_closed.is_set)
    runner.shutdown()
    ahead.release()
    assert ways.sources[2].is_closed.is_set() or not ways.sources[2].asked
    reader.close()


def test_the_footage_of_the_next_incident_is_taken_as_it_was_prepared(window, qtbot) -> None:
    stage = window.workspace.stage
    video = stage.video
    assert video is not None
    qtbot.waitUntil(lambda: not window.runner.live)
    other = replace(video, id=video.id + 1)
    stage.expect(2_000_000, other)
    opened: list[FrameReader] = []
    make = stage._make_reader
    stage._make_reader = lambda *of: opened.append(make(*of)) or opened[-1]
    qtbot.waitUntil(lambda: len(opened) == 1)
    stage.open(other, 2_000_000, stage._folder)
    assert stage.player.reader is opened[0]
    qtbot.waitUntil(lambda: stage.player.time_us == 2_000_000)
