"""A task tells its story on the main thread and can be paused and stopped."""

from __future__ import annotations

import threading

import pytest

from tvad_desktop.domain.errors import UserError
from tvad_desktop.ui.tasks import Lane, Task, TaskJob, TaskRunner


def listen(task: Task) -> list[tuple[str, object]]:
    """Collect every signal, each with whether it came on the main thread."""
    story: list[tuple[str, object]] = []

    def note(name: str):
        def record(*values: object) -> None:
            assert threading.current_thread() is threading.main_thread()
            story.append((name, values[0] if values else None))

        return record

    for name in ("progressed", "partial", "succeeded", "failed", "cancelled", "ended"):
        getattr(task, name).connect(note(name))
    return story


def test_parts_arrive_before_the_result_and_the_end_is_last(runner: TaskRunner, qtbot) -> None:
    def work(job: TaskJob) -> str:
        assert threading.current_thread() is not threading.main_thread()
        job.partial("half")
        job.checkpoint(1, 2)
        return "whole"

    task = runner.start(Lane.QUICK, "work", work)
    story = listen(task)
    with qtbot.waitSignal(task.ended):
        pass
    assert story == [("partial", "half"), ("progressed", 1.0), ("succeeded", "whole"), ("ended", None)]
    assert runner.live == ()


def test_a_flood_of_progress_is_thinned_but_the_last_one_arrives(runner: TaskRunner, qtbot) -> None:
    def work(job: TaskJob) -> None:
        for step in range(10_000):
            job.checkpoint(step + 1, 10_000)

    task = runner.start(Lane.ANALYSIS, "count", work)
    story = listen(task)
    with qtbot.waitSignal(task.ended, timeout=10_000):
        pass
    steps = [value for name, value in story if name == "progressed"]
    assert steps == sorted(steps)
    assert steps[-1] == 10_000


@pytest.mark.parametrize("error", [UserError("The disk is full.", "Free some space."), ZeroDivisionError("bug")])
def test_what_goes_wrong_is_delivered_not_swallowed(runner: TaskRunner, qtbot, error: Exception) -> None:
    def work(job: TaskJob) -> None:
        raise error

    task = runner.start(Lane.CHAT, "fail", work)
    story = listen(task)
    with qtbot.waitSignal(task.ended):
        pass
    assert story == [("failed", error), ("ended", None)]


def test_paused_work_waits_until_resumed(runner: TaskRunner, qtbot) -> None:
    entered, steps = threading.Event(), []

    def work(job: TaskJob) -> None:
        for step in range(3):
            entered.set()
            job.checkpoint(step, 3)
            steps.append(step)

    gate = threading.Event()
    task = runner.start(Lane.ANALYSIS, "steps", lambda job: (gate.wait(), work(job)))
    task.set_paused(True)
    gate.set()
    assert entered.wait(5)
    assert steps == []
    with qtbot.waitSignal(task.ended):
        task.set_paused(False)
    assert steps == [0, 1, 2]


def test_cancel_stops_running_paused_and_waiting_work(runner: TaskRunner, qtbot) -> None:
    entered = threading.Event()

    def endless(job: TaskJob) -> None:
        while True:
            entered.set()
            job.checkpoint(0, 0)

    ran = []
    running = runner.start(Lane.ANALYSIS, "endless", endless)
    waiting = runner.start(Lane.ANALYSIS, "never", lambda job: ran.append(1))
    stories = listen(running), listen(waiting)
    assert entered.wait(5)
    running.set_paused(True)
    with qtbot.waitSignals([running.ended, waiting.ended]):
        waiting.cancel()
        running.cancel()
    assert [name for name, _ in stories[0] if name != "progressed"] == ["cancelled", "ended"]
    assert stories[1] == [("cancelled", None), ("ended", None)]
    assert ran == []


def test_lanes_do_not_wait_for_each_other(runner: TaskRunner, qtbot) -> None:
    gate = threading.Event()
    slow = runner.start(Lane.ANALYSIS, "slow", lambda job: gate.wait())
    quick = runner.start(Lane.QUICK, "quick", lambda job: "done")
    with qtbot.waitSignal(quick.succeeded):
        pass
    assert slow in runner.live
    with qtbot.waitSignal(slow.ended):
        gate.set()


def test_shutdown_silences_what_is_under_way(runner: TaskRunner, qtbot) -> None:
    entered = threading.Event()

    def endless(job: TaskJob) -> None:
        while True:
            entered.set()
            job.checkpoint(0, 0)

    task = runner.start(Lane.ANALYSIS, "endless", endless)
    assert entered.wait(5)
    story = listen(task)
    runner.shutdown()
    late = listen(runner.start(Lane.QUICK, "too late", lambda job: "never"))
    qtbot.wait(1)
    assert story == late == []
