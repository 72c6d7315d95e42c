"""Answers to questions about an incident, composed from measured facts alone."""

from __future__ import annotations

import re

from tvad_desktop.domain.answers import UNUSUAL_SCORE, Evidence, FirstAnswer
from tvad_desktop.domain.clock import format_clock
from tvad_desktop.language.grounding import lexicon
from tvad_desktop.language.grounding.claims import Claim, Standing, count_words, find_claims
from tvad_desktop.language.grounding.instructions import without_instructions
from tvad_desktop.language.grounding.language_of import is_english
from tvad_desktop.language.prompt_template import UNKNOWN

ASK_IN_ENGLISH = "Please ask in English: this model pack understands no other language."

_YES_NO = re.compile(
    r"^\W*(?:(?:and|so|but|then|or) )?"
    r"(?:is|are|was|were|do|does|did|has|have|had|can|could|will|would|should)(?:n't)?\b",
    re.IGNORECASE,
)
_NORMAL = re.compile(r"(?<!not )(?<!n't )\b(?:normal|usual|ordinary)\b", re.IGNORECASE)
_MEASURED_TOPICS = frozenset(("clock", "duration", "when", "way", "where", "speed", "size", "score", "motion", "what"))


def answer_from_facts(question: str, evidence: Evidence) -> str | None:
    """The answer that the facts give to a question; None where it asks for what nobody measured and names no topic.

    Instructions in the question are passed over. What a question takes for granted is checked first: what the facts
    contradict or do not know is said, with what is known instead.
    """
    if not is_english(question):
        return ASK_IN_ENGLISH
    asked = without_instructions(question)
    if not lexicon.words_of(asked):
        return summary(evidence)
    topics = [topic for topic, pattern in lexicon.TOPICS if pattern.search(asked)]
    claims = [claim for claim in find_claims(asked, evidence) if not _is_asked_for(claim, topics)]
    doubts = [claim for claim in claims if claim.standing is not Standing.BORNE_OUT]
    if doubts:
        return _correct(asked, doubts, topics, evidence)
    if "unusual" in topics and _NORMAL.search(asked) and not _YES_NO.search(asked):
        return f"{UNKNOWN} What is usual for a camera is measured, and not known in words."
    if "unusual" in topics and (_YES_NO.search(asked) or topics[0] == "unusual"):
        return say_whether_unusual(evidence, asks_for_normal=_NORMAL.search(asked) is not None)
    if _YES_NO.search(asked) and claims:
        return f"Yes. {summary(evidence)}"
    return _tell(topics[0], evidence) if topics else None


def _is_asked_for(claim: Claim, topics: list[str]) -> bool:
    """ "How fast …" asks for the speed and claims none."""
    return claim.words.lower() in ("fast", "slow", "quick") and "speed" in topics


def _correct(question: str, doubts: list[Claim], topics: list[str], evidence: Evidence) -> str:
    """What is wrong or unknown in what a question takes for granted, then what is known."""
    corrections = " ".join(dict.fromkeys(claim.correction for claim in doubts if claim.correction))
    known = summary(evidence)
    if _YES_NO.search(question):
        is_wrong = any(claim.standing is Standing.CONTRADICTED for claim in doubts)
        return f"{'No.' if is_wrong else UNKNOWN} {corrections} {known}"
    topic = next((topic for topic in topics if topic in _MEASURED_TOPICS), None)
    if topics[:1] == ["unknowable"] or topic is None:
        return f"{UNKNOWN} {corrections} {known}"
    return f"{corrections} {_tell(topic, evidence)}"


def say_whether_unusual(evidence: Evidence, *, asks_for_normal: bool = False) -> str:
    """Yes or No by the detector's score, with what is known."""
    if evidence.peak_score < UNUSUAL_SCORE:
        return f"{'Yes' if asks_for_normal else 'No'}. The detector's score reaches only {evidence.peak_score:.0%}."
    return f"{'No' if asks_for_normal else 'Yes'}. {summary(evidence)}"


def summary(evidence: Evidence) -> str:
    """One sentence that holds what is known: target, motion, way and time."""
    way = f"from {evidence.from_cell} to {evidence.to_cell}"
    signs = "".join(f" Signs of: {sign.partition(':')[0]}." for sign in evidence.signs)
    return f"Measured is {name_target(evidence)}, {evidence.state}, {way}, {evidence.measured_times()}.{signs}"


def name_target(evidence: Evidence) -> str:
    """The target in words that are measured: its class, number and colours; "something" where no class is known."""
    colours = " and ".join(evidence.colours)
    if not evidence.names:
        what = "something" if evidence.targets <= 1 else f"{evidence.targets} things"
        return f"{what} {colours}" if colours else what
    named: list[str] = []
    names = dict(evidence.names)
    if lexicon.PERSON in names and names.get(lexicon.CYCLE) == 1:  # who else is in the box passes by
        rider = f"{colours} cyclist" if colours else "cyclist"
        named = [lexicon.with_article(rider)]
        names = {name: count for name, count in names.items() if name not in (lexicon.PERSON, lexicon.CYCLE)}
        colours = ""
    for name, count in names.items():
        described = f"{colours} {name}" if colours and not named else name
        named.append(lexicon.with_article(described) if count == 1 else f"{count} {lexicon.plural(described)}")
    return " and ".join(named)


def _tell(topic: str, evidence: Evidence) -> str | None:
    """What the facts say about one topic."""
    span = evidence.span
    begin, end = format_clock(span.start_us), format_clock(span.end_us)
    clock = f" By the recorder's clock it begins at {evidence.started_at:%H:%M:%S}." if evidence.started_at else ""
    if topic == "unknowable":
        return UNKNOWN
    if topic == "clock":
        return clock.strip() or f"{UNKNOWN} The recorder's clock is not known; in the footage it is {begin} to {end}."
    if topic == "colour":
        return _tell_colour(evidence)
    if topic == "speed" and evidence.speed is None:
        return f"{UNKNOWN} The speed could not be measured; its motion is {evidence.state}."
    if topic == "unusual":
        return say_whether_unusual(evidence)
    return {
        "duration": f"It lasts {span.duration_us / 1e6:.1f} seconds, from {begin} to {end}.",
        "when": f"From {begin} to {end}.{clock}",
        "way": f"It is {evidence.state}, from {evidence.from_cell} to {evidence.to_cell}.",
        "where": f"From {evidence.from_cell} to {evidence.to_cell}; it passes {', '.join(evidence.cells)}.",
        "speed": f"About {evidence.speed or 0:.2f} frame widths a second; it is {evidence.state}.",
        "count": _tell_count(evidence),
        "size": f"About {evidence.width:.0%} of the picture's width and {evidence.height:.0%} of its height.",
        "score": f"The detector's score is {evidence.peak_score:.0%}.",
        "motion": f"It is {evidence.state}.",
        "what": summary(evidence),
    }[topic]


def _tell_count(evidence: Evidence) -> str:
    if not evidence.targets:
        return f"{UNKNOWN} Nothing was tracked."
    named = f" Found: {', '.join(f'{count} {name}' for name, count in evidence.names)}." if evidence.names else ""
    return f"{count_words(evidence.targets)} measured.{named}"


def _tell_colour(evidence: Evidence) -> str:
    if evidence.is_grey:
        return f"{UNKNOWN} The picture has no colours."
    return (
        f"Measured is {' and '.join(evidence.colours)}."
        if evidence.colours
        else f"{UNKNOWN} No colour could be measured."
    )


def ground_first_answer(said: FirstAnswer, evidence: Evidence) -> FirstAnswer:
    """The first answer with every word borne out by measurement: Yes or No by the score, target by class and colour,
    motion and positions as measured. Of what the model said a target remains whose every word is borne out."""
    if evidence.peak_score < UNUSUAL_SCORE:
        return FirstAnswer(anomalous=False)
    target = name_target(evidence)
    if target == "something" and "moving" in evidence.state:
        target = "something moving"
    said_claims = find_claims(said.target, evidence) if said.anomalous else []
    if said_claims and evidence.names and all(claim.standing is Standing.BORNE_OUT for claim in said_claims):
        target = said.target
    return FirstAnswer(True, target, evidence.state, evidence.from_cell, evidence.to_cell)


def vet(text: str, evidence: Evidence) -> str:
    """The sentences of a free answer in which every word is plain or borne out; "I do not know." when none is left."""
    kept = []
    for sentence in re.split(r"(?<=[.!?])\s+", text.strip()):
        claims = find_claims(sentence, evidence)
        claimed = {word for claim in claims for word in lexicon.words_of(claim.words)}
        strange = [word for word in lexicon.words_of(sentence) if word not in lexicon.PLAIN and word not in claimed]
        if sentence and not strange and all(claim.standing is Standing.BORNE_OUT for claim in claims):
            kept.append(sentence)
    return " ".join(kept) or UNKNOWN
