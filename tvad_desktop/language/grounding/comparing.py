"""Comparisons in questions: with a number where the facts hold one, and honestly refused where they do not."""

from __future__ import annotations

import operator
import re

from tvad_desktop.domain.answers import Evidence
from tvad_desktop.language.grounding import lexicon
from tvad_desktop.language.grounding.counting import COMPARES, HOW, read_number, without_counts
from tvad_desktop.language.grounding.telling import counted_around, say_around, tell
from tvad_desktop.language.prompt_template import UNKNOWN

_UNIT = r"%|percent\b|per cent\b|seconds?\b|secs?\b|s\b|minutes?\b|mins?\b|hours?\b"
_FIGURES = rf"\d+(?:\.\d+)?|{'|'.join(lexicon.NUMBERS)}"
_WITH_UNIT = re.compile(
    rf"\b(?P<how>{HOW})\s+(?P<number>{_FIGURES}|(?:half )?an?)\s*(?P<what>{_UNIT}|$|\?)", re.IGNORECASE
)
_SECONDS = {"second": 1, "sec": 1, "s": 1, "minute": 60, "min": 60, "hour": 3600}
"""By the name of a unit."""

_COMPARATIVE = re.compile(
    r"\b(?:more|fewer|less|longer|shorter|faster|slower|quicker|bigger|larger|smaller|taller|higher|older|younger|earlier"
    r"|later|closer|nearer|further|farther|heavier|lighter|stronger|brighter|darker|better|worse|[a-z]+er than"
    r"|(?:fast|slow|larg|bigg|tall|small|old|young|long|short|quick|earli|lat|strong)est|as \w+ as|twice|half as)\b",
    re.IGNORECASE,
)
_TOPIC_OF = {
    "fast": "speed", "slow": "speed", "quick": "speed", "long": "duration", "short": "duration", "big": "size",
    "larg": "size", "small": "size", "tall": "size", "earl": "when", "late": "when", "lat": "when", "more": "count",
    "fewe": "count", "high": "score",
}  # fmt: skip


def compare(text: str, evidence: Evidence, *, is_yes_no: bool) -> str | None:
    """The answer to a comparison; None for a text without one."""
    if is_yes_no:
        match = _WITH_UNIT.search(text)
        answer = _compare_measure(match, evidence) if match else _compare_counts(text, evidence)
        if answer:
            return answer
    text = without_counts(text)
    found = _COMPARATIVE.search(text)
    if not found or re.match(r"more (?:info|detail|about|precise|exact)", text[found.start() :], re.IGNORECASE):
        return None
    topic = next((topic for stem, topic in _TOPIC_OF.items() if found[0].lower().startswith(stem)), "what")
    return f"{UNKNOWN} Nothing is compared here. {tell(topic, evidence)}"


_OF_SCORE = re.compile(
    r"\b(?:score|sure|certain\w*|confiden\w+|probab\w+|likel\w+|chance|unusual|anomal\w+)\b", re.IGNORECASE
)
_NUMBERS_OF_WORDS = {"a": 1.0, "an": 1.0, "half a": 0.5, "half an": 0.5}


def _compare_measure(match: re.Match[str], evidence: Evidence) -> str | None:
    """A length of time, or a share of a hundred, against the incident's length or score; both are only told where an
    event is meant, which may be shorter and has a probability of its own."""
    what, said = match["what"].lower(), match["number"].lower()
    number = _NUMBERS_OF_WORDS.get(said) or read_number(said) or 0.0
    agrees = COMPARES[match["how"].lower()]
    unit = _SECONDS.get(what.removesuffix("s") or what)
    if unit is None and not _OF_SCORE.search(match.string):
        return None
    number *= 100 if unit is None and number <= 1 else 1
    measured = 100 * evidence.peak_score if unit is None else evidence.span.duration_us / 1e6 / unit
    known = tell("score" if unit is None else "duration", evidence)
    is_of_event = bool(evidence.signs) and any(
        lexicon.event_of(word) or word == "zone" for word in lexicon.words_of(match.string)
    )
    return known if is_of_event else f"{_yes(agrees(measured, number))} {known}"


_OF_TWO = re.compile(
    r"\b(?P<how>more|fewer|less|as many) (?P<one>[A-Za-z]+) (?:than|as) (?P<other>[A-Za-z]+)", re.IGNORECASE
)
_OF_TWO_AGREES = {"more": operator.gt, "fewer": operator.lt, "less": operator.lt, "as many": operator.eq}


def _compare_counts(text: str, evidence: Evidence) -> str | None:
    """ "More cars than people": by how many were in the whole picture at once."""
    match = _OF_TWO.search(text)
    if not match:
        return None
    nouns = [lexicon.singular(match[name].lower()) for name in ("one", "other")]
    counts = [counted_around(noun, evidence) for noun in nouns if noun in lexicon.CLASS_OF_WORD]
    if len(counts) < 2 or counts[0] is None or counts[1] is None:
        return None
    return f"{_yes(_OF_TWO_AGREES[match['how'].lower()](counts[0], counts[1]))}{say_around(evidence)}"


def _yes(is_so: bool) -> str:
    return "Yes." if is_so else "No."
