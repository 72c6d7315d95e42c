"""Footage is taken in one by one; nothing that was asked for is forgotten, and what failed says why."""

from __future__ import annotations

import threading
from dataclasses import replace
from pathlib import Path

import pytest

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.media import Timespan
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.ui.main_window import MainWindow
from tvad_desktop.ui.queue_panel import say_state
from tvad_desktop.ui.rate import Rate
from tvad_desktop.ui.services import FootageToImport
from tvad_desktop.ui.work_queue import State

FPS = 10.0


def states(window: MainWindow) -> list[tuple[str, str]]:
    return [(entry.name, entry.state.value) for entry in window.controller.queue.entries]


@pytest.fixture
def new_case(make_window, qtbot, tmp_path):
    """Makes windows on a new, empty case."""

    def make(**services: object) -> MainWindow:
        window = make_window(**services)
        with qtbot.waitSignal(window.controller.case.changed):
            window.create_case(tmp_path / "new", "New")
        return window

    return make


def wait_for_analysis(store, footage, job: Job, on_segment) -> None:
    while True:
        job.checkpoint(1, 4)


class TestQueue:
    def test_what_failed_stays_says_why_and_is_tried_again(self, new_case, qtbot, footage_folder, services) -> None:
        broken = [True]

        def add(store, footage, job: Job) -> int:
            if footage.path.name == "gone.mp4" and broken[0]:
                raise UserError("gone.mp4 does not exist.", "Connect the disk.")
            return services.add_footage(store, FootageToImport(footage_folder, "Gate", FPS), job)

        window = new_case(add_footage=add, analyse=lambda *_: None)
        window.import_footage([FootageToImport(Path("gone.mp4"), "Gate", None)])
        qtbot.waitUntil(lambda: states(window) == [("gone.mp4", "failed")])
        assert window.queue.isVisible()
        assert window.queue.model.data(window.queue.model.index(0)).endswith(
            "failed: gone.mp4 does not exist. Connect the disk."
        )
        broken[0] = False
        window.queue.view.setCurrentIndex(window.queue.model.index(0))
        window.queue.retry.click()
        qtbot.waitUntil(lambda: states(window) == [("gone.mp4", "done")])
        qtbot.waitUntil(lambda: not window.runner.live)

    def test_one_after_the_other_in_an_order_that_can_be_changed(self, new_case, qtbot) -> None:
        entered, may_go_on, seen = threading.Event(), threading.Event(), []

        def add(store, footage, job: Job) -> int:
            seen.append(footage.path.name)
            entered.set()
            may_go_on.wait(10)
            raise UserError("Not today.")

        window = new_case(add_footage=add)
        names = ("a", "b", "c", "d")
        window.import_footage([FootageToImport(Path(name), None, None) for name in names])
        qtbot.waitUntil(entered.is_set)
        assert [state for _, state in states(window)] == ["running", "waiting", "waiting", "waiting"]
        queue = window.controller.queue
        queue.move(queue.entries[3], -2)
        queue.stop(next(entry for entry in queue.entries if entry.name == "b"))
        may_go_on.set()
        qtbot.waitUntil(lambda: not queue.open)
        assert seen == ["a", "d", "c"]
        window.queue.clear.click()
        assert queue.entries == []

    def test_the_queue_survives_a_restart_and_closing_asks(
        self, new_case, make_window, qtbot, footage_folder, tmp_path
    ) -> None:
        window = new_case(analyse=wait_for_analysis)
        window.import_footage([FootageToImport(footage_folder, "Gate", FPS)])
        qtbot.waitUntil(lambda: bool(window.controller.queue.analysing) and window.workspace.video_id == 1)
        asked = []
        window.ask_close = lambda words: bool(asked.append(words))
        window.close()
        assert window.isVisible()
        assert "goes on when this case is opened again" in asked[0]
        window.ask_close = lambda words: True
        window.close()
        again = make_window()
        again.open_case(tmp_path / "new")
        qtbot.waitUntil(lambda: len(again.workspace.incidents.model.rows) == 2, timeout=20_000)
        qtbot.waitUntil(lambda: not again.runner.live)
        third = make_window()
        third.open_case(tmp_path / "new")
        qtbot.waitUntil(lambda: third.controller.view is not None and not third.runner.live)
        assert third.controller.queue.entries == []

    def test_work_that_comes_and_goes_leaves_the_picture_as_large_as_it_is(
        self, make_window, case_folder, qtbot
    ) -> None:
        window = make_window(analyse=lambda *_: None)
        window.open_case(case_folder)
        qtbot.waitUntil(lambda: window.workspace.player.frame is not None and not window.runner.live, timeout=30_000)
        sizes = set()
        window.controller.queue.changed.connect(lambda: sizes.add(window.workspace.video_view.size().toTuple()))
        sizes.add(window.workspace.video_view.size().toTuple())
        for speed in (2.0, 1.0):
            window.workspace.transport.show_speed(speed)
        window.controller.case.said.emit("Something is done. " * 20)
        window.controller.footage.analyse(window.workspace.video)
        qtbot.waitUntil(lambda: [state for _, state in states(window)] == ["done"], timeout=10_000)
        qtbot.waitUntil(lambda: not window.runner.live)
        sizes.add(window.workspace.video_view.size().toTuple())
        assert len(sizes) == 1

    def test_the_list_tells_what_is_analysed_from_what_waits(self, make_window, qtbot, case_folder) -> None:
        with CaseStore.open(case_folder, "a") as store:
            first = store.videos()[0]
            store.add_video(replace(first.video, sha256="e" * 64), first.camera_id, first.fps)
        window = make_window(analyse=wait_for_analysis)
        with qtbot.waitSignal(window.controller.case.changed):
            window.open_case(case_folder)
        for footage in window.controller.view.videos:
            window.controller.footage.analyse(footage)
        queue, lines = window.controller.queue, window.workspace.footage.model
        qtbot.waitUntil(lambda: [one.state for one in queue.entries] == [State.RUNNING, State.WAITING])
        assert "analysing" in lines.line(0).words
        assert "waits for its analysis" in lines.line(1).words
        queue.stop(queue.entries[0])
        qtbot.waitUntil(lambda: "analysing" in lines.line(1).words)
        assert "analysing" not in lines.line(0).words
        queue.stop(queue.entries[1])
        qtbot.waitUntil(lambda: not window.runner.live)

    def test_a_stopped_analysis_is_told_as_such(self, new_case, qtbot, footage_folder) -> None:
        window = new_case(analyse=wait_for_analysis)
        window.import_footage([FootageToImport(footage_folder, "Gate", FPS)])
        qtbot.waitUntil(lambda: bool(window.controller.queue.analysing))
        entry = window.controller.queue.entries[0]
        qtbot.waitUntil(lambda: entry.state is State.RUNNING)
        window.controller.queue.stop(entry)
        qtbot.waitUntil(lambda: entry.state is State.STOPPED)
        assert say_state(entry) == "analysis stopped"


class TestUnfinished:
    def analyse_half(self, folder: Path, footage_folder: Path, analyse) -> None:
        """As after a kill: the first 40 frames, with one incident that is over and scores up to 0.9."""
        with CaseStore.create(folder, "Half", "a") as store:

            def stop(*_: object) -> None:
                if store.score_track(1).times_us[-1] > 3_900_000 - 1:
                    raise InterruptedError

            with pytest.raises(InterruptedError):
                analyse(store, FootageToImport(footage_folder, "Gate", FPS), Job(), stop)

    def test_an_interrupted_analysis_is_not_said_to_have_found_nothing(
        self, make_window, qtbot, tmp_path, footage_folder, services
    ) -> None:
        self.analyse_half(tmp_path / "half", footage_folder, services.analyse)
        window = make_window()
        window.open_case(tmp_path / "half")
        qtbot.waitUntil(lambda: window.workspace.timeline.unseen == Timespan(3_900_000, 8_000_000))
        assert "not finished" in window.workspace.incidents.empty.text()
        assert window.workspace.timeline._unseen.span_s == (3.9, 8.0)
        assert window.workspace.timeline._unseen.isVisible()
        qtbot.waitUntil(lambda: not window.runner.live)

    def test_incidents_can_be_reviewed_while_the_analysis_runs(
        self, new_case, qtbot, footage_folder, services, monkeypatch
    ) -> None:
        monkeypatch.setattr("tvad_desktop.ui.analysis_news.LEAST_PAUSE_S", 0.0)
        monkeypatch.setattr("tvad_desktop.ui.analysis_news.PAUSE_PER_WORK", 0.0)
        may_go_on = threading.Event()

        def analyse(store, footage, job: Job, on_segment) -> None:
            def pass_on(heatmaps, scores) -> None:
                on_segment(heatmaps, scores)
                if heatmaps.times_us[-1] == 3_900_000:
                    may_go_on.wait(10)

            services.analyse(store, footage, job, pass_on)

        window = new_case(analyse=analyse)
        window.import_footage([FootageToImport(footage_folder, "Gate", FPS)])
        rows = window.workspace.incidents.model
        qtbot.waitUntil(lambda: len(rows.rows) == 1)
        assert window.workspace.incidents.chosen_id == 0
        window.workspace.incidents.walk(1)
        window.workspace.chat.confirm.click()
        qtbot.waitUntil(lambda: rows.rows[0].verdict == "confirmed")
        may_go_on.set()
        qtbot.waitUntil(lambda: len(rows.rows) == 2)
        qtbot.waitUntil(lambda: not window.runner.live)
        assert [row.verdict.value for row in rows.rows] == ["confirmed", "open"]
        assert window.workspace.timeline.unseen is None


class TestRate:
    def test_what_was_done_before_says_nothing_about_the_speed(self) -> None:
        rate = Rate()
        for second, done in enumerate((0.0, 800.0, 810.0, 820.0, 830.0)):
            rate.report(done, 1000.0, float(second))
        assert rate.per_s == 10.0
        assert rate.left_s == 17.0

    def test_another_phase_begins_anew(self) -> None:
        rate = Rate()
        for second, done in enumerate((0.0, 5e8, 1e9)):
            rate.report(done, 1e9, float(second))
        rate.report(0.0, 1000.0, 3.0)
        assert rate.left_s is None
        rate.report(2.0, 1000.0, 4.0)
        assert rate.left_s == 499.0
