"""Comparisons in questions: with a number where the facts hold one, and honestly refused where they do not."""

from __future__ import annotations

import operator
import re
from collections.abc import Callable, Mapping

from tvad_desktop.domain.answers import Evidence
from tvad_desktop.language.grounding import lexicon
from tvad_desktop.language.grounding.telling import counted_of, tell, tell_count
from tvad_desktop.language.prompt_template import UNKNOWN

_NUMBER = rf"(?P<number>\d+(?:\.\d+)?|an?|{'|'.join(lexicon.NUMBERS)})"
_HOW = (
    r"\b(?P<how>more than|longer than|higher than|above|over|fewer than|less than|shorter than|lower than|below|under"
    r"|at least|at most|exactly)\s+"
)
_WITH_NUMBER = re.compile(rf"{_HOW}{_NUMBER}\s*(?P<what>%|percent\b|[A-Za-z]+)", re.IGNORECASE)
_COMPARES: Mapping[str, Callable[[float, float], bool]] = {
    "more than": operator.gt, "longer than": operator.gt, "higher than": operator.gt, "above": operator.gt,
    "over": operator.gt, "fewer than": operator.lt, "less than": operator.lt, "shorter than": operator.lt,
    "lower than": operator.lt, "below": operator.lt, "under": operator.lt, "at least": operator.ge,
    "at most": operator.le, "exactly": operator.eq,
}  # fmt: skip
_SECONDS = {"second": 1, "sec": 1, "s": 1, "minute": 60, "min": 60, "hour": 3600}

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
    match = _WITH_NUMBER.search(text)
    if match and is_yes_no:
        answer = _compare_number(match, evidence)
        if answer:
            return answer
    found = _COMPARATIVE.search(text)
    if not found or re.match(r"more (?:info|detail|about|precise|exact)", text[found.start() :], re.IGNORECASE):
        return None
    topic = next((topic for stem, topic in _TOPIC_OF.items() if found[0].lower().startswith(stem)), "what")
    return f"{UNKNOWN} Nothing is compared here. {tell(topic, evidence)}"


def _compare_number(match: re.Match[str], evidence: Evidence) -> str | None:
    said, noun = match["number"].lower(), lexicon.singular(match["what"].lower())
    noun = noun if noun in _SECONDS else noun.removesuffix("s") if noun.removesuffix("s") in _SECONDS else noun
    number = float(said) if said[0].isdigit() else float({"a": 1, "an": 1}.get(said) or lexicon.NUMBERS.get(said, 0))
    agrees = _COMPARES[match["how"].lower()]
    if noun in _SECONDS:
        is_so = agrees(evidence.span.duration_us / 1e6, number * _SECONDS[noun])
        return f"{_yes(is_so)} {tell('duration', evidence)}"
    if noun in ("%", "percent"):
        return f"{_yes(agrees(100 * evidence.peak_score, number))} {tell('score', evidence)}"
    if noun in lexicon.CLASS_OF_WORD or noun in lexicon.THINGS:
        counted = counted_of(noun, evidence)
        if counted is None:
            return tell_count(evidence, noun)
        return f"{_yes(agrees(counted, number))} {tell_count(evidence, noun)}"
    return None


def _yes(is_so: bool) -> str:
    return "Yes." if is_so else "No."
