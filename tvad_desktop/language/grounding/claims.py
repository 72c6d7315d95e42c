"""What a text claims about an incident, and whether the measured facts bear it out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from tvad_desktop.domain.answers import Evidence
from tvad_desktop.domain.events import ACCIDENT, FALL, FIGHT, INTRUSION, LEFT, RUNNING, SCATTER, TAKEN, WRONG_WAY
from tvad_desktop.language.grounding import lexicon
from tvad_desktop.language.grounding.bearings import AT_SIDE, find_bearings
from tvad_desktop.language.grounding.claim import Claim, Standing
from tvad_desktop.language.grounding.counting import find_counts
from tvad_desktop.language.grounding.telling import no_such, say_around

EVENTS_OF = {
    lexicon.PERSON: {FALL, FIGHT, RUNNING, SCATTER, INTRUSION, LEFT, TAKEN},
    lexicon.VEHICLE: {ACCIDENT, WRONG_WAY},
}
"""What happens to persons and to vehicles only: where a cue found it there was one, whatever the target is."""


def find_claims(text: str, evidence: Evidence) -> list[Claim]:
    """Every time, position, direction, colour, count, thing and action in a text, in no particular order."""
    skins = list(_skins(text))
    of_skin = {word for claim in skins for word in lexicon.words_of(claim.words) if word in lexicon.COLOURS}
    text_of_things = _NOBODY.sub("anybody", text)
    words = [word for word in lexicon.words_of(_PLAIN.sub(" ", text_of_things)) if word not in of_skin]
    things = list(_things(words, evidence, text_of_things))
    of_target = [
        *find_bearings(text, evidence),
        *_colours(words, evidence, text),
        *_doings(words, evidence, text),
    ]
    if _speaks_of_others(things):
        of_target = _of_whom(of_target)
    elif _ONE_OF_SEVERAL.search(text) and sum(count for _, count in evidence.names) > 1:
        of_target = [_of_one(claim) for claim in of_target]
    return [
        *of_target,
        *find_counts(text, evidence, is_of_picture=is_of_picture(text), is_of_doing=speaks_of_doing(text)),
        *_wrong_ways(text, evidence),
        *_relations(text),
        *_scores(text, evidence),
        *skins,
        *things,
        *_persons(words, evidence),
    ]


def _speaks_of_others(things: list[Claim]) -> bool:
    """Whether a text speaks of what was seen beside the target, and not of the target."""
    seen = [claim.is_of_other for claim in things if claim.standing is Standing.BORNE_OUT]
    return bool(seen) and all(seen)


_ONE_OF_SEVERAL = re.compile(r"\b(?:some|any)(?:body|one)\b|\b(?:one|some|any|two) of\b", re.IGNORECASE)


def _of_one(claim: Claim) -> Claim:
    """A claim about one of several: what contradicts it was measured of all of them together."""
    if claim.standing is not Standing.CONTRADICTED or claim.words == "a time":
        return claim
    return Claim(claim.words, Standing.UNKNOWN, f"{claim.correction} {NOT_APART}")


NOT_APART = "One is not told from another here."


def _of_whom(claims: list[Claim]) -> list[Claim]:
    """Claims that are measured of the target, where a text speaks of others."""
    known = "Colours, places and motion are measured of what the incident is about only."
    return [
        Claim(claim.words, Standing.UNKNOWN, known, is_of_other=True) for claim in claims if claim.words != "a time"
    ]


_NOBODY = re.compile(r"\b(?:nobody|no ?one|none of (?:them|the people))\b", re.IGNORECASE)
_PLAIN = re.compile(rf"{AT_SIDE.pattern}|\bnumber of\b", re.IGNORECASE)
_IS_THERE = re.compile(
    r"\b(?:there|any|anyone|anybody|anything|see|seen|visible|picture|video|clip|footage|frame|scene|present|around)\b",
    re.IGNORECASE,
)


_PERCENT = re.compile(r"\b(?P<percent>\d{1,3})\s*(?:%|percent\b|per cent\b)", re.IGNORECASE)


def _scores(text: str, evidence: Evidence) -> Iterator[Claim]:
    if not re.search(r"\b(?:score|sure|certain|confiden\w+)\b", text, re.IGNORECASE):
        return
    for match in _PERCENT.finditer(text):
        agrees = abs(100 * evidence.peak_score - int(match["percent"])) < 1
        correction = f"The detector's score is {evidence.peak_score:.0%}."
        yield Claim(match[0], Standing.BORNE_OUT if agrees else Standing.CONTRADICTED, correction)


def is_of_picture(text: str) -> bool:
    """Whether a text asks what there is, and not what those do that the incident is about."""
    return _IS_THERE.search(text) is not None and not speaks_of_doing(text)


def speaks_of_doing(text: str) -> bool:
    """Whether a text says what somebody does, or an event."""
    words = lexicon.words_of(text)
    return any(lexicon.is_action(word) or lexicon.event_of(word) for word in words)


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


_COLOUR = "|".join(sorted(lexicon.COLOURS))
_OF_ALL = re.compile(rf"\b(?:both(?! (?:{_COLOUR}) (?:and|&) (?:{_COLOUR})\b)|all|each|every)\b", re.IGNORECASE)
_ALONE = re.compile(
    r"\b(?:only(?! (?:the|this|that|these|those|he|she|they)\b)|just|solely|exclusively|completely|entirely|totally"
    r"|wholly|fully|all)\b",
    re.IGNORECASE,
)
_MOSTLY = re.compile(r"\b(?:mostly|mainly|partly|predominantly|half|whole|entire)\b", re.IGNORECASE)


def _colours(words: list[str], evidence: Evidence, text: str) -> Iterator[Claim]:
    """Every colour in a text; how much of the target has it was measured of none."""
    measured = {lexicon.SAME_COLOUR.get(colour, colour) for colour in evidence.colours}
    known = " and ".join(evidence.colours)
    several = any(count > 1 for _, count in evidence.names[:1]) or _names_another(words, evidence)
    for word in words:
        if word not in lexicon.COLOURS:
            continue
        colour = lexicon.SAME_COLOUR.get(word, word)
        if evidence.is_grey:
            yield Claim(word, Standing.UNKNOWN, "The picture has no colours.")
        elif colour in measured and (_OF_ALL.search(text) and several):
            yield Claim(word, Standing.UNKNOWN, f"{word.capitalize()} was measured, but not of each by itself.")
        elif colour in measured and _ALONE.search(text) and len(measured & _colours_in(words)) < len(measured):
            yield Claim(word, Standing.CONTRADICTED, f"Measured is {known}.")
        elif colour in measured and (_ALONE.search(text) or _MOSTLY.search(text)):
            yield Claim(word, Standing.UNKNOWN, f"Measured is {known}; of how much of it was not.")
        elif colour in measured and _names_another(words, evidence):
            yield Claim(word, Standing.UNKNOWN, f"Measured is {known}; of which of them was not.")
        elif colour in measured:
            yield Claim(f"both {word}" if "both" in words else word, Standing.BORNE_OUT)
        elif evidence.colours:
            doubt = Standing.UNKNOWN if several else Standing.CONTRADICTED
            whose = f"measured is {known}" if several else f"its colour is {known}"
            yield Claim(word, doubt, f"{word.capitalize()} was not measured; {whose}.")
        else:
            yield Claim(word, Standing.UNKNOWN, f"{word.capitalize()} was not measured.")


def _colours_in(words: list[str]) -> set[str]:
    return {lexicon.SAME_COLOUR.get(word, word) for word in words if word in lexicon.COLOURS}


_WEARING = frozenset(("wear", "wears", "wearing", "wore"))


def _names_another(words: list[str], evidence: Evidence) -> bool:
    """Whether a text speaks of a thing that was found beside the one whose colours are told."""
    nouns = {lexicon.singular(word) for word in words}
    kinds = [lexicon.CLASS_OF_WORD.get(name, name) for name, _ in evidence.names]
    of_text = [lexicon.CLASS_OF_WORD[noun] for noun in nouns if noun in lexicon.CLASS_OF_WORD]
    if _WEARING & set(words):
        return len(kinds) > 1 and kinds[0] != lexicon.PERSON
    return len(kinds) > 1 and any(kind in kinds[1:] for kind in of_text) and kinds[0] not in of_text


def _things(words: list[str], evidence: Evidence, text: str) -> Iterator[Claim]:
    is_about_picture = _IS_THERE.search(text) is not None
    names = {name for name, _ in evidence.names}
    seen = {name for name, _ in evidence.around or ()}
    is_of_target = _OF_TARGET.search(text) is not None
    happened = {lexicon.event_of(word) for word in words} & set(evidence.doings)
    for word in words:
        noun = lexicon.singular(word)
        if lexicon.event_of(word) in evidence.doings or (noun == "zone" and INTRUSION in evidence.doings):
            yield Claim(word, Standing.BORNE_OUT)
            continue
        kind = lexicon.CLASS_OF_WORD.get(noun)
        is_seen = is_about_picture and _is_among(noun, seen)
        also = lexicon.ALSO.get(noun)
        if _is_among(noun, names) or also in names or _rides(noun, names):
            yield Claim(word, Standing.BORNE_OUT)
        elif is_seen or (is_about_picture and also in seen):
            yield Claim(word, Standing.BORNE_OUT, is_of_other=True)
        elif kind is not None and (alike := _may_be(noun, names)):
            known = f"{lexicon.with_article(alike).capitalize()} was found; whether it is a {noun} was not measured."
            yield Claim(word, Standing.UNKNOWN, known)
        elif noun in lexicon.ANYBODY and happened & EVENTS_OF[lexicon.PERSON]:
            yield Claim(word, Standing.BORNE_OUT)
        elif noun in lexicon.ANYBODY:
            yield Claim(word, Standing.UNKNOWN, f"{no_such(lexicon.PERSON, evidence)}{say_around(evidence)}")
        elif kind is not None and names:
            known = f"{no_such(noun, evidence)}{say_around(evidence)}"
            is_unknown = _may_be_another(noun, evidence, is_of_target)
            yield Claim(word, Standing.UNKNOWN if is_unknown else Standing.CONTRADICTED, known, is_of_other=True)
        elif kind is not None or noun in lexicon.ROLES or noun in lexicon.UNMEASURED:
            is_of_other = bool(names) and not (noun in lexicon.ROLES and lexicon.PERSON in names)
            is_of_other = is_of_other or noun in lexicon.UNMEASURED
            yield Claim(word, Standing.UNKNOWN, _not_measured(noun, names), is_of_other)


_OF_TARGET = re.compile(r"\b(?:it|this|that|target|thing|object|there|any|see)\b", re.IGNORECASE)
"""What makes a text speak of the target, or of all that there is."""


def _may_be_another(noun: str, evidence: Evidence, is_of_target: bool) -> bool:
    """Whether a text may speak of one that was seen beside the target, or of whoever a cue's event happened to."""
    is_seen = _is_among(noun, {name for name, _ in evidence.around or ()})
    is_any = lexicon.is_general(noun) or noun == lexicon.PERSON
    happened = set(evidence.doings) & EVENTS_OF.get(lexicon.CLASS_OF_WORD[noun], set())
    return (bool(happened) and is_any) or (is_seen and not is_of_target)


def _is_among(noun: str, names: set[str]) -> bool:
    """Whether what was found is what a word says: a car is a vehicle, but no bus."""
    return noun in names or (lexicon.is_general(noun) and bool(names & lexicon.names_of(noun)))


def _may_be(noun: str, names: set[str]) -> str:
    """What was found of the same class, where it may be what a word says: a car may be a taxi, a vehicle a bus, and
    what was found as a bicycle a motorcycle."""
    of_class = sorted(names & lexicon.names_of(noun))
    kind = lexicon.CLASS_OF_WORD[noun]
    return next((name for name in of_class if noun in lexicon.KINDS_ONLY or name == kind), "")


def _rides(noun: str, names: set[str]) -> bool:
    """Whether a person and what a rider of this name rides were found."""
    return lexicon.PERSON in names and noun in lexicon.RIDERS and _is_among(lexicon.RIDERS[noun], names)


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
        yield Claim("a person", Standing.UNKNOWN, no_such(lexicon.PERSON, evidence))


_STAYS = frozenset(["stationary", "motionless", "immobile", "staying", "stay", "stays", "stayed"])
MOVES = frozenset(["move", "moves", "moved", "moving"])
_FAST, _SLOW = frozenset(["fast", "quick", "quickly", "rapidly"]), frozenset(["slow", "slowly"])
_STILL = re.compile(
    r"\b(?:stands?|stood|standing|sits?|sat|stays?|stayed|keeps?|kept|lies?|lay|lying|is|was|it|he|she|they|not|quite"
    r"|completely|totally|perfectly|absolutely)\s+still\b(?=\s*(?:$|[?.!,;]|or\b|and\b|all\b|the whole\b))",
    re.IGNORECASE,
)
"""Not "is it still there", which says that it goes on."""

_IN_VIEW = re.compile(
    r"\bstay(?:s|ed|ing)? (?=in (?:view|sight|the (?:picture|frame|image))\b|for\b|longer\b)", re.IGNORECASE
)


def _doings(words: list[str], evidence: Evidence, text: str) -> Iterator[Claim]:
    motion = f"Its motion was measured as {evidence.state}."
    happens = any(lexicon.event_of(word) in evidence.doings for word in words)
    if _STILL.search(text):
        yield _stated("still", "staying" in evidence.state, motion)
    for word in lexicon.words_of(_IN_VIEW.sub(" ", text)) if _IN_VIEW.search(text) else words:
        if lexicon.event_of(word) in evidence.doings:
            continue  # it counts among the things
        if word in _STAYS or word in MOVES:
            yield _stated(word, ("staying" in evidence.state) == (word in _STAYS), motion)
        elif happens and (word in _FAST or word in _SLOW):
            yield Claim(word, Standing.UNKNOWN, f"How fast that was is not told apart. {motion}")
        elif word in _FAST or word in _SLOW:
            yield _stated(word, ("fast" if word in _FAST else "slowly") in evidence.state.split(), motion)
        elif _is_what_they_do(word, evidence):
            yield Claim(word, Standing.BORNE_OUT)
        elif word not in lexicon.UNMEASURED and word not in lexicon.HARMLESS and lexicon.is_action(word):
            yield Claim(word, Standing.UNKNOWN, f"“{word}” was not measured; its motion was: {evidence.state}.")


_RIDING, _DRIVING = frozenset(map(lexicon.stem, ("cycle", "ride", "rode"))), frozenset(("driv", "drov"))


def _is_what_they_do(word: str, evidence: Evidence) -> bool:
    """Whether a verb says no more than what is measured: who is on a bicycle rides, and a vehicle that moves drives."""
    names, stem = {name for name, _ in evidence.names}, lexicon.stem(word)
    if "moving" not in evidence.state:
        return False
    return (stem in _RIDING and _rides("rider", names)) or (
        stem in _DRIVING and any(lexicon.CLASS_OF_WORD.get(name) == lexicon.VEHICLE for name in names)
    )


def _stated(word: str, is_so: bool, known: str) -> Claim:
    return Claim(word, Standing.BORNE_OUT) if is_so else Claim(word, Standing.CONTRADICTED, known)
