"""Words of a question that nothing here understands: what they claim is not known, and no Yes may cover them."""

from __future__ import annotations

import re

from tvad_desktop.domain.answers import Evidence, without_times_and_positions
from tvad_desktop.language.grounding import bearings, lexicon
from tvad_desktop.language.grounding.claim import Claim, Standing

_NUMBER = re.compile(r"\b\d+(?:[.,:/-]\d+)*\b")
_FOREIGN = re.compile(r"[^\W\d_]+")
MOST_NAMED = 3
NOT_MEASURED = "Not measured:"


_PLACES = frozenset(bearings.SIDES)
_CHANGING = frozenset(
    ("speed", "size", "score", "motion", "unknowable", "units", "distance", "palette", "clock", "date")
)
"""Topics whose words claim something where Yes or No is asked for."""


def find_strange(text: str, claims: list[Claim], *, is_choice: bool = False, is_yes_no: bool = False) -> list[Claim]:
    """One claim for all words and numbers of a text that neither claim something known nor nothing at all. Sides that
    are part of no position count, unless they are what shall be chosen from ("left or right?"). Where Yes or No is
    asked for, the words of most topics count, too."""
    left = without_times_and_positions(text)
    topics = [pattern for topic, pattern in lexicon.TOPICS if not (is_yes_no and topic in _CHANGING)]
    left = bearings.without_bearings(left)
    left = left if is_yes_no else bearings.without_ends(left)
    for pattern in (*topics, lexicon.ELSEWHERE):
        left = pattern.sub(" ", left)
    understood = _understood(claims)
    words = [word for word in lexicon.words_of(left) if word not in understood and not _is_plain(word, is_choice)]
    words += [word for word in _FOREIGN.findall(left) if not word.isascii()]
    claimed = " ".join(claim.words for claim in claims)
    numbers = [number for number in _NUMBER.findall(left) if number not in claimed]
    return _as_claims([*words, *numbers])


def find_limits(text: str, claims: list[Claim]) -> list[Claim]:
    """One claim for all words that make a text say more than its other claims do ("only", "took"); what the facts
    contradict is no less wrong with them."""
    left = without_times_and_positions(bearings.without_bearings(text))
    weighty = (lexicon.LIMITS | lexicon.WEIGHTY) - _understood(claims)
    return _as_claims([word for word in lexicon.words_of(left) if word in weighty])


def _understood(claims: list[Claim]) -> set[str]:
    return {word for claim in claims for word in lexicon.words_of(claim.words)}


def _as_claims(words: list[str]) -> list[Claim]:
    strange = list(dict.fromkeys(words))[:MOST_NAMED]
    if not strange:
        return []
    said = ", ".join(f"“{word}”" for word in strange)
    return [Claim(" ".join(strange), Standing.UNKNOWN, f"{NOT_MEASURED} {said}.", is_of_other=True)]


def _is_plain(word: str, is_choice: bool) -> bool:
    if word in lexicon.LIMITS:
        return True
    if word in _PLACES:
        return is_choice
    return word in lexicon.HARMLESS or lexicon.singular(word) in lexicon.THINGS or len(word) == 1


def speaks_of_elsewhere(text: str) -> bool:
    """Whether a text asks about other moments, incidents or cameras than what is known."""
    return lexicon.ELSEWHERE.search(text) is not None


def say_elsewhere(evidence: Evidence) -> str:
    return f"Only this incident is known here, {evidence.measured_times()}."
