"""Asking the language model about an incident, from its heatmaps, its pictures and its measured facts."""

from __future__ import annotations

import hashlib
import re
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from itertools import pairwise
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import NDArray

from tvad_desktop.domain.answers import (
    FIRST_ANSWER_GRAMMAR,
    Evidence,
    FirstAnswer,
    check_against_facts,
    gather_evidence,
)
from tvad_desktop.domain.case import CaseVideo, Message
from tvad_desktop.domain.errors import UserError
from tvad_desktop.domain.incident import Incident
from tvad_desktop.domain.job import Job
from tvad_desktop.domain.judged import judged_turns
from tvad_desktop.domain.media import Frame, Timespan
from tvad_desktop.domain.provenance import AnswerProvenance, write_provenance
from tvad_desktop.language.grounding.answering import ASK_IN_ENGLISH, answer_from_facts, ground_first_answer, vet
from tvad_desktop.language.incident_prompt import (
    FIRST_ANSWER_TOKENS,
    PictureEncoder,
    SoftTokens,
    context_tokens_of,
    see_steps,
    show_incident,
)
from tvad_desktop.language.prompt_template import (
    ANSWER_END,
    FIRST_QUESTION,
    UNKNOWN,
    follow_up_text,
    prefix_text,
    suffix_text,
)
from tvad_desktop.objects.colours import is_grey, measure_colours
from tvad_desktop.objects.naming import MOMENTS, name_target
from tvad_desktop.objects.network import ObjectNetwork, load_objects
from tvad_desktop.packs.manifest import Pack
from tvad_desktop.packs.registry import family_of, spec_of
from tvad_desktop.storage.cases import CaseStore
from tvad_desktop.video.source import VideoSource, open_video
from tvad_desktop.workbench.coverages import analysis_of
from tvad_desktop.workbench.footage import hash_known
from tvad_desktop.workbench.incidents import incident_settings

if TYPE_CHECKING:
    from tvad_desktop.language.model import LanguageModel, Reply, ShownPicture, Turn

MAX_QUESTION_CHARACTERS = 2_000
ANSWER_TOKENS = 160
MAX_HISTORY_TURNS = 8
HISTORY_BLOCK = 4
ANSWERING_ROLES = ("language", "rae", "lora")
_YES_OR_NO = re.compile(r"\s*(?:yes|no)\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Answer:
    """One stored answer. `probability_yes` is None unless the answer is a Yes or a No; `first_token_ms` counts from
    the question; `warnings` name what the measured facts contradict; `span` is the incident as it was asked about;
    `untrained`: the model had not learned to answer about incidents, and said it from pictures and facts alone."""

    text: str
    probability_yes: float | None
    soft_tokens: int
    first_token_ms: float
    pack: str
    facts: tuple[str, ...]
    warnings: tuple[str, ...]
    span: Timespan
    visual_tokens: int = 0
    untrained: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class ShownIncident:
    """What the language model is shown of one incident."""

    evidence: Evidence
    soft_tokens: NDArray[np.float32]
    video_sha256: str
    pictures: tuple[ShownPicture, ...] = ()

    @property
    def facts(self) -> tuple[str, ...]:
        """All that was measured, in short sentences."""
        return (*self.evidence.sentences(), *self.evidence.seen())

    @property
    def visual_tokens(self) -> int:
        """How many tokens its pictures have."""
        return sum(len(picture.embeddings) for _, picture in self.pictures)


class Assistant:
    """The language side of one pack, loaded when first needed. One thread at a time.

    Raises UserError when a file of the pack is missing or altered: there are no answers without soft tokens, but where
    the language model reads pictures it may answer untrained.
    """

    def __init__(self, pack: Pack) -> None:
        self.pack = pack
        self._scene: tuple[tuple[Path, Incident, datetime | None], ShownIncident] | None = None

    @cached_property
    def language(self) -> LanguageModel:
        from tvad_desktop.language.model import LanguageModel

        lora = self.pack.path("lora") if self.pack.has("lora") else None
        return LanguageModel(self.pack.path("language"), lora, context_tokens_of(spec_of(self.pack)))

    @cached_property
    def soft_token_encoder(self) -> SoftTokens | None:
        from tvad_desktop.language.rae.encoder import load_soft_token_encoder

        if self.answers_untrained:
            return None

        return load_soft_token_encoder(self.pack)

    @property
    def answers_untrained(self) -> bool:
        """Whether the language model answers from pictures, facts and prompt alone, without having learned it."""
        return not self.pack.has("rae") and spec_of(self.pack).shows_pictures

    @cached_property
    def picture_encoder(self) -> PictureEncoder:
        return family_of(self.pack).load_vision(self.pack)

    @cached_property
    def objects(self) -> ObjectNetwork | None:
        return load_objects(self.pack)

    def load(self) -> None:
        """Load everything now; UserError for a pack that cannot answer."""
        _ = self.language, self.soft_token_encoder, self.picture_encoder

    def check_files(self) -> None:
        """Refuse a pack of which a file is missing or altered, without loading any; UserError as `load`."""
        for role in ANSWERING_ROLES:
            if self.pack.has(role):
                self.pack.path(role)

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
        analysis = analysis_of(store, incident)
        if analysis is None or not len(heatmaps := store.heatmaps(analysis.id, incident.span)):
            raise UserError(f"Incident {incident.id} has no heatmaps.", "Analyse the video first.")
        hash_known(footage, job)  # answers are given about the original only
        pictures: list[Frame] = []
        with open_video(footage.video.path, footage.fps) as source:  # once: each opening starts a decoder

            def decode(times_us: NDArray[np.int64]) -> list[Frame]:
                pictures.extend(_decode_frames(source, job, times_us))
                return pictures

            seen = see_steps(heatmaps, decode, self.picture_encoder)
            names = self._name_target(source, incident, job)
        job.check()
        if self.soft_token_encoder is not None:
            soft_tokens = self.soft_token_encoder.encode(seen.heat, seen.visual)
        else:
            soft_tokens = np.zeros((0, self.language.dimension), np.float32)
        if len(soft_tokens) + len(seen.pictures) == 0:
            raise RuntimeError("there are neither soft tokens nor pictures")
        evidence = _look_for_colours(
            gather_evidence(incident, footage.video, footage.recorded_from), incident, pictures
        )
        return ShownIncident(replace(evidence, names=names), soft_tokens, footage.video.sha256, seen.pictures)

    def _name_target(self, source: VideoSource, incident: Incident, job: Job) -> tuple[tuple[str, int], ...]:
        """The classes of the main target; empty for a pack without an object network."""
        if self.objects is None or not incident.tracks:
            return ()
        points = incident.tracks[0].points
        chosen = [
            points[place] for place in np.linspace(0, len(points) - 1, min(MOMENTS, len(points))).round().astype(int)
        ]
        frames = _decode_frames(source, job, np.array([point.time_us for point in chosen], np.int64))
        return name_target([frame.rgb for frame in frames], [point.region for point in chosen], self.objects)


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
        warnings=check_against_facts(reply.text if reply else text, scene.evidence),
        span=scene.evidence.span,
        visual_tokens=scene.visual_tokens,
        untrained=assistant.answers_untrained and reply is not None,
    )
    threshold = incident_settings(store, store.video(incident.video_id).camera_id).threshold_on
    said = reply.text if reply else None
    provenance = _provenance(request, scene, answer, assistant.pack, said, threshold)
    with store.one_act():  # a question is never kept without its answer
        store.add_message(request.incident_id, "user", request.question)
        store.add_message(request.incident_id, "assistant", answer.text, provenance)
    return answer


def _generate(request: _Request, scene: ShownIncident, assistant: Assistant, job: Job) -> tuple[_Request, Reply]:
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


def _ground(text: str, request: _Request, evidence: Evidence) -> str:
    """An answer of the language model as it is shown: every word of it is borne out by measurement."""
    if request.grammar is None:
        return vet(text, evidence)
    said = FirstAnswer.parse(text)
    if said is None:
        raise RuntimeError(f"the grammar let this pass: {text}")
    return ground_first_answer(said, evidence).render()


def _look_for_colours(evidence: Evidence, incident: Incident, pictures: Sequence[Frame]) -> Evidence:
    """The evidence with the colours of the main target in the pictures that are shown."""
    points = incident.tracks[0].points if incident.tracks else ()
    boxes = [
        min(points, key=lambda point: abs(point.time_us - picture.time_us)).region if points else None
        for picture in pictures
    ]
    rgb = [picture.rgb for picture in pictures]
    return replace(evidence, is_grey=is_grey(rgb), colours=measure_colours(rgb, boxes))


def _recent_turns(request: _Request, model: LanguageModel) -> tuple[Turn, ...]:
    """The earlier turns that the model is reminded of: the oldest are dropped four at a time, so that what remains
    begins at the same turn, and so stays in the cache, for a few questions."""
    turns = tuple(turn for turn in request.history if not turn[1].startswith((UNKNOWN, ASK_IN_ENGLISH)))
    while turns and not (len(turns) <= MAX_HISTORY_TURNS and model.fits(request.question, turns, request.max_tokens)):
        turns = turns[HISTORY_BLOCK:]
    return turns


def _provenance(
    request: _Request, scene: ShownIncident, answer: Answer, pack: Pack, model_text: str | None, threshold: float
) -> str:
    """Everything that is needed to give the same answer again, as JSON."""
    span = scene.evidence.span
    return write_provenance(
        AnswerProvenance(
            probability_yes=answer.probability_yes,
            facts=answer.facts,
            warnings=answer.warnings,
            pack=answer.pack,
            soft_tokens=answer.soft_tokens,
            first_token_ms=answer.first_token_ms,
            model_text=model_text,
            pack_sha256=pack.sha256,
            files={role: pack.file(role).sha256 for role in ANSWERING_ROLES if pack.has(role)},
            video_sha256=scene.video_sha256,
            soft_tokens_sha256=hashlib.sha256(scene.soft_tokens.tobytes()).hexdigest(),
            visual_tokens=answer.visual_tokens,
            visual_tokens_sha256=hash_pictures(scene.pictures),
            untrained=answer.untrained,
            prompt=_write_prompt(request, scene),
            grammar=request.grammar,
            max_tokens=request.max_tokens,
            seed=request.seed,
            span=(span.start_us, span.end_us),
            threshold=threshold,
        )
    )


def hash_pictures(pictures: Sequence[ShownPicture]) -> str:
    """One SHA-256 of all that is shown of pictures; nothing for none."""
    if not pictures:
        return ""
    digest = hashlib.sha256()
    for text, picture in pictures:
        digest.update(text.encode() + picture.embeddings.tobytes())
    return digest.hexdigest()


def _write_prompt(request: _Request, scene: ShownIncident) -> str:
    """The whole prompt as text, with notes in the places of pictures and soft tokens."""
    questions = [question for question, _ in request.history] + [request.question]
    suffix = suffix_text(scene.evidence.sentences(), questions[0])
    for (_, earlier), question in zip(request.history, questions[1:], strict=True):
        suffix += earlier + ANSWER_END + follow_up_text(question)
    pictures = "".join(
        f"{text}{picture.before}[{len(picture.embeddings)} visual tokens]{picture.after}"
        for text, picture in scene.pictures
    )
    return f"{prefix_text()}{pictures}[{len(scene.soft_tokens)} soft tokens]{suffix}"


def _decode_frames(source: VideoSource, job: Job, times_us: NDArray[np.int64]) -> list[Frame]:
    frames = []
    for done, time_us in enumerate(times_us):
        job.checkpoint(done, len(times_us))
        frames.append(source.frame_at(int(time_us)))
    return frames
