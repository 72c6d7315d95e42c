"""What a text claims about an incident, and whether the measured facts bear it out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tvad_desktop.domain.answers import Evidence
from tvad_desktop.language.grounding import lexicon
from tvad_desktop.language.grounding.bearings import AT_SIDE, find_bearings
from tvad_desktop.language.grounding.claim import Claim, Standing
from tvad_desktop.language.grounding.telling import counted_around, counted_of, say_around, tell_count


def find_claims(text: str, evidence: Evidence) -> list[Claim]:
    """Every time, position, direction, colour, count, thing and action in a text, in no particular order."""
    skins = list(_skins(text))
    claims = [
        *find_bearings(text, evidence),
        *_counts(text, evidence),
        *_wrong_ways(text, evidence),
        *_relations(text),
        *_scores(text, evidence),
        *skins,
    ]
    of_skin = {word for claim in skins for word in lexicon.words_of(claim.words) if word in lexicon.COLOURS}
    words = [word for word in lexicon.words_of(AT_SIDE.sub(" ", text)) if word not in of_skin]
    things = _things(words, evidence, is_about_picture=_IS_THERE.search(text) is not None)
    return [*claims, *_colours(words, evidence, text), *things, *_persons(words, evidence), *_doings(words, evidence)]


_ADJECTIVES = rf"(?:(?:other|different|more|of|the|these|those|moving|{'|'.join(sorted(lexicon.COLOURS))})\s+)*"
_COUNT = re.compile(
    rf"\b(?<!how )(?P<number>\d{{1,4}}|{'|'.join(sorted(lexicon.NUMBERS))}|both|several|many|multiple|some|a group of"
    rf"|a crowd of)\s+{_ADJECTIVES}(?P<noun>[A-Za-z]+)",
    re.IGNORECASE,
)
_ORDINALS = {"another": 2, "other": 2, "second": 2, "third": 3, "fourth": 4, "fifth": 5}
ANOTHER = re.compile(
    rf"\b(?:(?:a |the )?(?P<which>{'|'.join(_ORDINALS)})\s+(?P<noun>[A-Za-z]+)"
    r"|(?P<person>some(?:one|body)|any(?:one|body)|no ?(?:one|body)|who|person|people) else)\b",
    re.IGNORECASE,
)
_ALONE = re.compile(r"\b(?:alone|by (?:him|her|it)self|the only)\b", re.IGNORECASE)
_IS_THERE = re.compile(
    r"\b(?:there|any|anyone|anybody|anything|see|seen|visible|picture|video|clip|footage|frame|scene|present|around)\b",
    re.IGNORECASE,
)


def _counts(text: str, evidence: Evidence) -> Iterator[Claim]:
    for match in _COUNT.finditer(text):
        noun, number = lexicon.singular(match["noun"].lower()), match["number"].lower()
        if not _is_countable(noun) or number == "no" or _is_part_of(text, match):
            continue
        stated = 2 if number == "both" else int(number) if number.isdigit() else lexicon.NUMBERS.get(number)
        yield _counted(match[0], noun, evidence, stated, is_of_picture=_is_of_picture(text))
    for match in ANOTHER.finditer(text):
        noun = lexicon.PERSON if match["person"] else lexicon.singular(match["noun"].lower())
        if _is_countable(noun):
            least = _ORDINALS[match["which"].lower()] if match["which"] else 2
            yield _counted(match[0], noun, evidence, None, least, is_of_picture=_is_of_picture(text))
    if _ALONE.search(text):
        known = f"What is counted is what the incident is about. {tell_count(evidence)}"
        yield Claim("alone", Standing.UNKNOWN, known)


_PERCENT = re.compile(r"\b(?P<percent>\d{1,3})\s*(?:%|percent\b|per cent\b)", re.IGNORECASE)


def _scores(text: str, evidence: Evidence) -> Iterator[Claim]:
    if not re.search(r"\b(?:score|sure|certain|confiden\w+)\b", text, re.IGNORECASE):
        return
    for match in _PERCENT.finditer(text):
        agrees = abs(100 * evidence.peak_score - int(match["percent"])) < 1
        correction = f"The detector's score is {evidence.peak_score:.0%}."
        yield Claim(match[0], Standing.BORNE_OUT if agrees else Standing.CONTRADICTED, correction)


def _is_of_picture(text: str) -> bool:
    """Whether a text asks what there is, and not what those do that the incident is about."""
    return _IS_THERE.search(text) is not None and not speaks_of_doing(text)


def speaks_of_doing(text: str) -> bool:
    """Whether a text says what somebody does, or an event."""
    words = lexicon.words_of(text)
    return any(lexicon.is_action(word) or lexicon.stem(word) in lexicon.EVENT_OF_STEM for word in words)


_CLASS = "|".join(sorted({*lexicon.CLASS_OF_WORD, *lexicon.ROLES, *lexicon.RIDERS, "he", "she", "they", "him"}))
_RELATION = re.compile(
    rf"\b(?P<one>{_CLASS})s? (?:(?:is|are|was|were|\w+ing) )?"
    r"(?P<how>in|into|on|at|by|with|of|from|to|has|have|had|gets?|takes?|next to|left of|right of|beside|near|behind"
    r"|over)"
    rf" (?:the |a |an |his |her |its |their |any |another )(?:\w+ )?(?P<other>{_CLASS})s?\b",
    re.IGNORECASE,
)


def _relations(text: str) -> Iterator[Claim]:
    """How two things stand to each other, which nobody measures; that somebody is on a bicycle is seen."""
    for match in _RELATION.finditer(text):
        kinds = [lexicon.CLASS_OF_WORD.get(match[name].lower(), lexicon.PERSON) for name in ("one", "other")]
        if kinds != [lexicon.PERSON, lexicon.CYCLE] or match["how"].lower() != "on":
            yield Claim(match["how"], Standing.UNKNOWN, "How they stand to each other was not measured.")


_WRONG_WAY = re.compile(r"\bwrong (?:way|side|direction|lane)\b", re.IGNORECASE)


def _wrong_ways(text: str, evidence: Evidence) -> Iterator[Claim]:
    for match in _WRONG_WAY.finditer(text):
        is_so = "wrong way" in evidence.doings
        known = "" if is_so else f"Which way is wrong was not measured; its motion was: {evidence.state}."
        yield Claim(match[0], Standing.BORNE_OUT if is_so else Standing.UNKNOWN, known)


def _is_countable(noun: str) -> bool:
    return noun in lexicon.CLASS_OF_WORD or noun in lexicon.ROLES or noun in lexicon.THINGS


def _is_part_of(text: str, match: re.Match[str]) -> bool:
    """ "One of the cars" says no number of cars."""
    return re.search(r"\b(?:one|two|some|many) of\b", match[0], re.IGNORECASE) is not None


def _counted(
    words: str, noun: str, evidence: Evidence, stated: int | None, least: int = 2, *, is_of_picture: bool
) -> Claim:
    """A claimed number, of the target or of the whole picture; None for `least` or more."""
    counts = [counted_of(noun, evidence), counted_around(noun, evidence) if is_of_picture else None]
    known = [count for count in counts if count is not None]
    agrees = any(count == stated if stated is not None else count >= least for count in known)
    correction = tell_count(evidence, noun) if known else f"Their number was not measured.{say_around(evidence)}"
    doubt = Standing.CONTRADICTED if known else Standing.UNKNOWN
    return Claim(words, Standing.BORNE_OUT if agrees else doubt, correction)


_PEOPLE = r"(?:person|people|man|men|woman|women|guy|guys|boy|girl|lady|male|female|kid|child|suspect)"
_SKIN = re.compile(
    rf"\b(?:black|white|brown|yellow|asian|african|hispanic|latino|arab|caucasian|indian)[- ]+(?:skinned )?{_PEOPLE}\b"
    rf"|\b(?:is|are|was|were) (?:he|she|they|(?:the|this|that) {_PEOPLE}) "
    r"(?:an? )?(?:black|white|brown|yellow|asian|african|hispanic|latino|arab|caucasian|indian)\b"
    r"(?!\s+(?:jacket|shirt|coat|clothes|hat|dress))",
    re.IGNORECASE,
)


def _skins(text: str) -> Iterator[Claim]:
    for match in _SKIN.finditer(text):
        yield Claim(match[0], Standing.UNKNOWN, "Colours are measured of clothes, not of people.")


def _colours(words: list[str], evidence: Evidence, text: str) -> Iterator[Claim]:
    is_of_all = re.search(r"\b(?:both|all|each|every)\b", text, re.IGNORECASE) is not None
    several = sum(count for _, count in evidence.names) > 1
    for word in words:
        if word not in lexicon.COLOURS:
            continue
        colour = lexicon.SAME_COLOUR.get(word, word)
        if evidence.is_grey:
            yield Claim(word, Standing.CONTRADICTED, "The picture has no colours.")
        elif colour in evidence.colours and is_of_all and several:
            yield Claim(word, Standing.UNKNOWN, f"{word.capitalize()} was measured, but not of each by itself.")
        elif colour in evidence.colours:
            yield Claim(word, Standing.BORNE_OUT)
        elif evidence.colours:
            measured = " and ".join(evidence.colours)
            yield Claim(word, Standing.CONTRADICTED, f"{word.capitalize()} was not measured; its colour is {measured}.")
        else:
            yield Claim(word, Standing.UNKNOWN, f"{word.capitalize()} was not measured.")


def _things(words: list[str], evidence: Evidence, *, is_about_picture: bool) -> Iterator[Claim]:
    names = {name for name, _ in evidence.names}
    kinds = {lexicon.CLASS_OF_WORD.get(name, name) for name in names}
    seen = {name for name, _ in evidence.around or ()}
    around = seen | {lexicon.CLASS_OF_WORD.get(name, name) for name in seen}
    for word in words:
        noun = lexicon.singular(word)
        if lexicon.EVENT_OF_STEM.get(lexicon.stem(word)) in evidence.doings:
            yield Claim(word, Standing.BORNE_OUT)
            continue
        kind = lexicon.CLASS_OF_WORD.get(noun)
        is_named = kind is not None and (noun in names or (kind in kinds and _is_general(noun, kind)))
        is_seen = is_about_picture and (noun in seen or (kind in around and _is_general(noun, str(kind))))
        if is_named or is_seen or (noun in lexicon.RIDERS and {lexicon.PERSON, lexicon.CYCLE} <= kinds):
            yield Claim(word, Standing.BORNE_OUT)
        elif kind is not None and kind in names:
            yield Claim(word, Standing.UNKNOWN, f"A {kind} was found; whether it is a {noun} was not measured.")
        elif noun in lexicon.ANYBODY:
            yield Claim(word, Standing.UNKNOWN, f"No person was measured.{say_around(evidence)}")
        elif kind is not None and names:
            yield Claim(word, Standing.CONTRADICTED, f"No {noun} was measured.{say_around(evidence)}", is_of_other=True)
        elif kind is not None or noun in lexicon.ROLES or noun in lexicon.UNMEASURED:
            is_of_other = bool(names) and not (noun in lexicon.ROLES and lexicon.PERSON in names)
            is_of_other = is_of_other or noun in lexicon.UNMEASURED
            yield Claim(word, Standing.UNKNOWN, _not_measured(noun, names), is_of_other)


def _is_general(noun: str, kind: str) -> bool:
    """Whether a word says no more than its class does: "vehicle" for a car, but not "bus"."""
    return noun not in lexicon.EXACT_NAMES or noun == kind


def _not_measured(noun: str, names: set[str]) -> str:
    if noun in lexicon.ROLES:
        seen = "A person was found; whether" if lexicon.PERSON in names else "Whether"
        return f"{seen} it is {lexicon.with_article(noun)} was not measured."
    if noun in lexicon.CLASS_OF_WORD:
        return f"Whether it is {lexicon.with_article(noun)} was not measured."
    return f"“{noun.capitalize()}” was not measured."


_HE_OR_SHE = frozenset(("he", "she", "him", "her", "his", "hers", "himself", "herself"))


def _persons(words: list[str], evidence: Evidence) -> Iterator[Claim]:
    """ "He" and "she" take a person for granted."""
    names = {name for name, _ in evidence.names}
    if names and lexicon.PERSON not in names and any(word in _HE_OR_SHE for word in words):
        yield Claim("a person", Standing.UNKNOWN, "No person was measured.")


_STILL = frozenset(["still", "stationary", "staying"])
_FAST, _SLOW = frozenset(["fast", "quick", "quickly", "rapidly", "speeding"]), frozenset(["slow", "slowly"])


def _doings(words: list[str], evidence: Evidence) -> Iterator[Claim]:
    state = evidence.state.split()
    for word in words:
        if lexicon.EVENT_OF_STEM.get(lexicon.stem(word)) in evidence.doings:
            continue  # it counts among the things
        if word in lexicon.UNMEASURED or word in lexicon.HARMLESS - _STILL - _FAST - _SLOW:
            continue
        if lexicon.is_action(word):
            yield Claim(word, Standing.UNKNOWN, f"“{word}” was not measured; its motion was: {evidence.state}.")
        elif word in _STILL or word in _FAST or word in _SLOW:
            wanted = "staying" if word in _STILL else "fast" if word in _FAST else "slowly"
            standing = Standing.BORNE_OUT if wanted in state else Standing.CONTRADICTED
            yield Claim(word, standing, f"Its motion was measured as {evidence.state}.")
