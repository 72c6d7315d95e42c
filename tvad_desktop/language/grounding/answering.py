"""Answers to questions about an incident, composed from measured facts alone."""

from __future__ import annotations

import re

from tvad_desktop.domain.answers import Evidence
from tvad_desktop.language.grounding import lexicon
from tvad_desktop.language.grounding.bearings import sets_in_time
from tvad_desktop.language.grounding.claim import Claim, Standing
from tvad_desktop.language.grounding.claims import MOVES, NOT_APART, find_claims, speaks_of_doing
from tvad_desktop.language.grounding.comparing import compare
from tvad_desktop.language.grounding.counting import speaks_of_another
from tvad_desktop.language.grounding.instructions import without_instructions
from tvad_desktop.language.grounding.language_of import is_english
from tvad_desktop.language.grounding.plainly import put_plainly
from tvad_desktop.language.grounding.reading import Part, take_apart
from tvad_desktop.language.grounding.spelling import correct_spelling
from tvad_desktop.language.grounding.strange import (
    NOT_MEASURED,
    find_limits,
    find_strange,
    say_elsewhere,
    speaks_of_elsewhere,
)
from tvad_desktop.language.grounding.telling import (
    say_what_is_unusual,
    say_whether_unusual,
    summary,
    tell,
    tell_clothes,
    tell_count,
)
from tvad_desktop.language.prompt_template import UNKNOWN

ASK_IN_ENGLISH = "Please ask in English: this model pack understands no other language."
ON_THE_CONTRARY = "On the contrary."
NOBODY_IS_KNOWN = "Who that is was not measured."
SO_IT_IS = "As far as was measured, that is so."

_NORMAL = re.compile(r"(?<!not )(?<!n't )(?<!ab)\b(?:normal|usual|ordinary)\b", re.IGNORECASE)
_MEASURED_TOPICS = frozenset(
    ("clock", "date", "duration", "when", "way", "where", "speed", "size", "score", "motion", "count", "colour", "what")
)
_SUSPICIOUS = re.compile(r"\bsuspicious", re.IGNORECASE)
_WEARS = re.compile(r"\b(?:wear(?:s|ing)?|wore|dressed)\b", re.IGNORECASE)
_WHO_DOES = re.compile(r"\W*who (?:is|are|was|were|did|does|has|have)?\s*\w+\W*(?:the \w+\W*)?$", re.IGNORECASE)
_NOTHING = re.compile(r"\bnothing\b", re.IGNORECASE)
_CONTRASTS = re.compile(
    r"\b(?:but|rather than|instead of|except|as opposed to)\b|,? (?:and )?not\b(?= \w+\s*\W*$)", re.IGNORECASE
)
_TOLD_TOPICS = frozenset(("units", "distance", "duration", "date", "clock", "palette"))
"""What is told rather than judged: neither Yes nor No."""

_TOPICS_OF_BEGINNING = {"where": ("way", "where", "distance"), "when": ("when", "date", "clock")}
_WHICH_PART = re.compile(r"\W*(?:(?:in|on|at|to|from) )?(?:which|what) (?:part|side|corner|area|half)\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"(?<=[.;])\s+(?=[A-Z“])")
_COLOURS = "|".join(sorted(lexicon.COLOURS))
_HOW_MANY = re.compile(
    rf"\b(?:how many|number of|count(?: of| the)?)\s+(?:(?:of|the|these|those|different|other|{_COLOURS})\s+)*"
    r"(?P<noun>[A-Za-z]+)",
    re.IGNORECASE,
)


def answer_from_facts(question: str, evidence: Evidence) -> str | None:
    """The answer that the facts give to a question; None where it asks for nothing that can be named.

    Instructions in the question are passed over. Each of its parts is answered: what it takes for granted is checked
    first, and what the facts contradict or do not know is said, with what is known instead. A Yes is given only where
    every word of the part is understood and borne out.
    """
    if not is_english(question):
        return ASK_IN_ENGLISH
    asked, changed = correct_spelling(put_plainly(without_instructions(question), evidence))
    parts = take_apart(asked)
    if not parts:
        return summary(evidence)
    answers = [answer for part in parts if (answer := _answer(part, evidence)) is not None]
    if not answers:
        return None
    read = f"Read as {', '.join(f'“{right}”' for right in changed.values())}. " if changed else ""
    return read + _join(answers, summary(evidence))


def contradicts_question(question: str, answer: str, evidence: Evidence) -> tuple[str, ...]:
    """What is wrong with a Yes: a sentence for everything in the question that the facts contradict or do not know."""
    if not re.match(r"\s*yes\b", answer, re.IGNORECASE):
        return ()
    doubts: list[Claim] = []
    for part in take_apart(correct_spelling(put_plainly(without_instructions(question), evidence))[0]):
        if compare(part.text, evidence, is_yes_no=True) is None:
            claims = find_claims(part.text, evidence)
            doubts += [*claims, *find_strange(part.text, claims)]
    wrong = [doubt.correction for doubt in doubts if doubt.standing is not Standing.BORNE_OUT and doubt.correction]
    return tuple(dict.fromkeys(f"The answer says Yes. {correction}" for correction in wrong))


def _join(answers: list[str], known: str) -> str:
    """Answers one after the other; what all of them end with is said once, and last."""
    if len(answers) == 1:
        return answers[0]
    parts = [answer.replace(known, "").strip() for answer in dict.fromkeys(answers)]
    sentences = [sentence for part in parts for sentence in _SENTENCE_END.split(part) if sentence]
    said = list(dict.fromkeys(sentences)) if len(set(parts)) > 1 else parts[:1]
    return " ".join([*said, known] if any(known in answer for answer in answers) else said)


def _answer(part: Part, evidence: Evidence) -> str | None:
    topics = _topics_of(part.text)
    claims = [claim for claim in find_claims(part.text, evidence) if not _is_asked_for(claim, part, topics)]
    doubts = [claim for claim in claims if claim.standing is not Standing.BORNE_OUT]
    if topics[:1] == ["help"] and not claims:
        return tell("help", evidence)
    if speaks_of_elsewhere(part.text):
        return f"{UNKNOWN} {say_elsewhere(evidence)} {summary(evidence)}"
    if part.is_yes_no and sets_in_time(part.text):
        return _with_corrections([one for one in doubts if one.words != "a time"], tell("when", evidence))
    asks_whether_unusual = "unusual" in (topics[:1] if part.is_yes_no else topics)
    if asks_whether_unusual and not doubts and not find_strange(part.text, claims):
        answer = _say_unusual(part, topics, evidence)
        if answer:
            return answer
    if not any(topic in ("units", "distance") for topic in topics):
        comparison = compare(part.text, evidence, is_yes_no=part.is_yes_no)
        if comparison is not None:
            return _with_corrections([one for one in doubts if not _is_counted(one)], comparison)
    is_choice = part.has_alternatives or not part.is_yes_no
    is_judged = part.is_yes_no and not is_choice
    doubts += find_strange(part.text, claims, is_choice=is_choice, is_yes_no=is_judged)
    if is_judged and not doubts:
        doubts += find_limits(part.text, claims)
    if part.is_yes_no:
        return _answer_yes_no(part, claims, doubts, topics, evidence)
    return _answer_open(part, doubts, topics, evidence)


def _topics_of(text: str) -> list[str]:
    """What a part is about, most important first: the word that it begins with says most."""
    topics = [topic for topic, pattern in lexicon.TOPICS if pattern.search(text)]
    begun = lexicon.words_of(text)[:1]
    first = _TOPICS_OF_BEGINNING.get("where" if _WHICH_PART.match(text) else begun[0], ()) if begun else ()
    return sorted(topics, key=lambda topic: topic not in first)


def _is_asked_for(claim: Claim, part: Part, topics: list[str]) -> bool:
    """ "How fast …" asks for the speed and claims none; "how does it move" does not say that it does."""
    word = claim.words.lower()
    return (word in ("fast", "slow", "quick") and "speed" in topics) or (not part.is_yes_no and word in MOVES)


def _is_counted(claim: Claim) -> bool:
    return claim.words[:1].isdigit() or claim.words.split()[0].lower() in lexicon.NUMBERS or claim.words == "a time"


def _with_corrections(doubts: list[Claim], answer: str) -> str:
    corrections = _corrections(doubts)
    return f"{corrections} {answer}" if corrections else answer


def _corrections(doubts: list[Claim]) -> str:
    return " ".join(dict.fromkeys(claim.correction for claim in doubts if claim.correction))


def _say_unusual(part: Part, topics: list[str], evidence: Evidence) -> str | None:
    """Whether something is unusual, by the score; None where the part asks for something else."""
    asks_for_normal = _NORMAL.search(part.text) is not None
    if part.is_yes_no and part.is_negated:
        is_unusual = say_whether_unusual(evidence).startswith("Yes")
        known = say_whether_unusual(evidence).partition(" ")[2]
        return f"{ON_THE_CONTRARY if is_unusual != asks_for_normal else SO_IT_IS} {known}"
    if _SUSPICIOUS.search(part.text):
        return f"{UNKNOWN} Whether that is suspicious is for people to judge. {tell('score', evidence)}"
    if part.is_yes_no and speaks_of_doing(part.text):
        return f"{UNKNOWN} What is usual for a camera is not known in words. {tell('score', evidence)}"
    if part.is_yes_no:
        return say_whether_unusual(evidence, asks_for_normal=asks_for_normal)
    if asks_for_normal:
        return f"{UNKNOWN} What is usual for a camera is measured, and not known in words."
    return say_what_is_unusual(evidence) if topics[0] == "unusual" and not part.is_order else None


def _answer_yes_no(
    part: Part, claims: list[Claim], doubts: list[Claim], topics: list[str], evidence: Evidence
) -> str | None:
    borne_out = [claim for claim in claims if claim.standing is Standing.BORNE_OUT]
    known, corrections = summary(evidence), _corrections(doubts)
    is_unknown = any(claim.standing is Standing.UNKNOWN for claim in doubts)
    if topics[:1] and topics[0] in _TOLD_TOPICS:
        return _with_corrections([claim for claim in doubts if not _is_strange(claim)], tell(topics[0], evidence))
    if topics[:1] == ["unknowable"]:
        return f"{UNKNOWN} {corrections} {known}" if corrections else f"{UNKNOWN} {known}"
    if part.has_alternatives and not part.is_negated:
        return _answer_alternatives(borne_out, doubts, topics, evidence)
    if part.is_negated:
        if doubts and borne_out and not is_unknown and _CONTRASTS.search(part.text):
            return f"{corrections} {known}"
        if doubts:
            return f"{UNKNOWN if is_unknown else SO_IT_IS} {corrections} {known}"
        if borne_out or (_NOTHING.search(part.text) and topics in ([], ["what"], ["motion"])):
            return f"{ON_THE_CONTRARY} {known}"
        return tell(topics[0], evidence) if topics else known
    if doubts:
        is_either = borne_out and not is_unknown and _CONTRASTS.search(part.text)
        return f"{corrections} {known}" if is_either else f"{UNKNOWN if is_unknown else 'No.'} {corrections} {known}"
    if borne_out:
        return f"Yes. {known}"
    if topics:
        return tell(topics[0], evidence)
    return known if part.begins_with_verb else None


def _is_strange(claim: Claim) -> bool:
    return claim.correction.startswith(NOT_MEASURED)


def _answer_alternatives(borne_out: list[Claim], doubts: list[Claim], topics: list[str], evidence: Evidence) -> str:
    """ "A or B": what is known, with what speaks against either; neither Yes nor No would say which."""
    if borne_out or not doubts:
        topic = next((topic for topic in topics if topic in ("colour", "way", "motion", "speed")), None)
        return tell(topic, evidence) if topic and not borne_out else summary(evidence)
    is_unknown = any(claim.standing is Standing.UNKNOWN for claim in doubts)
    return f"{f'{UNKNOWN} ' if is_unknown else ''}{_corrections(doubts)} {summary(evidence)}"


def _answer_open(part: Part, doubts: list[Claim], topics: list[str], evidence: Evidence) -> str | None:
    corrections = _corrections(doubts)
    if speaks_of_another(part.text) and not doubts:
        return f"{UNKNOWN} {NOT_APART} {tell_count(evidence)} {summary(evidence)}"
    if not topics:
        if corrections:
            return f"{UNKNOWN} {corrections} {summary(evidence)}"
        return summary(evidence) if part.is_order or not lexicon.words_of(part.text) else None
    topic = topics[0]
    if _asks_for_clothes(part, topic, doubts) and (clothes := tell_clothes(evidence)):
        return clothes
    if _WEARS.search(part.text) and topic == "what":
        return " ".join(filter(None, [UNKNOWN, corrections, summary(evidence)]))
    if part.is_order and all(_is_strange(claim) for claim in doubts) and topic == "what":
        return f"{corrections} {summary(evidence)}".strip()
    if topic in ("reasons", "units", "distance", "palette"):
        return _with_corrections([claim for claim in doubts if not _is_strange(claim)], tell(topic, evidence))
    if topic == "unknowable" and not doubts and _WHO_DOES.match(part.text):
        return f"{summary(evidence)} {NOBODY_IS_KNOWN}"
    if topic == "unknowable" or (doubts and topic not in _MEASURED_TOPICS):
        return f"{UNKNOWN} {corrections} {summary(evidence)}" if corrections else f"{UNKNOWN} {summary(evidence)}"
    if any(claim.is_of_other for claim in doubts) and topic != "count":
        return f"{UNKNOWN} {corrections} {summary(evidence)}"
    if topic == "count" and (match := _HOW_MANY.search(part.text)):
        return _tell_how_many(lexicon.singular(match["noun"].lower()), doubts, evidence)
    return _with_corrections(doubts, tell(topic, evidence))


def _asks_for_clothes(part: Part, topic: str, doubts: list[Claim]) -> bool:
    """Whether a part asks for what somebody wears, or for the colour of it."""
    is_of_clothes = _WEARS.search(part.text) is not None and topic in ("what", "colour")
    garments = [claim for claim in doubts if lexicon.singular(claim.words.lower()) in lexicon.GARMENTS]
    return (is_of_clothes or (bool(garments) and topic == "colour")) and garments == doubts


def _tell_how_many(noun: str, doubts: list[Claim], evidence: Evidence) -> str:
    others = [claim for claim in doubts if lexicon.singular(claim.words.lower()) != noun]
    noun = lexicon.ALSO[noun] if lexicon.ALSO.get(noun) in dict(evidence.names) else noun
    is_known = noun in lexicon.CLASS_OF_WORD or noun in lexicon.THINGS or noun in lexicon.RIDERS
    if is_known or noun in lexicon.HARMLESS:
        return _with_corrections(others, tell_count(evidence, noun if is_known else "target"))
    return f"{UNKNOWN} {_corrections(doubts)} {summary(evidence)}"
