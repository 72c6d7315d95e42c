"""Questions as strangers try them, with the kind of answer that is true, for fourteen sets of facts.

Every row of `stranger_questions.tsv` was read: facts, kind of answer, question, and what the answer says besides the
facts it always tells ("@"). Kinds: yes, no, unknown ("I do not know."), contrary and so (negated questions), told
(facts without Yes or No), english ("Please ask in English"), model (nothing is asked that can be named).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest
from made_up_facts import BRAWL, FALLEN, VAN

from tvad_desktop.domain.answers import Evidence
from tvad_desktop.domain.media import Timespan
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

MAN = Evidence(
    Timespan(3_610_000_000, 3_632_000_000), "center right", "center left", ("center right", "center", "center left"),
    "moving slowly to the left", 0.66, 0.1, 0.4, 0.04, datetime(2024, 12, 31, 23, 59, 50), 1, (("person", 1),),
    ("red", "black"),
)  # fmt: skip
BAG = Evidence(
    Timespan(40_000_000, 95_000_000), "lower right", "lower right", ("lower right",), "staying in place", 0.64, 0.05,
    0.06, 0.0, None, 1, (("suitcase", 1),), ("black",), False, ("object left",),
    ("object left (64%): something stays where somebody was, 55 s",),
)  # fmt: skip
FIRE = Evidence(
    Timespan(8_000_000, 20_000_000), "upper left", "upper left", ("upper left",), "staying in place", 0.9, 0.25, 0.3,
    0.01, None, 1, (), (), False, ("fire",), ("fire (88%): flames flicker in 6% of the picture, 12 s",),
)  # fmt: skip
CARS = Evidence(
    Timespan(12_000_000, 15_500_000), "center left", "lower center", ("center left", "center", "lower center"),
    "moving fast to the lower right", 0.97, 0.3, 0.25, 0.22, datetime(2025, 6, 1, 15, 30, 12), 2, (("car", 2),),
    ("red",), False, ("vehicle accident",),
    ("vehicle accident (71%): two vehicles met; one at 1.9 heights a second stopped or was turned",),
)  # fmt: skip
DOG = Evidence(
    Timespan(600_000_000, 603_400_000), "lower center", "upper left", ("lower center", "center", "upper left"),
    "moving fast to the upper left", 0.58, 0.06, 0.08, 0.18, datetime(2023, 11, 5, 2, 15, 0), 1, (("dog", 1),),
    ("brown",), around=(("dog", 1), ("person", 2)),
)  # fmt: skip
RUN = Evidence(
    Timespan(30_000_000, 34_000_000), "upper right", "center left", ("upper right", "center", "center left"),
    "moving fast to the left", 0.77, 0.05, 0.2, 0.2, None, 1, (("person", 1),), ("green",), doings=("running",),
    signs=("running (81%): 2.1 body heights a second, 3 s",), around=(("person", 7), ("car", 3)),
)  # fmt: skip
CROWD = Evidence(
    Timespan(90_000_000, 96_000_000), "center", "center", ("center",), "staying in place", 0.88, 0.6, 0.5, 0.02,
    datetime(2025, 3, 3, 12, 0, 0), 4, (("person", 6),), doings=("crowd scatters",),
    signs=("crowd scatters (70%): 6 people ran apart at once",), around=(("person", 11),),
)  # fmt: skip
GREY_CAR = Evidence(
    Timespan(0, 5_000_000), "upper left", "lower right", ("upper left", "center", "lower right"),
    "moving to the lower right", 0.93, 0.12, 0.1, 0.16, None, 1, (("vehicle", 1),), (), True,
    around=(("vehicle", 1), ("person", 14)),
)  # fmt: skip
BIKE = replace(VAN, names=(("person", 1), ("bicycle", 1)), colours=(), is_grey=True, started_at=None)
UNNAMED = replace(VAN, names=(), colours=(), started_at=None)
ALL = {
    "van": VAN, "brawl": BRAWL, "fallen": FALLEN, "bike": BIKE, "unnamed": UNNAMED,
    "quiet": replace(VAN, peak_score=0.31), "man": MAN, "bag": BAG, "fire": FIRE, "cars": CARS, "dog": DOG, "run": RUN,
    "crowd": CROWD, "greycar": GREY_CAR,
}  # fmt: skip

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
    assert len(ROWS) >= 700
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
    things = lexicon.CLASS_OF_WORD.keys() | lexicon.ROLES | lexicon.UNMEASURED | lexicon.RIDERS | lexicon.COLOURS
    return {lexicon.SAME_COLOUR.get(word, word) for word in words if word in things}


@pytest.mark.parametrize("name", ALL)
def test_no_answer_names_what_neither_facts_nor_question_name(name):
    """Every question is asked about other incidents than its own, too."""
    facts = ALL[name]
    place = list(ALL).index(name)
    own = things_in(f"{summary(facts)} {' '.join(facts.signs)} {SAID_OF_MEASURING}")
    found = (*facts.names, *(facts.around or ()))
    classes = {one for name, _ in found for one in (name, lexicon.CLASS_OF_WORD.get(name, name))}
    for number, (_, _, question, _) in enumerate(ROWS):
        if (number - place) % 3:
            continue
        answer = answer_from_facts(question, facts) or ""
        asked = things_in(question.lower())
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
        "No. No person was measured. Found in the whole picture at once: up to 9 people, 1 truck."
    )
    assert "9 people" in answer_from_facts("How many people are there?", busy)


@pytest.mark.parametrize("turn", [1, 10, 60])
def test_a_long_question_is_read_to_its_end(turn):
    talk = "I was wondering about this for a while. " * turn
    assert answer_from_facts(f"{talk}Is it a red truck?"[-2000:], VAN) is not None
