"""Words that name things the classifier knows, and words that do not."""

from __future__ import annotations

import numpy as np
import pytest

from tvad_desktop.detection.named_things import CLASSES, NamedThings, choose_things, load_named_things, singular_forms
from tvad_desktop.detection.prompts import PromptSet, load_prompts
from tvad_desktop.domain.errors import UserError

AMBULANCE, FIRE_ENGINE, HOTDOG, MOPED, TRAILER_TRUCK = 407, 555, 934, 665, 867
DOGS = frozenset(range(151, 269))


@pytest.fixture(scope="module")
def things() -> NamedThings:
    return load_named_things()


@pytest.mark.parametrize(
    ("phrase", "classes"),
    [
        ("An ambulance", {AMBULANCE}),
        ("fire engines at a house", {FIRE_ENGINE}),
        ("a Fire-Truck", {FIRE_ENGINE}),
        ("a hot dog", {HOTDOG}),
        ("two dogs", DOGS),
    ],
)
def test_names_nouns_and_plurals_are_found_the_longest_first(things, phrase, classes):
    assert things.find(phrase) == [classes]


@pytest.mark.parametrize("phrase", ["people fighting", "a person walking", "an empty scene", "a thrown object", ""])
def test_people_and_what_they_do_are_no_things(things, phrase):
    assert things.find(phrase) == []


@pytest.mark.parametrize("phrase", ["a street without cars", "no vehicle", "someone stole it", "people at a stage"])
def test_what_is_absent_or_means_something_else_is_not_looked_for(things, phrase):
    assert things.find(phrase) == []


def test_several_things_in_one_phrase_are_all_found(things):
    truck, moped = things.find("a truck beside a moped")
    assert TRAILER_TRUCK in truck
    assert moped == {MOPED}


def test_vehicles_hold_what_drives(things):
    (vehicles,) = things.find("a vehicle")
    assert {AMBULANCE, FIRE_ENGINE, MOPED, TRAILER_TRUCK} < vehicles
    assert not vehicles & DOGS


@pytest.mark.parametrize(("plural", "singular"), [("buses", "bus"), ("horses", "horse"), ("ponies", "pony")])
def test_plurals_have_their_singular_among_their_forms(plural, singular):
    assert (singular,) in list(singular_forms((plural,)))


def test_the_shipped_sets_call_vehicles_what_they_say():
    fighting, vehicles = (choose_things(load_prompts(name)) for name in ("fighting", "vehicles"))
    assert fighting is not None
    assert vehicles is not None
    assert (fighting[:, AMBULANCE].tolist(), vehicles[:, AMBULANCE].tolist()) == ([1, 0], [0, 1])
    assert fighting.shape == (2, CLASSES)


def test_prompts_without_things_choose_nothing():
    assert choose_things(PromptSet("Fights", ("a person walking",), ("a fight",))) is None


def test_the_narrower_word_wins_and_equals_cancel_out():
    chosen = choose_things(PromptSet("Lorries", ("a vehicle",), ("a truck",)))
    assert chosen is not None
    assert chosen[:, TRAILER_TRUCK].tolist() == [0, 1]
    assert chosen[:, MOPED].tolist() == [1, 0]
    assert choose_things(PromptSet("Both", ("a truck",), ("a lorry",))) is None
    np.testing.assert_array_equal(chosen.sum(axis=0) <= 1, True)


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("names = [", "malformed"),
        ('negations = []\nunheard = []\nnames = ["dog"]\n[nouns]', "1 names instead of 1000"),
        (f"negations = []\nunheard = []\nnames = {['dog'] * 1000}\n[nouns]\npet = ['parrot']", "parrot"),
    ],
)
def test_a_malformed_file_is_told(tmp_path, content, message):
    path = tmp_path / "things.toml"
    path.write_text(content, encoding="utf-8")
    with pytest.raises(UserError, match=message):
        load_named_things(path)


def test_a_missing_file_is_told(tmp_path):
    with pytest.raises(UserError, match="cannot be read"):
        load_named_things(tmp_path / "absent.toml")
