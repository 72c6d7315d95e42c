"""What the language model said, as it is shown: every word of it borne out by measurement."""

from __future__ import annotations

import re

from tvad_desktop.domain.answers import Evidence, FirstAnswer
from tvad_desktop.language.grounding import lexicon
from tvad_desktop.language.grounding.claim import Claim, Standing
from tvad_desktop.language.grounding.claims import find_claims
from tvad_desktop.language.grounding.happening import name_with_event
from tvad_desktop.language.prompt_template import UNKNOWN

_BARE = re.compile(r"\W*(?:yes|no|it is|it was)\W*", re.IGNORECASE)
_VERDICT = re.compile(r"\b(?:unusual|normal|nothing|anything)\b", re.IGNORECASE)


def ground_first_answer(said: FirstAnswer, evidence: Evidence) -> FirstAnswer:
    """The first answer with every word borne out by measurement: Yes or No by the score, target by class, colour and
    the event that is the reason, motion and positions as measured. Of what the model said a target remains whose every
    word is borne out, where no event is the reason."""
    if not evidence.is_unusual:
        return FirstAnswer(anomalous=False)
    target = name_with_event(evidence)
    if target == "something" and "moving" in evidence.state:
        target = "something moving"
    said_claims = find_claims(said.target, evidence) if said.anomalous else []
    is_borne_out = all(claim.standing is Standing.BORNE_OUT for claim in said_claims)
    is_borne_out = is_borne_out and not _says_another_number(said.target, evidence)
    is_borne_out = is_borne_out and not strange_words(said.target, said_claims)
    if not evidence.doings and said_claims and evidence.names and is_borne_out:
        target = said.target
    return FirstAnswer(True, target, evidence.state, evidence.from_cell, evidence.to_cell)


def _says_another_number(target: str, evidence: Evidence) -> bool:
    """Whether a target of the model is one where several were measured, or the other way round."""
    for word in lexicon.words_of(target):
        noun = lexicon.singular(word)
        kind = lexicon.CLASS_OF_WORD.get(noun)
        counts = [count for name, count in evidence.names if lexicon.CLASS_OF_WORD.get(name) == kind]
        if kind is not None and counts and (noun != word) != (sum(counts) > 1):
            return True
    return False


def vet(text: str, evidence: Evidence) -> str:
    """The sentences of a free answer in which every word is plain or borne out; "I do not know." when none is left.

    A bare Yes or No is no such sentence, for what it agrees with was not understood; nor is one about whether anything
    is unusual, which the score alone says.
    """
    kept = []
    for sentence in re.split(r"(?<=[.!?])\s+", text.strip()):
        claims = find_claims(sentence, evidence)
        is_borne_out = all(claim.standing is Standing.BORNE_OUT for claim in claims)
        is_said_twice = _BARE.fullmatch(sentence) is not None or _VERDICT.search(sentence) is not None
        if sentence and not is_said_twice and is_borne_out and not strange_words(sentence, claims):
            kept.append(sentence)
    return " ".join(kept) or UNKNOWN


def strange_words(text: str, claims: list[Claim]) -> list[str]:
    """The words of a text that neither claim something nor are plain."""
    claimed = {word for claim in claims for word in lexicon.words_of(claim.words)}
    return [word for word in lexicon.words_of(text) if word not in lexicon.PLAIN and word not in claimed]
