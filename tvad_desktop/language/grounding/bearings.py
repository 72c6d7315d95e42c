"""Claims about when, where and which way: found in a text and compared with the facts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta

from tvad_desktop.domain.answers import (
    Evidence,
    contradicted_positions,
    contradicted_times,
    states_position,
    states_time,
)
from tvad_desktop.domain.media import Timespan
from tvad_desktop.language.grounding.claim import Claim, Standing
from tvad_desktop.language.grounding.telling import say_way

SIDES = {"left": "left", "leftwards": "left", "leftward": "left", "right": "right", "rightwards": "right",
         "rightward": "right", "up": "top", "upwards": "top", "upward": "top", "top": "top", "upper": "top",
         "down": "bottom", "downwards": "bottom", "downward": "bottom", "bottom": "bottom", "lower": "bottom",
         }  # fmt: skip
"""Which edge of the picture a word means."""

_NAMES = {"top": ("top", "upper", "upward"), "bottom": ("bottom", "lower", "downward")}
_SIDE = "left|right|top|bottom"
GOES = (
    r"(?:mov(?:e|es|ed|ing)|go(?:es|ing)?|went|head(?:s|ed|ing)?|travel(?:s|led|ling)?|run(?:s|ning)?|walk(?:s|ed|ing)?"
    r"|driv(?:e|es|ing)|drove|rid(?:e|es|ing)|rode|cycl(?:e|es|ing)|com(?:e|es|ing)|fle(?:e|es|eing)|fled|turn(?:s|ed|ing)?"
    r"|climb(?:s|ed|ing)?)"
)
_DIRECTION = re.compile(
    rf"\b{GOES}\b[\w ]{{0,16}}?\b"
    r"(?:(?:to(?:wards?)? the )?(?P<side>left|right|up|down)|to(?:wards?)? the (?P<edge>top|bottom)"
    r"|(?P<way>(?:left|right|up|down)wards?))\b"
    r"(?!-| (?:corner|part|ways?|lane|turn|place|of (?!the (?:picture|image|frame|screen|video|scene))|to|now)\b"
    r"| (?:side )?(?:left|right)\b)",
    re.IGNORECASE,
)
_FROM_TO = re.compile(
    rf"\bfrom (?:the )?(?P<start>{_SIDE})(?: side)? (?:over |across )?(?:in)?to(?:wards)? (?:the )?(?P<end>{_SIDE})\b",
    re.IGNORECASE,
)
_COMES_FROM = re.compile(
    rf"\b(?:c[oa]m(?:e|es|ing)|enter(?:s|ed|ing)?|appear(?:s|ed|ing)?|start(?:s|ed|ing)?|beg[ai]n(?:s|ning)?)(?: in)? "
    rf"from (?:the )?(?P<side>{_SIDE})\b(?! (?:corner|to)\b)",
    re.IGNORECASE,
)
AT_SIDE = re.compile(
    rf"\b(?:on|at|in|near|into|reach(?:es|ed|ing)?) (?:the )?(?:far |very )?(?P<side>{_SIDE}|upper|lower)(?:[- ]?hand)?"
    r"(?: (?:side|half|part|edge|third|border|end))?"
    r"(?![- ]?(?:left|right|cent|middle|corner)|\s+(?:now|place|way|time|moment|lane)\b|\w"
    r"|\s+of\s+(?!the (?:picture|image|frame|screen|video|scene|footage)\b|it\b))",
    re.IGNORECASE,
)


def without_bearings(text: str) -> str:
    """A text with blanks for every side and direction."""
    for pattern in (_FROM_TO, _COMES_FROM, _DIRECTION, AT_SIDE):
        text = pattern.sub(" ", text)
    return text


_SET_IN_TIME = re.compile(
    r"\bby (?:\d|noon|midnight)|\b(?:before|after|until|till|since|between|earlier than|later than|prior to)\s+"
    r"(?:\d|noon|midnight|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)",
    re.IGNORECASE,
)


def sets_in_time(text: str) -> bool:
    """Whether a text says that something was before or after a moment, which is told and not judged."""
    return _SET_IN_TIME.search(text) is not None


def find_bearings(text: str, evidence: Evidence) -> list[Claim]:
    """Every time, position, side and direction in a text."""
    claims = [*_times(text, evidence), *_positions(text, evidence), *_ways(text, evidence), *_sides(text, evidence)]
    halves = _AND.split(text)
    if any(claim.standing is Standing.CONTRADICTED for claim in claims) or not _says_start_and_end(halves):
        return claims
    return [*claims, *(claim for half in halves for claim in find_bearings(half, evidence))]


_AND = re.compile(r"\s+(?:and(?: then)?|then|but)\s+|,\s*", re.IGNORECASE)


def _says_start_and_end(halves: list[str]) -> bool:
    """Whether one half of a text speaks of the start and another of the end."""
    return len(halves) > 1 and any(map(_AT_START.search, halves)) and any(map(_AT_END.search, halves))


def _times(text: str, evidence: Evidence) -> Iterator[Claim]:
    if states_time(text):
        contradicted = bool(contradicted_times(text, _moment_of(text, evidence)))
        clock = f" By the recorder's clock it begins at {evidence.started_at:%H:%M:%S}." if evidence.started_at else ""
        yield _stated("a time", contradicted, f"It was measured from {evidence.measured_times()}.{clock}")


_AT_START = re.compile(
    r"\b(?:at (?:the |its )?(?:very )?(?:start|beginning|first)|initially|originally|first|start(?:s|ed|ing)?"
    r"|beg[aiu]ns?|appear(?:s|ed)?|enter(?:s|ed)?)\b",
    re.IGNORECASE,
)
_AT_END = re.compile(
    r"\b(?:at (?:the |its )?(?:very )?(?:end|last)|in the end|finally|end(?:s|ed|ing)?|finish(?:es|ed)?"
    r"|disappear(?:s|ed)?|vanish(?:es|ed)?|exit(?:s|ed)?|lea(?:ves?|ving)|left the)\b",
    re.IGNORECASE,
)


def without_ends(text: str) -> str:
    """A text with blanks for what says that something begins or ends."""
    return _AT_END.sub(" ", _AT_START.sub(" ", text))


def _within_part(text: str, evidence: Evidence) -> Evidence:
    """The evidence of the start or the end alone, where a text speaks of it."""
    starts, ends = _AT_START.search(text) is not None, _AT_END.search(text) is not None
    if starts == ends:
        return evidence
    return replace(evidence, cells=(evidence.from_cell if starts else evidence.to_cell,))


def _moment_of(text: str, evidence: Evidence) -> Evidence:
    """The evidence of the first or last moment alone, where a text says when something began or ended."""
    starts, ends = _AT_START.search(text) is not None, _AT_END.search(text) is not None
    if starts == ends:
        return evidence
    at_us = evidence.span.start_us if starts else evidence.span.end_us
    ended_at = evidence.started_at and evidence.started_at + timedelta(microseconds=evidence.span.duration_us)
    return replace(evidence, span=Timespan(at_us, at_us), started_at=evidence.started_at if starts else ended_at)


def _positions(text: str, evidence: Evidence) -> Iterator[Claim]:
    if states_position(text):
        contradicted = bool(contradicted_positions(text, _within_part(text, evidence)))
        yield _stated("a position", contradicted, f"It was measured {say_way(evidence)}.")


def _ways(text: str, evidence: Evidence) -> Iterator[Claim]:
    measured = f"Its motion was measured as {evidence.state}."
    for match in _FROM_TO.finditer(text):
        start, end = match["start"].lower(), match["end"].lower()
        if start == end:
            continue
        agrees = _heads(end, evidence) and not _heads(start, evidence)
        yield _stated(match[0], not agrees, measured)
    for match in _COMES_FROM.finditer(text):
        side = match["side"].lower()
        yield _stated(match[0], not _lies(side, evidence.from_cell), f"It was measured from {evidence.from_cell}.")
    for match in _DIRECTION.finditer(_FROM_TO.sub(" ", text)):
        side = SIDES[(match["side"] or match["edge"] or match["way"]).lower()]
        yield _stated(match[0], not _heads(side, evidence), measured)


def _sides(text: str, evidence: Evidence) -> Iterator[Claim]:
    for match in AT_SIDE.finditer(text):
        side = SIDES[match["side"].lower()]
        is_there = any(_lies(side, cell) for cell in _within_part(text, evidence).cells)
        yield _stated(match[0], not is_there, f"It was measured {say_way(evidence)}.")


def _heads(side: str, evidence: Evidence) -> bool:
    return any(word in evidence.state.split() for word in _NAMES.get(side, (side,)))


def _lies(side: str, cell: str) -> bool:
    return any(word in cell.split() for word in _NAMES.get(side, (side,)))


def _stated(words: str, is_contradicted: bool, correction: str) -> Claim:
    return Claim(words, Standing.CONTRADICTED, correction) if is_contradicted else Claim(words, Standing.BORNE_OUT)
