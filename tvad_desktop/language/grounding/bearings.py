"""Claims about when, where and which way: found in a text and compared with the facts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from tvad_desktop.domain.answers import (
    Evidence,
    contradicted_positions,
    contradicted_times,
    states_position,
    states_time,
)
from tvad_desktop.language.grounding.claim import Claim, Standing

_SIDES = {"left": "left", "leftwards": "left", "leftward": "left", "right": "right", "rightwards": "right",
          "rightward": "right", "up": "top", "upwards": "top", "upward": "top", "top": "top", "upper": "top",
          "down": "bottom", "downwards": "bottom", "downward": "bottom", "bottom": "bottom", "lower": "bottom",
          }  # fmt: skip
_NAMES = {"top": ("top", "upper", "upward"), "bottom": ("bottom", "lower", "downward")}
_SIDE = "left|right|top|bottom"
GOES = (
    r"(?:mov(?:e|es|ed|ing)|go(?:es|ing)?|went|head(?:s|ed|ing)?|travel(?:s|led|ling)?|run(?:s|ning)?|walk(?:s|ed|ing)?"
    r"|driv(?:e|es|ing)|drove|rid(?:e|es|ing)|rode|cycl(?:e|es|ing)|com(?:e|es|ing)|fle(?:e|es|eing)|fled|turn(?:s|ed|ing)?)"
)
_DIRECTION = re.compile(
    rf"\b{GOES}\b[\w ]{{0,16}}?\b(?:to(?:wards)? the )?"
    r"(?P<side>left|right|up|down|leftwards|rightwards|upwards|downwards)\b"
    r"(?! (?:side|corner|part|of|to)\b)",
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
    rf"\b(?:on|at|in|near) (?:the )?(?:far |very )?(?P<side>{_SIDE}|upper|lower)(?:[- ]?hand)?"
    r"(?: (?:side|half|part|edge|third|border|end))?"
    r"(?![- ]?(?:left|right|cent|middle|corner)|\s+(?:now|place|way|time|moment)\b|\w)",
    re.IGNORECASE,
)
PATTERNS = (_FROM_TO, _COMES_FROM, _DIRECTION, AT_SIDE)

_SET_IN_TIME = re.compile(
    r"\b(?:before|after|until|till|since|between|by|earlier than|later than|prior to)\s+"
    r"(?:\d|noon|midnight|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)",
    re.IGNORECASE,
)


def sets_in_time(text: str) -> bool:
    """Whether a text says that something was before or after a moment, which is told and not judged."""
    return _SET_IN_TIME.search(text) is not None


def find_bearings(text: str, evidence: Evidence) -> list[Claim]:
    """Every time, position, side and direction in a text."""
    return [*_times(text, evidence), *_positions(text, evidence), *_ways(text, evidence), *_sides(text, evidence)]


def _times(text: str, evidence: Evidence) -> Iterator[Claim]:
    if states_time(text):
        contradicted = bool(contradicted_times(text, evidence))
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


def _within_part(text: str, evidence: Evidence) -> Evidence:
    """The evidence of the start or the end alone, where a text speaks of it."""
    starts, ends = _AT_START.search(text) is not None, _AT_END.search(text) is not None
    if starts == ends:
        return evidence
    return replace(evidence, cells=(evidence.from_cell if starts else evidence.to_cell,))


def _positions(text: str, evidence: Evidence) -> Iterator[Claim]:
    if states_position(text):
        way = f"from {evidence.from_cell} to {evidence.to_cell}"
        contradicted = bool(contradicted_positions(text, _within_part(text, evidence)))
        yield _stated("a position", contradicted, f"It was measured {way}.")


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
        side = _SIDES[match["side"].lower()]
        yield _stated(match[0], not _heads(side, evidence), measured)


def _sides(text: str, evidence: Evidence) -> Iterator[Claim]:
    for match in AT_SIDE.finditer(text):
        side = _SIDES[match["side"].lower()]
        is_there = any(_lies(side, cell) for cell in _within_part(text, evidence).cells)
        way = f"from {evidence.from_cell} to {evidence.to_cell}"
        yield _stated(match[0], not is_there, f"It was measured {way}.")


def _heads(side: str, evidence: Evidence) -> bool:
    return any(word in evidence.state.split() for word in _NAMES.get(side, (side,)))


def _lies(side: str, cell: str) -> bool:
    return any(word in cell.split() for word in _NAMES.get(side, (side,)))


def _stated(words: str, is_contradicted: bool, correction: str) -> Claim:
    return Claim(words, Standing.CONTRADICTED, correction) if is_contradicted else Claim(words, Standing.BORNE_OUT)
