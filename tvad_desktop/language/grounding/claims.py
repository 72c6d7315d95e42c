"""What a text claims about an incident, and whether the measured facts bear it out."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from tvad_desktop.domain.answers import (
    Evidence,
    contradicted_positions,
    contradicted_times,
    states_position,
    states_time,
)
from tvad_desktop.language.grounding import lexicon


class Standing(StrEnum):
    """What the facts say of a claim."""

    BORNE_OUT = "borne out"
    CONTRADICTED = "contradicted"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class Claim:
    """One thing that a text takes for granted. `correction` is a whole sentence about what is known instead."""

    words: str
    standing: Standing
    correction: str = ""


def find_claims(text: str, evidence: Evidence) -> list[Claim]:
    """Every time, position, direction, colour, count, thing and action in a text, in no particular order."""
    claims = [*_places_and_times(text, evidence), *_directions(text, evidence), *_counts(text, evidence)]
    words = lexicon.words_of(text)
    return [*claims, *_colours(words, evidence), *_things(words, evidence), *_doings(words, evidence)]


def _places_and_times(text: str, evidence: Evidence) -> Iterator[Claim]:
    if states_time(text):
        span = evidence.measured_times()
        yield _stated("a time", contradicted_times(text, evidence), f"It was measured from {span}.")
    if states_position(text):
        way = f"from {evidence.from_cell} to {evidence.to_cell}"
        yield _stated("a position", contradicted_positions(text, evidence), f"It was measured {way}.")


def _stated(what: str, contradictions: list[str], correction: str) -> Claim:
    return Claim(what, Standing.CONTRADICTED, correction) if contradictions else Claim(what, Standing.BORNE_OUT)


_SIDES = {"left": "left", "leftwards": "left", "right": "right", "rightwards": "right", "up": "top", "upwards": "top",
          "down": "bottom", "downwards": "bottom"}  # fmt: skip
_GOES = (
    r"(?:mov(?:e|es|ed|ing)|go(?:es|ing)?|went|head(?:s|ed|ing)?|travel(?:s|led|ling)?|run(?:s|ning)?|walk(?:s|ed|ing)?"
    r"|driv(?:e|es|ing)|drove|fle(?:e|es|eing)|fled)"
)
_DIRECTION = re.compile(
    rf"\b{_GOES}\b[\w ]{{0,16}}?\b(?:to(?:wards)? the )?"
    r"(?P<side>left|right|up|down|leftwards|rightwards|upwards|downwards)\b"
    r"(?! (?:side|corner|part|of))",
    re.IGNORECASE,
)


def _directions(text: str, evidence: Evidence) -> Iterator[Claim]:
    for match in _DIRECTION.finditer(text):
        if re.match(r"\s*(?:upper|lower|center)", text[max(0, match.start("side") - 7) : match.start("side")]):
            continue
        side = _SIDES[match["side"].lower()]
        words = {"top": ("top", "upper"), "bottom": ("bottom", "lower")}.get(side, (side,))
        is_so = any(word in evidence.state.split() for word in words)
        standing = Standing.BORNE_OUT if is_so else Standing.CONTRADICTED
        yield Claim(match[0], standing, f"Its motion was measured as {evidence.state}.")


_COUNT = re.compile(
    rf"\b(?<!how )(?P<number>\d{{1,4}}|{'|'.join(lexicon.NUMBERS)}|both|several|many|some|a group of|a crowd of)\s+"
    r"(?:(?:other|different|more|of|the|these|those|armed|young|old|tall|big|small|"
    rf"{'|'.join(lexicon.COLOURS)})\s+)*(?P<noun>[A-Za-z]+)",
    re.IGNORECASE,
)


def _counts(text: str, evidence: Evidence) -> Iterator[Claim]:
    for match in _COUNT.finditer(text):
        noun, number = lexicon.singular(match["noun"].lower()), match["number"].lower()
        is_thing = noun in lexicon.CLASS_OF_WORD or noun in lexicon.ROLES or noun in lexicon.THINGS
        if not is_thing or number == "no":
            continue
        counted = _counted(noun, evidence)
        known = f"{count_words(counted)} measured." if counted is not None else "Their number was not measured."
        if number.isdigit() or number in lexicon.NUMBERS or number == "both":
            stated = 2 if number == "both" else lexicon.NUMBERS.get(number) if not number.isdigit() else int(number)
            agrees = counted is not None and counted == stated
        else:
            agrees = counted is not None and counted > 1
        doubt = Standing.UNKNOWN if counted is None else Standing.CONTRADICTED
        yield Claim(match[0], Standing.BORNE_OUT if agrees else doubt, known)


def _counted(noun: str, evidence: Evidence) -> int | None:
    """How many of these were measured; None where nobody counted."""
    if noun in lexicon.THINGS or not evidence.names:
        return evidence.targets or None
    kind = lexicon.CLASS_OF_WORD.get(noun, lexicon.PERSON)
    return sum(count for name, count in evidence.names if lexicon.CLASS_OF_WORD.get(name) == kind)


def count_words(count: int) -> str:
    """ "One moving target was", "3 moving targets were"."""
    return "One target was" if count == 1 else f"{count} targets were"


def _colours(words: list[str], evidence: Evidence) -> Iterator[Claim]:
    for word in words:
        if word not in lexicon.COLOURS:
            continue
        colour = lexicon.SAME_COLOUR.get(word, word)
        if evidence.is_grey:
            yield Claim(word, Standing.CONTRADICTED, "The picture has no colours.")
        elif colour in evidence.colours:
            yield Claim(word, Standing.BORNE_OUT)
        elif evidence.colours:
            measured = " and ".join(evidence.colours)
            yield Claim(word, Standing.CONTRADICTED, f"{word.capitalize()} was not measured; its colour is {measured}.")
        else:
            yield Claim(word, Standing.UNKNOWN, f"{word.capitalize()} was not measured.")


def _things(words: list[str], evidence: Evidence) -> Iterator[Claim]:
    names = {name for name, _ in evidence.names}
    kinds = {lexicon.CLASS_OF_WORD.get(name, name) for name in names}
    for word in words:
        noun = lexicon.singular(word)
        if lexicon.EVENT_OF_STEM.get(lexicon.stem(word)) in evidence.doings:
            yield Claim(word, Standing.BORNE_OUT)
            continue
        kind = lexicon.CLASS_OF_WORD.get(noun)
        is_named = kind is not None and (noun in names or (kind in kinds and _is_general(noun, kind)))
        if is_named or (noun in lexicon.RIDERS and {lexicon.PERSON, lexicon.CYCLE} <= kinds):
            yield Claim(word, Standing.BORNE_OUT)
        elif kind is not None and kind in names:
            yield Claim(word, Standing.UNKNOWN, f"A {kind} was found; whether it is a {noun} was not measured.")
        elif kind is not None and names:
            yield Claim(word, Standing.CONTRADICTED, f"No {noun} was measured.")
        elif kind is not None or noun in lexicon.ROLES or noun in lexicon.UNMEASURED:
            yield Claim(word, Standing.UNKNOWN, _not_measured(noun, names))


def _is_general(noun: str, kind: str) -> bool:
    """Whether a word says no more than its class does: "vehicle" for a car, but not "bus"."""
    return noun not in lexicon.EXACT_NAMES or noun == kind


def _not_measured(noun: str, names: set[str]) -> str:
    if noun in lexicon.ROLES:
        seen = "A person was found; whether" if lexicon.PERSON in names else "Whether"
        return f"{seen} it is {lexicon.with_article(noun)} was not measured."
    if noun in lexicon.CLASS_OF_WORD:
        return f"Whether it is {lexicon.with_article(noun)} was not measured."
    return f"No {noun} was measured."


_STILL = frozenset(["still", "stationary", "staying"])
_FAST, _SLOW = frozenset(["fast", "quick", "quickly", "rapidly", "speeding"]), frozenset(["slow", "slowly"])


def _doings(words: list[str], evidence: Evidence) -> Iterator[Claim]:
    state = evidence.state.split()
    for word in words:
        if lexicon.EVENT_OF_STEM.get(lexicon.stem(word)) in evidence.doings:
            continue  # it counts among the things
        if lexicon.is_action(word):
            yield Claim(word, Standing.UNKNOWN, f"“{word}” was not measured; its motion was: {evidence.state}.")
        elif word in _STILL or word in _FAST or word in _SLOW:
            wanted = "staying" if word in _STILL else "fast" if word in _FAST else "slowly"
            standing = Standing.BORNE_OUT if wanted in state else Standing.CONTRADICTED
            yield Claim(word, standing, f"Its motion was measured as {evidence.state}.")
