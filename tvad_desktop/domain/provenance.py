"""Where an answer of the language model comes from, as it is kept with it."""

from __future__ import annotations

import json

import msgspec

from tvad_desktop.domain.media import Timespan

UNTRAINED_ANSWER = (
    "Said by a language model that has not been trained on incidents, from the pictures and the measured facts alone."
)


class AnswerProvenance(msgspec.Struct, frozen=True):
    """Everything that is needed to give the same answer again.

    `span` is that of the incident when it was asked about, `threshold` the one that made it so; earlier versions kept
    neither. `model_text` is what the model itself said; None where the answer was composed from facts alone.
    `untrained`: the model had not learned to answer about incidents.
    """

    probability_yes: float | None = None
    facts: tuple[str, ...] = ()
    warnings: tuple[str, ...] = ()
    pack: str = ""
    pack_sha256: str = ""
    files: dict[str, str] = {}
    video_sha256: str = ""
    soft_tokens: int = 0
    soft_tokens_sha256: str = ""
    visual_tokens: int = 0
    visual_tokens_sha256: str = ""
    untrained: bool = False
    first_token_ms: float = 0.0
    model_text: str | None = None
    prompt: str = ""
    grammar: str | None = None
    max_tokens: int = 0
    temperature: float = 0.0
    seed: int = 0
    span: tuple[int, int] | None = None
    threshold: float | None = None

    def given_for(self, now: Timespan) -> Timespan | None:
        """The span that the answer was given for, where the incident has another one now."""
        if self.span is None or self.span == (now.start_us, now.end_us):
            return None
        return Timespan(*self.span)


UNKNOWN = AnswerProvenance()


def read_provenance(text: str) -> AnswerProvenance:
    """What is known of an answer's origin; of what was written by hand, or is damaged, nothing."""
    try:
        return msgspec.json.decode(text, type=AnswerProvenance) if text else UNKNOWN
    except (msgspec.MsgspecError, UnicodeError):
        return UNKNOWN


def write_provenance(provenance: AnswerProvenance) -> str:
    return json.dumps(msgspec.to_builtins(provenance), sort_keys=True, ensure_ascii=False)
