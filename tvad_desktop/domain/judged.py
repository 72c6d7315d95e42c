"""What a person says about an answer: it is corrected, rejected, or accepted again. The answer itself stays."""

from __future__ import annotations

import json
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

import msgspec

from tvad_desktop.domain.case import Message


class AnswerVerdict(StrEnum):
    CORRECTED = "corrected"
    REJECTED = "rejected"
    ACCEPTED = "accepted"  # takes an earlier correction or rejection back


class AnswerOpinion(msgspec.Struct, frozen=True):
    """Who said what about the answer of the message `of`."""

    of: int
    verdict: AnswerVerdict
    author: str


@dataclass(frozen=True, slots=True)
class Turn:
    """A question or an answer, with the last that a person said about it and when; `words` are those that hold."""

    message: Message
    words: str
    opinion: AnswerOpinion | None = None
    judged_utc: str = ""

    @property
    def is_rejected(self) -> bool:
        return self.opinion is not None and self.opinion.verdict is AnswerVerdict.REJECTED

    @property
    def is_corrected(self) -> bool:
        return self.opinion is not None and self.opinion.verdict is AnswerVerdict.CORRECTED


def read_opinion(message: Message) -> AnswerOpinion | None:
    """None for a question or an answer."""
    if message.role != "user" or not message.provenance:
        return None
    try:
        return msgspec.json.decode(message.provenance, type=AnswerOpinion)
    except (msgspec.MsgspecError, UnicodeError):
        return None


def write_opinion(opinion: AnswerOpinion) -> str:
    return json.dumps(msgspec.to_builtins(opinion), sort_keys=True, ensure_ascii=False)


def judged_turns(messages: Sequence[Message]) -> list[Turn]:
    """Questions and answers, oldest first, with what people said about them last."""
    said: dict[int, tuple[AnswerOpinion, Message]] = {}
    spoken: list[Message] = []
    for message in messages:
        opinion = read_opinion(message)
        if opinion is None:
            spoken.append(message)
        else:
            said[opinion.of] = opinion, message
    return [_judge(message, *said.get(message.id, (None, None))) for message in spoken]


def _judge(message: Message, opinion: AnswerOpinion | None, told: Message | None) -> Turn:
    if opinion is None or told is None or opinion.verdict is AnswerVerdict.ACCEPTED:
        return Turn(message, message.text)
    words = told.text if opinion.verdict is AnswerVerdict.CORRECTED else message.text
    return Turn(message, words, opinion, told.at_utc)
