"""The words that questions and answers about footage use, and what of them can be measured (`lexicon.toml`)."""

from __future__ import annotations

import re

import msgspec

from tvad_desktop.packs.toml_file import read_toml
from tvad_desktop.places import resources_folder

PERSON, CYCLE, BAG, VEHICLE = "person", "bicycle", "bag", "vehicle"
EXACT_NAMES = ("bicycle", "motorcycle", "car", "truck", "bus", "suitcase", "backpack", "handbag", "dog", "person")
RIDERS = {"cyclist": "bicycle", "motorcyclist": "motorcycle", "rider": "bike", "biker": "bike"}
"""Who rides, and on what."""

ANYBODY = frozenset(("somebody", "someone", "anybody", "anyone", "human", "individual"))
THINGS = frozenset(("target", "object", "thing", "one"))


class Lexicon(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What `lexicon.toml` says; words stand in one text, separated by white space."""

    instructions: list[str]
    roles: str
    unmeasured: str
    actions: str
    colours: str
    numbers: str
    plain: str
    harmless: str
    limits: str
    weighty: str
    claiming: str
    elsewhere: list[str]
    spelled: str
    english: str
    other_languages: str
    events: dict[str, str]
    same_colour: dict[str, str]
    classes: dict[str, str]
    plainly: dict[str, str]
    same_thing: dict[str, str]
    kinds_only: str
    garments: str
    topics: dict[str, list[str]]


_READ = read_toml(resources_folder() / "lexicon.toml", Lexicon)

CLASS_OF_WORD = {word: kind for kind, words in _READ.classes.items() for word in words.split()}
SAME_THING = _READ.same_thing
KINDS_ONLY = frozenset(_READ.kinds_only.split())
"""Sorts of a class that are not told apart: a taxi is seen as a car."""


def names_of(noun: str) -> frozenset[str]:
    """The names of what was measured that a word may mean: "motorcycle" and "bicycle" for "bike"."""
    kinds = (VEHICLE, CYCLE) if noun == VEHICLE else (CLASS_OF_WORD.get(noun, PERSON),)
    return frozenset(name for name in (*EXACT_NAMES, *kinds) if CLASS_OF_WORD.get(name, name) in kinds)


def is_general(noun: str) -> bool:
    """Whether a word says no more than that something is of its class: "bike" or "vehicle", but not "bus"."""
    return noun in CLASS_OF_WORD and noun not in EXACT_NAMES and noun not in KINDS_ONLY


ALSO = {"animal": "dog", "luggage": BAG}
"""Words that mean one of the classes and more."""

GARMENTS = frozenset(_READ.garments.split())
ROLES = frozenset(_READ.roles.split())
"""A person is measured as a person: sex, age, trade and role are not."""

UNMEASURED = frozenset(_READ.unmeasured.split()) | GARMENTS
"""Things that nothing here looks for."""

_ENDING = re.compile(r"(?:ing|ed|es|s|e)$")


def stem(verb: str) -> str:
    """What the forms of a verb have in common: "stab" for "stabs", "stabbed" and "stabbing"."""
    short = _ENDING.sub("", verb) if len(verb) > 3 else verb
    is_doubled = len(short) > 3 and short[-1] == short[-2] and short[-1] not in "ls"
    return short[:-1] if is_doubled else short


_ACTION_STEMS = frozenset(map(stem, _READ.actions.split()))
EVENT_OF_STEM = {stem(word): event for event, words in _READ.events.items() for word in words.split()}
"""Which event a cue must have found for a word to be borne out, by the word's stem."""


def event_of(word: str) -> str | None:
    """The event that a word means, in any of its forms; None for other words."""
    return EVENT_OF_STEM.get(stem(word))


def is_action(word: str) -> bool:
    """Whether a word says what somebody does, in any form."""
    return stem(word) in _ACTION_STEMS


PLAINLY = tuple((re.compile(rf"\b(?:{said})\b", re.IGNORECASE), meant) for said, meant in _READ.plainly.items())
COLOURS = frozenset(_READ.colours.split())
SAME_COLOUR = _READ.same_colour
NUMBERS = {word: value for value, word in enumerate(_READ.numbers.split())}
NUMBERS |= {"no": 0, "dozen": 12, "thirty": 30, "forty": 40, "fifty": 50, "hundred": 100}
PLAIN = frozenset(_READ.plain.split())
"""Words that claim nothing."""

ENGLISH = frozenset(_READ.english.split())
HARMLESS = (PLAIN | ENGLISH | frozenset(_READ.harmless.split())) - {"unknown"}
"""Words that claim nothing in a question."""

WEIGHTY = frozenset(_READ.weighty.split()) | frozenset(NUMBERS) - {"one", "no"}
"""Words of these that claim something where Yes or No is asked for."""

LIMITS = frozenset(_READ.limits.split())
"""Words that make a claim narrower or wider."""

SPELLED = frozenset(_READ.spelled.split())
"""The words in which typing errors are looked for."""

KNOWN = (
    HARMLESS
    | SPELLED
    | frozenset(_READ.claiming.split())
    | CLASS_OF_WORD.keys()
    | ROLES
    | UNMEASURED
    | THINGS
    | RIDERS.keys()
    | COLOURS
    | NUMBERS.keys()
)
OTHER_LANGUAGES = frozenset(_READ.other_languages.split())


def any_of(expressions: list[str]) -> re.Pattern[str]:
    """One expression that finds any of several, as whole words."""
    return re.compile(rf"\b(?:{'|'.join(expressions)})(?!\w)", re.IGNORECASE)


TOPICS = tuple((topic, any_of(expressions)) for topic, expressions in _READ.topics.items())
INSTRUCTION = any_of(_READ.instructions)
ELSEWHERE = any_of(_READ.elsewhere)

_WORD = re.compile(r"[A-Za-z][A-Za-z'’-]*")
_IRREGULAR = {"people": "person", "men": "man", "women": "woman", "children": "child", "knives": "knife",
              "policemen": "policeman", "policewomen": "policewoman", "persons": "person",
              "lorries": "lorry"}  # fmt: skip


def words_of(text: str) -> list[str]:
    """The words of a text in small letters, without marks and possessive endings."""
    return [re.sub(r"['’]s?$", "", match[0].lower()) for match in _WORD.finditer(text)]


def singular(word: str) -> str:
    """The singular of a word of the lists above, and of words for the same the one that is measured ("truck" for
    "lorries"); other words come back unchanged."""
    found = _singular(word)
    return SAME_THING.get(found, found)


def _singular(word: str) -> str:
    if word in _IRREGULAR:
        return _IRREGULAR[word]
    known = CLASS_OF_WORD.keys() | ROLES | UNMEASURED | THINGS | RIDERS.keys()
    stems = (word.removesuffix(ending) for ending in ("es", "s") if word.endswith(ending))
    return next((stem for stem in stems if stem in known), word)


def plural(noun: str) -> str:
    """The plural of the name of a class, with what stands before it."""
    if noun.endswith("person"):
        return noun.removesuffix("person") + "people"
    return f"{noun}es" if noun.endswith("s") else f"{noun}s"


def with_article(noun: str) -> str:
    """ "a car", "an orange car"."""
    return f"{'an' if noun[:1] in 'aeiou' else 'a'} {noun}"
