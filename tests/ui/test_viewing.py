"""What a person has seen is logged and shown; the pointer on the timeline shows what is there."""

from __future__ import annotations

from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QWidget

from tvad_desktop.domain.media import Timespan
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.ui.player.viewing_log import ViewingLog


def collect(log: ViewingLog) -> list[tuple[int, list[Timespan], float]]:
    told: list[tuple[int, list[Timespan], float]] = []
    log.seen.connect(lambda *one: told.append(one))
    return told


class TestViewingLog:
    def test_what_is_played_counts_and_what_is_jumped_over_does_not(self, qtbot) -> None:
        log = ViewingLog()
        told = collect(log)
        log.open(3)
        for time_us in (0, 400_000, 800_000, 60_000_000, 60_500_000):
            log.note(time_us, 1.0)
        log.tell()
        assert told == [(3, [Timespan(0, 800_000), Timespan(60_000_000, 60_500_000)], 1.0)]

    def test_stepping_counts_and_skipping_does_not(self, qtbot) -> None:
        log = ViewingLog()
        told = collect(log)
        log.open(1)
        for time_us in (0, 250_000, 500_000, 1_500_000):
            log.note(time_us, 1.0, playing=False)
        log.tell()
        assert told == [(1, [Timespan(0, 500_000)], 1.0)]

    def test_speeds_are_told_apart_and_a_glance_is_nothing(self, qtbot) -> None:
        log = ViewingLog()
        told = collect(log)
        log.open(1)
        for time_us, speed in ((0, 1.0), (800_000, 1.0), (4_000_000, 4.0), (4_100_000, 1.0), (4_200_000, 1.0)):
            log.note(time_us, speed)
        log.open(2)
        assert told == [(1, [Timespan(0, 800_000)], 1.0), (1, [Timespan(800_000, 4_000_000)], 4.0)]


def test_playing_is_kept_and_shown_as_a_band(window, qtbot, case_folder) -> None:
    player, timeline = window.workspace.player, window.workspace.timeline
    player.seek(0)
    qtbot.waitUntil(lambda: player.time_us == 0)
    player.play()
    qtbot.waitUntil(lambda: player.time_us >= 900_000, timeout=10_000)
    player.pause()
    assert timeline.seen == ()
    window.workspace.stage.viewing.tell()
    qtbot.waitUntil(lambda: bool(timeline.seen), timeout=10_000)
    with CaseStore.open(case_folder, "x") as store:
        assert [one.spans for one in store.viewings(1)] == [timeline.seen]
    assert timeline.seen[0].duration_us >= 800_000


def test_what_was_seen_last_is_kept_on_closing(window, qtbot, case_folder) -> None:
    log = window.workspace.stage.viewing
    log.note(5_000_000, 1.0)
    log.note(5_900_000, 1.0)
    window.close()
    with CaseStore.open(case_folder, "x") as store:
        assert store.viewings(1)[-1].spans == (Timespan(5_000_000, 5_900_000),)


def test_the_pointer_shows_picture_time_and_score(window, qtbot) -> None:
    timeline, preview = window.workspace.timeline, window.workspace.stage.preview
    shown_us = window.workspace.player.time_us
    timeline.hovered.emit(2_000_000)
    assert preview.isVisible()
    assert "00:02.0" in preview.words.text()
    assert "score 0.90" in preview.words.text(), window.workspace.timeline.unseen
    qtbot.waitUntil(lambda: not preview.picture.pixmap().isNull(), timeout=10_000)
    assert preview.picture.pixmap().width() == 192
    assert window.rect().contains(preview.mapTo(window, preview.rect().bottomRight()))
    assert window.workspace.player.time_us == shown_us  # looking is not going
    timeline.hovered.emit(None)
    assert not preview.isVisible()


def test_where_the_pointer_is_counts(window, qtbot) -> None:
    timeline, moments = window.workspace.timeline, []
    timeline.hovered.connect(moments.append)
    plot: QWidget = timeline.findChild(QWidget)
    assert plot is not None
    timeline._hover(timeline._box.mapViewToScene(QPointF(3.0, 0.5)))
    timeline._hover(QPointF(-5.0, -5.0))
    assert abs(moments[0] - 3_000_000) < 100_000
    assert moments[1] is None
