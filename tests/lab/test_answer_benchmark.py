"""What is measured of answers: whose wait it is, and that a cancel is timed from the request."""

from __future__ import annotations

import time
from types import SimpleNamespace

import pytest

from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.job import Job
from tvad_desktop.lab.benchmarks import answers as answer_benchmark
from tvad_desktop.lab.benchmarks.answers import measure_answers

LOOK_S, ANSWER_S, STEP_S = 0.03, 0.2, 0.01


class Model:
    """Answers after some time, asking now and then whether it is still wanted."""

    def __init__(self):
        self.asked = []

    def answer(self, question, *, job, on_text, history=(), grammar=None, max_tokens):
        self.asked.append((question, history, grammar is not None))
        on_text("text")
        for _ in range(round((ANSWER_S if grammar else STEP_S) / STEP_S)):
            job.check()
            time.sleep(STEP_S)
        return SimpleNamespace(text="No.", first_token_ms=5.0 if history else 50.0)


class Looker:
    """Looks at every incident for a while."""

    def __init__(self):
        self.language = Model()
        self.looked_at = []

    def load(self):
        self.looked_at.clear()

    def look_at(self, store, incident, job):
        self.looked_at.append(incident)
        time.sleep(LOOK_S)
        return SimpleNamespace(soft_tokens=None, pictures=(), evidence=SimpleNamespace(sentences=tuple))


@pytest.fixture(autouse=True)
def showing(monkeypatch):
    monkeypatch.setattr(answer_benchmark, "show_incident", lambda *_, **named: None)


def test_waits_are_told_apart():
    assistant = Looker()
    progress = []
    job = Job(on_progress=lambda done, total: progress.append((done, total)))
    speed = measure_answers(SimpleNamespace(incidents=lambda: list(range(9))), assistant, most=4, job=job)
    assert (speed.new_incident.turns, speed.follow_up.turns, speed.whole_answer.turns) == (4, 4, 4)
    assert speed.new_incident.median >= 1e3 * LOOK_S + 50.0, "pictures are waited for too"
    assert speed.follow_up.median == speed.follow_up.worst == 5.0
    assert speed.whole_answer.median >= 1e3 * (LOOK_S + ANSWER_S)
    assert speed.cancel is not None
    assert 1 <= speed.cancel.turns <= 4
    assert speed.cancel.median < speed.whole_answer.median
    assert assistant.looked_at[:5] == [3, 0, 1, 2, 3], "the last one warms up, so that the first is new"
    assert progress[-1] == (7, 8)


def test_two_incidents_are_needed():
    with pytest.raises(UserError, match="fewer than two"):
        measure_answers(SimpleNamespace(incidents=lambda: [1]), Looker(), most=4, job=Job())
