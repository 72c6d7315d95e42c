"""What the layers below put together, told in the language of the window: “3 people and a car”, places and times."""

from __future__ import annotations

import re
from collections.abc import Callable

from tvad_desktop.domain.ignoring import IgnoreRule
from tvad_desktop.domain.observed import COLOURS
from tvad_desktop.ui.look.told import join_words, speaks_english, tell
from tvad_desktop.ui.look.words import fill, tr

COUNTED: dict[str, Callable[[int], str]] = {
    "person": lambda n: tr("%n person/people", None, n),
    "people": lambda n: tr("%n person/people", None, n),
    "cyclist": lambda n: tr("%n cyclist(s)", None, n),
    "car": lambda n: tr("%n car(s)", None, n),
    "truck": lambda n: tr("%n truck(s)", None, n),
    "bus": lambda n: tr("%n bus(es)", None, n),
    "vehicle": lambda n: tr("%n vehicle(s)", None, n),
    "bicycle": lambda n: tr("%n bicycle(s)", None, n),
    "motorcycle": lambda n: tr("%n motorcycle(s)", None, n),
    "cycle": lambda n: tr("%n cycle(s)", None, n),
    "dog": lambda n: tr("%n dog(s)", None, n),
    "backpack": lambda n: tr("%n backpack(s)", None, n),
    "handbag": lambda n: tr("%n handbag(s)", None, n),
    "suitcase": lambda n: tr("%n suitcase(s)", None, n),
    "bag": lambda n: tr("%n bag(s)", None, n),
    "thing": lambda n: tr("%n thing(s)", None, n),
}
_COLOUR = "|".join(COLOURS)
_COLOURS = rf"(?:{_COLOUR})(?: and (?:{_COLOUR}))?"
_WEARS = rf"(?: in ({_COLOURS}))?(?:, partly (?:in )?({_COLOURS}))?"
_THING = rf"(an?|\d+) (?:({_COLOURS}) )?({'|'.join(COUNTED)})(?:e?s)?{_WEARS}"
_ONE = re.compile(_THING)
BETWEEN = re.compile(rf", (?!partly )| and (?!(?:{_COLOUR})\b)")
FOUND = re.compile(r"Found: (.+)\.")
AROUND = re.compile(r"Found in the whole picture at once: up to (.+)\.")


def tell_things(text: str) -> str:
    """Counted things in the language of the window; any other words as `tell` tells them."""
    things = list(_ONE.finditer(text))
    if speaks_english() or not things or [thing[0] for thing in things] != BETWEEN.split(text):
        return tell(text)
    return join_words([_tell_one(*thing.groups()) for thing in things])


def tell_fact(fact: str) -> str:
    """One of the facts beside an answer."""
    if (found := FOUND.fullmatch(fact)) is not None:
        return fill(tr("Found: {names}."), names=tell_things(found[1]))
    if (around := AROUND.fullmatch(fact)) is not None:
        return fill(tr("Found in the whole picture at once: up to {around}."), around=tell_things(around[1]))
    return tell(fact)


def _tell_one(count: str, paint: str | None, kind: str, clothes: str | None, partly: str | None) -> str:
    said = COUNTED[kind](int(count) if count.isdigit() else 1)
    if paint:
        return fill(tr("{colours} {object}"), colours=_tell_colours(paint), object=said)
    if clothes:
        return fill(tr("{object} in {colours}"), colours=_tell_colours(clothes), object=said)
    return fill(tr("{object}, partly {colours}"), colours=_tell_colours(partly), object=said) if partly else said


def _tell_colours(colours: str) -> str:
    return join_words([tell(one) for one in colours.split(" and ")])


def tell_rule(rule: IgnoreRule) -> str:
    """Where and when heat counts for nothing, and why: what `rule.words` says."""
    told = " ".join(map(tell, rule.parts))
    return f"{told} ({rule.reason})" if rule.reason else told
