"""How long a reviewer waits for the language model: for the first word, for the whole answer, and for a cancel."""

from __future__ import annotations

import statistics
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from tvad_desktop.domain.answers import FIRST_ANSWER_GRAMMAR
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.incident import Incident
from tvad_desktop.domain.job import Cancelled, Job
from tvad_desktop.language.incident_prompt import FIRST_ANSWER_TOKENS, show_incident
from tvad_desktop.language.prompt_template import FIRST_QUESTION
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.workbench.ask import ANSWER_TOKENS
from tvad_desktop.workbench.assistant import Assistant

if TYPE_CHECKING:
    from tvad_desktop.language.model import LanguageModel, Reply

FOLLOW_UP = "When does it happen?"


@dataclass(frozen=True, slots=True)
class Waits:
    """Milliseconds waited, over so many turns; `worst` is the longest."""

    turns: int
    median: float
    worst: float


@dataclass(frozen=True, slots=True)
class AnswerSpeed:
    """Waits. `new_incident` and `follow_up` are from the question to the first token; for a new incident its pictures
    are decoded and encoded within. `whole_answer` is the first turn in full. `cancel` is from the request
    to the end of the work, at moments spread over a first turn; None where every turn was over sooner.
    """

    new_incident: Waits
    follow_up: Waits
    whole_answer: Waits
    cancel: Waits | None


def measure_answers(store: CaseStore, assistant: Assistant, *, most: int, job: Job) -> AnswerSpeed:
    """Ask about up to `most` incidents of a case and keep nothing of it; `UserError` for a case with less than two."""
    incidents = store.incidents()[:most]
    if len(incidents) < 2:
        raise UserError("This case has fewer than two incidents.", "Analyse footage into it, or give another case.")
    assistant.load()
    _ask(store, incidents[-1], assistant, job)  # what is loaded on first use is not waited for again
    first, later, whole = [], [], []
    for done, incident in enumerate(incidents):
        job.checkpoint(done, 2 * len(incidents))
        started = time.perf_counter()
        prepared_ms, reply = _ask(store, incident, assistant, job)
        whole.append((time.perf_counter() - started) * 1e3)
        first.append(prepared_ms + reply.first_token_ms)
        later.append(_ask_more(assistant.language, reply.text, job).first_token_ms)
    cancels = _measure_cancels(store, incidents, assistant, statistics.median(whole), job)
    return AnswerSpeed(_sum_up(first), _sum_up(later), _sum_up(whole), _sum_up(cancels) if cancels else None)


def _measure_cancels(
    store: CaseStore, incidents: Sequence[Incident], assistant: Assistant, usual_ms: float, job: Job
) -> list[float]:
    """One cancelled first turn for each incident, each at another moment of it."""
    waits = []
    for done, incident in enumerate(incidents):
        job.checkpoint(len(incidents) + done, 2 * len(incidents))
        delay_s = usual_ms / 1e3 * (done + 0.5) / len(incidents)
        wait = _cancel_after(delay_s, partial(_ask, store, incident, assistant))
        waits += [wait] if wait is not None else []
    return waits


def _cancel_after(delay_s: float, work: Callable[[Job], object]) -> float | None:
    """Milliseconds from a cancel, so long after the start, to the end of the work; None when that was over sooner."""
    job = Job()
    cancelled_at: list[float] = []

    def cancel() -> None:
        cancelled_at.append(time.perf_counter())
        job.cancel()

    timer = threading.Timer(delay_s, cancel)
    timer.start()
    try:
        work(job)
    except Cancelled:
        return (time.perf_counter() - cancelled_at[0]) * 1e3
    finally:
        timer.cancel()
    return None


def _ask(store: CaseStore, incident: Incident, assistant: Assistant, job: Job) -> tuple[float, Reply]:
    """The first turn about an incident: milliseconds until it was shown to the model, and the reply."""
    started = time.perf_counter()
    scene = assistant.look_at(store, incident, job)
    show_incident(assistant.language, scene.soft_tokens, scene.evidence.sentences(), job, pictures=scene.pictures)
    prepared_ms = (time.perf_counter() - started) * 1e3
    reply = assistant.language.answer(
        FIRST_QUESTION,
        job=job,
        on_text=_ignore,
        grammar=FIRST_ANSWER_GRAMMAR,
        max_tokens=FIRST_ANSWER_TOKENS,
    )
    return prepared_ms, reply


def _ask_more(model: LanguageModel, first_answer: str, job: Job) -> Reply:
    return model.answer(
        FOLLOW_UP, job=job, on_text=_ignore, history=((FIRST_QUESTION, first_answer),), max_tokens=ANSWER_TOKENS
    )


def _ignore(text: str) -> None:
    """Nobody reads what a benchmark answers."""


def _sum_up(waits: Sequence[float]) -> Waits:
    return Waits(len(waits), round(statistics.median(waits), 1), round(max(waits), 1))
