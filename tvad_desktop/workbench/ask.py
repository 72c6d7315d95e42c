"""Asking the language model about an incident, from its heatmaps, its pictures and its measured facts."""

from __future__ import annotations

import hashlib
import json
import re
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, fields, replace
from datetime import datetime
from functools import cached_property, partial
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.answers import FIRST_ANSWER_GRAMMAR, Evidence, check_against_facts, gather_evidence
from tvad_desktop.domain.case import CaseVideo, Message
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.incident import Incident
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.media import Frame
from tvad_desktop.language.incident_prompt import (
    FIRST_ANSWER_TOKENS,
    PictureEncoder,
    SoftTokens,
    see_steps,
    show_incident,
)
from tvad_desktop.language.prompt_template import (
    ANSWER_END,
    FIRST_QUESTION,
    follow_up_text,
    prefix_text,
    suffix_text,
)
from tvad_desktop.packs.manifest import Pack, verify_pack
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.video.fingerprint import fingerprint
from tvad_desktop.video.source import open_video

if TYPE_CHECKING:
    from tvad_desktop.language.model import LanguageModel, Turn

MAX_QUESTION_CHARACTERS = 2_000
ANSWER_TOKENS = 160
MAX_HISTORY_TURNS = 8
HISTORY_BLOCK = 4
_YES_OR_NO = re.compile(r"\s*(?:yes|no)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Answer:
    """One stored answer. `probability_yes` is None unless the answer is a Yes or a No; `first_token_ms` counts from
    the question; `warnings` name what the measured facts contradict."""

    text: str
    probability_yes: float | None
    soft_tokens: int
    first_token_ms: float
    pack: str
    facts: tuple[str, ...]
    warnings: tuple[str, ...]


@dataclass(frozen=True, slots=True, eq=False)
class ShownIncident:
    """What the language model is shown of one incident."""

    evidence: Evidence
    soft_tokens: NDArray[np.float32]
    video_sha256: str


class Assistant:
    """The language side of one pack, loaded when first needed. One thread at a time.

    Raises UserError when a file of the pack is missing or altered: there are no answers without soft tokens.
    """

    def __init__(self, pack: Pack) -> None:
        self.pack = pack
        self._scene: tuple[tuple[Path, Incident, datetime | None], ShownIncident] | None = None
        self._verified: set[tuple[str, tuple[tuple[str, int, int], ...]]] = set()

    @cached_property
    def language(self) -> LanguageModel:
        from tvad_desktop.language.model import LanguageModel

        verify_pack(self.pack)
        return LanguageModel(self.pack.path("language"), self.pack.path("lora"))

    @cached_property
    def soft_token_encoder(self) -> SoftTokens:
        from tvad_desktop.language.rae.encoder import load_soft_token_encoder

        return load_soft_token_encoder(self.pack)

    @cached_property
    def picture_encoder(self) -> PictureEncoder:
        from tvad_desktop.packs.tvad_mini.vision import MiniVisionEncoder

        return MiniVisionEncoder(self.pack)

    def load(self) -> None:
        """Load everything now; UserError for a pack that cannot answer."""
        _ = self.language, self.soft_token_encoder, self.picture_encoder

    def close(self) -> None:
        """Free the language model's memory, if it was loaded."""
        if "language" in self.__dict__:
            self.language.close()
            del self.language

    def look_at(self, store: CaseStore, incident: Incident, job: Job) -> ShownIncident:
        """Make the soft tokens of an incident, or return those of the one looked at last.

        Raises UserError when the incident has no heatmaps, or its footage is missing or altered.
        """
        footage = store.video(incident.video_id)
        key = (store.folder, incident, footage.recorded_from)
        if self._scene is None or self._scene[0] != key:
            self._scene = (key, self._make_scene(store, incident, footage, job))
        return self._scene[1]

    def _make_scene(self, store: CaseStore, incident: Incident, footage: CaseVideo, job: Job) -> ShownIncident:
        heatmaps = store.heatmaps(incident.analysis_id, incident.span)
        if len(heatmaps) == 0:
            raise UserError(f"Incident {incident.id} has no heatmaps.", "Analyse the video again.")
        self._verify_footage(footage, job)
        heat, visual = see_steps(heatmaps, partial(_decode_frames, footage, job), self.picture_encoder)
        job.check()
        soft_tokens = self.soft_token_encoder.encode(heat, visual)
        if len(soft_tokens) == 0:
            raise RuntimeError("the region encoder made no soft tokens")
        evidence = gather_evidence(incident, footage.video, footage.recorded_from)
        return ShownIncident(evidence, soft_tokens, footage.video.sha256)

    def _verify_footage(self, footage: CaseVideo, job: Job) -> None:
        """Compare the footage with its hash, once for as long as its files keep size and time."""
        state = (footage.video.sha256, _file_state(footage.video.path))
        if state in self._verified:
            return
        if fingerprint(footage.video.path, job) != footage.video.sha256:
            raise UserError(
                f"The footage has changed since it was imported: {footage.video.path}.",
                "Restore the original file; answers are given about the original only.",
            )
        self._verified.add(state)


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
    request = _Request(incident_id, question, tuple(pair_turns(store.messages(incident_id))), None, ANSWER_TOKENS, seed)
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
    request = _Request(incident_id, FIRST_QUESTION, (), FIRST_ANSWER_GRAMMAR, FIRST_ANSWER_TOKENS, seed)
    return _answer(store, request, assistant, job, on_text)


def undescribed(store: CaseStore, video_id: int | None = None) -> list[Incident]:
    """The incidents of a case, or of one video, about which the first question was not answered yet."""
    return [
        incident
        for incident in store.incidents(video_id)
        if not any(question == FIRST_QUESTION for question, _ in pair_turns(store.messages(incident.id)))
    ]


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
    """Questions with their answers, oldest first; a question that was never answered is left out."""
    return [
        (asked.text, answered.text)
        for asked, answered in pairwise(messages)
        if (asked.role, answered.role) == ("user", "assistant")
    ]


@dataclass(frozen=True, slots=True)
class _Request:
    """One question and how it is to be answered."""

    incident_id: int
    question: str
    history: tuple[Turn, ...]
    grammar: str | None
    max_tokens: int
    seed: int


def _answer(
    store: CaseStore, request: _Request, assistant: Assistant, job: Job, on_text: Callable[[str], None]
) -> Answer:
    started = time.perf_counter()
    model = assistant.language
    scene = assistant.look_at(store, store.incident(request.incident_id), job)
    facts = scene.evidence.sentences()
    show_incident(model, scene.soft_tokens, facts, job)
    request = replace(request, history=_recent_turns(request, model))
    prepared_ms = (time.perf_counter() - started) * 1e3
    reply = model.answer(
        request.question,
        job=job,
        on_text=on_text,
        history=request.history,
        grammar=request.grammar,
        max_tokens=request.max_tokens,
        seed=request.seed,
    )
    answer = Answer(
        text=reply.text,
        probability_yes=reply.probability_yes if _YES_OR_NO.match(reply.text) else None,
        soft_tokens=len(scene.soft_tokens),
        first_token_ms=prepared_ms + reply.first_token_ms,
        pack=assistant.pack.name,
        facts=facts,
        warnings=check_against_facts(reply.text, scene.evidence),
    )
    provenance = _provenance(request, scene, answer, assistant.pack)
    with store.one_act():  # a question is never kept without its answer
        store.add_message(request.incident_id, "user", request.question)
        store.add_message(request.incident_id, "assistant", answer.text, provenance)
    return answer


def _recent_turns(request: _Request, model: LanguageModel) -> tuple[Turn, ...]:
    """The earlier turns that the model is reminded of: the oldest are dropped four at a time, so that what remains
    begins at the same turn, and so stays in the cache, for a few questions."""
    turns = request.history
    while turns and not (len(turns) <= MAX_HISTORY_TURNS and model.fits(request.question, turns, request.max_tokens)):
        turns = turns[HISTORY_BLOCK:]
    return turns


def _provenance(request: _Request, scene: ShownIncident, answer: Answer, pack: Pack) -> str:
    """Everything that is needed to give the same answer again, as JSON."""
    record = {
        **{field.name: getattr(answer, field.name) for field in fields(answer) if field.name != "text"},
        "pack_sha256": pack.sha256,
        "files": {role: pack.file(role).sha256 for role in ("language", "rae", "lora")},
        "video_sha256": scene.video_sha256,
        "soft_tokens_sha256": hashlib.sha256(scene.soft_tokens.tobytes()).hexdigest(),
        "prompt": _write_prompt(request, answer),
        "grammar": request.grammar,
        "max_tokens": request.max_tokens,
        "temperature": 0.0,
        "seed": request.seed,
    }
    return json.dumps(record, sort_keys=True, ensure_ascii=False)


def _write_prompt(request: _Request, answer: Answer) -> str:
    """The whole prompt as text, with a note in the place of the soft tokens."""
    questions = [question for question, _ in request.history] + [request.question]
    suffix = suffix_text(answer.facts, questions[0])
    for (_, earlier), question in zip(request.history, questions[1:], strict=True):
        suffix += earlier + ANSWER_END + follow_up_text(question)
    return f"{prefix_text()}[{answer.soft_tokens} soft tokens]{suffix}"


def _file_state(path: Path) -> tuple[tuple[str, int, int], ...]:
    """Name, size and time of change of a file or of the files of a folder: equal while nothing was touched."""
    try:
        files = sorted(path.iterdir()) if path.is_dir() else [path]
        stats = [(file.name, file.stat()) for file in files]
    except OSError as error:
        raise UserError(
            f"The footage is missing: {path}.", "Put the original back in its place, then ask again."
        ) from error
    return tuple((name, stat.st_size, stat.st_mtime_ns) for name, stat in stats)


def _decode_frames(footage: CaseVideo, job: Job, times_us: NDArray[np.int64]) -> list[Frame]:
    with open_video(footage.video.path, footage.fps) as source:
        frames = []
        for done, time_us in enumerate(times_us):
            job.checkpoint(done, len(times_us))
            frames.append(source.frame_at(int(time_us)))
    return frames
