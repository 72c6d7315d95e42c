"""Numbers of things in a text, and whether those that were counted agree."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace

from tvad_desktop.domain.answers import Evidence
from tvad_desktop.domain.events import FALL, RUNNING
from tvad_desktop.language.grounding import lexicon
from tvad_desktop.language.grounding.claim import Claim, Standing
from tvad_desktop.language.grounding.telling import counted_around, counted_of, say_around, tell_count

Agrees = Callable[[float, float], bool]

COMPARES: Mapping[str, Agrees] = {
    "more than": operator.gt, "longer than": operator.gt, "higher than": operator.gt, "greater than": operator.gt,
    "above": operator.gt, "over": operator.gt, "fewer than": operator.lt, "less than": operator.lt,
    "shorter than": operator.lt, "lower than": operator.lt, "below": operator.lt, "under": operator.lt,
    "at least": operator.ge, "no fewer than": operator.ge, "no less than": operator.ge, "not less than": operator.ge,
    "at most": operator.le, "no more than": operator.le, "not more than": operator.le, "no longer than": operator.le,
    "up to": operator.le, "exactly": operator.eq, "only": operator.eq, "just": operator.eq, "precisely": operator.eq,
}  # fmt: skip
HOW = "|".join(sorted(COMPARES, key=len, reverse=True))

_ADJECTIVES = rf"(?:(?:other|different|more|of|the|these|those|moving|single|{'|'.join(sorted(lexicon.COLOURS))})\s+)*"
_NUMBERS = rf"\d{{1,4}}|{'|'.join(sorted(lexicon.NUMBERS))}"
_COUNT = re.compile(
    rf"\b(?<!how )(?:(?P<how>{HOW})\s+)?(?P<number>{_NUMBERS}|both|several|many|multiple|some|a group of|a crowd of"
    rf"|(?<=only )an?|(?<=just )an?)\s+{_ADJECTIVES}(?P<noun>[A-Za-z]+)(?P<only>\s+(?:only|alone))?",
    re.IGNORECASE,
)
_ORDINALS = {"another": 2, "other": 2, "second": 2, "third": 3, "fourth": 4, "fifth": 5}
ANOTHER = re.compile(
    rf"\b(?:(?:a |the )?(?P<which>{'|'.join(_ORDINALS)})\s+(?P<noun>[A-Za-z]+)"
    r"|(?P<person>some(?:one|body)|any(?:one|body)|no ?(?:one|body)|who|person|people) else)\b",
    re.IGNORECASE,
)
_ALONE = re.compile(r"\b(?:alone|by (?:him|her|it)self|the only)\b", re.IGNORECASE)
_PART_OF = re.compile(r"\b(?:one|two|some|many) of\b", re.IGNORECASE)


def find_counts(text: str, evidence: Evidence, *, is_of_picture: bool, is_of_doing: bool = False) -> Iterator[Claim]:
    """Every number of things in a text. `is_of_picture`: it asks what there is, not what the incident is about;
    `is_of_doing`: what so many do, which some of those that were counted may do."""
    for match in _COUNT.finditer(text):
        noun, number = lexicon.singular(match["noun"].lower()), match["number"].lower()
        if not is_countable(noun) or number == "no" or _PART_OF.search(match[0]):
            continue
        agreement = _agreement((match["how"] or "").lower(), number)
        claim = _counted(match[0], noun, evidence, agreement, is_of_picture)
        most = max(counted_of(noun, evidence) or 0, counted_around(noun, evidence) or 0)
        may_be_some = is_of_doing and agreement[1] < most and claim.standing is Standing.CONTRADICTED
        may_be_fewer = agreement[1] > 1 and claim.standing is Standing.BORNE_OUT and _happens_to_one(text)
        known = claim.correction or tell_count(evidence, noun)
        yield replace(claim, standing=Standing.UNKNOWN, correction=known) if may_be_some or may_be_fewer else claim
    for match in ANOTHER.finditer(text):
        noun = lexicon.PERSON if match["person"] else lexicon.singular(match["noun"].lower())
        if is_countable(noun):
            least = _ORDINALS[match["which"].lower()] if match["which"] else 2
            yield _counted(match[0], noun, evidence, (operator.ge, least), is_of_picture)
    if _ALONE.search(text):
        known = f"What is counted is what the incident is about. {tell_count(evidence)}"
        yield Claim("alone", Standing.UNKNOWN, known)


def speaks_of_another(text: str) -> bool:
    """Whether a text asks for another one than the target, or for one of several by its number."""
    return any(
        match["person"] or is_countable(lexicon.singular(match["noun"].lower())) for match in ANOTHER.finditer(text)
    )


def _happens_to_one(text: str) -> bool:
    """Whether a text speaks of an event that is found without telling how many it happens to."""
    return any(lexicon.event_of(word) in (FALL, RUNNING) for word in lexicon.words_of(text))


def without_counts(text: str) -> str:
    """A text with blanks for every number of things that `find_counts` finds."""
    return _COUNT.sub(lambda match: " " if is_countable(lexicon.singular(match["noun"].lower())) else match[0], text)


def is_countable(noun: str) -> bool:
    """Whether a word names something of which there can be a number."""
    return noun in lexicon.CLASS_OF_WORD or noun in lexicon.ROLES or noun in lexicon.THINGS or noun in lexicon.RIDERS


def _agreement(how: str, number: str) -> tuple[Agrees, float]:
    if number in ("a", "an"):
        return operator.eq, 1
    if number == "both":
        return operator.eq, 2
    stated = read_number(number)
    return (operator.ge, 2) if stated is None else (COMPARES.get(how, operator.eq), stated)


def read_number(number: str) -> float | None:
    """What a number in figures or letters is; None for "several"."""
    return float(number) if number[0].isdigit() else lexicon.NUMBERS.get(number)


def _counted(words: str, noun: str, evidence: Evidence, agreement: tuple[Agrees, float], is_of_picture: bool) -> Claim:
    so = counts_agree(noun, evidence, *agreement, is_of_picture=is_of_picture)
    if so:
        return Claim(words, Standing.BORNE_OUT)
    is_known = counted_of(noun, evidence) is not None or counted_around(noun, evidence) is not None
    known = tell_count(evidence, noun) if is_known else f"Their number was not measured.{say_around(evidence)}"
    return Claim(words, Standing.UNKNOWN if so is None else Standing.CONTRADICTED, known)


def counts_agree(noun: str, evidence: Evidence, agrees: Agrees, stated: float, *, is_of_picture: bool) -> bool | None:
    """Whether the counted ones agree with a number; None where nobody counted them, or where those of the target and
    those of the picture say different things and a text may mean either."""
    here, around = counted_of(noun, evidence), counted_around(noun, evidence)
    if around is None:
        return None if here is None else agrees(here, stated)
    if is_of_picture:
        most = max(around, here or 0)
        is_either = agrees is operator.eq and bool(here) and agrees(here or 0, stated)
        return True if agrees(most, stated) else None if is_either else False
    is_so_around = agrees(around, stated)
    if not here:
        return None if is_so_around else False
    return True if agrees(here, stated) else None if is_so_around else False
