"""Long work reports, waits and stops."""

from __future__ import annotations

import threading

import pytest

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Cancelled, Job


def test_progress_is_reported():
    reports = []
    job = Job(lambda done, total: reports.append((done, total)))
    job.checkpoint(1, 4)
    job.checkpoint(2, 4)
    assert reports == [(1, 4), (2, 4)]


def test_a_cancelled_job_stops_at_the_next_report():
    reports = []
    job = Job(lambda done, total: reports.append(done))
    job.check()
    job.cancel()
    assert job.is_cancelled
    with pytest.raises(Cancelled):
        job.checkpoint(1, 2)
    with pytest.raises(Cancelled):
        job.check()
    assert reports == []


def test_a_paused_job_waits_until_it_is_resumed():
    reported = threading.Event()
    job = Job(lambda done, total: reported.set())
    job.pause()
    work = threading.Thread(target=job.checkpoint, args=(1, 1))
    work.start()
    assert not reported.wait(0.05)
    job.resume()
    assert reported.wait(10)
    work.join(10)
    assert not work.is_alive()


def test_a_paused_job_can_be_cancelled():
    stopped = threading.Event()
    job = Job()
    job.pause()

    def work() -> None:
        try:
            job.checkpoint(1, 1)
        except Cancelled:
            stopped.set()

    thread = threading.Thread(target=work)
    thread.start()
    job.cancel()
    assert stopped.wait(10)
    thread.join(10)


def test_one_part_of_many_stops_with_the_whole_and_does_not_report():
    reports = []
    job = Job(lambda done, total: reports.append(done))
    part = job.without_report()
    part.checkpoint(5, 10)
    assert reports == []
    job.cancel()
    with pytest.raises(Cancelled):
        part.checkpoint(6, 10)


def test_phases_add_up_to_one_progress():
    reports = []
    job = Job(lambda done, total: reports.append((done, total)))
    first, second = job.part(0.0, 0.25), job.part(0.25, 1.0)
    first.checkpoint(1, 2)
    first.checkpoint(3, 2)
    second.checkpoint(7, 0)
    second.part(0.5, 1.0).checkpoint(1, 2)
    assert reports == [(0.125, 1.0), (0.25, 1.0), (0.25, 1.0), (pytest.approx(0.25 + 0.75 * 0.75), 1.0)]
    job.cancel()
    with pytest.raises(Cancelled):
        second.checkpoint(1, 2)


def test_a_phase_of_work_that_nobody_watches_is_silent():
    Job().part(0, 1).checkpoint(1, 2)


def test_a_user_error_is_one_line():
    assert str(UserError("The file is gone.", "Copy it again.")) == "The file is gone. Copy it again."
    assert str(UserError("The file is gone.")) == "The file is gone."
