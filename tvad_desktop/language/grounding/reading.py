"""A question taken apart: what is asked at once, and in which way each part of it is asked."""

from __future__ import annotations

import re
from dataclasses import dataclass

from tvad_desktop.language.grounding import lexicon

_AUXILIARY = r"(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should|am)(?:n't|nt)?"
_WH = r"(?:what|when|where|who|whom|whose|why|how|which)"
_SPLIT = re.compile(
    rf"(?<=[?!])\s+|(?<=\.)\s+(?=\S)|\s*[;\n]+\s*|\s*,?\s+and\s+(?={_WH}\b|{_AUXILIARY} )"
    rf"|\s*,\s*(?={_WH}\b|{_AUXILIARY} (?:it|he|she|they|the)\b)",
    re.IGNORECASE,
)
_LEADS = re.compile(
    r"^\W*(?:(?:and|so|but|then|or|well|hey|hi|hello|please|sorry|ok|okay|now)\b[\s,]*)*"
    r"(?:(?:(?:can|could|would|will) you (?:please )?)?(?:tell me|say|check|confirm|explain)(?: me)?"
    r" (?:if|whether|that)"
    r"|(?:can|could|would|will) you(?: please)?(?=\s+(?:tell|describe|show|explain|give|list|confirm|name|count)\b)"
    r"|(?:can|could|do|would) you (?:see|say|agree|notice|spot|know|find)(?: that| if| whether)?(?= \S+ \w)"
    r"|is it (?:true|correct|right|possible) that|i (?:think|believe|guess|assume|see|saw|heard|want to know|wonder)"
    r"(?: that| if| whether)?|(?:you )?(?:agree|admit|confirm) that|so you agree that"
    r"|you (?:just )?(?:said|told me|mentioned|wrote|claimed)(?: earlier| before)?(?: that)?"
    r"|earlier you (?:said|told me)(?: that)?)\s+",
    re.IGNORECASE,
)
_YES_NO = re.compile(
    rf"^\W*(?:(?:and|so|but|then|or|well|hey|hi|hello|please|sorry|ok|okay|now)\b[\s,]*)*{_AUXILIARY}\b", re.IGNORECASE
)
_TAG = re.compile(
    rf"(?:,\s*(?:right|correct|true|yes|no|agreed|innit|eh|huh|surely)"
    rf"|[,\s]+(?:or not|innit|{_AUXILIARY} (?:it|he|she|they|there|that|this)(?: not)?))"
    r"\s*\?*\s*$",
    re.IGNORECASE,
)
_STATEMENT = re.compile(
    r"^\W*(?:it|he|she|they|there|this|that|both|all|nobody|nothing|no|the \w+(?: \w+)?) "
    r"(?:is|are|was|were|isn't|aren't|wasn't|weren't|has|have|had|does|do|did|doesn't|don't|didn't|happen(?:s|ed)?)\b",
    re.IGNORECASE,
)
_ASKS = re.compile(rf"\b{_WH}(?:'s|s)?\b", re.IGNORECASE)
_TELLS = re.compile(
    r"^\W*(?:please )?(?:describe|tell|show|give|list|explain|summar\w+|report|read|name|translate|write)\b",
    re.IGNORECASE,
)
_ASKED_FOR = re.compile(
    r"^\W*(?:the )?(?:exact |total |start |end )?(?:number|count|amount|colou?rs?|directions?|duration|length|speed"
    r"|size|score|times?|positions?|location|path|route|name)\b",
    re.IGNORECASE,
)
"""What somebody wants to know, without a verb: "Number of people?"."""

_NEGATED = re.compile(
    r"\b(?:(?:no|not)(?! (?:more|less|fewer|longer|later|earlier) than\b)|never|none|nobody|nothing|nowhere|neither"
    r"|without|isnt|arent|wasnt|werent|doesnt|dont|didnt)\b|n't\b",
    re.IGNORECASE,
)
_ALTERNATIVES = re.compile(r"\bor\b(?! (?:not|so|less|more|anything|something|anyone|someone|near)\b)", re.IGNORECASE)


_YES_OR_NO = re.compile(r",?\s*\byes or no\b\s*[:,]?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Part:
    """One thing that is asked. `text` is without what leads to it ("Is it true that") and what follows ("right?").

    `is_yes_no`: Yes or No is asked for, or a statement shall be confirmed; `is_negated`: by "no", "not" and the like
    ("Isn't it …?" expects the same answer as "Is it …?"); `has_alternatives`: "a car or a bus";
    `begins_with_verb`: "Is it …"; `is_order`: "Describe …".
    """

    text: str
    is_yes_no: bool
    is_negated: bool
    has_alternatives: bool
    begins_with_verb: bool = False
    is_order: bool = False


def take_apart(question: str) -> list[Part]:
    """The parts of a question in their order, at most four; a part without a word of its own is left out."""
    plain = _YES_OR_NO.sub(" ", question.replace("’", "'"))
    pieces = [piece for piece in _SPLIT.split(plain) if piece and _says_something(piece)]
    return [_read(piece) for piece in pieces[:4]]


def _says_something(piece: str) -> bool:
    return bool(lexicon.words_of(piece)) or any(letter.isdigit() for letter in piece)


def _read(piece: str) -> Part:
    led = _LEADS.match(piece)
    text = piece[led.end() :] if led else piece
    tag = _TAG.search(text) if not _ASKS.search(text) else None
    text = text[: tag.start()] if tag and _says_something(text[: tag.start()]) else text
    is_asked = any(asks is not None for asks in (_ASKS.search(text), _TELLS.match(text), _ASKED_FOR.match(text)))
    begins = _YES_NO.match(text)
    is_yes_no = bool(begins) or (not is_asked and bool(led or tag or "?" in piece or _STATEMENT.match(text)))
    told = text[begins.end() :] if begins else text
    return Part(
        text,
        is_yes_no,
        is_negated=_NEGATED.search(told) is not None,
        has_alternatives=is_yes_no and _ALTERNATIVES.search(text) is not None,
        begins_with_verb=begins is not None,
        is_order=_TELLS.match(text) is not None,
    )
