"""Questions about an incident: answered from its measured facts, or by the language model and then checked by them."""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from tvad_desktop.domain.answers import (
    FIRST_ANSWER_GRAMMAR,
    Evidence,
    FirstAnswer,
    check_against_facts,
)
from tvad_desktop.domain.case import Message
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.incident import Incident
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.judged import judged_turns
from tvad_desktop.language.grounding.answering import ASK_IN_ENGLISH, answer_from_facts, contradicts_question
from tvad_desktop.language.grounding.first_answer import ground_first_answer, vet
from tvad_desktop.language.incident_prompt import (
    FIRST_ANSWER_TOKENS,
    show_incident,
)
from tvad_desktop.language.prompt_template import (
    FIRST_QUESTION,
    UNKNOWN,
)
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.workbench.answer_provenance import Answer, Request, write_answer
from tvad_desktop.workbench.assistant import Assistant, ShownIncident
from tvad_desktop.workbench.incidents import incident_settings

if TYPE_CHECKING:
    from tvad_desktop.language.model import LanguageModel, Reply, Turn

MAX_QUESTION_CHARACTERS = 2_000
ANSWER_TOKENS = 160
MAX_HISTORY_TURNS = 8
HISTORY_BLOCK = 4
_YES_OR_NO = re.compile(r"\s*(?:yes|no)\b", re.IGNORECASE)


def ask(
    store: CaseStore,
    incident_id: int,
    question: str,
    assistant: Assistant,
    *,
    job: Job,
    on_text: Callable[[str], None],
    seed: int = 0,
) -> Answer:
    """Answer a question about an incident after its earlier turns, and store both with their provenance.

    Raises UserError for an empty or too long question and for whatever `Assistant.look_at` refuses; a cancelled
    question leaves no trace.
    """
    question = question.strip()
    if not question:
        raise UserError("The question is empty.", "Write what you want to know about the incident.")
    if len(question) > MAX_QUESTION_CHARACTERS:
        raise UserError(
            f"The question has {len(question):,} characters; at most {MAX_QUESTION_CHARACTERS:,} are read.",
            "Ask a shorter question.",
        )
    request = Request(incident_id, question, tuple(pair_turns(store.messages(incident_id))), None, ANSWER_TOKENS, seed)
    return _answer(store, request, assistant, job, on_text)


def describe(
    store: CaseStore,
    incident_id: int,
    assistant: Assistant,
    *,
    job: Job,
    on_text: Callable[[str], None] = lambda _: None,
    seed: int = 0,
) -> Answer:
    """Run and store the first turn: whether something is anomalous, the target, its motion, from and to.

    The answer always has the form that `FirstAnswer.parse` reads. Raises as `ask` does.
    """
    request = Request(incident_id, FIRST_QUESTION, (), FIRST_ANSWER_GRAMMAR, FIRST_ANSWER_TOKENS, seed)
    return _answer(store, request, assistant, job, on_text)


def undescribed(store: CaseStore, video_id: int | None = None) -> list[Incident]:
    """The incidents of a case, or of one video, about which the first question was not answered yet."""
    return [
        incident
        for incident in store.incidents(video_id)
        if not incident.below_threshold
        and incident.analysis_id is not None
        and not _is_described(store.messages(incident.id))
    ]


def _is_described(messages: Sequence[Message]) -> bool:
    """Whether the first question was answered, whatever a person then said about the answer."""
    return any(
        asked.text == FIRST_QUESTION and (asked.role, answered.role) == ("user", "assistant")
        for asked, answered in pairwise(messages)
    )


def describe_all(
    store: CaseStore,
    incidents: Sequence[Incident],
    assistant: Assistant,
    *,
    job: Job,
    on_answer: Callable[[Incident, Answer | UserError], None],
) -> None:
    """Run and store the first turn for each incident; what is done before a cancel stays.

    `on_answer` gets each answer, or why an incident cannot be shown (no heatmaps, footage missing or altered), which
    does not keep the others from being described. Raises UserError when the pack cannot answer at all.
    """
    assistant.load()
    for done, incident in enumerate(incidents):
        job.checkpoint(done, len(incidents))
        try:
            outcome: Answer | UserError = describe(store, incident.id, assistant, job=job.without_report())
        except UserError as error:
            outcome = error
        on_answer(incident, outcome)
    job.checkpoint(len(incidents), len(incidents))


def pair_turns(messages: Sequence[Message]) -> list[Turn]:
    """Questions with their answers as people corrected them, oldest first; what was never answered, or whose answer was
    rejected, is left out."""
    return [
        (asked.words, answered.words)
        for asked, answered in pairwise(judged_turns(messages))
        if (asked.message.role, answered.message.role) == ("user", "assistant") and not answered.is_rejected
    ]


def _answer(
    store: CaseStore, request: Request, assistant: Assistant, job: Job, on_text: Callable[[str], None]
) -> Answer:
    started = time.perf_counter()
    assistant.check_files()  # the language model is loaded only where the facts do not answer
    incident = store.incident(request.incident_id)
    scene = assistant.look_at(store, incident, job)
    job.check()
    text = None if request.grammar else answer_from_facts(request.question, scene.evidence)
    reply = None
    if text is None:
        request, reply = _generate(request, scene, assistant, job)
        text = _ground(reply.text, request, scene.evidence)
    on_text(text)
    answer = Answer(
        text=text,
        probability_yes=reply.probability_yes if reply and _YES_OR_NO.match(text) else None,
        soft_tokens=len(scene.soft_tokens),
        first_token_ms=(time.perf_counter() - started) * 1e3,
        pack=assistant.pack.name,
        facts=scene.facts,
        warnings=_warn(request, reply, text, scene.evidence),
        span=scene.evidence.span,
        visual_tokens=scene.visual_tokens,
        untrained=assistant.answers_untrained and reply is not None,
    )
    threshold = incident_settings(store, store.video(incident.video_id).camera_id).threshold_on
    said = reply.text if reply else None
    provenance = write_answer(request, scene, answer, assistant.pack, said, threshold)
    with store.one_act():  # a question is never kept without its answer
        store.add_message(request.incident_id, "user", request.question)
        store.add_message(request.incident_id, "assistant", answer.text, provenance)
    return answer


def _warn(request: Request, reply: Reply | None, text: str, evidence: Evidence) -> tuple[str, ...]:
    """What the facts contradict: in what the language model said, and in a question that it said Yes to."""
    if reply is None or request.grammar:
        return check_against_facts(reply.text if reply else text, evidence)
    contradicted = contradicts_question(request.question, reply.text, evidence)
    return tuple(dict.fromkeys((*check_against_facts(reply.text, evidence), *contradicted)))


def _generate(request: Request, scene: ShownIncident, assistant: Assistant, job: Job) -> tuple[Request, Reply]:
    """What the language model says, and the request with the turns that it was reminded of.

    Nothing is streamed: an answer is checked word by word before anybody reads it.
    """
    model = assistant.language
    show_incident(model, scene.soft_tokens, scene.evidence.sentences(), job, pictures=scene.pictures)
    request = replace(request, history=_recent_turns(request, model))
    reply = model.answer(
        request.question,
        job=job,
        on_text=lambda _: None,
        history=request.history,
        grammar=request.grammar,
        max_tokens=request.max_tokens,
        seed=request.seed,
    )
    return request, reply


def _ground(text: str, request: Request, evidence: Evidence) -> str:
    """An answer of the language model as it is shown: every word of it is borne out by measurement."""
    if request.grammar is None:
        return vet(text, evidence)
    said = FirstAnswer.parse(text)
    if said is None:
        raise RuntimeError(f"the grammar let this pass: {text}")
    return ground_first_answer(said, evidence).render()


def _recent_turns(request: Request, model: LanguageModel) -> tuple[Turn, ...]:
    """The earlier turns that the model is reminded of: the oldest are dropped four at a time, so that what remains
    begins at the same turn, and so stays in the cache, for a few questions."""
    turns = tuple(turn for turn in request.history if not turn[1].startswith((UNKNOWN, ASK_IN_ENGLISH)))
    while turns and not (len(turns) <= MAX_HISTORY_TURNS and model.fits(request.question, turns, request.max_tokens)):
        turns = turns[HISTORY_BLOCK:]
    return turns
