"""Everything that is needed to give an answer again, kept beside it."""

from __future__ import annotations

import hashlib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from tvad_desktop.domain.media import Timespan
from tvad_desktop.domain.provenance import AnswerProvenance, write_provenance
from tvad_desktop.language.prompt_template import ANSWER_END, follow_up_text, prefix_text, suffix_text
from tvad_desktop.packs.manifest import Pack
from tvad_desktop.workbench.assistant import ANSWERING_ROLES, ShownIncident

if TYPE_CHECKING:
    from tvad_desktop.language.model import ShownPicture, Turn


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


@dataclass(frozen=True, slots=True)
class Request:
    """One question and how it is to be answered."""

    incident_id: int
    question: str
    history: tuple[Turn, ...]
    grammar: str | None
    max_tokens: int
    seed: int


def write_answer(
    request: Request, scene: ShownIncident, answer: Answer, pack: Pack, model_text: str | None, threshold: float
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


def _write_prompt(request: Request, scene: ShownIncident) -> str:
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
