"""A first answer names what the reasons of the incident say, and nobody whom they do not."""

from __future__ import annotations

from dataclasses import replace

import pytest
from made_up_facts import BRAWL, FALLEN, VAN
from stranger_facts import ALL

from tvad_desktop.domain.answers import FirstAnswer, settle_light
from tvad_desktop.domain.events import REASON_KINDS
from tvad_desktop.language.grounding.first_answer import ground_first_answer
from tvad_desktop.language.grounding.happening import LONGEST, name_with_event

ORANGE_MAN = replace(ALL["blast"], names=(("person", 1),), colours=("orange",))
CROWDED = replace(BRAWL, names=(("suitcase", 12), ("person", 12)), colours=("orange", "purple", "black", "white"))


@pytest.mark.parametrize(
    ("facts", "target"),
    [
        (FALLEN, "a person who went down and lies there"),
        (replace(FALLEN, names=(), colours=("red",)), "a person who went down and lies there"),
        (replace(FALLEN, names=(("suitcase", 1),), colours=("red",)), "a person who went down and lies there"),
        (replace(FALLEN, colours=("red",)), "a person in red who went down and lies there"),
        (BRAWL, "3 people, partly in blue and black, signs of a fight"),
        (ORANGE_MAN, "a sudden bright change"),
        (ALL["fire"], "something that flickers like flames"),
        (ALL["cars"], "2 cars, partly red, signs of a collision"),
        (ALL["wrong"], "a grey car, against the way of others"),
        (ALL["bag"], "a black suitcase left behind"),
        (ALL["taken"], "a green backpack taken away"),
        (ALL["run"], "a person in green, running"),
        (ALL["yard"], "2 people, partly in black, inside a zone"),
        (ALL["riot"], "5 people, signs of a fight"),
        (VAN, "a white truck"),
    ],
)
def test_the_likeliest_reason_is_in_the_target(facts, target):
    answer = ground_first_answer(FirstAnswer(True, "a man in orange", "dancing", "center", "center"), facts)
    assert answer.target == target
    assert FirstAnswer.parse(answer.render()) == answer


@pytest.mark.parametrize("kind", REASON_KINDS)
def test_every_reason_can_be_said_of_anything(kind):
    for facts in (CROWDED, VAN, ALL["ghost"]):
        target = name_with_event(replace(facts, doings=(kind,)))
        assert target != name_with_event(replace(facts, doings=()))
        assert 0 < len(target) <= LONGEST


def test_a_flash_that_fills_the_picture_goes_nowhere():
    wandering = replace(
        ALL["blast"], from_cell="upper center", to_cell="center left", cells=("upper center", "center left"),
        state="moving to the lower left", speed=0.2,
    )  # fmt: skip
    still = settle_light(wandering)
    assert (still.from_cell, still.to_cell, still.cells) == ("center", "center", ("center",))
    assert (still.state, still.speed) == ("staying in place", None)
    small = replace(wandering, width=0.2, height=0.3)
    walker = replace(wandering, doings=())
    assert (settle_light(small), settle_light(walker)) == (small, walker)
