"""Questions as strangers try them, with the kind of answer that is true, for twenty-six sets of facts.

Every row of `stranger_questions.tsv` was read: facts, kind of answer, question, and what the answer says besides the
facts it always tells ("@"). Kinds: yes, no, unknown ("I do not know."), contrary and so (negated questions), told
(facts without Yes or No), english ("Please ask in English"), model (nothing is asked that can be named).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from pathlib import Path

import pytest
from made_up_facts import VAN
from stranger_facts import ALL

from tvad_desktop.language.grounding import lexicon
from tvad_desktop.language.grounding.answering import (
    ASK_IN_ENGLISH,
    ON_THE_CONTRARY,
    SO_IT_IS,
    answer_from_facts,
    contradicts_question,
)
from tvad_desktop.language.grounding.reading import take_apart
from tvad_desktop.language.grounding.telling import summary
from tvad_desktop.language.prompt_template import UNKNOWN

LINES = (Path(__file__).parent / "stranger_questions.tsv").read_text("utf-8").splitlines()
ROWS = [tuple(line.split("\t")) for line in LINES if not line.startswith("#")]
BEGINNINGS = {"Yes.": "yes", "No.": "no", UNKNOWN: "unknown", ON_THE_CONTRARY: "contrary", SO_IT_IS: "so"}


def kind_and_rest(answer, facts):
    if answer is None:
        return "model", ""
    if answer == ASK_IN_ENGLISH:
        return "english", ""
    said = answer.replace(summary(facts), "@").strip()
    said = said.partition(". ")[2] if said.startswith("Read as") else said
    for beginning, kind in BEGINNINGS.items():
        if said.startswith(beginning):
            return kind, said.removeprefix(beginning).strip()
    return "told", said


def test_there_are_enough_of_every_kind():
    kinds = Counter(kind for _, kind, _, _ in ROWS)
    assert len(ROWS) >= 1500
    assert min(kinds[kind] for kind in ("yes", "no", "unknown", "told", "english")) >= 30


@pytest.mark.parametrize("name", ALL)
def test_answers_are_those_that_were_read(name):
    asked = [(question, kind, rest) for facts, kind, question, rest in ROWS if facts == name]
    assert asked
    answered = [
        (question, *kind_and_rest(answer_from_facts(question, ALL[name]), ALL[name])) for question, _, _ in asked
    ]
    assert answered == asked


SAID_OF_MEASURING = "person number camera clothes"


def things_in(text):
    words = [lexicon.singular(word) for word in lexicon.words_of(text)]
    things = lexicon.CLASS_OF_WORD.keys() | lexicon.ROLES | lexicon.UNMEASURED | lexicon.RIDERS.keys() | lexicon.COLOURS
    return {lexicon.SAME_COLOUR.get(word, word) for word in words if word in things}


@pytest.mark.parametrize("name", ALL)
def test_no_answer_names_what_neither_facts_nor_question_name(name):
    """Every question is asked about other incidents than its own, too: each about two or three."""
    facts = ALL[name]
    place = list(ALL).index(name)
    own = things_in(f"{summary(facts)} {' '.join(facts.signs)} {SAID_OF_MEASURING}")
    found = (*facts.names, *(facts.around or ()))
    classes = {one for name, _ in found for one in (name, lexicon.CLASS_OF_WORD.get(name, name))}
    for number, (_, _, question, _) in enumerate(ROWS):
        if (number - place) % 12:
            continue
        answer = answer_from_facts(question, facts) or ""
        asked = things_in(question.lower().replace("-", " "))
        if not answer.startswith("Read as"):
            assert things_in(answer) <= own | asked | classes | {lexicon.CLASS_OF_WORD.get(one, one) for one in asked}
        if answer.startswith("Yes.") and len(take_apart(question)) == 1:
            assert contradicts_question(question, answer, facts) == ()


def test_a_yes_that_the_facts_do_not_bear_out_is_warned_of():
    (warning,) = contradicts_question("Is it a red truck?", "Yes. It is.", VAN)
    assert warning == "The answer says Yes. Red was not measured; its colour is white."
    assert contradicts_question("Is it a white truck?", "Yes.", VAN) == ()
    assert contradicts_question("Is it loaded?", "Yes.", VAN) == ("The answer says Yes. Not measured: “loaded”.",)


def test_what_else_is_in_the_picture_is_told_apart_from_the_target():
    busy = replace(VAN, around=(("person", 9), ("truck", 1)))
    assert answer_from_facts("Are there any people in the picture?", busy).startswith("Yes.")
    assert answer_from_facts("Is it a person?", busy).startswith(
        "No. The target is no person. Found in the whole picture at once: up to 9 people, 1 truck."
    )
    assert "9 people" in answer_from_facts("How many people are there?", busy)


@pytest.mark.parametrize("turn", [1, 10, 60])
def test_a_long_question_is_read_to_its_end(turn):
    talk = "I was wondering about this for a while. " * turn
    assert answer_from_facts(f"{talk}Is it a red truck?"[-2000:], VAN) is not None
